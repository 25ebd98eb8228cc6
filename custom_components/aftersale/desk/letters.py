"""The questions about letters: nothing is sent, nothing changes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from ..crm import correspondence, letters, rewriting, validate, views
from ..crm.letters import Draft
from ..crm.outlook import Outlook
from ..crm.practice import Practice
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

    def letters_for(self, now: datetime, *, follow_up: str | None = None, customer: str | None = None) -> Answer:
        """The ten for a customer: which suit today, which they have had and when, and which is next (a follow-up's is its own)."""
        found = finding.follow_up_by_id(self, follow_up) if follow_up else None
        person = finding.by_id(self, found.customer_id) if found else finding.customer(self, customer)
        file = self.file_of(person.id, now)
        had, fitting = correspondence.had_at(file), correspondence.fitting(file, self.practice, now)
        meant = correspondence.of(found) if found else None
        chosen = meant or correspondence.due_next(file, self.practice, now)
        return {
            "customer": {"id": person.id, "name": person.name, "email": person.email, "language": person.language},
            "letters": [
                {
                    "letter": letter.value,
                    "suits": letter in fitting,
                    "had_on": self.practice.today(had[letter]).isoformat() if letter in had else None,
                }
                for letter in Letter
            ],
            "next": chosen.value if chosen else None,
        }

    def notes_to_print(
        self, now: datetime, *, follow_ups: Iterable[str], practice: Practice | None = None
    ) -> list[Answer]:
        """For each of these follow-ups what belongs on paper: the address, the name and one thing to remember."""
        notes = []
        for follow_up_id in follow_ups:
            found = finding.follow_up_by_id(self, follow_up_id)
            person = finding.by_id(self, found.customer_id)
            file = self.file_of(person.id, now)
            order = next((one for one in file.orders if one.id == found.order_id), None)
            product = order.product if order else None
            facts = {
                "hot_button": next(iter(person.hot_buttons), ""),
                "note": self.book.last_note(person.id),
                "product": product or "",
            }
            fact = next(({"what": what, "text": text} for what, text in facts.items() if text), None)
            view = views.follow_up_view(found, person, practice or self.practice, now)
            notes.append(
                {
                    "id": found.id,
                    "customer_id": person.id,
                    "name": person.name,
                    "company": person.company,
                    "address": [line.strip() for line in person.address.splitlines() if line.strip()],
                    "kind": found.kind.value,
                    "title": view["title"],
                    "due": view["due"],
                    "product": product,
                    "fact": fact,
                }
            )
        return notes
