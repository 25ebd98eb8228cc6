"""Records and rows: one pair of functions for each noun.

A row that no release of ours could have written (an unknown word, a broken list) is damage, and said so:
``BookDamaged`` names the table and the row, never its content.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
import dataclasses
from dataclasses import dataclass, field
from sys import intern
from typing import Any, Final, cast

from sqlalchemy import Select, Table, select

from ..crm.errors import BookDamaged
from ..crm.model import (
    Care,
    Channel,
    Complaint,
    Customer,
    CustomerStatus,
    Delivery,
    Direction,
    Feedback,
    FollowUp,
    Interaction,
    Kind,
    Letter,
    Loss,
    LossReason,
    Need,
    Order,
    Outcome,
    Promise,
    Status,
    TimelineEntry,
)
from ..crm.tallies import Measure, Tally
from . import schema, values

type Record = Customer | Order | FollowUp | Interaction | Promise | Need | Feedback | Complaint | Loss
type Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Codec:
    """How the values of one column are written and read."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


CHANGED_AT: Final = "changed_at"


def _same(value: Any) -> Any:
    return value


_PLAIN: Final = Codec(_same, _same)
_FLAG: Final = Codec(int, bool)
_MOMENT: Final = Codec(values.micros_or_none, values.moment_or_none)
_DAY: Final = Codec(values.day_text, values.day_or_none)
_FACTS: Final = Codec(values.facts_text, values.facts)
_CHANNEL: Final = Codec(values.word_text, values.words(Channel))


@dataclass(frozen=True, slots=True)
class Noun[R]:
    """One kind of record and the table it lies in.

    ``bookkeeping`` names columns that the practice keeps for itself: a change of nothing but these is not a new
    revision, is not journalled, and so stands in the way of no undo.
    """

    record: type[R]
    table: Table
    columns: tuple[str, ...]
    write: Callable[[R], Row]
    make: Callable[[Sequence[Any]], R]
    bookkeeping: frozenset[str] = frozenset()
    key: tuple[str, ...] = field(init=False)
    """The columns of its key."""
    is_dated: bool = field(init=False)
    """Whether its rows say when they became what they are (``changed_at``)."""

    def __post_init__(self) -> None:
        """Look these up once: a change asks for them a dozen times."""
        object.__setattr__(self, "key", tuple(str(column.name) for column in self.table.primary_key.columns))
        object.__setattr__(self, "is_dated", CHANGED_AT in self.columns)

    @property
    def select(self) -> Select[Any]:
        """Whole rows of the table; the record's columns come first, in the order in which ``read`` expects them."""
        return select(self.table)

    def key_of(self, row: Mapping[str, Any]) -> tuple[Any, ...]:
        """The key of a row."""
        return tuple(row[column] for column in self.key)

    def as_kept(self, record: R, row: Row) -> R:
        """The record with what the book itself says of it: its revision, and when it came to that."""
        kept: dict[str, Any] = {"revision": row["revision"]}
        if self.is_dated:
            kept[CHANGED_AT] = values.moment_or_none(row[CHANGED_AT])
        return cast(R, dataclasses.replace(cast(Any, record), **kept))

    def read(self, row: Sequence[Any]) -> R:
        """The record that a row means."""
        try:
            return self.make(row)
        except (ValueError, KeyError, TypeError, OverflowError) as error:
            raise BookDamaged("book_unreadable", table=self.table.name, id=row[0]) from error


def _noun[R](
    record: type[R], table: Table, codecs: Mapping[str, Codec], bookkeeping: frozenset[str] = frozenset()
) -> Noun[R]:
    """A noun whose columns are named as its fields."""
    fields = tuple(field.name for field in dataclasses.fields(cast(Any, record)))
    pairs = tuple((name, codecs.get(name, _PLAIN).write) for name in fields)
    readers = tuple(codecs.get(name, _PLAIN).read for name in fields)

    def write(value: R) -> Row:
        return {name: writer(getattr(value, name)) for name, writer in pairs}

    def make(row: Sequence[Any]) -> R:
        return record(*[reader(value) for reader, value in zip(readers, row, strict=False)])

    return Noun(record, table, fields, write, make, bookkeeping)


def _write_follow_up(item: FollowUp) -> Row:
    due_day, due_at, due_minutes = values.due_columns(item.due)
    return {
        "id": item.id,
        "customer_id": item.customer_id,
        "kind": item.kind.value,
        "created_at": values.micros(item.created_at),
        "rule": item.rule,
        "cause": item.cause,
        "attempt": item.attempt,
        "order_id": item.order_id,
        "due_day": due_day,
        "due_at": due_at,
        "due_minutes": due_minutes,
        "planned": values.due_text(item.planned),
        "first_due": values.due_text(item.first_due),
        "limit_day": values.day_text(item.limit),
        "tentative": int(item.tentative),
        "channel": values.word_text(item.channel),
        "title": item.title,
        "notes": item.notes,
        "checklist": values.checklist_text(item.checklist),
        "facts": values.facts_text(item.facts),
        "status": item.status.value,
        "outcome": values.word_text(item.outcome),
        "outcome_note": item.outcome_note,
        "completed_at": values.micros_or_none(item.completed_at),
        "snoozed_until": values.due_text(item.snoozed_until),
        "holds": values.holds_text(item.holds),
        "by_hand": int(item.by_hand),
        "hidden": int(item.hidden),
        "announced": item.announced,
        "changed_at": values.micros_or_none(item.changed_at),
        "revision": item.revision,
    }


