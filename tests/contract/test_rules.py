"""Every rule P1-P23 as seen from outside. The dates are counted by hand from Monday, 2 November 2026."""

from __future__ import annotations

import pytest

from .conftest import kinds, one


async def order(act, customer, **fields):
    """Record an order and have what is open after it."""
    return (await act("record_order", customer=customer, product="Kettle", **fields))["follow_ups"]


async def past_orders(act, customer, number):
    """Orders of long ago, delivered then."""
    for month in range(1, number + 1):
        await act(
            "record_order",
            customer=customer,
            product=f"Pan {month}",
            reference=f"R{month}",
            ordered_at=f"2026-0{month}-05T12:00:00",
        )
        await act(
            "record_delivery", customer=customer, reference=f"R{month}", delivered_at=f"2026-0{month}-06T12:00:00"
        )


# P1


async def test_p1_a_thank_you_note_is_due_on_the_day_the_order_counts_for(act, anna):
    note = one(await order(act, anna), "thank_you_note")
    assert (note["due"], note["all_day"], note["rule"], note["channel"]) == ("2026-11-02", True, "P1", "post")


async def test_p1_is_kept_on_a_day_off(act, anna, until):
    await until("2026-11-07T11:00:00")
    assert one(await order(act, anna), "thank_you_note")["due"] == "2026-11-07"


async def test_p1_is_a_message_for_light_care(act, anna):
    assert one(await order(act, anna, care="light"), "thank_you_note")["channel"] == "message"


async def test_p1_holds_back_for_no_care(act, anna):
    assert "thank_you_note" not in kinds(await order(act, anna, care="none"))


async def test_p1_is_still_open_on_its_tenth_working_day(act, anna, open_of, until):
    await order(act, anna)
    await until("2026-11-16T23:30:00")
    assert one(await open_of(anna), "thank_you_note")["overdue"] is True


async def test_p1_lapses_as_missed_after_ten_working_days(act, anna, until):
    await order(act, anna)
    await until("2026-11-17T12:00:00")
    missed = one((await act("list_follow_ups", status="missed"))["follow_ups"], "thank_you_note")
    assert (missed["status"], missed["outcome"]) == ("missed", "missed")


async def test_p1_done_is_an_interaction(act, anna):
    await order(act, anna)
    await act("complete_follow_up", customer=anna, kind="thank_you_note")
    assert (await act("get_customer", customer=anna))["customer"]["last_interaction"] == "2026-11-02T10:00:00+01:00"


# P2


async def test_p2_agree_a_walkthrough_on_the_day_of_the_order(act, anna):
    assert one(await order(act, anna), "agree_walkthrough")["due"] == "2026-11-02"


@pytest.mark.parametrize("fields", [{"walkthrough": False}, {"care": "light"}, {"care": "none"}])
async def test_p2_and_p3_hold_back(act, anna, fields):
    planned = kinds(await order(act, anna, **fields))
    assert "agree_walkthrough" not in planned
    assert "walkthrough" not in planned


# P3


async def test_p3_at_the_first_working_hour_of_the_promised_day(act, anna):
    walk = one(await order(act, anna, promised_on="2026-11-12"), "walkthrough")
    assert (walk["due"], walk["duration_minutes"], walk["tentative"]) == ("2026-11-12T09:00:00+01:00", 60, True)


async def test_p3_of_a_promised_saturday_is_on_monday(act, anna):
    walk = one(await order(act, anna, promised_on="2026-11-14"), "walkthrough")
    assert walk["due"] == "2026-11-16T09:00:00+01:00"


async def test_p3_with_neither_date_waits_undated_and_off_the_list(act, anna, items):
    walk = one(await order(act, anna), "walkthrough")
    assert walk["due"] is None
    assert walk["id"] not in [each["uid"] for each in await items()]


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-11-02T10:00:00", "2026-11-02T11:00:00+01:00"),
        ("2026-11-02T10:20:00", "2026-11-02T12:00:00+01:00"),
        ("2026-11-02T15:00:00", "2026-11-02T16:00:00+01:00"),
        ("2026-11-02T15:30:00", "2026-11-03T09:00:00+01:00"),
        ("2026-11-06T16:30:00", "2026-11-09T09:00:00+01:00"),
        ("2026-11-07T11:00:00", "2026-11-09T09:00:00+01:00"),
    ],
)
async def test_p3_moves_on_delivery_to_the_first_whole_hour_an_hour_later(act, anna, open_of, until, now, due):
    await order(act, anna)
    await until(now)
    await act("record_delivery", customer=anna, delivered_at=now)
    assert one(await open_of(anna), "walkthrough")["due"] == due


