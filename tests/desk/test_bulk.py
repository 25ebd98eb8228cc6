"""The same for many customers at once: one change, one step back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from custom_components.aftersale.crm.errors import Conflict, Invalid, NotFound
from custom_components.aftersale.crm.model import CustomerStatus
from custom_components.aftersale.desk.bulk import MOST_AT_ONCE

from .room import MONDAY, Room

WEDNESDAY = date(2026, 3, 4)
FAR = date(2026, 3, 20)


@pytest.fixture
def people(room: Room) -> list[str]:
    """Three customers with something to do today and something later; and one who is lost."""
    ids = [room.anna(name=f"Customer {number}") for number in range(3)]
    for one in ids:
        room.add_follow_up(customer=one, title="Call", due=MONDAY)
        room.add_follow_up(customer=one, title="Late", due=date(2026, 2, 27))
        room.add_follow_up(customer=one, title="Later", due=FAR)
    lost = room.anna(name="Lost")
    room.mark_lost(customer=lost)
    room.later(minutes=1)
    return [*ids, lost]


def test_what_wants_doing_today_is_quieted(room: Room, people: list[str]) -> None:
    answer = room.change_many(what="snooze", customers=people, until=WEDNESDAY).answer
    assert answer == {"customers": 3, "follow_ups": 6, "skipped": 1}
    for one in people[:3]:
        quiet = {other.title for other in room.book.open_of(one) if other.snoozed_until is not None}
        assert quiet == {"Call", "Late"}
    assert room.events(people[0]).count("snoozed") == 2


def test_nothing_to_quiet_is_no_change(room: Room, people: list[str]) -> None:
    room.change_many(what="snooze", customers=people, until=WEDNESDAY)
    before = room.dump()
    again = room.later(minutes=1).change_many(what="snooze", customers=people, until=WEDNESDAY)
    assert (again.repeated, again.answer["customers"]) == (True, 0)
    assert room.dump() == before


def test_all_rest_or_pause(room: Room, people: list[str]) -> None:
    assert room.change_many(what="pause", customers=people).answer == {"customers": 3, "follow_ups": 0, "skipped": 1}
    assert {room.customer(one).status for one in people[:3]} == {CustomerStatus.RESTING}
    assert room.customer(people[3]).status is CustomerStatus.LOST
    room.change_many(what="pause", customers=people, until=FAR)
    assert {room.customer(one).paused_until for one in people[:3]} == {FAR}
    assert room.change_many(what="pause", customers=people, until=FAR).repeated


def test_a_cadence_for_all_or_the_practices_again(room: Room, people: list[str]) -> None:
    check_ins = {one: room.one(one, "check_in").due for one in people[:3]}
    assert room.change_many(what="cadence", customers=people, cadence_days=9).answer["customers"] == 3
    assert {room.customer(one).cadence_days for one in people[:3]} == {9}
    assert all(room.one(one, "check_in").due != due for one, due in check_ins.items())
    assert room.change_many(what="cadence", customers=people, cadence_days=9).repeated
    room.change_many(what="cadence", customers=people)
    assert {one: room.one(one, "check_in").due for one in people[:3]} == check_ins


@pytest.mark.parametrize(
    "fields",
    [{"what": "snooze", "until": WEDNESDAY}, {"what": "pause"}, {"what": "cadence", "cadence_days": 5}],
    ids=lambda fields: str(fields["what"]),
)
def test_it_is_taken_back_as_one(room: Room, people: list[str], fields: dict[str, Any]) -> None:
    def state() -> list[str]:
        return [line for line in room.undated() if '"journal"' not in line and '"timeline"' not in line]

    before, mark = state(), room.desk.newest_change()
    room.change_many(customers=people, user_id="rita", **fields)
    made = room.desk.newest_change()
    assert made not in (None, mark)
    room.later(minutes=1).undo(change=made, user_id="rita")
    assert state() == before
    assert room.desk.newest_change() == mark


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"what": "erase"}, "unknown_choice"),
        ({"what": "snooze"}, "missing"),
        ({"what": "snooze", "until": date(2026, 3, 1)}, "snooze_in_past"),
        ({"what": "pause", "until": MONDAY}, "date_not_ahead"),
        ({"what": "cadence", "cadence_days": 0}, "out_of_range"),
        ({"what": "pause", "customers": []}, "missing"),
        ({"what": "pause", "customers": [str(number) for number in range(MOST_AT_ONCE + 1)]}, "too_many_customers"),
    ],
)
def test_what_cannot_be_changes_nobody(room: Room, people: list[str], fields: dict[str, Any], key: str) -> None:
    before = room.dump()
    with pytest.raises(Invalid, match=key):
        room.change_many(**{"customers": people, **fields})
    with pytest.raises(NotFound, match="unknown_customer"):
        room.change_many(what="pause", customers=[*people, "nobody"])
    assert room.dump() == before


def test_of_several_changes_exactly_the_one_that_is_meant(room: Room, people: list[str]) -> None:
    room.update_customer(customer=people[0], notes="first", user_id="rita")
    first = room.desk.newest_change()
    room.later(minutes=1).update_customer(customer=people[1], notes="second", user_id="rita")
    second = room.desk.newest_change()
    with pytest.raises(NotFound, match="nothing_to_undo"):
        room.undo(change=first, user_id="somebody else")
    room.undo(change=first)
    assert [room.customer(one).notes for one in people[:2]] == ["", "second"]
    with pytest.raises(NotFound, match="nothing_to_undo"):
        room.undo(change=first, user_id="rita")
    room.later(minutes=1).update_customer(customer=people[1], notes="third", user_id="paul")
    with pytest.raises(Conflict, match="changed_since"):
        room.undo(change=second, user_id="rita")
    room.later(minutes=11)
    with pytest.raises(NotFound, match="nothing_to_undo"):
        room.undo(change=second, user_id="rita")


def test_a_new_book_has_no_change(room: Room) -> None:
    assert room.desk.newest_change() is None
