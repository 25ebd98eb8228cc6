"""How warm a relationship is, and who is at risk (practice.md, "Measures the consultant sees").

Both are judged from a ``Standing``: the few facts about a customer that are kept on their row, so that a whole
practice can be judged without anybody's history.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from fractions import Fraction
from itertools import pairwise
from typing import Final

from .due import instant
from .model import CustomerFile, CustomerStatus, Direction
from .practice import Practice

RECENT: Final = timedelta(days=90)
"""So long back a word from them, or a broken promise, counts."""
COLD: Final = 40
"""Below this warmth an active customer is at risk."""
FULL: Final = 100
ONE_SIDED: Final = 70
"""Where warmth starts while all interactions of the last 90 days were ours."""
COMPLAINT: Final = 20
BROKEN_PROMISE: Final = 10
NEUTRAL_SCORE: Final = 7
PER_POINT: Final = 3
_DAY: Final = timedelta(days=1)
_TICK: Final = timedelta(microseconds=1)

type Reason = tuple[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Standing:
    """What warmth and risk depend on.

    ``last_at``, ``last_in_at``, ``first_at``: the newest interaction, the newest that they began, the oldest known. ``broken_on`` is
    the day for which the newest broken promise was made. ``clock_from`` is where the cadence starts while there is no interaction.
    """

    last_at: datetime | None
    last_in_at: datetime | None
    open_complaints: int
    broken_on: date | None
    last_score: int | None
    cadence_days: int
    clock_from: date
    first_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Warmth:
    """0-100, or ``None`` before any interaction, with the reasons: keys and facts, the words are elsewhere."""

    value: int | None
    reasons: tuple[Reason, ...]


def standing(file: CustomerFile, practice: Practice, now: datetime) -> Standing:
    """How a customer stands, from their file.

    A promise is broken when its day has passed and it was neither kept nor withdrawn.
    """
    today = practice.today(now)
    moments = [one.at for one in file.interactions]
    scored = [(one.at, one.id, one.score) for one in file.feedback if one.score is not None]
    broken = [one.due for one in file.promises if one.kept_at is None and one.withdrawn_at is None and one.due < today]
    return Standing(
        last_at=max(moments, default=None),
        last_in_at=max((one.at for one in file.interactions if one.direction is Direction.IN), default=None),
        open_complaints=sum(one.resolved_at is None for one in file.complaints),
        broken_on=max(broken, default=None),
        last_score=max(scored)[2] if scored else None,
        cadence_days=practice.cadence(file.customer),
        clock_from=_clock_from(file, practice),
        first_at=min(moments, default=None),
    )


def _clock_from(file: CustomerFile, practice: Practice) -> date:
    """Where P9's clock starts with no interaction yet: added, first ordered, or back from a pause (C5)."""
    customer = file.customer
    ordered = min((one.counts_for for one in file.orders if one.cancelled_at is None), default=customer.clock_from)
    resumed = customer.active_since > practice.today(customer.added_at)
    return max(customer.clock_from, ordered, customer.active_since if resumed else customer.clock_from)


def warmth(standing: Standing, now: datetime, zone: tzinfo) -> Warmth:
    """How warm the relationship is now, and why.

    The points of the reasons add up to it, as far as 0, 100 and rounding let them.
    """
    if standing.last_at is None:
        return Warmth(None, (("no_interaction", {}),))
    left = _left(standing, standing.last_at, now)
    contact = _base(standing, now) * left
    extras = tuple(_extras(standing, now, zone))
    value = round(min(Fraction(100), max(Fraction(0), contact + sum(points for _, points, _ in extras))))
    day = standing.last_at.astimezone(zone).date()
    silent = max(0, (now.astimezone(zone).date() - day).days)
    facts = {"last_on": day.isoformat(), "days": str(silent), "points": f"{round(FULL * left):+d}"}
    reasons: list[Reason] = [("last_interaction", facts)]
    if contact < FULL * left:
        lost = round(contact) - round(FULL * left)
        reasons.append(("one_sided", {"days": str(RECENT.days), "points": f"{lost:+d}"}))
    reasons.extend((key, {**more, "points": f"{points:+d}"}) for key, points, more in extras)
    return Warmth(value, tuple(reasons))


