"""From whatever lies at the book's path to an open book of the newest kind, or a clear refusal.

A book is never overwritten, moved or recreated: one that is damaged, newer or out of reach stays as it was. It is
looked at first through a connection that cannot write. Each step and the record of it commit together, so a power cut
between two steps leaves a whole book of the earlier kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
import os
from pathlib import Path
import sqlite3
from typing import Final

from ..crm.errors import BookDamaged, BookTooNew
from . import seal, snapshots
from .disk import Disk
from .refusals import refusing
from .steps import STEPS, Step

APPLICATION_ID: Final = 0x41465453
"""``AFTS`` in the header of the file: this is a book of Aftersale."""

CHECKED_WHOLE_UP_TO: Final = 32 * 1024 * 1024
"""Books up to this size (bytes) are checked page by page when opened; larger ones at night."""

_MAGIC: Final = b"SQLite format 3\x00"


def prepare_folder(folder: Path) -> None:
    """A folder that only its owner reads, and that version control leaves alone."""
    with refusing(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
        ignore = folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="ascii")


def open_disk(
    path: Path,
    *,
    create: bool,
    expect_existing: bool,
    thorough: bool = False,
    keep_copy: bool = False,
    steps: Sequence[Step] = STEPS,
) -> Disk:
    """The open connection to a book of the newest kind; ``keep_copy``: one of an older kind is copied before it becomes that."""
    newest = steps[-1].number
    version = _version_on_disk(path, newest, thorough=thorough)
    if version == 0 and (expect_existing or not create):
        raise BookDamaged("book_missing", path=path)
    if version == 0:
        with refusing(path):
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    if keep_copy and 0 < version < newest:
        with refusing(path):
            written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        snapshots.take(path, written.date(), f"v{version}")
    disk = Disk(path)
    try:
        for step in steps[version:]:
            _apply(disk, step)
        # A file or folder that cannot be written to is found here, not at the first change.
        disk.begin()
        disk.command("UPDATE meta SET value = value WHERE key = 'id'")
        disk.roll_back()
    except BaseException:
        disk.close()
        raise
    return disk


def _apply(disk: Disk, step: Step) -> None:
    disk.begin()
    try:
        for statement in step.statements:
            disk.command(statement)
        disk.command(f"PRAGMA application_id = {APPLICATION_ID}")
        disk.command(f"PRAGMA user_version = {step.number}")
        disk.commit()
    except BaseException:
        disk.roll_back()
        raise


def _version_on_disk(path: Path, newest: int, *, thorough: bool) -> int:
    """The number of the last step that the book has taken; 0 where there is no book yet."""
    with refusing(path):
        present = path.exists()
        size = path.stat().st_size if present else 0
        log = path.with_name(path.name + "-wal")
        left_behind = log.exists() and log.stat().st_size > 0
        magic = b""
        if size:
            with path.open("rb") as file:
                magic = file.read(len(_MAGIC))
    if size == 0:
        if left_behind:  # The log of a book that is gone: SQLite would throw it away.
            raise BookDamaged("book_missing", path=path)
        return 0
    if magic != _MAGIC:
        raise BookDamaged("book_damaged", path=path, detail="not a database")
    with refusing(path), closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as looked_at:
        try:
            return _version_inside(looked_at, path, newest, whole=thorough or size <= CHECKED_WHOLE_UP_TO)
        except (UnicodeError, sqlite3.OperationalError) as error:
            if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) != sqlite3.SQLITE_ERROR:
                raise
            # Its own tables do not read as what they were made as.
            raise BookDamaged("book_damaged", path=path, detail=error) from error


def _version_inside(looked_at: sqlite3.Connection, path: Path, newest: int, *, whole: bool) -> int:
    application: int = looked_at.execute("PRAGMA application_id").fetchone()[0]
    version: int = looked_at.execute("PRAGMA user_version").fetchone()[0]
    tables: int = looked_at.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if (application, version, tables) == (0, 0, 0):
        return 0  # The power went while the book was being made.
    if application != APPLICATION_ID or version < 1:
        raise BookDamaged("book_damaged", path=path, detail="not a book of Aftersale")
    if version > newest:
        raise BookTooNew("book_too_new", path=path, version=version, newest=newest)
    wrong = seal.check(looked_at, path, whole=whole)
    if wrong is None and whole:
        verdict = looked_at.execute("PRAGMA quick_check(1)").fetchone()[0]
        wrong = None if verdict == "ok" else verdict
    if wrong is not None:
        raise BookDamaged("book_damaged", path=path, detail=wrong)
    return version
