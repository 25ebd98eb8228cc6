"""The panel's calendar, measures and letters, over the real websocket."""

from __future__ import annotations

import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.aftersale import subscription
from custom_components.aftersale.panel_measures import MeasuresPicture
from homeassistant.core import HomeAssistant

from .conftest import Act
from .panel_client import Seen, ask


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawings follow each other as fast as they can."""
    monkeypatch.setattr(subscription, "APART", 0.0)
    monkeypatch.setattr(MeasuresPicture, "apart", 0.0)


async def test_the_calendar_shows_a_range_and_why_nobody_works(
    hass: HomeAssistant, act: Act, hass_ws_client: WebSocketGenerator
) -> None:
    anna = (await act("add_customer", name="Anna Weber"))["customer_id"]
    inside = (await act("add_follow_up", customer=anna, title="Call", due="2026-11-06"))["follow_up_id"]
    await act("add_follow_up", customer=anna, title="Later", due="2026-12-24")
    seen = await Seen(await hass_ws_client(hass)).open(
        "calendar/subscribe", start="2026-11-02", end="2026-11-08", language="en"
    )
    assert (seen.of("follow_ups", "id"), seen.picture["total"]) == ([inside], 1)
    assert seen.picture["follow_ups"][0]["customer"] == {"id": anna, "name": "Anna Weber"}
    assert [(one["date"], one["why"]) for one in seen.picture["days_off"]] == [
        ("2026-11-07", "weekend"),
        ("2026-11-08", "weekend"),
    ]
    await act("complete_follow_up", follow_up=inside)
    await seen.next()
    assert seen.of("follow_ups", "status") == ["done"]


@pytest.mark.parametrize(
    ("command", "fields", "code"),
    [
        ("calendar/subscribe", {"start": "2026-11-08", "end": "2026-11-02"}, "end_before_start"),
        ("calendar/subscribe", {"start": "2026-01-01", "end": "2026-12-31"}, "too_many"),
        ("calendar/subscribe", {"start": "2026-02-31", "end": "2026-12-31"}, "not_a_date"),
        ("measures/subscribe", {"weeks": 0}, "out_of_range"),
        ("letters", {}, "field_missing"),
        ("letters", {"customer_id": "nobody"}, "unknown_customer"),
        ("letter/draft", {"follow_up_id": "none"}, "unknown_follow_up"),
        ("print", {"follow_up_ids": ["x"] * 101}, "too_many"),
    ],
)
async def test_nonsense_is_refused(
    hass: HomeAssistant,
    act: Act,
    hass_ws_client: WebSocketGenerator,
    command: str,
    fields: dict[str, object],
    code: str,
) -> None:
    answer = await ask(await hass_ws_client(hass), command, **fields)
    assert (answer["success"], answer["error"]["code"]) == (False, code)


async def test_measures_are_drawn_and_follow_what_is_done(
    hass: HomeAssistant, act: Act, hass_ws_client: WebSocketGenerator
) -> None:
    anna = (await act("add_customer", name="Anna Weber"))["customer_id"]
    call = (await act("add_follow_up", customer=anna, title="Call"))["follow_up_id"]
    seen = await Seen(await hass_ws_client(hass)).open("measures/subscribe", weeks=3)
    assert [week["week"] for week in seen.picture["on_time_by_week"]] == ["2026-10-19", "2026-10-26", "2026-11-02"]
    assert seen.picture["warmth_distribution"] == {"buckets": [0] * 10, "unknown": 1}
    assert seen.picture["counts"] == {"active": 1, "at_risk": 0, "overdue": 0, "due_today": 1, "open": 2}
    assert seen.picture["promises"]["withdrawn"] == 0
    await act("complete_follow_up", follow_up=call)
    while seen.picture["on_time"]["total"] == 0:
        await seen.next()
    assert seen.picture["on_time_by_week"][-1]["share"] == 100.0
    assert seen.picture["interactions_by_day"] == {"2026-11-02": 1}
    assert len(seen.picture["satisfaction_by_month"]) == 12
    assert set(seen.picture["month"]) == {"heard", "promises_early", "orders", "referrals", "needs"}


async def test_measures_stay_when_a_customer_is_erased(
    hass: HomeAssistant, act: Act, hass_ws_client: WebSocketGenerator
) -> None:
    anna = (await act("add_customer", name="Anna Weber"))["customer_id"]
    await act("complete_follow_up", follow_up=(await act("add_follow_up", customer=anna, title="Call"))["follow_up_id"])
    await act("record_feedback", customer=anna, score=7)
    for what in ("a draft", "a call"):
        promise = (await act("make_promise", customer=anna, what=what, due="2026-11-04"))["promise_id"]
        await act("keep_promise" if what == "a draft" else "withdraw_promise", promise_id=promise)
    states = ("warmth_distribution", "counts")
    before = (await Seen(await hass_ws_client(hass)).open("measures/subscribe")).picture
    await act("erase_customer", customer=anna)
    after = (await Seen(await hass_ws_client(hass)).open("measures/subscribe")).picture
    assert {**after, **{name: before[name] for name in states}} == before
    assert (after["promises"]["early"], after["promises"]["withdrawn"], after["month"]["heard"]) == (1, 1, 1)
    assert after["counts"]["active"] == 0


async def test_letters_are_named_drafted_and_printed(
    hass: HomeAssistant, act: Act, hass_ws_client: WebSocketGenerator
) -> None:
    anna = (await act("add_customer", name="Anna Weber", email="anna@example.org", address="Hauptstr. 1"))[
        "customer_id"
    ]
    note = (await act("record_order", customer=anna, product="Website"))["follow_ups"][0]["id"]
    client = await hass_ws_client(hass)
    found = (await ask(client, "letters", customer_id=anna, language="de"))["result"]
    english = (await ask(client, "letters", follow_up_id=note, language="en"))["result"]
    assert english["next"] == "thank_you"
    assert {one["name"] for one in found["letters"]}.isdisjoint(one["name"] for one in english["letters"])
    assert found["languages"] == ["en", "de"]
    drafted = (await ask(client, "letter/draft", follow_up_id=note, letter_language="de"))["result"]
    assert (drafted["email"], drafted["customer_id"], drafted["letter"]) == ("anna@example.org", anna, "thank_you")
    assert "Anna Weber" in drafted["text"]
    german = (await ask(client, "letter/draft", customer_id=anna, letter="welcome", letter_language="de"))["result"]
    english = (await ask(client, "letter/draft", customer_id=anna, letter="welcome", letter_language="en"))["result"]
    assert german["text"] != english["text"]
    printed = (await ask(client, "print", follow_up_ids=[note], language="en"))["result"]["notes"]
    assert [(one["name"], one["address"]) for one in printed] == [("Anna Weber", ["Hauptstr. 1"])]
