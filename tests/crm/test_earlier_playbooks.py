"""A playbook edited "for new orders": what was recorded before keeps its rules, what is recorded after follows the new ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, strategies as st
import pytest

from custom_components.aftersale.crm import courtesy
from custom_components.aftersale.crm.hold_backs import sentences
from custom_components.aftersale.crm.model import Kind
from custom_components.aftersale.crm.playbook import DEFAULT, Playbook

from .world import Delivery, World


def edited_for_new(world: World, switches: dict[str, bool], offsets: dict[str, int]) -> None:
    """As the panel does it: the playbook of before still holds for what was recorded until now."""
    practice = world.practice
    world.practice = replace(
        practice,
        playbook=practice.playbook.edited(switches, offsets),
        earlier=(*practice.earlier, (world.now, practice.playbook)),
    )
    world.settle()


def dues(world: World) -> dict[str, object]:
    return {one.id: one.due for one in world.open()}


def test_an_order_of_before_keeps_its_rules_and_one_of_after_has_the_new() -> None:
    world = World()
    world.order(product="old")
    before = dues(world)
    world.days(1)
    edited_for_new(world, {"P2": False}, {"P6": 9})
    assert dues(world) == before
    world.order(product="new")
    new = {one.rule: one for one in world.open() if one.order_id not in {None, world.file.orders[0].id}}
    assert "P2" not in new
    old = next(one for one in world.open(Kind.NEXT_STEPS) if one.order_id == world.file.orders[0].id)
    assert old.due is not None and new["P6"].due is not None
    assert (world.day(new["P6"]) - world.today).days > 9


@given(
    st.dictionaries(st.sampled_from(sorted(DEFAULT.rules)), st.booleans(), max_size=6),
    st.dictionaries(st.sampled_from(sorted(DEFAULT.rules)), st.integers(0, 60), max_size=6),
    st.sampled_from(list(Delivery)),
)
def test_an_edit_for_new_orders_moves_nothing_that_is_there(
    switches: dict[str, bool], offsets: dict[str, int], delivery: Delivery
) -> None:
    world = World()
    world.order(delivery=delivery)
    before = dues(world)
    world.now += timedelta(microseconds=1)
    edited_for_new(world, switches, offsets)
    assert dues(world) == before


def test_of_several_earlier_playbooks_the_one_of_the_moment_holds() -> None:
    world = World()
    first, second = DEFAULT.edited({}, {"P6": 1}), DEFAULT.edited({}, {"P6": 2})
    practice = replace(
        world.practice,
        earlier=((world.now, first), (world.now + timedelta(days=1), second)),
    )

    def at(days: float) -> Playbook:
        return practice.playbook_at(world.now + timedelta(days=days))

    assert [at(days) for days in (-1, 0, 0.5, 1, 2)] == [first, second, second, practice.playbook, practice.playbook]


@pytest.mark.parametrize("language", ["en", "de-CH"])
def test_every_rule_says_what_holds_it_back(language: str) -> None:
    for rule in DEFAULT.rules.values():
        said = sentences(rule, language)
        assert len(said) == len(set(said))
        assert bool(said) == (rule.kind is not Kind.LOST_CALL)
    assert sentences(DEFAULT["P1"], "en") != sentences(DEFAULT["P1"], "de")


def test_courtesy_names_what_it_may_hold() -> None:
    assert courtesy.holding(Kind.REFERRAL_ASK) == ("C1", "C2", "C4", "C5", "C9")
    assert courtesy.holding(Kind.ORDER_CHECK_IN) == ("C1", "C4", "C5")
    assert courtesy.holding(Kind.LETTER) == ("C5", "C7")
    assert courtesy.holding(Kind.LOST_CALL) == ()
