"""While a backup is made the book lies still; and no backup ever fails because of it."""

from __future__ import annotations

import asyncio
from pathlib import Path
import shutil
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.aftersale import backup
from custom_components.aftersale.crm.errors import BookUnwritable
from custom_components.aftersale.store import Book
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError

from .conftest import DOMAIN, Act, Pass


async def ask(hass: HomeAssistant, action: str, **fields: Any) -> dict[str, Any]:
    """Call an action without waiting for everything else that is under way."""
    answer = await hass.services.async_call(DOMAIN, action, fields, blocking=True, return_response=True)
    assert answer is not None
    return dict(answer)


def files(config_dir: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in (config_dir / "aftersale").glob("book.db*") if "shm" not in one.name}


async def test_changes_wait_and_questions_do_not(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, config_dir: Path
) -> None:
    await act("add_customer", name="Anna Weber")
    await backup.async_pre_backup(hass)
    before = files(config_dir)
    assert before["book.db-wal"] == b""
    waiting = hass.async_create_task(ask(hass, "add_customer", name="Marco Rossi"))
    assert (await ask(hass, "list_customers"))["total"] == 1
    assert not waiting.done()
    assert files(config_dir) == before
    await backup.async_post_backup(hass)
    await waiting
    assert (await act("list_customers"))["total"] == 2
    assert not practice.runtime_data.desk.book.disk.keeping_log


async def test_they_do_not_wait_for_ever(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, config_dir: Path, time_passes: Pass, tmp_path: Path
) -> None:
    """The file still lies still then, only the log grows: a copy of both is a book, whenever it is taken."""
    await act("add_customer", name="Anna Weber")
    await backup.async_pre_backup(hass)
    book = files(config_dir)["book.db"]
    waiting = hass.async_create_task(ask(hass, "add_customer", name="Marco Rossi"))
    await time_passes(seconds=backup.WAITS_MOST)
    await waiting
    practice.runtime_data.desk.book.checkpoint()
    with pytest.raises(ServiceValidationError) as refused:
        await act("erase_customer", customer="Marco Rossi")
    assert refused.value.translation_key == "book_being_copied"
    assert files(config_dir)["book.db"] == book
    copy = tmp_path / "copied"
    shutil.copytree(config_dir / "aftersale", copy)
    opened = Book.open(copy / "book.db", expect_existing=True)
    assert len(list(opened.customer_rows())) == 2
    opened.close()
    await time_passes(seconds=backup.LASTS_MOST)
    assert not practice.runtime_data.desk.book.disk.keeping_log
    await act("erase_customer", customer="Marco Rossi")


async def test_a_book_that_cannot_come_to_rest_does_not_spoil_the_backup(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    coordinator = practice.runtime_data

    def refuse(*_: object) -> None:
        raise BookUnwritable("book_unwritable", path="x", detail="x")

    with monkeypatch.context() as patched:
        patched.setattr(coordinator.desk.book, "keep_log", refuse)
        patched.setattr(coordinator.desk.book, "let_log_go", refuse)
        await backup.async_pre_backup(hass)
        await backup.async_post_backup(hass)

    async def busy(*_: object) -> None:
        raise TimeoutError

    with monkeypatch.context() as patched:
        patched.setattr(backup, "_async_rest", busy)
        await backup.async_pre_backup(hass)
        await backup.async_post_backup(hass)
    await act("add_customer", name="Anna Weber")
    assert not coordinator.desk.book.disk.keeping_log


async def test_without_a_practice_there_is_nothing_to_do(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    await backup.async_pre_backup(hass)
    await backup.async_post_backup(hass)


async def test_a_practice_that_is_closed_meanwhile(hass: HomeAssistant, practice: MockConfigEntry, act: Act) -> None:
    """Nobody waits for a book that is not there any more."""
    await backup.async_pre_backup(hass)
    waiting = hass.async_create_task(ask(hass, "add_customer", name="Anna Weber"))
    await asyncio.sleep(0)
    assert await hass.config_entries.async_unload(practice.entry_id)
    await asyncio.gather(waiting, return_exceptions=True)
    await backup.async_post_backup(hass)
    assert await hass.config_entries.async_setup(practice.entry_id)
