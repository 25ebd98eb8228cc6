"""Opening a book: new, old, newer, damaged, out of reach. The file is never overwritten nor made anew."""

from __future__ import annotations

from collections.abc import Callable
import os
from pathlib import Path
import shutil
import sqlite3
import stat

import pytest

from custom_components.aftersale.crm.errors import BookDamaged, BookError, BookTooNew, BookUnwritable
from custom_components.aftersale.store import Book, disk, migrations, seal
from custom_components.aftersale.store.steps import STEPS, Step

from .makers import customer, put

SCHEMAS = Path(__file__).parent / "schemas"
NEXT = Step(len(STEPS) + 1, "the next", ("ALTER TABLE needs ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0",))
BROKEN = Step(len(STEPS) + 1, "a broken one", ("CREATE TABLE half (id TEXT)", "CREATE TABLE half (id TEXT)"))


def _closed(path: Path) -> None:
    book = Book.open(path)
    put(book, customer())
    book.close()


def _bytes(path: Path) -> dict[str, bytes]:
    """Every file beside the book and what is in it; looking may leave an empty log."""
    files = (each for each in path.parent.iterdir() if each.is_file() and "-shm" not in each.name)
    return {each.name: each.read_bytes() for each in files if each.stat().st_size}


def test_a_book_whose_making_was_cut_short_is_made(path: Path) -> None:
    """The header was written, the first step was not."""
    path.parent.mkdir()
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA journal_mode = WAL")
    raw.close()
    assert path.stat().st_size > 0
    with pytest.raises(BookDamaged):
        Book.open(path, expect_existing=True)
    _closed(path)


def test_a_connection_that_cannot_be_prepared_is_closed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "_PRAGMAS", ("PRAGMA",))
    with pytest.raises(BookError) as refused:
        Book.open(path)
    assert refused.value.key == "book_failed"


def test_a_new_book_lies_in_a_folder_of_its_own(path: Path) -> None:
    book = Book.open(path)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.with_name("book.db-wal").stat().st_mode) == 0o600
    assert path.with_name(".gitignore").read_text() == "*\n"
    book.close()
    assert sorted(each.name for each in path.parent.iterdir()) == [".gitignore", "book.db", "book.db-seal"]
    assert stat.S_IMODE(path.with_name("book.db-seal").stat().st_mode) == 0o600


def test_a_folder_that_others_could_read_is_closed_and_its_ignore_file_kept(path: Path) -> None:
    path.parent.mkdir(mode=0o755)
    path.with_name(".gitignore").write_text("# mine\n*\n")
    Book.open(path).close()
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert path.with_name(".gitignore").read_text() == "# mine\n*\n"


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("page_size", 512),
        ("application_id", migrations.APPLICATION_ID),
        ("user_version", len(STEPS)),
    ],
)
def test_what_every_connection_promises(book: Book, pragma: str, value: object) -> None:
    assert book.disk.command(f"PRAGMA {pragma}") == value


def test_a_book_keeps_its_id(path: Path) -> None:
    book = Book.open(path)
    first = book.id
    book.close()
    book = Book.open(path)
    assert book.id == first
    assert len(first) == 32
    book.disk.command("DELETE FROM meta")
    with pytest.raises(BookDamaged):
        _ = book.id
    book.close()


@pytest.mark.parametrize("given", [{"create": False}, {"expect_existing": True}])
def test_a_book_that_should_be_there_is_not_made_anew(path: Path, given: dict[str, bool]) -> None:
    path.parent.mkdir()
    with pytest.raises(BookDamaged) as refused:
        Book.open(path, **given)
    assert refused.value.key == "book_missing"
    assert not path.exists()


def test_an_emptied_book_is_not_begun_again(path: Path) -> None:
    _closed(path)
    path.write_bytes(b"")
    with pytest.raises(BookDamaged) as refused:
        Book.open(path, expect_existing=True)
    assert refused.value.key == "book_missing"
    assert path.read_bytes() == b""


def test_a_log_without_its_book_is_not_thrown_away(path: Path) -> None:
    path.parent.mkdir()
    log = path.with_name("book.db-wal")
    log.write_bytes(b"all that is left")
    with pytest.raises(BookDamaged) as refused:
        Book.open(path)
    assert refused.value.key == "book_missing"
    assert log.read_bytes() == b"all that is left"
    assert not path.exists()


def _not_sqlite(path: Path) -> None:
    path.write_bytes(b"Dear diary, " * 100)


def _cut(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)


