"""The two measures that are looked at after each change: on time, and promises.

Kept in memory for as far back as they look: read once, brought up to date after each commit, exact at once, and never a
question about thousands of completions for the sake of one more.
"""

from __future__ import annotations

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
class Ended:
    """A completion: when, and whether by its first due."""

    at: datetime
    in_time: bool


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
        self._ended: dict[str, Ended] = {}
        self._in_order: list[tuple[datetime, str]] = []
        self._in_time = 0
        self._promises: dict[str, Promise] = {}
        self._tallies: Sequence[Tally] = ()
        self._day: _Day | None = None
        for one in completed:
            self._remember(one.id, one.first_due, one.completed_at)
        self.learn_promises({promise.id: promise for promise in promises})

    def learn(self, follow_up_id: str, follow_up: FollowUp | None) -> None:
        """Take over how a follow-up is now; ``None``: it is gone."""
        self._forget(follow_up_id)
        if follow_up is not None and follow_up.status is Status.DONE and follow_up.completed_at is not None:
            self._remember(follow_up_id, follow_up.first_due, follow_up.completed_at)

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
        for _, follow_up_id in self._in_order[: bisect_left(self._in_order, (day.since, ""))]:
            self._forget(follow_up_id)
        on_time = measures.Share(self._in_time, len(self._ended)) + day.on_time
        return {"on_time": on_time.as_dict(), "promises": day.promises}

    def _remember(self, follow_up_id: str, first_due: Due | None, completed_at: datetime) -> None:
        if first_due is None:
            return
        ended = Ended(completed_at, measures.by_first_due(first_due, completed_at, self._zone))
        self._ended[follow_up_id] = ended
        self._in_time += ended.in_time
        insort(self._in_order, (ended.at, follow_up_id))

    def _forget(self, follow_up_id: str) -> None:
        ended = self._ended.pop(follow_up_id, None)
        if ended is not None:
            self._in_time -= ended.in_time
            del self._in_order[bisect_left(self._in_order, (ended.at, follow_up_id))]

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
