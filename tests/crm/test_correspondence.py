"""The ten letters: which a customer has had, and which one a check-in suggests next."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest

from custom_components.aftersale.crm import correspondence, letters, views
from custom_components.aftersale.crm.model import CustomerFile, FollowUp, Interaction, Letter
from custom_components.aftersale.crm.practice import Practice
from custom_components.aftersale.crm.words import speak

from .world import Delivery, Due, Kind, Outcome, World


def suggestion(world: World) -> Letter | None:
    return correspondence.of(world.one(Kind.CHECK_IN))


def next_check_in(world: World) -> World:
    """The day of the check-in, everything before it done."""
    while before := [one for one in world.open() if one.due and one.kind is not Kind.CHECK_IN and _near(world, one)]:
        world.complete(before[0])
    return world.at(max(world.day(world.one(Kind.CHECK_IN)), world.today))


def _near(world: World, one: FollowUp) -> bool:
    return world.day(one) <= world.day(world.one(Kind.CHECK_IN))


def test_each_check_in_suggests_another_letter() -> None:
    world = World()
    world.order(delivery=Delivery.DONE, walkthrough=False)
    seen = []
    for _ in range(9):
        next_check_in(world)
        seen.append(suggestion(world))
        world.complete(world.one(Kind.CHECK_IN))
    # Thanks, the next steps, the order check-in and the "I still love you" letter came on their own.
    assert [one for one in seen if one] == [Letter.TIP, Letter.HOW_DID_WE_DO]
    assert correspondence.had(world.file) >= {Letter.THANK_YOU, Letter.WELCOME, Letter.HOW_IS_IT_GOING, Letter.TIP}


def test_without_rules_for_them_the_check_ins_bring_the_letters_one_after_the_other() -> None:
    world = World()
    others = {rule: False for rule in world.practice.playbook.rules if rule != "P9"}
    world.practice = _edited(world, others)
    world.order(delivery=Delivery.DONE)
    seen = []
    for _ in range(8):
        world.at(max(world.day(world.one(Kind.CHECK_IN)), world.today))
        seen.append(suggestion(world))
        world.complete(world.one(Kind.CHECK_IN))
    letters_in_turn = [Letter.THANK_YOU, Letter.WELCOME, Letter.HOW_IS_IT_GOING, Letter.TIP, Letter.HOW_DID_WE_DO]
    assert seen[:5] == letters_in_turn
    assert set(seen[5:]) == {None, Letter.STILL_LOVE_YOU}


def _edited(world: World, switches: dict[str, bool]) -> Practice:
    return replace(world.practice, playbook=world.practice.playbook.edited(switches, {}))


@pytest.mark.parametrize("outcome", [Outcome.NO_ANSWER, Outcome.LEFT_MESSAGE])
def test_who_was_not_reached_has_had_nothing(outcome: Outcome) -> None:
    world = World()
    assert suggestion(world) is Letter.HOW_IS_IT_GOING
    world.complete(world.one(Kind.CHECK_IN), outcome)
    assert correspondence.had(world.file) == frozenset()
    assert suggestion(world) is Letter.HOW_IS_IT_GOING


def test_with_an_open_complaint_only_the_apology_fits_and_it_has_a_follow_up_of_its_own() -> None:
    world = World()
    complaint = world.complain()
    assert suggestion(world) is None
    assert correspondence.to_draft(world.file, world.practice, world.now) is Letter.WE_GOT_IT_WRONG
    for kind in (Kind.COMPLAINT_RESPONSE, Kind.MAKE_WHOLE):
        world.skip(world.one(kind))
    assert suggestion(world) is Letter.WE_GOT_IT_WRONG
    world.resolve(complaint)
    assert suggestion(world) is Letter.HOW_IS_IT_GOING
    world.spoke(letter=Letter.HOW_IS_IT_GOING)
    world.skip(world.one(Kind.COMPLAINT_RECHECK))
    assert suggestion(world) is Letter.IS_IT_RIGHT_NOW


def test_a_letter_fits_only_where_there_is_something_to_write_about() -> None:
    world = World()
    world.spoke(letter=Letter.HOW_IS_IT_GOING)
    assert suggestion(world) is None
    assert correspondence.to_draft(world.file, world.practice, world.now) is Letter.HOW_IS_IT_GOING
    world.referred()
    world.skip(world.one(Kind.THANK_REFERRER))
    assert suggestion(world) is Letter.REFERRAL_THANKS
    world.spoke(letter=Letter.REFERRAL_THANKS)
    world.met(world.now - timedelta(hours=2), world.now - timedelta(hours=1))
    world.skip(world.one(Kind.MEETING_NOTES))
    world.reschedule(world.one(Kind.CHECK_IN), Due.on(world.today + timedelta(days=2)))
    assert suggestion(world) is Letter.MEETING_NOTES


def test_nobody_is_asked_how_we_did_so_soon_after_a_survey() -> None:
    world = World()
    others = {rule: False for rule in world.practice.playbook.rules if rule != "P9"}
    world.practice = _edited(world, others)
    world.order(delivery=Delivery.DONE)
    for letter in (Letter.THANK_YOU, Letter.WELCOME, Letter.HOW_IS_IT_GOING, Letter.TIP):
        world.spoke(letter=letter)
    assert suggestion(world) is Letter.HOW_DID_WE_DO
    world.skip(world.add(Kind.SURVEY))
    assert suggestion(world) is None
    world.order("Logo", promised_on=world.today + timedelta(days=1))
    assert suggestion(world) is Letter.WE_GOT_IT_WRONG


def test_who_sleeps_is_not_written_to() -> None:
    world = World()
    world.pause()
    assert suggestion(world) is None
    world.lose()
    assert correspondence.due_next(world.file, world.practice, world.now) is Letter.HOW_IS_IT_GOING


@pytest.mark.parametrize(("language", "subject"), [("en", "How is it going?"), ("de", "Wie läuft es?")])
def test_the_list_names_the_letter(language: str, subject: str) -> None:
    world = World()
    speaking = replace(world.practice, language=language)
    view = views.follow_up_view(world.one(Kind.CHECK_IN), world.file.customer, speaking, world.now)
    assert view["letter"] == "how_is_it_going"
    assert letters.subject(Letter.HOW_IS_IT_GOING, language) == subject
    label = speak(language).labels["letter"]
    assert f"{label}: {subject}" in views.description(view, speaking)
    world.complain()
    held = views.follow_up_view(world.one(Kind.CHECK_IN), world.file.customer, speaking, world.now)
    assert label not in views.description(held, speaking)


def test_of_a_letter_sent_twice_the_later_day_counts() -> None:
    """Whatever order the interactions are read in."""
    world = World()
    early = Interaction("early", world.file.customer.id, world.now, world.now, letter=Letter.TIP)
    late = replace(early, id="late", at=early.at + timedelta(days=3))
    bare = replace(early, id="bare", letter=None)
    for told in permutations((early, late, bare)):
        assert correspondence.had_at(CustomerFile(world.file.customer, interactions=told)) == {Letter.TIP: late.at}
