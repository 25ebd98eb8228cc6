"""Everything a practice's settings decide that the trade needs to know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from .model import Customer
from .playbook import DEFAULT, Playbook
from .working_time import WorkingTime


@dataclass(frozen=True, slots=True)
class Practice:
    """One consultant's way of working: times, playbook and limits (contract, "The config entry")."""

    working: WorkingTime
    playbook: Playbook = DEFAULT
    cadence_days: int = 27
    todo_horizon_days: int = 30
    referral_after_orders: int = 3
    check_ins_per_day: int = 6
    device_limit: int = 50
    language: str = "en"
    earlier: tuple[tuple[datetime, Playbook], ...] = ()
    """Playbooks that still hold for what was recorded before a moment, oldest first (an edit "for new orders only")."""

    def cadence(self, customer: Customer) -> int:
        """The most days this customer may go without an interaction."""
        return customer.cadence_days or self.cadence_days

    def playbook_at(self, moment: datetime) -> Playbook:
        """The playbook by which is planned what was recorded at this moment."""
        return next((playbook for until, playbook in self.earlier if moment < until), self.playbook)

    def today(self, now: datetime) -> date:
        """The practice's date at this moment."""
        return self.working.today(now)
