"""P1-P23 by example: each rule of practice.md, told as a short story."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from custom_components.aftersale.crm.due import instant
from custom_components.aftersale.crm.model import Channel

from .world import (
    BERLIN,
    MONDAY,
    Birthday,
    Care,
    Delivery,
    Direction,
    Due,
    Kind,
    LossReason,
    Outcome,
    Status,
    World,
    practice,
)


def on(month: int, day: int, year: int = 2026) -> date:
    return date(year, month, day)


def berlin(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return instant(on(month, day), time(hour, minute), BERLIN)


def test_a_new_order_plans_thanks_walkthrough_delivery_check_next_steps_and_silence() -> None:
    world = World()
    world.order(promised_on=on(3, 12))
    assert world.kinds() == {
        Kind.THANK_YOU_NOTE,
        Kind.AGREE_WALKTHROUGH,
        Kind.WALKTHROUGH,
        Kind.DELIVERY_CHECK,
        Kind.NEXT_STEPS,
        Kind.LETTER,
        Kind.GREETING,
        Kind.CHECK_IN,
    }


class TestP1ThankYouNote:
    """P1: on the day the order counts for; by message for light care; missed after ten working days."""

    def test_the_same_day(self) -> None:
        world = World()
        world.order()
        note = world.one(Kind.THANK_YOU_NOTE)
        assert world.day(note) == MONDAY
        assert note.channel is Channel.POST

    def test_after_the_evening_cut_off_the_next_day(self) -> None:
        world = World(berlin(3, 2, 21))
        world.order()
        assert world.day(world.one(Kind.THANK_YOU_NOTE)) == on(3, 3)

    def test_on_a_saturday_all_the_same(self) -> None:
        world = World(berlin(3, 7, 10))
        world.order()
        assert world.day(world.one(Kind.THANK_YOU_NOTE)) == on(3, 7)

    def test_light_care_gets_a_message_and_none_nothing(self) -> None:
        world = World()
        world.order(care=Care.LIGHT)
        assert world.one(Kind.THANK_YOU_NOTE).channel is Channel.MESSAGE
        world = World()
        world.order(care=Care.NONE)
        assert not world.open(Kind.THANK_YOU_NOTE)

    def test_missed_after_ten_working_days(self) -> None:
        world = World()
        world.order()
        assert world.at(on(3, 16)).one(Kind.THANK_YOU_NOTE)
        world.at(on(3, 17))
        assert [one.status for one in world.all(Kind.THANK_YOU_NOTE)] == [Status.MISSED]

    def test_learned_late_it_is_due_the_day_it_is_planned(self) -> None:
        world = World()
        world.order(ago=5)
        assert world.day(world.one(Kind.THANK_YOU_NOTE)) == MONDAY

    def test_old_news_is_history(self) -> None:
        world = World()
        world.order(ago=15, delivery=Delivery.DONE)
        assert world.kinds() == {Kind.CHECK_IN, Kind.SURVEY, Kind.LETTER, Kind.GREETING}

    def test_old_news_in_two_steps_is_history_too(self) -> None:
        world = World()
        order = world.order(ago=20)
        assert world.one(Kind.WALKTHROUGH).due is None
        world.deliver(order, world.now - timedelta(days=19))
        assert world.kinds() == {Kind.CHECK_IN, Kind.SURVEY, Kind.LETTER, Kind.GREETING}


class TestP2AndP3Walkthrough:
    """P2, P3: agree a time at once; the walkthrough itself is tentative until a person fixes it."""

    def test_tentative_on_the_promised_day_at_the_first_working_hour(self) -> None:
        world = World()
        world.order(promised_on=on(3, 14))
        first = world.one(Kind.WALKTHROUGH)
        assert world.local(first) == "03-16 09:00"
        assert first.due is not None
        assert (first.due.minutes, first.tentative) == (60, True)

    def test_without_a_date_it_waits_undated(self) -> None:
        world = World()
        world.order()
        assert world.one(Kind.WALKTHROUGH).due is None
        assert world.day(world.one(Kind.AGREE_WALKTHROUGH)) == MONDAY

    @pytest.mark.parametrize(
        ("arrived", "planned"),
        [
            ((3, 4, 10, 30), "03-04 12:00"),
            ((3, 4, 15, 0), "03-04 16:00"),
            ((3, 4, 15, 1), "03-05 09:00"),
            ((3, 6, 18, 0), "03-09 09:00"),
        ],
        ids=["whole hour after one hour", "last hour", "next day", "after the weekend"],
    )
    def test_on_delivery_the_first_whole_working_hour(self, arrived: tuple[int, int, int, int], planned: str) -> None:
        world = World()
        order = world.order()
        world.until(berlin(*arrived))
        world.deliver(order)
        assert world.local(world.one(Kind.WALKTHROUGH)) == planned

    def test_fixing_its_time_keeps_it_there_through_the_delivery(self) -> None:
        world = World()
        order = world.order(promised_on=on(3, 12))
        fixed = world.reschedule(world.one(Kind.WALKTHROUGH), Due.at(berlin(3, 19, 15), 60))
        assert not fixed.tentative
        assert not world.open(Kind.AGREE_WALKTHROUGH)
        world.at(on(3, 11))
        world.deliver(order)
        assert world.local(world.one(Kind.WALKTHROUGH)) == "03-19 15:00"

    def test_a_time_fixed_before_a_late_delivery_moves_on(self) -> None:
        world = World()
        order = world.order(promised_on=on(3, 12))
        world.reschedule(world.one(Kind.WALKTHROUGH), Due.at(berlin(3, 13, 15), 60))
        world.at(on(3, 16), 11)
        world.deliver(order)
        assert world.local(world.one(Kind.WALKTHROUGH)) == "03-16 12:00"

    def test_nobody_wanted_one(self) -> None:
        world = World()
        world.order(walkthrough=False)
        world.order("Logo", care=Care.LIGHT)
        assert not world.open(Kind.WALKTHROUGH)
        assert not world.open(Kind.AGREE_WALKTHROUGH)


class TestP4AndP5Delivery:
    """P4: look one working day ahead. P5: tell them before they ask."""

    def test_the_working_day_before_the_promise(self) -> None:
        world = World()
        world.order(promised_on=on(3, 16))
        assert world.day(world.one(Kind.DELIVERY_CHECK)) == on(3, 13)

    def test_without_a_promise_ten_working_days_after(self) -> None:
        world = World()
        world.order()
        check = world.one(Kind.DELIVERY_CHECK)
        assert world.day(check) == on(3, 16)
        assert check.facts["variant"] == "has_it_arrived"

    def test_delivery_closes_both(self) -> None:
        world = World()
        order = world.order(promised_on=on(3, 4))
        world.at(on(3, 5))
        assert world.open(Kind.LATE_NOTICE)
        world.deliver(order)
        assert not world.open(Kind.DELIVERY_CHECK)
        assert not world.open(Kind.LATE_NOTICE)

    def test_late_on_the_next_working_morning(self) -> None:
        world = World()
        world.order(promised_on=on(3, 6))
        assert not world.at(on(3, 6), 23).open(Kind.LATE_NOTICE)
        world.at(on(3, 7), 0, 1)
        assert world.local(world.one(Kind.LATE_NOTICE)) == "03-09 09:00"

    def test_at_once_when_it_was_said(self) -> None:
        world = World()
        order = world.order(promised_on=on(3, 12))
        world.at(on(3, 11), 14)
        world.change_order(order, said_late_at=world.now)
        assert world.local(world.one(Kind.LATE_NOTICE)) == "03-11 14:00"

    def test_none_for_retainers_or_careless_orders(self) -> None:
        world = World()
        world.order(delivery=Delivery.ONGOING, promised_on=on(3, 4))
        world.order("Logo", care=Care.NONE, promised_on=on(3, 4))
        world.at(on(3, 20))
        assert not world.open(Kind.LATE_NOTICE)
        assert not world.open(Kind.DELIVERY_CHECK)


class TestP6NextSteps:
    """P6: on one page, one working day after; a retainer's only once."""

    def test_one_working_day_after(self) -> None:
        world = World(berlin(3, 6, 10))
        world.order()
        assert world.day(world.one(Kind.NEXT_STEPS)) == on(3, 9)

    def test_a_second_retainer_needs_none(self) -> None:
        world = World()
        world.order("Hosting", delivery=Delivery.ONGOING)
        world.order("Support", delivery=Delivery.ONGOING)
        assert len(world.open(Kind.NEXT_STEPS)) == 1


