"""Warmth and risk, for any standing at any moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings, strategies as st

from custom_components.aftersale.crm.model import CustomerStatus
from custom_components.aftersale.crm.warmth import Standing, at_risk, at_risk_from, warmth

ZONES = st.sampled_from(("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia")).map(ZoneInfo)
ACTIVE = CustomerStatus.ACTIVE
TICK = timedelta(microseconds=1)
BASE = datetime(2026, 3, 20, 7, 13, tzinfo=UTC)
back = st.timedeltas(timedelta(days=-1), timedelta(days=200))


@st.composite
def standings(draw: st.DrawFn) -> Standing:
    last = BASE - draw(back)
    silent = draw(st.integers(0, 5)) == 0
    heard = draw(st.none() | st.timedeltas(timedelta(), timedelta(days=120)))
    return Standing(
        last_at=None if silent else last,
        last_in_at=None if silent or heard is None else last - heard,
        open_complaints=draw(st.sampled_from((0, 0, 0, 0, 1))),
        broken_on=draw(st.none() | st.dates(date(2025, 11, 1), date(2026, 3, 19))),
        last_score=draw(st.none() | st.integers(0, 10)),
        cadence_days=draw(st.integers(1, 365)),
        clock_from=draw(st.dates(date(2025, 1, 1), date(2026, 4, 1))),
        first_at=None,
    )


nows = st.builds(lambda ahead: BASE + ahead, st.timedeltas(timedelta(), timedelta(days=30)))


@given(standings(), nows, ZONES)
def test_warmth_is_held_to_0_and_100_and_has_its_reasons(one: Standing, now: datetime, zone: ZoneInfo) -> None:
    found = warmth(one, now, zone)
    assert found.reasons
    assert (found.value is None) is (one.last_at is None)
    if found.value is not None:
        points = sum(int(facts["points"]) for _, facts in found.reasons)
        assert abs(found.value - min(100, max(0, points))) <= 1, "each is rounded by itself"


@given(standings(), nows, ZONES, st.timedeltas(timedelta(), timedelta(days=100)))
def test_without_effort_a_relationship_deteriorates(
    one: Standing, now: datetime, zone: ZoneInfo, passed: timedelta
) -> None:
    one = replace(one, broken_on=None)
    before, after = warmth(one, now, zone).value, warmth(one, now + passed, zone).value
    assert (before is None) is (after is None)
    assert before is None or after is None or after <= before


@given(standings(), nows, ZONES)
def test_trouble_never_warms_and_an_interaction_never_cools(one: Standing, now: datetime, zone: ZoneInfo) -> None:
    value = warmth(one, now, zone).value
    if value is None:
        return
    assert (warmth(replace(one, open_complaints=1), now, zone).value or 0) <= value
    spoken = warmth(replace(one, last_at=now, last_in_at=now), now, zone).value
    assert spoken is not None
    assert spoken >= value


@settings(max_examples=400)
@given(standings(), nows, ZONES)
def test_at_risk_from_is_the_first_moment_at_which_they_are_at_risk(
    one: Standing, now: datetime, zone: ZoneInfo
) -> None:
    begins = at_risk_from(one, ACTIVE, now, zone)
    assert begins is not None
    assert begins >= now
    assert at_risk(one, ACTIVE, begins, zone)
    if begins == now:
        return
    step = (begins - now) / 50
    moments = [now + step * part for part in range(50)] + [begins - TICK, begins - timedelta(hours=1)]
    assert not any(at_risk(one, ACTIVE, moment, zone) for moment in moments if now <= moment < begins)


@given(standings(), nows, ZONES, st.sampled_from([one for one in CustomerStatus if one is not ACTIVE]))
def test_only_active_customers_are_ever_at_risk(
    one: Standing, now: datetime, zone: ZoneInfo, status: CustomerStatus
) -> None:
    assert at_risk(one, status, now, zone) == ()
    assert at_risk_from(one, status, now, zone) is None
