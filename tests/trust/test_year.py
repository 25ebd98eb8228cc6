"""A year in the life of a practice, every line of "What must always hold" asked each morning; and its book through every release."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..figures import FULL, note
from .year import DAYS, Year, migrated

CUSTOMERS = 1_000 if FULL else 16
SCHEMAS = Path(__file__).parents[1] / "store" / "schemas"


@pytest.mark.slow
@pytest.mark.timeout(4 * 3600)
def test_a_year_in_the_life(tmp_path: Path) -> None:
    year = Year(tmp_path, CUSTOMERS, doors_every=7 if FULL else 30)
    year.live()
    running = year.running
    print(f"\n{year.laws.table()}")  # noqa: T201 - this table is what the test is for
    note(
        "year",
        customers=len(running.board.customers),
        days=DAYS,
        changes=running.changes,
        restarts=year.did["restart"],
        moves=year.did["move"],
        playbook_edits=year.did["playbook"],
        shop_orders=year.did["shop"],
        pushes=sum(running.handed.values()),
        checks=sum(year.laws.asked.values()),
        violations=sum(len(one) for one in year.laws.broken.values()),
        lines=dict(year.laws.asked),
    )
    assert not year.laws.broken, "\n".join(
        f"{line}: {len(found)}: {found[0]}" for line, found in year.laws.broken.items()
    )
    assert all(year.laws.asked[line] for line in ("1", "2", "3", "4", "5", "6", "7", "8", "9"))
    for schema in sorted(SCHEMAS.glob("*.sql")):
        path = tmp_path / schema.stem / "aftersale" / "book.db"
        rows, same = migrated(running.book, schema.read_text(encoding="utf-8"), path)
        note(f"migrated_{schema.stem}", rows=rows, unchanged=same)
        assert rows == same > 1_000
    running.stop()
