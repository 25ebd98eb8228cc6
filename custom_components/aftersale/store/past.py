"""Looking far back: older pages of what happened with a customer, and everything that moved their warmth."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from sqlalchemy import and_, bindparam, or_

from ..crm.model import CustomerFile, TimelineEntry
from . import rows, schema, values
from .questions import Questions
from .statements import fixed

_timeline: Final = schema.timeline.c
_OLDER: Final = fixed(
    rows.TIMELINE.select.where(
        _timeline.customer_id == bindparam("customer_id"),
        or_(
            _timeline.at < bindparam("at"),
            and_(_timeline.at == bindparam("at"), _timeline.id < bindparam("id")),
        ),
    )
    .order_by(_timeline.at.desc(), _timeline.id.desc())
    .limit(bindparam("most")),
    any_limit=True,
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
