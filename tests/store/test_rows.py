"""Records and rows are the same thing written differently; what no release wrote is damage."""

from __future__ import annotations

from collections.abc import Callable
import dataclasses
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from typing import Any, get_type_hints

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.aftersale.crm import model, tallies
from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.crm.errors import BookDamaged
from custom_components.aftersale.crm.model import Birthday, ChecklistItem, Hold, TimelineEntry
from custom_components.aftersale.crm.tallies import Measure, Tally
from custom_components.aftersale.store import Book, rows, schema, values

from .makers import NOW, call, customer, entry, follow_up, order

_TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=30) | st.sampled_from(
    ("", "🙂", "مرحبا", "a\0b", '"\\')
)
_MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1), timezones=st.just(UTC))
_DAYS = st.dates(date(1900, 1, 1), date(2200, 1, 1))
_MINUTES = st.none() | st.integers(0, 5000)
_DUES = st.builds(lambda day, minutes: Due(day, None, minutes), _DAYS, st.none()) | st.builds(
    lambda moment, minutes: Due(None, moment, minutes), _MOMENTS, _MINUTES
)
_VALUES: dict[Any, st.SearchStrategy[Any]] = {
    str: _TEXT,
    str | None: st.none() | _TEXT,
    int: st.integers(0, 2**40),
    int | None: st.none() | st.integers(0, 2**40),
    bool: st.booleans(),
    date: _DAYS,
    date | None: st.none() | _DAYS,
    datetime: _MOMENTS,
    datetime | None: st.none() | _MOMENTS,
    Due | None: st.none() | _DUES,
    Birthday | None: st.none()
    | st.builds(Birthday, st.integers(1, 12), st.integers(1, 28), st.none() | st.integers(1900, 2100)),
    tuple[str, ...]: st.lists(_TEXT, max_size=3).map(tuple),
    tuple[Hold, ...]: st.lists(st.builds(Hold, _TEXT, _DAYS, st.none() | _DAYS, st.booleans()), max_size=2).map(tuple),
    tuple[ChecklistItem, ...]: st.lists(st.builds(ChecklistItem, _TEXT, _TEXT, st.booleans()), max_size=2).map(tuple),
}


def _strategy(hint: Any) -> st.SearchStrategy[Any]:
    if hint in _VALUES:
        return _VALUES[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    word = next(
        (part for part in getattr(hint, "__args__", ()) if isinstance(part, type) and issubclass(part, Enum)), None
    )
    if word is not None:
        return st.none() | st.sampled_from(word)
    return st.dictionaries(_TEXT, _TEXT, max_size=3)


def _tallies() -> st.SearchStrategy[Tally]:
    counts, days, points = st.integers(1, 2**40), st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(0, 10)
    said = [st.tuples(st.just(one), days, st.sampled_from(sorted(words))) for one, words in tallies._WORDS.items()]
    scores = st.tuples(st.just(Measure.SCORES), days, points.map(str))
    last = st.tuples(st.just(Measure.LAST_SCORES), st.none(), points.map(str))
    return st.builds(lambda key, count: Tally(*key, count), st.one_of(*said, scores, last), counts)


def _records(record: type[Any]) -> st.SearchStrategy[Any]:
    if record is Tally:
        return _tallies()
    return st.builds(record, **{name: _strategy(hint) for name, hint in get_type_hints(record).items()})


@pytest.mark.parametrize("noun", rows.BY_TABLE.values(), ids=lambda noun: noun.table.name)
def test_what_is_written_is_what_is_read(noun: rows.Noun[Any]) -> None:
    @settings(max_examples=60)
    @given(_records(noun.record))
    def law(record: Any) -> None:
        row = noun.write(record)
        assert tuple(row) == noun.columns
        assert noun.read([row[column] for column in noun.columns]) == record

    law()


@pytest.mark.parametrize("noun", rows.BY_TABLE.values(), ids=lambda noun: noun.table.name)
def test_every_field_of_a_record_has_its_place(noun: rows.Noun[Any]) -> None:
    """A field added to a record and not to its row would be lost without a word."""
    changed = {field.name for field in dataclasses.fields(noun.record)} - {"due", "limit"}
    assert changed <= set(noun.columns)
    assert noun.columns == tuple(str(column.name) for column in noun.table.c)[: len(noun.columns)]


def test_moments_keep_their_instant_in_any_zone() -> None:
    east = datetime(2026, 10, 5, 9, 30, 0, 123456, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    assert values.moment(values.micros(east)) == east
    with pytest.raises(TypeError):
        values.micros(datetime(2026, 10, 5))


def test_all_day_with_minutes_is_kept() -> None:
    due = Due(date(2026, 10, 5), None, 30)
    assert values.due_from_columns(*values.due_columns(due)) == due


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE follow_ups SET kind = 'telepathy'",
        "UPDATE follow_ups SET status = ''",
        "UPDATE follow_ups SET holds = '{'",
        "UPDATE follow_ups SET planned = 'tomorrow'",
        "UPDATE follow_ups SET checklist = '[1]'",
        "UPDATE follow_ups SET due_day = -1",
    ],
)
def test_a_row_that_no_release_wrote_is_damage(anna: Book, damage: str) -> None:
    with anna.change(call()) as change:
        change.put(follow_up())
    anna.disk.command(damage)
    with pytest.raises(BookDamaged) as refused:
        anna.follow_up("call")
    assert refused.value.key == "book_unreadable"
    assert refused.value.facts == {"table": "follow_ups", "id": "call"}


@pytest.mark.parametrize(
    ("damage", "read"),
    [
        ("UPDATE customers SET status = 'asleep'", lambda book: book.customer("anna")),
        ("UPDATE customers SET birthday = 'May'", lambda book: book.customer("anna")),
        ("UPDATE orders SET care = 'much'", lambda book: book.order("order")),
        ("UPDATE timeline SET data = '['", lambda book: book.timeline("anna", 5)),
    ],
)
def test_so_it_is_for_every_noun(anna: Book, damage: str, read: Callable[[Book], object]) -> None:
    with anna.change(call()) as change:
        change.put(order())
        change.timeline(entry())
    anna.disk.command(damage)
    with pytest.raises(BookDamaged):
        read(anna)


def test_all_records_are_known() -> None:
    """Every dataclass of the model that has a revision has a table."""
    kept = {
        each
        for each in vars(model).values()
        if dataclasses.is_dataclass(each) and any(field.name == "revision" for field in dataclasses.fields(each))
    }
    assert kept == set(rows.BY_RECORD)
    assert TimelineEntry not in rows.BY_RECORD
    assert customer().added_at == NOW
    assert set(rows.BY_TABLE) < {table.name for table in schema.TABLES}
