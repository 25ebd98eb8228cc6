"""Files of wordings: what is said, and what it must be understood as."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from hassil.intents import Intent, Intents, WildcardSlotList
from hassil.recognize import recognize_all
import yaml

from custom_components.aftersale.crm.identity import Directory
from custom_components.aftersale.voice.request import Request, Unclear
from custom_components.aftersale.voice_ears import ears

HERE: Final = Path(__file__).parent
LANGUAGES: Final = ("en", "de")
MONDAY: Final = datetime(2026, 11, 2, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))
"""When everything in the files is said."""
PEOPLE: Final[Mapping[str, str]] = yaml.safe_load((HERE / "people.yaml").read_text(encoding="utf-8"))
"""The customers that the files speak of, with their companies."""


def directory() -> Directory:
    """Everybody."""
    known = Directory()
    for name, company in PEOPLE.items():
        known.add(name, name, company)
    return known


def read(path: Path) -> list[dict[str, Any]]:
    """The wordings of a file."""
    wordings: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return wordings


def pool(sentences: list[str]) -> Intents:
    """Templates as Home Assistant compiles them: every list is a wildcard."""
    compiled = Intents.from_dict({"language": "en", "intents": {"ours": {"data": [{"sentences": sentences}]}}})
    for intent in compiled.intents.values():
        for data in intent.data:
            for sentence in data.sentences:
                for name in sentence.list_names():
                    compiled.slot_lists[name] = WildcardSlotList(name)
    return compiled


def listening(known: Directory) -> Intents:
    """All that calls us, in a practice of these customers."""
    return Intents("en", {"ours": Intent("ours", ears(known.has_word))})


def opens(said: str, compiled: Intents) -> bool:
    """Whether one of the templates calls us."""
    return next(iter(recognize_all(said, compiled)), None) is not None


def differences(expected: Mapping[str, Any], found: Request | Unclear) -> dict[str, Any]:
    """What was understood otherwise than expected; ``words`` must stand in the text or the subject."""
    if "unclear" in expected:
        asked = found.question if isinstance(found, Unclear) else found.intent.value
        return {} if asked == expected["unclear"] else {"unclear": asked}
    if isinstance(found, Unclear):
        return {"unclear": f"{found.question}, {found.said!r}"}
    wrong: dict[str, Any] = {}
    for key, value in expected.items():
        if key == "say":
            continue
        if key == "words":
            text = f"{found.text} {found.about}".casefold()
            if any(word.casefold() not in text for word in value):
                wrong[key] = text
            continue
        got = getattr(found, key)
        got = got.isoformat() if hasattr(got, "isoformat") else got
        if got != value:
            wrong[key] = got
    return wrong
