"""What a value may be: one check for every field, shared by all doors.

Texts are kept as they were said, without the spaces around them, and never interpreted: emoji, right-to-left scripts, HTML, SQL and
template syntax are text. Each check gives the value that is kept, or raises ``Invalid`` with one of these keys:

==================== =========================== ========================================================
key                  facts                       when
==================== =========================== ========================================================
missing              field                       a required value is empty
text_too_long        field, most, length         more letters than the field takes
control_characters   field                       invisible control characters, or half a character
not_an_email         field, value                not ``somebody@somewhere.tld``
not_a_phone_number   field, value                letters in it, or too few or too many digits
not_a_language       field, value                not a language code such as ``de`` or ``en-GB``
unknown_choice       field, value, choices       none of the words that the field knows
not_a_number         field, value                not a whole number
out_of_range         field, value, least, most   a number outside of what makes sense
not_an_amount        field, value                not a sum of money such as ``1250.00``
not_a_currency       field, value                not a currency code such as ``EUR``
too_many             field, most                 more entries than a list takes
not_a_birthday       field, value                not ``MM-DD`` or ``YYYY-MM-DD``, or no such day
not_a_date           field, value                not a date, or no such day
date_out_of_range    field, value, least, most   a date outside of 2000-01-01 to 2100-12-31
moment_without_zone  field                       a time of day that could be anywhere
in_the_future        field                       something that happened cannot be ahead of us
end_before_start     start, end                  an end that is not after its start
not_a_duration       field, most                 a duration that is not positive, or too long
snooze_in_past       -                           a snooze that would be over already
==================== =========================== ========================================================
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
import re
from typing import Final
import unicodedata

from .due import Due
from .errors import Invalid
from .model import Birthday

LINE: Final = 200
"""The most letters of a name, a title and everything else that stands on one line."""
SENTENCE: Final = 500
"""The most letters of one line that holds a name and a title."""
TEXT: Final = 5000
"""The most letters of a free text."""
EARLIEST: Final = date(2000, 1, 1)
LATEST: Final = date(2100, 12, 31)
"""Days outside of these are slips of the keyboard."""
OLDEST: Final = 1850
"""Nobody who buys was born before."""
SLACK: Final = timedelta(minutes=5)
"""Another clock may be so far ahead of ours."""
LONGEST: Final = timedelta(hours=24)
"""The longest a meeting or a timed follow-up may take."""
LONGEST_SNOOZE: Final = timedelta(days=366)
MOST_HOT_BUTTONS: Final = 50

_LINES: Final = frozenset(
    {"name", "company", "title", "product", "external_id", "reference", "source", "answer", "import_id", "customer"}
    | {"hot_buttons"}
)
_EMAIL: Final = re.compile(r"[^\s@<>,;]{1,64}@[^\s@<>,;.]+(?:\.[^\s@<>,;.]+)+")
_PHONE: Final = re.compile(r"\+?[\d\s().\-/–‐‑*#]+(?:(?:ext\.?|x|;ext=|dw\.?|durchwahl)\s*\d{1,6})?", re.IGNORECASE)
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)
_AMOUNT: Final = re.compile(r"-?\d{1,12}(?:\.\d{1,4})?")
_BIRTHDAY: Final = re.compile(r"(?:(\d{4})-|--)?(\d{2})-(\d{2})")


# --- texts -------------------------------------------------------------------------------------------------------


def name(value: object) -> str:
    """A customer's name: 1 to 200 letters on one line."""
    return text(value, "name", required=True)


def text(value: object, field: str, *, required: bool = False) -> str:
    """A text, without the spaces around it; one line of at most 200 letters for names and titles, else free."""
    said = "" if value is None else str(value)
    if field in _LINES:
        return _line(said, field, LINE, required=required)
    if field == "text":
        return _line(said, field, SENTENCE, required=required)
    said = said.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").replace("\f", "\n")
    return _checked(said, field, TEXT, "\n\t", required=required)


