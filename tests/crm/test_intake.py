"""What each shop sends is understood, or refused with a status and a line; never anything in between."""

from __future__ import annotations

from copy import deepcopy
from datetime import UTC, date, datetime, timedelta
import json
from typing import Any

import pytest

from custom_components.aftersale.crm.intake import KINDS, OrderNews, Refused, Shop, understand

from .intake.letters import CHECKOUT, FULFILMENT_EVENT, GENERIC, NOW, REFUND, SECRET, SHOPIFY, WOO, raw, signed


def told(kind: str, message: Any, topic: str = "", *, now: datetime = NOW, **settings: Any) -> OrderNews | None:
    """What a shop's message says."""
    return understand(Shop(kind, SECRET, **settings), signed(kind, message, topic), raw(message), now)


def changed(message: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {**deepcopy(message), **fields}


def session(**fields: Any) -> dict[str, Any]:
    event = deepcopy(CHECKOUT)
    event["data"]["object"] |= fields
    return event


def generic(**order: Any) -> dict[str, Any]:
    return changed(GENERIC, order={**GENERIC["order"], **order})


def refusal(kind: str, message: Any, topic: str = "") -> Refused:
    with pytest.raises(Refused) as refused:
        told(kind, message, topic)
    assert "\n" not in refused.value.reason
    return refused.value


# -- signatures and bodies -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_a_forged_message_is_forbidden(kind: str) -> None:
    headers = signed(kind, GENERIC, secret="another")
    for given, body, secret in (
        (headers, raw(GENERIC), SECRET),
        ({}, raw(GENERIC), SECRET),
        (signed(kind, GENERIC), raw(GENERIC) + b" ", SECRET),
        (signed(kind, GENERIC, secret=""), raw(GENERIC), ""),
        (dict.fromkeys(headers, "ü\x7f"), raw(GENERIC), SECRET),
    ):
        with pytest.raises(Refused) as refused:
            understand(Shop(kind, secret), given, body, NOW)
        assert refused.value.status == 403


@pytest.mark.parametrize(("off", "status"), [(-301, 403), (-299, None), (299, None), (301, 403)])
def test_stripe_stamps_its_signature(off: int, status: int | None) -> None:
    headers = signed("stripe", CHECKOUT, at=NOW + timedelta(seconds=off))
    if status is None:
        assert understand(Shop("stripe", SECRET), headers, raw(CHECKOUT), NOW) is not None
        return
    with pytest.raises(Refused) as refused:
        understand(Shop("stripe", SECRET), headers, raw(CHECKOUT), NOW)
    assert refused.value.status == status


@pytest.mark.parametrize("given", ["v1=0", "t=1,t=2", "t=x,v1=0", "t=²,v1=0", "t=" + "9" * 13])
def test_a_stamp_that_is_none(given: str) -> None:
    with pytest.raises(Refused) as refused:
        understand(Shop("stripe", SECRET), {"stripe-signature": given}, b"{}", NOW)
    assert refused.value.status == 403


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"\xff\xfe{\x00}\x00", "UTF-8"),
        ('{"event": "über"}'.encode("latin-1"), "UTF-8"),
        (raw(GENERIC)[:-7], "not JSON"),
        (b"", "not JSON"),
        (b'{"a": NaN}', "not JSON"),
        (b'{"a": ' + b"9" * 5000 + b"}", "not JSON"),
        (b"[" * 200_000, "nested"),
        (b"[1]", "object"),
        (b'"order"', "object"),
    ],
)
def test_a_body_that_is_no_message(body: bytes, reason: str) -> None:
    refused = refusal("generic", body)
    assert refused.status == 400 and reason in refused.reason


def test_the_content_type_is_json() -> None:
    headers = signed("generic", GENERIC)
    for said, fine in (
        ("application/json; charset=utf-8", True),
        ("application/vnd.shop+json", True),
        ("application/x-www-form-urlencoded", False),
        ("text/plain", False),
    ):
        sent = {**headers, "content-type": said}
        if fine:
            assert understand(Shop("generic", SECRET), sent, raw(GENERIC), NOW)
            continue
        with pytest.raises(Refused) as refused:
            understand(Shop("generic", SECRET), sent, raw(GENERIC), NOW)
        assert refused.value.status == 415
    del headers["content-type"]
    assert understand(Shop("generic", SECRET), headers, raw(GENERIC), NOW)


# -- WooCommerce -----------------------------------------------------------------------------------------------------


def test_woocommerce_order() -> None:
    news = told("woocommerce", WOO, "order.created")
    assert news is not None and news.placed is not None
    assert (news.reference, news.delivered_at, news.cancelled) == ("727", None, False)
    placed = news.placed
    assert (placed.product, placed.amount, placed.currency) == ("Website, Logo", "1250.00", "EUR")
    assert placed.ordered_at == datetime(2026, 3, 1, 16, 28, 2, tzinfo=UTC)
    buyer = placed.buyer
    assert (buyer.id, buyer.own_id, buyer.name, buyer.email) == ("25", True, "Anna Weber", "anna@weber.example")
    assert buyer.address == "Hauptstraße 1\n10115 Berlin\nDE"


