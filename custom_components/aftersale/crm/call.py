"""Who asks for a change, by which door, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Call:
    """One call on the desk.

    ``now`` is the moment of the call (UTC). ``way`` is the door: action, todo, calendar, button, phone, voice, panel, assistant,
    webhook, meeting (a calendar's event that ended), import, clock, reminder. ``request_id`` makes a repeat of the same call return the first answer.
    """

    now: datetime
    way: str
    user_id: str | None = None
    request_id: str | None = None

    @property
    def by_person(self) -> bool:
        """Whether a person made it: only such changes can be undone (contract, ``undo``)."""
        return self.way not in ("clock", "webhook", "meeting", "reminder")
