"""``aftersale/customer/*``: one customer on one screen, with older pages of the timeline and the curve of their warmth."""

from __future__ import annotations

from typing import Any, Final

import probatio as vol

from .board import Changed
from .command import Asker, Command, Fields, Picture, Schema
from .service_fields import number_in, text

PAGE: Final = 50
MOST: Final = 200
DAYS: Final = 180


class CustomerPage(Picture):
    """Everything about one customer; the timeline's first page."""

    lists = frozenset({"follow_ups", "orders", "promises", "complaints", "needs", "feedback", "referrals"})

    def __init__(self, customer_id: str, limit: int = PAGE) -> None:
        """Of this customer."""
        self._customer_id = customer_id
        self._limit = limit

    def concerns(self, changed: Changed) -> bool:
        """What happens with others is no matter; a new day or another practice is."""
        return self._customer_id in changed.customers or (changed.follow_ups and not changed.customers)

    async def draw(self, asker: Asker) -> Fields | None:
        """The page as the book has it; ``None`` when the customer is not in it."""
        picture: Fields | None = await asker.coordinator.ask(
            asker.coordinator.desk.customer_in_full,
            customer_id=self._customer_id,
            limit=self._limit,
            practice=asker.practice,
        )
        return picture


async def timeline(asker: Asker, *, customer_id: str, cursor: str, limit: int = PAGE) -> Any:
    """Older lines of the timeline."""
    question = asker.coordinator.desk.timeline_page
    return await asker.coordinator.ask(
        question, customer_id=customer_id, cursor=cursor, limit=limit, practice=asker.practice
    )


async def warmth(asker: Asker, *, customer_id: str, days: int = DAYS) -> Any:
    """The curve of warmth, and what moved it."""
    question = asker.coordinator.desk.warmth_curve
    return await asker.coordinator.ask(question, customer_id=customer_id, days=days, practice=asker.practice)


_WHO: Final[Schema] = {vol.Required("customer_id"): text}
_LIMIT: Final[Schema] = {vol.Optional("limit"): number_in(1, MOST)}

COMMANDS: Final = {
    "customer/subscribe": Command({**_WHO, **_LIMIT}, picture=CustomerPage),
    "customer/timeline": Command({**_WHO, **_LIMIT, vol.Required("cursor"): text}, answer=timeline),
    "customer/warmth": Command({**_WHO, vol.Optional("days"): number_in(7, 730)}, answer=warmth),
}
