"""Measuring one process from outside: how long, how much memory, how much written, how long its loop stood still."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
import time

from tests.e2e.client import Client


@dataclass
class Stall:
    """The longest that another client waited for the answer to its ping, in ms."""

    worst: float = 0.0
    pings: int = 0


@asynccontextmanager
async def pinged(other: Client) -> AsyncIterator[Stall]:
    """Let another client ask without pause whether the event loop is there."""
    stall = Stall()

    async def ping() -> None:
        while True:
            began = time.perf_counter()
            await other.ws("ping")
            stall.worst = max(stall.worst, (time.perf_counter() - began) * 1000)
            stall.pings += 1

    pinging = asyncio.create_task(ping())
    try:
        yield stall
    finally:
        pinging.cancel()
        with suppress(asyncio.CancelledError):
            await pinging


async def each_ms[T](items: Iterable[T], act: Callable[[T], Awaitable[object]]) -> list[float]:
    """How long each act took, one after the other."""
    took = []
    for item in items:
        began = time.perf_counter()
        await act(item)
        took.append((time.perf_counter() - began) * 1000)
    return took


async def median_ms(times: int, act: Callable[[], Awaitable[object]]) -> float:
    """How long an act usually takes."""
    return median(await each_ms(range(times), lambda _: act()))


def written(pid: int, thread: str) -> int | None:
    """Bytes that the threads whose name begins so have written so far; None where nobody counts them."""
    tasks = Path(f"/proc/{pid}/task")
    if not tasks.exists():
        return None
    total = 0
    for task in tasks.iterdir():
        with suppress(OSError):
            if (task / "comm").read_text().startswith(thread[:15]):
                counts = dict(line.split(": ") for line in (task / "io").read_text().splitlines())
                total += int(counts["wchar"])
    return total


def memory_mb(pid: int) -> float | None:
    """The resident memory of a process; None where nobody counts it."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return None
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024