async def test_p3_of_a_delivery_that_happened_before_it_was_recorded_counts_from_the_recording(
    act, anna, open_of, until
):
    await order(act, anna)
    await until("2026-11-03T14:00:00")
    await act("record_delivery", customer=anna, delivered_at="2026-11-02T12:00:00")
    assert one(await open_of(anna), "walkthrough")["due"] == "2026-11-03T15:00:00+01:00"


async def test_p3_fixing_its_time_completes_p2(act, anna, open_of):
    await order(act, anna)
    await act("reschedule_follow_up", customer=anna, kind="walkthrough", due="2026-11-05T14:00:00")
    planned = await open_of(anna)
    assert one(planned, "walkthrough")["tentative"] is False
    assert "agree_walkthrough" not in kinds(planned)
    done = one((await act("list_follow_ups", status="done"))["follow_ups"], "agree_walkthrough")
    assert done["outcome"] == "done"


async def test_p3_a_time_fixed_after_the_delivery_is_never_moved(act, anna, open_of):
    await order(act, anna)
    await act("record_delivery", customer=anna)
    await act("reschedule_follow_up", customer=anna, kind="walkthrough", due="2026-11-05T14:00:00")
    await act("log_interaction", customer=anna, note="Hi")
    assert one(await open_of(anna), "walkthrough")["due"] == "2026-11-05T14:00:00+01:00"


# P4


@pytest.mark.parametrize(
    ("promised", "due"),
    [("2026-11-12", "2026-11-11"), ("2026-11-16", "2026-11-13"), ("2026-11-15", "2026-11-13")],
)
async def test_p4_one_working_day_before_the_promised_date(act, anna, promised, due):
    assert one(await order(act, anna, promised_on=promised), "delivery_check")["due"] == due


async def test_p4_without_a_promised_date_ten_working_days_after(act, anna):
    assert one(await order(act, anna), "delivery_check")["due"] == "2026-11-16"


async def test_p4_promised_today_is_due_today(act, anna):
    assert one(await order(act, anna, promised_on="2026-11-02"), "delivery_check")["due"] == "2026-11-02"


async def test_p4_closes_when_delivered(act, anna, open_of):
    await order(act, anna, promised_on="2026-11-12")
    await act("record_delivery", customer=anna)
    assert "delivery_check" not in kinds(await open_of(anna))


@pytest.mark.parametrize("fields", [{"delivery": "done"}, {"delivery": "ongoing"}, {"care": "light"}, {"care": "none"}])
async def test_p4_holds_back(act, anna, fields):
    assert "delivery_check" not in kinds(await order(act, anna, promised_on="2026-11-12", **fields))


# P5


async def test_p5_is_due_the_morning_after_a_promised_date_that_passed(act, anna, open_of, until):
    await order(act, anna, promised_on="2026-11-12")
    await until("2026-11-13T08:00:00")
    assert one(await open_of(anna), "late_notice")["due"].startswith("2026-11-13")


async def test_p5_of_a_friday_is_on_monday(act, anna, open_of, until):
    await order(act, anna, promised_on="2026-11-13")
    await until("2026-11-14T08:00:00")
    assert one(await open_of(anna), "late_notice")["due"].startswith("2026-11-16")


async def test_p5_is_not_there_on_the_promised_day(act, anna, open_of, until):
    await order(act, anna, promised_on="2026-11-12")
    await until("2026-11-12T18:00:00")
    assert "late_notice" not in kinds(await open_of(anna))


async def test_p5_closes_when_delivered(act, anna, open_of, until):
    await order(act, anna, promised_on="2026-11-12")
    await until("2026-11-13T08:00:00")
    await act("record_delivery", customer=anna)
    assert "late_notice" not in kinds(await open_of(anna))


