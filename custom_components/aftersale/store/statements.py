"""Statements that are made once and run often: their SQL is written when the module is read, not at each run.

SQLAlchemy's own way through a statement costs five times what SQLite then needs for it. A change runs thirty of them, so they
take the short way: SQLAlchemy writes the text, the driver runs it with named values and gives plain tuples.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Select, select, union_all
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ClauseElement


class Compiler(SQLiteCompiler):
    """SQLAlchemy's, that also writes hints (``INDEXED BY``): without statistics SQLite guesses between indexes."""

    def get_from_hint_text(self, table: Any, text: str | None) -> str | None:
        """The hint as it was given."""
        return text


class FixedCompiler(Compiler):
    """Writes limits as numbers: for one that is a value SQLite prepares the statement anew at each run."""

    def limit_clause(self, select: Any, **kw: Any) -> str:
        """The limit, as a number."""
        return str(super().limit_clause(select, **{**kw, "literal_binds": True}))  # type: ignore[no-untyped-call]  # SQLAlchemy says no types here


def _dialect(compiler: type[Compiler]) -> SQLiteDialect_pysqlite:
    dialect = SQLiteDialect_pysqlite(paramstyle="named")
    dialect.statement_compiler = compiler
    return dialect


_DIALECT: Final = _dialect(FixedCompiler)
_WITH_ANY_LIMIT: Final = _dialect(Compiler)


@dataclass(frozen=True, slots=True)
class Fixed:
    """A statement's SQL, and the values that are part of it."""

    sql: str
    constants: Mapping[str, Any]

    def with_values(self, values: Mapping[str, Any]) -> Mapping[str, Any]:
        """All values that it runs with."""
        return {**self.constants, **values} if self.constants else values


def fixed(statement: ClauseElement, columns: Iterable[str] | None = None, *, any_limit: bool = False) -> Fixed:
    """Write a statement; ``columns``: those that an insertion or update is given values for, by their names.

    With ``any_limit`` its limit is a value like others, which costs (``FixedCompiler``).
    """
    dialect = _WITH_ANY_LIMIT if any_limit else _DIALECT
    compiled = statement.compile(dialect=dialect, column_keys=None if columns is None else list(columns))
    assert isinstance(compiled, SQLCompiler)
    constants = {name: bind.value for name, bind in compiled.binds.items() if not bind.required}
    return Fixed(str(compiled), constants)


def together(*questions: Select[Any]) -> Fixed:
    """Several questions for the same columns, asked at once; their rows come in any order, some of them twice."""
    return fixed(union_all(*questions))


def within(question: Select[Any]) -> Select[Any]:
    """A question with an order and a limit of its own, to be asked together with others."""
    return select(question.subquery())
