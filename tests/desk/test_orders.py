"""What a customer bought: record, deliver, cancel."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from custom_components.aftersale.crm.errors import Ambiguous, Conflict, Invalid, NotFound
from custom_components.aftersale.crm.model import Care, CustomerStatus, Delivery, Status

from .room import Room, types


def test_an_order_plans_and_tells(room: Room) -> None:
    anna = room.anna()
    receipt = room.record_order(
        customer="Anna Weber",
        product=" Website ",
        promised_on=date(2026, 3, 20),
        reference="A1",
        source="shop",
        amount="1250.00",
        currency="eur",
    )
    order = room.book.order(receipt.answer["order_id"])
    assert order is not None
    assert (order.product, order.amount, order.currency, order.care) == ("Website", "1250.00", "EUR", Care.FULL)
    assert (order.ordered_at, order.counts_for) == (room.now, room.today)
    kinds = [one["kind"] for one in receipt.answer["follow_ups"]]
    assert {"thank_you_note", "agree_walkthrough", "walkthrough", "delivery_check", "next_steps"} <= set(kinds)
    assert types(receipt) == ["order_placed"]
    assert room.events(anna)[-1] == "order_placed"
    thanks = next(one for one in receipt.answer["follow_ups"] if one["kind"] == "thank_you_note")
    assert thanks["order_id"] == order.id and thanks["due"] == "2026-03-02"


def test_the_same_reference_is_the_same_order(room: Room) -> None:
    anna, other = room.anna(), room.anna(name="Marco Rossi")
    first = room.record_order(customer=anna, product="Website", reference="A1", source="shop")
    again = room.later(days=1).record_order(customer=anna, product="Something else", reference="A1", source="shop")
    assert again.repeated and again.answer["order_id"] == first.answer["order_id"]
    assert not again.activities and not again.customers
    with pytest.raises(Conflict, match="reference_used"):
        room.record_order(customer=other, product="Website", reference="A1", source="shop")
    elsewhere = room.record_order(customer=anna, product="Website", reference="A1", source="other shop")
    assert elsewhere.answer["order_id"] != first.answer["order_id"]
    assert not room.record_order(customer=anna, product="Website").repeated


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"product": " "}, "missing"),
        ({"product": "Website", "promised_on": date(2026, 3, 1)}, "promised_before_order"),
        ({"product": "Website", "promised_on": date(1900, 1, 1)}, "date_out_of_range"),
        ({"product": "Website", "care": "tender"}, "unknown_choice"),
        ({"product": "Website", "delivery": "never"}, "unknown_choice"),
        ({"product": "Website", "amount": "much"}, "not_an_amount"),
    ],
)
def test_an_impossible_order_is_refused(room: Room, fields: dict[str, object], key: str) -> None:
    anna = room.anna()
    before = room.dump()
    with pytest.raises(Invalid, match=key):
        room.record_order(customer=anna, **fields)
    with pytest.raises(Invalid, match="in_the_future"):
        room.record_order(customer=anna, product="Website", ordered_at=room.now + timedelta(minutes=6))
    assert room.dump() == before


def test_the_same_product_again_is_light_care(room: Room) -> None:
    anna = room.anna()

    def care(product: str, **fields: object) -> Care:
        order = room.book.order(room.record_order(customer=anna, product=product, **fields).answer["order_id"])
        assert order is not None
        return order.care

    assert care("Red  Tea") is Care.FULL
    room.later(days=90)
    assert care("red tea") is Care.LIGHT
    assert care("Red Tea", care="full") is Care.FULL
    assert care("Green tea", ordered_at=room.now - timedelta(days=2)) is Care.FULL
    assert care("Green tea", ordered_at=room.now - timedelta(days=3)) is Care.FULL
    room.later(days=91)
    assert care("RED TEA") is Care.FULL
    gone = room.record_order(customer=anna, product="Chair")
    room.cancel_order(order_id=gone.answer["order_id"])
    assert care("Chair") is Care.FULL


def test_an_order_that_is_delivered_at_once(room: Room) -> None:
    anna = room.anna()
    receipt = room.record_order(customer=anna, product="Book", delivery="done")
    assert types(receipt) == ["order_placed", "order_delivered"]
    assert "order_check_in" in [one["kind"] for one in receipt.answer["follow_ups"]]


def test_a_delivery_is_recorded_once(room: Room) -> None:
    anna = room.anna()
    order = room.record_order(customer=anna, product="Website").answer["order_id"]
    receipt = room.later(days=3).record_delivery(customer="Anna")
    assert receipt.answer["order_id"] == order
    assert types(receipt) == ["order_delivered"]
    assert "order_check_in" in room.kinds(anna)
    again = room.later(days=1).record_delivery(order_id=order)
    assert again.repeated and again.answer["order_id"] == order
    with pytest.raises(NotFound, match="no_open_order"):
        room.record_delivery(customer=anna)


def test_an_impossible_delivery_is_refused(room: Room) -> None:
    anna = room.anna()
    order = room.record_order(customer=anna, product="Website").answer["order_id"]
    with pytest.raises(Invalid, match="delivery_before_order") as refused:
        room.record_delivery(order_id=order, delivered_at=room.now - timedelta(days=1))
    assert refused.value.facts["ordered_at"] == "2026-03-02T10:00:00+01:00"
    with pytest.raises(Invalid, match="in_the_future"):
        room.record_delivery(order_id=order, delivered_at=room.now + timedelta(days=1))
    with pytest.raises(NotFound, match="unknown_order"):
        room.record_delivery(order_id="x" * 200)
    with pytest.raises(NotFound, match="unknown_order"):
        room.record_delivery(customer=anna, reference="B7")
    with pytest.raises(Invalid, match="say_which_order"):
        room.record_delivery()
    room.cancel_order(order_id=order)
    with pytest.raises(Conflict, match="order_is_cancelled"):
        room.record_delivery(order_id=order)


def test_one_of_several_orders_is_named_by_its_reference(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website", reference="A1")
    second = room.record_order(customer=anna, product="Chair", reference="A2").answer["order_id"]
    room.record_order(customer=anna, product="Tea")
    with pytest.raises(Ambiguous) as refused:
        room.record_delivery(customer=anna)
    assert refused.value.facts["candidates"] == "Website (A1); Chair (A2); Tea"
    assert room.record_delivery(customer=anna, reference="A2").answer["order_id"] == second


def test_a_retainer_is_never_the_open_order_but_can_be_cancelled(room: Room) -> None:
    anna = room.anna()
    retainer = room.record_order(customer=anna, product="Care", delivery="ongoing").answer["order_id"]
    with pytest.raises(NotFound, match="no_open_order"):
        room.record_delivery(customer=anna)
    order = room.book.order(retainer)
    assert order is not None and order.delivery is Delivery.ONGOING
    assert room.cancel_order(customer=anna).answer["order_id"] == retainer
    assert room.cancel_order(order_id=retainer).repeated


def test_cancelling_withdraws_what_was_planned(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website")
    receipt = room.later(minutes=1).cancel_order(customer=anna)
    assert [one["kind"] for one in receipt.answer["follow_ups"]] == ["check_in"]
    assert room.kinds(anna, Status.CANCELLED)
    assert "order_cancelled" in room.events(anna)


@pytest.mark.parametrize("leave", ["mark_lost", "pause_customer"])
def test_an_order_brings_a_lost_or_resting_customer_back(room: Room, leave: str) -> None:
    anna = room.anna()
    getattr(room, leave)(customer=anna)
    receipt = room.later(days=30).record_order(customer=anna, product="Website")
    assert types(receipt) == ["customer_returned", "order_placed"]
    back = room.customer(anna)
    assert (back.status, back.active_since) == (CustomerStatus.ACTIVE, room.today)
    assert all(loss.returned_at == room.now for loss in room.file(anna).losses)
    assert "thank_you_note" in room.kinds(anna)


def test_late_news_of_an_order_before_the_loss_brings_nobody_back(room: Room) -> None:
    anna = room.anna()
    room.later(days=5).mark_lost(customer=anna)
    room.record_order(customer=anna, product="Website", ordered_at=room.now - timedelta(days=1))
    assert room.customer(anna).status is CustomerStatus.LOST


def test_a_pause_holds_through_an_order(room: Room) -> None:
    anna = room.anna()
    room.pause_customer(customer=anna, until=date(2026, 4, 1))
    room.record_order(customer=anna, product="Website")
    assert room.customer(anna).status is CustomerStatus.PAUSED
