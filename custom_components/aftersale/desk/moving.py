"""Moving house: the whole book as text for other tools, and a whole book taken in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from ..crm.errors import Conflict, Invalid
from ..crm.exchange import csv_out, json_book, vcard_out
from ..store import Book
from . import finding
from .ground import Ground
from .receipt import Answer
from .work import Work


def _json(book: Book) -> str:
    return json_book.write({customer.id: standing for customer, standing in book.customer_rows()}, book.everything())


def _csv(book: Book) -> str:
    return csv_out.write([customer for customer, _ in book.customer_rows()])


def _vcard(book: Book) -> str:
    return vcard_out.write(customer for customer, _ in book.customer_rows())


WRITERS: Final[Mapping[str, Callable[[Book], str]]] = {"json": _json, "csv": _csv, "vcard": _vcard}


class Moving(Ground):
    """Export."""

    def export_book(self, now: datetime, *, format: str = "json") -> Answer:  # the contract's word
        """The book as text: all of it as JSON, its customers as CSV or vCard."""
        if format not in WRITERS:
            raise Invalid("unknown_choice", field="format", value=finding.shown(format), choices=", ".join(WRITERS))
        return {"format": format, "content": WRITERS[format](self.book)}


def take_in(work: Work, content: str, *, dry_run: bool) -> json_book.WholeBook:
    """Put a whole book into this one, which must be empty, just as it was.

    Nothing is planned and nothing is told of it twice: it is the same book.
    """
    if not work.book.is_empty:
        raise Conflict("book_not_empty")
    whole = json_book.read(content)
    if not dry_run:
        work.change.drop_tallies()
        for record in whole.records:
            work.change.bring(record)
        for customer_id, standing in whole.standings.items():
            work.change.put_standing(customer_id, standing)
    return whole
