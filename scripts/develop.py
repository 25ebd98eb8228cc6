"""Run a real Home Assistant with Aftersale, a demo practice and a simulated phone.

Started by scripts/develop, which sets up what is missing first.
"""

from __future__ import annotations

import argparse
import asyncio
from contextlib import AsyncExitStack, suppress
import importlib.util
from pathlib import Path
import shutil
import signal
import socket
import sys

from tests.e2e.client import Refused
from tests.e2e.home import PASSWORD, RESTART_EXIT_CODE, USERNAME, Home, HomeFailed
from tests.e2e.phone import Phone, Push
from tests.e2e.seed import ROOT, is_ours

OWN_FOLDER = ROOT / ".develop"
DEMO = ROOT / "scripts" / "demo.py"
DEMO_DONE = "aftersale_demo_loaded"
PHONE_FILE = "aftersale_simulated_phone"
HELP = "Type a card's number and a button's (1 2), and for a reply the text after it (1 3 She is away)."


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="scripts/develop", description=__doc__)
    parser.add_argument("--port", type=int, default=8123, help="port on 127.0.0.1 (default: 8123)")
    parser.add_argument("--config", type=Path, default=OWN_FOLDER, help="configuration folder, used as it is")
    parser.add_argument("--no-demo", action="store_true", help="load no demo practice")
    parser.add_argument("--no-phone", action="store_true", help="simulate no phone")
    parser.add_argument("--fresh", action="store_true", help="empty the folder first, if scripts/develop made it")
    return parser.parse_args()


def say(text: str) -> None:
    """Print at once, also into a pipe."""
    print(text, flush=True)


def main() -> int:
    """Run until Home Assistant ends or somebody stops it."""
    options = arguments()
    config = options.config.resolve()
    if options.fresh and (problem := empty(config)):
        say(f"develop: {problem}")
        return 2
    if is_taken(options.port):
        say(f"develop: port {options.port} is taken; stop what listens there or give another with --port")
        return 2
    try:
        return asyncio.run(run(Home(config, options.port), demo=not options.no_demo, phone=not options.no_phone))
    except (HomeFailed, Refused) as err:
        say(f"develop: {err}")
        return 1


async def run(home: Home, *, demo: bool, phone: bool) -> int:
    """Start everything, say where it is, and wait for the end."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, stop.set)
    stopping = asyncio.create_task(stop.wait())
    try:
        while not stop.is_set():
            life = asyncio.create_task(live(home, demo=demo, phone=phone))
            await asyncio.wait({life, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if stop.is_set():
                life.cancel()
                with suppress(asyncio.CancelledError):
                    await life
            elif (code := life.result()) != RESTART_EXIT_CODE:
                say(f"develop: Home Assistant ended with {code}; its log is {home.log_file}")
                return code
    finally:
        stopping.cancel()
        await home.stop()
    return 0


async def live(home: Home, *, demo: bool, phone: bool) -> int:
    """One life of the Home Assistant process; how it ended."""
    say(f"develop: starting Home Assistant from {home.config}")
    await home.start()
    async with AsyncExitStack() as stack:
        await home.add_aftersale(*(await bring_phone(home, stack) if phone else ()))
        if demo:
            await load_demo(home)
        say(f"\nHome Assistant with Aftersale: {home.url}")
        if is_ours(home.config):
            say(f"Log in as {USERNAME} with the password {PASSWORD}")
        say(f"Access token: {home.token_file}")
        say(f"Log: {home.log_file}")
        say("Ready. Ctrl-C stops everything.\n")
        while (code := home.exit_code()) is None:
            await asyncio.sleep(0.2)
        return code


async def load_demo(home: Home) -> None:
    """Load the demo practice into a book that has not got it yet."""
    done = home.config / ".storage" / DEMO_DONE
    if not DEMO.exists() or done.exists():
        return
    spec = importlib.util.spec_from_file_location("demo", DEMO)
    assert spec is not None
    assert spec.loader is not None
    demo = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(demo)
    say("develop: loading the demo practice")
    await demo.load(home)
    done.touch()


async def bring_phone(home: Home, stack: AsyncExitStack) -> tuple[str, ...]:
    """Bring the simulated phone online; its device id, if this configuration takes phones."""
    terminal = Terminal()
    kept = home.config / ".storage" / PHONE_FILE
    phone = Phone.remembered(kept, home.url, home.token, on_push=terminal.show)
    try:
        await stack.enter_async_context(phone)
    except Refused as err:
        say(f"develop: no simulated phone, for this configuration takes none; add `mobile_app:` to it ({err})")
        return ()
    phone.remember(kept)
    terminal.phone = phone
    if sys.stdin.isatty():
        asyncio.get_running_loop().add_reader(sys.stdin, terminal.read)
        stack.callback(asyncio.get_running_loop().remove_reader, sys.stdin)
    keeper = asyncio.create_task(stay_online(phone))
    stack.callback(keeper.cancel)
    async with home.client() as client:
        return (await client.device_id("mobile_app", phone.device_id),)


async def stay_online(phone: Phone) -> None:
    """Come back online whenever the connection was lost."""
    while True:
        await asyncio.sleep(2)
        if not phone.online:
            with suppress(OSError, Refused, TimeoutError):
                await phone.go_online()


class Terminal:
    """The phone's screen and buttons."""

    def __init__(self) -> None:
        """Start with an empty screen."""
        self.phone: Phone | None = None
        self._shown: list[Push] = []
        self._taps: set[asyncio.Task[None]] = set()

    def show(self, push: Push) -> None:
        """Print a push with its number and its buttons."""
        if push.clears:
            say(f"[phone] {push}")
            return
        self._shown.append(push)
        buttons = "  ".join(f"[{number} {one.get('title')}]" for number, one in enumerate(push.actions, start=1))
        say(f"[phone] {len(self._shown)}: {push}" + (f"\n        {buttons}" if buttons else ""))

    def read(self) -> None:
        """Tap what a line from the terminal names."""
        line = sys.stdin.readline()
        if not line:
            asyncio.get_running_loop().remove_reader(sys.stdin)
            return
        card, _, rest = line.strip().partition(" ")
        button, _, reply = rest.strip().partition(" ")
        try:
            push = self._shown[int(card) - 1]
            action = push.actions[int(button) - 1]
        except ValueError, IndexError:
            say(f"[phone] {HELP}")
            return
        tap = asyncio.ensure_future(self._tap(push, action["action"], reply or None))
        self._taps.add(tap)
        tap.add_done_callback(self._taps.discard)

    async def _tap(self, push: Push, action: str, reply: str | None) -> None:
        assert self.phone is not None
        try:
            await self.phone.tap_action(push, action, reply=reply)
        except (OSError, Refused) as err:
            say(f"[phone] {err}")


def empty(config: Path) -> str | None:
    """Remove a folder that was made here; otherwise say why not."""
    if not config.exists() or not any(config.iterdir()):
        return None
    if config != OWN_FOLDER and not is_ours(config):
        return f"{config} was not made by scripts/develop; remove it yourself or leave --fresh out"
    shutil.rmtree(config)
    return None


def is_taken(port: int) -> bool:
    """Whether something listens on the port already."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


if __name__ == "__main__":
    sys.exit(main())
