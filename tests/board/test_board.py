"""The board after any receipts and any time is the board that would be built afresh."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given, settings, strategies as st

from custom_components.aftersale.board import MOST_STEPS, Board, Changed, Now
from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.crm.model import Customer, CustomerStatus, FollowUp, Hold, Kind, Outcome, Status
from custom_components.aftersale.crm.practice import Practice
from custom_components.aftersale.crm.warmth import Standing
from custom_components.aftersale.crm.working_time import WorkingTime
from custom_components.aftersale.desk import Loaded, Receipt

BERLIN = ZoneInfo("Europe/Berlin")
PRACTICE = Practice(working=WorkingTime(zone=BERLIN))
START = datetime(2026, 10, 23, 8, tzinfo=UTC)
TODAY = date(2026, 10, 23)


def customer(id_: str, **fields: Any) -> Customer:
    """A customer of that id."""
    return Customer(id=id_, name=f"Customer {id_}", added_at=START, active_since=TODAY, clock_from=TODAY, **fields)


def standing(**fields: Any) -> Standing:
    """A customer heard from today, unless said otherwise."""
    given = {
        "last_at": START,
        "last_in_at": START,
        "open_complaints": 0,
        "broken_on": None,
        "last_score": None,
        "cadence_days": 27,
        "clock_from": TODAY,
    }
    return Standing(**{**given, **fields})


def follow_up(id_: str, customer_id: str, due: Due | None, **fields: Any) -> FollowUp:
    """A follow-up of that id."""
    return FollowUp(id=id_, customer_id=customer_id, created_at=START, due=due, **{"kind": Kind.CUSTOM, **fields})


DAYS = st.integers(-5, 40).map(lambda days: TODAY + timedelta(days=days))
MOMENTS = st.integers(-100, 900).map(lambda hours: START + timedelta(hours=hours, minutes=7))
DUES = st.none() | DAYS.map(Due.on) | st.builds(Due.at, MOMENTS, st.none() | st.just(45))
HOLDS = st.lists(st.builds(Hold, st.just("C7"), DAYS, st.none() | DAYS, st.booleans()), max_size=1).map(tuple)
CUSTOMERS = st.sampled_from("ABC")
KINDS = st.sampled_from([Kind.CUSTOM, Kind.CHECK_IN, Kind.PROMISE])
STATUSES = st.sampled_from([Status.OPEN, Status.OPEN, Status.DONE, Status.SKIPPED])


@st.composite
def follow_ups(draw: st.DrawFn) -> FollowUp:
    """Any follow-up of any of three customers."""
    status = draw(STATUSES)
    made = follow_up(draw(st.sampled_from("abcdefgh")), draw(CUSTOMERS), draw(DUES), kind=draw(KINDS), status=status)
    if status is Status.OPEN:
        return replace(made, holds=draw(HOLDS), snoozed_until=draw(st.none() | MOMENTS.map(Due.at)))
    return replace(made, completed_at=draw(MOMENTS), outcome=Outcome.DONE, hidden=draw(st.booleans()))


@st.composite
def receipts(draw: st.DrawFn) -> Receipt:
    """Anything that a verb may have touched."""
    statuses = st.sampled_from(list(CustomerStatus))
    people = draw(st.dictionaries(CUSTOMERS, st.none() | st.tuples(statuses, st.booleans()), max_size=2))
    standings = draw(
        st.dictionaries(
            CUSTOMERS,
            st.builds(
                standing,
                last_at=st.none() | MOMENTS,
                open_complaints=st.integers(0, 1),
                broken_on=st.none() | DAYS,
                last_score=st.none() | st.integers(0, 10),
            ),
            max_size=2,
        )
    )
    touched: dict[str, FollowUp | None] = {one.id: one for one in draw(st.lists(follow_ups(), max_size=3))}
    touched |= dict.fromkeys(draw(st.lists(st.sampled_from("abcdefgh"), max_size=1)))
    return Receipt(
        answer={},
        customers={
            key: None if given is None else customer(key, status=given[0], has_device=given[1])
            for key, given in people.items()
        },
        standings=standings,
        follow_ups=touched,
    )


def seen(board: Board) -> dict[str, Any]:
    """Everything that anybody may ask of a board."""
    return {
        "numbers": (board.due_today, board.overdue, board.active, board.satisfaction),
        "counts": (board.due_later_today, board.visible_count),
        "flags": {key: board.flags_of(key) for key in (*board.follow_ups, "nobody's")},
        "at_risk": board.at_risk,
        "customers": board.customers,
        "devices": sorted(board.with_device()),
        "visible": [one.id for one in board.visible(100)],
        "completed": [one.id for one in board.done.newest(100)],
        "next": board.next_follow_up(),
        "each": {key: (board.next_of(key), len(board.open_of(key)), board.open_count(key)) for key in board.customers},
        "dated": [one.id for one in board.from_moment(START)],
    }


def kept(board: Board) -> dict[str, Any]:
    """The same, which stays as it is now."""
    return {**seen(board), "at_risk": board.at_risk.copy(), "customers": board.customers.copy()}


def afresh(board: Board) -> Board:
    """A new board of the same records at the same moment."""
    return Board.of(
        Loaded(
            customers=tuple(board.customers.values()),
            standings=board.standings,
            follow_ups=tuple(board.follow_ups.values()),
            completed_today=tuple(board.done.newest(100)),
        ),
        PRACTICE,
        board.now,
    )


def pass_time(board: Board, now: datetime) -> None:
    """Let time pass as the alarm does."""
    more = True
    while more:
        _, more = board.advance(now)


STEPS = st.lists(receipts() | st.integers(1, 300).map(lambda hours: timedelta(hours=hours)), max_size=12)


@given(STEPS)
@settings(max_examples=200)
def test_receipts_and_time_leave_what_building_afresh_would(steps: list[Receipt | timedelta]) -> None:
    people = tuple(customer(key) for key in "ABC")
    board = Board.of(Loaded(people, {key: standing() for key in "ABC"}, (), ()), PRACTICE, START)
    now = START
    for step in steps:
        if isinstance(step, timedelta):
            now += step
            pass_time(board, now)
        else:
            done = {one.id: one for one in board.done.newest(100)}
            board.apply(replace(step, done_before={key: done[key] for key in step.follow_ups if key in done}), now)
        assert seen(board) == seen(afresh(board))
        later_today = [one for one in board.flagged(Now.DUE_TODAY) if Now.OVERDUE not in board.flags_of(one.id)]
        assert board.due_later_today == len(later_today)
        assert board.visible_count == len(board.visible(100))


@given(STEPS)
def test_a_board_made_beside_is_the_one_that_taking_over_makes(steps: list[Receipt | timedelta]) -> None:
    people = tuple(customer(key) for key in "ABC")
    board = Board.of(Loaded(people, {key: standing() for key in "ABC"}, (), ()), PRACTICE, START)
    now = START
    for step in steps:
        if isinstance(step, timedelta):
            now += step
            pass_time(board, now)
            continue
        before, version = kept(board), board.version
        other, told = board.after(step, now)
        assert (seen(board), board.version) == (before, version)
        beside = kept(other)
        assert (told, board.version + 1) == (board.apply(step, now), other.version)
        assert seen(board) == beside
        assert seen(other) == beside
        board = other


@given(st.lists(follow_ups(), max_size=5))
def test_nothing_changes_before_the_next_flip(given: list[FollowUp]) -> None:
    people = tuple(customer(key) for key in "ABC")
    board = Board.of(
        Loaded(people, {key: standing() for key in "ABC"}, tuple(one for one in given if one.is_open), ()),
        PRACTICE,
        START,
    )
    flip = board.next_flip()
    assert flip is not None
    assert flip > START
    later = Board.of(
        Loaded(people, board.standings, tuple(board.follow_ups.values()), ()), PRACTICE, flip - timedelta(seconds=1)
    )
    assert {**seen(board), "completed": []} == {**seen(later), "completed": []}


def test_a_crowd_of_flips_is_taken_in_bounded_steps() -> None:
    crowd = tuple(follow_up(f"f{number:05}", "A", Due.on(TODAY)) for number in range(MOST_STEPS + 10))
    board = Board.of(Loaded((customer("A"),), {"A": standing()}, crowd, ()), PRACTICE, START)
    tomorrow = START + timedelta(days=1)
    changed, more = board.advance(tomorrow)
    assert (board.overdue, more, changed.follow_ups) == (MOST_STEPS, True, True)
    _, more = board.advance(tomorrow)
    assert (board.overdue, more) == (MOST_STEPS + 10, False)


@given(st.lists(follow_ups(), max_size=8))
def test_the_next_is_the_earliest(given: list[FollowUp]) -> None:
    people = tuple(customer(key) for key in "ABC")
    board = Board.of(Loaded(people, {}, tuple(one for one in given if one.is_open), ()), PRACTICE, START)
    for key in "ABC":
        dated = [(one.due.starts(BERLIN), one.id) for one in board.open_of(key) if one.due is not None]
        found = board.next_of(key)
        assert (found.id if found else None) == (min(dated)[1] if dated else None)


def test_what_changed_is_told() -> None:
    board = Board.of(Loaded((customer("A"),), {}, (), ()), PRACTICE, START)
    assert not Changed()
    told = board.apply(Receipt({}, customers={"B": customer("B", has_device=True)}), START)
    assert (told.new_devices, told.lost_devices, told.gone, told.customers) == (["B"], [], [], {"B"})
    told = board.apply(Receipt({}, customers={"B": customer("B")}), START)
    assert (told.new_devices, told.lost_devices) == ([], ["B"])
    told = board.apply(Receipt({}, customers={"B": None, "unknown": None}), START)
    assert (told.gone, told.follow_ups) == (["B"], True)
