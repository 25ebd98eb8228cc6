"""Which of our entities assistants may see: none, until the user says so (contract, ``expose_to_assistants``).

A to-do list is exposed by default, and ours is full of customers' names; a switch is exposed too.
"""

from __future__ import annotations

from typing import Any, Final

from homeassistant.components.homeassistant import exposed_entities
from homeassistant.components.homeassistant.const import DATA_EXPOSED_ENTITIES
from homeassistant.config_entries import ConfigEntry
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er

from .const import DOMAIN
from .options import option

SHOULD_EXPOSE: Final = "should_expose"
PRIVATE: Final = ((Platform.TODO, "follow_ups"), (Platform.SWITCH, "reminders"))


def wanted(entry: ConfigEntry[Any]) -> bool:
    """Whether assistants may see them."""
    return bool(option(entry.options, "expose_to_assistants"))


def first_exposure(entry: ConfigEntry[Any]) -> er.EntityOptionsType:
    """The options with which such an entity enters the registry."""
    return {assistant: {SHOULD_EXPOSE: wanted(entry)} for assistant in exposed_entities.KNOWN_ASSISTANTS}


@callback
def expose(hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
    """Carry out a change of the option, for both entities and every assistant."""
    registry = er.async_get(hass)
    for platform, key in PRIVATE:
        entity_id = registry.async_get_entity_id(platform, DOMAIN, f"{entry.entry_id}_{key}")
        if entity_id is None:
            continue
        for assistant in exposed_entities.KNOWN_ASSISTANTS:
            if DATA_EXPOSED_ENTITIES in hass.data:
                exposed_entities.async_expose_entity(hass, assistant, entity_id, wanted(entry))
            else:
                given = registry.async_get(entity_id)
                options = dict(given.options.get(assistant, {})) if given is not None else {}
                registry.async_update_entity_options(entity_id, assistant, {**options, SHOULD_EXPOSE: wanted(entry)})
