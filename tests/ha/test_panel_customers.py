"""The list of customers and one customer in the panel: found, sorted, paged by the server; told as they change."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.aftersale import panel_customers, subscription
from custom_components.aftersale.crm.call import Call
from custom_components.aftersale.crm.model import TimelineEntry
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from .conftest import Act
from .panel_client import Seen, ask, done, opened

HOSTILE = "<img src=x onerror=alert(1)> {name} \u202e"
PEOPLE: list[dict[str, Any]] = [
    {"name": "Anna Weber", "company": "Weber GmbH", "email": "anna@weber.example", "phone": "+49 30 1234567"},
    {"name": "Émile Zola", "favourite": True},
    {"name": "Marco Rossi", "external_id": "K-77"},
    {"name": "Zoë Ångström"},
]


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawings follow each other as fast as they can."""
    monkeypatch.setattr(subscription, "APART", 0.0)
    monkeypatch.setattr(panel_customers.Customers, "apart", 0.0)


@pytest.fixture
async def people(act: Act) -> dict[str, str]:
    """Four customers, one of them with a history."""
    ids = {one["name"]: (await act("add_customer", **one))["customer_id"] for one in PEOPLE}
    await act("log_interaction", customer=ids["Anna Weber"], direction="in", at="2026-10-30T10:00:00")
    await act("log_interaction", customer=ids["Marco Rossi"], at="2026-09-01T10:00:00")
    await act("open_complaint", customer=ids["Émile Zola"], what="late")
    await act("add_follow_up", customer=ids["Émile Zola"], title="Old", due="2026-10-01")
    await act("pause_customer", customer=ids["Zoë Ångström"], until="2026-12-01")
    return ids


IMPOSSIBLE: list[tuple[dict[str, Any], str]] = [
    ({"filter": "nice"}, "unknown_choice"),
    ({"sort": "size"}, "unknown_choice"),
    ({"limit": 0}, "out_of_range"),
    ({"limit": 201}, "out_of_range"),
    ({"offset": -1}, "out_of_range"),
    ({"search": ["a"]}, "not_text"),
]
PAGES: list[tuple[dict[str, Any], list[str]]] = [
    ({}, ["Anna Weber", "Émile Zola", "Marco Rossi", "Zoë Ångström"]),
    ({"descending": True}, ["Zoë Ångström", "Marco Rossi", "Émile Zola", "Anna Weber"]),
    ({"sort": "last_interaction"}, ["Marco Rossi", "Anna Weber", "Émile Zola", "Zoë Ångström"]),
    ({"sort": "last_interaction", "descending": True}, ["Anna Weber", "Marco Rossi", "Émile Zola", "Zoë Ångström"]),
    ({"sort": "warmth"}, ["Marco Rossi", "Anna Weber", "Émile Zola", "Zoë Ångström"]),
    ({"offset": 1, "limit": 2}, ["Émile Zola", "Marco Rossi"]),
    ({"offset": 9}, []),
    ({"search": "weber"}, ["Anna Weber"]),
    ({"search": "GMBH anna"}, ["Anna Weber"]),
    ({"search": "emile"}, ["Émile Zola"]),
    ({"search": "angstrom zoe"}, ["Zoë Ångström"]),
    ({"search": "030 / 123 45"}, []),
    ({"search": "30-123 45"}, ["Anna Weber"]),
    ({"search": "k-77"}, ["Marco Rossi"]),
    ({"search": "Anna Webr"}, ["Anna Weber"]),
    ({"search": "%' OR 1=1 --"}, []),
    ({"filter": "favourite"}, ["Émile Zola"]),
    ({"filter": "overdue"}, ["Émile Zola", "Marco Rossi"]),
    ({"filter": "complaint"}, ["Émile Zola"]),
    ({"filter": "at_risk"}, ["Émile Zola", "Marco Rossi"]),
    ({"filter": "losing_touch"}, ["Marco Rossi"]),
    ({"filter": "paused"}, ["Zoë Ångström"]),
    ({"filter": "active"}, ["Anna Weber", "Émile Zola", "Marco Rossi"]),
    ({"filter": "lost"}, []),
    ({"filter": "archived"}, []),
]


async def test_who_is_on_the_page(
    hass: HomeAssistant, people: dict[str, str], hass_ws_client: WebSocketGenerator
) -> None:
    client = await hass_ws_client(hass)
    for fields, names in PAGES:
        async with opened(client, "customers/subscribe", **fields) as seen:
            assert seen.of("rows", "name") == names, fields
            assert seen.picture["tolerant"] == (fields.get("search") == "Anna Webr")
            if not {"offset", "limit"} & set(fields):
                assert seen.picture["total"] == len(names)


