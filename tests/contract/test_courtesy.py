"""The courtesy rules C1-C9, and what belongs to a person."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from .conftest import kinds, one
from .test_rules import order, past_orders


def held(follow_ups, kind):
    """The courtesy rules that hold the only follow-up of this kind."""
    return one(follow_ups, kind)["held_by"]


# C1


@pytest.mark.parametrize("birthday", ["11-08", "11-09", "11-10"])
async def test_c1_nothing_that_asks_within_a_day_of_a_greeting(act, open_of, birthday):
    mine = (await act("add_customer", name="Bruno", birthday=birthday))["customer_id"]
    await past_orders(act, mine, 1)
    await act("note_need", customer=mine, what="A bigger pan")
    offer = one(await open_of(mine), "offer")
    greeting = one([each for each in await open_of(mine) if each["due"] and each["due"] < "2026-12"], "greeting")
    # It moves later: the day after the day after the greeting, if that is a working day.
    assert date.fromisoformat(offer["due"]) == date.fromisoformat(greeting["due"]) + timedelta(days=2)


async def test_c1_a_moved_follow_up_says_so(act, open_of):
    mine = (await act("add_customer", name="Bruno", birthday="11-09"))["customer_id"]
    await past_orders(act, mine, 1)
    await act("note_need", customer=mine, what="A bigger pan")
    offer = one(await open_of(mine), "offer")
    assert "C1" in str(offer["held_by"]) + offer["why"]


# C2


async def test_c2_a_first_order_customer_may_be_offered_what_they_asked_for(act, anna, open_of):
    await past_orders(act, anna, 1)
    await act("note_need", customer=anna, what="A bigger pan")
    assert held(await open_of(anna), "offer") == []


async def test_c2_an_upgrade_by_hand_is_accepted_and_says_the_rule(act, anna):
    made = await act("add_follow_up", customer=anna, title="Upgrade", kind="offer")
    assert "C2" in made["courtesy"]


# C3


async def test_c3_a_referral_by_hand_is_accepted_and_says_the_rule(act, anna, open_of):
    made = await act("add_follow_up", customer=anna, title="Ask", kind="referral_ask", due="2026-11-20")
    assert "C3" in made["courtesy"]
    assert one(await open_of(anna), "referral_ask")["id"] == made["follow_up_id"]


# C4


async def test_c4_with_an_open_complaint_nothing_that_asks_is_due_and_it_returns(act, anna, open_of):
    await past_orders(act, anna, 1)
    await act("note_need", customer=anna, what="A bigger pan")
    await act("open_complaint", customer=anna, what="It leaks")
    assert "C4" in held(await open_of(anna), "offer")
    await act("resolve_complaint", customer=anna, resolution="Exchanged")
    offer = one(await open_of(anna), "offer")
    assert (offer["held_by"], offer["due"]) == ([], "2026-11-09")


async def test_c4_what_waits_is_off_the_list(act, anna, open_of, items):
    await past_orders(act, anna, 1)
    await act("note_need", customer=anna, what="A bigger pan")
    mine = one(await open_of(anna), "offer")["id"]
    assert mine in [each["uid"] for each in await items()]
    await act("open_complaint", customer=anna, what="It leaks")
    assert mine not in [each["uid"] for each in await items()]


# C5


async def test_c5_a_lost_customer_gets_the_lost_call_and_nothing_else(act, anna, open_of):
    await order(act, anna, promised_on="2026-11-12")
    await act("mark_lost", customer=anna, reason="staff_failed")
    assert kinds(await open_of(anna)) == ["correct_cause", "lost_call"]


async def test_c5_what_was_added_by_hand_goes_too_even_at_the_same_moment(act, anna, open_of):
    await act("add_follow_up", customer=anna, title="Call about the invoice", due="2026-11-05")
    await act("mark_lost", customer=anna)
    assert kinds(await open_of(anna)) == ["lost_call"]
    await act("add_follow_up", customer=anna, title="Send the last invoice", due="2026-11-05")
    assert kinds(await open_of(anna)) == ["custom", "lost_call"]


async def test_c5_pausing_holds_everything(act, anna, items):
    await order(act, anna)
    assert await items() != []
    await act("pause_customer", customer=anna, until="2026-12-01")
    assert await items() == []


async def test_c5_a_rest_ends_when_something_happens_with_them(hass, act, anna, open_of):
    await act("pause_customer", customer=anna)
    await hass.services.async_call("button", "press", {"entity_id": "button.anna_weber_log_interaction"}, blocking=True)
    assert (await act("get_customer", customer=anna))["customer"]["status"] == "active"
    assert one(await open_of(anna), "check_in")["held_by"] == []


async def test_c5_ending_a_pause_leaves_no_pile_of_old_dues(act, anna, open_of, until):
    await order(act, anna)
    await act("pause_customer", customer=anna, until="2026-12-01")
    await until("2026-12-01T12:00:00")
    assert (await act("get_customer", customer=anna))["customer"]["status"] == "active"
    assert [each["due"] for each in await open_of(anna) if each["due"] and each["due"] < "2026-12-01"] == []


async def test_c5_coming_back_plans_afresh_from_that_day(act, anna, open_of, until):
    await act("mark_lost", customer=anna)
    await until("2026-11-16T12:00:00")
    await act("reactivate_customer", customer=anna)
    # 16 November + 27 days is Sunday, 13 December.
    assert one(await open_of(anna), "check_in")["due"] == "2026-12-11"


async def test_c5_a_lost_customer_who_orders_comes_back(act, anna):
    await act("mark_lost", customer=anna)
    assert "thank_you_note" in kinds(await order(act, anna))
    assert (await act("get_customer", customer=anna))["customer"]["status"] == "active"


@pytest.mark.parametrize(("ordered_at", "status"), [("2026-11-02", "active"), ("2026-11-01", "lost")])
async def test_c5_an_order_of_the_day_they_left_given_as_a_day_brings_them_back(act, anna, ordered_at, status):
    await act("mark_lost", customer=anna)
    await order(act, anna, ordered_at=ordered_at)
    assert (await act("get_customer", customer=anna))["customer"]["status"] == status


# C7


async def test_c7_a_check_in_is_held_while_another_touch_comes_first(act, anna, open_of):
    await act("add_follow_up", customer=anna, title="Call", kind="custom", due="2026-11-20")
    await act("make_promise", customer=anna, what="It", due="2026-11-20")
    await act("open_complaint", customer=anna, what="It leaks")
    assert "C7" in held(await open_of(anna), "check_in")


async def test_c7_never_beyond_the_cadence(act, anna, open_of, until):
    # A reaching follow-up that is never done does not hide the silence for ever.
    await act("open_complaint", customer=anna, what="It leaks")
    await until("2026-11-30T12:00:00")
    planned = [each for each in await open_of(anna) if each["due"] and each["due"][:10] <= "2026-11-29"]
    assert planned != []


async def test_c7_returns_when_the_other_is_done(act, anna, open_of):
    await act("open_complaint", customer=anna, what="It leaks")
    await act("resolve_complaint", customer=anna, resolution="Exchanged")
    await act("complete_follow_up", customer=anna, kind="complaint_recheck")
    assert held(await open_of(anna), "check_in") == []


# C8


async def test_c8_an_unanswered_check_in_comes_back_after_three_working_days(act, anna, open_of, until):
    await until("2026-11-27T12:00:00")
    await act("complete_follow_up", customer=anna, kind="check_in", outcome="no_answer")
    assert one(await open_of(anna), "check_in")["due"] == "2026-12-02"


async def test_c8_an_unanswered_complaint_response_comes_back_the_next_working_day(act, anna, open_of):
    await act("open_complaint", customer=anna, what="It leaks")
    await act("complete_follow_up", customer=anna, kind="complaint_response", outcome="no_answer")
    assert one(await open_of(anna), "complaint_response")["due"][:10] == "2026-11-03"


async def test_c8_left_message_starts_the_clock_again(act, anna, open_of, until):
    await until("2026-11-27T12:00:00")
    await act("complete_follow_up", customer=anna, kind="check_in", outcome="left_message")
    assert one(await open_of(anna), "check_in")["due"] == "2026-12-24"


async def test_c8_no_answer_tells_what_is_next(act, anna, open_of, until):
    await until("2026-11-27T12:00:00")
    done = await act("complete_follow_up", customer=anna, kind="check_in", outcome="no_answer")
    assert done["next"]["kind"] == "check_in"


# C9


async def test_c9_from_an_order_until_its_check_in_nothing_else_that_asks_is_due(act, anna, open_of):
    await past_orders(act, anna, 1)
    await act("note_need", customer=anna, what="A bigger pan")
    await order(act, anna)
    assert "C9" in held(await open_of(anna), "offer")


async def test_c9_ends_with_the_check_in(act, anna, open_of, until):
    await past_orders(act, anna, 1)
    await order(act, anna, delivery="done", walkthrough=False)
    await act("note_need", customer=anna, what="A bigger pan")
    await until("2026-11-09T12:00:00")
    assert "C9" in held(await open_of(anna), "offer")
    await act("complete_follow_up", customer=anna, kind="order_check_in")
    await until("2026-11-10T12:00:00")
    assert held(await open_of(anna), "offer") == []


async def test_c9_lapses_30_days_after_an_order_whose_delivery_nobody_recorded(act, anna, open_of, until):
    await past_orders(act, anna, 1)
    await act("note_need", customer=anna, what="A bigger pan")
    await order(act, anna)
    await until("2026-12-03T12:00:00")
    assert "C9" not in held(await open_of(anna), "offer")


# Manual changes


async def test_a_re_dated_follow_up_is_no_longer_moved_by_rules(act, anna, open_of):
    await act("reschedule_follow_up", customer=anna, kind="check_in", due="2026-11-10")
    await act("log_interaction", customer=anna, note="Hi")
    assert one(await open_of(anna), "check_in")["due"] == "2026-11-10"


async def test_a_re_dated_follow_up_is_kept_on_a_day_off(act, anna, open_of):
    await act("reschedule_follow_up", customer=anna, kind="check_in", due="2026-11-08")
    assert one(await open_of(anna), "check_in")["due"] == "2026-11-08"


async def test_a_rule_may_still_close_what_was_re_dated(act, anna, open_of):
    await act("open_complaint", customer=anna, what="It leaks")
    await act("reschedule_follow_up", customer=anna, kind="make_whole", due="2026-11-10")
    await act("resolve_complaint", customer=anna, resolution="Exchanged")
    assert "make_whole" not in kinds(await open_of(anna))


async def test_postponing_does_not_move_first_due(act, anna, open_of):
    await order(act, anna)
    await act("reschedule_follow_up", customer=anna, kind="next_steps", due="2026-11-10")
    assert one(await open_of(anna), "next_steps")["first_due"] == "2026-11-03"


async def test_a_time_fixed_with_the_customer_moves_first_due(act, anna, open_of):
    await order(act, anna, promised_on="2026-11-12")
    await act("reschedule_follow_up", customer=anna, kind="walkthrough", due="2026-11-13T14:00:00")
    assert one(await open_of(anna), "walkthrough")["first_due"] == "2026-11-13T14:00:00+01:00"


async def test_a_skip_starts_the_clock_again_without_counting_as_an_interaction(act, anna, open_of, until):
    await until("2026-11-27T12:00:00")
    await act("skip_follow_up", customer=anna, kind="check_in")
    assert one(await open_of(anna), "check_in")["due"] == "2026-12-24"
    assert (await act("get_customer", customer=anna))["customer"]["last_interaction"] is None


async def test_nothing_skipped_is_planned_again_at_once(act, anna, open_of):
    await order(act, anna)
    await act("skip_follow_up", customer=anna, kind="thank_you_note")
    await act("log_interaction", customer=anna, note="Hi")
    assert "thank_you_note" not in kinds(await open_of(anna))


async def test_what_was_done_is_not_planned_again(act, anna, open_of):
    await order(act, anna)
    await act("complete_follow_up", customer=anna, kind="next_steps")
    await act("log_interaction", customer=anna, note="Hi")
    assert "next_steps" not in kinds(await open_of(anna))
