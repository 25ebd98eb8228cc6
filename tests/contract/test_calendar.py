"""The calendar: what it shows, and what moving, creating, renaming and deleting mean."""

from __future__ import annotations

import pytest

from homeassistant.exceptions import HomeAssistantError

from .conftest import CALENDAR, one
from .test_rules import order
from .test_todo import mine


async def create(hass, **fields):
    await hass.services.async_call("calendar", "create_event", {"entity_id": CALENDAR, **fields}, blocking=True)
    await hass.async_block_till_done()


async def test_every_dated_follow_up_shows_open_and_done(act, anna, events):
    first = await mine(act, anna, due="2026-11-05")
    second = await mine(act, anna, due="2027-06-01")
    await act("complete_follow_up", follow_up=first)
    shown = [each["uid"] for each in await events()]
    assert first in shown
    assert second in shown


async def test_only_the_range_asked_for_shows(act, anna, events):
    first = await mine(act, anna, due="2026-11-05")
    await mine(act, anna, due="2026-11-10")
    assert [each["uid"] for each in await events("2026-11-04", "2026-11-08")] == [first]


async def test_an_all_day_event(act, anna, events):
    made = await mine(act, anna, title="Send it", due="2026-11-05")
    (event,) = await events("2026-11-04", "2026-11-08")
    assert (event["uid"], event["summary"]) == (made, "Anna Weber: Send it")
    assert (event["start"], event["end"]) == ({"date": "2026-11-05"}, {"date": "2026-11-06"})


async def test_a_timed_event_has_its_duration(act, anna, events):
    await mine(act, anna, due="2026-11-05T14:00:00", duration_minutes=45)
    (event,) = await events("2026-11-04", "2026-11-08")
    assert event["start"] == {"dateTime": "2026-11-05T14:00:00+01:00"}
    assert event["end"] == {"dateTime": "2026-11-05T14:45:00+01:00"}


async def test_waiting_ones_have_no_event(act, anna, events):
    walk = one(await order(act, anna), "walkthrough")
    assert walk["id"] not in [each["uid"] for each in await events()]


async def test_tentative_ones_say_so(act, anna, events):
    walk = one(await order(act, anna, promised_on="2026-11-12"), "walkthrough")
    (event,) = [each for each in await events() if each["uid"] == walk["id"]]
    assert event["status"].lower() == "tentative"


async def test_moving_reschedules_and_keeps_the_time_zone(act, anna, calendar, open_of):
    made = await mine(act, anna, due="2026-11-05T14:00:00", duration_minutes=60)
    answer = await calendar(
        "update",
        uid=made,
        event={
            "dtstart": "2026-11-06T15:00:00+01:00",
            "dtend": "2026-11-06T16:30:00+01:00",
            "summary": "Anna Weber: Call",
        },
    )
    assert answer["success"]
    moved = one(await open_of(anna), "custom")
    assert (moved["due"], moved["duration_minutes"]) == ("2026-11-06T15:00:00+01:00", 90)


async def test_moving_in_utc_is_the_same_moment(act, anna, calendar, open_of):
    made = await mine(act, anna, due="2026-11-05T14:00:00")
    await calendar(
        "update",
        uid=made,
        event={"dtstart": "2026-11-06T14:00:00Z", "dtend": "2026-11-06T15:00:00Z", "summary": "Anna Weber: Call"},
    )
    assert one(await open_of(anna), "custom")["due"] == "2026-11-06T15:00:00+01:00"


async def test_an_all_day_event_may_become_timed(act, anna, calendar, open_of):
    made = await mine(act, anna, due="2026-11-05")
    await calendar(
        "update",
        uid=made,
        event={
            "dtstart": "2026-11-05T10:00:00+01:00",
            "dtend": "2026-11-05T11:00:00+01:00",
            "summary": "Anna Weber: Call",
        },
    )
    moved = one(await open_of(anna), "custom")
    assert (moved["due"], moved["all_day"]) == ("2026-11-05T10:00:00+01:00", False)