def at_risk(standing: Standing, status: CustomerStatus, now: datetime, zone: tzinfo) -> tuple[str, ...]:
    """Why an active customer is at risk: ``past_cadence``, ``complaint``, ``cold``; nothing when all is well."""
    if status is not CustomerStatus.ACTIVE:
        return ()
    reasons: list[str] = []
    if now >= _past_cadence_from(standing, zone):
        reasons.append("past_cadence")
    if standing.open_complaints:
        reasons.append("complaint")
    value = warmth(standing, now, zone).value
    if value is not None and value < COLD:
        reasons.append("cold")
    return tuple(reasons)


def at_risk_from(standing: Standing, status: CustomerStatus, now: datetime, zone: tzinfo) -> datetime | None:
    """The first moment (UTC, not before ``now``) at which they are at risk if nothing happens; ``None`` unless active."""
    if status is not CustomerStatus.ACTIVE:
        return None
    now = now.astimezone(UTC)
    if at_risk(standing, status, now, zone):
        return now
    past = _past_cadence_from(standing, zone)
    if standing.last_at is None:
        return past
    bounds = sorted({moment for moment in _steps(standing, zone) if now < moment < past} | {now, past})
    for start, end in pairwise(bounds):
        cold = max(start, _cold_from(standing, standing.last_at, start, zone))
        if cold < end:
            return cold
    return past


def _past_cadence_from(standing: Standing, zone: tzinfo) -> datetime:
    """The moment from which more days than the cadence have passed without an interaction."""
    last = standing.clock_from if standing.last_at is None else standing.last_at.astimezone(zone).date()
    return instant(last + timedelta(days=standing.cadence_days) + _DAY, time.min, zone)


def _base(standing: Standing, now: datetime) -> int:
    """100, or 70 while none of the interactions of the last 90 days was theirs."""
    heard = standing.last_in_at
    return FULL if heard is not None and now - heard <= RECENT else ONE_SIDED


def _left(standing: Standing, last_at: datetime, now: datetime) -> Fraction:
    """What is left of an interaction's warmth: all, half at the cadence, nothing at three."""
    cadence = timedelta(days=standing.cadence_days)
    cadences = Fraction(max(now - last_at, timedelta()) // _TICK, cadence // _TICK)
    return 1 - cadences / 2 if cadences <= 1 else max(Fraction(0), (3 - cadences) / 4)


def _extras(standing: Standing, now: datetime, zone: tzinfo) -> Iterator[tuple[str, int, dict[str, str]]]:
    """What else adds or takes points: (reason, points, facts)."""
    if standing.open_complaints:
        yield "complaint", -COMPLAINT, {"count": str(standing.open_complaints)}
    broken = standing.broken_on
    if broken is not None and now.astimezone(zone).date() - broken <= RECENT:
        yield "broken_promise", -BROKEN_PROMISE, {"promised_on": broken.isoformat()}
    if standing.last_score is not None and standing.last_score != NEUTRAL_SCORE:
        yield "score", (standing.last_score - NEUTRAL_SCORE) * PER_POINT, {"score": str(standing.last_score)}


def _steps(standing: Standing, zone: tzinfo) -> Iterator[datetime]:
    """The moments at which warmth jumps by itself: their last word grows old, a broken promise is forgiven."""
    if standing.last_in_at is not None:
        yield standing.last_in_at.astimezone(UTC) + RECENT + _TICK
    if standing.broken_on is not None:
        yield instant(standing.broken_on + RECENT + _DAY, time.min, zone)


def _cold_from(standing: Standing, last_at: datetime, at: datetime, zone: tzinfo) -> datetime:
    """The first moment at which warmth would be under 40, were base and extras those of ``at``: ``_left``, turned round.

    39.5 is shown as 40.
    """
    extras = sum(points for _, points, _ in _extras(standing, at, zone))
    left = (COLD - Fraction(1, 2) - extras) / _base(standing, at)
    cadences = 2 * (1 - left) if left >= Fraction(1, 2) else 3 - 4 * left
    ticks = cadences * (timedelta(days=standing.cadence_days) // _TICK)
    return last_at.astimezone(UTC) + (int(ticks // 1) + 1) * _TICK
