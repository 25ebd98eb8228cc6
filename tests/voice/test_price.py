"""What something costs is told from what it is."""

from __future__ import annotations

from hypothesis import given, strategies as st
import pytest

from custom_components.aftersale.voice.compiled import compiled
from custom_components.aftersale.voice.price import Priced


@pytest.mark.parametrize(
    ("language", "said", "priced"),
    [
        ("en", "two chairs for 400 euros", Priced("two chairs", "400", "EUR")),
        ("en", "the big package at £1,250", Priced("the big package", "1250", "GBP")),
        ("en", "a training, 1,250.5 pounds", Priced("a training", "1250.50", "GBP")),
        ("en", "a website for his brother for just $ 99.90.", Priced("a website for his brother", "99.90", "USD")),
        ("en", "a coaching for 80 quid", Priced("a coaching", "80", "GBP")),
        ("de", "zwei Stühle für 400 Euro", Priced("zwei Stühle", "400", "EUR")),
        ("de", "ein Coaching zu 1.250,50 €", Priced("ein Coaching", "1250.50", "EUR")),
        ("de", "eine Website zum Preis von 4'000 Franken", Priced("eine Website", "4000", "CHF")),
    ],
)
def test_a_price_is_read(language: str, said: str, priced: Priced) -> None:
    assert compiled(language).prices.read(said) == priced


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "two chairs"),
        ("en", "400 euros"),
        ("en", "two chairs for 400 euros each"),
        ("en", "hosting at 20 dollars a month"),
        ("en", "a 400 euro website"),
        ("en", "three vouchers of 50 euros"),
        ("en", "training for 12"),
        ("en", "training for 12 people"),
        ("en", "a chair for €20 euros"),
        ("en", "a moon for 1234567890123 euros"),
        ("de", "zwei Stühle für je 400 Euro"),
        ("de", "ein Gutschein über 50 Euro"),
        ("de", "eine Schulung um 10 Uhr"),
    ],
)
def test_what_is_no_price_of_the_whole_stays_as_it_was_said(language: str, said: str) -> None:
    assert compiled(language).prices.read(said) == Priced(said)


def test_a_dollar_is_the_one_at_home() -> None:
    read = compiled("en").prices.read
    assert read("a chair for 20 dollars", "CAD").currency == "CAD"
    assert read("a chair for 20 dollars", "EUR").currency == "USD"


@given(
    what=st.from_regex(r"[a-zäöü]{1,9}( [a-zäöü]{1,9}){0,3}", fullmatch=True),
    amount=st.integers(min_value=0, max_value=10**12 - 1),
    cents=st.integers(min_value=0, max_value=99),
    language=st.sampled_from(["en", "de"]),
)
def test_every_price_comes_back(what: str, amount: int, cents: int, language: str) -> None:
    before, point, group = {"en": ("for", ".", ","), "de": ("für", ",", ".")}[language]
    said = f"{what} {before} {amount:,}".replace(",", group) + f"{point}{cents:02} euro"
    assert compiled(language).prices.read(said) == Priced(what, f"{amount}.{cents:02}", "EUR")
