"""The whole book at once: to give it away, and to take one in."""

from __future__ import annotations

from collections.abc import Iterator

from ..crm.model import TimelineEntry
from ..crm.tallies import Tally
from . import rows
from .questions import Questions
from .rows import Record


class Whole(Questions):
    """Reading everything there is."""

    @property
    def is_empty(self) -> bool:
        """Whether nobody is in the book: everything else in it but nameless counts belongs to somebody."""
        return not self.customer_ids(None, 1)

    def everything(self) -> Iterator[Record | TimelineEntry | Tally]:
        """Every record, customers first, each kind in the order of its key; the standings are asked with ``customer_rows``."""
        for noun in (*rows.NOUNS, rows.TIMELINE, rows.TALLY):
            for row in self.disk.each(noun.select.order_by(*(noun.table.c[column] for column in noun.key))):
                yield noun.read(row)
