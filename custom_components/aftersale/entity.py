"""What all entities of the practice share: they are told, they look, and they write only what changed."""

from __future__ import annotations

from abc import abstractmethod
import asyncio
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import batched
from typing import Any, Final

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import callback
from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.helpers.entity import Entity
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.restore_state import DATA_RESTORE_STATE
from homeassistant.util import slugify

from .const import DOMAIN
from .coordinator import BOARD, NEW_DEVICES, AftersaleConfigEntry, AftersaleCoordinator
from .crm.model import Customer
from .devices import NAMELESS

MOST_OF_A_NAME: Final = 80
AT_ONCE: Final = 5
"""So many customers' entities are added in one turn of the event loop."""
LAST_STATES: Final = ("last_states", "last_states_by_entity_id", "last_states_by_entity_registry_id")
"""Where Home Assistant remembers the last states of removed entities: 2026.10 under the first name, 2026.11 under the others."""


class AftersaleEntity(Entity):
    """An entity that follows one topic of the coordinator."""

    _attr_has_entity_name = True
    _attr_should_poll = False

    def __init__(
        self, coordinator: AftersaleCoordinator, platform: str, key: str, topic: str, unique_id: str, object_id: str
    ) -> None:
        """``object_id`` is suggested whatever the language, because the entity ids are part of the contract."""
        self.coordinator = coordinator
        self.topic = topic
        self._written: tuple[bool, Any] | None = None
        self._attr_translation_key = key
        self._attr_unique_id = unique_id
        self.entity_id = f"{platform}.{object_id}"

    @property
    def available(self) -> bool:
        """Whether the book can be used."""
        return self.coordinator.available

    async def async_added_to_hass(self) -> None:
        """Listen, and look for the first time."""
        await super().async_added_to_hass()
        self.async_on_remove(self.coordinator.listen(self.topic, self._heard))
        self._look()
        self._written = (self.available, self._shown())

    @callback
    def _heard(self, *_: Any) -> None:
        """Something that may concern this entity changed."""
        self._look()
        shown = (self.available, self._shown())
        if shown != self._written:
            self._written = shown
            self.async_write_ha_state()

    @callback
    @abstractmethod
    def _look(self) -> None:
        """Read the board into the attributes."""

    @abstractmethod
    def _shown(self) -> Any:
        """What of it is shown; unchanged, nothing is written."""

    @contextmanager
    def _asker(self) -> Iterator[str | None]:
        """Who is asking, where the action said so; forgotten afterwards, because not every way to an entity says it."""
        context = self._context
        try:
            yield context.user_id if context is not None else None
        finally:
            if self._context is context:
                self._context = None


class PracticeEntity(AftersaleEntity):
    """An entity of the service device."""

    def __init__(self, coordinator: AftersaleCoordinator, platform: str, key: str) -> None:
        """Follow the whole board."""
        super().__init__(coordinator, platform, key, BOARD, f"{coordinator.entry.entry_id}_{key}", f"{DOMAIN}_{key}")
        self._attr_device_info = coordinator.devices.practice_info


class CustomerEntity(AftersaleEntity):
    """An entity of one customer's device."""

    def __init__(self, coordinator: AftersaleCoordinator, platform: str, key: str, customer: Customer) -> None:
        """Follow this customer."""
        self.customer_id = customer.id
        self._registry_id = ""
        super().__init__(
            coordinator,
            platform,
            key,
            customer.id,
            f"{customer.id}_{key}",
            f"{slugify(customer.name)[:MOST_OF_A_NAME].rstrip('_')}_{key}",
        )

    @property
    def device_info(self) -> DeviceInfo:
        """The customer's device; of one who is gone without the name, because a renamed entity brings its device along."""
        customer = self.customer
        return self.coordinator.devices.customer_info(self.customer_id, NAMELESS if customer is None else customer.name)

    @property
    def customer(self) -> Customer | None:
        """The customer, unless gone."""
        return self.coordinator.board.customers.get(self.customer_id)

    @property
    def available(self) -> bool:
        """Whether the book can be used and the customer is in it."""
        return super().available and self.customer is not None

    async def async_added_to_hass(self) -> None:
        """Remember the entry in the registry: on removal it is gone before we are."""
        await super().async_added_to_hass()
        self._registry_id = "" if self.registry_entry is None else self.registry_entry.id

    async def async_will_remove_from_hass(self) -> None:
        """Of a customer who is gone, Home Assistant keeps no last state either."""
        await super().async_will_remove_from_hass()
        if self.customer is not None:
            return
        kept = self.hass.data.get(DATA_RESTORE_STATE)
        for name in LAST_STATES:
            last_states: dict[str, Any] = getattr(kept, name, {})
            last_states.pop(self.entity_id, None)
            last_states.pop(self._registry_id, None)


async def async_follow_customers(
    entry: AftersaleConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
    entities_of: Callable[[AftersaleCoordinator, Customer], Iterable[Entity]],
) -> None:
    """Add the entities of every customer who has a device, now (a few in each turn of the event loop) and later."""
    coordinator = entry.runtime_data

    @callback
    def add(customer_ids: Iterable[str]) -> None:
        if entry.state is ConfigEntryState.UNLOAD_IN_PROGRESS:
            return  # they are added when the practice is set up again
        customers = [coordinator.board.customers[customer_id] for customer_id in customer_ids]
        async_add_entities(entity for customer in customers for entity in entities_of(coordinator, customer))

    entry.async_on_unload(coordinator.listen(NEW_DEVICES, add))
    for some in batched(coordinator.board.with_device(), AT_ONCE, strict=False):
        add(one for one in some if one in coordinator.board.customers)
        await asyncio.sleep(0)
