"""The pictures' sums: weeks, months, days and warmth, across the days on which clocks change."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st

from custom_components.aftersale.crm import pictures
from custom_components.aftersale.crm.due import Due, instant
from custom_components.aftersale.crm.warmth import Standing, warmth

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = [BERLIN, *map(ZoneInfo, ("America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia"))]
TODAY = date(2026, 11, 22)
NOW = instant(TODAY, time(12), BERLIN)


def test_weeks_and_months_end_with_this_one() -> None:
    assert pictures.weeks_until(TODAY, 2) == [date(2026, 11, 9), date(2026, 11, 16)]
    assert pictures.months_until(date(2026, 1, 31), 3) == [date(2025, 11, 1), date(2025, 12, 1), date(2026, 1, 1)]


def test_a_week_is_judged_by_first_dues_and_undated_ones_are_apart() -> None:
    due = Due.on(TODAY)
    late = instant(TODAY + timedelta(days=1), time(9), BERLIN)
    share = pictures.on_time([(due, NOW), (due, late), (None, late)], BERLIN)
    assert (share.count, share.total, share.share) == (1, 2, 50.0)
    assert pictures.on_time([], BERLIN).share is None


@given(
    st.sampled_from(ZONES),
    st.lists(st.datetimes(datetime(2026, 1, 1), datetime(2026, 11, 22)).map(lambda at: at.replace(tzinfo=UTC))),
)
def test_every_moment_counts_on_the_day_that_it_had_where_the_practice_is(
    zone: ZoneInfo, moments: list[datetime]
) -> None:
    first, today = date(2026, 1, 3), date(2026, 11, 22)
    counted = pictures.by_day([(at, 2) for at in moments], first, today, zone)
    days = [at.astimezone(zone).date() for at in moments]
    assert counted == {day: 2 * days.count(day) for day in days if day >= first}


def test_what_was_before_the_first_day_is_not_counted() -> None:
    counts = [(datetime(2026, 11, 19, 22, 59, tzinfo=UTC), 3), (datetime(2026, 11, 19, 23, 0, tzinfo=UTC), 2)]
    assert pictures.by_day(counts, date(2026, 11, 20), TODAY, BERLIN) == {date(2026, 11, 20): 2}


def test_scores_are_averaged_by_the_month_they_were_given_in() -> None:
    months = pictures.months_until(TODAY, 2)
    # Midnight in Berlin is still October in UTC.
    scores = [(datetime(2026, 10, 31, 23, 30, tzinfo=UTC), 9), (NOW, 6), (datetime(2026, 8, 1, tzinfo=UTC), 1)]
    assert pictures.by_month(scores, months, BERLIN) == [
        {"month": "2026-10", "mean": None, "count": 0},
        {"month": "2026-11", "mean": 7.5, "count": 2},
    ]


def test_the_warmest_share_the_last_bucket() -> None:
    def said(days: int) -> Standing:
        at = NOW - timedelta(days=days)
        return Standing(at, at, 0, None, None, 27, TODAY, at)

    assert warmth(said(0), NOW, BERLIN).value == 100
    assert pictures.warmths({"now": said(0)}, NOW, BERLIN) == {"buckets": [0] * 9 + [1], "unknown": 0}
    value = warmth(said(20), NOW, BERLIN).value
    assert value is not None
    assert pictures.warmths({"a while ago": said(20)}, NOW, BERLIN)["buckets"][value // 10] == 1


def test_those_of_whom_nothing_is_known_are_counted_apart() -> None:
    unknown = Standing(None, None, 0, None, None, 27, TODAY)
    assert pictures.warmths({"a": unknown}, NOW, BERLIN) == {"buckets": [0] * 10, "unknown": 1}
