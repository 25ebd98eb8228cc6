"""On time and promises from memory are what the book would say."""

from __future__ import annotations

from datetime import date, timedelta

from custom_components.aftersale.desk import Desk

from .room import Room


def as_the_book_says(room: Room) -> bool:
    measured = room.desk.measures(room.now)
    return bool(room.desk.shares(room.now) == {name: measured[name] for name in ("on_time", "promises")})


def test_on_time_is_exact_after_each_change(room: Room) -> None:
    anna = room.anna()
    late = room.add_follow_up(customer=anna, title="Call", due=room.today).answer["follow_up_id"]
    room.later(days=2)
    room.complete_follow_up(follow_up=late)
    assert room.desk.shares(room.now)["on_time"] == {"count": 0, "total": 1, "share": 0}
    room.add_follow_up(customer=anna, title="Write", due=room.today)
    room.complete_follow_up(customer=anna, kind="custom")
    assert room.desk.shares(room.now)["on_time"]["share"] == 50
    room.reopen_follow_up(follow_up=late)
    assert room.desk.shares(room.now)["on_time"]["share"] == 100
    assert as_the_book_says(room)
    room.later(days=31)
    assert room.desk.shares(room.now)["on_time"]["share"] is None
    assert as_the_book_says(room)


def test_promises_are_exact_after_each_change(room: Room) -> None:
    anna, marco = room.anna(), room.anna(name="Marco Rossi")
    room.make_promise(customer=anna, what="a draft", due=date(2026, 3, 6))
    room.make_promise(customer=marco, what="a call", due=date(2026, 3, 4))
    room.keep_promise(customer=anna)
    assert room.desk.shares(room.now)["promises"]["early"] == 1
    assert as_the_book_says(room)
    room.undo()
    assert room.desk.shares(room.now)["promises"]["early"] == 0
    assert as_the_book_says(room)
    room.later(days=7)
    assert room.desk.shares(room.now)["promises"]["broken"] == 2
    room.erase_customer(customer=marco)
    assert room.desk.shares(room.now)["promises"]["broken"] == 2
    assert as_the_book_says(room)


def test_an_undone_promise_is_gone(room: Room) -> None:
    anna = room.anna()
    room.make_promise(customer=anna, what="a draft", due=date(2026, 3, 6))
    room.undo()
    assert room.later(days=9).desk.shares(room.now)["promises"]["broken"] == 0


def test_a_restart_reads_what_was_in_memory(room: Room) -> None:
    anna = room.anna()
    room.make_promise(customer=anna, what="a draft", due=date(2026, 3, 3))
    room.keep_promise(customer=anna)
    room.complete_follow_up(customer=anna, kind="check_in")
    room.now += timedelta(days=3)
    again = Desk(room.book, room.practice, lambda: "id")
    again.load(room.now)
    assert again.shares(room.now) == room.desk.shares(room.now)


def test_what_had_no_due_is_not_judged(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Grain mill Nova")
    walkthrough = room.one(anna, "walkthrough").id
    room.complete_follow_up(follow_up=walkthrough)
    assert room.desk.shares(room.now)["on_time"]["total"] == 0
    assert as_the_book_says(room)
    room.reopen_follow_up(follow_up=walkthrough)
    assert room.desk.shares(room.now)["on_time"]["total"] == 0
    assert as_the_book_says(room)


def test_what_was_done_long_ago_and_is_opened_again_takes_nothing_away(room: Room) -> None:
    anna = room.anna()
    call = room.add_follow_up(customer=anna, title="Call", due=room.today).answer["follow_up_id"]
    room.complete_follow_up(follow_up=call)
    room.later(days=31)
    room.complete_follow_up(customer=anna, kind="check_in")
    assert room.desk.shares(room.now)["on_time"]["total"] == 1
    room.reopen_follow_up(follow_up=call)
    assert room.desk.shares(room.now)["on_time"]["total"] == 1
    assert as_the_book_says(room)


def test_what_was_done_for_somebody_erased_is_counted_once(room: Room) -> None:
    anna, marco = room.anna(), room.anna(name="Marco Rossi")
    for who in (anna, marco):
        room.add_follow_up(customer=who, title="Call Marco Rossi", due=room.today)
        room.complete_follow_up(customer=who, kind="custom")
    assert room.desk.shares(room.now)["on_time"]["total"] == 2
    room.erase_customer(customer=marco)
    assert room.desk.shares(room.now)["on_time"]["total"] == 2
    assert as_the_book_says(room)
