"""How single values lie on disk: moments, days, dues, words of an enum, small lists.

A moment is a whole number of microseconds since 1970 (UTC), so that what is read equals what was written. A day is
ISO text. Lists and facts are JSON, and empty ones are the empty text. Each pair of functions is inverse to the other,
and a value that no release wrote raises ``ValueError`` or ``KeyError``, which ``rows`` turns into ``BookDamaged``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any, Final

import orjson

from ..crm.due import Due
from ..crm.model import NO_FACTS, Birthday, ChecklistItem, Hold

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


def micros(moment: datetime) -> int:
    """An aware moment as microseconds since 1970; a naive one raises ``TypeError``."""
    return (moment - EPOCH) // _MICROSECOND


def micros_or_none(moment: datetime | None) -> int | None:
    """The same, where there may be none."""
    return None if moment is None else (moment - EPOCH) // _MICROSECOND


def moment(number: int) -> datetime:
    """Microseconds since 1970 as a moment in UTC."""
    return EPOCH + timedelta(0, 0, number)


def moment_or_none(number: int | None) -> datetime | None:
    """The same, where there may be none."""
    return None if number is None else EPOCH + timedelta(0, 0, number)


def day_text(day: date | None) -> str | None:
    """A day as ISO text."""
    return None if day is None else day.isoformat()


@lru_cache(maxsize=4096)
def day(text: str) -> date:
    """ISO text as a day (the same few days come again and again)."""
    return date.fromisoformat(text)


def day_or_none(text: str | None) -> date | None:
    """The same, where there may be none."""
    return None if text is None else day(text)


def span_text(day: date | None) -> str:
    """A day as ISO text; none as the empty text (where the column is part of a key)."""
    return "" if day is None else day.isoformat()


def span(text: str) -> date | None:
    """The inverse."""
    return day(text) if text else None


def due_text(due: Due | None) -> str | None:
    """A due in one text: the day, or the moment with ``/minutes`` behind it where it has a duration."""
    if due is None:
        return None
    if due.day is not None:
        return due.day.isoformat()
    assert due.moment is not None
    text = due.moment.isoformat()
    return text if due.minutes is None else f"{text}/{due.minutes}"


@lru_cache(maxsize=4096)
def _due(text: str) -> Due:
    if len(text) == 10:
        return Due.on(date.fromisoformat(text))
    when, slash, minutes = text.partition("/")
    return Due.at(datetime.fromisoformat(when), int(minutes) if slash else None)


def due_or_none(text: str | None) -> Due | None:
    """The due that a text means."""
    return None if text is None else _due(text)


def due_columns(due: Due | None) -> tuple[int | None, int | None, int | None]:
    """A due in three columns that can be searched by: day, moment, minutes.

    Days are counted from the year 1 (``date.toordinal``): in an index that is three bytes instead of ten. The day of a
    moment is its UTC day.
    """
    if due is None:
        return None, None, None
    if due.moment is None:
        assert due.day is not None
        return due.day.toordinal(), None, due.minutes
    return due.moment.toordinal(), micros(due.moment), due.minutes


@lru_cache(maxsize=4096)
def _all_day(ordinal: int) -> Due:
    return Due.on(date.fromordinal(ordinal))


def due_from_columns(ordinal: int | None, at: int | None, minutes: int | None) -> Due | None:
    """The due that three columns mean."""
    if at is not None:
        return Due(None, moment(at), minutes)
    if ordinal is None:
        return None
    return _all_day(ordinal) if minutes is None else Due(date.fromordinal(ordinal), None, minutes)


def words[E: StrEnum](kind: type[E]) -> Callable[[str | None], E | None]:
    """A reader for the words of an enum; an unknown word raises ``KeyError``."""
    known: dict[str | None, E | None] = {member.value: member for member in kind}
    known[None] = None
    return known.__getitem__


def word_text(word: StrEnum | None) -> str | None:
    """A word of an enum as plain text."""
    return None if word is None else word.value


def json_text(value: object) -> str:
    """Anything JSON can say, as compact text; half a character (a lone surrogate) raises ``UnicodeError``."""
    try:
        return orjson.dumps(value).decode()
    except TypeError as error:
        if "surrogates" in str(error):
            raise UnicodeError(str(error)) from error
        raise


def from_json(text: str) -> Any:
    """What compact JSON says."""
    return orjson.loads(text)


def facts_text(facts: Mapping[str, str]) -> str:
    """Facts as JSON; none as the empty text."""
    return json_text(dict(facts)) if facts else ""


def facts(text: str) -> Mapping[str, str]:
    """The facts that a text holds."""
    if not text:
        return NO_FACTS
    value: dict[str, str] = orjson.loads(text)
    return value


def strings_text(strings: tuple[str, ...]) -> str:
    """A tuple of texts as JSON; none as the empty text."""
    return json_text(strings) if strings else ""


def strings(text: str) -> tuple[str, ...]:
    """The texts that a text holds."""
    return tuple(orjson.loads(text)) if text else ()


def birthday_text(birthday: Birthday | None) -> str | None:
    """``MM-DD`` or ``YYYY-MM-DD``."""
    return None if birthday is None else str(birthday)


def birthday(text: str | None) -> Birthday | None:
    """The birthday that a text means."""
    if text is None:
        return None
    *year, month, day_ = (int(part) for part in text.split("-"))
    return Birthday(month, day_, year[0] if year else None)


def holds_text(holds: tuple[Hold, ...]) -> str:
    """Holds as JSON; none as the empty text."""
    if not holds:
        return ""
    return json_text([[hold.rule, hold.since.isoformat(), day_text(hold.until), hold.withheld] for hold in holds])


def holds(text: str) -> tuple[Hold, ...]:
    """The holds that a text means."""
    if not text:
        return ()
    return tuple(
        Hold(rule, day(since), day_or_none(until), withheld) for rule, since, until, withheld in orjson.loads(text)
    )


def checklist_text(items: tuple[ChecklistItem, ...]) -> str:
    """A checklist as JSON; none as the empty text."""
    return json_text([[item.key, item.text, item.done] for item in items]) if items else ""


def checklist(text: str) -> tuple[ChecklistItem, ...]:
    """The checklist that a text means."""
    return tuple(ChecklistItem(key, words_, done) for key, words_, done in orjson.loads(text)) if text else ()
