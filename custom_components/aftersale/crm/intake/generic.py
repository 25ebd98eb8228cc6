"""Any other shop: a small JSON form of our own, documented in docs/shops.md."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from . import signature
from .message import day, joined, moment, part, text
from .news import Buyer, OrderNews, Placed, Refused

EVENTS: Final = ("order_placed", "order_delivered", "order_cancelled")
DELIVERIES: Final = ("later", "done", "ongoing")


def is_signed(headers: Mapping[str, str], body: bytes, secret: str, now: datetime) -> bool:
    """Whether the sender signed this."""
    return signature.in_hex(headers.get("x-aftersale-signature", ""), secret, body)


def read(message: Mapping[str, Any], now: datetime) -> OrderNews:
    """What happened."""
    event = text(message, "event")
    if event not in EVENTS:
        raise Refused(422, f"event has to be one of: {', '.join(EVENTS)}.")
    order = part(message, "order")
    reference = text(order, "reference")
    if not reference:
        raise Refused(422, "order.reference is missing.")
    if event == "order_cancelled":
        return OrderNews(reference, cancelled=True)
    placed = _placed(message, order) if event == "order_placed" or message.get("customer") else None
    delivered = moment(order, "delivered_at")
    return OrderNews(reference, placed, delivered or (now if event == "order_delivered" else None))


def _placed(message: Mapping[str, Any], order: Mapping[str, Any]) -> Placed:
    customer = part(message, "customer")
    buyer = Buyer(
        id=text(customer, "id"),
        name=text(customer, "name"),
        email=text(customer, "email"),
        phone=text(customer, "phone"),
        company=text(customer, "company"),
        address=text(customer, "address"),
        language=text(customer, "language"),
    )
    if not buyer:
        raise Refused(422, "customer needs an id, a name, an e-mail address or a phone number.")
    product = joined([text(order, "product")])
    if not product:
        raise Refused(422, "order.product is missing.")
    delivery = text(order, "delivery") or DELIVERIES[0]
    if delivery not in DELIVERIES:
        raise Refused(422, f"order.delivery has to be one of: {', '.join(DELIVERIES)}.")
    walkthrough = order.get("walkthrough")
    return Placed(
        buyer=buyer,
        product=product,
        ordered_at=moment(order, "ordered_at"),
        promised_on=day(order, "promised_on"),
        amount=text(order, "amount"),
        currency=text(order, "currency"),
        delivery=delivery,
        walkthrough=walkthrough if isinstance(walkthrough, bool) else None,
    )