async def test_a_timed_event_may_become_all_day(act, anna, calendar, open_of):
    made = await mine(act, anna, due="2026-11-05T10:00:00")
    await calendar(
        "update", uid=made, event={"dtstart": "2026-11-06", "dtend": "2026-11-07", "summary": "Anna Weber: Call"}
    )
    moved = one(await open_of(anna), "custom")
    assert (moved["due"], moved["all_day"]) == ("2026-11-06", True)


async def test_moving_a_tentative_one_fixes_it(act, anna, calendar, open_of):
    walk = one(await order(act, anna, promised_on="2026-11-12"), "walkthrough")
    await calendar(
        "update",
        uid=walk["id"],
        event={
            "dtstart": "2026-11-13T10:00:00+01:00",
            "dtend": "2026-11-13T11:00:00+01:00",
            "summary": f"Anna Weber: {walk['title']}",
        },
    )
    fixed = one(await open_of(anna), "walkthrough")
    assert (fixed["due"], fixed["tentative"]) == ("2026-11-13T10:00:00+01:00", False)


async def test_renaming_re_titles(act, anna, calendar, open_of):
    made = await mine(act, anna, due="2026-11-05")
    await calendar(
        "update", uid=made, event={"dtstart": "2026-11-05", "dtend": "2026-11-06", "summary": "Anna Weber: Write"}
    )
    renamed = one(await open_of(anna), "custom")
    assert (renamed["title"], renamed["due"]) == ("Write", "2026-11-05")


async def test_deleting_skips(act, anna, calendar):
    made = await mine(act, anna, due="2026-11-05")
    assert (await calendar("delete", uid=made))["success"]
    assert [each["id"] for each in (await act("list_follow_ups", status="skipped"))["follow_ups"]] == [made]


async def test_creating_from_the_page_belongs_to_the_customer_it_names(act, anna, calendar, open_of):
    answer = await calendar(
        "create",
        event={
            "dtstart": "2026-11-05T10:00:00+01:00",
            "dtend": "2026-11-05T10:30:00+01:00",
            "summary": "Anna Weber: call about the invoice",
            "description": "No. 17",
        },
    )
    assert answer["success"]
    made = one(await open_of(anna), "custom")
    assert (made["title"], made["due"]) == ("call about the invoice", "2026-11-05T10:00:00+01:00")
    assert (made["duration_minutes"], made["notes"]) == (30, "No. 17")


async def test_creating_by_the_action_all_day(hass, act, anna, open_of):
    await create(hass, summary="Anna Weber: call", start_date="2026-11-05", end_date="2026-11-06")
    assert one(await open_of(anna), "custom")["due"] == "2026-11-05"


async def test_creating_for_nobody_is_a_clear_error(hass, act, anna, book):
    before = await book()
    with pytest.raises(HomeAssistantError) as raised:
        await create(hass, summary="call", start_date="2026-11-05", end_date="2026-11-06")
    assert raised.value.translation_key
    assert await book() == before


async def test_a_repeating_event_is_a_clear_error(act, anna, calendar, book):
    before = await book()
    answer = await calendar(
        "create",
        event={
            "dtstart": "2026-11-05",
            "dtend": "2026-11-06",
            "summary": "Anna Weber: call",
            "rrule": "FREQ=WEEKLY;COUNT=3",
        },
    )
    assert not answer["success"]
    assert await book() == before


async def test_the_state_is_on_while_an_event_runs(hass, act, anna, until):
    await mine(act, anna, due="2026-11-05T14:00:00", duration_minutes=60)
    assert hass.states.get(CALENDAR).state == "off"
    await until("2026-11-05T14:10:00")
    assert hass.states.get(CALENDAR).state == "on"
    await until("2026-11-05T15:10:00")
    assert hass.states.get(CALENDAR).state == "off"


async def test_get_events_answers(hass, act, anna):
    await mine(act, anna, title="Send it", due="2026-11-05")
    answer = await hass.services.async_call(
        "calendar",
        "get_events",
        {"entity_id": CALENDAR, "start_date_time": "2026-11-04 00:00:00", "end_date_time": "2026-11-08 00:00:00"},
        blocking=True,
        return_response=True,
    )
    assert [each["summary"] for each in answer[CALENDAR]["events"]] == ["Anna Weber: Send it"]
