"""Customers from CSV text, as spreadsheets and other tools write it.

Reading only: which customer a row means, and whether it is new, is decided elsewhere. A row is whole or rejected with its line and
the key of the reason (the keys of ``validate``, and those below); one bad row never spoils the others.

======================= ============== =====================================================
key                     facts          when
======================= ============== =====================================================
import_empty            -              there is no header and no row (refuses the whole text)
import_no_name_column   columns        no column holds a name (refuses the whole text)
row_without_name        -              neither a name nor a company
row_too_long            cells, columns more cells than columns, so a delimiter stands where it should not
row_unreadable          -              quotes that do not close, or text after a closing quote
not_a_channel           value          a word that is no way to reach somebody
not_yes_or_no           field, value   a favourite that is neither
======================= ============== =====================================================
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
import csv
from dataclasses import dataclass
import re
from types import MappingProxyType
from typing import Any, Final

from .. import validate
from ..errors import Invalid
from ..model import Birthday, Channel
from .columns import columns, writes_day_first

_DELIMITERS: Final = (",", ";", "\t", "|")
_NAMES: Final = ("name", "first", "last", "company")
_LINES: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_CHANNELS: Final = {
    **dict.fromkeys(("call", "phone", "telephone", "telefon", "anruf", "mobile", "handy"), Channel.CALL),
    **dict.fromkeys(("visit", "besuch", "in person", "persönlich"), Channel.VISIT),
    **dict.fromkeys(("mail", "email", "e-mail", "e mail"), Channel.MAIL),
    **dict.fromkeys(("post", "letter", "brief", "postal"), Channel.POST),
    **dict.fromkeys(("message", "nachricht", "sms", "text", "whatsapp", "signal", "chat"), Channel.MESSAGE),
    **dict.fromkeys(("meeting", "treffen", "termin", "besprechung"), Channel.MEETING),
}
_DEGREE: Final = re.compile(r"(?:dr|prof|doctor|doktor|mag|dipl|ing)\b", re.IGNORECASE)
"""What before a name belongs to it; Mr, Mrs, Herr, Frau and what somebody does for a living do not."""
_YES: Final = frozenset(("1", "yes", "y", "true", "x", "ja", "j", "wahr", "✓", "★"))
_NO: Final = frozenset(("0", "no", "n", "false", "nein", "falsch", "-"))
_LANGUAGES: Final = {
    "german": "de",
    "deutsch": "de",
    "english": "en",
    "englisch": "en",
    "french": "fr",
    "französisch": "fr",
}
_MONTHS: Final = (
    *("jan", "feb", "mar|mär|mrz", "apr", "may|mai", "jun"),
    *("jul", "aug", "sep", "oct|okt", "nov", "dec|dez"),
)
_NO_YEAR: Final = 1604
"""The year that Apple writes when it knows none."""
_CENTURY: Final = 25
"""A year of two digits from here on is of the last century."""


@dataclass(frozen=True, slots=True)
class Row:
    """One customer: the line on which the record begins, and the fields of ``add_customer`` that it fills."""

    line: int
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Rejected:
    """A record that was not understood: its line, the key of the reason, and the facts of its sentence."""

    line: int
    key: str
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a text held, in its order."""

    rows: tuple[Row, ...]
    rejected: tuple[Rejected, ...]


def read(text: str) -> Parsed:
    """Every customer of a CSV text. Raises ``Invalid`` when the text as a whole is no list of customers."""
    lines = _LINES.findall(text.removeprefix("\ufeff"))
    first, delimiter = _beginning(lines)
    records = [
        (line, cells)
        for line, cells in _records(lines, first, delimiter)
        if cells is None or any(map(str.strip, cells))
    ]
    if not records or records[0][1] is None:
        raise Invalid("import_empty")
    headers = records[0][1]
    where = columns(headers)
    if not any(field in where for field in _NAMES):
        raise Invalid("import_no_name_column", columns=", ".join(headers)[:200])
    month_first = _month_first(records[1:], where, headers)
    rows: list[Row] = []
    rejected: list[Rejected] = []
    for line, cells in records[1:]:
        try:
            rows.append(Row(line, MappingProxyType(_customer(cells, headers, where, month_first))))
        except Invalid as refusal:
            rejected.append(Rejected(line, refusal.key, refusal.facts))
    return Parsed(tuple(rows), tuple(rejected))


