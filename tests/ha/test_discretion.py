"""Nobody's name in the log: what a refusal says to whoever asked, it does not say to whoever reads the log."""

from __future__ import annotations

import logging

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator, WebSocketGenerator

from custom_components.aftersale.discretion import KEPT_BACK, REGISTRY, REMEMBERED, Discretion, Refusal
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.setup import async_setup_component

from .conftest import Act

NAMES = ("Ottilie Quastenberg", "Ottilie Quastendorf")
SECRETS = ("Ottilie", "Quasten", "quasten", "ottilie")


@pytest.fixture
async def two(hass: HomeAssistant, act: Act, caplog: pytest.LogCaptureFixture) -> None:
    """Two customers whom one name could mean; the log says what it says at ``INFO`` and above."""
    caplog.set_level(logging.WARNING, "sqlalchemy.engine")
    caplog.set_level(logging.INFO)
    for name in NAMES:
        await act("add_customer", name=name, favourite=True)


def leaks(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Lines at ``INFO`` or above that name somebody."""
    records = [*caplog.get_records("setup"), *caplog.records]
    shown = [logging.Formatter("%(name)s: %(message)s").format(one) for one in records if one.levelno >= logging.INFO]
    return [line for line in shown if any(secret in line for secret in SECRETS)]


async def test_who_asks_is_told_and_the_log_is_not(
    hass: HomeAssistant, two: None, hass_ws_client: WebSocketGenerator, caplog: pytest.LogCaptureFixture
) -> None:
    client = await hass_ws_client(hass)
    await client.send_json_auto_id(
        {
            "type": "call_service",
            "domain": "aftersale",
            "service": "log_interaction",
            "service_data": {"customer": "Ottilie Quasten"},
        }
    )
    error = (await client.receive_json())["error"]
    assert error["translation_key"] == "ambiguous_customer"
    for name in NAMES:
        assert name in error["message"]
        assert name in error["translation_placeholders"]["candidates"]
    assert leaks(caplog) == []
    assert any(KEPT_BACK in one.getMessage() and one.levelno == logging.ERROR for one in caplog.records)


async def test_what_an_automation_could_not_do(
    hass: HomeAssistant, two: None, caplog: pytest.LogCaptureFixture
) -> None:
    step = {"action": "aftersale.log_interaction", "data": {"customer": "Ottilie Quasten"}}
    await async_setup_component(hass, "script", {"script": {"call": {"sequence": [step]}}})
    with pytest.raises(ServiceValidationError, match="Quastendorf"):
        await hass.services.async_call("script", "call", blocking=True)
    await hass.services.async_call("script", "call")
    await hass.async_block_till_done()
    assert any("script" in one.name and one.levelno == logging.ERROR for one in caplog.records)
    assert leaks(caplog) == []


async def test_a_call_that_nobody_waits_for(hass: HomeAssistant, two: None, caplog: pytest.LogCaptureFixture) -> None:
    """Home Assistant writes the whole call, with its data and a traceback."""
    await hass.services.async_call("aftersale", "log_interaction", {"customer": "Ottilie Quasten"})
    await hass.services.async_call(
        "todo", "add_item", {"entity_id": "todo.aftersale_follow_ups", "item": "Ottilie Quasten: call"}
    )
    await hass.async_block_till_done()
    said = [one.getMessage() for one in caplog.records if one.name == "homeassistant.core"]
    assert len([line for line in said if "aftersale.log_interaction" in line or "todo.add_item" in line]) == 2
    assert leaks(caplog) == []


async def test_over_rest(
    hass: HomeAssistant, two: None, hass_client: ClientSessionGenerator, caplog: pytest.LogCaptureFixture
) -> None:
    await async_setup_component(hass, "api", {})
    client = await hass_client()
    answer = await client.post("/api/services/aftersale/log_interaction", json={"customer": "Ottilie Quasten"})
    assert answer.status == 400
    assert "Quastendorf" in (await answer.json())["message"]
    assert leaks(caplog) == []


async def test_before_there_is_a_practice(
    hass: HomeAssistant, enable_custom_integrations: None, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    assert await async_setup_component(hass, "aftersale", {})
    await hass.services.async_call("aftersale", "add_customer", {"name": "Ottilie", "birthday": "Quastenberg"})
    await hass.async_block_till_done()
    assert "aftersale.add_customer" in caplog.text
    assert leaks(caplog) == []


async def test_entities_are_registered_namelessly(
    hass: HomeAssistant, two: None, act: Act, caplog: pytest.LogCaptureFixture
) -> None:
    await act("add_customer", name="Ottilie Quastenfrau")
    assert hass.states.get("sensor.ottilie_quastenfrau_warmth") is not None
    said = [one.getMessage() for one in caplog.records if one.name == REGISTRY]
    assert f"Registered new sensor.aftersale entity: sensor.{KEPT_BACK}" in said
    assert leaks(caplog) == []


async def test_what_is_nobodys_stays_in_the_log(
    hass: HomeAssistant, practice: MockConfigEntry, caplog: pytest.LogCaptureFixture
) -> None:
    error = Refusal("out_of_range", field="score", least="0", most="10", value="Ottilie")
    logging.getLogger("somebody").error("Failed: %s", error)
    logging.getLogger("somebody").error(ValueError("theirs"))
    logging.getLogger("somebody").warning("%(one)s of %(other)s", {"one": 1, "other": 2})
    assert "0" in caplog.text
    assert "10" in caplog.text
    assert "theirs" in caplog.text
    assert "1 of 2" in caplog.text
    assert leaks(caplog) == []


def test_a_record_that_does_not_fit_is_left_to_its_handler() -> None:
    record = logging.LogRecord("x", logging.ERROR, __file__, 1, "%d %d", ("one",), None)
    assert Discretion().filter(record)
    assert record.args == ("one",)


async def test_only_the_last_sentences_are_remembered(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    sentences = [
        str(Refusal("unknown_customer", name=f"Ottilie {number}", nearest="-")) for number in range(REMEMBERED + 1)
    ]
    first, last = (
        logging.LogRecord("x", logging.ERROR, __file__, 1, one, (), None) for one in (sentences[0], sentences[-1])
    )
    for record in (first, last):
        Discretion().filter(record)
    assert "Ottilie" in first.getMessage()
    assert "Ottilie" not in last.getMessage()
