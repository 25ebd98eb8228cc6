"""What the panel asks: nothing here changes anything.

Answers in the panel's own language are made of the records that these questions give; the records are the book's.
"""

from __future__ import annotations

from datetime import datetime

from ..crm.model import Customer, FollowUp
from . import finding
from .ground import Ground
from .receipt import Answer

REMINDERS: int = 100
"""So many of the newest lines about reminders are shown."""


class PanelQuestions(Ground):
    """One follow-up with all there is to know about it."""

    def follow_up_in_full(self, now: datetime, *, follow_up: str) -> tuple[FollowUp, Customer, list[Answer], str]:
        """A follow-up, its customer, what was told of it (newest first), and what was noted last with the customer."""
        found = finding.follow_up_by_id(self, follow_up)
        person = finding.by_id(self, found.customer_id)
        return found, person, self.told_of([found], REMINDERS), self.book.last_note(person.id)
