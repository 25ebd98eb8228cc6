"""The day's snapshot is taken while the practice goes on."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.aftersale.store import book as book_module, snapshots
from custom_components.aftersale.store.disk import Disk
from homeassistant.core import HomeAssistant

from .conftest import Act, Pass


async def test_nobody_waits_for_the_copy(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, time_passes: Pass, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = practice.runtime_data.desk.book
    copying, may_end, take = Event(), Event(), snapshots.take

    def slowly(*args: object) -> Path:
        copying.set()
        assert may_end.wait(30)
        return take(*args)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(snapshots, "take", slowly)
    await act("add_customer", name="Anna Weber")
    await time_passes(hours=17)
    await hass.async_add_executor_job(copying.wait, 30)
    assert book.snapshots() == ()
    await act("add_customer", name="Marco Rossi")
    may_end.set()
    await hass.async_block_till_done(wait_background_tasks=True)
    assert len(book.snapshots()) == 1


async def test_nobody_who_is_erased_meanwhile_comes_back_with_it(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, time_passes: Pass, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However soon a copy ends, and whoever took back its word for one that has just begun."""
    book = practice.runtime_data.desk.book
    copying, may_end, swept = Event(), Event(), Event()
    check, sweep = snapshots._check, book_module.sweep

    def sweeps(disk: Disk) -> None:
        swept.set()
        sweep(disk)

    def slowly(*args: object) -> None:
        copying.set()
        assert may_end.wait(30)
        check(*args)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(snapshots, "_check", slowly)
    monkeypatch.setattr(book_module, "sweep", sweeps)
    await act("add_customer", name="Marco Quastenberg")
    await time_passes(hours=17)
    await hass.async_add_executor_job(copying.wait, 30)
    book.let_log_go("daily_copy")
    erasing = hass.async_create_task(act("erase_customer", customer="Marco Quastenberg"))
    assert not await hass.async_add_executor_job(swept.wait, 1)
    may_end.set()
    assert (await erasing)["erased"]
    assert swept.is_set()
    await hass.async_block_till_done(wait_background_tasks=True)
    assert len(book.snapshots()) == 1
    assert not [one for one in book.path.parent.rglob("*") if one.is_file() and b"Quastenberg" in one.read_bytes()]


async def test_a_practice_that_closes_waits_for_its_copy(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, time_passes: Pass
) -> None:
    folder = practice.runtime_data.path.parent / "snapshots"
    await act("add_customer", name="Anna Weber")
    await time_passes(hours=17)
    assert await hass.config_entries.async_unload(practice.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert not list(folder.glob("*.part"))
