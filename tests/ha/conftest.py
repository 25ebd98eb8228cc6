"""A practice in a Home Assistant of its own: Berlin, a Monday morning in November."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_capture_events, async_fire_time_changed

from homeassistant.const import EVENT_STATE_CHANGED
from homeassistant.core import Event, HomeAssistant

DOMAIN = "aftersale"
ACTIVITY = "event.aftersale_activity"
MONDAY_AT_TEN = "2026-11-02T09:00:00+00:00"

type Act = Callable[..., Awaitable[dict[str, Any]]]
type Pass = Callable[..., Awaitable[None]]


@pytest.fixture
async def monday(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> FrozenDateTimeFactory:
    """The clock stands at ten in the morning, local time."""
    freezer.move_to(MONDAY_AT_TEN)
    await hass.config.async_set_time_zone("Europe/Berlin")
    return freezer


@pytest.fixture
def config_dir(hass: HomeAssistant, tmp_path: Path) -> Path:
    """A configuration folder that nobody else writes into."""
    hass.config.config_dir = str(tmp_path)
    return tmp_path


@pytest.fixture
def entry(hass: HomeAssistant, monday: FrozenDateTimeFactory, config_dir: Path) -> MockConfigEntry:
    """The entry as one click makes it, not yet set up."""
    given = MockConfigEntry(domain=DOMAIN, title="Aftersale")
    given.add_to_hass(hass)
    return given


@pytest.fixture
async def practice(hass: HomeAssistant, entry: MockConfigEntry) -> MockConfigEntry:
    """The entry, set up."""
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    return entry


@pytest.fixture
def act(hass: HomeAssistant, practice: MockConfigEntry) -> Act:
    """Call an action of ours and have its answer."""

    async def call(action: str, **fields: Any) -> dict[str, Any]:
        answer = await hass.services.async_call(DOMAIN, action, fields, blocking=True, return_response=True)
        await hass.async_block_till_done()
        assert answer is not None
        return dict(answer)

    return call


@pytest.fixture
def time_passes(hass: HomeAssistant, monday: FrozenDateTimeFactory) -> Pass:
    """Let the clock go on, and everything happen that this brings."""

    async def tick(**by: float) -> None:
        monday.tick(timedelta(**by))
        async_fire_time_changed(hass)
        await hass.async_block_till_done()
        monday.tick(timedelta(seconds=2))
        async_fire_time_changed(hass)
        await hass.async_block_till_done()

    return tick


@pytest.fixture
def seen(hass: HomeAssistant, practice: Any) -> list[Event]:
    """Every change of state."""
    return async_capture_events(hass, EVENT_STATE_CHANGED)


def told(seen: list[Event]) -> list[dict[str, Any]]:
    """What the event entity told, in order."""
    states = [one.data["new_state"] for one in seen if one.data["entity_id"] == ACTIVITY]
    moments = {one.state: dict(one.attributes) for one in states if one is not None and "kind" in one.attributes}
    return list(moments.values())
