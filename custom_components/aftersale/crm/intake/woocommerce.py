"""WooCommerce: ``order.created``, ``order.updated``, ``order.deleted``; each order message holds the whole order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
import re
from typing import Any, Final

from . import signature
from .message import address, joined, moment, part, parts, text
from .news import Buyer, OrderNews, Placed, Refused

PLACED: Final = frozenset({"processing", "on-hold", "completed"})
"""Paid, or waiting for a transfer: they have bought. ``pending`` and ``checkout-draft`` may still leave."""
CANCELLED: Final = frozenset({"cancelled", "refunded", "trash"})
_PING: Final = re.compile(rb"webhook_id=\d{1,20}")


def is_ping(body: bytes) -> bool:
    """Whether this is what WooCommerce posts, unsigned, when the webhook is saved."""
    return _PING.fullmatch(body) is not None


def is_signed(headers: Mapping[str, str], body: bytes, secret: str, now: datetime) -> bool:
    """Whether the shop signed this."""
    return signature.in_base64(headers.get("x-wc-webhook-signature", ""), secret, body)


def read(headers: Mapping[str, str], message: Mapping[str, Any], *, sent_is_delivered: bool) -> OrderNews | None:
    """What happened; ``None``: nothing that concerns us."""
    topic = headers.get("x-wc-webhook-topic", "")
    if not topic.startswith("order."):
        return None
    reference = text(message, "id")
    if not reference:
        raise Refused(422, "The order has no id.")
    status = text(message, "status")
    if topic == "order.deleted" or status in CANCELLED:
        return OrderNews(reference, cancelled=True)
    if status not in PLACED:
        return None
    completed = moment(message, "date_completed_gmt") or moment(message, "date_modified_gmt")
    delivered = completed if status == "completed" and sent_is_delivered else None
    placed = Placed(
        buyer=_buyer(message),
        product=joined(text(line, "name") for line in parts(message, "line_items")) or f"#{_number(message)}",
        ordered_at=moment(message, "date_created_gmt"),
        amount=text(message, "total"),
        currency=text(message, "currency"),
    )
    return OrderNews(reference, placed if placed.buyer else None, delivered)


def _number(message: Mapping[str, Any]) -> str:
    return text(message, "number") or text(message, "id")


def _buyer(message: Mapping[str, Any]) -> Buyer:
    billing = part(message, "billing")
    known = text(message, "customer_id")
    return Buyer(
        id="" if known == "0" else known,
        name=" ".join(filter(None, (text(billing, "first_name"), text(billing, "last_name")))),
        email=text(billing, "email"),
        phone=text(billing, "phone"),
        company=text(billing, "company"),
        address=address(billing, ("address_1",), ("address_2",), ("postcode", "city"), ("state",), ("country",)),
        own_id=True,
    )
