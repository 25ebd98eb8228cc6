"""Setting up, closing, and what happens to a book that cannot be opened."""

from __future__ import annotations

from pathlib import Path
import threading
from unittest.mock import patch

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import EVENT_HOMEASSISTANT_FINAL_WRITE, STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir

from .conftest import DOMAIN, Act

PRACTICE_ENTITIES = {
    "todo.aftersale_follow_ups",
    "calendar.aftersale_follow_ups",
    "sensor.aftersale_due_today",
    "sensor.aftersale_overdue",
    "sensor.aftersale_customers_at_risk",
    "sensor.aftersale_active_customers",
    "sensor.aftersale_next_follow_up",
    "sensor.aftersale_on_time",
    "sensor.aftersale_promises_kept",
    "sensor.aftersale_satisfaction",
    "event.aftersale_activity",
    "switch.aftersale_reminders",
}


def book_threads() -> list[str]:
    """The threads of ours that run."""
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("aftersale")]


@pytest.mark.parametrize("language", ["en", "de", "fr"])
async def test_the_entity_ids_are_the_contracts_in_every_language(
    hass: HomeAssistant, entry: MockConfigEntry, language: str
) -> None:
    hass.config.language = language
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert set(hass.states.async_entity_ids()) == PRACTICE_ENTITIES


async def test_the_book_lies_in_its_own_folder(practice: MockConfigEntry, config_dir: Path) -> None:
    assert (config_dir / "aftersale" / "book.db").is_file()


async def test_unloading_ends_every_thread(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    assert book_threads()
    assert await hass.config_entries.async_unload(practice.entry_id)
    assert not book_threads()
    assert practice.state is ConfigEntryState.NOT_LOADED


async def test_a_start_that_fails_late_leaves_nothing_behind(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    with patch("custom_components.aftersale.VoiceDoor.async_start", side_effect=RuntimeError("no ears")):
        assert not await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert not book_threads()
    assert not [state for state in hass.states.async_all() if state.state != STATE_UNAVAILABLE]
    assert await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done()
    state = hass.states.get("sensor.aftersale_due_today")
    assert state is not None
    assert state.state == "0"


async def test_the_practice_is_found_again_after_a_reload_and_after_removal(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act
) -> None:
    await act("add_customer", name="Anna Weber")
    assert await hass.config_entries.async_reload(practice.entry_id)
    assert (await act("list_customers"))["total"] == 1
    await hass.config_entries.async_remove(practice.entry_id)
    again = MockConfigEntry(domain=DOMAIN)
    again.add_to_hass(hass)
    assert await hass.config_entries.async_setup(again.entry_id)
    await hass.async_block_till_done()
    assert (await act("list_customers"))["total"] == 1


async def test_the_book_is_closed_when_home_assistant_stops(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    coordinator = practice.runtime_data
    hass.bus.async_fire(EVENT_HOMEASSISTANT_FINAL_WRITE)
    await hass.async_block_till_done()
    assert not book_threads()
    with pytest.raises(HomeAssistantError) as refused:
        await coordinator.ask(coordinator.desk.list_customers)
    assert refused.value.translation_key == "book_closed"


@pytest.mark.parametrize("content", [b"not a book", b"SQLite format 3\x00 but nothing else"])
async def test_a_damaged_book_is_told_and_never_overwritten(
    hass: HomeAssistant, entry: MockConfigEntry, config_dir: Path, content: bytes
) -> None:
    path = config_dir / "aftersale" / "book.db"
    path.parent.mkdir()
    path.write_bytes(content)
    assert not await hass.config_entries.async_setup(entry.entry_id)
    assert entry.state is ConfigEntryState.SETUP_ERROR
    assert path.read_bytes() == content
    assert not book_threads()
    issue = ir.async_get(hass).async_get_issue(DOMAIN, "book_damaged")
    assert issue is not None
    assert issue.translation_placeholders == {"path": str(path)}


async def test_a_vanished_book_is_not_taken_for_a_first_start(
    hass: HomeAssistant, practice: MockConfigEntry, config_dir: Path
) -> None:
    path = config_dir / "aftersale" / "book.db"
    kept = config_dir / "kept.db"
    await hass.config_entries.async_unload(practice.entry_id)
    path.rename(kept)
    assert not await hass.config_entries.async_setup(practice.entry_id)
    assert practice.state is ConfigEntryState.SETUP_ERROR
    assert not path.exists()
    assert ir.async_get(hass).async_get_issue(DOMAIN, "book_missing") is not None
    kept.rename(path)
    assert await hass.config_entries.async_reload(practice.entry_id)
    assert ir.async_get(hass).async_get_issue(DOMAIN, "book_missing") is None


async def test_a_disk_that_refuses_makes_everything_unavailable_until_it_takes_again(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    from custom_components.aftersale.crm.errors import BookUnwritable

    coordinator = practice.runtime_data

    def full(*_: object, **__: object) -> None:
        raise BookUnwritable("book_unwritable", path=coordinator.path)

    with monkeypatch.context() as patched:
        patched.setattr(coordinator.desk.book, "change", full)
        with pytest.raises(HomeAssistantError):
            await act("add_customer", name="Anna Weber")
        assert hass.states.get("sensor.aftersale_overdue").state == STATE_UNAVAILABLE
        assert ir.async_get(hass).async_get_issue(DOMAIN, "book_unwritable") is not None
    await act("add_customer", name="Anna Weber")
    assert hass.states.get("sensor.aftersale_overdue").state == "0"
    assert ir.async_get(hass).async_get_issue(DOMAIN, "book_unwritable") is None