_KINDS: Final = {kind.value: kind for kind in Kind}
_STATUSES: Final = {status.value: status for status in Status}
_outcome: Final = values.words(Outcome)
_channel: Final = values.words(Channel)


def _make_follow_up(row: Sequence[Any]) -> FollowUp:
    (
        id_,
        customer_id,
        kind,
        created_at,
        rule,
        cause,
        attempt,
        order_id,
        due_day,
        due_at,
        due_minutes,
        planned,
        first_due,
        limit_day,
        tentative,
        channel,
        title,
        notes,
        checklist,
        facts,
        status,
        outcome,
        outcome_note,
        completed_at,
        snoozed_until,
        holds,
        by_hand,
        hidden,
        announced,
        changed_at,
        revision,
    ) = row
    return FollowUp(
        id_,
        intern(customer_id),
        _KINDS[kind],
        values.moment(created_at),
        rule,
        cause,
        attempt,
        order_id,
        values.due_from_columns(due_day, due_at, due_minutes),
        values.due_or_none(planned),
        values.due_or_none(first_due),
        values.day_or_none(limit_day),
        tentative == 1,
        _channel(channel),
        title,
        notes,
        values.checklist(checklist),
        values.facts(facts),
        _STATUSES[status],
        _outcome(outcome),
        outcome_note,
        values.moment_or_none(completed_at),
        values.due_or_none(snoozed_until),
        values.holds(holds),
        by_hand == 1,
        hidden == 1,
        announced,
        values.moment_or_none(changed_at),
        revision,
    )


def _write_tally(tally: Tally) -> Row:
    """The count is its own revision: another would tell of how many people it is made."""
    return {
        "measure": tally.measure.value,
        "day": values.span_text(tally.day),
        "what": tally.what,
        "count": tally.count,
        "revision": tally.count,
    }


def _make_tally(row: Sequence[Any]) -> Tally:
    measure, day, what, count, _ = row
    return Tally(Measure(measure), values.span(day), what, count)


CUSTOMER: Final = _noun(
    Customer,
    schema.customers,
    {
        "added_at": _MOMENT,
        "active_since": _DAY,
        "clock_from": _DAY,
        "channel": _CHANNEL,
        "hot_buttons": Codec(values.strings_text, values.strings),
        "birthday": Codec(values.birthday_text, values.birthday),
        "favourite": _FLAG,
        "status": Codec(values.word_text, values.words(CustomerStatus)),
        "paused_until": _DAY,
        "status_since": _MOMENT,
        "has_device": _FLAG,
        "review_at": _MOMENT,
        "changed_at": _MOMENT,
    },
    frozenset({"review_at"}),
)
ORDER: Final = _noun(
    Order,
    schema.orders,
    {
        "ordered_at": _MOMENT,
        "recorded_at": _MOMENT,
        "counts_for": _DAY,
        "promised_on": _DAY,
        "delivered_at": _MOMENT,
        "delivery_recorded_at": _MOMENT,
        "walkthrough": _FLAG,
        "delivery": Codec(values.word_text, values.words(Delivery)),
        "care": Codec(values.word_text, values.words(Care)),
        "cancelled_at": _MOMENT,
        "said_late_at": _MOMENT,
    },
)
FOLLOW_UP: Final = Noun(
    FollowUp,
    schema.follow_ups,
    tuple(str(column.name) for column in schema.follow_ups.c),
    _write_follow_up,
    _make_follow_up,
    frozenset({"announced"}),
)
INTERACTION: Final = _noun(
    Interaction,
    schema.interactions,
    {
        "at": _MOMENT,
        "recorded_at": _MOMENT,
        "channel": _CHANNEL,
        "direction": Codec(values.word_text, values.words(Direction)),
        "meeting": _FLAG,
        "ends_at": _MOMENT,
        "letter": Codec(values.word_text, values.words(Letter)),
    },
)
PROMISE: Final = _noun(
    Promise,
    schema.promises,
    {"due": _DAY, "made_at": _MOMENT, "kept_at": _MOMENT, "withdrawn_at": _MOMENT, "broken_told": _FLAG},
    frozenset({"broken_told"}),
)
NEED: Final = _noun(Need, schema.needs, {"noted_at": _MOMENT})
FEEDBACK: Final = _noun(Feedback, schema.feedback, {"at": _MOMENT})
COMPLAINT: Final = _noun(Complaint, schema.complaints, {"opened_at": _MOMENT, "resolved_at": _MOMENT})
LOSS: Final = _noun(
    Loss,
    schema.losses,
    {
        "lost_at": _MOMENT,
        "reason": Codec(values.word_text, values.words(LossReason)),
        "reason_known_at": _MOMENT,
        "returned_at": _MOMENT,
    },
)
TIMELINE: Final = _noun(TimelineEntry, schema.timeline, {"at": _MOMENT, "data": _FACTS})
TALLY: Final = Noun(
    Tally,
    schema.tallies,
    tuple(str(column.name) for column in schema.tallies.c),
    _write_tally,
    _make_tally,
)

NOUNS: Final[tuple[Noun[Any], ...]] = (
    CUSTOMER,
    ORDER,
    FOLLOW_UP,
    INTERACTION,
    PROMISE,
    NEED,
    FEEDBACK,
    COMPLAINT,
    LOSS,
)
BY_RECORD: Final[Mapping[type[Any], Noun[Any]]] = {noun.record: noun for noun in NOUNS}
BY_TABLE: Final[Mapping[str, Noun[Any]]] = {noun.table.name: noun for noun in (*NOUNS, TIMELINE, TALLY)}
