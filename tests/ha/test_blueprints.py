"""The blueprints: each is valid, and each does what its name says."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
import shutil
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import async_mock_service

from homeassistant.components.automation.config import async_validate_config_item
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component

from .conftest import Act, Pass

type Use = Callable[[str], Awaitable[None]]

FOLDER = Path(__file__).parents[2] / "blueprints" / "automation" / "aftersale"
INPUTS: dict[str, dict[str, Any]] = {
    "announce_today": {"presence": "binary_sensor.office", "satellite": "assist_satellite.office"},
    "flash_at_risk": {"lamp": {"entity_id": "light.desk"}},
    "nfc_thank_you": {"tag": "box"},
    "evening_summary": {"notify": "notify.phone", "at": "10:30:00"},
}


@pytest.fixture
async def use(hass: HomeAssistant, config_dir: Path) -> AsyncIterator[Use]:
    """Make an automation of a blueprint, with these inputs."""
    folder = config_dir / "blueprints" / "automation" / "aftersale"
    await hass.async_add_executor_job(shutil.copytree, FOLDER, folder)

    async def make(name: str) -> None:
        config = {"alias": name, "use_blueprint": {"path": f"aftersale/{name}.yaml", "input": INPUTS[name]}}
        assert await async_setup_component(hass, "automation", {"automation": [config]})
        await hass.async_block_till_done()
        assert hass.states.get(f"automation.{name}").state == "on"

    yield make
    await hass.services.async_call("automation", "turn_off", {"entity_id": "all"}, blocking=True)


@pytest.fixture(autouse=True)
async def anna(act: Act) -> None:
    """A customer whose order was placed today."""
    await act("add_customer", name="Anna Weber")
    await act("record_order", customer="Anna Weber", product="Website")


def test_each_has_inputs_here() -> None:
    assert {path.stem for path in FOLDER.glob("*.yaml")} == set(INPUTS)


@pytest.mark.parametrize("name", INPUTS)
async def test_it_is_valid(hass: HomeAssistant, use: Use, name: str) -> None:
    await use(name)
    config = {"alias": name, "use_blueprint": {"path": f"aftersale/{name}.yaml", "input": INPUTS[name]}}
    assert await async_validate_config_item(hass, name, config)


async def test_entering_the_office_says_who_is_due_once_a_day(hass: HomeAssistant, use: Use) -> None:
    said = async_mock_service(hass, "assist_satellite", "announce")
    hass.states.async_set("binary_sensor.office", "off")
    await use("announce_today")
    for state in ("on", "off", "on"):
        hass.states.async_set("binary_sensor.office", state)
        await hass.async_block_till_done()
    assert [one.data["message"] for one in said] == ["Anna Weber"]


async def test_a_lamp_flashes(hass: HomeAssistant, use: Use, act: Act) -> None:
    flashed = async_mock_service(hass, "light", "turn_on")
    await use("flash_at_risk")
    await act("open_complaint", customer="Anna Weber", what="late")
    assert [one.data["flash"] for one in flashed] == ["long"]


async def test_the_tag_completes_the_next_thank_you_note(hass: HomeAssistant, use: Use, act: Act) -> None:
    await use("nfc_thank_you")
    for _ in range(2):
        hass.bus.async_fire("tag_scanned", {"tag_id": "box"})
        await hass.async_block_till_done()
    done = await act("list_follow_ups", status="done")
    assert [one["kind"] for one in done["follow_ups"]] == ["thank_you_note"]


async def test_the_evening_says_what_was_done(hass: HomeAssistant, use: Use, act: Act, time_passes: Pass) -> None:
    sent = async_mock_service(hass, "notify", "send_message")
    await use("evening_summary")
    await act("complete_follow_up", customer="Anna Weber", kind="thank_you_note")
    await time_passes(minutes=31)
    assert [one.data["message"].split()[:2] for one in sent] == [["✓", "1"]]
