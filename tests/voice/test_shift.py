"""How far something is moved from where it stands, in both languages."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st
import pytest

from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.voice.request import Request
from custom_components.aftersale.voice.shift import Shift
from custom_components.aftersale.voice.understand import understand

from .wordings import MONDAY, directory

KNOWN = directory()
BERLIN = ZoneInfo("Europe/Berlin")


def moved(code: str, said: str) -> Shift | None:
    found = understand(said, code, KNOWN, MONDAY)
    assert isinstance(found, Request), said
    return found.shift


@pytest.mark.parametrize(
    ("code", "said", "shift"),
    [
        ("en", "push the walkthrough with Marco by two days", Shift(days=2)),
        ("en", "postpone the walkthrough with Marco by a week", Shift(days=7)),
        ("en", "postpone the walkthrough with Marco for a week", Shift(days=7)),
        ("en", "push Marco back a week", Shift(days=7)),
        ("en", "push the check-in with Tom out two weeks", Shift(days=14)),
        ("en", "move the walkthrough with Marco an hour later", Shift(minutes=60)),
        ("en", "delay the call with Priya by half an hour", Shift(minutes=30)),
        ("en", "bring the walkthrough with Marco forward by an hour", Shift(minutes=-60)),
        ("en", "move the walkthrough with Marco two days earlier", Shift(days=-2)),
        ("en", "push the survey for Marco by a month", Shift(months=1)),
        ("de", "verschieb die Einführung mit Marco um zwei Tage", Shift(days=2)),
        ("de", "verschieb Marco um eine Woche", Shift(days=7)),
        ("de", "verschieb die Einführung mit Marco eine Stunde nach hinten", Shift(minutes=60)),
        ("de", "verschieb die Einführung mit Marco um eine halbe Stunde", Shift(minutes=30)),
        ("de", "zieh die Einführung mit Marco um einen Tag vor", Shift(days=-1)),
        ("de", "verschieb die Umfrage bei Marco um einen Monat", Shift(months=1)),
    ],
)
def test_how_far_is_counted_from_where_it_stands(code: str, said: str, shift: Shift) -> None:
    assert moved(code, said) == shift


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "snooze Marco for two days"),
        ("en", "push the walkthrough with Marco to Friday"),
        ("en", "move the walkthrough with Marco by a week to Friday"),
        ("en", "remind me of Marco again in two days"),
        ("de", "erinnere mich in zwei Tagen wieder an Marco"),
        ("de", "verschieb die Einführung mit Marco auf Freitag"),
        ("de", "verschieb die Einführung mit Marco um drei Uhr"),
    ],
)
def test_a_day_that_is_said_or_counted_from_now_is_no_shift(code: str, said: str) -> None:
    assert moved(code, said) is None


def test_what_has_passed_is_put_off_from_now_on() -> None:
    assert Shift(days=2).of(Due.on(date(2026, 10, 20)), MONDAY) == date(2026, 11, 4)
    assert Shift(days=-2).of(Due.on(date(2026, 11, 20)), MONDAY) == date(2026, 11, 18)
    assert Shift(minutes=60).of(Due.at(datetime(2026, 10, 20, tzinfo=UTC)), MONDAY) == datetime(
        2026, 11, 2, 10, tzinfo=UTC
    )
    assert Shift(minutes=60).of(Due.on(date(2026, 11, 20)), MONDAY) is None


@given(st.dates(date(2026, 11, 2), date(2030, 1, 1)), st.integers(0, 23), st.integers(1, 60))
def test_a_time_keeps_its_hour_when_it_moves_by_days(day: date, hour: int, days: int) -> None:
    local = datetime(day.year, day.month, day.day, hour, tzinfo=BERLIN)
    came = Shift(days=days).of(Due.at(local), datetime(2026, 11, 2, tzinfo=BERLIN))
    assert isinstance(came, datetime)
    there = came.astimezone(BERLIN)
    assert (there.date() - day).days == days
    assert there.hour == hour or (there.hour, hour) == (3, 2)  # an hour that does not exist is moved on
