"""Counts that the forgotten leave: in the same commit, in every copy, once, and told apart from nobody's words."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
import shutil
import sqlite3
from typing import Any

import pytest

from custom_components.aftersale.crm.errors import BookDamaged, BookUnwritable, NotFound
from custom_components.aftersale.crm.model import Direction, Status
from custom_components.aftersale.crm.tallies import Measure, Tally
from custom_components.aftersale.store import Book, book as book_module, restoring, snapshots
from custom_components.aftersale.store.book import _zone

from .killing import Killed
from .makers import BERLIN, NOW, TODAY, call, customer, feedback, follow_up, interaction, promise, put, standing

MIDNIGHT = NOW.replace(hour=22, minute=30)
"""Half past midnight of the next day in Berlin."""
TOMORROW = TODAY + timedelta(days=1)


def _lived(path: Path) -> Book:
    """A book in which bob was talked to once before its snapshot, and once after."""
    book = Book.open(path)
    put(book, customer(), customer("bob", name="Bob Quastenberg"))
    put(book, interaction("first", customer_id="bob", at=MIDNIGHT))
    book.snapshot(TODAY)
    put(book, interaction("second", customer_id="bob", at=MIDNIGHT))
    return book


def _contacts(book: Book) -> list[tuple[date | None, int]]:
    return [(one.day, one.count) for one in book.tallies(Measure.INTERACTIONS)]


def test_each_copy_counts_what_it_knew(path: Path) -> None:
    book = _lived(path)
    book.erase("bob", call(now=MIDNIGHT), zone=BERLIN)
    assert _contacts(book) == [(TOMORROW, 2)]
    (copy,) = book.snapshots()
    assert snapshots.is_whole(copy)
    book.close()
    restoring.restore(path, copy, NOW)
    book = Book.open(path)
    assert _contacts(book) == [(TOMORROW, 1)]
    book.close()


def test_an_erasure_that_is_finished_later_counts_by_the_same_days_and_once(path: Path) -> None:
    _lived(path).close()
    found = set()
    for _ in Killed(path, lambda book: book.erase("bob", call(now=MIDNIGHT), zone=BERLIN), every=9):
        book = Book.open(path)
        is_gone = book.customer("bob") is None
        copy = Book.open(shutil.copyfile(book.snapshots()[0], path.parent / "copy.db"))
        assert _contacts(copy) == ([(TOMORROW, 1)] if is_gone else [])
        copy.close()
        (path.parent / "copy.db").unlink()
        found.add((is_gone, tuple(_contacts(book))))
        book.close()
    assert found == {(False, ()), (True, ((TOMORROW, 2),))}


def test_who_was_being_erased_by_an_earlier_release_is_erased(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its note holds nothing but who it was."""
    path.parent.mkdir()
    raw = sqlite3.connect(path)
    raw.executescript((Path(__file__).parent / "schemas" / "v6.sql").read_text(encoding="utf-8"))
    raw.execute("INSERT INTO meta VALUES ('erasing', '[\"anna\"]')")
    raw.commit()
    raw.close()
    snapshots.take(path, TODAY)
    with monkeypatch.context() as patch:
        patch.setattr(book_module.Book, "_finish_erasing", lambda self: None)
        book = Book.open(path)
        ((who, _, zone),) = book._erasing()
        assert (who, zone) == ("anna", "UTC")
        book.close()
    book = Book.open(path)
    assert book._erasing() == []
    assert all("Anna Weber" not in each.read_bytes().decode("latin-1") for each in book.snapshots())
    book.close()


def test_a_zone_that_is_not_known_any_longer() -> None:
    assert str(_zone("Europe/Berlin")) == "Europe/Berlin"
    assert str(_zone("Middle-earth/Shire")) == str(_zone("/")) == "UTC"


def test_counting_is_part_of_the_erasure(anna: Book) -> None:
    put(anna, interaction("first"))

    def fails(_: object) -> None:
        raise BookUnwritable("book_unwritable", path=anna.path)

    with pytest.raises(BookUnwritable):
        anna.erase("anna", call(), fails)
    assert anna.tallies() == ()
    assert anna.customer("anna") is not None


def test_what_others_did_is_not_counted(anna: Book) -> None:
    hers: dict[str, Any] = {"status": Status.DONE, "completed_at": NOW, "first_due": follow_up().due}
    put(anna, customer("bob", referred_by="anna"), follow_up(**hers), follow_up("mine", customer_id="bob", **hers))
    put(anna, feedback(score=8), promise(), interaction("i", customer_id="anna"))
    with anna.change(call()) as change:
        change.put_standing("bob", standing(last_score=3))
    anna.erase("bob", call())
    assert [(one.measure, one.what, one.count) for one in anna.tallies()] == [
        (Measure.LAST_SCORES, "3", 1),
        (Measure.ON_TIME, "in_time", 1),
    ]


def test_a_count_that_nobody_made_is_damage(anna: Book) -> None:
    anna.disk.command("INSERT INTO tallies VALUES ('interactions', '2026-10-05', 'Anna Weber', 1, 0)")
    with pytest.raises(BookDamaged) as refused:
        anna.tallies()
    assert refused.value.facts["id"] == "interactions"


def test_the_same_count_is_added_to(anna: Book) -> None:
    for name in ("bob", "eve"):
        put(anna, customer(name), interaction(name, customer_id=name))
        anna.erase(name, call())
    assert Tally(Measure.INTERACTIONS, TODAY, "", 2) in anna.tallies()


def test_a_count_does_not_tell_of_how_many_it_is_made(path: Path) -> None:
    dumps = []
    for number, owners in enumerate((("bob", "bob"), ("bob", "eve"), ("eve", "bob"))):
        book = Book.open(path.parent / str(number) / "book.db")
        put(book, customer("bob"), customer("eve"))
        for contact, owner in enumerate(owners):
            put(book, interaction(str(contact), customer_id=owner, direction=Direction.IN))
        for owner in owners[-1], "eve", "bob":
            with suppress(NotFound):
                book.erase(owner, call())
        dumps.append([line for line in book.disk.raw.iterdump() if '"tallies"' in line])
        book.close()
    assert dumps[0] == dumps[1] == dumps[2] != []
