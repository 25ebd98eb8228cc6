"""A book as an earlier release made it, with the same rows, brought up to date."""

from __future__ import annotations

from pathlib import Path
import sqlite3

from custom_components.aftersale.store import Book


def migrated(book: Book, schema: str, path: Path) -> tuple[int, int]:
    """The same rows in a book of an earlier kind, brought up to date: how many there were, and how many are as they were."""
    path.parent.mkdir(parents=True)
    raw = sqlite3.connect(path, isolation_level=None)
    raw.executescript(schema)
    raw.execute("PRAGMA foreign_keys = OFF")
    now = book.disk.raw
    tables: dict[str, list[str]] = {}
    raw.execute("BEGIN")
    for (table,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        raw.execute(f"DELETE FROM {table}")  # noqa: S608 - names of our own tables
        newer = {row[1] for row in now.execute(f"PRAGMA table_info({table})")}
        columns = [row[1] for row in raw.execute(f"PRAGMA table_info({table})") if row[1] in newer]
        if not columns:
            continue
        tables[table] = columns
        chosen, marks = ", ".join(columns), ", ".join("?" * len(columns))
        rows = now.execute(f"SELECT {chosen} FROM {table}")  # noqa: S608
        raw.executemany(f"INSERT INTO {table} ({chosen}) VALUES ({marks})", rows)  # noqa: S608
    raw.execute("COMMIT")
    raw.close()
    opened = Book.open(path, expect_existing=True)
    asked, same = 0, 0
    for table, columns in tables.items():
        question = f"SELECT {', '.join(columns)} FROM {table} ORDER BY 1, 2"  # noqa: S608
        before, after = now.execute(question).fetchall(), opened.disk.raw.execute(question).fetchall()
        asked += len(before)
        same += sum(one == other for one, other in zip(before, after, strict=True))
    opened.integrity_check()
    opened.close()
    return asked, same
