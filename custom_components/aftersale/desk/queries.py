"""The questions: nothing here changes anything."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime, time
from typing import Final

from ..crm import agenda, measures, validate, views, warmth
from ..crm.due import instant
from ..crm.errors import Invalid
from ..crm.model import CustomerStatus, FollowUp, Kind, Status
from ..crm.practice import Practice
from ..store import CustomerQuery
from . import finding
from .check_ins import CheckIns
from .ground import Ground
from .receipt import Answer, Loaded
from .shares import PROMISES_BACK, Shares
from .work import in_order

MOST: Final = 500
"""No list answers with more than so many (contract, ``list_follow_ups``)."""
FAR: Final = 1_000_000
"""No list is asked for from further down."""


class Queries(Ground):
    """Get, list, preview, look into the calendar."""

    def load(self, now: datetime) -> Loaded:
        """Everything that is kept in memory, read once; who is who is known from then on."""
        self.forget_everybody()
        self.loaded_at = now
        rows = list(self.book.customer_rows())
        for customer, _ in rows:
            self.remember(customer)
        zone, today = self.practice.working.zone, self.practice.today(now)
        follow_ups = tuple(self.book.open_follow_ups())
        self.check_ins = CheckIns(zone, follow_ups)
        completed = self.book.completed_for_measures(measures.on_time_since(today, zone))
        self.recent = Shares(zone, completed, self.book.promises_due(today - PROMISES_BACK, date.max))
        tallies = self.book.tallies()
        self.recent.learn_tallies(tallies)
        return Loaded(
            customers=tuple(customer for customer, _ in rows),
            standings={customer.id: standing for customer, standing in rows},
            follow_ups=follow_ups,
            completed_today=tuple(self.book.completed_since(instant(today, time.min, zone))),
            tallies=tallies,
        )

    def done_of(self, now: datetime, *, customers: Collection[str], since: datetime) -> tuple[FollowUp, ...]:
        """What was done since then for these customers (ids), but for what was taken off the list."""
        return tuple(one for one in self.book.completed_of(customers, since) if not one.hidden)

    def last_notes(self, customer_ids: Iterable[str]) -> dict[str, str]:
        """What was noted last with each of these customers; empty where nothing was."""
        return {customer_id: self.book.last_note(customer_id) for customer_id in customer_ids}

    def get_customer(self, now: datetime, *, customer: str, limit: int = 20) -> Answer:
        """All there is to know about one customer, their open follow-ups and the newest of their timeline."""
        person = finding.customer(self, customer)
        most = validate.count(limit, "limit", MOST)
        file = self.file_of(person.id, now)
        standing = warmth.standing(file, self.practice, now)
        coming = [
            views.follow_up_view(one, person, self.practice, now)
            for one in in_order(self.book.open_of(person.id), self.practice)
        ]
        return {
            "customer": {
                **views.customer_view(file, standing, self.practice, now),
                "reminders": self._reminders(person.id, most),
            },
            "next_follow_up": next((one for one in coming if one["due"] is not None), None),
            "follow_ups": coming,
            "timeline": [views.timeline_view(entry, self.practice) for entry in self.book.timeline(person.id, most)],
        }

    def _reminders(self, customer_id: str, most: int) -> list[Answer]:
        """What was told of their follow-ups, held, handed over and acted on; the newest first."""
        return self.told_of(self.book.follow_ups_of(customer_id), most)

    def list_customers(
        self,
        now: datetime,
        *,
        status: str | None = None,
        at_risk: bool | None = None,
        search: str = "",
        limit: int = 50,
        offset: int = 0,
    ) -> Answer:
        """Customers by name: of a status, at risk or not, found by a part of name, company, e-mail or phone."""
        most = validate.count(limit, "limit", MOST)
        start = validate.count(offset, "offset", FAR)
        wanted = validate.choice(CustomerStatus, status, "status") if status else None
        words = validate.text(search, "search")
        ids = None if at_risk is None else self._at_risk(now, wanted=at_risk)
        query = CustomerQuery((wanted,) if wanted else None, words, ids, most, start)
        rows, total = self.book.list_customers(query)
        return {
            "customers": [views.customer_line(person, standing, self.practice, now) for person, standing in rows],
            "total": total,
        }

    def _at_risk(self, now: datetime, *, wanted: bool) -> frozenset[str]:
        """Who is at risk, or who is not: all of them are looked at, because no index knows."""
        zone = self.practice.working.zone
        return frozenset(
            person.id
            for person, standing in self.book.customer_rows()
            if bool(warmth.at_risk(standing, person.status, now, zone)) is wanted
        )

    def follow_up(self, now: datetime, *, follow_up: str) -> Answer:
        """One follow-up as an answer shows it."""
        found = finding.follow_up_by_id(self, follow_up)
        return views.follow_up_view(found, finding.by_id(self, found.customer_id), self.practice, now)

    def list_follow_ups(
        self,
        now: datetime,
        *,
        start: date | datetime | None = None,
        end: date | datetime | None = None,
        overdue: bool | None = None,
        kind: str | None = None,
        customer: str | None = None,
        status: str = "open",
        limit: int = 100,
    ) -> Answer:
        """Follow-ups by their due, the earliest first; ``end`` is the last day, or the moment before which.

        The book keeps moments by their day in UTC: what is one page is decided by that, what comes first on it by the practice's zone.
        """
        first = validate.due(start, None, "start")
        last = validate.due(end, None, "end")
        zone = self.practice.working.zone
        begins = first.starts(zone) if first else None
        ends = (last.passes(zone) if last.all_day else last.starts(zone)) if last else None
        if begins is not None and ends is not None and ends < begins:
            raise Invalid("end_before_start", start=start, end=end)
        rows, total = self.book.list_follow_ups(
            now=now,
            zone=zone,
            start=begins,
            end=ends,
            overdue=overdue or None,
            kind=validate.choice(Kind, kind, "kind") if kind else None,
            customer_id=finding.customer(self, customer).id if customer else None,
            status=validate.choice(Status, status, "status"),
            limit=validate.count(limit, "limit", MOST),
            keep=None if overdue is None else self._overdue(now, wanted=overdue),
        )
        return {"follow_ups": self._views(in_order(rows, self.practice), now), "total": total}

    def _overdue(self, now: datetime, *, wanted: bool) -> Callable[[FollowUp], bool]:
        """Whether a follow-up is overdue, or not, as wanted."""
        statuses: dict[str, CustomerStatus] = {}

        def keep(one: FollowUp) -> bool:
            if one.customer_id not in statuses:
                statuses[one.customer_id] = finding.by_id(self, one.customer_id).status
            return agenda.is_overdue(one, now, self.practice, statuses[one.customer_id]) is wanted

        return keep

    def calendar(self, now: datetime, *, start: datetime, end: datetime, practice: Practice | None = None) -> Answer:
        """What falls into a stretch of time, open and done; in the words of another practice's language where one is given."""
        first = validate.moment(start, "start")
        last = validate.moment(end, "end")
        if first is None or last is None or last < first:
            raise Invalid("end_before_start", start=start, end=end)
        shown = (Status.OPEN, Status.DONE)
        found = self.book.follow_ups_between(first, last, self.practice.working.zone, shown)
        return {"follow_ups": self._views(in_order(found, self.practice), now, practice)}

    def _views(self, follow_ups: Iterable[FollowUp], now: datetime, practice: Practice | None = None) -> list[Answer]:
        follow_ups = tuple(follow_ups)
        people = self.book.customers(one.customer_id for one in follow_ups)
        spoken = practice or self.practice
        return [views.follow_up_view(one, people[one.customer_id], spoken, now) for one in follow_ups]