def _line(said: str, field: str, most: int, *, required: bool) -> str:
    return _checked(said.strip(), field, most, "", required=required)


def _checked(said: str, field: str, most: int, allowed: str, *, required: bool) -> str:
    if any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") and char not in allowed for char in said):
        raise Invalid("control_characters", field=field)
    kept = said.strip()
    if all(unicodedata.category(char) in ("Cf", "Zs") for char in kept):
        kept = ""
    if required and not kept:
        raise Invalid("missing", field=field)
    if len(kept) > most:
        raise Invalid("text_too_long", field=field, most=most, length=len(kept))
    return kept


def _shown(value: object) -> str:
    """A refused value, short enough for a sentence."""
    said = str(value)
    return said if len(said) <= 80 else f"{said[:80]}…"


def email(value: object) -> str:
    """An e-mail address, or none."""
    said = _line("" if value is None else str(value), "email", 320, required=False)
    if said and (len(said) > 254 or not _EMAIL.fullmatch(said)):
        raise Invalid("not_an_email", field="email", value=_shown(said))
    return said


def phone(value: object) -> str:
    """A phone number as it is written, or none."""
    said = _line("" if value is None else str(value), "phone", LINE, required=False)
    digits = sum(char.isdecimal() for char in said)
    if said and not (_PHONE.fullmatch(said) and 3 <= digits <= 24):
        raise Invalid("not_a_phone_number", field="phone", value=_shown(said))
    return said


def language(value: object) -> str:
    """A language code (``de``, ``en-GB``), or none."""
    said = "" if value is None else str(value).strip()
    if said and (len(said) > 35 or not _LANGUAGE.fullmatch(said)):
        raise Invalid("not_a_language", field="language", value=_shown(said))
    return said


def choice[E: StrEnum](kind: type[E], value: object, field: str) -> E:
    """One of the words that a field knows."""
    try:
        return kind(str(value))
    except ValueError:
        raise Invalid("unknown_choice", field=field, value=_shown(value), choices=", ".join(kind)) from None


def hot_buttons(value: Iterable[object] | str | None) -> tuple[str, ...]:
    """What a customer cares about, each once, in their order; one text is one of them."""
    several = [value] if isinstance(value, str) else list(value or ())
    kept = dict.fromkeys(text(one, "hot_buttons") for one in several)
    kept.pop("", None)
    if len(kept) > MOST_HOT_BUTTONS:
        raise Invalid("too_many", field="hot_buttons", most=MOST_HOT_BUTTONS)
    return tuple(kept)


# --- numbers -----------------------------------------------------------------------------------------------------


def whole(value: object, field: str, least: int, most: int) -> int:
    """A whole number within bounds."""
    number = _whole(value)
    if number is None:
        raise Invalid("not_a_number", field=field, value=_shown(value))
    if not least <= number <= most:
        raise Invalid("out_of_range", field=field, value=_shown(value), least=least, most=most)
    return number


def _whole(value: object) -> int | None:
    if isinstance(value, str):
        said = value.strip()
        return int(said) if re.fullmatch(r"[+-]?[0-9]{1,9}", said) else None
    if isinstance(value, float):
        return int(value) if value.is_integer() else None
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def cadence(value: object) -> int | None:
    """The most days a customer may go without an interaction, or none of their own."""
    return None if value in (None, "") else whole(value, "cadence_days", 1, 365)


def score(value: object) -> int | None:
    """A satisfaction score, or none."""
    return None if value in (None, "") else whole(value, "score", 0, 10)


def count(value: object, field: str, most: int) -> int:
    """How many of something are wanted."""
    return whole(value, field, 0, most)


def minutes(value: object, field: str = "duration_minutes") -> int | None:
    """The length of a timed follow-up, or none: more than nothing, at most a day."""
    longest = LONGEST // timedelta(minutes=1)
    return None if value in (None, "") else whole(value, field, 1, longest)


def amount(value: object) -> str:
    """A sum of money as plain decimal text, or none."""
    said = "" if value is None else str(value).strip()
    if said and not _AMOUNT.fullmatch(said):
        raise Invalid("not_an_amount", field="amount", value=_shown(said))
    return said


