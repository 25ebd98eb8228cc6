"""The calendar, through Home Assistant's actions and the websocket commands of its page."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from .conftest import Act, Pass

CALENDAR = "calendar.aftersale_follow_ups"


@pytest.fixture
async def anna(act: Act) -> str:
    """A customer; her id."""
    return (await act("add_customer", name="Anna Weber"))["customer_id"]


@pytest.fixture
async def visit(act: Act, anna: str) -> str:
    """A timed follow-up without a duration."""
    answer = await act("add_follow_up", customer=anna, title="Visit", due="2026-11-04 15:00:00", notes="Ring twice")
    return answer["follow_up_id"]


@pytest.fixture
async def page(hass: HomeAssistant, act: Act, hass_ws_client: WebSocketGenerator) -> Any:
    """What the calendar's page sends; the answer's success."""
    client = await hass_ws_client(hass)

    async def send(command: str, **fields: Any) -> dict[str, Any]:
        await client.send_json_auto_id({"type": f"calendar/event/{command}", "entity_id": CALENDAR, **fields})
        answer = await client.receive_json()
        await hass.async_block_till_done()
        return answer

    return send


async def events(hass: HomeAssistant, start: str = "2026-11-01", end: str = "2026-11-30") -> dict[str, Any]:
    """The calendar's events of a range, by uid."""
    entity = hass.data["calendar"].get_entity(CALENDAR)
    found = await entity.async_get_events(
        hass,
        dt_util.as_local(dt_util.parse_datetime(f"{start}T00:00:00+01:00")),
        dt_util.as_local(dt_util.parse_datetime(f"{end}T00:00:00+01:00")),
    )
    return {one.uid: one.as_dict() for one in found}


async def view(act: Act, uid: str, status: str = "open") -> dict[str, Any]:
    """The follow-up as the book knows it."""
    found = (await act("list_follow_ups", status=status))["follow_ups"]
    return next(one for one in found if one["id"] == uid)


async def test_a_timed_one_without_a_duration_looks_half_an_hour_long(hass: HomeAssistant, visit: str) -> None:
    shown = (await events(hass))[visit]
    assert shown["summary"] == "Anna Weber: Visit"
    assert shown["start"] == "2026-11-04T15:00:00+01:00"
    assert shown["end"] == "2026-11-04T15:30:00+01:00"
    assert "Ring twice" in shown["description"]


async def test_what_is_done_stays_in_the_calendar(hass: HomeAssistant, act: Act, visit: str) -> None:
    await act("complete_follow_up", follow_up=visit)
    assert visit in await events(hass)


async def test_an_unfixed_walkthrough_is_tentative(hass: HomeAssistant, act: Act, anna: str) -> None:
    await act("record_order", customer=anna, product="Bicycle", promised_on="2026-11-12")
    walkthrough = (await act("list_follow_ups", kind="walkthrough"))["follow_ups"][0]
    assert (await events(hass))[walkthrough["id"]]["status"] == "tentative"
    await act("reschedule_follow_up", follow_up=walkthrough["id"], due="2026-11-13 10:00:00")
    assert (await events(hass))[walkthrough["id"]]["status"] == "confirmed"


async def test_the_state_is_on_while_something_is(hass: HomeAssistant, visit: str, time_passes: Pass) -> None:
    assert hass.states.get(CALENDAR).state == "off"
    assert hass.states.get(CALENDAR).attributes["message"] == "Anna Weber: Visit"
    await time_passes(days=2, hours=5, minutes=1)
    assert hass.states.get(CALENDAR).state == "on"


async def test_creating_belongs_to_whom_it_names(hass: HomeAssistant, act: Act, anna: str) -> None:
    await hass.services.async_call(
        "calendar",
        "create_event",
        {
            "entity_id": CALENDAR,
            "summary": "Anna Weber: lunch",
            "start_date_time": "2026-11-05T12:00:00+01:00",
            "end_date_time": "2026-11-05T13:30:00+01:00",
        },
        blocking=True,
    )
    await hass.services.async_call(
        "calendar",
        "create_event",
        {"entity_id": CALENDAR, "summary": "Anna Weber: flowers", "start_date": "2026-11-06", "end_date": "2026-11-07"},
        blocking=True,
    )
    made = {one["title"]: one for one in (await act("list_follow_ups", customer=anna))["follow_ups"]}
    assert made["lunch"]["due"] == "2026-11-05T12:00:00+01:00"
    assert made["lunch"]["duration_minutes"] == 90
    assert made["flowers"]["due"] == "2026-11-06"


async def test_what_recurs_or_names_nobody_is_refused(hass: HomeAssistant, anna: str, page: Any) -> None:
    event = {"dtstart": "2026-11-05", "dtend": "2026-11-06", "summary": "Anna Weber: lunch"}
    answer = await page("create", event={**event, "rrule": "FREQ=DAILY"})
    assert not answer["success"]
    answer = await page("create", event={**event, "summary": "Lunch"})
    assert not answer["success"]
    assert "Anna Weber: lunch" not in [one["summary"] for one in (await events(hass)).values()]


