"""A year in the life of a practice, every line of "What must always hold" asked each morning; and its book through every release."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ..figures import FULL, note
from .deeds import DEEDS
from .laws import LINES
from .practice import Running
from .releases import migrated
from .year import Year

CUSTOMERS = int(os.environ.get("AFTERSALE_CUSTOMERS", "1000" if FULL else "14"))
DAYS = 365 if FULL else 150
SEED = int(os.environ.get("AFTERSALE_SEED", "11"))
SCHEMAS = Path(__file__).parents[1] / "store" / "schemas"


@pytest.mark.slow
@pytest.mark.timeout(4 * 3600)
def test_a_year_in_the_life(tmp_path: Path) -> None:
    year = Year(tmp_path, CUSTOMERS, days=DAYS, doors_every=7 if FULL else 18, seed=SEED)
    year.live()
    running = year.running
    print(f"\n{year.laws.table()}")  # noqa: T201 - this table is what the test is for
    note(
        "year",
        customers=len(running.board.customers),
        days=DAYS,
        changes=running.changes,
        restarts=year.did["restart"] + year.did["off"],
        moves=year.did["move"],
        playbook_edits=year.did["playbook"],
        orders=year.did["shop"] + year.did["record_order"],
        deliveries=year.did["record_delivery"] + year.did["delivery by a shop"],
        complaints=year.did["open_complaint"],
        shop_orders=year.did["shop"],
        told_twice=year.did["webhook twice"],
        pushes=sum(running.handed.values()),
        deeds=sum(year.looks.deeds.values()),
        ways_gone=sum(year.looks.ways.values()),
        ways=dict(year.looks.ways),
        checks=sum(year.laws.asked.values()),
        violations=sum(len(one) for one in year.laws.broken.values()),
        lines=dict(year.laws.asked),
    )
    assert not year.laws.broken, "\n".join(
        f"{line}: {len(found)}: {found[0]}" for line, found in year.laws.broken.items()
    )
    assert set(year.laws.asked) == set(LINES)
    assert len(year.looks.deeds) >= len(DEEDS) - 3  # of some deeds a small practice may have nothing to do them to
    running.ring()
    for schema in sorted(SCHEMAS.glob("*.sql")):
        path = tmp_path / schema.stem / "aftersale" / "book.db"
        rows, same = migrated(running.book, schema.read_text(encoding="utf-8"), path)
        note(f"migrated_{schema.stem}", rows=rows, unchanged=same)
        assert rows == same > 500
        again = Running(tmp_path / schema.stem, running.practice, running.now)
        assert again.board.follow_ups.keys() == running.board.follow_ups.keys()
        again.ring()
        again.stop()
    running.stop()
