"""Every kind of push has its row in docs/reminders.md, and every gate its column."""

from __future__ import annotations

from pathlib import Path
import re

from custom_components.aftersale.crm.reminders import Gate, Push

PAGE = Path(__file__).parents[2] / "docs" / "reminders.md"


def matrix(page: str) -> tuple[list[str], dict[str, list[str]]]:
    """The gates of the table's head, and each push with its cells."""
    rows = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in page.splitlines() if line[:1] == "|"]
    pushes = {match[1]: row[2:] for row in rows if (match := re.match(r"`(\w+)`", row[0]))}
    return rows[0][2:], pushes


def test_every_push_has_a_row_and_every_gate_a_column() -> None:
    gates, pushes = matrix(PAGE.read_text(encoding="utf-8"))
    assert gates == [gate.value for gate in Gate]
    assert set(pushes) == {push.value for push in Push}
    for push, cells in pushes.items():
        assert len(cells) == len(gates), push
        assert all(cells), push


def test_what_rings_passes_no_gate_and_what_answers_passes_all() -> None:
    gates, pushes = matrix(PAGE.read_text(encoding="utf-8"))
    for push in Push:
        cells = dict(zip(gates, pushes[push], strict=True))
        assert [cells[gate] == "passes" for gate in ("switch", "away", "quiet")] == [not push.rings] * 3, push


def test_a_missing_row_is_noticed() -> None:
    page = PAGE.read_text(encoding="utf-8")
    _, pushes = matrix("\n".join(line for line in page.splitlines() if not line.startswith("| `timed`")))
    assert "timed" not in pushes
