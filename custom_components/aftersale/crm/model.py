"""The records of the practice, and the words they use (practice.md, "Words").

Plain frozen values. Every moment is an aware ``datetime`` in UTC; every ``date`` is a date in the
practice's zone. Nothing here knows the clock, the disk or Home Assistant.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from .due import Due
from .vocabulary import (
    Care,
    Channel,
    CustomerStatus,
    Delivery,
    Direction,
    Kept,
    Kind,
    Letter,
    LossReason,
    Outcome,
    Status,
)

__all__ = [
    "NO_FACTS",
    "Birthday",
    "Care",
    "Channel",
    "ChecklistItem",
    "Complaint",
    "Customer",
    "CustomerFile",
    "CustomerStatus",
    "Delivery",
    "Direction",
    "Feedback",
    "FollowUp",
    "Hold",
    "Interaction",
    "Kept",
    "Kind",
    "Letter",
    "Loss",
    "LossReason",
    "Need",
    "Order",
    "Outcome",
    "Promise",
    "Referral",
    "Status",
    "TimelineEntry",
]

NO_FACTS: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Birthday:
    """A day of the year, with the year when it is known."""

    month: int
    day: int
    year: int | None = None

    def __str__(self) -> str:
        """``MM-DD`` or ``YYYY-MM-DD``."""
        tail = f"{self.month:02d}-{self.day:02d}"
        return tail if self.year is None else f"{self.year:04d}-{tail}"


@dataclass(frozen=True, slots=True)
class Customer:
    """A person or company that has bought.

    ``active_since`` is the day from which plans count: the day of adding, of the end of the last pause, or
    of coming back (C5). ``clock_from`` is where the cadence starts while there is no interaction yet.
    ``changed_at`` is when the book last took it in as another revision; ``None``: never since it was added.
    """

    id: str
    name: str
    added_at: datetime
    active_since: date
    clock_from: date
    company: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    language: str = ""
    channel: Channel | None = None
    hot_buttons: tuple[str, ...] = ()
    birthday: Birthday | None = None
    cadence_days: int | None = None
    favourite: bool = False
    referred_by: str | None = None
    notes: str = ""
    external_id: str = ""
    status: CustomerStatus = CustomerStatus.ACTIVE
    paused_until: date | None = None
    status_since: datetime | None = None
    has_device: bool = False
    review_at: datetime | None = None
    changed_at: datetime | None = None
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Order:
    """One purchase. ``counts_for`` is the day it counts for: the local day, or the next after the evening cut-off."""

    id: str
    customer_id: str
    product: str
    ordered_at: datetime
    recorded_at: datetime
    counts_for: date
    promised_on: date | None = None
    delivered_at: datetime | None = None
    delivery_recorded_at: datetime | None = None
    reference: str = ""
    source: str = ""
    walkthrough: bool = True
    delivery: Delivery = Delivery.LATER
    care: Care = Care.FULL
    amount: str = ""
    currency: str = ""
    cancelled_at: datetime | None = None
    said_late_at: datetime | None = None
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Interaction:
    """One contact that happened. ``meeting`` marks those whose notes are owed (P8); ``ends_at`` is their end.

    ``letter`` is the one of the ten that the customer had with it.
    """

    id: str
    customer_id: str
    at: datetime
    recorded_at: datetime
    channel: Channel = Channel.CALL
    direction: Direction = Direction.OUT
    note: str = ""
    meeting: bool = False
    ends_at: datetime | None = None
    follow_up_id: str | None = None
    revision: int = 0
    letter: Letter | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """Something told to a customer that would be done by a date."""

    id: str
    customer_id: str
    what: str
    due: date
    made_at: datetime
    kept_at: datetime | None = None
    withdrawn_at: datetime | None = None
    broken_told: bool = False
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Need:
    """Something a customer said they want or have a problem with."""

    id: str
    customer_id: str
    what: str
    noted_at: datetime
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Feedback:
    """A satisfaction score 0-10 and/or a suggestion."""

    id: str
    customer_id: str
    at: datetime
    score: int | None = None
    suggestion: str = ""
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something went wrong for a customer; open until resolved."""

    id: str
    customer_id: str
    what: str
    opened_at: datetime
    resolved_at: datetime | None = None
    resolution: str = ""
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Loss:
    """The customer left; the reason may be learned later. Ended by their return."""

    id: str
    customer_id: str
    lost_at: datetime
    reason: LossReason | None = None
    reason_known_at: datetime | None = None
    note: str = ""
    returned_at: datetime | None = None
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Referral:
    """A customer whom this customer sent (P22)."""

    customer_id: str
    name: str
    added_at: datetime