def test_woocommerce_completed_is_delivered_where_that_is_so() -> None:
    done = changed(WOO, status="completed", date_completed_gmt="2026-03-02T08:00:00")
    news = told("woocommerce", done, "order.updated")
    assert news is not None and news.placed is not None and news.delivered_at == datetime(2026, 3, 2, 8, tzinfo=UTC)
    news = told("woocommerce", done, "order.updated", sent_is_delivered=False)
    assert news is not None and news.delivered_at is None


@pytest.mark.parametrize("status", ["cancelled", "refunded", "trash"])
def test_woocommerce_cancelled(status: str) -> None:
    assert told("woocommerce", changed(WOO, status=status), "order.updated") == OrderNews("727", cancelled=True)


def test_woocommerce_that_concerns_nobody() -> None:
    assert told("woocommerce", {"id": 727}, "order.deleted") == OrderNews("727", cancelled=True)
    assert told("woocommerce", changed(WOO, status="pending"), "order.created") is None
    assert told("woocommerce", {"id": 1}, "product.updated") is None
    assert told("woocommerce", {"id": 1}) is None
    assert understand(Shop("woocommerce", SECRET), {}, b"webhook_id=12", NOW) is None
    nobody = told("woocommerce", changed(WOO, billing=[], customer_id=0, line_items="x"), "order.created")
    assert nobody == OrderNews("727")
    nameless = told("woocommerce", changed(WOO, line_items=[], number=None), "order.created")
    assert nameless is not None and nameless.placed is not None and nameless.placed.product == "#727"
    assert refusal("woocommerce", changed(WOO, id=None), "order.created").status == 422
    assert refusal("woocommerce", changed(WOO, date_created_gmt="yesterday"), "order.created").status == 422
    assert refusal("woocommerce", changed(WOO, date_created_gmt="0001-01-01T00:00:00+14:00"), "order.created").status


# -- Shopify ---------------------------------------------------------------------------------------------------------


def test_shopify_order() -> None:
    news = told("shopify", SHOPIFY, "orders/create")
    assert news is not None and news.placed is not None and news.delivered_at is None
    assert news.reference == "820982911946154508"
    assert (news.placed.product, news.placed.amount) == ("IPod Nano", "388.00")
    assert news.placed.ordered_at == datetime(2026, 3, 1, 16, 4, 5, tzinfo=UTC)
    buyer = news.placed.buyer
    assert (buyer.id, buyer.name, buyer.email) == ("115310627314723954", "John Smith", "john@example.com")
    assert (buyer.phone, buyer.language) == ("555-555-0100", "en")


def test_shopify_fulfilled() -> None:
    sent = changed(
        SHOPIFY,
        fulfillment_status="fulfilled",
        fulfillments=[{"created_at": "2026-03-01T20:00:00Z"}, {"created_at": "2026-03-02T06:00:00Z"}, {}],
    )
    news = told("shopify", sent, "orders/fulfilled")
    assert news is not None and news.delivered_at == datetime(2026, 3, 2, 6, tzinfo=UTC)
    news = told("shopify", sent, "orders/updated", sent_is_delivered=False)
    assert news is not None and news.placed is not None and news.delivered_at is None
    news = told("shopify", SHOPIFY, "orders/fulfilled")
    assert news is not None and news.delivered_at == datetime(2026, 3, 1, 16, 4, 5, tzinfo=UTC)


def test_shopify_parcels() -> None:
    arrived = datetime(2026, 3, 2, 8, tzinfo=UTC)
    assert told("shopify", FULFILMENT_EVENT, "fulfillment_events/create") == OrderNews(
        "820982911946154508", delivered_at=arrived
    )
    update = {"id": 1, "order_id": 7, "shipment_status": "delivered", "updated_at": "2026-03-02T08:00:00Z"}
    assert told("shopify", update, "fulfillments/update") == OrderNews("7", delivered_at=arrived)
    assert told("shopify", changed(FULFILMENT_EVENT, status="in_transit"), "fulfillment_events/create") is None
    assert refusal("shopify", changed(FULFILMENT_EVENT, order_id=None), "fulfillment_events/create").status == 422
    assert refusal("shopify", changed(FULFILMENT_EVENT, happened_at=None), "fulfillment_events/create").status == 422


