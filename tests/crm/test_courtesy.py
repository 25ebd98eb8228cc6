"""C1-C9 by example, and what a person changes by hand."""

from __future__ import annotations

from datetime import date, time, timedelta

from custom_components.aftersale.crm import follow_up as life
from custom_components.aftersale.crm.courtesy import broken_by
from custom_components.aftersale.crm.due import instant
from custom_components.aftersale.crm.model import Channel

from .world import BERLIN, MONDAY, Birthday, Delivery, Direction, Due, Kind, Outcome, Status, World, practice


def on(month: int, day: int, year: int = 2026) -> date:
    return date(year, month, day)


class TestC1GreetingsStandAlone:
    """C1: nothing that asks within a day of a greeting; it moves later."""

    def test_the_check_in_after_an_order_moves_past_the_birthday(self) -> None:
        world = World(birthday=Birthday(3, 5))
        world.order(delivery=Delivery.DONE, walkthrough=False)
        check_in = world.one(Kind.ORDER_CHECK_IN)
        assert world.day(check_in) == on(3, 9)  # 4 March is the day before; the 7th a Saturday
        assert check_in.held_by(world.today) == ("C1",)
        assert not check_in.withheld(world.today)

    def test_it_says_so_until_then(self) -> None:
        world = World(birthday=Birthday(3, 5))
        world.order(delivery=Delivery.DONE, walkthrough=False)
        (hold,) = world.one(Kind.ORDER_CHECK_IN).holds
        assert (hold.rule, hold.since, hold.until) == ("C1", MONDAY, on(3, 9))


class TestC4OpenComplaint:
    """C4: while a complaint is open nothing that asks is due; it returns when it is resolved."""

    def test_waits_and_returns(self) -> None:
        world = World()
        world.order(delivery=Delivery.DONE, walkthrough=False)
        complaint = world.complain()
        held = world.one(Kind.ORDER_CHECK_IN)
        assert held.due is None
        assert held.held_by(world.today) == ("C4",)
        world.at(on(3, 10))
        world.resolve(complaint)
        back = world.one(Kind.ORDER_CHECK_IN)
        assert world.day(back) == on(3, 10)
        assert back.held_by(world.today) == ()
        assert back.first_due == back.due


class TestC5PausedRestingLost:
    """C5: pausing holds everything until its date; what comes after is planned afresh."""

    def test_a_pause_holds_everything(self) -> None:
        world = World()
        world.order(promised_on=on(3, 12))
        mine = world.add()
        world.pause(on(4, 1))
        assert all(one.withheld(world.today) for one in world.open())
        assert world.get(mine.id).due == mine.due

    def test_the_end_of_a_pause_leaves_no_pile(self) -> None:
        world = World(birthday=Birthday(3, 20))
        world.order(promised_on=on(3, 12), walkthrough=False)
        world.pause(on(4, 1))
        world.at(on(4, 1))
        world.resume()
        assert not [one for one in world.open() if one.due and world.day(one) < on(4, 1)]
        assert world.day(world.one(Kind.CHECK_IN)) == on(4, 28)

    def test_resting_has_no_date(self) -> None:
        world = World()
        world.pause()
        check_in = world.one(Kind.CHECK_IN)
        assert check_in.due is None
        assert check_in.held_by(world.today) == ("C5",)

    def test_a_loss_takes_what_was_made_by_hand_before_it_even_at_the_same_moment(self) -> None:
        world = World()
        before = world.add()
        world.lose()
        after = world.add()
        assert not world.get(before.id).is_open
        assert world.get(after.id).is_open
        world.days(1)
        later = world.add()
        assert world.get(later.id).is_open


class TestC7OneTouchAtATime:
    """C7: a check-in, letter or survey waits while another follow-up reaches them first; never beyond the cadence."""

    def test_held_while_another_is_due_within_three_days_after(self) -> None:
        world = World()
        call = world.add(due=Due.on(on(3, 30)))
        check_in = world.one(Kind.CHECK_IN)
        assert check_in.held_by(world.today) == ("C7",)
        world.reschedule(call, Due.on(on(3, 31)))
        assert world.one(Kind.CHECK_IN).held_by(world.today) == ()

    def test_never_beyond_the_cadence(self) -> None:
        world = World()
        world.add(due=Due.on(on(3, 30)))
        world.at(on(3, 26))
        assert world.one(Kind.CHECK_IN).withheld(world.today)
        world.at(on(3, 27))
        assert not world.one(Kind.CHECK_IN).withheld(world.today)
        assert world.day(world.one(Kind.CHECK_IN)) == on(3, 27)

    def test_one_placed_earlier_comes_on_the_last_day(self) -> None:
        world = World()
        world.others = {on(3, 30): 6, on(3, 27): 6}
        world.at(on(3, 3))
        world.spoke()
        world.add(due=Due.on(on(3, 27)))
        assert world.day(world.one(Kind.CHECK_IN)) == on(3, 26)
        world.at(on(3, 30))
        check_in = world.one(Kind.CHECK_IN)
        assert world.day(check_in) == on(3, 30)
        assert not check_in.withheld(world.today)