async def test_a_row_says_how_they_stand(
    hass: HomeAssistant, people: dict[str, str], hass_ws_client: WebSocketGenerator
) -> None:
    client = await hass_ws_client(hass)
    seen = await Seen(client).open("customers/subscribe", language="en", sort="next_follow_up")
    rows = {one["name"]: one for one in seen.picture["rows"]}
    zola = rows["Émile Zola"]
    assert zola["next_follow_up"]["title"] == "Old"
    assert (zola["overdue"], zola["next_follow_up"]["overdue"], zola["open_complaints"]) == (1, True, 1)
    assert zola["risk_reasons"][0]["text"]
    assert rows["Anna Weber"]["last_interaction"] == "2026-10-30T10:00:00+01:00"
    assert rows["Anna Weber"]["cadence_days"] == 27
    found = (await ask(await hass_ws_client(hass), "customers/ids", filter="at_risk"))["result"]
    assert found == {"ids": [people["Émile Zola"], people["Marco Rossi"]], "total": 2}


async def test_pages_that_cannot_be(
    hass: HomeAssistant, practice: MockConfigEntry, hass_ws_client: WebSocketGenerator
) -> None:
    client = await hass_ws_client(hass)
    for fields, code in IMPOSSIBLE:
        answer = await ask(client, "customers/subscribe", **fields)
        assert answer["error"]["code"] == code, fields
        assert "{" not in answer["error"]["message"]


async def test_the_page_follows_what_changes(
    hass: HomeAssistant, people: dict[str, str], hass_ws_client: WebSocketGenerator
) -> None:
    seen = await Seen(await hass_ws_client(hass)).open("customers/subscribe", limit=3)
    doer = await hass_ws_client(hass)
    await done(doer, "update_customer", customer=people["Marco Rossi"], name="Aaron Rossi")
    event = await seen.next()
    assert seen.of("rows", "name") == ["Aaron Rossi", "Anna Weber", "Émile Zola"]
    assert len(event["changed"]["rows"]) == 1
    await done(doer, "add_customer", name="Abel")
    while "Abel" not in seen.of("rows", "name"):
        await seen.next()
    assert seen.of("rows", "name") == ["Aaron Rossi", "Abel", "Anna Weber"]
    assert seen.picture["total"] == 5


async def test_one_customer_and_only_what_changed_of_them(
    hass: HomeAssistant, people: dict[str, str], hass_ws_client: WebSocketGenerator
) -> None:
    anna = people["Anna Weber"]
    seen = await Seen(await hass_ws_client(hass)).open("customer/subscribe", customer_id=anna, language="en")
    assert seen.picture["customer"]["company"] == "Weber GmbH"
    assert seen.picture["next"]["kind"] == "check_in"
    doer = await hass_ws_client(hass)
    await done(doer, "make_promise", customer=anna, what="a draft", due="2026-11-10")
    event = await seen.next()
    assert [one["what"] for one in event["changed"]["promises"]] == ["a draft"]
    assert "orders" not in event["changed"]
    assert seen.picture["timeline"]["entries"][0]["event"] == "promise_made"
    await done(doer, "log_interaction", customer=people["Marco Rossi"])
    await done(doer, "record_order", customer=anna, product="Lamp")
    event = await seen.next()
    assert [one["product"] for one in event["changed"]["orders"]] == ["Lamp"]


async def test_a_customer_who_goes_and_comes_back(
    hass: HomeAssistant, people: dict[str, str], hass_ws_client: WebSocketGenerator
) -> None:
    marco = people["Marco Rossi"]
    seen = await Seen(await hass_ws_client(hass)).open("customer/subscribe", customer_id=marco)
    doer = await hass_ws_client(hass)
    merged = await done(doer, "merge_customers", customer=people["Anna Weber"], other=marco)
    assert (await seen.next()) == {"gone": True}
    await ask(doer, "undo", change=merged["change"], request_id="u")
    assert (await seen.next())["whole"]["customer"]["name"] == "Marco Rossi"
    answer = await ask(doer, "customer/subscribe", customer_id="nobody")
    assert answer["error"]["code"] == "nothing_to_show"


