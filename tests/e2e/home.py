"""A real Home Assistant process, for the end-to-end tests and for scripts/develop."""

from __future__ import annotations

import asyncio
import ctypes
import os
from pathlib import Path
import shutil
import signal
import subprocess
import sys
import time
from typing import IO, Any

import aiohttp

from tests.e2e import seed
from tests.e2e.client import Client

PYTHON = seed.ROOT / ".venv-ha" / "bin" / "python"
USERNAME = "consultant"
PASSWORD = "aftersale"
START_PATIENCE = 180.0
STOP_PATIENCE = 40.0
RESTART_EXIT_CODE = 100
PR_SET_PDEATHSIG = 1


class HomeFailed(Exception):
    """The process ended, or did not get ready; the message ends with its log."""


class Home:
    """One Home Assistant on one configuration folder."""

    def __init__(self, config: Path, port: int | None = None, *, time_zone: str = "Europe/Berlin") -> None:
        """Choose the folder and, unless one is given, a free port."""
        self.config = config.resolve()
        self.port = port or seed.free_port()
        self.time_zone = time_zone
        self.token = ""
        self._process: subprocess.Popen[bytes] | None = None
        self._log: IO[bytes] | None = None
        self._deadline = 0.0

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        """Tell the number of its process."""
        assert self._process is not None
        return self._process.pid

    @property
    def log_file(self) -> Path:
        """Where all that the process printed goes."""
        return self.config / "aftersale-develop.log"

    @property
    def token_file(self) -> Path:
        """Where the owner's access token is kept."""
        return seed.token_file(self.config)

    def log(self) -> str:
        """All that the process printed so far."""
        return self.log_file.read_text(errors="replace") if self.log_file.exists() else ""

    def exit_code(self) -> int | None:
        """How it ended, or None while it runs."""
        return self._process.poll() if self._process else None

    async def start(self) -> None:
        """Start it and wait until it runs and the owner can log in."""
        if self.exit_code() is not None:
            self.kill()
        self.config.mkdir(parents=True, exist_ok=True)
        seed.prepare(self.config, self.port, self.time_zone)
        token = seed.owner_token(self.config)
        self._deadline = time.monotonic() + START_PATIENCE
        self._spawn()
        self.token = token or await self._create_owner()
        await self._wait_until_running()

    async def stop(self) -> None:
        """Stop it the orderly way; killed only when it does not obey."""
        if self._process is None:
            return
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + STOP_PATIENCE
        while self._process.poll() is None and time.monotonic() < deadline:
            await asyncio.sleep(0.05)
        self.kill()

    def kill(self) -> None:
        """End it at once (kill -9), as a power cut would."""
        if self._process is None:
            return
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._process = None
        if self._log:
            self._log.close()

    async def restart(self) -> None:
        """Stop it the orderly way and start it again."""
        await self.stop()
        await self.start()

    async def add_aftersale(self, *phones: str) -> dict[str, Any]:
        """Set Aftersale up, unless it is; the entry, which even a power cut leaves from here on."""
        async with self.client() as client:
            entry = await client.add_aftersale(*phones)
        self._deadline = time.monotonic() + START_PATIENCE
        await self._wait_for_disk("core.config_entries", entry["entry_id"])
        return entry

    def client(self, token: str | None = None) -> Client:
        """Connect as the owner, or as whoever the token belongs to."""
        return Client(self.url, token or self.token)

    async def add_user(self, name: str, username: str, password: str = PASSWORD, *, admin: bool = False) -> str:
        """Add a person who can log in; that person's own long-lived access token."""
        group = "system-admin" if admin else "system-users"
        async with self.client() as owner:
            made = await owner.ws("config/auth/create", name=name, group_ids=[group], local_only=False)
            user_id = made["user"]["id"]
            await owner.ws(
                "config/auth_provider/homeassistant/create", user_id=user_id, username=username, password=password
            )
            await owner.ws("person/create", name=name, user_id=user_id, device_trackers=[])
        client_id = f"{self.url}/"
        async with aiohttp.ClientSession() as session:
            begin = {"client_id": client_id, "handler": ["homeassistant", None], "redirect_uri": client_id}
            step = await self._post(session, "/auth/login_flow", json=begin)
            answer = {"client_id": client_id, "username": username, "password": password}
            done = await self._post(session, f"/auth/login_flow/{step['flow_id']}", json=answer)
            return await self._long_lived_token(session, done["result"])

    def _spawn(self) -> None:
        """Start the process, which dies with this one (its thread) and stays in its process group."""
        if not PYTHON.exists():
            raise HomeFailed(f"{PYTHON} is missing; run scripts/setup home")
        self._log = self.log_file.open("ab")
        command = [str(PYTHON), "-m", "homeassistant", "--config", str(self.config), "--log-no-color"]
        if seed.is_ours(self.config):
            command.append("--skip-pip")
        self._process = subprocess.Popen(
            command,
            cwd=self.config,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=subprocess.STDOUT,
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509
        )

    async def _create_owner(self) -> str:
        """Make the first user, as the onboarding page does."""
        client_id = f"{self.url}/"
        who = {"client_id": client_id, "name": "Consultant", "username": USERNAME, "password": PASSWORD}
        async with aiohttp.ClientSession() as session:
            while True:
                self._check()
                try:
                    made = await self._post(session, "/api/onboarding/users", json={**who, "language": "en"})
                    break
                except aiohttp.ClientConnectionError, aiohttp.ClientResponseError, TimeoutError:
                    await asyncio.sleep(0.1)
            token = await self._long_lived_token(session, made["auth_code"])
        await self._wait_for_disk("auth", seed.token_id(token))
        seed.keep_token(self.config, token)
        return token

    async def _long_lived_token(self, session: aiohttp.ClientSession, code: str) -> str:
        """Change an authorization code into a long-lived access token."""
        form = {"grant_type": "authorization_code", "code": code, "client_id": f"{self.url}/"}
        granted = await self._post(session, "/auth/token", data=form)
        async with self.client(granted["access_token"]) as client:
            token = await client.ws("auth/long_lived_access_token", client_name="Aftersale develop", lifespan=365)
        return str(token)

    async def _post(self, session: aiohttp.ClientSession, path: str, **content: Any) -> Any:
        timeout = aiohttp.ClientTimeout(total=20)
        async with session.post(f"{self.url}{path}", raise_for_status=True, timeout=timeout, **content) as response:
            return await response.json()

    async def _wait_until_running(self) -> None:
        """Wait until Home Assistant says that it runs; its port answers earlier."""
        headers = {"Authorization": f"Bearer {self.token}"}
        async with aiohttp.ClientSession(headers=headers, timeout=aiohttp.ClientTimeout(total=10)) as session:
            while True:
                self._check()
                try:
                    async with session.get(f"{self.url}/api/config") as response:
                        if response.status == 200 and (await response.json())["state"] == "RUNNING":
                            return
                except aiohttp.ClientConnectionError, TimeoutError:
                    pass
                await asyncio.sleep(0.05)

    async def _wait_for_disk(self, key: str, text: str) -> None:
        """Wait until what was just made is in Home Assistant's own files."""
        while not seed.is_on_disk(self.config, key, text):
            self._check()
            await asyncio.sleep(0.05)

    def _check(self) -> None:
        """Give up when the process ended or takes too long."""
        code = self.exit_code()
        if code is not None or time.monotonic() > self._deadline:
            end = "does not get ready" if code is None else f"ended with {code}"
            self.kill()
            raise HomeFailed(f"Home Assistant {end}:\n{self.log()[-6000:]}")


def _environment() -> dict[str, str]:
    """Tell what the process sees: its own programs first, and leave to keep compiled Python."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTEST", "COV_"))}
    for unwanted in ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "SETUP_PORT", "VIRTUAL_ENV"):
        kept.pop(unwanted, None)
    programs = PYTHON.parent
    stand_in = programs / "ffmpeg"
    if not shutil.which("ffmpeg") and not stand_in.exists():
        stand_in.write_text("#!/bin/sh\necho 'ffmpeg version 5.1.9-none'\n")
        stand_in.chmod(0o755)
    for trust in ("UV_SYSTEM_CERTS", "UV_NATIVE_TLS"):
        kept.setdefault(trust, "1")
    return {**kept, "PATH": f"{programs}{os.pathsep}{kept.get('PATH', '')}", "PYTHONUNBUFFERED": "1"}


def _die_with_parent() -> None:
    """Ask the kernel to stop this process should its parent be killed."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