class TestC8Unanswered:
    """C8: it comes back; the third time by another channel."""

    def test_a_complaint_response_the_next_working_day(self) -> None:
        world = World()
        world.complain()
        world.complete(world.one(Kind.COMPLAINT_RESPONSE), Outcome.NO_ANSWER)
        assert world.day(world.one(Kind.COMPLAINT_RESPONSE)) == on(3, 3)

    def test_anything_else_after_three_working_days(self) -> None:
        world = World()
        world.order()
        world.complete(world.one(Kind.AGREE_WALKTHROUGH), Outcome.NO_ANSWER)
        assert world.day(world.one(Kind.AGREE_WALKTHROUGH)) == on(3, 5)

    def test_also_what_a_person_added(self) -> None:
        world = World()
        world.complete(world.add(), Outcome.NO_ANSWER)
        back = world.one(Kind.CUSTOM)
        assert (world.day(back), back.title) == (on(3, 5), "call about the invoice")

    def test_the_third_time_by_another_channel(self) -> None:
        world = World()
        world.complain()
        for _ in range(3):
            world.complete(world.one(Kind.COMPLAINT_RESPONSE), Outcome.NO_ANSWER)
        back = world.one(Kind.COMPLAINT_RESPONSE)
        assert back.channel is Channel.MESSAGE
        assert back.facts["attempts"] == "3"

    def test_in_every_turn(self) -> None:
        world = World()
        world.complete(world.one(Kind.CHECK_IN))
        world.at(on(3, 27))
        world.complete(world.one(Kind.CHECK_IN), Outcome.NO_ANSWER)
        assert world.day(world.one(Kind.CHECK_IN)) == on(4, 1)

    def test_an_answer_in_between_starts_the_silence_anew(self) -> None:
        world = World()
        world.at(on(3, 27))
        world.complete(world.one(Kind.CHECK_IN), Outcome.NO_ANSWER)
        assert world.day(world.one(Kind.CHECK_IN)) == on(4, 1)
        world.at(on(3, 30))
        world.spoke(direction=Direction.IN)
        assert world.day(world.one(Kind.CHECK_IN)) == on(4, 24)


class TestC9TheyHaveSaidYes:
    """C9: from an order until its check-in is done nothing else that asks; it lapses after 30 days without a delivery."""

    def test_the_survey_waits_for_the_check_in(self) -> None:
        world = World()
        world.order(delivery=Delivery.DONE, walkthrough=False)
        world.complete(world.one(Kind.ORDER_CHECK_IN))
        world.at(on(8, 28))
        world.order("Logo", walkthrough=False)
        assert world.one(Kind.SURVEY).held_by(world.today) == ("C9",)
        world.at(on(9, 26))
        assert world.one(Kind.SURVEY).withheld(world.today)
        world.at(on(9, 28))
        assert not world.one(Kind.SURVEY).withheld(world.today)
        assert world.day(world.one(Kind.SURVEY)) == on(9, 28)


class TestByHand:
    """What a person re-dated or re-titled belongs to that person."""

    def test_rules_move_it_no_more(self) -> None:
        world = World()
        world.reschedule(world.one(Kind.CHECK_IN), Due.on(on(3, 20)))
        world.at(on(3, 10))
        world.spoke()
        assert world.day(world.one(Kind.CHECK_IN)) == on(3, 20)

    def test_they_may_still_close_it(self) -> None:
        world = World()
        complaint = world.complain()
        world.reschedule(world.one(Kind.MAKE_WHOLE), Due.on(on(3, 20)))
        world.resolve(complaint)
        assert not world.open(Kind.MAKE_WHOLE)

    def test_switching_a_rule_off_leaves_it(self) -> None:
        world = World()
        world.order()
        world.put(life.retitle(world.one(Kind.NEXT_STEPS), "the list"))
        world.practice = practice(playbook=practice().playbook.edited({"P6": False, "P1": False}, {}))
        world.settle()
        assert world.open(Kind.NEXT_STEPS)
        assert not world.open(Kind.THANK_YOU_NOTE)

    def test_postponing_leaves_the_first_due(self) -> None:
        world = World()
        world.order()
        steps = world.reschedule(world.one(Kind.NEXT_STEPS), Due.on(on(3, 20)))
        assert steps.first_due == Due.on(on(3, 3))

    def test_nothing_skipped_is_planned_again(self) -> None:
        world = World()
        world.order()
        world.skip(world.one(Kind.NEXT_STEPS))
        assert not world.open(Kind.NEXT_STEPS)
        assert [one.status for one in world.all(Kind.NEXT_STEPS)] == [Status.SKIPPED]

    def test_unticking_puts_everything_back(self) -> None:
        world = World()
        world.at(on(3, 27))
        check_in = world.one(Kind.CHECK_IN)
        world.complete(check_in)
        world.reopen(check_in)
        assert world.one(Kind.CHECK_IN).id == check_in.id
        assert world.day(world.one(Kind.CHECK_IN)) == on(3, 27)

    def test_what_was_opened_again_stays_though_its_cause_is_gone(self) -> None:
        world = World()
        complaint = world.complain()
        response = world.one(Kind.COMPLAINT_RESPONSE)
        world.complete(response)
        world.resolve(complaint)
        world.reopen(response)
        assert world.one(Kind.COMPLAINT_RESPONSE).id == response.id


