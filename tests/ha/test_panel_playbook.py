"""The playbook in the panel: its cards, what an edit would change, and for whom it is saved."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from homeassistant.core import HomeAssistant

from .conftest import Act, Pass
from .panel_client import ask, client_of


async def asked(client: Any, command: str, **fields: Any) -> dict[str, Any]:
    answer = await ask(client, command, **fields)
    assert answer["success"], answer
    return dict(answer["result"])


async def dues(act: Act, customer: str) -> dict[str, str]:
    found = (await act("list_follow_ups", customer=customer))["follow_ups"]
    return {one["rule"]: one["due"] for one in found}


async def test_every_rule_is_a_card_in_the_askers_language(
    hass: HomeAssistant, practice: MockConfigEntry, hass_ws_client: WebSocketGenerator
) -> None:
    client = await hass_ws_client(hass)
    english = await asked(client, "playbook", language="en")
    german = await asked(client, "playbook", language="de-AT")
    assert [rule["id"] for rule in english["rules"]] == [f"P{number}" for number in range(1, 24)]
    for one, other in zip(english["rules"], german["rules"], strict=True):
        assert one["name"] and one["what"] and one["offset_means"]
        assert one["what"] != other["what"]
        assert not one["changed"]
    assert (english["older"], english["history"]) == ([], [])


async def test_a_preview_tells_the_days_and_changes_nothing(
    hass: HomeAssistant, act: Act, hass_ws_client: WebSocketGenerator
) -> None:
    anna = (await act("add_customer", name="Anna Weber"))["customer_id"]
    await act("record_order", customer=anna, product="Website", promised_on="2026-11-20")
    before = await dues(act, anna)
    client = await hass_ws_client(hass)
    edits = {"P2": {"enabled": False}, "P6": {"offset": 5}, "P1": None}
    shown = await asked(client, "playbook/preview", customer_id=anna, rules=edits, language="en")
    order = {line["rule"]: line for line in shown["order"]}
    assert (order["P1"]["change"], order["P2"]["change"], order["P6"]["change"]) == ("same", "removed", "moved")
    assert order["P2"]["after"] is None
    assert (order["P6"]["before"]["due"], order["P6"]["after"]["due"]) == ("2026-11-03", "2026-11-09")
    is_open = {line["rule"]: line["change"] for line in shown["open"]}
    assert (is_open["P2"], is_open["P6"], is_open["P9"]) == ("removed", "moved", "same")
    assert await dues(act, anna) == before
    back = await asked(client, "playbook/preview", customer_id=anna, rules={}, promised_on="2026-11-20")
    assert {line["change"] for line in (*back["order"], *back["open"])} == {"same"}


@pytest.mark.parametrize("applies_to", ["open_untouched", "new_orders"])
async def test_saving_is_for_everyone_or_for_what_is_new(
    hass: HomeAssistant,
    act: Act,
    practice: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
    time_passes: Pass,
    applies_to: str,
) -> None:
    anna = (await act("add_customer", name="Anna Weber"))["customer_id"]
    await act("record_order", customer=anna, product="Website")
    before = await dues(act, anna)
    await time_passes(minutes=1)
    client = await hass_ws_client(hass)
    version = (await asked(client, "playbook"))["version"]
    edit = {"rules": {"P6": {"offset": 5}}, "applies_to": applies_to, "version": version}
    saved = await asked(client, "playbook/save", **edit)
    assert saved["changed"] == ["P6"]
    await hass.async_block_till_done(wait_background_tasks=True)
    assert ((await dues(act, anna))["P6"] == before["P6"]) == (applies_to == "new_orders")
    ben = (await act("add_customer", name="Ben Ito"))["customer_id"]
    await act("record_order", customer=ben, product="Logo")
    assert (await dues(act, ben))["P6"] == "2026-11-09"
    now = await asked(client, "playbook")
    assert now["version"] == saved["version"]
    assert [one["rules"] for one in now["older"]] == ([["P6"]] if applies_to == "new_orders" else [])
    assert [one["changed"] for one in now["history"]] == [["P6"]]
    # The same once more, after a lost answer, is as good as the first.
    assert (await asked(client, "playbook/save", **edit))["changed"] == []
    # As by default again, for everyone.
    restore = {"rules": {"P6": None}, "applies_to": "open_untouched", "version": now["version"]}
    assert (await asked(client, "playbook/save", **restore))["changed"] == ["P6"]
    await hass.async_block_till_done(wait_background_tasks=True)
    assert (await asked(client, "playbook"))["older"] == []
    assert practice.options["playbook"] == {}
    assert await dues(act, anna) == before


async def test_two_who_edit_at_once_do_not_overwrite_each_other(
    hass: HomeAssistant, act: Act, hass_ws_client: WebSocketGenerator
) -> None:
    client = await hass_ws_client(hass)
    version = (await asked(client, "playbook"))["version"]
    edit = {"applies_to": "open_untouched", "version": version}
    await asked(client, "playbook/save", rules={"P6": {"offset": 5}}, **edit)
    late = await ask(client, "playbook/save", rules={"P10": {"offset": 90}}, **edit)
    assert late["error"]["code"] == "playbook_changed"


@pytest.mark.parametrize(
    ("command", "fields", "code"),
    [
        ("playbook/preview", {"customer_id": "nobody", "rules": {}}, "unknown_customer"),
        ("playbook/preview", {"customer_id": "x", "rules": {"P99": None}}, "unknown_rule"),
        ("playbook/preview", {"customer_id": "x", "rules": {"P1": {"offset": 1001}}}, "impossible_offset"),
        ("playbook/preview", {"customer_id": "x", "rules": {"P1": {"shift": "keep"}}}, "not_fields"),
        ("playbook/preview", {"customer_id": "x", "rules": []}, "not_fields"),
        ("playbook/preview", {"customer_id": "x", "rules": {"P1": {"offset": "soon"}}}, "not_a_number"),
        ("playbook/save", {"rules": {}, "applies_to": "nobody", "version": ""}, "unknown_choice"),
    ],
)
async def test_nonsense_is_refused(
    hass: HomeAssistant,
    practice: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
    command: str,
    fields: dict[str, Any],
    code: str,
) -> None:
    answer = await ask(await hass_ws_client(hass), command, **fields)
    assert answer["error"]["code"] == code
    assert "playbook" not in practice.options


async def test_rules_are_the_administrators(
    hass: HomeAssistant, practice: MockConfigEntry, hass_ws_client: WebSocketGenerator
) -> None:
    helper = await hass.auth.async_create_user("Helper", group_ids=["system-users"])
    hass.config_entries.async_update_entry(practice, options={**practice.options, "panel_users": [helper.id]})
    await hass.async_block_till_done()
    client = await client_of(hass, hass_ws_client, helper)
    shown = await asked(client, "playbook")
    edit = {"rules": {"P6": None}, "applies_to": "open_untouched", "version": shown["version"]}
    assert (await ask(client, "playbook/save", **edit))["error"]["code"] == "unauthorized"
