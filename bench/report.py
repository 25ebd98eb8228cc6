"""What was measured, in tables, and held against what the project promises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bench.feed import FeedFigures
from bench.figures import Figures
from bench.panel import PanelFigure
from bench.tables import Cell, shown, table, times

BESIDE = (
    ("add an item, ms", "add"),
    ("tick it off, ms", "complete"),
    ("list, ms", "list"),
    ("items listed", "listed"),
    ("a month of the calendar, ms", "month"),
    ("events in it", "events"),
    ("set the entry up, ms", "set_up"),
    ("bytes written to tick off", "bytes"),
    ("longest stall of the loop, ms", "stall"),
)
ALONE = (
    ("add_follow_up, ms", "action_add"),
    ("complete_follow_up, ms", "action_complete"),
    ("list_follow_ups (100), ms", "action_list"),
)
FEED = (
    ("feed: the first time, s", "first_s"),
    ("feed: longest stall meanwhile, ms", "first_stall"),
    ("feed: nothing new, ms", "again"),
    ("feed: after a change, ms", "changed"),
    ("feed: longest stall meanwhile, ms", "changed_stall"),
    ("feed: the calendar, MB", "plain_mb"),
    ("feed: as it is sent, MB", "packed_mb"),
)
COUNTS = ("listed", "events")
FOOTNOTE = """\
Left ours, then local_todo's and local_calendar's with as many items (setting up: both of them), then how many times theirs is ours.
Our list shows what is due within 30 days and 200 items at most, as it always does; theirs shows all. Bytes: ours by the book's
thread, theirs by the workers; the recorder's not counted. With nobody doing anything, the loop stalled for {idle} ms at most."""


@dataclass
class LargeFigures:
    """The large book; memory in MB, times in ms unless it says otherwise."""

    customers: int
    open: int
    past: int
    figures: Figures
    set_up_s: float
    set_up_stall: float
    memory: float | None
    memory_of_empty: float | None
    generated_s: float
    book_mb: float
    feed: FeedFigures
    panel: list[PanelFigure]
    others: dict[str, float] = field(default_factory=dict)


def comparison(title: str, ours: Mapping[int, Figures], theirs: Mapping[int, Figures], idle: float) -> str:
    """Ourselves beside the rivals, size by size."""
    header = [""]
    for size in ours:
        header += [f"{size:,}", "theirs", ""]
    rows: list[list[Cell]] = []
    for label, key in (*BESIDE, *ALONE):
        row: list[Cell] = [label]
        for size, figures in ours.items():
            mine, other = getattr(figures, key), getattr(theirs[size], key)
            if key in COUNTS:
                row += [str(mine), str(other), ""]
            else:
                row += [mine, other, times(mine, other) if other is not None else ""]
        rows.append(row)
    return table(title, header, rows) + "\n" + FOOTNOTE.format(idle=shown(idle))


def large_book(found: LargeFigures, small: Figures, size: int) -> str:
    """The large book beside the largest of the small ones."""
    title = f"The large book: {found.customers:,} customers, {found.open:,} open and {found.past:,} past follow-ups"
    rows: list[list[Cell]] = [
        ["set the entry up, s", found.set_up_s, (small.set_up or 0) / 1000],
        ["more memory than without the entry, MB", found.memory, None],
        ["of which an empty practice takes, MB", found.memory_of_empty, None],
        ["longest stall while setting up, ms", found.set_up_stall, None],
        ["the book on disk, MB", found.book_mb, None],
        ["written by the generator in, s", found.generated_s, None],
    ]
    for label, key in (*BESIDE, *ALONE):
        if key != "set_up":
            mine, other = getattr(found.figures, key), getattr(small, key)
            rows.append([label, *((str(mine), str(other)) if key in COUNTS else (mine, other))])
    rows += [[label, value, None] for label, value in found.others.items()]
    rows += [[label, getattr(found.feed, key), None] for label, key in FEED]
    return table(title, ["", "large", f"{size:,} open"], rows) + "\n" + panel(found.panel)


def panel(pages: Sequence[PanelFigure]) -> str:
    """What the panel of a large book costs."""
    rows: list[list[Cell]] = [[one.what, one.median, one.stall] for one in pages]
    return table("The panel of the large book", ["", "until it is there, ms", "longest stall, ms"], rows)


def verdict(
    sizes: Sequence[int],
    many: Mapping[int, Figures],
    one: Mapping[int, Figures],
    theirs: Mapping[int, Figures],
    found: LargeFigures | None,
) -> str:
    """Each promise, what was measured, and whether it was kept."""
    first, last = sizes[0], sizes[-1]
    rows: list[list[Cell]] = []

    def judge(promise: str, measured: float | None, unit: str, at_most: float | None, at_least: float = 0) -> None:
        if measured is None:
            return
        kept = measured >= at_least and (at_most is None or measured <= at_most)
        rows.append([promise, f"{shown(measured)}{unit}", "kept" if kept else "MISSED"])

    for words, ours in (("many customers", many), ("one customer", one)):
        fast, slow = ours[last].complete, theirs[last].complete
        if fast and slow:
            judge(f"tick off at {last:,}, {words}: at least 100x faster than local_todo", slow / fast, "x", None, 100)
        if fast and (small := ours[first].complete):
            judge(f"... and within 2x of its cost at {first:,}", fast / small, "x", 2)
        judge("... with under 20 kB written", (ours[last].bytes or 0) / 1000, " kB", 20)
        judge("no stall over 20 ms, at any size", max(each.stall or 0 for each in ours.values()), " ms", 20)
    if found is not None:
        judge("large book: set up in under 5 s", found.set_up_s, " s", 5)
        judge("large book: under 300 MB more memory", found.memory, " MB", 300)
        judge("large book: no stall over 20 ms during changes", found.figures.stall, " ms", 20)
        judge("large book: no stall over 20 ms while its feed is written", found.feed.first_stall, " ms", 20)
        judge("... nor after a change", found.feed.changed_stall, " ms", 20)
        judge("... nor on any page of the panel", max(one.stall for one in found.panel), " ms", 20)
        judge("large book: under 20 kB written to tick off", (found.figures.bytes or 0) / 1000, " kB", 20)
    return table("What the project promises", ["", "measured", ""], rows)
