"""One tap for "I just talked to them"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from homeassistant.components.button import ButtonEntity
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import AftersaleConfigEntry, AftersaleCoordinator
from .crm.model import Channel, Customer
from .entity import CustomerEntity, async_follow_customers

PARALLEL_UPDATES = 1


async def async_setup_entry(
    hass: HomeAssistant, entry: AftersaleConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add one for each customer who has a device."""
    await async_follow_customers(entry, async_add_entities, _of)


def _of(coordinator: AftersaleCoordinator, customer: Customer) -> Iterable[ButtonEntity]:
    return [LogInteraction(coordinator, customer)]


class LogInteraction(CustomerEntity, ButtonEntity):
    """Logs a contact by the customer's own channel (a call, where none is set)."""

    def __init__(self, coordinator: AftersaleCoordinator, customer: Customer) -> None:
        """Of this customer."""
        super().__init__(coordinator, Platform.BUTTON, "log_interaction", customer)

    async def async_press(self) -> None:
        """It happened just now."""
        customer = self.customer
        with self._asker() as user_id:
            await self.coordinator.run(
                self.coordinator.desk.log_interaction,
                way="button",
                user_id=user_id,
                customer=self.customer_id,
                channel=(customer.channel if customer is not None else None) or Channel.CALL,
            )

    @callback
    def _look(self) -> None:
        """A button shows nothing of the board."""

    def _shown(self) -> Any:
        return None
