"""Customers' devices: dynamic, bounded, sticky."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator
from syrupy.assertion import SnapshotAssertion

from homeassistant.core import HomeAssistant, valid_entity_id
from homeassistant.helpers import device_registry as dr, entity_registry as er, restore_state
from homeassistant.setup import async_setup_component

from .conftest import DOMAIN, Act


def customer_devices(hass: HomeAssistant, entry: MockConfigEntry) -> list[str]:
    """The names of the customers' devices."""
    devices = dr.async_entries_for_config_entry(dr.async_get(hass), entry.entry_id)
    return sorted(one.name for one in devices if (DOMAIN, entry.entry_id) not in one.identifiers)


def device_of(hass: HomeAssistant, entry: MockConfigEntry, customer_id: str) -> dr.DeviceEntry | None:
    """The device of one customer."""
    return dr.async_get(hass).async_get_device_by_identifier((DOMAIN, customer_id), entry.entry_id)


async def test_a_customers_device_and_entities(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, snapshot: SnapshotAssertion
) -> None:
    anna = (await act("add_customer", name="Anna Weber"))["customer_id"]
    device = device_of(hass, practice, anna)
    assert device is not None
    assert (
        device.via_device_id
        == dr.async_get(hass).async_get_device_by_identifier((DOMAIN, practice.entry_id), practice.entry_id).id
    )
    entities = er.async_entries_for_device(er.async_get(hass), device.id, include_disabled_entities=True)
    assert {one.entity_id: one.disabled_by for one in sorted(entities, key=lambda one: one.entity_id)} == snapshot
    states = [hass.states.get(one.entity_id) for one in entities if not one.disabled]
    assert {
        one.entity_id: (one.state, dict(one.attributes) | {"follow_up_id": None}) for one in states if one
    } == snapshot


async def test_a_long_name_is_cut_into_a_valid_entity_id(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, caplog: pytest.LogCaptureFixture
) -> None:
    """Cut between two words it would end in two underscores, of which Home Assistant warns by name."""
    await act("add_customer", name=f"Anna {'W' * 74} Weber")
    ids = [one.entity_id for one in er.async_get(hass).entities.values() if ".anna_" in one.entity_id]
    assert len(ids) > 3
    assert all(valid_entity_id(one) for one in ids)
    assert not [
        record for record in caplog.records if record.levelno >= logging.INFO and "anna_" in record.getMessage()
    ]


async def test_a_renamed_customer_renames_the_device_and_keeps_the_entity_ids(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act
) -> None:
    anna = (await act("add_customer", name="Anna Weber"))["customer_id"]
    await act("update_customer", customer=anna, name="Anna Wagner")
    assert customer_devices(hass, practice) == ["Anna Wagner"]
    assert hass.states.get("sensor.anna_weber_warmth") is not None


async def test_devices_are_bounded_and_favourites_always_have_one(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    hass.config_entries.async_update_entry(entry, options={"device_limit": 2})
    assert await hass.config_entries.async_setup(entry.entry_id)

    async def add(name: str, **fields: Any) -> None:
        await hass.services.async_call(DOMAIN, "add_customer", {"name": name, **fields}, blocking=True)
        await hass.async_block_till_done()

    for name in ("Anna", "Bernd", "Clara"):
        await add(name)
    assert customer_devices(hass, entry) == ["Anna", "Bernd"]
    await add("Dora", favourite=True)
    assert customer_devices(hass, entry) == ["Anna", "Bernd", "Dora"]


async def test_a_device_released_by_hand_stays_away(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, hass_ws_client: WebSocketGenerator
) -> None:
    assert await async_setup_component(hass, "config", {})
    anna = (await act("add_customer", name="Anna Weber"))["customer_id"]
    client = await hass_ws_client(hass)
    device = device_of(hass, practice, anna)
    assert device is not None
    answer = await client.remove_device(device.id)
    assert answer["success"]
    await hass.async_block_till_done()
    assert customer_devices(hass, practice) == []
    assert hass.states.get("sensor.anna_weber_warmth") is None
    assert await hass.config_entries.async_reload(practice.entry_id)
    await hass.async_block_till_done()
    assert customer_devices(hass, practice) == []
    assert (await act("list_customers"))["total"] == 1
    own = dr.async_get(hass).async_get_device_by_identifier((DOMAIN, practice.entry_id), practice.entry_id)
    assert own is not None
    assert not (await client.remove_device(own.id))["success"]


async def test_an_erased_customer_leaves_no_name_in_the_registries(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act
) -> None:
    anna = (await act("add_customer", name="Anna Weber"))["customer_id"]
    er.async_get(hass).async_update_entity("sensor.anna_weber_warmth", name="Weber's warmth")
    await hass.services.async_call("button", "press", {"entity_id": "button.anna_weber_log_interaction"}, blocking=True)
    await act("erase_customer", customer=anna)
    assert customer_devices(hass, practice) == []
    assert not [key for key in restore_state.async_get(hass).last_states if "weber" in key or "erased" in key]
    stored = [er.async_get(hass)._data_to_save(), dr.async_get(hass)._data_to_save()]
    assert "weber" not in json.dumps(stored, default=str).casefold()
    assert not [one for one in hass.states.async_all() if "weber" in str(one.as_dict()).casefold()]


async def test_the_button_logs_a_contact(hass: HomeAssistant, act: Act) -> None:
    anna = (await act("add_customer", name="Anna Weber", channel="visit"))["customer_id"]
    assert hass.states.get("sensor.anna_weber_warmth").state == "unknown"
    await hass.services.async_call("button", "press", {"entity_id": "button.anna_weber_log_interaction"}, blocking=True)
    await hass.async_block_till_done()
    assert hass.states.get("sensor.anna_weber_warmth").state == "70"
    newest = (await act("get_customer", customer=anna))["timeline"]
    logged = next(one for one in newest if one["event"] == "interaction_logged")
    assert (logged["way"], logged["data"]["channel"]) == ("button", "visit")
