"""A module is one thing: at most 400 lines, and no function above 50 (DESIGN.md)."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "custom_components" / "aftersale"
MODULES = sorted(ROOT.rglob("*.py"))
MOST_LINES = 400
MOST_IN_FUNCTION = 50
FORBIDDEN = {"utils", "util", "helpers", "helper", "manager", "common", "misc"}


def long_functions(source: str) -> list[str]:
    """Functions of too many lines, a statement wrapped by the formatter counting as one."""
    return [
        node.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and len(ast.unparse(node).splitlines()) > MOST_IN_FUNCTION
    ]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_one_thing(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    data = {"words", "sentences", "answer"} & set(path.parts)
    assert data or source.count("\n") <= MOST_LINES
    assert long_functions(source) == []
    assert path.stem not in FORBIDDEN


def test_a_long_function_is_caught() -> None:
    body = "".join(f"    x = {number}\n" for number in range(MOST_IN_FUNCTION))
    assert long_functions(f"def planted():\n{body}") == ["planted"]