async def test_older_pages_and_the_curve(
    hass: HomeAssistant, people: dict[str, str], act: Act, hass_ws_client: WebSocketGenerator
) -> None:
    anna = people["Anna Weber"]
    for number in range(5):
        await act("log_interaction", customer=anna, note=f"n{number}")
    client = await hass_ws_client(hass)
    seen = await Seen(await hass_ws_client(hass)).open("customer/subscribe", customer_id=anna, limit=2)
    cursor = seen.picture["timeline"]["cursor"]
    page = (await ask(client, "customer/timeline", customer_id=anna, cursor=cursor, limit=2))["result"]
    assert len(page["entries"]) == 2
    curve = (await ask(client, "customer/warmth", customer_id=anna, days=30, language="de"))["result"]
    assert len(curve["points"]) == 30
    assert curve["points"][-1] == {"date": "2026-11-02", "warmth": 100}
    assert curve["moves"][0]["text"] == "Sie haben sich gemeldet, per Telefon"


async def test_two_thousand_lines_page_by_page(
    hass: HomeAssistant, practice: MockConfigEntry, people: dict[str, str], hass_ws_client: WebSocketGenerator
) -> None:
    """None is lost, none comes twice, and the newest change is still told by itself."""
    coordinator, anna = practice.runtime_data, people["Anna Weber"]
    now = dt_util.utcnow() - timedelta(days=1)

    def live_long() -> None:
        with coordinator.desk.book.change(Call(now, "action")) as change:
            for number in range(2000):
                at = now - timedelta(minutes=number // 3)
                change.timeline(TimelineEntry(f"line{number:06d}", anna, at, "noted", data={"notes": HOSTILE}))

    await coordinator.on_thread(live_long)
    seen = await Seen(await hass_ws_client(hass)).open("customer/subscribe", customer_id=anna, limit=200)
    page = seen.picture["timeline"]
    entries = list(page["entries"])
    client = await hass_ws_client(hass)
    while page["cursor"] is not None:
        answer = await ask(client, "customer/timeline", customer_id=anna, cursor=page["cursor"], limit=200)
        page = answer["result"]
        entries += page["entries"]
    ids = [one["id"] for one in entries]
    assert len(set(ids)) == len(ids) >= 2002
    assert [one["at"] for one in entries] == sorted((one["at"] for one in entries), reverse=True)
    assert {one["data"]["notes"] for one in entries if one["event"] == "noted"} == {HOSTILE}
    await done(client, "note_need", customer=anna, what=HOSTILE)
    event = await seen.next()
    assert [one["what"] for one in event["changed"]["needs"]] == [HOSTILE]
    assert seen.picture["timeline"]["entries"][0]["event"] == "need_noted"


async def test_hostile_names_are_found_and_shown_as_text(
    hass: HomeAssistant, act: Act, hass_ws_client: WebSocketGenerator
) -> None:
    client = await hass_ws_client(hass)
    for name in ("<b onclick='x()'>&amp;</b>", "ש" * 200, "🧑🏽‍🚀 {x} %s ' \" \\"):
        one = (await act("add_customer", name=name, company=name, notes=name, hot_buttons=[name]))["customer_id"]
        async with opened(client, "customers/subscribe", search=name) as listed:
            assert listed.of("rows", "name") == [name]
        async with opened(client, "customer/subscribe", customer_id=one) as shown:
            assert [shown.picture["customer"][field] for field in ("name", "company", "notes")] == [name] * 3


async def test_a_name_of_300_letters_is_refused_and_changes_nothing(
    hass: HomeAssistant, people: dict[str, str], hass_ws_client: WebSocketGenerator
) -> None:
    client = await hass_ws_client(hass)
    data = {"customer": people["Anna Weber"], "name": "N" * 300}
    answer = await ask(client, "do", action="update_customer", request_id="r", data=data)
    assert answer["error"]["code"] == "text_too_long"
    page = await Seen(await hass_ws_client(hass)).open("customers/subscribe")
    assert page.of("rows", "name")[0] == "Anna Weber"


async def test_a_fast_tapper_gets_each_change_back(
    hass: HomeAssistant, people: dict[str, str], hass_ws_client: WebSocketGenerator
) -> None:
    """Two clients at once, forty taps, then each taken back by its own mark."""
    anna = people["Anna Weber"]
    seen = await Seen(await hass_ws_client(hass)).open("customer/subscribe", customer_id=anna)
    before = dict(seen.picture["customer"])
    one, two = await hass_ws_client(hass), await hass_ws_client(hass)
    marks = []
    for number in range(20):
        for who, client in (("one", one), ("two", two)):
            did = await done(client, "note_need", f"{who}{number}", customer=anna, what=f"{who} {number}")
            marks.append(did["change"])
    assert len(set(marks)) == 40
    for mark in marks[::-1]:
        assert (await ask(one, "undo", change=mark, request_id=f"u{mark}"))["success"]
    while seen.picture["needs"] or not seen.events[-1].get("removed"):
        await seen.next()
    assert seen.picture["customer"] == before
