"""Playwright in the test environment, and the distribution's Chromium for it to drive."""

from __future__ import annotations

import shutil

from . import apt, environments
from .environments import REQUIREMENTS, TEST
from .tools import uv

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")


def ensure() -> None:
    """Have both, for the tests that look at pages."""
    environments.ensure(TEST)
    wanted = (REQUIREMENTS / "browser.txt").read_text()
    stamp = TEST.path / ".aftersale-browser-stamp"
    if not stamp.exists() or stamp.read_text() != wanted:
        uv("pip", "install", "--quiet", "--python", TEST.python, "-r", REQUIREMENTS / "browser.txt")
        stamp.write_text(wanted)
    if not any(map(shutil.which, PROGRAMS)):
        apt.install("the browser tests need Chromium", "chromium")
