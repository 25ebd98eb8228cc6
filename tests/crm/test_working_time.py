"""Working days and hours by example: the week, holidays, away periods, the evening, and the days on which clocks change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from custom_components.aftersale.crm.working_time import Shift, WorkingTime, holidays_of

BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")
KATHMANDU = ZoneInfo("Asia/Kathmandu")
APIA = ZoneInfo("Pacific/Apia")
SANTIAGO = ZoneInfo("America/Santiago")

PLAIN = WorkingTime(zone=BERLIN)
EVERY_DAY = frozenset(range(7))
FRIDAY = date(2026, 3, 6)
SATURDAY = date(2026, 3, 7)
SUNDAY = date(2026, 3, 8)
MONDAY = date(2026, 3, 9)


def local(zone: ZoneInfo, *parts: int, fold: int = 0) -> datetime:
    """A local time (year, month, day, hour and so on) as an instant."""
    return datetime(*parts, tzinfo=zone, fold=fold).astimezone(UTC)  # type: ignore[misc]  # as many as given


def test_today_is_the_date_in_the_practice_zone() -> None:
    late = datetime(2026, 3, 6, 23, 30, tzinfo=UTC)
    assert PLAIN.today(late) == SATURDAY
    assert WorkingTime(zone=NEW_YORK).today(late) == FRIDAY
    assert WorkingTime(zone=KATHMANDU).today(datetime(2026, 3, 6, 18, 15, tzinfo=UTC)) == SATURDAY


@pytest.mark.parametrize(
    ("shift", "saturday", "sunday", "friday"),
    [
        (Shift.KEEP, SATURDAY, SUNDAY, FRIDAY),
        (Shift.EARLIER, FRIDAY, FRIDAY, FRIDAY),
        (Shift.LATER, MONDAY, MONDAY, FRIDAY),
    ],
)
def test_a_due_on_a_day_off_is_kept_or_moved(shift: Shift, saturday: date, sunday: date, friday: date) -> None:
    assert PLAIN.shift(SATURDAY, shift) == saturday
    assert PLAIN.shift(SUNDAY, shift) == sunday
    assert PLAIN.shift(FRIDAY, shift) == friday


def test_the_nth_working_day_is_strictly_after_or_before() -> None:
    assert PLAIN.after(FRIDAY, 1) == MONDAY
    assert PLAIN.after(SATURDAY, 1) == MONDAY
    assert PLAIN.after(FRIDAY, 2) == date(2026, 3, 10)
    assert PLAIN.after(FRIDAY, 10) == date(2026, 3, 20)
    assert PLAIN.before(MONDAY, 1) == FRIDAY
    assert PLAIN.before(SUNDAY, 1) == FRIDAY
    assert PLAIN.before(MONDAY, 6) == date(2026, 2, 27)
    assert PLAIN.after(SATURDAY, 0) == SATURDAY
    assert PLAIN.before(SATURDAY, 0) == SATURDAY


def test_other_work_days() -> None:
    gulf = replace(PLAIN, work_days=frozenset({6, 0, 1, 2, 3}))
    assert gulf.is_working(SUNDAY)
    assert not gulf.is_working(FRIDAY)
    assert gulf.shift(FRIDAY, Shift.LATER) == SUNDAY


# -- holidays and away periods ---------------------------------------------------------------------


def test_holidays_of_a_country_and_of_its_subdivision() -> None:
    epiphany, new_year = date(2026, 1, 6), date(2026, 1, 1)
    assert new_year in holidays_of("DE", None)
    assert epiphany not in holidays_of("DE", None)
    assert epiphany not in holidays_of("DE", "")
    assert epiphany in holidays_of("DE", "BY")
    assert date(2026, 7, 3) in holidays_of("US", None), "observed: the fourth is a Saturday"
    assert "2026-01-01" not in holidays_of("DE", None)


def test_holidays_of_no_country_and_of_none_that_is_known() -> None:
    assert date(2026, 1, 1) not in holidays_of(None, None)
    assert date(2026, 1, 1) not in holidays_of(None, "BY")
    assert date(2026, 1, 1) not in holidays_of("XX", None)
    assert date(2026, 1, 1) in holidays_of("DE", "no such part")


def test_holidays_are_values_and_reach_over_years() -> None:
    assert holidays_of("DE", "BY") == holidays_of("DE", "BY")
    assert hash(replace(PLAIN, holidays=holidays_of("DE", "BY"))) == hash(
        replace(PLAIN, holidays=holidays_of("DE", "BY"))
    )
    german = holidays_of("DE", None)
    assert all(date(year, 12, 25) in german for year in (1999, 2026, 2049))


def test_easter_and_christmas_are_days_off() -> None:
    bavarian = replace(PLAIN, holidays=holidays_of("DE", "BY"))
    good_friday, tuesday = date(2026, 4, 3), date(2026, 4, 7)
    assert bavarian.shift(good_friday, Shift.LATER) == tuesday
    assert bavarian.before(tuesday, 1) == date(2026, 4, 2)
    assert bavarian.after(date(2026, 12, 23), 2) == date(2026, 12, 28)


def test_away_periods_are_inclusive() -> None:
    away = replace(PLAIN, away=((MONDAY, date(2026, 3, 11)), (date(2026, 3, 13), date(2026, 3, 13))))
    assert [day for day in range(6, 17) if away.is_working(date(2026, 3, day))] == [6, 12, 16]
    assert away.after(FRIDAY, 2) == date(2026, 3, 16)
    assert away.shift(date(2026, 3, 11), Shift.EARLIER) == FRIDAY
    moment = local(BERLIN, 2026, 3, 6, 16)
    assert away.add_hours(moment, timedelta(hours=2)) == local(BERLIN, 2026, 3, 12, 10)


def test_away_for_years_falls_back_on_the_days_of_the_week() -> None:
    away = replace(PLAIN, away=((date(2024, 1, 1), date(2029, 12, 31)),))
    assert away.shift(SATURDAY, Shift.LATER) == MONDAY
    assert away.shift(SATURDAY, Shift.EARLIER) == FRIDAY, "a working day lies further away than anybody plans"
    assert away.after(FRIDAY, 3) == date(2026, 3, 11)
    assert away.add_hours(local(BERLIN, 2026, 3, 7, 12), timedelta(hours=2)) == local(BERLIN, 2026, 3, 9, 11)
    assert away.first_hour_after(local(BERLIN, 2026, 3, 7, 12)) == local(BERLIN, 2026, 3, 9, 9)


def test_without_work_days_every_day_is_one() -> None:
    idle = replace(PLAIN, work_days=frozenset())
    assert idle.shift(SATURDAY, Shift.LATER) == SATURDAY
    assert idle.after(SATURDAY, 2) == MONDAY
    assert idle.add_hours(local(BERLIN, 2026, 3, 7, 16), timedelta(hours=2)) == local(BERLIN, 2026, 3, 8, 10)


def test_at_the_end_of_the_calendar_a_due_stays() -> None:
    assert PLAIN.shift(date(9999, 12, 31), Shift.LATER) == date(9999, 12, 31)
    last_sunday = date(9999, 12, 26)
    busy = replace(PLAIN, away=((date(9999, 12, 1), date(9999, 12, 31)),))
    assert busy.shift(last_sunday, Shift.LATER) == last_sunday


def test_hours_that_never_come_are_refused() -> None:
    with pytest.raises(ValueError, match="end after they start"):
        WorkingTime(zone=BERLIN, start=time(17), end=time(9))


# -- the evening cut-off ---------------------------------------------------------------------------


def test_after_the_evening_cut_off_counts_for_the_next_day() -> None:
    assert PLAIN.counts_for(local(BERLIN, 2026, 3, 6, 19, 59)) == FRIDAY
    assert PLAIN.counts_for(local(BERLIN, 2026, 3, 6, 20)) == FRIDAY
    assert PLAIN.counts_for(local(BERLIN, 2026, 3, 6, 20, 0, 1)) == SATURDAY
    assert PLAIN.counts_for(local(BERLIN, 2026, 3, 6, 23, 59)) == SATURDAY
    assert PLAIN.counts_for(local(BERLIN, 2026, 3, 7, 0, 1)) == SATURDAY
    assert PLAIN.counts_for(datetime(2026, 3, 6, 19, 30, tzinfo=UTC)) == SATURDAY


def test_a_cut_off_at_midnight_is_none() -> None:
    open_late = replace(PLAIN, evening_cutoff=time(0))
    assert open_late.counts_for(local(BERLIN, 2026, 3, 6, 23, 59)) == FRIDAY
    assert open_late.counts_for(local(BERLIN, 2026, 3, 6, 0, 0)) == FRIDAY


def test_the_evening_before_a_date_that_never_came() -> None:
    apia = WorkingTime(zone=APIA)
    assert apia.counts_for(local(APIA, 2011, 12, 29, 21)) == date(2011, 12, 31)


# -- hours -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        ((2026, 3, 6, 10), 2, (2026, 3, 6, 12)),
        ((2026, 3, 6, 15), 2, (2026, 3, 6, 17)),
        ((2026, 3, 6, 16, 30), 2, (2026, 3, 9, 10, 30)),
        ((2026, 3, 6, 6), 2, (2026, 3, 6, 11)),
        ((2026, 3, 6, 17), 2, (2026, 3, 9, 11)),
        ((2026, 3, 7, 12), 2, (2026, 3, 9, 11)),
        ((2026, 3, 6, 9), 8, (2026, 3, 6, 17)),
        ((2026, 3, 6, 9), 20, (2026, 3, 10, 13)),
        ((2026, 3, 6, 20), 0, (2026, 3, 9, 9)),
    ],
)
def test_working_hours_are_added(start: tuple[int, ...], hours: int, end: tuple[int, ...]) -> None:
    found = PLAIN.add_hours(local(BERLIN, *start), timedelta(hours=hours))
    assert found == local(BERLIN, *end)
    assert found.tzinfo is UTC


def test_working_hours_pass_the_weekend_of_the_clocks() -> None:
    spring = PLAIN.add_hours(local(BERLIN, 2026, 3, 27, 16), timedelta(hours=2))
    assert spring == local(BERLIN, 2026, 3, 30, 10)
    autumn = PLAIN.add_hours(local(BERLIN, 2026, 10, 23, 16), timedelta(hours=2))
    assert autumn == local(BERLIN, 2026, 10, 26, 10)


@pytest.mark.parametrize(
    ("zone", "day", "hours", "until"),
    [
        (BERLIN, (2026, 3, 29), 5, (6, 0)),
        (BERLIN, (2026, 10, 25), 7, (6, 0)),
        (NEW_YORK, (2026, 3, 8), 5, (6, 0)),
        (NEW_YORK, (2026, 11, 1), 7, (6, 0)),
        (LORD_HOWE, (2026, 10, 4), 5.5, (6, 0)),
        (LORD_HOWE, (2026, 4, 5), 6.5, (6, 0)),
        (KATHMANDU, (2026, 3, 29), 6, (6, 0)),
        (SANTIAGO, (2026, 9, 6), 5, (6, 0)),
    ],
)
def test_a_working_hour_lasts_an_hour_when_the_clocks_change(
    zone: ZoneInfo, day: tuple[int, int, int], hours: float, until: tuple[int, int]
) -> None:
    nights = WorkingTime(zone=zone, work_days=EVERY_DAY, start=time(0), end=time(6))
    morning = nights.morning(date(*day))
    assert nights.add_hours(morning, timedelta(hours=hours)) == local(zone, *day, *until)
    following = date(*day) + timedelta(days=1)
    assert nights.add_hours(morning, timedelta(hours=hours + 1)) == nights.at(following, time(1))


def test_a_window_that_the_clocks_swallow_is_no_working_time() -> None:
    early = WorkingTime(zone=BERLIN, work_days=EVERY_DAY, start=time(2), end=time(3))
    assert early.add_hours(local(BERLIN, 2026, 3, 28, 12), timedelta(minutes=30)) == local(BERLIN, 2026, 3, 30, 2, 30)
    assert early.first_hour_after(local(BERLIN, 2026, 3, 28, 12)) == local(BERLIN, 2026, 3, 30, 2)


def test_a_date_that_never_came_is_no_working_day() -> None:
    apia = WorkingTime(zone=APIA)
    thursday, never, monday = date(2011, 12, 29), date(2011, 12, 30), date(2012, 1, 2)
    assert apia.is_working(thursday)
    assert not apia.is_working(never)
    assert apia.shift(never, Shift.LATER) == monday
    assert apia.shift(never, Shift.EARLIER) == thursday
    assert apia.shift(never, Shift.KEEP) == never
    assert apia.after(thursday, 1) == monday
    assert apia.before(monday, 1) == thursday
    assert apia.add_hours(local(APIA, 2011, 12, 29, 16), timedelta(hours=2)) == local(APIA, 2012, 1, 2, 10)
    away = replace(apia, away=((date(2011, 1, 1), date(2013, 12, 31)),))
    assert away.shift(never, Shift.LATER) == monday


def test_local_times_that_do_not_exist_or_exist_twice() -> None:
    assert PLAIN.at(date(2026, 3, 29), time(2, 30)) == local(BERLIN, 2026, 3, 29, 3, 30)
    assert PLAIN.at(date(2026, 10, 25), time(2, 30)) == local(BERLIN, 2026, 10, 25, 2, 30, fold=0)
    assert WorkingTime(zone=LORD_HOWE).at(date(2026, 10, 4), time(2, 15)) == local(LORD_HOWE, 2026, 10, 4, 2, 45)
    assert PLAIN.morning(FRIDAY) == local(BERLIN, 2026, 3, 6, 9)


# -- P3's hour -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("delivered", "begins"),
    [
        ((2026, 3, 6, 9), (2026, 3, 6, 10)),
        ((2026, 3, 6, 9, 1), (2026, 3, 6, 11)),
        ((2026, 3, 6, 7), (2026, 3, 6, 9)),
        ((2026, 3, 6, 15), (2026, 3, 6, 16)),
        ((2026, 3, 6, 15, 1), (2026, 3, 9, 9)),
        ((2026, 3, 6, 23, 30), (2026, 3, 9, 9)),
        ((2026, 3, 7, 10), (2026, 3, 9, 9)),
    ],
)
def test_the_first_whole_clock_hour_an_hour_after_delivery(delivered: tuple[int, ...], begins: tuple[int, ...]) -> None:
    found = PLAIN.first_hour_after(local(BERLIN, *delivered))
    assert found == local(BERLIN, *begins)
    assert found.tzinfo is UTC


def test_the_hour_lies_wholly_inside_odd_hours() -> None:
    odd = replace(PLAIN, start=time(9, 30), end=time(12, 45))
    assert odd.first_hour_after(local(BERLIN, 2026, 3, 6, 7)) == local(BERLIN, 2026, 3, 6, 10)
    assert odd.first_hour_after(local(BERLIN, 2026, 3, 6, 10)) == local(BERLIN, 2026, 3, 6, 11)
    assert odd.first_hour_after(local(BERLIN, 2026, 3, 6, 11)) == local(BERLIN, 2026, 3, 9, 10)


def test_hours_too_odd_for_a_whole_clock_hour_give_the_beginning_of_work() -> None:
    narrow = replace(PLAIN, start=time(9, 15), end=time(10, 45))
    assert narrow.first_hour_after(local(BERLIN, 2026, 3, 6, 8)) == local(BERLIN, 2026, 3, 6, 9, 15)
    assert narrow.first_hour_after(local(BERLIN, 2026, 3, 6, 8, 30)) == local(BERLIN, 2026, 3, 9, 9, 15)


def test_the_hour_in_zones_off_the_hour_and_on_the_days_of_the_clocks() -> None:
    nepal = WorkingTime(zone=KATHMANDU)
    assert nepal.first_hour_after(local(KATHMANDU, 2026, 3, 6, 10, 20)) == local(KATHMANDU, 2026, 3, 6, 12)
    nights = WorkingTime(zone=BERLIN, work_days=EVERY_DAY, start=time(0), end=time(6))
    assert nights.first_hour_after(local(BERLIN, 2026, 3, 29, 0, 30)) == local(BERLIN, 2026, 3, 29, 3)
    assert nights.first_hour_after(local(BERLIN, 2026, 10, 25, 0, 30)) == local(BERLIN, 2026, 10, 25, 2, fold=0)
    island = WorkingTime(zone=LORD_HOWE, work_days=EVERY_DAY, start=time(0), end=time(6))
    assert island.first_hour_after(local(LORD_HOWE, 2026, 10, 4, 0, 30)) == local(LORD_HOWE, 2026, 10, 4, 3)


def test_a_day_off_says_why() -> None:
    working = replace(PLAIN, holidays=holidays_of("DE", None), away=((MONDAY, MONDAY),))
    assert [working.why_off(day) for day in (FRIDAY, SATURDAY, MONDAY, date(2026, 12, 25))] == [
        None,
        "weekend",
        "away",
        "holiday",
    ]
