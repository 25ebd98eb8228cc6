"""Every wording of the files is called by a gate and understood, with the names of the practice and what is said about it."""

from __future__ import annotations

from typing import Any

from hassil.intents import Intents
import pytest

from custom_components.aftersale.crm.identity import Directory
from custom_components.aftersale.voice.understand import understand

from .wordings import HERE, LANGUAGES, MONDAY, differences, directory, listening, opens, read

WORDINGS = [
    pytest.param(path.name.split(".")[-2], one, id=f"{path.stem}-{one['say']}")
    for language in LANGUAGES
    for path in sorted(HERE.glob(f"*{language}.yaml"))
    for one in read(path)
]


@pytest.fixture(scope="module")
def everybody() -> Directory:
    return directory()


@pytest.fixture(scope="module")
def ours(everybody: Directory) -> Intents:
    return listening(everybody)


@pytest.mark.parametrize(("language", "wording"), WORDINGS)
def test_a_wording_is_understood(language: str, wording: dict[str, Any], everybody: Directory, ours: Intents) -> None:
    assert opens(wording["say"], ours)
    assert differences(wording, understand(wording["say"], language, everybody, MONDAY)) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_wordings_enough(language: str) -> None:
    said = {wording["say"] for path in HERE.glob(f"*{language}.yaml") for wording in read(path)}
    assert len(said) >= 300
