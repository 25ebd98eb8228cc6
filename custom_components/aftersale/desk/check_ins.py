"""How many open check-ins are due on each day: P9 spreads by it, and a crowded practice would ask the book for weeks of days.

Kept in memory, like the directory: read once, brought up to date after each commit, and never what a crash could lose.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, tzinfo
from typing import Final

from ..crm.model import FollowUp, Kind


@dataclass(frozen=True, slots=True)
class Booked:
    """One open check-in."""

    customer_id: str
    day: date


NONE: Final[frozenset[str]] = frozenset()


class CheckIns:
    """The open check-ins of the practice, by day and by customer."""

    def __init__(self, zone: tzinfo, follow_ups: Iterable[FollowUp] = ()) -> None:
        """Know these."""
        self._zone = zone
        self._booked: dict[str, Booked] = {}
        self._of_customer: dict[str, set[str]] = {}
        self._on: Counter[date] = Counter()
        for follow_up in follow_ups:
            self.learn(follow_up.id, follow_up)

    def learn(self, follow_up_id: str, follow_up: FollowUp | None) -> None:
        """Take over how a follow-up is now; ``None``: it is gone."""
        if (before := self._booked.pop(follow_up_id, None)) is not None:
            self._on[before.day] -= 1
            self._of_customer[before.customer_id].discard(follow_up_id)
            if not self._of_customer[before.customer_id]:
                del self._of_customer[before.customer_id]
        if (now := self._booking(follow_up)) is not None:
            self._booked[follow_up_id] = now
            self._on[now.day] += 1
            self._of_customer.setdefault(now.customer_id, set()).add(follow_up_id)

    def elsewhere(self, customer_id: str, touched: Mapping[str, FollowUp | None]) -> Mapping[date, int]:
        """How many of *other* customers are due on each day, once ``touched`` (by id), not yet committed, counts too."""
        counts = self._on.copy()
        for follow_up_id in {*self._of_customer.get(customer_id, NONE), *touched}:
            if (before := self._booked.get(follow_up_id)) is not None:
                counts[before.day] -= 1
        for follow_up in touched.values():
            if (now := self._booking(follow_up)) is not None and now.customer_id != customer_id:
                counts[now.day] += 1
        return counts

    def _booking(self, follow_up: FollowUp | None) -> Booked | None:
        if follow_up is None or not follow_up.is_open or follow_up.kind is not Kind.CHECK_IN or follow_up.due is None:
            return None
        return Booked(follow_up.customer_id, follow_up.due.local_day(self._zone))
