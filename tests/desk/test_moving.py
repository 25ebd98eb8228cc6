"""The whole book given away and taken in, and its customers for other tools."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import timedelta
from io import StringIO
import json
from pathlib import Path
import tempfile
from typing import Any

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.aftersale.crm.errors import Conflict, Invalid
from custom_components.aftersale.crm.exchange import json_book
from custom_components.aftersale.crm.model import Customer
from custom_components.aftersale.crm.tallies import Tally
from custom_components.aftersale.crm.warmth import Standing
from custom_components.aftersale.store import rows
from tests.store.test_rows import _records as records

from .room import MONDAY, Room, types

OWN = ("journal", "requests", "meta", "playbooks", "outbox")


def lived(room: Room) -> str:
    """A practice in which something of everything happened; Anna's id."""
    anna = room.anna(email="anna@weber.example", hot_buttons=["quality", "tea"], birthday="12-24", notes='"=1+1"')
    room.add_customer(name="Zoë", referred_by="Anna Weber", company="=Müller; Söhne", phone="+49 30 1234567")
    order = room.record_order(customer=anna, product="Oven", promised_on=MONDAY + timedelta(days=3)).answer["order_id"]
    room.record_delivery(order_id=order)
    room.log_meeting(customer=anna, start=room.now - timedelta(hours=2), note="all well")
    room.make_promise(customer=anna, what="a manual", due=MONDAY + timedelta(days=9))
    room.note_need(customer=anna, what="a pan")
    room.record_feedback(customer=anna, score=6, suggestion="be quicker")
    room.open_complaint(customer=anna, what="a scratch")
    room.add_follow_up(customer=anna, title="call", due=room.now + timedelta(hours=5), duration_minutes=15)
    room.mark_lost(customer="Zoë", reason="price")
    room.log_interaction(customer=room.anna(name="Lena Klein"))
    room.record_feedback(customer="Lena Klein", score=8)
    room.erase_customer(customer="Lena Klein")
    return anna


def contents(room: Room) -> list[str]:
    """The book without what each book keeps for itself."""
    return sorted(line for line in room.dump() if not any(f'INTO "{table}"' in line for table in OWN))


def text_of(room: Room, format: str = "json") -> str:
    content: str = room.desk.export_book(room.now, format=format)["content"]
    return content


def test_a_book_taken_in_is_the_same_book(room: Room, tmp_path: Path) -> None:
    lived(room)
    other = Room(tmp_path / "other", again=True)
    tried = other.import_customers(content=text_of(room), format="json", dry_run=True)
    assert (tried.answer["created"], tried.answer["import_id"]) == (2, None)
    assert contents(other) == []
    taken = other.import_customers(content=text_of(room), format="json")
    assert types(taken) == ["import_completed"]
    assert contents(other) == contents(room)
    assert text_of(other) == text_of(room)
    assert other.desk.get_customer(other.now, customer="Anna Weber") == room.desk.get_customer(
        room.now, customer="Anna Weber"
    )
    assert other.desk.replan(other.call("clock"), after=None, limit=50).follow_ups == {}
    other.undo(import_id=taken.answer["import_id"])
    assert contents(other) == []
    other.close()


def test_a_book_is_never_poured_into_another(room: Room) -> None:
    room.anna()
    text = text_of(room)
    for dry_run in (False, True):
        with pytest.raises(Conflict) as refused:
            room.import_customers(content=text, format="json", dry_run=dry_run)
        assert refused.value.key == "book_not_empty"


def test_an_empty_book_is_a_book(room: Room) -> None:
    assert room.import_customers(content=text_of(room), format="json").answer["created"] == 0


def place(record: Any) -> tuple[str, str]:
    return type(record).__name__, str(record) if isinstance(record, Tally) else record.id


