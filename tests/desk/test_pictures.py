"""What the panel's pictures are made of, from a real book."""

from __future__ import annotations

from datetime import timedelta

from .room import MONDAY, Room


def test_a_week_counts_what_was_done_in_it_and_by_its_first_due(room: Room) -> None:
    anna = room.anna()
    call, write = (room.add_follow_up(customer=anna, title=title).answer["follow_up_id"] for title in ("Call", "Write"))
    room.complete_follow_up(follow_up=call)
    room.later(days=1).complete_follow_up(follow_up=write)
    room.later(days=7)
    assert room.desk.on_time_of(room.now, MONDAY) == {
        "week": MONDAY.isoformat(),
        "share": 50.0,
        "count": 1,
        "total": 2,
    }
    assert room.desk.on_time_of(room.now, MONDAY + timedelta(days=7))["total"] == 0


def test_contacts_scores_and_withdrawn_promises(room: Room) -> None:
    anna = room.anna()
    room.log_interaction(customer=anna)
    room.log_interaction(customer=anna, at=room.now - timedelta(days=1))
    room.log_interaction(customer=anna, at=room.now - timedelta(days=364))
    assert room.desk.interactions_by_day(room.now) == {"2025-03-03": 1, "2026-03-01": 1, "2026-03-02": 1}
    room.record_feedback(customer=anna, score=8)
    room.record_feedback(customer=anna, suggestion="faster")
    assert room.desk.satisfaction_by_month(room.now)[-1] == {"month": "2026-03", "mean": 8.0, "count": 1}
    room.make_promise(customer=anna, what="a draft", due=room.today)
    assert room.desk.promises_withdrawn(room.now) == 0
    room.withdraw_promise(customer=anna)
    assert room.desk.promises_withdrawn(room.now) == 1
    assert room.desk.warmths({anna: room.book.standing(anna)}, room.now)["unknown"] == 0
