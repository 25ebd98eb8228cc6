"""What a value may be, field by field."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from custom_components.aftersale.crm import validate
from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.crm.errors import Invalid
from custom_components.aftersale.crm.model import Birthday, Channel

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def refused(call: Any, *args: Any, **kwargs: Any) -> str:
    """The key with which a check refuses."""
    with pytest.raises(Invalid) as caught:
        call(*args, **kwargs)
    return caught.value.key


@pytest.mark.parametrize(
    "text",
    [
        "Anna Weber",
        "🙂 Ünal",
        "שרה כהן",
        "محمد",
        "<script>alert(1)</script>",
        "'; DROP TABLE customers; --",
        "{{ states('sun.sun') }}",
        "x" * 200,
        "é",
        "नमस्ते",
    ],
)
def test_every_name_is_a_name(text: str) -> None:
    assert validate.name(f"  {text} ") == text


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "missing"),
        (None, "missing"),
        ("   ", "missing"),
        ("\u200b\u200e", "missing"),
        ("x" * 201, "text_too_long"),
        ("Anna\nWeber", "control_characters"),
        ("Anna\x00", "control_characters"),
        ("Anna\u2028Weber", "control_characters"),
        ("Anna\x1b[31m", "control_characters"),
        ("\ud800", "control_characters"),
    ],
)
def test_what_is_no_name(text: str | None, key: str) -> None:
    assert refused(validate.name, text) == key


def test_a_free_text_may_have_lines_and_be_long() -> None:
    assert validate.text("a\r\nb\rc\vd\te ", "notes") == "a\nb\nc\nd\te"
    assert len(validate.text("x" * 5000, "notes")) == 5000
    assert validate.text(None, "notes") == ""
    assert refused(validate.text, "x" * 5001, "notes") == "text_too_long"
    assert refused(validate.text, "a\x00", "notes") == "control_characters"
    assert refused(validate.text, " ", "what", required=True) == "missing"


def test_a_line_for_a_name_and_a_title_is_longer() -> None:
    assert validate.text("x" * 500, "text") == "x" * 500
    assert refused(validate.text, "x" * 501, "text") == "text_too_long"
    assert refused(validate.text, "a\nb", "title") == "control_characters"


@pytest.mark.parametrize(
    "text", ["", "anna@example.com", "a.b+c@sub.example.co.uk", "jörg@müller.example", "o'brien@x.ie"]
)
def test_an_email_address(text: str) -> None:
    assert validate.email(f" {text} ") == text


@pytest.mark.parametrize(
    "text",
    [
        "anna",
        "anna@",
        "@example.com",
        "a b@example.com",
        "anna@example",
        "a@b@c.de",
        "anna@example..com",
        "a@b.c,d@e.f",
        f"{'x' * 300}@y.de",
    ],
)
def test_no_email_address(text: str) -> None:
    assert refused(validate.email, text) == "not_an_email"


@pytest.mark.parametrize(
    "text",
    ["", "+49 171 1234567", "(0171) 123-45/67", "030.1234567", "+1 555 010 9999 ext. 12", "*21#0171", "112", "٠١٧١١٢٣"],
)
def test_a_phone_number(text: str) -> None:
    assert validate.phone(text) == text


@pytest.mark.parametrize("text", ["call me", "12", "0171 ABC", "+", "1" * 25, "0171 123 oder 456"])
def test_no_phone_number(text: str) -> None:
    assert refused(validate.phone, text) == "not_a_phone_number"


def test_a_number_from_a_form_is_a_text() -> None:
    assert validate.phone(1711234567) == "1711234567"
    assert validate.phone(None) == ""
    assert validate.email(None) == ""


def test_a_language() -> None:
    assert [validate.language(one) for one in ("de", "en-GB", " pt_BR ", "", None)] == ["de", "en-GB", "pt_BR", "", ""]
    assert refused(validate.language, "German!") == "not_a_language"
    assert refused(validate.language, "de" + "-abcd" * 10) == "not_a_language"


def test_a_choice() -> None:
    assert validate.choice(Channel, "call", "channel") is Channel.CALL
    with pytest.raises(Invalid) as caught:
        validate.choice(Channel, "fax" * 50, "channel")
    assert caught.value.facts["choices"] == "call, visit, mail, post, message, meeting"
    assert len(caught.value.facts["value"]) == 81


def test_hot_buttons() -> None:
    assert validate.hot_buttons([" price ", "speed", "price", ""]) == ("price", "speed")
    assert validate.hot_buttons("price") == ("price",)
    assert validate.hot_buttons(None) == ()
    assert refused(validate.hot_buttons, map(str, range(51))) == "too_many"


@pytest.mark.parametrize(("value", "days"), [(1, 1), (365, 365), ("27", 27), (30.0, 30), (None, None), ("", None)])
def test_a_cadence(value: object, days: int | None) -> None:
    assert validate.cadence(value) == days


@pytest.mark.parametrize(
    ("value", "key"),
    [
        (0, "out_of_range"),
        (366, "out_of_range"),
        (-1, "out_of_range"),
        ("soon", "not_a_number"),
        (1.5, "not_a_number"),
        (True, "not_a_number"),
    ],
)
def test_no_cadence(value: object, key: str) -> None:
    assert refused(validate.cadence, value) == key


def test_a_score() -> None:
    assert [validate.score(one) for one in (0, 10, "7", None)] == [0, 10, 7, None]
    assert refused(validate.score, 11) == "out_of_range"
    assert refused(validate.score, float("inf")) == "not_a_number"


def test_counts_and_minutes() -> None:
    assert validate.count(500, "limit", 500) == 500
    assert refused(validate.count, 501, "limit", 500) == "out_of_range"
    assert (validate.minutes(None), validate.minutes(1440)) == (None, 1440)
    assert refused(validate.minutes, 0) == "out_of_range"
    assert refused(validate.minutes, 1441) == "out_of_range"


def test_money() -> None:
    assert [validate.amount(one) for one in ("1250.00", 99, "-5", None)] == ["1250.00", "99", "-5", ""]
    assert refused(validate.amount, "1.250,00") == "not_an_amount"
    assert [validate.currency(one) for one in ("eur", "", None)] == ["EUR", "", ""]
    assert refused(validate.currency, "euro") == "not_a_currency"


@pytest.mark.parametrize(
    ("text", "birthday"),
    [
        ("1980-12-24", Birthday(12, 24, 1980)),
        ("12-24", Birthday(12, 24)),
        ("--12-24", Birthday(12, 24)),
        ("02-29", Birthday(2, 29)),
        ("1984-02-29", Birthday(2, 29, 1984)),
        ("", None),
        (None, None),
        (Birthday(3, 1), Birthday(3, 1)),
    ],
)
def test_a_birthday(text: object, birthday: Birthday | None) -> None:
    assert validate.birthday(text) == birthday


@pytest.mark.parametrize(
    "text", ["02-31", "1983-02-29", "13-01", "24.12.1980", "1780-01-01", "2101-01-01", "0000-01-01", "tomorrow"]
)
def test_no_birthday(text: str) -> None:
    assert refused(validate.birthday, text) == "not_a_birthday"


def test_a_date() -> None:
    assert validate.day("2026-03-02", "due") == date(2026, 3, 2)
    assert validate.day(None, "due") is None
    assert validate.needed_day(date(2100, 12, 31), "due") == date(2100, 12, 31)
    assert refused(validate.needed_day, None, "due") == "missing"
    assert refused(validate.day, "2026-02-31", "due") == "not_a_date"
    assert refused(validate.day, NOW, "due") == "not_a_date"
    assert refused(validate.day, 7, "due") == "not_a_date"
    assert refused(validate.day, date(1900, 1, 1), "due") == "date_out_of_range"
    assert refused(validate.day, date(2101, 1, 1), "due") == "date_out_of_range"


def test_a_moment() -> None:
    summer = datetime(2026, 7, 1, 12, tzinfo=timezone(timedelta(hours=2)))
    assert validate.moment(summer, "at") == datetime(2026, 7, 1, 10, tzinfo=UTC)
    assert validate.moment(None, "at") is None
    assert refused(validate.moment, datetime(2026, 7, 1), "at") == "moment_without_zone"
    assert refused(validate.moment, datetime(1900, 1, 1, tzinfo=UTC), "at") == "date_out_of_range"


def test_what_happened_is_not_ahead() -> None:
    assert validate.past(None, NOW, "at") == NOW
    assert validate.past(NOW + timedelta(minutes=5), NOW, "at") == NOW + timedelta(minutes=5)
    assert refused(validate.past, NOW + timedelta(minutes=5, seconds=1), NOW, "at") == "in_the_future"


def test_a_span() -> None:
    assert validate.span(NOW, NOW + timedelta(hours=24)) == (NOW, NOW + timedelta(hours=24))
    assert refused(validate.span, NOW, NOW) == "end_before_start"
    assert refused(validate.span, NOW, NOW + timedelta(hours=24, seconds=1)) == "not_a_duration"


def test_a_duration() -> None:
    assert validate.duration(timedelta(days=366), "for") == timedelta(days=366)
    assert refused(validate.duration, timedelta(), "for") == "not_a_duration"
    assert refused(validate.duration, timedelta(days=367), "for") == "not_a_duration"


def test_a_due_is_a_day_or_a_moment() -> None:
    assert validate.due(date(2026, 3, 5), None, "due") == Due.on(date(2026, 3, 5))
    assert validate.due(NOW, 30, "due") == Due.at(NOW, 30)
    assert validate.due(None, None, "due") is None
    assert refused(validate.due, date(1900, 1, 1), None, "due") == "date_out_of_range"
    assert refused(validate.due, datetime(1900, 1, 1, tzinfo=UTC), None, "due") == "date_out_of_range"
    assert refused(validate.due, NOW, 0, "due") == "out_of_range"


def test_a_snooze_is_ahead() -> None:
    assert validate.ahead(NOW + timedelta(seconds=1), NOW) == NOW + timedelta(seconds=1)
    assert refused(validate.ahead, NOW, NOW) == "snooze_in_past"
