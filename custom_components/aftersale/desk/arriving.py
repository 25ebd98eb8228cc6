"""The verb for what a shop tells: safe to repeat and to reorder, and nothing of it is lost.

An order is known by its source and reference. News of one that the book does not know yet (a parcel overtakes its order, a refund
overtakes both) is kept beside the book's own notes until the order comes: a reference and a moment, nobody's data.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
import json
from typing import Any, Final

from ..crm import validate
from ..crm.errors import Invalid
from ..crm.identity import normal_email, normal_name
from ..crm.intake.news import Buyer, OrderNews, Placed
from ..crm.model import Customer, Delivery, Order
from . import finding
from .customers import new_customer, read, with_device
from .ground import verb
from .orders import OrderVerbs, deliver
from .receipt import Answer
from .work import Work

EARLY: Final = "early_news"
"""The book's note of what is known of orders that have not come."""
MOST_EARLY: Final = 1000
EARLY_FOR: Final = timedelta(days=180)
FILLED_IN: Final = ("company", "phone", "email", "address", "language", "external_id")


@dataclass(frozen=True, slots=True)
class Early:
    """What is known of an order that has not come."""

    delivered_at: datetime | None
    cancelled: bool
    seen_at: datetime

    def as_text(self) -> list[Any]:
        """As it is kept."""
        at = self.delivered_at.isoformat() if self.delivered_at else None
        return [at, self.cancelled, self.seen_at.isoformat()]


class ArrivingVerb(OrderVerbs):
    """What shops tell."""

    @verb
    def take_in(
        self, work: Work, *, source: str, news: OrderNews, product: str = "", walkthrough: bool = True
    ) -> Answer:
        """Take over what a message says of an order, as far as it is news.

        The customer is the one of that id, e-mail address or phone number, or a new one. ``product`` stands in where the shop names
        none, ``walkthrough`` where the message does not say.
        """
        origin = validate.text(source, "source", required=True)
        reference = validate.text(news.reference, "reference", required=True)
        order = self.book.order_by_reference(origin, reference)
        if order is None:
            order = self._welcome(work, origin, replace(news, reference=reference), product, walkthrough=walkthrough)
            if order is None:
                return {"order_id": None, "customer_id": None}
            return {"order_id": order.id, "customer_id": order.customer_id}
        answer = {"order_id": order.id, "customer_id": order.customer_id}
        if not self._go_on(work, order, news.delivered_at, cancelled=news.cancelled):
            return work.repeat(answer)
        work.settle(order.customer_id)
        return answer

    def _welcome(self, work: Work, origin: str, news: OrderNews, product: str, *, walkthrough: bool) -> Order | None:
        """An order that the book does not know, with everything that came before it; or ``None`` while it is not there."""
        kept = _kept(work)
        key = json.dumps([origin, news.reference])
        early = kept.get(key)
        delivered_at = (early.delivered_at if early else None) or news.delivered_at
        cancelled = news.cancelled or (early is not None and early.cancelled)
        if news.placed is None or cancelled:
            if early is None or (early.delivered_at, early.cancelled) != (delivered_at, cancelled):
                kept[key] = Early(delivered_at, cancelled, work.now)
                _keep(work, kept)
            work.repeated = True
            return None
        order = self._placed(work, origin, news.reference, news.placed, product, walkthrough=walkthrough)
        self._go_on(work, order, delivered_at, cancelled=False)
        work.settle(order.customer_id)
        if kept.pop(key, None) is not None:
            _keep(work, kept)
        return order

    def _placed(
        self, work: Work, origin: str, reference: str, placed: Placed, product: str, *, walkthrough: bool
    ) -> Order:
        """Write an order down, under the customer whom the message names."""
        moment = validate.past(min(placed.ordered_at or work.now, work.now), work.now, "ordered_at")
        promised_on = validate.day(placed.promised_on, "promised_on")
        ordered_on = self.practice.today(moment)
        if promised_on is not None and promised_on < ordered_on:
            raise Invalid(
                "promised_before_order", promised_on=promised_on.isoformat(), ordered_on=ordered_on.isoformat()
            )
        delivery = validate.choice(Delivery, placed.delivery, "delivery")
        name = validate.text(placed.product or product or origin, "product", required=True)
        person = self._buyer(work, origin, placed.buyer)
        order = Order(
            id=work.new_id(),
            customer_id=person.id,
            product=name,
            ordered_at=moment,
            recorded_at=work.now,
            counts_for=self.practice.working.counts_for(moment),
            promised_on=promised_on,
            reference=reference,
            source=origin,
            walkthrough=walkthrough if placed.walkthrough is None else placed.walkthrough,
            delivery=delivery,
            amount=_or_none(validate.amount, placed.amount),
            currency=_or_none(validate.currency, placed.currency),
        )
        order = replace(order, care=self._usual_care(work, order))
        self._place(work, person, order)
        written = work.book.order(order.id)
        assert written is not None
        return written

    def _go_on(self, work: Work, order: Order, delivered_at: datetime | None, *, cancelled: bool) -> bool:
        """Deliver or cancel an order that is on the books; whether that is new."""
        if order.cancelled_at is not None:
            return False
        if cancelled:
            work.change.put(replace(order, cancelled_at=work.now))
            work.note("order_cancelled", order.customer_id, product=order.product, reference=order.reference)
            return True
        if delivered_at is None or order.delivered_at is not None or order.delivery is Delivery.ONGOING:
            return False
        deliver(work, order, max(order.ordered_at, min(delivered_at, work.now)))
        return True

    # -- who bought -------------------------------------------------------------------------------------------------

    def _buyer(self, work: Work, origin: str, buyer: Buyer) -> Customer:
        """The customer whom a message means, with what the book did not know of them; or a new one."""
        given = _given(origin, buyer)
        person = self._recognised(buyer, given)
        if person is None:
            person = with_device(work, new_customer(work, given))
            work.change.put(person)
            work.happened("customer_added", person)
            return person
        news = {name: given[name] for name in FILLED_IN if given[name] and not getattr(person, name)}
        if news:
            person = replace(person, **news)
            work.change.put(person)
            work.note("customer_updated", person.id, by="shop")
        return person

    def _recognised(self, buyer: Buyer, given: Mapping[str, Any]) -> Customer | None:
        """By external id, e-mail, phone; of several, the one of that name. Shops that count alike do not share ids."""
        directory = self.directory
        tiers = [directory.by_external_id(given["external_id"])]
        if buyer.own_id:
            plain = [finding.by_id(self, one) for one in directory.by_external_id(buyer.id)]
            tiers.append(tuple(one.id for one in plain if _may_be(one, given["email"])))
        tiers += [directory.by_email(given["email"]), directory.by_phone(given["phone"])]
        for ids in tiers:
            people = [finding.by_id(self, one) for one in ids]
            if len(people) > 1:
                people = [one for one in people if normal_name(one.name) == normal_name(given["name"])]
            if len(people) == 1:
                return people[0]
        return None


