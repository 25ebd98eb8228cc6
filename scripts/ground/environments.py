"""The two virtual environments, each rebuilt when what it is made of changed."""

from __future__ import annotations

from dataclasses import dataclass
import hashlib
from pathlib import Path
import shutil

from . import apt, debian, interpreter
from .shell import ROOT, SetupError, run, say
from .tools import uv

REQUIREMENTS = ROOT / "requirements"


@dataclass(frozen=True)
class Environment:
    """One virtual environment: first what pins the rest, then the rest within those pins."""

    folder: str
    base: str
    rest: str
    proof: str

    @property
    def path(self) -> Path:
        """Where it stands."""
        return ROOT / self.folder

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.path / "bin" / "python"

    @property
    def stamp(self) -> Path:
        """The file that remembers what it was made of."""
        return self.path / ".aftersale-stamp"

    def made_of(self) -> str:
        """A hash of everything that decides its contents."""
        parts = [REQUIREMENTS / self.base, REQUIREMENTS / self.rest, Path(__file__)]
        digest = hashlib.sha256(str(self.path).encode())
        for part in parts:
            digest.update(part.read_bytes())
        return digest.hexdigest()


TEST = Environment(".venv", "test-base.txt", "test.txt", "import homeassistant, pytest, sqlalchemy, mypy")
HOME = Environment(".venv-ha", "home-base.txt", "home.txt", "import homeassistant, hass_frontend, pymicro_vad")


def is_ready(wanted: Environment) -> bool:
    """Whether the environment is complete and up to date."""
    return wanted.stamp.exists() and wanted.stamp.read_text() == wanted.made_of() and wanted.python.exists()


def ensure(wanted: Environment) -> None:
    """Make the environment, unless it is there already."""
    if is_ready(wanted):
        return
    if not (wanted.python.exists() and interpreter.fits(wanted.python)):
        shutil.rmtree(wanted.path, ignore_errors=True)
        uv("venv", "--quiet", "--python", interpreter.find(), wanted.path)
    wanted.stamp.unlink(missing_ok=True)
    if not shutil.which("c++"):
        apt.install("some of Home Assistant's dependencies are compiled, which needs a C++ compiler", "g++")
    say(f"installing into {wanted.folder}")
    env = debian.headers(wanted.python)
    pip = ("pip", "install", "--quiet", "--python", wanted.python)
    uv(*pip, "-r", REQUIREMENTS / wanted.base, env=env)
    uv(*pip, "-c", _constraints(wanted), "-r", REQUIREMENTS / wanted.rest, env=env)
    run(wanted.python, "-c", wanted.proof)
    wanted.stamp.write_text(wanted.made_of())


def _constraints(wanted: Environment) -> Path:
    """The versions that Home Assistant itself holds its dependencies to."""
    found = list(wanted.path.glob("lib/python*/site-packages/homeassistant"))
    if not found:
        raise SetupError(f"Home Assistant did not install into {wanted.folder}")
    return found[0] / "package_constraints.txt"
