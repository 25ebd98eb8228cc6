"""What the fields of an action may hold, and a clear refusal when one holds something else.

Each reader takes what a person, a template or YAML wrote and gives the value that the desk takes. Readers stand in the
schemas of ``services.py``; what they refuse becomes a ``Refusal`` with a translation key.
Only the shape is judged here: what a value means (a score of eleven, an unknown kind) is the desk's to say.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from enum import StrEnum
import json
from typing import Any, Final

import probatio as vol

from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .crm.due import instant
from .discretion import Refusal

SHOWN: Final = 100
"""So much of a refused value is repeated in the refusal."""


class Unreadable(vol.Invalid):
    """A value that a reader refuses; ``key`` names the sentence."""

    def __init__(self, key: str, value: object, **facts: object) -> None:
        """Keep the sentence's key, the value, and what else the sentence says."""
        super().__init__(key)
        self.key = key
        self.value = value
        self.facts = facts


def refusal(key: str, **facts: object) -> Refusal:
    """The refusal of an action: the user's sentence ``key``, filled with these facts."""
    return Refusal(key, **{name: str(value)[:SHOWN] for name, value in facts.items()})


def failure(key: str, **facts: object) -> HomeAssistantError:
    """What somebody else did not do; nobody's mistake. The same sentences."""
    return HomeAssistantError(
        translation_domain=DOMAIN,
        translation_key=key,
        translation_placeholders={name: str(value)[:SHOWN] for name, value in facts.items()},
    )


def checked(fields: vol.Schema) -> vol.Schema:
    """A strict schema whose refusals are translated errors.

    A field left at nothing (``null``, an empty template) is a field not given.
    """

    def check(data: dict[str, Any]) -> Any:
        try:
            return fields({name: value for name, value in data.items() if value is not None})
        except vol.Invalid as err:
            raise _refused_field(err.errors[0] if isinstance(err, vol.MultipleInvalid) else err) from err

    return vol.Schema(check)


def _refused_field(err: vol.Invalid) -> Refusal:
    field = ".".join(str(part) for part in err.path)
    if isinstance(err, Unreadable):
        return refusal(err.key, field=field, value=err.value, **err.facts)
    if isinstance(err, vol.RequiredFieldInvalid):
        return refusal("field_missing", field=field)
    return refusal("field_unknown", field=field)


def text(value: Any) -> str:
    """Text; a number or a date is taken as written."""
    if isinstance(value, bool) or not isinstance(value, str | int | float | date):
        raise Unreadable("not_text", value)
    return value.isoformat() if isinstance(value, date) else str(value)


def one_text(value: Any) -> str:
    """Text, or a list of one: so Home Assistant hands over the only device of a ``target``."""
    return text(value[0] if isinstance(value, list) and len(value) == 1 else value)


def written(value: Any) -> str:
    """The text of a file; where a template made values of JSON text, the JSON again."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else text(value)


def texts(value: Any) -> list[str]:
    """A list of texts; a single one is a list of one."""
    return [text(item) for item in (value if isinstance(value, list) else [value])]


def flag(value: Any) -> bool:
    """Yes or no, in any of Home Assistant's ways."""
    try:
        return cv.boolean(value)
    except vol.Invalid as err:
        raise Unreadable("not_yes_or_no", value) from err


def whole(value: Any) -> int:
    """A whole number."""
    try:
        number = float(value)
        exact = int(number)
    except (TypeError, ValueError, OverflowError) as err:
        raise Unreadable("not_a_number", value) from err
    if isinstance(value, bool) or number != exact:
        raise Unreadable("not_a_number", value)
    return exact


def whole_or_empty(value: Any) -> int | None:
    """A whole number, or an empty text that clears it."""
    return None if value == "" else whole(value)


def day(value: Any) -> date:
    """A date; of a date-time its local date."""
    read = due(value)
    try:
        return dt_util.as_local(read).date() if isinstance(read, datetime) else read
    except OverflowError as err:  # the last hours there are, in a zone that is ahead of them
        raise Unreadable("not_a_date", value) from err


def moment(value: Any) -> datetime:
    """A moment; without an offset it is local, without a time the start of that local day."""
    read = due(value)
    if isinstance(read, datetime):
        return read
    try:
        return instant(read, time.min, dt_util.get_default_time_zone())
    except OverflowError as err:  # the first or last day there is, in a zone where it began, or ends, beyond
        raise Unreadable("not_a_date", value) from err


def due(value: Any) -> date | datetime:
    """A date or a date-time, or the choice of one that the form of an action hands over. Without an offset it is local.

    A local time that the clocks skip is moved on by the gap, one that comes twice means the first (practice.md, "Time").
    """
    if isinstance(value, dict):
        chosen = value.get("active_choice")
        value = value.get(chosen) if isinstance(chosen, str) else None
    read = _read_date(value) if isinstance(value, str) else value
    if isinstance(read, datetime):
        try:
            if read.tzinfo is None:
                return instant(read.date(), read.time(), dt_util.get_default_time_zone())
            return dt_util.as_utc(read)
        except OverflowError as err:
            raise Unreadable("not_a_date", value) from err
    if isinstance(read, date):
        return read
    raise Unreadable("not_a_date", value)


def _read_date(value: str) -> date | datetime | None:
    """ISO text; ``None`` when it is none, or names a day or time that does not exist."""
    written = value.strip()
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            return read(written)
        except ValueError:
            continue
    return None


def duration(value: Any) -> timedelta:
    """A stretch of time: hours and minutes, ``1:30``, ``1:30:00``, or seconds."""
    try:
        read: timedelta = cv.time_period(value)
    except (vol.Invalid, OverflowError) as err:
        raise Unreadable("unreadable_duration", value) from err
    return read


def choice_of[E: StrEnum](kind: type[E]) -> Callable[[Any], E]:
    """One of the words that a field knows."""

    def read(value: Any) -> E:
        try:
            return kind(str(value))
        except ValueError as err:
            raise Unreadable("unknown_choice", value, choices=", ".join(kind)) from err

    return read


def number_in(least: int, most: int) -> Callable[[Any], int]:
    """A whole number within bounds."""

    def read(value: Any) -> int:
        number = whole(value)
        if not least <= number <= most:
            raise Unreadable("out_of_range", value, least=least, most=most)
        return number

    return read
