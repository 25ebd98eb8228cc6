"""What an answer holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
import json

import pytest

from custom_components.aftersale.crm import views, wording
from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.crm.model import (
    Birthday,
    Channel,
    Complaint,
    Customer,
    CustomerFile,
    CustomerStatus,
    Feedback,
    FollowUp,
    Hold,
    Interaction,
    Kind,
    Need,
    Order,
    Outcome,
    Promise,
    Status,
    TimelineEntry,
)
from custom_components.aftersale.crm.warmth import standing

from .world import practice

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
TODAY = date(2026, 3, 2)
HERE = practice()
ANNA = Customer("anna", "Anna Weber", NOW, TODAY, TODAY, phone="0171 1234567", hot_buttons=("speed",))
CONTRACT = {
    *("id", "kind", "title", "customer", "order_id", "due", "duration_minutes", "all_day", "status", "first_due"),
    *("snoozed_until", "channel", "checklist", "notes", "why", "rule", "held_by", "overdue", "tentative"),
    *("completed_at", "outcome"),
}


def follow_up(**changes: object) -> FollowUp:
    """A check-in that is due today."""
    one = FollowUp("f1", "anna", Kind.CHECK_IN, NOW, rule="P9", due=Due.on(TODAY), first_due=Due.on(TODAY))
    return replace(one, **changes)  # type: ignore[arg-type]  # free-form fields


def view(**changes: object) -> dict[str, object]:
    """It in an answer."""
    shown = views.follow_up_view(follow_up(**changes), ANNA, HERE, NOW)
    assert json.loads(json.dumps(shown)) == shown
    return shown


def test_a_follow_up_in_an_answer_is_the_contracts() -> None:
    shown = view()
    assert set(shown) >= CONTRACT
    assert set(shown) - CONTRACT == {"held", "script", "letter", "outcome_note"}
    assert shown["customer"] == {"id": "anna", "name": "Anna Weber"}
    assert (shown["due"], shown["all_day"], shown["duration_minutes"], shown["overdue"]) == (
        "2026-03-02",
        True,
        None,
        False,
    )
    assert shown["checklist"][0] == {"text": "Are they using what they bought?", "done": False}  # type: ignore[index]  # a list


def test_a_moment_carries_its_offset_in_our_zone() -> None:
    shown = view(due=Due.at(NOW - timedelta(hours=1), 30), channel=Channel.CALL)
    assert (shown["due"], shown["all_day"], shown["duration_minutes"]) == ("2026-03-02T09:00:00+01:00", False, 30)
    assert (shown["overdue"], shown["channel"]) == (True, "call")


def test_what_waits_has_no_due() -> None:
    shown = view(due=None, first_due=None)
    assert (shown["due"], shown["all_day"], shown["first_due"]) == (None, None, None)


def test_a_hold_is_told() -> None:
    shown = view(holds=(Hold("C7", TODAY, date(2026, 3, 5)), Hold("C1", TODAY, TODAY)))
    assert shown["held_by"] == ["C7"]
    assert shown["held"] == [
        {
            "rule": "C7",
            "since": "2026-03-02",
            "until": "2026-03-05",
            "why": "Held from 2 March until 5 March, because one touch at a time, and something else reaches them first.",
        }
    ]


def test_what_has_ended_is_held_by_nothing() -> None:
    ended = {"status": Status.DONE, "outcome": Outcome.DONE, "completed_at": NOW, "holds": (Hold("C4", TODAY),)}
    shown = view(**ended)
    assert (shown["held_by"], shown["held"], shown["outcome"]) == ([], [], "done")
    assert shown["completed_at"] == "2026-03-02T10:00:00+01:00"


def test_a_checklist_for_the_books() -> None:
    assert [item.key for item in wording.checklist_items(follow_up())][:2] == ["using_it", "hot_buttons"]


def test_a_description_has_everything_at_hand() -> None:
    shown = view(notes="Ask about the dog", holds=(Hold("C4", TODAY),))
    text = views.description(shown, HERE, phone=ANNA.phone, last_note="She likes\ntea")
    assert text.startswith(f"{shown['why']} Held from 2 March until the complaint is resolved, because ")
    assert "\n\nAsk about the dog\n\n" in text
    assert (
        "\n\nChecklist:\n☐ Are they using what they bought?\n☐ Are they getting what matters to them: speed?\n" in text
    )
    assert "\n\nWhat to say:\nI was thinking of you" in text
    assert text.endswith("\n\nLast note: She likes tea\n\nPhone: 0171 1234567")
    assert "dog" not in views.description(shown, HERE, with_notes=False)


def test_a_plain_follow_up_has_a_short_description() -> None:
    text = views.description(view(kind=Kind.CUSTOM, rule=None, title="Call"), practice(language="de"))
    assert "Checkliste" not in text and "Telefon" not in text and "Was du sagen kannst:" in text


@pytest.mark.parametrize(
    ("kept_at", "kept"),
    [(None, None), (NOW - timedelta(days=1), "early"), (NOW, "on_the_day"), (NOW + timedelta(days=1), "late")],
)
def test_how_a_promise_was_kept(kept_at: datetime | None, kept: str | None) -> None:
    assert views.promise_view(Promise("p", "anna", "Draft", TODAY, NOW, kept_at=kept_at), HERE)["kept"] == kept


def test_a_customer_with_everything() -> None:
    person = replace(
        ANNA,
        birthday=Birthday(12, 24),
        channel=Channel.CALL,
        status=CustomerStatus.PAUSED,
        paused_until=date(2026, 4, 1),
        status_since=NOW,
    )
    early, late = NOW - timedelta(days=9), NOW - timedelta(days=1)
    file = CustomerFile(
        person,
        orders=tuple(Order(f"o{n}", "anna", "Website", at, at, at.date()) for n, at in enumerate((early, late))),
        interactions=(Interaction("i", "anna", early, early),),
        promises=(Promise("p", "anna", "Draft", TODAY, NOW),),
        complaints=(Complaint("c", "anna", "Delay", NOW),),
        needs=(Need("n", "anna", "Screen", NOW),),
        feedback=(Feedback("fb", "anna", NOW, 5, "Faster"),),
    )
    shown = views.customer_view(file, standing(file, HERE, NOW), HERE, NOW)
    assert json.loads(json.dumps(shown)) == shown
    assert (shown["birthday"], shown["channel"], shown["paused_until"]) == ("12-24", "call", "2026-04-01")
    assert [order["id"] for order in shown["orders"]] == ["o1", "o0"]
    assert shown["last_interaction"] == "2026-02-21T10:00:00+01:00"
    assert shown["warmth_reasons"][0]["text"] == "Last contact 9 days ago"
    assert {reason["reason"] for reason in shown["warmth_reasons"]} == {
        "last_interaction",
        "one_sided",
        "complaint",
        "score",
    }
    assert [shown[noun][0]["id"] for noun in ("promises", "complaints", "needs", "feedback")] == ["p", "c", "n", "fb"]
    assert (shown["at_risk"], shown["status"]) == (False, "paused")


def test_a_customer_in_a_list_says_why_they_are_at_risk() -> None:
    long_ago = NOW - timedelta(days=60)
    file = CustomerFile(
        replace(ANNA, added_at=long_ago, clock_from=long_ago.date(), active_since=long_ago.date()),
        complaints=(Complaint("c", "anna", "Delay", NOW),),
    )
    line = views.customer_line(file.customer, standing(file, HERE, NOW), HERE, NOW)
    assert line["warmth"] is None
    assert [risk["reason"] for risk in line["risk_reasons"]] == ["past_cadence", "complaint"]
    new = CustomerFile(ANNA)
    shown = views.customer_view(new, standing(new, HERE, NOW), HERE, NOW)
    assert shown["warmth_reasons"] == [
        {"reason": "no_interaction", "text": "There has been no contact yet", "points": None}
    ]
    assert (shown["birthday"], shown["last_interaction"], shown["at_risk"]) == (None, None, False)


def test_a_line_of_the_timeline_is_facts() -> None:
    entry = TimelineEntry("t", "anna", NOW, "order_placed", "voice", "u1", data={"product": "Website"})
    assert views.timeline_view(entry, HERE) == {
        "id": "t",
        "at": "2026-03-02T10:00:00+01:00",
        "event": "order_placed",
        "way": "voice",
        "user_id": "u1",
        "follow_up_id": None,
        "kind": None,
        "data": {"product": "Website"},
    }
