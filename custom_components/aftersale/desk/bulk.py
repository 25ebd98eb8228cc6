"""One change for many customers: one transaction, one undo step (the panel's selection)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from typing import Final

from ..crm import agenda, follow_up as life, validate
from ..crm.due import Due
from ..crm.errors import Invalid, NotFound
from ..crm.model import Customer, CustomerStatus
from . import finding, leaving
from .ground import Ground, verb
from .receipt import Answer
from .work import Work

MOST_AT_ONCE: Final = 500
"""So many customers are changed together at most."""


class Bulk(StrEnum):
    """What can be done for many at once."""

    SNOOZE = "snooze"
    CADENCE = "cadence"
    PAUSE = "pause"


class BulkVerb(Ground):
    """Snooze, pause, or give a cadence to many."""

    @verb
    def change_many(
        self,
        work: Work,
        *,
        what: str,
        customers: Sequence[str],
        until: date | datetime | None = None,
        cadence_days: int | None = None,
    ) -> Answer:
        """Do the same for each of these customers (ids). All of it or nothing.

        ``snooze`` quiets what is overdue or due today until ``until``; ``pause`` holds everything until that day, or without one
        until something happens; ``cadence`` sets their own cadence, or none. ``skipped`` are those whom it cannot concern: the lost
        and the archived.
        """
        wanted = validate.choice(Bulk, what, "what")
        people = self._people(customers)
        there = [one for one in people if one.status not in (CustomerStatus.LOST, CustomerStatus.ARCHIVED)]
        changing = self._changing(work, wanted, until, cadence_days)
        counts = [changing(person) for person in there]
        changed = [person.id for person, count in zip(there, counts, strict=True) if count is not None]
        answer = {
            "customers": len(changed),
            "follow_ups": sum(count or 0 for count in counts),
            "skipped": len(people) - len(there),
        }
        if not changed:
            return work.repeat(answer)
        if wanted is not Bulk.SNOOZE:
            work.settle(*changed)
        return answer

    def _people(self, customers: Iterable[str]) -> list[Customer]:
        ids = list(dict.fromkeys(customers))
        if not ids:
            raise Invalid("missing", field="customers")
        if len(ids) > MOST_AT_ONCE:
            raise Invalid("too_many_customers", most=MOST_AT_ONCE, count=len(ids))
        known = self.book.customers(ids)
        unknown = next((one for one in ids if one not in known), None)
        if unknown is not None:
            raise NotFound("unknown_customer", name=finding.shown(unknown), nearest="")
        return [known[one] for one in ids]

    def _changing(
        self, work: Work, what: Bulk, until: date | datetime | None, cadence_days: int | None
    ) -> Callable[[Customer], int | None]:
        """What is done with each; it says how many follow-ups it quieted, or ``None`` when nothing was to change."""
        if what is Bulk.SNOOZE:
            quiet = validate.due(until, None, "until")
            if quiet is None:
                raise Invalid("missing", field="until")
            validate.ahead(quiet.starts(self.practice.working.zone), work.now)
            return partial(_snooze, work, quiet)
        if what is Bulk.PAUSE:
            return partial(_pause, work, leaving.day_ahead(work, until))
        return partial(_cadence, work, validate.cadence(cadence_days))


def _snooze(work: Work, quiet: Due, person: Customer) -> int | None:
    count = 0
    for one in work.book.open_of(person.id):
        if not (
            agenda.is_due_today(one, work.now, work.practice, person.status)
            or agenda.is_overdue(one, work.now, work.practice, person.status)
        ):
            continue
        snoozed = life.snooze(one, quiet, work.now, work.practice.working.zone)
        work.change.put(snoozed)
        work.happened("snoozed", person, snoozed, until=work.view(snoozed, person)["snoozed_until"])
        count += 1
    return count or None


def _pause(work: Work, until: date | None, person: Customer) -> int | None:
    return 0 if leaving.rest(work, person, until) else None


def _cadence(work: Work, days: int | None, person: Customer) -> int | None:
    if person.cadence_days == days:
        return None
    work.change.put(replace(person, cadence_days=days))
    work.note("customer_updated", person.id, fields="cadence_days")
    return 0
