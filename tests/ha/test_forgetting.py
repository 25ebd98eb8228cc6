"""A customer is erased: their history goes from the recorder, and the answer says what Home Assistant keeps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.components.recorder.common import async_wait_recording_done
from sqlalchemy import text

from custom_components.aftersale.crm.errors import BookUnwritable
from custom_components.aftersale.store import book as book_module
from homeassistant.components.recorder import get_instance
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.recorder import session_scope

from .conftest import Act
from .fixing import Fixer, told


@pytest.fixture
async def recorded(
    recorder_mock: Any, hass: HomeAssistant, monday: FrozenDateTimeFactory, config_dir: Any, practice: MockConfigEntry
) -> HomeAssistant:
    """A practice whose history is recorded."""
    return hass


STATES = ("states_meta", "states", "state_attributes", "statistics_meta")
CALLS = ("event_data",)


def history(hass: HomeAssistant, tables: Sequence[str] = STATES) -> str:
    """Everything that the recorder knows there, as text."""
    found: list[str] = []
    with session_scope(hass=hass, read_only=True) as session:
        for table in tables:
            found += [str(tuple(row)) for row in session.execute(text(f"SELECT * FROM {table}"))]  # noqa: S608
    return "\n".join(found).casefold()


async def test_their_history_is_purged_and_others_stay(
    recorded: HomeAssistant, practice: MockConfigEntry, act: Act, monday: FrozenDateTimeFactory
) -> None:
    hass = recorded
    anna = (await act("add_customer", name="Ottilie Quastenberg"))["customer_id"]
    await act("add_customer", name="Ben Ito")
    device = dr.async_get(hass).async_get_device_by_identifier(("aftersale", anna), practice.entry_id)
    assert device is not None
    dr.async_get(hass).async_update_device(device.id, name_by_user="Quastenberg corner")
    await act("log_interaction", customer=anna, note="velvet")
    await async_wait_recording_done(hass)
    before = await get_instance(hass).async_add_executor_job(history, hass)
    assert "ottilie_quastenberg" in before
    assert "quastenberg corner" in before
    monday.tick(60)
    answer = await act("erase_customer", customer=anna)
    assert answer == {
        "erased": True,
        "history": "purged",
        "stays_in_home_assistant": ["registry", "recorded_calls", "notifications", "traces", "backups"],
    }
    await async_wait_recording_done(hass)
    await async_wait_recording_done(hass)
    after = await get_instance(hass).async_add_executor_job(history, hass)
    assert "quastenberg" not in after
    assert "ben_ito" in after
    # Home Assistant also records each call with what it said: that it keeps until its own purge, and the answer says so.
    assert "quastenberg" in await get_instance(hass).async_add_executor_job(history, hass, CALLS)


async def test_an_erasure_that_the_disk_does_not_let_finish_is_told(
    recorded: HomeAssistant,
    act: Act,
    practice: MockConfigEntry,
    monday: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """They are gone from Home Assistant all the same: only the file is yet to be written anew."""
    hass = recorded
    anna = (await act("add_customer", name="Ottilie Quastenberg"))["customer_id"]
    await async_wait_recording_done(hass)
    monday.tick(60)

    def full(_: object) -> None:
        raise BookUnwritable("book_unwritable", path="book.db", detail="full")

    monkeypatch.setattr(book_module, "sweep", full)
    with pytest.raises(HomeAssistantError) as refusal:
        await act("erase_customer", customer=anna)
    assert refusal.value.translation_key == "erasure_unfinished"
    assert "book_unwritable" in told(hass)
    assert anna not in practice.runtime_data.board.customers
    assert dr.async_get(hass).async_get_device_by_identifier(("aftersale", anna), practice.entry_id) is None
    await async_wait_recording_done(hass)
    await async_wait_recording_done(hass)
    assert "quastenberg" not in await get_instance(hass).async_add_executor_job(history, hass)

    assert await hass.config_entries.async_reload(practice.entry_id), "a full disk closes no book"
    assert list(told(hass)) == ["traces_left"]
    fixer = await Fixer.of(hass)
    assert (await fixer.fix("traces_left"))["reason"] == "disk_refused"
    monkeypatch.undo()
    book = practice.runtime_data.desk.book
    book.keep_log("backup")
    assert (await fixer.fix("traces_left"))["reason"] == "still_left"
    book.let_log_go("backup")
    assert (await fixer.fix("traces_left"))["type"] == "create_entry"
    await act("add_customer", name="Ben Ito")
    assert told(hass) == {}
    files = list(practice.runtime_data.path.parent.rglob("book*"))
    kept = await hass.async_add_executor_job(lambda: b"".join(path.read_bytes() for path in files if path.is_file()))
    assert b"Quastenberg" not in kept


async def test_without_a_recorder_nobody_waits(hass: HomeAssistant, act: Act) -> None:
    anna = (await act("add_customer", name="Ottilie Quastenberg"))["customer_id"]
    answer = await act("erase_customer", customer=anna)
    assert (answer["erased"], answer["history"]) == (True, "not_recorded")


async def test_the_measures_keep_their_counts(hass: HomeAssistant, act: Act) -> None:
    """What was done stays counted, without whom it was done for."""
    await act("add_customer", name="Ben Ito")
    anna = (await act("add_customer", name="Ottilie Quastenberg"))["customer_id"]
    for customer in (anna, "Ben Ito"):
        done = await act("add_follow_up", customer=customer, title="Call", due="2026-11-02")
        await act("complete_follow_up", follow_up=done["follow_up_id"])
    await hass.async_block_till_done()
    before = hass.states.get("sensor.aftersale_on_time").state
    await act("erase_customer", customer=anna)
    assert hass.states.get("sensor.aftersale_on_time").state == before == "100.0"


async def test_a_note_that_was_read_too_late_is_not_kept(practice: MockConfigEntry, act: Act) -> None:
    """The list was just being put into words on the other thread."""
    coordinator = practice.runtime_data
    anna = (await act("add_customer", name="Anna Weber"))["customer_id"]
    ben = (await act("add_customer", name="Ben Ito"))["customer_id"]
    await act("log_interaction", customer=anna, note="velvet")
    await act("log_interaction", customer=ben, note="silk")
    read = await coordinator.on_thread(lambda: coordinator.desk.last_notes([anna, ben]))
    await act("log_interaction", customer=ben, note="linen")
    await act("erase_customer", customer=anna)
    coordinator.keep_notes(read)
    assert anna not in coordinator.last_notes
    assert coordinator.last_notes[ben] == "linen"
