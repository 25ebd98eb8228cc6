"""The life of one follow-up.

::

                    complete ─────────► done (done, left_message, no_answer)
    (planned) ─► open ── skip ────────► skipped        each of them ── reopen ─► open
                  │  ▲ ─ lapse ───────► missed
                  │  │ ─ cancel ──────► cancelled
                  └──┘ snooze, reschedule, retitle, note, tick

Every function takes a follow-up and gives a new one; the old is never changed. What a person changes belongs to that person
(practice.md, "Manual changes"): ``by_hand`` then keeps the rules from moving it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, tzinfo

from .due import Due
from .errors import Conflict, Invalid
from .model import FollowUp, Kind, Outcome, Status

REOPENED = "reopened"
"""The fact that marks a follow-up which a person opened again."""
COMPLETIONS = (Outcome.DONE, Outcome.NO_ANSWER, Outcome.LEFT_MESSAGE)


def complete(follow_up: FollowUp, outcome: Outcome, at: datetime, note: str = "") -> FollowUp:
    """End it with one of ``done``, ``no_answer``, ``left_message``.

    Raises ``Conflict`` when it has ended already, ``Invalid`` for an outcome that is not a completion.
    """
    if outcome not in COMPLETIONS:
        raise Invalid("unknown_outcome", outcome=outcome)
    _must_be_open(follow_up)
    return replace(
        follow_up,
        status=Status.DONE,
        outcome=outcome,
        outcome_note=note,
        completed_at=at,
        snoozed_until=None,
        holds=(),
        hidden=False,
    )


def skip(follow_up: FollowUp, reason: str, at: datetime) -> FollowUp:
    """Leave it out, on purpose. Raises ``Conflict`` when it has ended already."""
    _must_be_open(follow_up)
    return replace(
        follow_up,
        status=Status.SKIPPED,
        outcome=Outcome.SKIPPED,
        outcome_note=reason,
        completed_at=at,
        snoozed_until=None,
        holds=(),
        hidden=False,
    )


def cancel(follow_up: FollowUp, at: datetime) -> FollowUp:
    """Close it because its cause is gone."""
    return replace(
        follow_up,
        status=Status.CANCELLED,
        outcome=Outcome.CANCELLED,
        completed_at=at,
        snoozed_until=None,
        holds=(),
    )


def lapse(follow_up: FollowUp, at: datetime) -> FollowUp:
    """Close it as missed: too late to be worth doing (P1, P8, P18)."""
    return replace(
        follow_up, status=Status.MISSED, outcome=Outcome.MISSED, completed_at=at, snoozed_until=None, holds=()
    )


def reopen(follow_up: FollowUp) -> FollowUp:
    """Open it again, as it was. Though its cause may be gone, no rule closes it again at once."""
    return replace(
        follow_up,
        status=Status.OPEN,
        outcome=None,
        outcome_note="",
        completed_at=None,
        snoozed_until=None,
        hidden=False,
        due=follow_up.due or follow_up.planned,
        facts={**follow_up.facts, REOPENED: "yes"},
    )


def snooze(follow_up: FollowUp, until: Due, now: datetime, zone: tzinfo) -> FollowUp:
    """Quiet its reminders until then; its due stays.

    Raises ``Conflict`` when it has ended, ``Invalid`` when ``until`` is not ahead.
    """
    _must_be_open(follow_up)
    if until.starts(zone) <= now:
        raise Invalid("snooze_in_past")
    return replace(follow_up, snoozed_until=until)


def reschedule(follow_up: FollowUp, due: Due) -> FollowUp:
    """Give it another due, by hand. Raises ``Conflict`` when it has ended.

    The time of a walkthrough is fixed *with* the customer, so it moves ``first_due`` and is no longer tentative; the
    consultant's own postponing leaves ``first_due``, so that lateness is honest.
    """
    _must_be_open(follow_up)
    if due.minutes is None and due.moment is not None and follow_up.due is not None:
        due = Due.at(due.moment, follow_up.due.minutes)
    fixed = follow_up.kind is Kind.WALKTHROUGH
    if fixed and due.moment is not None and due.minutes is None:
        due = Due.at(due.moment, 60)
    return replace(
        follow_up,
        due=due,
        first_due=due if fixed or follow_up.first_due is None else follow_up.first_due,
        tentative=False,
        by_hand=True,
        holds=(),
        snoozed_until=None,
        announced="",
    )


def retitle(follow_up: FollowUp, title: str) -> FollowUp:
    """Call it something else; it then belongs to that person."""
    return replace(follow_up, title=title, by_hand=True)


def note(follow_up: FollowUp, text: str) -> FollowUp:
    """Replace its notes."""
    return replace(follow_up, notes=text)


def _must_be_open(follow_up: FollowUp) -> None:
    if not follow_up.is_open:
        raise Conflict("follow_up_has_ended", status=follow_up.status)
