"""Pausing, leaving and coming back."""

from __future__ import annotations

from datetime import date

import pytest

from custom_components.aftersale.crm.errors import Conflict, Invalid
from custom_components.aftersale.crm.model import CustomerStatus, LossReason

from .room import Room, types


def test_a_pause_holds_everything_until_its_date(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website")
    receipt = room.pause_customer(customer=anna, until=date(2026, 4, 1))
    assert all("C5" in one["held_by"] for one in receipt.answer["follow_ups"])
    assert room.customer(anna).paused_until == date(2026, 4, 1)
    assert room.pause_customer(customer=anna, until=date(2026, 4, 1)).repeated
    with pytest.raises(Invalid, match="date_not_ahead"):
        room.pause_customer(customer=anna, until=room.today)
    assert types(receipt) == []
    assert room.events(anna)[-1] == "customer_paused"


@pytest.mark.parametrize("direction", ["in", "out"])
def test_without_a_date_they_rest_until_something_happens(room: Room, direction: str) -> None:
    anna = room.anna()
    before = room.now
    room.later(minutes=1).pause_customer(customer=anna)
    assert room.customer(anna).status is CustomerStatus.RESTING
    assert room.pause_customer(customer=anna).repeated
    room.log_interaction(customer=anna, direction=direction, at=before)
    assert room.customer(anna).status is CustomerStatus.RESTING
    receipt = room.later(minutes=1).log_interaction(customer=anna, direction=direction)
    assert types(receipt) == ["customer_returned", "interaction_logged"]
    assert room.customer(anna).status is CustomerStatus.ACTIVE


def test_resuming_plans_afresh(room: Room) -> None:
    anna = room.anna()
    room.pause_customer(customer=anna, until=date(2026, 6, 1))
    receipt = room.later(days=40).resume_customer(customer=anna)
    assert [one["held_by"] for one in receipt.answer["follow_ups"]] == [[]]
    assert room.customer(anna).active_since == room.today
    assert room.resume_customer(customer=anna).repeated
    assert room.events(anna)[-1] == "customer_resumed"


def test_a_lost_customer_gets_the_lost_call_and_nothing_else(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website")
    receipt = room.mark_lost(customer=anna, note="said nothing")
    assert [one["kind"] for one in receipt.answer["follow_ups"]] == ["lost_call"]
    assert types(receipt) == ["customer_lost"]
    with pytest.raises(Conflict, match="customer_is_lost"):
        room.pause_customer(customer=anna)
    with pytest.raises(Conflict, match="customer_is_lost"):
        room.resume_customer(customer=anna)
    assert room.mark_lost(customer=anna).repeated


def test_a_second_call_adds_the_reason(room: Room) -> None:
    anna = room.anna()
    room.mark_lost(customer=anna)
    receipt = room.later(days=2).mark_lost(customer=anna, reason="staff_failed", note="rude")
    assert types(receipt) == []
    assert "correct_cause" in [one["kind"] for one in receipt.answer["follow_ups"]]
    loss = room.file(anna).losses[0]
    assert (loss.reason, loss.reason_known_at, loss.note) == (LossReason.STAFF_FAILED, room.now, "rude")
    assert room.events(anna)[-1] == "loss_explained"
    room.later(days=1).mark_lost(customer=anna, reason="price")
    loss = room.file(anna).losses[0]
    assert (loss.reason, loss.reason_known_at) == (LossReason.PRICE, room.now)
    assert "correct_cause" not in room.kinds(anna)
    assert room.mark_lost(customer=anna, reason="price", note="rude").repeated
    with pytest.raises(Invalid, match="unknown_choice"):
        room.mark_lost(customer=anna, reason="weather")


def test_lost_twice_is_two_losses(room: Room) -> None:
    anna = room.anna()
    room.mark_lost(customer=anna, reason="price")
    receipt = room.later(days=1).reactivate_customer(customer=anna)
    assert types(receipt) == ["customer_returned"]
    assert room.reactivate_customer(customer=anna).repeated
    room.later(days=1).mark_lost(customer=anna)
    assert [loss.reason for loss in room.file(anna).losses] == [LossReason.PRICE, None]


def test_reactivating_ends_a_pause_quietly(room: Room) -> None:
    anna = room.anna()
    room.pause_customer(customer=anna, until=date(2026, 4, 1))
    assert types(room.reactivate_customer(customer=anna)) == []
    assert room.customer(anna).status is CustomerStatus.ACTIVE


@pytest.mark.parametrize(
    ("verb", "fields"),
    [
        ("record_feedback", {"score": 9}),
        ("note_need", {"what": "a second screen"}),
        ("open_complaint", {"what": "late"}),
        ("make_promise", {"what": "a draft", "due": date(2026, 3, 9)}),
    ],
)
def test_whatever_happens_ends_a_rest_but_not_a_loss(room: Room, verb: str, fields: dict[str, object]) -> None:
    anna, lost = room.anna(), room.anna(name="Marco Rossi")
    room.pause_customer(customer=anna)
    room.mark_lost(customer=lost)
    getattr(room, verb)(customer=anna, **fields)
    getattr(room, verb)(customer=lost, **fields)
    assert room.customer(anna).status is CustomerStatus.ACTIVE
    assert room.customer(lost).status is CustomerStatus.LOST
