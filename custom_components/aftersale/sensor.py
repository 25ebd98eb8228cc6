"""Sensors: the practice in numbers, and each customer's next step, warmth and last contact."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from homeassistant.components.sensor import SensorDeviceClass, SensorEntity, SensorEntityDescription, SensorStateClass
from homeassistant.const import PERCENTAGE, Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .coordinator import MINUTE, AftersaleConfigEntry, AftersaleCoordinator
from .crm.model import Customer, FollowUp
from .crm.warmth import warmth
from .entity import CustomerEntity, PracticeEntity, async_follow_customers

PARALLEL_UPDATES = 0

type Value = int | float | datetime | None


@dataclass(frozen=True, kw_only=True)
class PracticeSensorDescription(SensorEntityDescription):
    """A number of the whole practice."""

    value: Callable[[AftersaleCoordinator], Value]
    attributes: Callable[[AftersaleCoordinator], dict[str, Any]] | None = None


@dataclass(frozen=True, kw_only=True)
class CustomerSensorDescription(SensorEntityDescription):
    """Something about one customer."""

    value: Callable[[AftersaleCoordinator, str], Value]
    attributes: Callable[[AftersaleCoordinator, str], dict[str, Any]] | None = None
    each_minute: bool = False


def _starts(coordinator: AftersaleCoordinator, follow_up: FollowUp | None) -> datetime | None:
    """The moment from which it is due; the start of the day when it is due all day."""
    if follow_up is None or follow_up.due is None:
        return None
    return follow_up.due.starts(coordinator.practice.working.zone)


def _which(follow_up: FollowUp | None) -> dict[str, Any]:
    """Ids and kinds only: the recorder keeps them."""
    if follow_up is None:
        return {"follow_up_id": None, "kind": None}
    return {"follow_up_id": follow_up.id, "kind": str(follow_up.kind)}


def _warmth(coordinator: AftersaleCoordinator, customer_id: str) -> int | None:
    standing = coordinator.board.standings.get(customer_id)
    if standing is None:
        return None
    return warmth(standing, dt_util.utcnow(), coordinator.practice.working.zone).value


def _last_interaction(coordinator: AftersaleCoordinator, customer_id: str) -> datetime | None:
    standing = coordinator.board.standings.get(customer_id)
    return None if standing is None else standing.last_at


def _measure(name: str) -> Callable[[AftersaleCoordinator], Value]:
    """The share of a measure that the book worked out."""
    return lambda coordinator: coordinator.measures.get(name, {}).get("share")


PRACTICE_SENSORS = (
    PracticeSensorDescription(
        key="due_today", state_class=SensorStateClass.MEASUREMENT, value=lambda at: at.board.due_today
    ),
    PracticeSensorDescription(
        key="overdue", state_class=SensorStateClass.MEASUREMENT, value=lambda at: at.board.overdue
    ),
    PracticeSensorDescription(
        key="customers_at_risk",
        state_class=SensorStateClass.MEASUREMENT,
        value=lambda at: len(at.board.at_risk),
    ),
    PracticeSensorDescription(
        key="active_customers", state_class=SensorStateClass.MEASUREMENT, value=lambda at: at.board.active
    ),
    PracticeSensorDescription(
        key="next_follow_up",
        device_class=SensorDeviceClass.TIMESTAMP,
        value=lambda at: _starts(at, at.board.next_follow_up()),
        attributes=lambda at: _which(at.board.next_follow_up()),
    ),
    PracticeSensorDescription(
        key="on_time",
        state_class=SensorStateClass.MEASUREMENT,
        native_unit_of_measurement=PERCENTAGE,
        suggested_display_precision=0,
        value=_measure("on_time"),
    ),
    PracticeSensorDescription(
        key="promises_kept",
        state_class=SensorStateClass.MEASUREMENT,
        native_unit_of_measurement=PERCENTAGE,
        suggested_display_precision=0,
        value=_measure("promises"),
    ),
    PracticeSensorDescription(
        key="satisfaction",
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=1,
        value=lambda at: at.board.satisfaction[0],
    ),
)

CUSTOMER_SENSORS = (
    CustomerSensorDescription(
        key="next_follow_up",
        device_class=SensorDeviceClass.TIMESTAMP,
        value=lambda at, customer: _starts(at, at.board.next_of(customer)),
        attributes=lambda at, customer: _which(at.board.next_of(customer)),
    ),
    CustomerSensorDescription(
        key="warmth",
        state_class=SensorStateClass.MEASUREMENT,
        native_unit_of_measurement=PERCENTAGE,
        value=_warmth,
        each_minute=True,
    ),
    CustomerSensorDescription(
        key="last_interaction",
        device_class=SensorDeviceClass.TIMESTAMP,
        entity_registry_enabled_default=False,
        value=_last_interaction,
    ),
    CustomerSensorDescription(
        key="open_follow_ups",
        state_class=SensorStateClass.MEASUREMENT,
        entity_registry_enabled_default=False,
        value=lambda at, customer: at.board.open_count(customer),
    ),
)


async def async_setup_entry(
    hass: HomeAssistant, entry: AftersaleConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the practice's sensors, and each customer's."""
    coordinator = entry.runtime_data
    async_add_entities(PracticeSensor(coordinator, description) for description in PRACTICE_SENSORS)
    await async_follow_customers(entry, async_add_entities, _customer_sensors)


def _customer_sensors(coordinator: AftersaleCoordinator, customer: Customer) -> Iterable[SensorEntity]:
    return [CustomerSensor(coordinator, description, customer) for description in CUSTOMER_SENSORS]


class PracticeSensor(PracticeEntity, SensorEntity):
    """A number of the whole practice."""

    entity_description: PracticeSensorDescription

    def __init__(self, coordinator: AftersaleCoordinator, description: PracticeSensorDescription) -> None:
        """Show what the description says."""
        super().__init__(coordinator, Platform.SENSOR, description.key)
        self.entity_description = description

    @callback
    def _look(self) -> None:
        description = self.entity_description
        self._attr_native_value = description.value(self.coordinator)
        if description.attributes is not None:
            self._attr_extra_state_attributes = description.attributes(self.coordinator)

    def _shown(self) -> Any:
        return self._attr_native_value, getattr(self, "_attr_extra_state_attributes", None)


class CustomerSensor(CustomerEntity, SensorEntity):
    """Something about one customer."""

    entity_description: CustomerSensorDescription

    def __init__(
        self, coordinator: AftersaleCoordinator, description: CustomerSensorDescription, customer: Customer
    ) -> None:
        """Show what the description says."""
        super().__init__(coordinator, Platform.SENSOR, description.key, customer)
        self.entity_description = description

    async def async_added_to_hass(self) -> None:
        """Look once a minute too, where time alone changes the number."""
        await super().async_added_to_hass()
        if self.entity_description.each_minute:
            self.async_on_remove(self.coordinator.listen(MINUTE, self._heard))

    @callback
    def _look(self) -> None:
        description = self.entity_description
        self._attr_native_value = description.value(self.coordinator, self.customer_id)
        if description.attributes is not None:
            self._attr_extra_state_attributes = description.attributes(self.coordinator, self.customer_id)

    def _shown(self) -> Any:
        return self._attr_native_value, getattr(self, "_attr_extra_state_attributes", None)
