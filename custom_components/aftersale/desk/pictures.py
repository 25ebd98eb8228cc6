"""The questions behind the panel's pictures; a week each, so that the book is never busy for long."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from ..crm import measures, pictures, tallies
from ..crm.due import instant
from ..crm.tallies import Measure
from ..crm.warmth import Standing
from .ground import Ground
from .receipt import Answer


class Pictures(Ground):
    """On time by week, satisfaction by month, interactions by day, warmth by tens."""

    def on_time_of(self, now: datetime, monday: date) -> Answer:
        """The week that begins on this day: what was done in it, and how much of it by its first due."""
        zone = self.practice.working.zone
        start, end = (instant(day, time.min, zone) for day in (monday, monday + timedelta(days=7)))
        share = pictures.on_time(self.book.completed_between(start, end), zone)
        kept = tallies.on_time(self.book.tallies(Measure.ON_TIME), monday, monday + timedelta(days=6))
        return {"week": monday.isoformat(), **(share + kept).as_dict()}

    def interactions_by_day(self, now: datetime) -> dict[str, int]:
        """How many interactions there were on each day of the last year; only days with any."""
        zone, today = self.practice.working.zone, self.practice.today(now)
        first = today - timedelta(days=pictures.DAYS)
        kept = tallies.contacts(self.book.tallies(Measure.INTERACTIONS), zone)
        counts = (*self.book.interactions_by_quarter(instant(first, time.min, zone)), *kept)
        return {day.isoformat(): count for day, count in pictures.by_day(counts, first, today, zone).items()}

    def satisfaction_by_month(self, now: datetime) -> list[Answer]:
        """The mean score of each of the last twelve months."""
        zone = self.practice.working.zone
        months = pictures.months_until(self.practice.today(now), pictures.MONTHS)
        kept = tallies.scores(self.book.tallies(Measure.SCORES), zone)
        scores = (*self.book.scores_since(instant(months[0], time.min, zone)), *kept)
        return pictures.by_month(scores, months, zone)

    def promises_withdrawn(self, now: datetime) -> int:
        """How many promises of the last 365 days, and of those ahead, were taken back."""
        today = self.practice.today(now)
        since = today - timedelta(days=measures.PROMISE_DAYS)
        there = sum(one.withdrawn_at is not None for one in self.book.promises_due(since, date.max))
        return there + tallies.withdrawn(self.book.tallies(Measure.PROMISES), today)

    def warmths(self, standings: Mapping[str, Standing], now: datetime) -> Answer:
        """How many of these customers are how warm."""
        return pictures.warmths(standings, now, self.practice.working.zone)
