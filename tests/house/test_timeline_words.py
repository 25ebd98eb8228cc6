"""Whatever the timeline may hold has its words in the panel, and every way by which things come has them in the log too."""

from __future__ import annotations

import ast
from collections.abc import Iterator
import json
from pathlib import Path
import re

from custom_components.aftersale.crm.model import Status
from custom_components.aftersale.crm.words.log import WAYS

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "custom_components" / "aftersale"
PANEL = ROOT / "frontend" / "src"
WORDS = json.loads((PANEL / "words" / "en.json").read_text(encoding="utf-8"))
BY_ITSELF = {"clock", "reminder"}
"""Ways that the log has no words for: what comes by itself has none there."""


def events(source: str) -> Iterator[str]:
    """The lines of the timeline that a module writes by name."""
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in ("note", "happened")
        ):
            named = node.args[0] if node.args else None
            for part in ast.walk(named) if named is not None else ():
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value


def ways(source: str) -> Iterator[str]:
    """The ways that a module names when it has the desk do something."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.keyword) and node.arg == "way" and isinstance(node.value, ast.Constant):
            yield node.value.value
        elif isinstance(node, (ast.Assign, ast.AnnAssign)) and isinstance(node.value, ast.Constant):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if isinstance(target, ast.Name) and target.id == "WAY":
                yield str(node.value.value)


def test_every_line_of_the_timeline_has_its_words() -> None:
    found = {event for path in (HOUSE / "desk").glob("*.py") for event in events(path.read_text(encoding="utf-8"))}
    found |= {status.value for status in Status} - {Status.OPEN.value, Status.DONE.value}
    assert {event for event in found if f"event.{event}" not in WORDS} == set()


def test_every_way_has_its_words() -> None:
    found = {way for path in HOUSE.glob("*.py") for way in ways(path.read_text(encoding="utf-8"))}
    listed = re.search(r"const WAYS = \[(.*?)\]", (PANEL / "views/customer/history.ts").read_text(), re.DOTALL)
    assert listed is not None
    assert found == set(re.findall(r'"(\w+)"', listed[1]))
    for words in WAYS.values():
        assert found - BY_ITSELF == set(words)


def test_the_walks_find_what_is_planted() -> None:
    assert list(events('work.note("a", x)\nwork.happened("b" if y else "c", x)')) == ["a", "b", "c"]
    assert list(ways('WAY: Final = "a"\nWAY = "b"\nrun(verb, way="c")')) == ["a", "b", "c"]