@pytest.mark.parametrize(
    ("start", "end", "due", "minutes"),
    [
        ("2026-11-09T15:00:00+01:00", "2026-11-09T15:30:00+01:00", "2026-11-09T15:00:00+01:00", None),
        ("2026-11-09T10:00:00-05:00", "2026-11-09T10:30:00-05:00", "2026-11-09T16:00:00+01:00", None),
        ("2026-11-04T15:00:00+01:00", "2026-11-04T17:00:00+01:00", "2026-11-04T15:00:00+01:00", 120),
        ("2026-11-09", "2026-11-10", "2026-11-09", None),
    ],
    ids=["moved", "moved-from-another-zone", "made-longer", "made-all-day"],
)
async def test_moving_reschedules(
    act: Act, visit: str, page: Any, start: str, end: str, due: str, minutes: int | None
) -> None:
    event = {"dtstart": start, "dtend": end, "summary": "Anna Weber: Visit"}
    assert (await page("update", uid=visit, event=event))["success"]
    after = await view(act, visit)
    assert (after["due"], after["duration_minutes"]) == (due, minutes)
    assert (after["title"], after["notes"]) == ("Visit", "Ring twice")


async def test_an_all_day_event_can_be_made_timed(act: Act, anna: str, page: Any) -> None:
    uid = (await act("add_follow_up", customer=anna, title="Visit", due="2026-11-04"))["follow_up_id"]
    event = {
        "dtstart": "2026-11-04T09:00:00+01:00",
        "dtend": "2026-11-04T10:00:00+01:00",
        "summary": "Anna Weber: Visit",
    }
    assert (await page("update", uid=uid, event=event))["success"]
    after = await view(act, uid)
    assert (after["due"], after["duration_minutes"]) == ("2026-11-04T09:00:00+01:00", 60)


async def test_an_unchanged_event_is_no_change_at_all(hass: HomeAssistant, act: Act, visit: str, page: Any) -> None:
    before = await act("get_customer", customer="Anna Weber")
    shown = (await events(hass))[visit]
    event = {
        "dtstart": shown["start"],
        "dtend": shown["end"],
        "summary": shown["summary"],
        "description": shown["description"],
    }
    assert (await page("update", uid=visit, event=event))["success"]
    assert await act("get_customer", customer="Anna Weber") == before


async def test_renaming_and_describing(act: Act, visit: str, page: Any) -> None:
    event = {
        "dtstart": "2026-11-04T15:00:00+01:00",
        "dtend": "2026-11-04T15:30:00+01:00",
        "summary": "Anna Weber: Bring the spare part",
        "description": "Ring three times",
    }
    assert (await page("update", uid=visit, event=event))["success"]
    after = await view(act, visit)
    assert (after["title"], after["notes"]) == ("Bring the spare part", "Ring three times")
    assert after["due"] == "2026-11-04T15:00:00+01:00"


async def test_deleting_skips(act: Act, visit: str, page: Any) -> None:
    assert (await page("delete", uid=visit))["success"]
    assert (await view(act, visit, "skipped"))["status"] == "skipped"


async def test_an_unknown_event_is_refused(act: Act, page: Any) -> None:
    event = {"dtstart": "2026-11-05", "dtend": "2026-11-06", "summary": "x"}
    assert not (await page("update", uid="nowhere", event=event))["success"]
    assert not (await page("delete", uid="nowhere"))["success"]


async def test_whoever_looks_at_a_range_sees_the_change(
    hass: HomeAssistant, act: Act, visit: str, hass_ws_client: WebSocketGenerator
) -> None:
    client = await hass_ws_client(hass)
    await client.send_json_auto_id(
        {
            "type": "calendar/event/subscribe",
            "entity_id": CALENDAR,
            "start": "2026-11-01T00:00:00+01:00",
            "end": "2026-11-30T00:00:00+01:00",
        }
    )
    assert (await client.receive_json())["success"]
    first = (await client.receive_json())["event"]["events"]
    assert visit in [one["uid"] for one in first]
    await act("reschedule_follow_up", follow_up=visit, due="2026-11-05 15:00:00")
    second = (await client.receive_json())["event"]["events"]
    assert second != first


async def test_what_has_no_duration_is_there_while_it_is_shown(hass: HomeAssistant, visit: str) -> None:
    """Half an hour; an automation that waits for its end asks for no more than the minutes around it."""
    entity = hass.data["calendar"].get_entity(CALENDAR)

    async def between(start: str, end: str) -> list[str | None]:
        moments = (dt_util.parse_datetime(f"2026-11-04T{one}:00+01:00", raise_on_error=True) for one in (start, end))
        return [one.uid for one in await entity.async_get_events(hass, *moments)]

    assert await between("15:15", "15:16") == [visit]
    assert await between("15:29", "15:45") == [visit]
    assert await between("15:30", "15:45") == []
    assert await between("14:45", "15:00") == []
