"""A change of hundreds of customers lands as a whole, and leaves the event loop its turns."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import get_ident
from typing import Any, ClassVar

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.aftersale.board import Board, Changed
from custom_components.aftersale.coordinator import AftersaleCoordinator
from custom_components.aftersale.desk import Receipt
from custom_components.aftersale.entity import AT_ONCE, CustomerEntity
from custom_components.aftersale.import_text import reasons
from custom_components.aftersale.publication import DEVICE, LARGE, MOST, is_large
from custom_components.aftersale.topics import BOARD, NEW_DEVICES
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.entity import Entity
from homeassistant.helpers.entity_platform import EntityPlatform

from .conftest import DOMAIN, Act, Pass

MANY = LARGE // 2 + 1
"""Customers: a receipt has two records of each at least."""
A_TURN = -(-MOST // DEVICE)
"""So many devices are brought or taken away in a turn."""
DEVICES = 50


def people(many: int = MANY) -> str:
    """A file with so many customers."""
    rows = (f"Anna Weber{number},anna{number}@weber.example" for number in range(many))
    return "\n".join(["name,email", *rows])


class Turns:
    """What was seen in each turn of the loop."""

    def __init__(self, hass: HomeAssistant, coordinator: AftersaleCoordinator) -> None:
        """Nothing was seen yet."""
        self.number = 0
        self.customers: list[int] = []
        self.boards: list[Board] = []
        self.devices: Counter[int] = Counter()
        self.told = 0
        self._loop = hass.loop
        self._coordinator = coordinator
        self._on = False

    @contextmanager
    def watched(self) -> Iterator[Turns]:
        """Look in every turn of the loop."""
        stops = [
            self._coordinator.listen(NEW_DEVICES, lambda some: self.devices.update({self.number: len(some)})),
            self._coordinator.listen(BOARD, lambda _=None: setattr(self, "told", self.told + 1)),
        ]
        self._on = True
        self._look()
        try:
            yield self
        finally:
            self._on = False
            for stop in stops:
                stop()

    def _look(self) -> None:
        self.number += 1
        board = self._coordinator.board
        for known, now in ((self.customers, len(board.customers)), (self.boards, board)):
            if not known or (known[-1] is not now and known[-1] != now):
                known.append(now)  # type: ignore[attr-defined]
        if self._on:
            self._loop.call_soon(self._look)


@pytest.fixture
def coordinator(practice: MockConfigEntry) -> AftersaleCoordinator:
    """The practice's."""
    found: AftersaleCoordinator = practice.runtime_data
    return found


