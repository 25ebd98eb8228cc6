"""What can be asked of the book for its pictures: a year of interactions, weeks of completions, months of scores.

Each costs what it counts: interactions and completions are found by their moment.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from sqlalchemy import func, literal_column, select

from ..crm.due import Due
from . import schema, values
from .questions import Questions, by

QUARTER: Final = 900_000_000
"""A quarter of an hour in microseconds: every zone's days begin at the turn of one."""


class Pictures(Questions):
    """Questions of the pictures."""

    def interactions_by_quarter(self, since: datetime) -> tuple[tuple[datetime, int], ...]:
        """How many interactions there were in each quarter of an hour since then, oldest first; only those with any."""
        at = schema.interactions.c.at
        quarter = at.op("/")(QUARTER)
        question = select(quarter, func.count()).where(at >= values.micros(since)).group_by(quarter).order_by(quarter)
        return tuple((values.moment(number * QUARTER), count) for number, count in self.disk.rows(question))

    def completed_between(self, start: datetime, end: datetime) -> tuple[tuple[Due | None, datetime], ...]:
        """(first due, when) of what was completed from ``start`` up to ``end``, oldest first."""
        f = schema.follow_ups.c
        question = (
            select(f.first_due, f.completed_at)
            .where(
                f.status == literal_column("'done'"),
                f.completed_at >= values.micros(start),
                f.completed_at < values.micros(end),
            )
            .order_by(f.completed_at)
        )
        found = self.disk.rows(by("completed", question))
        return tuple((values.due_or_none(due), values.moment(at)) for due, at in found)

    def scores_since(self, moment: datetime) -> tuple[tuple[datetime, int], ...]:
        """(when, how many points) of every score given since then, oldest first."""
        column = schema.feedback.c
        question = select(column.at, column.score).where(column.score.is_not(None), column.at >= values.micros(moment))
        return tuple((values.moment(at), score) for at, score in self.disk.rows(question.order_by(column.at)))
