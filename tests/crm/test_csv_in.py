"""Customers from CSV text, as spreadsheets and other tools write it."""

from __future__ import annotations

from typing import Any

import pytest

from custom_components.aftersale.crm.errors import Invalid
from custom_components.aftersale.crm.exchange import csv_in
from custom_components.aftersale.crm.exchange.csv_in import birthday
from custom_components.aftersale.crm.model import Birthday, Channel


def one(text: str) -> dict[str, Any]:
    """The fields of the only row."""
    parsed = csv_in.read(text)
    assert not parsed.rejected
    (row,) = parsed.rows
    return dict(row.fields)


def test_our_own_fields() -> None:
    text = (
        "name,company,phone,email,address,language,channel,hot_buttons,birthday,cadence_days,favourite,referred_by,notes,external_id\n"
        'Anna Weber,Bluebird,+49 171 1234567,anna@example.com,"Main St 1\nBerlin",de,call,price; speed|colour,02-29,14,yes,Marco,Likes tea,K-17\n'
    )
    assert one(text) == {
        "name": "Anna Weber",
        "company": "Bluebird",
        "phone": "+49 171 1234567",
        "email": "anna@example.com",
        "address": "Main St 1\nBerlin",
        "language": "de",
        "channel": Channel.CALL,
        "hot_buttons": ("price", "speed", "colour"),
        "birthday": Birthday(2, 29),
        "cadence_days": 14,
        "favourite": True,
        "referred_by": "Marco",
        "notes": "Likes tea",
        "external_id": "K-17",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Prénom;Nom;Société;Téléphone;Courriel;Date de naissance;Rue;Code postal\nÉmile;Dupont;Atelier;+33 1 23 45 67 89;emile@example.com;3/4/1980;Rue Haute 1;75001\n",
            {
                "name": "Émile Dupont",
                "company": "Atelier",
                "phone": "+33 1 23 45 67 89",
                "email": "emile@example.com",
                "birthday": Birthday(4, 3, 1980),
                "address": "Rue Haute 1\n75001",
            },
        ),
        ("Nom,Téléphone\nÉmile Dupont,0123456789\n", {"name": "Émile Dupont", "phone": "0123456789"}),
        (
            "Nombre;Apellidos;Teléfono móvil;Correo electrónico;Número de cliente\nAna;Gil Ruiz;600 123 456;ana@example.com;K7\n",
            {"name": "Ana Gil Ruiz", "phone": "600 123 456", "email": "ana@example.com", "external_id": "K7"},
        ),
        (
            "Nome;Cognome;Cellulare;Data di nascita\nSara;Neri;333 1234567;3/4/1980\n",
            {"name": "Sara Neri", "phone": "333 1234567", "birthday": Birthday(4, 3, 1980)},
        ),
        (
            "Naam;Bedrijf;Telefoonnummer;E-mailadres;Opmerkingen\nPiet Bos;Bos BV;06 12345678;piet@example.com;thee\n",
            {
                "name": "Piet Bos",
                "company": "Bos BV",
                "phone": "06 12345678",
                "email": "piet@example.com",
                "notes": "thee",
            },
        ),
    ],
)
def test_spreadsheets_of_the_neighbours(text: str, expected: dict[str, Any]) -> None:
    assert one(text) == expected


def test_a_german_spreadsheet() -> None:
    text = (
        "\ufeffAnrede;Titel;Vorname;Nachname;Firma;E-Mail-Adresse;Mobiltelefon;Straße geschäftlich;Postleitzahl geschäftlich;"
        "Ort geschäftlich;Geburtstag;Sprache;Favorit\r\n"
        "Frau;;Anna;Weber;Bäckerei;anna@example.com;0171/1234567;Hauptstr. 1;10115;Berlin;3.4.1980;Deutsch;nein\r\n"
    )
    assert one(text) == {
        "name": "Anna Weber",
        "company": "Bäckerei",
        "email": "anna@example.com",
        "phone": "0171/1234567",
        "address": "Hauptstr. 1\n10115 Berlin",
        "birthday": Birthday(4, 3, 1980),
        "language": "de",
    }


