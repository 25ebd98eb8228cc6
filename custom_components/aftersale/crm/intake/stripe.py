"""Stripe: a checkout that is paid, a charge refunded in full, a subscription that ended.

What a checkout is about is not in its event, so a product has to be named in its ``metadata``; else the shop's own name for
it is used. Orders go by the payment (or the subscription), because refunds name nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from . import signature
from .message import address, joined, part, seconds, text
from .news import Buyer, OrderNews, Placed, Refused

COMPLETED: Final = frozenset({"checkout.session.completed", "checkout.session.async_payment_succeeded"})
WHOLE: Final = frozenset(
    {"bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "ugx", "vnd", "vuv", "xaf", "xof", "xpf"}
)
"""Currencies without a smaller unit."""
THOUSANDTHS: Final = frozenset({"bhd", "jod", "kwd", "omr", "tnd"})


def is_signed(headers: Mapping[str, str], body: bytes, secret: str, now: datetime) -> bool:
    """Whether Stripe signed this, within the last minutes."""
    return signature.stamped(headers.get("stripe-signature", ""), secret, body, now)


def read(message: Mapping[str, Any]) -> OrderNews | None:
    """What happened; ``None``: nothing that concerns us."""
    type_, thing = text(message, "type"), part(message, "data", "object")
    if type_ in COMPLETED:
        return _checkout(thing)
    if type_ == "charge.refunded":
        payment = text(thing, "payment_intent") or text(thing, "id")
        return OrderNews(_needed(payment), cancelled=True) if thing.get("refunded") is True else None
    if type_ == "customer.subscription.deleted":
        return OrderNews(_needed(text(thing, "id")), cancelled=True)
    return None


def _needed(reference: str) -> str:
    if not reference:
        raise Refused(422, "The event names no payment.")
    return reference


def _checkout(session: Mapping[str, Any]) -> OrderNews | None:
    """A checkout; one that waits for its payment is no order yet."""
    if text(session, "payment_status") == "unpaid":
        return None
    reference = text(session, "payment_intent") or text(session, "subscription") or text(session, "id")
    details, metadata = part(session, "customer_details"), part(session, "metadata")
    buyer = Buyer(
        id=text(session, "customer"),
        name=text(details, "name"),
        email=text(details, "email") or text(session, "customer_email"),
        phone=text(details, "phone"),
        company=text(details, "business_name"),
        address=address(
            part(details, "address"), ("line1",), ("line2",), ("postal_code", "city"), ("state",), ("country",)
        ),
    )
    currency = text(session, "currency")
    placed = Placed(
        buyer=buyer,
        product=joined([text(metadata, "product") or text(session, "client_reference_id")]),
        ordered_at=seconds(session, "created"),
        amount=_amount(session.get("amount_total"), currency.lower()),
        currency=currency,
        delivery="ongoing" if text(session, "mode") == "subscription" else "later",
    )
    return OrderNews(_needed(reference), placed if buyer else None)


def _amount(smallest: object, currency: str) -> str:
    """A sum in the smallest unit of its currency as decimal text."""
    if isinstance(smallest, bool) or not isinstance(smallest, int):
        return ""
    places = 0 if currency in WHOLE else 3 if currency in THOUSANDTHS else 2
    whole, rest = divmod(abs(smallest), 10**places)
    return f"{'-' if smallest < 0 else ''}{whole}{f'.{rest:0{places}d}' if places else ''}"
