"""The index by moment is a sorted dictionary, whatever is done to it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given, strategies as st

from custom_components.aftersale.moments import Moments

START = datetime(2026, 11, 2, tzinfo=UTC)
MOMENTS = st.integers(0, 20).map(lambda hours: START + timedelta(hours=hours))
STEPS = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.none() | MOMENTS), max_size=60)


def ordered(model: dict[str, datetime]) -> list[str]:
    """The ids in the order of their moments."""
    return [key for _, key in sorted((moment, key) for key, moment in model.items())]


@given(STEPS, MOMENTS, st.integers(0, 10))
def test_it_is_always_in_order(steps: list[tuple[str, datetime | None]], moment: datetime, most: int) -> None:
    index, model = Moments(), dict[str, datetime]()
    for key, at in steps:
        index.put(key, at)
        model.pop(key, None)
        if at is not None:
            model[key] = at
    assert len(index) == len(model)
    assert index.earliest() == min(model.values(), default=None)
    assert index.first(most) == ordered(model)[:most]
    assert list(index.since(moment)) == [key for key in ordered(model) if model[key] >= moment]
    taken = [key for key in ordered(model) if model[key] <= moment][:most]
    assert index.take_until(moment, most) == taken
    assert index.first(100) == [key for key in ordered(model) if key not in taken]


def test_what_is_not_in_can_be_dropped() -> None:
    index = Moments()
    index.drop("nobody")
    assert not len(index)
