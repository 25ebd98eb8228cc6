"""Warmth and risk by example (practice.md, "Measures the consultant sees")."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from custom_components.aftersale.crm.model import (
    Complaint,
    Customer,
    CustomerFile,
    CustomerStatus,
    Direction,
    Feedback,
    Interaction,
    Order,
    Promise,
)
from custom_components.aftersale.crm.practice import Practice
from custom_components.aftersale.crm.warmth import Standing, at_risk, at_risk_from, standing, warmth
from custom_components.aftersale.crm.working_time import WorkingTime

BERLIN = ZoneInfo("Europe/Berlin")
PRACTICE = Practice(working=WorkingTime(zone=BERLIN))
NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
TODAY = date(2026, 1, 12)
DAY = timedelta(days=1)
ACTIVE = CustomerStatus.ACTIVE
SPOKE = Standing(
    last_at=NOW,
    last_in_at=NOW,
    open_complaints=0,
    broken_on=None,
    last_score=None,
    cadence_days=27,
    clock_from=TODAY,
    first_at=NOW,
)
WROTE = replace(SPOKE, last_in_at=None)
SILENT = replace(SPOKE, last_at=None, last_in_at=None, first_at=None)


def value(one: Standing, days: float = 0) -> int | None:
    return warmth(one, NOW + days * DAY, BERLIN).value


def keys(one: Standing, days: float = 0) -> list[str]:
    return [key for key, _ in warmth(one, NOW + days * DAY, BERLIN).reasons]


# -- warmth ----------------------------------------------------------------------------------------


def test_warmth_is_unknown_before_any_interaction() -> None:
    assert value(SILENT) is None
    assert keys(SILENT) == ["no_interaction"]
    assert value(replace(SILENT, open_complaints=1, last_score=9)) is None


@pytest.mark.parametrize(("days", "expected"), [(0, 100), (13.5, 75), (27, 50), (54, 25), (81, 0), (100, 0), (-1, 100)])
def test_it_falls_to_half_at_the_cadence_and_to_nothing_at_three(days: float, expected: int) -> None:
    assert value(SPOKE, days) == expected


@pytest.mark.parametrize(("days", "expected"), [(0, 70), (27, 35), (81, 0)])
def test_seventy_while_only_we_spoke(days: float, expected: int) -> None:
    assert value(WROTE, days) == expected
    assert keys(WROTE, days) == ["last_interaction", "one_sided"][: 2 if expected else 1]


def test_their_word_counts_for_ninety_days() -> None:
    assert value(replace(SPOKE, last_in_at=NOW - 90 * DAY)) == 100
    assert value(replace(SPOKE, last_in_at=NOW - 91 * DAY)) == 70


def test_another_cadence() -> None:
    assert value(replace(SPOKE, cadence_days=10), 10) == 50
    assert value(replace(SPOKE, cadence_days=365), 365) == 35, "half of 70: nobody heard from them for 90 days"


def test_a_complaint_takes_twenty_points() -> None:
    assert value(replace(SPOKE, open_complaints=1)) == 80
    assert value(replace(SPOKE, open_complaints=3)) == 80


def test_a_broken_promise_takes_ten_points_for_ninety_days() -> None:
    broken = replace(SPOKE, broken_on=TODAY - DAY)
    assert value(broken) == 90
    assert value(replace(SPOKE, broken_on=TODAY - 90 * DAY)) == 90
    assert value(replace(SPOKE, broken_on=TODAY - 91 * DAY)) == 100


@pytest.mark.parametrize(("score", "expected"), [(0, 29), (6, 47), (7, 50), (8, 53), (10, 59)])
def test_the_last_score_counts_three_a_point(score: int, expected: int) -> None:
    assert value(replace(SPOKE, last_score=score), 27) == expected


def test_it_is_held_between_nothing_and_a_hundred() -> None:
    assert value(replace(SPOKE, last_score=10)) == 100
    assert value(replace(SPOKE, last_score=0, open_complaints=1, broken_on=TODAY), 81) == 0


def test_the_reasons_are_shown_with_the_number() -> None:
    troubled = replace(WROTE, open_complaints=2, broken_on=TODAY - 5 * DAY, last_score=9)
    assert warmth(troubled, NOW + 10 * DAY, BERLIN).reasons == (
        ("last_interaction", {"last_on": "2026-01-12", "days": "10", "points": "+81"}),
        ("one_sided", {"days": "90", "points": "-24"}),
        ("complaint", {"count": "2", "points": "-20"}),
        ("broken_promise", {"promised_on": "2026-01-07", "points": "-10"}),
        ("score", {"score": "9", "points": "+6"}),
    )
    assert keys(replace(SPOKE, last_score=7)) == ["last_interaction"]


# -- risk ------------------------------------------------------------------------------------------


def risks(one: Standing, days: float = 0, status: CustomerStatus = ACTIVE) -> tuple[str, ...]:
    return at_risk(one, status, NOW + days * DAY, BERLIN)


def test_at_risk_past_the_cadence() -> None:
    assert risks(SPOKE, 27) == ()
    assert risks(SPOKE, 28) == ("past_cadence",)
    assert risks(SPOKE, 40) == ("past_cadence", "cold")
    assert risks(replace(SPOKE, last_at=NOW + 5 * DAY), 28) == ()


def test_without_an_interaction_the_cadence_runs_from_the_clock() -> None:
    assert risks(SILENT, 27) == ()
    assert risks(SILENT, 28) == ("past_cadence",)
    assert risks(SILENT, 400) == ("past_cadence",), "an unknown warmth is not a low one"


def test_at_risk_with_an_open_complaint() -> None:
    assert risks(replace(SPOKE, open_complaints=1)) == ("complaint",)
    assert risks(replace(SILENT, open_complaints=1)) == ("complaint",)


def test_at_risk_with_warmth_under_forty() -> None:
    assert risks(WROTE, 22) == ()
    assert risks(WROTE, 24) == ("cold",)


@pytest.mark.parametrize("status", [status for status in CustomerStatus if status is not ACTIVE])
def test_only_active_customers_are_at_risk(status: CustomerStatus) -> None:
    assert risks(replace(SPOKE, open_complaints=1), 100, status) == ()
    assert at_risk_from(SPOKE, status, NOW, BERLIN) is None


def test_risk_begins_on_the_day_after_the_cadence() -> None:
    assert at_risk_from(SPOKE, ACTIVE, NOW, BERLIN) == datetime(2026, 2, 8, 23, tzinfo=UTC)
    assert at_risk_from(SILENT, ACTIVE, NOW, BERLIN) == datetime(2026, 2, 8, 23, tzinfo=UTC)


def test_risk_is_now_for_those_at_risk() -> None:
    assert at_risk_from(replace(SPOKE, open_complaints=1), ACTIVE, NOW, BERLIN) == NOW
    assert at_risk_from(SPOKE, ACTIVE, NOW + 50 * DAY, BERLIN) == NOW + 50 * DAY


def test_risk_begins_when_warmth_falls_under_forty() -> None:
    begins = at_risk_from(WROTE, ACTIVE, NOW, BERLIN)
    assert begins is not None
    assert timedelta(days=23.5) < begins - NOW < timedelta(days=23.6)


def test_risk_begins_when_their_last_word_grows_old() -> None:
    heard = replace(SPOKE, last_in_at=NOW - 65 * DAY)
    assert at_risk_from(heard, ACTIVE, NOW, BERLIN) == NOW + 25 * DAY + timedelta(microseconds=1)


def test_a_broken_promise_is_forgiven_before_it_makes_anybody_cold() -> None:
    lapsing = replace(WROTE, broken_on=TODAY - 80 * DAY)
    begins = at_risk_from(lapsing, ACTIVE, NOW, BERLIN)
    assert begins is not None
    assert begins - NOW > 20 * DAY
    fresh = replace(WROTE, broken_on=TODAY - DAY)
    begins = at_risk_from(fresh, ACTIVE, NOW, BERLIN)
    assert begins is not None
    assert begins - NOW < 16 * DAY


def test_in_the_last_hours_of_the_cadence_warmth_falls_more_slowly() -> None:
    late = replace(SPOKE, broken_on=TODAY - DAY, last_at=datetime(2026, 1, 12, 0, tzinfo=UTC), cadence_days=20)
    begins = at_risk_from(late, ACTIVE, NOW, BERLIN)
    assert begins is not None
    assert at_risk(late, ACTIVE, begins, BERLIN) == ("cold",)
    assert not at_risk(late, ACTIVE, begins - timedelta(microseconds=1), BERLIN)
    assert begins > datetime(2026, 2, 1, 0, tzinfo=UTC)


# -- the standing ----------------------------------------------------------------------------------


def customer(**changes: object) -> Customer:
    fields = {"id": "anna", "name": "Anna", "added_at": NOW - 9 * DAY, "active_since": TODAY - 9 * DAY}
    return Customer(**{**fields, "clock_from": TODAY - 9 * DAY, **changes})  # type: ignore[arg-type]  # free-form fields


def interaction(days: float, direction: Direction = Direction.OUT) -> Interaction:
    return Interaction(f"i{days}", "anna", NOW - days * DAY, NOW, direction=direction)


def order(counts_for: date, **changes: object) -> Order:
    one = Order("o", "anna", "Website", NOW, NOW, counts_for)
    return replace(one, **changes)  # type: ignore[arg-type]  # free-form fields


def test_the_standing_of_somebody_new() -> None:
    assert standing(CustomerFile(customer()), PRACTICE, NOW) == Standing(
        last_at=None,
        last_in_at=None,
        open_complaints=0,
        broken_on=None,
        last_score=None,
        cadence_days=27,
        clock_from=TODAY - 9 * DAY,
        first_at=None,
    )


def test_the_standing_holds_the_newest_of_everything() -> None:
    promises = (
        Promise("p1", "anna", "a", TODAY - 9 * DAY, NOW),
        Promise("p2", "anna", "b", TODAY - 4 * DAY, NOW),
        Promise("p3", "anna", "c", TODAY - 3 * DAY, NOW, kept_at=NOW),
        Promise("p4", "anna", "d", TODAY - 2 * DAY, NOW, withdrawn_at=NOW),
        Promise("p5", "anna", "e", TODAY, NOW),
    )
    file = CustomerFile(
        customer(cadence_days=14),
        interactions=(interaction(3), interaction(5, Direction.IN), interaction(8, Direction.IN)),
        promises=promises,
        feedback=(
            Feedback("f1", "anna", NOW - 3 * DAY, 4),
            Feedback("f2", "anna", NOW - DAY, 9),
            Feedback("f3", "anna", NOW, None, "faster, please"),
        ),
        complaints=(Complaint("c1", "anna", "x", NOW), Complaint("c2", "anna", "y", NOW, resolved_at=NOW)),
    )
    found = standing(file, PRACTICE, NOW)
    assert found == Standing(
        last_at=NOW - 3 * DAY,
        last_in_at=NOW - 5 * DAY,
        open_complaints=1,
        broken_on=TODAY - 4 * DAY,
        last_score=9,
        cadence_days=14,
        clock_from=TODAY - 9 * DAY,
        first_at=NOW - 8 * DAY,
    )


def test_the_clock_runs_from_being_added_ordering_first_or_coming_back() -> None:
    def clock(one: Customer, *orders: Order) -> date:
        return standing(CustomerFile(one, orders=orders), PRACTICE, NOW).clock_from

    added = TODAY - 9 * DAY
    assert clock(customer(), order(TODAY - 50 * DAY)) == added
    assert clock(customer(), order(TODAY - 2 * DAY), order(TODAY)) == TODAY - 2 * DAY
    assert clock(customer(), order(TODAY, cancelled_at=NOW)) == added
    assert clock(customer(active_since=TODAY - DAY)) == TODAY - DAY
    assert clock(customer(clock_from=TODAY - 20 * DAY)) == TODAY - 20 * DAY
