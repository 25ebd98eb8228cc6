"""A Python that Home Assistant runs on: one that is here, or uv's, or the distribution's."""

from __future__ import annotations

from pathlib import Path
import shutil
import subprocess

from . import debian
from .shell import SetupError, say
from .tools import uv

OLDEST = (3, 14, 2)
WANTED = "3.14"


def find() -> Path:
    """The first Python that is new enough, in the order of least effort."""
    reasons = []
    for had_from in (_from_path, _from_uv, debian.python):
        try:
            python = had_from()
        except SetupError as err:
            reasons.append(f"- {err}")
            continue
        if fits(python):
            return python
        reasons.append(f"- {python} does not run, or is older than {_oldest()}")
    raise SetupError(
        f"Home Assistant needs Python {_oldest()} or newer, and none could be had. "
        f"Install it so that `python{WANTED}` is on the path, then try again.\n" + "\n".join(reasons)
    )


def fits(python: Path) -> bool:
    """Whether this program runs and is a Python that is new enough."""
    code = f"import ssl, sqlite3, sys; sys.exit(not ({OLDEST} <= sys.version_info[:3] < (3, 15)))"
    try:
        asked = subprocess.run([python, "-c", code], capture_output=True, check=False, timeout=60)
    except OSError:
        return False
    return asked.returncode == 0


def _oldest() -> str:
    return ".".join(map(str, OLDEST))


def _from_path() -> Path:
    found = shutil.which(f"python{WANTED}")
    if not found:
        raise SetupError(f"no python{WANTED} on the path")
    if not fits(Path(found)):
        raise SetupError(f"{found} does not run, or is older than {_oldest()}")
    return Path(found)


def _from_uv() -> Path:
    wish = f">={_oldest()},<3.15"
    try:
        return Path(uv("python", "find", "--no-python-downloads", "--system", wish).strip())
    except SetupError:
        say(f"asking uv for Python {WANTED}")
    try:
        uv("python", "install", WANTED, env={"UV_HTTP_RETRIES": "1"})
        return Path(uv("python", "find", "--managed-python", wish).strip())
    except SetupError as err:
        raise SetupError(f"uv could not get one: {str(err).splitlines()[-1].strip()}") from err
