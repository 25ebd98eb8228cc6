"""How warm a relationship was on each day, and what moved it.

Judged from the whole history by the same rules as today's warmth. The cadence is today's: what it was before is not kept.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from .due import instant
from .model import CustomerFile, Direction, Promise
from .practice import Practice
from .warmth import Standing, warmth

_DAY = timedelta(days=1)
_TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Move:
    """Something that moved it: ``what``, with facts for a sentence, and the warmth just before and then."""

    at: datetime
    what: str
    facts: Mapping[str, str]
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Curve:
    """One point for each day, at its end (today: now), and what moved it, oldest first."""

    points: tuple[tuple[date, int | None], ...]
    moves: tuple[Move, ...]


class _Past:
    """A history in which any moment can be looked at quickly."""

    def __init__(self, file: CustomerFile, practice: Practice) -> None:
        self.file = file
        self.zone = practice.working.zone
        self.cadence = practice.cadence(file.customer)
        self.all = sorted(one.at for one in file.interactions)
        self.theirs = sorted(one.at for one in file.interactions if one.direction is Direction.IN)
        self.scores = sorted((one.at, one.id, one.score) for one in file.feedback if one.score is not None)
        self.scored_at = [at for at, _, _ in self.scores]

    def at(self, moment: datetime) -> int | None:
        """The warmth at a moment, of what had happened by then."""
        return warmth(self.standing(moment), moment, self.zone).value

    def standing(self, moment: datetime) -> Standing:
        """How the customer stood at a moment."""
        today = moment.astimezone(self.zone).date()
        broken = [one.due for one in self.file.promises if one.due < today and not _settled(one, moment)]
        scored = bisect_right(self.scored_at, moment)
        return Standing(
            last_at=_latest(self.all, moment),
            last_in_at=_latest(self.theirs, moment),
            open_complaints=sum(
                one.opened_at <= moment and (one.resolved_at is None or one.resolved_at > moment)
                for one in self.file.complaints
            ),
            broken_on=max(broken, default=None),
            last_score=self.scores[scored - 1][2] if scored else None,
            cadence_days=self.cadence,
            clock_from=self.file.customer.clock_from,
        )


def curve(file: CustomerFile, practice: Practice, now: datetime, days: int) -> Curve:
    """The last ``days`` days up to now. ``file`` holds every interaction, promise, complaint and feedback."""
    past = _Past(file, practice)
    today = practice.today(now)
    first = today - timedelta(days=days - 1)
    ends = [(day, _end(day, practice)) for day in (first + timedelta(days=number) for number in range(days - 1))]
    points = tuple((day, past.at(end)) for day, end in [*ends, (today, now)])
    begin = instant(first, time.min, past.zone)
    happened = sorted((one for one in _happened(file, practice) if begin <= one[0] <= now), key=lambda one: one[0])
    moves = tuple(Move(at, what, facts, past.at(at - _TICK), past.at(at)) for at, what, facts in happened)
    return Curve(points, moves)


def _happened(file: CustomerFile, practice: Practice) -> Iterator[tuple[datetime, str, dict[str, str]]]:
    """Whatever may move warmth by itself: when (UTC), what, facts."""
    for one in file.interactions:
        what = "interaction_in" if one.direction is Direction.IN else "interaction_out"
        yield one.at.astimezone(UTC), what, {"another_channel": one.channel.value}
    for complaint in file.complaints:
        yield complaint.opened_at.astimezone(UTC), "complaint_opened", {"what": complaint.what}
        if complaint.resolved_at is not None:
            yield complaint.resolved_at.astimezone(UTC), "complaint_resolved", {"what": complaint.what}
    for promise in file.promises:
        broken_at = instant(promise.due + _DAY, time.min, practice.working.zone)
        if not _settled(promise, broken_at):
            yield broken_at, "promise_broken", {"what": promise.what}
    for feedback in file.feedback:
        if feedback.score is not None:
            yield feedback.at.astimezone(UTC), "scored", {"score": str(feedback.score)}


def _settled(promise: Promise, moment: datetime) -> bool:
    """Whether a promise was kept or withdrawn by then."""
    ends = (promise.kept_at, promise.withdrawn_at)
    return any(end is not None and end <= moment for end in ends)


def _latest(moments: list[datetime], moment: datetime) -> datetime | None:
    index = bisect_right(moments, moment)
    return moments[index - 1] if index else None


def _end(day: date, practice: Practice) -> datetime:
    return instant(day + _DAY, time.min, practice.working.zone) - _TICK
