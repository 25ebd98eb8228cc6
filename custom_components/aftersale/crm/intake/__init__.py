"""What shops send: each shop's message, checked and understood, as the practice's news or a clear refusal.

Nothing here touches the network or the book: headers (their names in small letters), the raw body and the shop's settings go in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final

from . import generic, shopify, stripe, woocommerce
from .message import parsed
from .news import Buyer, OrderNews, Placed, Refused

__all__ = ["KINDS", "LARGEST", "SENDS_PARCELS", "Buyer", "OrderNews", "Placed", "Refused", "Shop", "understand"]

LARGEST: Final = 2 * 1024 * 1024
"""The most bytes of a message; an order of a thousand lines has fewer."""

type Signed = Callable[[Mapping[str, str], bytes, str, datetime], bool]

_SIGNED: Final[Mapping[str, Signed]] = MappingProxyType(
    {
        "woocommerce": woocommerce.is_signed,
        "shopify": shopify.is_signed,
        "stripe": stripe.is_signed,
        "generic": generic.is_signed,
    }
)
KINDS: Final = tuple(_SIGNED)
SENDS_PARCELS: Final = frozenset({"woocommerce", "shopify"})
"""Kinds that say when an order was sent."""


@dataclass(frozen=True, slots=True)
class Shop:
    """What the practice knows of a shop."""

    kind: str
    secret: str
    sent_is_delivered: bool = True


def understand(shop: Shop, headers: Mapping[str, str], body: bytes, now: datetime) -> OrderNews | None:
    """What a message says; ``None`` when it is none of our business. Raises ``Refused``.

    A forged message learns nothing but that it is forged.
    """
    if shop.kind == "woocommerce" and woocommerce.is_ping(body):
        return None
    if not shop.secret or not _SIGNED[shop.kind](headers, body, shop.secret, now):
        raise Refused(403, "The signature does not fit.")
    content_type = headers.get("content-type", "application/json").partition(";")[0].strip().lower()
    if content_type != "application/json" and not content_type.endswith("+json"):
        raise Refused(415, "The content type has to be application/json.")
    message = parsed(body)
    if shop.kind == "woocommerce":
        return woocommerce.read(headers, message, sent_is_delivered=shop.sent_is_delivered)
    if shop.kind == "shopify":
        return shopify.read(headers, message, sent_is_delivered=shop.sent_is_delivered)
    return stripe.read(message) if shop.kind == "stripe" else generic.read(message, now)
