"""One look at the clock: which reminders are due now, what holds the others back, and when to look again.

A round is a reconciliation like a plan: it asks what the consultant should have been told by now and was not. So what came due
while Home Assistant was off, or while a gate was shut, needs no bookkeeping of its own: the next round with the gates open
finds it, once, if it is still true. A round makes one push at most; several things due at one moment are one summary.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from . import agenda
from .model import Customer, FollowUp
from .practice import Practice
from .reminders import Gate, Push, Reminders
from .working_time import Shift

_DAY: Final = timedelta(days=1)
FIRST_GAP: Final = timedelta(hours=1)
GAPS_GROW: Final = 3
"""Repeats come an hour after the last, then three, then nine."""
WRONG_CLOCK: Final = timedelta(days=1)
"""What was told further ahead than this was told by a clock that was wrong."""
FRESH: Final = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Told:
    """What the consultant was told of a follow-up: for which due, how often, when last; what holds it; its first digest."""

    key: str = ""
    times: int = 0
    at: datetime | None = None
    held: str = ""
    digest_on: date | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A follow-up that may have to be told of."""

    follow_up: FollowUp
    customer: Customer
    told: Told = field(default_factory=Told)


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the practice as a whole was told: the days of the last digests, and how many pushes on which day."""

    morning: date | None = None
    closing: date | None = None
    day: date | None = None
    pushed: int = 0


@dataclass(frozen=True, slots=True)
class Round:
    """What to do now. ``told`` is what each follow-up's row becomes; ``held`` says which were held just now."""

    push: Push | None
    follow_ups: tuple[Candidate, ...]
    told: Mapping[str, Told]
    held: frozenset[str]
    ledger: Ledger
    next_at: datetime | None


def key(follow_up: FollowUp) -> str:
    """What a push was about: this due, quieted until then. Another due, or another snooze, is told anew."""
    due, quiet = follow_up.due, follow_up.snoozed_until
    parts = [None if one is None else (one.day or one.moment) for one in (due, quiet)]
    return "/".join("" if part is None else part.isoformat() for part in parts)


def keeps(follow_up: FollowUp, practice: Practice) -> bool:
    """Whether it rings on its day whatever day that is: a person gave its due, or its rule is ``keep`` (practice.md)."""
    if follow_up.rule is None or follow_up.by_hand:
        return True
    rule = practice.playbook.rules.get(follow_up.rule)
    return rule is not None and rule.shift is Shift.KEEP


def gate(now: datetime, reminders: Reminders, practice: Practice) -> Gate | None:
    """What holds every push at this moment."""
    if not reminders.on:
        return Gate.SWITCH
    if _is_away(practice.today(now), practice):
        return Gate.AWAY
    return Gate.QUIET if reminders.quiet_at(now, practice.working.zone) else None


def gate_opens(now: datetime, reminders: Reminders, practice: Practice) -> datetime | None:
    """When to look again at a gate that is shut; nobody knows when a switch is turned."""
    shut = gate(now, reminders, practice)
    if shut is Gate.AWAY:
        return practice.working.at(practice.today(now) + _DAY, time.min)
    return reminders.quiet_ends(now, practice.working.zone) if shut is Gate.QUIET else None


def next_digest(now: datetime, reminders: Reminders, practice: Practice) -> datetime:
    """The next digest of a working day: that is how long the button *Snooze* quiets."""
    day = practice.today(now)
    clocks = sorted(map(reminders.slot, (reminders.digest_time, reminders.closing_time)))
    while True:
        day = practice.working.shift(day, Shift.LATER)
        for clock in clocks:
            if (moment := practice.working.at(day, clock)) > now:
                return moment
        day += _DAY


def ring_at(follow_up: FollowUp, reminders: Reminders, practice: Practice) -> datetime:
    """The moment at which a timed follow-up is told by itself: its lead before, or when its snooze ends."""
    assert follow_up.due is not None
    moment = follow_up.due.starts(practice.working.zone) - reminders.lead
    quiet = follow_up.snoozed_until
    return moment if quiet is None else max(moment, quiet.starts(practice.working.zone))


