"""The same done through different doors ends in the same state."""

from __future__ import annotations

import re

import pytest

from homeassistant.core import HomeAssistant
from homeassistant.helpers import intent

from .conftest import DOMAIN, TODO

ID = re.compile(r"[0-9a-hjkmnp-tv-z]{20}|(?<='way': ')[a-z]+")
"""What is made up, and the door itself, which the timeline tells."""


async def call(hass: HomeAssistant, domain: str, service: str, **fields) -> None:
    await hass.services.async_call(domain, service, fields, blocking=True)


def action(name, **fields):
    """The action, with the id."""

    async def door(hass, made, calendar):
        await call(hass, DOMAIN, name, follow_up=made, **fields)

    return door


def named(name, **fields):
    """The action, with customer and kind."""

    async def door(hass, made, calendar):
        await call(hass, DOMAIN, name, customer="Anna Weber", kind="custom", **fields)

    return door


def listed(service, **fields):
    """The to-do list's own action."""

    async def door(hass, made, calendar):
        await call(hass, "todo", service, entity_id=TODO, item=made, **fields)

    return door


def listed_by_summary(service, **fields):
    """The to-do list's own action, with the summary."""

    async def door(hass, made, calendar):
        await call(hass, "todo", service, entity_id=TODO, item="Anna Weber: Call", **fields)

    return door


async def spoken(hass, made, calendar):
    """Home Assistant's own sentence."""
    await intent.async_handle(
        hass,
        "test",
        "HassListCompleteItem",
        {"item": {"value": "Anna Weber: Call"}, "name": {"value": "Aftersale Follow-ups"}},
        assistant=None,
    )


async def dragged(hass, made, calendar):
    """The calendar page."""
    await calendar(
        "update", uid=made, event={"dtstart": "2026-11-10", "dtend": "2026-11-11", "summary": "Anna Weber: Call"}
    )


async def deleted(hass, made, calendar):
    """The calendar page."""
    await calendar("delete", uid=made)


async def renamed(hass, made, calendar):
    """The calendar page."""
    await calendar(
        "update", uid=made, event={"dtstart": "2026-11-05", "dtend": "2026-11-06", "summary": "Anna Weber: Write"}
    )


async def result(hass, act, anna, calendar, door):
    """The book after going through a door, without what is made up by chance."""
    made = (await act("add_follow_up", customer=anna, title="Call", due="2026-11-05", notes="No. 17"))["follow_up_id"]
    await door(hass, made, calendar)
    await hass.async_block_till_done()
    told = [
        (await act("list_follow_ups", status=status))["follow_ups"]
        for status in ("open", "done", "skipped", "missed", "cancelled")
    ]
    return ID.sub("ID", str((told, await act("get_customer", customer=anna))))


DOORS = {
    "complete": [
        action("complete_follow_up"),
        named("complete_follow_up"),
        listed("update_item", status="completed"),
        listed_by_summary("update_item", status="completed"),
        spoken,
    ],
    "skip": [
        action("skip_follow_up"),
        named("skip_follow_up"),
        listed("remove_item"),
        listed_by_summary("remove_item"),
        deleted,
    ],
    "re-date": [
        action("reschedule_follow_up", due="2026-11-10"),
        named("reschedule_follow_up", due="2026-11-10"),
        listed("update_item", due_date="2026-11-10"),
        listed_by_summary("update_item", due_date="2026-11-10"),
        dragged,
    ],
    "re-title": [listed("update_item", rename="Anna Weber: Write"), listed("update_item", rename="Write"), renamed],
}
PAIRS = [
    pytest.param(doors[0], door, id=f"{verb}-{number}")
    for verb, doors in DOORS.items()
    for number, door in enumerate(doors[1:], 1)
]


@pytest.mark.parametrize(("first", "second"), PAIRS)
async def test_every_door_ends_in_the_same_state(hass, act, anna, calendar, talk, first, second):
    reference = await result(hass, act, anna, calendar, first)
    await act("erase_customer", customer=anna)
    again = (await act("add_customer", name="Anna Weber", email="anna@example.com", phone="+49 30 1234567"))[
        "customer_id"
    ]
    assert await result(hass, act, again, calendar, second) == reference
