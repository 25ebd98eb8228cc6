"""Importing customers: who is new, who is known, and how their check-ins are spread."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest

from custom_components.aftersale.crm.errors import BookUnwritable, Conflict, Invalid, NotFound
from custom_components.aftersale.crm.model import Kind
from custom_components.aftersale.store import Book

from .room import Room, dump_of, types


def test_a_list_of_customers_comes_in_as_one_change(room: Room) -> None:
    anna = room.anna(email="anna@weber.example", notes="tea")
    text = (
        "name,email,phone,referred_by,notes,external_id\n"
        "Anna Weber,ANNA@weber.example,+49 30 1234567,,coffee,\n"
        "Marco Rossi,marco@rossi.example,,Paul Klein,,\n"
        "Paul Klein,,,Anna Weber,,\n"
        "Bad Mail,nobody,,,,\n"
        "Lost Soul,,,Nobody Known,,\n"
        "Paul Klein,,,,,\n"
    )
    receipt = room.import_customers(content=text)
    answer = receipt.answer
    assert (answer["created"], answer["updated"], answer["unchanged"]) == (2, 1, 1)
    assert [(one["line"], one["why"]) for one in answer["rejected"]] == [(5, "not_an_email"), (6, "unknown_customer")]
    assert answer["rejected"][1]["facts"]["name"] == "Nobody Known"
    assert types(receipt) == ["import_completed"]
    assert room.customer(anna).notes == "tea\n\ncoffee"
    assert room.customer(anna).phone == "+49 30 1234567"
    people = {one.name: one for one, _ in room.book.customer_rows()}
    assert people["Marco Rossi"].referred_by == people["Paul Klein"].id
    assert people["Paul Klein"].referred_by == anna
    assert "thank_referrer" in room.kinds(anna)
    assert "thank_referrer" in room.kinds(people["Paul Klein"].id)
    assert room.desk.get_customer(room.now, customer="marco")["customer"]["id"] == people["Marco Rossi"].id


def test_the_same_list_again_changes_nothing(room: Room) -> None:
    text = "name,email,notes\nAnna Weber,anna@weber.example,tea\nMarco Rossi,,\n"
    room.import_customers(content=text)
    before = [line for line in room.dump() if "journal" not in line]
    again = room.import_customers(content=text)
    assert (again.answer["created"], again.answer["updated"], again.answer["unchanged"]) == (0, 0, 2)
    assert [line for line in room.dump() if "journal" not in line] == before


def test_a_dry_run_counts_and_changes_nothing(room: Room) -> None:
    before = room.dump()
    receipt = room.import_customers(content="name\nAnna Weber\nMarco Rossi\n", dry_run=True)
    assert receipt.answer["created"] == 2
    assert receipt.answer["import_id"] is None
    assert receipt.answer["check_ins_per_day"] == 1
    assert not receipt.customers and not receipt.activities
    assert room.dump() == before
    with pytest.raises(NotFound):
        room.desk.get_customer(room.now, customer="Anna Weber")


def test_the_request_of_a_dry_run_is_still_good_for_the_import(room: Room) -> None:
    text = "name\nAnna Weber\n"
    room.import_customers(content=text, dry_run=True, request_id="one")
    assert room.import_customers(content=text, request_id="one").answer["import_id"] is not None
    dry = room.import_customers(content=text, dry_run=True, request_id="one").answer
    assert (dry["import_id"], dry["unchanged"]) == (None, 1)


def test_a_whole_import_is_undone(room: Room) -> None:
    anna = room.anna(email="anna@weber.example")
    before = {line for line in room.undated() if '"journal"' not in line}
    text = (
        "name,email,company,favourite,referred_by\nAnna Weber,anna@weber.example,Weber GmbH,yes,\nMarco Rossi,,,,Anna\n"
    )
    text = text.replace(",Anna\n", ",Anna Weber\n")
    receipt = room.later(minutes=1).import_customers(content=text)
    assert room.customer(anna).company == "Weber GmbH"
    undone = room.later(days=20).undo(import_id=receipt.answer["import_id"])
    assert anna in undone.answer["customer_ids"]
    after = {line for line in room.undated() if '"journal"' not in line and "undone" not in line}
    assert {line for line in before if "customers" not in line} == {line for line in after if "customers" not in line}
    with pytest.raises(NotFound):
        room.undo(import_id=receipt.answer["import_id"])


def test_an_import_on_which_somebody_worked_is_not_undone(room: Room) -> None:
    receipt = room.import_customers(content="name\nAnna Weber\n")
    room.later(minutes=1).record_order(customer="Anna Weber", product="Website")
    with pytest.raises(Conflict, match="changed_since"):
        room.undo(import_id=receipt.answer["import_id"])


def test_namesakes_are_told_apart_and_never_guessed(room: Room) -> None:
    first = room.anna(phone="+49 30 1111111")
    text = "name,phone,email\nAnna Weber,+49 30 2222222,\nAnna Weber,,\nAnna Weber,+49 30 1111111,anna@weber.example\n"
    answer = room.import_customers(content=text).answer
    assert (answer["created"], answer["updated"]) == (1, 1)
    assert [(one["line"], one["why"]) for one in answer["rejected"]] == [(3, "ambiguous_customer")]
    assert room.customer(first).email == "anna@weber.example"


def test_a_shared_number_means_the_one_of_that_name(room: Room) -> None:
    anna = room.anna(phone="+49 30 1111111")
    room.anna(name="Paul Weber", phone="+49 30 1111111")
    answer = room.import_customers(content="name,phone,company\nAnna Weber,+49 30 1111111,Weber GmbH\n").answer
    assert answer["updated"] == 1
    assert room.customer(anna).company == "Weber GmbH"


def test_nobody_is_sent_by_themselves_or_by_one_of_two(room: Room) -> None:
    room.anna(email="a@x.example")
    room.anna(email="b@x.example")
    text = "name,email,referred_by\nAnna Weber,a@x.example,a@x.example\nMarco Rossi,,Anna Weber\n"
    answer = room.import_customers(content=text).answer
    assert [one["why"] for one in answer["rejected"]] == ["referred_by_self", "ambiguous_customer"]


def test_an_unknown_format_or_an_empty_text_is_refused(room: Room) -> None:
    with pytest.raises(Invalid, match="unknown_choice"):
        room.import_customers(content="name\nA B\n", format="xls")
    with pytest.raises(Invalid, match="import_empty"):
        room.import_customers(content="")


def test_two_hundred_imported_customers_never_flood_a_day(room: Room) -> None:
    text = "name,cadence_days,birthday\n" + "".join(
        f"Customer Number{n:03d},{10 if n % 9 == 0 else ''},{'12-24' if n % 50 == 0 else ''}\n" for n in range(200)
    )
    room.import_customers(content=text)
    days = Counter(
        one.due.local_day(room.practice.working.zone)
        for one in room.book.open_follow_ups()
        if one.kind is Kind.CHECK_IN and one.due is not None
    )
    assert sum(days.values()) == 200
    assert max(days.values()) <= room.practice.check_ins_per_day
    assert min(days) > room.today
    first_week = [days[room.today + timedelta(days=n)] for n in range(1, 6)]
    assert sum(first_week) <= 5 * room.practice.check_ins_per_day
    favourites = [one for one, _ in room.book.customer_rows() if one.has_device]
    assert len(favourites) == room.practice.device_limit


@pytest.mark.slow
def test_ten_thousand_rows_come_in(room: Room) -> None:
    text = "name,email\n" + "".join(f"Customer {n:05d},c{n}@example.org\n" for n in range(10_000))
    answer = room.import_customers(content=text).answer
    assert answer["created"] == 10_000


def test_a_copy_is_taken_before_an_import_that_could_spoil_something(room: Room) -> None:
    """Nothing is lost with an empty book, a rehearsal changes nothing, and a repeat is none."""
    text = "name\nAnna Weber\n"
    room.import_customers(content=text, request_id="first")
    assert room.book.snapshots() == ()
    room.import_customers(content="name\nMarco Rossi\n", dry_run=True)
    assert room.book.snapshots() == ()
    before = room.dump()
    room.import_customers(content="name\nMarco Rossi\n", request_id="second")
    (place,) = room.book.snapshots()
    assert place.name == f"book-{room.today}-import.db"
    copy = Book.open(place, expect_existing=True)
    assert dump_of(copy) == before
    copy.close()
    place.unlink()
    room.import_customers(content="name\nMarco Rossi\n", request_id="second")
    assert room.book.snapshots() == ()


def test_without_room_for_a_copy_nothing_is_brought_in(room: Room) -> None:
    room.import_customers(content="name\nAnna Weber\n")
    (room.path.parent / "snapshots").write_text("in the way")
    before = room.dump()
    with pytest.raises(BookUnwritable):
        room.import_customers(content="name\nMarco Rossi\n")
    assert room.dump() == before
