"""A byte that changed on the disk is found, and what it says never believed."""

from __future__ import annotations

import os
from pathlib import Path
import random
import shutil
import sqlite3

import pytest

from custom_components.aftersale.crm.errors import BookDamaged, BookError, BookUnwritable, Conflict
from custom_components.aftersale.store import Book, disk, migrations, seal
from custom_components.aftersale.store.steps import Step
from tests import figures

from .makers import NOW, TODAY, call, content, customer, follow_up, interaction, order, put

FLIPS = int(os.environ.get("AFTERSALE_FLIPS", "120"))


def lived_in(path: Path, customers: int = 40) -> dict[str, list[tuple[object, ...]]]:
    """A closed book with some life in it; what it holds."""
    book = Book.open(path)
    for number in range(customers):
        who = f"c{number}"
        put(
            book,
            customer(who, name=f"Customer {number}", notes="x" * (number * 7 % 300)),
            order(f"o{number}", customer_id=who),
            follow_up(f"f{number}", customer_id=who),
            interaction(f"i{number}", customer_id=who, note="They liked it"),
        )
    before = content(book)
    book.close()
    return before


def flip(path: Path, place: int, by: int = 1) -> None:
    """Change one byte."""
    with path.open("r+b") as file:
        file.seek(place)
        old = file.read(1)[0]
        file.seek(place)
        file.write(bytes([old ^ by]))


def test_a_flipped_byte_is_found_at_the_next_start_and_nothing_is_written(path: Path) -> None:
    """Wherever it is; unless it is the mark itself, when all the rest is what it was."""
    before = lived_in(path)
    kept = path.parent.with_name("kept")
    shutil.copytree(path.parent, kept)
    chance = random.Random(7)
    size = path.stat().st_size
    found = harmless = 0
    for _ in range(FLIPS):
        shutil.rmtree(path.parent)
        shutil.copytree(kept, path.parent)
        for _ in range(chance.choice([1, 1, 1, 5, 50])):
            flip(path, chance.randrange(size), chance.randrange(1, 256))
        damaged = path.read_bytes()
        try:
            book = Book.open(path, expect_existing=True)
        except BookDamaged:
            found += 1
            assert path.read_bytes() == damaged
        else:
            harmless += 1
            assert content(book) == before
            book.close()
    assert found > 0.9 * FLIPS
    figures.note("flips", flips=FLIPS, found=found, harmless=harmless, served=0, overwritten=0)


def test_a_letter_that_became_another_is_found_though_sqlite_sees_nothing_wrong(path: Path) -> None:
    lived_in(path)
    path.write_bytes(path.read_bytes().replace(b"Customer 7", b"Customer 9"))
    raw = sqlite3.connect(path)
    assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    raw.close()
    with pytest.raises(BookDamaged) as refused:
        Book.open(path)
    assert "is not what was written" in refused.value.facts["detail"]


