"""What the panel asks the book."""

from __future__ import annotations

import pytest

from custom_components.aftersale.crm.errors import NotFound

from .room import MONDAY, Room


def test_one_follow_up_with_all_there_is_to_know(room: Room) -> None:
    anna = room.anna()
    room.log_interaction(customer=anna, note="likes tea")
    call = room.add_follow_up(customer=anna, title="Call", due=room.at(MONDAY, 10, 10)).answer["follow_up_id"]
    room.ring(way="reminder")
    found, person, told, note = room.desk.follow_up_in_full(room.now, follow_up=call)
    assert (found.id, person.id, note) == (call, anna, "likes tea")
    assert {line["follow_up_id"] for line in told} == {call}
    assert told[0]["at"].endswith("+01:00")
    with pytest.raises(NotFound, match="unknown_follow_up"):
        room.desk.follow_up_in_full(room.now, follow_up="nothing")
