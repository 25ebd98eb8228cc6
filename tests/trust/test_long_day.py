"""Ten changes a second, all day: memory flat, the log bounded, no change dearer than the first ones."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from custom_components.aftersale.store.disk import LOG_BYTES

from ..figures import FULL, note
from .long_day import MIB, LongDay

CUSTOMERS = 10_000 if FULL else 200
WINDOWS = int(os.environ.get("AFTERSALE_HOURS", "24")) if FULL else 6
CHANGES = 36_000 if FULL else 500
"""In each window: an hour of the day."""
WARM = max(1, WINDOWS // 4)
"""So many windows at the beginning fill caches, and the hands of whoever works here."""
LITTLE = 1.10
"""What may differ between two windows, for no two hours bring the same."""


@pytest.mark.timeout(6 * 3600)
def test_a_long_day_leaves_no_trace_in_memory_nor_in_the_cost_of_a_change(tmp_path: Path) -> None:
    day = LongDay(tmp_path, CUSTOMERS)
    windows = []
    for _ in range(WINDOWS):
        windows.append(day.window(CHANGES))
        print(windows[-1], flush=True)  # noqa: T201 - the course of the day, for whoever runs it
    warm, last = windows[WARM - 1], windows[-1]
    note(
        "long_day",
        changes=day.done,
        customers=CUSTOMERS,
        simulated_hours=round(day.done / 36_000, 1),
        rss_mib_warm=round(warm.rss / MIB),
        rss_mib_end=round(last.rss / MIB),
        blocks_warm=warm.blocks,
        blocks_end=last.blocks,
        open_warm=warm.open,
        open_end=last.open,
        wal_mib_most=round(max(one.wal for one in windows) / MIB, 1),
        book_mib=round(last.book / MIB),
        steps_warm=round(warm.steps),
        steps_end=round(last.steps),
        cpu_ms_warm=round(warm.cpu_ms, 2),
        cpu_ms_end=round(last.cpu_ms, 2),
        worst_ms=round(max(one.worst_ms for one in windows)),
    )
    assert day.done == WINDOWS * CHANGES
    assert max(one.wal for one in windows) < 2 * LOG_BYTES
    assert last.rss < warm.rss * LITTLE
    assert last.blocks < warm.blocks * LITTLE
    assert last.steps < warm.steps * LITTLE
    day.running.book.integrity_check()
    day.running.stop()
