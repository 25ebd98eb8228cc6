"""What a forgotten customer leaves to the measures: counts without a name (practice.md, "Measures the consultant sees").

A tally says how often something was so on one day or in one month; whose it was, in which order it came, and what was said is not in it,
and each measure is counted for itself, so that no tally leads to another. The days are those of the practice's zone. A tally is
counted where, and for as long as, the rows themselves would have been:

============ =============== ========================================================= =====================
measure      day             what                                                      for as long as
============ =============== ========================================================= =====================
on_time      completed on    ``in_time``, ``late``                                     the pictures' 104 weeks
promises     made for        ``early``, ``on_the_day``, ``late``, ``broken``,          365 days
                             ``withdrawn``
interactions had on          nothing                                                   365 days
scores       month given in  the points                                                twelve months
last_scores  none            the points                                                ever
month        that month      ``heard``, ``promises_early``, ``orders``, ``referrals``, that month
                             ``needs``
============ =============== ========================================================= =====================

What is a state and no count (overdue, at risk, warmth, what is still open, a promise whose day is ahead) goes with the customer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Final

from . import measures, pictures
from .due import instant
from .measures import Completed, Happened, Month, Promises, Share
from .model import Direction, Kept, Promise

WEEKS: Final = 104
"""Completions are shown by week for so many weeks at most."""
IN_TIME: Final = "in_time"
LATE: Final = "late"
BROKEN: Final = "broken"
WITHDRAWN: Final = "withdrawn"


class Measure(StrEnum):
    """What is counted."""

    ON_TIME = "on_time"
    PROMISES = "promises"
    INTERACTIONS = "interactions"
    SCORES = "scores"
    LAST_SCORES = "last_scores"
    MONTH = "month"


_WORDS: Final[Mapping[Measure, frozenset[str]]] = {
    Measure.ON_TIME: frozenset({IN_TIME, LATE}),
    Measure.PROMISES: frozenset({*Kept, BROKEN, WITHDRAWN}),
    Measure.INTERACTIONS: frozenset({""}),
    Measure.MONTH: frozenset(Month.__dataclass_fields__),
}
"""All that a tally can say; of scores it says the number."""

type Key = tuple[Measure, date | None, str]


@dataclass(frozen=True, slots=True)
class Tally:
    """So often this was so; nothing that could be anybody's words fits in (``ValueError``)."""

    measure: Measure
    day: date | None
    what: str
    count: int

    def __post_init__(self) -> None:
        """Refuse what no count of ours says."""
        words = _WORDS.get(self.measure)
        known = self.what == str(int(self.what)) if words is None else self.what in words
        if not known or self.count < 1 or (self.day is None) is not (self.measure is Measure.LAST_SCORES):
            raise ValueError(self.measure)


@dataclass(frozen=True, slots=True)
class Left:
    """What a customer did, as far as the measures look at it.

    ``completed``: theirs, and those of the one who sent them; ``referrals``: theirs, and their own coming for the one who sent them.
    """

    customer_id: str
    completed: Sequence[Completed]
    contacts: Sequence[tuple[datetime, Direction]]
    promises: Sequence[Promise]
    orders: Sequence[Happened]
    referrals: Sequence[Happened]
    needs: Sequence[Happened]
    scores: Sequence[tuple[datetime, int]]
    last_score: int | None


def first_days(today: date) -> Mapping[Measure, date]:
    """The first day of each measure that can still be looked at; last scores can be for ever."""
    return {
        Measure.ON_TIME: today - timedelta(weeks=WEEKS),
        Measure.PROMISES: today - timedelta(days=measures.PROMISE_DAYS),
        Measure.INTERACTIONS: today - timedelta(days=pictures.DAYS),
        Measure.SCORES: pictures.months_until(today, pictures.MONTHS)[0],
        Measure.MONTH: today.replace(day=1),
    }


