"""Sorting the rows of an import: who is new, who is known, what is new about them, and what is left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ..crm.errors import AftersaleError, Invalid, NotFound
from ..crm.exchange.csv_in import Parsed, Row
from ..crm.model import Customer
from .customers import new_customer
from .matching import Register
from .work import Work


@dataclass
class Sorted:
    """What an import would do. Nothing is written by sorting."""

    register: Register
    created: dict[str, Customer] = field(default_factory=dict)
    updated: dict[str, Customer] = field(default_factory=dict)
    updates: int = 0
    unchanged: int = 0
    rejected: list[dict[str, Any]] = field(default_factory=list)

    def customers(self) -> Mapping[str, Customer]:
        """Everybody in the book, as the import would leave it."""
        return self.register.customers

    def changed(self) -> list[Customer]:
        """Everybody who is new or changed."""
        return [*self.created.values(), *self.updated.values()]

    def reject(self, line: int, key: str, facts: Mapping[str, str]) -> None:
        """Leave a row out, and say why."""
        self.rejected.append({"line": line, "why": key, "facts": dict(facts)})

    def put(self, customer: Customer, *, new: bool) -> None:
        """A new or changed customer; one that is new stays new, however many rows tell of them."""
        self.register.put(customer)
        if new or customer.id in self.created:
            self.created[customer.id] = customer
        else:
            self.updated[customer.id] = customer


def sort(work: Work, parsed: Parsed) -> Sorted:
    """Every row in its place. A row may name somebody further down as the one who sent them."""
    found = Sorted(Register(customer for customer, _ in work.book.customer_rows()))
    for one in parsed.rejected:
        found.reject(one.line, one.key, one.facts)
    waiting: list[tuple[Row, NotFound]] = [(row, NotFound("unknown_customer")) for row in parsed.rows]
    left = len(waiting) + 1
    while waiting and len(waiting) < left:
        left = len(waiting)
        waiting = _pass(work, found, [row for row, _ in waiting])
    for row, refusal in waiting:
        found.reject(row.line, refusal.key, refusal.facts)
    return found


def _pass(work: Work, found: Sorted, rows: list[Row]) -> list[tuple[Row, NotFound]]:
    """Sort what can be sorted; what is left waits for somebody who is not there yet."""
    waiting: list[tuple[Row, NotFound]] = []
    for row in rows:
        try:
            _sort_one(work, found, row)
        except NotFound as refusal:
            waiting.append((row, refusal))
        except AftersaleError as refusal:
            found.reject(row.line, refusal.key, refusal.facts)
    return waiting


def _sort_one(work: Work, found: Sorted, row: Row) -> None:
    given = dict(row.fields)
    sender = given.pop("referred_by", "")
    referrer_id = found.register.named(sender).id if sender else None
    known = found.register.match(given)
    if known is None:
        found.put(new_customer(work, given, referrer_id), new=True)
        return
    if referrer_id == known.id:
        raise Invalid("referred_by_self", name=known.name)
    updated = replace(known, referred_by=referrer_id or known.referred_by, **_news(known, given))
    if updated == known:
        found.unchanged += 1
        return
    found.updates += 1
    found.put(updated, new=False)


def _news(known: Customer, given: Mapping[str, Any]) -> dict[str, Any]:
    """What a row says of a known customer: notes are added to notes, everything else takes the place of what was."""
    news = dict(given)
    notes = news.pop("notes", "")
    if notes and notes not in known.notes:
        news["notes"] = f"{known.notes}\n\n{notes}" if known.notes else notes
    return news
