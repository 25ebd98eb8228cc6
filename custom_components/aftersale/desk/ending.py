"""What ends a follow-up, and what comes of it; shared by every verb that can end one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Final

from ..crm import correspondence, follow_up as life, planning, validate
from ..crm.due import Due
from ..crm.errors import Conflict, Invalid, NotFound
from ..crm.model import Channel, Customer, Direction, FollowUp, Interaction, Kind, Letter, Outcome, Promise
from . import leaving, orders
from .work import Work

PROMISED: Final = "promise:"
AGAIN: Final = "again:"

ANSWERS: Final[Mapping[Kind, frozenset[str]]] = MappingProxyType(
    {
        Kind.DELIVERY_CHECK: frozenset({"arrived", "late", "on_its_way"}),
        Kind.LATE_NOTICE: frozenset({"arrived"}),
        Kind.STILL_WITH_US: frozenset({"lost", "resting", "keep"}),
    }
)
"""What else completing one of these may say (P4, P5, P23)."""


def end(
    work: Work,
    person: Customer,
    follow_up: FollowUp,
    outcome: Outcome,
    at: datetime,
    note: str = "",
    *,
    reached: bool = True,
    letter: Letter | None = None,
) -> FollowUp:
    """Complete a follow-up; done and reaching them, it is an interaction (table column *reaches*).

    With it they have had the letter that it is for, unless ``letter`` names another.
    """
    ended = life.complete(follow_up, outcome, at, note)
    work.change.put(ended)
    if outcome is Outcome.DONE and ended.kind.reaches and reached:
        work.change.put(
            Interaction(
                id=work.new_id(),
                customer_id=person.id,
                at=at,
                recorded_at=work.now,
                channel=ended.channel or person.channel or Channel.CALL,
                direction=Direction.OUT,
                note=note,
                follow_up_id=ended.id,
                letter=letter or correspondence.of(ended),
            )
        )
    work.happened("completed", person, ended, at=at, outcome=outcome, note=note)
    if outcome is Outcome.NO_ANSWER and ended.rule is None:
        work.change.put(planning.come_back(ended, work.practice, work.now, work.new_id(), ended.attempt))
    return ended


def keep(work: Work, person: Customer, promise: Promise, at: datetime) -> Promise:
    """A promise is kept."""
    kept = replace(promise, kept_at=at)
    work.change.put(kept)
    work.happened("promise_kept", person, at=at, what=promise.what, due=promise.due)
    return kept


def check_answer(follow_up: FollowUp, answer: str, outcome: Outcome) -> str:
    """The answer as said, or ``Invalid`` where this kind has no such answer."""
    said = validate.text(answer, "answer")
    if said and (outcome is not Outcome.DONE or said not in ANSWERS.get(follow_up.kind, ())):
        raise Invalid("answer_not_expected", answer=said, kind=follow_up.kind)
    return said


def check_letter(follow_up: FollowUp, letter: str | None, outcome: Outcome) -> Letter | None:
    """The letter that they had with it, or ``Invalid`` where completing it reaches nobody."""
    if not letter:
        return None
    said = validate.choice(Letter, letter, "letter")
    if outcome is not Outcome.DONE or not follow_up.kind.reaches:
        raise Invalid("letter_not_expected", letter=said, kind=follow_up.kind)
    return said


def finish(
    work: Work,
    person: Customer,
    follow_up: FollowUp,
    outcome: Outcome,
    at: datetime,
    note: str,
    answer: str,
    *,
    reached: bool = True,
    letter: Letter | None = None,
) -> FollowUp:
    """Complete a follow-up and do what its answer says."""
    reached = reached and answer != "arrived"
    ended = end(work, person, follow_up, outcome, at, note, reached=reached, letter=letter)
    if outcome is Outcome.DONE and ended.kind is Kind.PROMISE and ended.cause.startswith(PROMISED):
        promise = work.book.promise(ended.cause.removeprefix(PROMISED))
        if promise is not None and promise.kept_at is None and promise.withdrawn_at is None:
            keep(work, person, promise, at)
    if answer in ("arrived", "late"):
        order = work.book.order(ended.order_id or "")
        if order is None:
            raise NotFound("unknown_order", order=ended.order_id or "")
        if answer == "late":
            work.change.put(replace(order, said_late_at=work.now))
            work.note("order_late", person.id, product=order.product)
        elif order.delivered_at is None:
            orders.deliver(work, order, at)
    elif answer == "lost":
        leaving.lose(work, person, None, note)
    elif answer == "resting":
        leaving.rest(work, person, None)
    return ended


def begin_again(work: Work, person: Customer, follow_up: FollowUp) -> FollowUp:
    """Open one that had ended; what came of its end is taken back, as far as nobody used it since."""
    opened = replace(life.reopen(follow_up), announced="")
    work.change.put(opened)
    for interaction in work.book.interactions_from(follow_up):
        work.change.delete(interaction)
    if follow_up.outcome is Outcome.DONE and follow_up.cause.startswith(PROMISED):
        promise = work.book.promise(follow_up.cause.removeprefix(PROMISED))
        if promise is not None and promise.kept_at is not None:
            work.change.put(replace(promise, kept_at=None))
    for other in work.book.open_of(person.id):
        if other.cause == f"{AGAIN}{follow_up.id}" and not other.by_hand:
            work.change.put(life.cancel(other, work.now))
            work.note("cancelled", person.id, other)
    work.happened("reopened", person, opened)
    return opened


def check_open(work: Work, follow_up: FollowUp) -> None:
    """Raise ``Conflict`` when it could not stay open: its customer has left, or another one is open in its place."""
    now = work.book.follow_up(follow_up.id)
    if now is None or not now.is_open:
        raise Conflict("cannot_reopen")


def quiet(work: Work, person: Customer, follow_up: FollowUp, until: Due) -> str:
    """Snooze it; until when, as an answer shows it."""
    snoozed = life.snooze(follow_up, until, work.now, work.practice.working.zone)
    work.change.put(snoozed)
    told: str = work.view(snoozed, person)["snoozed_until"]
    work.happened("snoozed", person, snoozed, until=told)
    return told


def leave_out(work: Work, person: Customer, follow_up: FollowUp, reason: str) -> FollowUp:
    """Skip it, on purpose."""
    skipped = life.skip(follow_up, reason, work.now)
    work.change.put(skipped)
    work.happened("skipped", person, skipped, reason=reason)
    return skipped


def agreed(work: Work, person: Customer, walkthrough: FollowUp) -> None:
    """A walkthrough's time is fixed: agreeing it is done (P3)."""
    for one in work.book.open_of(person.id):
        if one.kind is Kind.AGREE_WALKTHROUGH and one.order_id == walkthrough.order_id:
            end(work, person, one, Outcome.DONE, work.now)
