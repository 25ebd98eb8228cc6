"""Working time, for any zone, any hours, any day: practice.md, "Time"."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st

from custom_components.aftersale.crm.working_time import Shift, WorkingTime, holidays_of

ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "America/Santiago",
    "UTC",
)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
# The clocks' changes of 2026, and the day that Apia left out.
TRICKY = (
    date(2026, 3, 8),
    date(2026, 3, 29),
    date(2026, 4, 5),
    date(2026, 9, 6),
    date(2026, 10, 4),
    date(2026, 10, 25),
    date(2026, 11, 1),
    date(2011, 12, 30),
)
days = st.one_of(
    st.dates(date(2011, 1, 1), date(2035, 12, 31)),
    st.builds(lambda day, off: day + timedelta(days=off), st.sampled_from(TRICKY), st.integers(-3, 3)),
)
clocks = st.times().map(lambda clock: clock.replace(microsecond=0))
moments = st.builds(lambda day, clock: datetime.combine(day, clock, tzinfo=UTC), days, clocks)


@st.composite
def workings(draw: st.DrawFn) -> WorkingTime:
    minutes = sorted(draw(st.lists(st.integers(0, 24 * 4 - 1), min_size=2, max_size=2, unique=True)))
    start, end = (time(quarter // 4, quarter % 4 * 15) for quarter in minutes)
    away = draw(st.lists(st.tuples(days, st.integers(0, 40)), max_size=3))
    return WorkingTime(
        zone=ZoneInfo(draw(st.sampled_from(ZONES))),
        work_days=draw(st.frozensets(st.integers(0, 6), min_size=1)),
        start=start,
        end=end,
        holidays=draw(st.sampled_from((holidays_of(None, None), holidays_of("DE", "BY"), holidays_of("US", None)))),
        away=tuple((first, first + timedelta(days=many)) for first, many in away),
        evening_cutoff=draw(clocks),
    )


def seconds_of_work(working: WorkingTime, since: datetime, until: datetime) -> timedelta:
    """Counted the slow way: the overlap with each working day's window."""
    total = timedelta()
    day = working.today(since) - DAY
    while working.at(day, time.min) <= until:
        if working.is_working(day):
            begin = max(since, working.at(day, working.start))
            end = min(until, working.at(day, working.end))
            total += max(end - begin, timedelta())
        day += DAY
    return total


@given(workings(), days)
def test_earlier_is_the_working_day_before_and_later_the_next(working: WorkingTime, day: date) -> None:
    earlier, later = working.shift(day, Shift.EARLIER), working.shift(day, Shift.LATER)
    assert working.shift(day, Shift.KEEP) == day
    assert working.is_working(earlier)
    assert working.is_working(later)
    assert earlier <= day <= later
    between = [earlier + timedelta(days=ahead) for ahead in range(1, (later - earlier).days)]
    assert not any(working.is_working(one) for one in between)
    assert (earlier == day) is (later == day) is working.is_working(day)


@given(workings(), days, st.integers(1, 15))
def test_the_nth_working_day_strictly_after_or_before(working: WorkingTime, day: date, n: int) -> None:
    last, first = working.after(day, n), working.before(day, n)
    passed = sum(working.is_working(day + timedelta(days=ahead)) for ahead in range(1, (last - day).days + 1))
    before = sum(working.is_working(day - timedelta(days=back)) for back in range(1, (day - first).days + 1))
    assert passed == n
    assert before == n
    assert working.is_working(last)
    assert working.is_working(first)


@given(workings(), days, st.integers(1, 15))
def test_before_undoes_after_on_working_days(working: WorkingTime, day: date, n: int) -> None:
    day = working.shift(day, Shift.LATER)
    assert working.before(working.after(day, n), n) == day


@given(workings(), moments, st.integers(1, 3000))
def test_so_many_working_hours_pass(working: WorkingTime, moment: datetime, minutes: int) -> None:
    hours = timedelta(minutes=min(minutes, 600))
    end = working.add_hours(moment, hours)
    assert end.tzinfo is UTC
    assert end >= moment + hours
    assert seconds_of_work(working, moment, end) == hours
    assert seconds_of_work(working, moment, end - timedelta(seconds=1)) == hours - timedelta(seconds=1)


@given(workings(), moments, st.integers(1, 600), st.integers(1, 600))
def test_working_hours_add_up(working: WorkingTime, moment: datetime, one: int, other: int) -> None:
    first, second = timedelta(minutes=one), timedelta(minutes=other)
    assert working.add_hours(working.add_hours(moment, first), second) == working.add_hours(moment, first + second)


@given(workings(), moments)
def test_p3_begins_in_the_first_whole_clock_hour_an_hour_after(working: WorkingTime, moment: datetime) -> None:
    begin = working.first_hour_after(moment)
    local = begin.astimezone(working.zone)
    assert begin >= moment + HOUR
    assert working.is_working(local.date())
    whole = [hour for hour in range(23) if working.start <= time(hour) and time(hour + 1) <= working.end]
    if not whole:
        assert local.time() == working.start
        return
    assert local.minute == local.second == 0
    assert local.hour in whole
    # No earlier one would have done.
    day = working.today(moment)
    while day <= local.date():
        for hour in whole:
            other = working.at(day, time(hour))
            exists = other.astimezone(working.zone).time() == time(hour)
            assert not (working.is_working(day) and exists and moment + HOUR <= other < begin)
        day += DAY


@given(workings(), moments)
def test_a_moment_counts_for_its_day_or_the_next(working: WorkingTime, moment: datetime) -> None:
    local = moment.astimezone(working.zone)
    day = working.counts_for(moment)
    late = working.evening_cutoff != time.min and local.time() > working.evening_cutoff
    assert (day > local.date()) is late
    assert working.today(working.at(day, time.min)) == day, "a day that came"
    assert day - local.date() <= 2 * DAY


@given(workings(), days, days, st.frozensets(st.integers(0, 6), max_size=1))
def test_however_long_the_absence_every_question_is_answered(
    working: WorkingTime, day: date, other: date, work_days: frozenset[int]
) -> None:
    gone = WorkingTime(
        zone=working.zone, work_days=work_days, start=working.start, end=working.end, away=((date.min, date.max),)
    )
    for shift in Shift:
        assert abs((gone.shift(day, shift) - day).days) <= 14
    assert gone.after(day, 5) > day > gone.before(day, 5)
    assert gone.add_hours(gone.at(other, time(12)), timedelta(minutes=10)) > gone.at(other, time(12))
    assert gone.first_hour_after(gone.at(other, time(12))) > gone.at(other, time(12))
