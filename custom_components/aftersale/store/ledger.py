"""What the consultant was told of a follow-up: one row each, its lines beside its standing (DESIGN.md, "The phone").

No name, no note: ids, moments and words of our own only. The ledger is not journalled: what a reminder did is not taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, bindparam, delete, func, literal_column, or_, select
from sqlalchemy.dialects import sqlite

from ..crm.model import FollowUp
from ..crm.rounds import Told
from . import rows, schema, values
from .disk import Disk
from .statements import fixed

type Line = Mapping[str, str]

_n: Final = schema.nudges.c
_f: Final = schema.follow_ups.c
_TIMED: Final = (_f.status == literal_column("'open'"), _f.due_at.is_not(None))
LINES: Final = 30
"""So many of the newest lines are kept of each follow-up."""
_LISTED: Final = func.json_each(bindparam("ids")).table_valued("value")
_TOLD: Final = fixed(select(schema.nudges).where(_n.follow_up_id.in_(select(_LISTED.c.value))))


class Ledger:
    """The ledger of an open book. Write to it within a change only."""

    def __init__(self, disk: Disk) -> None:
        """The ledger that lies on this disk."""
        self._disk = disk

    def told(self, follow_up_ids: Iterable[str]) -> dict[str, Told]:
        """What was told of these; those never spoken of are left out."""
        found = self._disk.rows(_TOLD, ids=values.json_text(sorted(set(follow_up_ids))))
        return {row[0]: _read(row) for row in found}

    def lines(self, follow_up_id: str) -> list[dict[str, str]]:
        """What happened with its reminders, oldest first."""
        text = self._disk.value(select(_n.log).where(_n.follow_up_id == follow_up_id))
        found: list[dict[str, str]] = values.from_json(text) if text else []
        return found

    def all_lines(self, follow_up_ids: Iterable[str]) -> dict[str, list[dict[str, str]]]:
        """The same of several; those never spoken of are left out."""
        listed = func.json_each(values.json_text(sorted(set(follow_up_ids)))).table_valued("value")
        question = select(_n.follow_up_id, _n.log).where(_n.follow_up_id.in_(select(listed.c.value)))
        return {row.follow_up_id: values.from_json(row.log) for row in self._disk.rows(question)}

    def put(self, follow_up_id: str, told: Told, *lines: Line) -> None:
        """Keep what was told of it, and add to what happened."""
        log = [*self.lines(follow_up_id), *map(dict, lines)][-LINES:]
        row = {
            "key": told.key,
            "times": told.times,
            "told_at": values.micros_or_none(told.at),
            "held": told.held,
            "digest_on": values.day_text(told.digest_on),
            "log": values.json_text(log),
        }
        statement = sqlite.insert(schema.nudges).values(follow_up_id=follow_up_id, **row)
        self._disk.run(statement.on_conflict_do_update(index_elements=["follow_up_id"], set_=row))

    def note(self, follow_up_id: str, line: Line) -> None:
        """Add to what happened; what was told stays as it is."""
        self.put(follow_up_id, self.told((follow_up_id,)).get(follow_up_id, Told()), line)

    def timed(self, until: datetime) -> tuple[FollowUp, ...]:
        """The open follow-ups that have a time, up to this one, earliest first."""
        question = _timed(rows.FOLLOW_UP.select, _f.due_at <= values.micros(until)).order_by(_f.due_at, _f.id)
        return tuple(rows.FOLLOW_UP.read(row) for row in self._disk.rows(question))

    def next_timed(self, after: datetime) -> datetime | None:
        """The time of the next open follow-up that has one, later than this."""
        question = _timed(select(_f.due_at), _f.due_at > values.micros(after)).order_by(_f.due_at).limit(1)
        return values.moment_or_none(self._disk.value(question))

    def prune(self, before: datetime) -> int:
        """Forget what was told long ago of follow-ups that have ended, or are gone; how many."""
        is_open = select(_f.id).where(_f.id == _n.follow_up_id, _f.status == "open").exists()
        old = or_(_n.told_at.is_(None), _n.told_at < values.micros(before))
        return self._disk.run(delete(schema.nudges).where(old, ~is_open))


def _timed(question: Select[Any], when: ColumnElement[bool]) -> Select[Any]:
    """Of the open ones that have a time; by their own index, because without statistics SQLite would read all that are open."""
    return question.with_hint(schema.follow_ups, "INDEXED BY follow_ups_timed", "sqlite").where(*_TIMED, when)


def _read(row: Any) -> Told:
    _, key, times, told_at, held, digest_on, _ = row
    return Told(key, times, values.moment_or_none(told_at), held, values.day_or_none(digest_on))