async def test_p5_also_for_light_care_but_not_for_none(act, anna, open_of, until):
    bruno = (await act("add_customer", name="Bruno"))["customer_id"]
    await order(act, anna, promised_on="2026-11-12", care="light")
    await order(act, bruno, promised_on="2026-11-12", care="none")
    await until("2026-11-13T08:00:00")
    assert "late_notice" in kinds(await open_of(anna))
    assert "late_notice" not in kinds(await open_of(bruno))


# P6


async def test_p6_next_steps_one_working_day_after(act, anna):
    assert one(await order(act, anna), "next_steps")["due"] == "2026-11-03"


async def test_p6_after_a_friday_is_monday(act, anna, until):
    await until("2026-11-06T11:00:00")
    assert one(await order(act, anna), "next_steps")["due"] == "2026-11-09"


async def test_p6_holds_back_for_light_care(act, anna):
    assert "next_steps" not in kinds(await order(act, anna, care="light"))


# P7


async def test_p7_two_working_days_after_delivery_with_five_points(act, anna, open_of):
    await order(act, anna)
    await act("record_delivery", customer=anna)
    check = one(await open_of(anna), "order_check_in")
    assert (check["due"], len(check["checklist"])) == ("2026-11-04", 5)


async def test_p7_of_a_first_order_says_not_to_offer_an_upgrade(act, anna, open_of):
    await order(act, anna, delivery="done")
    assert "upgrade" in one(await open_of(anna), "order_check_in")["checklist"][4]["text"]


async def test_p7_of_a_later_order_asks_for_the_next(act, anna, open_of):
    await past_orders(act, anna, 1)
    await order(act, anna, delivery="done")
    assert "upgrade" not in one(await open_of(anna), "order_check_in")["checklist"][4]["text"]


async def test_p7_is_not_before_the_due_of_an_open_walkthrough(act, anna, open_of):
    await order(act, anna)
    await act("record_delivery", customer=anna)
    await act("reschedule_follow_up", customer=anna, kind="walkthrough", due="2026-11-10T14:00:00")
    assert one(await open_of(anna), "order_check_in")["due"] >= "2026-11-10"


async def test_p7_of_an_ongoing_order_14_days_after_it_began(act, anna):
    assert one(await order(act, anna, delivery="ongoing"), "order_check_in")["due"] == "2026-11-16"


async def test_p7_of_an_ongoing_order_then_every_90_days(act, anna, open_of, until):
    await order(act, anna, delivery="ongoing")
    await until("2026-11-16T12:00:00")
    await act("complete_follow_up", customer=anna, kind="order_check_in")
    # 16 November + 90 days is Sunday, 14 February: later is Monday.
    assert one(await open_of(anna), "order_check_in")["due"] == "2027-02-15"


async def test_p7_holds_back_for_no_care(act, anna):
    assert "order_check_in" not in kinds(await order(act, anna, delivery="done", care="none"))


# P8


async def test_p8_two_hours_after_the_meeting_ended(act, anna):
    made = await act("log_meeting", customer=anna, start="2026-11-02T08:00:00", end="2026-11-02T09:30:00")
    assert one(made["follow_ups"], "meeting_notes")["due"] == "2026-11-02T11:30:00+01:00"


async def test_p8_at_the_latest_at_23_59_that_day(act, anna, until):
    await until("2026-11-02T23:20:00")
    made = await act("log_meeting", customer=anna, start="2026-11-02T22:00:00", end="2026-11-02T23:00:00")
    assert one(made["follow_ups"], "meeting_notes")["due"] == "2026-11-02T23:59:00+01:00"


async def test_p8_lapses_after_5_working_days(act, anna, open_of, until):
    await act("log_meeting", customer=anna, start="2026-11-02T08:00:00", end="2026-11-02T09:30:00")
    await until("2026-11-09T22:00:00")
    assert "meeting_notes" in kinds(await open_of(anna))
    await until("2026-11-10T12:00:00")
    assert kinds((await act("list_follow_ups", status="missed"))["follow_ups"]) == ["meeting_notes"]


# P9


async def test_p9_the_clock_starts_on_the_day_the_customer_was_added(act, anna, open_of):
    # 27 days on is Sunday, 29 November: the working day before is Friday.
    check = one(await open_of(anna), "check_in")
    assert (check["due"], check["rule"]) == ("2026-11-27", "P9")


