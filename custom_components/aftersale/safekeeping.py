"""The way back to a snapshot, for the repair flow: asked and gone while the practice is closed, off the event loop."""

from __future__ import annotations

from pathlib import Path

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from .const import BOOK_FILE, BOOK_FOLDER
from .coordinator import AftersaleConfigEntry
from .crm.errors import BookError
from .refusals import refused
from .store import restoring
from .store.restoring import Offer

__all__ = ["Offer", "async_go_back", "async_offer"]


async def async_offer(hass: HomeAssistant) -> Offer | None:
    """The newest snapshot that is whole, and what would be missing. Raises ``HomeAssistantError`` when the disk refuses."""
    try:
        return await hass.async_add_executor_job(restoring.newest_good, _path(hass))
    except BookError as error:
        raise refused(error) from error


async def async_go_back(hass: HomeAssistant, entry: AftersaleConfigEntry, snapshot: Path) -> Path:
    """Put the snapshot in the book's place and open the practice; where the damaged book is kept now.

    Raises ``HomeAssistantError`` when that cannot be; then the book lies where it lay.
    """
    if entry.state in (ConfigEntryState.LOADED, ConfigEntryState.SETUP_RETRY):
        await hass.config_entries.async_unload(entry.entry_id)
    try:
        return await hass.async_add_executor_job(restoring.restore, _path(hass), snapshot, dt_util.now())
    except BookError as error:
        raise refused(error) from error
    finally:
        await hass.config_entries.async_reload(entry.entry_id)


def _path(hass: HomeAssistant) -> Path:
    return Path(hass.config.path(BOOK_FOLDER, BOOK_FILE))
