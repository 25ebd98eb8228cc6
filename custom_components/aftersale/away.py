"""The away days that a calendar holds (``away`` of the options)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util import dt as dt_util

from .options import away_calendar, clock

LOOK_BACK: Final = timedelta(days=31)
LOOK_AHEAD: Final = timedelta(days=400)
ONE_DAY: Final = timedelta(days=1)


async def async_calendar_away(hass: HomeAssistant, options: Mapping[str, Any]) -> tuple[tuple[date, date], ...] | None:
    """The away periods of the calendar that the options name, both ends included.

    Empty when no calendar is named; ``None`` when the calendar cannot be read now (it may still be starting): whoever
    asks keeps what it knew and asks again when the calendar's state changes.
    """
    if (entity_id := away_calendar(options)) is None:
        return ()
    now = dt_util.utcnow()
    try:
        answer = await hass.services.async_call(
            "calendar",
            "get_events",
            {"entity_id": entity_id, "start_date_time": now - LOOK_BACK, "end_date_time": now + LOOK_AHEAD},
            blocking=True,
            return_response=True,
        )
    except HomeAssistantError:
        return None
    found: Any = (answer or {}).get(entity_id)
    if not isinstance(found, dict):
        return None
    start, end = clock(options, "work_start"), clock(options, "work_end")
    periods = (_days_taken(event["start"], event["end"], start, end) for event in found["events"])
    return tuple(sorted({period for period in periods if period is not None}))


def _days_taken(start: str, end: str, work_start: time, work_end: time) -> tuple[date, date] | None:
    """The days an event takes: every day of an all-day event, and those whose working hours a timed one covers."""
    if (first := dt_util.parse_date(start)) is not None and (after := dt_util.parse_date(end)) is not None:
        return (first, max(first, after - ONE_DAY))
    begins, ends = dt_util.parse_datetime(start), dt_util.parse_datetime(end)
    if begins is None or ends is None:
        return None
    begins, ends = dt_util.as_local(begins), dt_util.as_local(ends)
    from_day = begins.date() if begins.time() <= work_start else begins.date() + ONE_DAY
    to_day = ends.date() if _reaches(ends, work_end) else ends.date() - ONE_DAY
    return (from_day, to_day) if from_day <= to_day else None


def _reaches(moment: datetime, clock_time: time) -> bool:
    """Whether the day of this moment has passed that time by then."""
    return moment.time() >= clock_time
