"""The ten letters over whole lives of a customer: none twice, and none out of place."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings, strategies as st

from custom_components.aftersale.crm import correspondence, courtesy
from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.crm.model import Birthday, Letter
from custom_components.aftersale.crm.outlook import Outlook

from ..world import Kind, World
from .test_what_must_always_hold import Step, birthdays, lived, lives

CHECK_INS = 12


def _sent(letter: Letter) -> Callable[[World], None]:
    return lambda world: world.spoke(letter=letter) and None


def _done(world: World) -> None:
    """Wait for the check-in and do it."""
    for one in world.open(Kind.CHECK_IN):
        if one.due is not None:
            world.at(max(world.day(one), world.today))
        for now in world.open(Kind.CHECK_IN):
            world.complete(now)


letters = st.sampled_from(Letter).map(_sent)
steps = st.tuples(lives, st.lists(st.one_of(letters, st.just(_done)), max_size=6)).map(lambda both: both[0] + both[1])


@given(steps, birthdays)
@settings(max_examples=200, deadline=None)
def test_no_check_in_suggests_a_letter_that_was_had(steps: list[Step], birthday: Birthday | None) -> None:
    world = lived(steps, birthday)
    seen: list[Letter] = []
    for _ in range(CHECK_INS):
        had = correspondence.had(world.file)
        for one in world.open(Kind.CHECK_IN):
            suggested = correspondence.of(one)
            assert suggested not in had
            assert suggested is None or suggested not in seen
        _done(world)
        new = correspondence.had(world.file) - had
        seen += new
    assert len(seen) == len(set(seen))


@given(steps, birthdays)
@settings(max_examples=200, deadline=None)
def test_what_is_suggested_keeps_to_courtesy(steps: list[Step], birthday: Birthday | None) -> None:
    world = lived(steps, birthday)
    outlook = Outlook(world.file, world.practice, world.now)
    for one in world.open(Kind.CHECK_IN):
        letter = correspondence.of(one)
        if letter is None:
            continue
        assert not outlook.asleep or one.due is not None
        assert not outlook.open_complaints or letter is Letter.WE_GOT_IT_WRONG
        if letter is Letter.HOW_DID_WE_DO:
            assert courtesy.broken(Kind.SURVEY, Due.on(world.day(one)), outlook) == ()
        if letter is Letter.REFERRAL_THANKS:
            assert world.file.referrals
        if letter in (Letter.THANK_YOU, Letter.WELCOME, Letter.TIP, Letter.STILL_LOVE_YOU):
            assert outlook.orders
