"""Everybody in the book, found, filtered, sorted and cut into pages: the panel's list of customers.

It looks through a snapshot of the board on a thread of Home Assistant's executor, so the event loop waits for the copy only. What
does not change with time (names as they are searched and sorted) is kept for as long as the customer's record is the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from .board import Board, Now, Snapshot
from .crm import views, warmth, wording
from .crm.model import Customer, CustomerStatus, FollowUp
from .crm.practice import Practice
from .crm.spelling import plain
from .crm.warmth import Standing

FRESH: Final = timedelta(hours=1)
"""For sorting, a warmth worked out so long ago will do: it falls by a point or two in a day."""
FEWEST_DIGITS: Final = 3


class Filter(StrEnum):
    """Which customers."""

    ALL = "all"
    ACTIVE = "active"
    FAVOURITE = "favourite"
    LOSING_TOUCH = "losing_touch"
    AT_RISK = "at_risk"
    OVERDUE = "overdue"
    COMPLAINT = "complaint"
    PAUSED = "paused"
    LOST = "lost"
    ARCHIVED = "archived"


class Sort(StrEnum):
    """In which order."""

    NAME = "name"
    WARMTH = "warmth"
    LAST_INTERACTION = "last_interaction"
    NEXT_FOLLOW_UP = "next_follow_up"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list shows. ``among``: only these, where something else has found them."""

    search: str = ""
    filter: Filter = Filter.ALL
    sort: Sort = Sort.NAME
    descending: bool = False
    among: frozenset[str] | None = None


@dataclass(slots=True)
class _Known:
    customer: Customer
    name: str
    words: str
    digits: str


