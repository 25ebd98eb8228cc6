"""What a sentence asks for, or why it cannot be told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from ..crm.identity import Candidate
from .shift import Shift


class Intent(StrEnum):
    """The capabilities (voice.md)."""

    DUE = "due"
    OVERDUE = "overdue"
    NEXT = "next"
    LAST_CONTACT = "last_contact"
    BRIEFING = "briefing"
    WHY = "why"
    AT_RISK = "at_risk"
    COUNT = "count"
    PROMISES = "promises"
    LOG = "log"
    COMPLETE = "complete"
    SNOOZE = "snooze"
    RESCHEDULE = "reschedule"
    ADD = "add"
    PROMISE = "promise"
    KEEP_PROMISE = "keep_promise"
    COMPLAINT = "complaint"
    RESOLVE = "resolve"
    ORDER = "order"
    DELIVERY = "delivery"
    FEEDBACK = "feedback"
    NEED = "need"
    UNDO = "undo"


QUERIES: Final = frozenset(
    {
        Intent.DUE,
        Intent.OVERDUE,
        Intent.NEXT,
        Intent.LAST_CONTACT,
        Intent.BRIEFING,
        Intent.WHY,
        Intent.AT_RISK,
        Intent.COUNT,
        Intent.PROMISES,
    }
)
CHANGES: Final = frozenset(Intent) - QUERIES


@dataclass(frozen=True, slots=True)
class Request:
    """One thing asked for. ``customer`` is an id; ``text`` is as said."""

    intent: Intent
    customer: str = ""
    kind: str = ""
    channel: str = ""
    direction: str = "out"
    text: str = ""
    about: str = ""
    first: date | None = None
    last: date | None = None
    at: date | datetime | None = None
    score: int | None = None
    scope: str = ""
    shift: Shift | None = None
    """How far from where it stands it is moved; ``at`` is then what that would be from now on."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """It cannot be told: ``question`` is a key of the answers.

    ``ours``: it is surely about the practice; ``likely``: probably, so we answer when nobody else does.
    """

    question: str
    said: str = ""
    candidates: tuple[Candidate, ...] = ()
    ours: bool = True
    likely: bool = False
    intent: Intent | None = None