def is_timed(follow_up: FollowUp) -> bool:
    """Whether it has pushes of its own: an agreed time (P3: a tentative one has none)."""
    return follow_up.due is not None and not follow_up.due.all_day and not follow_up.tentative


class _Look:
    """One look; what it finds on the way."""

    def __init__(self, now: datetime, ledger: Ledger, reminders: Reminders, practice: Practice) -> None:
        self.now = now
        self.reminders = reminders
        self.practice = practice
        self.working = practice.working
        self.today = practice.today(now)
        self.ledger = ledger if ledger.day == self.today else replace(ledger, day=self.today, pushed=0)
        self.moments: list[datetime] = []
        self.told: dict[str, Told] = {}
        self.held: set[str] = set()

    # -- single follow-ups ---------------------------------------------------------------------------------------

    def fresh(self, candidate: Candidate) -> Told:
        """What was told of it as it stands now; what a wrong clock told does not count."""
        told = candidate.told
        if told.key == key(candidate.follow_up) and (told.at is None or told.at <= self.now + WRONG_CLOCK):
            return told
        return Told(key(candidate.follow_up), digest_on=told.digest_on)

    def wants(self, candidate: Candidate) -> bool:
        """Whether it is to be told now, for the first time or again."""
        follow_up = candidate.follow_up
        if not is_timed(follow_up):
            return False
        if not agenda.stands(follow_up, self.now, self.practice, candidate.customer.status):
            self._when_it_stands(follow_up)
            return False
        told = self.fresh(candidate)
        if told.times == 0 or told.at is None:
            moment = ring_at(follow_up, self.reminders, self.practice)
        elif told.times <= self.reminders.repeat_limit and follow_up.due is not None:
            gap = FIRST_GAP * GAPS_GROW ** (told.times - 1)
            moment = max(follow_up.due.passes(self.working.zone), told.at + gap)
        else:
            return False
        if moment > self.now:
            self.moments.append(moment)
        return moment <= self.now

    def _when_it_stands(self, follow_up: FollowUp) -> None:
        if follow_up.snoozed_until is not None:
            moment = follow_up.snoozed_until.starts(self.working.zone)
            if moment > self.now:
                self.moments.append(moment)

    def hold(self, candidate: Candidate, why: Gate) -> None:
        """Something stands between it and the phone: the ledger says what, once."""
        told = self.fresh(candidate)
        if told.times == 0 and told.held != why:
            self.told[candidate.follow_up.id] = replace(told, held=why.value)
            self.held.add(candidate.follow_up.id)

    def tell(self, candidate: Candidate, *, rings: bool, digest: bool) -> None:
        """It is told now: it rings by itself, or is named in a digest only."""
        told = self.fresh(candidate)
        if rings:
            told = replace(told, times=told.times + 1, at=self.now)
        elif told.at is None:
            told = replace(told, at=self.now)
        if digest and told.digest_on is None:
            told = replace(told, digest_on=self.today)
        self.told[candidate.follow_up.id] = replace(told, held="")

    # -- digests -------------------------------------------------------------------------------------------------

    def slot(self, clock: time, last: date | None) -> tuple[date, bool]:
        """The day of the newest digest of this time, and whether it is still to come out."""
        moment = self.working.at(self.today, self.reminders.slot(clock))
        day = self.today
        if moment > self.now:
            self.moments.append(moment)
            day -= _DAY
            moment = self.working.at(day, self.reminders.slot(clock))
        else:
            self.moments.append(self.working.at(self.today + _DAY, self.reminders.slot(clock)))
        if last is None:
            return day, False
        if last > self.today + _DAY:
            return day, self.now - moment < FRESH
        return day, day > last

    def morning(self, candidates: Iterable[Candidate]) -> list[Candidate]:
        """What is due or overdue; on a day off only what keeps its day. Obligations first, the longest overdue first."""
        zone = self.working.zone
        working = self.working.is_working(self.today)
        found = []
        for one in candidates:
            due = one.follow_up.due
            if due is None or not agenda.stands(one.follow_up, self.now, self.practice, one.customer.status):
                continue
            day = due.local_day(zone)
            if day <= self.today if working else day == self.today and keeps(one.follow_up, self.practice):
                found.append(one)
        return sorted(found, key=lambda one: in_digest(one.follow_up, self.practice))

    def closing(self, candidates: Iterable[Candidate]) -> list[Candidate]:
        """What must still happen: what keeps its day, today and, before days off, on these; and what was snoozed to now."""
        zone, until = self.working.zone, self.today
        if self.working.is_working(self.today):
            until = self.working.after(self.today, 1) - _DAY
        found = []
        for one in candidates:
            follow_up, due = one.follow_up, one.follow_up.due
            if due is None or not agenda.stands(follow_up, self.now, self.practice, one.customer.status):
                continue
            quiet = follow_up.snoozed_until
            woke = quiet is not None and quiet.local_day(zone) == self.today and due.local_day(zone) <= self.today
            if woke or (keeps(follow_up, self.practice) and self.today <= due.local_day(zone) <= until):
                found.append(one)
        return sorted(found, key=lambda one: in_digest(one.follow_up, self.practice))

    def room(self) -> int:
        """How many pushes may come by themselves yet today, when room is kept for the digests that are to come."""
        reserve = 0
        for clock, last in (
            (self.reminders.digest_time, self.ledger.morning),
            (self.reminders.closing_time, self.ledger.closing),
        ):
            ahead = self.working.at(self.today, self.reminders.slot(clock)) > self.now
            reserve += ahead and (last is None or last < self.today)
        return self.reminders.daily_limit - self.ledger.pushed - reserve


