"""Events of real calendars become meetings once they have ended: once, and only surely."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
import logging
from pathlib import Path
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_fire_time_changed

from custom_components.aftersale.crm.errors import BookUnwritable
from custom_components.aftersale.desk import Desk
from homeassistant.components.calendar import DATA_COMPONENT, CalendarEntity
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util

from .conftest import Act

WORK = "calendar.work"
OURS = "calendar.aftersale_follow_ups"

type Book = Callable[..., Awaitable[None]]
type Wait = Callable[..., Awaitable[None]]


@pytest.fixture
async def work(hass: HomeAssistant, practice: MockConfigEntry, config_dir: Path) -> CalendarEntity:
    """A local calendar that the consultant has picked, and Anna."""
    (config_dir / ".storage").mkdir(exist_ok=True)
    assert await async_setup_component(hass, "calendar", {})
    local = MockConfigEntry(
        domain="local_calendar", data={"calendar_name": "Work", "storage_key": "work", "import": "create_empty"}
    )
    local.add_to_hass(hass)
    assert await hass.config_entries.async_setup(local.entry_id)
    await hass.async_block_till_done()
    hass.config_entries.async_update_entry(practice, options={"calendars": [WORK]})
    await hass.async_block_till_done(wait_background_tasks=True)
    entity = hass.data[DATA_COMPONENT].get_entity(WORK)
    assert entity is not None
    return entity


@pytest.fixture
def book(hass: HomeAssistant, work: CalendarEntity) -> Book:
    """Write an event into the calendar: so many minutes from now, so long."""

    async def create(summary: str, begins: float = 5, lasts: float = 60, **fields: Any) -> None:
        start = dt_util.now() + timedelta(minutes=begins)
        times = {"start_date_time": start.isoformat(), "end_date_time": (start + timedelta(minutes=lasts)).isoformat()}
        data = {"entity_id": WORK, "summary": summary, **times, **fields}
        await hass.services.async_call("calendar", "create_event", data, blocking=True)
        await hass.async_block_till_done(wait_background_tasks=True)

    return create


@pytest.fixture
def wait(hass: HomeAssistant, monday: FrozenDateTimeFactory) -> Wait:
    """Let so many minutes pass, and everything happen that this brings."""

    async def passing(minutes: float) -> None:
        monday.tick(timedelta(minutes=minutes))
        for _ in range(2):
            async_fire_time_changed(hass)
            await hass.async_block_till_done(wait_background_tasks=True)
            monday.tick(timedelta(seconds=61))
        async_fire_time_changed(hass)
        await hass.async_block_till_done(wait_background_tasks=True)

    return passing


@pytest.fixture
async def anna(act: Act) -> str:
    """A customer; her id."""
    return (await act("add_customer", name="Anna Weber", email="anna@weber.example"))["customer_id"]


async def notes_owed(act: Act) -> list[dict[str, Any]]:
    """The open notes."""
    found: list[dict[str, Any]] = (await act("list_follow_ups", kind="meeting_notes"))["follow_ups"]
    return found


async def met(act: Act, customer: str) -> int:
    """How many meetings the customer's timeline tells of."""
    told = (await act("get_customer", customer=customer, limit=100))["timeline"]
    return sum(one["event"] == "interaction_logged" for one in told)


async def test_an_ended_event_asks_for_its_notes(act: Act, anna: str, book: Book, wait: Wait) -> None:
    """Two hours after its end, and what is typed is its note."""
    await book("Kitchen with Anna Weber")
    assert await met(act, anna) == 0
    await wait(30)
    assert await met(act, anna) == 0
    await wait(40)
    (owed,) = await notes_owed(act)
    assert owed["customer"]["id"] == anna
    assert datetime.fromisoformat(owed["due"]) == datetime.fromisoformat("2026-11-02T13:05:00+01:00")
    await act("complete_follow_up", follow_up=owed["id"], note="She wants oak")
    assert await notes_owed(act) == []
    await wait(60)
    assert await met(act, anna) == 1
    assert await notes_owed(act) == []


async def test_by_the_address_of_an_attendee(act: Act, anna: str, book: Book, wait: Wait) -> None:
    await book("Kitchen", description="Attendees:\n- Anna <anna@weber.example>\n- me@home.example")
    await wait(70)
    assert len(await notes_owed(act)) == 1


