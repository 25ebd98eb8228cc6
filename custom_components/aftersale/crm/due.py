"""What "due" means: a day, or a moment with a duration.

A day is a date in the practice's zone and stays that date when the zone changes; a moment is an
instant (UTC inside) and stays that instant (practice.md, "Time").
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo


@dataclass(frozen=True, slots=True)
class Due:
    """A day (``day``), or a moment (``moment``, UTC) with an optional duration in minutes.

    Exactly one of ``day`` and ``moment`` is set.
    """

    day: date | None = None
    moment: datetime | None = None
    minutes: int | None = None

    def __post_init__(self) -> None:
        """Hold moments in UTC, so that equal instants are equal dues."""
        if (self.day is None) == (self.moment is None):
            raise ValueError("a due is a day or a moment, and only one of them")
        if self.moment is not None:
            if self.moment.tzinfo is None:
                raise ValueError("a due moment needs a time zone")
            object.__setattr__(self, "moment", self.moment.astimezone(UTC))

    @classmethod
    def on(cls, day: date) -> Due:
        """All day, on this date."""
        return cls(day=day)

    @classmethod
    def at(cls, moment: datetime, minutes: int | None = None) -> Due:
        """At this instant, for so many minutes."""
        return cls(moment=moment, minutes=minutes)

    @property
    def all_day(self) -> bool:
        """Whether this is a day rather than a moment."""
        return self.day is not None

    def local_day(self, zone: tzinfo) -> date:
        """The date on which it falls in this zone."""
        if self.day is not None:
            return self.day
        assert self.moment is not None
        return self.moment.astimezone(zone).date()

    def starts(self, zone: tzinfo) -> datetime:
        """The instant from which it is due: the moment, or the start of the day in this zone (UTC)."""
        if self.moment is not None:
            return self.moment
        assert self.day is not None
        return instant(self.day, time.min, zone)

    def passes(self, zone: tzinfo) -> datetime:
        """The instant from which it is overdue: when its duration, or its day, has ended (UTC)."""
        if self.moment is not None:
            return self.moment + timedelta(minutes=self.minutes or 0)
        assert self.day is not None
        return instant(self.day + timedelta(days=1), time.min, zone)

    def moved_to(self, day: date, zone: tzinfo) -> Due:
        """The same kind of due on another day; a moment keeps its local time of day."""
        if self.day is not None:
            return Due.on(day)
        assert self.moment is not None
        local = self.moment.astimezone(zone)
        return Due.at(instant(day, local.time(), zone), self.minutes)


def instant(day: date, clock: time, zone: tzinfo) -> datetime:
    """The UTC instant of a local time on a local day.

    A time that does not exist (clocks go forward) is moved on by the gap; one that exists twice
    means the first (practice.md, "Time").
    """
    local = datetime.combine(day, clock.replace(tzinfo=None, fold=0), tzinfo=zone)
    return local.astimezone(UTC)


def is_day_of(said: datetime, moment: datetime, zone: tzinfo) -> bool:
    """Whether what was said is the day of that moment: doors read a day given without a time as the start of it."""
    return said == instant(moment.astimezone(zone).date(), time.min, zone)
