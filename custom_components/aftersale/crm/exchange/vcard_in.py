"""Customers from vCards 2.1, 3.0 and 4.0, as Google, iCloud and Outlook write them.

Reading only, like ``csv_in``: a card is whole or rejected with the line on which it begins and the key of the reason (the keys of
``validate``, and those below). What a customer has no field for (photos, keys, labels) is passed over.

================= ======= ===============================================================
key               facts   when
================= ======= ===============================================================
import_no_card    -       there is no card (refuses the whole text)
row_without_name  -       neither a name nor a company
card_unfinished   -       a card that does not end before the next one, or at all
card_of_a_group   -       a group of people
================= ======= ===============================================================
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
import quopri
import re
from types import MappingProxyType
from typing import Any, Final

from .. import validate
from ..errors import Invalid
from ..model import Birthday
from .csv_in import Parsed, Rejected, Row, birthday, channel

_PARAMETER: Final = re.compile(r';([^=;:"]*)(?:=((?:"[^"]*"|[^;:"])*))?')
_NAME: Final = re.compile(r"(?:[\w-]+\.)?([\w-]+)")
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
_LISTED: Final = re.compile(r"(?:\\.|[^\\,])+", re.DOTALL)
_PREFERENCE_DIGITS: Final = 3
_FAX: Final = frozenset({"fax", "pager"})
_NOBODY: Final = frozenset({"group"})


@dataclass(frozen=True, slots=True)
class _Property:
    """One property: its name in capitals, its parameters by name, its value as it stands."""

    name: str
    parameters: Mapping[str, tuple[str, ...]]
    value: str

    @property
    def types(self) -> frozenset[str]:
        """What kind of number or address it is."""
        return frozenset(self.parameters.get("TYPE", ()))

    @property
    def preference(self) -> int:
        """How much it is preferred: the less the more."""
        said = next(iter(self.parameters.get("PREF", ())), "")
        if said.isdecimal() and len(said) <= _PREFERENCE_DIGITS:
            return int(said)
        return 0 if "pref" in self.types else 101


type _Card = list[_Property]


def read(text: str) -> Parsed:
    """Every customer of a text of vCards. Raises ``Invalid`` when it holds no card."""
    rows: list[Row] = []
    rejected: list[Rejected] = []
    for line, card in _cards(text.removeprefix("\ufeff")):
        try:
            rows.append(Row(line, MappingProxyType(_customer(card))))
        except Invalid as refusal:
            rejected.append(Rejected(line, refusal.key, refusal.facts))
    if not rows and not rejected:
        raise Invalid("import_no_card")
    return Parsed(tuple(rows), tuple(rejected))


# --- lines and cards ---------------------------------------------------------------------------------------------


def _cards(text: str) -> Iterator[tuple[int, _Card | None]]:
    """Each card with the line on which it begins; ``None`` for one that does not end."""
    begun = 0
    card: _Card = []
    for line, written in _lines(text):
        said = written.strip().upper()
        if said == "BEGIN:VCARD":
            if begun:
                yield begun, None
            begun, card = line, []
        elif said == "END:VCARD":
            if begun:
                yield begun, card
            begun = 0
        elif begun and (found := _property(written)) is not None:
            card.append(found)
    if begun:
        yield begun, None


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines, unfolded, with the number of the first; a soft break of quoted-printable is a fold too."""
    parts: list[str] = []
    begun = 0
    soft = False
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        if parts and (soft or line[:1] in (" ", "\t")):
            parts.append(line if soft else line[1:])
        else:
            if parts:
                yield begun, "".join(parts)
            parts, begun = [line], number
        soft = line.endswith("=") and "QUOTED-PRINTABLE" in parts[0].upper()
        if soft:
            parts[-1] = parts[-1].removesuffix("=")
    yield begun, "".join(parts)


def _property(line: str) -> _Property | None:
    """What a line says; ``None`` where it says nothing that can be understood."""
    if (named := _NAME.match(line)) is None:
        return None
    end = named.end()
    parameters: dict[str, list[str]] = {}
    while (found := _PARAMETER.match(line, end)) is not None:
        end = found.end()
        name, value = found[1].strip().upper(), found[2]
        if value is None:
            name, value = _bare_parameter(name)
        values = (part.strip('" ').lower() for part in value.split(","))
        parameters.setdefault(name, []).extend(values)
    if line[end : end + 1] != ":":
        return None
    known = {name: tuple(values) for name, values in parameters.items()}
    return _Property(named[1].upper(), known, _decoded(line[end + 1 :], known))


def _bare_parameter(word: str) -> tuple[str, str]:
    """A parameter of vCard 2.1 that has no name: an encoding, or a type."""
    return ("ENCODING" if word in ("QUOTED-PRINTABLE", "BASE64") else "TYPE"), word


