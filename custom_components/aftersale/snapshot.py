"""The practice at one moment, for a look through everybody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .crm.model import Customer
from .crm.practice import Practice
from .crm.warmth import Standing


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The practice at one moment, to be looked through by another thread while the board goes on."""

    now: datetime
    practice: Practice
    customers: dict[str, Customer]
    standings: dict[str, Standing]
    at_risk: frozenset[str]
    dated: list[tuple[datetime, str]]
    visible: list[tuple[datetime, str]]
