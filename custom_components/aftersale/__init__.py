"""Aftersale: looking after customers once they have bought."""

from __future__ import annotations

from homeassistant.const import EVENT_HOMEASSISTANT_FINAL_WRITE
from homeassistant.core import Event, HomeAssistant
from homeassistant.exceptions import ConfigEntryError, ConfigEntryNotReady
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.device_registry import DeviceEntry
from homeassistant.helpers.typing import ConfigType

from . import issues
from .calendar_in import CalendarIn
from .const import DATA_BOOK_ID, DATA_DOUBTED, DOMAIN, PLATFORMS
from .coordinator import AftersaleConfigEntry, AftersaleCoordinator
from .crm.errors import BookError, BookUnwritable
from .daily_copy import copy_beside
from .discretion import keep_discreet
from .feed import Feed, FeedView
from .keeper import Keeper
from .panel import Panel
from .phone import Postman
from .practice_watch import PracticeWatch, async_practice
from .refusals import clear_issues, raise_issue
from .services import async_setup_services
from .voice_door import VoiceDoor
from .webhook import keep_webhooks
from .websocket import async_setup_websocket

CONFIG_SCHEMA = cv.config_entry_only_config_schema(DOMAIN)


async def async_setup(hass: HomeAssistant, config: ConfigType) -> bool:
    """Register the actions, the feed's address, which are there whether or not a practice is; and hear shops at once."""
    keep_discreet()
    async_setup_services(hass)
    async_setup_websocket(hass)
    hass.http.register_view(FeedView())
    for entry in hass.config_entries.async_entries(DOMAIN):
        keep_webhooks(hass, entry)
    return True


async def async_setup_entry(hass: HomeAssistant, entry: AftersaleConfigEntry) -> bool:
    """Open the practice."""
    keep_webhooks(hass, entry)
    coordinator = AftersaleCoordinator(hass, entry)
    try:
        await coordinator.async_open(await async_practice(hass, entry))
    except BookError as error:
        raise _not_set_up(hass, coordinator, error) from error
    try:
        await _async_begin(hass, entry, coordinator)
    except BaseException:
        await coordinator.async_close()
        raise
    return True


async def async_unload_entry(hass: HomeAssistant, entry: AftersaleConfigEntry) -> bool:
    """Close the practice: every thread and timer ends."""
    if unloaded := await hass.config_entries.async_unload_platforms(entry, PLATFORMS):
        await entry.runtime_data.async_close()
    return unloaded


async def async_remove_entry(hass: HomeAssistant, entry: AftersaleConfigEntry) -> None:
    """The book stays where it is; the shops' addresses end, and what Repairs said of the practice."""
    keep_webhooks(hass, entry, none=True)
    issues.all_over(hass)


async def async_remove_config_entry_device(
    hass: HomeAssistant, entry: AftersaleConfigEntry, device: DeviceEntry
) -> bool:
    """Release a customer's device by hand; the customer stays. The practice's own device cannot go."""
    coordinator = entry.runtime_data
    customer_id = coordinator.devices.customer_of(device.id)
    if customer_id is None:
        return False
    if customer_id in coordinator.board.customers:
        await coordinator.run(coordinator.desk.release_device, way="panel", customer=customer_id)
    return True


async def _async_begin(hass: HomeAssistant, entry: AftersaleConfigEntry, coordinator: AftersaleCoordinator) -> None:
    """The book is open: show it, and begin to watch."""
    clear_issues(hass)
    known = {**entry.data, DATA_BOOK_ID: coordinator.book_id}
    known.pop(DATA_DOUBTED, None)
    if entry.data != known:
        hass.config_entries.async_update_entry(entry, data=known)
    entry.runtime_data = coordinator
    coordinator.devices.register_practice()
    coordinator.devices.keep_only(coordinator.board.with_device())
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    try:
        await _async_watch(hass, entry, coordinator)
    except BaseException:
        await hass.config_entries.async_unload_platforms(entry, PLATFORMS)  # else no later attempt could set them up
        raise


async def _async_watch(hass: HomeAssistant, entry: AftersaleConfigEntry, coordinator: AftersaleCoordinator) -> None:
    """It is shown: watch the clock, the phones, the calendars, and listen."""

    async def close(_: Event) -> None:
        """Entries are not unloaded when Home Assistant stops."""
        await coordinator.async_close()

    entry.async_on_unload(hass.bus.async_listen(EVENT_HOMEASSISTANT_FINAL_WRITE, close))
    entry.async_on_unload(entry.add_update_listener(_async_shops_changed))
    coordinator.start()
    Postman(hass, coordinator).start()
    PracticeWatch(hass, coordinator).start()
    Feed(hass, coordinator).start()
    CalendarIn(hass, coordinator).start()
    copy_beside(coordinator)
    Keeper(hass, coordinator).start()
    await Panel(hass, entry).async_start()
    await VoiceDoor(hass, entry).async_start()


async def _async_shops_changed(hass: HomeAssistant, entry: AftersaleConfigEntry) -> None:
    keep_webhooks(hass, entry)


def _not_set_up(
    hass: HomeAssistant, coordinator: AftersaleCoordinator, error: BookError
) -> ConfigEntryError | ConfigEntryNotReady:
    """A disk may recover, a damaged book does not: only the first is tried again."""
    path = str(coordinator.path)
    issue = raise_issue(hass, error, path)
    kind = ConfigEntryNotReady if isinstance(error, BookUnwritable) else ConfigEntryError
    return kind(translation_domain=DOMAIN, translation_key=issue, translation_placeholders={"path": path})
