"""A practice as it runs: desk, board, alarm and outbox around one book, on a clock that only the test moves.

What ``coordinator.py`` and ``phone.py`` do in Home Assistant's event loop is done here one after the other, so that a year
fits into a minute.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from custom_components.aftersale.board import Board
from custom_components.aftersale.crm.call import Call
from custom_components.aftersale.crm.errors import AftersaleError
from custom_components.aftersale.crm.nudge import System
from custom_components.aftersale.crm.practice import Practice
from custom_components.aftersale.crm.reminders import Reminders
from custom_components.aftersale.desk import Desk, Receipt
from custom_components.aftersale.store import Book

PHONES = ("phone:one", "phone:two")
A_MINUTE = timedelta(minutes=1)


class Running:
    """One practice that runs."""

    def __init__(self, folder: Path, practice: Practice, now: datetime) -> None:
        """Open the book in this folder, a new one unless there is one."""
        self.path = folder / "aftersale" / "book.db"
        self.practice = practice
        self.now = now
        self.reminders = Reminders(recipients=PHONES)
        self.handed: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.told: Counter[str] = Counter()
        self.changes = 0
        self.new_ids("id")
        self.start()

    def new_ids(self, prefix: str) -> None:
        """Make up ids that begin with this, one greater than the other."""
        self._ids, self._prefix = count(1), prefix

    # -- life ---------------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Open the book and read what is kept in memory."""
        self.book = Book.open(self.path)
        self.desk = Desk(self.book, self.practice, lambda: f"{self._prefix}{next(self._ids):012d}")
        self.desk.reminders = self.reminders
        self.board = Board.of(self.desk.load(self.now), self.practice, self.now)
        self.wake_at = self.desk.next_wake(self.now)

    def stop(self) -> None:
        """Close the book; memory is gone."""
        self.book.close()

    def adopt(self, practice: Practice) -> None:
        """Work by another practice from now on, and plan everybody afresh."""
        self.practice = self.desk.practice = practice
        self.board = Board.of(self.desk.load(self.now), practice, self.now)
        after: str | None = None
        while True:
            receipt = self.take(self.desk.replan(self.call("clock"), after, 50))
            if (after := receipt.answer["next"]) is None:
                break
        self.ring()

    # -- doing --------------------------------------------------------------------------------------------------------

    def call(self, way: str = "action", request_id: str | None = None) -> Call:
        """Somebody calls now."""
        return Call(self.now, way, None, request_id)

    def take(self, receipt: Receipt) -> Receipt:
        """The board takes a receipt over, and the alarm is set."""
        if not receipt.repeated:
            self.board.apply(receipt, self.now)
            self.changes += 1
            self.told.update(activity.type for activity in receipt.activities)
        by = self.desk.wake_by(self.now, receipt)
        if by is not None:
            self.wake_at = by if self.wake_at is None else min(self.wake_at, by)
        return receipt

    def do(self, verb: str, *, way: str = "action", request_id: str | None = None, **fields: Any) -> Receipt | None:
        """Have the desk do something; ``None`` when it is refused."""
        try:
            return self.take(getattr(self.desk, verb)(self.call(way, request_id), **fields))
        except AftersaleError as refusal:
            self.refused[refusal.key] += 1
            return None

    # -- time ---------------------------------------------------------------------------------------------------------

    def ring(self) -> None:
        """Do what has come: the board, the plans, the reminders, the post."""
        more = True
        while more:
            _, more = self.board.advance(self.now)
        while self.take(self.desk.wake(self.call("clock"))).answer["more"]:
            pass
        self.take(self.desk.ring(self.call("reminder")))
        self.post()
        self.wake_at = self.desk.next_wake(self.now)

    def post(self) -> None:
        """Hand over what waits for the phones, as both do that are there."""
        self.take(self.desk.sort_mail(self.call("mail")))
        while parcels := self.desk.parcels(self.now, system_of=lambda _: System.ANDROID):
            self.take(self.desk.mark_mail(self.call("mail"), handed=[one.id for one in parcels]))
            self.handed.update(one.recipient for one in parcels)

    def until(self, moment: datetime) -> None:
        """Let time pass, ringing whenever the alarm is set, at least a minute apart."""
        while self.wake_at is not None and self.wake_at <= moment:
            self.now = max(self.wake_at, self.now)
            self.ring()
            if self.wake_at is not None and self.wake_at <= self.now:
                self.wake_at = self.now + A_MINUTE
        self.now = max(self.now, moment)