@pytest.fixture
def in_the_loop(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Of how many records each receipt was that a board took over in the event loop."""
    sizes: list[int] = []
    loop, real = get_ident(), Board.apply

    def apply(board: Board, receipt: Receipt, now: datetime) -> Changed:
        if get_ident() == loop:
            sizes.append(len(receipt.customers) + len(receipt.standings) + len(receipt.follow_ups))
        return real(board, receipt, now)

    monkeypatch.setattr(Board, "apply", apply)
    return sizes


def in_the_book(coordinator: AftersaleCoordinator, now: datetime) -> dict[str, Any]:
    """What a board would hold that is read afresh."""
    loaded = coordinator.desk.load(now)
    return {
        "customers": {one.id: one for one in loaded.customers},
        "standings": dict(loaded.standings),
        "follow_ups": {one.id: one for one in loaded.follow_ups},
    }


async def board_is_the_book(coordinator: AftersaleCoordinator) -> bool:
    """Whether the board holds what is on disk."""
    board = coordinator.board
    held = {"customers": board.customers, "standings": board.standings, "follow_ups": board.follow_ups}
    return bool(held == await coordinator.on_thread(lambda: in_the_book(coordinator, board.now)))


async def test_an_import_lands_whole_and_in_turns(
    hass: HomeAssistant, coordinator: AftersaleCoordinator, act: Act, in_the_loop: list[int], time_passes: Pass
) -> None:
    """No turn sees half of it, none brings more than a few devices, and the board is the book when it is acknowledged."""
    turns = Turns(hass, coordinator)
    with turns.watched():
        answer = await hass.services.async_call(
            DOMAIN, "import_customers", {"content": people()}, blocking=True, return_response=True
        )
        acknowledged = len(coordinator.board.customers), turns.devices.total()
    assert answer is not None and answer["created"] == MANY
    assert turns.customers == [0, MANY] and len(turns.boards) == 2
    assert acknowledged == (MANY, DEVICES)
    assert max(turns.devices.values()) <= A_TURN and len(turns.devices) >= DEVICES // A_TURN
    assert max(in_the_loop, default=0) <= LARGE
    await hass.async_block_till_done()
    assert await board_is_the_book(coordinator)
    assert hass.states.get("sensor.aftersale_active_customers").state == str(MANY)  # type: ignore[union-attr]
    assert hass.states.get("sensor.anna_weber0_warmth") is not None
    await time_passes(days=1)
    assert await board_is_the_book(coordinator)

    before, turns = coordinator.board, Turns(hass, coordinator)
    with turns.watched():
        await act("undo", import_id=answer["import_id"])
    assert turns.customers == [MANY, 0] and turns.boards == [before, coordinator.board]
    assert max(in_the_loop, default=0) <= LARGE
    assert await board_is_the_book(coordinator)
    assert len(dr.async_entries_for_config_entry(dr.async_get(hass), coordinator.entry.entry_id)) == 1
    assert not [one for one in er.async_get(hass).entities if "weber" in one]
    assert not [one for one in er.async_get(hass).deleted_entities.values() if "weber" in one.entity_id]


async def test_what_is_done_meanwhile_lands_after_it(
    hass: HomeAssistant, coordinator: AftersaleCoordinator, act: Act, in_the_loop: list[int]
) -> None:
    """Everything is on the board that was acknowledged, in whichever turn it came; time passes on the board that stays."""
    seen: list[int] = []

    async def call(action: str, **fields: Any) -> None:
        await hass.services.async_call(DOMAIN, action, fields, blocking=True, return_response=True)
        board = coordinator.board
        seen.append(len(board.customers))
        assert not fields.get("name") or fields["name"] in {one.name for one in board.customers.values()}

    calls = [call("import_customers", content=people()), *(call("add_customer", name=f"Bo {one}") for one in "123")]
    done = asyncio.gather(*calls)
    coordinator._ring()
    await done
    await hass.async_block_till_done()
    assert len(seen) == 4 and min(seen) >= MANY
    assert len(coordinator.board.customers) == MANY + 3
    assert in_the_loop  # the small ones
    assert await board_is_the_book(coordinator)


async def test_the_practice_may_close_while_an_import_lands(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act
) -> None:
    importing = asyncio.ensure_future(
        hass.services.async_call(DOMAIN, "import_customers", {"content": people()}, blocking=True, return_response=True)
    )
    board = practice.runtime_data.board
    while practice.runtime_data.board is board:
        await asyncio.sleep(0)
    assert not importing.done()
    assert await hass.config_entries.async_unload(practice.entry_id)
    answer = await importing
    assert answer is not None and answer["created"] == MANY
    assert await hass.config_entries.async_setup(practice.entry_id)
    await hass.async_block_till_done()
    assert len(practice.runtime_data.board.customers) == MANY
    assert len(dr.async_entries_for_config_entry(dr.async_get(hass), practice.entry_id)) == DEVICES + 1
    assert hass.states.get("sensor.anna_weber0_warmth") is not None


def test_what_is_large() -> None:
    few = {str(number): None for number in range(LARGE)}
    assert not is_large(Receipt({}, customers=few))
    assert is_large(Receipt({}, customers=few, follow_ups={"one": None}))


async def test_a_start_brings_a_few_devices_in_each_turn(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    await act("import_customers", content=people(DEVICES))
    brought: Counter[tuple[str, int]] = Counter()
    number, on = 0, True
    real = EntityPlatform._async_schedule_add_entities_for_entry

    def turn() -> None:
        nonlocal number
        number += 1
        if on:
            hass.loop.call_soon(turn)

    def add(platform: EntityPlatform, new: Iterable[Entity], *args: Any, **fields: Any) -> None:
        given = list(new)
        brought[platform.domain, number] += len({one.customer_id for one in given if isinstance(one, CustomerEntity)})
        real(platform, given, *args, **fields)

    monkeypatch.setattr(EntityPlatform, "_async_schedule_add_entities_for_entry", add)
    turn()
    assert await hass.config_entries.async_reload(practice.entry_id)
    on = False
    await hass.async_block_till_done()
    for domain in ("sensor", "binary_sensor", "button"):
        each = [many for (where, _), many in brought.items() if where == domain]
        assert (sum(each), max(each)) == (DEVICES, AT_ONCE)
    assert all(
        hass.states.get(f"sensor.anna_weber{one}_warmth").state != "unavailable"  # type: ignore[union-attr]
        for one in range(DEVICES)
    )


class Line(dict[str, Any]):
    """A rejected line that knows who looked at it."""

    seen_by: ClassVar[set[int]] = set()

    def __getitem__(self, key: str) -> Any:
        """Note the thread."""
        self.seen_by.add(get_ident())
        return super().__getitem__(key)


async def test_rejected_lines_are_put_into_words_off_the_loop(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    line = Line(line=2, why="not_a_birthday", facts={"field": "birthday", "value": "x"})
    (answer,) = await reasons(hass, [line])
    assert answer["line"] == 2 and "birthday" in answer["why"]
    assert Line.seen_by and get_ident() not in Line.seen_by