def currency(value: object) -> str:
    """A currency code in capitals, or none."""
    said = "" if value is None else str(value).strip()
    if said and not re.fullmatch("[A-Za-z]{3}", said):
        raise Invalid("not_a_currency", field="currency", value=_shown(said))
    return said.upper()


# --- days and moments --------------------------------------------------------------------------------------------


def birthday(value: object) -> Birthday | None:
    """``MM-DD`` or ``YYYY-MM-DD``, or none; 29 February is a birthday, 31 February is not."""
    if isinstance(value, Birthday):
        value = str(value)
    said = "" if value is None else str(value).strip()
    if not said:
        return None
    match = _BIRTHDAY.fullmatch(said)
    if match is None:
        raise Invalid("not_a_birthday", field="birthday", value=_shown(said))
    year = int(match[1]) if match[1] else None
    try:
        known = date(2000 if year is None else year, int(match[2]), int(match[3]))
    except ValueError:
        raise Invalid("not_a_birthday", field="birthday", value=_shown(said)) from None
    if not OLDEST <= known.year <= LATEST.year:
        raise Invalid("not_a_birthday", field="birthday", value=_shown(said))
    return Birthday(known.month, known.day, year)


def day(value: object, field: str) -> date | None:
    """A date, or none."""
    return None if value in (None, "") else needed_day(value, field)


def needed_day(value: object, field: str) -> date:
    """A date between 2000 and 2100."""
    if value in (None, ""):
        raise Invalid("missing", field=field)
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value.strip())
        except ValueError:
            raise Invalid("not_a_date", field=field, value=_shown(value)) from None
    if not isinstance(value, date) or isinstance(value, datetime):
        raise Invalid("not_a_date", field=field, value=_shown(value))
    _within(value, field)
    return value


def _within(value: date, field: str) -> None:
    if not EARLIEST <= value <= LATEST:
        raise Invalid("date_out_of_range", field=field, value=value, least=EARLIEST, most=LATEST)


def moment(value: datetime | None, field: str) -> datetime | None:
    """A moment (UTC) between 2000 and 2100, or none."""
    if value is None:
        return None
    if value.tzinfo is None:
        raise Invalid("moment_without_zone", field=field)
    _within(value.date(), field)
    return value.astimezone(UTC)


def past(value: datetime | None, now: datetime, field: str) -> datetime:
    """When something happened: now unless said otherwise, never ahead of us but for what clocks differ."""
    known = moment(value, field)
    if known is None:
        return now
    if known > now + SLACK:
        raise Invalid("in_the_future", field=field)
    return known


def span(start: datetime, end: datetime) -> tuple[datetime, datetime]:
    """A start and an end after it, at most a day apart."""
    if end <= start:
        raise Invalid("end_before_start", start=start.isoformat(), end=end.isoformat())
    duration(end - start, "end", LONGEST)
    return start, end


def duration(value: timedelta, field: str, most: timedelta = LONGEST_SNOOZE) -> timedelta:
    """A time span: more than nothing, and not longer than makes sense."""
    if not timedelta() < value <= most:
        raise Invalid("not_a_duration", field=field, most=_span_words(most))
    return value


def _span_words(span_: timedelta) -> str:
    return f"{span_.days} d" if span_.days > 1 else f"{span_ // timedelta(hours=1)} h"


def due(value: date | datetime | None, minutes_: int | None, field: str) -> Due | None:
    """A day, or a moment with a duration, between 2000 and 2100; or none."""
    length = minutes(minutes_)
    if isinstance(value, datetime):
        at = moment(value, field)
        assert at is not None
        return Due.at(at, length)
    known = day(value, field)
    return None if known is None else Due.on(known)


def ahead(value: datetime, now: datetime) -> datetime:
    """The end of a snooze: ahead of us."""
    if value <= now:
        raise Invalid("snooze_in_past")
    return value