@st.composite
def books(draw: st.DrawFn) -> tuple[dict[str, Standing], list[Any]]:
    """Any book whatever: records of every kind with any values, whose owners are there."""
    people = draw(st.lists(records(Customer), min_size=1, max_size=3, unique_by=lambda one: one.id))
    ids = [one.id for one in people]
    cadences = st.none() | st.integers(1, 365)
    found: list[Any] = [
        replace(one, referred_by=draw(st.none() | st.sampled_from(ids)), cadence_days=draw(cadences)) for one in people
    ]
    for noun in (*rows.NOUNS[1:], rows.TIMELINE):
        for number, one in enumerate(draw(st.lists(records(noun.record), max_size=2))):
            fields: dict[str, Any] = {"id": f"{noun.table.name}{number}", "customer_id": draw(st.sampled_from(ids))}
            if noun is rows.ORDER:
                fields["reference"] = f"{one.reference}{number}"
            if noun is rows.FOLLOW_UP:
                fields["attempt"] = number
            found.append(replace(one, **fields))
    found += draw(st.lists(records(Tally), max_size=4, unique_by=lambda one: (one.measure, one.day, one.what)))
    standings = {one: draw(records(Standing)) for one in ids}
    return {one: replace(its, cadence_days=1 + its.cadence_days % 365) for one, its in standings.items()}, found


@settings(max_examples=25, deadline=None)
@given(books())
def test_any_book_reads_back_identical(book: tuple[dict[str, Standing], list[Any]]) -> None:
    standings, found = book
    text = json_book.write(standings, found)
    whole = json_book.read(text)
    assert whole.standings == standings
    assert sorted(whole.records, key=place) == sorted(found, key=place)
    with tempfile.TemporaryDirectory() as folder:
        first, second = Room(Path(folder) / "a"), Room(Path(folder) / "b")
        first.import_customers(content=text, format="json")
        second.import_customers(content=text_of(first), format="json")
        assert contents(first) == contents(second)
        assert text_of(first) == text_of(second)
        first.close()
        second.close()


def broken(text: str, change: Any) -> str:
    said = json.loads(text)
    change(said)
    return json.dumps(said)


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda said: said.pop("orders"), "orders"),
        (lambda said: said["orders"].append(3), "orders: 2"),
        (lambda said: said["orders"][0].pop("care"), "orders: 1"),
        (lambda said: said["orders"][0].update(more=1), "orders: 1"),
        (lambda said: said["orders"][0].update(care="rude"), "orders: 1"),
        (lambda said: said["orders"][0].update(ordered_at="2026-01-01T10:00:00"), "orders: 1"),
        (lambda said: said["orders"][0].update(ordered_at="0001-01-01T00:00:00+14:00"), "orders: 1"),
        (lambda said: said["orders"][0].update(counts_for="soon"), "orders: 1"),
        (lambda said: said["orders"][0].update(counts_for="9999-12-31"), "orders: 1"),
        (lambda said: said["orders"][0].update(ordered_at="9999-12-31T23:59:59+00:00"), "orders: 1"),
        (lambda said: said["customers"][0].update(cadence_days=2**40), "customers: 1"),
        (lambda said: said["orders"][0].update(walkthrough=1), "orders: 1"),
        (lambda said: said["orders"][0].update(revision=2**63), "orders: 1"),
        (lambda said: said["orders"][0].update(product="\ud800"), "orders: 1"),
        (lambda said: said["orders"][0].update(customer_id="nobody"), "orders: 1"),
        (lambda said: said["orders"].append(said["orders"][0]), "orders: 2"),
        (lambda said: said["customers"].append(said["customers"][0]), "customers: 3"),
        (lambda said: said["customers"][0].update(birthday="02-31"), "customers: 1"),
        (lambda said: said["customers"][0].update(birthday=""), "customers: 1"),
        (
            lambda said: said["follow_ups"][0].update(due={"day": None, "moment": None, "minutes": None}),
            "follow_ups: 1",
        ),
        (lambda said: said["standings"].pop(), "standings"),
    ],
)
def test_a_damaged_book_is_refused_with_its_place(room: Room, tmp_path: Path, change: Any, where: str) -> None:
    lived(room)
    text = broken(text_of(room), change)
    other = Room(tmp_path / "other")
    with pytest.raises(Invalid) as refused:
        other.import_customers(content=text, format="json")
    assert (refused.value.key, refused.value.facts) == ("import_book_broken", {"where": where})
    assert contents(other) == []
    other.close()


