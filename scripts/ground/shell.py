"""Running other programs, and the few places that everything here shares."""

from __future__ import annotations

import os
from pathlib import Path
import shlex
import subprocess
import sys

ROOT = Path(__file__).resolve().parents[2]


class SetupError(Exception):
    """Something is missing that cannot be had here; the message says what to install."""


def say(text: str) -> None:
    """Tell the person at the terminal what is going on."""
    print(f"setup: {text}", file=sys.stderr, flush=True)


def cache() -> Path:
    """The user's cache folder for Aftersale, outside the project."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    folder = Path(base) / "aftersale"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def run(*command: object, env: dict[str, str] | None = None, cwd: Path | None = None) -> str:
    """Run a program quietly; its whole output is shown only when it fails."""
    words = [str(word) for word in command]
    done = subprocess.run(
        words,
        env={**os.environ, **(env or {})},
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        output = "\n".join(filter(None, (done.stdout.strip(), done.stderr.strip())))
        raise SetupError(f"`{shlex.join(words)}` failed ({done.returncode}):\n{output[-6000:]}")
    return done.stdout
