"""What can be asked of the book about one thing or one customer. Every question is answered by an index."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final, cast

from sqlalchemy import ColumnElement, Select, bindparam, func, literal_column, select

from ..crm.model import (
    Complaint,
    Customer,
    CustomerFile,
    CustomerStatus,
    FollowUp,
    Interaction,
    Order,
    Promise,
    Referral,
    TimelineEntry,
)
from ..crm.warmth import Standing
from . import rows, schema, values
from .itself import Itself
from .rows import Noun, Record
from .statements import Fixed, fixed, together, within

RECENT: Final = timedelta(days=120)
MEETINGS_AT_MOST: Final = 200
CHECK_INS_AT_MOST: Final = 24
CUSTOM_AT_MOST: Final = 20
DEFAULT_CADENCE: Final = 27
_AT_ONCE: Final = 500
_NO_DAY: Final = date.max.toordinal() + 1

_OPEN: Final[ColumnElement[str]] = literal_column("'open'")
_CUSTOM: Final[ColumnElement[str]] = literal_column("'custom'")
_SILENCE: Final[ColumnElement[str]] = literal_column("'P9'")
_customers: Final = schema.customers.c
_follow_ups: Final = schema.follow_ups.c
_interactions: Final = schema.interactions.c


def standing_row(standing: Standing) -> rows.Row:
    """A standing as the columns that it has on its customer's row."""
    return {
        "last_at": values.micros_or_none(standing.last_at),
        "last_in_at": values.micros_or_none(standing.last_in_at),
        "open_complaints": standing.open_complaints,
        "broken_on": values.day_text(standing.broken_on),
        "last_score": standing.last_score,
        "standing_cadence": standing.cadence_days,
        "standing_clock": values.day_text(standing.clock_from),
        "first_at": values.micros_or_none(standing.first_at),
    }


def _standing(row: tuple[Any, ...], customer: Customer) -> Standing:
    last_at, last_in_at, open_complaints, broken_on, last_score, cadence, clock, first_at = row
    return Standing(
        last_at=values.moment_or_none(last_at),
        last_in_at=values.moment_or_none(last_in_at),
        open_complaints=open_complaints,
        broken_on=values.day_or_none(broken_on),
        last_score=last_score,
        cadence_days=cadence or customer.cadence_days or DEFAULT_CADENCE,
        clock_from=customer.clock_from if clock is None else values.day(clock),
        first_at=values.moment_or_none(first_at),
    )


def by[S: Select[Any]](index: str, question: S) -> S:
    """The question, answered by this index of the follow-ups."""
    return question.with_hint(schema.follow_ups, f"INDEXED BY follow_ups_{index}", "sqlite")


def _of_interactions[S: Select[Any]](index: str, question: S) -> S:
    return question.with_hint(schema.interactions, f"INDEXED BY interactions_{index}", "sqlite")


def _mine(noun: Noun[Any]) -> Select[Any]:
    return noun.select.where(noun.table.c.customer_id == bindparam("customer_id"))


def _newest_first(noun: Noun[Any]) -> Select[Any]:
    return _mine(noun).order_by(noun.table.c.at.desc(), noun.table.c.id.desc())