def test_who_asks_for_referrals_after_one_order_still_waits_for_the_second() -> None:
    """C2 holds whatever ``referral_after_orders`` says."""
    world = World(the_practice=practice(referral_after_orders=1))
    world.order(delivery=Delivery.DONE, walkthrough=False)
    world.complete(world.one(Kind.ORDER_CHECK_IN))
    ask = world.one(Kind.REFERRAL_ASK)
    assert ask.due is None
    assert [hold.rule for hold in ask.holds] == ["C2"]


def test_what_is_added_by_hand_is_accepted_and_says_what_it_breaks() -> None:
    world = World(birthday=Birthday(3, 3))
    world.order()
    world.complain()
    broken = broken_by(Kind.REFERRAL_ASK, Due.on(MONDAY), world.file, world.practice, world.now)
    assert broken == ("C1", "C2", "C3", "C4", "C9")
    assert broken_by(Kind.CUSTOM, None, world.file, world.practice, world.now) == ()
    world.lose()
    assert broken_by(Kind.CUSTOM, None, world.file, world.practice, world.now) == ("C5",)


def test_an_offer_by_hand_before_the_second_delivered_order_needs_a_need() -> None:
    world = World()
    assert broken_by(Kind.OFFER, None, world.file, world.practice, world.now) == ("C2",)
    world.need("a bigger one")
    assert broken_by(Kind.OFFER, None, world.file, world.practice, world.now) == ()


def test_a_moment_keeps_its_time_when_courtesy_moves_its_day() -> None:
    due = Due.at(instant(on(3, 28), time(15), BERLIN), 30)
    assert due.moved_to(on(3, 30), BERLIN) == Due.at(instant(on(3, 30), time(15), BERLIN), 30)
    assert due.moved_to(on(3, 30), BERLIN).passes(BERLIN) - due.passes(BERLIN) == timedelta(hours=47)


class TestEdges:
    """Settings and facts that switch a courtesy off, or leave it nothing to do."""

    def test_an_old_complaint_is_in_nobodys_way(self) -> None:
        world = World()
        world.resolve(world.complain())
        world.at(on(3, 10))
        world.order(delivery=Delivery.DONE, walkthrough=False)
        assert world.day(world.one(Kind.ORDER_CHECK_IN)) == on(3, 12)

    def test_without_the_check_in_rule_nothing_waits_for_it(self) -> None:
        world = World(the_practice=practice(playbook=practice().playbook.edited({"P7": False}, {})))
        world.order(delivery=Delivery.DONE, walkthrough=False)
        world.need("a lamp")
        world.at(on(3, 20))
        assert world.day(world.one(Kind.OFFER)) == on(3, 9)

    def test_a_walkthrough_some_days_after_delivery_when_the_playbook_says_so(self) -> None:
        world = World(the_practice=practice(playbook=practice().playbook.edited({}, {"P3": 3})))
        world.deliver(world.order())
        assert world.local(world.one(Kind.WALKTHROUGH)) == "03-05 09:00"

    def test_calls_go_by_the_channel_the_customer_likes(self) -> None:
        world = World(channel=Channel.MESSAGE)
        world.order()
        assert world.one(Kind.CHECK_IN).channel is Channel.MESSAGE
        assert world.one(Kind.THANK_YOU_NOTE).channel is Channel.POST

    def test_a_try_that_comes_back_after_something_was_heard_settles_at_once(self) -> None:
        world = World()
        world.complete(world.one(Kind.CHECK_IN), Outcome.NO_ANSWER)
        world.days(0.2)  # type: ignore[arg-type]  # a part of a day
        world.lose()
        world.order()
        world.complete(world.open()[0])
        world.pause(world.today + timedelta(days=1))
        assert "attempts" not in world.one(Kind.CHECK_IN).facts
