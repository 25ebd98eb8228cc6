"""``aftersale/measures/subscribe``: how the practice keeps its word, as pictures."""

from __future__ import annotations

from datetime import date
from typing import Final

import probatio as vol

from homeassistant.util import dt as dt_util

from .command import Asker, Command, Fields, Picture
from .coordinator import AftersaleCoordinator
from .crm import pictures, tallies
from .crm.model import CustomerStatus
from .service_fields import refusal, whole

MOST_WEEKS: Final = tallies.WEEKS
MAY_CHANGE: Final = 2
"""Completions of so many weeks, this one included, are counted again each time; those before once a day, for a reopening is rare."""


class MeasuresPicture(Picture):
    """The numbers of now, and the pictures of the past."""

    apart = 3.0

    def __init__(self, weeks: int = pictures.WEEKS) -> None:
        """Nothing is drawn yet."""
        if not 1 <= weeks <= MOST_WEEKS:
            raise refusal("out_of_range", field="weeks", value=weeks, least=1, most=MOST_WEEKS)
        self._weeks = weeks
        self._counted: dict[date, Fields] = {}
        self._counted_for: tuple[object, date] | None = None

    async def draw(self, asker: Asker) -> Fields:
        """All measures as they stand. Each question is a turn of the store thread, so that no change waits for long."""
        coordinator = asker.coordinator
        desk, board, now = coordinator.desk, coordinator.board, dt_util.utcnow()
        active = {
            customer_id: board.standings[customer_id]
            for customer_id, customer in board.customers.items()
            if customer.status is CustomerStatus.ACTIVE
        }
        measures: Fields = await coordinator.ask(desk.measures)
        withdrawn = await coordinator.ask(desk.promises_withdrawn)
        return {
            **measures,
            "promises": {**measures["promises"], "withdrawn": withdrawn},
            "on_time_by_week": await self._by_week(coordinator),
            "warmth_distribution": await coordinator.on_thread(lambda: desk.warmths(active, now)),
            "interactions_by_day": await coordinator.ask(desk.interactions_by_day),
            "satisfaction_by_month": await coordinator.ask(desk.satisfaction_by_month),
            "counts": _counts(coordinator),
        }

    async def _by_week(self, coordinator: AftersaleCoordinator) -> list[Fields]:
        today = coordinator.board.today
        if self._counted_for != (coordinator, today):
            self._counted, self._counted_for = {}, (coordinator, today)
        weeks = pictures.weeks_until(today, self._weeks)
        for monday in weeks[-MAY_CHANGE:]:
            self._counted.pop(monday, None)
        for monday in weeks:
            if monday not in self._counted:
                self._counted[monday] = await coordinator.ask(coordinator.desk.on_time_of, monday)
        return [self._counted[monday] for monday in weeks]


def _counts(coordinator: AftersaleCoordinator) -> dict[str, int]:
    board = coordinator.board
    return {
        "active": board.active,
        "at_risk": len(board.at_risk),
        "overdue": board.overdue,
        "due_today": board.due_today,
        "open": len(board.follow_ups),
    }


COMMANDS: Final = {"measures/subscribe": Command({vol.Optional("weeks"): whole}, picture=MeasuresPicture)}
