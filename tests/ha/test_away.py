"""The days away that a calendar holds."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from custom_components.aftersale.away import async_calendar_away
from homeassistant.core import HomeAssistant, ServiceCall, SupportsResponse
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util import dt as dt_util

CALENDAR = {"away": "calendar.holidays"}


def calendar_with(hass: HomeAssistant, answer: Any) -> list[ServiceCall]:
    """A calendar whose events are these; the calls that it gets."""
    calls: list[ServiceCall] = []

    async def get_events(call: ServiceCall) -> Any:
        calls.append(call)
        if isinstance(answer, Exception):
            raise answer
        return answer

    hass.services.async_register("calendar", "get_events", get_events, supports_response=SupportsResponse.ONLY)
    return calls


async def test_no_calendar_is_asked_where_none_is_named(hass: HomeAssistant) -> None:
    """Periods are the options' own."""
    assert await async_calendar_away(hass, {}) == ()


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2026-08-01", "2026-08-15", (date(2026, 8, 1), date(2026, 8, 14))),
        ("2026-08-01", "2026-08-02", (date(2026, 8, 1), date(2026, 8, 1))),
        ("2026-08-01", "2026-08-01", (date(2026, 8, 1), date(2026, 8, 1))),
        ("2026-08-03T08:00:00+02:00", "2026-08-03T18:00:00+02:00", (date(2026, 8, 3), date(2026, 8, 3))),
        ("2026-08-03T12:00:00+02:00", "2026-08-06T12:00:00+02:00", (date(2026, 8, 4), date(2026, 8, 5))),
        ("2026-08-03T09:00:00+02:00", "2026-08-05T17:00:00+02:00", (date(2026, 8, 3), date(2026, 8, 5))),
        ("2026-08-03T12:00:00+02:00", "2026-08-03T13:00:00+02:00", None),
        ("sometime", "later", None),
    ],
)
async def test_the_days_that_an_event_takes(
    hass: HomeAssistant, start: str, end: str, days: tuple[date, date] | None
) -> None:
    """All-day events take their days; one with times takes those whose working hours it covers."""
    await hass.config.async_set_time_zone("Europe/Berlin")
    events = [{"start": start, "end": end, "summary": "Away"}]
    calls = calendar_with(hass, {"calendar.holidays": {"events": events}})
    assert await async_calendar_away(hass, CALENDAR) == ((days,) if days else ())
    asked = calls[0].data
    assert asked["entity_id"] == "calendar.holidays"
    assert asked["start_date_time"] < dt_util.utcnow() < asked["end_date_time"]


@pytest.mark.parametrize("answer", [HomeAssistantError("not ready"), {}, {"calendar.holidays": "nothing"}])
async def test_a_calendar_that_cannot_be_read_is_not_an_empty_one(hass: HomeAssistant, answer: Any) -> None:
    """Whoever asks keeps what was known."""
    calendar_with(hass, answer)
    assert await async_calendar_away(hass, CALENDAR) is None


async def test_no_calendar_at_all(hass: HomeAssistant) -> None:
    """The integration may not be there yet."""
    assert await async_calendar_away(hass, CALENDAR) is None
