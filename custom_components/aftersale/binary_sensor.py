"""Whether a customer is at risk of being lost."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from homeassistant.components.binary_sensor import BinarySensorDeviceClass, BinarySensorEntity
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import AftersaleConfigEntry, AftersaleCoordinator
from .crm.model import Customer
from .entity import CustomerEntity, async_follow_customers

PARALLEL_UPDATES = 0


async def async_setup_entry(
    hass: HomeAssistant, entry: AftersaleConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add one for each customer who has a device."""
    await async_follow_customers(entry, async_add_entities, _of)


def _of(coordinator: AftersaleCoordinator, customer: Customer) -> Iterable[BinarySensorEntity]:
    return [AtRisk(coordinator, customer)]


class AtRisk(CustomerEntity, BinarySensorEntity):
    """On while the customer is past the cadence, has an open complaint, or has grown cold."""

    _attr_device_class = BinarySensorDeviceClass.PROBLEM

    def __init__(self, coordinator: AftersaleCoordinator, customer: Customer) -> None:
        """Of this customer."""
        super().__init__(coordinator, Platform.BINARY_SENSOR, "at_risk", customer)

    @callback
    def _look(self) -> None:
        self._attr_is_on = self.customer_id in self.coordinator.board.at_risk

    def _shown(self) -> Any:
        return self._attr_is_on
