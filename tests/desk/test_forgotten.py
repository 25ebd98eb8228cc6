"""Measures keep their counts without the person: whoever is erased from whatever book, no measure moves, then or later."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import example, given, settings, strategies as st

from custom_components.aftersale.board import Board
from custom_components.aftersale.crm import pictures
from custom_components.aftersale.crm.errors import AftersaleError
from custom_components.aftersale.crm.tallies import Measure, Tally
from custom_components.aftersale.desk import Desk

from .room import BERLIN, MONDAY, Room

NAMES = ("Anna Weber", "Marco Rossi", "Lena Klein")
KINDS = ("check_in", "thank_you_note", "delivery_check", "order_check_in", "promise", "custom", "survey", "offer")
LATER = (1, 12, 29, 30, 31, 45, 89, 364, 365, 366, 725, 740)


def act(room: Room, verb: str, who: int, back: float, ahead: int, number: int) -> None:
    """Do one thing with one customer, so many hours ago or days from now."""
    customer, moment = NAMES[who], room.now - timedelta(hours=back)
    day = room.today + timedelta(days=ahead)
    doings: dict[str, dict[str, Any]] = {
        "add_customer": {"name": customer, "referred_by": NAMES[number % 3]},
        "record_order": {"customer": customer, "product": "Oven", "ordered_at": moment, "promised_on": day},
        "cancel_order": {"customer": customer},
        "record_delivery": {"customer": customer, "delivered_at": moment},
        "note_need": {"customer": customer, "what": "a pan"},
        "make_promise": {"customer": customer, "what": f"draft {number}", "due": day},
        "keep_promise": {"customer": customer, "at": moment},
        "withdraw_promise": {"customer": customer},
        "record_feedback": {"customer": customer, "score": number},
        "log_interaction": {"customer": customer, "at": moment, "direction": ("in", "out")[number % 2]},
        "add_follow_up": {"customer": customer, "title": "call", "due": day},
        "complete_follow_up": {
            "customer": customer,
            "kind": KINDS[number % len(KINDS)],
            "at": moment,
            "outcome": ("done", "done", "no_answer")[number % 3],
        },
        "mark_lost": {"customer": customer},
        "undo": {},
    }
    with suppress(AftersaleError):
        getattr(room, verb)(**doings[verb])
    room.later(hours=number * 7)


VERBS = (
    "add_customer",
    "record_order",
    "cancel_order",
    "record_delivery",
    "note_need",
    "make_promise",
    "keep_promise",
    "withdraw_promise",
    "record_feedback",
    "log_interaction",
    "add_follow_up",
    "complete_follow_up",
    "mark_lost",
    "undo",
)
OF_EVERYTHING = [
    ("log_interaction", 0, 0, 0, 1),
    ("complete_follow_up", 0, 0, 0, 0),
    ("record_order", 0, 0, 3, 0),
    ("cancel_order", 0, 0, 0, 0),
    ("record_order", 0, 0, 3, 0),
    ("note_need", 0, 0, 0, 0),
    ("make_promise", 0, 0, 4, 0),
    ("keep_promise", 0, 0, 0, 0),
    ("make_promise", 0, 0, -3, 0),
    ("make_promise", 0, 0, 5, 1),
    ("record_feedback", 0, 0, 0, 3),
    ("add_customer", 1, 0, 0, 0),
    ("record_feedback", 1, 0, 0, 9),
    ("log_interaction", 1, 0, 0, 2),
    ("make_promise", 1, 0, 30, 0),
    ("withdraw_promise", 1, 0, 0, 0),
]
"""Something for every measure: of one customer, and of one whom they sent."""
acts = st.tuples(
    st.sampled_from((*VERBS, *VERBS[1:12], "complete_follow_up", "complete_follow_up")),
    st.integers(0, 2),
    st.floats(0, 24 * 400).map(lambda hours: hours / 8) | st.floats(0, 24 * 400),
    st.integers(-40, 40) | st.integers(-366, 400),
    st.integers(0, 10),
)


def measured(desk: Desk, now: datetime) -> dict[str, Any]:
    """Everything that the measures and their pictures say at this moment."""
    today = desk.practice.today(now)
    return {
        **desk.measures(now),
        "withdrawn": desk.promises_withdrawn(now),
        "interactions": desk.interactions_by_day(now),
        "scores": desk.satisfaction_by_month(now),
        "weeks": [desk.on_time_of(now, monday) for monday in pictures.weeks_until(today, 104)[now.day % 9 :: 9]],
    }


def read_anew(room: Room, now: datetime) -> tuple[dict[str, Any], float | None]:
    """The shares from memory and the sensor's satisfaction, as after a restart."""
    desk = Desk(room.book, room.practice, lambda: "none")
    board = Board.of(desk.load(now), room.practice, now)
    return desk.shares(now), board.satisfaction[0]