def _may_be(customer: Customer, email: str) -> bool:
    """Whether nothing that both have tells them apart."""
    return not customer.email or not email or normal_email(customer.email) == normal_email(email)


def _given(origin: str, buyer: Buyer) -> dict[str, Any]:
    """A buyer in the book's words; a contact that cannot be one is left out, rather than losing the order."""
    external_id = f"{origin}:{buyer.id}" if buyer.own_id and buyer.id else buyer.id
    said = {name: getattr(buyer, name) for name in FILLED_IN if name != "external_id"}
    given = {
        name: _or_none(partial(_field, name), value) for name, value in (said | {"external_id": external_id}).items()
    }
    names = (buyer.name[: validate.LINE], given["company"], given["email"], given["phone"], given["external_id"])
    given["name"] = next((kept for name in names if (kept := _or_none(validate.name, name))), "")
    if not given["name"]:
        raise Invalid("missing", field="name")
    return given


def _field(name: str, value: str) -> Any:
    return read({name: value})[name]


def _or_none(check: Callable[[str], Any], value: str) -> Any:
    """A value as it is kept, or nothing where it cannot be."""
    try:
        return check(value)
    except Invalid:
        return ""


# -- what came too early ----------------------------------------------------------------------------------------------


def _kept(work: Work) -> dict[str, Early]:
    """What is known of orders that have not come, the oldest first."""
    known = json.loads(work.book.meta(EARLY) or "{}")
    return {
        key: Early(datetime.fromisoformat(at) if at else None, cancelled, datetime.fromisoformat(seen))
        for key, (at, cancelled, seen) in known.items()
    }


def _keep(work: Work, kept: Mapping[str, Early]) -> None:
    """Keep it, within bounds: some are of orders from before the shop was connected, and never come."""
    fresh = [(key, early) for key, early in kept.items() if early.seen_at > work.now - EARLY_FOR]
    work.change.put_meta(EARLY, json.dumps({key: early.as_text() for key, early in fresh[-MOST_EARLY:]}))
