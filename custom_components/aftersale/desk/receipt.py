"""What the desk hands back: the answer, and what the change touched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ..crm.due import Due
from ..crm.errors import BookError
from ..crm.model import Customer, FollowUp, Promise
from ..crm.tallies import Tally
from ..crm.warmth import Standing

type Answer = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Activity:
    """One thing that happened, for the event entity and the triggers (contract, ``event.aftersale_activity``).

    ``name`` and ``title`` are those of that moment; an import tells one ``import_completed`` without a customer.
    """

    type: str
    at: datetime
    customer_id: str | None = None
    follow_up_id: str | None = None
    kind: str | None = None
    name: str = ""
    title: str = ""
    due: Due | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """One verb's answer, and every record that it touched (``None``: gone) for the board to take over.

    ``done_before`` are those of the follow-ups that had been done, as they were; ``noted`` are customers whose last note may be another; ``tallies`` all that forgotten ones left, where that is another now; ``repeated`` says that this is the first answer again and nothing was changed; ``mail`` that a phone is to be told something.
    """

    answer: Answer
    customers: Mapping[str, Customer | None] = field(default_factory=dict)
    standings: Mapping[str, Standing] = field(default_factory=dict)
    follow_ups: Mapping[str, FollowUp | None] = field(default_factory=dict)
    done_before: Mapping[str, FollowUp] = field(default_factory=dict)
    promises: Mapping[str, Promise | None] = field(default_factory=dict)
    noted: frozenset[str] = frozenset()
    tallies: tuple[Tally, ...] | None = None
    activities: tuple[Activity, ...] = ()
    repeated: bool = False
    mail: bool = False
    trouble: BookError | None = None
    """What the disk refused after the change was on it; the caller is told once this has landed."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """All that is kept in memory while the practice is open: read once, at start."""

    customers: tuple[Customer, ...]
    standings: Mapping[str, Standing]
    follow_ups: tuple[FollowUp, ...]
    completed_today: tuple[FollowUp, ...]
    tallies: tuple[Tally, ...] = ()
