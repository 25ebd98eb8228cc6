"""Reading a message: JSON of any shape, of which nothing may be taken for granted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
import json
from typing import Any, Final, NoReturn

from .news import Refused

LINE: Final = 200
"""The most letters that the practice keeps on one line."""


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)


def parsed(body: bytes) -> Mapping[str, Any]:
    """The JSON object that a body holds. Raises ``Refused``."""
    try:
        said = body.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(400, "The body is not UTF-8 text.") from None
    try:
        value = json.loads(said, parse_constant=_no_number)
    except RecursionError:
        raise Refused(400, "The JSON is nested too deeply.") from None
    except ValueError:
        raise Refused(400, "The body is not JSON.") from None
    if not isinstance(value, dict):
        raise Refused(400, "The body is not a JSON object.")
    return value


def part(message: Mapping[str, Any], *path: str) -> Mapping[str, Any]:
    """An object inside of a message, or an empty one."""
    here: Any = message
    for name in path:
        here = here.get(name) if isinstance(here, Mapping) else None
    return here if isinstance(here, Mapping) else {}


def parts(message: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """The objects of a list inside of a message."""
    found = message.get(name)
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []


def text(message: Mapping[str, Any], name: str) -> str:
    """A text or a number on one line; anything else is none. Invisible characters go."""
    value = message.get(name)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join("".join(char if char.isprintable() else " " for char in str(value)).split())


def moment(message: Mapping[str, Any], name: str) -> datetime | None:
    """A moment in ISO 8601, in UTC where no zone is said; or none."""
    said = text(message, name)
    if not said:
        return None
    try:
        known = datetime.fromisoformat(said)
        return (known if known.tzinfo else known.replace(tzinfo=UTC)).astimezone(UTC)
    except ValueError, OverflowError:
        raise Refused(422, f"{name} is not a date and time in ISO 8601.") from None


def day(message: Mapping[str, Any], name: str) -> date | None:
    """A date in ISO 8601, or none."""
    said = text(message, name)
    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        raise Refused(422, f"{name} is not a date in ISO 8601.") from None


def seconds(message: Mapping[str, Any], name: str) -> datetime | None:
    """A moment in whole seconds since 1970, or none."""
    value = message.get(name)
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    try:
        return datetime.fromtimestamp(value, UTC)
    except ValueError, OverflowError, OSError:
        raise Refused(422, f"{name} is not a moment.") from None


def joined(texts: Iterable[str], between: str = ", ") -> str:
    """Several texts on one line, each once, as far as they fit."""
    line = between.join(dict.fromkeys(one for one in texts if one))
    return line if len(line) <= LINE else f"{line[: LINE - 1]}…"


def address(place: Mapping[str, Any], *lines: Iterable[str]) -> str:
    """An address as a text: for each line the names of its fields."""
    written = (" ".join(filter(None, (text(place, name) for name in line))) for line in lines)
    return "\n".join(line for line in written if line)
