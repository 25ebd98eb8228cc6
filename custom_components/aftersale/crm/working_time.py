"""When the practice works: days, hours, holidays, away periods and the evening cut-off (practice.md, "Time").

Everything that is not a working hour of a working day is non-working time. Hours are counted as they pass, so that a
working hour lasts an hour on the days on which the clocks change too; a date that a zone left out (Apia, 30 December 2011)
is no working day.

Settings that leave no working day within reach are answered all the same: with the days of the week alone, then with every day.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from .due import instant

WEEKDAYS: Final = frozenset({0, 1, 2, 3, 4})
"""Monday to Friday."""
REACH: Final = 400
"""How many days away the next working day may be before the settings count as having none."""
_DAY: Final = timedelta(days=1)
_HOUR: Final = timedelta(hours=1)


class Shift(StrEnum):
    """Where a due goes that falls on a non-working day."""

    KEEP = "keep"
    EARLIER = "earlier"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """The working days and hours of a practice, in its zone.

    ``away`` holds inclusive periods. ``end`` lies after ``start``. An ``evening_cutoff`` of midnight means that there is none.
    """

    zone: ZoneInfo
    work_days: frozenset[int] = WEEKDAYS
    start: time = time(9)
    end: time = time(17)
    holidays: Container[date] = frozenset()
    away: tuple[tuple[date, date], ...] = ()
    evening_cutoff: time = time(20)

    def __post_init__(self) -> None:
        """Hours that never come would be waited for without end."""
        if self.end <= self.start:
            raise ValueError("working hours end after they start")

    # -- days --------------------------------------------------------------------------------------

    def today(self, now: datetime) -> date:
        """The practice's date at this moment."""
        return now.astimezone(self.zone).date()

    def is_working(self, day: date) -> bool:
        """Whether it is a working day: of the week, no holiday, nobody away."""
        return (
            self._is_of_the_week(day)
            and day not in self.holidays
            and not any(first <= day <= last for first, last in self.away)
        )

    def why_off(self, day: date) -> str | None:
        """Why it is no working day: ``away``, ``holiday``, ``weekend``; ``None`` when it is one."""
        if any(first <= day <= last for first, last in self.away):
            return "away"
        if day in self.holidays:
            return "holiday"
        return None if self._is_of_the_week(day) else "weekend"

    def shift(self, day: date, shift: Shift) -> date:
        """Where a due on this day goes: nowhere, to the working day before, or to the next one."""
        if shift is Shift.KEEP:
            return day
        return self._nearest(day, _DAY if shift is Shift.LATER else -_DAY)

    def after(self, day: date, n: int) -> date:
        """The nth working day strictly after this day (the day itself for none)."""
        return self._nth(day, n, _DAY)

    def before(self, day: date, n: int) -> date:
        """The nth working day strictly before this day (the day itself for none)."""
        return self._nth(day, n, -_DAY)

    def counts_for(self, moment: datetime) -> date:
        """The day this moment counts for: its own, or the next when it lies after the evening cut-off."""
        local = moment.astimezone(self.zone)
        day = local.date()
        if self.evening_cutoff == time.min or local.time() <= self.evening_cutoff:
            return day
        day += _DAY
        return day if self._exists(day) else day + _DAY

    # -- hours -------------------------------------------------------------------------------------

    def at(self, day: date, clock: time) -> datetime:
        """The instant (UTC) of a local time on this day."""
        return instant(day, clock, self.zone)

    def morning(self, day: date) -> datetime:
        """The instant (UTC) at which work begins on this day."""
        return self.at(day, self.start)

    def add_hours(self, moment: datetime, hours: timedelta) -> datetime:
        """The instant (UTC) at which so much working time has passed since this moment."""
        moment = moment.astimezone(UTC)
        while True:
            day = self.shift(self.today(moment), Shift.LATER)
            begin, end = max(moment, self.morning(day)), self.at(day, self.end)
            if begin < end:
                if hours <= end - begin:
                    return begin + hours
                hours -= end - begin
            moment = self.at(day + _DAY, time.min)

    def first_hour_after(self, moment: datetime) -> datetime:
        """P3: the first clock hour wholly inside working hours that starts at least one hour after this moment (UTC).

        Hours too odd to hold a whole clock hour (09:15 to 10:45) give the beginning of the working day instead.
        """
        earliest = moment.astimezone(UTC) + _HOUR
        clocks = [time(hour) for hour in range(23) if self.start <= time(hour) and time(hour + 1) <= self.end]
        day = self.today(earliest)
        while True:
            day = self.shift(day, Shift.LATER)
            for clock in clocks or [self.start]:
                begin = self.at(day, clock)
                if begin >= earliest and begin.astimezone(self.zone).time() == clock:
                    return begin
            day += _DAY

    # -- within ------------------------------------------------------------------------------------

    def _is_of_the_week(self, day: date) -> bool:
        return day.weekday() in self.work_days and self._exists(day)

    def _exists(self, day: date) -> bool:
        """Whether this date ever came in this zone."""
        return _came(day, self.zone)

    def _nearest(self, day: date, step: timedelta) -> date:
        """The nearest working day from this one on in steps; where the calendar or the settings end, the best there is."""
        tests: tuple[Callable[[date], bool], ...] = (self.is_working, self._is_of_the_week)
        for fits in tests:
            found = day
            try:
                for _ in range(REACH):
                    if fits(found):
                        return found
                    found += step
            except OverflowError:
                return day
        return day

    def _nth(self, day: date, n: int, step: timedelta) -> date:
        for _ in range(n):
            day = self._nearest(day + step, step)
        return day


@lru_cache(maxsize=4096)
def _came(day: date, zone: ZoneInfo) -> bool:
    return instant(day, time.min, zone).astimezone(zone).date() == day


@dataclass(frozen=True, slots=True)
class _Holidays:
    """The public holidays of a country or one of its subdivisions, worked out year by year as they are asked for."""

    country: str
    subdivision: str | None

    def __contains__(self, day: object) -> bool:
        """Whether this day is a public holiday there."""
        return isinstance(day, date) and day in _holidays_in(self.country, self.subdivision, day.year)


def holidays_of(country: str | None, subdivision: str | None) -> Container[date]:
    """The public holidays there; none without a country, the country's alone where the subdivision is not known.

    The first look at a year loads the library's file of that country: let that happen on the store thread.
    """
    return _Holidays(country, subdivision or None) if country else frozenset()


@lru_cache(maxsize=256)
def _holidays_in(country: str, subdivision: str | None, year: int) -> frozenset[date]:
    import holidays

    for part in (subdivision, None):
        try:
            return frozenset(holidays.country_holidays(country, subdiv=part, years=year, expand=False))
        except NotImplementedError:
            continue
    return frozenset()
