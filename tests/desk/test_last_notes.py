"""What was noted last with a customer."""

from __future__ import annotations

from .room import Room


def test_the_newest_note_counts_even_when_later_interactions_have_none(room: Room) -> None:
    anna, bernd = room.anna(), room.anna(name="Bernd Klein")
    assert room.desk.last_notes([anna, bernd]) == {anna: "", bernd: ""}
    room.log_interaction(customer=anna, note="First")
    room.later(hours=1).log_interaction(customer=anna, note="Second")
    room.later(hours=1).log_interaction(customer=anna)
    assert room.desk.last_notes([anna, bernd]) == {anna: "Second", bernd: ""}
