"""The book's own copies: one a day, one before each import and each migration; seven are kept.

A copy is written beside its place, checked, sealed and moved there, so a snapshot is never half of one, and one whose bytes
changed since is known. It stands alone (no log beside it). ``restoring`` goes back to one.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from datetime import date
import os
from pathlib import Path
import re
import sqlite3
from typing import Final

from ..crm.errors import BookDamaged, BookError
from . import seal
from .refusals import refusing

KEPT: Final = 7
KEPT_SPECIAL: Final = 2
"""So many of them may be copies from before an import or a migration."""
FOLDER: Final = "snapshots"
DAMAGED: Final = "damaged"
"""The folder beside it for damaged books that a snapshot took the place of."""
IMPORT: Final = "import"
"""What a copy from before an import is called, after its day; one from before a migration has ``v`` and the number."""
CHECKED_WITH_INDEXES_UP_TO: Final = 32 * 1024 * 1024
"""Larger copies (bytes) are checked page by page, but not whether every index has every row: that takes minutes."""

_NAME: Final = re.compile(r"book-(\d{4}-\d\d-\d\d)(?:-(\w+))?\.db")


def folder_of(book: Path) -> Path:
    """Where the snapshots of a book lie."""
    return book.parent / FOLDER


def snapshots_of(book: Path) -> tuple[Path, ...]:
    """The snapshots of a book, oldest first."""
    with refusing(book):
        return tuple(
            sorted((path for path in folder_of(book).glob("book-*.db") if _NAME.fullmatch(path.name)), key=_age)
        )


def day_of(snapshot: Path) -> date:
    """The day on which a snapshot was taken."""
    found = _NAME.fullmatch(snapshot.name)
    assert found is not None
    return date.fromisoformat(found[1])


def _age(path: Path) -> tuple[date, int]:
    return day_of(path), path.stat().st_mtime_ns


def take(book: Path, day: date, before: str = "") -> Path:
    """Copy a book as it is now, check the copy, forget the oldest of those that are more than are kept.

    ``before`` says what the copy comes before, if it is not the day's. The book may be open: this is a reader like another.
    """
    folder = folder_of(book)
    place = folder / f"book-{day.isoformat()}{before and f'-{before}'}.db"
    part = place.with_suffix(".part")
    with refusing(place):
        folder.mkdir(mode=0o700, exist_ok=True)
        part.unlink(missing_ok=True)
        try:
            os.close(os.open(part, os.O_RDWR | os.O_CREAT, 0o600))
            counts = _copy(book, part)
            _check(part, counts)
            _sync(part)
            seal.seal_copy(place, part)
            part.replace(place)
            _sync(folder)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        _forget_oldest(book)
    return place


def _copy(book: Path, part: Path) -> Mapping[str, int]:
    """Copy; how many rows each table of the book had at that moment."""
    with (
        closing(sqlite3.connect(f"{book.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)) as source,
        closing(sqlite3.connect(part)) as copy,
    ):
        source.execute("BEGIN")
        counts = counted(source)
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()
    return counts


def counted(raw: sqlite3.Connection) -> dict[str, int]:
    """How many rows each table has."""
    names = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: raw.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}  # noqa: S608 - its own


def _forget_oldest(book: Path) -> None:
    taken = snapshots_of(book)
    special = [path for path in taken if path.stem != f"book-{day_of(path)}"]
    daily = [path for path in taken if path not in special]
    kept_special = special[-KEPT_SPECIAL:]
    for old in {*taken} - {*kept_special, *daily[-(KEPT - len(kept_special)) :]}:
        forget(old)


def forget(snapshot: Path) -> None:
    """Remove a snapshot and its seal."""
    snapshot.unlink()
    seal.place_of(snapshot).unlink(missing_ok=True)


def is_whole(snapshot: Path) -> bool:
    """Whether a snapshot still is what was written, to the last byte."""
    try:
        with refusing(snapshot):
            _check(snapshot)
            with closing(sqlite3.connect(f"{snapshot.resolve().as_uri()}?mode=ro", uri=True)) as copy:
                return seal.check(copy, snapshot, whole=True) is None
    except BookError:
        return False


def _check(path: Path, counts: Mapping[str, int] | None = None) -> None:
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as copy:
        check = "integrity_check" if path.stat().st_size <= CHECKED_WITH_INDEXES_UP_TO else "quick_check"
        verdict = copy.execute(f"PRAGMA {check}(1)").fetchone()[0]
        if verdict == "ok" and counts is not None and counted(copy) != counts:
            verdict = "rows are missing"
    if verdict != "ok":
        raise BookDamaged("snapshot_damaged", path=path, detail=verdict)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
