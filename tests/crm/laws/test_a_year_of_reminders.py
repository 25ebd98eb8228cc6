"""A year of reminders on a frozen clock: 200 customers, an alarm, and whatever life does in between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from custom_components.aftersale.crm import follow_up as life, nudge, rounds
from custom_components.aftersale.crm.due import Due, instant
from custom_components.aftersale.crm.model import Customer, CustomerStatus, FollowUp, Kind, Outcome
from custom_components.aftersale.crm.practice import Practice
from custom_components.aftersale.crm.reminders import Push, Reminders
from custom_components.aftersale.crm.rounds import Candidate, Told
from custom_components.aftersale.crm.working_time import WorkingTime, holidays_of

BERLIN = ZoneInfo("Europe/Berlin")
START = date(2026, 1, 1)
AWAY = ((date(2026, 7, 20), date(2026, 8, 7)), (date(2026, 12, 24), date(2026, 12, 31)))
KINDS = (
    (Kind.CHECK_IN, "P9"),
    (Kind.THANK_YOU_NOTE, "P1"),
    (Kind.GREETING, "P18"),
    (Kind.ORDER_CHECK_IN, "P7"),
    (Kind.CUSTOM, None),
)


@dataclass
class Year:
    """What a practice lives through, and what its phone was told."""

    chance: Random
    reminders: Reminders
    now: datetime = field(default_factory=lambda: instant(START, time(9), BERLIN))
    ledger: rounds.Ledger = field(default_factory=rounds.Ledger)
    told: dict[str, Told] = field(default_factory=dict)
    open: dict[str, FollowUp] = field(default_factory=dict)
    rings: list[tuple[datetime, Push, tuple[str, ...], tuple[str, ...]]] = field(default_factory=list)
    announced: Counter[str] = field(default_factory=Counter)
    made: int = 0

    def __post_init__(self) -> None:
        """A practice in Berlin that is away twice."""
        working = WorkingTime(zone=BERLIN, holidays=holidays_of("DE", "BE"), away=AWAY)
        self.practice = Practice(working=working)
        self.people = [Customer(f"c{number:03}", f"Customer {number}", self.now, START, START) for number in range(200)]

    def candidates(self, follow_ups: Sequence[FollowUp]) -> list[Candidate]:
        return [
            Candidate(one, self.people[int(one.customer_id[1:])], self.told.get(one.id, Told())) for one in follow_ups
        ]

    def ring(self) -> datetime | None:
        """One round, as the desk makes it."""
        until = self.now + self.reminders.lead
        timed = [one for one in self.open.values() if one.due and one.due.moment]
        begun = sorted((one for one in timed if one.due.moment <= until), key=lambda one: (one.due.moment, one.id))
        later = [one.due.moment - self.reminders.lead for one in timed if one.due.moment > until]

        def dated(day: date) -> list[Candidate]:
            return self.candidates([one for one in self.open.values() if one.due and one.due.local_day(BERLIN) <= day])

        look = rounds.go(self.now, self.candidates(begun), dated, self.ledger, self.reminders, self.practice)
        self.told |= look.told
        self.ledger = look.ledger
        if look.push is not None:
            ids = tuple(one.follow_up.id for one in look.follow_ups)
            again = tuple(id_ for id_ in ids if look.told[id_].times > 1)
            self.rings.append((self.now, look.push, ids, again))
            self.announced.update(ids)
        return min([*later, *([look.next_at] if look.next_at else [])], default=None)

    def live_until(self, moment: datetime) -> None:
        """The alarm rings at each moment that a round asked for; rounds that nobody asked for change nothing."""
        for _ in range(5000):
            upcoming = self.ring()
            if self.chance.random() < 0.2:
                before = len(self.rings)
                self.ring()
                assert len(self.rings) == before, "told twice"
            if upcoming is None or upcoming > moment:
                self.now = moment
                return
            assert upcoming > self.now
            self.now = upcoming
        raise AssertionError("the alarm does not come to rest")

    def plan(self, day: date) -> None:
        for _ in range(self.chance.randrange(9)):
            kind, rule = self.chance.choice(KINDS)
            ahead = self.chance.randrange(5)
            due = Due.on(day + timedelta(days=ahead))
            if self.chance.random() < 0.4:
                minutes = self.chance.randrange(24 * 12) * 5
                due = Due.at(instant(day, time.min, BERLIN) + timedelta(days=ahead, minutes=minutes), 30)
            self.made += 1
            id_ = f"f{self.made:05}"
            person = self.chance.choice(self.people)
            self.open[id_] = FollowUp(id_, person.id, kind, self.now, rule=rule, due=due, channel=None)

    def work(self) -> None:
        """Some are done, some snoozed, some moved; a customer pauses or comes back."""
        for follow_up in list(self.open.values()):
            die = self.chance.random()
            if follow_up.due is None or follow_up.due.starts(BERLIN) > self.now + timedelta(days=1):
                continue
            if die < 0.4:
                del self.open[follow_up.id]
                assert life.complete(follow_up, Outcome.DONE, self.now).outcome is Outcome.DONE
            elif die < 0.5:
                until = Due.at(rounds.next_digest(self.now, self.reminders, self.practice))
                self.open[follow_up.id] = life.snooze(follow_up, until, self.now, BERLIN)
            elif die < 0.55:
                self.open[follow_up.id] = life.reschedule(follow_up, Due.at(self.now + timedelta(hours=30)))
        number = self.chance.randrange(200)
        status = self.chance.choice((CustomerStatus.ACTIVE, CustomerStatus.ACTIVE, CustomerStatus.PAUSED))
        self.people[number] = replace(self.people[number], status=status)


@pytest.fixture(params=[1, 2, 3])
def year(request: pytest.FixtureRequest) -> Year:
    """A year that was lived through; with days on which Home Assistant was off."""
    found = Year(Random(request.param), Reminders(recipients=("phone:a",), daily_limit=6))
    for number in range(365):
        day = START + timedelta(days=number)
        found.plan(day)
        if found.chance.random() < 0.1:
            found.now = instant(day, time(23, 59), BERLIN)
            continue
        for hour in (9, 12, 15, 19):
            found.live_until(max(found.now, instant(day, time(hour), BERLIN)))
            if hour == 12:
                found.work()
        found.live_until(instant(day, time(23, 59), BERLIN))
    return found


def test_a_year_of_reminders(year: Year) -> None:
    """No push in quiet hours or while away, none above the limit, no repeat beyond it, and nothing forgotten."""
    assert len(year.rings) > 500
    days = Counter(at.astimezone(BERLIN).date() for at, *_ in year.rings)
    assert max(days.values()) <= year.reminders.daily_limit
    times: Counter[tuple[str, str]] = Counter()
    for at, push, ids, _ in year.rings:
        local = at.astimezone(BERLIN)
        assert time(8) <= local.time() < time(20), local
        assert not any(first <= local.date() <= last for first, last in AWAY), local
        assert len(ids) == len(set(ids))
        if push in (Push.TIMED, Push.REPEAT):
            assert len(ids) == 1
        for id_ in ids:
            times[id_, push] += 1
    assert all(told.times <= 1 + year.reminders.repeat_limit for told in year.told.values())
    settled = year.now - timedelta(days=12)
    for follow_up in year.open.values():
        status = year.people[int(follow_up.customer_id[1:])].status
        if follow_up.due and follow_up.due.starts(BERLIN) < settled and status is CustomerStatus.ACTIVE:
            assert year.announced[follow_up.id], follow_up


def test_no_digest_of_that_year_names_more_than_eight(year: Year) -> None:
    setting = nudge.Setting(year.now, year.practice, year.reminders)
    every = {one.id: one for one in year.open.values()}
    pairs = [(one, year.people[int(one.customer_id[1:])]) for one in every.values()]
    longest = max(len(ids) for _, push, ids, _ in year.rings if push in (Push.MORNING, Push.CLOSING, Push.SUMMARY))
    assert longest > nudge.NAMED
    for count in range(2, min(len(pairs), 60)):
        card = nudge.digest(Push.MORNING, pairs[:count], setting)
        named = sum(line.count(f"{person.name}:") for line in card.message.splitlines() for _, person in pairs[:1])
        assert named <= nudge.NAMED
        rest = count - nudge.NAMED
        assert (f"{rest} can wait" in card.message) is (rest > 0)


def test_every_due_one_is_told_by_itself_or_in_a_digest_of_its_day() -> None:
    """Whatever is due on a working day with the gates open has been told by the evening."""
    chance = Random(7)
    year = Year(chance, Reminders(recipients=("phone:a",), daily_limit=40))
    for number in range(60):
        day = START + timedelta(days=number)
        year.plan(day)
        year.live_until(instant(day, time(19, 59), BERLIN))
        if year.practice.working.is_working(day):
            for follow_up in year.open.values():
                due = follow_up.due
                created = follow_up.created_at.astimezone(BERLIN)
                early = created.date() < day
                if due and early and due.local_day(BERLIN) <= day:
                    assert year.announced[follow_up.id], (day, follow_up)
        year.now = max(year.now, instant(day, time(19, 59), BERLIN)).astimezone(UTC)
