"""Every wording of the corpora is called by a gate and understood; nothing of Home Assistant's own is taken."""

from __future__ import annotations

from datetime import datetime
import itertools
from pathlib import Path
import random
from typing import Any
from zoneinfo import ZoneInfo

from hassil.intents import Intents, WildcardSlotList
from hassil.recognize import recognize_all
from hassil.sample import sample_sentence
from home_assistant_intents import get_intents
import pytest
import yaml

from custom_components.aftersale.crm.identity import Directory
from custom_components.aftersale.voice.request import Request, Unclear
from custom_components.aftersale.voice.sentences import gates
from custom_components.aftersale.voice.understand import understand

PEOPLE = {
    "Anna Weber": "Weber GmbH",
    "Marco Rossi": "Rossi Design",
    "Zoë O'Brien": "",
    "Hans Müller": "",
    "Petra Schmidt": "Schmidt & Söhne",
    "Anna Lindqvist": "",
    "Tom Baker": "Baker Ltd",
    "Hanna Keller": "",
}
MONDAY = datetime(2026, 11, 2, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))
WORDINGS = [
    pytest.param(language, one, id=f"{language}-{one['say']}")
    for language in ("en", "de")
    for one in yaml.safe_load((Path(__file__).parent / f"{language}.yaml").read_text(encoding="utf-8"))
]


@pytest.fixture(scope="module")
def directory() -> Directory:
    directory = Directory()
    for name, company in PEOPLE.items():
        directory.add(name, name, company)
    return directory


@pytest.fixture(scope="module")
def pool() -> Intents:
    """Our templates as Home Assistant compiles them."""
    compiled = Intents.from_dict({"language": "en", "intents": {"ours": {"data": [{"sentences": gates()}]}}})
    for name in "abcdyz":
        compiled.slot_lists[f"as_{name}"] = WildcardSlotList(f"as_{name}")
    return compiled


@pytest.mark.parametrize(("language", "wording"), WORDINGS)
def test_a_wording_is_understood(language: str, wording: dict[str, Any], directory: Directory, pool: Intents) -> None:
    assert next(iter(recognize_all(wording["say"], pool)), None) is not None
    found = understand(wording["say"], language, directory, MONDAY)
    if "unclear" in wording:
        assert isinstance(found, Unclear)
        assert found.question == wording["unclear"]
        return
    assert isinstance(found, Request)
    got = {key: getattr(found, key) for key in wording if key != "say"}
    got = {key: value.isoformat() if hasattr(value, "isoformat") else value for key, value in got.items()}
    assert got == {key: value for key, value in wording.items() if key != "say"}


@pytest.mark.parametrize("language", ["en", "de"])
def test_none_of_home_assistants_own_sentences_is_taken(language: str, pool: Intents) -> None:
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
                except Exception:  # noqa: BLE001
                    continue
                said.update(chance.sample(some, min(3, len(some))))
    assert len(said) > 500
    assert [one for one in said if next(iter(recognize_all(one, pool)), None) is not None] == []
