"""Which way the imports point (DESIGN.md, "The arrows"), guarded two ways, each shown a planted violation.

A fresh interpreter that refuses Home Assistant catches a leak through a sibling; a walk over the syntax trees catches an import hidden in
a function. Neither sees what the other sees.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
import shutil
import subprocess
import sys

import pytest

ROOT = Path(__file__).parents[2] / "custom_components" / "aftersale"
SHELL = "shell"
ALLOWED = {
    "crm": {"crm"},
    "store": {"crm", "store"},
    "desk": {"crm", "store", "desk"},
    "voice": {"crm", "voice"},
}
PURE_OUTSIDE = {
    "crm": {"holidays", "ical", "rapidfuzz"},
    "store": {"sqlalchemy", "orjson"},
    "desk": set[str](),
    "voice": set[str](),
}
BRIDGES = {"__init__", "coordinator", "safekeeping", "store_thread"}
"""The modules of the shell that may hold the book: wiring, the bridge, its thread, and the way back to a snapshot."""
PLATFORMS = {
    "todo",
    "calendar",
    "sensor",
    "binary_sensor",
    "button",
    "switch",
    "event",
    "services",
    "config_flow",
    "diagnostics",
}

PROBE = """
import importlib, pathlib, sys, types
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0] == 'homeassistant':
            raise ImportError('Home Assistant in the pure part: ' + name)
sys.meta_path.insert(0, Refuse())
root = pathlib.Path(sys.argv[1])
package = types.ModuleType('house')
package.__path__ = [str(root)]
sys.modules['house'] = package
for part in ('crm', 'store', 'desk', 'voice'):
    for path in sorted((root / part).rglob('*.py')):
        dotted = '.'.join(path.relative_to(root).with_suffix('').parts)
        importlib.import_module('house.' + dotted.removesuffix('.__init__'))
"""


def probe(root: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", PROBE, str(root)], capture_output=True, text=True, check=False)


def imports(path: Path, root: Path) -> Iterator[str]:
    """Every module that a file imports: ours as ``crm.x``, others by their first name."""
    here = path.relative_to(root).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or ""
        elif isinstance(node, ast.ImportFrom):
            base = here[: len(here) - node.level + 1]
            inside = (*base, *(node.module or "").split(".")) if node.module else base
            if node.module:
                yield ".".join(("house", *inside))
            else:
                yield from (".".join(("house", *inside, alias.name)) for alias in node.names)


def violations(root: Path) -> list[str]:
    found = []
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        layer = parts[0] if parts[0] in ALLOWED else SHELL
        for name in imports(path, root):
            first, *rest = name.split(".")
            if first == "house":
                target = rest[0] if rest else ""
                wrong = layer in ALLOWED and target not in ALLOWED[layer]
                wrong |= layer == SHELL and target == "store" and parts[0] not in BRIDGES
                wrong |= parts[0] in PLATFORMS and target in PLATFORMS and target != parts[0]
            else:
                wrong = layer in ALLOWED and first not in sys.stdlib_module_names | PURE_OUTSIDE[layer]
            if wrong:
                found.append(f"{'/'.join(parts)} imports {name}")
    return found


def test_the_pure_part_loads_without_home_assistant() -> None:
    result = probe(ROOT)
    assert result.returncode == 0, result.stderr


def test_every_import_follows_the_arrows() -> None:
    assert violations(ROOT) == []


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the house, to plant violations in."""
    copy = tmp_path / "aftersale"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns("__pycache__", "frontend"))
    return copy


def plant(house: Path, where: str, line: str) -> None:
    path = house / where
    path.write_text(path.read_text(encoding="utf-8") + f"\n\ndef planted() -> None:\n    {line}\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("where", "line"),
    [
        ("crm/spread.py", "from homeassistant.core import HomeAssistant"),
        ("crm/spread.py", "from ..const import DOMAIN"),
        ("crm/spread.py", "from .. import const"),
        ("crm/spread.py", "import sqlalchemy"),
        ("crm/rules/orders.py", "from ...store import book"),
        ("store/book.py", "from ..desk import Desk"),
        ("desk/orders.py", "from ..coordinator import AftersaleCoordinator"),
        ("todo.py", "from .store.book import Book"),
        ("todo.py", "from . import calendar"),
    ],
)
def test_the_walk_catches_a_planted_import(house: Path, where: str, line: str) -> None:
    assert violations(house) == []
    plant(house, where, line)
    assert len(violations(house)) == 1


def test_the_probe_catches_a_leak_through_a_sibling(house: Path) -> None:
    path = house / "crm" / "spread.py"
    path.write_text(path.read_text(encoding="utf-8") + "\nfrom ..const import DOMAIN\n", encoding="utf-8")
    (house / "const.py").write_text(
        "from homeassistant.const import Platform\nDOMAIN = 'aftersale'\n", encoding="utf-8"
    )
    result = probe(house)
    assert result.returncode != 0
    assert "Home Assistant in the pure part" in result.stderr
