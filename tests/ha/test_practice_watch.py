"""The practice follows the options, Home Assistant's settings, and the calendar of days away."""

from __future__ import annotations

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.aftersale.crm.errors import BookUnwritable
from homeassistant.core import HomeAssistant, SupportsResponse

from .conftest import Act, Pass


async def due_of(act: Act, kind: str) -> str | None:
    """The due of the open follow-up of this kind."""
    found = (await act("list_follow_ups", kind=kind))["follow_ups"]
    return found[0]["due"] if found else None


@pytest.fixture
async def anna(act: Act) -> str:
    """A customer; her id."""
    return (await act("add_customer", name="Anna Weber"))["customer_id"]


async def test_a_changed_option_replans_without_a_reload(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, anna: str
) -> None:
    coordinator = practice.runtime_data
    before = await due_of(act, "check_in")
    hass.config_entries.async_update_entry(practice, options={"cadence_days": 10})
    await hass.async_block_till_done(wait_background_tasks=True)
    assert practice.runtime_data is coordinator
    after = await due_of(act, "check_in")
    assert before is not None
    assert after is not None
    assert after < before


async def test_a_changed_horizon_is_seen_at_once(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, anna: str
) -> None:
    await act("add_follow_up", customer=anna, title="Far", due="2026-11-20")
    assert hass.states.get("todo.aftersale_follow_ups").state == "1"
    hass.config_entries.async_update_entry(practice, options={"todo_horizon_days": 5})
    await hass.async_block_till_done(wait_background_tasks=True)
    assert hass.states.get("todo.aftersale_follow_ups").state == "0"


async def test_options_that_decide_nothing_here_change_nothing(
    hass: HomeAssistant, practice: MockConfigEntry, anna: str
) -> None:
    board = practice.runtime_data.board
    hass.config_entries.async_update_entry(practice, options={"digest_time": "09:00:00"})
    await hass.async_block_till_done(wait_background_tasks=True)
    assert practice.runtime_data.board is board


async def test_a_changed_zone_moves_midnight(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, anna: str
) -> None:
    await act("add_follow_up", customer=anna, title="Call", due="2026-11-02")
    assert hass.states.get("sensor.aftersale_due_today").state == "1"
    await hass.config.async_update(time_zone="Pacific/Apia")
    await hass.async_block_till_done(wait_background_tasks=True)
    assert hass.states.get("sensor.aftersale_due_today").state == "1"  # ten in the evening there
    assert str(practice.runtime_data.practice.working.zone) == "Pacific/Apia"
    shown = hass.states.get("sensor.aftersale_next_follow_up")
    assert shown.state == "2026-11-01T11:00:00+00:00"


async def test_a_changed_language_changes_the_words(hass: HomeAssistant, practice: MockConfigEntry, act: Act) -> None:
    await act("add_customer", name="Anna Weber")
    await act("record_order", customer="Anna Weber", product="Fahrrad")
    listed = "todo.aftersale_follow_ups"

    async def summaries() -> set[str]:
        answer = await hass.services.async_call(
            "todo", "get_items", {"entity_id": listed}, blocking=True, return_response=True
        )
        return {one["summary"] for one in answer[listed]["items"]}

    english = await summaries()
    await hass.config.async_update(language="de")
    await hass.async_block_till_done(wait_background_tasks=True)
    assert await summaries() != english


async def test_a_replanning_cut_short_is_taken_up_at_the_next_start(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, anna: str
) -> None:
    before = await due_of(act, "check_in")
    assert await hass.config_entries.async_unload(practice.entry_id)
    hass.config_entries.async_update_entry(practice, options={"cadence_days": 10})
    assert await hass.config_entries.async_setup(practice.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert await due_of(act, "check_in") != before


async def test_the_calendar_of_days_away_is_followed(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, anna: str
) -> None:
    events = [{"start": "2026-11-24", "end": "2026-12-05", "summary": "Away"}]
    hass.services.async_register(
        "calendar",
        "get_events",
        lambda call: {"calendar.away": {"events": events}},
        supports_response=SupportsResponse.ONLY,
    )
    hass.config_entries.async_update_entry(practice, options={"away": "calendar.away"})
    await hass.async_block_till_done(wait_background_tasks=True)
    away = practice.runtime_data.practice.working.away
    assert [(str(first), str(last)) for first, last in away] == [("2026-11-24", "2026-12-04")]
    events.clear()
    hass.states.async_set("calendar.away", "on")
    await hass.async_block_till_done(wait_background_tasks=True)
    assert practice.runtime_data.practice.working.away == ()


async def test_settings_that_the_book_refused_are_followed_when_it_is_well(
    hass: HomeAssistant,
    practice: MockConfigEntry,
    anna: str,
    time_passes: Pass,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    coordinator = practice.runtime_data

    def refuse(*_: object) -> None:
        raise BookUnwritable("book_unwritable", path="book.db", detail="full")

    with monkeypatch.context() as patched:
        patched.setattr(coordinator.desk, "load", refuse)
        hass.config_entries.async_update_entry(practice, options={"cadence_days": 10})
        await hass.async_block_till_done(wait_background_tasks=True)
        assert coordinator.practice.cadence_days == 27
    await time_passes(minutes=1)
    await time_passes(minutes=1)
    assert (coordinator.available, coordinator.practice.cadence_days) == (True, 10)
    assert "Traceback" not in caplog.text
