"""A backup made while a client is busy, restored as Home Assistant does: the book in it is whole, and holds what was acknowledged."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
import random
import time
from typing import Any

import pytest

from tests import figures
from tests.e2e import whole_book
from tests.e2e.busy import HANDS, Change, Consultant
from tests.e2e.client import Client
from tests.e2e.home import Home, HomeFailed

MakeHome = Callable[..., Awaitable[Home]]


async def make_backup(client: Client) -> str:
    """Make one; its id."""
    known = {one["backup_id"] for one in (await client.ws("backup/info"))["backups"]}
    await client.ws("backup/generate", agent_ids=["backup.local"], include_database=False, name="Under load")
    async with asyncio.timeout(120):
        while True:
            info = await client.ws("backup/info")
            new = [one["backup_id"] for one in info["backups"] if one["backup_id"] not in known]
            if new and info["state"] == "idle":
                return str(new[0])
            await asyncio.sleep(0.1)


async def be_busy(client: Client, consultant: Consultant, stop: asyncio.Event, waits: list[float]) -> None:
    """Change one thing after the other; how long each took."""
    while not stop.is_set():
        begun = time.monotonic()
        await consultant.one(client)
        waits.append(time.monotonic() - begun)


async def test_a_backup_under_load_restores_to_a_whole_book(make_home: MakeHome, tmp_path: Path) -> None:
    home = await make_home()
    consultant, waits, stop = Consultant(random.Random(11)), [], asyncio.Event()
    async with home.client() as client, home.client() as other:
        for _ in range(20):
            await consultant.one(client)
        busy = [asyncio.create_task(be_busy(client, consultant, stop, waits)) for _ in range(HANDS)]
        await asyncio.sleep(0.5)
        before: list[Change] = list(consultant.acknowledged)
        backup_id = await make_backup(other)
        stop.set()
        await asyncio.gather(*busy)
        asked = list(consultant.changes)
        assert consultant.refused == []
    await restored(home, backup_id)
    book = whole_book.opened(whole_book.copied(home.config, tmp_path / "copy"))
    try:
        assert whole_book.missing(book, before) == []
        assert whole_book.missing(book, [Change(one.kind, one.id, one.about) for one in asked]) == []
        found = sum(book.request(one.id) is not None for one in asked)
        customers = len(list(book.customer_rows()))
    finally:
        book.close()
    async with home.client() as client:
        await client.wait_for_entry("aftersale")
        wanted: Any = lambda state: state["state"] == str(customers)  # noqa: E731 - short
        await client.wait_for_state("sensor.aftersale_active_customers", wanted)
    figures.note(
        "backup",
        asked=len(asked),
        acknowledged_before=len(before),
        found=found,
        half=0,
        longest_wait_ms=round(1000 * max(waits)),
    )


async def restored(home: Home, backup_id: str) -> None:
    """Have Home Assistant restore it, which ends the process; and start it again."""
    async with home.client() as client:
        restore = asyncio.create_task(client.ws("backup/restore", backup_id=backup_id, agent_id="backup.local"))
        async with asyncio.timeout(120):
            while home.exit_code() is None:
                await asyncio.sleep(0.1)
        await asyncio.gather(restore, return_exceptions=True)
    assert (home.config / ".HA_RESTORE").exists()
    with pytest.raises(HomeFailed, match="ended with 100"):  # It unpacks the backup, and wants to be started again.
        await home.start()
    await home.start()
    assert not (home.config / ".HA_RESTORE").exists()
