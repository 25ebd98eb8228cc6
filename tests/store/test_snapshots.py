"""The book's own daily copies."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
import sqlite3
import stat

import pytest

from custom_components.aftersale.crm.errors import BookDamaged, BookUnwritable
from custom_components.aftersale.store import Book, Change, seal, snapshots
from custom_components.aftersale.store.steps import STEPS, Step

from .makers import NOW, TODAY, content, customer, put


def test_a_snapshot_is_the_book_as_it_is_now_and_stands_alone(anna: Book) -> None:
    """What is only in the log is in it too."""
    assert anna.path.with_name("book.db-wal").stat().st_size > 0
    place = anna.snapshot(TODAY)
    assert place.name == "book-2026-10-05.db"
    assert sorted(each.name for each in place.parent.iterdir()) == [place.name, f"{place.name}-seal"]
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

    def scribble(path: Path, counts: Mapping[str, int]) -> None:
        with path.open("r+b") as file:
            file.seek(512)
            file.write(b"\xff" * 4096)
        check(path, counts)

    check: Callable[..., None] = snapshots._check
    monkeypatch.setattr(snapshots, "_check", scribble)
    with pytest.raises(BookDamaged):
        anna.snapshot(TODAY)
    assert kept.read_bytes() == before
    assert sorted(kept.parent.iterdir()) == [kept, seal.place_of(kept)]


def test_a_copy_that_lacks_a_row_is_not_kept(anna: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshots, "_copy", lambda book, part: {**copy(book, part), "customers": 2})
    with pytest.raises(BookDamaged) as refused:
        anna.snapshot(TODAY)
    assert refused.value.facts["detail"] == "rows are missing"
    assert anna.snapshots() == ()


copy = snapshots._copy


def test_at_most_two_of_seven_are_from_before_something(anna: Book) -> None:
    for day in range(9):
        anna.snapshot(TODAY + timedelta(days=day))
        if day in (1, 5, 6):
            anna.snapshot(TODAY + timedelta(days=day), snapshots.IMPORT)
    assert [path.stem for path in anna.snapshots()] == [
        "book-2026-10-09",
        "book-2026-10-10",
        "book-2026-10-10-import",
        "book-2026-10-11",
        "book-2026-10-11-import",
        "book-2026-10-12",
        "book-2026-10-13",
    ]
    seals = {path.name for path in snapshots.folder_of(anna.path).glob("*-seal")}
    assert seals == {f"{path.name}-seal" for path in anna.snapshots()}


def test_a_book_of_an_older_release_is_copied_before_it_becomes_one_of_this(path: Path) -> None:
    book = Book.open(path)
    put(book, customer())
    before = content(book)
    book.close()
    newer = (*STEPS, Step(len(STEPS) + 1, "the next", ("CREATE TABLE more (id TEXT)",)))
    Book.open(path, steps=newer).close()
    (place,) = snapshots.snapshots_of(path)
    assert place.stem.endswith(f"-v{len(STEPS)}")
    kept = place.parent.parent / "kept.db"
    place.rename(kept)
    copied = Book.open(kept, expect_existing=True)
    assert content(copied) == before
    copied.close()


def test_one_byte_of_a_snapshot_that_changed_is_known(anna: Book) -> None:
    place = anna.snapshot(TODAY)
    assert snapshots.is_whole(place)
    data = place.read_bytes()
    place.write_bytes(data.replace(b"Anna Weber", b"Anna Wever"))
    assert not snapshots.is_whole(place)
    place.write_bytes(b"not a database at all, and long enough to be read")
    assert not snapshots.is_whole(place)


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


def test_a_book_that_cannot_be_tidied_gets_no_copy_either(anna: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise BookUnwritable("book_unwritable", path=anna.path, detail="disk full")

    monkeypatch.setattr(Change, "prune", refuse)
    assert isinstance(anna.keep_house(NOW, TODAY), BookUnwritable)
    assert isinstance(anna.trouble, BookUnwritable)
    assert anna.snapshots() == ()


def test_a_checkpoint_empties_the_log(anna: Book) -> None:
    anna.checkpoint()
    assert anna.path.with_name("book.db-wal").stat().st_size == 0
    anna.integrity_check()
