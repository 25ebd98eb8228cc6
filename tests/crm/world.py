"""A practice in memory with one customer: facts go in, plans are applied, the clock is turned by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from custom_components.aftersale.crm import correspondence, follow_up as life
from custom_components.aftersale.crm.due import Due, instant
from custom_components.aftersale.crm.model import (
    Birthday,
    Care,
    Channel,
    Complaint,
    Customer,
    CustomerFile,
    CustomerStatus,
    Delivery,
    Direction,
    Feedback,
    FollowUp,
    Interaction,
    Kind,
    Loss,
    LossReason,
    Need,
    Order,
    Outcome,
    Promise,
    Referral,
    Status,
)
from custom_components.aftersale.crm.planning import Plan, come_back, plan
from custom_components.aftersale.crm.practice import Practice
from custom_components.aftersale.crm.working_time import WorkingTime

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 3, 2)


def practice(**changes: object) -> Practice:
    """Mon-Fri, 09:00-17:00 in Berlin, everything else by default."""
    return replace(Practice(working=WorkingTime(zone=BERLIN)), **changes)  # type: ignore[arg-type]  # free-form changes


class World:
    """One customer's life. Each fact is followed by planning, twice: the second plan must be empty (it settles)."""

    def __init__(self, now: datetime | None = None, the_practice: Practice | None = None, **customer: object) -> None:
        """Begin on Monday, 2 March 2026 at 10:00 in Berlin, unless told otherwise."""
        self.practice = the_practice or practice()
        self.now = now or instant(MONDAY, time(10), self.practice.working.zone)
        self._ids = count(1)
        self.others: Mapping[date, int] = {}
        self.review_at: datetime | None = None
        self.file = CustomerFile(
            Customer(
                id="anna",
                name="Anna Weber",
                added_at=self.now,
                active_since=self.today,
                clock_from=self.today,
                **customer,  # type: ignore[arg-type]  # free-form fields
            )
        )
        self.settle()

    # -- time --------------------------------------------------------------------------------------

    @property
    def today(self) -> date:
        return self.practice.working.today(self.now)

    def at(self, day: date, hour: int = 10, minute: int = 0) -> World:
        """Turn the clock to a local time, waking at every review on the way."""
        return self.until(instant(day, time(hour, minute), self.practice.working.zone))

    def until(self, moment: datetime) -> World:
        while self.review_at is not None and self.review_at <= moment:
            self.now = max(self.now, self.review_at)
            before = self.review_at
            self.settle()
            assert self.review_at is None or self.review_at > before
        self.now = moment
        self.settle()
        return self

    def days(self, many: int) -> World:
        return self.until(self.now + timedelta(days=many))

    # -- planning ----------------------------------------------------------------------------------

    def new_id(self) -> str:
        return f"id{next(self._ids):04d}"

    def settle(self) -> Plan:
        first = plan(self.file, self.practice, self.now, self.new_id, self.others)
        known = {one.id: one for one in (*self.file.follow_ups, *first.changed, *first.added)}
        self.file = replace(self.file, follow_ups=tuple(known.values()))
        again = plan(self.file, self.practice, self.now, self.new_id, self.others)
        assert again.empty, (again.added, again.changed)
        assert again.review_at == first.review_at
        self.review_at = first.review_at
        return first

    def _add(self, noun: str, record: object) -> None:
        self.file = replace(self.file, **{noun: (*getattr(self.file, noun), record)})  # type: ignore[arg-type]  # by name
        self.settle()

    def _swap(self, noun: str, record: object) -> None:
        kept = [record if one.id == record.id else one for one in getattr(self.file, noun)]  # type: ignore[attr-defined]  # all have ids
        self.file = replace(self.file, **{noun: tuple(kept)})  # type: ignore[arg-type]  # by name
        self.settle()

    # -- facts -------------------------------------------------------------------------------------

    def order(self, product: str = "Website", *, ago: int = 0, **fields: object) -> Order:
        ordered = self.now - timedelta(days=ago)
        values: dict[str, object] = {
            "id": self.new_id(),
            "customer_id": "anna",
            "product": product,
            "ordered_at": ordered,
            "recorded_at": self.now,
            "counts_for": self.practice.working.counts_for(ordered),
            **fields,
        }
        order = Order(**values)  # type: ignore[arg-type]  # free-form fields
        if order.delivery is Delivery.DONE and order.delivered_at is None:
            order = replace(order, delivered_at=ordered, delivery_recorded_at=self.now)
        self._add("orders", order)
        return order

    def deliver(self, order: Order, at: datetime | None = None) -> None:
        current = next(one for one in self.file.orders if one.id == order.id)
        self._swap("orders", replace(current, delivered_at=at or self.now, delivery_recorded_at=self.now))

    def change_order(self, order: Order, **fields: object) -> None:
        current = next(one for one in self.file.orders if one.id == order.id)
        self._swap("orders", replace(current, **fields))  # type: ignore[arg-type]  # free-form fields

    def spoke(self, at: datetime | None = None, direction: Direction = Direction.OUT, **fields: object) -> Interaction:
        one = Interaction(self.new_id(), "anna", at or self.now, self.now, direction=direction, **fields)  # type: ignore[arg-type]  # free-form fields
        self._add("interactions", one)
        return one

    def met(self, start: datetime, end: datetime) -> Interaction:
        return self.spoke(start, Direction.IN, channel=Channel.MEETING, meeting=True, ends_at=end)

    def promise(self, what: str, due: date) -> Promise:
        one = Promise(self.new_id(), "anna", what, due, self.now)
        self._add("promises", one)
        return one

    def change_promise(self, one: Promise, **fields: object) -> None:
        self._swap("promises", replace(one, **fields))  # type: ignore[arg-type]  # free-form fields

    def need(self, what: str) -> Need:
        one = Need(self.new_id(), "anna", what, self.now)
        self._add("needs", one)
        return one

    def feedback(self, score: int | None = None, suggestion: str = "") -> Feedback:
        one = Feedback(self.new_id(), "anna", self.now, score, suggestion)
        self._add("feedback", one)
        return one

    def complain(self, what: str = "scratched") -> Complaint:
        one = Complaint(self.new_id(), "anna", what, self.now)
        self._add("complaints", one)
        return one

    def resolve(self, one: Complaint) -> None:
        self._swap("complaints", replace(one, resolved_at=self.now))

    def referred(self, name: str = "Ben Ito") -> None:
        self._add("referrals", Referral(self.new_id(), name, self.now))

    def lose(self, reason: LossReason | None = None) -> Loss:
        one = Loss(self.new_id(), "anna", self.now, reason, self.now if reason else None)
        self.file = replace(self.file, losses=(*self.file.losses, one))
        self.customer(status=CustomerStatus.LOST, status_since=self.now)
        return one

    def know_why(self, one: Loss, reason: LossReason) -> None:
        self._swap("losses", replace(one, reason=reason, reason_known_at=self.now))

    def customer(self, **fields: object) -> None:
        self.file = replace(self.file, customer=replace(self.file.customer, **fields))  # type: ignore[arg-type]  # free-form fields
        self.settle()

    def switch(self, rule: str, *, on: bool) -> None:
        self.practice = replace(self.practice, playbook=self.practice.playbook.edited({rule: on}, {}))
        self.settle()

    def pause(self, until: date | None = None) -> None:
        status = CustomerStatus.RESTING if until is None else CustomerStatus.PAUSED
        self.customer(status=status, paused_until=until, status_since=self.now)

    def resume(self) -> None:
        losses = tuple(replace(one, returned_at=one.returned_at or self.now) for one in self.file.losses)
        self.file = replace(self.file, losses=losses)
        self.customer(status=CustomerStatus.ACTIVE, paused_until=None, status_since=self.now, active_since=self.today)

    # -- what a person does with a follow-up ----------------------------------------------------------

    def put(self, follow_up: FollowUp) -> FollowUp:
        kept = {one.id: one for one in self.file.follow_ups}
        kept[follow_up.id] = follow_up
        self.file = replace(self.file, follow_ups=tuple(kept.values()))
        self.settle()
        return self.get(follow_up.id)

    def complete(self, follow_up: FollowUp, outcome: Outcome = Outcome.DONE, at: datetime | None = None) -> None:
        when = at or self.now
        ended = life.complete(self.get(follow_up.id), outcome, when)
        extra = [ended]
        if outcome is Outcome.DONE and ended.kind.reaches:
            letter = correspondence.of(ended)
            touch = Interaction(self.new_id(), "anna", when, self.now, follow_up_id=ended.id, letter=letter)
            self.file = replace(self.file, interactions=(*self.file.interactions, touch))
        if outcome is Outcome.NO_ANSWER and ended.rule is None:
            extra.append(come_back(ended, self.practice, self.now, self.new_id(), 1))
        kept = {one.id: one for one in (*self.file.follow_ups, *extra)}
        kept[ended.id] = ended
        self.file = replace(self.file, follow_ups=tuple(kept.values()))
        self.settle()

    def skip(self, follow_up: FollowUp) -> None:
        self.put(life.skip(self.get(follow_up.id), "", self.now))

    def reopen(self, follow_up: FollowUp) -> None:
        touches = tuple(one for one in self.file.interactions if one.follow_up_id != follow_up.id)
        self.file = replace(self.file, interactions=touches)
        self.put(life.reopen(self.get(follow_up.id)))

    def reschedule(self, follow_up: FollowUp, due: Due) -> FollowUp:
        return self.put(life.reschedule(self.get(follow_up.id), due))

    def add(self, kind: Kind = Kind.CUSTOM, due: Due | None = None, title: str = "call about the invoice") -> FollowUp:
        due = due or Due.on(self.today)
        one = FollowUp(
            self.new_id(), "anna", kind, self.now, due=due, planned=due, first_due=due, title=title, by_hand=True
        )
        return self.put(one)

    # -- questions -----------------------------------------------------------------------------------

    def get(self, follow_up_id: str) -> FollowUp:
        return next(one for one in self.file.follow_ups if one.id == follow_up_id)

    def all(self, kind: Kind) -> list[FollowUp]:
        return [one for one in self.file.follow_ups if one.kind is kind]

    def open(self, kind: Kind | None = None) -> list[FollowUp]:
        return [one for one in self.file.follow_ups if one.is_open and kind in (None, one.kind)]

    def one(self, kind: Kind) -> FollowUp:
        """The only open one of a kind."""
        (found,) = self.open(kind)
        return found

    def kinds(self) -> set[Kind]:
        return {one.kind for one in self.open()}

    def day(self, follow_up: FollowUp) -> date:
        assert follow_up.due is not None
        return follow_up.due.local_day(self.practice.working.zone)

    def local(self, follow_up: FollowUp) -> str:
        """A timed due as ``MM-DD HH:MM`` in the practice's zone."""
        assert follow_up.due is not None
        assert follow_up.due.moment is not None
        return follow_up.due.moment.astimezone(self.practice.working.zone).strftime("%m-%d %H:%M")


__all__ = [
    "BERLIN",
    "MONDAY",
    "UTC",
    "Birthday",
    "Care",
    "CustomerStatus",
    "Delivery",
    "Direction",
    "Due",
    "Kind",
    "LossReason",
    "Outcome",
    "Status",
    "World",
    "practice",
]