async def test_p9_moves_with_the_last_interaction(act, anna, open_of, until):
    await until("2026-11-05T12:00:00")
    await act("log_interaction", customer=anna, note="Hi")
    assert one(await open_of(anna), "check_in")["due"] == "2026-12-02"


async def test_p9_uses_the_customers_own_cadence(act, open_of):
    mine = (await act("add_customer", name="Bruno", cadence_days=10))["customer_id"]
    assert one(await open_of(mine), "check_in")["due"] == "2026-11-12"


async def test_p9_is_never_on_or_before_the_interactions_own_day(act, open_of, until):
    mine = (await act("add_customer", name="Bruno", cadence_days=1))["customer_id"]
    await until("2026-11-06T12:00:00")
    await act("log_interaction", customer=mine, note="Hi")
    assert one(await open_of(mine), "check_in")["due"] > "2026-11-06"


async def test_p9_exactly_one_open_after_completing_it(act, anna, open_of, until):
    await until("2026-11-27T12:00:00")
    await act("complete_follow_up", customer=anna, kind="check_in")
    # 27 November + 27 days.
    assert one(await open_of(anna), "check_in")["due"] == "2026-12-24"


async def test_p9_silence_already_too_long_shows_as_overdue(act, anna, open_of):
    await act("log_interaction", customer=anna, at="2026-09-01T12:00:00", note="Hi")
    check = one(await open_of(anna), "check_in")
    assert (check["due"], check["overdue"]) == ("2026-09-28", True)


async def test_p9_at_most_six_on_one_day(act):
    for number in range(8):
        await act("add_customer", name=f"Customer {number}")
    dues = [each["due"] for each in (await act("list_follow_ups", kind="check_in"))["follow_ups"]]
    assert sorted(dues) == ["2026-11-26"] * 2 + ["2026-11-27"] * 6


@pytest.mark.parametrize(
    ("action", "fields"), [("pause_customer", {"until": "2027-01-15"}), ("pause_customer", {}), ("mark_lost", {})]
)
async def test_p9_holds_back(act, anna, open_of, items, action, fields):
    await act(action, customer=anna, **fields)
    assert [each for each in await open_of(anna, kind="check_in") if not each["held_by"]] == []


# P10


async def test_p10_180_days_since_the_first_delivered_order(act, anna, open_of, until):
    await order(act, anna, delivery="done", walkthrough=False)
    await until("2026-11-04T12:00:00")
    await act("complete_follow_up", customer=anna, kind="order_check_in")
    # 2 November + 180 days is Saturday, 1 May 2027.
    assert one(await open_of(anna), "survey")["due"] == "2027-05-03"


async def test_p10_holds_back_after_a_survey_in_the_last_90_days(act, anna, open_of, until):
    await order(act, anna, delivery="done", walkthrough=False)
    await act("complete_follow_up", customer=anna, kind="order_check_in")
    await until("2027-05-03T12:00:00")
    await act("complete_follow_up", customer=anna, kind="survey")
    # 3 May + 180 days is Saturday, 30 October 2027; but an anniversary greeting on 2 November is not within a day.
    assert one(await open_of(anna), "survey")["due"] >= "2027-10-30"


async def test_p10_a_skipped_survey_counts(act, anna, open_of, until):
    await order(act, anna, delivery="done", walkthrough=False)
    await act("complete_follow_up", customer=anna, kind="order_check_in")
    await until("2027-05-03T12:00:00")
    await act("skip_follow_up", customer=anna, kind="survey")
    assert one(await open_of(anna), "survey")["due"] >= "2027-10-30"


# P11


@pytest.mark.parametrize(
    "fields", [{"score": 6}, {"score": 0}, {"score": 10, "suggestion": "Blue"}, {"suggestion": "Blue"}]
)
async def test_p11_three_working_days_after_feedback_to_act_on(act, anna, fields):
    made = await act("record_feedback", customer=anna, **fields)
    assert one(made["follow_ups"], "act_on_feedback")["due"] == "2026-11-05"


async def test_p11_not_for_a_good_score_alone(act, anna):
    assert "act_on_feedback" not in kinds((await act("record_feedback", customer=anna, score=7))["follow_ups"])


