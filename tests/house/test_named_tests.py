"""Pages that say which test shows something are held to it: the test exists."""

from __future__ import annotations

import ast
from pathlib import Path
import re

import pytest

from scripts.promises import PROMISES

ROOT = Path(__file__).parents[2]
PAGES = ("docs/security.md", "docs/reliability.md")
NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")


def named_in(path: Path) -> set[str]:
    """The names of a file's tests, those of classes among them."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
    }


def missing(text: str) -> list[str]:
    """The tests that a text names and that are not there."""
    found = []
    for file, name in NAMED.findall(text):
        path = ROOT / file
        if not path.exists() or (name and name not in named_in(path)):
            found.append(f"{file}::{name}")
    return found


@pytest.mark.parametrize("page", PAGES)
def test_every_test_that_a_page_names_exists(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert len(NAMED.findall(text)) > 5
    assert missing(text) == []


def test_every_line_of_the_threat_model_names_a_test() -> None:
    text = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    table = text.split("| who | what they might try |")[1].split("\n\n")[0].splitlines()[2:]
    assert len(table) > 12
    assert [line for line in table if "::" not in line] == []


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.key)
def test_every_promise_has_its_tests_and_its_line(promise: object) -> None:
    tests = getattr(promise, "tests")  # noqa: B009 - the class is the script's
    assert missing(" ".join(f"`{test}`" for test in tests)) == []
    page = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
    assert getattr(promise, "sentence") in page  # noqa: B009


def test_a_test_that_is_not_there_is_noticed() -> None:
    here = "tests/house/test_named_tests.py"
    assert missing(f"`{here}::test_that_nobody_wrote`") == [f"{here}::test_that_nobody_wrote"]
    assert missing("`tests/house/test_nothing.py`") == ["tests/house/test_nothing.py::"]
    assert missing(f"`{here}::test_a_test_that_is_not_there_is_noticed`") == []
