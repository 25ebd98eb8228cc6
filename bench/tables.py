"""Tables in plain text."""

from __future__ import annotations

from collections.abc import Sequence

type Cell = str | float | None


def table(title: str, header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    """A title, a header and rows whose columns stand under each other."""
    cells = [[str(cell) for cell in header], *([shown(cell) for cell in row] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(header))]
    lines = [
        "  ".join(cell.ljust(width) if not column else cell.rjust(width) for column, (cell, width) in enumerate(pairs))
        for pairs in (list(zip(row, widths, strict=True)) for row in cells)
    ]
    rule = "-" * len(lines[0])
    return "\n".join((f"\n{title}", rule, lines[0].rstrip(), rule, *(line.rstrip() for line in lines[1:]), rule))


def shown(cell: Cell) -> str:
    """Three digits that matter."""
    if cell is None:
        return "-"
    if isinstance(cell, str):
        return cell
    if cell >= 100:
        return f"{cell:,.0f}"
    return f"{cell:.1f}" if cell >= 10 else f"{cell:.2f}"


def times(ours: float | None, theirs: float | None) -> str:
    """How many times theirs is ours."""
    if not ours or theirs is None:
        return "-"
    ratio = theirs / ours
    return f"{ratio:,.0f}x" if ratio >= 10 else f"{ratio:.1f}x"
