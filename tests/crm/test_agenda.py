"""On the list, due today, overdue: by example (contract, ``todo.aftersale_follow_ups``)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from custom_components.aftersale.crm import agenda
from custom_components.aftersale.crm.due import Due, instant
from custom_components.aftersale.crm.model import CustomerStatus, FollowUp, Hold, Kind, Status
from custom_components.aftersale.crm.practice import Practice
from custom_components.aftersale.crm.working_time import WorkingTime

BERLIN = ZoneInfo("Europe/Berlin")
PRACTICE = Practice(working=WorkingTime(zone=BERLIN))
TODAY = date(2026, 3, 4)
DAY = timedelta(days=1)
ACTIVE = CustomerStatus.ACTIVE
RELATIONSHIPS = (Kind.CHECK_IN, Kind.LETTER, Kind.SURVEY, Kind.REFERRAL_ASK)


def at(day: date, hour: int = 0, minute: int = 0) -> datetime:
    return instant(day, time(hour, minute), BERLIN)


NOW = at(TODAY, 10)


def make(due: Due | date | None = TODAY, kind: Kind = Kind.OFFER, **changes: object) -> FollowUp:
    due = Due.on(due) if isinstance(due, date) else due
    one = FollowUp("f", "anna", kind, NOW, due=due)
    return replace(one, **changes)  # type: ignore[arg-type]  # free-form fields


def flags(one: FollowUp, now: datetime = NOW, status: CustomerStatus = ACTIVE) -> str:
    """``v`` visible, ``d`` due today, ``o`` overdue."""
    found = {
        "v": agenda.visible(one, now, PRACTICE, status),
        "d": agenda.is_due_today(one, now, PRACTICE, status),
        "o": agenda.is_overdue(one, now, PRACTICE, status),
    }
    return "".join(flag for flag, holds in found.items() if holds)


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (TODAY - 400 * DAY, "vo"),
        (TODAY - DAY, "vo"),
        (TODAY, "vd"),
        (TODAY + DAY, "v"),
        (TODAY + 30 * DAY, "v"),
        (TODAY + 31 * DAY, ""),
        (None, ""),
        (Due.at(at(TODAY, 9)), "vdo"),
        (Due.at(at(TODAY, 10)), "vdo"),
        (Due.at(at(TODAY, 9, 30), 60), "vd"),
        (Due.at(at(TODAY, 9), 60), "vdo"),
        (Due.at(at(TODAY, 23)), "vd"),
        (Due.at(at(TODAY - DAY, 23)), "vo"),
    ],
)
def test_due_today_overdue_and_within_the_horizon(due: Due | date | None, expected: str) -> None:
    assert flags(make(due)) == expected


@pytest.mark.parametrize("kind", RELATIONSHIPS)
def test_relationships_come_two_days_before_their_due(kind: Kind) -> None:
    assert flags(make(TODAY + 3 * DAY, kind)) == ""
    assert flags(make(TODAY + 2 * DAY, kind)) == "v"
    assert flags(make(TODAY - DAY, kind)) == "vo"


def test_a_short_horizon_is_short_for_all() -> None:
    short = replace(PRACTICE, todo_horizon_days=1)
    assert not agenda.visible(make(TODAY + 2 * DAY, Kind.CHECK_IN), NOW, short, ACTIVE)
    assert not agenda.visible(make(TODAY + 2 * DAY), NOW, short, ACTIVE)
    assert agenda.visible(make(TODAY + DAY), NOW, short, ACTIVE)


@pytest.mark.parametrize("status", [one for one in Status if one is not Status.OPEN])
def test_what_has_ended_is_nowhere(status: Status) -> None:
    one = make(TODAY - DAY, status=status)
    assert flags(one) == ""
    assert agenda.visible_from(one, PRACTICE) is None
    assert agenda.next_change(one, NOW, PRACTICE, ACTIVE) is None


def test_what_a_courtesy_withholds_is_off_the_list_until_its_day() -> None:
    held = make(TODAY - DAY, holds=(Hold("C7", TODAY - DAY, TODAY + DAY),))
    assert flags(held) == ""
    assert flags(held, NOW + DAY) == "vo"
    assert flags(make(TODAY, holds=(Hold("C4", TODAY),))) == ""
    assert flags(make(TODAY, holds=(Hold("C1", TODAY - DAY, TODAY + DAY, withheld=False),))) == "vd"


def test_the_snoozed_are_off_the_list_until_then() -> None:
    snoozed = make(TODAY, snoozed_until=Due.at(at(TODAY, 12)))
    assert flags(snoozed) == ""
    assert flags(snoozed, at(TODAY, 12)) == "vd"
    assert flags(make(TODAY - DAY, snoozed_until=Due.on(TODAY + DAY))) == ""
    assert flags(make(TODAY - DAY, snoozed_until=Due.on(TODAY))) == "vo"


@pytest.mark.parametrize("status", [CustomerStatus.PAUSED, CustomerStatus.RESTING, CustomerStatus.ARCHIVED])
def test_nothing_of_a_customer_without_a_clock_stands(status: CustomerStatus) -> None:
    assert flags(make(TODAY - DAY), NOW, status) == ""
    assert agenda.next_change(make(TODAY + DAY), NOW, PRACTICE, status) is None


def test_what_a_lost_customer_still_gets_stands() -> None:
    assert flags(make(TODAY, Kind.LOST_CALL), NOW, CustomerStatus.LOST) == "vd"


def test_obligations_come_before_relationships() -> None:
    can_wait = {kind for kind in Kind if not agenda.obligation(kind)}
    assert can_wait == {*RELATIONSHIPS, Kind.STILL_WITH_US}


def test_visible_from() -> None:
    assert agenda.visible_from(make(TODAY), PRACTICE) == at(TODAY - 30 * DAY)
    assert agenda.visible_from(make(TODAY, Kind.CHECK_IN), PRACTICE) == at(TODAY - 2 * DAY)
    assert agenda.visible_from(make(None), PRACTICE) is None
    held = make(TODAY, Kind.SURVEY, holds=(Hold("C7", TODAY - DAY, TODAY + DAY), Hold("C1", TODAY, None, False)))
    assert agenda.visible_from(held, PRACTICE) == at(TODAY + DAY)
    assert agenda.visible_from(make(TODAY, holds=(Hold("C4", TODAY),)), PRACTICE) is None
    assert agenda.visible_from(make(TODAY, snoozed_until=Due.at(NOW)), PRACTICE) == NOW
    assert agenda.visible_from(make(TODAY + 40 * DAY, snoozed_until=Due.at(NOW)), PRACTICE) == at(TODAY + 10 * DAY)


def test_next_change_follows_a_follow_up_through_its_life() -> None:
    timed = make(Due.at(at(TODAY, 11), 30), Kind.CHECK_IN)
    now: datetime | None = at(TODAY - 10 * DAY)
    seen: list[tuple[datetime, str]] = []
    while now is not None and (now := agenda.next_change(timed, now, PRACTICE, ACTIVE)) is not None:
        seen.append((now, flags(timed, now)))
    assert seen == [
        (at(TODAY - 2 * DAY), "v"),
        (at(TODAY), "vd"),
        (at(TODAY, 11, 30), "vdo"),
        (at(TODAY + DAY), "vo"),
    ]


def test_next_change_passes_over_what_changes_nothing() -> None:
    snoozed = make(TODAY, snoozed_until=Due.on(TODAY + 5 * DAY))
    assert agenda.next_change(snoozed, NOW, PRACTICE, ACTIVE) == at(TODAY + 5 * DAY)
    held = make(TODAY, holds=(Hold("C7", TODAY, TODAY + 2 * DAY), Hold("C4", TODAY)))
    assert agenda.next_change(held, NOW, PRACTICE, ACTIVE) is None
    assert agenda.next_change(make(TODAY - DAY), NOW, PRACTICE, ACTIVE) is None
    assert agenda.next_change(make(None), NOW, PRACTICE, ACTIVE) is None


def test_an_all_day_due_passes_with_its_local_day() -> None:
    spring = date(2026, 3, 29)
    assert agenda.next_change(make(spring), at(spring, 12), PRACTICE, ACTIVE) == datetime(2026, 3, 29, 22, tzinfo=UTC)
