"""vCards in, as the address books of others write them, and out."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.aftersale.crm import validate
from custom_components.aftersale.crm.errors import Invalid
from custom_components.aftersale.crm.exchange import vcard_in, vcard_out
from custom_components.aftersale.crm.model import Birthday, Channel, Customer

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
GOOGLE = """BEGIN:VCARD
VERSION:3.0
FN:Dr. Anna Weber
N:Weber;Anna;;Dr.;
EMAIL;TYPE=INTERNET;TYPE=HOME:anna@home.example
EMAIL;TYPE=INTERNET;TYPE=WORK;TYPE=pref:anna@weber.example
TEL;TYPE=WORK;TYPE=FAX:+49 30 999
TEL;TYPE=WORK:+49 30 111
TEL;TYPE=CELL:+49 170 123
item1.ADR:;;Hauptstr. 1;Berlin;;10115;Deutschland;DE
item1.X-ABLabel:
item2.ORG:Weber GmbH;Einkauf
BDAY:1980-12-24
NOTE:likes tea\\, not coffee\\nmet at the fair
CATEGORIES:myContacts
PHOTO:https://lh3.example/photo=s100
END:VCARD
"""
ICLOUD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple Inc.//iOS 19//EN\r\nN:Rossi;Marco;;;\r\nFN: \r\n"
    "BDAY;X-APPLE-OMIT-YEAR=1604;value=date:1604-02-29\r\n"
    "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/4gIoSUNDX1BST0ZJTEUA\r\n AQEAAAIYAAAAAAIQAABtbnRyUkdC=\r\n"
    "NOTE:a long\r\n er note\r\n\t with folds\r\nitem1.TEL;type=pref:+39 06 5\r\nEND:VCARD\r\n"
)
OUTLOOK = """BEGIN:VCARD
VERSION:2.1
N;LANGUAGE=de;CHARSET=Windows-1252:M\u00fcller;J\u00fcrgen
FN;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:J=FCrgen M=
=FCller
ORG;CHARSET=klingon;ENCODING=QUOTED-PRINTABLE:B=C3=A4ckerei
TEL;WORK;VOICE:030 / 444
ADR;WORK;PREF;ENCODING=QUOTED-PRINTABLE:;;Weg 5=0D=0AHof 2;Ulm;;89073;
BDAY:19751101
X-MS-OL-DEFAULT-POSTAL-ADDRESS:2
END:VCARD
"""
FOUR = """BEGIN:VCARD
VERSION:4.0
FN:Eve
TEL;PREF=2;VALUE=uri;TYPE="voice,home":tel:+1-555-1;ext=12
TEL;PREF=1;VALUE=uri;TYPE="voice,cell":tel:+1-555-2
EMAIL;PREF=x:mailto:eve@example.com
ADR;LABEL="1 Main St: back door":;;1 Main St;Springfield;IL;62701;USA
LANG;PREF=1:en-GB
BDAY:--0315
:no name
NOTHING
STRANGE;"x
END:VCARD
"""


def fields(text: str) -> list[dict[str, Any]]:
    parsed = vcard_in.read(text)
    assert parsed.rejected == ()
    return [dict(row.fields) for row in parsed.rows]


def card(*lines: str) -> str:
    return "\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""))


def test_google() -> None:
    assert fields(GOOGLE) == [
        {
            "name": "Dr. Anna Weber",
            "company": "Weber GmbH",
            "phone": "+49 170 123",
            "email": "anna@weber.example",
            "address": "Hauptstr. 1\n10115 Berlin\nDeutschland",
            "birthday": Birthday(12, 24, 1980),
            "notes": "likes tea, not coffee\nmet at the fair",
        }
    ]


def test_icloud_with_folds_a_photo_and_a_birthday_without_its_year() -> None:
    assert fields(ICLOUD) == [
        {
            "name": "Marco Rossi",
            "phone": "+39 06 5",
            "birthday": Birthday(2, 29),
            "notes": "a longer note with folds",
        }
    ]


def test_outlook_in_quoted_printable() -> None:
    assert fields(OUTLOOK) == [
        {
            "name": "Jürgen Müller",
            "company": "Bäckerei",
            "phone": "030 / 444",
            "address": "Weg 5\nHof 2\n89073 Ulm",
            "birthday": Birthday(11, 1, 1975),
        }
    ]


def test_version_four() -> None:
    assert fields(FOUR) == [
        {
            "name": "Eve",
            "phone": "+1-555-2",
            "email": "eve@example.com",
            "address": "1 Main St\n62701 Springfield\nIL\nUSA",
            "language": "en-GB",
            "birthday": Birthday(3, 15),
        }
    ]


def test_an_extension_belongs_to_the_number() -> None:
    assert fields(card("FN:Eve", "TEL;VALUE=uri:tel:+1-555-1;ext=12"))[0]["phone"] == "+1-555-1 ext. 12"
    assert "phone" not in fields(card("FN:Eve", "TEL;TYPE=FAX:1"))[0]


@pytest.mark.parametrize(
    ("line", "birthday"),
    [
        ("BDAY:1980-12", None),
        ("BDAY:1980", None),
        ("BDAY:---24", None),
        ("BDAY;VALUE=text:around Christmas", None),
        ("BDAY:19801224T000000Z", Birthday(12, 24, 1980)),
        ("BDAY:--12-24", Birthday(12, 24)),
    ],
)
def test_birthdays(line: str, birthday: Birthday | None) -> None:
    assert fields(card("FN:Eve", line))[0].get("birthday") == birthday


def test_a_company_without_a_person_is_the_customer() -> None:
    assert fields(card("N:;;;;", "ORG:Weber GmbH;")) == [{"name": "Weber GmbH"}]


def test_bad_cards_are_rejected_with_their_line_and_spoil_no_other() -> None:
    text = (
        "rubbish\nEND:VCARD\n"
        + card("TEL:1234", "PHOTO;ENCODING=b:AAAA")
        + card("FN:Good One")
        + card("FN:Bad Mail", "EMAIL:nobody")
        + card("FN:Friends", "KIND:group")
        + card("FN:Friends", "X-ADDRESSBOOKSERVER-KIND:group")
        + card("FN:Odd", "X-AFTERSALE-CHANNEL:pigeon")
        + "BEGIN:VCARD\nFN:Open\n"
        + card("FN:Last One")
        + "BEGIN:VCARD\nFN:Cut"
    )
    parsed = vcard_in.read("\ufeff" + text)
    assert [row.fields["name"] for row in parsed.rows] == ["Good One", "Last One"]
    assert [(one.line, one.key) for one in parsed.rejected] == [
        (3, "row_without_name"),
        (12, "not_an_email"),
        (17, "card_of_a_group"),
        (22, "card_of_a_group"),
        (27, "not_a_channel"),
        (32, "card_unfinished"),
        (38, "card_unfinished"),
    ]


@pytest.mark.parametrize("charset", ["undefined", "idna", "utf\0", "hex", "klingon", "unicode_escape"])
def test_a_charset_that_cannot_be_read_by_is_none(charset: str) -> None:
    quoted = f";ENCODING=QUOTED-PRINTABLE;CHARSET={charset}:J=C3=BCrgen"
    assert fields(card("FN:Eve", f"X-OTHER{quoted}")) == [{"name": "Eve"}]
    assert len(fields(card(f"FN{quoted}"))) == 1


def test_what_is_no_preference_is_none() -> None:
    first = fields(card("FN:Eve", f"EMAIL;PREF={'9' * 5000}:a@b.example", "EMAIL;PREF=2:c@d.example"))[0]
    assert first["email"] == "c@d.example"


def test_half_a_letter_costs_its_card() -> None:
    parsed = vcard_in.read(card("FN;ENCODING=QUOTED-PRINTABLE:Eve \ud800") + card("FN:Ben"))
    assert [row.fields["name"] for row in parsed.rows] == ["Eve ?", "Ben"]


@pytest.mark.parametrize("text", ["", "name,email\nAnna,a@b.c\n", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"])
def test_a_text_without_a_card_is_refused(text: str) -> None:
    with pytest.raises(Invalid) as refused:
        vcard_in.read(text)
    assert refused.value.key == "import_no_card"


_LINES = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=60).map(
    lambda text: " ".join(text.split())
)
_TEXTS = st.lists(_LINES, max_size=3).map("\n".join)


def _kept(check: Any, *arguments: Any) -> Any:
    def keep(text: str) -> bool:
        try:
            return bool(check(text, *arguments) == text)
        except Invalid:
            return False

    return keep


@settings(max_examples=200)
@given(
    name=_LINES.filter(_kept(validate.name)),
    company=_LINES.filter(_kept(validate.text, "company")) | st.just(""),
    address=_TEXTS.filter(_kept(validate.text, "address")),
    notes=_TEXTS.filter(_kept(validate.text, "notes")),
    external_id=_LINES.filter(_kept(validate.text, "external_id")) | st.just(""),
    hot_buttons=st.lists(_LINES.filter(_kept(validate.text, "hot_buttons")), max_size=3, unique_by=str.casefold),
    birthday=st.none()
    | st.builds(Birthday, st.integers(1, 12), st.integers(1, 28), st.none() | st.integers(1900, 2026)),
    channel=st.none() | st.sampled_from(Channel),
)
def test_what_is_written_is_read_again(**said: Any) -> None:
    said["hot_buttons"] = tuple(said["hot_buttons"])
    known = {**said, "phone": "+49 30 1234567", "email": "anna@weber.example", "language": "de"}
    customer = Customer(id="c1", added_at=NOW, active_since=date(2026, 3, 2), clock_from=date(2026, 3, 2), **known)
    text = vcard_out.write([customer])
    assert all(len(line.encode()) <= vcard_out.WIDTH for line in text.split("\r\n"))
    assert fields(text) == [{field: value for field, value in known.items() if value not in (None, "", ())}]


@pytest.mark.parametrize(
    ("birthday", "written"),
    [(Birthday(2, 29), "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29"), (Birthday(12, 24, 1980), "BDAY:1980-12-24")],
)
def test_a_birthday_and_a_long_line(birthday: Birthday, written: str) -> None:
    note = "ö" * 80
    customer = Customer(
        id="c1",
        name="Anna Weber",
        added_at=NOW,
        active_since=date(2026, 3, 2),
        clock_from=date(2026, 3, 2),
        birthday=birthday,
        notes=note,
    )
    text = vcard_out.write([customer])
    assert f"{written}\r\n" in text
    assert "\r\n öö" in text
    assert fields(text) == [{"name": "Anna Weber", "notes": note, "birthday": birthday}]
