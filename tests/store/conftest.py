"""A new book for each test that wants one."""

from __future__ import annotations

from collections.abc import Iterator
import logging
from pathlib import Path

import pytest

from custom_components.aftersale.store import Book

from .makers import customer, put

# The test plugin lets SQLAlchemy log every statement; that takes longer than the statements.
logging.getLogger("sqlalchemy.engine").setLevel(logging.WARNING)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a book would lie."""
    return tmp_path / "aftersale" / "book.db"


@pytest.fixture
def book(path: Path) -> Iterator[Book]:
    """A new book, empty."""
    book = Book.open(path)
    yield book
    book.close()


@pytest.fixture
def anna(book: Book) -> Book:
    """A new book with one customer."""
    put(book, customer())
    return book
