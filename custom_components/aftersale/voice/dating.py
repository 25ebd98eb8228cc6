"""When a sentence means: which of its days and times belong to what it asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from ..crm.due import instant
from .request import Intent, Request, Unclear
from .when import When

_MOVED = frozenset({Intent.SNOOZE, Intent.RESCHEDULE})
_UNDATED = frozenset({Intent.KEEP_PROMISE, Intent.COMPLAINT, Intent.RESOLVE, Intent.NEED})
_RANGED = frozenset({Intent.DUE, Intent.COUNT, Intent.NEXT, Intent.OVERDUE})
_HAPPENED = frozenset({Intent.ORDER, Intent.DELIVERY})
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Dating:
    """The days and times of one sentence; ``now`` is local, ``length`` is how long to wait where nothing else was said."""

    said: str
    whens: Sequence[When]
    length: When | None
    now: datetime

    def dated(self, request: Request) -> Request | Unclear:
        """The request with its day; a doubt where it needs one that was not said, or that has passed."""
        intent = request.intent
        if intent in (Intent.LOG, Intent.COMPLETE):
            return self._past(request)
        when = self._when(last=intent in _MOVED or intent is Intent.PROMISE)
        if intent in _RANGED:
            first, last = self._range(when)
            return replace(request, first=first, last=last)
        if when is None and intent in _MOVED:
            when = self.length
        if when is None or intent in _UNDATED:
            if intent in _MOVED:
                return Unclear("until_when" if intent is Intent.SNOOZE else "to_when", self.said)
            return Unclear("by_when", self.said) if intent is Intent.PROMISE else request
        if intent in _HAPPENED:
            return replace(request, at=when.first if when.past or when.first == self._today else None)
        due = self._due(when)
        if due is None or when.past:
            return Unclear("past_day", self.said)
        return replace(request, at=due)

    @property
    def is_planned(self) -> bool:
        """Whether the first day or time said surely lies ahead."""
        if not self.whens or self.whens[0].bare or self.whens[0].past:
            return False
        first = self.whens[0]
        return (first.first is not None and first.first > self._today) or (
            first.moment is not None and first.moment > self.now
        )

    @property
    def _today(self) -> date:
        return self.now.date()

    @property
    def _zone(self) -> ZoneInfo:
        assert isinstance(self.now.tzinfo, ZoneInfo)
        return self.now.tzinfo

    def _past(self, request: Request) -> Request | Unclear:
        """When it happened: the first day or time said, unless it lies ahead; then it is part of the note."""
        if request.scope == "noted" and any(
            one.bare or (not one.past and one.first != self._today) for one in self.whens[:1]
        ):
            return Unclear("past_or_plan", self.said)
        for one in self.whens:
            if (at := self._happened(one, request)) is not None:
                return replace(request, at=at)
        return request

    def _happened(self, one: When, request: Request) -> date | datetime | None:
        if one.moment is not None:
            return one.moment if one.past else None
        day = one.first
        if day is None:
            assert one.clock is not None
            moment = instant(self._today, one.clock, self._zone)
            return moment if moment <= self.now else None
        if one.bare:
            if request.text and self.said[one.start : one.end] in request.text:
                return None
            day -= timedelta(days=7)
        if day > self._today:
            return None
        return instant(day, one.clock, self._zone) if one.clock is not None else day

    def _when(self, *, last: bool) -> When | None:
        """The day that is meant; with several, a day and a time that stand apart are put together."""
        days = [one for one in self.whens if one.first is not None or one.moment is not None]
        clocks = [one for one in self.whens if one.clock is not None]
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
        if when.bare and when.first == self._today + timedelta(days=7):
            return self._today, self._today
        return when.first, when.last
