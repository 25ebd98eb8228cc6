"""One click sets the practice up; the options are a menu of flat forms that keep out of each other's way."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.aftersale import config_flow
from custom_components.aftersale.crm.playbook import DEFAULT as DEFAULT_PLAYBOOK
from custom_components.aftersale.options import DEFAULTS, PLAYBOOK_FORM, STEPS
from homeassistant.config_entries import SOURCE_USER, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType, InvalidData
from homeassistant.helpers import device_registry as dr
from homeassistant.setup import async_setup_component

DOMAIN = "aftersale"

# What may be saved on each page, different from every default.
FILLED: dict[str, dict[str, Any]] = {
    "reminders": {
        "phones": ["a phone"],
        "notify_entities": ["notify.office"],
        "digest_time": "07:00:00",
        "closing_time": "18:00:00",
        "quiet_from": "21:00:00",
        "quiet_until": "07:30:00",
        "lead_minutes": 30,
        "repeat_limit": 0,
        "daily_limit": 20,
    },
    "working_time": {
        "work_days": ["mon", "sat"],
        "work_start": "08:00:00",
        "work_end": "12:00:00",
        "country": "DE",
        "subdivision": "BY",
        "evening_cutoff": "18:00:00",
        "away": [{"start": "2026-08-01", "end": "2026-08-14"}],
    },
    "practice": {
        "cadence_days": 20,
        "todo_horizon_days": 14,
        "referral_after_orders": 5,
        "check_ins_per_day": 3,
        "device_limit": 10,
    },
    "playbook": {"p1_enabled": False, "p10_offset": 90},
    "privacy": {"lock_screen": "hidden", "spoken_names": "first_name", "expose_to_assistants": True},
}


@pytest.fixture
def phones(hass: HomeAssistant) -> list[str]:
    """Two phones with the companion app."""
    app = MockConfigEntry(domain="mobile_app")
    app.add_to_hass(hass)
    registry = dr.async_get(hass)
    return [
        registry.async_get_or_create(config_entry_id=app.entry_id, identifiers={("mobile_app", name)}, name=name).id
        for name in ("Pixel", "iPhone")
    ]


async def page(hass: HomeAssistant, entry: MockConfigEntry, step: str) -> Any:
    """One page of the options."""
    menu = await hass.config_entries.options.async_init(entry.entry_id)
    assert menu["type"] is FlowResultType.MENU
    assert menu["menu_options"] == [*STEPS, "import"]
    form = await hass.config_entries.options.async_configure(menu["flow_id"], {"next_step_id": step})
    assert (form["type"], form["step_id"], form["errors"]) == (FlowResultType.FORM, step, {})
    return form


async def save(hass: HomeAssistant, entry: MockConfigEntry, step: str, given: dict[str, Any]) -> Any:
    """Fill one page in and submit it."""
    form = await page(hass, entry, step)
    result = await hass.config_entries.options.async_configure(form["flow_id"], given)
    await hass.async_block_till_done()
    return result


async def test_one_click(hass: HomeAssistant, config_dir: Any) -> None:
    """Nothing needs to be filled in, and the practice is there."""
    form = await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    assert form["type"] is FlowResultType.FORM
    assert form["step_id"] == "user"
    assert form["data_schema"].schema == {}
    done = await hass.config_entries.flow.async_configure(form["flow_id"], {})
    await hass.async_block_till_done()
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert (done["title"], done["options"]) == ("Aftersale", {})
    assert done["result"].state is ConfigEntryState.LOADED


async def test_there_is_one_practice(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    """A second one is not begun."""
    again = await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    assert (again["type"], again["reason"]) == (FlowResultType.ABORT, "single_instance_allowed")


async def test_a_phone_is_offered(hass: HomeAssistant, config_dir: Any, phones: list[str]) -> None:
    """Where there are phones, one may be chosen; a click alone chooses none of several."""
    form = await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    assert list(form["data_schema"].schema) == ["phones"]
    assert form["data_schema"]({}) == {"phones": []}
    done = await hass.config_entries.flow.async_configure(form["flow_id"], {"phones": phones[:1]})
    await hass.async_block_till_done()
    assert done["options"] == {"phones": phones[:1]}


async def test_the_only_phone_is_chosen_by_a_click(hass: HomeAssistant, config_dir: Any, phones: list[str]) -> None:
    """There is nothing to choose between."""
    dr.async_get(hass).async_remove_device(phones[1])
    form = await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    done = await hass.config_entries.flow.async_configure(form["flow_id"], {})
    await hass.async_block_till_done()
    assert done["options"] == {"phones": phones[:1]}


async def test_reconfigure_changes_the_phones_alone(
    hass: HomeAssistant, practice: MockConfigEntry, phones: list[str]
) -> None:
    """Every other option, and the entry's own data, stay."""
    await save(hass, practice, "privacy", FILLED["privacy"])
    data = dict(practice.data)
    form = await practice.start_reconfigure_flow(hass)
    assert form["step_id"] == "reconfigure"
    done = await hass.config_entries.flow.async_configure(form["flow_id"], {"phones": phones})
    await hass.async_block_till_done()
    assert (done["type"], done["reason"]) == (FlowResultType.ABORT, "reconfigure_successful")
    assert dict(practice.options) == {**FILLED["privacy"], "phones": phones}
    named = {device_id: dr.async_get(hass).async_get(device_id).name for device_id in phones}
    assert dict(practice.data) == {**data, "phones": named}
    assert practice.state is ConfigEntryState.LOADED


