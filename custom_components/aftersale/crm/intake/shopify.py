"""Shopify: orders created, paid, fulfilled, cancelled; fulfilments and their events delivered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from . import signature
from .message import address, joined, moment, part, parts, text
from .news import Buyer, OrderNews, Placed, Refused

PARCELS: Final = {"fulfillment_events/create": "status", "fulfillments/update": "shipment_status"}
"""Topics about a parcel, each with the field that says how far it is."""


def is_signed(headers: Mapping[str, str], body: bytes, secret: str, now: datetime) -> bool:
    """Whether the shop signed this."""
    return signature.in_base64(headers.get("x-shopify-hmac-sha256", ""), secret, body)


def read(headers: Mapping[str, str], message: Mapping[str, Any], *, sent_is_delivered: bool) -> OrderNews | None:
    """What happened; ``None``: nothing that concerns us."""
    topic = headers.get("x-shopify-topic", "")
    if topic in PARCELS:
        return _parcel(topic, message)
    if not topic.startswith("orders/"):
        return None
    reference = text(message, "id")
    if not reference:
        raise Refused(422, "The order has no id.")
    if topic in ("orders/cancelled", "orders/delete") or message.get("cancelled_at") or _refunded(message):
        return OrderNews(reference, cancelled=True)
    fulfilled = topic == "orders/fulfilled" or text(message, "fulfillment_status") == "fulfilled"
    placed = Placed(
        buyer=_buyer(message),
        product=joined(text(line, "title") or text(line, "name") for line in parts(message, "line_items"))
        or text(message, "name")
        or f"#{reference}",
        ordered_at=moment(message, "created_at"),
        amount=text(message, "total_price"),
        currency=text(message, "currency"),
    )
    delivered = _sent(message) if fulfilled and sent_is_delivered else None
    return OrderNews(reference, placed if placed.buyer else None, delivered)


def _refunded(message: Mapping[str, Any]) -> bool:
    return text(message, "financial_status") in ("refunded", "voided")


def _parcel(topic: str, message: Mapping[str, Any]) -> OrderNews | None:
    """A parcel that has arrived."""
    if text(message, PARCELS[topic]) != "delivered":
        return None
    reference = text(message, "order_id")
    if not reference:
        raise Refused(422, "The fulfilment has no order_id.")
    at = moment(message, "happened_at") or moment(message, "updated_at")
    if at is None:
        raise Refused(422, "The fulfilment does not say when.")
    return OrderNews(reference, delivered_at=at)


def _sent(message: Mapping[str, Any]) -> datetime | None:
    """When the last parcel of an order left."""
    moments = [moment(one, "created_at") for one in parts(message, "fulfillments")]
    return max((one for one in moments if one), default=None) or moment(message, "updated_at")


def _buyer(message: Mapping[str, Any]) -> Buyer:
    customer = part(message, "customer")
    place = part(message, "billing_address") or part(message, "shipping_address") or part(customer, "default_address")
    named = (text(customer, "first_name"), text(customer, "last_name"))
    return Buyer(
        id=text(customer, "id"),
        name=" ".join(filter(None, named)) or text(place, "name"),
        email=text(customer, "email") or text(message, "email") or text(message, "contact_email"),
        phone=text(customer, "phone") or text(message, "phone") or text(place, "phone"),
        company=text(place, "company"),
        address=address(place, ("address1",), ("address2",), ("zip", "city"), ("province",), ("country",)),
        language=text(message, "customer_locale"),
    )
