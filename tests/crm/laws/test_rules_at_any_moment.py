"""P1-P23 and C1-C9 at any moment, in zones where clocks and dates misbehave: one property each."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings, strategies as st

from custom_components.aftersale.crm.model import Birthday, Channel
from custom_components.aftersale.crm.practice import Practice
from custom_components.aftersale.crm.working_time import Shift, WorkingTime

from ..world import Care, CustomerStatus, Delivery, Direction, Due, Kind, LossReason, Outcome, Status, World

ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia")
moments = st.datetimes(datetime(2024, 1, 1), datetime(2028, 12, 31)).map(lambda moment: moment.replace(tzinfo=UTC))
workings = st.builds(
    lambda zone, days, holidays: WorkingTime(
        zone=ZoneInfo(zone),
        work_days=frozenset(days),
        holidays=frozenset(date(2024, 1, 1) + timedelta(days=one) for one in holidays),
    ),
    st.sampled_from(ZONES),
    st.sets(st.integers(0, 6), min_size=1),
    st.sets(st.integers(0, 1800), max_size=20),
)
worlds = st.builds(lambda now, working: World(now, Practice(working=working)), moments, workings)
few = settings(max_examples=60, deadline=None)


def working_day(world: World, day: date) -> bool:
    return world.practice.working.is_working(day)


@given(worlds, st.integers(0, 13))
@few
def test_p1_thank_you_is_due_the_day_the_order_counts_for_or_the_day_it_was_learned(world: World, ago: int) -> None:
    order = world.order(ago=ago)
    if world.practice.working.after(order.counts_for, 10) < world.today:  # in a week without days off it has lapsed
        assert not world.open(Kind.THANK_YOU_NOTE)
        return
    assert world.day(world.one(Kind.THANK_YOU_NOTE)) == max(order.counts_for, world.today)


@given(worlds)
@few
def test_p2_a_time_is_agreed_until_a_person_fixed_it(world: World) -> None:
    order = world.order()
    assert world.day(world.one(Kind.AGREE_WALKTHROUGH)) == order.counts_for
    world.reschedule(world.one(Kind.WALKTHROUGH), Due.on(world.today + timedelta(days=9)))
    assert not world.open(Kind.AGREE_WALKTHROUGH)


@given(worlds, st.timedeltas(timedelta(0), timedelta(days=9)))
@few
def test_p3_after_delivery_it_is_a_whole_working_hour_at_least_an_hour_away(world: World, later: timedelta) -> None:
    order = world.order()
    world.until(world.now + later)
    world.deliver(order)
    walkthrough = world.one(Kind.WALKTHROUGH)
    assert walkthrough.due is not None
    assert walkthrough.due.moment is not None
    local = walkthrough.due.moment.astimezone(world.practice.working.zone)
    assert walkthrough.due.moment >= world.now + timedelta(hours=1)
    assert working_day(world, local.date())
    assert local.time() >= time(9)
    assert (local + timedelta(hours=1)).time() <= time(17)
    assert walkthrough.tentative


@given(worlds, st.integers(1, 60))
@few
def test_p4_looks_a_working_day_before_the_promise(world: World, ahead: int) -> None:
    promised = world.today + timedelta(days=ahead)
    world.order(promised_on=promised)
    day = world.day(world.one(Kind.DELIVERY_CHECK))
    assert day == max(world.today, world.practice.working.before(promised, 1))


@given(worlds, st.integers(1, 20))
@few
def test_p5_tells_them_on_the_next_working_morning(world: World, ahead: int) -> None:
    promised = world.today + timedelta(days=ahead)
    world.order(promised_on=promised)
    world.until(world.practice.working.at(promised + timedelta(days=1), time(0)))
    notice = world.one(Kind.LATE_NOTICE)
    assert notice.due is not None
    assert notice.due.moment == world.practice.working.morning(world.day(notice))
    assert world.day(notice) == world.practice.working.shift(promised + timedelta(days=1), Shift.LATER)


@given(worlds)
@few
def test_p6_next_steps_come_one_working_day_after(world: World) -> None:
    order = world.order()
    assert world.day(world.one(Kind.NEXT_STEPS)) == world.practice.working.after(order.counts_for, 1)


@given(worlds, st.integers(0, 40))
@few
def test_p7_never_before_two_working_days_nor_before_the_walkthrough(world: World, fixed: int) -> None:
    order = world.order()
    world.reschedule(world.one(Kind.WALKTHROUGH), Due.on(world.today + timedelta(days=fixed)))
    world.deliver(order)
    day = world.day(world.one(Kind.ORDER_CHECK_IN))
    assert day >= world.practice.working.after(world.today, 2)
    assert day >= world.today + timedelta(days=fixed)
    assert working_day(world, day)


@given(worlds, st.timedeltas(timedelta(minutes=1), timedelta(hours=5)))
@few
def test_p8_notes_come_two_hours_after_and_the_same_day(world: World, length: timedelta) -> None:
    world.met(world.now - length, world.now)
    notes = world.one(Kind.MEETING_NOTES)
    assert notes.due is not None
    assert notes.due.moment is not None
    assert world.day(notes) == world.today
    assert notes.due.moment <= world.now + timedelta(hours=2)


@given(worlds, st.integers(1, 365))
@few
def test_p9_exactly_one_check_in_within_the_cadence_and_never_on_the_day_itself(world: World, cadence: int) -> None:
    world.customer(cadence_days=cadence)
    world.spoke()
    day = world.day(world.one(Kind.CHECK_IN))
    assert day > world.today
    first_chance = world.practice.working.after(world.today, 1)
    assert day <= max(world.today + timedelta(days=cadence), first_chance)
    assert working_day(world, day)


@given(worlds, st.dictionaries(st.integers(0, 40), st.integers(0, 9)))
@few
def test_p9_finds_room_or_the_least_loaded_day(world: World, taken: dict[int, int]) -> None:
    world.others = {world.today + timedelta(days=ahead): many for ahead, many in taken.items()}
    world.until(world.now + timedelta(days=1))
    world.spoke()
    day = world.day(world.one(Kind.CHECK_IN))
    start = world.today
    window = [start + timedelta(days=one) for one in range(1, 28)]
    loads = [world.others.get(one, 0) for one in window if working_day(world, one)]
    assert not loads or world.others.get(day, 0) < 6 or world.others.get(day, 0) == min(loads)


@given(worlds)
@few
def test_p10_the_survey_comes_half_a_year_after(world: World) -> None:
    world.order(delivery=Delivery.DONE, walkthrough=False)
    world.complete(world.one(Kind.ORDER_CHECK_IN))
    day = world.day(world.one(Kind.SURVEY))
    assert day >= world.today + timedelta(days=180)
    assert working_day(world, day)


@given(worlds, st.integers(0, 10), st.booleans())
@few
def test_p11_acts_on_suggestions_and_poor_scores_only(world: World, score: int, suggested: bool) -> None:
    world.feedback(score, "more light" if suggested else "")
    acts = world.open(Kind.ACT_ON_FEEDBACK)
    assert bool(acts) is (suggested or score <= 6)
    assert all(world.day(one) == world.practice.working.after(world.today, 3) for one in acts)


@given(worlds)
@few
def test_p12_responds_within_two_working_hours_and_p13_within_two_days(world: World) -> None:
    world.complain()
    response = world.one(Kind.COMPLAINT_RESPONSE)
    assert response.due is not None
    assert response.due.moment == world.practice.working.add_hours(world.now, timedelta(hours=2))
    assert world.day(world.one(Kind.MAKE_WHOLE)) == world.practice.working.after(world.today, 2)


@given(worlds)
@few
def test_p14_looks_back_a_week_after_it_was_resolved(world: World) -> None:
    world.resolve(world.complain())
    day = world.day(world.one(Kind.COMPLAINT_RECHECK))
    assert day == world.practice.working.shift(world.today + timedelta(days=7), Shift.LATER)


@given(worlds, st.sampled_from(LossReason))
@few
def test_p15_one_call_and_p16_the_cause_when_it_was_ours(world: World, reason: LossReason) -> None:
    world.lose(reason)
    assert world.kinds() == {Kind.LOST_CALL} | ({Kind.CORRECT_CAUSE} if reason.ours else set())
    assert world.day(world.one(Kind.LOST_CALL)) == world.practice.working.after(world.today, 3)


@given(worlds, st.integers(0, 4), st.one_of(st.none(), st.integers(0, 10)))
@few
def test_p17_a_referral_needs_several_orders_and_a_good_score(world: World, many: int, score: int | None) -> None:
    for _ in range(many):
        world.order(delivery=Delivery.DONE, walkthrough=False, care=Care.LIGHT)
    if score is not None:
        world.feedback(score)
    for one in world.open(Kind.ORDER_CHECK_IN):
        world.complete(one)
    assert bool(world.open(Kind.REFERRAL_ASK)) is (many >= 3 and (score is None or score >= 8))


@given(moments, workings, st.dates(date(1904, 1, 1), date(2010, 12, 31)))
@few
def test_p18_exactly_the_next_occurrence_on_its_day(now: datetime, working: WorkingTime, born: date) -> None:
    world = World(now, Practice(working=working), birthday=Birthday(born.month, born.day, born.year))
    day = world.day(world.one(Kind.GREETING))
    assert world.today <= day < world.today + timedelta(days=367)
    assert (day.month, day.day) in {(born.month, born.day), (2, 28)}


@given(worlds, st.integers(0, 60))
@few
def test_p19_aims_a_working_day_early(world: World, ahead: int) -> None:
    due = world.today + timedelta(days=ahead)
    world.promise("it", due)
    assert world.day(world.one(Kind.PROMISE)) == max(world.today, world.practice.working.before(due, 1))


@given(worlds, st.booleans())
@few
def test_p20_a_letter_half_a_year_after_the_last_order_unless_a_retainer_runs(world: World, retainer: bool) -> None:
    order = world.order(delivery=Delivery.ONGOING if retainer else Delivery.LATER)
    letters = world.open(Kind.LETTER)
    assert bool(letters) is not retainer
    assert all(world.day(one) >= order.counts_for + timedelta(days=180) for one in letters)


@given(worlds, st.booleans())
@few
def test_p21_an_offer_only_for_those_who_have_something_delivered(world: World, delivered: bool) -> None:
    world.order(delivery=Delivery.DONE if delivered else Delivery.LATER, care=Care.NONE)
    world.need("a lamp")
    offers = world.open(Kind.OFFER)
    assert bool(offers) is delivered
    assert all(world.day(one) >= world.practice.working.after(world.today, 5) for one in offers)


@given(worlds)
@few
def test_p22_the_referrer_is_thanked_the_same_day(world: World) -> None:
    world.referred()
    assert world.day(world.one(Kind.THANK_REFERRER)) == world.today


@given(worlds, st.integers(0, 400))
@few
def test_p23_asks_to_decide_after_half_a_year_of_silence_and_not_before(world: World, days: int) -> None:
    world.spoke(direction=Direction.IN)
    start = world.today
    world.until(world.now + timedelta(days=days))
    assert bool(world.open(Kind.STILL_WITH_US)) is ((world.today - start).days >= 180)


@given(worlds, st.integers(0, 12))
@few
def test_c1_nothing_that_asks_within_a_day_of_a_greeting(world: World, ahead: int) -> None:
    day = world.today + timedelta(days=ahead)
    world.customer(birthday=Birthday(day.month, day.day))
    world.order(delivery=Delivery.DONE, walkthrough=False)
    check_in = world.one(Kind.ORDER_CHECK_IN)
    assert abs((world.day(check_in) - day).days) > 1
    assert working_day(world, world.day(check_in))


@given(worlds)
@few
def test_c2_a_first_order_customer_is_asked_for_nothing_but_the_check_in(world: World) -> None:
    world.practice = replace(world.practice, referral_after_orders=1)
    world.order(delivery=Delivery.DONE, walkthrough=False)
    world.complete(world.one(Kind.ORDER_CHECK_IN))
    referral = world.one(Kind.REFERRAL_ASK)
    assert referral.due is None
    assert referral.held_by(world.today) == ("C2",)


@given(worlds, st.integers(0, 30))
@few
def test_c4_what_asks_returns_on_the_day_the_complaint_is_resolved(world: World, days: int) -> None:
    world.order(delivery=Delivery.DONE, walkthrough=False)
    planned = world.day(world.one(Kind.ORDER_CHECK_IN))
    complaint = world.complain()
    assert world.one(Kind.ORDER_CHECK_IN).due is None
    world.until(world.now + timedelta(days=days))
    world.resolve(complaint)
    back = world.one(Kind.ORDER_CHECK_IN)
    assert world.day(back) >= max(planned, world.today)
    assert working_day(world, world.day(back))


@given(worlds, st.integers(1, 60))
@few
def test_c5_the_end_of_a_pause_leaves_no_old_dues(world: World, days: int) -> None:
    world.order(promised_on=world.today + timedelta(days=4))
    world.pause(world.today + timedelta(days=days))
    assert all(one.withheld(world.today) for one in world.open())
    world.until(world.now + timedelta(days=days))
    world.resume()
    assert world.file.customer.status is CustomerStatus.ACTIVE
    assert all(one.due is None or world.day(one) >= world.today for one in world.open())


@given(worlds, st.integers(0, 30))
@few
def test_c6_every_hold_names_its_rule_and_since_when(world: World, ahead: int) -> None:
    day = world.today + timedelta(days=ahead)
    world.customer(birthday=Birthday(day.month, day.day))
    world.order(delivery=Delivery.DONE, walkthrough=False)
    world.complain()
    for one in world.open():
        assert all(hold.rule.startswith("C") and hold.since == world.today for hold in one.holds)
        moved = one.planned is not None and one.due != one.planned
        assert not moved or one.holds


@given(worlds, st.integers(0, 40))
@few
def test_c7_a_check_in_waits_for_another_touch_but_never_beyond_the_cadence(world: World, ahead: int) -> None:
    before = world.one(Kind.CHECK_IN)
    other = world.add(due=Due.on(world.today + timedelta(days=ahead)))
    held = world.one(Kind.CHECK_IN).withheld(world.today)
    assert held is (world.day(other) <= world.day(before) + timedelta(days=3) and world.today < world.day(before))
    world.until(world.practice.working.at(world.day(before), time(12)))
    assert not world.one(Kind.CHECK_IN).withheld(world.today)


@given(worlds, st.sampled_from([Kind.COMPLAINT_RESPONSE, Kind.MAKE_WHOLE, Kind.CHECK_IN]))
@few
def test_c8_nobody_answered_it_comes_back(world: World, kind: Kind) -> None:
    world.complain()
    world.complete(world.one(kind), Outcome.NO_ANSWER)
    wait = 1 if kind is Kind.COMPLAINT_RESPONSE else 3
    assert world.day(world.one(kind)) == world.practice.working.after(world.today, wait)
    assert [one.status for one in world.all(kind)] == [Status.DONE, Status.OPEN]


@given(worlds, st.integers(0, 60))
@few
def test_c9_nothing_else_asks_between_an_order_and_its_check_in(world: World, days: int) -> None:
    world.order(delivery=Delivery.DONE, walkthrough=False)
    world.complete(world.one(Kind.ORDER_CHECK_IN))
    world.need("a lamp")
    world.order("Logo", walkthrough=False)
    world.until(world.now + timedelta(days=days))
    offer = world.one(Kind.OFFER)
    ends = world.file.orders[-1].counts_for + timedelta(days=30)
    assert offer.due is not None
    assert world.day(offer) >= ends
    assert offer.channel is Channel.MAIL
