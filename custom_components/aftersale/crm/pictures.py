"""The measures as pictures: by week, by month, by day, by warmth (practice.md, "Measures the consultant sees").

Pure sums; beside each is the question of the store that feeds it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any, Final

from . import measures, warmth
from .due import Due, instant

WEEKS: Final = 26
MONTHS: Final = 12
DAYS: Final = 365
BUCKETS: Final = 10
"""Warmth is shown in so many steps of ten points; the last holds 100 too."""


def weeks_until(today: date, count: int) -> list[date]:
    """The Mondays of the last ``count`` weeks, oldest first; today's week is the last."""
    monday = today - timedelta(days=today.weekday())
    return [monday - timedelta(weeks=back) for back in range(count - 1, -1, -1)]


def months_until(today: date, count: int) -> list[date]:
    """The first days of the last ``count`` months, oldest first; today's month is the last."""
    number = today.year * 12 + today.month - 1
    return [date(month // 12, month % 12 + 1, 1) for month in range(number - count + 1, number + 1)]


def on_time(completed: Iterable[tuple[Due | None, datetime]], zone: tzinfo) -> measures.Share:
    """Of these, the share done by their first due (undated ones apart). ``completed``: ``book.completed_between(…)``."""
    judged = [measures.by_first_due(due, at, zone) for due, at in completed if due is not None]
    return measures.Share(sum(judged), len(judged))


def by_day(counts: Iterable[tuple[datetime, int]], first: date, today: date, zone: tzinfo) -> dict[date, int]:
    """Counts of moments as counts of days in this zone; only days with any. ``counts``: ``book.interactions_by_quarter(…)``."""
    days = [first + timedelta(days=ahead) for ahead in range((today - first).days + 1)]
    begins = [instant(day, time.min, zone) for day in days]
    found: dict[date, int] = {}
    for at, count in counts:
        place = bisect_right(begins, at) - 1
        if place >= 0:
            found[days[place]] = found.get(days[place], 0) + count
    return found


def by_month(scores: Iterable[tuple[datetime, int]], months: Iterable[date], zone: tzinfo) -> list[dict[str, Any]]:
    """The mean score of each month and how many answered. ``scores``: ``book.scores_since(…)``."""
    given: dict[date, list[int]] = {month: [] for month in months}
    for at, score in scores:
        month = at.astimezone(zone).date().replace(day=1)
        if month in given:
            given[month].append(score)
    return [
        {
            "month": month.isoformat()[:7],
            "mean": round(sum(points) / len(points), 2) if points else None,
            "count": len(points),
        }
        for month, points in given.items()
    ]


def warmths(standings: Mapping[str, warmth.Standing], now: datetime, zone: tzinfo) -> dict[str, Any]:
    """How many customers are how warm: ten buckets of ten points, and those of whom nothing is known."""
    buckets = [0] * BUCKETS
    unknown = 0
    for standing in standings.values():
        value = warmth.warmth(standing, now, zone).value
        if value is None:
            unknown += 1
        else:
            buckets[min(value // BUCKETS, BUCKETS - 1)] += 1
    return {"buckets": buckets, "unknown": unknown}
