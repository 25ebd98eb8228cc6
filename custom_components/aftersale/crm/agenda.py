"""What an open follow-up is at this moment: on the list, due today, overdue; and when that changes by itself.

A follow-up *stands* when it is open and dated, no courtesy rule withholds it, it is not snoozed and its customer's clock runs.
Only what stands is on the to-do list, due today or overdue (contract, ``todo.aftersale_follow_ups``; practice.md, "Measures").
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final

from .due import instant
from .model import CustomerStatus, FollowUp, Kind
from .practice import Practice

LEAD_DAYS: Final = 2
"""So many days before their due the relationship kinds come onto the list."""
_CLOSE_TO_DUE: Final = frozenset({Kind.CHECK_IN, Kind.LETTER, Kind.SURVEY, Kind.REFERRAL_ASK})
_CAN_WAIT: Final = _CLOSE_TO_DUE | {Kind.STILL_WITH_US}
_ASLEEP: Final = frozenset({CustomerStatus.PAUSED, CustomerStatus.RESTING, CustomerStatus.ARCHIVED})
_DAY: Final = timedelta(days=1)


def obligation(kind: Kind) -> bool:
    """Whether it is owed, or has its one day: such are named before relationships, which can wait (contract, "Phone")."""
    return kind not in _CAN_WAIT


def stands(follow_up: FollowUp, now: datetime, practice: Practice, status: CustomerStatus) -> bool:
    """Whether it stands: open, dated, not withheld, not snoozed, and its customer's clock runs."""
    if not follow_up.is_open or follow_up.due is None or status in _ASLEEP:
        return False
    snoozed = follow_up.snoozed_until
    if snoozed is not None and now < snoozed.starts(practice.working.zone):
        return False
    return not follow_up.withheld(practice.today(now))


def visible(follow_up: FollowUp, now: datetime, practice: Practice, status: CustomerStatus) -> bool:
    """Whether it is on the to-do list: it stands, and is overdue or due within the horizon of its kind."""
    if not stands(follow_up, now, practice, status):
        return False
    return practice.today(now) >= _listed_from(follow_up, practice)


def is_due_today(follow_up: FollowUp, now: datetime, practice: Practice, status: CustomerStatus) -> bool:
    """Whether it stands and its due lies on this day, even if its hour has passed."""
    return stands(follow_up, now, practice, status) and _due_day(follow_up, practice) == practice.today(now)


def is_overdue(follow_up: FollowUp, now: datetime, practice: Practice, status: CustomerStatus) -> bool:
    """Whether it stands and its due has passed: the day is over, or the moment and its duration are."""
    if follow_up.due is None or not stands(follow_up, now, practice, status):
        return False
    return now >= follow_up.due.passes(practice.working.zone)


def visible_from(follow_up: FollowUp, practice: Practice) -> datetime | None:
    """The moment (UTC) from which it is on the list if nothing happens; ``None`` while nobody can say."""
    if not follow_up.is_open or follow_up.due is None:
        return None
    zone = practice.working.zone
    days = [_listed_from(follow_up, practice)]
    for hold in follow_up.holds:
        if hold.withheld:
            if hold.until is None:
                return None
            days.append(hold.until)
    begins = instant(max(days), time.min, zone)
    return begins if follow_up.snoozed_until is None else max(begins, follow_up.snoozed_until.starts(zone))


def next_change(
    follow_up: FollowUp, now: datetime, practice: Practice, status: CustomerStatus = CustomerStatus.ACTIVE
) -> datetime | None:
    """The next moment (UTC) after ``now`` at which time alone puts it on or off the list, makes it due today or overdue."""
    if not follow_up.is_open or follow_up.due is None or status in _ASLEEP:
        return None
    zone = practice.working.zone
    day = follow_up.due.local_day(zone)
    days = [_listed_from(follow_up, practice), day, day + _DAY]
    days.extend(hold.until for hold in follow_up.holds if hold.withheld and hold.until is not None)
    moments = {instant(one, time.min, zone) for one in days}
    moments.add(follow_up.due.passes(zone))
    if follow_up.snoozed_until is not None:
        moments.add(follow_up.snoozed_until.starts(zone))
    flags = _flags(follow_up, now, practice, status)
    ahead = sorted(moment for moment in moments if moment > now)
    return next((moment for moment in ahead if _flags(follow_up, moment, practice, status) != flags), None)


def _flags(follow_up: FollowUp, now: datetime, practice: Practice, status: CustomerStatus) -> tuple[bool, bool, bool]:
    return (
        visible(follow_up, now, practice, status),
        is_due_today(follow_up, now, practice, status),
        is_overdue(follow_up, now, practice, status),
    )


def _due_day(follow_up: FollowUp, practice: Practice) -> date:
    assert follow_up.due is not None
    return follow_up.due.local_day(practice.working.zone)


def _listed_from(follow_up: FollowUp, practice: Practice) -> date:
    """The first day on which its due is near enough for the list."""
    ahead = practice.todo_horizon_days
    if follow_up.kind in _CLOSE_TO_DUE:
        ahead = min(ahead, LEAD_DAYS)
    return _due_day(follow_up, practice) - timedelta(days=ahead)