def test_google_contacts() -> None:
    text = (
        "First Name,Middle Name,Last Name,Name Prefix,Organization Name,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,"
        "Phone 1 - Label,Phone 1 - Value,Address 1 - Formatted\n"
        'Anna,,Weber,Dr.,Bluebird, --12-24,,* myContacts,Work,anna@example.com ::: a@example.com,Mobile,+49 171 1234567,"Main St 1\nBerlin"\n'
    )
    fields = one(text)
    assert (fields["name"], fields["email"], fields["birthday"]) == (
        "Dr. Anna Weber",
        "anna@example.com",
        Birthday(12, 24),
    )
    assert fields["address"] == "Main St 1\nBerlin"


def test_outlook() -> None:
    text = (
        "Title,First Name,Last Name,Company,Business Street,Business City,Business State,Business Postal Code,Business Country/Region,"
        "Business Phone,Mobile Phone,Birthday,E-mail Address\n"
        "Ms.,Anna,Weber,Bluebird,Main St 1,Springfield,OR,97475,USA,555-0100,,0/0/00,\n"
    )
    assert one(text) == {
        "name": "Anna Weber",
        "company": "Bluebird",
        "address": "Main St 1\n97475 Springfield\nOR\nUSA",
        "phone": "555-0100",
    }


def test_hubspot() -> None:
    text = "Record ID,First Name,Last Name,Email,Phone Number,Associated Company,Job Title\n101,Anna,Weber,anna@example.com,,Bluebird,CEO\n"
    assert one(text) == {"name": "Anna Weber", "email": "anna@example.com", "company": "Bluebird", "external_id": "101"}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    text = (
        f"Name{delimiter}Notes, and; more{delimiter}E-Mail\n"
        if delimiter not in ",;"
        else f"Name{delimiter}Note{delimiter}E-Mail\n"
    )
    assert one(f"{text}Anna{delimiter}x{delimiter}anna@example.com\n")["email"] == "anna@example.com"


def test_a_named_delimiter_and_empty_lines() -> None:
    parsed = csv_in.read("\n\nsep=;\r\nName;Notes\r\n\r\nAnna;x\r\n;\r\nBen;y\r\n")
    assert [(row.line, row.fields["name"]) for row in parsed.rows] == [(6, "Anna"), (8, "Ben")]


def test_a_record_of_several_lines_keeps_its_first() -> None:
    parsed = csv_in.read('Name,Notes\nAnna,"one\ntwo\r\nthree"\nBen,"say ""hi"""\n,no name\n')
    assert [(row.line, row.fields["notes"]) for row in parsed.rows] == [(2, "one\ntwo\nthree"), (5, 'say "hi"')]
    assert [(bad.line, bad.key) for bad in parsed.rejected] == [(6, "row_without_name")]


def test_one_bad_row_never_spoils_the_others() -> None:
    text = (
        "Name,Email,Phone,Birthday,Cadence,Favourite,Channel\n"
        "Anna,anna@example.com,,,,,\n"
        "Ben,nonsense,,,,,\n"
        "Cem,,letters,,,,\n"
        "Dora,,,2001-02-31,,,\n"
        "Emil,,,,400,,\n"
        "Finn,,,,,perhaps,\n"
        "Gina,,,,,,pigeon\n"
        "Hal,a,b,c,d,e,f,g\n"
        'Ida,"x"y,,,,,\n'
        '"Jan,open,,,,,\n'
        "Kim,,,,,,sms\n"
    )
    parsed = csv_in.read(text)
    assert [row.fields["name"] for row in parsed.rows] == ["Anna", "Kim"]
    assert [(bad.line, bad.key) for bad in parsed.rejected] == [
        (3, "not_an_email"),
        (4, "not_a_phone_number"),
        (5, "not_a_birthday"),
        (6, "out_of_range"),
        (7, "not_yes_or_no"),
        (8, "not_a_channel"),
        (9, "row_too_long"),
        (10, "row_unreadable"),
        (11, "row_unreadable"),
    ]


def test_a_company_without_a_person_is_the_customer() -> None:
    assert one("Firma,Notiz\nBluebird,x\n") == {"name": "Bluebird", "notes": "x"}


