"""The curve of a relationship's warmth: judged by the same rules as today's, on any day of the past."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from hypothesis import given, strategies as st

from custom_components.aftersale.crm.due import instant
from custom_components.aftersale.crm.model import (
    Channel,
    Complaint,
    Customer,
    CustomerFile,
    Direction,
    Feedback,
    Interaction,
    Promise,
)
from custom_components.aftersale.crm.warmth import standing, warmth
from custom_components.aftersale.crm.warmth_curve import curve

from .world import MONDAY, practice

PRACTICE = practice()
NOW = instant(MONDAY, time(10), PRACTICE.working.zone)


def customer() -> Customer:
    return Customer("c", "Anna Weber", ago(500), MONDAY - timedelta(days=500), MONDAY - timedelta(days=500))


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def contact(number: int, days: float, direction: Direction = Direction.OUT) -> Interaction:
    return Interaction(f"i{number:03d}", "c", ago(days), ago(days), Channel.CALL, direction)


def test_what_moved_it_with_the_points_before_and_after() -> None:
    file = CustomerFile(
        customer(),
        interactions=(contact(1, 54), contact(2, 27, Direction.IN)),
        complaints=(Complaint("k", "c", "late", ago(20), ago(10)),),
        promises=(
            Promise("p", "c", "a draft", MONDAY - timedelta(days=5), ago(9)),
            Promise("q", "c", "kept", MONDAY - timedelta(days=5), ago(9), kept_at=ago(6)),
            Promise("r", "c", "withdrawn", MONDAY - timedelta(days=5), ago(9), withdrawn_at=ago(6)),
        ),
        feedback=(Feedback("f", "c", ago(2), 9), Feedback("g", "c", ago(1), None, "more")),
    )
    found = curve(file, PRACTICE, NOW, 60)
    assert len(found.points) == 60
    assert found.points[0] == (MONDAY - timedelta(days=59), None)
    assert [move.what for move in found.moves] == [
        "interaction_out",
        "interaction_in",
        "complaint_opened",
        "complaint_resolved",
        "promise_broken",
        "scored",
    ]
    first, second, complaint, resolved, broken, scored = found.moves
    assert (first.before, first.after) == (None, 70)
    assert (second.before, second.after) == (35, 100)
    assert complaint.before is not None and complaint.after == complaint.before - 20
    assert resolved.before is not None and resolved.after == resolved.before + 20
    assert broken.before is not None and broken.after == broken.before - 10
    assert broken.facts == {"what": "a draft"}
    assert scored.before is not None and scored.after == scored.before + 6


def test_nothing_before_the_days_that_are_shown() -> None:
    file = CustomerFile(customer(), interactions=(contact(1, 20), contact(2, 3)))
    found = curve(file, PRACTICE, NOW, 7)
    assert len(found.moves) == 1
    assert all(value is not None for _, value in found.points)


@given(
    st.lists(st.tuples(st.floats(0, 400), st.sampled_from(Direction)), max_size=12),
    st.lists(st.tuples(st.floats(0, 400), st.none() | st.floats(0, 400)), max_size=4),
    st.lists(st.tuples(st.integers(-5, 300), st.none() | st.floats(0, 300)), max_size=4),
    st.lists(st.tuples(st.floats(0, 400), st.none() | st.integers(0, 10)), max_size=4),
    st.integers(7, 60),
)
def test_its_last_point_is_todays_warmth_and_each_point_what_was_shown_then(
    contacts: list[tuple[float, Direction]],
    complaints: list[tuple[float, float | None]],
    promises: list[tuple[int, float | None]],
    scores: list[tuple[float, int | None]],
    days: int,
) -> None:
    file = CustomerFile(
        customer(),
        interactions=tuple(contact(number, *one) for number, one in enumerate(contacts)),
        complaints=tuple(
            Complaint(f"k{number}", "c", "x", ago(begun), None if end is None else ago(min(begun, end)))
            for number, (begun, end) in enumerate(complaints)
        ),
        promises=tuple(
            Promise(
                f"p{number}",
                "c",
                "x",
                MONDAY - timedelta(days=due),
                ago(301),
                kept_at=None if kept is None else ago(kept),
            )
            for number, (due, kept) in enumerate(promises)
        ),
        feedback=tuple(Feedback(f"f{number}", "c", ago(given), score) for number, (given, score) in enumerate(scores)),
    )
    found = curve(file, PRACTICE, NOW, days)
    assert len(found.points) == days
    today = warmth(standing(file, PRACTICE, NOW), NOW, PRACTICE.working.zone).value
    assert found.points[-1] == (MONDAY, today)
    again = curve(file, PRACTICE, NOW, days + 3)
    assert again.points[3:] == found.points
    assert [one for one in again.moves if one in found.moves] == list(found.moves)
