"""Forgetting a customer without a trace: in the book, its log and its snapshots.

What they did is counted among the nameless (``tallies``). Their rows go; in what is kept of others their name and contact data become ``…``; the journal loses what it knew of
them; first answers that spoke of them are emptied (the request ids stay, so that a repeat does nothing again). Then the
file is written anew, because SQLite may leave deleted text in unused parts of a page.

A word that is nothing but a short name ("Mark") is only taken out where it stands alone as a fact, or belongs to the
one who referred them: in other people's notes it may mean something else. The same holds for a name that
another customer bears too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
import re
from typing import Any, Final

from sqlalchemy import ColumnElement, Table, and_, delete, or_, select, update

from ..crm.model import Customer, LossReason
from . import rows, schema, tallies, values
from .disk import Disk
from .journal import touched_from, touched_text

ERASED: Final = "…"
_TELLING: Final = 6
_TELLING_PAIR: Final = 5
"""Letters from which a word, or two, mean nobody else."""
_JSON: Final = ("facts", "data", "checklist", "hot_buttons")
_NAMING: Final = ("name", "company")
_OURS: Final = frozenset(
    {
        *(
            "another_channel",
            "at",
            "attempts",
            "channel",
            "direction",
            "done",
            "due",
            "fields",
            "key",
            "kind",
            "letter",
        ),
        *("occasion", "outcome", "points", "reopened", "score", "until", "variant", "years"),
    }
)
"""Facts that are dates, counts and words of the book's own, which it reads again; so are all that end in ``_on``."""
_REASONS: Final = frozenset(LossReason)

_TEXTS: Final = (
    (schema.customers, ("notes", "hot_buttons")),
    (schema.orders, ("product",)),
    (schema.follow_ups, ("title", "notes", "outcome_note", "facts", "checklist")),
    (schema.interactions, ("note",)),
    (schema.promises, ("what",)),
    (schema.needs, ("what",)),
    (schema.feedback, ("suggestion",)),
    (schema.complaints, ("what", "resolution")),
    (schema.losses, ("note",)),
    (schema.timeline, ("data",)),
)


@dataclass(frozen=True, slots=True)
class Touched:
    """Ids of what an erasure touched: follow-ups that are gone, and what of others was changed."""

    gone: frozenset[str]
    customers: frozenset[str]
    follow_ups: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Traces:
    """What gives a customer away: their ids, words to take out everywhere, words to take out near them."""

    customer_id: str
    ids: frozenset[str]
    everywhere: tuple[str, ...]
    near: tuple[str, ...]

    def in_text(self, text: str) -> bool:
        """Whether a text of the book's own (journal, answers, messages) speaks of them."""
        folded = text.casefold()
        needles = [form for needle in self.everywhere for form in (needle, _quoted(needle))]
        needles += [f'"{_quoted(needle)}"' for needle in self.near]
        return any(id_ in text for id_ in self.ids) or any(needle.casefold() in folded for needle in needles)

    def in_row(self, before: Mapping[str, Any] | None) -> bool:
        """Whether what a row was before speaks of them."""
        return before is not None and any(isinstance(value, str) and self.in_text(value) for value in before.values())


def erase_rows(disk: Disk, customer_id: str, now: datetime, zone: tzinfo) -> Touched | None:
    """Take a customer out of the rows of a book, within a transaction; ``None`` when they are not there.

    What they did by ``now`` stays counted, by the days of this zone.
    """
    row = disk.row(rows.CUSTOMER.select.where(schema.customers.c.id == customer_id))
    if row is None:
        return None
    customer = rows.CUSTOMER.read(row)
    gone = frozenset(
        each[0]
        for each in disk.rows(select(schema.follow_ups.c.id).where(schema.follow_ups.c.customer_id == customer_id))
    )
    traces = _traces(disk, customer)
    tallies.leave(disk, customer, now, zone)
    theirs = select(schema.follow_ups.c.id).where(schema.follow_ups.c.customer_id == customer_id)
    disk.run(delete(schema.nudges).where(schema.nudges.c.follow_up_id.in_(theirs)))
    for table in schema.CHILDREN:
        disk.run(delete(table).where(table.c.customer_id == customer_id))
    sent = schema.customers.c.referred_by == customer_id
    changed_customers = {each[0] for each in disk.rows(select(schema.customers.c.id).where(sent))}
    disk.run(update(schema.customers).where(sent).values(referred_by=None))
    disk.run(delete(schema.customers).where(schema.customers.c.id == customer_id))
    changed_follow_ups: set[str] = set()
    for table, columns in _TEXTS:
        ids = _redact_table(disk, table, columns, traces, customer)
        if table is schema.follow_ups:
            changed_follow_ups |= ids
        elif table is schema.customers:
            changed_customers |= ids
    _redact_journal(disk, traces)
    _empty_answers(disk, traces)
    _drop_messages(disk, traces)
    return Touched(gone, frozenset(changed_customers), frozenset(changed_follow_ups))


