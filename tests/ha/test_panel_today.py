"""The day's work in the panel: the whole first, then what changes; for several at once, and across reloads."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.aftersale import subscription
from homeassistant.components.websocket_api.const import DOMAIN as WEBSOCKET
from homeassistant.core import HomeAssistant

from .conftest import DOMAIN, Act, Pass
from .panel_client import Seen, ask, done

HOSTILE = [
    "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "N" * 200,
    "\u202eמרים כהן\u202c",
    "Zoë 👩‍👩‍👧 O'Brien & Söhne",
    "{{ states('x') }} {name} %s",
]


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawings follow each other as fast as they can."""
    monkeypatch.setattr(subscription, "APART", 0.0)


async def test_the_day_is_told_whole_and_then_as_it_changes(
    hass: HomeAssistant, act: Act, hass_ws_client: WebSocketGenerator
) -> None:
    anna = (await act("add_customer", name="Anna Weber", phone="+49 30 1", hot_buttons=["punctual"]))["customer_id"]
    await act("log_interaction", customer=anna, note="wants the invoice by mail")
    call = (await act("add_follow_up", customer=anna, title="Call"))["follow_up_id"]
    seen = await Seen(await hass_ws_client(hass)).open("today/subscribe", language="en")
    assert seen.picture["date"] == "2026-11-02"
    [item] = seen.picture["items"]
    assert (item["id"], item["title"], item["group"], item["last_note"]) == (
        call,
        "Call",
        "today",
        "wants the invoice by mail",
    )
    assert item["customer"] == {
        "id": anna,
        "name": "Anna Weber",
        "company": "",
        "phone": "+49 30 1",
        "email": "",
        "channel": None,
        "warmth": 70,
        "at_risk": False,
        "favourite": False,
        "hot_buttons": ["punctual"],
        "open_complaints": 0,
    }
    assert seen.picture["counts"] == {
        "overdue": 0,
        "today": 1,
        "soon": 0,
        "done": 0,
        "shown": 1,
        "customers_at_risk": 0,
        "customers": 1,
    }
    doer = await hass_ws_client(hass)
    did = await done(doer, "complete_follow_up", follow_up=call)
    assert did["answer"]["follow_up_id"] == call
    assert did["undo_until"] == "2026-11-02T10:10:00+01:00"
    event = await seen.next()
    assert event["removed"] == {"items": [call]}
    assert [one["id"] for one in event["changed"]["done"]] == [call]
    assert seen.picture["counts"]["done"] == 1
    taken = await ask(doer, "undo", change=did["change"], request_id="u")
    assert taken["result"]["answer"]["customer_ids"] == [anna]
    await seen.next()
    assert (seen.of("items", "id"), seen.of("done", "id")) == ([call], [])
    again = await ask(doer, "undo", change=did["change"], request_id="u2")
    assert again["error"]["code"] == "nothing_to_undo"


async def test_what_time_alone_changes_is_told(
    hass: HomeAssistant,
    practice: MockConfigEntry,
    monday: FrozenDateTimeFactory,
    act: Act,
    hass_ws_client: WebSocketGenerator,
) -> None:
    await act("add_customer", name="Anna Weber")
    await act("add_follow_up", customer="Anna Weber", title="Now", due="2026-11-02T11:00:00", duration_minutes=30)
    seen = await Seen(await hass_ws_client(hass)).open("today/subscribe")
    assert seen.of("items", "group") == ["today"]
    monday.tick(timedelta(hours=2))
    practice.runtime_data.remind_anew()
    await seen.next()
    assert seen.of("items", "group") == ["overdue"]
    assert seen.picture["counts"]["overdue"] == 1
    monday.tick(timedelta(days=1))
    practice.runtime_data.remind_anew()
    while seen.picture["date"] != "2026-11-03":
        await seen.next()