def test_what_spreadsheets_add_to_keep_a_text_is_left_aside() -> None:
    fields = one('Name,Telefon,Notiz\nAnna,="0171 1234567",\'+ tea\n')
    assert (fields["phone"], fields["notes"]) == ("0171 1234567", "+ tea")


def test_short_rows_are_filled_up() -> None:
    assert one("Name,Email,Notes\nAnna\n") == {"name": "Anna"}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "import_empty"),
        ("\n \n", "import_empty"),
        ('"Name\n', "import_empty"),
        ("sep=;\n", "import_empty"),
        ('sep="\nName\nAnna\n', "import_no_name_column"),
        ("sep=\r\nName\nAnna\n", "import_no_name_column"),
        ("Foo,Bar\n1,2\n", "import_no_name_column"),
    ],
)
def test_what_is_no_list_of_customers(text: str, key: str) -> None:
    with pytest.raises(Invalid) as caught:
        csv_in.read(text)
    assert caught.value.key == key


def test_many_unreadable_rows_cost_as_much_each_as_one() -> None:
    class Lines(list[str]):
        looked_at = 0

        def __getitem__(self, index: Any) -> Any:
            self.looked_at += 1
            return super().__getitem__(index)

        def __iter__(self) -> Any:
            for index in range(len(self)):
                yield self[index]

    lines = Lines(['x,"a"b\n'] * 500)
    assert [cells for _, cells in csv_in._records(lines, 0, ",")] == [None] * 500
    assert lines.looked_at == 500


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("1980-12-24", Birthday(12, 24, 1980)),
        ("1980-12-24T00:00:00", Birthday(12, 24, 1980)),
        ("1604-12-24", Birthday(12, 24)),
        ("12-24", Birthday(12, 24)),
        ("24.12.1980", Birthday(12, 24, 1980)),
        ("24. 12.", Birthday(12, 24)),
        ("24.12.80", Birthday(12, 24, 1980)),
        ("24.12.05", Birthday(12, 24, 2005)),
        ("12/24/1980", Birthday(12, 24, 1980)),
        ("12/24", Birthday(12, 24)),
        ("1980/12/24", Birthday(12, 24, 1980)),
        ("24. Dezember 1980", Birthday(12, 24, 1980)),
        ("3 March", Birthday(3, 3)),
        ("3. März", Birthday(3, 3)),
        ("Dec 24th, 1980", Birthday(12, 24, 1980)),
        ("May 1", Birthday(5, 1)),
        ("0/0/00", None),
        ("0.0.00", None),
        ("00.00.1900", None),
        ("", None),
    ],
)
def test_birthdays_as_tools_write_them(text: str, known: Birthday | None) -> None:
    assert birthday(text) == known


@pytest.mark.parametrize("text", ["31.2.1980", "24. Brumaire", "around 5", "13/13/1980", "Sept"])
def test_no_birthday(text: str) -> None:
    with pytest.raises(Invalid) as caught:
        birthday(text)
    assert caught.value.key == "not_a_birthday"


@pytest.mark.parametrize(
    ("header", "rows", "birthday_of_first"),
    [
        ("Name,Birthday", ("3/4/1980", "5/6/1981"), Birthday(3, 4, 1980)),
        ("Name,Birthday", ("3/4/1980", "24/12/1981"), Birthday(4, 3, 1980)),
        ("Kunde,Birthday", ("3/4/1980", "12/24/1981"), Birthday(3, 4, 1980)),
        ("Kunde,Birthday", ("3/4/1980", ""), Birthday(4, 3, 1980)),
    ],
)
def test_slashes_mean_what_the_text_settles(header: str, rows: tuple[str, ...], birthday_of_first: Birthday) -> None:
    parsed = csv_in.read("\n".join([header, *(f"Anna,{row}" for row in rows)]))
    assert parsed.rows[0].fields["birthday"] == birthday_of_first


def test_ten_thousand_rows_are_read() -> None:
    text = "Name,Email,Phone\n" + "".join(f"Person {n},p{n}@example.com,0171 {n:07d}\n" for n in range(10_000))
    assert len(csv_in.read(text).rows) == 10_000
