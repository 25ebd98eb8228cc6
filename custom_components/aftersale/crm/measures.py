"""The measures that the consultant sees (practice.md, "Measures the consultant sees").

Pure sums over small rows; beside each is the question of the store that feeds it. Overdue is counted by ``agenda.is_overdue``,
at risk and warmth are judged by ``warmth``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final, Protocol

from .due import Due, instant
from .model import Kept, Kind, Outcome, Promise

ON_TIME_DAYS: Final = 30
"""On time looks so many days back."""
PROMISE_DAYS: Final = 365
"""Promises look so many days back."""
CAME_AFTER: Final = timedelta(days=60)
"""What comes within this time after a follow-up counts as having come after it."""


class Completed(Protocol):
    """A completed follow-up, as far as the measures want to know (``store.lists.Completed``)."""

    @property
    def customer_id(self) -> str:
        """Whose it was."""

    @property
    def kind(self) -> Kind:
        """What sort it was."""

    @property
    def first_due(self) -> Due | None:
        """What lateness is measured by."""

    @property
    def completed_at(self) -> datetime:
        """When it was done."""

    @property
    def outcome(self) -> Outcome | None:
        """What came of it."""


type Happened = tuple[str, datetime]
"""Whose, and when."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many; ``share`` in percent, ``None`` of nothing."""

    count: int
    total: int

    @property
    def share(self) -> float | None:
        """The part in percent, to one decimal."""
        return round(100 * self.count / self.total, 1) if self.total else None

    def __add__(self, other: Share) -> Share:
        """Of both together."""
        return Share(self.count + other.count, self.total + other.total)

    def as_dict(self) -> dict[str, float | None]:
        """For an answer."""
        return {"share": self.share, "count": self.count, "total": self.total}


@dataclass(frozen=True, slots=True)
class Promises:
    """How promises were kept; ``share`` is that of those kept early or on the day."""

    early: int = 0
    on_the_day: int = 0
    late: int = 0
    broken: int = 0

    @property
    def share(self) -> float | None:
        """The part kept early or on the day, in percent."""
        return Share(self.early + self.on_the_day, self.early + self.on_the_day + self.late + self.broken).share

    def __add__(self, other: Promises) -> Promises:
        """Those of both."""
        return Promises(
            self.early + other.early,
            self.on_the_day + other.on_the_day,
            self.late + other.late,
            self.broken + other.broken,
        )

    def as_dict(self) -> dict[str, float | None]:
        """For an answer."""
        return {
            "share": self.share,
            "early": self.early,
            "on_the_day": self.on_the_day,
            "late": self.late,
            "broken": self.broken,
        }


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """The mean of each customer's last score, and how many answered."""

    mean: float | None
    answered: int

    def as_dict(self) -> dict[str, float | None]:
        """For an answer."""
        return {"mean": self.mean, "answered": self.answered}


@dataclass(frozen=True, slots=True)
class Month:
    """What a month of looking after customers brought."""

    heard: int
    promises_early: int
    orders: int
    referrals: int
    needs: int

    def __add__(self, other: Month) -> Month:
        """What both brought."""
        return Month(
            self.heard + other.heard,
            self.promises_early + other.promises_early,
            self.orders + other.orders,
            self.referrals + other.referrals,
            self.needs + other.needs,
        )

    def as_dict(self) -> dict[str, int]:
        """For an answer."""
        return {
            "heard": self.heard,
            "promises_early": self.promises_early,
            "orders": self.orders,
            "referrals": self.referrals,
            "needs": self.needs,
        }


def on_time(completed: Iterable[Completed], now: datetime, zone: tzinfo) -> Share:
    """Of the follow-ups completed in the last 30 days, the share done by their first due (undated ones apart).

    Whole days, as for promises, so that a count by day leaves the window when its rows would.
    ``completed``: ``book.completed_for_measures(on_time_since(today, zone))``.
    """
    since = on_time_since(now.astimezone(zone).date(), zone)
    done = [(one.first_due, one.completed_at) for one in completed if since <= one.completed_at <= now]
    judged = [by_first_due(due, at, zone) for due, at in done if due is not None]
    return Share(sum(judged), len(judged))


