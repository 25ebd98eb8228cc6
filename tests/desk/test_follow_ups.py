"""Ending, quieting and opening follow-ups again; adding and changing them by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.crm.errors import Conflict, Invalid, NotFound
from custom_components.aftersale.crm.model import Channel, CustomerStatus, Outcome, Status

from .room import Room, types


def test_done_and_reaching_them_is_an_interaction(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website")
    note = room.one(anna, "thank_you_note")
    receipt = room.later(hours=2).complete_follow_up(follow_up=note.id, note="a card with a tulip")
    contact = room.file(anna).interactions[0]
    assert (contact.follow_up_id, contact.channel, contact.note) == (note.id, Channel.POST, "a card with a tulip")
    assert contact.at == room.now
    assert types(receipt) == ["completed"]
    assert receipt.answer["follow_up_id"] == note.id
    assert receipt.answer["next"]["kind"] == "agree_walkthrough"
    done = room.follow_up(note.id)
    assert (done.status, done.outcome, done.completed_at) == (Status.DONE, Outcome.DONE, room.now)
    again = room.later(days=1).complete_follow_up(follow_up=note.id)
    assert again.repeated and again.answer == receipt.answer | {"next": again.answer["next"]}
    with pytest.raises(Conflict, match="already_done"):
        room.complete_follow_up(follow_up=note.id, outcome="no_answer")


def test_completed_in_the_past_but_never_in_the_future(room: Room) -> None:
    anna = room.anna()
    yesterday = room.now - timedelta(days=1)
    check_in = room.one(anna, "check_in")
    with pytest.raises(Invalid, match="in_the_future"):
        room.complete_follow_up(follow_up=check_in.id, at=room.now + timedelta(days=1))
    with pytest.raises(Invalid, match="unknown_outcome"):
        room.complete_follow_up(follow_up=check_in.id, outcome="skipped")
    with pytest.raises(Invalid, match="unknown_choice"):
        room.complete_follow_up(follow_up=check_in.id, outcome="perhaps")
    room.complete_follow_up(follow_up=check_in.id, at=yesterday)
    assert room.file(anna).interactions[0].at == yesterday
    assert room.one(anna, "check_in").limit == room.today + timedelta(days=26)


def test_which_follow_up_is_meant(room: Room) -> None:
    anna = room.anna()
    room.add_follow_up(customer=anna, title="second", due=date(2026, 3, 9))
    first = room.add_follow_up(customer=anna, title="first", due=date(2026, 3, 5)).answer["follow_up_id"]
    assert room.complete_follow_up(customer=anna, kind="custom").answer["follow_up_id"] == first
    assert room.reopen_follow_up(customer=anna, kind="custom").answer["follow_up_id"] == first
    room.skip_follow_up(follow_up=first)
    assert room.reopen_follow_up(customer=anna).answer["follow_up_id"] == first
    assert room.skip_follow_up(customer=anna).answer["follow_up_id"] == first
    with pytest.raises(NotFound, match="no_such_follow_up"):
        room.complete_follow_up(customer=anna, kind="survey")
    with pytest.raises(NotFound, match="no_such_follow_up"):
        room.reopen_follow_up(customer=anna, kind="survey")
    with pytest.raises(NotFound, match="unknown_follow_up"):
        room.complete_follow_up(follow_up="nothing")
    with pytest.raises(Invalid, match="say_which_follow_up"):
        room.complete_follow_up()
    with pytest.raises(Invalid, match="unknown_choice"):
        room.complete_follow_up(customer=anna, kind="dance")


def test_unanswered_comes_back(room: Room) -> None:
    anna = room.anna()
    check_in = room.one(anna, "check_in")
    receipt = room.complete_follow_up(follow_up=check_in.id, outcome="no_answer")
    assert receipt.answer["next"]["kind"] == "check_in"
    assert receipt.answer["next"]["due"] == "2026-03-05"
    assert not room.file(anna).interactions
    mine = room.add_follow_up(customer=anna, title="call about the invoice").answer["follow_up_id"]
    receipt = room.complete_follow_up(follow_up=mine, outcome="no_answer")
    assert receipt.answer["next"]["title"] == "call about the invoice"
    returned = room.follow_up(receipt.answer["next"]["id"])
    assert (returned.attempt, returned.due) == (2, Due.on(date(2026, 3, 5)))
    room.reopen_follow_up(follow_up=mine)
    assert room.follow_up(returned.id).status is Status.CANCELLED
    assert room.follow_up(mine).is_open


def test_a_try_that_has_no_successor_says_what_is_next(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website")
    room.pause_customer(customer=anna)
    note = room.one(anna, "thank_you_note")
    assert room.complete_follow_up(follow_up=note.id, outcome="no_answer").answer["next"] is None


def test_reopening_takes_back_what_completing_did(room: Room) -> None:
    anna = room.anna()
    room.make_promise(customer=anna, what="a draft", due=date(2026, 3, 6))
    promise = room.one(anna, "promise")
    room.later(hours=1).complete_follow_up(follow_up=promise.id)
    receipt = room.later(hours=1).reopen_follow_up(follow_up=promise.id)
    assert types(receipt) == ["reopened"]
    assert not room.file(anna).interactions
    assert room.file(anna).promises[0].kept_at is None
    assert room.follow_up(promise.id).is_open
    assert room.kinds(anna).count("check_in") == 1
    again = room.reopen_follow_up(follow_up=promise.id)
    assert again.repeated and again.answer == receipt.answer


def test_a_promise_that_is_gone_stays_so(room: Room) -> None:
    anna = room.anna()
    promise = room.make_promise(customer=anna, what="a draft", due=date(2026, 3, 6)).answer["promise_id"]
    follow_up = room.one(anna, "promise")
    room.withdraw_promise(promise_id=promise)
    room.reopen_follow_up(follow_up=follow_up.id)
    room.complete_follow_up(follow_up=follow_up.id)
    assert room.file(anna).promises[0].kept_at is None
    room.reopen_follow_up(follow_up=follow_up.id)
    assert room.file(anna).promises[0].withdrawn_at is not None


def test_a_cancelled_one_can_be_reopened_and_stays(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website")
    note = room.one(anna, "thank_you_note")
    room.cancel_order(customer=anna)
    with pytest.raises(Conflict, match="follow_up_has_ended"):
        room.complete_follow_up(follow_up=note.id)
    room.reopen_follow_up(follow_up=note.id)
    assert room.follow_up(note.id).is_open
    room.later(days=1).log_interaction(customer=anna)
    assert room.follow_up(note.id).is_open


def test_skipping_is_no_interaction_and_is_not_planned_again_at_once(room: Room) -> None:
    anna = room.anna()
    check_in = room.one(anna, "check_in")
    receipt = room.later(days=5).skip_follow_up(follow_up=check_in.id, reason="on holiday")
    assert types(receipt) == ["skipped"]
    assert room.follow_up(check_in.id).outcome_note == "on holiday"
    assert room.one(anna, "check_in").limit == room.today + timedelta(days=27)
    assert room.skip_follow_up(follow_up=check_in.id).repeated
    room.reopen_follow_up(follow_up=check_in.id)
    room.complete_follow_up(follow_up=check_in.id)
    with pytest.raises(Conflict, match="follow_up_has_ended"):
        room.skip_follow_up(follow_up=check_in.id)


def test_snoozing_keeps_the_due(room: Room) -> None:
    anna = room.anna()
    check_in = room.one(anna, "check_in")
    receipt = room.snooze_follow_up(follow_up=check_in.id, until=date(2026, 3, 9))
    assert receipt.answer == {"follow_up_id": check_in.id, "snoozed_until": "2026-03-09"}
    assert types(receipt) == ["snoozed"]
    assert room.follow_up(check_in.id).due == check_in.due
    assert room.snooze_follow_up(follow_up=check_in.id, until=date(2026, 3, 9)).repeated
    receipt = room.snooze_follow_up(follow_up=check_in.id, duration=timedelta(hours=2))
    assert receipt.answer["snoozed_until"] == "2026-03-02T12:00:00+01:00"
    for fields in ({}, {"until": date(2026, 3, 9), "duration": timedelta(hours=1)}):
        with pytest.raises(Invalid, match="until_or_duration"):
            room.snooze_follow_up(follow_up=check_in.id, **fields)
    with pytest.raises(Invalid, match="snooze_in_past"):
        room.snooze_follow_up(follow_up=check_in.id, until=room.today)
    with pytest.raises(Invalid, match="not_a_duration"):
        room.snooze_follow_up(follow_up=check_in.id, duration=timedelta(hours=-1))


def test_a_line_of_the_checklist_is_ticked(room: Room) -> None:
    anna = room.anna()
    check_in = room.one(anna, "check_in")
    room.check_item(follow_up=check_in.id, index=0)
    view = room.desk.follow_up(room.now, follow_up=check_in.id)
    assert [line["done"] for line in view["checklist"]][:2] == [True, False]
    assert room.check_item(follow_up=check_in.id, index=0).repeated
    room.check_item(follow_up=check_in.id, index=0, done=False)
    with pytest.raises(Invalid, match="no_such_line"):
        room.check_item(follow_up=check_in.id, index=99)


def test_deleting_skips_what_is_open_and_hides_what_has_ended(room: Room) -> None:
    anna = room.anna()
    check_in = room.one(anna, "check_in")
    assert types(room.remove_follow_up(follow_up=check_in.id)) == ["skipped"]
    assert types(room.remove_follow_up(follow_up=check_in.id)) == []
    assert room.follow_up(check_in.id).hidden
    assert room.remove_follow_up(follow_up=check_in.id).repeated
    room.reopen_follow_up(follow_up=check_in.id)
    room.complete_follow_up(follow_up=check_in.id)
    room.remove_follow_up(follow_up=check_in.id)
    assert room.events(anna)[-1] == "hidden"


def test_it_arrived_said_in_a_delivery_check(room: Room) -> None:
    anna = room.anna()
    order = room.record_order(customer=anna, product="Chair", promised_on=date(2026, 3, 6)).answer["order_id"]
    check = room.one(anna, "delivery_check")
    with pytest.raises(Invalid, match="answer_not_expected"):
        room.complete_follow_up(follow_up=check.id, answer="perhaps")
    with pytest.raises(Invalid, match="answer_not_expected"):
        room.complete_follow_up(follow_up=check.id, answer="arrived", outcome="no_answer")
    receipt = room.later(days=3).complete_follow_up(follow_up=check.id, answer="arrived")
    assert types(receipt) == ["completed", "order_delivered"]
    delivered = room.book.order(order)
    assert delivered is not None and delivered.delivered_at == room.now
    assert not room.file(anna).interactions
    room.reopen_follow_up(follow_up=check.id)
    assert types(room.complete_follow_up(follow_up=check.id, answer="arrived")) == ["completed"]


def test_late_said_in_a_delivery_check_plans_the_notice_at_once(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Chair", promised_on=date(2026, 3, 6))
    check = room.one(anna, "delivery_check")
    room.complete_follow_up(follow_up=check.id, answer="late")
    notice = room.one(anna, "late_notice")
    assert notice.due is not None and notice.due.local_day(room.practice.working.zone) == room.today
    assert "order_late" in room.events(anna)
    room.record_order(customer=anna, product="Table", promised_on=date(2026, 3, 6))
    check = room.one(anna, "delivery_check")
    room.complete_follow_up(follow_up=check.id, answer="on_its_way")
    assert room.kinds(anna).count("late_notice") == 1


def test_an_answer_about_no_order_is_refused(room: Room) -> None:
    anna = room.anna()
    check = room.add_follow_up(customer=anna, title="Is it there?", kind="delivery_check").answer["follow_up_id"]
    with pytest.raises(NotFound, match="unknown_order"):
        room.complete_follow_up(follow_up=check, answer="arrived")
    assert room.follow_up(check).is_open


@pytest.mark.parametrize(
    ("answer", "status"),
    [("lost", CustomerStatus.LOST), ("resting", CustomerStatus.RESTING), ("keep", CustomerStatus.ACTIVE)],
)
def test_still_with_us_decides(room: Room, answer: str, status: CustomerStatus) -> None:
    anna = room.anna()
    still = room.add_follow_up(customer=anna, title="Still with us?", kind="still_with_us").answer["follow_up_id"]
    room.complete_follow_up(follow_up=still, answer=answer)
    assert room.customer(anna).status is status


def test_who_is_lost_does_not_rest(room: Room) -> None:
    anna = room.anna()
    room.mark_lost(customer=anna)
    still = room.add_follow_up(customer=anna, title="Still with us?", kind="still_with_us").answer["follow_up_id"]
    with pytest.raises(Conflict, match="customer_is_lost"):
        room.complete_follow_up(follow_up=still, answer="resting")
    assert room.follow_up(still).is_open


def test_added_by_hand_it_says_which_courtesy_it_breaks(room: Room) -> None:
    anna = room.anna()
    receipt = room.add_follow_up(customer=anna, title="Ask for a referral", kind="referral_ask", channel="mail")
    assert "C3" in receipt.answer["courtesy"]
    added = room.follow_up(receipt.answer["follow_up_id"])
    assert (added.due, added.first_due, added.by_hand) == (Due.on(room.today), Due.on(room.today), True)
    assert added.channel is Channel.MAIL
    timed = room.add_follow_up(
        customer=anna, title="Call", due=room.at(date(2026, 3, 2), 9), duration_minutes=30, notes="invoice"
    )
    assert room.follow_up(timed.answer["follow_up_id"]).due == Due.at(room.at(date(2026, 3, 2), 9), 30)
    assert timed.answer["courtesy"] == []


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"title": ""}, "missing"),
        ({"title": "x", "kind": "dance"}, "unknown_choice"),
        ({"title": "x", "due": date(2025, 2, 28)}, "due_in_past"),
        ({"title": "x", "due": date(1900, 1, 1)}, "date_out_of_range"),
        ({"title": "x", "duration_minutes": -5}, "out_of_range"),
    ],
)
def test_an_impossible_follow_up_is_refused(room: Room, fields: dict[str, object], key: str) -> None:
    anna = room.anna()
    before = room.dump()
    with pytest.raises(Invalid, match=key):
        room.add_follow_up(customer=anna, **fields)
    assert room.dump() == before


def test_what_should_have_been_done_lately_is_overdue(room: Room) -> None:
    added = room.add_follow_up(customer=room.anna(), title="Call", due=date(2026, 3, 1)).answer["follow_up_id"]
    assert room.follow_up(added).due == room.follow_up(added).first_due == Due.on(date(2026, 3, 1))


def test_a_line_of_text_names_its_customer(room: Room) -> None:
    anna = room.anna()
    receipt = room.add_from_text(text="anna weber : call: about the invoice", due=date(2026, 3, 5), notes="n")
    added = room.follow_up(receipt.answer["follow_up_id"])
    assert (added.customer_id, added.title, added.notes) == (anna, "call: about the invoice", "n")
    for text in ("call about the invoice", ": call", "Anna Weber:  "):
        with pytest.raises(Invalid, match="name_the_customer"):
            room.add_from_text(text=text)
    with pytest.raises(NotFound, match="unknown_customer"):
        room.add_from_text(text="Nobody Known: call")


def test_a_person_re_dates_and_the_rules_keep_away(room: Room) -> None:
    anna = room.anna()
    check_in = room.one(anna, "check_in")
    receipt = room.reschedule_follow_up(follow_up=check_in.id, due=date(2026, 3, 7))
    assert receipt.answer == {"follow_up_id": check_in.id, "due": "2026-03-07"}
    moved = room.follow_up(check_in.id)
    assert (moved.due, moved.first_due, moved.by_hand) == (Due.on(date(2026, 3, 7)), check_in.first_due, True)
    assert room.reschedule_follow_up(follow_up=check_in.id, due=date(2026, 3, 7)).repeated
    room.later(days=1).log_interaction(customer=anna)
    assert room.follow_up(check_in.id).due == Due.on(date(2026, 3, 7))
    with pytest.raises(Invalid, match="due_in_past"):
        room.reschedule_follow_up(follow_up=check_in.id, due=date(2025, 3, 1))
    with pytest.raises(Invalid, match="missing"):
        room.reschedule_follow_up(follow_up=check_in.id, due=None)
    timed = room.reschedule_follow_up(follow_up=check_in.id, due=room.at(date(2026, 3, 4), 15), duration_minutes=20)
    assert timed.answer["due"] == "2026-03-04T15:00:00+01:00"
    assert room.events(anna).count("rescheduled") == 2
    room.complete_follow_up(follow_up=check_in.id)
    with pytest.raises(Conflict, match="follow_up_has_ended"):
        room.reschedule_follow_up(follow_up=check_in.id, due=date(2026, 3, 9))


def test_fixing_the_walkthrough_completes_agreeing_it(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website", promised_on=date(2026, 3, 10))
    walkthrough = room.one(anna, "walkthrough")
    assert walkthrough.tentative
    receipt = room.reschedule_follow_up(follow_up=walkthrough.id, due=room.at(date(2026, 3, 11), 14))
    fixed = room.follow_up(walkthrough.id)
    assert not fixed.tentative
    assert fixed.first_due == fixed.due == Due.at(room.at(date(2026, 3, 11), 14), 60)
    assert types(receipt) == ["completed"]
    agreed = room.one(anna, "agree_walkthrough", Status.DONE)
    assert agreed.outcome is Outcome.DONE
    assert [one.follow_up_id for one in room.file(anna).interactions] == [agreed.id]


def test_confirming_a_tentative_time_fixes_it(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website", promised_on=date(2026, 3, 10))
    walkthrough = room.one(anna, "walkthrough")
    room.retitle_follow_up(follow_up=walkthrough.id, title="Show it all")
    assert walkthrough.due is not None
    room.reschedule_follow_up(follow_up=walkthrough.id, due=walkthrough.due.moment)
    assert not room.follow_up(walkthrough.id).tentative


def test_retitled_and_noted(room: Room) -> None:
    anna = room.anna()
    check_in = room.one(anna, "check_in")
    room.retitle_follow_up(follow_up=check_in.id, title=" Ask about the cat ")
    assert room.follow_up(check_in.id).title == "Ask about the cat"
    assert room.retitle_follow_up(follow_up=check_in.id, title="Ask about the cat").repeated
    with pytest.raises(Invalid, match="missing"):
        room.retitle_follow_up(follow_up=check_in.id, title=" ")
    room.note_follow_up(follow_up=check_in.id, notes="grey\nwhite")
    assert room.follow_up(check_in.id).notes == "grey\nwhite"
    assert room.note_follow_up(follow_up=check_in.id, notes="grey\nwhite").repeated
    room.note_follow_up(follow_up=check_in.id, notes="")
    assert room.follow_up(check_in.id).notes == ""


def test_an_edit_changes_only_what_differs(room: Room) -> None:
    anna = room.anna()
    mine = room.add_follow_up(customer=anna, title="Call", due=room.at(date(2026, 3, 5)), duration_minutes=30)
    follow_up = mine.answer["follow_up_id"]
    title = room.desk.follow_up(room.now, follow_up=follow_up)["title"]
    same = room.edit_follow_up(follow_up=follow_up, title=title, due=room.at(date(2026, 3, 5)), notes="", status="open")
    assert same.repeated and same.answer["changed"] == []
    receipt = room.edit_follow_up(follow_up=follow_up, title="Ring", due=date(2026, 3, 6), notes="twice", status="done")
    assert receipt.answer["changed"] == ["title", "due", "notes", "status"]
    assert types(receipt) == ["completed"]
    receipt = room.edit_follow_up(follow_up=follow_up, status="open", due=date(2026, 3, 9))
    assert types(receipt) == ["reopened"]
    assert room.follow_up(follow_up).due == Due.on(date(2026, 3, 9))
    assert types(room.edit_follow_up(follow_up=follow_up, status="skipped")) == ["skipped"]
    with pytest.raises(Conflict, match="follow_up_has_ended"):
        room.edit_follow_up(follow_up=follow_up, status="done")
    with pytest.raises(Invalid, match="unknown_choice"):
        room.edit_follow_up(follow_up=follow_up, status="gone")
    room.edit_follow_up(follow_up=follow_up, status="open")
    with pytest.raises(Invalid, match="impossible_status"):
        room.edit_follow_up(follow_up=follow_up, status="missed")


def test_an_edit_gives_an_undated_one_its_day_and_another_length(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website")
    walkthrough = room.one(anna, "walkthrough")
    assert walkthrough.due is None
    room.edit_follow_up(follow_up=walkthrough.id, due=room.at(date(2026, 3, 9)))
    assert room.follow_up(walkthrough.id).due == Due.at(room.at(date(2026, 3, 9)), 60)
    room.edit_follow_up(follow_up=walkthrough.id, due=room.at(date(2026, 3, 9)), duration_minutes=60)
    room.edit_follow_up(follow_up=walkthrough.id, due=room.at(date(2026, 3, 9)), duration_minutes=90)
    assert room.follow_up(walkthrough.id).due == Due.at(room.at(date(2026, 3, 9)), 90)


def test_a_withdrawn_one_is_not_opened_beside_another(room: Room) -> None:
    anna = room.anna()
    first = room.one(anna, "check_in").id
    room.complete_follow_up(follow_up=first)
    second = room.one(anna, "check_in").id
    room.reopen_follow_up(follow_up=first)
    assert room.follow_up(second).status is Status.CANCELLED
    before = room.dump()
    with pytest.raises(Conflict, match="cannot_reopen"):
        room.reopen_follow_up(follow_up=second)
    with pytest.raises(Conflict, match="cannot_reopen"):
        room.edit_follow_up(follow_up=second, status="open")
    assert room.dump() == before