def _scribbled(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(512)
        file.write(os.urandom(path.stat().st_size - 512))


def _a_page_gone(path: Path) -> None:
    raw = sqlite3.connect(path)
    (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'customers'").fetchone()
    raw.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * 512)
        file.write(b"\0" * 512)


def _header_scribbled(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(16)
        file.write(b"\xff" * 80)


def _of_another_program(path: Path) -> None:
    path.unlink()
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE recipes (id TEXT)")
    raw.close()


@pytest.mark.parametrize(
    "damage", [_not_sqlite, _cut, _scribbled, _a_page_gone, _header_scribbled, _of_another_program]
)
def test_a_damaged_book_is_refused_and_left_as_it_is(path: Path, damage: Callable[[Path], None]) -> None:
    _closed(path)
    damage(path)
    before = _bytes(path)
    with pytest.raises(BookDamaged) as refused:
        Book.open(path)
    assert refused.value.key == "book_damaged"
    assert refused.value.facts["path"] == str(path)
    assert _bytes(path) == before


def test_damage_in_a_large_book_is_found_when_it_is_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _closed(path)
    _a_page_gone(path)
    monkeypatch.setattr(migrations, "CHECKED_WHOLE_UP_TO", 0)
    book = Book.open(path)
    with pytest.raises(BookDamaged) as refused:
        book.integrity_check()
    assert refused.value.key == "book_damaged"
    with pytest.raises(BookDamaged):
        book.customer("anna")
    with pytest.raises(BookDamaged):
        list(book.customer_rows())
    book.close()


def test_a_book_of_a_newer_release_is_refused_and_left_as_it_is(path: Path) -> None:
    _closed(path)
    Book.open(path, steps=(*STEPS, NEXT)).close()
    before = _bytes(path)
    with pytest.raises(BookTooNew) as refused:
        Book.open(path)
    assert refused.value.facts == {"path": str(path), "version": str(NEXT.number), "newest": str(len(STEPS))}
    assert _bytes(path) == before


def test_a_step_and_its_record_commit_together(path: Path) -> None:
    _closed(path)
    with pytest.raises(BookError):
        Book.open(path, steps=(*STEPS, BROKEN))
    book = Book.open(path)
    assert book.disk.command("PRAGMA user_version") == len(STEPS)
    assert book.disk.command("SELECT count(*) FROM sqlite_master WHERE name = 'half'") == 0
    assert book.customer("anna") is not None
    book.close()


def test_a_book_without_its_folder_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "aftersale").write_text("a file, not a folder")
    with pytest.raises(BookUnwritable) as refused:
        Book.open(tmp_path / "aftersale" / "book.db")
    assert refused.value.key == "book_unwritable"


def test_a_folder_in_the_place_of_the_book(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(BookUnwritable):
        Book.open(path)


def test_a_book_that_cannot_be_written_to(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a folder, or on a disk, that is read-only."""
    _closed(path)
    before = _bytes(path)
    connect = sqlite3.connect

    def read_only(where: str, **given: object) -> sqlite3.Connection:
        return connect(where.replace("mode=rw", "mode=ro"), **given)  # type: ignore[call-overload,no-any-return]

    monkeypatch.setattr(sqlite3, "connect", read_only)
    with pytest.raises(BookUnwritable) as refused:
        Book.open(path)
    assert refused.value.key == "book_unwritable"
    assert _bytes(path) == before


def test_a_disk_that_does_not_let_us_read_is_no_damage(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _closed(path)

    def fail(*_: object, **__: object) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR
        raise error

    monkeypatch.setattr(seal, "check", fail)
    with pytest.raises(BookUnwritable):
        Book.open(path)


def test_a_book_that_somebody_else_is_writing_to(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "_PRAGMAS", ("PRAGMA busy_timeout = 1",))
    _closed(path)
    book = Book.open(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(BookUnwritable) as refused:
        put(book, customer("bob"))
    assert refused.value.key == "book_busy"
    other.execute("ROLLBACK")
    put(book, customer("bob"))
    other.close()
    book.close()


def test_a_full_disk_is_said_and_nothing_is_half_written(path: Path) -> None:
    _closed(path)
    book = Book.open(path)
    book.disk.command(f"PRAGMA max_page_count = {book.disk.command('PRAGMA page_count')}")
    with pytest.raises(BookUnwritable) as refused:
        put(book, *(customer(f"c{number}", notes="x" * 200) for number in range(20)))
    assert refused.value.key == "book_unwritable"
    assert [each.id for each, _ in book.customer_rows()] == ["anna"]
    book.close()


def test_what_is_used_after_closing_is_refused(path: Path) -> None:
    book = Book.open(path)
    book.disk.raw.close()
    with pytest.raises(BookError) as refused:
        book.customer("anna")
    assert refused.value.key == "book_failed"


@pytest.mark.parametrize("dump", sorted(SCHEMAS.glob("*.sql")), ids=lambda path: path.stem)
def test_a_book_of_every_release_becomes_one_of_this(path: Path, dump: Path) -> None:
    path.parent.mkdir()
    raw = sqlite3.connect(path)
    raw.executescript(dump.read_text(encoding="utf-8"))
    raw.close()
    book = Book.open(path, expect_existing=True)
    assert book.disk.command("PRAGMA user_version") == len(STEPS)
    assert _shape(book) == _shape_of_new(path)
    (anna, _), *_ = book.customer_rows()
    assert anna.name == "Anna Weber"
    assert len(list(book.records_of(anna.id))) == 8
    assert len(book.timeline(anna.id, 5)) == 1
    assert book.request("r1") == {"customer_id": "anna"}
    assert book.outbox.of_tag("aftersale-call") != ()
    assert book.playbook() == (1, {"P1": True})
    assert book.journal_import("i1") is not None
    assert book.open_count() == 1
    book.integrity_check()
    book.close()


def test_every_release_has_its_fixture() -> None:
    assert len(list(SCHEMAS.glob("*.sql"))) == len(STEPS)


def _shape(book: Book) -> list[tuple[str, str]]:
    return sorted(tuple(row) for row in book.disk.raw.execute("SELECT name, sql FROM sqlite_master WHERE sql <> ''"))


def _shape_of_new(path: Path) -> list[tuple[str, str]]:
    folder = path.parent.with_name("new")
    book = Book.open(folder / "book.db")
    shape = _shape(book)
    book.close()
    shutil.rmtree(folder)
    return shape