_MOMENTS: Final[Mapping[Noun[Any], str]] = {
    rows.ORDER: "ordered_at",
    rows.FOLLOW_UP: "created_at",
    rows.INTERACTION: "at",
    rows.PROMISE: "made_at",
    rows.NEED: "noted_at",
    rows.FEEDBACK: "at",
    rows.COMPLAINT: "opened_at",
    rows.LOSS: "lost_at",
}
_BY_ID: Final = {
    str(noun.table.name): fixed(noun.select.where(noun.table.c.id == bindparam("id"))) for noun in rows.NOUNS
}
_OF_CUSTOMER: Final = {
    str(noun.table.name): fixed(_mine(noun).order_by(noun.table.c[moment], noun.table.c.id))
    for noun, moment in _MOMENTS.items()
}
_SELDOM: Final[tuple[Noun[Any], ...]] = (rows.ORDER, rows.PROMISE, rows.NEED, rows.FEEDBACK, rows.COMPLAINT, rows.LOSS)
_HAS: Final = fixed(
    select(
        *(
            select(literal_column("1")).where(noun.table.c.customer_id == bindparam("customer_id")).exists()
            for noun in _SELDOM
        ),
        select(literal_column("1")).where(_customers.referred_by == bindparam("customer_id")).exists(),
    )
)
"""Of which of these a customer has any: nobody has all of them, and each that is not read is a question less."""
_OF_A_FOLLOW_UP: Final = fixed(
    _mine(rows.INTERACTION)
    .where(_interactions.follow_up_id == bindparam("follow_up_id"))
    .order_by(_interactions.at, _interactions.id)
)
_ONE: Final = _newest_first(rows.INTERACTION).limit(1)
_TOUCHES_FOR_PLAN: Final = together(
    within(_ONE),
    within(_mine(rows.INTERACTION).order_by(_interactions.at, _interactions.id).limit(1)),
    within(_of_interactions("theirs", _ONE.where(_interactions.direction == literal_column("'in'")))),
    within(
        _of_interactions(
            "met",
            _newest_first(rows.INTERACTION)
            .where(_interactions.meeting == literal_column("1"), _interactions.at >= bindparam("recent"))
            .limit(MEETINGS_AT_MOST),
        )
    ),
    _mine(rows.INTERACTION).where(_interactions.letter.is_not(None)),
)
_LAST_NOTE: Final = fixed(_of_interactions("noted", _ONE.where(_interactions.note != literal_column("''"))))
_REFERRALS: Final = fixed(
    select(_customers.id, _customers.name, _customers.added_at)
    .where(_customers.referred_by == bindparam("customer_id"))
    .order_by(_customers.added_at, _customers.id)
)
_BY_HAND: Final = _mine(rows.FOLLOW_UP).where(_follow_ups.rule.is_(None))
_OTHER_RULES: Final = tuple(
    by("by_cause", _mine(rows.FOLLOW_UP).where(which))
    for which in (_follow_ups.rule < _SILENCE, _follow_ups.rule > _SILENCE)
)
"""What goes back to something that happened is as much as happened; check-ins come again and again, and are read apart."""
_CHECK_INS: Final = by("check_ins", _mine(rows.FOLLOW_UP).where(_follow_ups.rule == _SILENCE))
_OPEN_CHECK_INS: Final = _CHECK_INS.where(_follow_ups.completed_at.is_(None))
_NAMED: Final = by("named", _BY_HAND.where(_follow_ups.kind != _CUSTOM))
_OPEN_CUSTOM: Final = by("custom", _BY_HAND.where(_follow_ups.kind == _CUSTOM, _follow_ups.status == _OPEN))
_FOR_PLAN: Final = together(
    *_OTHER_RULES,
    _OPEN_CHECK_INS,
    within(
        _CHECK_INS.where(_follow_ups.completed_at.is_not(None))
        .order_by(_follow_ups.completed_at.desc())
        .limit(CHECK_INS_AT_MOST)
    ),
    _NAMED,
    within(_OPEN_CUSTOM.order_by(_follow_ups.due_day).limit(CUSTOM_AT_MOST)),
)
_OPEN_OF: Final = together(
    *(question.where(_follow_ups.status == _OPEN) for question in _OTHER_RULES),
    _OPEN_CHECK_INS,
    _NAMED.where(_follow_ups.status == _OPEN),
    _OPEN_CUSTOM,
)
_NEXT_REVIEW: Final = fixed(select(func.min(_customers.review_at)).where(_customers.review_at.is_not(None)))


