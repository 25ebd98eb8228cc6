"""Every row of practice.md, "Measures the consultant sees", that is a sum: by example."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from custom_components.aftersale.crm import measures
from custom_components.aftersale.crm.due import Due, instant
from custom_components.aftersale.crm.model import Kept, Kind, Outcome, Promise

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 3, 20)
DAY = timedelta(days=1)


def at(day: date, hour: int = 12, minute: int = 0) -> datetime:
    return instant(day, time(hour, minute), BERLIN)


NOW = at(TODAY)


@dataclass(frozen=True)
class Row:
    """A completed follow-up."""

    completed_at: datetime = NOW
    first_due: Due | None = None
    customer_id: str = "anna"
    kind: Kind = Kind.CHECK_IN
    outcome: Outcome | None = Outcome.DONE


def promise(due: date, kept_at: datetime | None = None, withdrawn_at: datetime | None = None) -> Promise:
    return Promise("p", "anna", "the report", due, at(date(2025, 1, 1)), kept_at, withdrawn_at)


# -- on time ---------------------------------------------------------------------------------------


def on_time(*rows: Row) -> measures.Share:
    return measures.on_time(rows, NOW, BERLIN)


@pytest.mark.parametrize(
    ("due", "done", "expected"),
    [
        (Due.on(TODAY), at(TODAY, 0), 1),
        (Due.on(TODAY - DAY), at(TODAY - DAY, 23, 59), 1),
        (Due.on(TODAY - DAY), at(TODAY, 0), 0),
        (Due.on(TODAY + DAY), at(TODAY), 1),
        (Due.at(at(TODAY, 11)), at(TODAY, 11), 1),
        (Due.at(at(TODAY, 11)), at(TODAY, 11, 1), 0),
        (Due.at(at(TODAY, 10), 60), at(TODAY, 11), 1),
        (Due.at(at(TODAY, 10), 60), at(TODAY, 11, 1), 0),
    ],
)
def test_on_time_is_done_by_the_first_due(due: Due, done: datetime, expected: int) -> None:
    assert on_time(Row(done, due)) == measures.Share(expected, 1)


def test_on_time_looks_thirty_days_back() -> None:
    new = at(TODAY - 30 * DAY, 0)
    old = new - timedelta(seconds=1)
    late = Due.on(date(2026, 1, 1))
    assert on_time(Row(old, late), Row(new, late), Row(NOW + DAY, late)) == measures.Share(0, 1)


def test_on_time_leaves_out_what_never_had_a_due_and_is_unknown_of_nothing() -> None:
    assert on_time(Row()) == measures.Share(0, 0)
    assert on_time().share is None
    assert on_time().as_dict() == {"share": None, "count": 0, "total": 0}


def test_the_share_is_in_percent() -> None:
    ok, late = Row(NOW, Due.on(TODAY)), Row(NOW, Due.on(TODAY - DAY))
    assert on_time(ok, ok, late).share == 66.7
    assert on_time(ok).as_dict() == {"share": 100.0, "count": 1, "total": 1}


# -- promises --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kept_at", "expected"),
    [
        (None, None),
        (at(TODAY - DAY, 23, 59), Kept.EARLY),
        (at(TODAY, 0), Kept.ON_THE_DAY),
        (at(TODAY, 23, 59), Kept.ON_THE_DAY),
        (at(TODAY + DAY, 0), Kept.LATE),
    ],
)
def test_how_a_promise_was_kept(kept_at: datetime | None, expected: Kept | None) -> None:
    assert measures.kept(promise(TODAY, kept_at), BERLIN) is expected
    assert measures.kept(promise(TODAY, kept_at, NOW), BERLIN) is None


def test_promises_early_on_the_day_late_and_broken() -> None:
    rows = [
        promise(TODAY - 5 * DAY, at(TODAY - 6 * DAY)),
        promise(TODAY + 5 * DAY, at(TODAY)),
        promise(TODAY, at(TODAY)),
        promise(TODAY - 2 * DAY, at(TODAY)),
        promise(TODAY - DAY),
        promise(TODAY),
        promise(TODAY + DAY),
        promise(TODAY - DAY, None, NOW),
    ]
    found = measures.promises(rows, NOW, BERLIN)
    assert found == measures.Promises(early=2, on_the_day=1, late=1, broken=1)
    assert found.as_dict() == {"share": 60.0, "early": 2, "on_the_day": 1, "late": 1, "broken": 1}


def test_promises_look_a_year_back() -> None:
    rows = [promise(TODAY - 365 * DAY), promise(TODAY - 366 * DAY)]
    assert measures.promises(rows, NOW, BERLIN) == measures.Promises(broken=1)
    assert measures.promises((), NOW, BERLIN).share is None


# -- satisfaction ----------------------------------------------------------------------------------


def test_satisfaction_is_the_mean_of_last_scores_and_how_many_answered() -> None:
    assert measures.satisfaction([10, 9, 7]) == measures.Satisfaction(8.67, 3)
    assert measures.satisfaction([0]).as_dict() == {"mean": 0.0, "answered": 1}
    assert measures.satisfaction([]) == measures.Satisfaction(None, 0)


# -- the month -------------------------------------------------------------------------------------


def test_a_month_begins_and_ends_with_its_local_days() -> None:
    assert measures.month_of(TODAY, BERLIN) == (
        datetime(2026, 2, 28, 23, tzinfo=UTC),
        datetime(2026, 3, 31, 22, tzinfo=UTC),
    )
    assert measures.month_of(date(2026, 12, 31), BERLIN)[1] == datetime(2026, 12, 31, 23, tzinfo=UTC)
    assert measures.month_of(date(2028, 2, 29), BERLIN)[1] == datetime(2028, 2, 29, 23, tzinfo=UTC)


MARCH = measures.month_of(TODAY, BERLIN)


def the_month(**given: object) -> measures.Month:
    nothing: dict[str, object] = {
        "heard": 0,
        "completed": (),
        "promises": (),
        "orders": (),
        "referrals": (),
        "needs": (),
    }
    return measures.the_month(MARCH, BERLIN, **{**nothing, **given})  # type: ignore[arg-type]  # free-form


def test_the_month_of_nothing() -> None:
    assert the_month() == measures.Month(0, 0, 0, 0, 0)
    assert the_month(heard=7).as_dict() == {
        "heard": 7,
        "promises_early": 0,
        "orders": 0,
        "referrals": 0,
        "needs": 0,
    }


def test_what_came_within_sixty_days_after_a_follow_up() -> None:
    reached = Row(at(date(2026, 1, 20)))
    last = reached.completed_at + timedelta(days=60)
    assert the_month(completed=[reached], orders=[("anna", last)]).orders == 1
    assert the_month(completed=[reached], orders=[("anna", last + timedelta(seconds=1))]).orders == 0
    assert the_month(completed=[Row(at(TODAY))], needs=[("anna", at(TODAY, 11))]).needs == 0, "it came before"
    assert the_month(completed=[reached], referrals=[("ben", last)]).referrals == 0, "somebody else's"
    assert the_month(completed=[reached], orders=[("anna", at(date(2026, 2, 20)))]).orders == 0, "last month's"
    both = [("anna", last), ("anna", MARCH[0])]
    assert the_month(completed=[reached, reached], referrals=both, needs=both, orders=both) == measures.Month(
        0, 0, 2, 2, 2
    )


@pytest.mark.parametrize(
    "row",
    [
        Row(outcome=Outcome.NO_ANSWER),
        Row(outcome=Outcome.LEFT_MESSAGE),
        Row(outcome=None),
        Row(kind=Kind.DELIVERY_CHECK),
    ],
)
def test_only_follow_ups_that_reached_them_bring_anything(row: Row) -> None:
    assert the_month(completed=[replace(row, completed_at=at(date(2026, 3, 2)))], orders=[("anna", NOW)]).orders == 0


def test_promises_kept_early_this_month() -> None:
    rows = [
        promise(date(2026, 3, 12), at(date(2026, 3, 10))),
        promise(date(2026, 4, 12), at(date(2026, 3, 10))),
        promise(date(2026, 3, 2), at(date(2026, 2, 27))),
        promise(date(2026, 3, 10), at(date(2026, 3, 10))),
        promise(date(2026, 3, 9)),
    ]
    assert the_month(promises=rows).promises_early == 2
