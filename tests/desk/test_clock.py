"""What time alone does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from custom_components.aftersale.crm.errors import BookUnwritable
from custom_components.aftersale.crm.model import CustomerStatus, Status
from custom_components.aftersale.desk import clock

from .room import Room, types


def told(room: Room) -> list[tuple[str, str | None]]:
    return [(one.type, one.kind) for receipt in room.wake() for one in receipt.activities]


def test_due_and_overdue_are_each_told_once(room: Room) -> None:
    anna = room.anna()
    room.add_follow_up(customer=anna, title="Call", due=room.at(date(2026, 3, 2), 12), duration_minutes=30)
    assert told(room) == []
    room.later(hours=2)
    assert told(room) == [("due", "custom")]
    assert told(room) == []
    room.later(minutes=30)
    assert told(room) == [("overdue", "custom")]
    assert told(room) == []


def test_what_was_slept_through_is_told_once_when_awake(room: Room) -> None:
    anna = room.anna()
    room.add_follow_up(customer=anna, title="Call", due=date(2026, 3, 3))
    room.later(days=5)
    assert told(room) == [("due", "custom"), ("overdue", "custom")]
    room.reschedule_follow_up(customer=anna, kind="custom", due=room.today)
    assert told(room) == [("due", "custom")]


def test_what_is_withheld_is_told_when_it_comes(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "TOLD", 2)
    anna = room.anna()
    for number in range(9):
        room.add_follow_up(customer=anna, title=f"Call {number}", due=date(2026, 3, 3))
    room.pause_customer(customer=anna, until=date(2026, 3, 20))
    room.later(days=2)
    assert told(room) == []
    assert room.desk.next_wake(room.now) is not None and room.desk.next_wake(room.now) > room.now
    room.anna(name="Marco Rossi")
    room.add_follow_up(customer="Marco", title="Ring", due=room.at(date(2026, 3, 4), 15))
    assert room.desk.next_wake(room.now) == room.at(date(2026, 3, 4), 15)
    room.later(days=20)
    assert ("due", "custom") in told(room)


def test_a_pause_ends_on_its_day(room: Room) -> None:
    anna = room.anna()
    room.pause_customer(customer=anna, until=date(2026, 3, 10))
    assert room.desk.next_wake(room.now) == room.at(date(2026, 3, 10), 0)
    room.later(days=7)
    room.wake()
    assert room.customer(anna).status is CustomerStatus.PAUSED
    room.later(days=1)
    receipts = room.wake()
    back = room.customer(anna)
    assert (back.status, back.active_since) == (CustomerStatus.ACTIVE, date(2026, 3, 10))
    assert [types(receipt) for receipt in receipts] == [[]]
    assert room.events(anna)[-1] == "customer_resumed"


def test_a_broken_promise_is_told_once(room: Room) -> None:
    anna = room.anna()
    room.make_promise(customer=anna, what="a draft", due=date(2026, 3, 4))
    room.later(days=2)
    assert ("promise_broken", None) not in told(room)
    room.later(days=1)
    receipts = room.wake()
    assert types(receipts[0])[0] == "promise_broken"
    assert receipts[0].standings[anna].broken_on == date(2026, 3, 4)
    assert ("promise_broken", None) not in told(room)


def test_a_rule_s_own_closing_is_in_the_timeline(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website")
    room.later(days=20)
    room.wake()
    assert room.kinds(anna, Status.MISSED) == ["thank_you_note"]
    assert "missed" in room.events(anna)


def test_waking_goes_on_while_there_is_more(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "BATCH", 2)
    monkeypatch.setattr(clock, "TOLD", 3)
    people = [room.anna(name=f"Person {number}") for number in range(5)]
    for person in people:
        room.add_follow_up(customer=person, title="Call", due=date(2026, 3, 3))
        room.pause_customer(customer=person, until=date(2026, 3, 5))
    room.later(days=5)
    receipts = room.wake()
    assert len(receipts) > 2
    assert all(room.customer(person).status is CustomerStatus.ACTIVE for person in people)
    activities = [one.follow_up_id for receipt in receipts for one in receipt.activities if one.type == "due"]
    assert len(activities) == len(set(activities)) == 5


def test_the_house_is_kept_once_a_day_and_not_at_the_start(room: Room) -> None:
    room.anna(request_id="r1")
    room.wake()
    assert not room.book.snapshots()
    room.later(minutes=10)
    room.wake()
    assert len(room.book.snapshots()) == 1
    room.later(hours=1)
    room.wake()
    assert len(room.book.snapshots()) == 1
    room.later(days=100)
    room.wake()
    assert len(room.book.snapshots()) == 2
    assert room.book.request("r1") is None


def test_trouble_with_the_house_is_said(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(day: date) -> Path:
        raise BookUnwritable("book_unwritable", path="x")

    monkeypatch.setattr(room.book, "snapshot", full)
    room.later(minutes=10)
    assert room.wake()[-1].answer == {"more": False, "trouble": "book_unwritable"}


def test_nothing_to_do_means_no_alarm(room: Room) -> None:
    assert room.desk.next_wake(room.now) is None
    anna = room.anna()
    room.add_follow_up(customer=anna, title="Call", due=room.at(date(2026, 3, 2), 12))
    assert room.desk.next_wake(room.now) == room.at(date(2026, 3, 2), 12)
    room.later(hours=3)
    assert room.desk.next_wake(room.now) == room.at(date(2026, 3, 2), 12)


def test_replanning_follows_the_options_in_batches(room: Room) -> None:
    people = [room.anna(name=f"Person {number}") for number in range(5)]
    before = {person: room.one(person, "check_in").limit for person in people}
    room.desk.practice = room.practice = replace(room.practice, cadence_days=10)
    after: str | None = None
    batches = 0
    while True:
        receipt = room.desk.replan(room.call("clock"), after, 2)
        batches += 1
        after = receipt.answer["next"]
        if after is None:
            break
    assert batches == 3
    for person in people:
        assert before[person] == room.one(person, "check_in").limit + timedelta(days=17)


def test_each_version_of_the_playbook_is_kept(room: Room) -> None:
    room.desk.replan(room.call("clock"), None, 50)
    room.desk.replan(room.call("clock"), None, 50)
    first = room.book.playbook()
    assert first is not None and first[0] == 1
    assert first[1]["P9"] == {"enabled": True, "offset": 0}
    room.desk.practice = replace(room.practice, playbook=room.practice.playbook.edited({"P20": False}, {}))
    room.desk.replan(room.call("clock"), None, 50)
    second = room.book.playbook()
    assert second is not None and second[0] == 2
    assert not second[1]["P20"]["enabled"]


def test_what_came_due_and_is_withheld_rings_no_alarm(room: Room) -> None:
    anna = room.anna()
    room.add_follow_up(customer=anna, title="Call", due=room.today)
    receipt = room.pause_customer(customer=anna, until=room.today + timedelta(days=9))
    (call,) = (one for one in receipt.follow_ups.values() if one is not None and one.rule is None)
    assert call.withheld(room.today)
    wake_by = room.desk.wake_by(room.now, receipt)
    assert wake_by is None or wake_by > room.now