def test_whoever_sent_somebody_must_be_there(room: Room) -> None:
    anna = room.anna()
    text = broken(text_of(room), lambda said: said["customers"][0].update(referred_by="nobody"))
    with pytest.raises(Invalid) as refused:
        json_book.read(text)
    assert refused.value.facts == {"where": f"customers: {anna}"}


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"format": "x"}', '{"format": "aftersale-book"}', "[" * 100_000]
)
def test_what_is_no_book_is_refused(text: str) -> None:
    with pytest.raises(Invalid) as refused:
        json_book.read(text)
    assert refused.value.key == "import_not_a_book"


def test_a_newer_book_is_refused() -> None:
    with pytest.raises(Invalid) as refused:
        json_book.read('{"format": "aftersale-book", "version": 4}')
    assert refused.value.facts == {"version": "4", "newest": "3"}


def test_a_book_of_the_first_version_is_read(room: Room) -> None:
    """It did not say when a record changed, nor what forgotten customers had left."""
    lived(room)
    said = json.loads(text_of(room))
    now = json_book.read(json.dumps(said))
    for section in ("customers", "follow_ups"):
        for record in said[section]:
            del record["changed_at"]
    del said["tallies"]
    with pytest.raises(Invalid):
        json_book.read(json.dumps(said))
    before = json_book.read(json.dumps({**said, "version": 1}))
    assert [getattr(one, "changed_at", None) for one in now.records if getattr(one, "changed_at", None)] != []
    assert before.records == tuple(
        replace(one, changed_at=None) if hasattr(one, "changed_at") else one
        for one in now.records
        if not isinstance(one, Tally)
    )


def test_customers_for_spreadsheets_and_back(room: Room) -> None:
    lived(room)
    text = text_of(room, "csv")
    first, second = csv.DictReader(StringIO(text))
    assert (first["name"], first["hot_buttons"], first["notes"]) == ("Anna Weber", "quality; tea", '"=1+1"')
    assert (second["company"], second["phone"], second["referred_by"]) == (
        "'=Müller; Söhne",
        "+49 30 1234567",
        "anna@weber.example",
    )
    again = room.import_customers(content=text).answer
    assert (again["created"], again["updated"], again["unchanged"], again["rejected"]) == (0, 0, 2, [])


def test_customers_for_address_books_and_back(room: Room) -> None:
    lived(room)
    text = text_of(room, "vcard")
    assert text.count("BEGIN:VCARD") == 2
    again = room.import_customers(content=text, format="vcard").answer
    assert (again["created"], again["updated"], again["unchanged"], again["rejected"]) == (0, 0, 2, [])


def test_no_other_format(room: Room) -> None:
    with pytest.raises(Invalid) as refused:
        room.desk.export_book(room.now, format="xml")
    assert refused.value.facts["choices"] == "json, csv, vcard"
    with pytest.raises(Invalid) as refused:
        room.import_customers(content="x", format="xml")
    assert refused.value.facts["choices"] == "csv, vcard, json"


def test_the_cadence_that_fits(room: Room) -> None:
    answer = room.import_customers(content="name\n" + "\n".join(f"Person {n}" for n in range(200)), dry_run=True).answer
    assert answer["check_ins_per_day"] > room.practice.check_ins_per_day
    fitting = answer["fitting_cadence_days"]
    days = [MONDAY + timedelta(days=number) for number in range(1, fitting + 1)]
    working = sum(room.practice.working.is_working(day) for day in days)
    assert 200 / working <= room.practice.check_ins_per_day < 200 / (working - 1)
    few = room.import_customers(content="name\nOne\n", dry_run=True).answer
    assert few["fitting_cadence_days"] == room.practice.cadence_days
    room.desk.practice = replace(room.practice, check_ins_per_day=1)
    many = "name\n" + "\n".join(f"Person {n}" for n in range(300))
    assert room.import_customers(content=many, dry_run=True).answer["fitting_cadence_days"] == 365
