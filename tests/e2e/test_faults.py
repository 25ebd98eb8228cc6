"""The disk refuses: what is asked fails with a clear error, what is shown is on disk, and work goes on when the disk does."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
import shutil
import subprocess
import time

import pytest

from tests import figures
from tests.e2e import whole_book
from tests.e2e.client import Client, Refused
from tests.e2e.home import Home

SHIM = Path(__file__).with_name("faulty_disk.c")
REFUSING = {"f": "full", "e": "failing", "r": "read-only", "s": "fsync fails"}
WELL, SLOW = "-", "l"


class Disk:
    """The disk under a home, and its mood."""

    def __init__(self, folder: Path) -> None:
        """Build the shim; the disk is well."""
        self._mood = folder / "mood"
        self.library = folder / "faulty_disk.so"
        compiler = shutil.which("cc") or shutil.which("gcc") or pytest.fail("a C compiler is needed")
        command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(self.library), str(SHIM), "-ldl"]
        subprocess.run(command, check=True, capture_output=True)
        self.be(WELL)

    def be(self, mood: str) -> None:
        """Refuse from now on, or do not; the same byte, which the process has mapped."""
        with self._mood.open("r+b" if self._mood.exists() else "w+b") as file:
            file.write(mood.encode())

    def environment(self) -> dict[str, str]:
        """For a process on this disk."""
        return {
            "LD_PRELOAD": str(self.library),
            "FAULTY_DISK": str(self._mood),
            "FAULTY_FOLDER": f"{os.sep}aftersale{os.sep}book.db",
        }


async def names(client: Client) -> list[str]:
    return sorted(one["name"] for one in (await client.aftersale("list_customers", limit=500))["customers"])


def on_disk(home: Home, scratch: Path) -> list[str]:
    """Who is in a copy of the book as it lies there."""
    book = whole_book.opened(whole_book.copied(home.config, scratch))
    try:
        return sorted(customer.name for customer, _ in book.customer_rows())
    finally:
        book.close()


async def active(client: Client, many: int) -> None:
    """What the entity shows is so many."""
    await client.wait_for_state("sensor.aftersale_active_customers", lambda state: state["state"] == str(many))


async def test_a_disk_that_refuses(
    home_environment: None, sockets: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(tmp_path)
    for name, value in disk.environment().items():
        monkeypatch.setenv(name, value)
    home = Home(tmp_path / "home")
    known = ["Anna Weber"]
    refused = went_on = 0
    try:
        await home.start()
        await home.add_aftersale()
        async with home.client() as client:
            await client.aftersale("add_customer", name="Anna Weber")
            for mood, what in REFUSING.items():
                disk.be(mood)
                for number in range(3):
                    with pytest.raises(Refused) as error:
                        await client.aftersale("add_customer", name=f"Refused {what} {number}")
                    assert error.value.translation_key == "book_unwritable", what
                    assert "nothing was changed" in error.value.message
                    refused += 1
                assert await names(client) == known, what
                issues = (await client.ws("repairs/list_issues"))["issues"]
                assert "book_unwritable" in [one["issue_id"] for one in issues], what
                disk.be(WELL)
                known.append(f"After {what}")
                await client.aftersale("add_customer", name=known[-1])
                went_on += 1
                known.sort()
                assert await names(client) == known == on_disk(home, tmp_path / "copy"), what
                await active(client, len(known))
                issues = (await client.ws("repairs/list_issues"))["issues"]
                assert [one["issue_id"] for one in issues if one["domain"] == "aftersale"] == [], what
            await slow(client, disk, home, tmp_path / "copy", known)
        home.kill()
        await home.start()
        async with home.client() as client:
            await client.wait_for_entry("aftersale")
            assert await names(client) == known
    finally:
        disk.be(WELL)
        await home.stop()
    figures.note(
        "faults", kinds=[*REFUSING.values(), "slow"], refused=refused, went_on=went_on, lost=0, shown_wrongly=0
    )


async def slow(client: Client, disk: Disk, home: Home, scratch: Path, known: list[str]) -> None:
    """A change takes as long as the disk; meanwhile nobody else waits."""
    disk.be(SLOW)
    known.append("Slowly")
    begun = time.monotonic()
    change = asyncio.create_task(client.aftersale("add_customer", name="Slowly"))
    pings = 0
    while not change.done():
        await client.ws("get_config")
        pings += 1
        await asyncio.sleep(0.02)
    await change
    took = time.monotonic() - begun
    disk.be(WELL)
    assert took > 0.2
    assert pings > 3
    known.sort()
    assert await names(client) == known == on_disk(home, scratch)
