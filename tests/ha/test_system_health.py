"""The practice in Home Assistant's overview of its health."""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any

from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.aftersale.system_health import async_health
from homeassistant.components.system_health import get_info
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util

from .conftest import Act, Pass

WORDS = Path(__file__).parents[2] / "custom_components" / "aftersale" / "translations" / "en.json"


async def health(hass: HomeAssistant) -> dict[str, Any]:
    told = await async_health(hass)
    return {key: await value if inspect.iscoroutine(value) else value for key, value in told.items()}


async def test_what_it_tells(hass: HomeAssistant, practice: MockConfigEntry, act: Act, time_passes: Pass) -> None:
    await act("add_customer", name="Anna Weber")
    told = await health(hass)
    assert told["state"] == "loaded"
    assert told["customers"] == 1
    assert told["open_follow_ups"] == 1
    assert told["outbox_waiting"] == 0
    assert told["book_size"].endswith(" MiB")
    assert (told["last_snapshot"], told["last_check"]) == ("–", "–")
    assert told["next_alarm"] > dt_util.utcnow()
    await time_passes(hours=17)
    await time_passes(minutes=1)
    await time_passes(minutes=11)
    await hass.async_block_till_done(wait_background_tasks=True)
    told = await health(hass)
    assert told["last_snapshot"].startswith("2026-11-0")
    assert told["last_check"].day == 3
    words = json.loads(WORDS.read_text(encoding="utf-8"))["system_health"]["info"]
    assert set(told) == set(words)


async def test_it_tells_of_a_practice_that_does_not_run(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    assert await health(hass) == {"state": "not_loaded", "book_size": "–", "last_snapshot": "–"}
    await hass.config_entries.async_remove(entry.entry_id)
    assert (await health(hass))["state"] == "–"


async def test_home_assistant_asks_for_it(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    assert await async_setup_component(hass, "system_health", {})
    await hass.async_block_till_done()
    assert (await get_info(hass))["aftersale"]["state"] == "loaded"


async def test_a_practice_whose_book_refuses_is_not_well(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    practice.runtime_data.available = False
    assert (await health(hass))["state"] == "unavailable"
