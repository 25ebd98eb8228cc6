"""What the disk or SQLite refuses, as the errors of the practice: the one place that knows SQLite's codes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
import sqlite3
from typing import Final

from sqlalchemy.exc import DBAPIError

from ..crm.errors import AftersaleError, BookDamaged, BookError, BookUnwritable, Conflict, Invalid

_DAMAGED: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT})
_BUSY: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL})
_UNWRITABLE: Final = frozenset(
    {
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_NOLFS,
        sqlite3.SQLITE_AUTH,
    }
)
_TAKEN: Final = frozenset({sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY})


def refusal(error: BaseException, path: object) -> AftersaleError:
    """The error of the practice for what SQLite, its driver or the system raised."""
    code = getattr(error, "sqlite_errorcode", 0)
    primary = code & 0xFF
    if code in _TAKEN:
        return Conflict("already_recorded")
    if primary in _DAMAGED:
        return BookDamaged("book_damaged", path=path, detail=error)
    if primary in _BUSY:
        return BookUnwritable("book_busy", path=path, detail=error)
    if primary in _UNWRITABLE or isinstance(error, OSError):
        return BookUnwritable("book_unwritable", path=path, detail=error)
    if isinstance(error, (UnicodeError, OverflowError)):
        return Invalid("unwritable_value")
    return BookError("book_failed", path=path, detail=error)


@contextmanager
def refusing(path: object) -> Iterator[None]:
    """Let nothing of SQLite, its driver or the file system out of this block."""
    try:
        yield
    except DBAPIError as error:
        raise refusal(error.orig or error, path) from error
    except (sqlite3.Error, OSError, UnicodeError, OverflowError) as error:
        raise refusal(error, path) from error