def left_behind(left: Left, now: datetime, zone: tzinfo) -> tuple[Tally, ...]:
    """The counts that a customer leaves who is forgotten at this moment."""
    today = now.astimezone(zone).date()
    counted: Counter[Key] = Counter()
    for one in left.completed:
        if one.customer_id == left.customer_id and one.first_due is not None:
            what = IN_TIME if measures.by_first_due(one.first_due, one.completed_at, zone) else LATE
            counted[Measure.ON_TIME, one.completed_at.astimezone(zone).date(), what] += 1
    for promise in left.promises:
        if (how := _how(promise, today, zone)) is not None:
            counted[Measure.PROMISES, promise.due, how] += 1
    for at, _ in left.contacts:
        counted[Measure.INTERACTIONS, at.astimezone(zone).date(), ""] += 1
    for at, points in left.scores:
        counted[Measure.SCORES, at.astimezone(zone).date().replace(day=1), str(points)] += 1
    if left.last_score is not None:
        counted[Measure.LAST_SCORES, None, str(left.last_score)] += 1
    for what, count in _month(left, today, zone).as_dict().items():
        counted[Measure.MONTH, today.replace(day=1), what] += count
    since = first_days(today)
    return tuple(
        Tally(measure, day, what, count)
        for (measure, day, what), count in sorted(counted.items(), key=lambda each: [str(part) for part in each[0]])
        if count and (day is None or day >= since[measure])
    )


def _how(promise: Promise, today: date, zone: tzinfo) -> str | None:
    """What became of a promise; ``None``: it is open, and goes with whom it was made to."""
    if promise.withdrawn_at is not None:
        return WITHDRAWN
    kept = measures.kept(promise, zone)
    if kept is None:
        return BROKEN if promise.due < today else None
    return kept.value


def _month(left: Left, today: date, zone: tzinfo) -> Month:
    start, end = span = measures.month_of(today, zone)
    return measures.the_month(
        span,
        zone,
        heard=int(any(start <= at < end and direction is Direction.OUT for at, direction in left.contacts)),
        completed=left.completed,
        promises=left.promises,
        orders=left.orders,
        referrals=left.referrals,
        needs=left.needs,
    )


# --- counting them in ----------------------------------------------------------------------------------------------


def on_time(tallies: Iterable[Tally], first: date, last: date) -> Share:
    """Of what was completed from one of these days to the other, how much by its first due."""
    found = _between(tallies, Measure.ON_TIME, first, last)
    return Share(found[IN_TIME], found.total())


def promises(tallies: Iterable[Tally], today: date) -> Promises:
    """How those of the last 365 days, and of days ahead, were kept."""
    found = _of_promises(tallies, today)
    return Promises(found[Kept.EARLY], found[Kept.ON_THE_DAY], found[Kept.LATE], found[BROKEN])


def withdrawn(tallies: Iterable[Tally], today: date) -> int:
    """How many of these were taken back."""
    return _of_promises(tallies, today)[WITHDRAWN]


def month(tallies: Iterable[Tally], day: date) -> Month:
    """What the month of this day brought."""
    first = day.replace(day=1)
    return Month(**{name: _between(tallies, Measure.MONTH, first, first)[name] for name in Month.__dataclass_fields__})


def contacts(tallies: Iterable[Tally], zone: tzinfo) -> Iterator[tuple[datetime, int]]:
    """(the beginning of a day, how many contacts were had on it), as ``pictures.by_day`` wants them."""
    for one in tallies:
        if one.measure is Measure.INTERACTIONS and one.day is not None:
            yield instant(one.day, time.min, zone), one.count


def scores(tallies: Iterable[Tally], zone: tzinfo) -> Iterator[tuple[datetime, int]]:
    """(the beginning of a month, points given in it), as ``pictures.by_month`` wants them."""
    for one in tallies:
        if one.measure is Measure.SCORES and one.day is not None:
            yield from [(instant(one.day, time.min, zone), int(one.what))] * one.count


def last_scores(tallies: Iterable[Tally]) -> Counter[int]:
    """How many gave how many points when they were asked last."""
    return Counter({int(one.what): one.count for one in tallies if one.measure is Measure.LAST_SCORES})


def _of_promises(tallies: Iterable[Tally], today: date) -> Counter[str]:
    return _between(tallies, Measure.PROMISES, today - timedelta(days=measures.PROMISE_DAYS), date.max)


def _between(tallies: Iterable[Tally], measure: Measure, first: date, last: date) -> Counter[str]:
    """How often each thing was so, from one day to another."""
    found: Counter[str] = Counter()
    for one in tallies:
        if one.measure is measure and one.day is not None and first <= one.day <= last:
            found[one.what] += one.count
    return found
