"""Contact, promises, feedback, needs, complaints."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from custom_components.aftersale.crm.errors import Ambiguous, Conflict, Invalid, NotFound
from custom_components.aftersale.crm.model import Channel, Direction, Outcome, Status

from .room import Room, types


def test_an_interaction_starts_the_clock_again(room: Room) -> None:
    anna = room.anna(channel="visit")
    receipt = room.later(days=3).log_interaction(customer=anna, note=" likes the layout ")
    contact = room.file(anna).interactions[0]
    assert receipt.answer["interaction_id"] == contact.id
    assert (contact.channel, contact.direction, contact.note) == (Channel.VISIT, Direction.OUT, "likes the layout")
    assert room.one(anna, "check_in").limit == room.today + timedelta(days=27)
    assert types(receipt) == ["interaction_logged"]
    room.log_interaction(customer=anna, channel="call", at=room.now - timedelta(days=1))
    assert room.file(anna).interactions[0].channel is Channel.CALL
    assert room.events(anna) == ["customer_added", "interaction_logged", "interaction_logged"]


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"channel": "pigeon"}, "unknown_choice"),
        ({"direction": "up"}, "unknown_choice"),
        ({"note": "x" * 10_000}, "text_too_long"),
    ],
)
def test_an_impossible_interaction_is_refused(room: Room, fields: dict[str, object], key: str) -> None:
    anna = room.anna()
    with pytest.raises(Invalid, match=key):
        room.log_interaction(customer=anna, **fields)
    with pytest.raises(Invalid, match="in_the_future"):
        room.log_interaction(customer=anna, at=room.now + timedelta(hours=1))
    assert not room.file(anna).interactions


def test_meeting_notes_are_owed_after_a_meeting(room: Room) -> None:
    anna = room.anna()
    start = room.now - timedelta(minutes=30)
    receipt = room.log_meeting(customer=anna, start=start, end=room.now + timedelta(minutes=30), note="layout")
    contact = room.file(anna).interactions[0]
    assert (contact.meeting, contact.at, contact.ends_at) == (True, start, room.now + timedelta(minutes=30))
    notes = room.one(anna, "meeting_notes")
    assert notes.due is not None and notes.due.moment == room.now + timedelta(minutes=150)
    assert "meeting_notes" in [one["kind"] for one in receipt.answer["follow_ups"]]
    room.log_meeting(customer=anna)
    just = room.file(anna).interactions[0]
    assert (just.at, just.ends_at) == (room.now - timedelta(hours=1), room.now)
    room.log_meeting(customer=anna, end=room.now - timedelta(hours=2))
    assert room.file(anna).interactions[0].at == room.now - timedelta(hours=3)
    room.log_meeting(customer=anna, start=room.now - timedelta(hours=9))
    assert room.file(anna).interactions[0].ends_at == room.now - timedelta(hours=8)
    room.log_interaction(customer=anna, channel="meeting")
    assert room.kinds(anna).count("meeting_notes") == 5
    with pytest.raises(Invalid, match="end_before_start"):
        room.log_meeting(customer=anna, start=room.now, end=room.now - timedelta(hours=1))
    with pytest.raises(Invalid, match="in_the_future"):
        room.log_meeting(customer=anna, start=room.now + timedelta(hours=1))


def test_a_promise_is_kept_by_either_door(room: Room) -> None:
    anna = room.anna()
    made = room.make_promise(customer=anna, what="a draft", due=date(2026, 3, 6))
    assert types(made) == ["promise_made"]
    promise = made.answer["promise_id"]
    receipt = room.later(days=1).keep_promise(customer=anna)
    assert (receipt.answer["promise_id"], receipt.answer["kept"]) == (promise, "early")
    assert types(receipt) == ["promise_kept", "completed"]
    done = room.one(anna, "promise", Status.DONE)
    assert done.outcome is Outcome.DONE
    assert [one.follow_up_id for one in room.file(anna).interactions] == [done.id]
    again = room.keep_promise(promise_id=promise)
    assert again.repeated and again.answer["kept"] == "early"
    with pytest.raises(Conflict, match="promise_is_kept"):
        room.withdraw_promise(promise_id=promise)

    other = room.make_promise(customer=anna, what="a call", due=room.today).answer["promise_id"]
    receipt = room.complete_follow_up(customer=anna, kind="promise")
    assert types(receipt) == ["completed", "promise_kept"]
    assert room.keep_promise(promise_id=other).answer["kept"] == "on_the_day"


def test_a_promise_kept_late_and_one_withdrawn(room: Room) -> None:
    anna = room.anna()
    late = room.make_promise(customer=anna, what="a draft", due=room.today).answer["promise_id"]
    gone = room.make_promise(customer=anna, what="a call", due=room.today).answer["promise_id"]
    receipt = room.later(days=2).withdraw_promise(promise_id=gone)
    assert receipt.answer["kept"] is None
    assert room.kinds(anna, Status.CANCELLED) == ["promise"]
    assert room.withdraw_promise(promise_id=gone).repeated
    with pytest.raises(Conflict, match="promise_is_withdrawn"):
        room.keep_promise(promise_id=gone)
    assert room.keep_promise(promise_id=late).answer["kept"] == "late"


def test_which_promise_is_meant(room: Room) -> None:
    anna = room.anna()
    with pytest.raises(NotFound, match="no_open_promise"):
        room.keep_promise(customer=anna)
    room.make_promise(customer=anna, what="a draft", due=date(2026, 3, 6))
    room.make_promise(customer=anna, what="a call", due=date(2026, 3, 7))
    with pytest.raises(Ambiguous) as refused:
        room.keep_promise(customer=anna)
    assert refused.value.facts["candidates"] == "a draft (2026-03-06); a call (2026-03-07)"
    with pytest.raises(NotFound, match="unknown_promise"):
        room.keep_promise(promise_id="nothing")
    with pytest.raises(Invalid, match="say_which_promise"):
        room.keep_promise()
    with pytest.raises(Invalid, match="due_in_past"):
        room.make_promise(customer=anna, what="a draft", due=date(2025, 2, 1))
    with pytest.raises(Invalid, match="missing"):
        room.make_promise(customer=anna, what="", due=date(2026, 3, 6))


def test_feedback_answers_a_survey_that_is_on_the_list(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website", delivery="done")
    far = room.record_feedback(customer=anna, score=9)
    assert types(far) == ["feedback_recorded"]
    room.later(days=10)
    survey = room.add_follow_up(customer=anna, title="How did we do?", kind="survey").answer["follow_up_id"]
    receipt = room.record_feedback(customer=anna, score=4, suggestion="answer faster")
    assert types(receipt) == ["feedback_recorded", "completed"]
    assert room.follow_up(survey).outcome is Outcome.DONE
    assert "act_on_feedback" in [one["kind"] for one in receipt.answer["follow_ups"]]
    assert receipt.standings[anna].last_score == 4
    with pytest.raises(Invalid, match="score_or_suggestion"):
        room.record_feedback(customer=anna)
    with pytest.raises(Invalid, match="out_of_range"):
        room.record_feedback(customer=anna, score=11)


def test_a_need_is_offered_for(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website", delivery="done")
    receipt = room.note_need(customer=anna, what="a second screen")
    assert room.one(anna, "offer").facts["what"] == "a second screen"
    assert receipt.answer["need_id"] == room.file(anna).needs[0].id
    assert types(receipt) == []
    assert room.events(anna)[-1] == "need_noted"


def test_a_complaint_is_opened_and_resolved(room: Room) -> None:
    anna = room.anna()
    first = room.open_complaint(customer=anna, what="late").answer["complaint_id"]
    receipt = room.later(minutes=1).open_complaint(customer=anna, what="rude")
    second = receipt.answer["complaint_id"]
    assert types(receipt) == ["complaint_opened"]
    assert receipt.standings[anna].open_complaints == 2
    resolved = room.later(minutes=1).resolve_complaint(customer=anna, resolution="said sorry")
    assert resolved.answer["complaint_id"] == second
    assert types(resolved) == ["complaint_resolved"]
    assert room.resolve_complaint(complaint_id=first).answer["complaint_id"] == first
    assert room.resolve_complaint(complaint_id=first).repeated
    assert "complaint_response" not in room.kinds(anna)
    assert room.kinds(anna).count("complaint_recheck") == 2
    with pytest.raises(NotFound, match="no_open_complaint"):
        room.resolve_complaint(customer=anna)
    with pytest.raises(NotFound, match="unknown_complaint"):
        room.resolve_complaint(complaint_id="nothing")
