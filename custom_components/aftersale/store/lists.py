"""What can be asked of the book about many things at once: lists with filters, the board's loading, the measures.

The index ``follow_ups_by_due`` (status, due day, due moment, announced, whether a check-in) answers the lists: a list
costs what it returns, not what the book holds. Several statuses are asked for one by one and merged.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, func, literal_column, or_, select

from ..crm.due import Due, instant
from ..crm.model import Customer, CustomerStatus, Direction, FollowUp, Kind, Outcome, Promise, Status
from ..crm.warmth import Standing
from . import rows, schema, values
from .disk import fold
from .questions import _OPEN, Questions, by, by_due

_DAY: Final = timedelta(days=1)
_MINUTE: Final = 60_000_000
_TOLD_AT_MOST: Final = 200
_f: Final = schema.follow_ups.c
_c: Final = schema.customers.c


@dataclass(frozen=True, slots=True)
class Span:
    """From one instant up to (not with) another, and the days that this touches; ``None`` is open-ended."""

    start: datetime | None = None
    end: datetime | None = None
    first_day: date | None = None
    last_day: date | None = None

    @classmethod
    def of(cls, start: datetime | None, end: datetime | None, zone: tzinfo) -> Span:
        """The span between two instants, with its days in this zone."""
        first = None if start is None else start.astimezone(zone).date()
        last = None if end is None else (end.astimezone(UTC) - timedelta(microseconds=1)).astimezone(zone).date()
        return cls(start, end, first, last)

    @classmethod
    def days(cls, first: date | None, last: date | None, zone: tzinfo) -> Span:
        """The span of whole days, both of them included."""
        start = None if first is None else instant(first, time.min, zone)
        end = None if last is None else instant(last + _DAY, time.min, zone)
        return cls(start, end, first, last)

    def conditions(self) -> list[ColumnElement[bool]]:
        """A day lies in the span when it is one of its days; a moment when it, or its duration, overlaps it."""
        found: list[ColumnElement[bool]] = []
        all_day = _f.due_at.is_(None)
        if self.start is not None and self.first_day is not None:
            start = values.micros(self.start)
            earliest = min(self.first_day, self.start.astimezone(UTC).date() - _DAY)
            ends = _f.due_at + func.coalesce(_f.due_minutes, 0) * _MINUTE
            found.append(_f.due_day >= earliest.toordinal())
            found.append(or_(and_(all_day, _f.due_day >= self.first_day.toordinal()), _f.due_at >= start, ends > start))
        if self.end is not None and self.last_day is not None:
            latest = max(self.last_day, self.end.astimezone(UTC).date())
            found.append(_f.due_day <= latest.toordinal())
            found.append(
                or_(
                    and_(all_day, _f.due_day <= self.last_day.toordinal()),
                    _f.due_at < values.micros(self.end),
                )
            )
        return found


@dataclass(frozen=True, slots=True)
class Passed:
    """Whether the due has passed by now: the day is over, or the moment and its duration are."""

    now: datetime
    today: date
    is_passed: bool = True

    def condition(self) -> ColumnElement[bool]:
        """What a row must fulfil; one without a due has not passed."""
        latest = max(self.today, self.now.astimezone(UTC).date())
        ends = _f.due_at + func.coalesce(_f.due_minutes, 0) * _MINUTE
        over = or_(and_(_f.due_at.is_(None), _f.due_day < self.today.toordinal()), ends <= values.micros(self.now))
        passed = and_(_f.due_day <= latest.toordinal(), over)
        return passed if self.is_passed else func.coalesce(passed, 0) == 0


@dataclass(frozen=True, slots=True)
class FollowUpQuery:
    """Which follow-ups."""

    statuses: tuple[Status, ...] = (Status.OPEN,)
    span: Span | None = None
    kind: Kind | None = None
    customer_id: str | None = None
    passed: Passed | None = None
    newest_first: bool = False
    limit: int = 500
    offset: int = 0

    def conditions(self) -> list[ColumnElement[bool]]:
        """Everything but the status."""
        found = [] if self.span is None else self.span.conditions()
        if self.kind is not None:
            found.append(_f.kind == self.kind.value)
        if self.customer_id is not None:
            found.append(_f.customer_id == self.customer_id)
        if self.passed is not None:
            found.append(self.passed.condition())
        return found

    @property
    def index(self) -> str:
        """The index that answers it."""
        return "by_due" if self.customer_id is None else "by_cause"


@dataclass(frozen=True, slots=True)
class CustomerQuery:
    """Which customers. ``ids``: only those among these (the desk knows who is at risk)."""

    statuses: tuple[CustomerStatus, ...] | None = None
    search: str = ""
    ids: frozenset[str] | None = None
    limit: int = 500
    offset: int = 0

    def conditions(self) -> list[ColumnElement[bool]]:
        """What a customer's row must fulfil."""
        found: list[ColumnElement[bool]] = []
        if self.statuses is not None:
            found.append(_c.status.in_([status.value for status in self.statuses]))
        if self.search.strip():
            words = _c.name + "\n" + _c.company + "\n" + _c.email + "\n" + _c.phone + "\n" + _c.external_id
            found.append(func.instr(func.fold(words), fold(self.search.strip())) > 0)
        if self.ids is not None:
            listed = func.json_each(values.json_text(sorted(self.ids))).table_valued("value")
            found.append(_c.id.in_(select(listed.c.value)))
        return found


