"""A day on which ten changes a second come in: what memory, the log and the cost of a change do meanwhile."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
import gc
from pathlib import Path
from random import Random
import sys
from time import process_time, thread_time
from typing import Any, Final
from zoneinfo import ZoneInfo

from custom_components.aftersale.crm.due import instant
from custom_components.aftersale.crm.intake.news import Buyer, OrderNews, Placed
from custom_components.aftersale.crm.practice import Practice
from custom_components.aftersale.crm.working_time import WorkingTime
from custom_components.aftersale.store.questions import CHECK_INS_AT_MOST

from .practice import Running

BERLIN: Final = ZoneInfo("Europe/Berlin")
TENTH: Final = timedelta(milliseconds=100)
FEW: Final = 3
"""So many open follow-ups a customer has; the next one is done first."""
IN_HAND: Final = 300
"""So many calls are written down and not made yet; then one is made for each that is written down."""
OPCODES: Final = 100
"""SQLite is asked to count in steps of so many."""
MIB: Final = 1024**2


@dataclass(frozen=True, slots=True)
class Window:
    """What one stretch of the day was like: bytes, SQLite's steps for each change, and blocks of memory that Python holds."""

    changes: int
    rss: int
    blocks: int
    wal: int
    book: int
    steps: float
    clock_steps: float
    cpu_ms: float
    worst_ms: float
    open: int


