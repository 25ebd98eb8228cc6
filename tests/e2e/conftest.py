"""Fixtures around a real Home Assistant process.

`home` is shared by the tests of a module; `make_home` starts others, for tests that kill
and restart. `client`, `phone` and `page` belong to one test.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
import json
import os
from pathlib import Path
import shutil
import subprocess
import time
from typing import Any

import pytest
import pytest_socket

from tests.e2e.client import Client
from tests.e2e.home import Home
from tests.e2e.phone import Phone
from tests.e2e.seed import ROOT

HERE = Path(__file__).parent
BROWSER_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# One thread for all processes: they end with the thread that started them.
_keeper = ThreadPoolExecutor(1, thread_name_prefix="home-keeper")


def keep[T](coroutine: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine outside of the tests' event loops."""
    return _keeper.submit(asyncio.run, coroutine).result()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder, and keep each module's tests in one worker."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker("e2e")
            item.add_marker(pytest.mark.xdist_group("e2e"))


@pytest.fixture(autouse=True)
def sockets() -> Iterator[None]:
    """Let these tests talk to the loopback interface."""
    pytest_socket.enable_socket()
    yield
    pytest_socket.disable_socket(allow_unix_socket=True)


def _set_up(part: str) -> None:
    """Set up what only these tests need; a machine that cannot have it may skip, CI may not."""
    pytest_socket.enable_socket()
    done = subprocess.run(
        [ROOT / "scripts" / "setup", part], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    if done.returncode:
        reason = f"scripts/setup {part} failed:\n{done.stderr}"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)


@pytest.fixture(scope="session")
def home_environment() -> None:
    """Have the newest Home Assistant installed."""
    _set_up("home")


@pytest.fixture(scope="session")
def browser_environment() -> None:
    """Have Playwright and Chromium installed."""
    _set_up("browser")


@pytest.fixture(scope="module")
def plain_home(home_environment: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """Start a Home Assistant without Aftersale, for the tests of one module."""
    pytest_socket.enable_socket()
    home = Home(tmp_path_factory.mktemp("home"))
    try:
        keep(home.start())
        yield home
    finally:
        keep(home.stop())


@pytest.fixture(scope="module")
def home(plain_home: Home) -> Home:
    """Start a Home Assistant with Aftersale set up and an empty book, for the tests of one module."""
    keep(plain_home.add_aftersale())
    return plain_home


@pytest.fixture
def make_home(home_environment: None, sockets: None, tmp_path: Path) -> Iterator[Callable[..., Awaitable[Home]]]:
    """Start homes of one's own: each call starts one, on a new folder or a given one."""
    homes: list[Home] = []

    async def make(config: Path | None = None, *, aftersale: bool = True, **options: Any) -> Home:
        home = Home(config or tmp_path / f"home-{len(homes)}", **options)
        homes.append(home)
        await home.start()
        if aftersale:
            await home.add_aftersale()
        return home

    yield make
    for home in homes:
        keep(home.stop())


@pytest.fixture
async def client(home: Home, sockets: None) -> AsyncIterator[Client]:
    """Connect to the module's home as its owner."""
    async with home.client() as client:
        yield client


@pytest.fixture
async def phone(home: Home, sockets: None) -> AsyncIterator[Phone]:
    """Have the owner's phone, registered and online."""
    async with Phone(home.url, home.token, f"Phone {time.time_ns()}") as phone:
        yield phone


@pytest.fixture
async def page(browser_environment: None, sockets: None) -> AsyncIterator[Callable[..., Awaitable[Any]]]:
    """Open pages of a home in a real browser, logged in, given a home and a path; `meet` has each before it loads."""
    from playwright.async_api import async_playwright

    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    async with AsyncExitStack() as stack:
        playwright = await stack.enter_async_context(async_playwright())
        browser = await playwright.chromium.launch(executable_path=program, args=BROWSER_FLAGS)
        stack.push_async_callback(browser.close)

        async def open_page(
            home: Home,
            path: str,
            *,
            device: str = "",
            token: str = "",
            language: str = "en",
            meet: Callable[[Any], Any] = lambda page: page,
            **options: Any,
        ) -> Any:
            if device:
                options = {**playwright.devices[device], **options}
                options.pop("default_browser_type", None)
            context = await browser.new_context(**options)
            await context.add_init_script(_login(home, token or home.token, language))
            opened = await context.new_page()
            met = meet(opened)
            await opened.goto(f"{home.url}{path}")
            return met

        yield open_page


def _login(home: Home, token: str, language: str) -> str:
    """Tell the script that makes a page start as the token's user."""
    tokens = {
        "access_token": token,
        "token_type": "Bearer",
        "expires_in": 31_536_000,
        "hassUrl": home.url,
        "clientId": f"{home.url}/",
        "expires": int(time.time() * 1000) + 31_536_000_000,
        "refresh_token": "",
    }
    kept = {"hassTokens": tokens, "selectedLanguage": language}
    return "".join(f"localStorage.setItem('{key}', {json.dumps(json.dumps(value))});" for key, value in kept.items())
