"""What was done today: the newest of it, and how much it is. However busy a day gets, no more than that is kept in memory."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from .crm.model import FollowUp

KEPT: Final = 300
"""So many are kept at least. No list shows more."""


class DoneToday:
    """Completions of one day."""

    def __init__(self) -> None:
        """Nothing was done yet."""
        self._newest: dict[str, FollowUp] = {}
        self._count = 0

    def __len__(self) -> int:
        """How many were done, kept or not."""
        return self._count

    def copy(self) -> DoneToday:
        """The same, apart from this."""
        other = DoneToday()
        other._newest, other._count = self._newest.copy(), self._count
        return other

    def get(self, follow_up_id: str) -> FollowUp | None:
        """One of those that are kept."""
        return self._newest.get(follow_up_id)

    def put(self, follow_up: FollowUp) -> None:
        """This one was done."""
        self._count += 1
        self._newest[follow_up.id] = follow_up
        if len(self._newest) > 2 * KEPT:
            self._newest = {one.id: one for one in self.newest(KEPT)}

    def take_back(self, many: int) -> None:
        """So many had been done, kept or not, and are so no longer or are about to be put again."""
        self._count -= many

    def drop(self, follow_up_id: str) -> FollowUp | None:
        """Keep this one no longer, if it was kept; how many there are is told by ``take_back``."""
        return self._newest.pop(follow_up_id, None)

    def drop_customer(self, customer_id: str) -> None:
        """The same for whatever was done for a customer."""
        self._newest = {key: one for key, one in self._newest.items() if one.customer_id != customer_id}

    def begin_day(self, is_of_today: Callable[[FollowUp], bool]) -> None:
        """Another day has come: only what was done on it counts."""
        self._newest = {key: one for key, one in self._newest.items() if is_of_today(one)}
        self._count = len(self._newest)

    def newest(self, most: int) -> list[FollowUp]:
        """The newest of them, the newest last."""
        done = sorted(self._newest.values(), key=_ended)
        return done[-most:]


def _ended(follow_up: FollowUp) -> tuple[datetime, str]:
    assert follow_up.completed_at is not None
    return follow_up.completed_at, follow_up.id