async def test_who_may_be_meant_is_not_guessed(
    act: Act, anna: str, book: Book, wait: Wait, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither between two, nor from a part of a name; whole days are no meetings; the log names nobody."""
    caplog.set_level(logging.INFO)
    await act("add_customer", name="Bob Weber")
    await book("Anna Weber and Bob Weber")
    await book("Frau Weber")
    await book("Dentist")
    await wait(120)
    assert await notes_owed(act) == []
    assert await met(act, anna) == 0
    assert "Weber" not in caplog.text


async def test_whole_days_are_no_meetings(hass: HomeAssistant, act: Act, anna: str, book: Book, wait: Wait) -> None:
    days = {"start_date": "2026-11-02", "end_date": "2026-11-03"}
    data = {"entity_id": WORK, "summary": "Anna Weber", **days}
    await hass.services.async_call("calendar", "create_event", data, blocking=True)
    await book("Anna Weber", lasts=25 * 60)
    await wait(26 * 60)
    assert await met(act, anna) == 0


async def test_moved_or_deleted_before(
    hass: HomeAssistant, act: Act, anna: str, book: Book, wait: Wait, work: CalendarEntity
) -> None:
    """What the calendar says after the end counts."""
    await book("Anna Weber")
    (event,) = await upcoming(hass, work)
    later = {"dtstart": event.start + timedelta(hours=3), "dtend": event.end + timedelta(hours=3)}
    await work.async_update_event(event.uid, {"summary": "Anna Weber", **later})
    await book("Anna Weber: second", begins=10)
    second = next(one for one in await upcoming(hass, work) if one.summary == "Anna Weber: second")
    await work.async_delete_event(second.uid)
    await wait(120)
    assert await met(act, anna) == 0
    await wait(180)
    assert await met(act, anna) == 1


async def test_nothing_is_logged_twice(
    hass: HomeAssistant,
    practice: MockConfigEntry,
    act: Act,
    anna: str,
    book: Book,
    wait: Wait,
    work: CalendarEntity,
) -> None:
    """Not after a reload, another name or another time; nor what was written down by hand."""
    await book("Anna Weber")
    await wait(70)
    assert await met(act, anna) == 1
    assert await hass.config_entries.async_reload(practice.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)
    (event,) = await upcoming(hass, work)
    moved = {"dtstart": event.start + timedelta(minutes=90), "dtend": event.end + timedelta(minutes=70)}
    await work.async_update_event(event.uid, {"summary": "Anna Weber, the kitchen", **moved})
    await wait(120)
    assert await met(act, anna) == 1
    await book("Anna Weber: by hand")
    await wait(30)
    await act("log_meeting", customer=anna, start=dt_util.now() - timedelta(minutes=20), note="written down")
    await wait(70)
    assert await met(act, anna) == 2


async def test_every_day_of_a_series_is_a_meeting(
    hass: HomeAssistant, act: Act, anna: str, work: CalendarEntity, wait: Wait
) -> None:
    start = dt_util.now() + timedelta(minutes=5)
    times = {"dtstart": start, "dtend": start + timedelta(minutes=30)}
    await work.async_create_event(summary="Anna Weber", rrule="FREQ=DAILY;COUNT=3", **times)
    counts = []
    for _ in range(4):
        await wait(60)
        counts.append(await met(act, anna))
        await wait(23 * 60)
    assert counts == [1, 2, 3, 3]


async def test_what_ended_while_home_assistant_was_off(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, anna: str, book: Book, wait: Wait
) -> None:
    """And before a customer was in the book. What ended before the calendar was chosen is nobody's business."""
    await book("Anna Weber", begins=-300)
    await book("Bob Miller")
    await book("Anna Weber", begins=10)
    assert await hass.config_entries.async_unload(practice.entry_id)
    await wait(2 * 24 * 60)
    assert await hass.config_entries.async_setup(practice.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert await met(act, anna) == 1
    bob = (await act("add_customer", name="Bob Miller"))["customer_id"]
    await wait(20)
    assert await met(act, bob) == 1


async def test_a_calendar_that_cannot_be_read_is_looked_at_again(
    hass: HomeAssistant,
    practice: MockConfigEntry,
    act: Act,
    anna: str,
    book: Book,
    wait: Wait,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Whatever it raises; and the others are looked at."""
    await book("Anna Weber")
    entity = hass.data[DATA_COMPONENT].get_entity(WORK)

    async def broken(*_: object) -> None:
        raise KeyError("whatever")

    monkeypatch.setattr(type(entity), "async_get_events", broken)
    hass.config_entries.async_update_entry(practice, options={"calendars": ["calendar.gone", WORK]})
    await wait(70)
    assert await met(act, anna) == 0
    monkeypatch.undo()
    await wait(20)
    assert await met(act, anna) == 1
    assert not [one for one in caplog.records if one.levelno >= logging.WARNING and "aftersale" in one.name]


async def test_a_book_that_refuses_loses_no_meeting(
    act: Act, anna: str, book: Book, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is taken in when the book can be written again."""
    await book("Anna Weber")

    def refuse(*_: object, **__: object) -> None:
        raise BookUnwritable("book_unwritable")

    with monkeypatch.context() as patch:
        patch.setattr(Desk, "log_meeting", refuse)
        await wait(70)
    assert await met(act, anna) == 0
    await wait(20)
    assert await met(act, anna) == 1


async def test_our_own_calendar_is_not_offered(hass: HomeAssistant, practice: MockConfigEntry, work: object) -> None:
    menu = await hass.config_entries.options.async_init(practice.entry_id)
    assert "calendars" in menu["menu_options"]
    form = await hass.config_entries.options.async_configure(menu["flow_id"], {"next_step_id": "calendars"})
    (selector,) = form["data_schema"].schema.values()
    assert er.async_get(hass).async_get(OURS) is not None
    assert selector.config["exclude_entities"] == [OURS]
    done = await hass.config_entries.options.async_configure(form["flow_id"], {})
    assert done["type"] is FlowResultType.CREATE_ENTRY
    await hass.async_block_till_done(wait_background_tasks=True)
    assert practice.options["calendars"] == []
    assert practice.data["calendars"] == {}


async def upcoming(hass: HomeAssistant, calendar: CalendarEntity) -> list[Any]:
    """What is in the calendar these days."""
    return await calendar.async_get_events(hass, dt_util.now() - timedelta(days=1), dt_util.now() + timedelta(days=1))


async def test_the_first_end_in_any_calendar_counts(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, anna: str, book: Book, wait: Wait
) -> None:
    """An event inside another one leaves its calendar's state alone: nothing but the clock says that it has ended."""
    await book("A long day", begins=-60, lasts=600)
    await book("Anna Weber", begins=2, lasts=3)
    other = MockConfigEntry(
        domain="local_calendar", data={"calendar_name": "Other", "storage_key": "other", "import": "create_empty"}
    )
    other.add_to_hass(hass)
    assert await hass.config_entries.async_setup(other.entry_id)
    await hass.async_block_till_done()
    start = dt_util.now() - timedelta(minutes=10)
    times = {"start_date_time": start.isoformat(), "end_date_time": (start + timedelta(minutes=23)).isoformat()}
    data = {"entity_id": "calendar.other", "summary": "Dentist", **times}
    await hass.services.async_call("calendar", "create_event", data, blocking=True)
    hass.config_entries.async_update_entry(practice, options={"calendars": [WORK, "calendar.other"]})
    await hass.async_block_till_done(wait_background_tasks=True)
    await wait(6)
    assert await met(act, anna) == 1


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "Europe/Berlin", "America/St_Johns"])
async def test_it_is_a_meeting_as_soon_as_it_has_ended_wherever_that_is(
    hass: HomeAssistant, act: Act, anna: str, book: Book, wait: Wait, zone: str
) -> None:
    """A local calendar keeps its times without a zone."""
    await hass.config.async_set_time_zone(zone)
    await book("A long day", begins=-60, lasts=600)
    await book("Anna Weber", begins=10, lasts=15)
    await wait(20)
    assert await met(act, anna) == 0
    await wait(5)
    assert await met(act, anna) == 1
