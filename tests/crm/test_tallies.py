"""What a forgotten customer leaves to the measures: each line of the table in ``crm/tallies``, by example."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from custom_components.aftersale.crm import tallies
from custom_components.aftersale.crm.due import Due, instant
from custom_components.aftersale.crm.measures import Month, Promises, Share
from custom_components.aftersale.crm.model import Direction, Kind, Outcome, Promise
from custom_components.aftersale.crm.tallies import Left, Measure, Tally

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 3, 20)
MARCH = date(2026, 3, 1)
DAY = timedelta(days=1)


def at(day: date, hour: int = 12, minute: int = 0) -> datetime:
    return instant(day, time(hour, minute), BERLIN)


NOW = at(TODAY)


@dataclass(frozen=True)
class Done:
    """A completed follow-up."""

    completed_at: datetime = NOW
    first_due: Due | None = None
    customer_id: str = "anna"
    kind: Kind = Kind.CHECK_IN
    outcome: Outcome | None = Outcome.DONE


def left(**given: Any) -> tuple[Tally, ...]:
    lists = ("completed", "contacts", "promises", "orders", "referrals", "needs", "scores")
    return tallies.left_behind(
        Left(**{"customer_id": "anna", "last_score": None, **dict.fromkeys(lists, ()), **given}), NOW, BERLIN
    )


def promise(due: date, kept_at: datetime | None = None, withdrawn_at: datetime | None = None) -> Promise:
    return Promise("p", "anna", "the report", due, at(date(2025, 1, 1)), kept_at, withdrawn_at)


def test_completions_by_day_and_by_whether_they_were_in_time() -> None:
    midnight = at(TODAY, 0)
    done = [
        Done(midnight, Due.on(TODAY)),
        Done(midnight - timedelta(seconds=1), Due.on(TODAY)),
        Done(midnight, Due.on(TODAY - DAY)),
        Done(midnight, None),
        Done(midnight, Due.on(TODAY), customer_id="the one who sent her"),
        Done(at(TODAY - timedelta(weeks=104), 0), Due.on(TODAY)),
        Done(at(TODAY - timedelta(weeks=104, days=1), 23), Due.on(TODAY)),
    ]
    found = left(completed=done)
    assert found == (
        Tally(Measure.ON_TIME, date(2024, 3, 22), "in_time", 1),
        Tally(Measure.ON_TIME, TODAY - DAY, "in_time", 1),
        Tally(Measure.ON_TIME, TODAY, "in_time", 1),
        Tally(Measure.ON_TIME, TODAY, "late", 1),
    )
    assert tallies.on_time(found, TODAY, TODAY) == Share(1, 2)
    assert tallies.on_time(found, TODAY - DAY, TODAY - DAY) == Share(1, 1)


def test_promises_by_the_day_they_were_made_for_but_open_ones() -> None:
    rows = [
        promise(TODAY - 5 * DAY, at(TODAY - 6 * DAY)),
        promise(TODAY + 5 * DAY, at(TODAY)),
        promise(TODAY, at(TODAY)),
        promise(TODAY - 2 * DAY, at(TODAY)),
        promise(TODAY - DAY),
        promise(TODAY),
        promise(TODAY + DAY),
        promise(TODAY + DAY, None, NOW),
        promise(TODAY - 365 * DAY),
        promise(TODAY - 366 * DAY),
    ]
    found = left(promises=rows)
    assert tallies.promises(found, TODAY) == Promises(early=2, on_the_day=1, late=1, broken=2)
    assert tallies.withdrawn(found, TODAY) == 1
    assert tallies.promises(found, TODAY + DAY) == Promises(early=2, on_the_day=1, late=1, broken=1)
    assert tallies.promises(found, TODAY + 371 * DAY) == Promises()
    assert tallies.month(found, TODAY) == Month(0, 2, 0, 0, 0)


def test_contacts_by_day_and_who_heard_from_us_in_the_month() -> None:
    contacts = [(at(TODAY, 0), Direction.OUT), (at(TODAY), Direction.IN), (at(MARCH, 0), Direction.OUT)]
    old = [(at(TODAY - 366 * DAY), Direction.OUT)]
    found = left(contacts=contacts + old)
    assert list(tallies.contacts(found, BERLIN)) == [(at(MARCH, 0), 1), (at(TODAY, 0), 2)]
    assert tallies.month(found, TODAY).heard == 1
    assert tallies.month(left(contacts=contacts[1:2] + old), TODAY).heard == 0


def test_scores_by_month_and_the_last_one_for_ever() -> None:
    scores = [(at(TODAY), 8), (at(MARCH, 0), 8), (at(MARCH, 0) - timedelta(seconds=1), 3), (at(date(2025, 3, 31)), 5)]
    found = left(scores=scores, last_score=8)
    february = at(date(2026, 2, 1), 0)
    assert list(tallies.scores(found, BERLIN)) == [(february, 3), (at(MARCH, 0), 8), (at(MARCH, 0), 8)]
    assert tallies.last_scores(found) == {8: 1}


def test_what_came_after_a_follow_up_this_month() -> None:
    done = (Done(at(TODAY - 3 * DAY)), Done(at(TODAY - 3 * DAY), customer_id="marco"))
    found = left(
        completed=done,
        orders=[("anna", NOW), ("anna", at(TODAY - 4 * DAY))],
        referrals=[("anna", NOW), ("marco", NOW)],
        needs=[("anna", NOW)],
    )
    assert tallies.month(found, TODAY) == Month(0, 0, 1, 2, 1)
    assert tallies.month(found, TODAY + 20 * DAY) == Month(0, 0, 0, 0, 0)
    assert [one.day for one in found if one.measure is Measure.MONTH] == [MARCH] * 3


def test_nobody_leaves_nothing() -> None:
    assert left() == ()
    assert tallies.last_scores(()) == {}


def test_they_are_the_days_where_the_practice_is() -> None:
    moment = datetime(2026, 3, 19, 23, 30, tzinfo=UTC)
    assert [one.day for one in left(contacts=[(moment, Direction.IN)])] == [TODAY]


@pytest.mark.parametrize(
    ("measure", "day", "what", "count"),
    [
        (Measure.ON_TIME, TODAY, "Anna Weber", 1),
        (Measure.ON_TIME, None, "late", 1),
        (Measure.ON_TIME, TODAY, "late", 0),
        (Measure.SCORES, TODAY, "+49", 1),
        (Measure.SCORES, TODAY, "eight", 1),
        (Measure.LAST_SCORES, TODAY, "8", 1),
        (Measure.LAST_SCORES, None, "", 1),
        (Measure.INTERACTIONS, TODAY, "call", 1),
    ],
)
def test_nothing_but_a_count_fits_in(measure: Measure, day: date | None, what: str, count: int) -> None:
    with pytest.raises(ValueError):
        Tally(measure, day, what, count)