def without_open(found: dict[str, Any], ends: Sequence[Any], today: Any) -> dict[str, Any]:
    """The same without promises that were open: with nobody left to keep them to, they do not become broken."""
    promises = found["promises"]
    broken = promises["broken"] - sum(today - timedelta(days=365) <= day < today for day in ends)
    kept = promises["early"] + promises["on_the_day"]
    total = kept + promises["late"] + broken
    share = round(100 * kept / total, 1) if total else None
    return {**found, "promises": {**promises, "broken": broken, "share": share}}


@settings(max_examples=30)
@given(
    st.lists(acts, min_size=6, max_size=24),
    st.permutations(NAMES),
    st.lists(st.sampled_from(LATER), min_size=2, max_size=3, unique=True),
)
@example(OF_EVERYTHING, NAMES, LATER)
@example(OF_EVERYTHING, NAMES[::-1], LATER[::4])
def test_no_measure_moves_when_somebody_is_erased(
    doings: list[tuple[str, int, float, int, int]], order: Sequence[str], later: Sequence[int]
) -> None:
    with TemporaryDirectory() as folder:
        room = Room(Path(folder))
        room.add_customer(name=NAMES[0])
        room.add_customer(name=NAMES[2], referred_by=NAMES[0])
        for doing in doings:
            act(room, *doing)
        board = Board.of(room.desk.load(room.now), room.practice, room.now)
        moments = [room.now + timedelta(days=days) for days in (0, *later)]
        for name in order:
            people = [one for one, _ in room.book.customer_rows() if one.name == name]
            if len(people) != 1:
                continue
            promises = room.book.file(people[0].id, room.now).promises  # type: ignore[union-attr]
            ends = [one.due for one in promises if one.kept_at is one.withdrawn_at is None and one.due >= room.today]
            before = [without_open(measured(room.desk, now), ends, room.practice.today(now)) for now in moments]
            satisfaction = board.satisfaction
            receipt = room.erase_customer(customer=name)
            board.apply(receipt, room.now)
            assert [measured(room.desk, now) for now in moments] == before
            assert board.satisfaction == satisfaction
            assert room.desk.shares(room.now) == {key: before[0][key] for key in ("on_time", "promises")}
            for now, then in zip(moments[:2], before[:2], strict=True):
                shares, mean = read_anew(room, now)
                assert shares == {key: then[key] for key in shares}
                assert mean == satisfaction[0]
            assert not [line for line in room.dump() if name in line]
        room.close()


def test_the_example_has_something_for_every_measure(room: Room) -> None:
    room.add_customer(name=NAMES[0])
    for doing in OF_EVERYTHING:
        act(room, *doing)
    found = measured(room.desk, room.now)
    assert found["month"] == {"heard": 1, "promises_early": 1, "orders": 1, "referrals": 1, "needs": 1}
    assert (found["promises"]["early"], found["promises"]["broken"], found["withdrawn"]) == (1, 1, 1)
    assert (found["on_time"]["total"], found["satisfaction"]["answered"]) == (2, 2)


