"""The panel's build tools, needed only where the panel's sources changed since it was built."""

from __future__ import annotations

import hashlib
from pathlib import Path
import re
import shutil

from .shell import ROOT, SetupError, run, say

FRONTEND = ROOT / "frontend"
NAMED = re.compile(r"package(-lock)?\.json|tsconfig.*\.json|.*\.config\..*")
BUILT = ROOT / "custom_components" / "aftersale" / "frontend" / "dist"


def ensure() -> None:
    """Have the build tools, unless the built panel in the tree is that of these sources."""
    if not is_current():
        install()


def install() -> None:
    """Have the build tools, whether or not anything is to be built."""
    if not shutil.which("npm"):
        raise SetupError("building the panel needs npm; install Node.js 20.19 or newer")
    if is_installed():
        return
    say("installing the panel's build tools")
    run("npm", "ci", "--no-audit", "--no-fund", cwd=FRONTEND)
    _stamp().write_text(_manifest())


def is_current() -> bool:
    """Whether the build in the tree says that it was made of these very sources."""
    told = BUILT / "sources.sha256"
    return told.exists() and told.read_text().strip() == sources()


def is_installed() -> bool:
    """Whether the build tools are those that the manifest asks for."""
    return _stamp().exists() and _stamp().read_text() == _manifest()


def sources() -> str:
    """A hash of everything that the panel is built of; frontend/build/sources.ts computes the same."""
    parts = [path for path in FRONTEND.iterdir() if NAMED.fullmatch(path.name)]
    parts += [path for folder in ("build", "src") for path in (FRONTEND / folder).rglob("*") if path.is_file()]
    digest = hashlib.sha256()
    for name, part in sorted((part.relative_to(FRONTEND).as_posix(), part) for part in parts):
        digest.update(name.encode() + b"\0")
        digest.update(part.read_bytes())
    return digest.hexdigest()


def _stamp() -> Path:
    return FRONTEND / "node_modules" / ".aftersale-stamp"


def _manifest() -> str:
    return hashlib.sha256((FRONTEND / "package-lock.json").read_bytes()).hexdigest()
