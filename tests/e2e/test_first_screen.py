"""The README's first screen, walked over the websocket of a real Home Assistant: from an order to a finished follow-up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.e2e.client import Client, Refused
from tests.e2e.home import Home

TODO = "todo.aftersale_follow_ups"
CALENDAR = "calendar.aftersale_follow_ups"


async def items(client: Client) -> list[dict[str, Any]]:
    """The to-do list, as the frontend sees it."""
    return (await client.ws("todo/item/list", entity_id=TODO))["items"]


def of(follow_ups: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    """The one follow-up of a kind."""
    (found,) = [one for one in follow_ups if one["kind"] == kind]
    return found


async def test_an_order_plans_what_a_tick_then_finishes(client: Client) -> None:
    """Order, tick in the to-do list, event, next one, untick: everywhere the same state."""
    added = await client.aftersale("add_customer", name="Anna Weber", company="Weber GmbH", phone="+49 30 1234567")
    ordered = await client.aftersale("record_order", customer="anna weber", product="Website")
    note = of(ordered["follow_ups"], "thank_you_note")
    assert note["customer"] == {"id": added["customer_id"], "name": "Anna Weber"}
    assert note["rule"] == "P1"
    assert {"agree_walkthrough", "walkthrough", "next_steps", "check_in"} <= {
        one["kind"] for one in ordered["follow_ups"]
    }

    listed = {one["uid"]: one for one in await items(client)}
    assert listed[note["id"]]["summary"].startswith("Anna Weber: ")
    assert listed[note["id"]]["due"] == note["due"]

    async with client.events("state_changed") as changes:
        await client.call(
            "todo", "update_item", {"item": note["id"], "status": "completed"}, target={"entity_id": TODO}
        )
        while True:
            change = (await changes.get())["data"]
            if change["entity_id"] == "event.aftersale_activity":
                break
    assert change["new_state"]["attributes"]["event_type"] in {"completed", "interaction_logged"}

    customer = await client.aftersale("get_customer", customer="Weber")
    assert customer["customer"]["warmth"] == 70
    assert "thank_you_note" not in {one["kind"] for one in customer["follow_ups"]}
    done = await client.aftersale("list_follow_ups", customer="Weber", status="done")
    assert [one["id"] for one in done["follow_ups"]] == [note["id"]]

    await client.call("todo", "update_item", {"item": note["id"], "status": "needs_action"}, target={"entity_id": TODO})
    customer = await client.aftersale("get_customer", customer="Weber")
    assert "thank_you_note" in {one["kind"] for one in customer["follow_ups"]}
    assert customer["customer"]["warmth"] is None


async def test_what_the_calendar_moves_the_list_shows(client: Client) -> None:
    """A walkthrough dragged in the calendar is fixed: no longer tentative, and its time agreed."""
    await client.aftersale("add_customer", name="Marco Rossi")
    ordered = await client.aftersale("record_order", customer="Marco Rossi", product="Logo")
    walkthrough = of(ordered["follow_ups"], "walkthrough")
    assert (walkthrough["due"], walkthrough["tentative"]) == (None, True)
    start = (datetime.now(UTC) + timedelta(days=3)).replace(hour=14, minute=0, second=0, microsecond=0)
    await client.aftersale("reschedule_follow_up", follow_up=walkthrough["id"], due=start.isoformat())
    window = f"?start={(start - timedelta(days=1)).isoformat()}&end={(start + timedelta(days=2)).isoformat()}".replace(
        "+", "%2B"
    )
    events = await client.rest("GET", f"/api/calendars/{CALENDAR}{window}")
    (event,) = [one for one in events if one["uid"] == walkthrough["id"]]
    assert datetime.fromisoformat(event["start"]["dateTime"]) == start

    moved = start + timedelta(days=1)
    await client.ws(
        "calendar/event/update",
        entity_id=CALENDAR,
        uid=walkthrough["id"],
        event={
            "summary": event["summary"],
            "dtstart": moved.isoformat(),
            "dtend": (moved + timedelta(hours=1)).isoformat(),
        },
    )
    customer = await client.aftersale("get_customer", customer="Marco Rossi")
    fixed = of(customer["follow_ups"], "walkthrough")
    assert datetime.fromisoformat(fixed["due"]) == moved
    assert not fixed["tentative"]
    assert "agree_walkthrough" not in {one["kind"] for one in customer["follow_ups"]}


async def test_a_new_item_belongs_to_the_customer_it_names(client: Client) -> None:
    """`Anna Weber: …` is Anna's; one that names nobody is refused with how to write it."""
    await client.aftersale("add_customer", name="Zoë Árnason", email="zoe@example.com")
    await client.call("todo", "add_item", {"item": "zoe arnason: call about the invoice"}, target={"entity_id": TODO})
    customer = await client.aftersale("get_customer", customer="zoe@example.com")
    assert of(customer["follow_ups"], "custom")["title"] == "call about the invoice"
    with pytest.raises(Refused) as refused:
        await client.call("todo", "add_item", {"item": "buy stamps"}, target={"entity_id": TODO})
    assert refused.value.code == "service_validation_error"


async def test_what_was_answered_survives_kill_9(home: Home) -> None:
    """Acknowledged means durable."""
    async with home.client() as client:
        await client.aftersale("add_customer", name="Ben Ito", request_id="ben")
        promised = await client.aftersale("make_promise", customer="Ben Ito", what="the draft", due="2099-01-05")
        home.kill()
    await home.start()
    async with home.client() as client:
        await client.wait_for_entry("aftersale")
        customer = await client.aftersale("get_customer", customer="Ben Ito")
        assert [one["id"] for one in customer["customer"]["promises"]] == [promised["promise_id"]]
        again = await client.aftersale("add_customer", name="Ben Ito", request_id="ben")
        assert again["customer_id"] == customer["customer"]["id"]
        assert (await client.aftersale("list_customers", search="Ben"))["total"] == 1
    assert "Traceback" not in home.log()
