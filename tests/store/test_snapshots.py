"""The book's own daily copies."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
import sqlite3
import stat

import pytest

from custom_components.aftersale.crm.errors import BookDamaged, BookUnwritable
from custom_components.aftersale.store import Book, snapshots

from .makers import NOW, TODAY, content, customer, put


def test_a_snapshot_is_the_book_as_it_is_now_and_stands_alone(anna: Book) -> None:
    """What is only in the log is in it too."""
    assert anna.path.with_name("book.db-wal").stat().st_size > 0
    place = anna.snapshot(TODAY)
    assert place.name == "book-2026-10-05.db"
    assert [each.name for each in place.parent.iterdir()] == [place.name]
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700
    again = place.parent.parent / "again" / "book.db"
    again.parent.mkdir()
    place.rename(again)
    copy = Book.open(again, expect_existing=True)
    assert content(copy) == content(anna)
    assert copy.id == anna.id
    copy.close()


def test_the_newest_seven_are_kept(anna: Book) -> None:
    for day in range(10):
        anna.snapshot(TODAY + timedelta(days=day))
    assert [path.stem for path in anna.snapshots()] == [f"book-2026-10-{day:02}" for day in range(8, 15)]


def test_the_same_day_again_replaces_it(anna: Book) -> None:
    first = anna.snapshot(TODAY).read_bytes()
    put(anna, customer("bob"))
    anna.snapshot(TODAY)
    (place,) = anna.snapshots()
    assert place.read_bytes() != first


def test_a_copy_that_is_not_whole_is_not_kept(anna: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = anna.snapshot(TODAY)
    before = kept.read_bytes()

    def scribble(path: Path) -> None:
        with path.open("r+b") as file:
            file.seek(512)
            file.write(b"\xff" * 4096)
        check(path)

    check: Callable[[Path], None] = snapshots._check
    monkeypatch.setattr(snapshots, "_check", scribble)
    with pytest.raises(BookDamaged):
        anna.snapshot(TODAY)
    assert kept.read_bytes() == before
    assert list(kept.parent.iterdir()) == [kept]


@pytest.mark.parametrize("limit", [0, 10**9])
def test_the_check_says_what_is_wrong(anna: Book, limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshots, "CHECKED_WITH_INDEXES_UP_TO", limit)
    place = anna.snapshot(TODAY)
    raw = sqlite3.connect(place)
    (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'journal'").fetchone()
    raw.close()
    with place.open("r+b") as file:
        file.seek((page - 1) * 512)
        file.write(b"\0" * 512)
    with pytest.raises(BookDamaged) as refused:
        snapshots._check(place)
    assert refused.value.key == "snapshot_damaged"


def test_no_room_for_a_snapshot(anna: Book) -> None:
    (anna.path.parent / "snapshots").write_text("in the way")
    with pytest.raises(BookUnwritable):
        anna.snapshot(TODAY)


def test_the_house_is_kept_once_a_day(anna: Book) -> None:
    assert anna.keep_house(NOW, TODAY) is None
    (first,) = anna.snapshots()
    first.unlink()
    assert anna.keep_house(NOW, TODAY) is None
    assert anna.snapshots() == ()
    assert anna.keep_house(NOW + timedelta(days=2), TODAY + timedelta(days=2)) is None
    assert len(anna.snapshots()) == 1
    assert anna.disk.command("SELECT count(*) FROM journal") == 0


def test_trouble_with_the_house_is_told_and_not_raised(anna: Book) -> None:
    (anna.path.parent / "snapshots").write_text("in the way")
    assert isinstance(anna.keep_house(NOW, TODAY), BookUnwritable)
    assert anna.keep_house(NOW, TODAY) is None


def test_a_checkpoint_empties_the_log(anna: Book) -> None:
    anna.checkpoint()
    assert anna.path.with_name("book.db-wal").stat().st_size == 0
    anna.integrity_check()
