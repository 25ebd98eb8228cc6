"""C1-C9: what may not be due now, and why (practice.md, "Courtesy").

Courtesy moves or withholds what a *rule* planned, never silently (C6), and never touches what a person fixed: that is accepted, and
the answer says which rules it breaks (``broken_by``). A withheld follow-up with no known end has no due; one with a known end is due
on the day it comes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from .due import Due
from .model import Care, CustomerFile, CustomerStatus, Delivery, FollowUp, Hold, Kind, Order, Outcome, Status
from .outlook import Outlook
from .practice import Practice
from .rules.orders import cause_of
from .rules.relationship import greeting_days
from .working_time import Shift

_DAY: Final = timedelta(days=1)
LAPSE_C9: Final = timedelta(days=30)
"""C9 ends so long after an order whose delivery nobody recorded."""
TOUCH: Final = timedelta(days=3)
"""C7 looks so far ahead."""
NEVER: Final = date.max
FEW_ORDERS: Final = 2
"""C2: below so many delivered orders a customer is a first-order customer."""
YIELDS: Final = (Kind.SURVEY, Kind.LETTER, Kind.CHECK_IN)
"""C7: who waits; each also for those before it."""


@dataclass(frozen=True, slots=True)
class Settled:
    """Where courtesy leaves a follow-up: its due (``None`` while nobody can say) and what is at work on it."""

    due: Due | None
    holds: tuple[Hold, ...]


def holding(kind: Kind) -> tuple[str, ...]:
    """The courtesy rules that may move or withhold what a rule plans of this kind."""
    found = ["C5"] if kind not in (Kind.LOST_CALL, Kind.CORRECT_CAUSE) else []
    if kind.asks:
        found += ["C1", "C4"]
        if kind is not Kind.ORDER_CHECK_IN:
            found.append("C9")
    if kind is Kind.REFERRAL_ASK:
        found.append("C2")
    if kind in YIELDS:
        found.append("C7")
    return tuple(sorted(found))


def settle(follow_up: FollowUp, outlook: Outlook) -> Settled:
    """The due that holds for a planned follow-up, and the courtesy rules that made it so (C1, C2, C4, C5, C9)."""
    planned = follow_up.planned
    if planned is None:
        return Settled(None, _asleep(follow_up, outlook))
    zone = outlook.practice.working.zone
    day = planned.local_day(zone)
    holds: list[Hold] = []
    for rule, until, withheld in _limits(follow_up, day, outlook):
        if until <= day and not (rule == "C5" and withheld):
            continue
        if until == NEVER:
            holds.append(_hold(follow_up, rule, outlook, None, withheld=True))
            continue
        if outlook.practice.playbook[follow_up.rule or ""].shift is not Shift.KEEP:
            until = outlook.practice.working.shift(until, Shift.LATER)
        holds.append(_hold(follow_up, rule, outlook, until, withheld=withheld))
        day = max(day, until)
    if any(hold.until is None for hold in holds):
        return Settled(None, tuple(holds))
    if follow_up.kind.asks:
        free = _clear_of_greetings(day, outlook)
        if free != day:
            holds.append(_hold(follow_up, "C1", outlook, free, withheld=False))
            day = free
    due = planned if day == planned.local_day(zone) else planned.moved_to(day, zone)
    return Settled(due, tuple(holds))


def _limits(follow_up: FollowUp, day: date, outlook: Outlook) -> Iterator[tuple[str, date, bool]]:
    """For each rule at work: the first day on which the follow-up may come (``NEVER``: not in sight), and whether it is withheld."""
    customer = outlook.customer
    if customer.status is CustomerStatus.RESTING:
        yield "C5", NEVER, True
    elif customer.status is CustomerStatus.PAUSED:
        yield "C5", customer.paused_until or NEVER, True
    elif outlook.resumed_on is not None and follow_up.kind is not Kind.CHECK_IN:
        yield "C5", outlook.resumed_on, False
    if not follow_up.kind.asks:
        return
    yield from (("C4", day, True) for day in _complaint_ends(follow_up, outlook))
    if follow_up.kind is Kind.REFERRAL_ASK and len(outlook.delivered) < FEW_ORDERS:
        yield "C2", NEVER, True
    if follow_up.kind is not Kind.ORDER_CHECK_IN:
        yield from (("C9", end, True) for end in _sale_ends(day, outlook))


def _complaint_ends(follow_up: FollowUp, outlook: Outlook) -> Iterator[date]:
    """C4: while a complaint is open, nothing that asks; it returns on the day of its resolution."""
    created = outlook.day(follow_up.created_at)
    for one in outlook.file.complaints:
        if one.resolved_at is None:
            yield NEVER
        elif outlook.day(one.resolved_at) >= created:
            yield outlook.day(one.resolved_at)


def _sale_ends(day: date, outlook: Outlook) -> Iterator[date]:
    """C9: from an order until its check-in is done nothing else that asks; an undelivered one lapses after 30 days.

    ``day`` is when the other would be due: one that comes after the check-in's own day is in nobody's way yet.
    """
    for order in outlook.orders:
        if order.care is Care.NONE or not outlook.rule("P7", order.recorded_at).enabled:
            continue
        end = _sale_end(order, day, outlook)
        if end is not None:
            outlook.watch(end)
            yield end


def _sale_end(order: Order, day: date, outlook: Outlook) -> date | None:
    check_in = outlook.latest("P7", cause_of(order))
    if check_in is not None and check_in.status is not Status.CANCELLED:
        if check_in.is_open or check_in.outcome is Outcome.NO_ANSWER:
            coming = check_in.planned.local_day(outlook.practice.working.zone) if check_in.planned else outlook.today
            outlook.watch(day)
            return NEVER if day <= max(coming, outlook.today) else None
        return outlook.closed_on(check_in) + _DAY
    if outlook.delivered_on(order) is None and order.delivery is not Delivery.ONGOING:
        return order.counts_for + LAPSE_C9
    return None


def _clear_of_greetings(day: date, outlook: Outlook) -> date:
    """C1: the first working day from ``day`` on that is not within a day of a greeting."""
    greetings = _greetings(outlook)
    while any(abs((day - one).days) <= 1 for one in greetings):
        day = outlook.practice.working.shift(day + _DAY, Shift.LATER)
    return day


def _greetings(outlook: Outlook) -> set[date]:
    zone = outlook.practice.working.zone
    days = {
        one.due.local_day(zone)
        for one in outlook.follow_ups.values()
        if one.kind is Kind.GREETING and one.due is not None and one.status in (Status.OPEN, Status.DONE)
    }
    if outlook.rule("P18").enabled:
        days |= {day for _, _, day, _ in greeting_days(outlook)}
    return days


def _asleep(follow_up: FollowUp, outlook: Outlook) -> tuple[Hold, ...]:
    """C5 for what has no due yet, or a due that a person fixed."""
    if not outlook.asleep:
        return ()
    until = outlook.customer.paused_until if outlook.customer.status is CustomerStatus.PAUSED else None
    return (_hold(follow_up, "C5", outlook, until, withheld=True),)


def keep_fixed(follow_up: FollowUp, outlook: Outlook) -> Settled:
    """What a person fixed stays where it is; only a pause keeps it off the list (C5)."""
    return Settled(follow_up.due, _asleep(follow_up, outlook))


def one_touch(follow_up: FollowUp, outlook: Outlook, cap: date | None) -> Hold | None:
    """C7: a check-in, letter or survey waits while another that reaches them is due by three days after it.

    ``cap`` is the last day within the cadence: on that day it is held no longer. ``None``: nobody counts days.
    """
    if follow_up.kind not in YIELDS or follow_up.due is None or cap is None or outlook.today >= cap:
        return None
    zone = outlook.practice.working.zone
    edge = follow_up.due.local_day(zone) + TOUCH
    behind = YIELDS[YIELDS.index(follow_up.kind) :]
    for one in outlook.follow_ups.values():
        if (
            one.is_open
            and one.id != follow_up.id
            and one.kind.reaches
            and one.kind not in behind
            and one.due is not None
            and not one.withheld(outlook.today)
            and one.due.local_day(zone) <= edge
        ):
            outlook.watch(cap)
            return _hold(follow_up, "C7", outlook, cap, withheld=True)
    return None


def _hold(follow_up: FollowUp, rule: str, outlook: Outlook, until: date | None, *, withheld: bool) -> Hold:
    """A hold that remembers since when it has been at work."""
    since = outlook.held_since(follow_up.id, rule) or outlook.today
    if until is not None:
        outlook.watch(until)
    return Hold(rule, since, until, withheld)


def broken_by(kind: Kind, due: Due | None, file: CustomerFile, practice: Practice, now: datetime) -> tuple[str, ...]:
    """The courtesy rules that a follow-up added by hand breaks (C3: it is accepted, and the answer says so)."""
    return broken(kind, due, Outlook(file, practice, now))


def broken(kind: Kind, due: Due | None, outlook: Outlook) -> tuple[str, ...]:
    """The same, of a customer who is being looked at."""
    file, practice = outlook.file, outlook.practice
    day = outlook.today if due is None else due.local_day(practice.working.zone)
    checks: dict[str, Callable[[], bool]] = {
        "C1": lambda: kind.asks and any(abs((day - one).days) <= 1 for one in _greetings(outlook)),
        "C2": lambda: (
            len(outlook.delivered) < FEW_ORDERS
            and (kind is Kind.REFERRAL_ASK or (kind is Kind.OFFER and not file.needs))
        ),
        "C3": lambda: kind is Kind.REFERRAL_ASK and len(outlook.delivered) < practice.referral_after_orders,
        "C4": lambda: kind.asks and bool(outlook.open_complaints),
        "C5": lambda: (
            outlook.customer.status is not CustomerStatus.ACTIVE and kind not in (Kind.LOST_CALL, Kind.CORRECT_CAUSE)
        ),
        "C9": lambda: (
            kind.asks and kind is not Kind.ORDER_CHECK_IN and any(end > day for end in _sale_ends(day, outlook))
        ),
    }
    return tuple(rule for rule, broken in checks.items() if broken())
