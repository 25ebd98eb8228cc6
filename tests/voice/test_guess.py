"""What was learned from wordings: that it is of these wordings, what it knows, and that it changes nothing by guessing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from custom_components.aftersale.crm.identity import Directory
from custom_components.aftersale.voice.guess import Guess, Learned, features, learned
from custom_components.aftersale.voice.language import NAME
from custom_components.aftersale.voice.request import CHANGES, Intent, Request, Unclear
from custom_components.aftersale.voice.understand import understand
from scripts.learn import HEARD, digest

from .wordings import HERE, LANGUAGES, MONDAY, directory

ALIKE = {Intent.SNOOZE: "move", Intent.RESCHEDULE: "move"}
UNDERSTOOD = 0.9
"""Of what others said, this share at least; it grows with what is learned, and must not shrink by a careless rule."""
TRAPS = [
    pytest.param(language, said, id=f"{language}-{said}")
    for name in ("traps", "not_meant")
    for language, some in yaml.safe_load((HEARD / f"{name}.yaml").read_text(encoding="utf-8")).items()
    for said in some
]


@pytest.fixture(scope="module")
def everybody() -> Directory:
    return directory()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_learned_is_of_these_wordings(language: str) -> None:
    """Else ``scripts/learn`` has to run again."""
    assert learned(language).of == digest(language)


@pytest.mark.parametrize("path", sorted(HEARD.glob("*.??.yaml")), ids=lambda path: path.name)
def test_what_others_say_is_understood(path: Path, everybody: Directory) -> None:
    language = path.name.split(".")[1]
    asked: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    right = 0
    for one in asked:
        found = understand(one["say"], language, everybody, MONDAY)
        if "ambiguous" in one:
            right += isinstance(found, Unclear) and bool(found.candidates)
        elif isinstance(found, Request):
            right += ALIKE.get(found.intent, str(found.intent)) == ALIKE.get(one["intent"], one["intent"])
    assert right >= UNDERSTOOD * len(asked)


@pytest.mark.parametrize(("language", "said"), TRAPS)
def test_what_others_say_and_do_not_ask_for_changes_nothing(language: str, said: str, everybody: Directory) -> None:
    """The first file was not learned from."""
    found = understand(said, language, everybody, MONDAY)
    assert isinstance(found, Unclear) or found.intent not in CHANGES


def test_what_speaks_for_one_thing_alone_is_sure() -> None:
    known = Learned((Intent.LOG, None), {"called": (320, 0), "lamp": (0, 320)}, "")
    assert known.guess(f"I called {NAME}").intent is Intent.LOG
    assert known.guess(f"I called {NAME}").certainty > 0.99
    assert known.guess("the lamp").intent is None
    unknown = known.guess("nothing that was ever said")
    assert unknown == Guess(Intent.LOG, 0.5, {Intent.LOG: 0.5, None: 0.5})
    assert unknown.allows(Intent.LOG)
    assert not unknown.allows(Intent.ORDER)
    assert not known.guess("the lamp").allows(Intent.LOG)


def test_moving_and_putting_off_are_not_told_apart_by_words() -> None:
    assert Guess(Intent.SNOOZE, 1.0).means(Intent.RESCHEDULE)
    assert not Guess(Intent.LOG, 1.0).means(Intent.ADD)
    assert not Guess(None, 1.0).means(Intent.ADD)


def test_a_feature_is_a_word_its_beginning_or_two_words_near_each_other() -> None:
    assert features(f"Called {NAME}") == {
        *("<", "called", "<name>", ">", "calle*", "<name>"[:5] + "*"),
        *("< called", "called <name>", "<name> >", "< … <name>", "called … >"),
    }


def test_there_are_wordings_by_others_in_each_language() -> None:
    assert HEARD.parent == HERE
    assert {path.name.split(".")[1] for path in HEARD.glob("*.??.yaml")} == set(LANGUAGES)
