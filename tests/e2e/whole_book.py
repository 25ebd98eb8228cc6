"""What must be true of the book that a killed process left behind, looked at in a copy of its files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
import json
import logging
from pathlib import Path
import shutil
from typing import Any
from zoneinfo import ZoneInfo

from custom_components.aftersale.crm.call import Call
from custom_components.aftersale.crm.practice import Practice
from custom_components.aftersale.crm.working_time import WorkingTime
from custom_components.aftersale.desk import Desk
from custom_components.aftersale.ids import Ids
from custom_components.aftersale.store import Book
from tests.e2e.busy import IMPORTED, Change

# The test plugin lets SQLAlchemy log every statement; that takes longer than the statements.
logging.getLogger("sqlalchemy.engine").setLevel(logging.WARNING)

BOOK = Path("aftersale") / "book.db"


def copied(config: Path, to: Path) -> Path:
    """A copy of the book's folder as it lies there; the path of the book in it."""
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(config / BOOK.parent, to / BOOK.parent, ignore=shutil.ignore_patterns("*-shm", "snapshots"))
    return to / BOOK


def opened(path: Path) -> Book:
    """The book, which must open and be whole to the last page."""
    book = Book.open(path, expect_existing=True)
    book.integrity_check()
    assert book.disk.raw.execute("PRAGMA foreign_key_check").fetchall() == []
    return book


def missing(book: Book, changes: Iterable[Change]) -> list[str]:
    """Acknowledged changes that are not there, and changes of which only a part is."""
    found = []
    for change in changes:
        kept = book.request(change.id)
        if change.answer is not None and kept is None:
            found.append(f"lost: {change.kind} {change.id}")
        if change.answer is not None and kept is not None and json.loads(json.dumps(kept)) != change.answer:
            found.append(f"answered otherwise: {change.kind} {change.id}")
        traces = _traces(book, change)
        if len(set(traces)) > 1 or traces[0] != (kept is not None):
            found.append(f"half: {change.kind} {change.id} {traces}, kept {kept is not None}")
    return found


def _traces(book: Book, change: Change) -> list[bool]:
    """Of each place that a change writes to, whether it is written."""

    def some(sql: str, *values: Any) -> bool:
        return bool(book.disk.raw.execute(f"SELECT count(*) FROM {sql}", values).fetchone()[0])  # noqa: S608 - ours

    if change.kind == "add":
        one = "SELECT id FROM customers WHERE email = ?"
        email = f"{change.id}@example.com"
        return [
            some("customers WHERE email = ?", email),
            some(f"follow_ups WHERE rule = 'P9' AND customer_id IN ({one})", email),
            some(f"timeline WHERE event = 'customer_added' AND customer_id IN ({one})", email),
        ]
    if change.kind == "order":
        order = "SELECT id FROM orders WHERE reference = ?"
        return [
            some("orders WHERE reference = ?", change.id),
            some(f"follow_ups WHERE rule = 'P1' AND order_id IN ({order})", change.id),
            some("timeline WHERE event = 'order_placed' AND data LIKE ?", f"%{change.id}%"),
        ]
    if change.kind == "complete":
        return [
            some("follow_ups WHERE id = ? AND status = 'done' AND outcome_note = ?", change.about, change.id),
            some("timeline WHERE event = 'completed' AND follow_up_id = ?", change.about),
        ]
    if change.kind == "snooze":
        told = some("timeline WHERE event = 'snoozed' AND follow_up_id = ?", change.about)
        if not some("follow_ups WHERE id = ? AND status = 'open'", change.about):
            return [told]  # What has ended since is not snoozed any more.
        return [told, some("follow_ups WHERE id = ? AND snoozed_until IS NOT NULL", change.about)]
    assert change.kind == "import"
    emails = [f"{change.id}-{number}@example.com" for number in range(IMPORTED)]
    return [some("customers WHERE email = ?", email) for email in emails]


def unplanned(book: Book) -> list[str]:
    """Rows that planning everybody afresh would still change: a plan that was only half written shows here."""
    practice = Practice(working=WorkingTime(zone=ZoneInfo("Europe/Berlin")))
    desk = Desk(book, practice, Ids())
    now = datetime.now(UTC)
    desk.load(now)
    before = _rows(book)
    after_id: str | None = None
    while True:
        answer: Mapping[str, Any] = desk.replan(Call(now, "clock"), after_id, 50).answer
        if (after_id := answer["next"]) is None:
            break
    return sorted(_rows(book) ^ before)


def _rows(book: Book) -> frozenset[str]:
    tables = ("customers", "orders", "follow_ups", "interactions", "timeline")
    return frozenset(
        f"{table} {tuple(row)}"
        for table in tables
        for row in book.disk.raw.execute(f"SELECT * FROM {table}")  # noqa: S608 - ours
    )
