"""The config entry: one click, a menu of options, unload, reload, remove and add again."""

from __future__ import annotations

from pathlib import Path
import stat

import pytest

from homeassistant.config_entries import SOURCE_USER, ConfigEntryState
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import issue_registry as ir
from homeassistant.loader import async_get_integration

from .conftest import DOMAIN, click

STEPS = ["reminders", "working_time", "practice", "playbook", "privacy"]


async def test_the_user_step_needs_nothing_but_a_click(hass):
    form = await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    assert form["type"] is FlowResultType.FORM
    assert form["step_id"] == "user"
    made = await hass.config_entries.flow.async_configure(form["flow_id"], {})
    assert made["type"] is FlowResultType.CREATE_ENTRY
    await hass.async_block_till_done()
    assert made["result"].state is ConfigEntryState.LOADED


async def test_there_is_one_entry(hass, entry):
    second = await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    assert second["type"] is FlowResultType.ABORT
    assert second["reason"] == "single_instance_allowed"


async def test_the_manifest_says_service_and_calculated(hass):
    manifest = (await async_get_integration(hass, DOMAIN)).manifest
    assert manifest["integration_type"] == "service"
    assert manifest["iot_class"] == "calculated"
    assert manifest["single_config_entry"] is True
    assert manifest["codeowners"] == ["@aftersale-ha"]


async def test_the_options_open_with_a_menu(hass, entry):
    menu = await hass.config_entries.options.async_init(entry.entry_id)
    assert menu["type"] is FlowResultType.MENU
    assert [step for step in menu["menu_options"] if step in STEPS] == STEPS


@pytest.mark.parametrize(
    ("step", "keys"),
    [
        (
            "reminders",
            "phones notify_entities digest_time closing_time quiet_from quiet_until lead_minutes repeat_limit daily_limit",
        ),
        ("working_time", "work_days work_start work_end country evening_cutoff"),
        ("practice", "cadence_days todo_horizon_days referral_after_orders check_ins_per_day device_limit"),
        ("privacy", "lock_screen spoken_names expose_to_assistants"),
    ],
)
async def test_each_step_has_its_keys(hass, entry, step, keys):
    menu = await hass.config_entries.options.async_init(entry.entry_id)
    form = await hass.config_entries.options.async_configure(menu["flow_id"], {"next_step_id": step})
    shown = {str(key) for key in form["data_schema"].schema}
    assert set(keys.split()) <= shown


async def choose(hass, entry, step, **values):
    menu = await hass.config_entries.options.async_init(entry.entry_id)
    form = await hass.config_entries.options.async_configure(menu["flow_id"], {"next_step_id": step})
    assert form["step_id"] == step
    done = await hass.config_entries.options.async_configure(form["flow_id"], values)
    await hass.async_block_till_done()
    return done


async def test_saving_one_step_never_touches_the_others(hass, entry):
    await choose(hass, entry, "practice", cadence_days=20, todo_horizon_days=10)
    await choose(hass, entry, "privacy", lock_screen="hidden")
    await choose(hass, entry, "reminders", lead_minutes=5)
    await choose(hass, entry, "working_time", evening_cutoff="18:00:00")
    assert entry.options["cadence_days"] == 20
    assert entry.options["todo_horizon_days"] == 10
    assert entry.options["lock_screen"] == "hidden"
    assert entry.options["lead_minutes"] == 5
    assert entry.state is ConfigEntryState.LOADED


async def test_a_step_saves_only_its_own_keys(hass, entry):
    await choose(hass, entry, "privacy", lock_screen="hidden")
    assert set(entry.options) <= {"lock_screen", "spoken_names", "expose_to_assistants"}


async def test_the_defaults_of_the_contract_are_offered(hass, entry):
    menu = await hass.config_entries.options.async_init(entry.entry_id)
    form = await hass.config_entries.options.async_configure(menu["flow_id"], {"next_step_id": "practice"})
    filled = form["data_schema"]({})
    assert filled["cadence_days"] == 27
    assert filled["todo_horizon_days"] == 30
    assert filled["referral_after_orders"] == 3
    assert filled["check_ins_per_day"] == 6
    assert filled["device_limit"] == 50


async def test_a_changed_cadence_moves_the_check_in(hass, entry, act, anna, open_of):
    await choose(hass, entry, "practice", cadence_days=7)
    assert [each["due"] for each in await open_of(anna, kind="check_in")] == ["2026-11-09"]


async def test_changed_work_days_count(hass, entry, act, anna):
    await choose(hass, entry, "working_time", work_days=["tue", "wed", "thu", "fri", "sat"])
    promised = await act("make_promise", customer=anna, what="The drawing", due="2026-11-10")
    assert [each["due"] for each in promised["follow_ups"] if each["kind"] == "promise"] == ["2026-11-07"]


