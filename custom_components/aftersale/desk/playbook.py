"""The questions about the playbook: what an order would plan, and what an edit of the rules would change. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final

from ..crm import planning, validate, views
from ..crm.model import Care, Customer, CustomerFile, CustomerStatus, Delivery, FollowUp, Order
from ..crm.playbook import DEFAULT, Playbook
from ..crm.practice import Practice
from . import finding
from .ground import Ground
from .receipt import Answer
from .work import in_order

SOME_PRODUCT: Final = "…"
"""Stands in a preview for what nobody named."""
IMAGINED: Final = "preview"

type Planned = Mapping[tuple[str, str], FollowUp]
"""Open follow-ups by what they go back to: rule and cause, or their own id."""


class PlaybookQuestions(Ground):
    """Preview an order; compare an edited playbook with today's; tell what was edited when."""

    def preview_playbook(
        self,
        now: datetime,
        *,
        customer: str,
        product: str = "",
        ordered_at: datetime | None = None,
        promised_on: date | None = None,
    ) -> Answer:
        """The follow-ups that an order would plan; nothing is written."""
        person = finding.customer(self, customer)
        order = self._imagined(person, now, product, ordered_at, promised_on)
        awake, added = self._planned_by(order, self.file_of(person.id, now), self.practice, now)
        return {
            "follow_ups": [
                {**views.follow_up_view(one, awake, self.practice, now), "order_id": None}
                for one in in_order(added, self.practice)
            ]
        }

    def preview_edit(
        self,
        now: datetime,
        *,
        customer: str,
        edited: Practice,
        product: str = "",
        ordered_at: datetime | None = None,
        promised_on: date | None = None,
    ) -> Answer:
        """What another practice's playbook would change for a customer: for an order placed now, and for what is open.

        ``edited`` speaks the asker's language.
        """
        person = finding.customer(self, customer)
        file = self.file_of(person.id, now)
        order = self._imagined(person, now, product, ordered_at, promised_on)
        before, after = (
            _by_cause(self._planned_by(order, file, practice, now)[1]) for practice in (self.practice, edited)
        )
        open_now = _by_cause(one for one in file.follow_ups if one.is_open)
        return {
            "order": _compared(before, after, person, edited, now),
            "open": _compared(open_now, self._open_under(edited, file, now), person, edited, now),
        }

    def playbook_versions(self, now: datetime) -> list[Answer]:
        """What was edited when, the newest first; the practice began with the default."""
        before: Mapping[str, Any] = rules_data(DEFAULT)
        told = []
        for number, at, data in self.book.playbooks():
            changed = [rule_id for rule_id, rule in data.items() if rule != before.get(rule_id)]
            before = data
            if changed:
                told.append({"number": number, "at": at, "changed": changed})
        return told[::-1]

    def _imagined(
        self,
        person: Customer,
        now: datetime,
        product: str,
        ordered_at: datetime | None,
        promised_on: date | None,
    ) -> Order:
        moment = validate.past(ordered_at, now, "ordered_at")
        return Order(
            id=IMAGINED,
            customer_id=person.id,
            product=validate.text(product, "product") or SOME_PRODUCT,
            ordered_at=moment,
            recorded_at=now,
            counts_for=self.practice.working.counts_for(moment),
            promised_on=validate.day(promised_on, "promised_on"),
            delivery=Delivery.LATER,
            care=Care.FULL,
        )

    def _planned_by(
        self, order: Order, file: CustomerFile, practice: Practice, now: datetime
    ) -> tuple[Customer, list[FollowUp]]:
        """What an order would plan, and its customer, awake."""
        awake = replace(file.customer, status=CustomerStatus.ACTIVE, paused_until=None)
        imagined = replace(file, customer=awake, orders=(*file.orders, order))
        return awake, [one for one in self._plan(imagined, practice, now).added if one.order_id == order.id]

    def _open_under(self, practice: Practice, file: CustomerFile, now: datetime) -> Planned:
        plan = self._plan(file, practice, now)
        known = {one.id: one for one in (*file.follow_ups, *plan.changed, *plan.added)}
        return _by_cause(one for one in known.values() if one.is_open)

    def _plan(self, file: CustomerFile, practice: Practice, now: datetime) -> planning.Plan:
        ids = (f"{IMAGINED}-{number}" for number in range(1000))
        return planning.plan(file, practice, now, lambda: next(ids), self.check_ins.elsewhere(file.customer.id, {}))


def _by_cause(follow_ups: Iterable[FollowUp]) -> dict[tuple[str, str], FollowUp]:
    return {(one.rule or "", one.cause if one.rule else one.id): one for one in follow_ups}


def _compared(
    before: Planned, after: Planned, person: Customer, practice: Practice, now: datetime
) -> list[dict[str, Any]]:
    lines = []
    for one in in_order({**before, **after}.values(), practice):
        key = (one.rule or "", one.cause if one.rule else one.id)
        was, will_be = before.get(key), after.get(key)
        view = views.follow_up_view(one, person, practice, now)
        lines.append(
            {
                "id": one.id,
                "rule": one.rule,
                "kind": one.kind.value,
                "title": view["title"],
                "before": _when(was, person, practice, now),
                "after": _when(will_be, person, practice, now),
                "change": _change(was, will_be),
            }
        )
    return lines


def _change(was: FollowUp | None, will_be: FollowUp | None) -> str:
    if was is None:
        return "added"
    if will_be is None:
        return "removed"
    return "same" if was.due == will_be.due else "moved"


def _when(one: FollowUp | None, person: Customer, practice: Practice, now: datetime) -> dict[str, Any] | None:
    if one is None:
        return None
    view = views.follow_up_view(one, person, practice, now)
    return {name: view[name] for name in ("due", "all_day", "held_by")}


def rules_data(playbook: Playbook) -> dict[str, Any]:
    """What a version keeps of a playbook: its switches and offsets."""
    return {rule_id: {"enabled": rule.enabled, "offset": rule.offset} for rule_id, rule in playbook.rules.items()}
