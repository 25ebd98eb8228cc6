"""Asked aloud: what is asked about, what holds it, and what each answer does."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest

from custom_components.aftersale.crm.asking import Question
from custom_components.aftersale.crm.errors import Invalid, NotFound
from custom_components.aftersale.crm.model import Status

from .room import Room, types


def ask(room: Room, **fields: Any) -> list[Question]:
    answer = room.desk.to_ask(room.now, **{"limit": 3, "language": "en", "first_names": False, **fields})
    return list(answer["questions"])


@pytest.fixture
def anna(room: Room) -> str:
    """A customer with a thank-you note, a time to agree and the next steps."""
    anna = room.anna()
    room.record_order(customer=anna, product="Website")
    return anna


def test_obligations_come_first_and_never_more_than_three(room: Room, anna: str) -> None:
    room.add_follow_up(customer=anna, title="How happy?", kind="survey", due=room.today - timedelta(days=5))
    assert [one.kind for one in ask(room)] == ["thank_you_note", "agree_walkthrough", "survey"]
    room.add_follow_up(customer=anna, title="Call")
    assert [one.kind for one in ask(room)] == ["thank_you_note", "agree_walkthrough", "custom"]
    assert len(ask(room, limit=1)) == 1
    for wrong in (0, 4):
        with pytest.raises(Invalid):
            ask(room, limit=wrong)


@pytest.mark.parametrize("gate", ["switch", "quiet", "away"])
def test_a_gate_that_holds_reminders_holds_questions(room: Room, anna: str, gate: str) -> None:
    if gate == "switch":
        room.desk.reminders = replace(room.desk.reminders, on=False)
    elif gate == "quiet":
        room.desk.reminders = replace(room.desk.reminders, quiet_from=time(9), quiet_until=time(11))
    else:
        working = replace(room.practice.working, away=((room.today, room.today),))
        room.desk.practice = replace(room.practice, working=working)
    answer = room.desk.to_ask(room.now, limit=3, language="en", first_names=False)
    assert answer == {"held_by": gate, "questions": []}


def test_yes_completes_not_yet_waits_for_the_digest_not_needed_skips(room: Room, anna: str) -> None:
    note, agree, *_ = ask(room)
    done = room.answer_question(follow_up=note.follow_up_id, said="yes", way="voice", user_id="me")
    assert (done.answer["changed"], types(done)) == (True, ["completed"])
    assert room.follow_up(note.follow_up_id).status is Status.DONE
    [line] = [one for one in room.book.timeline(anna, 9) if one.event == "completed"]
    assert (line.way, line.user_id) == ("voice", "me")
    later = room.answer_question(follow_up=agree.follow_up_id, said="not_yet")
    assert types(later) == ["snoozed"]
    quiet = room.follow_up(agree.follow_up_id).snoozed_until
    assert quiet is not None
    assert quiet.moment == room.at(room.today, 16, 30)
    assert agree.follow_up_id not in [one.follow_up_id for one in ask(room)]
    room.later(days=1)
    again = ask(room)
    assert agree.follow_up_id in [one.follow_up_id for one in again]
    skipped = room.answer_question(follow_up=agree.follow_up_id, said="not_needed")
    assert types(skipped) == ["skipped"]


def test_that_it_has_arrived_is_a_delivery(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website", promised_on=room.today + timedelta(days=1))
    check = room.one(anna, "delivery_check")
    room.answer_question(follow_up=check.id, said="yes")
    assert room.file(anna).orders[0].delivered_at == room.now


def test_what_ended_meanwhile_stays_as_it_is(room: Room, anna: str) -> None:
    note = ask(room)[0]
    room.skip_follow_up(follow_up=note.follow_up_id)
    before = room.dump()
    late = room.answer_question(follow_up=note.follow_up_id, said="yes")
    assert late.repeated
    assert late.answer["changed"] is False
    with pytest.raises(Invalid):
        room.answer_question(follow_up=note.follow_up_id, said="perhaps")
    with pytest.raises(NotFound):
        room.answer_question(follow_up="nothing", said="yes")
    assert room.dump() == before
