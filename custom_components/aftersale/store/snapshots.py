"""The book's own daily copies: consistent, checked after writing, the newest seven kept.

A copy is written beside its place and moved there when it is whole, so a snapshot is never half of one. It stands
alone (no log beside it): to go back to one, stop Home Assistant and put it in the book's place.
"""

from __future__ import annotations

from contextlib import closing
from datetime import date
import os
from pathlib import Path
import sqlite3
from typing import Final

from ..crm.errors import BookDamaged
from .disk import Disk
from .refusals import refusing

KEPT: Final = 7
FOLDER: Final = "snapshots"
CHECKED_WITH_INDEXES_UP_TO: Final = 32 * 1024 * 1024
"""Larger copies (bytes) are checked page by page, but not whether every index has every row: that takes minutes."""


def folder_of(book: Path) -> Path:
    """Where the snapshots of a book lie."""
    return book.parent / FOLDER


def snapshots_of(book: Path) -> tuple[Path, ...]:
    """The snapshots of a book, oldest first."""
    with refusing(book):
        return tuple(sorted(folder_of(book).glob("book-*.db")))


def take(disk: Disk, day: date) -> Path:
    """Copy the book as it is now to this day's snapshot, check the copy, forget all but the newest seven."""
    folder = folder_of(disk.path)
    place = folder / f"book-{day.isoformat()}.db"
    part = place.with_suffix(".part")
    with refusing(place):
        folder.mkdir(mode=0o700, exist_ok=True)
        part.unlink(missing_ok=True)
        try:
            os.close(os.open(part, os.O_RDWR | os.O_CREAT, 0o600))
            with closing(sqlite3.connect(part)) as copy:
                disk.raw.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE").fetchall()
            _check(part)
            _sync(part)
            part.replace(place)
            _sync(folder)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        for old in snapshots_of(disk.path)[:-KEPT]:
            old.unlink()
    return place


def _check(path: Path) -> None:
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as copy:
        check = "integrity_check" if path.stat().st_size <= CHECKED_WITH_INDEXES_UP_TO else "quick_check"
        verdict = copy.execute(f"PRAGMA {check}(1)").fetchone()[0]
    if verdict != "ok":
        raise BookDamaged("snapshot_damaged", path=path, detail=verdict)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
