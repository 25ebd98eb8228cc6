"""``aftersale/calendar/subscribe``: the practice's calendar, with the days on which nobody works."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Final

import probatio as vol

from .command import Asker, Command, Fields, Picture
from .crm.due import instant
from .crm.practice import Practice
from .service_fields import day, refusal

MOST_DAYS: Final = 92
MOST: Final = 2000


class CalendarPicture(Picture):
    """What is due, and what was done, on the days from ``start`` to ``end``, both included."""

    lists = frozenset({"follow_ups"})
    apart = 0.5

    def __init__(self, start: date, end: date) -> None:
        """The days to show."""
        if end < start:
            raise refusal("end_before_start", start=start, end=end)
        if (end - start).days >= MOST_DAYS:
            raise refusal("too_many", field="end", most=MOST_DAYS)
        self._start = start
        self._end = end

    async def draw(self, asker: Asker) -> Fields:
        """The range as it stands; drawn on the store thread, because there may be many."""
        desk, practice = asker.coordinator.desk, asker.practice
        zone = practice.working.zone
        start, end = (instant(one, time.min, zone) for one in (self._start, self._end + timedelta(days=1)))

        shown, total = await asker.coordinator.ask(
            desk.calendar_page, start=start, end=end, practice=practice, most=MOST
        )
        return {
            "start": self._start.isoformat(),
            "end": self._end.isoformat(),
            "today": asker.coordinator.board.today.isoformat(),
            "follow_ups": shown,
            "total": total,
            "days_off": _days_off(practice, self._start, self._end),
        }


def _days_off(practice: Practice, start: date, end: date) -> list[dict[str, str | None]]:
    days = [start + timedelta(days=ahead) for ahead in range((end - start).days + 1)]
    why = {one: practice.working.why_off(one) for one in days}
    return [{"date": one.isoformat(), "why": reason, "name": None} for one, reason in why.items() if reason]


COMMANDS: Final = {
    "calendar/subscribe": Command({vol.Required("start"): day, vol.Required("end"): day}, picture=CalendarPicture)
}