def test_in_a_large_book_it_is_found_at_night_a_few_pages_at_a_time(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lived_in(path)
    monkeypatch.setattr(migrations, "CHECKED_WHOLE_UP_TO", 0)
    path.write_bytes(path.read_bytes().replace(b"Customer 7", b"Customer 9"))
    book = Book.open(path)
    book.checkpoint()
    goes: list[int] = []
    with pytest.raises(BookDamaged):
        _read_through(book, goes)
    assert len(goes) > 1
    book.leave_alone()
    damaged = path.read_bytes()
    book.close()
    assert path.read_bytes() == damaged
    with pytest.raises(BookDamaged):
        Book.open(path, thorough=True)


def _read_through(book: Book, goes: list[int]) -> None:
    first: int | None = 1
    while first is not None:
        goes.append(first)
        first = book.check_pages(first, 10)


def test_a_book_that_never_got_its_first_step_is_closed_without_a_seal(path: Path) -> None:
    broken = Step(1, "a broken one", ("CREATE TABLE half (id TEXT)", "CREATE TABLE half (id TEXT)"))
    with pytest.raises(BookError):
        Book.open(path, steps=(broken,))
    assert not seal.place_of(path).exists()
    lived_in(path, 1)


def test_a_whole_book_is_checked_to_its_end(path: Path) -> None:
    lived_in(path)
    book = Book.open(path)
    assert book.check_pages(1, 10**6) is None
    book.integrity_check()
    book.close()


def test_what_is_in_the_log_is_not_held_against_the_file(path: Path) -> None:
    """Killed before the log was moved: the file is what it was, the log is newer."""
    before = lived_in(path)
    book = Book.open(path)
    put(book, customer("new"))
    after = content(book)
    for suffix in ("", "-wal", "-seal"):
        shutil.copy(f"{path}{suffix}", f"{path}{suffix}.kept")
    book.close()
    for suffix in ("", "-wal", "-seal"):
        shutil.move(f"{path}{suffix}.kept", f"{path}{suffix}")
    book = Book.open(path)
    assert content(book) == after != before
    book.close()
    assert Book.open(path).close() is None


def test_a_log_whose_middle_is_gone_is_refused(path: Path) -> None:
    """SQLite would forget everything after it without a word."""
    lived_in(path)
    book = Book.open(path)
    for number in range(5):
        put(book, customer(f"late{number}"))
    log = path.with_name("book.db-wal")
    kept = log.read_bytes()
    for place in (40, 4, 17, len(kept) // 2):
        for suffix in ("", "-seal"):
            shutil.copy(f"{path}{suffix}", path.parent.parent / f"book.db{suffix}")
        cut = path.parent.parent / "book.db"
        (path.parent.parent / "book.db-wal").write_bytes(kept)
        (path.parent.parent / "book.db-shm").unlink(missing_ok=True)
        flip(cut.with_name("book.db-wal"), place)
        with pytest.raises(BookDamaged) as refused:
            Book.open(cut)
        assert refused.value.facts["detail"] == "changes at the end of the log are lost"
        damaged = bytearray(kept)
        damaged[place] ^= 1
        assert cut.with_name("book.db-wal").read_bytes() == bytes(damaged)
    book.close()


def test_a_change_that_the_power_cut_tore_is_only_gone(path: Path) -> None:
    lived_in(path)
    book = Book.open(path)
    put(book, customer("first"))
    before = content(book)
    whole = path.with_name("book.db-wal").stat().st_size
    put(book, customer("second"))
    torn = path.parent.parent / "book.db"
    for suffix in ("", "-seal", "-wal"):
        shutil.copy(f"{path}{suffix}", f"{torn}{suffix}")
    book.close()
    flip(torn.with_name("book.db-wal"), whole + 100)
    again = Book.open(torn)
    assert content(again) == before
    again.close()


def test_a_book_that_was_replaced_by_hand_is_taken_as_it_is(path: Path) -> None:
    """The seal of another file says nothing about this one, and the next one is made anew."""
    lived_in(path)
    book = Book.open(path)
    copy = book.snapshot(TODAY)
    put(book, customer("later"))
    book.close()
    path.write_bytes(copy.read_bytes())
    book = Book.open(path)
    assert book.customer("later") is None
    assert book.disk.pages == 0
    assert book.check_pages(1, 10) is None
    book.close()
    assert Book.open(path).disk.pages > 0


@pytest.mark.parametrize("seal_file", [b"", b"AFTSEAL1 but no more", None])
def test_a_seal_that_is_not_whole_says_nothing(path: Path, seal_file: bytes | None) -> None:
    lived_in(path)
    place = seal.place_of(path)
    if seal_file is None:
        flip(place, 60)
    else:
        place.write_bytes(seal_file)
    book = Book.open(path)
    assert book.disk.pages == 0
    book.checkpoint()
    assert book.disk.pages > 0
    book.close()


def test_a_seal_that_cannot_be_written_leaves_the_log(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is lost by it, and the next one covers everything."""
    lived_in(path)
    book = Book.open(path)
    put(book, customer("one"))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(seal.os, "fsync", full)
        with pytest.raises(BookUnwritable):
            book.checkpoint()
        put(book, customer("two"))
        book.close()
    assert list(path.parent.glob("*.part")) == []
    assert path.with_name("book.db-wal").stat().st_size > 0
    book = Book.open(path)
    assert {"one", "two"} <= {person.id for person, _ in book.customer_rows()}
    book.checkpoint()
    assert book.disk.pages > 0
    book.close()


def test_somebody_who_reads_keeps_the_log_where_it_is(path: Path) -> None:
    lived_in(path)
    book = Book.open(path)
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM customers").fetchone()
    put(book, customer("one"))
    book.checkpoint()
    assert book.disk.pages == 0
    reader.close()
    book.checkpoint()
    assert book.disk.pages > 0
    book.close()


def test_a_long_log_is_moved_by_itself(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "LOG_BYTES", 100_000)
    lived_in(path, 5)
    book = Book.open(path)
    log = path.with_name("book.db-wal")
    longest = 0
    for number in range(60):
        put(book, customer(f"more{number}", notes="y" * 3000))
        longest = max(longest, log.stat().st_size)
    assert 50_000 < longest < 200_000
    with monkeypatch.context() as patched:
        patched.setattr(seal, "write", _refuse)
        for number in range(60):
            put(book, customer(f"even{number}", notes="y" * 3000))
    assert len(list(book.customer_rows())) == 125
    book.close()
    assert Book.open(path, thorough=True).close() is None


def _refuse(*_: object) -> None:
    raise OSError(5, "Input/output error")


def test_a_log_that_cannot_be_looked_at_is_no_failure_of_the_change(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is on disk; that it could not be told how long the log is changes nothing."""
    book = Book.open(path)
    monkeypatch.setattr(book.disk, "_log", path.with_name("nowhere"))
    with book.change(call()) as change:
        change.put(customer())
    assert book.customer("anna") is not None
    book.close()
    book.close()


def test_pages_that_are_far_apart_are_sealed_each(path: Path) -> None:
    before = lived_in(path, 400)
    book = Book.open(path)
    put(book, customer("c0", notes="changed"), customer("c399", notes="changed"))
    book.close()
    book = Book.open(path)
    assert content(book) != before
    book.close()
    assert list(seal._runs([1, 2, 60, 200])) == [(1, 60), (200, 200)]


def test_a_book_that_shrank_has_a_shorter_seal(path: Path) -> None:
    lived_in(path, 100)
    book = Book.open(path)
    pages = book.disk.pages
    for number in range(90):
        book.erase(f"c{number}", call()) if number in (0, 89) else None
    book.disk.begin()
    book.disk.command("DELETE FROM timeline")
    book.disk.command("DELETE FROM journal")
    book.disk.commit()
    book.disk.command("VACUUM")
    book.checkpoint()
    assert book.disk.pages < pages
    book.close()
    assert Book.open(path).close() is None


def test_while_it_is_copied_the_file_lies_still_and_nobody_is_erased(path: Path) -> None:
    lived_in(path)
    book = Book.open(path)
    put(book, customer("one"))
    book.keep_log("backup")
    still = path.read_bytes()
    put(book, customer("two"))
    book.checkpoint()
    assert path.read_bytes() == still
    with pytest.raises(Conflict) as refused:
        book.erase("one", call())
    assert refused.value.key == "book_being_copied"
    book.let_log_go("backup")
    book.checkpoint()
    assert path.read_bytes() != still
    book.erase("one", call())
    book.keep_log("backup")
    book.close()
    assert Book.open(path).customer("two") is not None


def test_a_copy_that_is_about_to_be_taken_waits_for_an_erasure(path: Path) -> None:
    """It reads the book as it is when it begins, so its word that the log be kept stands in nobody's way."""
    book = Book.open(path)
    put(book, customer("one", name="Ottilie Quastenberg"))
    book.keep_log("the day's", move=False)
    book.erase("one", call())
    assert all(b"Quastenberg" not in each.read_bytes() for each in path.parent.iterdir() if each.is_file())
    still = path.read_bytes()
    put(book, customer("two"))
    book.checkpoint()
    assert path.read_bytes() == still
    book.let_log_go("the day's")
    book.checkpoint()
    assert path.read_bytes() != still
    book.close()


@pytest.mark.parametrize("limit", [0, 10**9])
def test_a_book_that_was_read_through_remembers_it(path: Path, limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A large one is not looked through as a whole besides."""
    lived_in(path)
    monkeypatch.setattr(migrations, "CHECKED_WHOLE_UP_TO", limit)
    looked: list[int] = []
    book = Book.open(path)
    monkeypatch.setattr(book, "integrity_check", lambda: looked.append(limit))
    book.finish_check(NOW)
    assert looked == ([limit] if limit else [])
    book.close()
    assert Book.open(path).checked_at == NOW
