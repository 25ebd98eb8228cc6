"""The real process killed at random moments while a client is busy: nothing acknowledged is lost, nothing is half there.

`AFTERSALE_TRIALS` says how often (200 in `scripts/trust`), `AFTERSALE_AT_ONCE` in how many homes at the same time. SIGKILL leaves
what the process wrote to the kernel; what a disk itself may lose without its power is SQLite's part (`synchronous=FULL`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
import os
from pathlib import Path
import random

import pytest

from tests import figures
from tests.e2e import whole_book
from tests.e2e.busy import Consultant
from tests.e2e.home import Home

MakeHome = Callable[..., Awaitable[Home]]
TRIALS = int(os.environ.get("AFTERSALE_TRIALS", "3"))
AT_ONCE = int(os.environ.get("AFTERSALE_AT_ONCE", "1"))
SEED = int(os.environ.get("AFTERSALE_SEED", "20261122"))
LONGEST = 2.0
"""Seconds; the process is killed at a random moment of them."""
NEW_BOOK_AFTER = 25
"""So many trials on one book; then it would only make each trial slower."""


@dataclass
class Count:
    """What all trials together came to."""

    kills: int = 0
    asked: int = 0
    acknowledged: int = 0
    whole_though_unanswered: int = 0
    absent: int = 0


async def trial(home: Home, chance: random.Random, consultant: Consultant, scratch: Path, seen: Count) -> None:
    """Be busy, be killed, look at what is left, and start again."""
    begun = len(consultant.changes)
    async with home.client() as client:
        work = asyncio.create_task(consultant.work(client))
        await asyncio.sleep(chance.uniform(0, LONGEST))
        home.kill()
        await work
    assert consultant.refused == []
    book = whole_book.opened(whole_book.copied(home.config, scratch))
    try:
        assert whole_book.missing(book, consultant.changes) == []
        assert whole_book.unplanned(book) == []
        customers = len(list(book.customer_rows()))
        new = consultant.changes[begun:]
        unanswered = [book.request(one.id) is not None for one in new if one.answer is None]
    finally:
        book.close()
    seen.kills += 1
    seen.asked += len(new)
    seen.acknowledged += len(new) - len(unanswered)
    seen.whole_though_unanswered += sum(unanswered)
    seen.absent += len(unanswered) - sum(unanswered)
    told = len(home.log())
    await home.start()
    async with home.client() as client:
        await client.wait_for_entry("aftersale")
        await client.wait_for_state("sensor.aftersale_active_customers", lambda state: state["state"] == str(customers))
        issues = (await client.ws("repairs/list_issues"))["issues"]
    assert [one["issue_id"] for one in issues if one["domain"] == "aftersale"] == []
    assert [line for line in home.log()[told:].splitlines() if " ERROR " in line] == []


@pytest.mark.timeout(300 + 30 * TRIALS)
async def test_killed_at_random_moments(make_home: MakeHome, tmp_path: Path) -> None:
    seen = Count()
    left = iter(range(TRIALS))

    async def series(number: int) -> None:
        chance = random.Random(SEED + number)
        home, consultant, on_this_book = None, None, 0
        for _ in left:
            if home is None or consultant is None or on_this_book == NEW_BOOK_AFTER:
                if home is not None:
                    home.kill()
                home, consultant, on_this_book = await make_home(), Consultant(chance), 0
            await trial(home, chance, consultant, tmp_path / f"copy-{number}", seen)
            on_this_book += 1

    await asyncio.gather(*(series(number) for number in range(AT_ONCE)))
    assert seen.kills == TRIALS
    assert seen.acknowledged > 5 * TRIALS
    figures.note("kills", **asdict(seen), lost=0, half=0)