async def test_holidays_count_when_a_country_is_picked(hass, entry, act, anna):
    await choose(hass, entry, "working_time", country="DE")
    promised = await act("make_promise", customer=anna, what="The drawing", due="2026-12-28")
    assert [each["due"] for each in promised["follow_ups"] if each["kind"] == "promise"] == ["2026-12-24"]


async def test_the_playbook_step_has_one_switch_and_one_offset_per_rule(hass, entry):
    menu = await hass.config_entries.options.async_init(entry.entry_id)
    form = await hass.config_entries.options.async_configure(menu["flow_id"], {"next_step_id": "playbook"})
    shown = [str(key).lower() for key in form["data_schema"].schema]
    assert [number for number in range(1, 24) if not any(f"p{number}" in key.split("_") for key in shown)] == []


async def test_unload_and_reload_find_everything(hass, entry, act, anna, book):
    await act("record_order", customer=anna, product="Kettle")
    before = await book()
    assert await hass.config_entries.async_unload(entry.entry_id)
    await hass.async_block_till_done()
    assert entry.state is ConfigEntryState.NOT_LOADED
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert await book() == before


async def test_removing_and_adding_again_finds_everything(hass, entry, act, anna, book):
    await act("record_order", customer=anna, product="Kettle")
    before = await book()
    await hass.config_entries.async_remove(entry.entry_id)
    await hass.async_block_till_done()
    again = await click(hass)
    assert again.state is ConfigEntryState.LOADED
    assert await book() == before


async def test_the_book_is_where_the_contract_says(hass, entry, act, anna):
    folder = Path(hass.config.config_dir) / "aftersale"
    assert (folder / "book.db").is_file()
    assert (folder / ".gitignore").read_text().strip() == "*"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


async def test_an_action_without_an_entry_raises_a_translated_error(hass, entry, act):
    from homeassistant.exceptions import ServiceValidationError

    await hass.config_entries.async_unload(entry.entry_id)
    with pytest.raises(ServiceValidationError) as raised:
        await act("list_customers")
    assert raised.value.translation_key


async def _broken(hass, content: bytes):
    folder = Path(hass.config.config_dir) / "aftersale"
    folder.mkdir(exist_ok=True)
    (folder / "book.db").write_bytes(content)
    made = await click(hass)
    return made, folder / "book.db"


async def test_a_damaged_book_is_a_repair_issue_and_never_overwritten(hass):
    damaged = b"this is no database at all" * 400
    made, file = await _broken(hass, damaged)
    assert made.state in (ConfigEntryState.SETUP_ERROR, ConfigEntryState.SETUP_RETRY)
    assert file.read_bytes() == damaged
    assert [issue.domain for issue in ir.async_get(hass).issues.values()] == [DOMAIN]


async def test_a_book_of_a_newer_version_is_a_repair_issue(hass, entry, act, anna):
    import sqlite3

    await hass.config_entries.async_remove(entry.entry_id)
    await hass.async_block_till_done()
    file = Path(hass.config.config_dir) / "aftersale" / "book.db"
    with sqlite3.connect(file) as book:
        book.execute("PRAGMA user_version = 9999")
    book.close()
    before = file.read_bytes()
    made = await click(hass)
    assert made.state in (ConfigEntryState.SETUP_ERROR, ConfigEntryState.SETUP_RETRY)
    assert file.read_bytes() == before
    assert [issue.domain for issue in ir.async_get(hass).issues.values()] == [DOMAIN]


async def test_reconfigure_works(hass, entry):
    form = await hass.config_entries.flow.async_init(
        DOMAIN, context={"source": "reconfigure", "entry_id": entry.entry_id}
    )
    assert form["type"] is FlowResultType.FORM
    done = await hass.config_entries.flow.async_configure(form["flow_id"], {})
    await hass.async_block_till_done()
    assert done["type"] is FlowResultType.ABORT
    assert done["reason"] == "reconfigure_successful"
    assert entry.state is ConfigEntryState.LOADED


async def test_diagnostics_name_no_customer(hass, entry, act, anna, hass_client):
    from pytest_homeassistant_custom_component.components.diagnostics import get_diagnostics_for_config_entry

    from homeassistant.setup import async_setup_component

    assert await async_setup_component(hass, "diagnostics", {})
    told = str(await get_diagnostics_for_config_entry(hass, hass_client, entry))
    assert "Weber" not in told
    assert "anna@" not in told
    assert "1234567" not in told


async def test_the_book_that_vanished_is_never_made_anew_in_silence(hass, entry, act, anna):
    await hass.config_entries.async_unload(entry.entry_id)
    await hass.async_block_till_done()
    folder = Path(hass.config.config_dir) / "aftersale"
    for file in folder.glob("book.db*"):
        file.unlink()
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert [issue.domain for issue in ir.async_get(hass).issues.values()] == [DOMAIN]
