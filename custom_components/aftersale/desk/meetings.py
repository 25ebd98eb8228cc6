"""Which of a calendar's events were meetings with customers that nobody has written down yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ..crm.intake.meeting import Event, with_whom
from .ground import Ground


class Meetings(Ground):
    """A question; the meetings themselves are logged as any other (``log_meeting``)."""

    def met(self, now: datetime, *, events: Sequence[Event]) -> tuple[str | None, ...]:
        """For each event the customer it was with; ``None`` for nobody's, and for one that is in the book already.

        It is in the book when this event was taken in before, or when a meeting with that customer at that time was logged by hand.
        """
        return tuple(self._met(now, event) for event in events)

    def _met(self, now: datetime, event: Event) -> str | None:
        customer_id = with_whom(event, self.directory)
        if customer_id is None or self.book.request(event.request_id(customer_id)) is not None:
            return None
        for one in self.file_of(customer_id, now).interactions:
            if one.meeting and one.at < event.end and event.start < (one.ends_at or one.at):
                return None
        return customer_id
