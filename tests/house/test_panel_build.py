"""The panel in the tree is the one that its sources make."""

from __future__ import annotations

import importlib
import json
import os
from pathlib import Path
import re
import shutil
import subprocess
import sys
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
FRONTEND = ROOT / "frontend"
DIST = ROOT / "custom_components" / "aftersale" / "frontend" / "dist"
MOST_KILOBYTES = 150


@pytest.fixture
def ground(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    return importlib.import_module("ground.panel")


def test_the_build_says_that_it_is_of_these_sources(ground: ModuleType) -> None:
    assert (DIST / "sources.sha256").read_text() == ground.sources() + "\n", "npm --prefix frontend run build"


def test_a_changed_source_is_noticed(ground: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    copy = tmp_path / "frontend"
    shutil.copytree(FRONTEND, copy, ignore=shutil.ignore_patterns("node_modules"))
    monkeypatch.setattr(ground, "FRONTEND", copy)
    assert ground.is_current()
    (copy / "src" / "panel.ts").write_text("export {};\n")
    assert not ground.is_current()


def test_the_lock_names_no_registry() -> None:
    lock = json.loads((FRONTEND / "package-lock.json").read_text())
    assert not [name for name, package in lock["packages"].items() if "resolved" in package]
    assert all("integrity" in package for name, package in lock["packages"].items() if name)


def test_the_panel_asks_nobody_else_for_anything() -> None:
    """No address of another host in what browsers load, but those that are names: namespaces, licences, documentation."""
    named = re.compile(r"https?://(?:www\.w3\.org|lit\.dev|github\.com)/")
    for path in DIST.glob("*.js"):
        addresses = re.findall(r"https?://[^\s\"'`)]+", path.read_text(encoding="utf-8"))
        assert [address for address in addresses if not named.match(address)] == [], path.name


def test_the_panel_is_small() -> None:
    packed = subprocess.run(["gzip", "-9c", *sorted(DIST.glob("*.js"))], capture_output=True, check=True).stdout
    assert len(packed) < MOST_KILOBYTES * 1000


@pytest.mark.skipif(not shutil.which("npm"), reason="building the panel needs npm")
def test_types_style_units_and_a_rebuild_that_gives_the_same_bytes() -> None:
    ready = subprocess.run(
        [sys.executable, ROOT / "scripts" / "setup", "panel-build"], capture_output=True, text=True, check=False
    )
    if ready.returncode and not os.environ.get("CI"):
        pytest.skip(ready.stderr)
    assert ready.returncode == 0, ready.stderr
    done = subprocess.run(["npm", "run", "--silent", "lint"], cwd=FRONTEND, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