def in_digest(follow_up: FollowUp, practice: Practice) -> tuple[bool, datetime, str]:
    """The order of a digest: obligations before relationships, then by due."""
    assert follow_up.due is not None
    return not agenda.obligation(follow_up.kind), follow_up.due.starts(practice.working.zone), follow_up.id


def go(
    now: datetime,
    timed: Sequence[Candidate],
    dated: Callable[[date], Sequence[Candidate]],
    ledger: Ledger,
    reminders: Reminders,
    practice: Practice,
) -> Round:
    """Look once. ``timed`` are the open follow-ups whose lead has begun; ``dated(day)`` gives all due up to a day."""
    look = _Look(now, ledger, reminders, practice)
    wanted = [one for one in timed if look.wants(one)]
    morning = look.slot(reminders.digest_time, ledger.morning)
    closing = look.slot(reminders.closing_time, ledger.closing)
    begun = replace(
        look.ledger,
        morning=morning[0] if ledger.morning is None else ledger.morning,
        closing=closing[0] if ledger.closing is None else ledger.closing,
    )
    shut = gate(now, reminders, practice)
    if shut is not None:
        for one in wanted:
            look.hold(one, shut)
        opens = gate_opens(now, reminders, practice)
        look.moments += [] if opens is None else [opens]
        return _round(look, None, [], begun)
    wanted = _of_today(look, wanted)
    kind, listed, begun = _digest(look, dated, morning, closing, begun)
    if kind is not None:
        return _told(look, kind, wanted, listed, begun)
    if wanted and look.room() < 1:
        for one in wanted:
            look.hold(one, Gate.LIMIT)
        look.moments.append(look.working.at(look.today + _DAY, time.min))
        return _round(look, None, [], begun)
    if len(wanted) > 1:
        return _told(look, Push.SUMMARY, wanted, [], begun)
    if wanted:
        again = look.fresh(wanted[0]).times > 0
        return _told(look, Push.REPEAT if again else Push.TIMED, wanted, [], begun)
    return _round(look, None, [], begun)


