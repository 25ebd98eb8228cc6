"""Some minutes of a day of ten changes a second inside Home Assistant: nothing of ours is left behind by a change.

The whole day, without Home Assistant, is ``tests/trust/test_long_day.py``.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import sys

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from homeassistant.core import HomeAssistant

from ..figures import FULL, note
from .conftest import Act

ROUNDS = 600 if FULL else 30
"""Of six changes each, after a quarter as many that fill caches."""
CUSTOMERS = 20
LITTLE = 1.03


async def _round(hass: HomeAssistant, act: Act, clock: FrozenDateTimeFactory, number: int) -> None:
    """Six changes, after which the book is as full as it was; six tenths of a second go by."""
    who = f"Customer {number % CUSTOMERS}"
    await act("log_interaction", customer=who, direction="in", note="talked")
    call = (await act("add_follow_up", customer=who, title="Call back", due="2026-11-03"))["follow_up_id"]
    await act("snooze_follow_up", follow_up=call, until="2026-11-02 18:00:00")
    await act("reschedule_follow_up", follow_up=call, due="2026-11-04")
    await act("update_customer", customer=who, notes=f"note {number}")
    await act("complete_follow_up", follow_up=call)
    clock.tick(0.6)
    async_fire_time_changed(hass)
    await hass.async_block_till_done()


def _left(hass: HomeAssistant) -> dict[str, int]:
    """What a change could leave behind in Home Assistant."""
    gc.collect()
    timers = getattr(hass.loop, "_scheduled")  # noqa: B009 - asyncio tells nobody how many timers there are
    return {
        "listeners": sum(hass.bus.async_listeners().values()),
        "states": hass.states.async_entity_ids_count(),
        "timers": sum(not timer.cancelled() for timer in timers),
        "tasks": len(asyncio.all_tasks()),
    }


async def test_changes_leave_no_listener_timer_task_state_or_memory_behind(
    hass: HomeAssistant, act: Act, monday: FrozenDateTimeFactory, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    caplog.set_level(logging.WARNING, "sqlalchemy.engine")
    for number in range(CUSTOMERS):
        await act("add_customer", name=f"Customer {number}")
    for number in range(ROUNDS // 4):
        await _round(hass, act, monday, number)
    warm, blocks = _left(hass), sys.getallocatedblocks()
    for number in range(ROUNDS):
        await _round(hass, act, monday, number)
    end, last = _left(hass), sys.getallocatedblocks()
    note("long_day_at_home", changes=6 * ROUNDS, blocks_warm=blocks, blocks_end=last, **end)
    # A few come and go at any moment; one that each round left behind would be many.
    assert [name for name, many in end.items() if many > warm[name] + ROUNDS // 3] == []
    assert last < blocks * LITTLE