class TestP7OrderCheckIn:
    """P7: two working days after delivery, not before the walkthrough."""

    def test_two_working_days_after_delivery(self) -> None:
        world = World()
        order = world.order(walkthrough=False)
        world.at(on(3, 5))
        world.deliver(order)
        check_in = world.one(Kind.ORDER_CHECK_IN)
        assert world.day(check_in) == on(3, 9)
        assert check_in.facts["variant"] == "first_order"

    def test_not_before_the_open_walkthrough(self) -> None:
        world = World()
        order = world.order()
        world.reschedule(world.one(Kind.WALKTHROUGH), Due.at(berlin(3, 12, 15), 60))
        world.deliver(order)
        assert world.day(world.one(Kind.ORDER_CHECK_IN)) == on(3, 12)

    def test_a_retainer_after_fourteen_days_then_every_ninety(self) -> None:
        world = World()
        world.order("Support", delivery=Delivery.ONGOING)
        first = world.one(Kind.ORDER_CHECK_IN)
        assert world.day(first) == on(3, 16)
        world.at(on(3, 16))
        world.complete(first)
        second = world.one(Kind.ORDER_CHECK_IN)
        assert world.day(second) == on(6, 15)  # 14 June is a Sunday
        assert second.facts["variant"] == "ongoing"

    def test_a_retainer_learned_late_plans_nothing_past(self) -> None:
        world = World()
        world.order("Support", delivery=Delivery.ONGOING, ago=60)
        assert world.day(world.one(Kind.ORDER_CHECK_IN)) == on(4, 15)


