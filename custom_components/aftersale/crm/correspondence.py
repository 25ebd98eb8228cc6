"""Which of the ten letters a customer has had, and which one a check-in suggests next (practice.md, "Letters").

A customer has had a letter when something done with them said what it says: by the letter itself, or by word of mouth. So each
contact that came of a follow-up made for a letter counts, a check-in for the one that it suggested, and whatever the
consultant says was sent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Final

from . import courtesy
from .due import Due
from .letters import FOR_KIND
from .model import CustomerFile, FollowUp, Kind, Letter
from .outlook import Outlook
from .practice import Practice

NEW: Final = timedelta(days=90)
"""So long after an order its customer is new enough to be thanked and welcomed, and a complaint is fresh."""
MET: Final = timedelta(days=14)
"""Notes of an older meeting come too late."""
QUIET: Final = timedelta(days=180)
"""P20: so long after the last order it has been a while."""
FACT: Final = "letter"


def had(file: CustomerFile) -> frozenset[Letter]:
    """The letters that this customer has had."""
    return frozenset(one.letter for one in file.interactions if one.letter is not None)


def had_at(file: CustomerFile) -> Mapping[Letter, datetime]:
    """When this customer had each letter last."""
    found: dict[Letter, datetime] = {}
    for one in file.interactions:
        if one.letter is not None and one.at >= found.get(one.letter, one.at):
            found[one.letter] = one.at
    return found


def fitting(file: CustomerFile, practice: Practice, now: datetime) -> frozenset[Letter]:
    """The letters that suit this customer today, whether they have had them or not; with a complaint open, the apology alone (C4)."""
    outlook = Outlook(file, practice, now)
    if outlook.open_complaints:
        return frozenset({Letter.WE_GOT_IT_WRONG})
    return frozenset(letter for letter in Letter if _FITS[letter](outlook, outlook.today))


def of(follow_up: FollowUp) -> Letter | None:
    """The letter that a follow-up is for: its kind's, or the one that a check-in suggests."""
    if follow_up.kind is Kind.CHECK_IN:
        return Letter(follow_up.facts[FACT]) if FACT in follow_up.facts else None
    return FOR_KIND.get(follow_up.kind)


def suggested(outlook: Outlook, day: date) -> Letter | None:
    """The next letter that fits this customer on that day and that they have not had; ``None``: there is none.

    While a complaint is open nothing fits but the apology (C4); what asks for an opinion keeps to courtesy as a survey does;
    what has a follow-up of its own before the next check-in is left to that.
    """
    done = had(outlook.file)
    for letter in Letter:
        if outlook.open_complaints and letter is not Letter.WE_GOT_IT_WRONG:
            continue
        if letter not in done and _FITS[letter](outlook, day) and not _comes_anyway(letter, outlook, day):
            return letter
    return None


def due_next(file: CustomerFile, practice: Practice, now: datetime) -> Letter | None:
    """The letter that is next for a customer: the one that their check-in suggests, else the one that fits today."""
    check_in = next((one for one in file.follow_ups if one.is_open and one.kind is Kind.CHECK_IN), None)
    if check_in is not None:
        return of(check_in)
    outlook = Outlook(file, practice, now)
    return suggested(outlook, outlook.today)


def to_draft(file: CustomerFile, practice: Practice, now: datetime) -> Letter:
    """The letter to draft when nobody says which: the next one, or one that is never out of place."""
    wronged = any(one.resolved_at is None for one in file.complaints)
    return due_next(file, practice, now) or (Letter.WE_GOT_IT_WRONG if wronged else Letter.HOW_IS_IT_GOING)


def _comes_anyway(letter: Letter, outlook: Outlook, day: date) -> bool:
    until = day + timedelta(days=outlook.practice.cadence(outlook.customer))
    zone = outlook.practice.working.zone
    return any(
        one.is_open and FOR_KIND.get(one.kind) is letter and one.due is not None and one.due.local_day(zone) <= until
        for one in outlook.follow_ups.values()
    )


def _always(outlook: Outlook, day: date) -> bool:
    return True


def _is_new(outlook: Outlook, day: date) -> bool:
    return bool(outlook.orders) and day - outlook.orders[-1].counts_for <= NEW


def _uses_something(outlook: Outlook, day: date) -> bool:
    return bool(outlook.delivered) and outlook.delivered[0][0] <= day


def _met(outlook: Outlook, day: date) -> bool:
    return any(one.meeting and day - outlook.day(one.at) <= MET for one in outlook.file.interactions)


def _went_wrong(outlook: Outlook, day: date) -> bool:
    late = any(
        one.promised_on is not None and one.promised_on < day and outlook.delivered_on(one) is None
        for one in outlook.orders
    )
    return bool(outlook.open_complaints) or late


def _was_put_right(outlook: Outlook, day: date) -> bool:
    resolved = [one.resolved_at for one in outlook.file.complaints if one.resolved_at is not None]
    return any(day - outlook.day(moment) <= NEW for moment in resolved)


def _may_be_asked(outlook: Outlook, day: date) -> bool:
    if not _uses_something(outlook, day):
        return False
    zone = outlook.practice.working.zone
    coming = [one.due for one in outlook.follow_ups.values() if one.kind is Kind.SURVEY and one.is_open]
    surveys = [outlook.closed_on(one) for one in outlook.closed(Kind.SURVEY)]
    surveys += [due.local_day(zone) for due in coming if due is not None]
    return all(abs(day - one) > NEW for one in surveys) and not courtesy.broken(Kind.SURVEY, Due.on(day), outlook)


def _sent_somebody(outlook: Outlook, day: date) -> bool:
    return bool(outlook.file.referrals)


def _has_been_quiet(outlook: Outlook, day: date) -> bool:
    return bool(outlook.orders) and day - outlook.orders[-1].counts_for >= QUIET


_FITS: Final[Mapping[Letter, Callable[[Outlook, date], bool]]] = MappingProxyType(
    {
        Letter.THANK_YOU: _is_new,
        Letter.WELCOME: _is_new,
        Letter.HOW_IS_IT_GOING: _always,
        Letter.TIP: _uses_something,
        Letter.MEETING_NOTES: _met,
        Letter.WE_GOT_IT_WRONG: _went_wrong,
        Letter.IS_IT_RIGHT_NOW: _was_put_right,
        Letter.HOW_DID_WE_DO: _may_be_asked,
        Letter.REFERRAL_THANKS: _sent_somebody,
        Letter.STILL_LOVE_YOU: _has_been_quiet,
    }
)
