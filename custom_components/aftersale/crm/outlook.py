"""What the rules look at: one customer's file, at one moment, with the questions that they all ask.

An outlook also remembers every day whose coming could change the answer (``watch``): the earliest is when time alone
makes a new plan worth while.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property

from .due import Due, instant
from .follow_up import REOPENED
from .model import (
    NO_FACTS,
    Complaint,
    Customer,
    CustomerFile,
    CustomerStatus,
    Delivery,
    FollowUp,
    Kind,
    Order,
    Outcome,
    Status,
)
from .playbook import Rule
from .practice import Practice

OLD_NEWS = timedelta(days=14)
"""An order placed longer than this before it was recorded is history (practice.md, "Time")."""


@dataclass(frozen=True, slots=True)
class Wish:
    """One follow-up that a rule wants, by its key (``rule``, ``cause``).

    ``due`` is the rule's own, before clamping and courtesy (``None``: it waits). ``not_before`` drops a wish that was never
    planned and would have been due before that day (old news). ``lapses_after`` is its last day.
    """

    rule: Rule
    cause: str
    due: Due | None
    order_id: str | None = None
    facts: Mapping[str, str] = NO_FACTS
    tentative: bool = False
    not_before: date | None = None
    lapses_after: date | None = None
    limit: date | None = None
    clamped: bool = True
    light: bool = False


@dataclass
class Outlook:
    """One customer's file at one moment. ``follow_ups`` is the working set, by id, as the plan grows."""

    file: CustomerFile
    practice: Practice
    now: datetime
    follow_ups: dict[str, FollowUp] = field(default_factory=dict)
    watched: list[datetime] = field(default_factory=list)
    wished: set[tuple[str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Begin with the follow-ups of the file."""
        self.follow_ups = {one.id: one for one in self.file.follow_ups}
        self._chains: dict[tuple[str, str], list[str]] = {}
        for one in sorted(self.file.follow_ups, key=lambda one: one.attempt):
            if one.rule is not None:
                self._chains.setdefault((one.rule, one.cause), []).append(one.id)

    # -- time ------------------------------------------------------------------------------------

    @cached_property
    def today(self) -> date:
        """The practice's date."""
        return self.practice.working.today(self.now)

    def day(self, moment: datetime) -> date:
        """The practice's date at a moment."""
        return self.practice.working.today(moment)

    def watch(self, day: date) -> None:
        """Note that the answer may change when this day begins."""
        if day > self.today:
            self.watched.append(instant(day, time.min, self.practice.working.zone))

    @property
    def review_at(self) -> datetime | None:
        """The earliest moment (UTC) at which time alone could change the plan."""
        return min((one.astimezone(UTC) for one in self.watched), default=None)

    # -- customer --------------------------------------------------------------------------------

    @property
    def customer(self) -> Customer:
        """Whose file it is."""
        return self.file.customer

    @cached_property
    def resumed_on(self) -> date | None:
        """The day of the last return or end of a pause, if there was one (C5: plans count afresh from it)."""
        since = self.customer.active_since
        return since if since > self.day(self.customer.added_at) else None

    @property
    def asleep(self) -> bool:
        """Whether everything is held: paused or resting."""
        return self.customer.status in (CustomerStatus.PAUSED, CustomerStatus.RESTING)

    # -- rules -----------------------------------------------------------------------------------

    @cached_property
    def since(self) -> datetime:
        """When what the relationship's own rules go by was recorded: the newest order, else the customer."""
        return max((one.recorded_at for one in self.orders), default=self.customer.added_at)

    def rule(self, rule_id: str, recorded_at: datetime | None = None) -> Rule:
        """A rule as it holds for what was recorded then; for the relationship itself where no moment is given."""
        return self.practice.playbook_at(recorded_at or self.since)[rule_id]

    def recorded_at(self, follow_up: FollowUp) -> datetime:
        """When what a follow-up goes back to was recorded: its order, else itself."""
        return next((one.recorded_at for one in self.file.orders if one.id == follow_up.order_id), follow_up.created_at)

    def is_switched_off(self, follow_up: FollowUp) -> bool:
        """Whether a follow-up's rule exists and is switched off for what it goes back to."""
        rule = self.practice.playbook_at(self.recorded_at(follow_up)).rules.get(follow_up.rule or "")
        return rule is not None and not rule.enabled

    # -- orders ----------------------------------------------------------------------------------

    @cached_property
    def orders(self) -> tuple[Order, ...]:
        """Orders that were not cancelled, by the day they count for."""
        return tuple(
            sorted(
                (one for one in self.file.orders if one.cancelled_at is None),
                key=lambda one: (one.counts_for, one.ordered_at, one.id),
            )
        )

    def delivered_on(self, order: Order) -> date | None:
        """The day an order reached its customer; a retainer counts from its first day."""
        if order.delivered_at is not None:
            return self.day(order.delivered_at)
        return order.counts_for if order.delivery is Delivery.ONGOING else None

    @cached_property
    def delivered(self) -> tuple[tuple[date, Order], ...]:
        """Delivered orders with their day, earliest first."""
        found = ((self.delivered_on(one), one) for one in self.orders)
        return tuple(
            sorted(((day, one) for day, one in found if day is not None), key=lambda pair: (pair[0], pair[1].id))
        )

    def not_before(self, order: Order) -> date | None:
        """For an order that is old news, or older than the customer's return: the first day worth planning for."""
        days: list[date] = []
        if self._is_old_news(order):
            days.append(self.day(order.recorded_at))
        if self.resumed_on is not None and self.day(order.recorded_at) < self.resumed_on:
            days.append(self.resumed_on)
        return max(days, default=None)

    def _is_old_news(self, order: Order) -> bool:
        """Whether it was placed more than 14 days before it was recorded (practice.md, "Time").

        Neither a change of the clocks in between nor a day given without a time makes it older than that.
        """
        if order.recorded_at - order.ordered_at <= OLD_NEWS:
            return False
        zone = self.practice.working.zone
        ordered = order.ordered_at.astimezone(zone).replace(tzinfo=None)
        recorded = order.recorded_at.astimezone(zone).replace(tzinfo=None)
        if ordered.time() == time.min:
            recorded = datetime.combine(recorded, time.min)
        return recorded - ordered > OLD_NEWS

    # -- what happened ---------------------------------------------------------------------------

    @cached_property
    def last_interaction(self) -> datetime | None:
        """The newest contact."""
        return max((one.at for one in self.file.interactions), default=None)

    @cached_property
    def last_score(self) -> int | None:
        """The newest satisfaction score."""
        scored = [(one.at, one.id, one.score) for one in self.file.feedback if one.score is not None]
        return max(scored)[2] if scored else None

    @cached_property
    def open_complaints(self) -> tuple[Complaint, ...]:
        """Complaints not yet resolved."""
        return tuple(one for one in self.file.complaints if one.resolved_at is None)

    # -- follow-ups ------------------------------------------------------------------------------

    def chain(self, rule_id: str, cause: str) -> list[FollowUp]:
        """What was planned under a key so far, attempt by attempt."""
        return [self.follow_ups[one] for one in self._chains.get((rule_id, cause), ())]

    def latest(self, rule_id: str, cause: str) -> FollowUp | None:
        """Where a key stands: its open attempt (the first, should a person have reopened one), else its last that counts."""
        chain = self.chain(rule_id, cause)
        opened = [one for one in chain if one.is_open]
        if opened:
            return opened[0]
        counted = [one for one in chain if one.status is not Status.CANCELLED]
        known = counted or chain
        return known[-1] if known else None

    def stays_open(self, follow_up: FollowUp) -> bool:
        """Whether an open one of an earlier rule is still wanted: what is not is withdrawn when all rules have spoken."""
        if not follow_up.is_open:
            return False
        by_hand = follow_up.by_hand and self.is_switched_off(follow_up)
        return (follow_up.rule, follow_up.cause) in self.wished or REOPENED in follow_up.facts or by_hand

    def turn(self, rule_id: str, word: str) -> str:
        """The key of a recurring rule's present turn: the one that is open, else the one after the last that ended."""
        begin = f"{word}:{self.customer.id}:"
        turns = sorted(
            int(cause.removeprefix(begin))
            for rule, cause in self._chains
            if rule == rule_id and cause.startswith(begin)
        )
        for count in turns:
            if any(one.is_open for one in self.chain(rule_id, f"{begin}{count}")):
                return f"{begin}{count}"
        if not turns:
            return f"{begin}0"
        counted = [one for one in self.chain(rule_id, f"{begin}{turns[-1]}") if one.status is not Status.CANCELLED]
        ended = bool(counted) and counted[-1].outcome is not Outcome.NO_ANSWER
        return f"{begin}{turns[-1] + ended}"

    def next_attempt(self, rule_id: str, cause: str) -> int:
        """The number of the next attempt under a key: nobody has had it, however few of the earlier ones are at hand."""
        return max((one.attempt for one in self.chain(rule_id, cause)), default=0) + 1

    def came_back(self, follow_up: FollowUp) -> bool:
        """Whether it returned after an unanswered try (C8), and nothing was heard from them since."""
        tried = [
            one.completed_at
            for one in self.chain(follow_up.rule or "", follow_up.cause)
            if one.attempt < follow_up.attempt and one.outcome is Outcome.NO_ANSWER and one.completed_at is not None
        ]
        if not tried:
            return False
        return self.last_interaction is None or self.last_interaction <= max(tried)

    def put(self, follow_up: FollowUp) -> None:
        """Add a follow-up to the working set, or replace it."""
        if follow_up.id not in self.follow_ups and follow_up.rule is not None:
            self._chains.setdefault((follow_up.rule, follow_up.cause), []).append(follow_up.id)
        self.follow_ups[follow_up.id] = follow_up

    def held_since(self, follow_up_id: str, rule: str) -> date | None:
        """The day from which a courtesy rule has been at work on a follow-up, on the books."""
        known = next((one for one in self.file.follow_ups if one.id == follow_up_id), None)
        if known is None:
            return None
        return next((hold.since for hold in known.holds if hold.rule == rule), None)

    def closed(self, kind: Kind) -> list[FollowUp]:
        """Those of a kind that a person (or their lapse) ended, unanswered tries apart; oldest first."""
        return sorted(
            (
                one
                for one in self.follow_ups.values()
                if one.kind is kind
                and one.status not in (Status.OPEN, Status.CANCELLED)
                and one.outcome is not Outcome.NO_ANSWER
                and one.completed_at is not None
            ),
            key=_ended,
        )

    def closed_on(self, follow_up: FollowUp) -> date:
        """The day a follow-up ended."""
        assert follow_up.completed_at is not None
        return self.day(follow_up.completed_at)


def _ended(follow_up: FollowUp) -> tuple[datetime, str]:
    assert follow_up.completed_at is not None
    return (follow_up.completed_at, follow_up.id)


def newest(days: Iterable[date | None]) -> date | None:
    """The latest of some days, unknown ones aside."""
    return max((day for day in days if day is not None), default=None)
