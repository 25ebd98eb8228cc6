"""The practice in numbers."""

from __future__ import annotations

from pytest_homeassistant_custom_component.common import MockConfigEntry
from syrupy.assertion import SnapshotAssertion

from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er

from .conftest import Act, Pass


def number(hass: HomeAssistant, name: str) -> str:
    """The state of one of the practice's sensors."""
    return hass.states.get(f"sensor.aftersale_{name}").state


async def test_every_entity_of_the_practice(
    hass: HomeAssistant, practice: MockConfigEntry, snapshot: SnapshotAssertion
) -> None:
    entities = er.async_entries_for_config_entry(er.async_get(hass), practice.entry_id)
    shown = {
        one.entity_id: {
            "translation_key": one.translation_key,
            "category": one.entity_category,
            "options": one.options,
            "state": hass.states.get(one.entity_id).state,
            "attributes": dict(hass.states.get(one.entity_id).attributes),
        }
        for one in sorted(entities, key=lambda one: one.entity_id)
    }
    assert shown == snapshot


async def test_counts_follow_what_happens_and_the_clock(hass: HomeAssistant, act: Act, time_passes: Pass) -> None:
    await act("add_customer", name="Anna Weber")
    call = (await act("add_follow_up", customer="Anna Weber", title="Call", due="2026-11-02"))["follow_up_id"]
    await act("add_follow_up", customer="Anna Weber", title="Visit", due="2026-11-02 15:00:00", duration_minutes=30)
    assert (number(hass, "due_today"), number(hass, "overdue"), number(hass, "active_customers")) == ("2", "0", "1")
    await time_passes(hours=5, minutes=29)
    assert (number(hass, "due_today"), number(hass, "overdue")) == ("2", "0")
    await time_passes(minutes=1)
    assert (number(hass, "due_today"), number(hass, "overdue")) == ("2", "1")
    await time_passes(hours=8, minutes=30)
    assert (number(hass, "due_today"), number(hass, "overdue")) == ("0", "2")
    await act("complete_follow_up", follow_up=call)
    assert number(hass, "overdue") == "1"


async def test_the_next_follow_up(hass: HomeAssistant, act: Act) -> None:
    await act("add_customer", name="Anna Weber")
    uid = (await act("add_follow_up", customer="Anna Weber", title="Call", due="2026-11-02"))["follow_up_id"]
    shown = hass.states.get("sensor.aftersale_next_follow_up")
    assert shown.state == "2026-11-01T23:00:00+00:00"
    assert (shown.attributes["follow_up_id"], shown.attributes["kind"]) == (uid, "custom")
    assert hass.states.get("sensor.anna_weber_next_follow_up").state == shown.state


async def test_a_silent_customer_comes_to_be_at_risk(hass: HomeAssistant, act: Act, time_passes: Pass) -> None:
    await act("add_customer", name="Anna Weber")
    await act("log_interaction", customer="Anna Weber", direction="in")
    assert hass.states.get("sensor.anna_weber_warmth").state == "100"
    assert hass.states.get("binary_sensor.anna_weber_at_risk").state == "off"
    await time_passes(days=10)
    assert int(hass.states.get("sensor.anna_weber_warmth").state) < 90
    await time_passes(days=19)
    assert hass.states.get("binary_sensor.anna_weber_at_risk").state == "on"
    assert number(hass, "customers_at_risk") == "1"
    await act("log_interaction", customer="Anna Weber", direction="in")
    assert number(hass, "customers_at_risk") == "0"


async def test_measures(hass: HomeAssistant, act: Act, time_passes: Pass) -> None:
    await act("add_customer", name="Anna Weber")
    assert number(hass, "on_time") == number(hass, "promises_kept") == number(hass, "satisfaction") == "unknown"
    await act("record_feedback", customer="Anna Weber", score=8)
    assert number(hass, "satisfaction") == "8.0"
    uid = (await act("add_follow_up", customer="Anna Weber", title="Call"))["follow_up_id"]
    await act("complete_follow_up", follow_up=uid)
    await time_passes(minutes=1)
    assert float(number(hass, "on_time")) == 100
    await act("make_promise", customer="Anna Weber", what="Key", due="2026-11-10")
    await act("keep_promise", customer="Anna Weber")
    await time_passes(minutes=1)
    assert float(number(hass, "promises_kept")) == 100


async def test_measures_stay_when_a_customer_is_erased(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, time_passes: Pass
) -> None:
    for name, due, score in (("Anna Weber", "2026-11-02", 4), ("Ben Ito", "2026-11-04", 9)):
        await act("add_customer", name=name)
        await act("make_promise", customer=name, what="a draft", due=due)
        await act("record_feedback", customer=name, score=score)
        await act("add_follow_up", customer=name, title="Call", due=due)
    await time_passes(days=1)
    for name in ("Anna Weber", "Ben Ito"):
        await act("complete_follow_up", customer=name, kind="custom")
        await act("keep_promise", customer=name)
    shown = [number(hass, name) for name in ("on_time", "promises_kept", "satisfaction")]
    assert shown == ["50.0", "50.0", "6.5"]
    await act("erase_customer", customer="Anna Weber")
    assert [number(hass, name) for name in ("on_time", "promises_kept", "satisfaction")] == shown
    assert (number(hass, "active_customers"), number(hass, "overdue")) == ("1", "0")
    await hass.config_entries.async_reload(practice.entry_id)
    await hass.async_block_till_done()
    assert [number(hass, name) for name in ("on_time", "promises_kept", "satisfaction")] == shown