def on_time_days(today: date) -> tuple[date, date]:
    """The first and the last day that count for on time."""
    return today - timedelta(days=ON_TIME_DAYS), today


def on_time_since(today: date, zone: tzinfo) -> datetime:
    """The first moment at which something completed still counts for on time."""
    return instant(on_time_days(today)[0], time.min, zone)


def by_first_due(due: Due, at: datetime, zone: tzinfo) -> bool:
    """Whether it was done by then: on that day, or by the end of the moment's duration."""
    passes = due.passes(zone)
    return at < passes if due.all_day else at <= passes


def kept(promise: Promise, zone: tzinfo) -> Kept | None:
    """How a promise was kept; ``None`` while it was not, or when it was withdrawn."""
    if promise.kept_at is None or promise.withdrawn_at is not None:
        return None
    day = promise.kept_at.astimezone(zone).date()
    if day < promise.due:
        return Kept.EARLY
    return Kept.ON_THE_DAY if day == promise.due else Kept.LATE


def promises(rows: Iterable[Promise], now: datetime, zone: tzinfo) -> Promises:
    """How the promises of the last 365 days, and those kept ahead of their day, were kept.

    ``rows``: ``book.promises_due(today - timedelta(days=PROMISE_DAYS), date.max)``: by the day they were made for. One
    whose day is still ahead counts once it is kept.
    """
    today = now.astimezone(zone).date()
    since = today - timedelta(days=PROMISE_DAYS)
    counted = dict.fromkeys(Kept, 0)
    broken = 0
    for one in rows:
        if one.due < since or one.withdrawn_at is not None:
            continue
        how = kept(one, zone)
        if how is not None:
            counted[how] += 1
        elif one.due < today:
            broken += 1
    return Promises(counted[Kept.EARLY], counted[Kept.ON_THE_DAY], counted[Kept.LATE], broken)


def satisfaction(scores: Iterable[int]) -> Satisfaction:
    """The mean of each customer's last score, to two decimals. ``scores``: ``book.last_scores()``."""
    known = list(scores)
    return Satisfaction(round(sum(known) / len(known), 2) if known else None, len(known))


def month_of(day: date, zone: tzinfo) -> tuple[datetime, datetime]:
    """The calendar month in which a day lies: its first moment, and the first after it (UTC)."""
    first = day.replace(day=1)
    following = (first + timedelta(days=31)).replace(day=1)
    return instant(first, time.min, zone), instant(following, time.min, zone)


def the_month(
    span: tuple[datetime, datetime],
    zone: tzinfo,
    *,
    heard: int,
    completed: Iterable[Completed],
    promises: Iterable[Promise],
    orders: Iterable[Happened],
    referrals: Iterable[Happened],
    needs: Iterable[Happened],
) -> Month:
    """A month's people who heard from us, promises kept early, and what came within 60 days after a follow-up reached them.

    With ``start, end = span`` (``month_of``): ``heard``: ``book.heard_from_us(start, end)``; ``completed``:
    ``book.completed_for_measures(start - CAME_AFTER)``; ``promises``: ``book.promises_due(first day, date.max)``; ``orders``,
    ``referrals``, ``needs``: ``book.orders_since(start)`` and so on.
    """
    reached: dict[str, list[datetime]] = defaultdict(list)
    for one in completed:
        if one.outcome is Outcome.DONE and one.kind.reaches:
            reached[one.customer_id].append(one.completed_at)
    early = [one.kept_at for one in promises if kept(one, zone) is Kept.EARLY]
    return Month(
        heard=heard,
        promises_early=sum(at is not None and span[0] <= at < span[1] for at in early),
        orders=_came_after(orders, reached, span),
        referrals=_came_after(referrals, reached, span),
        needs=_came_after(needs, reached, span),
    )


def _came_after(
    happened: Iterable[Happened], reached: Mapping[str, Sequence[datetime]], span: tuple[datetime, datetime]
) -> int:
    """How many of these lie in the span and within 60 days after a follow-up of the same customer."""
    return sum(
        span[0] <= at < span[1] and any(done <= at <= done + CAME_AFTER for done in reached.get(customer_id, ()))
        for customer_id, at in happened
    )
