"""P1-P7: from the order to the first check-in after it arrived."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ..due import Due
from ..model import Care, Delivery, Order, Outcome, Status
from ..outlook import Outlook, Wish
from ..working_time import Shift


def cause_of(order: Order, occurrence: int = 0) -> str:
    """The key under which an order plans; ``occurrence`` counts a retainer's check-ins."""
    return f"order:{order.id}" if occurrence == 0 else f"order:{order.id}:{occurrence}"


def _facts(outlook: Outlook, order: Order, variant: str = "") -> dict[str, str]:
    facts = {"product": order.product, "ordered_on": outlook.day(order.ordered_at).isoformat()}
    if order.promised_on is not None:
        facts["promised_on"] = order.promised_on.isoformat()
    if order.delivered_at is not None:
        facts["delivered_on"] = outlook.day(order.delivered_at).isoformat()
    if variant:
        facts["variant"] = variant
    return facts


def thank_you_note(outlook: Outlook) -> Iterator[Wish]:
    """P1: a thank-you note on the day the order counts for; by message for light care; missed after ten working days."""
    for order in outlook.orders:
        rule = outlook.rule("P1", order.recorded_at)
        if order.care is Care.NONE:
            continue
        day = order.counts_for + timedelta(days=rule.offset)
        light = order.care is Care.LIGHT
        yield Wish(
            rule,
            cause_of(order),
            Due.on(day),
            order.id,
            _facts(outlook, order, "light" if light else ""),
            not_before=outlook.not_before(order),
            lapses_after=outlook.practice.working.after(day, rule.lapse_days) if rule.lapse_days else None,
            light=light,
        )


def _wants_walkthrough(order: Order) -> bool:
    return order.walkthrough and order.care is Care.FULL


def walkthrough(outlook: Outlook) -> Iterator[Wish]:
    """P3: on the promised day at the first working hour; after delivery in the first whole hour of work; else it waits."""
    working = outlook.practice.working
    for order in outlook.orders:
        rule = outlook.rule("P3", order.recorded_at)
        if not _wants_walkthrough(order) or _came_and_went(outlook, order):
            continue
        due: Due | None = None
        if order.delivered_at is not None:
            known = max(order.delivered_at, order.delivery_recorded_at or order.delivered_at)
            moment = working.first_hour_after(known)
            if rule.offset:
                day = working.shift(outlook.day(moment) + timedelta(days=rule.offset), rule.shift)
                moment = working.morning(day)
            due = Due.at(moment, rule.minutes)
        elif order.promised_on is not None:
            day = working.shift(order.promised_on + timedelta(days=rule.offset), rule.shift)
            due = Due.at(working.morning(day), rule.minutes)
        yield Wish(
            rule,
            cause_of(order),
            due,
            order.id,
            _facts(outlook, order),
            tentative=True,
            not_before=outlook.not_before(order),
        )


def _came_and_went(outlook: Outlook, order: Order) -> bool:
    """Whether an order's first experience is history: delivered, or nobody's plan any more, before plans count again."""
    floor = outlook.not_before(order)
    planned = outlook.latest("P3", cause_of(order))
    if floor is None:
        return False
    if planned is not None and planned.status is not Status.CANCELLED:
        # Learned in two steps: first the order, then its delivery, of before the day on which the order was learned.
        waits = planned.is_open and planned.planned is None and not planned.by_hand
        return (
            waits
            and order.delivered_at is not None
            and outlook.day(order.delivered_at) < outlook.day(order.recorded_at)
        )
    if order.delivered_at is None:
        return order.promised_on is None and floor == outlook.resumed_on
    return outlook.day(order.delivered_at) < floor


def agree_walkthrough(outlook: Outlook) -> Iterator[Wish]:
    """P2: agree a time for the first experience, on the day of the order, until a person has fixed it."""
    for order in outlook.orders:
        rule = outlook.rule("P2", order.recorded_at)
        if not _wants_walkthrough(order):
            continue
        meeting = outlook.latest("P3", cause_of(order))
        if meeting is not None and not (outlook.stays_open(meeting) and meeting.tentative):
            continue
        yield Wish(
            rule,
            cause_of(order),
            Due.on(order.counts_for + timedelta(days=rule.offset)),
            order.id,
            _facts(outlook, order),
            not_before=outlook.not_before(order),
        )