# P12-P14


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-11-02T10:00:00", "2026-11-02T12:00:00+01:00"),
        ("2026-11-02T16:00:00", "2026-11-03T10:00:00+01:00"),
        ("2026-11-02T16:30:00", "2026-11-03T10:30:00+01:00"),
        ("2026-11-06T20:00:00", "2026-11-09T11:00:00+01:00"),
        ("2026-11-07T12:00:00", "2026-11-09T11:00:00+01:00"),
    ],
)
async def test_p12_two_working_hours(act, anna, until, now, due):
    await until(now)
    made = await act("open_complaint", customer=anna, what="It leaks")
    assert one(made["follow_ups"], "complaint_response")["due"][:16] == due[:16]


async def test_p13_two_working_days(act, anna):
    made = await act("open_complaint", customer=anna, what="It leaks")
    assert one(made["follow_ups"], "make_whole")["due"] == "2026-11-04"


async def test_p12_and_p13_close_when_resolved_and_p14_comes_after_seven_days(act, anna):
    await act("open_complaint", customer=anna, what="It leaks")
    made = await act("resolve_complaint", customer=anna, resolution="Exchanged")
    assert {"complaint_response", "make_whole"} & set(kinds(made["follow_ups"])) == set()
    assert one(made["follow_ups"], "complaint_recheck")["due"] == "2026-11-09"


async def test_p14_on_a_day_off_is_later(act, anna, until):
    await until("2026-11-07T12:00:00")
    await act("open_complaint", customer=anna, what="It leaks")
    made = await act("resolve_complaint", customer=anna, resolution="Exchanged")
    assert one(made["follow_ups"], "complaint_recheck")["due"] == "2026-11-16"


# P15, P16


async def test_p15_three_working_days(act, anna):
    made = await act("mark_lost", customer=anna)
    assert one(made["follow_ups"], "lost_call")["due"] == "2026-11-05"


@pytest.mark.parametrize("reason", ["promise_not_kept", "misunderstood", "staff_failed"])
async def test_p16_a_reason_that_is_ours_five_working_days(act, anna, reason):
    made = await act("mark_lost", customer=anna, reason=reason)
    assert one(made["follow_ups"], "correct_cause")["due"] == "2026-11-09"


@pytest.mark.parametrize("reason", ["not_wanted", "price", "other"])
async def test_p16_not_for_a_reason_that_is_theirs(act, anna, reason):
    assert "correct_cause" not in kinds((await act("mark_lost", customer=anna, reason=reason))["follow_ups"])


# P17


async def third_order_checked(act, customer, before=2):
    await past_orders(act, customer, before)
    await order(act, customer, delivery="done", walkthrough=False)
    await act("complete_follow_up", customer=customer, kind="order_check_in")


async def test_p17_seven_days_after_the_check_in_of_the_third_order(act, anna, open_of):
    await third_order_checked(act, anna)
    assert one(await open_of(anna), "referral_ask")["due"] == "2026-11-09"


async def test_p17_not_before_the_third_delivered_order(act, anna, open_of):
    await third_order_checked(act, anna, before=1)
    assert "referral_ask" not in kinds(await open_of(anna))


async def test_p17_not_with_a_last_score_under_8(act, anna, open_of):
    await act("record_feedback", customer=anna, score=7)
    await third_order_checked(act, anna)
    assert "referral_ask" not in kinds(await open_of(anna))


async def test_p17_not_when_asked_in_the_last_365_days(act, anna, open_of, until):
    await third_order_checked(act, anna)
    await until("2026-11-09T12:00:00")
    await act("complete_follow_up", customer=anna, kind="referral_ask")
    await order(act, anna, delivery="done", walkthrough=False)
    await act("complete_follow_up", customer=anna, kind="order_check_in")
    assert "referral_ask" not in kinds(await open_of(anna))


# P18


async def test_p18_a_birthday_is_greeted_on_the_day(act, open_of):
    mine = (await act("add_customer", name="Bruno", birthday="11-21"))["customer_id"]
    assert one(await open_of(mine), "greeting")["due"] == "2026-11-21"


async def test_p18_lapses_after_3_days_and_the_next_is_open(act, open_of, until):
    mine = (await act("add_customer", name="Bruno", birthday="1970-11-21"))["customer_id"]
    await until("2026-11-24T12:00:00")
    assert one(await open_of(mine), "greeting")["due"] == "2026-11-21"
    await until("2026-11-25T12:00:00")
    assert one(await open_of(mine), "greeting")["due"] == "2027-11-21"
    assert kinds((await act("list_follow_ups", status="missed"))["follow_ups"]) == ["greeting"]


