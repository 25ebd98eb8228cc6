"""The two measures that are looked at after each change: on time, and promises.

Kept in memory for as far back as they look: read once, brought up to date after each commit, exact at once, and never a
question about thousands of completions for the sake of one more. A completion is a number, its moment: what it was before a change the
change itself tells, so a busy month costs eight bytes for each.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from typing import Any, Final

from ..crm import measures, tallies
from ..crm.due import Due
from ..crm.model import FollowUp, Promise, Status
from ..crm.tallies import Tally
from ..store import Completed

PROMISES_BACK: Final = timedelta(days=measures.PROMISE_DAYS)


@dataclass(frozen=True, slots=True)
class _Day:
    """Of one day: since when completions count, what forgotten customers add to them, and how promises stand."""

    today: date
    since: datetime
    on_time: measures.Share
    promises: dict[str, Any]


class Shares:
    """What was completed in the last 30 days, and the promises of the last 365."""

    def __init__(self, zone: tzinfo, completed: Iterable[Completed] = (), promises: Iterable[Promise] = ()) -> None:
        """Know these: what the book says of the last 30 and 365 days."""
        self._zone = zone
        self._in_time = array("d")
        self._late = array("d")
        self._promises: dict[str, Promise] = {}
        self._tallies: Sequence[Tally] = ()
        self._day: _Day | None = None
        for one in completed:
            self._remember(one.first_due, one.completed_at)
        self.learn_promises({promise.id: promise for promise in promises})

    def learn(self, before: FollowUp | None, after: FollowUp | None) -> None:
        """Take over how a follow-up is now; ``None``: it was not, or is gone. Of what was not done ``before`` may be ``None``."""
        if before is not None and before.status is Status.DONE and before.completed_at is not None:
            self._forget(before.first_due, before.completed_at)
        if after is not None and after.status is Status.DONE and after.completed_at is not None:
            self._remember(after.first_due, after.completed_at)

    def learn_promises(self, promises: Mapping[str, Promise | None]) -> None:
        """Take over how promises are now."""
        for promise_id, promise in promises.items():
            self._day = None
            if promise is None:
                self._promises.pop(promise_id, None)
            else:
                self._promises[promise_id] = replace(promise, what="")

    def forget_customer(self, customer_id: str) -> None:
        """What was promised to them is counted elsewhere, if it still is (``learn_tallies``)."""
        self.learn_promises({one.id: None for one in self._promises.values() if one.customer_id == customer_id})

    def learn_tallies(self, tallies: Sequence[Tally]) -> None:
        """Take over what all forgotten customers left."""
        self._tallies = tallies
        self._day = None

    def at(self, now: datetime) -> dict[str, Any]:
        """Both measures at this moment, as ``Desk.measures`` tells them."""
        day = self._reckoned(now)
        begin = day.since.timestamp()
        for moments in (self._in_time, self._late):
            del moments[: bisect_left(moments, begin)]
        on_time = measures.Share(len(self._in_time), len(self._in_time) + len(self._late)) + day.on_time
        return {"on_time": on_time.as_dict(), "promises": day.promises}

    def _remember(self, first_due: Due | None, completed_at: datetime) -> None:
        if first_due is not None:
            insort(self._where(first_due, completed_at), completed_at.timestamp())

    def _forget(self, first_due: Due | None, completed_at: datetime) -> None:
        if first_due is None:
            return
        moments, moment = self._where(first_due, completed_at), completed_at.timestamp()
        index = bisect_left(moments, moment)
        if moments[index : index + 1] == array("d", (moment,)):
            del moments[index]

    def _where(self, first_due: Due, completed_at: datetime) -> array[float]:
        return self._in_time if measures.by_first_due(first_due, completed_at, self._zone) else self._late

    def _reckoned(self, now: datetime) -> _Day:
        """What holds all day long: reckoned once, until a promise or what is left by others changes."""
        today = now.astimezone(self._zone).date()
        if self._day is None or self._day.today != today:
            promises = measures.promises(self._promises.values(), now, self._zone)
            self._day = _Day(
                today,
                measures.on_time_since(today, self._zone),
                tallies.on_time(self._tallies, *measures.on_time_days(today)),
                (promises + tallies.promises(self._tallies, today)).as_dict(),
            )
        return self._day