@dataclass(frozen=True, slots=True)
class Hold:
    """A courtesy rule at work on a follow-up (C6): which rule, from when, until when.

    ``until`` is the day on which it comes (``None``: nobody can say yet). ``withheld`` tells a follow-up that
    is kept off the to-do list until then from one that was merely moved to another day.
    """

    rule: str
    since: date
    until: date | None = None
    withheld: bool = True

    def active(self, today: date) -> bool:
        """Whether the rule still applies on this day."""
        return self.until is None or today < self.until


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One line to tick; ``text`` is set when a person wrote it, else the words come from the kind and ``key``."""

    key: str = ""
    text: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One thing the consultant should do for one customer.

    ``rule`` and ``cause`` say why it was planned (both together with ``attempt`` are unique); a
    follow-up made by a person has no rule. ``planned`` is the rule's due before any courtesy, ``due`` the one that holds
    (``None`` while waiting), ``first_due`` what lateness is measured by. ``by_hand`` marks one that a person
    re-dated or re-titled: it belongs to that person. ``limit`` is P9's last day (last interaction + cadence).
    ``facts`` fill the words of title and reason. ``announced`` is ``""``, ``due`` or ``overdue``: what was told already.
    ``changed_at`` is when the book last took it in as another revision; ``None``: never since it was made.
    """

    id: str
    customer_id: str
    kind: Kind
    created_at: datetime
    rule: str | None = None
    cause: str = ""
    attempt: int = 1
    order_id: str | None = None
    due: Due | None = None
    planned: Due | None = None
    first_due: Due | None = None
    limit: date | None = None
    tentative: bool = False
    channel: Channel | None = None
    title: str = ""
    notes: str = ""
    checklist: tuple[ChecklistItem, ...] = ()
    facts: Mapping[str, str] = field(default_factory=lambda: NO_FACTS)
    status: Status = Status.OPEN
    outcome: Outcome | None = None
    outcome_note: str = ""
    completed_at: datetime | None = None
    snoozed_until: Due | None = None
    holds: tuple[Hold, ...] = ()
    by_hand: bool = False
    hidden: bool = False
    announced: str = ""
    changed_at: datetime | None = None
    revision: int = 0

    @property
    def is_open(self) -> bool:
        """Whether it still wants doing."""
        return self.status is Status.OPEN

    def withheld(self, today: date) -> bool:
        """Whether a courtesy rule keeps it off the list on this day."""
        return any(hold.withheld and hold.active(today) for hold in self.holds)

    def held_by(self, today: date) -> tuple[str, ...]:
        """The courtesy rules that hold or move it on this day."""
        return tuple(hold.rule for hold in self.holds if hold.active(today))


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line of what happened with a customer. ``data`` holds facts, never prose; ``way`` is the door it came by."""

    id: str
    customer_id: str
    at: datetime
    event: str
    way: str = ""
    user_id: str | None = None
    follow_up_id: str | None = None
    kind: str = ""
    data: Mapping[str, str] = field(default_factory=lambda: NO_FACTS)


@dataclass(frozen=True, slots=True)
class CustomerFile:
    """Everything about one customer that a plan depends on.

    ``interactions`` need only hold the newest of all, the oldest, the newest ``in``, every one with a letter and every meeting of
    the last 120 days; ``follow_ups`` every one planned by a rule or of a named kind (of the check-ins that ended the newest two
    dozen), and the earliest twenty open custom ones.
    """

    customer: Customer
    orders: tuple[Order, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    promises: tuple[Promise, ...] = ()
    needs: tuple[Need, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    losses: tuple[Loss, ...] = ()
    referrals: tuple[Referral, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
