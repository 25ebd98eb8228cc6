"""The whole book as JSON text, and back: every record to the last field, so that what is read equals what was written.

How a value looks follows from the type of its field: moments and days are ISO text, words are themselves, a due is an object.
Nothing is repaired on the way in: a text that no release wrote is refused with the place where it is wrong.

==================== ================ =================================================
key                  facts            when
==================== ================ =================================================
import_not_a_book    -                not JSON, or not a book of ours
import_book_too_new  version, newest  written by a newer release
import_book_broken   where            a record that no release could have written
==================== ================ =================================================
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
import json
from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from .. import validate
from ..errors import Invalid
from ..model import (
    NO_FACTS,
    Birthday,
    Complaint,
    Customer,
    Feedback,
    FollowUp,
    Interaction,
    Loss,
    Need,
    Order,
    Promise,
    TimelineEntry,
)
from ..tallies import Tally
from ..warmth import Standing

FORMAT: Final = "aftersale-book"
VERSION: Final = 3
ADDED_LATER: Final = frozenset({"changed_at", "letter"})
"""Fields that a book written by the first version does not have; they are then as nothing had been said."""
SECTIONS: Final[Mapping[str, Any]] = {
    "customers": Customer,
    "standings": Standing,
    "orders": Order,
    "follow_ups": FollowUp,
    "interactions": Interaction,
    "promises": Promise,
    "needs": Need,
    "feedback": Feedback,
    "complaints": Complaint,
    "losses": Loss,
    "timeline": TimelineEntry,
    "tallies": Tally,
}
SECTIONS_LATER: Final = {"tallies": 3}
"""Sections that a book written before this version does not have."""
_SECTION_OF: Final = {record: section for section, record in SECTIONS.items()}
_OWNER: Final = "customer_id"
_OF_NOBODY: Final = frozenset({"standings", "tallies"})
"""Sections whose records do not say whose they are."""
_LARGEST: Final = 2**63
_EARLIEST: Final = date(1900, 1, 1)
_LATEST: Final = date(2200, 1, 1)
"""No day that a release wrote lies outside: the practice reckons on from each, and would fall off the end of the calendar."""
_WITHIN: Final[Mapping[str, range]] = {"cadence_days": range(1, 366), "minutes": range(7 * 24 * 60 + 1)}
"""Numbers of days and minutes, for the same reason."""


@dataclass(frozen=True, slots=True)
class WholeBook:
    """Everything in a book: its customers' standings by id, and every record, owners first."""

    standings: Mapping[str, Standing]
    records: tuple[Any, ...]


class _Wrong(ValueError):
    """A value that is none of its type."""


def write(standings: Mapping[str, Standing], records: Iterable[Any]) -> str:
    """The text of a book: one record on each line. The same book gives the same text."""
    lines: dict[str, list[str]] = {section: [] for section in SECTIONS}
    for customer_id, standing in standings.items():
        lines["standings"].append(_line({_OWNER: customer_id, **_WRITERS["standings"](standing)}))
    for record in records:
        lines[_SECTION_OF[type(record)]].append(_line(_write(record.__class__)(record)))
    parts = [f'"format": "{FORMAT}"', f'"version": {VERSION}']
    parts += [f'"{section}": [\n' + ",\n".join(found) + "\n]" for section, found in lines.items()]
    return "{" + ",\n".join(parts) + "}\n"


def read(text: str) -> WholeBook:
    """The book that a text holds. Raises ``Invalid``."""
    standings: dict[str, Standing] = {}
    records: list[Any] = []
    customers: dict[str, Customer] = {}
    seen: set[tuple[str, object]] = set()
    for section, where, entry in _entries(_parsed(text)):
        try:
            owner = _text(entry.pop(_OWNER, None)) if section == "standings" else ""
            record = _SECTION_READERS[section](entry)
            if isinstance(record, Customer):
                owner = record.id
                customers.setdefault(owner, record)
            elif section not in _OF_NOBODY:
                owner = record.customer_id
            key = (section, _key(section, owner, record))
            if (owner not in customers and section != "tallies") or key in seen:
                raise _Wrong(section)
        except ValueError as error:
            raise Invalid("import_book_broken", where=where) from error
        seen.add(key)
        if section == "standings":
            standings[owner] = record
        else:
            records.append(record)
    if standings.keys() != customers.keys():
        raise Invalid("import_book_broken", where="standings")
    for one in customers.values():
        if one.referred_by is not None and one.referred_by not in customers:
            raise Invalid("import_book_broken", where=f"customers: {one.id}")
    return WholeBook(standings, tuple(records))


def _parsed(text: str) -> dict[str, Any]:
    try:
        said = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise Invalid("import_not_a_book") from error
    if not isinstance(said, dict) or said.get("format") != FORMAT or type(said.get("version")) is not int:
        raise Invalid("import_not_a_book")
    if said["version"] > VERSION:
        raise Invalid("import_book_too_new", version=said["version"], newest=VERSION)
    return said