async def test_p18_the_anniversary_of_the_first_order(act, anna):
    assert one(await order(act, anna), "greeting")["due"] == "2027-11-02"


async def test_p18_29_february_falls_on_the_28th(act, open_of):
    mine = (await act("add_customer", name="Bruno", birthday="02-29"))["customer_id"]
    assert one(await open_of(mine), "greeting")["due"] == "2027-02-28"


async def test_p18_29_february_of_a_leap_year(act, open_of, until):
    await until("2028-01-10T12:00:00")
    mine = (await act("add_customer", name="Bruno", birthday="2000-02-29"))["customer_id"]
    assert one(await open_of(mine), "greeting")["due"] == "2028-02-29"


# P19


@pytest.mark.parametrize(("due", "aim"), [("2026-11-12", "2026-11-11"), ("2026-11-16", "2026-11-13")])
async def test_p19_a_working_day_early(act, anna, due, aim):
    made = await act("make_promise", customer=anna, what="The drawing", due=due)
    assert one(made["follow_ups"], "promise")["due"] == aim


async def test_p19_completing_it_keeps_the_promise(act, anna):
    await act("make_promise", customer=anna, what="The drawing", due="2026-11-12")
    await act("complete_follow_up", customer=anna, kind="promise")
    (promise,) = (await act("get_customer", customer=anna))["customer"]["promises"]
    assert promise["kept"] == "early"


async def test_p19_keeping_the_promise_completes_it(act, anna):
    await act("make_promise", customer=anna, what="The drawing", due="2026-11-12")
    await act("keep_promise", customer=anna)
    assert one((await act("list_follow_ups", status="done"))["follow_ups"], "promise")["outcome"] == "done"


# P20


async def test_p20_180_days_since_the_last_order(act, anna):
    assert one(await order(act, anna), "letter")["due"] == "2027-05-03"


async def test_p20_never_ordered(act, anna, open_of):
    assert "letter" not in kinds(await open_of(anna))


async def test_p20_not_with_an_ongoing_order(act, anna):
    assert "letter" not in kinds(await order(act, anna, delivery="ongoing"))


async def test_p20_180_days_since_the_last_letter(act, anna, open_of, until):
    await order(act, anna, care="none")
    await until("2027-05-03T12:00:00")
    await act("complete_follow_up", customer=anna, kind="letter")
    # 3 May + 180 days is Saturday, 30 October 2027.
    assert one(await open_of(anna), "letter")["due"] == "2027-11-01"


# P21


async def test_p21_five_working_days_after_a_need(act, anna):
    await past_orders(act, anna, 1)
    made = await act("note_need", customer=anna, what="A bigger pan")
    assert one(made["follow_ups"], "offer")["due"] == "2026-11-09"


async def test_p21_not_before_the_first_delivered_order(act, anna):
    assert "offer" not in kinds((await act("note_need", customer=anna, what="A bigger pan"))["follow_ups"])


# P22


async def test_p22_thank_the_referrer_the_same_day(act, anna, open_of):
    await act("add_customer", name="Bruno", referred_by=anna)
    assert one(await open_of(anna), "thank_referrer")["due"] == "2026-11-02"


# P23


async def test_p23_three_attempts_unanswered(act, anna, open_of, until):
    for day in ("2026-11-27", "2026-12-02", "2026-12-07"):
        await until(f"{day}T12:00:00")
        await act("complete_follow_up", customer=anna, kind="check_in", outcome="no_answer")
    assert "still_with_us" in kinds(await open_of(anna))


async def test_p23_180_days_without_a_word_from_them(act, anna, open_of, until):
    await until("2027-05-03T12:00:00")
    assert one(await open_of(anna), "still_with_us")["due"] == "2027-05-03"


async def test_the_same_product_again_within_90_days_is_light_care(act, anna):
    await order(act, anna)
    second = await act("record_order", customer=anna, product="Kettle")
    planned = [each for each in second["follow_ups"] if each["order_id"] == second["order_id"]]
    assert one(planned, "thank_you_note")["channel"] == "message"
    assert "next_steps" not in kinds(planned)
