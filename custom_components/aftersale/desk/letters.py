"""The question for a letter: nothing is sent, nothing changes."""

from __future__ import annotations

from datetime import datetime

from ..crm import correspondence, letters, rewriting, validate
from ..crm.letters import Draft
from ..crm.outlook import Outlook
from ..crm.vocabulary import Letter
from . import finding
from .ground import Ground
from .receipt import Answer


class Letters(Ground):
    """Draft a letter to a customer."""

    def draft_message(
        self,
        now: datetime,
        *,
        follow_up: str | None = None,
        customer: str | None = None,
        letter: str | None = None,
        language: str | None = None,
    ) -> Answer:
        """The letter that is named, else the one that fits the follow-up, else the next that they have not had.

        In the customer's language unless another is asked for.
        """
        wanted = validate.choice(Letter, letter, "letter") if letter else None
        if follow_up:
            found = finding.follow_up_by_id(self, follow_up)
            person = finding.by_id(self, found.customer_id)
            wanted = wanted or correspondence.of(found)
        else:
            person = finding.customer(self, customer)
        file = self.file_of(person.id, now)
        speech = validate.text(language, "language") or person.language or self.practice.language
        chosen = wanted or correspondence.to_draft(file, self.practice, now)
        draft = letters.draft(chosen, file, self.book.last_note(person.id), speech)
        return {
            "customer_id": person.id,
            "letter": chosen.value,
            "language": speech,
            "subject": draft.subject,
            "text": draft.text,
        }

    def how_to_rewrite(self, now: datetime, *, drafted: Answer) -> str:
        """What a language model is told that rewrites this draft."""
        outlook = Outlook(self.file_of(drafted["customer_id"], now), self.practice, now)
        draft = Draft(drafted["subject"], drafted["text"])
        return rewriting.instructions(draft, Letter(drafted["letter"]), outlook, drafted["language"])