# --- lines and cells ---------------------------------------------------------------------------------------------


def _beginning(lines: list[str]) -> tuple[int, str]:
    """The index of the header's line and the delimiter: what makes the header best understood, then what parts it most."""
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    if lines and (named := re.fullmatch(r'sep=([^"\r\n])\s*', lines[first], re.IGNORECASE)):
        return first + 1, named[1]
    scores = []
    for delimiter in _DELIMITERS:
        header = next(_records(lines, first, delimiter), (0, None))[1] or []
        scores.append((sum(map(len, columns(header).values())), len(header), -_DELIMITERS.index(delimiter)))
    return first, _DELIMITERS[-max(scores)[2]]


def _records(lines: list[str], first: int, delimiter: str) -> Iterator[tuple[int, list[str] | None]]:
    """The records with the line on which each begins (the first line is 1); ``None`` for one that cannot be read.

    After an unreadable record reading goes on with the next line, so that a quote left open costs one line only.
    """
    position = first
    while position < len(lines):
        rest = (lines[index] for index in range(position, len(lines)))
        reader = csv.reader(rest, delimiter=delimiter, strict=True)
        begun = 0
        try:
            for cells in reader:
                yield position + begun + 1, cells
                begun = reader.line_num
        except csv.Error:
            position += begun
            yield position + 1, None
            position += 1
        else:
            return


# --- one record --------------------------------------------------------------------------------------------------


def _customer(
    cells: list[str] | None, headers: list[str], where: Mapping[str, list[int]], month_first: bool
) -> dict[str, Any]:
    """The fields of a record. Raises ``Invalid``."""
    if cells is None:
        raise Invalid("row_unreadable")
    if any(cell.strip() for cell in cells[len(headers) :]):
        raise Invalid("row_too_long", cells=len(cells), columns=len(headers))

    def said(field: str) -> str:
        texts = (_bare(cells[index]) for index in where.get(field, ()) if index < len(cells))
        return next((text for text in texts if text), "")

    prefix = said("prefix") if _DEGREE.match(said("prefix")) else ""
    name = said("name") or " ".join(filter(None, (prefix, *map(said, ("first", "middle", "last")))))
    company = said("company")
    if not any(map(said, _NAMES)):
        raise Invalid("row_without_name")
    if not any(map(said, ("name", "first", "last"))):
        name, company = company, ""
    values = {field: read_field(said(field)) for field, read_field in _READ.items()}
    values |= {
        "name": validate.name(name),
        "company": validate.text(company, "company"),
        "address": validate.text(said("address") or _address(said), "address"),
        "birthday": birthday(said("birthday"), month_first=month_first),
    }
    return {field: value for field, value in values.items() if value not in (None, "", (), False)}


def _bare(cell: str) -> str:
    """A cell without what spreadsheets put around it to keep it a text."""
    text = cell.strip()
    if quoted := re.fullmatch(r'="(.*)"', text, re.DOTALL):
        text = quoted[1].strip()
    return text[1:] if re.match("'[=+@-]", text) else text


def _address(said: Callable[[str], str]) -> str:
    place = " ".join(filter(None, (said("postcode"), said("city"))))
    return "\n".join(filter(None, (said("street"), place, said("region"), said("country"))))


def _one_of(text: str) -> str:
    """The first of several values in one cell, as Google parts them."""
    return text.partition(":::")[0].strip()


def channel(text: str) -> Channel | None:
    """The way to reach somebody that a word means, or none."""
    if not text:
        return None
    known = _CHANNELS.get(text.casefold())
    if known is None:
        raise Invalid("not_a_channel", field="channel", value=text[:80])
    return known


