"""Check-ins over the days, so that no day floods (P9, practice.md "What must always hold" 9)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from .working_time import Shift, WorkingTime

_DAY = timedelta(days=1)


def choose_day(latest: date, earliest: date, limit: int, load: Mapping[date, int], working: WorkingTime) -> date:
    """The working day for a check-in that should come on ``latest``.

    That day if it has room (fewer than ``limit``), else the nearest earlier working day with room down to ``earliest``, else
    the least loaded of them, the later of equals (P9). ``latest`` itself is taken where no working day lies between.
    """
    best: date | None = None
    day = latest
    while day >= earliest:
        if working.is_working(day):
            count = load.get(day, 0)
            if count < limit:
                return day
            if best is None or count < load.get(best, 0):
                best = day
        day -= _DAY
    return latest if best is None else best


def stagger(
    count: int, start: date, cadence: int, limit: int, load: Mapping[date, int], working: WorkingTime
) -> list[date]:
    """The days on which ``count`` imported customers get their first check-in, earliest first.

    They fill the working days of one cadence after ``start``, evenly and at most ``limit`` a day; more than fit come
    later rather than crowding a day (invariant 9). A customer's clock then starts their cadence before that day.
    """
    taken = dict(load)
    span = [
        day for day in (start + timedelta(days=ahead) for ahead in range(1, cadence + 1)) if working.is_working(day)
    ]
    room = sum(max(0, limit - taken.get(day, 0)) for day in span)
    share = max(1, min(limit, -(-count // max(1, len(span)))))
    days: list[date] = []
    for level in range(1, limit + 1) if room else ():
        if level < share:
            continue
        for day in span:
            while taken.get(day, 0) < level and len(days) < count:
                taken[day] = taken.get(day, 0) + 1
                days.append(day)
    day = start + timedelta(days=cadence)
    while len(days) < count:
        day = working.shift(day + _DAY, Shift.LATER)
        free = max(0, limit - taken.get(day, 0))
        days.extend([day] * min(free, count - len(days)))
    return sorted(days)
