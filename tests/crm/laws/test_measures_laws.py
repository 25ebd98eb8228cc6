"""The measures, for any rows: practice.md, "Measures the consultant sees"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st

from custom_components.aftersale.crm import measures
from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.crm.model import Kind, Outcome, Promise

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 30, 10, tzinfo=UTC)
moments = st.datetimes(datetime(2025, 1, 1), datetime(2026, 6, 1), timezones=st.just(UTC))
days = st.dates(date(2025, 1, 1), date(2026, 6, 1))


@dataclass(frozen=True)
class Row:
    """A completed follow-up."""

    customer_id: str
    kind: Kind
    first_due: Due | None
    completed_at: datetime
    outcome: Outcome | None


customers = st.sampled_from(("anna", "ben"))
completed = st.lists(
    st.builds(
        Row,
        customers,
        st.sampled_from(Kind),
        st.none() | st.builds(Due.on, days) | st.builds(Due.at, moments, st.none() | st.integers(1, 90)),
        moments,
        st.sampled_from(Outcome),
    )
)
promises = st.lists(
    st.builds(
        Promise,
        id=st.just("p"),
        customer_id=customers,
        what=st.just(""),
        due=days,
        made_at=moments,
        kept_at=st.none() | moments,
        withdrawn_at=st.none() | moments,
    )
)
happened = st.lists(st.tuples(customers, moments))


@given(completed)
def test_on_time_is_a_share_of_the_last_thirty_days(rows: list[Row]) -> None:
    found = measures.on_time(rows, NOW, ZONE)
    recent = [one for one in rows if timedelta() <= NOW - one.completed_at <= timedelta(days=30)]
    assert 0 <= found.count <= found.total == sum(one.first_due is not None for one in recent)
    assert (found.share is None) is (found.total == 0)
    assert found.share is None or 0 <= found.share <= 100


@given(promises)
def test_each_promise_counts_once_or_not_at_all(rows: list[Promise]) -> None:
    each = [measures.promises([one], NOW, ZONE) for one in rows]
    counts = [one.early + one.on_the_day + one.late + one.broken for one in each]
    assert all(count in (0, 1) for count in counts)
    together = measures.promises(rows, NOW, ZONE)
    assert together.early + together.on_the_day + together.late + together.broken == sum(counts)
    assert all(not count for count, one in zip(counts, rows, strict=True) if one.withdrawn_at is not None)


@given(st.lists(st.integers(0, 10), min_size=1))
def test_satisfaction_lies_among_the_scores(scores: list[int]) -> None:
    found = measures.satisfaction(scores)
    assert found.mean is not None
    assert min(scores) <= found.mean <= max(scores)
    assert found.answered == len(scores)


@given(days, completed, promises, happened, happened)
def test_the_months_take_nothing_twice(
    day: date,
    rows: list[Row],
    promised: list[Promise],
    orders: list[tuple[str, datetime]],
    needs: list[tuple[str, datetime]],
) -> None:
    span = measures.month_of(day, ZONE)
    following = measures.month_of(span[1].astimezone(ZONE).date(), ZONE)
    assert span[0] <= datetime(day.year, day.month, day.day, tzinfo=ZONE) < span[1] == following[0]

    def month(one: tuple[datetime, datetime]) -> measures.Month:
        return measures.the_month(
            one, ZONE, heard=0, completed=rows, promises=promised, orders=orders, referrals=(), needs=needs
        )

    first, second, both = month(span), month(following), month((span[0], following[1]))
    assert first.orders + second.orders == both.orders
    assert first.needs + second.needs == both.needs
    assert first.promises_early + second.promises_early == both.promises_early
    assert month(span).referrals == 0
