"""Programs that only the distribution's packages have."""

from __future__ import annotations

import os
import shutil

from .shell import SetupError, run, say


def install(why: str, *packages: str) -> None:
    """Install packages of the system: as root on a Debian, otherwise say what to install."""
    wanted = " ".join(packages)
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise SetupError(f"{why}; install it, then try again (Debian: apt-get install {wanted})")
    say(f"installing the distribution's {wanted}: {why}")
    env = {"DEBIAN_FRONTEND": "noninteractive"}
    run("apt-get", "--quiet", "update", env=env)
    run("apt-get", "--quiet", "--yes", "--no-install-recommends", "install", *packages, env=env)