async def test_a_phone_that_is_gone_can_be_taken_out(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    """It is still shown, although its device is not there any more."""
    await save(hass, practice, "reminders", {"phones": ["gone"]})
    form = await practice.start_reconfigure_flow(hass)
    assert form["data_schema"]({}) == {"phones": ["gone"]}
    await hass.config_entries.flow.async_configure(form["flow_id"], {"phones": []})
    await hass.async_block_till_done()
    assert practice.options["phones"] == []


@pytest.mark.parametrize("step", list(FILLED))
async def test_a_page_saved_untouched_says_the_defaults(
    hass: HomeAssistant, practice: MockConfigEntry, step: str
) -> None:
    """Opening and submitting changes nothing of what holds."""
    done = await save(hass, practice, step, {})
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert set(practice.options) <= set(STEPS[step])
    for key, value in practice.options.items():
        assert value == (list(DEFAULTS[key]) if isinstance(DEFAULTS[key], tuple) else DEFAULTS[key])


@pytest.mark.parametrize("step", list(FILLED))
async def test_a_page_saves_its_own_keys_only(hass: HomeAssistant, practice: MockConfigEntry, step: str) -> None:
    """What the other pages saved stays as it is."""
    for other, given in FILLED.items():
        if other != step:
            await save(hass, practice, other, given)
    before = dict(practice.options)
    await save(hass, practice, step, FILLED[step])
    after = dict(practice.options)
    assert set(after) - set(before) <= set(STEPS[step])
    assert {key: after[key] for key in before} == before
    for key, value in FILLED[step].items():
        assert after["playbook"][key] == value if step == "playbook" else after[key] == value
    assert practice.state is ConfigEntryState.LOADED


async def test_forms_are_flat(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    """The keys of a form are the keys of the contract."""
    for step, defaults in STEPS.items():
        form = await page(hass, practice, step)
        expected = {"playbook": set(PLAYBOOK_FORM), "feeds": {"add", "label"}}.get(step, set(defaults))
        assert {str(marker) for marker in form["data_schema"].schema} == expected


async def test_every_rule_has_a_switch_and_an_offset_in_its_own_unit(
    hass: HomeAssistant, practice: MockConfigEntry
) -> None:
    """The playbook is data that its user can edit."""
    form = await page(hass, practice, "playbook")
    fields = {str(marker): selector for marker, selector in form["data_schema"].schema.items()}
    for rule in DEFAULT_PLAYBOOK.rules.values():
        assert f"{rule.id.lower()}_enabled" in fields
        assert fields[f"{rule.id.lower()}_offset"].config["unit_of_measurement"] == rule.unit.value


async def test_the_practice_works_by_what_was_saved(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    """Saved options hold at once."""
    for step, given in FILLED.items():
        await save(hass, practice, step, given)
    works_by = practice.runtime_data.practice
    assert works_by.cadence_days == 20
    assert works_by.working.work_days == frozenset({0, 5})
    assert not works_by.playbook["P1"].enabled
    assert works_by.playbook["P10"].offset == 90
    assert practice.options["playbook"] == FILLED["playbook"]


async def test_only_edits_of_the_playbook_are_kept(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    """A rule set back to its default follows the default again."""
    await save(hass, practice, "playbook", {"p1_offset": 2})
    assert practice.options["playbook"] == {"p1_offset": 2}
    await save(hass, practice, "playbook", {"p1_offset": PLAYBOOK_FORM["p1_offset"]})
    assert practice.options["playbook"] == {}


@pytest.mark.parametrize(
    ("given", "errors"),
    [
        ({"work_days": []}, {"work_days": "no_work_day"}),
        ({"work_start": "17:00:00"}, {"work_end": "end_before_start"}),
        ({"work_start": "22:00", "work_end": "06:00"}, {"work_end": "end_before_start"}),
        ({"country": "DE", "subdivision": "XX"}, {"subdivision": "unknown_subdivision"}),
        ({"country": "NL", "subdivision": "NH"}, {"subdivision": "no_subdivisions"}),
        ({"away": [{"start": "2026-08-14", "end": "2026-08-01"}]}, {"away": "away_end_before_start"}),
    ],
)
async def test_working_time_that_cannot_be(
    hass: HomeAssistant, practice: MockConfigEntry, given: dict[str, Any], errors: dict[str, str]
) -> None:
    """The form comes back, says which field, and nothing is saved; corrected it is."""
    refused = await save(hass, practice, "working_time", given)
    assert (refused["type"], refused["errors"]) == (FlowResultType.FORM, errors)
    assert dict(practice.options) == {}
    mended = {"work_days": ["mon"], "work_start": "9:00", "work_end": "17:00:00", "away": []}
    done = await hass.config_entries.options.async_configure(refused["flow_id"], mended)
    await hass.async_block_till_done()
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert practice.options["work_start"] == "09:00:00"


@pytest.mark.parametrize(
    ("step", "given"),
    [
        ("working_time", {"country": "XX"}),
        ("working_time", {"work_start": "25:00"}),
        ("working_time", {"work_days": ["someday"]}),
        ("working_time", {"away": [{"start": "2026-02-31", "end": "2026-03-01"}]}),
        ("working_time", {"away": [{"start": "2026-02-01"}]}),
        ("practice", {"cadence_days": 0}),
        ("practice", {"cadence_days": 366}),
        ("practice", {"cadence_day": 3}),
        ("playbook", {"p1_offset": -1}),
        ("playbook", {"p99_enabled": True}),
        ("privacy", {"lock_screen": "everything"}),
        ("reminders", {"daily_limit": 0}),
    ],
)
async def test_values_that_no_form_offers(
    hass: HomeAssistant, practice: MockConfigEntry, step: str, given: dict[str, Any]
) -> None:
    """They are refused at the door."""
    with pytest.raises(InvalidData):
        await save(hass, practice, step, given)
    assert dict(practice.options) == {}


async def test_a_region_goes_with_its_country(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    """Taking the country out takes the region out; the list of regions is that of the saved country."""
    await save(hass, practice, "working_time", {"country": "DE", "subdivision": "BY"})
    form = await page(hass, practice, "working_time")
    regions = next(field for marker, field in form["data_schema"].schema.items() if marker == "subdivision")
    assert "BY" in regions.config["options"]
    await hass.config_entries.options.async_configure(form["flow_id"], {"subdivision": "BY"})
    await hass.async_block_till_done()
    assert not {"country", "subdivision"} & set(practice.options)


async def test_regions_are_listed_for_home_assistants_country(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    """Before any is saved."""
    hass.config.country = "AT"
    form = await page(hass, practice, "working_time")
    regions = next(field for marker, field in form["data_schema"].schema.items() if marker == "subdivision")
    assert "9" in regions.config["options"]


async def test_away_may_be_a_calendar(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    """As the form's choice hands it over, or by itself; the form shows it again."""
    await save(hass, practice, "working_time", {"away": {"active_choice": "calendar", "calendar": "calendar.holidays"}})
    assert practice.options["away"] == "calendar.holidays"
    form = await page(hass, practice, "working_time")
    away = next(marker for marker in form["data_schema"].schema if marker == "away")
    assert away.description["suggested_value"] == "calendar.holidays"
    # The frontend shows a suggested value under the first choice, whatever it is.
    assert next(iter(form["data_schema"].schema[away].config["choices"])) == "calendar"
    await hass.config_entries.options.async_configure(form["flow_id"], {"away": "calendar.other"})
    await hass.async_block_till_done()
    assert practice.options["away"] == "calendar.other"


async def test_equal_quiet_times_mean_none(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    """They may be saved."""
    done = await save(hass, practice, "reminders", {"quiet_from": "00:00", "quiet_until": "00:00"})
    assert done["type"] is FlowResultType.CREATE_ENTRY


async def test_countries_are_read_off_the_loop(
    hass: HomeAssistant, practice: MockConfigEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library reads a module for each country from disk."""
    asked: list[Any] = []
    executor = hass.async_add_executor_job

    def watch(target: Any, *args: Any) -> Any:
        asked.append(target)
        return executor(target, *args)

    monkeypatch.setattr(hass, "async_add_executor_job", watch)
    await page(hass, practice, "working_time")
    assert config_flow._countries in asked


async def test_every_form_can_be_sent_to_a_browser(
    hass: HomeAssistant, practice: MockConfigEntry, phones: list[str], hass_client: ClientSessionGenerator
) -> None:
    """And the browser's answer is taken."""
    assert await async_setup_component(hass, "config", {})
    client = await hass_client()
    for step, given in FILLED.items():
        begun = await client.post("/api/config/config_entries/options/flow", json={"handler": practice.entry_id})
        flow = f"/api/config/config_entries/options/flow/{(await begun.json())['flow_id']}"
        shown = await (await client.post(flow, json={"next_step_id": step})).json()
        assert (shown["type"], shown["step_id"]) == ("form", step)
        assert {field["name"] for field in shown["data_schema"]} == set(
            PLAYBOOK_FORM if step == "playbook" else STEPS[step]
        )
        assert all("selector" in field for field in shown["data_schema"])
        saved = await (await client.post(flow, json=given)).json()
        assert saved["type"] == "create_entry"
    await hass.async_block_till_done()
    assert practice.options["work_days"] == ["mon", "sat"]
