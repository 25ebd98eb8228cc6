"""The log says what happened with whom and by which way; what is kept of it names nobody."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockUser, async_capture_events

from custom_components.aftersale import event as activities, logbook
from custom_components.aftersale.crm.words import log
from custom_components.aftersale.news import EVENT_ACTIVITY
from homeassistant.core import Context, Event, HomeAssistant
from homeassistant.helpers import device_registry as dr

from .conftest import Act


def described(hass: HomeAssistant, event: Event) -> tuple[str, str]:
    """How the log reads an event."""
    known: dict[str, Any] = {}

    def describe(domain: str, event_type: str, reader: Any) -> None:
        known[event_type] = (domain, reader)

    logbook.async_describe_events(hass, describe)
    domain, reader = known[EVENT_ACTIVITY]
    assert domain == "aftersale"
    said = reader(event)
    return said["name"], said["message"]


async def test_who_did_what_by_which_way(hass: HomeAssistant, act: Act, hass_admin_user: MockUser) -> None:
    """A tick on the list by somebody known."""
    anna = (await act("add_customer", name="Anna Weber"))["customer_id"]
    await act("add_follow_up", customer="Anna Weber", title="Call about the leak", due="2026-11-02")
    seen = async_capture_events(hass, EVENT_ACTIVITY)
    target = {"entity_id": "todo.aftersale_follow_ups"}
    data = {"item": "Anna Weber: Call about the leak", "status": "completed", **target}
    await hass.services.async_call(
        "todo", "update_item", data, blocking=True, context=Context(user_id=hass_admin_user.id)
    )
    await hass.async_block_till_done()
    (event,) = seen
    assert event.context.user_id == hass_admin_user.id
    assert described(hass, event) == ("Anna Weber", "Follow-up done, on the to-do list")
    device = dr.async_get(hass).async_get(event.data["device_id"])
    assert device is not None and ("aftersale", anna) in device.identifiers
    assert "Weber" not in str(event.data) and "leak" not in str(event.data)

    await act("update_customer", customer=anna, name="Anna Klein")
    assert described(hass, event)[0] == "Anna Klein"
    await act("erase_customer", customer=anna)
    assert described(hass, event)[0] == "A customer"
    await hass.config.async_update(language="de")
    await hass.async_block_till_done(wait_background_tasks=True)
    assert described(hass, event) == ("Ein Kunde", "Follow-up erledigt, auf der To-do-Liste")


async def test_what_belongs_to_nobody(hass: HomeAssistant, act: Act) -> None:
    seen = async_capture_events(hass, EVENT_ACTIVITY)
    await act("import_customers", content="name\nAnna Weber\n")
    (event,) = seen
    assert described(hass, event) == ("Aftersale", "customers imported, by an action")
    assert dr.async_get(hass).async_get(event.data["device_id"]).name == "Aftersale"


async def test_the_log_is_read_while_the_practice_is_closed(hass: HomeAssistant, act: Act, practice: Any) -> None:
    seen = async_capture_events(hass, EVENT_ACTIVITY)
    await act("add_customer", name="Anna Weber")
    await hass.config_entries.async_unload(practice.entry_id)
    assert described(hass, seen[0]) == ("A customer", "added, by an action")


async def test_an_event_that_somebody_else_fired_is_read(hass: HomeAssistant, practice: Any) -> None:
    """Anybody may fire any event."""
    for data in ({}, {"type": "{kind}", "kind": 7, "way": None, "customer_id": 5}):
        assert described(hass, Event(EVENT_ACTIVITY, data))[1]


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_activity_and_every_way_has_its_words(language: str) -> None:
    assert log.HAPPENED[language].keys() == set(activities.EVENT_TYPES)
    assert log.WAYS[language].keys() == log.WAYS["en"].keys()
    assert log.line("completed", "clock", "", language) == log.HAPPENED[language]["completed"].format(kind="Follow-up")