class TestP8MeetingNotes:
    """P8: two hours after, at the latest 23:59; missed after five working days."""

    def test_two_hours_after(self) -> None:
        world = World()
        world.met(berlin(3, 2, 8), berlin(3, 2, 9, 30))
        assert world.local(world.one(Kind.MEETING_NOTES)) == "03-02 11:30"

    def test_before_midnight(self) -> None:
        world = World(berlin(3, 2, 23, 30))
        world.met(berlin(3, 2, 21), berlin(3, 2, 23))
        assert world.local(world.one(Kind.MEETING_NOTES)) == "03-02 23:59"

    def test_missed_after_five_working_days(self) -> None:
        world = World()
        world.met(berlin(3, 2, 8), berlin(3, 2, 9))
        world.at(on(3, 9))
        assert world.open(Kind.MEETING_NOTES)
        world.at(on(3, 10))
        assert not world.open(Kind.MEETING_NOTES)


class TestP9CheckIn:
    """P9: last interaction + cadence, earlier; exactly one open."""

    def test_from_the_day_of_adding(self) -> None:
        world = World()
        assert world.day(world.one(Kind.CHECK_IN)) == on(3, 27)  # 29 March is a Sunday

    def test_each_interaction_moves_it(self) -> None:
        world = World()
        world.at(on(3, 10))
        world.spoke()
        assert world.day(world.one(Kind.CHECK_IN)) == on(4, 6)

    def test_silence_already_too_long_shows_as_overdue(self) -> None:
        world = World()
        world.spoke(world.now - timedelta(days=60))
        assert world.day(world.one(Kind.CHECK_IN)) == on(1, 28)

    def test_never_on_the_day_of_the_interaction(self) -> None:
        world = World(berlin(3, 6, 10), cadence_days=2)
        world.spoke()
        assert world.day(world.one(Kind.CHECK_IN)) == on(3, 9)

    def test_done_it_comes_again(self) -> None:
        world = World()
        world.at(on(3, 27))
        world.complete(world.one(Kind.CHECK_IN))
        assert world.day(world.one(Kind.CHECK_IN)) == on(4, 23)

    def test_a_full_day_moves_it_earlier(self) -> None:
        world = World()
        world.others = {on(3, 30): 6, on(3, 27): 6}
        world.at(on(3, 3))
        world.spoke()
        assert world.day(world.one(Kind.CHECK_IN)) == on(3, 26)

    def test_a_place_once_found_is_kept(self) -> None:
        world = World()
        world.others = {on(3, 27): 60}
        world.settle()
        assert world.day(world.one(Kind.CHECK_IN)) == on(3, 27)

    def test_a_message_left_starts_the_clock_again(self) -> None:
        world = World()
        world.at(on(3, 27))
        world.complete(world.one(Kind.CHECK_IN), Outcome.LEFT_MESSAGE)
        assert world.day(world.one(Kind.CHECK_IN)) == on(4, 23)

    def test_a_skip_starts_the_clock_again_without_an_interaction(self) -> None:
        world = World()
        world.at(on(3, 25))
        world.skip(world.one(Kind.CHECK_IN))
        assert world.day(world.one(Kind.CHECK_IN)) == on(4, 21)
        assert not world.file.interactions


class TestP10Survey:
    """P10: 180 days after the first delivered order, or the last survey."""

    def test_half_a_year_after_the_first_delivery(self) -> None:
        world = World()
        world.order(delivery=Delivery.DONE, walkthrough=False)
        assert world.day(world.one(Kind.SURVEY)) == on(8, 31)  # 29 August is a Saturday

    def test_and_again_even_when_skipped(self) -> None:
        world = World()
        world.order(delivery=Delivery.DONE, walkthrough=False)
        world.complete(world.one(Kind.ORDER_CHECK_IN))
        world.at(on(8, 31))
        world.skip(world.one(Kind.SURVEY))
        assert world.day(world.one(Kind.SURVEY)) == on(3, 4, 2027)  # past the anniversary (C1)


