"""Calendars in: an event that names a customer and has ended becomes a meeting, whose notes are then owed (P8).

Looked at every quarter of an hour, when an event that is known ends, and when a calendar says that something changed. What counts is what
the calendar says after the end: an event that was moved or deleted before is not, or not yet, a meeting. Taken in once for each event
and each day of a series, which the book remembers; nothing before the moment at which a calendar was chosen.
"""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
import logging
from typing import Final

from homeassistant.components.calendar import DATA_COMPONENT as CALENDARS, CalendarEvent
from homeassistant.core import CALLBACK_TYPE, Event as BusEvent, HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.event import EventStateChangedData, async_track_state_change_event
from homeassistant.helpers.start import async_at_started
from homeassistant.util import dt as dt_util

from .const import DATA_CALENDARS
from .coordinator import MINUTE, AftersaleConfigEntry, AftersaleCoordinator
from .crm.intake.meeting import Event
from .options import option

_LOGGER = logging.getLogger(__name__)

LOOK_EVERY: Final = timedelta(minutes=15)
LOOK_BACK: Final = timedelta(days=14)
LOOK_AHEAD: Final = timedelta(minutes=30)
LONGEST: Final = timedelta(days=1)
PATIENCE: Final = 60.0
"""Seconds that a calendar may take to answer."""


class _Unreadable(Exception):
    """A calendar is not there, or cannot say."""


class CalendarIn:
    """Watches the calendars that the consultant chose."""

    def __init__(self, hass: HomeAssistant, coordinator: AftersaleCoordinator) -> None:
        """Nothing was looked at yet."""
        self._hass = hass
        self._coordinator = coordinator
        self._entry = coordinator.entry
        self._chosen: list[str] = []
        self._next_look: datetime | None = None
        self._stop_listening: CALLBACK_TYPE | None = None
        self._looking = asyncio.Lock()
        self._is_started = False

    @callback
    def start(self) -> None:
        """Watch; everything ends with the entry."""
        on_unload = self._entry.async_on_unload
        on_unload(self._coordinator.listen(MINUTE, self._minute))
        on_unload(self._entry.add_update_listener(self._async_entry_updated))
        on_unload(async_at_started(self._hass, self._started))
        on_unload(self._stop)
        self.choose()

    async def _async_entry_updated(self, _hass: HomeAssistant, _entry: AftersaleConfigEntry) -> None:
        """The options may be others now."""
        self.choose()

    @callback
    def choose(self) -> None:
        """Take over which calendars are chosen; each counts from now on."""
        chosen = list(option(self._entry.options, "calendars"))
        known = self._entry.data.get(DATA_CALENDARS, {})
        if set(chosen) != set(known):
            now = dt_util.utcnow().isoformat()
            since = {entity_id: known.get(entity_id, now) for entity_id in chosen}
            self._hass.config_entries.async_update_entry(self._entry, data={**self._entry.data, DATA_CALENDARS: since})
        if chosen != self._chosen:
            self._stop()
            self._chosen = chosen
            if chosen:
                self._stop_listening = async_track_state_change_event(self._hass, chosen, self._calendar_changed)
            self.look()

    @callback
    def _stop(self) -> None:
        if self._stop_listening is not None:
            self._stop_listening()
            self._stop_listening = None

    @callback
    def _started(self, _: HomeAssistant) -> None:
        self._is_started = True
        self.look()

    @callback
    def _minute(self) -> None:
        if self._next_look is not None and self._next_look <= dt_util.utcnow():
            self.look()

    @callback
    def _calendar_changed(self, _: BusEvent[EventStateChangedData]) -> None:
        self.look()

    @callback
    def look(self) -> None:
        """Look at the calendars, unless that is about to happen anyway."""
        self._next_look = None
        if self._is_started and self._chosen and not self._looking.locked():
            self._entry.async_create_background_task(self._hass, self._async_look(), "aftersale calendars")
        elif self._chosen:
            self._next_look = dt_util.utcnow()

    async def _async_look(self) -> None:
        async with self._looking:
            now = dt_util.utcnow()
            upcoming = now + LOOK_EVERY
            for entity_id in self._chosen:
                try:
                    events = await self._async_events(entity_id, now)
                    await self._async_take_in(entity_id, events, now)
                except (HomeAssistantError, _Unreadable) as error:
                    _LOGGER.debug("A calendar is looked at again later: %s", type(error).__name__)
                    continue
                upcoming = min((upcoming, *(one.end for one in events if one.end > now)))
            if self._next_look is None:
                self._next_look = upcoming

    async def _async_events(self, entity_id: str, now: datetime) -> list[Event]:
        """What a calendar has around now that has its hours. Raises ``_Unreadable``."""
        calendars = self._hass.data.get(CALENDARS)
        entity = calendars.get_entity(entity_id) if calendars else None
        if entity is None:
            raise _Unreadable
        here = dt_util.as_local(now)  # in its zone a calendar reads the times that it keeps without one
        try:
            async with asyncio.timeout(PATIENCE):
                found = await entity.async_get_events(self._hass, here - LOOK_BACK, here + LOOK_AHEAD)
        except Exception as error:  # a calendar of any integration, which may fail in any way
            raise _Unreadable from error
        name = _lasting_name(self._hass, entity_id)
        return [event for event in (_event(name, one) for one in found) if event is not None]

    async def _async_take_in(self, entity_id: str, events: list[Event], now: datetime) -> None:
        """Log what were meetings. One that is refused does not stand in the way of the others."""
        since = dt_util.parse_datetime(self._entry.data.get(DATA_CALENDARS, {}).get(entity_id, ""))
        ended = [one for one in events if since is not None and since < one.end <= now and not one.is_ours]
        if not ended:
            return
        coordinator = self._coordinator
        customers = await coordinator.ask(coordinator.desk.met, events=ended)
        for event, customer_id in sorted(zip(ended, customers, strict=True), key=lambda pair: pair[0].end):
            if customer_id is None:
                continue
            fields = {"customer": customer_id, "start": event.start, "end": event.end}
            request_id = event.request_id(customer_id)
            try:
                await coordinator.run(coordinator.desk.log_meeting, way="meeting", request_id=request_id, **fields)
            except HomeAssistantError as error:
                _LOGGER.debug("An event was not taken in: %s", error.translation_key)


def _event(calendar: str, found: CalendarEvent) -> Event | None:
    """An event as far as it matters here; ``None`` for whole days, which are no meetings, however they are written."""
    start, end = found.start, found.end
    if not isinstance(start, datetime) or not isinstance(end, datetime):
        return None
    if not timedelta() < end - start < LONGEST:
        return None
    of_a_series = found.recurrence_id or (found.rrule and start.isoformat()) or ""
    return Event(
        calendar,
        found.uid or "",
        str(of_a_series),
        dt_util.as_utc(start),
        dt_util.as_utc(end),
        found.summary or "",
        found.description or "",
    )


def _lasting_name(hass: HomeAssistant, entity_id: str) -> str:
    """What a calendar is known by, whatever it is called later."""
    known = er.async_get(hass).async_get(entity_id)
    return known.id if known is not None else entity_id