def test_the_last_customer_of_all_leaves_counts_and_nothing_else(room: Room) -> None:
    anna = room.anna(phone="+49 30 1234567")
    room.log_interaction(customer=anna, note="about tea")
    room.record_feedback(customer=anna, score=3)
    room.complete_follow_up(customer=anna, kind="check_in", note="about tea")
    before = measured(room.desk, room.now)
    room.erase_customer(customer=anna)
    assert room.book.is_empty
    assert measured(room.desk, room.now) == before
    assert room.book.tallies() == (
        Tally(Measure.INTERACTIONS, MONDAY, "", 2),
        Tally(Measure.LAST_SCORES, None, "3", 1),
        Tally(Measure.MONTH, MONDAY.replace(day=1), "heard", 1),
        Tally(Measure.ON_TIME, MONDAY, "in_time", 1),
        Tally(Measure.SCORES, MONDAY.replace(day=1), "3", 1),
    )
    assert not [one for one in room.dump() if anna in one or "tea" in one or "Weber" in one]


def test_the_same_erasure_asked_for_again_counts_nothing_twice(room: Room) -> None:
    anna = room.anna()
    room.log_interaction(customer=anna)
    for _ in range(2):
        assert room.erase_customer(customer=anna, request_id="once").answer == {"erased": True}
    assert [one.count for one in room.book.tallies(Measure.INTERACTIONS)] == [1]


def test_counts_of_several_lie_together(room: Room) -> None:
    for name in NAMES:
        room.log_interaction(customer=room.anna(name=name))
    for name in NAMES:
        room.erase_customer(customer=name)
    assert [one.count for one in room.book.tallies(Measure.INTERACTIONS)] == [3]
    assert room.desk.measures(room.now)["month"]["heard"] == 3


def test_what_no_measure_looks_at_any_longer_is_let_go(room: Room) -> None:
    anna = room.anna()
    room.log_interaction(customer=anna)
    room.record_feedback(customer=anna, score=3)
    room.erase_customer(customer=anna)
    for days, kept in ((365, {"interactions", "last_scores"}), (1, {"last_scores"})):
        room.later(days=days)
        room.book.keep_house(room.now, room.today)
        assert {one.measure.value for one in room.book.tallies()} == kept


def test_an_erasure_cannot_be_undone_and_neither_can_its_counts(room: Room) -> None:
    anna = room.anna()
    room.log_interaction(customer=anna)
    room.erase_customer(customer=anna)
    kept = room.book.tallies()
    with suppress(AftersaleError):
        room.undo()
    assert room.book.tallies() == kept != ()


def test_a_book_brings_its_counts_and_takes_them_along_when_undone(room: Room, tmp_path: Path) -> None:
    room.record_feedback(customer=room.anna(), score=3)
    room.erase_customer(customer="Anna Weber")
    room.record_feedback(customer=room.anna(name="Marco Rossi"), score=8)
    content = room.desk.export_book(room.now)["content"]
    other = Room(tmp_path / "other", again=True)
    other.record_feedback(customer=other.anna(), score=10)
    other.erase_customer(customer="Anna Weber")
    before = other.book.tallies()
    board = Board.of(other.desk.load(other.now), other.practice, other.now)
    taken = other.import_customers(content=content, format="json")
    board.apply(taken, other.now)
    assert other.book.tallies() == room.book.tallies()
    assert measured(other.desk, other.now) == measured(room.desk, room.now)
    assert board.satisfaction == (5.5, 2)
    board.apply(other.undo(import_id=taken.answer["import_id"]), other.now)
    assert other.book.tallies() == before
    assert board.satisfaction == (10, 1)
    other.close()


def test_counts_follow_the_days_of_the_practice(room: Room) -> None:
    room.now = room.at(MONDAY, 0, 30)
    room.log_interaction(customer=room.anna())
    room.erase_customer(customer="Anna Weber")
    assert [one.day for one in room.book.tallies(Measure.INTERACTIONS)] == [MONDAY]
    assert room.practice.working.zone is BERLIN