def _entries(said: Mapping[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every entry of every section, with its place."""
    for section in SECTIONS:
        entries = said.get(section, [] if said["version"] < SECTIONS_LATER.get(section, 0) else None)
        if not isinstance(entries, list):
            raise Invalid("import_book_broken", where=section)
        for number, entry in enumerate(entries, 1):
            where = f"{section}: {number}"
            if not isinstance(entry, dict):
                raise Invalid("import_book_broken", where=where)
            yield section, where, dict(entry)


def _key(section: str, owner: str, record: Any) -> object:
    """What there may be only one of in a section."""
    if section == "standings":
        return owner
    return (record.measure, record.day, record.what) if section == "tallies" else record.id


def _line(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# --- values by their type ----------------------------------------------------------------------------------------


def _same(value: Any) -> Any:
    return value


@cache
def _write(hint: Any) -> Callable[[Any], Any]:
    """How a value of this type is written."""
    if (inner := _optional(hint)) is not None:
        written = _write(inner)
        return lambda value: None if value is None else written(value)
    if get_origin(hint) is tuple:
        written = _write(get_args(hint)[0])
        return lambda value: [written(one) for one in value]
    if get_origin(hint) is Mapping:
        return dict
    if hint in (date, datetime):
        return lambda value: value.isoformat()
    if hint is Birthday:
        return str
    if is_dataclass(hint):
        parts = {name: _write(part) for name, part in get_type_hints(hint).items()}
        return lambda value: {name: part(getattr(value, name)) for name, part in parts.items()}
    return _same


@cache
def _read(hint: Any) -> Callable[[Any], Any]:
    """How a value of this type is read; what is none raises ``ValueError``."""
    if (inner := _optional(hint)) is not None:
        said = _read(inner)
        return lambda value: None if value is None else said(value)
    if get_origin(hint) is tuple:
        said = _read(get_args(hint)[0])
        return lambda value: tuple(said(one) for one in _of(list, value))
    if get_origin(hint) is Mapping:
        return _facts
    if hint is bool:
        return lambda value: _of(bool, value)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return lambda value: hint(_text(value))
    if hint in _READERS:
        return _READERS[hint]
    return _record(hint)


def _record(record: type[Any]) -> Callable[[Any], Any]:
    """How a record is read: each field of it, and nothing else; what came later may be missing."""
    hints = get_type_hints(record)
    parts = {field.name: _bounded(field.name, _read(hints[field.name])) for field in fields(record)}

    def read_record(value: Any) -> Any:
        if not parts.keys() - ADDED_LATER <= _of(dict, value).keys() <= parts.keys():
            raise _Wrong(record.__name__)
        return record(**{name: part(value[name]) for name, part in parts.items() if name in value})

    return read_record


def _bounded(name: str, said: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """How a field is read whose numbers have bounds."""
    if (within := _WITHIN.get(name)) is None:
        return said

    def read_bounded(value: Any) -> Any:
        number = said(value)
        if number is not None and number not in within:
            raise _Wrong(name)
        return number

    return read_bounded


def _optional(hint: Any) -> Any:
    """What a type that may be nothing is otherwise; ``None``: it may not."""
    if get_origin(hint) is not UnionType:
        return None
    return next(part for part in get_args(hint) if part is not NoneType)


def _of(kind: type[Any], value: Any) -> Any:
    if type(value) is not kind:
        raise _Wrong(kind.__name__)
    return value


def _text(value: Any) -> str:
    said: str = _of(str, value)
    said.encode()
    return said


def _number(value: Any) -> int:
    number: int = _of(int, value)
    if not -_LARGEST <= number < _LARGEST:
        raise _Wrong("int")
    return number


def _moment(value: Any) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None or not _EARLIEST <= moment.date() <= _LATEST:
        raise _Wrong("datetime")
    return moment.astimezone(UTC)


def _day(value: Any) -> date:
    day = date.fromisoformat(_text(value))
    if not _EARLIEST <= day <= _LATEST:
        raise _Wrong("date")
    return day


def _birthday(value: Any) -> Birthday:
    try:
        birthday = validate.birthday(_text(value))
    except Invalid as error:
        raise _Wrong("birthday") from error
    if birthday is None:
        raise _Wrong("birthday")
    return birthday


def _facts(value: Any) -> Mapping[str, str]:
    facts = {_text(name): _text(fact) for name, fact in _of(dict, value).items()}
    return facts or NO_FACTS


_READERS: Final[Mapping[Any, Callable[[Any], Any]]] = {
    str: _text,
    int: _number,
    date: _day,
    datetime: _moment,
    Birthday: _birthday,
}
_WRITERS: Final = {section: _write(record) for section, record in SECTIONS.items()}
_SECTION_READERS: Final = {section: _read(record) for section, record in SECTIONS.items()}
