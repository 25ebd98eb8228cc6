"""Going back to a snapshot when the book cannot be used: what there is to go back to, and the way there.

What lay in the book's place is kept beside it, whatever it is; only a snapshot that is still what was written is offered. To be
used while nobody has the book open.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
import os
from pathlib import Path
import shutil
import sqlite3
from typing import Final

from ..crm.errors import BookDamaged
from . import seal, snapshots, values
from .book import Book
from .refusals import refusing

KEPT: Final = 3
"""So many damaged books are kept aside; an erasure removes them all, because nobody can be erased in them."""

_SINCE: Final = {
    "customers": "customers WHERE added_at > ?",
    "orders": "orders WHERE recorded_at > ?",
    "contacts": "interactions WHERE recorded_at > ?",
    "completed": "follow_ups WHERE completed_at > ?",
}


@dataclass(frozen=True, slots=True)
class Offer:
    """A snapshot to go back to, and what was recorded after it; ``None``: the damaged book does not tell any more."""

    snapshot: Path
    holds_until: datetime | None
    customers: int
    customers_since: int | None
    orders_since: int | None
    contacts_since: int | None
    completed_since: int | None


def newest_good(book: Path) -> Offer | None:
    """The newest snapshot that is whole; ``None`` when there is none. Takes as long as reading them.

    ``BookUnwritable`` when the disk does not let us read.
    """
    for snapshot in reversed(snapshots.snapshots_of(book)):
        if snapshots.is_whole(snapshot):
            return _offer(book, snapshot)
    return None


def _offer(book: Path, snapshot: Path) -> Offer:
    with refusing(snapshot), closing(_reading(snapshot)) as copy:
        last: int | None = copy.execute("SELECT max(at) FROM timeline").fetchone()[0]
        customers: int = copy.execute("SELECT count(*) FROM customers").fetchone()[0]
    since = {name: _counted(book, question, last or 0) for name, question in _SINCE.items()}
    return Offer(
        snapshot,
        None if last is None else values.moment(last),
        customers,
        since["customers"],
        since["orders"],
        since["contacts"],
        since["completed"],
    )


def _counted(book: Path, question: str, last: int) -> int | None:
    """How many rows the damaged book has there, as far as it can be read."""
    try:
        with closing(_reading(book)) as damaged:
            found: int = damaged.execute(f"SELECT count(*) FROM {question}", (last,)).fetchone()[0]  # noqa: S608 - ours
    except sqlite3.Error:
        return None
    return found


def _reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def restore(book: Path, snapshot: Path, now: datetime) -> Path:
    """Put a snapshot in the book's place, and what lay there aside; the folder where that is kept now.

    ``BookError`` when the snapshot is not whole, or the disk refuses; then the book lies where it lay. When the power fails on the
    way, there is either the old book or none, and it can be tried again.
    """
    if snapshot not in snapshots.snapshots_of(book) or not snapshots.is_whole(snapshot):
        raise BookDamaged("snapshot_damaged", path=snapshot, detail="not whole")
    aside = book.parent / snapshots.DAMAGED / now.strftime("%Y-%m-%d-%H%M%S")
    part = book.with_name(f"{book.name}.part")
    with refusing(book):
        try:
            shutil.copyfile(snapshot, part)
            part.chmod(0o600)
            _sync(part)
            aside.mkdir(mode=0o700, parents=True, exist_ok=True)
            # The book first: a log without its book is refused, a book without its log might be believed.
            for lying in (book, seal.log_of(book), book.with_name(f"{book.name}-shm"), seal.place_of(book)):
                if lying.exists():
                    lying.replace(aside / lying.name)
            part.replace(book)
            _sync(book.parent)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        for old in sorted(aside.parent.iterdir())[:-KEPT]:
            shutil.rmtree(old)
    Book.open(book, expect_existing=True).close()
    return aside


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
