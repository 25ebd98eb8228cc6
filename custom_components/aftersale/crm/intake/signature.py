"""Signatures over the raw body of a message, compared in constant time."""

from __future__ import annotations

import base64
from datetime import datetime
import hashlib
import hmac
from typing import Final

STRIPE_TOLERANCE: Final = 300
"""Seconds by which a stamped signature may be away from now; Stripe stamps each try afresh."""


def _digest(secret: str, body: bytes) -> bytes:
    return hmac.new(secret.encode(), body, hashlib.sha256).digest()


def _same(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.strip().encode(errors="replace"), expected.encode())


def in_base64(given: str, secret: str, body: bytes) -> bool:
    """HMAC-SHA256 in Base64, as WooCommerce and Shopify send it."""
    return _same(given, base64.b64encode(_digest(secret, body)).decode())


def in_hex(given: str, secret: str, body: bytes) -> bool:
    """``sha256=`` and HMAC-SHA256 in hexadecimal digits."""
    return _same(given.strip().lower().removeprefix("sha256="), _digest(secret, body).hex())


def stamped(given: str, secret: str, body: bytes, now: datetime) -> bool:
    """``t=<seconds>,v1=<hex>``, where what is signed begins with the stamp; one of several ``v1`` has to fit."""
    parts = [part.strip().partition("=") for part in given.split(",")]
    stamps = [value for name, _, value in parts if name == "t"]
    if len(stamps) != 1 or not (stamps[0].isascii() and stamps[0].isdigit() and len(stamps[0]) <= 12):
        return False
    if abs(now.timestamp() - int(stamps[0])) > STRIPE_TOLERANCE:
        return False
    expected = _digest(secret, f"{stamps[0]}.".encode() + body).hex()
    return any(_same(value, expected) for name, _, value in parts if name == "v1")
