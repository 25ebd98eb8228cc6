"""Taking back the newest change of a person."""

from __future__ import annotations

import pytest

from custom_components.aftersale.crm.errors import Conflict, NotFound
from custom_components.aftersale.crm.model import Status

from .room import Room, types


def state(room: Room) -> list[str]:
    """The book without what an undo may add."""
    return [line for line in room.undated() if '"journal"' not in line and '"timeline"' not in line]


def test_changes_are_taken_back_one_by_one(room: Room) -> None:
    anna = room.anna()
    states = [state(room)]
    room.later(minutes=1).record_order(customer=anna, product="Website")
    states.append(state(room))
    note = room.one(anna, "thank_you_note")
    room.later(minutes=1).complete_follow_up(follow_up=note.id)
    assert types(room.later(minutes=1).undo()) == ["reopened"]
    assert state(room) == states.pop()
    receipt = room.later(minutes=1).undo()
    assert receipt.answer["customer_ids"] == [anna]
    assert state(room) == states.pop()
    room.later(minutes=1).undo()
    with pytest.raises(NotFound, match="unknown_customer"):
        room.desk.get_customer(room.now, customer=anna)
    with pytest.raises(NotFound, match="nothing_to_undo"):
        room.undo()


def test_undoing_an_added_customer_tells_of_their_going(room: Room) -> None:
    anna = room.anna()
    receipt = room.undo()
    assert receipt.customers == {anna: None}
    assert receipt.standings == {}


def test_only_the_last_ten_minutes(room: Room) -> None:
    room.anna()
    room.later(minutes=11)
    with pytest.raises(NotFound, match="nothing_to_undo"):
        room.undo()


def test_only_ones_own_where_one_is_known(room: Room) -> None:
    anna = room.anna(user_id="eva")
    room.anna(name="Marco Rossi", user_id="ben")
    room.undo(user_id="eva")
    assert room.book.customer(anna) is None
    with pytest.raises(NotFound, match="nothing_to_undo"):
        room.undo(user_id="eva")


def test_what_the_clock_or_a_shop_did_is_no_change_to_take_back(room: Room) -> None:
    anna = room.anna()
    room.later(minutes=1).record_order(customer=anna, product="Website", way="webhook")
    room.wake()
    with pytest.raises(Conflict, match="changed_since"):
        room.undo()


def test_an_announcement_stands_in_the_way_of_no_undo(room: Room) -> None:
    anna = room.anna()
    room.later(minutes=1).add_follow_up(customer=anna, title="Call")
    assert "due" in [one for receipt in room.later(minutes=1).wake() for one in types(receipt)]
    room.later(minutes=1).undo()
    assert room.kinds(anna) == ["check_in"]


def test_an_undone_request_is_not_done_again(room: Room) -> None:
    first = room.add_customer(name="Anna Weber", request_id="r1")
    room.undo()
    again = room.add_customer(name="Anna Weber", request_id="r1")
    assert again.repeated and again.answer == first.answer


def test_undoing_what_did_not_end_it_reopens_nothing(room: Room) -> None:
    anna = room.anna()
    done = room.complete_follow_up(customer=anna, kind="check_in").answer["follow_up_id"]
    room.later(minutes=1).remove_follow_up(follow_up=done)
    assert types(room.undo()) == []
    assert not room.one(anna, "check_in", Status.DONE).hidden
