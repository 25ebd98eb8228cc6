"""The ground on which all verbs stand: the book, the practice, and who is in it.

A verb is written as a method on :class:`Work` and becomes, through :func:`verb`, a method on ``Call``: a ``request_id`` seen
before gives the first answer; else one transaction, one receipt, and only after the commit is memory brought up to date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import wraps
import secrets
from typing import TYPE_CHECKING, Concatenate, cast

from ..crm.call import Call
from ..crm.identity import Directory
from ..crm.reminders import Reminders
from . import cards
from .check_ins import CheckIns
from .receipt import Answer, Receipt
from .shares import Shares
from .work import Work

if TYPE_CHECKING:
    from ..crm.model import Customer, CustomerFile, FollowUp
    from ..crm.practice import Practice
    from ..store import Book


class Ground:
    """What every verb needs, and nothing that a crash could lose."""

    def __init__(self, book: Book, practice: Practice, new_id: Callable[[], str]) -> None:
        """Stand on this book. ``load`` must run before the first verb.

        ``new_id`` makes each id greater than the last: what a verb writes at one moment then stands in its order.
        """
        self.book = book
        self.new_id = new_id
        self.new_token: Callable[[], str] = secrets.token_urlsafe
        self.reminders = Reminders()
        self.rings_at: datetime | None = None
        """When to look for reminders again; nobody knows before the first ``ring``."""
        self.directory = Directory()
        self.devices: set[str] = set()
        self.check_ins = CheckIns(practice.working.zone)
        self.recent = Shares(practice.working.zone)
        self.loaded_at = datetime.min.replace(tzinfo=UTC)
        self.device_limit_raised = False
        self._practice = practice

    @property
    def practice(self) -> Practice:
        """How the practice works; a new one holds from the next verb on (``replan`` brings the plans after)."""
        return self._practice

    @practice.setter
    def practice(self, practice: Practice) -> None:
        self.device_limit_raised = practice.device_limit > self._practice.device_limit
        self._practice = practice

    def run(self, call: Call, body: Callable[[Work], Answer]) -> Receipt:
        """Do one verb: all of it or nothing of it, and never twice for the same request."""
        if call.request_id is not None:
            first = self.book.request(call.request_id)
            if first is not None:
                return Receipt(answer=dict(first), repeated=True)
        with self.book.change(call) as change:
            work = Work(self, change, call)
            answer = body(work)
            cards.follow(work)
            change.answer = answer
        receipt = work.receipt(answer)
        self.learn(receipt)
        return receipt

    def file_of(self, customer_id: str, now: datetime) -> CustomerFile:
        """Everything about a customer who is there."""
        file = self.book.file(customer_id, now)
        assert file is not None, "a record belongs to a customer"
        return file

    def told_of(self, follow_ups: Iterable[FollowUp], most: int) -> list[Answer]:
        """What was told of these follow-ups, held, handed over and acted on; the newest first."""
        kinds = {one.id: one.kind.value for one in follow_ups}
        zone = self.practice.working.zone
        lines = [
            {"follow_up_id": id_, "kind": kinds[id_], **line}
            for id_, log in self.book.ledger.all_lines(kinds).items()
            for line in log
        ]
        newest = sorted(lines, key=lambda line: line["at"])[-most:][::-1] if most else []
        return [{**line, "at": datetime.fromisoformat(line["at"]).astimezone(zone).isoformat()} for line in newest]

    def forget_everybody(self) -> None:
        """Know nobody yet."""
        self.directory = Directory()
        self.devices = set()

    def learn(self, receipt: Receipt) -> None:
        """Bring memory up to date with what is on disk now."""
        for customer_id, customer in receipt.customers.items():
            if customer is None:
                self.directory.remove(customer_id)
                self.devices.discard(customer_id)
                self.recent.forget_customer(customer_id)
            else:
                self.remember(customer)
        self.rings_at = cards.sooner(self.rings_at, receipt.follow_ups.values(), self.reminders, self.practice)
        for follow_up_id, follow_up in receipt.follow_ups.items():
            self.check_ins.learn(follow_up_id, follow_up)
            self.recent.learn(receipt.done_before.get(follow_up_id), follow_up)
        self.recent.learn_promises(receipt.promises)
        if receipt.tallies is not None:
            self.recent.learn_tallies(receipt.tallies)

    def remember(self, customer: Customer) -> None:
        """Know this customer by all their names, and whether they have a device."""
        self.directory.put(customer)
        if customer.has_device:
            self.devices.add(customer.id)
        else:
            self.devices.discard(customer.id)


def verb[D: Ground, **P](
    body: Callable[Concatenate[D, Work, P], Answer],
) -> Callable[Concatenate[D, Call, P], Receipt]:
    """Make a verb of the desk out of what it does to the book."""

    @wraps(body)
    def run(self: D, call: Call, /, *args: P.args, **fields: P.kwargs) -> Receipt:
        return self.run(call, lambda work: body(self, work, *args, **fields))

    return cast(Callable[Concatenate[D, Call, P], Receipt], run)