def _decoded(value: str, parameters: Mapping[str, tuple[str, ...]]) -> str:
    """A value of vCard 2.1 in quoted-printable as the text that it means; line ends in it are escaped as in later versions."""
    if "quoted-printable" not in parameters.get("ENCODING", ()):
        return value
    raw = quopri.decodestring(value.encode(errors="replace"))
    charset = next(iter(parameters.get("CHARSET", ())), "utf-8")
    try:
        text = raw.decode(charset, errors="replace")
    except LookupError, ValueError:  # no charset, or one that cannot read on past what it does not know
        text = raw.decode(errors="replace")
    return re.sub(r"\r\n|\r|\n", r"\\n", text)


# --- one card ----------------------------------------------------------------------------------------------------


def _customer(card: _Card | None) -> dict[str, Any]:
    """The fields of a card. Raises ``Invalid``."""
    if card is None:
        raise Invalid("card_unfinished")
    if {_plain(card, "KIND").lower(), _plain(card, "X-ADDRESSBOOKSERVER-KIND").lower()} & _NOBODY:
        raise Invalid("card_of_a_group")
    company = next(iter(_parts(_raw(card, "ORG"))), "")
    name = _name(card)
    if not name and not company:
        raise Invalid("row_without_name")
    if not name:
        name, company = company, ""
    hot_buttons = [_text(part) for part in _LISTED.findall(_raw(card, "X-AFTERSALE-HOT-BUTTONS"))]
    values = {
        "name": validate.name(_one_line(name)),
        "company": validate.text(_one_line(company), "company"),
        "phone": validate.phone(_phone(card)),
        "email": validate.email(_text(_best(card, "EMAIL")).removeprefix("mailto:")),
        "address": validate.text(_address(card), "address"),
        "birthday": _birthday(card),
        "notes": validate.text(_plain(card, "NOTE"), "notes"),
        "language": validate.language(_plain(card, "X-AFTERSALE-LANGUAGE") or _text(_best(card, "LANG"))),
        "channel": channel(_plain(card, "X-AFTERSALE-CHANNEL")),
        "hot_buttons": validate.hot_buttons(hot_buttons),
        "external_id": validate.text(_plain(card, "X-AFTERSALE-EXTERNAL-ID"), "external_id"),
    }
    return {field: value for field, value in values.items() if value not in (None, "", ())}


def _raw(card: _Card, name: str) -> str:
    """The first value of a property that says something, as it stands."""
    return next((one.value for one in card if one.name == name and one.value.strip(" ;")), "")


def _plain(card: _Card, name: str) -> str:
    return _text(_raw(card, name))


def _best(card: _Card, name: str) -> str:
    """The value that is preferred, else the first."""
    found = [one for one in card if one.name == name and one.value.strip()]
    return min(found, key=lambda one: one.preference).value if found else ""


def _phone(card: _Card) -> str:
    """The number that is preferred, else a mobile's, else the first; none of a fax."""
    found = [one for one in card if one.name == "TEL" and one.value.strip() and not one.types & _FAX]
    if not found:
        return ""
    best = min(found, key=lambda one: (one.preference, "cell" not in one.types))
    number = _text(best.value).removeprefix("tel:").strip()
    number, _, rest = number.partition(";")
    extension = re.search(r"(?:^|;)ext=(\d+)", rest)
    return f"{number} ext. {extension[1]}" if extension else number


def _name(card: _Card) -> str:
    """The whole name as it is shown, else put together."""
    if shown := _plain(card, "FN"):
        return shown
    last, first, middle, prefix, suffix = (*_parts(_raw(card, "N")), "", "", "", "", "")[:5]
    return " ".join(filter(None, (prefix, first, middle, last, suffix)))


def _address(card: _Card) -> str:
    box, extra, street, city, region, code, country = (*_parts(_best(card, "ADR")), *([""] * 7))[:7]
    place = " ".join(filter(None, (code, city)))
    return "\n".join(filter(None, (box, extra, street, place, region, country)))


def _birthday(card: _Card) -> Birthday | None:
    """The birthday; a year or a month alone, or words, are none."""
    found = next((one for one in card if one.name == "BDAY"), None)
    if found is None or "text" in found.parameters.get("VALUE", ()):
        return None
    said = _text(found.value).partition("T")[0]
    if dense := re.fullmatch(r"(\d{4}|--)(\d{2})(\d{2})", said):
        said = f"{dense[1].rstrip('-') or '-'}-{dense[2]}-{dense[3]}"
    if re.fullmatch(r"\d{4}(?:-\d{2})?|--\d{2}|---\d{2}", said):
        return None
    if omitted := found.parameters.get("X-APPLE-OMIT-YEAR"):
        said = re.sub(rf"^{re.escape(omitted[0])}-", "--", said)
    return birthday(said)


# --- texts -------------------------------------------------------------------------------------------------------


def _columns(value: str) -> list[str]:
    """The components of a value, empty ones too."""
    return [found[0] for found in re.finditer(r"(?:^|(?<=;))(?:\\.|[^\\;])*", value, re.DOTALL)]


def _parts(value: str) -> list[str]:
    """The components of a structured value as texts."""
    return [_text(part) for part in _columns(value)]


def _text(value: str) -> str:
    """What a value says, without its backslashes."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def _one_line(value: str) -> str:
    return " ".join(value.split())
