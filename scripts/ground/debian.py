"""Python from a newer suite of this Debian's own mirror, unpacked beside the system.

The system is not touched: apt gets lists, cache and package status of its own, the
packages are unpacked into the user's cache folder, and the interpreter is told to use
the C library that was unpacked with it.
"""

from __future__ import annotations

from pathlib import Path
import shutil

from .shell import SetupError, cache, run, say
from .tools import find

SUITE = "forky"
PACKAGES = ("python3.14", "python3.14-venv", "libpython3.14-dev", "libstdc++6")
DEBIAN_SUITES = ("bookworm", "trixie", "forky", "sid", "stable", "testing", "unstable")
KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")


def python() -> Path:
    """The distribution's Python 3.14, unpacked on first use."""
    for program in ("apt-get", "dpkg-deb"):
        if not shutil.which(program):
            raise SetupError(f"this is no Debian: {program} is missing")
    root = cache() / f"python-{SUITE}"
    program = root / "usr" / "bin" / "python3.14"
    if not (root / ".complete").exists():
        say(f"unpacking Python 3.14 from the distribution's suite {SUITE}")
        fresh = root.with_name(f"{root.name}.new")
        shutil.rmtree(fresh, ignore_errors=True)
        for package in _download(fresh / "var"):
            run("dpkg-deb", "-x", package, fresh)
        shutil.rmtree(fresh / "var")
        shutil.rmtree(root, ignore_errors=True)
        fresh.rename(root)
        _use_own_libraries(root, program)
        (root / ".complete").touch()
    return program


def headers(interpreter: Path) -> dict[str, str]:
    """What a compiler must be told to find the headers of such a Python.

    Only the processor's own header folder may be named: the root's whole include folder
    would mix two C libraries.
    """
    root = interpreter.resolve().parents[2]
    found = sorted((root / "usr" / "include").glob("*-linux-*/python3.14"))
    if not found or not (root / ".complete").exists():
        return {}
    own = cache() / "include" / found[0].parent.name
    own.mkdir(parents=True, exist_ok=True)
    link = own / "python3.14"
    link.unlink(missing_ok=True)
    link.symlink_to(found[0])
    return {"CPATH": str(own.parent)}


def _download(work: Path) -> list[Path]:
    """Fetch the packages and all they need, as for a machine that has nothing."""
    for folder in ("lists/partial", "cache/archives/partial", "empty"):
        (work / folder).mkdir(parents=True)
    (work / "status").touch()
    (work / "sources.list").write_text(f"deb [signed-by={KEYRING}] {_mirror()} {SUITE} main\n")
    (work / "apt.conf").write_text(
        f"""\
Dir::Etc::sourcelist "{work}/sources.list";
Dir::Etc::sourceparts "-";
Dir::Etc::preferences "-";
Dir::Etc::preferencesparts "{work}/empty";
Dir::State::lists "{work}/lists";
Dir::State::status "{work}/status";
Dir::State::extended_states "{work}/extended_states";
Dir::Cache "{work}/cache";
APT::Sandbox::User "";
APT::Default-Release "";
Acquire::Languages "none";
Acquire::Retries "3";
DPkg::Pre-Install-Pkgs "";
APT::Update::Post-Invoke "";
APT::Update::Post-Invoke-Success "";
"""
    )
    env = {"APT_CONFIG": str(work / "apt.conf"), "LC_ALL": "C"}
    run("apt-get", "--quiet", "update", env=env)
    run(
        *("apt-get", "--quiet", "--yes", "--download-only", "--no-install-recommends"),
        *("install", *PACKAGES),
        env=env,
    )
    return sorted((work / "cache" / "archives").glob("*.deb"))


def _mirror() -> str:
    """The address of the Debian mirror that this machine already uses."""
    if not KEYRING.exists():
        raise SetupError("the Debian archive keyring is missing (package debian-archive-keyring)")
    listed = run(
        *("apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE) $(COMPONENT)"),
        "Created-By: Packages",
    )
    for line in listed.splitlines():
        uri, release, component = line.split(" ", 2)
        if release in DEBIAN_SUITES and component == "main":
            return uri
    raise SetupError("apt's sources name no Debian mirror")


def _use_own_libraries(root: Path, program: Path) -> None:
    """Make the interpreter load the libraries that were unpacked with it."""
    patchelf = find("patchelf")
    loader = run(patchelf, "--print-interpreter", program).strip().lstrip("/")
    own = next((p for p in (root / loader, root / "usr" / loader) if p.exists()), None)
    libraries = sorted((root / "usr" / "lib").glob("*-linux-*"))
    if own is None or not libraries:
        raise SetupError(f"the packages of {SUITE} do not have the expected shape")
    run(
        *(patchelf, "--set-interpreter", own, "--force-rpath"),
        *("--set-rpath", libraries[0], program),
    )
