"""What a follow-up says on a list or in a calendar, and what a person wrote into it there.

Lists and calendars know one text below the title. Ours is made of several parts, of which only the notes are a person's: what
comes back is compared line by line with the parts that we made, and what remains is the note.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from .crm import views
from .crm.model import Customer, FollowUp
from .crm.practice import Practice


@dataclass(frozen=True, slots=True)
class ItemText:
    """A follow-up in words, for a list that is shown to the consultant."""

    summary: str
    description: str
    made_by_us: frozenset[str]

    def note_in(self, description: str) -> str:
        """The person's own lines of a text that was made of ours, or of anything else."""
        blocks: list[list[str]] = [[]]
        for line in description.splitlines():
            if line.strip() in self.made_by_us:
                blocks.append([])
            else:
                blocks[-1].append(line.rstrip())
        written = ("\n".join(block).strip() for block in blocks)
        return "\n".join(block for block in written if block)


def text_of(view: Mapping[str, Any], practice: Practice, *, phone: str = "", last_note: str = "") -> ItemText:
    """A follow-up, as an answer shows it, in words."""
    ours = views.description(view, practice, phone=phone, last_note=last_note, with_notes=False)
    return ItemText(
        summary=f"{view['customer']['name']}: {view['title']}",
        description=views.description(view, practice, phone=phone, last_note=last_note),
        made_by_us=frozenset(line.strip() for line in ours.splitlines()) - {""},
    )


def item_text(
    follow_up: FollowUp, customer: Customer, practice: Practice, now: datetime, *, last_note: str = ""
) -> ItemText:
    """A follow-up, as the book knows it, in words."""
    view = views.follow_up_view(follow_up, customer, practice, now)
    return text_of(view, practice, phone=customer.phone, last_note=last_note)


def title_in(summary: str, name: str) -> str:
    """The title in a summary that may begin with the customer's name."""
    return summary.strip().removeprefix(f"{name}:").strip()
