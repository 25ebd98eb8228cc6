"""What a change did, kept for a while so that it can be taken back.

One compact row for each change: for every row that it touched, how it was before (of a changed row only the columns
that changed, of a new one nothing) and the revision it has since, which is one more than before. A change can be taken
back while all these rows still have that revision. What the clock and reminders do is no change, and is not written
here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Text, cast, delete, insert, or_, select

from ..crm.errors import Conflict
from ..crm.model import Customer, FollowUp, Status
from . import rows, schema, values
from .disk import Disk
from .questions import Questions
from .rows import CHANGED_AT, Noun, Row
from .statements import fixed

if TYPE_CHECKING:
    from .change import Change

_column: Final = schema.journal.c
_MARK: Final[Any] = cast(_column.id, Text) + "." + cast(_column.at, Text)
_WRITE: Final = fixed(insert(schema.journal), (column.name for column in _column if column.name != "id"))


@dataclass(frozen=True, slots=True)
class Touched:
    """One row that a change touched: ``before`` is ``None`` for a new row, ``revision`` for one that is gone."""

    table: str
    key: tuple[Any, ...]
    revision: int | None
    before: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One change. ``final`` marks one that nobody can take back."""

    id: int
    at: datetime
    way: str
    user_id: str | None
    import_id: str | None
    final: bool
    touched: tuple[Touched, ...]

    @property
    def follow_up_ids(self) -> tuple[str, ...]:
        """The follow-ups that it touched."""
        return tuple(each.key[0] for each in self.touched if each.table == schema.follow_ups.name)


def touched_text(touched: list[Touched]) -> str:
    """What a change touched, as compact JSON."""
    return values.json_text([[each.table, each.key, each.revision, each.before] for each in touched])


def touched_from(text: str) -> tuple[Touched, ...]:
    """The inverse."""
    return tuple(
        Touched(table, tuple(key), revision, before) for table, key, revision, before in values.from_json(text)
    )


def write(disk: Disk, entry: JournalRow) -> None:
    """Add a change to the journal (its id is given by the book)."""
    disk.run(
        _WRITE,
        {
            "at": values.micros(entry.at),
            "way": entry.way,
            "user_id": entry.user_id,
            "import_id": entry.import_id,
            "final": int(entry.final),
            "changes": touched_text(list(entry.touched)),
        },
    )


def _read(row: Any) -> JournalRow:
    id_, at, way, user_id, import_id, final, changes = row
    return JournalRow(id_, values.moment(at), way, user_id, import_id, final == 1, touched_from(changes))


class Journal(Questions):
    """Asking the journal."""

    def journal_newest(self, user_id: str | None, since: datetime) -> JournalRow | None:
        """The newest change since then: the user's own or one by nobody known; anybody's when no user is known."""
        question = select(schema.journal).where(_column.at >= values.micros(since))
        if user_id is not None:
            question = question.where(or_(_column.user_id == user_id, _column.user_id.is_(None)))
        row = self.disk.row(question.order_by(_column.id.desc()).limit(1))
        return None if row is None else _read(row)

    def journal_change(self, mark: str, user_id: str | None, since: datetime) -> JournalRow | None:
        """The change of this mark (``journal_mark``), if it was made since then, by this user or by nobody known."""
        question = select(schema.journal).where(mark == _MARK, _column.at >= values.micros(since))
        if user_id is not None:
            question = question.where(or_(_column.user_id == user_id, _column.user_id.is_(None)))
        row = self.disk.row(question)
        return None if row is None else _read(row)

    def journal_mark(self) -> str | None:
        """What tells the newest change from every other, past and to come: a number alone may come again."""
        mark: str | None = self.disk.value(select(_MARK).order_by(_column.id.desc()).limit(1))
        return mark

    def journal_import(self, import_id: str) -> JournalRow | None:
        """The change that an import was."""
        row = self.disk.row(select(schema.journal).where(_column.import_id == import_id))
        return None if row is None else _read(row)


def take_back(change: Change, entry: JournalRow) -> frozenset[str]:
    """Put everything back as it was before a change; the customers concerned.

    ``Conflict`` when a row has changed since, or the change is final. A follow-up that the change planned and on which
    nobody has worked since is taken away however often the rules have moved it.
    """
    if entry.final:
        raise Conflict("cannot_undo")
    concerned: set[str] = set()
    for touched in reversed(entry.touched):
        noun = rows.BY_TABLE[touched.table]
        now = change.row(noun, touched.key)
        concerned |= _owners(noun, now)
        _check(touched, noun, now)
        if touched.before is None:
            if now is not None:
                _take_away(change, noun, now)
            continue
        before = {**(now or {}), **touched.before}
        if touched.revision is not None:
            before["revision"] = touched.revision - 1
        if noun.is_dated:
            before[CHANGED_AT] = values.micros(change.call.now)
        concerned |= _owners(noun, before)
        change.restore(noun, before)
    change.disk.run(delete(schema.journal).where(_column.id == entry.id))
    change.is_journalled = False
    return frozenset(concerned)


def _owners(noun: Noun[Any], row: Row | None) -> set[str]:
    """Whose row it is; of a count: nobody's."""
    name = "id" if noun.record is Customer else "customer_id"
    return {row[name]} if row is not None and name in row else set()


def _check(touched: Touched, noun: Noun[Any], now: Row | None) -> None:
    if touched.table == schema.timeline.name:
        return
    if touched.before is None and noun.record is FollowUp and (now is None or _untouched(now)):
        return
    revision = None if now is None else now["revision"]
    if revision != touched.revision:
        raise Conflict("changed_since")


def _untouched(row: Row) -> bool:
    """A follow-up of a rule on which nobody has worked."""
    by_person = row["by_hand"] or row["snoozed_until"] is not None or row["notes"] or row["outcome_note"]
    open_or_withdrawn = row["status"] in (Status.OPEN, Status.CANCELLED, Status.MISSED)
    return row["rule"] is not None and open_or_withdrawn and not by_person


def _take_away(change: Change, noun: Noun[Any], row: Row) -> None:
    """Remove a new row; with a new customer goes what the rules planned for them since, and nothing else."""
    if noun.record is Customer:
        for table in schema.CHILDREN:
            child = rows.BY_TABLE[table.name]
            for left in change.rows_of(child, row["id"]):
                if table is not schema.timeline and not (child.record is FollowUp and _untouched(left)):
                    raise Conflict("changed_since")
                change.remove(child, left)
    change.remove(noun, row)
