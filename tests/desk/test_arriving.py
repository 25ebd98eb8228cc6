"""What shops tell: the right customer, once, in any order, and nothing lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from custom_components.aftersale.crm.errors import Invalid
from custom_components.aftersale.crm.intake.news import Buyer, OrderNews, Placed
from custom_components.aftersale.crm.model import Care, Customer, CustomerStatus, Delivery
from custom_components.aftersale.desk import arriving

from .room import Room, types

ANNA = Buyer(id="25", name="Anna Weber", email="anna@weber.example", phone="+49 30 1234567", own_id=True)
ORDER = Placed(buyer=ANNA, product="Website", amount="1250.00", currency="eur")
PLACED = OrderNews("727", ORDER)


def placed(buyer: Buyer, reference: str = "727", **fields: Any) -> OrderNews:
    return OrderNews(reference, replace(ORDER, buyer=buyer, **fields))


def buyer_of(room: Room, news: OrderNews, source: str = "shop") -> Customer:
    return room.customer(room.take_in(source=source, news=news, way="webhook").answer["customer_id"])


def test_an_order_brings_its_customer(room: Room) -> None:
    receipt = room.take_in(source="shop", news=PLACED, way="webhook")
    order = room.book.order_by_reference("shop", "727")
    assert order is not None and receipt.answer == {"order_id": order.id, "customer_id": order.customer_id}
    assert (order.amount, order.currency, order.care, order.walkthrough) == ("1250.00", "EUR", Care.FULL, True)
    assert types(receipt) == ["customer_added", "order_placed"]
    anna = room.customer(order.customer_id)
    assert (anna.name, anna.external_id, anna.has_device) == ("Anna Weber", "shop:25", True)
    assert "thank_you_note" in room.kinds(anna.id)


def test_the_same_message_again_changes_nothing(room: Room) -> None:
    first = room.take_in(source="shop", news=PLACED)
    before = room.dump()
    again = room.later(hours=1).take_in(source="shop", news=PLACED)
    assert again.repeated and again.answer == first.answer and not again.activities
    assert room.dump() == before


def test_any_order_of_news_adds_up_to_the_same(tmp_path: Path) -> None:
    """A parcel, and a refund, may overtake their order."""
    ends = set()
    for number, steps in enumerate(permutations(("placed", "delivered", "cancelled"))):
        room = Room(tmp_path / str(number))
        news = {
            "placed": PLACED,
            "delivered": OrderNews("727", delivered_at=room.now - timedelta(minutes=1)),
            "cancelled": OrderNews("727", cancelled=True),
        }
        for step in (*steps, *steps):
            room.take_in(source="shop", news=news[step])
        order = room.book.order_by_reference("shop", "727")
        ends.add(order is None or order.cancelled_at is not None)
        open_kinds = [kind for one in room.book.customer_ids(None, 10) for kind in room.kinds(one)]
        assert not {"thank_you_note", "walkthrough", "delivery_check"} & set(open_kinds)
        room.close()
    assert ends == {True}


def test_a_parcel_before_its_order_waits_for_it(room: Room) -> None:
    arrived = room.now
    early = room.take_in(source="shop", news=OrderNews("727", delivered_at=arrived))
    assert early.answer == {"order_id": None, "customer_id": None} and early.repeated
    before = room.dump()
    room.take_in(source="shop", news=OrderNews("727", delivered_at=arrived))
    assert room.dump() == before
    room.close()
    room.open()
    receipt = room.later(hours=2).take_in(source="shop", news=placed(ANNA, ordered_at=arrived - timedelta(hours=1)))
    order = room.book.order_by_reference("shop", "727")
    assert order is not None and order.delivered_at == arrived
    assert types(receipt) == ["customer_added", "order_placed", "order_delivered"]
    assert room.book.meta(arriving.EARLY) == "{}"


def test_a_delivery_is_never_before_its_order_nor_ahead(room: Room) -> None:
    room.take_in(source="shop", news=placed(ANNA, ordered_at=room.now + timedelta(days=3)))
    order = room.book.order_by_reference("shop", "727")
    assert order is not None and order.ordered_at == room.now
    room.take_in(source="shop", news=OrderNews("727", delivered_at=room.now - timedelta(days=9)))
    order = room.book.order_by_reference("shop", "727")
    assert order is not None and order.delivered_at == order.ordered_at
    again = room.take_in(source="shop", news=OrderNews("727", delivered_at=room.now))
    assert again.repeated


def test_cancelled_once_and_for_all(room: Room) -> None:
    room.take_in(source="shop", news=PLACED)
    receipt = room.take_in(source="shop", news=OrderNews("727", cancelled=True))
    assert not receipt.repeated and "thank_you_note" not in room.kinds(receipt.answer["customer_id"])
    assert room.take_in(source="shop", news=OrderNews("727", delivered_at=room.now)).repeated
    assert room.take_in(source="shop", news=OrderNews("727", cancelled=True)).repeated


def test_a_retainer_is_not_delivered(room: Room) -> None:
    room.take_in(source="shop", news=replace(placed(ANNA, delivery="ongoing"), delivered_at=room.now))
    order = room.book.order_by_reference("shop", "727")
    assert order is not None and order.delivery is Delivery.ONGOING and order.delivered_at is None


def test_delivered_with_the_order(room: Room) -> None:
    room.take_in(source="shop", news=placed(ANNA, delivery="done", walkthrough=False), walkthrough=True)
    order = room.book.order_by_reference("shop", "727")
    assert order is not None and order.delivered_at == order.ordered_at and not order.walkthrough


@pytest.mark.parametrize(
    ("known", "buyer"),
    [
        ({"external_id": "shop:25"}, replace(ANNA, email="new@example.com", phone="")),
        ({"external_id": "25"}, replace(ANNA, email="", phone="")),
        ({"external_id": "cus_1", "email": "old@example.com"}, Buyer(id="cus_1", email="new@example.com")),
        ({"email": "ANNA@weber.example"}, replace(ANNA, id="", name="A. Weber")),
        ({"phone": "030 1234567"}, replace(ANNA, id="", email="")),
        ({"phone": "+49 30 1234567"}, replace(ANNA, email="other@example.com")),
    ],
)
def test_who_is_meant(room: Room, known: dict[str, str], buyer: Buyer) -> None:
    anna = room.anna(**known)
    assert buyer_of(room, placed(buyer)).id == anna
    assert room.customer(anna).name == "Anna Weber"


def test_two_shops_that_count_alike_have_each_their_own_25(room: Room) -> None:
    anna = buyer_of(room, PLACED, "one")
    ben = buyer_of(room, placed(Buyer(id="25", name="Ben Ito", email="ben@example.com", own_id=True)), "two")
    assert anna.id != ben.id
    plain = room.anna(name="Cem", external_id="31", email="cem@example.com")
    other = buyer_of(room, placed(Buyer(id="31", name="Dan", email="dan@example.com", own_id=True), "2"), "one")
    assert other.id != plain


def test_one_address_of_two_people(room: Room) -> None:
    """The one of that name; a third name is a third person, and nobody is guessed."""
    anna = room.anna(email="info@weber.example")
    room.anna(name="Max Weber", email="info@weber.example")
    assert buyer_of(room, placed(Buyer(name="anna weber", email="info@weber.example"), "1")).id == anna
    third = buyer_of(room, placed(Buyer(name="Ida Weber", email="info@weber.example"), "2"))
    assert third.name == "Ida Weber"


def test_what_the_book_did_not_know_is_filled_in(room: Room) -> None:
    anna = room.anna(email="anna@weber.example", phone="+49 30 999")
    room.take_in(source="shop", news=placed(replace(ANNA, company="Weber GmbH", language="xx!", address="Weg 1")))
    person = room.customer(anna)
    assert (person.company, person.phone, person.external_id) == ("Weber GmbH", "+49 30 999", "shop:25")
    assert (person.address, person.language) == ("Weg 1", "")
    assert "customer_updated" in room.events(anna)


def test_a_contact_that_is_none_does_not_lose_the_order(room: Room) -> None:
    person = buyer_of(room, placed(Buyer(email="not an address", phone="call me", company="Weber GmbH")))
    assert (person.name, person.email, person.phone) == ("Weber GmbH", "", "")
    assert buyer_of(room, placed(Buyer(name="n" * 300), "2")).name == "n" * 200
    with pytest.raises(Invalid, match="missing"):
        room.take_in(source="shop", news=placed(Buyer(email="nothing"), "3"))
    order = room.book.order_by_reference("shop", "727")
    room.take_in(source="shop", news=placed(ANNA, "4", amount="much", currency="€"))
    odd = room.book.order_by_reference("shop", "4")
    assert order is not None and odd is not None and (odd.amount, odd.currency) == ("", "")


def test_a_product_that_is_not_named(room: Room) -> None:
    room.take_in(source="shop", news=placed(ANNA, product=""), product="Coaching")
    room.take_in(source="shop", news=placed(ANNA, "2", product=""))
    names = [room.book.order_by_reference("shop", one) for one in ("727", "2")]
    assert [one.product for one in names if one] == ["Coaching", "shop"]


def test_a_promise_before_the_order_is_refused(room: Room) -> None:
    with pytest.raises(Invalid, match="promised_before_order"):
        room.take_in(source="shop", news=placed(ANNA, promised_on=date(2026, 3, 1)))
    assert room.book.order_by_reference("shop", "727") is None
    assert not list(room.book.customer_ids(None, 10))
    room.take_in(source="shop", news=placed(ANNA, promised_on=date(2026, 3, 20)))


def test_an_order_brings_back_who_was_lost(room: Room) -> None:
    anna = room.anna(email="anna@weber.example")
    room.mark_lost(customer=anna)
    room.later(days=1).take_in(source="shop", news=PLACED)
    assert room.customer(anna).status is CustomerStatus.ACTIVE


def test_what_never_comes_is_not_kept_for_ever(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arriving, "MOST_EARLY", 2)
    for number in range(4):
        room.take_in(source="shop", news=OrderNews(f"r{number}", cancelled=True))
    assert "r1" not in str(room.book.meta(arriving.EARLY)) and "r3" in str(room.book.meta(arriving.EARLY))
    room.later(days=181).take_in(source="shop", news=OrderNews("r9", cancelled=True))
    assert "r3" not in str(room.book.meta(arriving.EARLY))
    when = datetime(2026, 3, 1, tzinfo=UTC)
    room.take_in(source="shop", news=OrderNews("r9", delivered_at=when))
    room.take_in(source="shop", news=OrderNews("r9", delivered_at=when))
    assert room.take_in(source="shop", news=placed(ANNA, "r9")).answer["order_id"] is None