def _yes(text: str) -> bool:
    said = text.casefold()
    if said in _YES:
        return True
    if said and said not in _NO:
        raise Invalid("not_yes_or_no", field="favourite", value=text[:80])
    return False


_READ: Final[Mapping[str, Callable[[str], object]]] = {
    "phone": lambda text: validate.phone(_one_of(text)),
    "email": lambda text: validate.email(_one_of(text)),
    "language": lambda text: validate.language(_LANGUAGES.get(text.casefold(), text)),
    "channel": channel,
    "hot_buttons": lambda text: validate.hot_buttons(re.split("[;|]", text)),
    "cadence_days": validate.cadence,
    "favourite": _yes,
    "referred_by": lambda text: validate.text(text, "customer"),
    "notes": lambda text: validate.text(text, "notes"),
    "external_id": lambda text: validate.text(text, "external_id"),
}


# --- birthdays ---------------------------------------------------------------------------------------------------


def _month_first(
    records: list[tuple[int, list[str] | None]], where: Mapping[str, list[int]], headers: list[str]
) -> bool:
    """Whether ``3/4/1980`` is the fourth of March in this text: what any of its rows settles, else the header's language."""
    cells = (row[index] for _, row in records if row for index in where.get("birthday", ()) if index < len(row))
    for cell in cells:
        if parts := re.match(r"\s*(\d{1,2})/(\d{1,2})\b", cell):
            if int(parts[1]) > 12:
                return False
            if int(parts[2]) > 12:
                return True
    return not writes_day_first(headers)


def birthday(text: str, *, month_first: bool = True) -> Birthday | None:
    """A birthday as tools write it, or none: ISO, ``24.12.1980``, ``24.12.``, ``12/24/1980``, ``24. Dezember 1980``, ``Dec 24``."""
    said = re.sub(r"[T\s]\d{1,2}:\d\d.*$", "", text.strip())
    if re.fullmatch(r"[0\W_]*", said) or re.match(r"0{1,2}[./]0{1,2}", said):
        return None
    if iso := re.fullmatch(r"(?:(\d{4})-|--)?(\d{1,2})-(\d{1,2})", said):
        return _known(text, iso[1], iso[2], iso[3])
    if dotted := re.fullmatch(r"(\d{1,2})\.\s*(\d{1,2})\.?\s*(\d{4}|\d{2})?", said):
        return _known(text, dotted[3], dotted[2], dotted[1])
    if slashed := re.fullmatch(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?", said):
        month, day = (slashed[1], slashed[2]) if month_first else (slashed[2], slashed[1])
        return _known(text, slashed[3], month, day)
    if slashed := re.fullmatch(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})", said):
        return _known(text, slashed[1], slashed[2], slashed[3])
    if spelt := re.fullmatch(r"(\d{1,2})(?:\.|st|nd|rd|th)?\s+([^\W\d]+)\.?,?(?:\s+(\d{4}))?", said):
        return _known(text, spelt[3], _month(spelt[2]), spelt[1])
    if spelt := re.fullmatch(r"([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?", said):
        return _known(text, spelt[3], _month(spelt[1]), spelt[2])
    return validate.birthday(said)


def _month(word: str) -> str:
    """The number of a month that is written out or shortened, in English or German; ``0`` for no month."""
    said = word.casefold()
    return next((str(number) for number, month in enumerate(_MONTHS, 1) if re.match(month, said)), "0")


def _known(text: str, year: str | None, month: str, day: str) -> Birthday | None:
    number = int(year) if year else None
    if number is not None and number < 100:
        number += 2000 if number < _CENTURY else 1900
    if number == _NO_YEAR:
        number = None
    said = f"{int(month):02d}-{int(day):02d}"
    try:
        return validate.birthday(said if number is None else f"{number:04d}-{said}")
    except Invalid:
        raise Invalid("not_a_birthday", field="birthday", value=text.strip()[:80]) from None
