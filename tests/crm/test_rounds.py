"""Rounds: quiet hours, digests, days off, limits; by example."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from custom_components.aftersale.crm import rounds
from custom_components.aftersale.crm.due import Due, instant
from custom_components.aftersale.crm.model import Customer, FollowUp, Kind
from custom_components.aftersale.crm.practice import Practice
from custom_components.aftersale.crm.reminders import Gate, Push, Reminders
from custom_components.aftersale.crm.rounds import Candidate, Ledger, Round, Told
from custom_components.aftersale.crm.working_time import WorkingTime

BERLIN = ZoneInfo("Europe/Berlin")
FRIDAY, SATURDAY, SUNDAY, MONDAY = (date(2026, 2, 27) + timedelta(days=number) for number in range(4))
PRACTICE = Practice(working=WorkingTime(zone=BERLIN))


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return instant(day, time(hour, minute), BERLIN)


ANNA = Customer("anna", "Anna Weber", at(FRIDAY, 8), FRIDAY, FRIDAY)


def one(
    id_: str, due: Due, rule: str | None = None, kind: Kind = Kind.CUSTOM, told: Told | None = None, **more: Any
) -> Candidate:
    follow_up = FollowUp(id_, "anna", kind, at(FRIDAY, 8), rule=rule, due=due, **more)
    return Candidate(follow_up, ANNA, told or Told())


def look(
    now: datetime, *candidates: Candidate, ledger: Ledger | None = None, practice: Practice = PRACTICE, **reminders: Any
) -> Round:
    """One round, with the digests up to now told."""
    settings = Reminders(**reminders)
    known = ledger or rounds.as_of(Ledger(), now, settings, practice)
    timed = [each for each in candidates if each.follow_up.due and not each.follow_up.due.all_day]
    begun = [each for each in timed if each.follow_up.due.moment <= now + settings.lead]

    def dated(day: date) -> list[Candidate]:
        return [each for each in candidates if each.follow_up.due.local_day(BERLIN) <= day]

    return rounds.go(now, begun, dated, known, settings, practice)


def ids(found: Round) -> list[str]:
    return [each.follow_up.id for each in found.follow_ups]


@pytest.mark.parametrize(
    ("start", "end", "quiet", "loud"),
    [
        (20, 8, (20, 23, 0, 7), (8, 12, 19)),
        (12, 14, (12, 13), (11, 14, 0)),
        (8, 8, (), (8, 0, 20)),
    ],
)
def test_quiet_hours_may_wrap_midnight_or_be_none(start: int, end: int, quiet: Any, loud: Any) -> None:
    reminders = Reminders(quiet_from=time(start), quiet_until=time(end))
    assert all(reminders.is_quiet(time(hour)) for hour in quiet)
    assert not any(reminders.is_quiet(time(hour)) for hour in loud)


def test_quiet_hours_end_today_or_tomorrow() -> None:
    reminders = Reminders()
    assert reminders.quiet_ends(at(FRIDAY, 21), BERLIN) == at(SATURDAY, 8)
    assert reminders.quiet_ends(at(FRIDAY, 3), BERLIN) == at(FRIDAY, 8)


def test_the_hour_that_comes_twice_does_not_stop_the_alarm() -> None:
    reminders = Reminders(quiet_until=time(2, 30))
    second = datetime(2026, 10, 25, 1, 10, tzinfo=ZoneInfo("UTC"))
    assert reminders.quiet_at(second, BERLIN)
    assert reminders.quiet_ends(second, BERLIN) > second


def test_a_digest_set_into_the_quiet_hours_comes_when_they_end() -> None:
    assert Reminders(digest_time=time(7)).slot(time(7)) == time(8)
    found = look(at(MONDAY, 8), one("a", Due.on(MONDAY)), ledger=Ledger(SUNDAY, SUNDAY), digest_time=time(7))
    assert (found.push, found.ledger.morning) == (Push.MORNING, MONDAY)


def test_obligations_come_before_relationships() -> None:
    found = look(
        at(MONDAY, 8, 30),
        one("letter", Due.on(FRIDAY), "P20", Kind.LETTER),
        one("note", Due.on(MONDAY), "P1", Kind.THANK_YOU_NOTE),
        one("later", Due.on(MONDAY + timedelta(days=1))),
        ledger=Ledger(SUNDAY, SUNDAY),
    )
    assert (found.push, ids(found)) == (Push.MORNING, ["note", "letter"])
    assert found.told["note"].digest_on == MONDAY


def test_on_a_day_off_only_what_keeps_its_day_makes_a_digest() -> None:
    before = Ledger(FRIDAY, FRIDAY)
    assert look(at(SATURDAY, 9), one("a", Due.on(SATURDAY), "P7"), ledger=before).push is None
    found = look(at(SATURDAY, 9), one("a", Due.on(SATURDAY), "P7"), one("b", Due.on(SATURDAY), "P18"), ledger=before)
    assert ids(found) == ["b"]


def test_the_closing_digest_names_what_must_happen_and_before_days_off_what_falls_on_them() -> None:
    candidates = (
        one("today", Due.on(FRIDAY), "P1"),
        one("movable", Due.on(FRIDAY), "P7"),
        one("weekend", Due.on(SUNDAY), "P18"),
        one("after", Due.on(MONDAY), "P18"),
    )
    found = look(at(FRIDAY, 16, 30), *candidates, ledger=Ledger(FRIDAY, FRIDAY - timedelta(days=1)))
    assert (found.push, ids(found)) == (Push.CLOSING, ["today", "weekend"])
    off = look(at(SUNDAY, 16, 30), *candidates, ledger=Ledger(SUNDAY, SATURDAY))
    assert ids(off) == ["weekend"]


def test_a_missed_closing_digest_is_part_of_the_mornings() -> None:
    found = look(at(MONDAY, 8), one("a", Due.on(FRIDAY), "P1"), ledger=Ledger(SUNDAY, FRIDAY))
    assert (found.push, found.ledger.closing) == (None, SUNDAY)
    both = look(at(MONDAY, 17), one("a", Due.on(MONDAY), "P1"), ledger=Ledger(SUNDAY, SUNDAY))
    assert (both.push, ids(both)) == (Push.MORNING, ["a"])


def test_days_away_are_silent_and_followed_by_one_summary() -> None:
    away = replace(PRACTICE, working=WorkingTime(zone=BERLIN, away=((FRIDAY, FRIDAY + timedelta(days=9)),)))
    back = FRIDAY + timedelta(days=10)
    candidates = (one("call", Due.at(at(MONDAY, 14))), one("note", Due.on(MONDAY), "P1"))
    silent = look(at(MONDAY, 14), *candidates, practice=away, ledger=Ledger(FRIDAY, FRIDAY))
    assert (silent.push, silent.told["call"].held) == (None, Gate.AWAY)
    found = look(at(back, 8), *candidates, practice=away, ledger=Ledger(FRIDAY, FRIDAY))
    assert (found.push, sorted(ids(found)), found.ledger.morning) == (Push.MORNING, ["call", "note"], back)
    assert look(at(back, 8, 30), *candidates, practice=away, ledger=found.ledger).push is not Push.MORNING


def test_a_rules_time_on_a_day_off_waits_a_persons_rings() -> None:
    found = look(at(SATURDAY, 12), one("rule", Due.at(at(SATURDAY, 12)), "P12"), one("own", Due.at(at(SATURDAY, 12))))
    assert (found.push, ids(found), found.told["rule"].held) == (Push.TIMED, ["own"], Gate.DAY_OFF)
    assert found.next_at is not None and found.next_at <= at(MONDAY, 0)
    moved = one("moved", Due.at(at(SATURDAY, 12)), "P12", by_hand=True)
    assert ids(look(at(SATURDAY, 12), moved)) == ["moved"]


def test_a_tentative_time_does_not_ring() -> None:
    assert look(at(MONDAY, 12), one("a", Due.at(at(MONDAY, 12)), "P3", Kind.WALKTHROUGH, tentative=True)).push is None


def test_a_snoozed_one_rings_when_its_snooze_ends() -> None:
    quiet = one("a", Due.at(at(MONDAY, 12)), snoozed_until=Due.at(at(MONDAY, 13)))
    found = look(at(MONDAY, 12), quiet)
    assert (found.push, found.next_at) == (None, at(MONDAY, 13))
    assert look(at(MONDAY, 13), quiet).push is Push.TIMED


def test_what_courtesy_withholds_is_not_told() -> None:
    from custom_components.aftersale.crm.model import Hold

    assert look(at(MONDAY, 12), one("a", Due.at(at(MONDAY, 12)), holds=(Hold("C4", MONDAY),))).push is None


def test_the_limit_holds_and_the_digests_have_their_room() -> None:
    call = one("a", Due.at(at(MONDAY, 12)))
    full = Ledger(MONDAY, SUNDAY, MONDAY, 2)
    found = look(at(MONDAY, 12), call, ledger=full, daily_limit=3)
    assert (found.push, found.told["a"].held) == (None, Gate.LIMIT)
    closing = look(at(MONDAY, 16, 30), call, ledger=full, daily_limit=3)
    assert (closing.push, closing.ledger.pushed) == (Push.CLOSING, 3)
    over = look(at(MONDAY, 16, 30), call, ledger=replace(full, pushed=3), daily_limit=3)
    assert (over.push, over.ledger.closing) == (None, MONDAY)
    assert look(at(MONDAY + timedelta(days=1), 8, 30), call, ledger=over.ledger, daily_limit=3).push is Push.MORNING


def test_what_a_wrong_clock_told_is_told_again_at_its_moment() -> None:
    due = Due.at(at(MONDAY, 12))
    early = one(
        "a", due, told=Told(key=rounds.key(one("a", due).follow_up), times=1, at=at(MONDAY, 12) + timedelta(days=90))
    )
    assert look(at(MONDAY, 12), early).push is Push.TIMED
    soon = replace(early, told=replace(early.told, at=at(MONDAY, 13)))
    assert look(at(MONDAY, 12), soon).push is None


def test_after_a_clock_that_was_months_ahead_digests_come_again() -> None:
    ahead = Ledger(MONDAY + timedelta(days=90), MONDAY + timedelta(days=90))
    note = one("a", Due.on(MONDAY), "P1")
    assert look(at(MONDAY, 8, 30), note, ledger=ahead).push is Push.MORNING
    assert look(at(MONDAY, 10), note, ledger=ahead).push is None


def test_the_first_look_sends_no_digest_of_the_past() -> None:
    found = look(at(MONDAY, 10), one("a", Due.on(MONDAY), "P1"), ledger=Ledger(day=SUNDAY, pushed=4))
    assert (found.push, found.ledger) == (None, Ledger(MONDAY, SUNDAY, MONDAY, 0))


def test_snooze_lasts_until_the_next_digest_of_a_working_day() -> None:
    reminders = Reminders()
    assert rounds.next_digest(at(FRIDAY, 8), reminders, PRACTICE) == at(FRIDAY, 8, 30)
    assert rounds.next_digest(at(FRIDAY, 9), reminders, PRACTICE) == at(FRIDAY, 16, 30)
    assert rounds.next_digest(at(FRIDAY, 17), reminders, PRACTICE) == at(MONDAY, 8, 30)
    assert rounds.next_digest(at(SATURDAY, 12), reminders, PRACTICE) == at(MONDAY, 8, 30)


def test_a_gate_says_when_it_opens() -> None:
    away = replace(PRACTICE, working=WorkingTime(zone=BERLIN, away=((SATURDAY, SATURDAY),)))
    assert rounds.gate_opens(at(SATURDAY, 12), Reminders(), away) == at(SUNDAY, 0)
    assert rounds.gate_opens(at(SATURDAY, 12), Reminders(on=False), away) is None
    assert rounds.gate_opens(at(SUNDAY, 3), Reminders(), away) == at(SUNDAY, 8)
    assert rounds.gate_opens(at(SUNDAY, 12), Reminders(), away) is None


def test_a_rule_that_is_no_more_keeps_no_day() -> None:
    assert not rounds.keeps(one("a", Due.on(MONDAY), "P99").follow_up, PRACTICE)


def test_a_day_follow_up_in_a_digest_may_have_been_told_before() -> None:
    told = Told(key="2026-03-02/", times=0, at=at(FRIDAY, 9), digest_on=FRIDAY)
    found = look(at(MONDAY, 8, 30), one("a", Due.on(MONDAY), "P1", told=told), ledger=Ledger(SUNDAY, SUNDAY))
    assert found.told["a"] == told
