"""The large book: put in the place of the small one, set up, and measured like it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
import os
import sys
import time

from bench import feed, panel, practice
from bench.figures import Lab, Place, measure, measure_actions
from bench.meter import median_ms, memory_mb, pinged
from bench.report import LargeFigures
from tests.e2e.seed import ROOT


@dataclass(frozen=True)
class Size:
    """How large."""

    customers: int
    open: int
    past: int


FULL = Size(10_000, 50_000, 1_000_000)
QUICK = Size(200, 1_000, 8_000)
LOADED = 5.0
"""Seconds after the set-up in which what it set off comes to rest."""


class NotWritten(Exception):
    """The generator failed; it said why."""


async def measured(lab: Lab, size: Size, say: Callable[[str], None]) -> LargeFigures:
    """Generate it, set it up in the running Home Assistant, measure it."""
    client, pid = lab.client, lab.home.pid
    entries = await client.entries("aftersale")
    for entry in entries:
        await practice.remove_entry(client, entry["entry_id"])
    await asyncio.sleep(LOADED)
    without = memory_mb(pid)
    entry_id = await practice.begin_afresh(client, lab.home.config)
    await asyncio.sleep(LOADED)
    empty = memory_mb(pid)
    await practice.switch_entry(client, entry_id, on=False)
    say(f"bench: generating {size.customers:,} customers, {size.open:,} open and {size.past:,} past follow-ups in SQL")
    generated = await _generate(lab, size)
    book = lab.home.config / "aftersale" / "book.db"
    say("bench: setting the large book up")
    before = memory_mb(pid)
    began = time.perf_counter()
    async with pinged(lab.other) as stall:
        await practice.switch_entry(client, entry_id, on=True)
    set_up = time.perf_counter() - began
    await client.wait_for_entry("aftersale")
    await asyncio.sleep(LOADED)
    memory = memory_mb(pid)
    found = await practice.open_count(client)
    place = Place(practice.TODO, practice.CALENDAR, (entry_id,), "aftersale_book")
    fed = await feed.measured(lab, entry_id)
    known = await practice.customer_ids(client, at_most=500)
    figures = await measure(lab, place, 20, list(known))
    await measure_actions(lab, figures, list(known.values()))
    base = min((each for each in (without, before) if each is not None), default=None)
    return LargeFigures(
        customers=size.customers,
        open=found,
        past=size.past,
        figures=figures,
        set_up_s=set_up,
        set_up_stall=stall.worst,
        memory=None if memory is None or base is None else memory - base,
        memory_of_empty=None if empty is None or without is None else empty - without,
        generated_s=generated,
        book_mb=book.stat().st_size / 1024**2,
        others=await _others(lab, list(known)),
        feed=fed,
        panel=await panel.measured(lab),
    )


async def only_the_panel(lab: Lab, size: Size, say: Callable[[str], None]) -> list[panel.PanelFigure]:
    """The large book, generated and set up, for its panel alone."""
    client = lab.client
    entry_id = await practice.begin_afresh(client, lab.home.config)
    await practice.switch_entry(client, entry_id, on=False)
    say(f"bench: generating {size.customers:,} customers, {size.open:,} open and {size.past:,} past follow-ups in SQL")
    await _generate(lab, size)
    await practice.switch_entry(client, entry_id, on=True)
    await client.wait_for_entry("aftersale", patience=600)
    await asyncio.sleep(LOADED)
    return await panel.measured(lab)


async def _others(lab: Lab, names: list[str]) -> dict[str, float]:
    """What else is asked of a book."""
    client = lab.client
    someone = iter(names)
    return {
        "list_follow_ups, 500 of them, ms": await median_ms(7, lambda: client.aftersale("list_follow_ups", limit=500)),
        "list_follow_ups, overdue, ms": await median_ms(
            7, lambda: client.aftersale("list_follow_ups", overdue=True, limit=100)
        ),
        "list_follow_ups, done, ms": await median_ms(
            7, lambda: client.aftersale("list_follow_ups", status="done", limit=100)
        ),
        "list_customers, a search, ms": await median_ms(
            7, lambda: client.aftersale("list_customers", search="weber", limit=50)
        ),
        "list_customers, at risk, ms": await median_ms(
            7, lambda: client.aftersale("list_customers", at_risk=True, limit=50)
        ),
        "get_customer by name, ms": await median_ms(
            7, lambda: client.aftersale("get_customer", customer=next(someone))
        ),
        "log_interaction by name, ms": await median_ms(
            20, lambda: client.aftersale("log_interaction", customer=next(someone), channel="call")
        ),
        "record_order by name, ms": await median_ms(
            20, lambda: client.aftersale("record_order", customer=next(someone), product="Water filter")
        ),
    }


async def _generate(lab: Lab, size: Size) -> float:
    """Have a process of its own write the book; how many seconds it took."""
    book = lab.home.config / "aftersale" / "book.db"
    for file in book.parent.glob("book.db*"):
        file.unlink()
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.large_book", str(book)),
        *(str(number) for number in (size.customers, size.open, size.past)),
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    if await process.wait():
        raise NotWritten(f"the generator ended with {process.returncode}")
    return time.perf_counter() - began
