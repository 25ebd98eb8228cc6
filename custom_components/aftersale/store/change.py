"""One change of the book: everything in it reaches the disk together, or nothing does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any, Final, cast

from sqlalchemy import and_, bindparam, delete, insert, select, update
from sqlalchemy.dialects import sqlite

from ..crm.call import Call
from ..crm.model import Customer, FollowUp, Promise, Status, TimelineEntry
from ..crm.tallies import Tally
from ..crm.warmth import Standing
from . import journal, rows, schema, values
from .disk import Disk
from .journal import JournalRow, Touched
from .ledger import Ledger
from .outbox import Outbox
from .questions import standing_row
from .refusals import refusing
from .rows import CHANGED_AT, Noun, Record, Row
from .statements import Fixed, fixed

type Place = tuple[str, tuple[Any, ...]]

JOURNAL_KEPT: Final = timedelta(hours=24)
IMPORTS_KEPT: Final = timedelta(days=30)
REQUESTS_KEPT: Final = timedelta(days=90)
MESSAGES_KEPT: Final = timedelta(days=7)
LEDGER_KEPT: Final = timedelta(days=180)

_KEY: Final = ("key_0", "key_1", "key_2")
"""Names for the values of a key in a statement; a column may get a new value in the same one."""
_UNOWNED: Final[Mapping[type[Any], Noun[Any]]] = {TimelineEntry: rows.TIMELINE, Tally: rows.TALLY}
_NOT_BY_ID: Final = frozenset(noun.table.name for noun in _UNOWNED.values())
_STANDING: Final = fixed(
    select(*(schema.customers.c[name] for name in schema.STANDING_COLUMNS)).where(
        schema.customers.c.id == bindparam("key_0")
    )
)
_FIRST_ANSWER: Final = fixed(insert(schema.requests))


class Change:
    """What is being changed. Made by ``Book.change`` only, and of no use after it."""

    def __init__(self, disk: Disk, call: Call) -> None:
        """Begin with nothing touched."""
        self.disk = disk
        self.call = call
        self.outbox = Outbox(disk)
        self.ledger = Ledger(disk)
        self.is_journalled = call.by_person
        self.import_id: str | None = None
        """Marks the change as an import, so that it is kept longer and can be taken back by this id."""
        self.answer: Mapping[str, Any] = {}
        """What a repeat of this call (same ``request_id``) will be answered."""
        self._first: dict[Place, Row | None] = {}
        self._now: dict[Place, Row | None] = {}
        self._read: dict[Place, Row | None] = {}
        self._stood: dict[str, tuple[Any, ...]] = {}
        self._records: dict[Place, Any] = {}
        self._standings: dict[str, Standing] = {}

    # What the desk says

    def put[R: Record](self, record: R) -> R:
        """Insert or update by id; what lies in the book now, with its revision.

        Nothing happens when the book holds just this. Several puts of one record in one change are one revision.
        """
        noun = cast("Noun[R]", rows.BY_RECORD[type(record)])
        with refusing(self.disk.path):
            row = noun.write(record)
        if not record.revision and self._add(noun, record, row):
            return cast("R", self._records[noun.table.name, noun.key_of(row)])
        before = self.row(noun, noun.key_of(row))
        if before is None and record.revision and len(noun.key) > 1:
            raise ValueError(f"a record of {noun.table.name} that belongs to another customer now is moved, not put")
        row["revision"] = revision = 0 if before is None else before["revision"]
        if noun.is_dated:
            row[CHANGED_AT] = None if before is None else before[CHANGED_AT]
        if before == row:
            return noun.as_kept(record, row)
        row["revision"] = self._revision(noun, before, row)
        if noun.is_dated and before is not None and row["revision"] != revision:
            row[CHANGED_AT] = values.micros(self.call.now)
        kept = noun.as_kept(record, row)
        self._lay(noun, noun.key_of(row), row, kept)
        return kept

    def delete(self, record: Record) -> None:
        """Take a record out of the book (nothing when it is not there)."""
        noun = rows.BY_RECORD[type(record)]
        self._lay(noun, noun.key_of(noun.write(record)), None, None)

    def put_standing(self, customer_id: str, standing: Standing) -> None:
        """How a customer stands now; lies on the customer's row, is no revision and is not journalled."""
        self._standings[customer_id] = standing
        row = standing_row(standing)
        now = tuple(row.values())
        if customer_id not in self._stood:
            self._stood[customer_id] = self.disk.row(_STANDING, key_0=customer_id)
        if self._stood[customer_id] != now:
            self.disk.run(_update(schema.customers.name, tuple(row)), {**row, "key_0": customer_id})
            self._stood[customer_id] = now

    def bring(self, record: Record | TimelineEntry | Tally) -> None:
        """Lay a record of another book as it was there, its revision included."""
        noun: Noun[Any] = _UNOWNED.get(type(record)) or rows.BY_RECORD[type(record)]
        with refusing(self.disk.path):
            row = noun.write(record)
        self._lay(noun, noun.key_of(row), row, record)

    def timeline(self, entry: TimelineEntry) -> None:
        """Add a line to what happened with a customer; the same line again changes nothing."""
        with refusing(self.disk.path):
            row = rows.TIMELINE.write(entry)
        if not self._insert(rows.TIMELINE, row, entry):
            self._lay(rows.TIMELINE, rows.TIMELINE.key_of(row), row, entry)

    def put_meta(self, key: str, value: str) -> None:
        """Keep one of the book's own notes."""
        statement = sqlite.insert(schema.meta).values(key=key, value=value)
        self.disk.run(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))

    def put_playbook(self, version: int, data: Mapping[str, Any]) -> None:
        """Keep a version of the playbook; versions never change."""
        row = {"version": version, "at": values.micros(self.call.now), "data": values.json_text(dict(data))}
        self.disk.run(insert(schema.playbooks), row)

    def move[R: Record](self, before: R, after: R) -> R:
        """Put a record in the place of what it was (merging: it belongs to another customer now)."""
        noun = cast("Noun[R]", rows.BY_RECORD[type(before)])
        old = noun.key_of(noun.write(before))
        was = self.row(noun, old)
        if was is None or old == noun.key_of(noun.write(after)):
            return self.put(after)
        moved = replace(after, revision=was["revision"] + 1)
        self._lay(noun, old, None, None)
        self._lay(noun, noun.key_of(noun.write(moved)), noun.write(moved), moved)
        return moved

    def move_timeline(self, from_id: str, to_id: str) -> None:
        """What happened with one customer happened with another (merging)."""
        for row in tuple(self.rows_of(rows.TIMELINE, from_id)):
            self.remove(rows.TIMELINE, row)
            self.restore(rows.TIMELINE, {**row, "customer_id": to_id})

    def drop_tallies(self) -> None:
        """Take away what forgotten customers left: another book brings its own."""
        for found in self.disk.rows(rows.TALLY.select):
            self.remove(rows.TALLY, dict(zip(rows.TALLY.columns, found, strict=True)))

    def prune(self, now: datetime) -> None:
        """Forget what is only kept for a while: the journal, first answers, closed messages."""
        entries, requests = schema.journal.c, schema.requests.c
        old = and_(entries.import_id.is_(None), entries.at < values.micros(now - JOURNAL_KEPT))
        self.disk.run(delete(schema.journal).where(old))
        self.disk.run(delete(schema.journal).where(entries.at < values.micros(now - IMPORTS_KEPT)))
        self.disk.run(delete(schema.requests).where(requests.at < values.micros(now - REQUESTS_KEPT)))
        self.outbox.prune(now - MESSAGES_KEPT)
        self.ledger.prune(now - LEDGER_KEPT)

    # What it has touched

    @property
    def changed(self) -> dict[tuple[str, str], Record | None]:
        """Touched records by table and id; ``None``: gone."""
        return {(name, key[0]): record for (name, key), record in self._records.items() if name not in _NOT_BY_ID}

    @property
    def customers(self) -> dict[str, Customer | None]:
        """Touched customers by id; ``None``: gone."""
        return self._touched(rows.CUSTOMER)

    @property
    def follow_ups(self) -> dict[str, FollowUp | None]:
        """Touched follow-ups by id; ``None``: gone."""
        return self._touched(rows.FOLLOW_UP)

    @property
    def done_before(self) -> dict[str, FollowUp]:
        """Those of the touched follow-ups that were done before the change, as they were then."""
        name = rows.FOLLOW_UP.table.name
        firsts = ((key[0], row) for (table, key), row in self._first.items() if table == name and row is not None)
        return {
            id_: rows.FOLLOW_UP.read([row[column] for column in rows.FOLLOW_UP.columns])
            for id_, row in firsts
            if row["status"] == Status.DONE
        }

    @property
    def noted(self) -> frozenset[str]:
        """The customers of whose contacts a note was added, changed or taken away."""
        contacts = [place for place in self._first if place[0] == rows.INTERACTION.table.name]
        touched = (row for place in contacts for row in (self._first[place], self._now[place]))
        return frozenset(row["customer_id"] for row in touched if row is not None and row["note"])

    @property
    def promises(self) -> dict[str, Promise | None]:
        """Touched promises by id; ``None``: gone."""
        return self._touched(rows.PROMISE)

    @property
    def has_tallies(self) -> bool:
        """Whether what forgotten customers left was touched."""
        return any(name == rows.TALLY.table.name for name, _ in self._first)

    @property
    def standings(self) -> dict[str, Standing]:
        """The standings that were put, by customer."""
        return dict(self._standings)

    def _touched[R](self, noun: Noun[R]) -> dict[str, R | None]:
        name = noun.table.name
        return {place[1][0]: record for place, record in self._records.items() if place[0] == name}

    def record[R](self, noun: Noun[R], key: tuple[Any, ...]) -> R | None:
        """A record as it is at this point of the change."""
        place = (noun.table.name, key)
        if place in self._records:
            return cast("R | None", self._records[place])
        row = self.row(noun, key)
        return None if row is None else noun.read([row[column] for column in noun.columns])

    # Rows, for undo

    def row(self, noun: Noun[Any], key: tuple[Any, ...]) -> Row | None:
        """A row as it is at this point of the change."""
        place = (noun.table.name, key)
        if place in self._now:
            return self._now[place]
        if place not in self._read:
            found = self.disk.row(_select(noun.table.name), **dict(zip(_KEY, key, strict=False)))
            self._read[place] = None if found is None else dict(zip(noun.columns, found, strict=False))
            if found is not None and noun is rows.CUSTOMER:
                self._stood[key[0]] = tuple(found[len(noun.columns) :])
        return self._read[place]

    def rows_of(self, noun: Noun[Any], customer_id: str) -> Iterator[Row]:
        """All rows of a noun that a customer has at this point of the change."""
        for found in self.disk.rows(noun.select.where(noun.table.c.customer_id == customer_id)):
            yield dict(zip(noun.columns, found, strict=False))

    def restore(self, noun: Noun[Any], row: Row) -> None:
        """Lay a row as it was, its revision included."""
        self._lay(noun, noun.key_of(row), row, noun.read([row[column] for column in noun.columns]))

    def remove(self, noun: Noun[Any], row: Row) -> None:
        """Take a row away."""
        self._lay(noun, noun.key_of(row), None, None)

    # How it is done

    def _revision(self, noun: Noun[Any], before: Row | None, row: Row) -> int:
        place = (noun.table.name, noun.key_of(row))
        first = self._first.get(place, before)
        if before is not None:
            differs = {name for name in noun.columns if before[name] != row[name]}
            if differs <= noun.bookkeeping:
                revision: int = before["revision"]
                return revision
        return 1 if first is None else first["revision"] + 1

    def _add(self, noun: Noun[Any], record: Any, row: Row) -> bool:
        """Insert a record that says it was never in the book; whether it was not."""
        row = {**row, "revision": 1}
        if noun.is_dated:
            row[CHANGED_AT] = None
        return self._insert(noun, row, noun.as_kept(record, row))

    def _insert(self, noun: Noun[Any], row: Row, record: Any) -> bool:
        """Insert a row without looking first whether its place is free; whether it was."""
        place = (noun.table.name, noun.key_of(row))
        if place in self._now or place in self._read or not self.disk.run(_insert_if_free(noun.table.name), row):
            return False
        self._first[place], self._now[place], self._records[place] = None, row, record
        return True

    def _lay(self, noun: Noun[Any], key: tuple[Any, ...], row: Row | None, record: Any) -> None:
        """Make the row with this key be so, on disk and in mind."""
        before = self.row(noun, key)
        if before == row:
            return
        place = (noun.table.name, key)
        named = dict(zip(_KEY, key, strict=False))
        if row is None or before is None:
            self._stood.pop(key[0], None)
        if row is None:
            self.disk.run(_delete(noun.table.name), named)
        elif before is None:
            self.disk.run(_insert(noun.table.name), row)
        else:
            different = {name: value for name, value in row.items() if before[name] != value}
            self.disk.run(_update(noun.table.name, tuple(different)), {**different, **named})
        self._first.setdefault(place, before)
        self._now[place] = row
        self._records[place] = record

    def finish(self) -> None:
        """Write the journal row and the first answer: the last thing before the commit."""
        call = self.call
        touched = [each for each in map(self._journalled, self._first) if each is not None]
        if self.is_journalled and touched:
            entry = JournalRow(0, call.now, call.way, call.user_id, self.import_id, False, tuple(touched))
            journal.write(self.disk, entry)
        if call.request_id is not None:
            with refusing(self.disk.path):
                answer = values.json_text(dict(self.answer))
            row = {"id": call.request_id, "at": values.micros(call.now), "answer": answer}
            self.disk.run(_FIRST_ANSWER, row)

    def _journalled(self, place: Place) -> Touched | None:
        name, key = place
        first, now = self._first[place], self._now[place]
        if now is None:
            return None if first is None else Touched(name, key, None, first)
        if first is None:
            return Touched(name, key, now.get("revision", 0), None)
        before = {column: value for column, value in first.items() if value != now[column]}
        before.pop("revision", None)
        before.pop(CHANGED_AT, None)
        if not set(before) - rows.BY_TABLE[name].bookkeeping:
            return None
        return Touched(name, key, now["revision"], before)


def _is(noun: Noun[Any]) -> Any:
    return and_(*(noun.table.c[column] == bindparam(name) for column, name in zip(noun.key, _KEY, strict=False)))


@cache
def _select(table: str) -> Fixed:
    noun = rows.BY_TABLE[table]
    return fixed(noun.select.where(_is(noun)))


@cache
def _insert(table: str) -> Fixed:
    noun = rows.BY_TABLE[table]
    return fixed(insert(noun.table), noun.columns)


@cache
def _insert_if_free(table: str) -> Fixed:
    noun = rows.BY_TABLE[table]
    return fixed(sqlite.insert(noun.table).on_conflict_do_nothing(), noun.columns)


@cache
def _update(table: str, columns: tuple[str, ...]) -> Fixed:
    noun = rows.BY_TABLE[table]
    return fixed(update(noun.table).where(_is(noun)), columns)


@cache
def _delete(table: str) -> Fixed:
    noun = rows.BY_TABLE[table]
    return fixed(delete(noun.table).where(_is(noun)))