class Completed(NamedTuple):
    """A completed follow-up, as far as the measures want to know."""

    id: str
    customer_id: str
    kind: Kind
    first_due: Due | None
    completed_at: datetime
    outcome: Outcome | None


COMPLETED: Final = (_f.id, _f.customer_id, _f.kind, _f.first_due, _f.completed_at, _f.outcome)


def completed(row: Sequence[Any]) -> Completed:
    """What a row of these columns means."""
    id_, customer_id, kind, first_due, at, outcome = row
    due, ended = values.due_or_none(first_due), None if outcome is None else Outcome(outcome)
    return Completed(id_, customer_id, Kind(kind), due, values.moment(at), ended)


class Lists(Questions):
    """Reading many rows."""

    # Follow-ups

    def open_follow_ups(self) -> Iterator[FollowUp]:
        """Every open follow-up (for the board, once, at start)."""
        question = by("by_due", rows.FOLLOW_UP.select.where(_f.status == _OPEN))
        read = rows.FOLLOW_UP.read
        for row in self.disk.each(question):
            yield read(row)

    def open_count(self) -> int:
        """How many follow-ups are open."""
        count: int = self.disk.value(select(func.count()).select_from(schema.follow_ups).where(_f.status == _OPEN))
        return count

    def completed_since(self, moment: datetime) -> tuple[FollowUp, ...]:
        """Those done at or after this moment, oldest first."""
        question = rows.FOLLOW_UP.select.where(*self._done_since(moment)).order_by(_f.completed_at, _f.id)
        return self._all(rows.FOLLOW_UP, by("completed", question))

    def completed_of(self, customer_ids: Collection[str], moment: datetime) -> tuple[FollowUp, ...]:
        """Those of these customers that were done at or after this moment, in no order."""
        listed = func.json_each(values.json_text(sorted(customer_ids))).table_valued("value")
        question = rows.FOLLOW_UP.select.where(_f.customer_id.in_(select(listed.c.value)), *self._done_since(moment))
        return self._all(rows.FOLLOW_UP, by("by_cause", question))

    @staticmethod
    def _done_since(moment: datetime) -> tuple[ColumnElement[bool], ...]:
        return _f.status == literal_column("'done'"), _f.completed_at >= values.micros(moment)

    def list_follow_ups(
        self,
        *,
        now: datetime,
        zone: tzinfo,
        start: datetime | None = None,
        end: datetime | None = None,
        overdue: bool | None = None,
        kind: Kind | None = None,
        customer_id: str | None = None,
        status: Status = Status.OPEN,
        limit: int = 500,
        offset: int = 0,
        keep: Callable[[FollowUp], bool] | None = None,
    ) -> tuple[tuple[FollowUp, ...], int]:
        """One page of the follow-ups asked for, earliest due first (undated last), and how many there are in all.

        From ``start`` up to ``end``. ``overdue``: whose due has (not) passed ``now``. ``keep`` narrows by what only the
        trade can decide (held, snoozed); then all that fits the rest is read.
        """
        passed = None if overdue is None else Passed(now, now.astimezone(zone).date(), is_passed=overdue)
        span = None if start is None and end is None else Span.of(start, end, zone)
        query = FollowUpQuery((status,), span, kind, customer_id, passed, limit=limit, offset=offset)
        return self.follow_ups(query, keep)

    def follow_ups(
        self, query: FollowUpQuery, keep: Callable[[FollowUp], bool] | None = None
    ) -> tuple[tuple[FollowUp, ...], int]:
        """The same, for any query."""
        if keep is not None:
            kept = [item for item in self._matching(query, None) if keep(item)]
            return tuple(kept[query.offset : query.offset + query.limit]), len(kept)
        total = 0
        for status in query.statuses:
            question = select(func.count()).select_from(schema.follow_ups)
            question = question.where(_f.status == status.value, *query.conditions())
            total += self.disk.value(by(query.index, question))
        page = self._matching(query, query.offset + query.limit)
        return tuple(page[query.offset : query.offset + query.limit]), total

    def follow_ups_between(
        self, start: datetime, end: datetime, zone: tzinfo, statuses: tuple[Status, ...]
    ) -> tuple[FollowUp, ...]:
        """Every dated follow-up of these statuses from ``start`` up to ``end``, earliest first (calendar)."""
        return tuple(self._matching(FollowUpQuery(statuses, Span.of(start, end, zone)), None))

    def _matching(self, query: FollowUpQuery, at_most: int | None) -> list[FollowUp]:
        dated: list[FollowUp] = []
        undated: list[FollowUp] = []
        for status in query.statuses:
            base = rows.FOLLOW_UP.select.where(_f.status == status.value, *query.conditions())
            base = by(query.index, base).limit(at_most)
            order: tuple[Any, ...] = (_f.due_day, _f.due_at, _f.id)
            if query.newest_first:
                order = tuple(column.desc() for column in order)
            dated.extend(self._all(rows.FOLLOW_UP, base.where(_f.due_day.is_not(None)).order_by(*order)))
            undated.extend(self._all(rows.FOLLOW_UP, base.where(_f.due_day.is_(None)).order_by(_f.id)))
        dated.sort(key=by_due, reverse=query.newest_first)
        return dated + undated

    def due_unannounced(self, now: datetime, today: date, limit: int) -> tuple[FollowUp, ...]:
        """Open ones that have come due and were not told of, or have passed and only their coming due was told."""
        latest = max(today, now.astimezone(UTC).date())
        begun = or_(_f.due_at <= values.micros(now), and_(_f.due_at.is_(None), _f.due_day <= today.toordinal()))
        untold = _f.announced == literal_column("''")
        told_due = _f.announced == literal_column("'due'")
        question = (
            rows.FOLLOW_UP.select.where(_f.status == _OPEN, _f.due_day <= latest.toordinal())
            .where(or_(and_(untold, begun), and_(told_due, Passed(now, today).condition())))
            .order_by(_f.due_day, _f.due_at, _f.id)
            .limit(limit)
        )
        return self._all(rows.FOLLOW_UP, by("by_due", question))

    def next_announcement_at(self, now: datetime, zone: tzinfo) -> datetime | None:
        """The earliest moment at which an open follow-up comes due, or passes, and that was not told of yet.

        It may have passed already. Of those whose coming due was told the 200 earliest are looked at.
        """
        every = by("by_due", rows.FOLLOW_UP.select.where(_f.status == _OPEN).order_by(_f.due_day, _f.due_at))
        tomorrow = now.astimezone(UTC).toordinal() + 1
        told = every.where(_f.announced == literal_column("'due'"), _f.due_day <= tomorrow).limit(_TOLD_AT_MOST)
        moments = [item.due.passes(zone) for item in self._all(rows.FOLLOW_UP, told) if item.due is not None]
        untold = every.where(_f.announced == literal_column("''"), _f.due_day.is_not(None)).limit(1)
        first = self._one(rows.FOLLOW_UP, untold)
        if first is not None:
            # An all-day one of tomorrow may begin before a timed one of today (UTC), and the other way round.
            day, _, _ = values.due_columns(first.due)
            timed = untold.where(_f.due_day == day, _f.due_at.is_not(None))
            all_day = untold.where(_f.due_day == (day or 0) + 1, _f.due_at.is_(None))
            coming = (first, self._one(rows.FOLLOW_UP, timed), self._one(rows.FOLLOW_UP, all_day))
            moments += [item.due.starts(zone) for item in coming if item is not None and item.due is not None]
        return min(moments, default=None)

    # Customers

    def list_customers(self, query: CustomerQuery) -> tuple[tuple[tuple[Customer, Standing], ...], int]:
        """One page of the customers asked for, by name, and how many there are in all."""
        wanted = query.conditions()
        total = self.disk.value(select(func.count()).select_from(schema.customers).where(*wanted))
        page = (
            rows.CUSTOMER.select.where(*wanted)
            .order_by(func.fold(_c.name), _c.id)
            .limit(query.limit)
            .offset(query.offset)
        )
        return tuple(self._with_standing(row) for row in self.disk.rows(page)), total

    # Measures

    def completed_for_measures(self, since: datetime) -> tuple[Completed, ...]:
        """What was completed since then, oldest first (on time; the month)."""
        question = select(*COMPLETED).where(*self._done_since(since)).order_by(_f.completed_at)
        return tuple(completed(row) for row in self.disk.rows(by("completed", question)))

    def promises_due(self, first: date, last: date) -> tuple[Promise, ...]:
        """Promises whose day lies between these two, both included, by that day."""
        column = schema.promises.c
        question = rows.PROMISE.select.where(column.due.between(first.isoformat(), last.isoformat()))
        return self._all(rows.PROMISE, question.order_by(column.due, column.id))

    def last_scores(self) -> tuple[int, ...]:
        """The last score of each customer that ever gave one."""
        return tuple(row[0] for row in self.disk.rows(select(_c.last_score).where(_c.last_score.is_not(None))))

    def heard_from_us(self, start: datetime, end: datetime) -> int:
        """How many people we reached from ``start`` up to ``end``."""
        column = schema.interactions.c
        reached = select(column.id).where(
            column.customer_id == _c.id,
            column.at >= values.micros(start),
            column.at < values.micros(end),
            column.direction == Direction.OUT.value,
        )
        question = select(func.count()).select_from(schema.customers)
        count: int = self.disk.value(question.where(_c.last_at >= values.micros(start), reached.exists()))
        return count

    def orders_since(self, moment: datetime) -> tuple[tuple[str, datetime], ...]:
        """(customer id, when) of the orders placed since then."""
        column = schema.orders.c
        return self._moments(
            select(column.customer_id, column.ordered_at).where(
                column.ordered_at >= values.micros(moment), column.cancelled_at.is_(None)
            )
        )

    def needs_since(self, moment: datetime) -> tuple[tuple[str, datetime], ...]:
        """(customer id, when) of the needs noted since then."""
        column = schema.needs.c
        return self._moments(
            select(column.customer_id, column.noted_at).where(column.noted_at >= values.micros(moment))
        )

    def referrals_since(self, moment: datetime) -> tuple[tuple[str, datetime], ...]:
        """(id of the one who sent them, when) of the customers added since then on somebody's word."""
        return self._moments(
            select(_c.referred_by, _c.added_at).where(_c.referred_by.is_not(None), _c.added_at >= values.micros(moment))
        )

    def _moments(self, question: Select[Any]) -> tuple[tuple[str, datetime], ...]:
        return tuple((id_, values.moment(at)) for id_, at in self.disk.rows(question))