class Questions(Itself):
    """Reading from the book, inside and outside of a change."""

    _held: Callable[[Noun[Any], tuple[Any, ...]], Any] | None = None
    """During a change: a record by its key, as that change has it in mind."""

    def _one[R](self, noun: Noun[R], question: Select[Any] | Fixed, **values_: Any) -> R | None:
        row = self.disk.row(question, **values_)
        return None if row is None else noun.read(row)

    def _all[R](self, noun: Noun[R], question: Select[Any] | Fixed, **values_: Any) -> tuple[R, ...]:
        return tuple(map(noun.read, self.disk.rows(question, **values_)))

    def _by_id[R](self, noun: Noun[R], id_: str) -> R | None:
        if self._held is not None and len(noun.key) == 1:
            return cast("R | None", self._held(noun, (id_,)))
        return self._one(noun, _BY_ID[noun.table.name], id=id_)

    # One thing by its id

    def customer(self, customer_id: str) -> Customer | None:
        """The customer with this id."""
        return self._by_id(rows.CUSTOMER, customer_id)

    def order(self, order_id: str) -> Order | None:
        """The order with this id."""
        return self._by_id(rows.ORDER, order_id)

    def order_by_reference(self, source: str, reference: str) -> Order | None:
        """The order that a shop knows by this reference; an empty one means none."""
        if not reference:
            return None
        orders = schema.orders.c
        return self._one(
            rows.ORDER,
            rows.ORDER.select.where(
                orders.source == source, orders.reference == reference, orders.reference != literal_column("''")
            ),
        )

    def follow_up(self, follow_up_id: str) -> FollowUp | None:
        """The follow-up with this id."""
        return self._by_id(rows.FOLLOW_UP, follow_up_id)

    def promise(self, promise_id: str) -> Promise | None:
        """The promise with this id."""
        return self._by_id(rows.PROMISE, promise_id)

    def complaint(self, complaint_id: str) -> Complaint | None:
        """The complaint with this id."""
        return self._by_id(rows.COMPLAINT, complaint_id)

    # Customers

    def customers(self, customer_ids: Iterable[str]) -> dict[str, Customer]:
        """Those of these customers that are there, by id."""
        wanted = list(dict.fromkeys(customer_ids))
        found: dict[str, Customer] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            for customer in self._all(rows.CUSTOMER, rows.CUSTOMER.select.where(_customers.id.in_(some))):
                found[customer.id] = customer
        return found

    def standing(self, customer_id: str) -> Standing | None:
        """How this customer stands, as it was last put."""
        row = self.disk.row(_BY_ID[schema.customers.name], id=customer_id)
        return None if row is None else self._with_standing(row)[1]

    def customer_rows(self) -> Iterator[tuple[Customer, Standing]]:
        """Every customer and how they stand, by id."""
        for row in self.disk.each(rows.CUSTOMER.select.order_by(_customers.id)):
            yield self._with_standing(row)

    @staticmethod
    def _with_standing(row: Any) -> tuple[Customer, Standing]:
        width = len(rows.CUSTOMER.columns)
        customer = rows.CUSTOMER.read(row)
        return customer, _standing(row[width:], customer)

    def customer_ids(self, after: str | None, limit: int) -> tuple[str, ...]:
        """The next customers in the order of their ids: for work that goes through all of them in batches."""
        question = select(_customers.id).order_by(_customers.id).limit(limit)
        if after is not None:
            question = question.where(_customers.id > after)
        return tuple(row[0] for row in self.disk.rows(question))

    def reviews_due(self, now: datetime, limit: int) -> tuple[str, ...]:
        """Customers whose ``review_at`` has come, longest ago first."""
        question = (
            select(_customers.id)
            .where(_customers.review_at.is_not(None), _customers.review_at <= values.micros(now))
            .order_by(_customers.review_at, _customers.id)
            .limit(limit)
        )
        return tuple(row[0] for row in self.disk.rows(question))

    def next_review_at(self) -> datetime | None:
        """The earliest ``review_at`` of all customers."""
        return values.moment_or_none(self.disk.value(_NEXT_REVIEW))

    def pauses_over(self, today: date, limit: int) -> tuple[Customer, ...]:
        """Paused customers whose pause ended on or before this day, longest ago first."""
        question = (
            rows.CUSTOMER.select.where(
                _customers.paused_until.is_not(None),
                _customers.paused_until <= today.isoformat(),
                _customers.status == CustomerStatus.PAUSED.value,
            )
            .order_by(_customers.paused_until, _customers.id)
            .limit(limit)
        )
        return self._all(rows.CUSTOMER, question)

    # Everything about one customer

    def file(self, customer_id: str, now: datetime) -> CustomerFile | None:
        """All that a plan depends on.

        Interactions: the newest of all, the oldest, the newest ``in``, those with a letter, and the meetings of the last 120
        days (the newest 200 of them). Follow-ups: every one of a rule or of a named kind, but of the check-ins that ended the
        newest 24; and the earliest twenty open custom ones. All of the rest.
        """
        customer = self.customer(customer_id)
        if customer is None:
            return None
        *has, has_sent = self.disk.row(_HAS, customer_id=customer_id)
        orders, promises, needs, feedback, complaints, losses = (
            self._of(noun, customer_id) if any_ else () for noun, any_ in zip(_SELDOM, has, strict=True)
        )
        return CustomerFile(
            customer=customer,
            orders=orders,
            interactions=self._interactions_for_plan(customer_id, now),
            promises=promises,
            needs=needs,
            feedback=feedback,
            complaints=complaints,
            losses=losses,
            referrals=self._referrals(customer_id) if has_sent else (),
            follow_ups=self._follow_ups_for_plan(customer_id),
        )

    def _of[R](self, noun: Noun[R], customer_id: str) -> tuple[R, ...]:
        """All of a noun that a customer has, oldest first."""
        return self._all(noun, _OF_CUSTOMER[noun.table.name], customer_id=customer_id)

    def _interactions_for_plan(self, customer_id: str, now: datetime) -> tuple[Interaction, ...]:
        rows_ = self.disk.rows(_TOUCHES_FOR_PLAN, customer_id=customer_id, recent=values.micros(now - RECENT))
        found = {row[0]: row for row in rows_}
        return tuple(sorted(map(rows.INTERACTION.read, found.values()), key=lambda each: (each.at, each.id)))

    def last_note(self, customer_id: str) -> str:
        """What was noted at the newest interaction with a note; empty where there is none."""
        found = self._all(rows.INTERACTION, _LAST_NOTE, customer_id=customer_id)
        return found[0].note if found else ""

    def _referrals(self, customer_id: str) -> tuple[Referral, ...]:
        found = self.disk.rows(_REFERRALS, customer_id=customer_id)
        return tuple(Referral(id_, name, values.moment(at)) for id_, name, at in found)

    def _follow_ups_for_plan(self, customer_id: str) -> tuple[FollowUp, ...]:
        found = self._all(rows.FOLLOW_UP, _FOR_PLAN, customer_id=customer_id)
        return tuple(sorted(found, key=lambda each: (each.created_at, each.id)))

    def open_of(self, customer_id: str) -> tuple[FollowUp, ...]:
        """A customer's open follow-ups, earliest due first, those without a due last."""
        found = self._all(rows.FOLLOW_UP, _OPEN_OF, customer_id=customer_id)
        return tuple(sorted(found, key=by_due))

    def follow_ups_of(self, customer_id: str) -> tuple[FollowUp, ...]:
        """All of a customer's follow-ups, open and closed, oldest first."""
        return self._of(rows.FOLLOW_UP, customer_id)

    def interactions_from(self, follow_up: FollowUp) -> tuple[Interaction, ...]:
        """The interactions that this follow-up's completion was."""
        ids = {"customer_id": follow_up.customer_id, "follow_up_id": follow_up.id}
        return self._all(rows.INTERACTION, _OF_A_FOLLOW_UP, **ids)

    def records_of(self, customer_id: str) -> Iterator[Record]:
        """Everything that belongs to a customer but the timeline (for merging)."""
        for noun in rows.NOUNS:
            if noun is not rows.CUSTOMER:
                yield from self._of(noun, customer_id)

    def referred_by(self, customer_id: str) -> tuple[Customer, ...]:
        """The customers whom this one sent."""
        question = rows.CUSTOMER.select.where(_customers.referred_by == customer_id)
        return self._all(rows.CUSTOMER, question.order_by(_customers.id))

    def timeline(self, customer_id: str, limit: int) -> tuple[TimelineEntry, ...]:
        """What happened with a customer, newest first."""
        question = _newest_first(rows.TIMELINE).limit(limit)
        return self._all(rows.TIMELINE, question, customer_id=customer_id)

    def promises_broken(self, today: date, limit: int) -> tuple[Promise, ...]:
        """Promises that were neither kept nor withdrawn by their day, and of which nobody was told yet."""
        column = schema.promises.c
        question = (
            rows.PROMISE.select.where(
                column.due < today.isoformat(),
                column.kept_at.is_(None),
                column.withdrawn_at.is_(None),
                column.broken_told == literal_column("0"),
            )
            .order_by(column.due, column.id)
            .limit(limit)
        )
        return self._all(rows.PROMISE, question)


def by_due(item: FollowUp) -> tuple[int, int, str]:
    """The order of the index ``follow_ups_by_due``: by day (of a moment: its UTC day), the all-day ones first."""
    due_day, due_at, _ = values.due_columns(item.due)
    return due_day or _NO_DAY, due_at or 0, item.id
