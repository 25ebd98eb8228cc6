"""The devices: one for the practice, and one for each customer whom the desk gave one.

Who has a device is a fact of the book (``Customer.has_device``); here it is only carried out.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.device_registry import DeviceEntryType, DeviceInfo

from .const import DOMAIN, MANUFACTURER
from .crm.model import Customer
from .discretion import Refusal

NAMELESS: Final = "…"


class CustomerDevices:
    """The devices of one entry."""

    def __init__(self, hass: HomeAssistant, entry_id: str) -> None:
        """Know the registries."""
        self._hass = hass
        self._entry_id = entry_id

    @property
    def practice_info(self) -> DeviceInfo:
        """The service device *Aftersale*."""
        return DeviceInfo(
            identifiers={(DOMAIN, self._entry_id)},
            entry_type=DeviceEntryType.SERVICE,
            manufacturer=MANUFACTURER,
            name=MANUFACTURER,
        )

    @callback
    def register_practice(self) -> str:
        """Have the service device in the registry before the customers' devices point to it; its id."""
        device = dr.async_get(self._hass).async_get_or_create(config_entry_id=self._entry_id, **self.practice_info)
        return device.id

    def customer_info(self, customer_id: str, name: str) -> DeviceInfo:
        """The device of one customer, reached via the practice's."""
        return DeviceInfo(
            identifiers={(DOMAIN, customer_id)},
            entry_type=DeviceEntryType.SERVICE,
            manufacturer=MANUFACTURER,
            name=name,
            via_device_id=self.register_practice(),
        )

    def customer_of(self, device_id: str) -> str | None:
        """The customer whose device this is."""
        device = dr.async_get(self._hass).async_get(device_id)
        if device is None:
            return None
        ids = (key for domain, key in device.identifiers if domain == DOMAIN and key != self._entry_id)
        return next(ids, None)

    def known_customer_of(self, device_id: str, known: Container[str]) -> str:
        """The same, of those who are known. Raises ``Refusal`` for any other device."""
        customer_id = self.customer_of(device_id)
        if customer_id is None or customer_id not in known:
            raise Refusal("unknown_device", device_id=device_id)
        return customer_id

    def among(self, customer_ids: Iterable[str]) -> list[str]:
        """Those of these customers whose device is in the registry."""
        devices = dr.async_entries_for_config_entry(dr.async_get(self._hass), self._entry_id)
        known = {key for device in devices for domain, key in device.identifiers if domain == DOMAIN}
        return [customer_id for customer_id in customer_ids if customer_id in known]

    @callback
    def rename(self, customer: Customer) -> bool:
        """Call the device as the customer is called now; whether it was called otherwise."""
        device = self._device(customer.id)
        if device is None or device.name == customer.name:
            return False
        dr.async_get(self._hass).async_update_device(device.id, name=customer.name)
        return True

    @callback
    def remove(self, customer_ids: Iterable[str]) -> None:
        """Take the devices of these customers away, and their entities with them."""
        for customer_id in customer_ids:
            if (device := self._device(customer_id)) is not None:
                dr.async_get(self._hass).async_remove_device(device.id)

    @callback
    def keep_only(self, customer_ids: Iterable[str]) -> None:
        """Take away the devices of customers who have none any more (changed while we were away)."""
        kept = {self._entry_id, *customer_ids}
        registry = dr.async_get(self._hass)
        for device in dr.async_entries_for_config_entry(registry, self._entry_id):
            if not any(domain == DOMAIN and key in kept for domain, key in device.identifiers):
                registry.async_remove_device(device.id)

    @callback
    def forget(self, customer_ids: Iterable[str]) -> list[str]:
        """Leave no name of erased customers behind; the ids that their entities had, and have now.

        The registry remembers removed entities by their entity id, which is made of the customer's name: so they are
        given a nameless one first, and the recorder renames their history with them. Home Assistant keeps the last state of
        a removed entity for a week, with its friendly name: so the device loses its name before.
        """
        registry, devices = er.async_get(self._hass), dr.async_get(self._hass)
        entity_ids: list[str] = []
        for customer_id in customer_ids:
            if (device := self._device(customer_id)) is None:
                continue
            devices.async_update_device(device.id, name=NAMELESS, name_by_user=None)
            for entity in er.async_entries_for_device(registry, device.id, include_disabled_entities=True):
                nameless = registry.async_get_available_entity_id(entity.domain, f"{DOMAIN}_erased_{customer_id[-8:]}")
                registry.async_update_entity(entity.entity_id, new_entity_id=nameless, name=None, aliases=[])
                entity_ids += [entity.entity_id, nameless]
        return entity_ids

    @callback
    def id_of(self, customer_id: str | None) -> str:
        """The device of a customer; the practice's for nobody, and for whoever has none."""
        device = self._device(customer_id) if customer_id is not None else None
        return self.register_practice() if device is None else device.id

    def _device(self, customer_id: str) -> dr.DeviceEntry | None:
        return dr.async_get(self._hass).async_get_device_by_identifier((DOMAIN, customer_id), self._entry_id)