def delivery_check(outlook: Outlook) -> Iterator[Wish]:
    """P4: one working day before the promised date; without one, ten working days after the order: has it arrived?"""
    working = outlook.practice.working
    for order in outlook.orders:
        rule = outlook.rule("P4", order.recorded_at)
        if order.delivered_at is not None or order.delivery is Delivery.ONGOING or order.care is not Care.FULL:
            continue
        if order.promised_on is not None:
            day, variant = working.before(order.promised_on, rule.offset) if rule.offset else order.promised_on, ""
        else:
            day, variant = working.after(order.counts_for, rule.without_date), "has_it_arrived"
        yield Wish(
            rule,
            cause_of(order),
            Due.on(working.shift(day, rule.shift)),
            order.id,
            _facts(outlook, order, variant),
            not_before=outlook.not_before(order),
        )


def late_notice(outlook: Outlook) -> Iterator[Wish]:
    """P5: the next working morning after a promised date that passed; at once when P4 said so."""
    working = outlook.practice.working
    for order in outlook.orders:
        rule = outlook.rule("P5", order.recorded_at)
        if order.delivered_at is not None or order.delivery is Delivery.ONGOING or order.care is Care.NONE:
            continue
        if order.said_late_at is not None:
            due = Due.at(order.said_late_at, rule.minutes)
        elif order.promised_on is not None:
            passed = order.promised_on + timedelta(days=1)
            if outlook.today < passed:
                outlook.watch(passed)
                continue
            planned = outlook.latest("P5", cause_of(order))
            is_known = planned is not None and planned.status is not Status.CANCELLED
            known = outlook.day(planned.created_at if planned is not None and is_known else outlook.now)
            day = working.shift(max(passed, known), Shift.LATER)
            due = Due.at(working.morning(working.after(day, rule.offset) if rule.offset else day), rule.minutes)
        else:
            continue
        yield Wish(
            rule,
            cause_of(order),
            due,
            order.id,
            _facts(outlook, order, "said" if order.said_late_at is not None else ""),
            not_before=outlook.not_before(order),
        )


def next_steps(outlook: Outlook) -> Iterator[Wish]:
    """P6: everything the customer must do, on one page, one working day after; once for retainers."""
    began = False
    for order in outlook.orders:
        rule = outlook.rule("P6", order.recorded_at)
        ongoing = order.delivery is Delivery.ONGOING
        again, began = ongoing and began, began or ongoing
        if order.care is not Care.FULL or again:
            continue
        yield Wish(
            rule,
            cause_of(order),
            Due.on(_after(outlook, order.counts_for, rule.offset, rule.shift)),
            order.id,
            _facts(outlook, order),
            not_before=outlook.not_before(order),
        )


def order_check_in(outlook: Outlook) -> Iterator[Wish]:
    """P7: two working days after delivery, not before an open walkthrough; a retainer's after 14 days, then every 90."""
    first = outlook.delivered[0][1].id if outlook.delivered else ""
    for day, order in outlook.delivered:
        rule = outlook.rule("P7", order.recorded_at)
        if order.care is Care.NONE:
            continue
        variant = "first_order" if order.id == first else "further_order"
        if order.delivery is Delivery.ONGOING and order.delivered_at is None:
            yield from _retainer_check_in(outlook, order, day, variant)
            continue
        due = _after(outlook, day, rule.offset, rule.shift)
        meeting = outlook.latest("P3", cause_of(order))
        stays = meeting is not None and outlook.stays_open(meeting)
        time_of = (meeting.due if meeting.by_hand else meeting.planned) if meeting is not None and stays else None
        if time_of is not None:
            due = max(due, outlook.practice.working.shift(time_of.local_day(outlook.practice.working.zone), rule.shift))
        yield Wish(
            rule,
            cause_of(order),
            Due.on(due),
            order.id,
            _facts(outlook, order, variant),
            not_before=outlook.not_before(order),
        )


def _retainer_check_in(outlook: Outlook, order: Order, began: date, variant: str) -> Iterator[Wish]:
    """The one open check-in of a retainer: the first not yet ended that was not already past when it was learned."""
    rule = outlook.rule("P7", order.recorded_at)
    floor = outlook.not_before(order)
    occurrence = 0
    while True:
        due = outlook.practice.working.shift(began + timedelta(days=rule.first + rule.every * occurrence), rule.shift)
        latest = outlook.latest("P7", cause_of(order, occurrence))
        over = due < (floor or date.min) or (occurrence > 0 and due < outlook.today)
        if latest is not None and latest.is_open:
            over = False
        elif latest is not None and latest.status is not Status.CANCELLED:
            over = latest.outcome is not Outcome.NO_ANSWER
        if not over:
            break
        occurrence += 1
    yield Wish(
        rule,
        cause_of(order, occurrence),
        Due.on(due),
        order.id,
        _facts(outlook, order, "ongoing" if occurrence else variant),
    )


def _after(outlook: Outlook, day: date, working_days: int, shift: Shift) -> date:
    working = outlook.practice.working
    return working.after(day, working_days) if working_days else working.shift(day, shift)
