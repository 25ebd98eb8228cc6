"""Write a book of a size that no person could have typed, straight into SQL through the store's own rows.

Only the benchmark makes a book so, and only a new one. The rows are those that years of work would have left: past orders with
all that followed them, contacts, timelines, and what the product's own planning has open for each customer today.

Run in a process of its own: ``python -m bench.large_book <path> <customers> <open> <past>``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import batched
from multiprocessing import Pool
from pathlib import Path
import random
import sqlite3
import sys
from typing import Any
from zoneinfo import ZoneInfo

from bench.history import History, life_of
from bench.people import TASKS, spread_over
from custom_components.aftersale.crm import planning, warmth
from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.crm.model import CustomerFile, FollowUp, Kind
from custom_components.aftersale.crm.practice import Practice
from custom_components.aftersale.crm.working_time import WorkingTime
from custom_components.aftersale.store import Book, rows, seal
from custom_components.aftersale.store.questions import standing_row

ZONE = ZoneInfo("Europe/Berlin")
AT_ONCE = 100
"""Customers to a parcel that one worker hands over."""
WORKERS = 3

type Rows = dict[str, tuple[tuple[str, ...], list[tuple[Any, ...]]]]
type Parcel = tuple[int, int, int, int, datetime]


def main() -> int:
    """Write the book at a path."""
    path, customers, open_, past = Path(sys.argv[1]), *map(int, sys.argv[2:5])
    if path.exists():
        print(f"{path} is there already; this writes only new books", file=sys.stderr)
        return 1
    Book.open(path).close()
    with sqlite3.connect(path, isolation_level=None) as connection:
        write(connection, parcels(customers, open_ // customers, past // customers))
    connection.close()
    seal.place_of(path).unlink(missing_ok=True)  # It is of the empty book; the next opening seals this one.
    Book.open(path).close()
    return 0


def parcels(customers: int, open_each: int, past_each: int) -> Iterator[Parcel]:
    """The work in pieces."""
    now = datetime.now(UTC)
    for some in batched(range(customers), AT_ONCE, strict=False):
        yield some[0], some[-1] + 1, open_each, past_each, now


def write(connection: sqlite3.Connection, work: Iterator[Parcel]) -> None:
    """Fill the tables, with the indexes made afterwards: a power cut would leave no book, and none is lost."""
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -262144", "foreign_keys = OFF"):
        connection.execute(f"PRAGMA {pragma}")
    indexes = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql <> ''").fetchall()
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    connection.execute("BEGIN")
    with Pool(WORKERS) as pool:
        for made in pool.imap(fill, work):
            for table, (columns, values) in made.items():
                places = ", ".join("?" * len(columns))
                statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"  # noqa: S608
                connection.executemany(statement, values)
    for _, sql in indexes:
        connection.execute(sql)
    today = datetime.now(ZONE).date().isoformat()
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('house_kept', ?)", (today,))
    connection.execute("COMMIT")
    connection.execute("ANALYZE")
    connection.execute("PRAGMA journal_mode = WAL")


def fill(parcel: Parcel) -> Rows:
    """The rows of some customers, by table (in a worker)."""
    first, last, open_each, past_each, now = parcel
    practice = Practice(WorkingTime(ZONE))
    check_ins: Counter[Any] = Counter()
    made: Rows = {}
    for number in range(first, last):
        history = life_of(number, past_each, now, ZONE)
        file, review_at = _planned(history.file, practice, now, check_ins, history.new_id)
        lacking = open_each - sum(one.is_open for one in file.follow_ups)
        by_hand = [_custom(file, history, number * open_each + extra, now) for extra in range(lacking)]
        file = replace(file, follow_ups=(*file.follow_ups, *by_hand))
        customer = replace(file.customer, review_at=review_at)
        standing = standing_row(warmth.standing(file, practice, now))
        _keep(made, "customers", {**rows.CUSTOMER.write(customer), **standing})
        for noun, records in (
            (rows.ORDER, file.orders),
            (rows.FOLLOW_UP, file.follow_ups),
            (rows.INTERACTION, file.interactions),
            (rows.TIMELINE, history.timeline),
        ):
            for record in records:
                _keep(made, noun.table.name, noun.write(record))
    return made


def _keep(made: Rows, table: str, row: dict[str, Any]) -> None:
    made.setdefault(table, (tuple(row), []))[1].append(tuple(row.values()))


def _planned(
    file: CustomerFile, practice: Practice, now: datetime, check_ins: Counter[Any], new_id: Callable[[], str]
) -> tuple[CustomerFile, datetime | None]:
    """The file with all that the rules want open today, and when to look at it again."""
    recent = tuple(one for one in file.interactions if one.at > now - timedelta(days=120))
    plan = planning.plan(replace(file, interactions=recent), practice, now, new_id, check_ins)
    for one in plan.added:
        if one.kind is Kind.CHECK_IN and one.due is not None:
            check_ins[one.due.local_day(ZONE)] += 1
    changed = {one.id: one for one in plan.changed}
    kept = (changed.get(one.id, one) for one in file.follow_ups)
    follow_ups = (*kept, *(_told(one, now) for one in plan.added))
    return replace(file, follow_ups=tuple(follow_ups)), plan.review_at


def _told(one: FollowUp, now: datetime) -> FollowUp:
    """As it is after the clock has told of it."""
    one = replace(one, revision=1)
    if one.due is None or one.due.starts(ZONE) > now:
        return one
    return replace(one, announced="overdue" if one.due.passes(ZONE) <= now else "due")


def _custom(file: CustomerFile, history: History, number: int, now: datetime) -> FollowUp:
    """One that the consultant noted, due some day of the coming year."""
    due = Due.on(now.astimezone(ZONE).date() + timedelta(days=1 + spread_over(number, 364)))
    created = now - timedelta(days=random.Random(number).randrange(1, 60))
    return FollowUp(
        history.new_id(),
        file.customer.id,
        Kind.CUSTOM,
        created,
        due=due,
        planned=due,
        first_due=due,
        title=f"{TASKS[number % len(TASKS)]} ({number})",
        notes="They asked for it when we last spoke.",
        by_hand=True,
        revision=1,
    )


if __name__ == "__main__":
    sys.exit(main())
