"""Taking back the newest change of a person, or a whole import (contract, ``undo``)."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from ..crm import validate
from ..crm.errors import NotFound
from ..store import JournalRow
from . import finding
from .ground import Ground, verb
from .receipt import Answer
from .work import Work

HOW_LONG: Final = timedelta(minutes=10)
"""A change can be taken back for so long; an import as long as the journal keeps it."""
NAMED: Final = 50


class UndoVerb(Ground):
    """Undo."""

    @verb
    def undo(self, work: Work, *, import_id: str = "", change: str = "") -> Answer:
        """Put back what the change found; refused when something has changed it since, and for an erasure.

        The newest change of this user; or the import of this id; or that one of the user's changes (``newest_change``).
        """
        said = validate.text(import_id, "import_id")
        if said:
            entry = self.book.journal_import(said)
        elif change:
            entry = self.book.journal_change(change, work.call.user_id, work.now - HOW_LONG)
        else:
            entry = self.book.journal_newest(work.call.user_id, work.now - HOW_LONG)
        if entry is None:
            raise NotFound("nothing_to_undo")
        ended = _have_ended(work, entry)
        concerned = self.book.undo(work.change, entry)
        there = sorted(self.book.customers(concerned))
        for customer_id in there:
            work.note("undone", customer_id)
        for customer_id in there:
            work.settle(customer_id)
        for key in ended:
            now = self.book.follow_up(key)
            if now is not None and now.is_open:
                work.tell("reopened", finding.by_id(self, now.customer_id), now)
        return {"undone": entry.id, "customer_ids": sorted(concerned)[:NAMED]}

    def newest_change(self) -> str | None:
        """The mark of the newest change that can be taken back."""
        return self.book.journal_mark()


def _have_ended(work: Work, entry: JournalRow) -> list[str]:
    """The follow-ups among what is to be taken back that have ended."""
    found = {key: work.book.follow_up(key) for key in entry.follow_up_ids}
    return [key for key, one in found.items() if one is not None and not one.is_open]
