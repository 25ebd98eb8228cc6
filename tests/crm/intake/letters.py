"""Messages in the shapes of the vendors' documentation, and their signatures."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
import hashlib
import hmac
import json
from typing import Any

SECRET = "a secret that both know"
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)

WOO: dict[str, Any] = {
    "id": 727,
    "parent_id": 0,
    "number": "727",
    "order_key": "wc_order_58d2d042d1d",
    "status": "processing",
    "currency": "EUR",
    "date_created": "2026-03-01T17:28:02",
    "date_created_gmt": "2026-03-01T16:28:02",
    "date_modified_gmt": "2026-03-01T16:28:08",
    "discount_total": "0.00",
    "total": "1250.00",
    "customer_id": 25,
    "billing": {
        "first_name": "Anna",
        "last_name": "Weber",
        "company": "Weber GmbH",
        "address_1": "Hauptstraße 1",
        "address_2": "",
        "city": "Berlin",
        "state": "",
        "postcode": "10115",
        "country": "DE",
        "email": "anna@weber.example",
        "phone": "+49 30 1234567",
    },
    "payment_method": "bacs",
    "date_completed": None,
    "date_completed_gmt": None,
    "line_items": [
        {"id": 315, "name": "Website", "product_id": 93, "quantity": 2, "total": "1000.00", "price": 500},
        {"id": 316, "name": "Logo", "product_id": 22, "quantity": 1, "total": "250.00", "price": 250},
    ],
    "refunds": [],
}
SHOPIFY: dict[str, Any] = {
    "id": 820982911946154508,
    "admin_graphql_api_id": "gid://shopify/Order/820982911946154508",
    "cancelled_at": None,
    "contact_email": "jon@example.com",
    "created_at": "2026-03-01T11:04:05-05:00",
    "currency": "USD",
    "customer_locale": "en",
    "email": "jon@example.com",
    "financial_status": "paid",
    "name": "#9999",
    "phone": None,
    "total_price": "388.00",
    "updated_at": "2026-03-01T11:04:05-05:00",
    "billing_address": {
        "first_name": "Steve",
        "address1": "123 Shipping Street",
        "phone": "555-555-0100",
        "city": "Shippington",
        "zip": "40003",
        "province": "Kentucky",
        "country": "United States",
        "company": None,
        "name": "Steve Shipper",
    },
    "customer": {
        "id": 115310627314723954,
        "email": "john@example.com",
        "first_name": "John",
        "last_name": "Smith",
        "phone": None,
        "default_address": {"address1": "123 Elm St."},
    },
    "fulfillment_status": None,
    "fulfillments": [],
    "line_items": [{"id": 866550311766439020, "name": "IPod Nano - 8GB", "title": "IPod Nano", "quantity": 1}],
}
FULFILMENT_EVENT: dict[str, Any] = {
    "id": 1234567,
    "fulfillment_id": 123456,
    "status": "delivered",
    "message": "Delivered",
    "happened_at": "2026-03-02T03:00:00-05:00",
    "order_id": 820982911946154508,
}
CHECKOUT: dict[str, Any] = {
    "id": "evt_1",
    "object": "event",
    "type": "checkout.session.completed",
    "data": {
        "object": {
            "id": "cs_test_a1",
            "object": "checkout.session",
            "amount_total": 123450,
            "client_reference_id": None,
            "created": 1772355600,
            "currency": "eur",
            "customer": "cus_123",
            "customer_details": {
                "address": {"line1": "Rue 1", "line2": None, "city": "Paris", "postal_code": "75001", "country": "FR"},
                "email": "marie@example.com",
                "name": "Marie Curie",
                "phone": "+33123456789",
            },
            "customer_email": None,
            "metadata": {"product": "Coaching"},
            "mode": "payment",
            "payment_intent": "pi_1",
            "payment_status": "paid",
            "subscription": None,
        }
    },
}
REFUND: dict[str, Any] = {
    "type": "charge.refunded",
    "data": {"object": {"id": "ch_1", "object": "charge", "payment_intent": "pi_1", "refunded": True}},
}
GENERIC: dict[str, Any] = {
    "event": "order_placed",
    "order": {
        "reference": "A-1",
        "product": "Website",
        "ordered_at": "2026-03-01T10:00:00+01:00",
        "promised_on": "2026-03-20",
        "amount": "1250.00",
        "currency": "EUR",
        "delivery": "later",
        "walkthrough": False,
    },
    "customer": {"id": "c-77", "name": "Ben Ito", "email": "ben@example.com", "phone": "+81 3 1234 5678"},
}


def raw(message: Any) -> bytes:
    return message if isinstance(message, bytes) else json.dumps(message).encode()


def signed(kind: str, message: Any, topic: str = "", *, secret: str = SECRET, at: datetime = NOW) -> dict[str, str]:
    """The headers with which a shop sends this."""
    body = raw(message)
    digest = hmac.new(secret.encode(), body, hashlib.sha256)
    headers = {"content-type": "application/json"}
    if kind == "woocommerce":
        headers |= {"x-wc-webhook-topic": topic, "x-wc-webhook-signature": base64.b64encode(digest.digest()).decode()}
    elif kind == "shopify":
        headers |= {"x-shopify-topic": topic, "x-shopify-hmac-sha256": base64.b64encode(digest.digest()).decode()}
    elif kind == "stripe":
        stamp = str(int(at.timestamp()))
        own = hmac.new(secret.encode(), f"{stamp}.".encode() + body, hashlib.sha256).hexdigest()
        headers["stripe-signature"] = f"t={stamp},v1={'0' * 64},v1={own},v0=old"
    else:
        headers["x-aftersale-signature"] = f"sha256={digest.hexdigest()}"
    return headers
