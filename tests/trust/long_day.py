"""A day on which ten changes a second come in: what memory, the log and the cost of a change do meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
import gc
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Any, Final
from zoneinfo import ZoneInfo

from custom_components.aftersale.crm.due import instant
from custom_components.aftersale.crm.intake.news import Buyer, OrderNews, Placed
from custom_components.aftersale.crm.practice import Practice
from custom_components.aftersale.crm.working_time import WorkingTime

from .practice import Running

BERLIN: Final = ZoneInfo("Europe/Berlin")
TENTH: Final = timedelta(milliseconds=100)
FEW: Final = 3
"""So many open follow-ups a customer has; the next one is done first."""
OPCODES: Final = 500
"""SQLite is asked to count in steps of so many."""
MIB: Final = 1024**2


@dataclass(frozen=True, slots=True)
class Window:
    """What one stretch of the day was like."""

    changes: int
    rss: int
    wal: int
    book: int
    opcodes: float
    objects: int
    median_ms: float
    worst_ms: float


class LongDay:
    """A practice, and somebody who never stops."""

    def __init__(self, folder: Path, customers: int, seed: int = 7) -> None:
        """Write the customers in; the day begins at six."""
        self.random = Random(seed)
        begin = instant(datetime(2026, 3, 2, tzinfo=BERLIN).date(), time(6), BERLIN)
        self.running = Running(folder, Practice(working=WorkingTime(zone=BERLIN)), begin)
        lines = "\n".join(f"Customer {number},c{number}@example.com,x{number}" for number in range(customers))
        self.running.do("import_customers", content=f"name,email,external_id\n{lines}", format="csv")
        self.ids = sorted(self.running.board.customers)
        self.running.ring()
        self.done = 0
        self.wal = self.running.path.with_name("book.db-wal")
        self._opcodes = 0
        self._ended = ""
        self.running.book.disk.raw.set_progress_handler(self._count, OPCODES)

    def _count(self) -> int:
        self._opcodes += OPCODES
        return 0

    def window(self, changes: int) -> Window:
        """So many changes, a tenth of a second apart; how they went."""
        times: list[float] = []
        wal = 0
        self._opcodes = 0
        for number in range(changes):
            self.running.until(self.running.now + TENTH)
            begun = perf_counter()
            self.change()
            times.append(perf_counter() - begun)
            if number % 50 == 0:
                wal = max(wal, self.wal.stat().st_size)
        gc.collect()
        book, rss = self.running.path.stat().st_size, _resident()
        ms = [1000 * one for one in times]
        return Window(
            self.done, rss, wal, book, self._opcodes / changes, len(gc.get_objects()), median(ms), max(ms, default=0.0)
        )

    def change(self) -> None:
        """One change; when it is refused another one, because ten a second are to be made."""
        while self.attempt() is None:
            pass
        self.done += 1

    def attempt(self) -> Any:
        """Something that a consultant, a shop or a phone would do."""
        dice, running = self.random, self.running
        who = dice.choice(self.ids)
        today = running.board.today
        open_ones = sorted(running.board._of_customer.get(who, ()))
        roll = dice.random()
        if roll < 0.15 or not open_ones:
            return running.do("log_interaction", customer=who, direction=dice.choice(("in", "out")), note="talked")
        one = dice.choice(open_ones)
        if len(open_ones) > FEW:  # somebody works here: what is open stays about as much as it was
            return running.do("complete_follow_up", follow_up=min(open_ones, key=self._due))
        if roll < 0.35:
            self._ended = one
            return running.do("complete_follow_up", follow_up=one, outcome=dice.choice(("done", "done", "no_answer")))
        if roll < 0.45:
            return running.do("reopen_follow_up", follow_up=self._ended)
        if roll < 0.60:
            return running.do("snooze_follow_up", follow_up=one, duration=timedelta(hours=dice.randint(1, 30)))
        if roll < 0.75:
            due = today + timedelta(days=dice.randint(0, 20))
            return running.do("reschedule_follow_up", follow_up=one, due=due)
        if roll < 0.83:
            return running.do("add_follow_up", customer=who, title="Call back", due=today + timedelta(days=1))
        if roll < 0.86:
            return running.do("make_promise", customer=who, what="a draft", due=today + timedelta(days=5))
        if roll < 0.88:
            return running.do("record_feedback", customer=who, score=dice.randint(5, 10))
        if roll < 0.90:
            return running.do("skip_follow_up", follow_up=one)
        if roll < 0.98:
            return running.do("update_customer", customer=who, notes=f"note {self.done}")
        return running.do("take_in", way="webhook", source="shop", news=self.news())

    def _due(self, follow_up_id: str) -> tuple[date, str]:
        due = self.running.board.follow_ups[follow_up_id].due
        return (date.max if due is None else due.local_day(BERLIN), follow_up_id)

    def news(self) -> OrderNews:
        """What the shop tells, sometimes twice."""
        number = self.random.randrange(len(self.ids))
        reference = f"R{self.random.randrange(1_000_000)}"
        buyer = Buyer(id=f"x{number}", name=f"Customer {number}", email=f"c{number}@example.com")
        return OrderNews(reference, Placed(buyer, "Chair", promised_on=None, ordered_at=self.running.now))


def _resident() -> int:
    """Bytes of this process that are in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096
