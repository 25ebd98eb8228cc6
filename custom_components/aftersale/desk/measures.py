"""The measures that the consultant sees, summed over what the book answers."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from ..crm import measures
from .ground import Ground
from .receipt import Answer


class Measures(Ground):
    """On time, promises, satisfaction, the month."""

    def shares(self, now: datetime) -> Answer:
        """Those two of them that are looked at after each change, from memory: on time, promises."""
        return self.recent.at(now)

    def measures(self, now: datetime) -> Answer:
        """All of them: each a small dictionary (``crm/measures``)."""
        zone = self.practice.working.zone
        today = self.practice.today(now)
        start, end = span = measures.month_of(today, zone)
        month_ago = now - timedelta(days=measures.ON_TIME_DAYS)
        completed = self.book.completed_for_measures(min(start - measures.CAME_AFTER, month_ago))
        first = min(today - timedelta(days=measures.PROMISE_DAYS), self.practice.today(start))
        promises = self.book.promises_due(first, date.max)
        month = measures.the_month(
            span,
            zone,
            heard=self.book.heard_from_us(start, end),
            completed=completed,
            promises=promises,
            orders=self.book.orders_since(start),
            referrals=self.book.referrals_since(start),
            needs=self.book.needs_since(start),
        )
        return {
            "on_time": measures.on_time(completed, now, zone).as_dict(),
            "promises": measures.promises(promises, now, zone).as_dict(),
            "satisfaction": measures.satisfaction(self.book.last_scores()).as_dict(),
            "month": month.as_dict(),
        }
