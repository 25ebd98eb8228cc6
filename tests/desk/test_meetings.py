"""Which events were meetings that nobody has written down yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from custom_components.aftersale.crm.errors import Conflict
from custom_components.aftersale.crm.intake.meeting import Event

from .room import Room

HOUR = timedelta(hours=1)


def event(room: Room, summary: str, ago: timedelta = 2 * HOUR) -> Event:
    return Event("calendar.work", f"uid {summary} {ago}", "", room.now - ago, room.now - ago + HOUR, summary, "")


def met(room: Room, *events: Event) -> tuple[str | None, ...]:
    return room.desk.met(room.now, events=events)


def test_an_event_is_a_meeting_until_it_is_in_the_book(room: Room) -> None:
    anna = room.anna()
    kitchen, dentist = event(room, "Kitchen: Anna Weber"), event(room, "Dentist")
    assert met(room, kitchen, dentist) == (anna, None)
    call = replace(room.call("meeting"), request_id=kitchen.request_id(anna))
    room.desk.log_meeting(call, customer=anna, start=kitchen.start, end=kitchen.end)
    moved = replace(kitchen, start=kitchen.start + 30 * HOUR, end=kitchen.end + 30 * HOUR)
    assert met(room, kitchen, moved, dentist) == (None, None, None)


def test_what_was_logged_by_hand_is_no_other_meeting(room: Room) -> None:
    anna = room.anna()
    room.log_meeting(customer=anna, start=room.now - 3 * HOUR, end=room.now - 2 * HOUR)
    room.log_interaction(customer=anna, at=room.now - 5 * HOUR, note="a call, not a meeting")
    before, during, after = (event(room, "Anna Weber", ago) for ago in (4 * HOUR, 3 * HOUR - HOUR / 2, 2 * HOUR))
    assert met(room, before, during, after) == (anna, None, anna)


def test_a_meeting_from_a_calendar_is_not_undone_as_somebodys_change(room: Room) -> None:
    """Nobody made it here; the calendar says that it was. The newest change of a person is the one before."""
    anna = room.anna()
    room.later(minutes=1)
    kitchen = event(room, "Anna Weber")
    call = replace(room.call("meeting"), request_id=kitchen.request_id(anna))
    room.desk.log_meeting(call, customer=anna, start=kitchen.start, end=kitchen.end)
    with pytest.raises(Conflict, match="changed_since"):
        room.undo()
    assert len(room.file(anna).interactions) == 1
