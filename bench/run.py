"""The benchmark: Aftersale beside ``local_todo`` and ``local_calendar``, in one run on one Home Assistant process.

Everything is asked from outside, over the WebSocket and REST interfaces, as a browser would. It prints tables and ratios; no
measured time makes it fail.
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable
from datetime import date
import gc
from pathlib import Path
import sys
import tempfile

from bench import large, practice, report, rivals, voice
from bench.figures import Figures, Lab, Place, measure, measure_actions
from bench.meter import pinged
from bench.people import item, name
from tests.e2e.home import Home

SIZES = (100, 1000, 5000)
QUICK_SIZES = (50, 200)
BOOK_THREAD = "aftersale_book"
WORKERS = "SyncWorker"
ITEMS_EACH = 25
"""So many follow-ups belong to one customer, in the realistic case."""


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small sizes: whether it works rather than how fast")
    parser.add_argument(
        "--large", action=argparse.BooleanOptionalAction, default=True, help="measure the large book too (default)"
    )
    parser.add_argument("--voice", action="store_true", help="measure spoken sentences, and nothing else")
    parser.add_argument("--panel", action="store_true", help="measure the panel of the large book, and nothing else")
    parser.add_argument("--config", type=Path, help="use this new configuration folder and keep it")
    return parser.parse_args()


def main() -> int:
    """Run it all."""
    options = arguments()
    gc.disable()  # A pause of ours would look like one of the process that is measured.
    with tempfile.TemporaryDirectory(prefix="aftersale-bench-") as folder:
        config = options.config or Path(folder)
        if options.panel:
            asyncio.run(the_panel(config, large.QUICK if options.quick else large.FULL))
        else:
            asyncio.run(run(config, quick=options.quick, with_large=options.large, voice_only=options.voice))
    return 0


def say(text: str) -> None:
    """Print at once, also into a pipe."""
    print(text, flush=True)


def people_for(size: int) -> int:
    """How many customers a practice of this size has."""
    return max(4, size // ITEMS_EACH)


async def run(config: Path, *, quick: bool, with_large: bool, voice_only: bool = False) -> None:
    """Start Home Assistant, measure everything, print it."""
    sizes = QUICK_SIZES if quick else SIZES
    home = Home(config)
    say("bench: starting Home Assistant")
    await home.start()
    try:
        async with home.client() as client, home.client() as other:
            await client.call("logger", "set_level", {"custom_components.aftersale": "warning"})
            lab = Lab(home, client, other, date.today())
            if voice_only:
                say(voice.report(await voice.measured(lab, voice.QUICK if quick else voice.CUSTOMERS)))
                return
            idle = await idle_stall(lab)
            theirs = await the_rivals(lab, sizes)
            many = await ourselves(lab, sizes, people_for, "of many customers")
            say(report.comparison("Follow-ups of many customers", many, theirs, idle))
            one = await ourselves(lab, sizes, lambda _: 1, "all of one customer")
            say(report.comparison("All follow-ups of one customer", one, theirs, idle))
            found = None
            if with_large:
                found = await large.measured(lab, large.QUICK if quick else large.FULL, say)
                say(report.large_book(found, many[sizes[-1]], sizes[-1]))
            spoken = voice.QUICK if quick else voice.CUSTOMERS
            say(f"bench: speaking to a practice of {spoken:,} customers")
            say(voice.report(await voice.measured(lab, spoken)))
            say(report.verdict(sizes, many, one, theirs, found))
    finally:
        await home.stop()


async def the_panel(config: Path, size: large.Size) -> None:
    """Start Home Assistant with the large book and open the panel's pages."""
    home = Home(config)
    await home.start()
    try:
        async with home.client() as client, home.client() as other:
            await client.call("logger", "set_level", {"custom_components.aftersale": "warning"})
            lab = Lab(home, client, other, date.today())
            idle = await idle_stall(lab)
            say(report.panel(await large.only_the_panel(lab, size, say)))
            say(f"With nobody doing anything the longest stall was {idle:.1f} ms.")
    finally:
        await home.stop()


async def idle_stall(lab: Lab) -> float:
    """How long another client waits at most while nobody does anything: what Home Assistant itself costs."""
    async with pinged(lab.other) as stall:
        await asyncio.sleep(3)
    return stall.worst


async def the_rivals(lab: Lab, sizes: tuple[int, ...]) -> dict[int, Figures]:
    """Measure ``local_todo`` and ``local_calendar`` with so many items."""
    todo = await rivals.add(lab.client, rivals.TODO)
    calendar = await rivals.add(lab.client, rivals.CALENDAR)
    place = Place(todo.entity_id, calendar.entity_id, (todo.entry_id, calendar.entry_id), WORKERS)
    figures: dict[int, Figures] = {}
    for size in sizes:
        say(f"bench: local_todo and local_calendar with {size:,} items")
        for rival in (todo, calendar):
            rival.fill(lab.home.config, [item(number, people_for(size), lab.today) for number in range(size)])
            await practice.reload(lab.client, rival.entry_id)
        figures[size] = await measure(lab, place, 20 if size < 2000 else 7, [name(number) for number in range(4)])
    for rival in (todo, calendar):
        await practice.remove_entry(lab.client, rival.entry_id)
    return figures


async def ourselves(lab: Lab, sizes: tuple[int, ...], people: Callable[[int], int], words: str) -> dict[int, Figures]:
    """Measure Aftersale with so many open follow-ups, the book growing from one size to the next."""
    entry_id = await practice.begin_afresh(lab.client, lab.home.config)
    place = Place(practice.TODO, practice.CALENDAR, (entry_id,), BOOK_THREAD)
    known: dict[str, str] = {}
    figures: dict[int, Figures] = {}
    filled = 0
    for size in sizes:
        say(f"bench: aftersale with {size:,} follow-ups, {words}")
        items = [item(number, people(size), lab.today) for number in range(filled, size)]
        await practice.fill(lab.client, known, people(size), items)
        filled = size
        figures[size] = await measure(lab, place, 30, list(known))
        await measure_actions(lab, figures[size], list(known.values()))
    return figures


if __name__ == "__main__":
    sys.exit(main())
