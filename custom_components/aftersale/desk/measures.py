"""The measures that the consultant sees, summed over what the book answers."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from ..crm import measures, tallies
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
        month_ago = measures.on_time_since(today, zone)
        kept = self.book.tallies()
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
        on_time = measures.on_time(completed, now, zone) + tallies.on_time(kept, *measures.on_time_days(today))
        how_kept = measures.promises(promises, now, zone) + tallies.promises(kept, today)
        scores = (*self.book.last_scores(), *tallies.last_scores(kept).elements())
        return {
            "on_time": on_time.as_dict(),
            "promises": how_kept.as_dict(),
            "satisfaction": measures.satisfaction(scores).as_dict(),
            "month": (month + tallies.month(kept, today)).as_dict(),
        }
