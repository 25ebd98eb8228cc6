"""A desk with a real book on disk, counted ids and a clock turned by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import count
from pathlib import Path
import re
from typing import Any
from zoneinfo import ZoneInfo

from custom_components.aftersale.crm.call import Call
from custom_components.aftersale.crm.due import instant
from custom_components.aftersale.crm.model import Customer, CustomerFile, FollowUp, Status
from custom_components.aftersale.crm.practice import Practice
from custom_components.aftersale.crm.working_time import WorkingTime
from custom_components.aftersale.desk import Desk, Receipt
from custom_components.aftersale.store import Book

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 3, 2)
CHANGED_AT = re.compile(r'^(INSERT INTO "(?:customers|follow_ups)" .*),\d+\);$', re.DOTALL)


class Room:
    """One practice: Berlin, Monday, 2 March 2026, 10:00."""

    def __init__(self, folder: Path, *, again: bool = False, **practice: Any) -> None:
        """Open the book in this folder, a new one unless there is one (``again``: with ids that it cannot have)."""
        self.path = folder / "aftersale" / "book.db"
        self.practice = replace(Practice(working=WorkingTime(zone=BERLIN)), **practice)
        self.now = instant(MONDAY, time(10), BERLIN)
        self._ids = count(500_001 if again else 1)
        self.open()

    def open(self) -> None:
        self.book = Book.open(self.path)
        self.desk = Desk(self.book, self.practice, lambda: f"id{next(self._ids):06d}")
        self.loaded = self.desk.load(self.now)

    def close(self) -> None:
        self.book.close()

    # -- time -------------------------------------------------------------------------------------------------------

    @property
    def today(self) -> date:
        return self.practice.today(self.now)

    def later(self, **span: float) -> Room:
        """Let time pass without anybody noticing."""
        self.now += timedelta(**span)
        return self

    def at(self, day: date, hour: int = 10, minute: int = 0) -> datetime:
        return instant(day, time(hour, minute), BERLIN)

    def wake(self) -> list[Receipt]:
        """Ring until nothing is left to do."""
        receipts = [self.desk.wake(self.call("clock"))]
        while receipts[-1].answer["more"]:
            receipts.append(self.desk.wake(self.call("clock")))
        return receipts

    # -- calls ------------------------------------------------------------------------------------------------------

    def call(self, way: str = "action", user_id: str | None = None, request_id: str | None = None) -> Call:
        return Call(self.now, way, user_id, request_id)

    def __getattr__(self, verb: str) -> Any:
        """``room.add_customer(name=…)`` is that verb on the desk, called now; ``by`` goes to the call."""
        method = getattr(self.desk, verb)

        def run(**fields: Any) -> Receipt:
            by = {name: fields.pop(name) for name in ("way", "user_id", "request_id") if name in fields}
            receipt: Receipt = method(self.call(**by), **fields)
            return receipt

        return run

    def anna(self, **fields: Any) -> str:
        """Add Anna Weber; her id."""
        answer = self.add_customer(**{"name": "Anna Weber", **fields}).answer
        return str(answer["customer_id"])

    # -- looking ----------------------------------------------------------------------------------------------------

    def customer(self, customer_id: str) -> Customer:
        found = self.book.customer(customer_id)
        assert found is not None
        return found

    def file(self, customer_id: str) -> CustomerFile:
        found = self.book.file(customer_id, self.now)
        assert found is not None
        return found

    def follow_up(self, follow_up_id: str) -> FollowUp:
        found = self.book.follow_up(follow_up_id)
        assert found is not None
        return found

    def kinds(self, customer_id: str, status: Status = Status.OPEN) -> list[str]:
        return sorted(one.kind.value for one in self.file(customer_id).follow_ups if one.status is status)

    def one(self, customer_id: str, kind: str, status: Status = Status.OPEN) -> FollowUp:
        """The only follow-up of this kind and status."""
        found = [one for one in self.file(customer_id).follow_ups if one.kind.value == kind and one.status is status]
        assert len(found) == 1, found
        return found[0]

    def events(self, customer_id: str) -> list[str]:
        """The timeline's events, oldest first."""
        return [entry.event for entry in reversed(self.book.timeline(customer_id, 500))]

    def dump(self) -> list[str]:
        """Everything in the book, to compare."""
        return dump_of(self.book)

    def undated(self) -> list[str]:
        """The same without when a customer or a follow-up last changed: taking a change back is a change too."""
        return [CHANGED_AT.sub(r"\1,NULL);", line) for line in self.dump()]


def types(receipt: Receipt) -> list[str]:
    """The activities of a receipt."""
    return [activity.type for activity in receipt.activities]


def dump_of(book: Book) -> list[str]:
    """Everything in a book but the mark of its seal, which is another one each time."""
    lines = book.disk.raw.iterdump()
    return [line for line in lines if "INSERT INTO" in line and "VALUES('seal'," not in line]
