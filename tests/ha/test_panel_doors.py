"""Who may use the panel's commands, and what is said to those who may not, or who ask for what cannot be."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.aftersale.websocket import COMMANDS
from homeassistant.components.websocket_api.const import DOMAIN as WEBSOCKET
from homeassistant.core import HomeAssistant

from .conftest import DOMAIN
from .panel_client import ask, client_of

IMPOSSIBLE: list[tuple[str, dict[str, Any], str]] = [
    ("follow_up", {}, "field_missing"),
    ("follow_up", {"follow_up_id": "x", "more": 1}, "field_unknown"),
    ("follow_up", {"follow_up_id": {"a": 1}}, "not_text"),
    ("do", {"action": "get_customer", "request_id": "r"}, "unknown_action"),
    ("do", {"action": "__init__", "request_id": "r"}, "unknown_action"),
    ("do", {"action": "add_customer"}, "field_missing"),
    ("do", {"action": "add_customer", "request_id": "r", "data": [1]}, "not_fields"),
    ("do", {"action": "add_customer", "request_id": "r"}, "field_missing"),
    ("do", {"action": "add_customer", "request_id": "r", "data": {"name": "A", "who": 1}}, "field_unknown"),
    ("do", {"action": "add_customer", "request_id": "r", "data": {"name": "A" * 300}}, "text_too_long"),
    ("undo", {"change": "9.9", "request_id": "r"}, "nothing_to_undo"),
    ("bulk", {"what": "erase", "customers": ["x"], "request_id": "r"}, "unknown_choice"),
    ("bulk", {"what": "pause", "customers": [], "request_id": "r"}, "missing"),
    ("bulk", {"what": "pause", "customers": ["x"], "request_id": "r"}, "unknown_customer"),
    ("bulk", {"what": "pause", "customers": [str(n) for n in range(501)], "request_id": "r"}, "too_many_customers"),
]
NAME = "Anna <script>alert(1)</script>"


def registered(hass: HomeAssistant) -> list[str]:
    """Every command of ours that Home Assistant knows."""
    return sorted(name for name in hass.data[WEBSOCKET] if name.startswith(f"{DOMAIN}/"))


@pytest.fixture
def rita(hass: HomeAssistant) -> MockUser:
    """A user who is no administrator."""
    return MockUser(name="Rita", groups=[]).add_to_hass(hass)


async def test_every_command_is_one_of_the_tables(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    """What is registered elsewhere would pass by the one handler that looks who asks."""
    assert registered(hass) == sorted(f"{DOMAIN}/{name}" for name in COMMANDS)


async def test_nobody_else_is_let_in_by_any_command(
    hass: HomeAssistant, practice: MockConfigEntry, hass_ws_client: WebSocketGenerator, rita: MockUser
) -> None:
    """Whatever is registered: with no fields, and with fields that would be read."""
    client = await client_of(hass, hass_ws_client, rita)
    for name in registered(hass):
        for fields in ({}, {"customer_id": "x", "follow_up_id": "x", "action": "undo", "request_id": "x"}):
            await client.send_json_auto_id({"type": name, **fields})
            answer = await client.receive_json()
            assert not answer["success"], name
            assert answer["error"]["code"] == "unauthorized", name
            assert "administrator" in answer["error"]["message"]


async def test_whom_the_options_let_in_may_use_it_until_they_do_not(
    hass: HomeAssistant, practice: MockConfigEntry, hass_ws_client: WebSocketGenerator, rita: MockUser
) -> None:
    hass.config_entries.async_update_entry(practice, options={"panel_users": [rita.id]})
    await hass.async_block_till_done()
    client = await client_of(hass, hass_ws_client, rita)
    answer = await ask(client, "info")
    assert answer["result"]["user"] == {"id": rita.id, "name": "Rita", "is_admin": False}
    assert (await ask(client, "today/subscribe"))["success"]
    assert "whole" in (await client.receive_json())["event"]
    hass.config_entries.async_update_entry(practice, options={"panel_users": []})
    await hass.async_block_till_done()
    event = await client.receive_json()
    assert event["event"]["unavailable"]["code"] == "unauthorized"
    assert (await ask(client, "info"))["error"]["code"] == "unauthorized"


@pytest.mark.parametrize("action", ["merge_customers", "erase_customer", "import_customers"])
async def test_what_only_administrators_do(
    hass: HomeAssistant,
    practice: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
    rita: MockUser,
    action: str,
) -> None:
    hass.config_entries.async_update_entry(practice, options={"panel_users": [rita.id]})
    client = await client_of(hass, hass_ws_client, rita)
    answer = await ask(client, "do", action=action, request_id="r", data={"customer": "x", "content": "name\nX"})
    assert answer["error"]["code"] == "unauthorized"
    assert answer["error"]["translation_key"] == "administrators_only"


async def test_without_a_practice_every_command_says_so(
    hass: HomeAssistant, practice: MockConfigEntry, hass_ws_client: WebSocketGenerator
) -> None:
    client = await hass_ws_client(hass)
    assert await hass.config_entries.async_unload(practice.entry_id)
    for name in registered(hass):
        await client.send_json_auto_id({"type": name})
        assert (await client.receive_json())["error"]["code"] == "not_loaded", name
    await hass.config_entries.async_remove(practice.entry_id)
    for name in registered(hass):
        await client.send_json_auto_id({"type": name})
        assert (await client.receive_json())["error"]["code"] == "not_set_up", name


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "There is no follow-up with the id x. List the follow-ups to find the right one."),
        ("de-CH", "Es gibt kein Follow-up mit der Kennung x"),
        ("pt-BR", "There is no follow-up"),
        (None, "There is no follow-up"),
        (7, "There is no follow-up"),
    ],
)
async def test_errors_speak_the_users_language(
    hass: HomeAssistant,
    practice: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
    language: Any,
    sentence: str,
) -> None:
    client = await hass_ws_client(hass)
    fields = {} if language is None else {"language": language}
    answer = await ask(client, "follow_up", follow_up_id="x", **fields)
    assert answer["error"]["code"] == "unknown_follow_up"
    assert answer["error"]["message"].startswith(sentence)
    assert answer["error"]["translation_placeholders"] == {"follow_up": "x"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("de", "„Kontaktrhythmus in Tagen“"), ("en", "“Cadence in days”")],
)
async def test_errors_call_a_field_what_its_form_calls_it(
    hass: HomeAssistant, practice: MockConfigEntry, hass_ws_client: WebSocketGenerator, language: str, sentence: str
) -> None:
    client = await hass_ws_client(hass)
    data = {"name": "Anna Weber", "cadence_days": "often"}
    answer = await ask(client, "do", action="add_customer", request_id="r", data=data, language=language)
    assert answer["error"]["message"].startswith(sentence)
    assert answer["error"]["translation_placeholders"]["field"] == "cadence_days"
    answer = await ask(client, "follow_up", follow_up_id="x", colour="red", language=language)
    assert "colour" in answer["error"]["message"], "what no form has keeps its key"


async def test_what_cannot_be_is_refused_changes_nothing_and_is_not_logged(
    hass: HomeAssistant,
    practice: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
    caplog: pytest.LogCaptureFixture,
) -> None:
    client = await hass_ws_client(hass)
    before = practice.runtime_data.desk.newest_change()
    caplog.clear()
    for command, fields, code in IMPOSSIBLE:
        answer = await ask(client, command, **fields)
        assert answer["error"]["code"] == code, fields
        assert answer["error"]["message"] not in (code, "")
    assert practice.runtime_data.desk.newest_change() == before
    assert [one for one in caplog.records if one.levelname in ("WARNING", "ERROR")] == []


async def test_a_refusal_that_names_a_customer_is_not_logged(
    hass: HomeAssistant,
    practice: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
    caplog: pytest.LogCaptureFixture,
) -> None:
    client = await hass_ws_client(hass)
    data = {"customer": NAME, "what": "late"}
    answer = await ask(client, "do", action="open_complaint", request_id="r", data=data)
    assert NAME in answer["error"]["message"]
    assert not [one for one in caplog.records if one.levelno >= 20 and NAME in one.getMessage()]
