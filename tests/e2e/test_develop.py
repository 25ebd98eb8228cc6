"""scripts/develop: what it prints, what it leaves alone, and that stopping it stops everything."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
import os
from pathlib import Path
import signal
import socket

import pytest

from tests.e2e.client import Client
from tests.e2e.seed import ROOT, free_port

PATIENCE = 120


class Develop:
    """One run of scripts/develop, in a process group of its own."""

    def __init__(self, process: asyncio.subprocess.Process, port: int) -> None:
        """Take the started process and the port that it was given."""
        self.process = process
        self.url = f"http://127.0.0.1:{port}"
        self.lines: list[str] = []

    async def read_until(self, text: str) -> str:
        """Read on until a line holds this text; that line."""
        assert self.process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            while line := (await self.process.stdout.readline()).decode():
                self.lines.append(line.rstrip())
                if text in line:
                    return self.lines[-1]
        raise AssertionError(f"no {text!r} in:\n" + "\n".join(self.lines))

    async def client(self) -> Client:
        """Connect with the token whose file it printed."""
        await self.read_until("Ready")
        return Client(self.url, self.token())

    def token(self) -> str:
        """Read the token file that it printed."""
        path = Path(next(line.partition(": ")[2] for line in self.lines if line.startswith("Access token: ")))
        assert path.is_absolute()
        assert "token" in path.name
        return path.read_text()

    async def end(self, number: int = signal.SIGTERM) -> int:
        """Send a signal to the script alone; how it ended."""
        self.process.send_signal(number)
        async with asyncio.timeout(PATIENCE):
            return await self.process.wait()

    def members(self) -> list[int]:
        """Tell the processes of its group that still run."""
        alive = []
        for folder in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                state, _, group = (folder / "stat").read_text().rpartition(")")[2].split()[:3]
                if int(group) == self.process.pid and state != "Z":
                    alive.append(int(folder.name))
        return alive


@pytest.fixture
async def develop(home_environment: None, sockets: None) -> AsyncIterator[Callable[..., Awaitable[Develop]]]:
    """Start scripts/develop on a free port, or a given one."""
    runs: list[Develop] = []

    async def start(*options: str | Path, port: int = 0) -> Develop:
        port = port or free_port()
        process = await asyncio.create_subprocess_exec(
            ROOT / "scripts" / "develop",
            *("--port", str(port), *map(str, options)),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            start_new_session=True,
        )
        runs.append(Develop(process, port))
        return runs[-1]

    yield start
    for run in runs:
        with suppress(ProcessLookupError):
            os.killpg(run.process.pid, signal.SIGKILL)
        await run.process.wait()


async def test_it_sets_up_aftersale_and_a_phone_that_prints_pushes(develop, tmp_path: Path) -> None:
    run = await develop("--config", tmp_path, "--no-demo")
    async with await run.client() as client:
        assert [entry["state"] for entry in await client.entries("aftersale")] == ["loaded"]
        assert (await client.aftersale("list_customers"))["total"] == 0
        await client.call("notify", "mobile_app_simulated_phone", {"title": "Due", "message": "Call Anna"})
        assert "Due - Call Anna" in await run.read_until("[phone]")
    assert len(run.members()) == 2
    assert await run.end() == 0
    assert run.members() == []


async def test_it_loads_the_demo_practice_once(develop, tmp_path: Path) -> None:
    run = await develop("--config", tmp_path, "--no-phone")
    async with await run.client() as client:
        customers = (await client.aftersale("list_customers"))["total"]
        follow_ups = (await client.aftersale("list_follow_ups"))["total"]
    assert customers >= 12
    assert not [line for line in run.lines if "demo:" in line]
    assert await run.end(signal.SIGINT) == 0
    run = await develop("--config", tmp_path, "--no-phone")
    async with await run.client() as client:
        assert (await client.aftersale("list_customers"))["total"] == customers
        assert (await client.aftersale("list_follow_ups"))["total"] == follow_ups


async def test_it_uses_a_filled_folder_as_it_is(develop, tmp_path: Path) -> None:
    configuration = "homeassistant:\n  name: Mine\n"
    (tmp_path / "configuration.yaml").write_text(configuration)
    run = await develop("--config", tmp_path, "--no-demo")
    async with await run.client() as client:
        assert (await client.ws("get_config"))["location_name"] == "Mine"
        await client.aftersale("add_customer", name="Anna Weber")
    assert (tmp_path / "configuration.yaml").read_text() == configuration
    assert await run.end() == 0
    run = await develop("--config", tmp_path, "--no-demo")
    async with await run.client() as client:
        assert (await client.aftersale("list_customers"))["total"] == 1
    assert await run.end() == 0
    refused = await develop("--config", tmp_path, "--fresh")
    await refused.read_until("was not made by scripts/develop")
    assert await refused.process.wait() == 2


async def test_a_restart_from_within_is_a_restart(develop, tmp_path: Path) -> None:
    run = await develop("--config", tmp_path, "--no-demo")
    async with await run.client() as client:
        with suppress(ConnectionError):
            await client.call("homeassistant", "restart")
    async with await run.client() as client:
        await client.call("notify", "mobile_app_simulated_phone", {"message": "Back again"})
        await run.read_until("Back again")
    assert len(run.members()) == 2
    assert await run.end() == 0


async def test_nothing_is_left_when_it_is_killed(develop, tmp_path: Path) -> None:
    run = await develop("--config", tmp_path, "--no-demo", "--no-phone")
    await run.read_until("Ready")
    await run.end(signal.SIGKILL)
    async with asyncio.timeout(PATIENCE):
        while run.members():
            await asyncio.sleep(0.1)


async def test_a_taken_port_is_told(develop, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        run = await develop("--config", tmp_path, port=taken.getsockname()[1])
        await run.read_until("is taken")
        assert await run.process.wait() == 2
