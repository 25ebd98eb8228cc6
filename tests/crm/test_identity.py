"""Which customer is meant by a text: the tiers of the contract, one by one."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from custom_components.aftersale.crm import identity
from custom_components.aftersale.crm.identity import Directory, Found, Nobody, Several
from custom_components.aftersale.crm.model import Customer
from custom_components.aftersale.crm.spelling import (
    full_name,
    normal_email,
    normal_name,
    sound,
    spellings,
    without_honorific,
)
from custom_components.aftersale.crm.telephone import normal_phone, phone_spellings, same_phone

PEOPLE = (
    ("anna", "Anna Weber", "Bluebird Bakery Ltd", "anna@bluebird.example", "+49 171 1234567", "K-17"),
    ("marco", "Marco Rossi", "Rossi S.p.A.", "marco@rossi.example", "06 1234 5678", ""),
    ("mueller", "Jörg Müller", "", "", "", ""),
    ("obrien", "Siobhán O’Brien", "", "", "", ""),
    ("lena", "Anna-Lena Koch", "Koch & Söhne GmbH & Co. KG", "", "", ""),
)


@pytest.fixture
def book() -> Directory:
    """Five customers."""
    directory = Directory()
    for person in PEOPLE:
        directory.add(*person)
    return directory


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("anna", "anna"),
        (" marco ", "marco"),
        ("ANNA@bluebird.example", "anna"),
        ("mailto:marco@rossi.example", "marco"),
        ("0171 1234567", "anna"),
        ("0049 (0)171 / 123 45 67", "anna"),
        ("171-1234567", "anna"),
        ("+39 06 12345678", "marco"),
        ("K-17", "anna"),
        ("ANNA WEBER", "anna"),
        ("Anna  Wéber", "anna"),
        ("bluebird bakery", "anna"),
        ("Rossi GmbH", "marco"),
        ("Jorg Muller", "mueller"),
        ("Joerg Mueller", "mueller"),
        ("Siobhan OBrien", "obrien"),
        ("Siobhan O Brien", "obrien"),
        ("annalena koch", "lena"),
        ("Koch und Soehne", "lena"),
        ("Weber", "anna"),
        ("Weber Anna", "anna"),
        ("Frau Weber", "anna"),
        ("Herr Dr. Müller", "mueller"),
        ("Mr Rossi", "marco"),
        ("A. Weber", "anna"),
        ("Blueb", "anna"),
        ("Anna Veber", "anna"),
        ("Marko Rosi", "marco"),
        ("Jörg Miller", "mueller"),
        ("Frau Veber", "anna"),
        ("Anne Vebber", "anna"),
        ("Bluebirdbakry", "anna"),
    ],
)
def test_one_is_meant(book: Directory, said: str, who: str) -> None:
    assert book.find(said) == Found(who)


def test_two_in_the_deciding_tier_are_named(book: Directory) -> None:
    book.add("other", "Anna Weber", "Weber AG")
    match = book.find("anna weber")
    assert isinstance(match, Several)
    assert match.named == "Anna Weber (Bluebird Bakery Ltd), Anna Weber (Weber AG)"


def test_a_shared_address_is_two_candidates(book: Directory) -> None:
    book.add("husband", "Ben Weber", email="anna@bluebird.example")
    assert isinstance(book.find("anna@bluebird.example"), Several)


def test_a_higher_tier_decides_alone(book: Directory) -> None:
    book.add("weber", "Weber")
    assert book.find("Weber") == Found("weber")
    assert book.find("Herr Weber") == Found("weber")


def test_a_legal_form_tells_two_of_a_name_apart_when_it_is_said(book: Directory) -> None:
    book.add("ltd", "Kline Ltd")
    book.add("ag", "Kline AG")
    assert book.find("Kline AG") == Found("ag")
    assert isinstance(book.find("Kline"), Several)
    assert isinstance(book.find("Kline Inc"), Several)


@pytest.mark.parametrize("said", ["", "  ", "An", "Zacharias Quint", "nobody@example.com", "+1 555 010 9999", "🙂"])
def test_nobody_is_guessed(book: Directory, said: str) -> None:
    assert isinstance(book.find(said), (Nobody, Several))
    assert not isinstance(book.find(said), Found)


def test_a_short_name_is_never_slipped_to() -> None:
    book = Directory()
    book.add("tim", "Tim")
    assert isinstance(book.find("Tom"), Nobody)


def test_nobody_comes_with_those_who_look_alike(book: Directory) -> None:
    match = book.find("Annabel Webster")
    assert isinstance(match, Nobody)
    assert "Anna Weber" in match.named


@pytest.mark.parametrize(
    "name", ["🙂", "王伟", "हिन्दी", "Ромашка", "<b>x</b>", "'; DROP TABLE customers; --", "{{ 1 }}"]
)
def test_any_name_is_found_by_itself(book: Directory, name: str) -> None:
    book.add("odd", name)
    assert book.find(name) == Found("odd")


def test_it_follows_every_change(book: Directory) -> None:
    book.replace("anna", "Anna Weber-Schmidt", "", "new@example.com", "", "")
    assert book.find("new@example.com") == Found("anna")
    assert book.by_email("anna@bluebird.example") == ()
    assert book.by_phone("0171 1234567") == ()
    assert book.by_external_id("K-17") == ()
    assert isinstance(book.find("Bluebird Bakery"), Nobody)
    book.replace("anna", "Anna Weber-Schmidt", "", "new@example.com", "", "")
    book.remove("anna")
    book.remove("anna")
    assert isinstance(book.find("Weber"), Nobody)
    assert len(book) == len(PEOPLE) - 1


def test_namesakes_share_their_words_until_the_last_is_gone(book: Directory) -> None:
    book.add("ben", "Ben Weber")
    book.remove("anna")
    assert book.find("Veber") == Found("ben")


def test_a_word_is_known_while_somebody_has_it() -> None:
    directory = Directory()
    directory.add("a", "Jörg Maier", "Maier & Söhne GmbH")
    assert [one for one in ("joerg", "jorg", "maier", "soehne") if not directory.has_word(one)] == []
    assert not directory.has_word("gmbh")
    directory.add("b", "Ute Maier")
    directory.remove("a")
    assert directory.has_word("maier")
    assert not directory.has_word("joerg")


def test_it_is_built_from_customers() -> None:
    now = datetime(2026, 3, 2, tzinfo=UTC)
    person = Customer("c1", "Anna Weber", now, date(2026, 3, 2), date(2026, 3, 2), phone="0171 1234567")
    book = Directory.of([person], country="DE")
    assert book.find("+49 171 1234567") == Found("c1")
    assert book.by_phone("+43 171 1234567") == ()


def test_two_countries_are_two_lines(book: Directory) -> None:
    book.add("wien", "Wien", phone="+43 171 1234567")
    assert book.find("+43 171 1234567") == Found("wien")
    assert isinstance(book.find("0171 1234567"), Several)


def test_what_tells_namesakes_apart_is_what_they_do_not_share() -> None:
    book = Directory()
    book.add("a", "Kim Lee", "Acme", "kim@acme.example", "030 1234567")
    book.add("b", "Kim Lee", "Acme", "lee@acme.example")
    book.add("c", "Kim Lee", "Acme", "lee@acme.example", "030 7654321")
    book.add("d", "Kim Lee", "Acme", "lee@acme.example")
    match = book.find("kim lee")
    assert isinstance(match, Several)
    assert [candidate.detail for candidate in match.candidates] == ["kim@acme.example", "b", "0307654321", "d"]


def test_no_more_than_five_are_named() -> None:
    book = Directory()
    for number in range(7):
        book.add(f"c{number}", f"Kim {chr(97 + number) * 5}")
    match = book.find("Kim")
    assert isinstance(match, Several)
    assert match.named.endswith("Kim eeeee, …")


def test_one_is_found_among_ten_thousand() -> None:
    book = Directory()
    for number in range(10_000):
        book.add(f"c{number}", f"{_word(number)} {_word(number * 7919)}", f"{_word(number * 31)} GmbH")
    book.add("anna", "Anna Weber", "Bluebird")
    assert book.find("Anna Weber") == Found("anna")
    assert book.find("Anna Vebber") == Found("anna")


def _word(number: int) -> str:
    letters = "bdfgklmnprstvz"
    return "".join(letters[number // 14**place % 14] + "aeiou"[number // 5**place % 5] for place in range(4))


# --- spellings ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Müller GmbH & Co. KG", "mueller"),
        ("Weber S.p.A.", "weber"),
        ("Kowalski Sp. z o.o.", "kowalski"),
        ("Sp. z o.o.", "sp"),
        ("ООО Ромашка", "ромашка"),
        ("株式会社トヨタ", "トヨタ"),
        ("Maria Sá", "maria sa"),
        ("J. R. R. Tolkien", "jrr tolkien"),
        ("İstanbul Ltd. Şti.", "istanbul"),
        ("GmbH", "gmbh"),
        ("and", "and"),
        ("  ", ""),
    ],
)
def test_a_name_is_compared_without_its_dress(text: str, normal: str) -> None:
    assert normal_name(text) == normal


def test_umlauts_have_two_spellings() -> None:
    assert spellings("Jörg Größe") == ("joerg groesse", "jorg grosse")


def test_the_full_name_keeps_its_legal_form() -> None:
    assert full_name("Weber A.G.") == "weber ag"


def test_only_what_stands_before_a_name_is_an_honorific() -> None:
    assert without_honorific("Herr Prof. Dr. Weber") == "weber"
    assert without_honorific("Weber") == "Weber"
    assert without_honorific("Frau") == "Frau"


@pytest.mark.parametrize(
    ("one", "other"), [("maier", "meyer"), ("schmitt", "schmid"), ("philipp", "filip"), ("weber", "veber")]
)
def test_words_that_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


def test_an_address_is_compared_without_its_dress() -> None:
    assert normal_email(" MAILTO:Anna@Example.COM ") == "anna@example.com"
    assert normal_email("<anna@example.com>") == "anna@example.com"


# --- phone numbers -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "country", "normal"),
    [
        ("+49 (0)171 123-4567", None, "+491711234567"),
        ("0171/1234567", None, "01711234567"),
        ("0171/1234567", "de", "+491711234567"),
        ("0171/1234567", "XX", "01711234567"),
        ("+1 (555) 010-9999 ext. 12", None, "+15550109999"),
        ("1 555 010 9999", "US", "+15550109999"),
        ("011 49 171 1234567", "US", "+491711234567"),
        ("tel:+3906123456", None, "+3906123456"),
        ("06 123456", "IT", "+3906123456"),
        ("06 20 123 4567", "HU", "+36201234567"),
        ("٠١٧١١٢٣٤٥٦٧", None, ""),
        ("1234", None, ""),
        ("Anna", None, ""),
        ("", "DE", ""),
    ],
)
def test_a_number_in_one_spelling(text: str, country: str | None, normal: str) -> None:
    assert normal_phone(text, country) == normal


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("+491711234567", "01711234567", True),
        ("+36201234567", "06201234567", True),
        ("+3906123456", "06123456", True),
        ("+491711234567", "+431711234567", False),
        ("01711234567", "01711234568", False),
        ("+999123456789", "123456789", False),
    ],
)
def test_the_same_line(one: str, other: str, same: bool) -> None:
    assert same_phone(one, other) is same


def test_a_stub_of_an_international_number_has_no_spelling_at_home() -> None:
    assert list(phone_spellings("+49171")) == ["+49171"]


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Anna Weber", "anna"),
        ("anna veber", "anna"),
        ("weber", "anna"),
        ("Marko", "marco"),
        ("Rosi", "marco"),
        ("jorg mueler", "mueller"),
    ],
)
def test_spoken_words_are_whole_or_slightly_wrong(book: Directory, said: str, who: str) -> None:
    assert book.heard(said) == Found(who)
    assert book.name(who)


@pytest.mark.parametrize("said", ["Webe", "Müll", "Mario", "Siob", "koc", " "])
def test_half_a_word_or_another_name_is_nobody_spoken_of(book: Directory, said: str) -> None:
    assert isinstance(book.heard(said), Nobody)


def test_the_nearest_are_told_without_anybody_being_meant(book: Directory) -> None:
    assert [one.name for one in book.nearest("Marco Rosso").nearest] == ["Marco Rossi"]


class TestManyShareAWord:
    """Hundreds are called the same, or work for the same company: nobody waits for that."""

    MANY = 300

    def directory(self) -> Directory:
        directory = Directory()
        for number in range(self.MANY):
            directory.add(f"c{number:03}", f"Anna{number} Müller", "Bäckerei Schmidt GmbH")
        return directory

    def test_each_name_is_looked_at_a_few_times_only(self, monkeypatch: pytest.MonkeyPatch) -> None:
        directory = self.directory()
        looked: list[str] = []

        def counted(text: str) -> str:
            looked.append(text)
            return normal_name(text)

        monkeypatch.setattr(identity, "normal_name", counted)
        found = directory.find("Müller")
        assert isinstance(found, Several)
        assert len(found.candidates) == self.MANY
        assert len(looked) < 5 * self.MANY

    def test_they_come_and_go(self) -> None:
        directory = self.directory()
        assert len(directory.by_words("Schmidt")) == self.MANY
        directory.remove("c007")
        assert "c007" not in directory.by_words("Müller")
        for number in range(self.MANY):
            directory.remove(f"c{number:03}")
        assert directory.by_words("Müller") == ()

    def test_namesakes_are_told_apart_by_what_only_they_have(self) -> None:
        directory = Directory()
        directory.add("a", "Anna Weber", "Weber KG", "anna@example.com")
        directory.add("b", "Anna Weber", "Weber KG", "weber@example.com")
        directory.add("c", "Anna Weber", "Weber KG")
        directory.add("d", "Anna Weber", "Nordlicht")
        found = directory.find("Anna Weber")
        assert isinstance(found, Several)
        details = {one.id: one.detail for one in found.candidates}
        assert details == {"a": "anna@example.com", "b": "weber@example.com", "c": "c", "d": "Nordlicht"}
