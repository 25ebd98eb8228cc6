"""What is open now, indexed: changed by receipts, never rebuilt for one (design.md, "Cost").

The board holds every customer, every open follow-up and the newest of today's completions. What a moment decides about them (visible,
due today, overdue, at risk) is kept as flags together with the next moment at which a flag may flip, so that neither a change
nor the passing of time ever walks through the whole practice.

It belongs to the event loop; only :meth:`Board.of` and :meth:`Board.after` may run elsewhere, before anybody else knows the board.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Flag, auto
from typing import Final

from .crm import agenda, warmth
from .crm.model import Customer, CustomerStatus, FollowUp, Status
from .crm.practice import Practice
from .crm.tallies import last_scores
from .crm.warmth import Standing
from .desk import Loaded, Receipt
from .done_today import DoneToday
from .moments import Moments
from .snapshot import Snapshot

MOST_STEPS: Final = 100
"""How many flags one step may look at, so that the event loop never waits for the passing of time."""
BROKEN_COUNTS_FOR: Final = timedelta(days=91)


class Now(Flag):
    """What holds for an open follow-up at this moment."""

    NOTHING = 0
    VISIBLE = auto()
    DUE_TODAY = auto()
    OVERDUE = auto()


@dataclass(slots=True)
class Changed:
    """What a receipt, or the clock, touched."""

    follow_ups: bool = False
    customers: set[str] = field(default_factory=set)
    new_devices: list[str] = field(default_factory=list)
    lost_devices: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    newly_at_risk: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return self.follow_ups or bool(self.customers)


class Board:
    """The practice as it stands, in memory."""

    def __init__(self, practice: Practice, now: datetime) -> None:
        """An empty board at this moment."""
        self.practice = practice
        self.now = now
        self.today: date = practice.today(now)
        self.customers: dict[str, Customer] = {}
        self.standings: dict[str, Standing] = {}
        self.follow_ups: dict[str, FollowUp] = {}
        self.done = DoneToday()
        self.at_risk: set[str] = set()
        self.version = 0
        self._of_customer: dict[str, set[str]] = {}
        self._dated_of: dict[str, Moments] = {}
        self._flags: dict[str, Now] = {}
        self._flagged: Counter[Now] = Counter()
        self._alike: Counter[Now] = Counter()
        self._statuses: Counter[CustomerStatus] = Counter()
        self._scores: Counter[int] = Counter()
        self._scores_left: Counter[int] = Counter()
        self._dated = Moments()
        self._visible = Moments()
        self._flips = Moments()
        self._risk_flips = Moments()

    @classmethod
    def of(cls, loaded: Loaded, practice: Practice, now: datetime) -> Board:
        """The board of everything that was read at start (on the store thread)."""
        board = cls(practice, now)
        changed = Changed()
        for customer in loaded.customers:
            board._take_customer(customer, changed)
        for customer_id, standing in loaded.standings.items():
            board._take_standing(customer_id, standing, changed)
        by_due = sorted(loaded.follow_ups, key=lambda one: (one.due is None, one.due and board._starts(one), one.id))
        for follow_up in (*by_due, *loaded.completed_today):
            board._take_follow_up(follow_up.id, follow_up, changed)
        board._scores_left = last_scores(loaded.tallies)
        return board

    # -- changes ------------------------------------------------------------------------------------------------

    def apply(self, receipt: Receipt, now: datetime) -> Changed:
        """Take over what a verb touched."""
        self.now = max(self.now, now)
        self.version += 1
        changed = Changed()
        restatused = [
            key
            for key, customer in receipt.customers.items()
            if customer is not None and key in self.customers and self.customers[key].status is not customer.status
        ]
        for customer_id, customer in receipt.customers.items():
            if customer is None:
                self._forget_customer(customer_id, changed)
            else:
                self._take_customer(customer, changed)
        for customer_id, standing in receipt.standings.items():
            self._take_standing(customer_id, standing, changed)
        for customer_id in restatused:
            self._judge_risk(customer_id, changed)
            for follow_up_id in self._of_customer.get(customer_id, ()):
                self._judge(self.follow_ups[follow_up_id], changed)
        self.done.take_back(sum(map(self._counts, receipt.done_before.values())))
        for follow_up_id, follow_up in receipt.follow_ups.items():
            self._take_follow_up(follow_up_id, follow_up, changed)
        if receipt.tallies is not None:
            self._scores_left = last_scores(receipt.tallies)
        return changed

    def after(self, receipt: Receipt, now: datetime) -> tuple[Board, Changed]:
        """Another board, which has taken over a receipt, and what that changed; this one stays as it is.

        On any thread, as long as nobody changes this one; it may be asked meanwhile.
        """
        board, own = copy(self), dict | set | Moments | DoneToday
        vars(board).update({name: value.copy() for name, value in vars(self).items() if isinstance(value, own)})
        of_customer = {key: ids.copy() for key, ids in self._of_customer.items()}
        vars(board).update(_of_customer=of_customer, _dated_of={})  # somebody may just be making an entry of the latter
        return board, board.apply(receipt, now)

    def advance(self, now: datetime) -> tuple[Changed, bool]:
        """Let time pass: what flipped by now, and whether there is more of it than one step takes."""
        self.now = max(self.now, now)
        changed = Changed()
        today = self.practice.today(self.now)
        if today != self.today:
            self.today = today
            self.done.begin_day(self._counts)
            changed.follow_ups = True
        for follow_up_id in self._flips.take_until(self.now, MOST_STEPS):
            self._judge(self.follow_ups[follow_up_id], changed)
        for customer_id in self._risk_flips.take_until(self.now, MOST_STEPS):
            self._judge_risk(customer_id, changed)
            changed.customers.add(customer_id)
        self.version += bool(changed)
        upcoming = self.next_flip()
        return changed, upcoming is not None and upcoming <= self.now

    def _take_customer(self, customer: Customer, changed: Changed) -> None:
        before = self.customers.get(customer.id)
        self.customers[customer.id] = customer
        changed.customers.add(customer.id)
        if before is not None:
            self._statuses[before.status] -= 1
            changed.follow_ups |= before.name != customer.name or before.phone != customer.phone
        self._statuses[customer.status] += 1
        had = before is not None and before.has_device
        if customer.has_device and not had:
            changed.new_devices.append(customer.id)
        elif had and not customer.has_device:
            changed.lost_devices.append(customer.id)

    def _forget_customer(self, customer_id: str, changed: Changed) -> None:
        customer = self.customers.pop(customer_id, None)
        if customer is None:
            return
        self._statuses[customer.status] -= 1
        if (standing := self.standings.pop(customer_id, None)) is not None and standing.last_score is not None:
            self._scores[standing.last_score] -= 1
        self.at_risk.discard(customer_id)
        self._risk_flips.drop(customer_id)
        self._dated_of.pop(customer_id, None)
        for follow_up_id in list(self._of_customer.get(customer_id, ())):
            self._take_follow_up(follow_up_id, None, changed)
        self.done.drop_customer(customer_id)
        changed.follow_ups = True
        changed.customers.add(customer_id)
        changed.gone.append(customer_id)
        if customer.has_device:
            changed.lost_devices.append(customer_id)

    def _take_standing(self, customer_id: str, standing: Standing, changed: Changed) -> None:
        if customer_id not in self.customers:
            return
        if (before := self.standings.get(customer_id)) is not None and before.last_score is not None:
            self._scores[before.last_score] -= 1
        if standing.last_score is not None:
            self._scores[standing.last_score] += 1
        self.standings[customer_id] = standing
        changed.customers.add(customer_id)
        self._judge_risk(customer_id, changed)

    def _take_follow_up(self, follow_up_id: str, follow_up: FollowUp | None, changed: Changed) -> None:
        before = self.follow_ups.pop(follow_up_id, None)
        closed = self.done.drop(follow_up_id)
        for known in (before, closed, follow_up):
            if known is not None:
                changed.follow_ups = True
                changed.customers.add(known.customer_id)
        if before is not None:
            self._unlist(before)
        if follow_up is None or follow_up.customer_id not in self.customers:
            return
        if follow_up.is_open:
            self.follow_ups[follow_up_id] = follow_up
            self._of_customer.setdefault(follow_up.customer_id, set()).add(follow_up_id)
            for index in self._indexes_by_due(follow_up.customer_id):
                index.put(follow_up_id, None if follow_up.due is None else self._starts(follow_up))
            self._judge(follow_up, changed)
        elif self._counts(follow_up):
            self.done.put(follow_up)

    def _unlist(self, follow_up: FollowUp) -> None:
        """Take an open follow-up out of every index."""
        siblings = self._of_customer[follow_up.customer_id]
        siblings.discard(follow_up.id)
        if not siblings:
            del self._of_customer[follow_up.customer_id]
        self._count(self._flags.pop(follow_up.id), -1)
        for index in (*self._indexes_by_due(follow_up.customer_id), self._visible, self._flips):
            index.drop(follow_up.id)

    def _indexes_by_due(self, customer_id: str) -> list[Moments]:
        """Where an open follow-up stands by its due: among all, and among its customer's once somebody asked for these."""
        of_customer = self._dated_of.get(customer_id)
        return [self._dated] if of_customer is None else [self._dated, of_customer]

    # -- judgement ----------------------------------------------------------------------------------------------

    def _judge(self, follow_up: FollowUp, changed: Changed) -> None:
        """What holds for it at this moment, and when that may change.

        Nothing holds before it comes onto the list, which for most is weeks ahead: they are judged no further.
        """
        flags = Now.NOTHING
        flips = agenda.visible_from(follow_up, self.practice)
        if flips is not None and flips <= self.now:
            status = self.customers[follow_up.customer_id].status
            if agenda.visible(follow_up, self.now, self.practice, status):
                flags |= Now.VISIBLE
            if agenda.is_due_today(follow_up, self.now, self.practice, status):
                flags |= Now.DUE_TODAY
            if agenda.is_overdue(follow_up, self.now, self.practice, status):
                flags |= Now.OVERDUE
            flips = agenda.next_change(follow_up, self.now, self.practice, status)
        before = self._flags.get(follow_up.id, Now.NOTHING)
        if flags is not before:
            changed.follow_ups = True
            changed.customers.add(follow_up.customer_id)
            self._count(before, -1)
            self._count(flags, 1)
        self._flags[follow_up.id] = flags
        self._visible.put(follow_up.id, self._starts(follow_up) if Now.VISIBLE in flags else None)
        self._flips.put(follow_up.id, flips)

    def _judge_risk(self, customer_id: str, changed: Changed) -> None:
        """Whether this customer is at risk at this moment, and when that may change by itself."""
        standing = self.standings.get(customer_id)
        customer = self.customers[customer_id]
        if standing is None:
            return
        zone = self.practice.working.zone
        flips = warmth.at_risk_from(standing, customer.status, self.now, zone)
        if flips is not None and flips <= self.now:
            if customer_id not in self.at_risk:
                self.at_risk.add(customer_id)
                changed.newly_at_risk.append(customer_id)
            broken = standing.broken_on
            forgiven = None if broken is None else self.practice.working.at(broken + BROKEN_COUNTS_FOR, time.min)
            flips = forgiven if forgiven is not None and forgiven > self.now else None
        else:
            self.at_risk.discard(customer_id)
        self._risk_flips.put(customer_id, flips)

    def _count(self, flags: Now, by: int) -> None:
        self._alike[flags] += by
        for flag in flags:
            self._flagged[flag] += by

    def _starts(self, follow_up: FollowUp) -> datetime:
        assert follow_up.due is not None
        return follow_up.due.starts(self.practice.working.zone)

    def _counts(self, follow_up: FollowUp) -> bool:
        """Whether it is one of today's completions."""
        if follow_up.status is not Status.DONE or follow_up.hidden or follow_up.completed_at is None:
            return False
        return self.practice.today(follow_up.completed_at) == self.today

    # -- questions ----------------------------------------------------------------------------------------------

    @property
    def due_today(self) -> int:
        """How many follow-ups are due today."""
        return self._flagged[Now.DUE_TODAY]

    @property
    def due_later_today(self) -> int:
        """How many are due today and not past their due."""
        return self._alike[Now.DUE_TODAY | Now.VISIBLE]

    @property
    def visible_count(self) -> int:
        """How many the to-do list would show, were it not bounded."""
        return len(self._visible)

    def flags_of(self, follow_up_id: str) -> Now:
        """What holds for a follow-up at this moment; nothing for one that is not open."""
        return self._flags.get(follow_up_id, Now.NOTHING)

    @property
    def overdue(self) -> int:
        """How many are past their due."""
        return self._flagged[Now.OVERDUE]

    @property
    def active(self) -> int:
        """How many customers are active."""
        return self._statuses[CustomerStatus.ACTIVE]

    @property
    def satisfaction(self) -> tuple[float | None, int]:
        """The mean of each customer's last score, forgotten ones' among them, and how many answered."""
        scores = self._scores + self._scores_left
        answered, points = scores.total(), sum(score * times for score, times in scores.items())
        return points / answered if answered else None, answered

    def snapshot(self, now: datetime) -> Snapshot:
        """Copies of what a look through everybody needs: a millisecond at 10,000 customers."""
        return Snapshot(
            now,
            self.practice,
            self.customers.copy(),
            self.standings.copy(),
            frozenset(self.at_risk),
            self._dated.entries(),
            self._visible.entries(),
        )

    def with_device(self) -> list[str]:
        """The customers that have a device."""
        return [customer.id for customer in self.customers.values() if customer.has_device]

    def open_of(self, customer_id: str) -> list[FollowUp]:
        """The open follow-ups of one customer, in no order."""
        return [self.follow_ups[key] for key in self._of_customer.get(customer_id, ())]

    def open_count(self, customer_id: str) -> int:
        """How many open follow-ups one customer has."""
        return len(self._of_customer.get(customer_id, ()))

    def visible(self, most: int) -> list[FollowUp]:
        """What the to-do list shows, the earliest due first."""
        return [self.follow_ups[key] for key in self._visible.first(most)]

    def flagged(self, flag: Now) -> Iterator[FollowUp]:
        """The open follow-ups of which this holds at this moment, in no order."""
        return (self.follow_ups[key] for key, flags in self._flags.items() if flag in flags)

    def known(self, follow_up_id: str) -> FollowUp | None:
        """An open follow-up, or one of the newest done today."""
        return self.follow_ups.get(follow_up_id) or self.done.get(follow_up_id)

    def next_follow_up(self) -> FollowUp | None:
        """The earliest dated one of all."""
        return next((self.follow_ups[key] for key in self._dated.first(1)), None)

    def next_of(self, customer_id: str) -> FollowUp | None:
        """The earliest dated one of this customer. Asked for again and again (a device's sensor), so kept in order."""
        if (dated := self._dated_of.get(customer_id)) is None:
            dated = self._dated_of[customer_id] = Moments()
            for one in self.open_of(customer_id):
                dated.put(one.id, None if one.due is None else self._starts(one))
        return next((self.follow_ups[key] for key in dated.first(1)), None)

    def from_moment(self, moment: datetime) -> Iterator[FollowUp]:
        """The open follow-ups that start at this moment or later, in order."""
        return (self.follow_ups[key] for key in self._dated.since(moment))

    def next_flip(self) -> datetime | None:
        """The next moment at which something here changes by the passing of time alone."""
        return _earliest((self._flips.earliest(), self._risk_flips.earliest()))


def _earliest(moments: Iterable[datetime | None]) -> datetime | None:
    return min((moment for moment in moments if moment is not None), default=None)
