"""Everybody in the book, found, filtered, sorted and cut into pages: the panel's list of customers.

It looks through a snapshot of the board on a thread of Home Assistant's executor, so the event loop waits for the copy only; one look
at a time, because threads that compute keep each other, and the loop, waiting. What was found and made is kept for all who
look: an order until the board changes, names and rows for as long as what they are made of is the same.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from time import sleep
from typing import Any, Final

from .board import Board, Now
from .crm import views, warmth, wording
from .crm.model import Customer, CustomerStatus, FollowUp
from .crm.practice import Practice
from .crm.spelling import plain
from .crm.warmth import Standing
from .snapshot import Snapshot

FRESH: Final = timedelta(hours=1)
"""For sorting, a warmth worked out so long ago will do: it falls by a point or two in a day."""
FEWEST_DIGITS: Final = 3
MOST_KEPT: Final = 32
"""So many orders are kept."""
MOST_ROWS: Final = 2000
BREATH: Final = 100
"""After so many names or warmths that are worked out, the thread lets the event loop have its turn."""
BREATH_SECONDS: Final = 0.0002


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


@dataclass(frozen=True, slots=True)
class Sight:
    """What a row is made of."""

    customer: Customer
    standing: Standing
    coming: FollowUp | None
    coming_overdue: bool
    open_follow_ups: int
    overdue: int
    at_risk: bool
    practice: Practice


class Roster:
    """The customers of one board."""

    def __init__(self, board: Board) -> None:
        """Nobody is known yet."""
        self.board = board
        self.looking = asyncio.Lock()
        """Held by whoever has a look on another thread."""
        self._known: dict[str, _Known] = {}
        self._by_name: list[tuple[str, str]] = []
        self._renamed = True
        self._worked_out = 0
        self._warm: dict[str, tuple[Standing, datetime, int | None]] = {}
        self._found: dict[Wanted, tuple[int, list[str]]] = {}
        self._rows: dict[tuple[str, str], tuple[Sight, datetime, dict[str, Any]]] = {}

    # -- what was found (in the event loop) ---------------------------------------------------------------------------

    def found(self, wanted: Wanted) -> list[str] | None:
        """What was found for the board as it is; ``None`` when nobody has looked."""
        version, ids = self._found.get(wanted, (-1, []))
        return ids if version == self.board.version else None

    def keep(self, wanted: Wanted, version: int, ids: list[str]) -> None:
        """Keep what was found in a snapshot of this version; the oldest goes."""
        self._found.pop(wanted, None)
        self._found[wanted] = (version, ids)
        if len(self._found) > MOST_KEPT:
            del self._found[next(iter(self._found))]

    def sight(self, customer_id: str, practice: Practice) -> Sight | None:
        """What the row of a customer is made of now; ``None`` for one who has gone meanwhile."""
        board = self.board
        customer, standing = board.customers.get(customer_id), board.standings.get(customer_id)
        if customer is None or standing is None:
            return None
        coming = board.next_of(customer_id)
        late = {one.id for one in board.open_of(customer_id) if Now.OVERDUE in board.flags_of(one.id)}
        return Sight(
            customer,
            standing,
            coming,
            coming is not None and coming.id in late,
            board.open_count(customer_id),
            len(late),
            customer_id in board.at_risk,
            practice,
        )

    # -- who, in which order (in the executor) ------------------------------------------------------------------------

    def ids(self, snapshot: Snapshot, wanted: Wanted) -> list[str]:
        """The customers wanted, in order. Takes a while; safe beside the event loop."""
        found = self._searched(snapshot, self._filtered(snapshot, wanted.filter), wanted.search)
        if wanted.among is not None:
            found = [one for one in found if one.id in wanted.among]
        if wanted.sort is Sort.NAME:
            among = {one.id for one in found}
            ids = [key for _, key in self._names(snapshot) if key in among]
            return ids[::-1] if wanted.descending else ids
        keys = self._keys(snapshot, wanted.sort, found)
        named = [(keys.get(one.id), self._know(one).name, one.id) for one in found]
        known = sorted((entry for entry in named if entry[0] is not None), reverse=wanted.descending)
        unknown = sorted(entry[1:] for entry in named if entry[0] is None)
        return [entry[2] for entry in known] + [entry[1] for entry in unknown]

    def _names(self, snapshot: Snapshot) -> list[tuple[str, str]]:
        """Everybody by name; sorted anew only when somebody came, went or is called otherwise."""
        names = [(self._know(one).name, one.id) for one in snapshot.customers.values()]
        if self._renamed or len(names) != len(self._by_name):
            self._renamed = False
            self._by_name = sorted(names)
        return self._by_name

    def _filtered(self, snapshot: Snapshot, wanted: Filter) -> Iterable[Customer]:
        people = snapshot.customers
        if wanted in (Filter.AT_RISK, Filter.LOSING_TOUCH):
            among = [people[one] for one in snapshot.at_risk if one in people]
            if wanted is Filter.AT_RISK:
                return among
            return [one for one in among if self._is_losing_touch(snapshot, one)]
        if wanted is Filter.OVERDUE:
            late = self._overdue(snapshot)
            return [one for one in people.values() if one.id in late]
        return [one for one in people.values() if _FITS[wanted](one, snapshot.standings.get(one.id))]

    def _is_losing_touch(self, snapshot: Snapshot, customer: Customer) -> bool:
        """Whether somebody at risk is it by silence or cold: without a complaint there is no other reason."""
        standing = snapshot.standings[customer.id]
        if not standing.open_complaints:
            return True
        risks = warmth.at_risk(standing, customer.status, snapshot.now, snapshot.practice.working.zone)
        return any(risk != "complaint" for risk in risks)

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
            self._breathe()
            texts = (customer.name, customer.company, customer.email, customer.phone, customer.external_id)
            digits = "".join(char for char in customer.phone if char.isdecimal())
            made = _Known(customer, plain(customer.name), plain("\n".join(texts)), digits)
            self._renamed |= known is None or known.name != made.name
            known = self._known[customer.id] = made
        return known

    def _breathe(self) -> None:
        """Something is being worked out that was not kept; after some of it the event loop has its turn."""
        self._worked_out += 1
        if self._worked_out % BREATH == 0:
            sleep(BREATH_SECONDS)

    def _keys(self, snapshot: Snapshot, sort: Sort, people: list[Customer]) -> dict[str, Any]:
        """By what each is sorted; who has none is left out."""
        if sort is Sort.NEXT_FOLLOW_UP:
            return self._next(snapshot)
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
            self._breathe()
            value = warmth.warmth(standing, snapshot.now, snapshot.practice.working.zone).value
            kept = self._warm[customer_id] = (standing, snapshot.now, value)
        return kept[2]

    def _next(self, snapshot: Snapshot) -> dict[str, datetime]:
        """The earliest dated follow-up of each; one that has ended meanwhile is passed over."""
        found: dict[str, datetime] = {}
        follow_ups = self.board.follow_ups
        for at, follow_up_id in snapshot.dated:
            one = follow_ups.get(follow_up_id)
            if one is not None:
                found.setdefault(one.customer_id, at)
        return found

    def _overdue(self, snapshot: Snapshot) -> set[str]:
        """Who has overdue follow-ups."""
        late: set[str] = set()
        for at, follow_up_id in snapshot.visible:
            if at > snapshot.now:
                break
            one = self.board.follow_ups.get(follow_up_id)
            if one is not None and Now.OVERDUE in self.board.flags_of(follow_up_id):
                late.add(one.customer_id)
        return late

    # -- a page of them (in the executor) -----------------------------------------------------------------------------

    def rows(self, sights: Iterable[Sight], now: datetime) -> list[dict[str, Any]]:
        """Customers as the list shows them; a row whose sight is the same is the very same row."""
        return [self._row(one, now) for one in sights]

    def _row(self, sight: Sight, now: datetime) -> dict[str, Any]:
        place = (sight.practice.language, sight.customer.id)
        kept = self._rows.get(place)
        if kept is None or kept[0] != sight or not timedelta() <= now - kept[1] <= FRESH:
            if len(self._rows) >= MOST_ROWS:
                self._rows.clear()
            kept = self._rows[place] = (sight, now, _row_of(sight, now))
        return kept[2]


def _row_of(sight: Sight, now: datetime) -> dict[str, Any]:
    customer, standing, practice, coming = sight.customer, sight.standing, sight.practice, sight.coming
    next_one = None
    if coming is not None:
        next_one = {
            "id": coming.id,
            "kind": coming.kind.value,
            "title": wording.title(coming, customer, practice),
            "due": views.due_text(coming.due, practice),
            "all_day": coming.due is not None and coming.due.all_day,
            "overdue": sight.coming_overdue,
        }
    return {
        **views.customer_line(customer, standing, practice, now),
        "phone": customer.phone,
        "email": customer.email,
        "cadence_days": practice.cadence(customer),
        "open_complaints": standing.open_complaints,
        "open_follow_ups": sight.open_follow_ups,
        "overdue": sight.overdue,
        "next_follow_up": next_one,
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