def test_shopify_cancelled_and_what_concerns_nobody() -> None:
    cancelled = OrderNews("820982911946154508", cancelled=True)
    assert told("shopify", changed(SHOPIFY, cancelled_at="2026-03-02T08:00:00Z"), "orders/updated") == cancelled
    assert told("shopify", SHOPIFY, "orders/cancelled") == cancelled
    assert told("shopify", changed(SHOPIFY, financial_status="refunded"), "orders/updated") == cancelled
    assert told("shopify", {"id": 1}, "products/update") is None
    counter = {"id": 5, "name": "#5", "line_items": []}
    assert told("shopify", counter, "orders/create") == OrderNews("5")
    assert refusal("shopify", {"name": "#5"}, "orders/create").status == 422


# -- Stripe ----------------------------------------------------------------------------------------------------------


def test_stripe_checkout() -> None:
    news = told("stripe", CHECKOUT)
    assert news is not None and news.placed is not None
    assert news.reference == "pi_1"
    placed = news.placed
    assert (placed.product, placed.amount, placed.currency, placed.delivery) == ("Coaching", "1234.50", "eur", "later")
    assert placed.ordered_at == datetime(2026, 3, 1, 9, tzinfo=UTC)
    assert (placed.buyer.id, placed.buyer.name, placed.buyer.address) == (
        "cus_123",
        "Marie Curie",
        "Rue 1\n75001 Paris\nFR",
    )


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [(500, "jpy", "500"), (1234, "kwd", "1.234"), (-150, "usd", "-1.50"), (None, "usd", ""), (True, "usd", "")],
)
def test_stripe_amounts(amount: Any, currency: str, text: str) -> None:
    news = told("stripe", session(amount_total=amount, currency=currency))
    assert news is not None and news.placed is not None and news.placed.amount == text


def test_stripe_other_events() -> None:
    assert told("stripe", session(payment_status="unpaid")) is None
    retainer = told("stripe", session(mode="subscription", payment_intent=None, subscription="sub_1", created=None))
    assert retainer is not None and retainer.placed is not None
    assert (retainer.reference, retainer.placed.delivery, retainer.placed.ordered_at) == ("sub_1", "ongoing", None)
    assert told("stripe", REFUND) == OrderNews("pi_1", cancelled=True)
    part = deepcopy(REFUND)
    part["data"]["object"]["refunded"] = False
    assert told("stripe", part) is None
    ended = {"type": "customer.subscription.deleted", "data": {"object": {"id": "sub_1"}}}
    assert told("stripe", ended) == OrderNews("sub_1", cancelled=True)
    assert told("stripe", {"type": "invoice.paid", "data": []}) is None
    nobody = session(customer=None, customer_details=None)
    assert told("stripe", nobody) == OrderNews("pi_1")
    assert refusal("stripe", {"type": "customer.subscription.deleted", "data": {}}).status == 422
    assert refusal("stripe", session(created=10**18)).status == 422


# -- anything else ---------------------------------------------------------------------------------------------------


def test_generic_order() -> None:
    news = told("generic", GENERIC)
    assert news is not None and news.placed is not None
    placed = news.placed
    assert (news.reference, placed.product, placed.promised_on) == ("A-1", "Website", date(2026, 3, 20))
    assert (placed.walkthrough, placed.buyer.id, placed.buyer.own_id) == (False, "c-77", False)
    news = told("generic", generic(walkthrough="no", delivery=None, promised_on=None, ordered_at=None))
    assert news is not None and news.placed is not None
    assert (news.placed.walkthrough, news.placed.delivery, news.placed.ordered_at) == (None, "later", None)


def test_generic_delivered_and_cancelled() -> None:
    bare = {"event": "order_delivered", "order": {"reference": 7}}
    assert told("generic", bare) == OrderNews("7", delivered_at=NOW)
    at = told("generic", changed(generic(delivered_at="2026-03-02T01:00:00Z"), event="order_delivered"))
    assert at is not None and at.placed is not None and at.delivered_at == datetime(2026, 3, 2, 1, tzinfo=UTC)
    assert told("generic", changed(GENERIC, event="order_cancelled")) == OrderNews("A-1", cancelled=True)


@pytest.mark.parametrize(
    "message",
    [
        {},
        changed(GENERIC, event="order_lost"),
        changed(GENERIC, event=["order_placed"]),
        changed(GENERIC, order="A-1"),
        changed(GENERIC, customer={"address": "somewhere"}),
        changed(GENERIC, customer=None),
        generic(product=True),
        generic(delivery="never"),
        generic(promised_on="soon"),
        generic(ordered_at="soon"),
    ],
)
def test_generic_nonsense(message: dict[str, Any]) -> None:
    assert refusal("generic", message).status == 422


def test_lines_are_cut_and_cleaned() -> None:
    news = told("generic", generic(product="x" * 500, reference=" a\u0000b\u202e\n c "))
    assert news is not None and news.placed is not None
    assert len(news.placed.product) == 200 and news.placed.product.endswith("…")
    assert news.reference == "a b c"
    half = json.dumps(generic(product="half \ud800 a letter")).encode()
    news = told("generic", half)
    assert news is not None and news.placed is not None and news.placed.product == "half a letter"
