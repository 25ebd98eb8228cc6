"""Home Assistant's backups: the book lies still while it is copied, for a while; and never is a backup refused because of it.

Before the copy the log is moved into the file. Until the backup has ended it is not moved again, so what is copied of file and
log fits together whenever it is read. Changes wait besides, so that the copy is that of one moment, but for ``WAITS_MOST`` seconds only.
"""

from __future__ import annotations

import asyncio
from datetime import datetime
import logging
from typing import Final

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import CALLBACK_TYPE, HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.event import async_call_later
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN
from .coordinator import AftersaleCoordinator

_LOGGER = logging.getLogger(__name__)

WAITS_MOST: Final = 20.0
"""Seconds after which changes go on, though the backup is still being made."""
BEGINS_WITHIN: Final = 10.0
"""Seconds that the backup waits for what the book is just doing."""
LASTS_MOST: Final = 3 * 3600.0
"""Seconds after which a backup that nobody ended is taken to be over."""
_WHO: Final = "backup"
_OVER: Final[HassKey[CALLBACK_TYPE]] = HassKey(f"{DOMAIN}_backup_over")


async def async_pre_backup(hass: HomeAssistant) -> None:
    """A backup begins."""
    for coordinator in _coordinators(hass):
        coordinator.hold.shut(WAITS_MOST)
        try:
            async with asyncio.timeout(BEGINS_WITHIN):
                await _async_rest(coordinator)
        except HomeAssistantError, TimeoutError:
            _LOGGER.warning("The book could not be brought to rest for the backup; it is copied as it is")

        async def over(_: datetime) -> None:
            await async_post_backup(hass)

        _stop_waiting(hass)
        hass.data[_OVER] = async_call_later(hass, LASTS_MOST, over)
        coordinator.entry.async_on_unload(lambda: _stop_waiting(hass))


async def async_post_backup(hass: HomeAssistant) -> None:
    """A backup has ended, or was given up."""
    _stop_waiting(hass)
    for coordinator in _coordinators(hass):
        coordinator.hold.open()
        try:
            await _async_go_on(coordinator)
        except HomeAssistantError:
            _LOGGER.debug("The book was closed before the backup ended")


async def _async_rest(coordinator: AftersaleCoordinator) -> None:
    await coordinator.on_thread(lambda: coordinator.desk.book.keep_log(_WHO))


async def _async_go_on(coordinator: AftersaleCoordinator) -> None:
    await coordinator.on_thread(lambda: coordinator.desk.book.let_log_go(_WHO))


def _stop_waiting(hass: HomeAssistant) -> None:
    if (stop := hass.data.pop(_OVER, None)) is not None:
        stop()


def _coordinators(hass: HomeAssistant) -> list[AftersaleCoordinator]:
    entries = hass.config_entries.async_entries(DOMAIN)
    return [entry.runtime_data for entry in entries if entry.state is ConfigEntryState.LOADED]
