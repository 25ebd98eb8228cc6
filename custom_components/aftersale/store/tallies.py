"""The nameless counts that forgotten customers left (``crm.tallies``): taken from their rows, kept, asked for, let go.

One row for each thing on each day, in the order of its words: nothing in the table says whose a count was, what else was theirs or
when it was added. Adding is part of the erasure's transaction, and only ever done for a customer who is still there.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, tzinfo
from typing import Any, Final

from sqlalchemy import Select, and_, delete, or_, select
from sqlalchemy.dialects import sqlite

from ..crm.model import Customer, Direction, Status
from ..crm.tallies import Left, Measure, Tally, first_days, left_behind
from . import rows, schema, values
from .disk import Disk
from .lists import COMPLETED, Completed, completed
from .questions import Questions

_t: Final = schema.tallies.c


class Tallies(Questions):
    """Asking for the counts."""

    def tallies(self, *measures: Measure) -> tuple[Tally, ...]:
        """Every count, or those of these measures."""
        question = rows.TALLY.select.order_by(*schema.tallies.primary_key.columns)
        if measures:
            question = question.where(_t.measure.in_([measure.value for measure in measures]))
        return self._all(rows.TALLY, question)


def leave(disk: Disk, customer: Customer, now: datetime, zone: tzinfo) -> None:
    """Count what the measures know of a customer who is about to be erased, within the same transaction."""
    add(disk, left_behind(_left(disk, customer), now, zone))


def add(disk: Disk, tallies: Iterable[Tally]) -> None:
    """Add these to the counts that there are."""
    for tally in tallies:
        statement = sqlite.insert(schema.tallies).values(rows.TALLY.write(tally))
        more = {name: _t[name] + statement.excluded[name] for name in ("count", "revision")}
        disk.run(statement.on_conflict_do_update(index_elements=list(schema.tallies.primary_key.columns), set_=more))


def prune(disk: Disk, today: date) -> None:
    """Let go of what no measure looks at any longer."""
    over = (and_(_t.measure == measure.value, _t.day < day.isoformat()) for measure, day in first_days(today).items())
    disk.run(delete(schema.tallies).where(or_(*over)))


def _left(disk: Disk, customer: Customer) -> Left:
    orders, needs, interactions = schema.orders.c, schema.needs.c, schema.interactions.c
    promises, feedback, customers = schema.promises.c, schema.feedback.c, schema.customers.c
    id_ = customer.id
    sent = select(customers.referred_by, customers.added_at).where(customers.referred_by == id_)
    referrals = [*_moments(disk, sent)]
    if customer.referred_by is not None:
        referrals.append((customer.referred_by, customer.added_at))
    placed = select(orders.customer_id, orders.ordered_at).where(
        orders.customer_id == id_, orders.cancelled_at.is_(None)
    )
    said = select(interactions.at, interactions.direction).where(interactions.customer_id == id_)
    scored = select(feedback.at, feedback.score).where(feedback.customer_id == id_, feedback.score.is_not(None))
    return Left(
        customer_id=id_,
        completed=_completed(disk, {id_, customer.referred_by} - {None}),
        contacts=[(values.moment(at), Direction(direction)) for at, direction in disk.rows(said)],
        promises=[rows.PROMISE.read(row) for row in disk.rows(rows.PROMISE.select.where(promises.customer_id == id_))],
        orders=_moments(disk, placed),
        referrals=referrals,
        needs=_moments(disk, select(needs.customer_id, needs.noted_at).where(needs.customer_id == id_)),
        scores=[(values.moment(at), points) for at, points in disk.rows(scored)],
        last_score=disk.value(select(customers.last_score).where(customers.id == id_)),
    )


def _completed(disk: Disk, customer_ids: Iterable[Any]) -> list[Completed]:
    f = schema.follow_ups.c
    question = select(*COMPLETED).where(
        f.customer_id.in_(list(customer_ids)), f.status == Status.DONE.value, f.completed_at.is_not(None)
    )
    return [completed(row) for row in disk.rows(question)]


def _moments(disk: Disk, question: Select[Any]) -> list[tuple[str, datetime]]:
    return [(owner, values.moment(at)) for owner, at in disk.rows(question)]
