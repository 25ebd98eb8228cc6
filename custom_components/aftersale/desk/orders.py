"""The verbs about what a customer bought: record, deliver, cancel."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from ..crm import validate
from ..crm.due import is_day_of
from ..crm.errors import Conflict, Invalid
from ..crm.model import Care, Customer, Delivery, Order
from ..crm.views import moment_text
from . import finding, leaving
from .ground import Ground, verb
from .receipt import Answer
from .work import Work

SAME_AGAIN: Final = timedelta(days=90)
"""The same product again within so many days is ``light`` care by default (practice.md, after P23)."""


class OrderVerbs(Ground):
    """Record, deliver, cancel an order."""

    @verb
    def record_order(
        self,
        work: Work,
        *,
        customer: str,
        product: str,
        ordered_at: datetime | None = None,
        promised_on: date | None = None,
        reference: str = "",
        source: str = "",
        walkthrough: bool = True,
        delivery: str = "later",
        care: str | None = None,
        amount: str = "",
        currency: str = "",
    ) -> Answer:
        """They have bought. The same source and reference a second time is the same order."""
        person = finding.customer(self, customer)
        moment = validate.past(ordered_at, work.now, "ordered_at")
        order = Order(
            id=work.new_id(),
            customer_id=person.id,
            product=validate.text(product, "product", required=True),
            ordered_at=moment,
            recorded_at=work.now,
            counts_for=self.practice.working.counts_for(moment),
            promised_on=validate.day(promised_on, "promised_on"),
            reference=validate.text(reference, "reference"),
            source=validate.text(source, "source"),
            walkthrough=bool(walkthrough),
            delivery=validate.choice(Delivery, delivery, "delivery"),
            amount=validate.amount(amount),
            currency=validate.currency(currency),
        )
        first = self.book.order_by_reference(order.source, order.reference) if order.reference else None
        if first is not None:
            if first.customer_id != person.id:
                raise Conflict("reference_used", reference=order.reference)
            return work.repeat(_answer(work, first, settle=False))
        ordered_on = self.practice.today(moment)
        if order.promised_on is not None and order.promised_on < ordered_on:
            raise Invalid(
                "promised_before_order", promised_on=order.promised_on.isoformat(), ordered_on=ordered_on.isoformat()
            )
        looked_after = validate.choice(Care, care, "care") if care else self._usual_care(work, order)
        self._place(work, person, replace(order, care=looked_after))
        return _answer(work, order, settle=True)

    def _place(self, work: Work, person: Customer, order: Order) -> None:
        """Write an order, and bring back whoever placed it."""
        if order.delivery is Delivery.DONE:
            order = replace(order, delivered_at=order.ordered_at, delivery_recorded_at=work.now)
        work.change.put(order)
        person = leaving.brought_back(work, person, order.ordered_at, lost_too=True)
        work.happened("order_placed", person, at=order.ordered_at, product=order.product, reference=order.reference)
        if order.delivered_at is not None:
            work.happened("order_delivered", person, at=order.delivered_at, product=order.product)

    def _usual_care(self, work: Work, order: Order) -> Care:
        """``light`` when they ordered the same product within 90 days before, else ``full``."""
        for earlier in work.look(order.customer_id).orders:
            age = order.ordered_at - earlier.ordered_at
            same = _plain(earlier.product) == _plain(order.product)
            if same and earlier.cancelled_at is None and timedelta(0) <= age <= SAME_AGAIN:
                return Care.LIGHT
        return Care.FULL

    @verb
    def record_delivery(
        self,
        work: Work,
        *,
        order_id: str = "",
        customer: str = "",
        reference: str = "",
        delivered_at: datetime | None = None,
    ) -> Answer:
        """It has arrived. A second time changes nothing."""
        order = finding.order(work, order_id, customer, reference, ongoing=False)
        moment = validate.past(delivered_at, work.now, "delivered_at")
        if order.delivered_at is not None:
            return work.repeat(_answer(work, order, settle=False))
        deliver(work, order, moment)
        return _answer(work, order, settle=True)

    @verb
    def cancel_order(self, work: Work, *, order_id: str = "", customer: str = "", reference: str = "") -> Answer:
        """It will not be, or is no more (a retainer ends so too). A second time changes nothing."""
        order = finding.order(work, order_id, customer, reference, ongoing=True)
        if order.cancelled_at is not None:
            return work.repeat(_answer(work, order, settle=False))
        work.change.put(replace(order, cancelled_at=work.now))
        work.note("order_cancelled", order.customer_id, product=order.product, reference=order.reference)
        return _answer(work, order, settle=True)


def deliver(work: Work, order: Order, at: datetime) -> None:
    """Write a delivery down. Raises ``Conflict`` for a cancelled order, ``Invalid`` before the order itself."""
    if order.cancelled_at is not None:
        raise Conflict("order_is_cancelled", product=order.product)
    if is_day_of(at, order.ordered_at, work.practice.working.zone):
        at = order.ordered_at
    if at < order.ordered_at:
        raise Invalid(
            "delivery_before_order", product=order.product, ordered_at=moment_text(order.ordered_at, work.practice)
        )
    work.change.put(replace(order, delivered_at=at, delivery_recorded_at=work.now))
    person = finding.by_id(work.desk, order.customer_id)
    work.happened("order_delivered", person, at=at, product=order.product, reference=order.reference)


def _plain(product: str) -> str:
    return " ".join(product.casefold().split())


def _answer(work: Work, order: Order, *, settle: bool) -> Answer:
    if settle:
        work.settle(order.customer_id)
    return {"order_id": order.id, "follow_ups": work.open_views(order.customer_id)}
