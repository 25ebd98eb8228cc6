"""What assistants may see."""

from __future__ import annotations

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from homeassistant.components.homeassistant.exposed_entities import KNOWN_ASSISTANTS, async_should_expose
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component

PRIVATE = ("todo.aftersale_follow_ups", "switch.aftersale_reminders")


def exposed(hass: HomeAssistant, entity_id: str) -> set[bool]:
    """Whether assistants may see an entity, as the registry has it."""
    entity = er.async_get(hass).async_get(entity_id)
    assert entity is not None
    return {entity.options[assistant]["should_expose"] for assistant in KNOWN_ASSISTANTS}


@pytest.mark.parametrize("entity_id", PRIVATE)
@pytest.mark.parametrize("loaded", [False, True])
async def test_private_until_the_user_says_otherwise(
    hass: HomeAssistant, entry: MockConfigEntry, entity_id: str, loaded: bool
) -> None:
    if loaded:
        assert await async_setup_component(hass, "homeassistant", {})
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert exposed(hass, entity_id) == {False}
    for wanted in (True, False):
        hass.config_entries.async_update_entry(entry, options={"expose_to_assistants": wanted})
        await hass.async_block_till_done()
        assert exposed(hass, entity_id) == {wanted}
        if loaded:
            assert async_should_expose(hass, "conversation", entity_id) is wanted


async def test_a_choice_made_in_home_assistant_outlives_a_reload(
    hass: HomeAssistant, practice: MockConfigEntry
) -> None:
    er.async_get(hass).async_update_entity_options(PRIVATE[0], "conversation", {"should_expose": True})
    assert await hass.config_entries.async_reload(practice.entry_id)
    await hass.async_block_till_done()
    assert er.async_get(hass).async_get(PRIVATE[0]).options["conversation"]["should_expose"] is True


async def test_the_switch_outlives_a_crash(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    assert hass.states.get(PRIVATE[1]).state == "on"
    await hass.services.async_call("switch", "turn_off", {"entity_id": PRIVATE[1]}, blocking=True)
    assert hass.states.get(PRIVATE[1]).state == "off"
    assert await hass.config_entries.async_reload(practice.entry_id)
    assert hass.states.get(PRIVATE[1]).state == "off"
    await hass.services.async_call("switch", "turn_on", {"entity_id": PRIVATE[1]}, blocking=True)
    assert hass.states.get(PRIVATE[1]).state == "on"
