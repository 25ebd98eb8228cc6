"""The panel's build tools, needed only where the panel's sources changed since it was built."""

from __future__ import annotations

import hashlib
from pathlib import Path
import shutil

from .shell import ROOT, SetupError, run, say

FRONTEND = ROOT / "frontend"
BUILT = ROOT / "custom_components" / "aftersale" / "frontend" / "dist"


def ensure() -> None:
    """Have the build tools, unless the built panel in the tree is that of these sources."""
    if not (FRONTEND / "package.json").exists() or is_current():
        return
    if not shutil.which("npm"):
        raise SetupError("the panel's sources changed, and building them needs npm; install Node.js 20 or newer")
    if is_installed():
        return
    say("installing the panel's build tools")
    run(
        "npm", "ci" if (FRONTEND / "package-lock.json").exists() else "install", "--no-audit", "--no-fund", cwd=FRONTEND
    )
    _stamp().write_text(_manifest())


def is_current() -> bool:
    """Whether the build in the tree says that it was made of these very sources."""
    told = BUILT / "sources.sha256"
    return told.exists() and told.read_text().strip() == sources()


def is_installed() -> bool:
    """Whether the build tools are those that the manifest asks for."""
    return _stamp().exists() and _stamp().read_text() == _manifest()


def sources() -> str:
    """A hash of everything that the panel is built of."""
    digest = hashlib.sha256()
    parts = [FRONTEND / "package.json", *FRONTEND.glob("*.config.*"), *FRONTEND.glob("tsconfig*.json")]
    parts += [path for path in (FRONTEND / "src").rglob("*") if path.is_file()]
    for part in sorted(parts):
        digest.update(part.relative_to(FRONTEND).as_posix().encode() + b"\0")
        digest.update(part.read_bytes())
    return digest.hexdigest()


def _stamp() -> Path:
    return FRONTEND / "node_modules" / ".aftersale-stamp"


def _manifest() -> str:
    return hashlib.sha256((FRONTEND / "package.json").read_bytes()).hexdigest()
