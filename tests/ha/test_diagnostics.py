"""What may be sent with a bug report has no customer in it."""

from __future__ import annotations

import json
from typing import Any

from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.aftersale.diagnostics import async_get_config_entry_diagnostics
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant

from .conftest import Act

PLANT = "Zanzibarius"


async def report(hass: HomeAssistant, entry: MockConfigEntry) -> dict[str, Any]:
    """As Home Assistant would download it."""
    found: dict[str, Any] = json.loads(json.dumps(await async_get_config_entry_diagnostics(hass, entry)))
    return found


async def test_planted_names_are_nowhere(hass: HomeAssistant, practice: MockConfigEntry, act: Act) -> None:
    """Whatever the user can type is planted with a name."""
    hass.config_entries.async_update_entry(
        practice,
        title=PLANT,
        options={
            "phones": [PLANT],
            "notify_entities": [f"notify.{PLANT.lower()}", "notify.b"],
            "away": f"calendar.{PLANT.lower()}",
            "playbook": {"p1_offset": 2, PLANT: PLANT},
            PLANT: PLANT,
        },
    )
    await hass.async_block_till_done()
    person = f"{PLANT} One"
    await act(
        "add_customer",
        name=person,
        company=f"{PLANT} Ltd",
        email=f"{PLANT.lower()}@example.com",
        address=PLANT,
        hot_buttons=[PLANT],
        notes=PLANT,
        external_id=PLANT,
    )
    await act("record_order", customer=person, product=PLANT, reference=PLANT, source=PLANT)
    await act("add_follow_up", customer=person, title=PLANT, notes=PLANT)
    await act("open_complaint", customer=person, what=PLANT)
    await act("make_promise", customer=person, what=PLANT, due="2090-01-01")
    await act("log_interaction", customer=person, note=PLANT)
    shown = await report(hass, practice)
    assert PLANT.lower() not in json.dumps(shown).lower()
    assert shown["repairs"] == {"phone_gone": 1, "playbook_invalid": 1}
    assert shown["options"]["phones"] == 1
    assert shown["options"]["notify_entities"] == 2
    assert shown["options"]["away"] == "calendar"
    assert shown["options"]["playbook"] == {"p1_offset": 2}


async def test_it_counts(hass: HomeAssistant, practice: MockConfigEntry, act: Act) -> None:
    """Counts, sizes, versions and settings."""
    await act("add_customer", name="Anna")
    await act("mark_lost", customer=(await act("add_customer", name="Ben"))["customer_id"])
    shown = await report(hass, practice)
    assert set(shown) == {"versions", "state", "book", "practice", "repairs", "options"}
    assert shown["practice"]["customers"] == {"active": 1, "lost": 1}
    assert shown["practice"]["with_device"] == 2
    assert shown["practice"]["open_follow_ups"]["lost_call"] == 1
    assert shown["book"]["bytes"] > 0
    assert shown["versions"]["aftersale"]
    assert shown["options"]["cadence_days"] == 27
    assert shown["options"]["away"] == 0


async def test_a_practice_that_does_not_open_can_report_too(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    """That is when it is wanted most."""
    assert entry.state is ConfigEntryState.NOT_LOADED
    shown = await report(hass, entry)
    assert shown["practice"] is None
    assert shown["book"] == {"bytes": None, "wal_bytes": None, "snapshots": 0, "damaged": 0, "disk_free": None}
