"""Statements that are made once and run often: their SQL is written when the module is read, not at each run.

SQLAlchemy's own way through a statement costs five times what SQLite then needs for it. A change runs thirty of them, so they
take the short way: SQLAlchemy writes the text, the driver runs it with named values and gives plain tuples.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ClauseElement


class Compiler(SQLiteCompiler):
    """SQLAlchemy's, that also writes hints (``INDEXED BY``): without statistics SQLite guesses between indexes."""

    def get_from_hint_text(self, table: Any, text: str | None) -> str | None:
        """The hint as it was given."""
        return text


def _dialect() -> SQLiteDialect_pysqlite:
    dialect = SQLiteDialect_pysqlite(paramstyle="named")
    dialect.statement_compiler = Compiler
    return dialect


_DIALECT: Final = _dialect()


@dataclass(frozen=True, slots=True)
class Fixed:
    """A statement's SQL, and the values that are part of it."""

    sql: str
    constants: Mapping[str, Any]

    def with_values(self, values: Mapping[str, Any]) -> Mapping[str, Any]:
        """All values that it runs with."""
        return {**self.constants, **values} if self.constants else values


def fixed(statement: ClauseElement, columns: Iterable[str] | None = None) -> Fixed:
    """Write a statement; ``columns``: those that an insertion or update is given values for, by their names."""
    compiled = statement.compile(dialect=_DIALECT, column_keys=None if columns is None else list(columns))
    assert isinstance(compiled, SQLCompiler)
    constants = {name: bind.value for name, bind in compiled.binds.items() if not bind.required}
    return Fixed(str(compiled), constants)