def _of_today(look: _Look, wanted: Iterable[Candidate]) -> list[Candidate]:
    """Those that may ring today: on a day off what a rule planned waits, unless its rule keeps its day."""
    if look.working.is_working(look.today):
        return list(wanted)
    ringing = []
    for one in wanted:
        if keeps(one.follow_up, look.practice):
            ringing.append(one)
        else:
            look.hold(one, Gate.DAY_OFF)
            look.moments.append(look.working.at(look.working.after(look.today, 1), time.min))
    return ringing


def _digest(
    look: _Look,
    dated: Callable[[date], Sequence[Candidate]],
    morning: tuple[date, bool],
    closing: tuple[date, bool],
    ledger: Ledger,
) -> tuple[Push | None, list[Candidate], Ledger]:
    """The digest that is to come out now, if one is; a missed closing digest is part of the next morning's."""
    if not morning[1] and not closing[1]:
        return None, [], ledger
    working = look.working.is_working(look.today)
    until = look.working.after(look.today, 1) if working else look.today
    due = dated(until)
    kind: Push | None = None
    listed: list[Candidate] = []
    if morning[1]:
        listed = look.morning(due)
        kind = Push.MORNING if listed else None
        # One that was missed comes as soon as it can, and is then the digest of that day.
        ledger = replace(ledger, morning=look.today if listed else morning[0])
    if closing[1]:
        ledger = replace(ledger, closing=closing[0])
        if closing[0] == look.today:
            known = {one.follow_up.id for one in listed}
            listed += [one for one in look.closing(due) if one.follow_up.id not in known]
            kind = kind or (Push.CLOSING if listed else None)
    if kind is not None and ledger.pushed >= look.reminders.daily_limit:
        return None, [], ledger
    return kind, listed, ledger


def _told(look: _Look, push: Push, wanted: Sequence[Candidate], listed: Sequence[Candidate], ledger: Ledger) -> Round:
    """One push about all of these: what rings by itself first."""
    ringing = {one.follow_up.id for one in wanted}
    everything = [*wanted, *(one for one in listed if one.follow_up.id not in ringing)]
    for one in everything:
        look.tell(one, rings=one.follow_up.id in ringing, digest=push in (Push.MORNING, Push.CLOSING))
    return _round(look, push, everything, replace(ledger, pushed=ledger.pushed + 1))


def _round(look: _Look, push: Push | None, follow_ups: Sequence[Candidate], ledger: Ledger) -> Round:
    for one in follow_ups:
        if is_timed(one.follow_up):
            told = look.told[one.follow_up.id]
            look.wants(replace(one, told=told))
    ahead = [moment for moment in look.moments if moment > look.now]
    return Round(push, tuple(follow_ups), look.told, frozenset(look.held), ledger, min(ahead, default=None))


def _is_away(day: date, practice: Practice) -> bool:
    return any(first <= day <= last for first, last in practice.working.away)


def of_today(candidates: Iterable[Candidate], now: datetime, practice: Practice) -> list[Candidate]:
    """Everything due or overdue that stands, in the order of a digest, whatever day it is."""
    today = practice.today(now)
    found = [
        one
        for one in candidates
        if one.follow_up.due is not None
        and one.follow_up.due.local_day(practice.working.zone) <= today
        and agenda.stands(one.follow_up, now, practice, one.customer.status)
    ]
    return sorted(found, key=lambda one: in_digest(one.follow_up, practice))


def as_of(ledger: Ledger, then: datetime, reminders: Reminders, practice: Practice) -> Ledger:
    """What the practice had been told by an earlier moment."""
    day = practice.today(then)
    said: dict[str, date | None] = {}
    for name, clock, last in (
        ("morning", reminders.digest_time, ledger.morning),
        ("closing", reminders.closing_time, ledger.closing),
    ):
        newest = day if practice.working.at(day, reminders.slot(clock)) <= then else day - _DAY
        said[name] = newest if last is None else min(last, newest)
    return Ledger(said["morning"], said["closing"])
