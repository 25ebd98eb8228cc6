"""Run what shows each promise of docs/reliability.md, and write the figures of the run into it."""

from __future__ import annotations

import argparse
from datetime import date
import json
import os
from pathlib import Path
import platform
import subprocess
import sys
import tempfile
import time
from typing import Any

from scripts.promises import PROMISES, Promise

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "reliability.md"
FIGURES = ROOT / "docs" / "reliability.json"
BEGIN, END = "<!-- figures: scripts/trust writes this table -->", "<!-- end of the figures -->"


def main() -> int:
    """Run the chosen promises one after the other; 1 when one did not hold."""
    options = _options()
    chosen = [one for one in PROMISES if not options.only or one.key in options.only]
    if options.list:
        print("\n".join(f"{one.key:<16} {one.sentence}" for one in chosen))
        return 0
    known: dict[str, Any] = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.exists() else {}
    failed = []
    for promise in [] if options.page else chosen:
        found, took, holds = run(promise, quick=options.quick, hours=options.hours)
        print(f"{'holds ' if holds else 'BROKEN'}  {promise.key:<16} {took:>6.0f} s  {found}", flush=True)
        known[promise.key] = {
            "figures": found,
            "on": date.today().isoformat(),
            "counts": "small" if options.quick else "full",
            "holds": holds,
        }
        if not holds:
            failed.append(promise.key)
        FIGURES.write_text(json.dumps(known, indent=2, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    write_page(known)
    if failed:
        print(f"Not held: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def run(promise: Promise, *, quick: bool, hours: str) -> tuple[dict[str, Any], float, bool]:
    """One promise's tests: the figures that they noted, the seconds, and whether all passed."""
    with tempfile.TemporaryDirectory() as folder:
        notes = Path(folder) / "figures"
        environment = {**os.environ, "AFTERSALE_FIGURES": str(notes), "AFTERSALE_HOURS": hours}
        if not quick:
            environment |= {"AFTERSALE_TRUST": "full", **promise.full}
        command = [sys.executable, "-m", "pytest", "-q", "--timeout", "28800", *promise.tests]
        begun = time.monotonic()
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        took = time.monotonic() - begun
        if done.returncode:
            print(done.stdout[-4000:], file=sys.stderr)
        found: dict[str, Any] = {}
        for line in notes.read_text(encoding="utf-8").splitlines() if notes.exists() else []:
            said = json.loads(line)
            key = said.pop("key")
            found |= said if key == promise.key else {f"{key}_{name}": value for name, value in said.items()}
    passed = [line for line in done.stdout.splitlines() if " passed" in line]
    if passed and not found:
        found = {"tests": int(passed[-1].split(" passed")[0].split()[-1])}
    return found, took, done.returncode == 0


def write_page(known: dict[str, Any]) -> None:
    """Put the table of figures where the page has it."""
    lines = ["| promise | shown by | figures of the last run |", "| --- | --- | --- |"]
    for promise in PROMISES:
        tests = "<br>".join(f"`{test}`" for test in promise.tests)
        lines.append(f"| {promise.sentence} | {tests} | {_told(promise, known.get(promise.key))} |")
    page = PAGE.read_text(encoding="utf-8")
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    PAGE.write_text(f"{before}{BEGIN}\n{'\n'.join(lines)}\n{END}{after}", encoding="utf-8")


def _told(promise: Promise, run: dict[str, Any] | None) -> str:
    if run is None:
        return "not run yet"
    try:
        said = promise.says.format(**run["figures"])
    except KeyError, ValueError:
        said = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in run["figures"].items())
    remark = f". {run['remark']}" if "remark" in run else ""
    return f"{'' if run['holds'] else '**not held**: '}{said} ({run['on']}, {run['counts']} counts){remark}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, epilog=f"This machine: {platform.platform()}")
    parser.add_argument("--quick", action="store_true", help="small counts: some minutes instead of some hours")
    parser.add_argument("--only", action="append", metavar="KEY", help="only this promise; may be given several times")
    parser.add_argument("--hours", default="24", help="simulated hours of the long day (24)")
    parser.add_argument("--list", action="store_true", help="say what there is, and run nothing")
    parser.add_argument("--page", action="store_true", help="only write the page anew from the last figures")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
