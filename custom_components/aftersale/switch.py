"""The switch that holds all pushes."""

from __future__ import annotations

from typing import Any

from homeassistant.components.switch import SwitchEntity
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import AftersaleConfigEntry, AftersaleCoordinator
from .entity import PracticeEntity
from .exposure import first_exposure

PARALLEL_UPDATES = 1


async def async_setup_entry(
    hass: HomeAssistant, entry: AftersaleConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the switch."""
    async_add_entities([Reminders(entry.runtime_data)])


class Reminders(PracticeEntity, SwitchEntity):
    """Off holds all pushes; they are summed up when it comes on. It is kept with the entry, so it survives a crash."""

    def __init__(self, coordinator: AftersaleCoordinator) -> None:
        """Of the practice."""
        super().__init__(coordinator, Platform.SWITCH, "reminders")

    def get_initial_entity_options(self) -> er.EntityOptionsType | None:
        """Start as private as the options say."""
        return first_exposure(self.coordinator.entry)

    async def async_turn_on(self, **kwargs: Any) -> None:
        """Let pushes go."""
        self.coordinator.set_reminders(True)

    async def async_turn_off(self, **kwargs: Any) -> None:
        """Hold pushes."""
        self.coordinator.set_reminders(False)

    @callback
    def _look(self) -> None:
        self._attr_is_on = self.coordinator.reminders_on

    def _shown(self) -> Any:
        return self._attr_is_on
