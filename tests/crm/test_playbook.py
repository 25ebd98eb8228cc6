"""The playbook as data, and check-ins over the days."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given, strategies as st
import pytest

from custom_components.aftersale.crm.errors import Invalid
from custom_components.aftersale.crm.model import Birthday, Kind
from custom_components.aftersale.crm.playbook import DEFAULT
from custom_components.aftersale.crm.spread import choose_day, stagger

from .world import MONDAY, practice

WORKING = practice().working


def test_the_default_playbook_has_every_rule_in_order_each_with_its_source() -> None:
    assert list(DEFAULT.rules) == [f"P{number}" for number in range(1, 24)]
    assert {rule.kind for rule in DEFAULT.rules.values()} == set(Kind) - {Kind.CUSTOM}
    assert all(rule.source for rule in DEFAULT.rules.values())


def test_editing_gives_another_playbook() -> None:
    edited = DEFAULT.edited({"P1": False}, {"P6": 4})
    assert (edited["P1"].enabled, edited["P6"].offset) == (False, 4)
    assert DEFAULT["P1"].enabled


@pytest.mark.parametrize(
    ("switches", "offsets", "key"),
    [
        ({"P99": True}, {}, "unknown_rule"),
        ({}, {"P1": -1}, "impossible_offset"),
        ({}, {"P1": 1001}, "impossible_offset"),
    ],
)
def test_an_edit_that_cannot_be_is_refused(switches: dict[str, bool], offsets: dict[str, int], key: str) -> None:
    with pytest.raises(Invalid, match=key):
        DEFAULT.edited(switches, offsets)


def test_a_birthday_is_written_as_it_was_given() -> None:
    assert str(Birthday(2, 29)) == "02-29"
    assert str(Birthday(2, 29, 1984)) == "1984-02-29"


def test_the_least_loaded_day_when_all_are_full_the_later_of_equals() -> None:
    load = {MONDAY + timedelta(days=one): 6 + (one == 4) for one in range(5)}
    assert choose_day(MONDAY + timedelta(days=4), MONDAY, 6, load, WORKING) == MONDAY + timedelta(days=3)


def test_no_working_day_between_takes_the_last() -> None:
    saturday = MONDAY + timedelta(days=5)
    assert choose_day(saturday, saturday, 6, {}, WORKING) == saturday


@given(
    st.integers(0, 400), st.integers(1, 60), st.integers(1, 12), st.dictionaries(st.integers(0, 60), st.integers(0, 12))
)
def test_imported_customers_never_make_a_day_with_more_than_fit(
    count: int, cadence: int, limit: int, taken: dict[int, int]
) -> None:
    load = {MONDAY + timedelta(days=one): many for one, many in taken.items()}
    days = stagger(count, MONDAY, cadence, limit, load, WORKING)
    assert len(days) == count
    assert days == sorted(days)
    for day, many in Counter(days).items():
        assert WORKING.is_working(day)
        assert many + load.get(day, 0) <= limit


def test_the_first_week_of_two_hundred_looks_like_every_other() -> None:
    days = stagger(200, MONDAY, 27, 6, {}, WORKING)
    weeks = Counter((day - MONDAY).days // 7 for day in days)
    assert weeks[0] == 24  # Tuesday to Friday
    assert weeks[1] == weeks[2] == weeks[3] == 30
    few = stagger(19, MONDAY, 27, 6, {}, WORKING)
    assert max(Counter(few).values()) == 1
    assert min(few) == date(2026, 3, 3)
