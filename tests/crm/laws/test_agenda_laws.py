"""The list, for any follow-up at any moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings, strategies as st

from custom_components.aftersale.crm import agenda
from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.crm.model import CustomerStatus, FollowUp, Hold, Kind, Status
from custom_components.aftersale.crm.practice import Practice
from custom_components.aftersale.crm.working_time import WorkingTime

BASE = datetime(2026, 3, 28, 9, tzinfo=UTC)
days = st.dates(date(2026, 3, 14), date(2026, 4, 12))
moments = st.integers(-14 * 96, 14 * 96).map(lambda quarters: BASE + timedelta(minutes=15 * quarters))
dues = st.builds(Due.on, days) | st.builds(Due.at, moments, st.none() | st.integers(1, 300))
holds = st.builds(Hold, st.sampled_from(("C1", "C4", "C7")), days, st.none() | days, st.booleans())
follow_ups = st.builds(
    FollowUp,
    id=st.just("f"),
    customer_id=st.just("anna"),
    kind=st.sampled_from(Kind),
    created_at=st.just(BASE),
    due=st.none() | dues,
    status=st.sampled_from((Status.OPEN, Status.OPEN, Status.OPEN, Status.DONE)),
    snoozed_until=st.none() | dues,
    holds=st.lists(holds, max_size=2).map(tuple),
)
practices = st.builds(
    Practice,
    working=st.sampled_from(("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia")).map(
        lambda name: WorkingTime(zone=ZoneInfo(name))
    ),
    todo_horizon_days=st.integers(1, 60),
)
statuses = st.sampled_from(CustomerStatus)
type Flags = tuple[bool, bool, bool]


def flags(one: FollowUp, now: datetime, practice: Practice, status: CustomerStatus) -> Flags:
    return (
        agenda.visible(one, now, practice, status),
        agenda.is_due_today(one, now, practice, status),
        agenda.is_overdue(one, now, practice, status),
    )


@settings(max_examples=300)
@given(follow_ups, moments, practices, statuses)
def test_nothing_changes_before_next_change_and_something_does_then(
    one: FollowUp, now: datetime, practice: Practice, status: CustomerStatus
) -> None:
    before = flags(one, now, practice, status)
    change = agenda.next_change(one, now, practice, status)
    end = now + timedelta(days=60) if change is None else change
    if change is not None:
        assert change > now
        assert flags(one, change, practice, status) != before
        assert flags(one, change - timedelta(microseconds=1), practice, status) == before
    step = (end - now) / 40
    assert all(flags(one, now + step * part, practice, status) == before for part in range(40))


@given(follow_ups, moments, practices, statuses)
def test_what_is_due_today_or_overdue_is_on_the_list(
    one: FollowUp, now: datetime, practice: Practice, status: CustomerStatus
) -> None:
    visible, due_today, overdue = flags(one, now, practice, status)
    assert visible or not (due_today or overdue)


@given(follow_ups, moments, practices)
def test_it_is_on_the_list_from_visible_from_on(one: FollowUp, now: datetime, practice: Practice) -> None:
    begins = agenda.visible_from(one, practice)
    expected = begins is not None and now >= begins
    assert agenda.visible(one, now, practice, CustomerStatus.ACTIVE) is expected


@given(follow_ups, moments, practices, statuses)
def test_held_waiting_and_snoozed_ones_are_off_the_list(
    one: FollowUp, now: datetime, practice: Practice, status: CustomerStatus
) -> None:
    nowhere = (False, False, False)
    assert flags(replace(one, due=None), now, practice, status) == nowhere
    assert flags(replace(one, holds=(Hold("C4", BASE.date()),)), now, practice, status) == nowhere
    later = Due.at(now + timedelta(minutes=1))
    assert flags(replace(one, snoozed_until=later), now, practice, status) == nowhere
