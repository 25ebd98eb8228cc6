"""With whom a calendar's event was: surely one customer, or nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, strategies as st
import pytest

from custom_components.aftersale.crm.identity import Directory
from custom_components.aftersale.crm.intake.meeting import Event, with_whom

NINE = datetime(2026, 11, 2, 9, tzinfo=UTC)
EVENT = Event("calendar.work", "uid-1", "", NINE, NINE + timedelta(hours=1), "", "")

BOOK = Directory()
BOOK.add("anna", "Anna Weber", email="anna@weber.example")
BOOK.add("weber", "Weber GmbH", email="office@weber.example")
BOOK.add("bosch", "Bosch")
BOOK.add("zoe", "Zoë Müller-Lüdenscheidt", "Lüdenscheidt & Söhne KG")
BOOK.add("bob", "Bob Miller", "Acme Tools")
BOOK.add("rob", "Rob Miller", "Acme Tools")
BOOK.add("max", "Max")


@pytest.mark.parametrize(
    ("title", "customer"),
    [
        ("Anna Weber", "anna"),
        ("Meeting with Anna Weber", "anna"),
        ("ANNA WEBER: kitchen, second look", "anna"),
        ("Küche Anna Weber (Abnahme)", "anna"),
        ("Termin mit Zoe Mueller Luedenscheidt", "zoe"),
        ("Lüdenscheidt & Söhne – Angebot", "zoe"),
        ("Bosch", "bosch"),
        ("Besuch bei Bosch: neue Maschine", "bosch"),
        ("Weber GmbH / Vertrag", "weber"),
        ("Call Bob Miller", "bob"),
        ("Bob Miller, Acme Tools", "bob"),
        ("Frau Müller-Lüdenscheidt", "zoe"),
        ("Kaffee mit Dr. Lüdenscheidt", "zoe"),
        ("Lunch anna@weber.example", "anna"),
        ("Max", "max"),
        ("Max meeting", "max"),
    ],
)
def test_whom_a_title_names(title: str, customer: str) -> None:
    assert with_whom(replace(EVENT, summary=title), BOOK) == customer


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Dentist",
        "Lunch",
        "Anna",
        "Buy a Weber grill",
        "Bosch drill to the repair shop",
        "Frau Weber",
        "Herr Miller",
        "Acme Tools",
        "Anna Weber and Bob Miller",
        "Bob Miller: the invoice of Anna Weber",
        "Max power seminar",
        "Herr",
        "with",
        "nobody@nowhere.example",
        "🎉",
        "Webers Anna",
    ],
)
def test_nobody_is_guessed(title: str) -> None:
    assert with_whom(replace(EVENT, summary=title), BOOK) is None


@pytest.mark.parametrize(
    ("title", "description", "customer"),
    [
        ("Kitchen", "Attendees: <Anna@Weber.Example>; me@home.example", "anna"),
        ("Kitchen", "mailto:anna@weber.example\nDial-in: +49 30 1234567", "anna"),
        ("Acme Tools", "no address", None),
        ("Anna Weber", "anna@weber.example, office@weber.example", None),
        ("Anna Weber", "me@home.example", "anna"),
        ("Bob Miller", "anna@weber.example", None),
    ],
)
def test_addresses_in_the_description(title: str, description: str, customer: str | None) -> None:
    assert with_whom(replace(EVENT, summary=title, description=description), BOOK) == customer


def test_names_in_a_description_mean_nobody() -> None:
    """It may tell anything."""
    assert with_whom(replace(EVENT, summary="Kitchen", description="Anna Weber said it leaks"), BOOK) is None


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_is_read(title: str, description: str) -> None:
    with_whom(replace(EVENT, summary=title, description=description), BOOK)


def test_a_long_invitation_is_read_in_no_time() -> None:
    """A text made to be slow to search."""
    assert with_whom(replace(EVENT, summary="a@" * 5000, description="x" * 500_000 + "@"), BOOK) is None
    assert with_whom(replace(EVENT, summary="Anna " * 5000, description="a.@" * 50_000), BOOK) is None


def test_an_event_is_the_same_under_another_title_and_at_another_time() -> None:
    moved = replace(EVENT, summary="Something else", start=NINE + timedelta(days=1), end=NINE + timedelta(days=2))
    assert moved.request_id("anna") == EVENT.request_id("anna") == EVENT.request_id("bob")
    others = [
        EVENT,
        replace(EVENT, uid="uid-2"),
        replace(EVENT, calendar="calendar.other"),
        replace(EVENT, recurs="20261102T090000"),
        replace(EVENT, recurs="20261109T090000"),
    ]
    assert len({one.request_id("anna") for one in others}) == len(others)


def test_without_a_uid_it_is_known_by_its_start_and_its_customer() -> None:
    bare = replace(EVENT, uid="")
    assert bare.request_id("anna") == replace(bare, summary="x", calendar="y").request_id("anna")
    assert bare.request_id("anna") != bare.request_id("bob")
    assert bare.request_id("anna") != replace(bare, start=NINE - timedelta(minutes=1)).request_id("anna")


def test_our_own_feed_is_known() -> None:
    assert replace(EVENT, uid="01ABC@aftersale").is_ours
    assert not EVENT.is_ours
