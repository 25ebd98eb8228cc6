"""Customers as vCard 3.0, which Google, iCloud and Outlook all read (they do not all read 4.0)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ..model import Birthday, Customer

WIDTH: Final = 75
"""Octets of a line, at most (RFC 2426, 2.6)."""
_NO_YEAR: Final = 1604
"""How Apple writes that the year is not known; a leap year, so that 29 February is a day."""


def write(customers: Iterable[Customer]) -> str:
    """A card for each customer."""
    return "".join(f"{_folded(line)}\r\n" for one in customers for line in _lines(one))


def _lines(one: Customer) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"FN:{_text(one.name)}"
    first, _, last = one.name.rpartition(" ")
    yield f"N:{_text(last)};{_text(first)};;;"
    pairs = (
        ("UID", one.id),
        ("ORG", one.company),
        ("TEL;TYPE=CELL", one.phone),
        ("EMAIL;TYPE=INTERNET", one.email),
        ("ADR;TYPE=WORK", one.address and f";;{_text(one.address)};;;;"),
        ("NOTE", one.notes),
        ("X-AFTERSALE-LANGUAGE", one.language),
        ("X-AFTERSALE-CHANNEL", one.channel or ""),
        ("X-AFTERSALE-EXTERNAL-ID", one.external_id),
    )
    for name, value in pairs:
        if value:
            yield f"{name}:{value if name.startswith('ADR') else _text(value)}"
    if one.birthday is not None:
        yield _birthday(one.birthday)
    if one.hot_buttons:
        yield f"X-AFTERSALE-HOT-BUTTONS:{','.join(map(_text, one.hot_buttons))}"
    yield "END:VCARD"


def _birthday(day: Birthday) -> str:
    if day.year is None:
        return f"BDAY;X-APPLE-OMIT-YEAR={_NO_YEAR}:{_NO_YEAR}-{day}"
    return f"BDAY:{day}"


def _text(value: str) -> str:
    """A text with what would part it put behind a backslash."""
    plain = value.replace("\r\n", "\n").replace("\r", "\n")
    for mark, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        plain = plain.replace(mark, written)
    return plain


def _folded(line: str) -> str:
    """A line folded so that no part of it has more octets than a line may have; no letter is torn apart."""
    parts: list[str] = []
    part, octets = "", 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > WIDTH:
            parts.append(part)
            part, octets = "", 1
        part += letter
        octets += size
    return "\r\n ".join((*parts, part))