class Roster:
    """The customers of one board."""

    def __init__(self, board: Board) -> None:
        """Nobody is known yet."""
        self.board = board
        self._known: dict[str, _Known] = {}
        self._warm: dict[str, tuple[Standing, datetime, int | None]] = {}

    # -- who, in which order (in the executor) ------------------------------------------------------------------------

    def ids(self, snapshot: Snapshot, wanted: Wanted) -> list[str]:
        """The customers wanted, in order. Takes a while; safe beside itself and the event loop."""
        found = self._searched(snapshot, self._filtered(snapshot, wanted.filter), wanted.search)
        if wanted.among is not None:
            found = [one for one in found if one.id in wanted.among]
        keys = self._keys(snapshot, wanted.sort, found)
        named = [(keys.get(one.id), self._know(one).name, one.id) for one in found]
        known = sorted((entry for entry in named if entry[0] is not None), reverse=wanted.descending)
        unknown = sorted(entry[1:] for entry in named if entry[0] is None)
        return [entry[2] for entry in known] + [entry[1] for entry in unknown]

    def _filtered(self, snapshot: Snapshot, wanted: Filter) -> Iterable[Customer]:
        people = snapshot.customers
        if wanted in (Filter.AT_RISK, Filter.LOSING_TOUCH):
            among = [people[one] for one in snapshot.at_risk if one in people]
            if wanted is Filter.AT_RISK:
                return among
            return [one for one in among if set(self._risks(snapshot, one)) & {"past_cadence", "cold"}]
        if wanted is Filter.OVERDUE:
            late = self.overdue(snapshot)
            return [one for one in people.values() if one.id in late]
        return [one for one in people.values() if _FITS[wanted](one, snapshot.standings.get(one.id))]

    def _risks(self, snapshot: Snapshot, customer: Customer) -> tuple[str, ...]:
        standing = snapshot.standings[customer.id]
        return warmth.at_risk(standing, customer.status, snapshot.now, snapshot.practice.working.zone)

    def _searched(self, snapshot: Snapshot, people: Iterable[Customer], search: str) -> list[Customer]:
        words = plain(search).split()
        if not words:
            return list(people)
        digits = "".join(char for char in search if char.isdecimal())
        by_phone = len(digits) >= FEWEST_DIGITS and not any(char.isalpha() for char in search)
        found = []
        for one in people:
            known = self._know(one)
            if all(word in known.words for word in words) or (by_phone and digits in known.digits):
                found.append(one)
        return found

    def _know(self, customer: Customer) -> _Known:
        known = self._known.get(customer.id)
        if known is None or known.customer is not customer:
            texts = (customer.name, customer.company, customer.email, customer.phone, customer.external_id)
            digits = "".join(char for char in customer.phone if char.isdecimal())
            known = _Known(customer, plain(customer.name), plain("\n".join(texts)), digits)
            self._known[customer.id] = known
        return known

    def _keys(self, snapshot: Snapshot, sort: Sort, people: list[Customer]) -> dict[str, Any]:
        """By what each is sorted; who has none is left out."""
        if sort is Sort.NAME:
            return {one.id: self._know(one).name for one in people}
        if sort is Sort.NEXT_FOLLOW_UP:
            return {key: at for key, (at, _) in self._next(snapshot).items()}
        values: dict[str, Any] = {}
        for one in people:
            standing = snapshot.standings.get(one.id)
            if standing is not None and standing.last_at is not None:
                values[one.id] = standing.last_at if sort is Sort.LAST_INTERACTION else self._warmth(snapshot, one.id)
        return values

    def _warmth(self, snapshot: Snapshot, customer_id: str) -> int | None:
        standing = snapshot.standings[customer_id]
        kept = self._warm.get(customer_id)
        if kept is None or kept[0] is not standing or not timedelta() <= snapshot.now - kept[1] <= FRESH:
            value = warmth.warmth(standing, snapshot.now, snapshot.practice.working.zone).value
            kept = self._warm[customer_id] = (standing, snapshot.now, value)
        return kept[2]

    def _next(self, snapshot: Snapshot) -> dict[str, tuple[datetime, FollowUp]]:
        """The earliest dated follow-up of each; one that has ended meanwhile is passed over."""
        found: dict[str, tuple[datetime, FollowUp]] = {}
        for at, follow_up_id in snapshot.dated:
            one = self.board.follow_ups.get(follow_up_id)
            if one is not None and one.customer_id not in found:
                found[one.customer_id] = (at, one)
        return found

    def overdue(self, snapshot: Snapshot) -> Counter[str]:
        """How many overdue follow-ups each has."""
        counts: Counter[str] = Counter()
        for at, follow_up_id in snapshot.visible:
            if at > snapshot.now:
                break
            one = self.board.follow_ups.get(follow_up_id)
            if one is not None and Now.OVERDUE in self.board.flags_of(follow_up_id):
                counts[one.customer_id] += 1
        return counts

    # -- a page of them (in the executor) -----------------------------------------------------------------------------

    def rows(self, snapshot: Snapshot, ids: Iterable[str], practice: Practice) -> list[dict[str, Any]]:
        """These customers as the list shows them, in the language of this practice."""
        late = self.overdue(snapshot)
        wanted = set(ids)
        coming = {key: one for key, (_, one) in self._next(snapshot).items() if key in wanted}
        return [self._row(snapshot, one, practice, late[one], coming.get(one)) for one in ids]

    def _row(
        self, snapshot: Snapshot, customer_id: str, practice: Practice, overdue: int, coming: FollowUp | None
    ) -> dict[str, Any]:
        customer, standing = snapshot.customers[customer_id], snapshot.standings[customer_id]
        return {
            **views.customer_line(customer, standing, practice, snapshot.now),
            "phone": customer.phone,
            "email": customer.email,
            "cadence_days": practice.cadence(customer),
            "open_complaints": standing.open_complaints,
            "open_follow_ups": self.board.open_count(customer_id),
            "overdue": overdue,
            "next_follow_up": None
            if coming is None
            else {
                "id": coming.id,
                "kind": coming.kind.value,
                "title": wording.title(coming, customer, practice),
                "due": views.due_text(coming.due, practice),
                "all_day": coming.due is not None and coming.due.all_day,
                "overdue": Now.OVERDUE in self.board.flags_of(coming.id),
            },
        }


type Fits = Callable[[Customer, Standing | None], bool]

_ASLEEP: Final = (CustomerStatus.PAUSED, CustomerStatus.RESTING)
_FITS: Final[dict[Filter, Fits]] = {
    Filter.ALL: lambda one, _: one.status is not CustomerStatus.ARCHIVED,
    Filter.ACTIVE: lambda one, _: one.status is CustomerStatus.ACTIVE,
    Filter.FAVOURITE: lambda one, _: one.favourite and one.status is not CustomerStatus.ARCHIVED,
    Filter.COMPLAINT: lambda _, standing: standing is not None and standing.open_complaints > 0,
    Filter.PAUSED: lambda one, _: one.status in _ASLEEP,
    Filter.LOST: lambda one, _: one.status is CustomerStatus.LOST,
    Filter.ARCHIVED: lambda one, _: one.status is CustomerStatus.ARCHIVED,
}
