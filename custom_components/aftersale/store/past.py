"""Looking far back: older pages of what happened with a customer, and what has happened day by day."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from typing import Final

from sqlalchemy import and_, bindparam, or_, select

from ..crm.model import CustomerFile, TimelineEntry
from . import rows, schema, values
from .questions import Questions
from .statements import fixed

_timeline: Final = schema.timeline.c
_interactions: Final = schema.interactions.c
_feedback: Final = schema.feedback.c
_OLDER: Final = fixed(
    rows.TIMELINE.select.where(
        _timeline.customer_id == bindparam("customer_id"),
        or_(
            _timeline.at < bindparam("at"),
            and_(_timeline.at == bindparam("at"), _timeline.id < bindparam("id")),
        ),
    )
    .order_by(_timeline.at.desc(), _timeline.id.desc())
    .limit(bindparam("most"))
)
_SINCE: Final = fixed(select(_interactions.at).where(_interactions.at >= bindparam("since")))
_SCORES: Final = fixed(
    select(_feedback.at, _feedback.score).where(_feedback.at >= bindparam("since"), _feedback.score.is_not(None))
)


class Past(Questions):
    """Reading what lies behind."""

    def timeline_before(self, customer_id: str, at: datetime, entry_id: str, limit: int) -> tuple[TimelineEntry, ...]:
        """What happened with a customer before this line of theirs, newest first."""
        return self._all(rows.TIMELINE, _OLDER, customer_id=customer_id, at=values.micros(at), id=entry_id, most=limit)

    def history(self, customer_id: str) -> CustomerFile | None:
        """A customer with every interaction, promise, complaint and feedback that they ever had; nothing else."""
        customer = self.customer(customer_id)
        if customer is None:
            return None
        return CustomerFile(
            customer=customer,
            interactions=self._of(rows.INTERACTION, customer_id),
            promises=self._of(rows.PROMISE, customer_id),
            feedback=self._of(rows.FEEDBACK, customer_id),
            complaints=self._of(rows.COMPLAINT, customer_id),
        )

    def interactions_by_day(self, since: datetime, zone: tzinfo) -> dict[date, int]:
        """How many interactions there were on each day from then on, in this zone; only days with any."""
        counts: dict[date, int] = {}
        for (at,) in self.disk.rows(_SINCE, since=values.micros(since)):
            day = values.moment(at).astimezone(zone).date()
            counts[day] = counts.get(day, 0) + 1
        return counts

    def scores_since(self, since: datetime) -> tuple[tuple[datetime, int], ...]:
        """(when, how satisfied) of every score given from then on."""
        found = self.disk.rows(_SCORES, since=values.micros(since))
        return tuple((values.moment(at), score) for at, score in found)
