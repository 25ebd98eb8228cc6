"""The event entity: everything that happens, none lost, none merged."""

from __future__ import annotations

from pytest_homeassistant_custom_component.common import MockConfigEntry, mock_restore_cache_with_extra_data

from homeassistant.core import Event, HomeAssistant, State
from homeassistant.helpers import restore_state

from .conftest import ACTIVITY, Act, Pass, told


async def test_everything_that_happens_is_told_in_order(hass: HomeAssistant, act: Act, seen: list[Event]) -> None:
    anna = (await act("add_customer", name="Anna Weber"))["customer_id"]
    call = (await act("add_follow_up", customer=anna, title="Call"))["follow_up_id"]
    await act("record_order", customer=anna, product="Bicycle")
    await act("make_promise", customer=anna, what="Spare key", due="2026-11-10")
    await act("keep_promise", customer=anna)
    await act("open_complaint", customer=anna, what="Scratched")
    await act("resolve_complaint", customer=anna)
    await act("record_feedback", customer=anna, score=9)
    await act("snooze_follow_up", follow_up=call, until="2026-11-03")
    await act("complete_follow_up", follow_up=call)
    await act("reopen_follow_up", follow_up=call)
    await act("skip_follow_up", follow_up=call)
    await act("record_delivery", customer=anna)
    await act("mark_lost", customer=anna)
    await act("reactivate_customer", customer=anna)
    types = [one["event_type"] for one in told(seen)]
    expected = [
        "customer_added",
        "order_placed",
        "promise_made",
        "promise_kept",
        "complaint_opened",
        "complaint_resolved",
        "feedback_recorded",
        "snoozed",
        "completed",
        "reopened",
        "skipped",
        "order_delivered",
        "customer_lost",
        "customer_returned",
    ]
    remaining = iter(types)
    assert [one for one in expected if one not in remaining] == []
    first = told(seen)[0]
    assert (first["customer_id"], first["customer"]) == (anna, "Anna Weber")


async def test_several_at_the_same_moment_are_several(
    hass: HomeAssistant, act: Act, seen: list[Event], time_passes: Pass
) -> None:
    for name in ("Anna Weber", "Bernd Klein", "Clara Groß"):
        await act("add_customer", name=name)
        await act("add_follow_up", customer=name, title="Call", due="2026-11-03 12:00:00")
    seen.clear()
    await time_passes(days=1, hours=2, minutes=1)
    due = [one for one in told(seen) if one["event_type"] == "due" and one["kind"] == "custom"]
    assert sorted(one["customer"] for one in due) == ["Anna Weber", "Bernd Klein", "Clara Groß"]


async def test_what_was_told_is_not_told_again(hass: HomeAssistant, act: Act, seen: list[Event]) -> None:
    await act("add_customer", name="Anna Weber", request_id="one")
    seen.clear()
    await act("add_customer", name="Anna Weber", request_id="one")
    assert not told(seen)


async def test_an_erased_customer_is_not_named_any_longer(hass: HomeAssistant, act: Act, seen: list[Event]) -> None:
    await act("add_customer", name="Anna Weber")
    before = hass.states.get(ACTIVITY)
    assert before.attributes["customer"] == "Anna Weber"
    seen.clear()
    await act("erase_customer", customer="Anna Weber")
    after = hass.states.get(ACTIVITY)
    assert after.attributes["customer"] is None
    assert after.state == before.state


async def test_nor_after_a_restart_that_brought_the_name_back(
    hass: HomeAssistant, act: Act, practice: MockConfigEntry
) -> None:
    """Home Assistant restores the last event with all that it said."""
    await act("add_customer", name="Anna Weber")
    await hass.config_entries.async_reload(practice.entry_id)
    await hass.async_block_till_done()
    assert hass.states.get(ACTIVITY).attributes["customer"] == "Anna Weber"
    await act("erase_customer", customer="Anna Weber")
    assert hass.states.get(ACTIVITY).attributes["customer"] is None
    await hass.config_entries.async_reload(practice.entry_id)
    await hass.async_block_till_done()
    assert hass.states.get(ACTIVITY).attributes["customer"] is None
    assert "Weber" not in str(restore_state.async_get(hass).async_get_stored_states())


async def test_a_restored_name_of_somebody_who_is_gone_is_not_shown(
    hass: HomeAssistant, entry: MockConfigEntry
) -> None:
    """They were erased while what Home Assistant keeps for restarts was older."""
    told = {"customer_id": "gone", "customer": "Anna Weber", "follow_up_id": None, "kind": None}
    state = State(ACTIVITY, "2026-11-02T08:00:00.000+00:00", told)
    mock_restore_cache_with_extra_data(hass, [(state, {"last_event_type": "overdue", "last_event_attributes": told})])
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert hass.states.get(ACTIVITY).attributes["event_type"] == "overdue"
    assert hass.states.get(ACTIVITY).attributes["customer"] is None
