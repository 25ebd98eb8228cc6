"""Customers who pause, leave and come back, and the verbs for it (C5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from ..crm import validate
from ..crm.due import is_day_of
from ..crm.errors import Conflict, Invalid
from ..crm.model import Customer, CustomerStatus, Loss, LossReason
from . import finding
from .ground import Ground, verb
from .receipt import Answer
from .work import Work

AWAY_UNTIL_SOMETHING_HAPPENS = (CustomerStatus.RESTING, CustomerStatus.ARCHIVED)


def open_loss(work: Work, customer: Customer) -> Loss | None:
    """The loss that has not ended, of a customer who left."""
    losses = [loss for loss in work.look(customer.id).losses if loss.returned_at is None]
    return losses[-1] if losses else None


def make_active(work: Work, customer: Customer) -> Customer:
    """Set their clock going again, from today: no pile of old dues (C5)."""
    active = replace(
        customer,
        status=CustomerStatus.ACTIVE,
        active_since=work.today,
        paused_until=None,
        status_since=work.now,
    )
    work.change.put(active)
    return active


def resume(work: Work, customer: Customer) -> None:
    """Their pause has ended."""
    make_active(work, customer)
    work.note("customer_resumed", customer.id, was=customer.status)


def come_back(work: Work, customer: Customer) -> Customer:
    """A lost or resting customer is one again, and their loss has ended."""
    loss = open_loss(work, customer)
    if loss is not None:
        work.change.put(replace(loss, returned_at=work.now))
    active = make_active(work, customer)
    work.happened("customer_returned", active, was=customer.status)
    return active


def brought_back(work: Work, customer: Customer, at: datetime, *, lost_too: bool = False) -> Customer:
    """What happened with them ends a rest (an order: a loss as well); news from before it began does not.

    News of that very day, given without a time, is taken to be later: it is told after the rest began.
    """
    ends = customer.status in AWAY_UNTIL_SOMETHING_HAPPENS or (lost_too and customer.status is CustomerStatus.LOST)
    since = customer.status_since
    if not ends or (since is not None and at < since and not is_day_of(at, since, work.practice.working.zone)):
        return customer
    return come_back(work, customer)


def lose(work: Work, customer: Customer, reason: LossReason | None, note: str) -> bool:
    """They have left; or, of one who left before, the reason is learned. Whether anything is new."""
    loss = open_loss(work, customer)
    if loss is None or customer.status is not CustomerStatus.LOST:
        lost = replace(customer, status=CustomerStatus.LOST, paused_until=None, status_since=work.now)
        work.change.put(lost)
        known_at = work.now if reason else None
        work.change.put(Loss(work.new_id(), customer.id, work.now, reason, known_at, note))
        work.happened("customer_lost", lost, reason=reason, note=note)
        return True
    known_at = work.now if reason not in (None, loss.reason) else loss.reason_known_at
    learned = replace(loss, reason=reason or loss.reason, reason_known_at=known_at, note=note or loss.note)
    if learned == loss:
        return False
    work.change.put(learned)
    work.note("loss_explained", customer.id, reason=reason, note=note)
    return True


def rest(work: Work, customer: Customer, until: date | None) -> bool:
    """Hold their clock until a date, or until something happens. Whether anything is new.

    Raises ``Conflict`` for one who is lost.
    """
    if customer.status is CustomerStatus.LOST:
        raise Conflict("customer_is_lost", name=customer.name)
    status = CustomerStatus.RESTING if until is None else CustomerStatus.PAUSED
    if customer.status is status and customer.paused_until == until:
        return False
    work.change.put(replace(customer, status=status, paused_until=until, status_since=work.now))
    work.note("customer_paused" if until else "customer_resting", customer.id, until=until)
    return True


def day_ahead(work: Work, until: object) -> date | None:
    """The day on which a pause ends, or none. Raises ``Invalid`` for one that is not ahead."""
    day = validate.day(until, "until")
    if day is not None and day <= work.today:
        raise Invalid("date_not_ahead", field="until", date=day.isoformat())
    return day


class LeavingVerbs(Ground):
    """Pause, resume, lost, reactivated."""

    @verb
    def pause_customer(self, work: Work, *, customer: str, until: date | None = None) -> Answer:
        """Hold everything of theirs until a date; without one they rest until something happens."""
        person = finding.customer(self, customer)
        return _answer(work, person, changed=rest(work, person, day_ahead(work, until)))

    @verb
    def resume_customer(self, work: Work, *, customer: str) -> Answer:
        """End a pause or a rest: planned afresh from today."""
        person = finding.customer(self, customer)
        if person.status is CustomerStatus.LOST:
            raise Conflict("customer_is_lost", name=person.name)
        paused = person.status is not CustomerStatus.ACTIVE
        if paused:
            resume(work, person)
        return _answer(work, person, changed=paused)

    @verb
    def mark_lost(self, work: Work, *, customer: str, reason: str | None = None, note: str = "") -> Answer:
        """They have left. A second call adds the reason once it is learned."""
        person = finding.customer(self, customer)
        why = validate.choice(LossReason, reason, "reason") if reason else None
        return _answer(work, person, changed=lose(work, person, why, validate.text(note, "note")))

    @verb
    def reactivate_customer(self, work: Work, *, customer: str) -> Answer:
        """They are a customer again, whatever they were."""
        person = finding.customer(self, customer)
        gone = person.status is not CustomerStatus.ACTIVE
        if person.status is CustomerStatus.PAUSED:
            resume(work, person)
        elif gone:
            come_back(work, person)
        return _answer(work, person, changed=gone)


def _answer(work: Work, customer: Customer, *, changed: bool) -> Answer:
    """The answer that all of these give."""
    if changed:
        work.settle(customer.id)
    answer = {"customer_id": customer.id, "follow_ups": work.open_views(customer.id)}
    return answer if changed else work.repeat(answer)
