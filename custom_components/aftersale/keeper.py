"""The keeper: looks after what nobody does. Is there room on the disk, is the book what it was, do the phones exist, does the clock run?

What is wrong is told in Repairs, and taken away from there when it is over.
"""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from functools import partial
import logging
import shutil
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr
from homeassistant.util import dt as dt_util

from . import issues
from .clock_watch import ClockWatch
from .const import DATA_PHONES
from .coordinator import MINUTE, AftersaleConfigEntry, AftersaleCoordinator
from .crm.reminders import ENTITY, PHONE
from .options import option, playbook_wrong

_LOGGER = logging.getLogger(__name__)

LOOK_EVERY: Final = timedelta(minutes=10)
MAIL_EVERY: Final = timedelta(hours=1)
CHECK_AT: Final = 3
"""The hour of the night in which the book is read through."""
CHECK_AGAIN: Final = timedelta(hours=2)
CHECK_AT_LATEST: Final = timedelta(hours=30)
ROOM_LEAST: Final = 100 * 1024 * 1024
"""Bytes that have to be free, besides room for three books."""
PAGES_AT_ONCE: Final = 4096


class Keeper:
    """Looks around every minute, at some things less often, and reads the book every night."""

    def __init__(self, hass: HomeAssistant, coordinator: AftersaleCoordinator) -> None:
        """Nothing looked at yet."""
        self._hass = hass
        self._coordinator = coordinator
        self._entry = coordinator.entry
        self._clock = ClockWatch(hass)
        self._began = dt_util.utcnow()
        self._looked_at: datetime | None = None
        self._asked_at = self._began
        self._task: asyncio.Task[None] | None = None

    @callback
    def start(self) -> None:
        """Begin; everything ends with the entry."""
        self._entry.async_on_unload(self._coordinator.listen(MINUTE, self._minute))
        self._entry.async_on_unload(self._stop)
        self._look_at_playbook()
        self._look_at_traces()
        self._entry.async_on_unload(self._entry.add_update_listener(self._async_entry_updated))

    @callback
    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    @callback
    def _minute(self) -> None:
        self._clock.look()
        self._look_at_phones()
        self._look_at_traces()
        now = dt_util.utcnow()
        if self._looked_at is not None and timedelta() <= now - self._looked_at < LOOK_EVERY:
            return
        if self._task is None or self._task.done():
            self._looked_at = now
            self._task = self._entry.async_create_background_task(self._hass, self._async_look(now), "aftersale keeper")

    async def _async_look(self, now: datetime) -> None:
        """What takes a while."""
        self._look_at_snapshots()
        try:
            await self._async_look_at_disk()
            if not timedelta() <= now - self._asked_at < MAIL_EVERY:
                self._asked_at = now
                await self._async_look_at_mail()
            if self._is_check_due(now):
                await self.async_check()
        except HomeAssistantError as error:
            _LOGGER.debug("Looked around in vain: %s", error)

    # -- the book ------------------------------------------------------------------------------------------------------

    def _is_check_due(self, now: datetime) -> bool:
        """At night; or, where Home Assistant does not run at night, some time."""
        checked = self._coordinator.desk.book.checked_at or self._began
        is_night = dt_util.as_local(now).hour == CHECK_AT
        return checked > now or now - checked > (CHECK_AGAIN if is_night else CHECK_AT_LATEST)

    async def async_check(self) -> None:
        """Read the whole book, and compare it with what was written; what is wrong is a repair issue.

        The pages are compared a few at a time, with whatever else is asked in between.
        """
        on_thread, book = self._coordinator.on_thread, self._coordinator.desk.book
        first: int | None = 1
        while first is not None:
            first = await on_thread(partial(book.check_pages, first, PAGES_AT_ONCE))
        await on_thread(partial(book.finish_check, dt_util.utcnow()))

    @callback
    def _look_at_snapshots(self) -> None:
        trouble = self._coordinator.desk.book.trouble
        if trouble is None:
            issues.over(self._hass, issues.SNAPSHOT_FAILED)
        else:
            detail = trouble.facts.get("detail", trouble.key)
            issues.tell(self._hass, issues.SNAPSHOT_FAILED, path=str(self._coordinator.path.parent), detail=detail)

    @callback
    def _look_at_traces(self) -> None:
        if self._coordinator.desk.book.traces_left:
            issues.tell(self._hass, issues.TRACES_LEFT, path=str(self._coordinator.path.parent))
        else:
            issues.over(self._hass, issues.TRACES_LEFT)

    async def _async_look_at_disk(self) -> None:
        """Nearly full is when there is no room for three more books."""
        path = self._coordinator.path

        def look() -> tuple[int, int]:
            return shutil.disk_usage(path.parent).free, path.stat().st_size

        try:
            free, size = await self._hass.async_add_executor_job(look)
        except OSError:
            return
        if free < ROOM_LEAST + 3 * size:
            issues.tell(self._hass, issues.DISK_NEARLY_FULL, free=str(free // 2**20), path=str(path.parent))
        elif free > 1.2 * (ROOM_LEAST + 3 * size):
            issues.over(self._hass, issues.DISK_NEARLY_FULL)

    # -- phones --------------------------------------------------------------------------------------------------------

    @callback
    def _look_at_phones(self) -> None:
        """A phone that was chosen and is not there any more; its name is remembered, for then nobody knows it."""
        chosen = list(option(self._entry.options, "phones"))
        registry = dr.async_get(self._hass)
        known = dict(self._entry.data.get(DATA_PHONES, {}))
        gone: set[str] = set()
        for device_id in chosen:
            device = registry.async_get(device_id)
            if device is None or self._coordinator.phones.recipient_of(device_id) is None:
                gone.add(device_id)
                issues.tell(self._hass, issues.PHONE_GONE, device_id, phone=known.get(device_id, device_id))
                issues.over(self._hass, issues.PHONE_UNREACHABLE, f"{PHONE}{device_id}")
            else:
                known[device_id] = device.name_by_user or device.name or device_id
        for device_id in issues.about_others(self._hass, issues.PHONE_GONE, gone):
            issues.over(self._hass, issues.PHONE_GONE, device_id)
        known = {device_id: name for device_id, name in known.items() if device_id in chosen}
        if known != self._entry.data.get(DATA_PHONES, {}):
            self._hass.config_entries.async_update_entry(self._entry, data={**self._entry.data, DATA_PHONES: known})

    async def _async_look_at_mail(self) -> None:
        """Whom nothing has reached for a day; told again after a restart, and not of those who were let go."""
        coordinator = self._coordinator
        options = self._entry.options
        chosen = {f"{PHONE}{one}" for one in option(options, "phones")}
        chosen |= {f"{ENTITY}{one}" for one in option(options, "notify_entities")}
        gone = {f"{PHONE}{one}" for one in issues.about_others(self._hass, issues.PHONE_GONE, set())}
        for recipient, why in (await coordinator.ask(coordinator.desk.given_up)).items():
            if recipient in chosen - gone:
                name = coordinator.phones.name_of(recipient)
                issues.tell(self._hass, issues.PHONE_UNREACHABLE, recipient, phone=name, reason=why)
        for recipient in issues.about_others(self._hass, issues.PHONE_UNREACHABLE, chosen):
            issues.over(self._hass, issues.PHONE_UNREACHABLE, recipient)

    # -- the playbook ----------------------------------------------------------------------------------------------------

    @callback
    def _look_at_playbook(self) -> None:
        if wrong := playbook_wrong(self._entry.options):
            issues.tell(self._hass, issues.PLAYBOOK_INVALID, lines=", ".join(str(key) for key in wrong))
        else:
            issues.over(self._hass, issues.PLAYBOOK_INVALID)

    async def _async_entry_updated(self, _hass: HomeAssistant, _entry: AftersaleConfigEntry) -> None:
        """The options may be others now."""
        self._look_at_playbook()
        self._look_at_phones()
