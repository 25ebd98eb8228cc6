"""What is not ours is left alone, and what only sounds like a change changes nothing."""

from __future__ import annotations

import itertools
import random

from hassil.errors import HassilError
from hassil.intents import Intents
from hassil.sample import sample_sentence
from home_assistant_intents import get_intents
import pytest
import yaml

from custom_components.aftersale.voice.gates import gates, of_a_question
from custom_components.aftersale.voice.request import CHANGES, Request, Unclear
from custom_components.aftersale.voice.understand import understand

from .wordings import HERE, LANGUAGES, MONDAY, directory, opens, pool

KNOWN = directory()
TRAPS = [
    pytest.param(language, one, id=f"{language}-{one}")
    for language, some in yaml.safe_load((HERE / "traps.yaml").read_text(encoding="utf-8")).items()
    for one in some
]
STRANGERS = [
    pytest.param(language, one, id=f"{language}-{one}")
    for language, some in yaml.safe_load((HERE / "strangers.yaml").read_text(encoding="utf-8")).items()
    for one in some
]


@pytest.fixture(scope="module")
def cues() -> Intents:
    """The templates that do not name a customer."""
    return pool([*gates()])


@pytest.mark.parametrize("language", LANGUAGES)
def test_none_of_home_assistants_own_sentences_is_taken(language: str, cues: Intents) -> None:
    given = get_intents(language)
    assert given is not None
    own = Intents.from_dict(given)
    chance = random.Random(4)
    said: set[str] = set()
    for intent in own.intents.values():
        for data in intent.data:
            for sentence in data.sentences:
                lists = {**own.slot_lists, **data.slot_lists}
                rules = {**own.expansion_rules, **data.expansion_rules}
                try:
                    some = list(itertools.islice(sample_sentence(sentence, lists, rules, language), 50))
                except HassilError, ValueError, KeyError:
                    continue  # a list of theirs is filled at home only
                said.update(chance.sample(some, min(3, len(some))))
    assert len(said) > 500
    assert [one for one in said if opens(one, cues) or of_a_question(one.split())] == []
    understood = [understand(one, language, KNOWN, MONDAY) for one in said]
    assert [one for one in understood if isinstance(one, Request) and one.intent in CHANGES] == []


@pytest.mark.parametrize(("language", "said"), STRANGERS)
def test_a_stranger_is_passed_on(language: str, said: str, cues: Intents) -> None:
    """Either nothing calls us, or we know that it is not ours."""
    found = understand(said, language, KNOWN, MONDAY)
    passed_on = isinstance(found, Unclear) and not (found.ours or found.likely)
    assert passed_on or not opens(said, cues)
    assert isinstance(found, Unclear) or found.intent not in CHANGES


@pytest.mark.parametrize(("language", "said"), TRAPS)
def test_a_trap_changes_nothing(language: str, said: str) -> None:
    found = understand(said, language, KNOWN, MONDAY)
    assert isinstance(found, Unclear) or found.intent not in CHANGES
