"""Keeps the practice true to the options, to Home Assistant's own settings, and to the calendar of days away.

When one of them changes, the coordinator works by the new practice at once and plans afresh behind the scenes. What the plans
in the book were made by is remembered with the entry, so that a replanning cut short is taken up at the next start.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import date
import hashlib
import json
import logging
from typing import Any, Final
from zoneinfo import ZoneInfo

from homeassistant.const import EVENT_CORE_CONFIG_UPDATE
from homeassistant.core import CALLBACK_TYPE, Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.helpers.start import async_at_started
from homeassistant.util import dt as dt_util

from .away import async_calendar_away
from .const import DATA_AWAY, DATA_PLANNED_BY
from .coordinator import DAY, MINUTE, AftersaleConfigEntry, AftersaleCoordinator
from .crm.practice import Practice
from .exposure import expose, wanted
from .options import PLAYBOOK, PRACTICE, WORKING_TIME, away_calendar, option, practice_from, warm_up

_LOGGER = logging.getLogger(__name__)

DECIDES_PLANS: Final = tuple(key for step in (WORKING_TIME, PRACTICE, PLAYBOOK) for key in step)


async def async_practice(hass: HomeAssistant, entry: AftersaleConfigEntry) -> Practice:
    """The practice as the options and Home Assistant's settings describe it now."""
    options, zone, language = dict(entry.options), hass.config.time_zone, hass.config.language
    away = known_away(entry)

    def build() -> Practice:
        practice = practice_from(options, zone=ZoneInfo(zone), language=language, calendar_away=away)
        warm_up(practice, practice.today(dt_util.utcnow()))
        return practice

    return await hass.async_add_import_executor_job(build)


def known_away(entry: AftersaleConfigEntry) -> tuple[tuple[date, date], ...]:
    """The days away that the calendar gave last: it may start later than we do."""
    if away_calendar(entry.options) is None:
        return ()
    return tuple((date.fromisoformat(first), date.fromisoformat(last)) for first, last in entry.data.get(DATA_AWAY, ()))


