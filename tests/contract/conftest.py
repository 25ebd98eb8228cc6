"""A stranger's Home Assistant: the integration is set up as a user does it, and seen only from outside."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from datetime import datetime
import logging
from pathlib import Path
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockUser, async_capture_events, async_fire_time_changed
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator, WebSocketGenerator

from homeassistant.config_entries import SOURCE_USER, ConfigEntry
from homeassistant.const import EVENT_STATE_CHANGED
from homeassistant.core import Context, Event, HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util

DOMAIN = "aftersale"
TODO = "todo.aftersale_follow_ups"
CALENDAR = "calendar.aftersale_follow_ups"
ACTIVITY = "event.aftersale_activity"
# Monday, 2 November 2026, ten in the morning in Berlin.
MONDAY = "2026-11-02T09:00:00+00:00"

type Answer = dict[str, Any]
type Act = Callable[..., Awaitable[Answer]]
type Until = Callable[[str], Awaitable[None]]


@pytest.fixture(autouse=True)
def _custom(enable_custom_integrations: None, caplog: pytest.LogCaptureFixture) -> None:
    """Home Assistant looks for custom integrations, and nobody writes down every statement of SQL."""
    caplog.set_level(logging.WARNING)
    caplog.set_level(logging.WARNING, "sqlalchemy.engine")


@pytest.fixture(autouse=True)
async def _clock(hass: HomeAssistant, freezer: FrozenDateTimeFactory, tmp_path: Path) -> None:
    """Ten in the morning in Berlin, and a configuration folder of its own."""
    freezer.move_to(MONDAY)
    hass.config.config_dir = str(tmp_path)
    await hass.config.async_set_time_zone("Europe/Berlin")


async def click(hass: HomeAssistant) -> ConfigEntry:
    """Set the integration up the way a user does: one click."""
    form = await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    made = await hass.config_entries.flow.async_configure(form["flow_id"], {})
    await hass.async_block_till_done()
    return made["result"]


@pytest.fixture
async def entry(hass: HomeAssistant) -> AsyncGenerator[ConfigEntry]:
    """The practice, set up through the config flow."""
    return await click(hass)


@pytest.fixture
def act(hass: HomeAssistant, entry: ConfigEntry) -> Act:
    """Call an action and have its answer."""

    async def call(action: str, context: Context | None = None, /, **fields: Any) -> Answer:
        answer = await hass.services.async_call(
            DOMAIN, action, fields, blocking=True, return_response=True, context=context
        )
        await hass.async_block_till_done()
        return answer

    return call


@pytest.fixture
def until(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> Until:
    """Let the clock go on to a local time; everything that this brings happens."""

    async def go(moment: str) -> None:
        zone = await dt_util.async_get_time_zone(hass.config.time_zone)
        freezer.move_to(datetime.fromisoformat(moment).replace(tzinfo=zone))
        for _ in range(3):
            async_fire_time_changed(hass)
            await hass.async_block_till_done()

    return go


@pytest.fixture
async def anna(act: Act) -> str:
    """A customer: Anna Weber."""
    return (await act("add_customer", name="Anna Weber", email="anna@example.com", phone="+49 30 1234567"))[
        "customer_id"
    ]


@pytest.fixture
def reader(hass: HomeAssistant) -> Context:
    """Someone who is no administrator."""
    user = MockUser(name="Reader").add_to_hass(hass)
    user.mock_policy({"entities": True})
    return Context(user_id=user.id)


@pytest.fixture
def seen(hass: HomeAssistant, entry: ConfigEntry) -> list[Event]:
    """Every change of state from now on."""
    return async_capture_events(hass, EVENT_STATE_CHANGED)


def told(seen: list[Event]) -> list[dict[str, Any]]:
    """What the event entity told, in order, as its attributes."""
    return [
        dict(one.data["new_state"].attributes)
        for one in seen
        if one.data["entity_id"] == ACTIVITY and one.data["new_state"].attributes.get("event_type")
    ]


def types(seen: list[Event]) -> list[str]:
    """The event types that were told, in order."""
    return [one["event_type"] for one in told(seen)]


def one(follow_ups: list[Answer], kind: str) -> Answer:
    """The only follow-up of this kind."""
    (found,) = [each for each in follow_ups if each["kind"] == kind]
    return found


def kinds(follow_ups: list[Answer]) -> list[str]:
    """The kinds among these follow-ups, in alphabetical order."""
    return sorted(each["kind"] for each in follow_ups)


@pytest.fixture
def open_of(act: Act) -> Callable[..., Awaitable[list[Answer]]]:
    """What is open for a customer, by the query."""

    async def ask(customer: str, **fields: Any) -> list[Answer]:
        return (await act("list_follow_ups", customer=customer, **fields))["follow_ups"]

    return ask


@pytest.fixture
def book(act: Act) -> Callable[[], Awaitable[Any]]:
    """All that the queries tell of the book, to compare before and after."""

    async def read() -> Any:
        follow_ups = [
            await act("list_follow_ups", status=status, limit=500)
            for status in ("open", "done", "skipped", "missed", "cancelled")
        ]
        customers = await act("list_customers", limit=500)
        files = [await act("get_customer", customer=each["id"]) for each in customers["customers"]]
        return customers, follow_ups, files

    return read


@pytest.fixture
def items(hass: HomeAssistant, entry: ConfigEntry) -> Callable[[], Awaitable[list[Answer]]]:
    """What the to-do list shows."""

    async def read() -> list[Answer]:
        answer = await hass.services.async_call(
            "todo",
            "get_items",
            {"entity_id": TODO, "status": ["needs_action", "completed"]},
            blocking=True,
            return_response=True,
        )
        return answer[TODO]["items"]

    return read


@pytest.fixture
def todo(hass: HomeAssistant, entry: ConfigEntry) -> Callable[..., Awaitable[None]]:
    """Call one of the to-do list's own actions."""

    async def call(action: str, **fields: Any) -> None:
        await hass.services.async_call("todo", action, {"entity_id": TODO, **fields}, blocking=True)
        await hass.async_block_till_done()

    return call


@pytest.fixture
def events(
    hass: HomeAssistant, entry: ConfigEntry, hass_client: ClientSessionGenerator
) -> Callable[..., Awaitable[list[Answer]]]:
    """What the calendar page fetches."""

    async def read(start: str = "2026-11-01", end: str = "2027-12-31") -> list[Answer]:
        client = await hass_client()
        answer = await client.get(f"/api/calendars/{CALENDAR}?start={start}T00:00:00.000Z&end={end}T00:00:00.000Z")
        return await answer.json()

    return read


@pytest.fixture
def calendar(
    hass: HomeAssistant, entry: ConfigEntry, hass_ws_client: WebSocketGenerator
) -> Callable[..., Awaitable[Answer]]:
    """What the calendar page sends."""

    async def send(command: str, **fields: Any) -> Answer:
        client = await hass_ws_client(hass)
        await client.send_json_auto_id({"type": f"calendar/event/{command}", "entity_id": CALENDAR, **fields})
        answer = await client.receive_json()
        await hass.async_block_till_done()
        return answer

    return send


@pytest.fixture
def device_of(hass: HomeAssistant) -> Callable[[str], str]:
    """The device that an entity belongs to."""

    def find(entity_id: str) -> str:
        return er.async_get(hass).entities[entity_id].device_id

    return find


@pytest.fixture
async def talk(hass: HomeAssistant, entry: ConfigEntry) -> None:
    """Home Assistant's own intents are there."""
    assert await async_setup_component(hass, "homeassistant", {})
    assert await async_setup_component(hass, "intent", {})
    await hass.async_block_till_done()
