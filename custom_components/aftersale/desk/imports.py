"""Bringing in many customers at once, from text (contract, ``import_customers``)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from ..crm.errors import Invalid
from ..crm.exchange import csv_in, vcard_in
from ..crm.model import Customer, CustomerFile, CustomerStatus, Kind
from ..crm.spread import stagger
from ..store.snapshots import IMPORT
from . import finding
from .customers import with_device
from .ground import Ground, verb
from .moving import take_in
from .receipt import Answer, Receipt
from .sorting import Sorted, sort
from .work import Work

if TYPE_CHECKING:
    from ..crm.call import Call

FORMATS: Final[Mapping[str, Callable[[str], csv_in.Parsed]]] = {"csv": csv_in.read, "vcard": vcard_in.read}
WHOLE: Final = "json"
"""Not a list of customers but a whole book."""
A_CARD: Final = "BEGIN:VCARD"
LONGEST: Final = 365
"""No cadence is longer."""


class ImportVerb(Ground):
    """Import."""

    def import_customers(
        self,
        call: Call,
        *,
        content: str,
        format: str = "",  # the contract's word
        dry_run: bool = False,
    ) -> Receipt:
        """Take a copy of the book first, if anybody is in it; without room for one nothing is brought in.

        Then add whom the book does not know; see ``_import``. Without ``format`` the text itself tells what it is.
        A dry run is no change: its ``request_id`` is still good for the import that follows.
        """
        if dry_run:
            call = replace(call, request_id=None)
        is_new = call.request_id is None or self.book.request(call.request_id) is None
        if is_new and not dry_run and not self.book.is_empty:
            self.book.snapshot(self.practice.today(call.now), IMPORT)
        return self._import(call, content=content, format=format or _format_of(content), dry_run=dry_run)

    @verb
    def _import(self, work: Work, *, content: str, format: str, dry_run: bool) -> Answer:
        """Add whom the book does not know, fill in what it did not know of the others, and spread the new check-ins.

        One change for all of them, which ``undo`` with its ``import_id`` takes back. ``dry_run`` counts and changes nothing.
        """
        if format == WHOLE:
            return self._take_in(work, content, dry_run=dry_run)
        if format not in FORMATS:
            choices = ", ".join((*FORMATS, WHOLE))
            raise Invalid("unknown_choice", field="format", value=finding.shown(format), choices=choices)
        found = sort(work, FORMATS[format](content))
        import_id = None
        if not dry_run:
            import_id = work.change.import_id = work.new_id()
            self._write(work, found)
            work.tell("import_completed", None)
        return {
            "import_id": import_id,
            "created": len(found.created),
            "updated": found.updates,
            "unchanged": found.unchanged,
            "rejected": sorted(found.rejected, key=lambda one: int(one["line"])),
            **self._effort(work, found.customers()),
        }

    def _take_in(self, work: Work, content: str, *, dry_run: bool) -> Answer:
        """A whole book into this empty one."""
        whole = take_in(work, content, dry_run=dry_run)
        import_id = None
        if not dry_run:
            import_id = work.change.import_id = work.new_id()
            work.tell("import_completed", None)
        people = {one.id: one for one in whole.records if isinstance(one, Customer)}
        return {
            "import_id": import_id,
            "created": len(people),
            "updated": 0,
            "unchanged": 0,
            "rejected": [],
            **self._effort(work, people),
        }

    def _write(self, work: Work, found: Sorted) -> None:
        """Write everybody; then plan those who were there before, and whoever sent somebody."""
        self._write_new(work, list(found.created.values()))
        for person in found.updated.values():
            work.change.put(with_device(work, person) if person.favourite else person)
            work.note("customer_updated", person.id, by="import")
        senders = {one.referred_by for one in found.changed() if one.referred_by is not None}
        work.settle(*sorted({*found.updated, *senders}))

    def _write_new(self, work: Work, newcomers: list[Customer]) -> None:
        """Write new customers, the clock of each begun on a day of its own, so that no day floods (invariant 9)."""
        cadence = self.practice.cadence_days
        limit = self.practice.check_ins_per_day
        loads = Counter(self.check_ins.elsewhere("", {}))
        begins = stagger(len(newcomers), work.today, cadence, limit, loads, self.practice.working)
        by_cadence = sorted(newcomers, key=self.practice.cadence)
        for begin, person in zip(begins, by_cadence, strict=True):
            due = begin + timedelta(days=cadence)
            began = replace(person, clock_from=due - timedelta(days=self.practice.cadence(person)))
            began = with_device(work, began)
            work.change.put(began)
            work.note("customer_added", began.id, by="import")
            for one in work.settle_file(CustomerFile(began), loads):
                if one.kind is Kind.CHECK_IN and one.due is not None:
                    loads[one.due.local_day(self.practice.working.zone)] += 1

    def _effort(self, work: Work, customers: Mapping[str, Customer]) -> Answer:
        """How many check-ins a working day takes with everybody in the book, and the cadence at which few enough are due."""
        active = sum(one.status is CustomerStatus.ACTIVE for one in customers.values())
        needed = -(-active // self.practice.check_ins_per_day)
        days = working = fitting = per_day = 0
        while not fitting:
            days += 1
            working += self.practice.working.is_working(work.today + timedelta(days=days))
            if days == self.practice.cadence_days:
                per_day = -(-active // max(1, working))
            if days >= self.practice.cadence_days and (working >= needed or days >= LONGEST):
                fitting = days
        return {"check_ins_per_day": per_day, "fitting_cadence_days": fitting}


def _format_of(content: str) -> str:
    """What a text is, by how it begins."""
    begins = content.lstrip("\ufeff \t\r\n")
    if begins[: len(A_CARD)].upper() == A_CARD:
        return "vcard"
    return WHOLE if begins.startswith("{") else "csv"
