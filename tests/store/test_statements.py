"""Statements that are written once."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import pytest

from custom_components.aftersale import store
from custom_components.aftersale.store.statements import Fixed

FIXED = {
    f"{module.name}.{name}": value
    for module in iter_modules(store.__path__)
    for name, value in vars(import_module(f"{store.__name__}.{module.name}")).items()
    if isinstance(value, Fixed)
}


@pytest.mark.parametrize("statement", FIXED.values(), ids=FIXED)
def test_no_limit_is_a_value(statement: Fixed) -> None:
    """SQLite looks at the value of a limit when it plans, and plans anew whenever it is given one: ten times the cost."""
    asked_for = "most" in statement.sql.rpartition("LIMIT ")[2]
    assert asked_for or "LIMIT :" not in statement.sql
    assert asked_for or "OFFSET :" not in statement.sql


def test_there_are_statements_with_limits() -> None:
    assert sum("LIMIT " in statement.sql for statement in FIXED.values()) >= 3
