"""Which customer, follow-up, order or promise is meant: exactly one, or a refusal that names the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..crm import validate
from ..crm.errors import Ambiguous, Invalid, NotFound
from ..crm.identity import Found, Nobody, Several
from ..crm.model import Customer, Delivery, FollowUp, Kind, Order, Promise
from .work import Work, in_order, is_waiting

if TYPE_CHECKING:
    from .ground import Ground

SHOWN: Final = 80
NAMED: Final = 5
"""A refusal names no more candidates than that."""


def shown(text: object) -> str:
    """A text that somebody sent, short enough to stand in a refusal."""
    said = str(text)
    return said if len(said) <= SHOWN else f"{said[:SHOWN]}…"


def customer(desk: Ground, text: str | None) -> Customer:
    """The customer meant by an id, e-mail address, phone number or name (contract, the tiers)."""
    said = validate.text(text, "customer", required=True)
    match = desk.directory.find(said)
    if isinstance(match, Several):
        named = "; ".join(str(candidate) for candidate in match.candidates[:NAMED])
        raise Ambiguous("ambiguous_customer", name=shown(said), candidates=named)
    found = desk.book.customer(match.id) if isinstance(match, Found) else None
    if found is None:
        nearest = match.named if isinstance(match, Nobody) else ""
        raise NotFound("unknown_customer", name=shown(said), nearest=nearest)
    return found


def by_id(desk: Ground, customer_id: str) -> Customer:
    """The customer that a record of theirs belongs to."""
    found = desk.book.customer(customer_id)
    assert found is not None, "a record belongs to a customer"
    return found


def follow_up_by_id(desk: Ground, follow_up_id: str) -> FollowUp:
    """The follow-up of this id."""
    found = desk.book.follow_up(follow_up_id)
    if found is None:
        raise NotFound("unknown_follow_up", follow_up=shown(follow_up_id))
    return found


def follow_up(
    desk: Ground, follow_up_id: str | None, name: str | None, kind: str | None, *, closed: bool = False
) -> FollowUp:
    """The follow-up of this id, or of a customer the earliest due open one (``closed``: the newest ended) of a kind."""
    if follow_up_id:
        return follow_up_by_id(desk, follow_up_id)
    if not name:
        raise Invalid("say_which_follow_up")
    person = customer(desk, name)
    wanted = validate.choice(Kind, kind, "kind") if kind else None
    if closed:
        ended = [one for one in desk.book.follow_ups_of(person.id) if not one.is_open and wanted in (None, one.kind)]
        found = max(ended, key=lambda one: (one.completed_at or one.created_at, one.id), default=None)
    else:
        coming = in_order(desk.book.open_of(person.id), desk.practice)
        found = next((one for one in coming if wanted is None or one.kind is wanted), None)
    if found is None:
        raise NotFound("no_such_follow_up", name=person.name, kind=wanted or "")
    return found


def order(work: Work, order_id: str | None, name: str | None, reference: str | None, *, ongoing: bool) -> Order:
    """The order of this id, of a customer's reference, or a customer's only open one (``ongoing``: retainers too)."""
    if order_id:
        found = work.book.order(order_id)
        if found is None:
            raise NotFound("unknown_order", order=shown(order_id))
        return found
    if not name:
        raise Invalid("say_which_order")
    person = customer(work.desk, name)
    orders = work.look(person.id).orders
    wanted = validate.text(reference, "reference")
    if wanted:
        fitting = [one for one in orders if one.reference == wanted]
        if not fitting:
            raise NotFound("unknown_order", order=wanted)
    else:
        fitting = [one for one in orders if is_waiting(one) and (ongoing or one.delivery is not Delivery.ONGOING)]
        if not fitting:
            raise NotFound("no_open_order", name=person.name)
    if len(fitting) > 1:
        candidates = "; ".join(f"{one.product} ({one.reference})" if one.reference else one.product for one in fitting)
        raise Ambiguous("several_orders", name=person.name, candidates=candidates)
    return fitting[0]


def promise(work: Work, promise_id: str | None, name: str | None) -> Promise:
    """The promise of this id, or a customer's only open one."""
    if promise_id:
        found = work.book.promise(promise_id)
        if found is None:
            raise NotFound("unknown_promise", promise=shown(promise_id))
        return found
    if not name:
        raise Invalid("say_which_promise")
    person = customer(work.desk, name)
    fitting = [one for one in work.look(person.id).promises if one.kept_at is None and one.withdrawn_at is None]
    if not fitting:
        raise NotFound("no_open_promise", name=person.name)
    if len(fitting) > 1:
        candidates = "; ".join(f"{one.what} ({one.due.isoformat()})" for one in fitting)
        raise Ambiguous("several_promises", name=person.name, candidates=candidates)
    return fitting[0]
