"""The one connection to the book: how it is opened, what it promises, how statements run on it.

SQLite through SQLAlchemy Core. The statements that a change needs are written once and run on the driver (``statements``).
SQLAlchemy never begins or ends a transaction here (its ``AUTOCOMMIT``): ``begin``, ``commit`` and ``roll_back`` do, so that
a transaction is what it is read to be.

What makes a commit last: ``synchronous=FULL`` in WAL mode. Pages are as small as SQLite has them, because a change
touches some twenty rows and index entries far apart, and each costs its page; the log is long (8 MB) before it is
moved into the file, because then a page that changed often is moved once. SQLite never moves it by itself: what moves is
sealed (``seal``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
import os
from pathlib import Path
import sqlite3
from typing import Any, Final
from unicodedata import combining, normalize

from sqlalchemy import Executable, create_engine
from sqlalchemy.pool import StaticPool

from ..crm.errors import BookError
from . import seal
from .refusals import refusing
from .statements import Compiler, Fixed

PAGE_SIZE: Final = 512
LOG_BYTES: Final = 8 * 1024 * 1024
"""The log is moved into the file when it is longer than this."""
_CACHE_KIB: Final = 16 * 1024
_BUSY_MS: Final = 5000
_READ_AT_ONCE: Final = 2000
_KNOWN_STATEMENTS: Final = 512
_NO_VALUES: Final[Mapping[str, Any]] = {}

_PRAGMAS: Final = (
    f"PRAGMA page_size = {PAGE_SIZE}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    f"PRAGMA busy_timeout = {_BUSY_MS}",
    "PRAGMA wal_autocheckpoint = 0",
    f"PRAGMA cache_size = -{_CACHE_KIB}",
)


def fold(text: str | None) -> str:
    """Text for searching and sorting: case and accents aside."""
    decomposed = normalize("NFKD", (text or "").casefold())
    return "".join(letter for letter in decomposed if not combining(letter))


class Disk:
    """One open connection. It may be used from any thread, by one at a time."""

    def __init__(self, path: Path) -> None:
        """Open the file for reading and writing, and set what every connection must have."""
        self.path = path
        self.is_left_alone = False
        """Nothing more is written to the file, not even its log into it: it is damaged."""
        self.keeping_log: set[str] = set()
        """Who needs file and log to stay as they are to each other: somebody copies or reads them."""
        self._log = seal.log_of(path)
        self._log_limit = LOG_BYTES
        self._engine = create_engine(
            "sqlite+pysqlite://",
            creator=self._connect,
            poolclass=StaticPool,
            isolation_level="AUTOCOMMIT",
            hide_parameters=True,
        )
        self._engine.dialect.statement_compiler = Compiler
        with refusing(path):
            self._connection = self._engine.connect()
        raw: sqlite3.Connection | None = self._connection.connection.driver_connection
        assert raw is not None
        self.raw = raw
        """The driver's connection: for fixed statements, for copies, and for tests that watch statements."""
        with refusing(path):
            self._file = os.open(path, os.O_RDONLY)
            self._seal = self._known_seal()

    def _connect(self) -> sqlite3.Connection:
        raw = sqlite3.connect(
            f"{self.path.resolve().as_uri()}?mode=rw",
            uri=True,
            check_same_thread=False,
            isolation_level=None,
            cached_statements=_KNOWN_STATEMENTS,
        )
        try:
            raw.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, True)
            for pragma in _PRAGMAS:
                raw.execute(pragma).fetchall()
        except BaseException:
            raw.close()
            raise
        raw.create_function("fold", 1, fold, deterministic=True)
        return raw

    def run(
        self, statement: Executable | Fixed, parameters: Mapping[str, Any] | Sequence[Mapping[str, Any]] = _NO_VALUES
    ) -> int:
        """Run a statement that changes rows; how many it changed. Only one that is not fixed takes several sets of values."""
        with refusing(self.path):
            if isinstance(statement, Fixed):
                assert isinstance(parameters, Mapping)
                return self.raw.execute(statement.sql, statement.with_values(parameters)).rowcount
            return self._connection.execute(statement, parameters or None).rowcount

    def rows(self, statement: Executable | Fixed, **parameters: Any) -> Sequence[Any]:
        """All rows of a question."""
        with refusing(self.path):
            if isinstance(statement, Fixed):
                return self.raw.execute(statement.sql, statement.with_values(parameters)).fetchall()
            return self._connection.execute(statement, parameters).fetchall()

    def row(self, statement: Executable | Fixed, **parameters: Any) -> Any:
        """The first row of a question, or ``None``."""
        found = self.rows(statement, **parameters)
        return found[0] if found else None

    def value(self, statement: Executable | Fixed, **parameters: Any) -> Any:
        """The first value of the first row, or ``None``."""
        row = self.row(statement, **parameters)
        return None if row is None else row[0]

    def each(self, statement: Executable) -> Iterator[Any]:
        """Rows of a long answer, a couple of thousand at a time."""
        with refusing(self.path):
            result = self._connection.execute(statement)
        while True:
            with refusing(self.path):
                some = result.fetchmany(_READ_AT_ONCE)
            if not some:
                return
            yield from some

    def command(self, sql: str) -> Any:
        """Run a command that takes no values (a pragma, a step); its first value."""
        with refusing(self.path):
            found = self.raw.execute(sql).fetchall()
        return found[0][0] if found else None

    def begin(self) -> None:
        """Begin a transaction that writes."""
        self.command("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Put the transaction on disk; a log that has grown long is then moved into the file, now or after a later one."""
        self.command("COMMIT")
        if not self.keeping_log and (size := self._log_bytes()) > self._log_limit:
            self._log_limit = size + LOG_BYTES
            with suppress(BookError):
                self.checkpoint()

    def roll_back(self) -> None:
        """Leave the transaction, unless SQLite has already."""
        if self.raw.in_transaction:
            self.command("ROLLBACK")

    def checkpoint(self) -> None:
        """Move everything from the log into the file, seal what moved, and empty the log; not while somebody needs the log."""
        if self.keeping_log:
            return
        known, self._seal = self._seal, None
        with refusing(self.path):
            self._seal = seal.move_log(self.raw, self.path, self._file, known)
        self._log_limit = LOG_BYTES

    @contextmanager
    def moving_log(self) -> Iterator[None]:
        """Let the log be moved for a while, whoever had it kept: nobody is copying right now."""
        kept, self.keeping_log = self.keeping_log, set()
        try:
            yield
        finally:
            self.keeping_log |= kept

    def _log_bytes(self) -> int:
        """How long the log is; what was committed is committed, even where that cannot be told."""
        try:
            return self._log.stat().st_size
        except OSError:
            return 0

    def wrong_page(self, first: int, last: int) -> int | None:
        """The first of these pages of the file that is not what was written; of a file that is not sealed nothing is known.

        Right after a ``checkpoint`` every page counts; later those that lie in the log are not looked at, for they come from there.
        """
        with refusing(self.path):
            return None if self._seal is None else self._seal.wrong(self._file, first, last)

    @property
    def pages(self) -> int:
        """How many pages of the file are sealed."""
        return 0 if self._seal is None else len(self._seal.sums)

    def _known_seal(self) -> seal.Seal | None:
        found = seal.read(self.path)
        if found is None or self.raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone() is None:
            return None
        return found if seal.mark_of(self.raw) == found.mark else None

    def close(self) -> None:
        """Close; the log is moved into the file before, if that can be. A second time does nothing."""
        if self._connection.closed:
            return
        if not self.is_left_alone:
            self.keeping_log.clear()
            with suppress(BookError):
                self.checkpoint()
        with refusing(self.path):
            self.raw.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, self._log_bytes() > 0)
            self._connection.close()
            self._engine.dispose()
            os.close(self._file)