class TestP11Feedback:
    """P11: a suggestion, or six and less: three working days."""

    @pytest.mark.parametrize(
        ("score", "suggestion", "wanted"), [(6, "", 1), (7, "", 0), (10, "bigger print", 1), (None, "bigger print", 1)]
    )
    def test_act_on_it(self, score: int | None, suggestion: str, wanted: int) -> None:
        world = World()
        world.feedback(score, suggestion)
        assert [world.day(one) for one in world.open(Kind.ACT_ON_FEEDBACK)] == [on(3, 5)] * wanted


class TestP12ToP14Complaint:
    """P12-P14: two working hours, two working days, and a look back after a week."""

    def test_respond_and_make_whole(self) -> None:
        world = World(berlin(3, 2, 16))
        world.complain()
        assert world.local(world.one(Kind.COMPLAINT_RESPONSE)) == "03-03 10:00"
        assert world.day(world.one(Kind.MAKE_WHOLE)) == on(3, 4)

    def test_resolving_closes_both_and_looks_back(self) -> None:
        world = World()
        complaint = world.complain()
        world.resolve(complaint)
        assert world.kinds() == {Kind.COMPLAINT_RECHECK, Kind.CHECK_IN}
        assert world.day(world.one(Kind.COMPLAINT_RECHECK)) == on(3, 9)


class TestP15AndP16Lost:
    """P15, P16 and C5: one call, the cause corrected when it was ours, and nothing else."""

    def test_only_the_call(self) -> None:
        world = World()
        world.order(promised_on=on(3, 12))
        world.add()
        world.at(on(3, 3))
        world.lose()
        assert world.kinds() == {Kind.LOST_CALL}
        assert world.day(world.one(Kind.LOST_CALL)) == on(3, 6)

    @pytest.mark.parametrize("reason", list(LossReason))
    def test_our_own_cause_is_corrected(self, reason: LossReason) -> None:
        world = World()
        world.know_why(world.lose(), reason)
        assert bool(world.open(Kind.CORRECT_CAUSE)) is reason.ours

    def test_coming_back_plans_afresh(self) -> None:
        world = World()
        world.order()
        world.lose(LossReason.STAFF_FAILED)
        world.at(on(5, 4))
        world.resume()
        assert world.kinds() == {Kind.CORRECT_CAUSE, Kind.CHECK_IN, Kind.LETTER, Kind.GREETING}
        assert world.day(world.one(Kind.CHECK_IN)) == on(5, 29)


class TestP17Referral:
    """P17: after several orders, with a good score, once a year."""

    def three_orders(self, score: int | None = None) -> World:
        world = World()
        for product in ("Logo", "Website", "Shop"):
            world.order(product, delivery=Delivery.DONE, walkthrough=False)
        if score is not None:
            world.feedback(score)
        for check_in in world.open(Kind.ORDER_CHECK_IN):
            world.complete(check_in)
        return world

    def test_seven_days_after_the_check_in(self) -> None:
        world = self.three_orders()
        assert world.day(world.one(Kind.REFERRAL_ASK)) == on(3, 9)

    def test_not_with_a_poor_score(self) -> None:
        assert not self.three_orders(score=7).open(Kind.REFERRAL_ASK)

    def test_not_before_the_third_order(self) -> None:
        world = World()
        world.order(delivery=Delivery.DONE, walkthrough=False)
        world.complete(world.one(Kind.ORDER_CHECK_IN))
        assert not world.open(Kind.REFERRAL_ASK)

    def test_not_twice_a_year(self) -> None:
        world = self.three_orders()
        world.at(on(3, 9))
        world.complete(world.one(Kind.REFERRAL_ASK))
        world.order("App", delivery=Delivery.DONE, walkthrough=False)
        world.complete(world.one(Kind.ORDER_CHECK_IN))
        assert not world.open(Kind.REFERRAL_ASK)


