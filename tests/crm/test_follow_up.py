"""The life of one follow-up: each arrow of the drawing, and each that is not there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest

from custom_components.aftersale.crm import follow_up as life
from custom_components.aftersale.crm.due import Due, instant
from custom_components.aftersale.crm.errors import Conflict, Invalid
from custom_components.aftersale.crm.model import FollowUp, Kind, Outcome, Status

from .world import BERLIN, MONDAY

NOW = instant(MONDAY, time(10), BERLIN)
OPEN = FollowUp("f1", "anna", Kind.CHECK_IN, NOW, due=Due.on(MONDAY), planned=Due.on(MONDAY), first_due=Due.on(MONDAY))


@pytest.mark.parametrize("outcome", [Outcome.DONE, Outcome.NO_ANSWER, Outcome.LEFT_MESSAGE])
def test_completing_ends_it(outcome: Outcome) -> None:
    done = life.complete(OPEN, outcome, NOW, "spoke to her")
    assert (done.status, done.outcome, done.completed_at, done.outcome_note) == (
        Status.DONE,
        outcome,
        NOW,
        "spoke to her",
    )


@pytest.mark.parametrize("outcome", [Outcome.SKIPPED, Outcome.MISSED, Outcome.CANCELLED])
def test_other_outcomes_are_no_completion(outcome: Outcome) -> None:
    with pytest.raises(Invalid, match="unknown_outcome"):
        life.complete(OPEN, outcome, NOW)


@pytest.mark.parametrize(
    "act",
    [
        lambda one: life.complete(one, Outcome.DONE, NOW),
        lambda one: life.skip(one, "", NOW),
        lambda one: life.snooze(one, Due.on(MONDAY + timedelta(days=1)), NOW, BERLIN),
        lambda one: life.reschedule(one, Due.on(MONDAY)),
    ],
    ids=["complete", "skip", "snooze", "reschedule"],
)
@pytest.mark.parametrize(
    "ended",
    [life.skip(OPEN, "", NOW), life.cancel(OPEN, NOW), life.lapse(OPEN, NOW)],
    ids=["skipped", "cancelled", "missed"],
)
def test_what_has_ended_cannot_be_changed(act: Callable[[FollowUp], FollowUp], ended: FollowUp) -> None:
    with pytest.raises(Conflict, match="follow_up_has_ended"):
        act(ended)


def test_reopening_puts_it_back() -> None:
    back = life.reopen(life.complete(OPEN, Outcome.DONE, NOW))
    assert (back.status, back.outcome, back.completed_at, back.due) == (Status.OPEN, None, None, OPEN.due)
    assert back.facts[life.REOPENED]


def test_snoozing_keeps_the_due_and_only_looks_ahead() -> None:
    until = Due.on(MONDAY + timedelta(days=2))
    assert life.snooze(OPEN, until, NOW, BERLIN).snoozed_until == until
    assert life.snooze(OPEN, until, NOW, BERLIN).due == OPEN.due
    with pytest.raises(Invalid, match="snooze_in_past"):
        life.snooze(OPEN, Due.on(MONDAY), NOW, BERLIN)


def test_rescheduling_keeps_the_length_and_an_honest_first_due() -> None:
    timed = life.reschedule(OPEN, Due.at(NOW, 45))
    assert timed.first_due == OPEN.first_due
    later = life.reschedule(timed, Due.at(NOW + timedelta(days=1)))
    assert later.due == Due.at(NOW + timedelta(days=1), 45)
    assert later.by_hand


def test_a_walkthrough_fixed_with_the_customer_moves_its_first_due() -> None:
    waiting = FollowUp("f2", "anna", Kind.WALKTHROUGH, NOW, tentative=True)
    fixed = life.reschedule(waiting, Due.at(NOW))
    assert fixed.due == fixed.first_due == Due.at(NOW, 60)
    assert not fixed.tentative


def test_a_title_and_notes_of_ones_own() -> None:
    assert life.retitle(OPEN, "ring her").by_hand
    assert life.note(OPEN, "ask about the dog").notes == "ask about the dog"
    assert not life.note(OPEN, "").by_hand


def test_a_due_is_a_day_or_a_moment() -> None:
    with pytest.raises(ValueError, match="only one"):
        Due()
    with pytest.raises(ValueError, match="only one"):
        Due(day=MONDAY, moment=NOW)
    with pytest.raises(ValueError, match="time zone"):
        Due(moment=datetime(2026, 3, 2))  # the naive one is the point
    assert Due.on(MONDAY).all_day
    assert not Due.at(NOW).all_day
    assert Due.on(MONDAY).local_day(BERLIN) == Due.at(NOW).local_day(BERLIN) == MONDAY


def test_a_time_that_does_not_exist_moves_on_by_the_gap_and_one_that_exists_twice_is_the_first() -> None:
    assert instant(date(2026, 3, 29), time(2, 30), BERLIN) == instant(date(2026, 3, 29), time(3, 30), BERLIN)
    first = instant(date(2026, 10, 25), time(2, 30), BERLIN)
    assert instant(date(2026, 10, 25), time(3, 30), BERLIN) - first == timedelta(hours=2)
