"""The list of customers: whatever is kept between two looks, it shows what a first look would."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from hypothesis import given, strategies as st
import pytest

from custom_components.aftersale.board import Board
from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.crm.model import CustomerStatus
from custom_components.aftersale.crm.spelling import plain
from custom_components.aftersale.desk import Loaded, Receipt
from custom_components.aftersale.roster import MOST_KEPT, Filter, Roster, Sort, Wanted

from .test_board import MOMENTS, PRACTICE, START, TODAY, customer, follow_up, receipts, standing

WANTED = st.builds(
    Wanted,
    st.sampled_from(["", "customer", "CUSTOMER a", "b", "nobody"]),
    st.sampled_from(Filter),
    st.sampled_from(Sort),
    st.booleans(),
)


def board_of(**people: Any) -> Board:
    """A board of customers by id; a value is the standing."""
    return Board.of(
        Loaded(tuple(customer(key) for key in people), {key: value for key, value in people.items() if value}, (), ()),
        PRACTICE,
        START,
    )


def page(roster: Roster, ids: list[str], now: datetime) -> list[dict[str, Any]]:
    """The rows of these customers."""
    return roster.rows([one for key in ids if (one := roster.sight(key, PRACTICE)) is not None], now)


@given(st.lists(receipts() | MOMENTS, max_size=6), st.lists(WANTED, min_size=1, max_size=3))
def test_what_is_kept_never_shows(steps: list[Any], wanted: list[Wanted]) -> None:
    board = board_of(A=standing(), B=standing(), C=standing())
    roster, now = Roster(board), START
    for step in steps:
        if isinstance(step, Receipt):
            board.apply(step, now)
        else:
            now = max(now, step)
            board.advance(now)
        snapshot = board.snapshot(now)
        for one in wanted:
            ids = roster.ids(snapshot, one)
            assert ids == Roster(board).ids(snapshot, one)
            assert len(set(ids)) == len(ids)
            shown = [key for key in ids if key in board.standings]
            rows = page(roster, ids, now)
            assert rows == page(Roster(board), ids, now)
            assert [row["id"] for row in rows] == shown
            for row in rows:
                assert row["open_follow_ups"] == board.open_count(row["id"])
                coming = board.next_of(row["id"])
                assert (row["next_follow_up"] or {}).get("id") == (None if coming is None else coming.id)


@given(st.lists(st.none() | MOMENTS, min_size=1, max_size=8), st.booleans(), st.sampled_from(Sort))
def test_the_unknown_come_last(moments: list[Any], descending: bool, sort: Sort) -> None:
    people = {f"c{number}": standing(last_at=at) for number, at in enumerate(moments)}
    board = board_of(**people)
    board.apply(
        Receipt(
            {},
            follow_ups={
                f"f{number}": follow_up(f"f{number}", f"c{number}", None if at is None else Due.at(at))
                for number, at in enumerate(moments)
            },
        ),
        START,
    )
    wanted = Wanted(sort=sort, descending=descending)
    rows = page(Roster(board), Roster(board).ids(board.snapshot(START), wanted), START)
    values = [(row["next_follow_up"] or {}).get("due") if sort is Sort.NEXT_FOLLOW_UP else row[sort] for row in rows]
    known = [value for value in values if value is not None]
    assert values == known + [None] * (len(values) - len(known))
    if sort is not Sort.NEXT_FOLLOW_UP:
        key = plain if sort is Sort.NAME else None
        assert known == sorted(known, key=key, reverse=descending)


@pytest.mark.parametrize(
    ("status", "filters"),
    [
        (CustomerStatus.ACTIVE, {Filter.ALL, Filter.ACTIVE}),
        (CustomerStatus.PAUSED, {Filter.ALL, Filter.PAUSED}),
        (CustomerStatus.RESTING, {Filter.ALL, Filter.PAUSED}),
        (CustomerStatus.LOST, {Filter.ALL, Filter.LOST}),
        (CustomerStatus.ARCHIVED, {Filter.ARCHIVED}),
    ],
)
def test_each_status_has_its_filters(status: CustomerStatus, filters: set[Filter]) -> None:
    board = board_of(A=standing())
    board.apply(Receipt({}, customers={"A": customer("A", status=status)}), START)
    snapshot = board.snapshot(START)
    assert {one for one in Filter if Roster(board).ids(snapshot, Wanted(filter=one))} == filters


def test_a_follow_up_that_ended_since_the_snapshot_is_passed_over() -> None:
    board = board_of(A=standing(), B=standing())
    three = {
        key: follow_up(key, who, Due.on(TODAY - timedelta(days=days)))
        for key, who, days in (("x", "A", 3), ("y", "A", 1), ("z", "B", 2))
    }
    board.apply(Receipt({}, follow_ups=three), START)
    snapshot = board.snapshot(START)
    board.apply(Receipt({}, follow_ups={"x": None}), START)
    assert Roster(board).ids(snapshot, Wanted(sort=Sort.NEXT_FOLLOW_UP)) == ["B", "A"]
    [row] = page(Roster(board), ["A"], START)
    assert (row["overdue"], row["next_follow_up"]["id"]) == (1, "y")


def test_what_was_found_is_kept_until_the_board_changes() -> None:
    board = board_of(A=standing())
    roster, wanted = Roster(board), Wanted(search="a")
    assert roster.found(wanted) is None
    roster.keep(wanted, board.version, ["A"])
    assert roster.found(wanted) == ["A"]
    board.apply(Receipt({}, customers={"A": customer("A", favourite=True)}), START)
    assert roster.found(wanted) is None
    for number in range(MOST_KEPT):
        roster.keep(Wanted(search=str(number)), board.version, [])
    roster.keep(wanted, board.version, ["A"])
    assert roster.found(Wanted(search="0")) is None
    assert roster.found(wanted) == ["A"]


def test_a_row_is_made_once_and_anew_within_the_hour() -> None:
    board = board_of(A=standing(last_at=START - timedelta(days=20)))
    roster = Roster(board)
    [first] = page(roster, ["A"], START)
    [again] = page(roster, ["A", "gone"], START + timedelta(minutes=30))
    assert again is first
    [later] = page(roster, ["A"], START + timedelta(days=5))
    assert later["warmth"] < first["warmth"]


def test_the_snapshot_stays_as_it_was() -> None:
    board = board_of(A=standing())
    snapshot = board.snapshot(START)
    board.apply(Receipt({}, customers={"B": customer("B")}), START)
    assert set(snapshot.customers) == {"A"}


def test_whoever_looks_for_many_stops_for_breath(monkeypatch: pytest.MonkeyPatch) -> None:
    """The event loop has its turn after every hundred that are worked out, and nobody stops for what was kept."""
    breaths: list[float] = []
    monkeypatch.setattr("custom_components.aftersale.roster.sleep", breaths.append)
    board = board_of(**{f"C{number:03}": standing() for number in range(250)})
    roster, snapshot = Roster(board), board.snapshot(START)
    for sort, stops in ((Sort.NAME, 2), (Sort.NAME, 2), (Sort.WARMTH, 5), (Sort.WARMTH, 5)):
        assert len(roster.ids(snapshot, Wanted(sort=sort))) == 250
        assert len(breaths) == stops
