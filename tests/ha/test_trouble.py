"""What goes wrong half-way leaves nothing behind."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.aftersale import coordinator as bridge
from custom_components.aftersale.crm.errors import BookDamaged, BookTooNew, BookUnwritable
from custom_components.aftersale.store_thread import StoreThread
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er, issue_registry as ir

from .conftest import DOMAIN, Act
from .test_setup import book_threads


@pytest.mark.parametrize(
    ("error", "issue", "state"),
    [
        (BookDamaged("book_damaged", path="x"), "book_damaged", ConfigEntryState.SETUP_ERROR),
        (BookTooNew("book_too_new", path="x"), "book_too_new", ConfigEntryState.SETUP_ERROR),
        (BookUnwritable("book_unwritable", path="x"), "book_unwritable", ConfigEntryState.SETUP_RETRY),
    ],
)
async def test_each_trouble_with_the_book_has_its_issue(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    issue: str,
    state: ConfigEntryState,
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(bridge.Book, "open", refuse)
        await hass.config_entries.async_setup(entry.entry_id)
        assert entry.state is state
    assert not book_threads()
    assert ir.async_get(hass).async_get_issue(DOMAIN, issue) is not None
    assert await hass.config_entries.async_reload(entry.entry_id)
    assert ir.async_get(hass).async_get_issue(DOMAIN, issue) is None


async def test_a_book_that_cannot_be_read_is_closed_again(
    hass: HomeAssistant, entry: MockConfigEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise BookDamaged("book_unreadable", table="customers", id="x")

    monkeypatch.setattr(bridge.Desk, "load", refuse)
    assert not await hass.config_entries.async_setup(entry.entry_id)
    assert entry.state is ConfigEntryState.SETUP_ERROR
    assert not book_threads()


async def test_a_failure_after_opening_closes_the_book(
    hass: HomeAssistant, entry: MockConfigEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise HomeAssistantError("no registry today")

    monkeypatch.setattr(bridge.CustomerDevices, "keep_only", fail)
    assert not await hass.config_entries.async_setup(entry.entry_id)
    assert not book_threads()


async def test_a_question_that_the_book_cannot_answer_is_told(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    coordinator = practice.runtime_data

    def refuse(*_: Any, **__: Any) -> None:
        raise BookDamaged("book_unreadable", table="customers", id="x")

    with monkeypatch.context() as patched:
        patched.setattr(coordinator.desk, "list_customers", refuse)
        with pytest.raises(HomeAssistantError):
            await coordinator.ask(coordinator.desk.list_customers)
        with pytest.raises(HomeAssistantError):
            await coordinator.ask(coordinator.desk.list_customers)
        patched.setattr(coordinator.desk, "load", refuse)
        with pytest.raises(HomeAssistantError):
            await coordinator.async_adopt(coordinator.practice)
        entity = hass.data["todo"].get_entity("todo.aftersale_follow_ups")
        patched.setattr(coordinator.desk, "last_notes", refuse)
        await entity._async_prepared()
    assert not coordinator.available
    await act("add_customer", name="Anna Weber")
    assert coordinator.available


async def test_a_landing_that_fails_is_told_to_the_caller(hass: HomeAssistant) -> None:
    thread = StoreThread(hass)

    def land(result: int) -> None:
        raise ValueError(result)

    with pytest.raises(ValueError, match="7"):
        await thread.submit(lambda: 7, land)
    await thread.async_close(lambda: None)
    await thread.async_close(lambda: None)


async def test_what_lands_in_turns_keeps_whatever_comes_after_waiting(hass: HomeAssistant) -> None:
    thread = StoreThread(hass)
    seen: list[str] = []
    go_on = asyncio.Event()

    async def rest() -> None:
        seen.append("begun")
        seen.append(await thread.beside(lambda: "beside"))
        await go_on.wait()
        seen.append("landed")

    first = thread.submit(lambda: 1, lambda _: rest())
    second = thread.submit(lambda: 2, lambda _: seen.append("second"))
    third = thread.submit(lambda: 3)
    waiting = asyncio.ensure_future(_noted(thread, seen))
    while len(seen) < 2:
        await asyncio.sleep(0.001)
    await hass.async_add_executor_job(lambda: None)
    assert seen == ["begun", "beside"] and not (first.done() or second.done() or third.done() or waiting.done())
    go_on.set()
    assert (await first, await second, await third) == (1, 2, 3)
    await waiting
    assert seen == ["begun", "beside", "landed", "second", "nothing is landing"]
    await thread.async_close(lambda: None)


async def _noted(thread: StoreThread, seen: list[str]) -> None:
    while not seen:
        await asyncio.sleep(0.001)
    await thread.landed()
    seen.append("nothing is landing")


@pytest.mark.parametrize("error", [ValueError("7"), asyncio.CancelledError()])
async def test_a_landing_that_fails_in_a_later_turn_stops_nothing_else(
    hass: HomeAssistant, error: BaseException
) -> None:
    thread = StoreThread(hass)

    async def rest() -> None:
        await asyncio.sleep(0)
        raise error

    first = thread.submit(lambda: 1, lambda _: rest())
    second = thread.submit(lambda: 2)
    with pytest.raises(type(error)):
        await first
    assert await second == 2
    await thread.async_close(lambda: None)


async def test_a_failure_that_nobody_waits_for_is_only_noted(
    hass: HomeAssistant, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", "custom_components.aftersale.store_thread")
    thread = StoreThread(hass)

    def fail() -> None:
        raise ValueError("quietly")

    thread.submit(fail).cancel()
    await thread.async_close(lambda: None)
    assert "quietly" in caplog.text


async def test_what_the_user_removed_from_the_registry_is_left_alone(
    hass: HomeAssistant, practice: MockConfigEntry
) -> None:
    er.async_get(hass).async_remove("switch.aftersale_reminders")
    hass.config_entries.async_update_entry(practice, options={"expose_to_assistants": True})
    await hass.async_block_till_done(wait_background_tasks=True)
    assert er.async_get(hass).async_get("switch.aftersale_reminders") is None


async def test_a_device_of_nobody_is_refused(hass: HomeAssistant, practice: MockConfigEntry, act: Act) -> None:
    coordinator = practice.runtime_data
    own = coordinator.devices.register_practice()
    for device_id in ("nothing", own):
        with pytest.raises(HomeAssistantError) as refused:
            coordinator.devices.known_customer_of(device_id, coordinator.board.customers)
        assert refused.value.translation_key == "unknown_device"


async def test_devices_of_customers_who_went_while_we_were_away_go_too(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act
) -> None:
    from homeassistant.helpers import device_registry as dr

    await act("add_customer", name="Anna Weber")
    registry = dr.async_get(hass)
    registry.async_get_or_create(config_entry_id=practice.entry_id, identifiers={(DOMAIN, "gone")}, name="Gone")
    assert await hass.config_entries.async_reload(practice.entry_id)
    await hass.async_block_till_done()
    names = [one.name for one in dr.async_entries_for_config_entry(registry, practice.entry_id)]
    assert sorted(names) == ["Aftersale", "Anna Weber"]