class PracticeWatch:
    """Watches everything that the practice is made of."""

    def __init__(self, hass: HomeAssistant, coordinator: AftersaleCoordinator) -> None:
        """Know what the practice is made of now."""
        self._hass = hass
        self._coordinator = coordinator
        self._entry = coordinator.entry
        self._options: Mapping[str, Any] = dict(self._entry.options)
        self._made_of = self._ingredients()
        self._exposed = wanted(self._entry)
        self._lock = asyncio.Lock()
        self._replanning: asyncio.Task[None] | None = None
        self._stop_calendar: CALLBACK_TYPE | None = None
        self._is_behind = False
        """Whether the book refused when another practice was to be adopted."""

    @callback
    def start(self) -> None:
        """Watch; everything ends with the entry."""
        on_unload = self._entry.async_on_unload
        on_unload(self._entry.add_update_listener(self._async_entry_updated))
        on_unload(self._hass.bus.async_listen(EVENT_CORE_CONFIG_UPDATE, self._core_updated))
        on_unload(self._coordinator.listen(DAY, self._read_calendar_soon))
        on_unload(self._coordinator.listen(MINUTE, self._catch_up))
        on_unload(async_at_started(self._hass, self._started))
        on_unload(self.stop)
        self._watch_calendar()
        if self._entry.data.get(DATA_PLANNED_BY) != self._fingerprint():
            self._replan_soon()

    @callback
    def stop(self) -> None:
        """End what may be under way."""
        if self._stop_calendar is not None:
            self._stop_calendar()
            self._stop_calendar = None
        if self._replanning is not None:
            self._replanning.cancel()
            self._replanning = None

    async def async_refresh(self) -> None:
        """Look at everything again, and adopt the practice it makes if that is another one."""
        async with self._lock:
            if wanted(self._entry) != self._exposed:
                self._exposed = wanted(self._entry)
                expose(self._hass, self._entry)
            if (made_of := self._ingredients()) == self._made_of:
                return
            practice = await async_practice(self._hass, self._entry)
            try:
                await self._coordinator.async_adopt(practice)
            except HomeAssistantError as error:
                _LOGGER.debug("The practice is adopted when the book is well: %s", error)
                self._is_behind = True
                return
            self._made_of, self._is_behind = made_of, False
        if self._entry.data.get(DATA_PLANNED_BY) != self._fingerprint():
            self._replan_soon()

    # -- what the practice is made of --------------------------------------------------------------------------------

    def _ingredients(self) -> str:
        """Everything the practice depends on, as one text."""
        chosen = {key: option(self._entry.options, key) for key in DECIDES_PLANS}
        away = [[str(day) for day in period] for period in known_away(self._entry)]
        core = self._hass.config
        return json.dumps([chosen, away, core.time_zone, core.language], default=_plain, sort_keys=True)

    def _fingerprint(self) -> str:
        """What plans are made by: the language has no part in it, the shipped playbook has."""
        chosen = json.loads(self._ingredients())[:3]
        rules = repr(tuple(self._coordinator.practice.playbook.rules.values()))
        return hashlib.sha256(f"{json.dumps(chosen, sort_keys=True)}{rules}".encode()).hexdigest()[:16]

    # -- replanning ---------------------------------------------------------------------------------------------------

    @callback
    def _replan_soon(self) -> None:
        if self._replanning is not None:
            self._replanning.cancel()
        self._replanning = self._entry.async_create_background_task(
            self._hass, self._async_replan(), "aftersale replanning"
        )

    async def _async_replan(self) -> None:
        """Plan everybody by what holds now; what is not finished is taken up at the next start."""
        fingerprint = self._fingerprint()
        try:
            if self._coordinator.board.customers:
                await self._coordinator.async_replan()
        except HomeAssistantError:
            return
        self._hass.config_entries.async_update_entry(
            self._entry, data={**self._entry.data, DATA_PLANNED_BY: fingerprint}
        )

    # -- what may change ------------------------------------------------------------------------------------------------

    async def _async_entry_updated(self, _hass: HomeAssistant, _entry: AftersaleConfigEntry) -> None:
        """The options may have changed; our own marks and the shops' subentries do not concern us."""
        if dict(self._entry.options) == self._options:
            return
        was, self._options = away_calendar(self._options), dict(self._entry.options)
        self._coordinator.remind_anew()
        if away_calendar(self._options) != was:
            self._watch_calendar()
            await self._async_read_calendar(forget=True)
        await self.async_refresh()

    async def _core_updated(self, _: Event) -> None:
        await self.async_refresh()

    @callback
    def _catch_up(self) -> None:
        if self._is_behind and self._coordinator.available:
            self._entry.async_create_task(self._hass, self.async_refresh(), "aftersale practice")

    @callback
    def _watch_calendar(self) -> None:
        if self._stop_calendar is not None:
            self._stop_calendar()
            self._stop_calendar = None
        if (entity_id := away_calendar(self._entry.options)) is not None:
            self._stop_calendar = async_track_state_change_event(self._hass, entity_id, self._calendar_changed)

    async def _calendar_changed(self, _: Event[EventStateChangedData]) -> None:
        await self._async_read_calendar()
        await self.async_refresh()

    async def _started(self, _: HomeAssistant) -> None:
        await self._async_read_calendar()
        await self.async_refresh()

    @callback
    def _read_calendar_soon(self) -> None:
        if away_calendar(self._entry.options) is not None:
            self._entry.async_create_task(self._hass, self._started(self._hass), "aftersale days away")

    async def _async_read_calendar(self, *, forget: bool = False) -> None:
        """Take over the calendar's days; one that cannot be read now leaves what was known."""
        if away_calendar(self._entry.options) is None:
            return
        away = await async_calendar_away(self._hass, self._entry.options)
        if away is None:
            if not forget:
                return
            away = ()
        given = [[str(first), str(last)] for first, last in away]
        if given != self._entry.data.get(DATA_AWAY):
            self._hass.config_entries.async_update_entry(self._entry, data={**self._entry.data, DATA_AWAY: given})


def _plain(value: Any) -> Any:
    """Option values as JSON knows them."""
    return dict(value) if isinstance(value, Mapping) else list(value)