class LongDay:
    """A practice, and somebody who never stops. What is begun is ended: the book stays as full as it was."""

    def __init__(self, folder: Path, customers: int, seed: int = 7) -> None:
        """Write the customers in; the day begins at six."""
        self.random = Random(seed)
        begin = instant(datetime(2026, 3, 2, tzinfo=BERLIN).date(), time(6), BERLIN)
        self.running = Running(folder, Practice(working=WorkingTime(zone=BERLIN)), begin)
        lines = "\n".join(f"Customer {number},c{number}@example.com,x{number}" for number in range(customers))
        self.running.do("import_customers", content=f"name,email,external_id\n{lines}", format="csv")
        self.ids = sorted(self.running.board.customers)
        for _ in range(CHECK_INS_AT_MOST):
            for who in self.ids:
                self.running.do("complete_follow_up", customer=who, kind="check_in")
            self.running.until(self.running.now + timedelta(minutes=1))
        for who in self.ids:
            self._begin(who)
        self.running.ring()
        self.done = 0
        self.orders = 0
        self.wal = self.running.path.with_name("book.db-wal")
        self.calls: deque[str] = deque()
        self.promised: str | None = None
        self._opcodes = 0
        self._ended = ""
        self.running.book.disk.raw.set_progress_handler(self._count, OPCODES)

    def _begin(self, who: str) -> None:
        """Somebody with a past: a plan that has nothing to read costs less, and would grow dearer only by beginning.

        Of the check-ins that ended a plan reads the newest only; so many there are before the day begins.
        """
        for direction in ("in", "out"):
            self.running.do("log_interaction", customer=who, direction=direction, note="talked")
        self.running.do("record_feedback", customer=who, score=9)

    def _count(self) -> int:
        self._opcodes += OPCODES
        return 0

    def window(self, changes: int) -> Window:
        """So many changes, a tenth of a second apart; how they went."""
        wal, worst, steps = 0, 0.0, 0
        self._opcodes = 0
        begun = process_time()
        for number in range(changes):
            self.running.until(self.running.now + TENTH)
            before, at = self._opcodes, thread_time()
            self.change()
            steps += self._opcodes - before
            worst = max(worst, thread_time() - at)
            if number % 50 == 0:
                wal = max(wal, self.wal.stat().st_size)
        took = process_time() - begun
        gc.collect()
        return Window(
            changes=self.done,
            rss=_resident(),
            blocks=sys.getallocatedblocks(),
            wal=wal,
            book=self.running.path.stat().st_size,
            steps=steps / changes,
            clock_steps=(self._opcodes - steps) / changes,
            cpu_ms=1000 * took / changes,
            worst_ms=1000 * worst,
            open=len(self.running.board.follow_ups),
        )

    def change(self) -> None:
        """One change; when nothing came of it (refused, told before) another one, because ten a second are to be made."""
        while (receipt := self.attempt()) is None or receipt.repeated:
            pass
        self.done += 1

    def attempt(self) -> Any:
        """Something that a consultant, a shop or a phone would do, about as often as it would in so large a practice."""
        dice, running = self.random, self.running
        who = dice.choice(self.ids)
        open_ones = sorted(running.board._of_customer.get(who, ()))
        roll = dice.random()
        if roll < 0.40:
            return self._call(who)
        if roll < 0.52 or not open_ones:
            return running.do("log_interaction", customer=who, direction=dice.choice(("in", "out")), note="talked")
        if roll < 0.64:
            return running.do("update_customer", customer=who, notes=f"note {self.done}")
        one = dice.choice(open_ones)
        if roll < 0.76:
            return running.do("snooze_follow_up", follow_up=one, duration=timedelta(hours=dice.randint(1, 30)))
        if roll < 0.88:
            due = running.board.today + timedelta(days=dice.randint(0, 20))
            return running.do("reschedule_follow_up", follow_up=one, due=due)
        if len(open_ones) > FEW:  # somebody works here: what a shop told of is done as well
            return running.do("complete_follow_up", follow_up=min(open_ones, key=self._due))
        if roll < 0.94:
            return self._reopen()
        if roll < 0.97:
            return running.do("complete_follow_up", follow_up=one, outcome=dice.choice(("done", "done", "no_answer")))
        if roll < 0.975:
            return running.do("skip_follow_up", follow_up=one)
        if roll < 0.977:
            return running.do("record_feedback", customer=who, score=dice.randint(7, 10))
        if roll < 0.98:
            return self._promise(who)
        return running.do("take_in", way="webhook", source="shop", news=self.news())

    def _call(self, who: str) -> Any:
        """A call is written down, and made when so many are that it is its turn."""
        if len(self.calls) < IN_HAND:
            receipt = self.running.do(
                "add_follow_up", customer=who, title="Call back", due=self.running.board.today + timedelta(days=1)
            )
            if receipt is not None:
                self.calls.append(receipt.answer["follow_up_id"])
            return receipt
        self._ended = self.calls.popleft()
        return self.running.do("complete_follow_up", follow_up=self._ended)

    def _reopen(self) -> Any:
        """The last call was not made after all; it will be."""
        receipt = self.running.do("reopen_follow_up", follow_up=self._ended)
        if receipt is not None:
            self.calls.append(self._ended)
        return receipt

    def _promise(self, who: str) -> Any:
        """A promise is made; the next time it is kept."""
        if self.promised is None:
            due = self.running.board.today + timedelta(days=5)
            receipt = self.running.do("make_promise", customer=who, what="a draft", due=due)
            self.promised = None if receipt is None else receipt.answer["promise_id"]
            return receipt
        kept, self.promised = self.promised, None
        return self.running.do("keep_promise", promise_id=kept)

    def _due(self, follow_up_id: str) -> tuple[date, str]:
        due = self.running.board.follow_ups[follow_up_id].due
        return (date.max if due is None else due.local_day(BERLIN), follow_up_id)

    def news(self) -> OrderNews:
        """What the shop tells; most of it has been told before."""
        if self.random.random() < 0.02:
            self.orders += 1
        number = self.random.randrange(max(0, self.orders - 50), self.orders + 1)
        index = number * 7919 % len(self.ids)
        buyer = Buyer(id=f"x{index}", name=f"Customer {index}", email=f"c{index}@example.com")
        return OrderNews(f"R{number}", Placed(buyer, "Chair", promised_on=None, ordered_at=self.running.now))


def _resident() -> int:
    """Bytes of this process that are in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096
