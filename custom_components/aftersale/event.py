"""The event entity: everything that happens in the practice, one after the other."""

from __future__ import annotations

from typing import Any, Final

from homeassistant.components.event import EventEntity, EventExtraStoredData
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .board import Changed
from .coordinator import ACTIVITY, AftersaleConfigEntry, AftersaleCoordinator
from .desk import Activity
from .entity import PracticeEntity

PARALLEL_UPDATES = 0

EVENT_TYPES: Final = (
    "due",
    "overdue",
    "completed",
    "reopened",
    "snoozed",
    "skipped",
    "order_placed",
    "order_delivered",
    "interaction_logged",
    "promise_made",
    "promise_kept",
    "promise_broken",
    "complaint_opened",
    "complaint_resolved",
    "feedback_recorded",
    "customer_added",
    "customer_lost",
    "customer_returned",
    "import_completed",
)


async def async_setup_entry(
    hass: HomeAssistant, entry: AftersaleConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the event entity."""
    async_add_entities([ActivityEvent(entry.runtime_data)])


class ActivityEvent(PracticeEntity, EventEntity):
    """One state for each thing that happened: none lost, none merged."""

    _attr_event_types = list(EVENT_TYPES)
    _unrecorded_attributes = frozenset({"customer"})

    def __init__(self, coordinator: AftersaleCoordinator) -> None:
        """Nothing happened yet."""
        super().__init__(coordinator, Platform.EVENT, "activity")
        self._last: dict[str, Any] = {}

    async def async_get_last_event_data(self) -> EventExtraStoredData | None:
        """What happened last before a restart; of somebody who was erased since, or is erased later, without the name."""
        last = await super().async_get_last_event_data()
        if last is not None and last.last_event_attributes:
            self._last = last.last_event_attributes
            if self._last.get("customer_id") not in self.coordinator.board.customers:
                self._last["customer"] = None
        return last

    async def async_added_to_hass(self) -> None:
        """Listen to what happens too."""
        await super().async_added_to_hass()
        self.async_on_remove(self.coordinator.listen(ACTIVITY, self._happened))

    @callback
    def _happened(self, activity: Activity) -> None:
        self._last = {
            "customer_id": activity.customer_id,
            "customer": activity.name or None,
            "follow_up_id": activity.follow_up_id,
            "kind": None if activity.kind is None else str(activity.kind),
        }
        self._trigger_event(activity.type, self._last)
        self.async_write_ha_state()

    @callback
    def _heard(self, *news: Any) -> None:
        """An erased customer is not named any longer."""
        for changed in news:
            if isinstance(changed, Changed) and self._last.get("customer_id") in changed.gone:
                self._last["customer"] = None
                self.async_write_ha_state()
        super()._heard(*news)

    @callback
    def _look(self) -> None:
        """An event shows what happened, not how things stand."""

    def _shown(self) -> Any:
        return None