async def test_two_see_the_same_and_a_burst_is_told_as_one(
    hass: HomeAssistant,
    act: Act,
    time_passes: Pass,
    hass_ws_client: WebSocketGenerator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(subscription, "APART", 0.5)
    anna = (await act("add_customer", name="Anna Weber"))["customer_id"]
    one = await Seen(await hass_ws_client(hass)).open("today/subscribe", language="en")
    two = await Seen(await hass_ws_client(hass)).open("today/subscribe", language="de")
    doer = await hass_ws_client(hass)
    for number in range(20):
        await done(doer, "add_follow_up", customer=anna, title=f"Call {number}")
    await hass.async_block_till_done()
    await time_passes(seconds=1)
    for seen in (one, two):
        await seen.next()
        await seen.next()
        assert len(seen.picture["items"]) == 20
    assert one.of("items") == two.of("items")
    assert one.of("items", "why") != two.of("items", "why")


async def test_one_follow_up_by_itself_open_or_ended(
    hass: HomeAssistant, act: Act, hass_ws_client: WebSocketGenerator
) -> None:
    await act("add_customer", name="Anna Weber")
    order = await act("record_order", customer="Anna Weber", product="Lamp")
    client = await hass_ws_client(hass)
    for one in order["follow_ups"]:
        found = (await ask(client, "follow_up", follow_up_id=one["id"]))["result"]
        assert found["follow_up"] == {**one, **{key: found["follow_up"][key] for key in ("why",)}}
        assert found["customer"]["name"] == "Anna Weber"
        assert found["answers"] == (["arrived", "late", "on_its_way"] if one["kind"] == "delivery_check" else [])
    note = next(one["id"] for one in order["follow_ups"] if one["kind"] == "thank_you_note")
    await act("complete_follow_up", follow_up=note, note="done by hand")
    found = (await ask(client, "follow_up", follow_up_id=note))["result"]
    assert (found["follow_up"]["status"], found["last_note"], found["follow_up"]["letter"]) == (
        "done",
        "done by hand",
        "thank_you",
    )


async def test_names_are_text(hass: HomeAssistant, act: Act, hass_ws_client: WebSocketGenerator) -> None:
    for name in HOSTILE:
        anna = (await act("add_customer", name=name, notes=name, hot_buttons=[name]))["customer_id"]
        await act("add_follow_up", customer=anna, title=name)
    seen = await Seen(await hass_ws_client(hass)).open("today/subscribe")
    found = {(one["title"], one["customer"]["name"], *one["customer"]["hot_buttons"]) for one in seen.picture["items"]}
    assert found == {(name, name, name) for name in HOSTILE}


async def test_the_whole_again_after_a_reload(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, hass_ws_client: WebSocketGenerator
) -> None:
    await act("add_customer", name="Anna Weber")
    await act("add_follow_up", customer="Anna Weber", title="Call")
    seen = await Seen(await hass_ws_client(hass)).open("today/subscribe")
    assert await hass.config_entries.async_unload(practice.entry_id)
    assert (await seen.next())["unavailable"]["code"] == "not_loaded"
    assert await hass.config_entries.async_setup(practice.entry_id)
    await hass.async_block_till_done()
    while "whole" not in seen.events[-1]:
        await seen.next()
    assert seen.of("items") == ["Call"]
    await act("add_follow_up", customer="Anna Weber", title="Write")
    await seen.next()
    assert sorted(seen.of("items")) == ["Call", "Write"]


async def test_nothing_is_left_behind(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, hass_ws_client: WebSocketGenerator
) -> None:
    """Unsubscribed, and with the connection closed: nobody listens any more."""
    topics = practice.runtime_data._topics
    before = len(topics._listeners["board"])
    client = await hass_ws_client(hass)
    await Seen(client).open("today/subscribe")
    assert len(topics._listeners["board"]) == before + 1
    await client.send_json_auto_id({"type": "unsubscribe_events", "subscription": 1})
    assert (await client.receive_json())["success"]
    assert len(topics._listeners["board"]) == before
    await Seen(client).open("today/subscribe")
    await client.close()
    await hass.async_block_till_done()
    assert len(topics._listeners["board"]) == before
    await act("add_customer", name="Anna Weber")


async def test_a_tap_is_done_once_though_the_socket_dropped(
    hass: HomeAssistant, act: Act, hass_ws_client: WebSocketGenerator
) -> None:
    anna = (await act("add_customer", name="Anna Weber"))["customer_id"]
    tap = {
        "type": f"{DOMAIN}/do",
        "action": "log_interaction",
        "request_id": "tap-1",
        "data": {"customer": anna, "note": "once"},
    }
    dropped = await hass_ws_client(hass)
    await dropped.send_json_auto_id(tap)
    await dropped.close()
    again = await hass_ws_client(hass)
    await again.send_json_auto_id(tap)
    answer = (await again.receive_json())["result"]
    await again.send_json_auto_id(tap)
    repeated = (await again.receive_json())["result"]
    assert repeated["repeated"]
    assert repeated["answer"] == answer["answer"]
    found = await act("get_customer", customer=anna)
    assert [one["data"]["note"] for one in found["timeline"] if one["event"] == "interaction_logged"] == ["once"]


async def test_two_browsers_change_the_same_follow_up(
    hass: HomeAssistant, act: Act, hass_ws_client: WebSocketGenerator
) -> None:
    await act("add_customer", name="Anna Weber")
    call = (await act("add_follow_up", customer="Anna Weber", title="Call"))["follow_up_id"]
    one, two = await hass_ws_client(hass), await hass_ws_client(hass)
    await done(one, "complete_follow_up", follow_up=call)
    late = await ask(two, "do", action="skip_follow_up", request_id="s", data={"follow_up": call})
    assert late["error"]["code"] == "follow_up_has_ended"
    await done(two, "reopen_follow_up", follow_up=call)
    check_in = (await ask(one, "do", action="resume_customer", request_id="r", data={"customer": "Anna Weber"}))[
        "result"
    ]
    [about_them] = [one["id"] for one in check_in["answer"]["follow_ups"] if one["kind"] == "check_in"]
    assert (await done(two, "check_item", follow_up=about_them, index=0))["change"]
    assert (await done(two, "retitle_follow_up", follow_up=call, title="Ring"))["change"]
    assert (await done(two, "note_follow_up", follow_up=call, notes="at noon"))["change"]
    found = (await ask(one, "follow_up", follow_up_id=call))["result"]["follow_up"]
    assert (found["title"], found["notes"]) == ("Ring", "at noon")
    found = (await ask(one, "follow_up", follow_up_id=about_them))["result"]["follow_up"]
    assert found["checklist"][0]["done"]


async def test_info_is_what_views_need(
    hass: HomeAssistant, practice: MockConfigEntry, hass_ws_client: WebSocketGenerator
) -> None:
    told = (await ask(await hass_ws_client(hass), "info", language="de-AT"))["result"]
    assert (told["language"], told["today"], told["time_zone"]) == ("de", "2026-11-02", "Europe/Berlin")
    assert (told["version"], told["undo_minutes"], told["most_at_once"]) == ("0.1.0", 10, 500)
    assert (told["cadence_days"], told["work_days"]) == (27, ["mon", "tue", "wed", "thu", "fri"])
    assert hass.data[WEBSOCKET] is not None


async def test_many_at_once_are_one_change(hass: HomeAssistant, act: Act, hass_ws_client: WebSocketGenerator) -> None:
    ids = [(await act("add_customer", name=f"Customer {number}"))["customer_id"] for number in range(5)]
    for one in ids:
        await act("add_follow_up", customer=one, title="Call")
    client = await hass_ws_client(hass)
    fields: dict[str, Any] = {"what": "snooze", "customers": ids, "until": "2026-11-04", "request_id": "b"}
    snoozed = (await ask(client, "bulk", **fields))["result"]
    assert snoozed["answer"] == {"customers": 5, "follow_ups": 5, "skipped": 0}
    assert (await ask(client, "bulk", **fields))["result"]["repeated"]
    seen = await Seen(await hass_ws_client(hass)).open("today/subscribe")
    assert seen.of("items") == []
    await ask(client, "undo", change=snoozed["change"], request_id="u")
    await seen.next()
    assert seen.of("items") == ["Call"] * 5
