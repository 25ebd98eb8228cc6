"""What must always hold (practice.md): properties over whole lives of a customer, in any order of events.

Each test is named after the sentence that it proves; ``World`` itself asserts sentence 8 (every change settles) after each step.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings, strategies as st

from custom_components.aftersale.crm.model import Birthday
from custom_components.aftersale.crm.outlook import Outlook
from custom_components.aftersale.crm.planning import plan
from custom_components.aftersale.crm.rules.relationship import check_in_day

from ..world import Care, CustomerStatus, Delivery, Direction, Due, Kind, Outcome, World, practice

type Step = Callable[[World], None]


def _finish(outcome: Outcome, ago: timedelta = timedelta(0)) -> Callable[[int], Step]:
    def pick(which: int) -> Step:
        def step(world: World) -> None:
            opened = sorted(world.open(), key=lambda one: one.id)
            if opened:
                world.complete(opened[which % len(opened)], outcome, world.now - ago)

        return step

    return pick


def _with_open(act: Callable[[World, str], None]) -> Callable[[int], Step]:
    def pick(which: int) -> Step:
        def step(world: World) -> None:
            opened = sorted(world.open(), key=lambda one: one.id)
            if opened:
                act(world, opened[which % len(opened)].id)

        return step

    return pick


def _reopen(which: int) -> Step:
    def step(world: World) -> None:
        ended = [one for one in world.file.follow_ups if not one.is_open and one.rule is not None]
        if ended:
            world.reopen(ended[which % len(ended)])

    return step


def _deliver(which: int) -> Step:
    def step(world: World) -> None:
        waiting = [one for one in world.file.orders if one.delivered_at is None and one.delivery is Delivery.LATER]
        if waiting:
            world.deliver(waiting[which % len(waiting)])

    return step


def _resolve(world: World) -> None:
    for one in world.file.complaints:
        if one.resolved_at is None:
            world.resolve(one)


def _back(world: World) -> None:
    if world.file.customer.status is not CustomerStatus.ACTIVE:
        world.resume()


def _order(world: World, delivery: Delivery, care: Care, ago: int, promised: int | None) -> None:
    promised_on = None if promised is None else world.today + timedelta(days=promised - ago)
    world.order(delivery=delivery, care=care, ago=ago, promised_on=promised_on)


which = st.integers(0, 30)
orders = st.builds(
    lambda *fields: lambda world: _order(world, *fields),
    st.sampled_from(Delivery),
    st.sampled_from([Care.FULL, Care.FULL, Care.LIGHT, Care.NONE]),
    st.sampled_from([0, 0, 0, 3, 20, 400]),
    st.sampled_from([None, 1, 9]),
)
passing = st.sampled_from([0.2, 1, 3, 8, 27, 95, 200]).map(lambda many: lambda world: world.days(many) and None)
happenings = st.one_of(
    orders,
    which.map(_deliver),
    which.map(_finish(Outcome.DONE)),
    which.map(_finish(Outcome.DONE)),
    which.map(_finish(Outcome.NO_ANSWER)),
    which.map(_finish(Outcome.LEFT_MESSAGE)),
    which.map(_with_open(lambda world, one: world.skip(world.get(one)))),
    which.map(
        _with_open(
            lambda world, one: world.reschedule(world.get(one), Due.on(world.today + timedelta(days=2))) and None
        )
    ),
    which.map(_reopen),
    st.sampled_from(list(Direction)).map(lambda way: lambda world: world.spoke(direction=way) and None),
    st.integers(0, 40).map(lambda ago: lambda world: world.spoke(world.now - timedelta(days=ago)) and None),
    st.integers(0, 10).map(lambda score: lambda world: world.feedback(score) and None),
    st.integers(0, 12).map(lambda days: lambda world: world.promise("it", world.today + timedelta(days=days)) and None),
    st.just(lambda world: world.complain() and None),
    st.just(_resolve),
    st.just(lambda world: world.need("more") and None),
    st.just(lambda world: world.lose() and None),
    st.integers(1, 40).map(lambda days: lambda world: world.pause(world.today + timedelta(days=days))),
    st.just(lambda world: world.pause()),
    st.just(_back),
    st.just(lambda world: world.referred()),
)
upheavals = st.one_of(
    which.map(_finish(Outcome.NO_ANSWER, timedelta(days=2))),
    which.map(_finish(Outcome.DONE, timedelta(days=2))),
    st.builds(
        lambda number, on: lambda world: world.switch(f"P{number}", on=on) and None, st.integers(1, 23), st.booleans()
    ),
)
"""News of what was tried days ago, and rules switched off and on: what must settle, and no more."""
lives = st.lists(st.one_of(happenings, passing), max_size=14)
birthdays = st.one_of(
    st.none(), st.dates(date(1960, 1, 1), date(2000, 12, 31)).map(lambda day: Birthday(day.month, day.day))
)


def lived(steps: list[Step], birthday: Birthday | None) -> World:
    world = World(birthday=birthday)
    for step in steps:
        step(world)
    return world


def planned(world: World, *, due: bool = True) -> list:
    return [one for one in world.open() if one.rule is not None and not one.by_hand and "reopened" not in one.facts]


@given(lives, birthdays)
@settings(max_examples=400, deadline=None)
def test_every_active_customer_has_one_open_check_in_within_the_cadence(
    steps: list[Step], birthday: Birthday | None
) -> None:
    world = lived(steps, birthday)
    active = world.file.customer.status is CustomerStatus.ACTIVE
    check_ins = [one for one in world.open(Kind.CHECK_IN) if one.rule is not None]
    assert len(check_ins) <= 1
    if not active:
        return
    (check_in,) = check_ins
    outlook = Outlook(world.file, world.practice, world.now)
    if not check_in.by_hand and not outlook.came_back(check_in):
        assert check_in.due is not None
        assert world.day(check_in) <= max(check_in_day(outlook), world.today)


@given(lives, birthdays)
@settings(max_examples=400, deadline=None)
def test_nothing_that_asks_is_due_with_an_open_complaint(steps: list[Step], birthday: Birthday | None) -> None:
    world = lived(steps, birthday)
    world.complain()
    for one in planned(world):
        assert not one.kind.asks or one.due is None


@given(lives, birthdays)
@settings(max_examples=400, deadline=None)
def test_no_referral_is_planned_before_the_third_delivered_order(steps: list[Step], birthday: Birthday | None) -> None:
    world = lived(steps, birthday)
    delivered = [one for one in world.file.orders if one.delivered_at or one.delivery is Delivery.ONGOING]
    if len(delivered) < 3:
        assert not [one for one in planned(world) if one.kind is Kind.REFERRAL_ASK]


@given(lives, birthdays)
@settings(max_examples=400, deadline=None)
def test_nothing_that_asks_is_due_within_a_day_of_a_greeting(steps: list[Step], birthday: Birthday | None) -> None:
    world = lived(steps, birthday)
    greetings = [world.day(one) for one in world.open(Kind.GREETING) if one.due is not None]
    for one in planned(world):
        if one.kind.asks and one.due is not None:
            assert all(abs((world.day(one) - day).days) > 1 for day in greetings)


@given(lives, birthdays)
@settings(max_examples=400, deadline=None)
def test_nothing_that_asks_is_due_between_an_order_and_its_check_in(
    steps: list[Step], birthday: Birthday | None
) -> None:
    world = lived(steps, birthday)
    pending = {one.order_id for one in world.open(Kind.ORDER_CHECK_IN) if one.rule is not None}
    first = {one.order_id for one in world.open(Kind.ORDER_CHECK_IN) if one.rule and one.cause.count(":") == 1}
    for one in planned(world):
        if one.kind.asks and one.kind is not Kind.ORDER_CHECK_IN and pending & first:
            assert one.due is None or world.day(one) > world.today


@given(lives, birthdays)
@settings(max_examples=300, deadline=None)
def test_a_lost_customer_gets_the_lost_call_and_nothing_else(steps: list[Step], birthday: Birthday | None) -> None:
    world = lived(steps, birthday)
    world.lose()
    assert {one.kind for one in planned(world)} <= {Kind.LOST_CALL, Kind.CORRECT_CAUSE}


@given(st.lists(orders, min_size=1, max_size=4), st.integers(0, 6))
@settings(max_examples=200, deadline=None)
def test_every_full_care_order_has_a_thank_you_note_whatever_the_order_of_events(steps: list[Step], turn: int) -> None:
    world = lived(steps, None)
    for one in world.file.orders:
        recent = one.recorded_at - one.ordered_at <= timedelta(days=14)
        if one.care is Care.FULL and recent:
            (note,) = [note for note in world.open(Kind.THANK_YOU_NOTE) if note.order_id == one.id]
            assert world.day(note) == max(one.counts_for, world.practice.today(one.recorded_at))


@given(lives, birthdays, st.permutations(range(12)))
@settings(max_examples=200, deadline=None)
def test_the_order_in_which_facts_are_read_changes_nothing(
    steps: list[Step], birthday: Birthday | None, turn: list[int]
) -> None:
    world = lived(steps, birthday)
    shuffled = replace(
        world.file,
        orders=tuple(reversed(world.file.orders)),
        interactions=tuple(reversed(world.file.interactions)),
        follow_ups=tuple(reversed(world.file.follow_ups)),
        complaints=tuple(reversed(world.file.complaints)),
    )
    assert plan(shuffled, world.practice, world.now, world.new_id, world.others).empty


@given(
    lives, birthdays, st.dictionaries(st.sampled_from(["P1", "P6", "P9", "P10", "P17", "P18", "P20"]), st.booleans())
)
@settings(max_examples=200, deadline=None)
def test_changing_the_playbook_never_rewrites_history(
    steps: list[Step], birthday: Birthday | None, switches: dict[str, bool]
) -> None:
    world = lived(steps, birthday)
    history = {one.id: one for one in world.file.follow_ups if not one.is_open}
    world.practice = practice(playbook=practice().playbook.edited(switches, {"P6": 3, "P14": 9}))
    world.settle()
    assert {one.id: one for one in world.file.follow_ups if one.id in history} == history
    for rule, on in switches.items():
        assert on or not [one for one in planned(world) if one.rule == rule]


@given(st.lists(st.one_of(happenings, passing, upheavals), max_size=20), birthdays)
@settings(max_examples=300, deadline=None)
def test_every_sequence_of_changes_settles_and_the_review_comes_later(
    steps: list[Step], birthday: Birthday | None
) -> None:
    world = lived(steps, birthday)
    assert world.review_at is None or world.review_at > world.now
    seen = set()
    for one in world.file.follow_ups:
        key = (one.rule, one.cause, one.attempt)
        assert one.rule is None or key not in seen
        seen.add(key)
