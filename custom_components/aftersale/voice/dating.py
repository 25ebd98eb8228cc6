"""When a sentence means: which of its days and times belong to what it asks for."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from ..crm.due import instant
from .request import Intent, Request, Unclear
from .shift import Shift
from .when import When

_MOVED = frozenset({Intent.SNOOZE, Intent.RESCHEDULE})
_UNDATED = frozenset({Intent.KEEP_PROMISE, Intent.COMPLAINT, Intent.RESOLVE, Intent.NEED})
_RANGED = frozenset({Intent.DUE, Intent.COUNT, Intent.NEXT, Intent.OVERDUE})
_HAPPENED = frozenset({Intent.ORDER, Intent.DELIVERY})
_SATURDAY = 5
_FEBRUARY = 2
_HALF_A_YEAR = timedelta(days=183)


@dataclass(frozen=True, slots=True)
class Dating:
    """The days and times of one sentence; ``now`` is local, ``length`` is how long to wait where nothing else was said."""

    said: str
    whens: Sequence[When]
    length: When | None
    now: datetime
    ahead: tuple[str, ...] = ()
    """What a day begins with that lies ahead."""
    on: tuple[str, ...] = ()
    """What a day begins with on which something was or will be."""
    shift: tuple[Shift, int, int] | None = None
    """How far something is moved, and where that is said."""

    def dated(self, request: Request) -> Request | Unclear:
        """The request with its day; a doubt where it needs one that was not said, or that has passed."""
        intent = request.intent
        if intent in _MOVED and (shift := self._shift()) is not None:
            when = self._when(last=True) or self.length
            at = None if when is None or when.past else self._due(when)
            return replace(request, at=at, shift=shift)
        if intent in (Intent.LOG, Intent.COMPLETE):
            return self._past(request)
        when = self._when(last=intent in _MOVED or intent is Intent.PROMISE)
        if intent in _RANGED:
            first, last = self._range(when)
            return replace(request, first=first, last=last)
        if when is None and intent in _MOVED:
            when = self.length
        if when is not None and when.unsure and intent not in _UNDATED and intent not in _HAPPENED:
            return Unclear("which_day", self.said)
        if when is None or intent in _UNDATED:
            if intent in _MOVED:
                return Unclear("until_when" if intent is Intent.SNOOZE else "to_when", self.said)
            return Unclear("by_when", self.said) if intent is Intent.PROMISE else request
        if intent in _HAPPENED:
            return replace(request, at=None if when.left else self._day_of(when))
        due = self._due(when)
        if due is None or when.past:
            return Unclear("past_day", self.said)
        return replace(request, at=due)

    def _shift(self) -> Shift | None:
        """How far it is moved, where no day or time is said to which."""
        if self.shift is None:
            return None
        shift, begin, end = self.shift
        if any(one.end <= begin or one.start >= end for one in self.whens if not one.left):
            return None
        return shift

    def is_ahead(self, when: When, signs: tuple[str, ...]) -> bool:
        """Whether a day or time surely lies ahead: by itself, or by the word that it is said with."""
        if when.past:
            return False
        if self.said[when.start : when.end].lower().startswith(signs):
            return True
        return not when.bare and not self.has_come(when)

    def is_surely_ahead(self, when: When) -> bool:
        """Whether it lies ahead whatever it is said with."""
        return not when.bare and not self.has_come(when)

    def has_come(self, when: When) -> bool:
        """Whether it lies not ahead."""
        if when.moment is not None:
            return when.moment <= self.now
        if when.past or when.first is None or when.first <= self._today:
            return True
        return when.first > self._today + _HALF_A_YEAR  # without a year the next such day was taken

    @property
    def _today(self) -> date:
        return self.now.date()

    @property
    def _zone(self) -> ZoneInfo:
        assert isinstance(self.now.tzinfo, ZoneInfo)
        return self.now.tzinfo

    def _past(self, request: Request) -> Request | Unclear:
        """When it happened: the first day or time said, unless it lies ahead; then it is part of the note."""
        for one in self._joined():
            if self._is_noted(one, request.text):
                continue
            if (at := self._happened(one)) is not None:
                return replace(request, at=at)
        return request

    def _day_of(self, when: When) -> date | None:
        """The day on which something is told to have happened; ``None`` for one that lies ahead."""
        if when.past:
            return when.first
        at = None if self.said[when.start : when.end].lower().startswith(self.ahead) else self._happened(when)
        return at.astimezone(self._zone).date() if isinstance(at, datetime) else at

    def _joined(self) -> list[When]:
        """The days and times; a weekday right behind a week is that week's (*letzte Woche Mittwoch*)."""
        found: list[When] = []
        for one in self.whens:
            week = found[-1] if found else None
            if (
                week is not None
                and one.bare
                and one.first is not None
                and week.first is not None
                and week.last == week.first + timedelta(days=6)
                and not self.said[week.end : one.start].strip(" ,")
            ):
                day = week.first + timedelta(days=(one.first - week.first).days % 7)
                found[-1] = replace(one, start=week.start, first=day, last=day, bare=False, past=week.past)
            else:
                found.append(one)
        return found

    def _is_noted(self, one: When, text: str) -> bool:
        """Whether a day is told in the note: *she was in Rome last week*."""
        before, said, _ = text.partition(self.said[one.start : one.end])
        return bool(said) and (one.bare or len(before.split()) > 1) and not (not before and self.is_joined(one))

    def is_joined(self, one: When) -> bool:
        """Whether a day goes on with what stands before it: *I saw Anna on Friday*, but not *I saw Anna, Friday suits her*."""
        before, said = self.said[: one.start].rstrip(), self.said[one.start : one.end].lower()
        return bool(before) and before[-1] not in ",;:-–" and said.startswith(self.on)

    def _happened(self, one: When) -> date | datetime | None:
        if one.moment is not None:
            return one.moment if one.past else None
        day = one.first
        if day is None:
            assert one.clock is not None
            moment = instant(self._today, one.clock, self._zone)
            return moment if moment <= self.now else None
        if one.bare:
            day -= timedelta(days=7)
        if day > self._today + _HALF_A_YEAR:  # without a year the next such day was taken
            day -= timedelta(days=366 if calendar.isleap(day.year) and day.month > _FEBRUARY else 365)
        if day > self._today:
            return None
        return instant(day, one.clock, self._zone) if one.clock is not None else day

    def _when(self, *, last: bool) -> When | None:
        """The day that is meant; with several, a day and a time that stand apart are put together."""
        days = [one for one in self.whens if one.first is not None or one.moment is not None]
        days = [one for one in days if not one.left] or days
        clocks = [one for one in self.whens if one.clock is not None and not one.left]
        if not days:
            return clocks[-1] if clocks else None
        chosen = days[-1] if last else days[0]
        if chosen.clock is None and chosen.moment is None and clocks:
            chosen = replace(chosen, clock=clocks[-1].clock)
        return chosen

    def _due(self, when: When) -> date | datetime | None:
        if when.moment is not None:
            return when.moment
        day = when.first
        if day is None:
            assert when.clock is not None
            moment = instant(self._today, when.clock, self._zone)
            return moment if moment > self.now else instant(self._today + timedelta(days=1), when.clock, self._zone)
        if day <= self._today and when.last is not None and when.last > self._today:
            day = when.last if when.last.weekday() < _SATURDAY else max(self._today, when.last - timedelta(days=2))
        return instant(day, when.clock, self._zone) if when.clock is not None else day

    def _range(self, when: When | None) -> tuple[date | None, date | None]:
        if when is None or when.first is None or when.last is None:
            return None, None
        if when.bare and not when.upto and when.first == self._today + timedelta(days=7):
            return self._today, self._today
        return min(self._today, when.first) if when.upto else when.first, when.last
