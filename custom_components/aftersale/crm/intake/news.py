"""What a shop tells, in the practice's words; and the refusal of what cannot be understood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Buyer:
    """Who bought, as far as the shop says. ``id`` is theirs in that shop; ``own_id`` when other shops count alike."""

    id: str = ""
    name: str = ""
    email: str = ""
    phone: str = ""
    company: str = ""
    address: str = ""
    language: str = ""
    own_id: bool = False

    def __bool__(self) -> bool:
        """Whether anybody is named at all."""
        return bool(self.id or self.name or self.email or self.phone or self.company)


@dataclass(frozen=True, slots=True)
class Placed:
    """What was bought, and by whom."""

    buyer: Buyer
    product: str
    ordered_at: datetime | None = None
    promised_on: date | None = None
    amount: str = ""
    currency: str = ""
    delivery: str = "later"
    walkthrough: bool | None = None


@dataclass(frozen=True, slots=True)
class OrderNews:
    """What one message says of an order: any of placed, delivered, cancelled.

    It is what is known, not what changed: news in any order, and any number of times, adds up to the same.
    """

    reference: str
    placed: Placed | None = None
    delivered_at: datetime | None = None
    cancelled: bool = False


class Refused(Exception):
    """The message is not taken; the shop is told this status and one line why."""

    def __init__(self, status: int, reason: str) -> None:
        """Keep both."""
        super().__init__(reason)
        self.status = status
        self.reason = reason
