"""Back to a snapshot: what is offered, what is kept, what is there afterwards."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
import shutil

import pytest

from custom_components.aftersale.crm.errors import BookDamaged, BookUnwritable
from custom_components.aftersale.crm.model import Status
from custom_components.aftersale.store import Book, restoring, snapshots

from .makers import NOW, TODAY, call, content, customer, entry, follow_up, interaction, order, put

LATER = NOW + timedelta(hours=2)


@pytest.fixture
def lost(path: Path) -> Path:
    """A book that lived on after its snapshots, and then was damaged."""
    book = Book.open(path)
    with book.change(call()) as change:
        change.put(customer())
        change.timeline(entry())
    book.snapshot(TODAY - timedelta(days=1))
    put(book, customer("bob"), follow_up("call", customer_id="bob"))
    book.snapshot(TODAY)
    put(
        book,
        customer("carl", added_at=LATER),
        order(recorded_at=LATER),
        interaction(recorded_at=LATER),
        follow_up("done", status=Status.DONE, completed_at=LATER),
    )
    book.close()
    path.write_bytes(path.read_bytes().replace(b"Anna Weber", b"Anna Wever"))
    return path


def test_the_newest_whole_snapshot_is_offered_with_what_would_be_missing(lost: Path) -> None:
    offer = restoring.newest_good(lost)
    assert offer is not None
    assert snapshots.day_of(offer.snapshot) == TODAY
    assert offer.customers == 2
    assert offer.holds_until == NOW
    since = (offer.customers_since, offer.orders_since, offer.contacts_since, offer.completed_since)
    assert since == (1, 1, 1, 1)


def test_what_the_damaged_book_does_not_tell_any_more_is_unknown(lost: Path) -> None:
    lost.write_bytes(b"Dear diary, " * 1000)
    offer = restoring.newest_good(lost)
    assert offer is not None
    assert offer.customers == 2
    assert offer.customers_since is None


def test_a_damaged_snapshot_is_passed_over(lost: Path) -> None:
    newest = snapshots.snapshots_of(lost)[-1]
    newest.write_bytes(newest.read_bytes().replace(b"Anna Weber", b"Anna Wever"))
    offer = restoring.newest_good(lost)
    assert offer is not None
    assert snapshots.day_of(offer.snapshot) == TODAY - timedelta(days=1)
    with pytest.raises(BookDamaged):
        restoring.restore(lost, newest, NOW)
    with pytest.raises(BookDamaged):
        restoring.restore(lost, lost.with_name("another.db"), NOW)


def test_without_a_whole_snapshot_nothing_is_offered(path: Path) -> None:
    Book.open(path).close()
    assert restoring.newest_good(path) is None


def test_an_empty_snapshot_holds_until_no_moment(path: Path) -> None:
    book = Book.open(path)
    book.snapshot(TODAY)
    book.close()
    offer = restoring.newest_good(path)
    assert offer is not None
    assert offer.holds_until is None


def test_restoring_keeps_the_damaged_book_with_its_log(lost: Path) -> None:
    damaged = lost.read_bytes()
    log = lost.with_name("book.db-wal")
    log.write_bytes(b"a log")
    offer = restoring.newest_good(lost)
    assert offer is not None
    log.write_bytes(b"a log")
    aside = restoring.restore(lost, offer.snapshot, NOW)
    assert (aside / "book.db").read_bytes() == damaged
    assert (aside / "book.db-wal").read_bytes() == b"a log"
    assert offer.snapshot.exists()
    book = Book.open(lost, expect_existing=True)
    assert sorted(person.id for person, _ in book.customer_rows()) == ["anna", "bob"]
    put(book, customer("dora"))
    book.close()
    book = Book.open(lost)
    book.integrity_check()
    book.close()


def test_three_damaged_books_are_kept_and_an_erasure_removes_them(lost: Path) -> None:
    offer = restoring.newest_good(lost)
    assert offer is not None
    for hours in range(5):
        restoring.restore(lost, offer.snapshot, NOW + timedelta(hours=hours))
    folder = lost.parent / snapshots.DAMAGED
    assert len(list(folder.iterdir())) == restoring.KEPT
    book = Book.open(lost)
    book.erase("anna", call())
    assert not folder.exists()
    book.close()


def test_a_disk_that_refuses_leaves_the_book_where_it_lies(lost: Path) -> None:
    damaged = lost.read_bytes()
    (lost.parent / snapshots.DAMAGED).write_text("in the way")
    offer = restoring.newest_good(lost)
    assert offer is not None
    with pytest.raises(BookUnwritable):
        restoring.restore(lost, offer.snapshot, NOW)
    assert lost.read_bytes() == damaged
    assert list(lost.parent.glob("*.part")) == []


def test_a_vanished_book_comes_back_from_its_snapshot(lost: Path) -> None:
    lost.unlink()
    offer = restoring.newest_good(lost)
    assert offer is not None
    assert offer.customers_since is None
    restoring.restore(lost, offer.snapshot, NOW)
    book = Book.open(lost, expect_existing=True)
    assert book.customer("bob") is not None
    book.close()


def test_the_snapshot_that_was_restored_is_the_book_of_its_day(path: Path) -> None:
    book = Book.open(path)
    put(book, customer())
    before = content(book)
    place = book.snapshot(TODAY)
    put(book, customer("bob"))
    book.close()
    shutil.rmtree(path.parent / snapshots.DAMAGED, ignore_errors=True)
    restoring.restore(path, place, NOW)
    book = Book.open(path)
    assert content(book) == before
    book.close()