class TestP18Greeting:
    """P18: on the day, the next occurrence only, missed after three days."""

    def test_the_next_birthday_and_only_it(self) -> None:
        world = World(birthday=Birthday(3, 10, 1980))
        greeting = world.one(Kind.GREETING)
        assert world.day(greeting) == on(3, 10)
        assert greeting.facts == {"occasion": "birthday", "years": "46"}

    def test_missed_then_next_year(self) -> None:
        world = World(birthday=Birthday(3, 10))
        world.at(on(3, 13))
        assert world.day(world.one(Kind.GREETING)) == on(3, 10)
        world.at(on(3, 14))
        assert world.day(world.one(Kind.GREETING)) == on(3, 10, 2027)

    def test_nobody_answered_so_it_is_tried_again(self) -> None:
        world = World(birthday=Birthday(3, 3))
        world.at(on(3, 3))
        tried = world.one(Kind.GREETING)
        world.complete(tried, Outcome.NO_ANSWER)
        again = world.one(Kind.GREETING)
        assert again.id != tried.id
        assert again.cause == tried.cause

    def test_the_leap_day(self) -> None:
        world = World(birthday=Birthday(2, 29))
        assert world.day(world.one(Kind.GREETING)) == on(2, 28, 2027)

    def test_the_anniversary_of_the_first_order(self) -> None:
        world = World()
        world.order(ago=300, care=Care.NONE)
        assert world.day(world.one(Kind.GREETING)) == on(5, 6)


class TestP19Promise:
    """P19: aim a working day early."""

    def test_a_working_day_early(self) -> None:
        world = World()
        promise = world.promise("the draft", on(3, 9))
        assert world.day(world.one(Kind.PROMISE)) == on(3, 6)
        world.change_promise(promise, withdrawn_at=world.now)
        assert not world.open(Kind.PROMISE)

    def test_due_tomorrow_means_today(self) -> None:
        world = World()
        world.promise("the draft", on(3, 3))
        assert world.day(world.one(Kind.PROMISE)) == MONDAY


class TestP20Letter:
    """P20: 180 days after the last order or letter; not while a retainer runs."""

    def test_half_a_year_after(self) -> None:
        world = World()
        world.order(care=Care.NONE)
        assert world.day(world.one(Kind.LETTER)) == on(8, 31)
        world.order("Support", delivery=Delivery.ONGOING)
        assert not world.open(Kind.LETTER)

    def test_never_ordered(self) -> None:
        assert not World().open(Kind.LETTER)


class TestP21ToP23:
    """P21: answer what they asked for. P22: thank who sent them. P23: decide."""

    def test_an_offer_only_after_a_delivered_order(self) -> None:
        world = World()
        world.need("a second screen")
        assert not world.open(Kind.OFFER)
        order = world.order(walkthrough=False)
        world.deliver(order)
        assert world.day(world.one(Kind.OFFER)) == on(3, 9)
        world.at(on(3, 9))
        assert world.one(Kind.OFFER).held_by(world.today) == ("C9",)
        assert world.one(Kind.OFFER).due is None
        world.complete(world.one(Kind.ORDER_CHECK_IN))
        assert world.day(world.one(Kind.OFFER)) == on(3, 10)

    def test_thank_the_referrer_the_same_day(self) -> None:
        world = World(berlin(3, 7, 10))
        world.referred()
        assert world.day(world.one(Kind.THANK_REFERRER)) == on(3, 7)

    def test_three_tries_unanswered(self) -> None:
        world = World()
        for _ in range(3):
            check_in = world.one(Kind.CHECK_IN)
            world.at(world.day(check_in))
            assert not world.open(Kind.STILL_WITH_US)
            world.complete(check_in, Outcome.NO_ANSWER)
        decision = world.one(Kind.STILL_WITH_US)
        assert world.day(decision) == world.today
        world.complete(decision)
        assert not world.open(Kind.STILL_WITH_US)

    def test_half_a_year_without_a_word(self) -> None:
        world = World()
        world.days(179)
        assert not world.open(Kind.STILL_WITH_US)
        world.days(1)
        assert world.day(world.one(Kind.STILL_WITH_US)) == on(8, 31)
        world.spoke(direction=Direction.IN)
        assert not world.open(Kind.STILL_WITH_US)


def test_rules_switched_off_plan_nothing_and_an_edited_offset_moves_the_untouched() -> None:
    world = World()
    world.order()
    world.practice = practice(playbook=practice().playbook.edited({"P1": False}, {"P6": 3}))
    world.settle()
    assert not world.open(Kind.THANK_YOU_NOTE)
    assert world.day(world.one(Kind.NEXT_STEPS)) == on(3, 5)


def test_learned_late_on_a_day_off_what_can_wait_comes_the_next_working_day() -> None:
    world = World(berlin(3, 8, 10))  # a Sunday
    world.order(ago=6)
    assert world.day(world.one(Kind.THANK_YOU_NOTE)) == on(3, 8)
    assert world.day(world.one(Kind.NEXT_STEPS)) == on(3, 9)