def _traces(disk: Disk, customer: Customer) -> _Traces:
    ids = {customer.id}
    for table in schema.CHILDREN:
        ids.update(row[0] for row in disk.rows(select(table.c.id).where(table.c.customer_id == customer.id)))
    column_ = schema.customers.c
    everywhere: list[str] = []
    near: list[str] = []
    for name in ("name", "company", "phone", "email", "address", "external_id"):
        needle: str = getattr(customer, name).strip()
        if not needle:
            continue
        shared = select(column_.id).where(column_[name] == needle, column_.id != customer.id).limit(1)
        is_shared = disk.row(shared) is not None
        telling = len(needle) >= _TELLING or "@" in needle or (" " in needle and len(needle) >= _TELLING_PAIR)
        (everywhere if telling and not is_shared else near).append(needle)
    return _Traces(
        customer.id,
        frozenset(ids),
        tuple(sorted(everywhere, key=len, reverse=True)),
        tuple(sorted(near, key=len, reverse=True)),
    )


def _quoted(needle: str) -> str:
    """The needle as it stands inside JSON text."""
    return values.json_text(needle)[1:-1]


def _redact_table(disk: Disk, table: Table, columns: tuple[str, ...], traces: _Traces, customer: Customer) -> set[str]:
    """Take the traces out of what others' rows say; the ids of the rows that were changed."""
    key = [each.name for each in table.primary_key.columns]
    changed: set[str] = set()
    owner = "id" if table is schema.customers else "customer_id"
    wanted = _suspects(table, columns, traces, table.c[owner] == (customer.referred_by or ""))
    for row in disk.rows(select(table).where(wanted)):
        found = dict(zip(table.c.keys(), row, strict=True))
        about = any(traces.customer_id in found[name] for name in _linking(table))
        near = about or found[owner] == customer.referred_by
        words = traces.everywhere + (traces.near if near else ())
        new = {name: _redacted(name, found[name], words, traces, about=about) for name in columns}
        new = {name: text for name, text in new.items() if text != found[name]}
        if new:
            disk.run(update(table).where(and_(*(table.c[name] == found[name] for name in key))).values(**new))
            changed.add(found["id"])
    return changed


def _suspects(
    table: Table, columns: tuple[str, ...], traces: _Traces, near: ColumnElement[bool]
) -> ColumnElement[bool]:
    """Rows that may speak of them: SQLite finds them quickly, ``_redacted`` looks closely."""
    needles = [*traces.everywhere, *(f'"{_quoted(needle)}"' for needle in traces.near)]
    needles += [_quoted(needle) for needle in traces.everywhere if _quoted(needle) != needle]
    found = [table.c[name].contains(needle, autoescape=True) for name in columns for needle in needles]
    found += [table.c[name].contains(traces.customer_id, autoescape=True) for name in _linking(table)]
    return or_(near, *found)


def _linking(table: Table) -> tuple[str, ...]:
    """Columns by whose ids a row of one customer speaks of another."""
    return tuple(name for name in ("cause", "facts", "data") if name in table.c)


def _redacted(name: str, text: str, words: tuple[str, ...], traces: _Traces, *, about: bool) -> str:
    if name not in _JSON:
        return _without(text, words)
    if not text:
        return text
    said = values.from_json(text)
    new = _without_in(said, words, traces.near)
    if name == "checklist":  # the first of each item is its key among the book's own words
        new = [[before[0], *after[1:]] for before, after in zip(said, new, strict=True)]
    if about and isinstance(new, dict):  # Of a row that is about them even a name that they no longer bear.
        new.update({fact: ERASED for fact in _NAMING if fact in new})
    return values.json_text(new) if new != said else text


def _without_in(said: Any, words: tuple[str, ...], alone: tuple[str, ...]) -> Any:
    """What JSON says, without the words; keys are ours and stay, and so do values that are."""
    if isinstance(said, dict):
        return {key: value if _is_ours(key, value) else _without_in(value, words, alone) for key, value in said.items()}
    if isinstance(said, list):
        return [_without_in(value, words, alone) for value in said]
    if not isinstance(said, str):
        return said
    return ERASED if said in alone else _without(said, words)


def _is_ours(key: str, value: Any) -> bool:
    """Whether a value is the book's own word, whoever may be called like it: a customer named *light* is no variant."""
    return key in _OURS or key.endswith("_on") or (key == "reason" and value in _REASONS)


def _without(text: str, words: tuple[str, ...]) -> str:
    for word in words:
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", ERASED, text, flags=re.IGNORECASE)
    return text


def _redact_journal(disk: Disk, traces: _Traces) -> None:
    """The journal forgets what happened to them; the rest of a change can still be taken back."""
    column = schema.journal.c
    for id_, text in disk.rows(select(column.id, column.changes)):
        touched = touched_from(text)
        kept = [each for each in touched if not traces.ids.intersection(each.key) and not traces.in_row(each.before)]
        if len(kept) < len(touched):
            disk.run(update(schema.journal).where(column.id == id_).values(changes=touched_text(kept)))


def _empty_answers(disk: Disk, traces: _Traces) -> None:
    column = schema.requests.c
    for id_, text in disk.rows(select(column.id, column.answer)):
        if traces.in_text(text):
            disk.run(update(schema.requests).where(column.id == id_).values(answer="{}"))


def _drop_messages(disk: Disk, traces: _Traces) -> None:
    column = schema.outbox.c
    for row in disk.rows(select(schema.outbox)):
        told = f"{row.tag} {row.payload} {row.last_error} {row.follow_up_id}"
        if row.customer_id == traces.customer_id or traces.in_text(told):
            disk.run(delete(schema.outbox).where(column.id == row.id))


def sweep(disk: Disk) -> None:
    """Write the file anew and empty its log, so that nothing deleted is left in unused parts of either."""
    disk.checkpoint()
    disk.command("VACUUM")
    disk.checkpoint()
