"""One look settles: what was just planned, moved or withdrawn is planned no further (``World`` looks twice after each step)."""

from __future__ import annotations

from datetime import date, timedelta

from .world import Birthday, Care, Delivery, Due, Kind, Outcome, World

DAY = timedelta(days=1)


def test_a_try_told_of_late_is_no_return_when_they_were_spoken_to_since() -> None:
    """C8 brings back what went unanswered; but who was heard of since is looked after by the cadence (P9)."""
    world = World()
    for _ in range(3):
        world.days(20)
        world.complete(world.one(Kind.CHECK_IN))
    world.complete(world.one(Kind.CHECK_IN), Outcome.NO_ANSWER, world.now - 2 * DAY)
    again = world.one(Kind.CHECK_IN)
    assert again.attempt == 2
    assert "attempts" not in again.facts
    assert world.day(again) > world.today + 20 * DAY


def test_a_try_unanswered_comes_back_as_it_was_with_what_was_noted() -> None:
    world = World()
    world.days(1)
    world.complete(world.one(Kind.CHECK_IN), Outcome.NO_ANSWER)
    again = world.one(Kind.CHECK_IN)
    assert again.facts["attempts"] == "1"
    assert world.day(again) == date(2026, 3, 6)


def test_the_first_experience_switched_off_takes_its_agreement_along() -> None:
    world = World()
    world.order()
    world.switch("P3", on=False)
    assert not world.open(Kind.WALKTHROUGH)
    assert not world.open(Kind.AGREE_WALKTHROUGH)


def test_an_order_check_in_waits_for_no_experience_that_is_withdrawn() -> None:
    world = World()
    order = world.order(promised_on=world.today + 20 * DAY)
    world.deliver(order)
    waiting = world.day(world.one(Kind.ORDER_CHECK_IN))
    world.switch("P3", on=False)
    assert world.day(world.one(Kind.ORDER_CHECK_IN)) <= waiting
    assert not world.open(Kind.WALKTHROUGH)


def test_an_experience_that_a_person_fixed_stays_though_its_rule_is_off() -> None:
    world = World()
    order = world.order()
    world.reschedule(world.one(Kind.WALKTHROUGH), Due.on(world.today + 9 * DAY))
    world.deliver(order)
    world.switch("P3", on=False)
    assert world.day(world.one(Kind.ORDER_CHECK_IN)) == world.today + 9 * DAY


def test_a_late_notice_for_who_came_back_counts_from_that_day() -> None:
    world = World()
    world.order(promised_on=world.today - 2 * DAY)
    world.days(1)
    world.lose()
    assert not world.open(Kind.LATE_NOTICE)
    world.days(1)
    world.pause()
    world.resume()
    assert world.day(world.one(Kind.LATE_NOTICE)) == world.today


def test_what_asks_keeps_clear_of_a_greeting_that_moves_in_the_same_breath() -> None:
    """C1: a greeting put off by a pause (C5) lands beside the order's check-in, which gives way at once."""
    world = World(birthday=Birthday(3, 4))
    world.order(delivery=Delivery.DONE, walkthrough=False, care=Care.FULL)
    world.pause(world.today + 7 * DAY)
    asking = world.day(world.one(Kind.ORDER_CHECK_IN))
    assert all(abs((asking - world.day(greeting)).days) > 1 for greeting in world.open(Kind.GREETING))
