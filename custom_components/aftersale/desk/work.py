"""One verb at work: the change it is writing, and everything that it touches on the way.

A verb writes its facts through here and then settles each customer concerned; the receipt is made of what was really put.
Nothing of this outlives the verb.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ..crm import planning, views, warmth, wording
from ..crm.call import Call
from ..crm.model import Customer, CustomerFile, FollowUp, Order, TimelineEntry
from .receipt import Activity, Answer, Receipt

if TYPE_CHECKING:
    from ..crm.practice import Practice
    from ..store import Change
    from .ground import Ground


class Work:
    """One verb's transaction, with the words to write it down."""

    def __init__(self, desk: Ground, change: Change, call: Call) -> None:
        """Begin with nothing touched."""
        self.desk = desk
        self.change = change
        self.call = call
        self.book = desk.book
        self.practice = desk.practice
        self.new_id = desk.new_id
        self.now: datetime = call.now
        self.today: date = desk.practice.today(call.now)
        self.devices = len(desk.devices)
        self.repeated = False
        self.mail = False
        self.settled: dict[str, CustomerFile] = {}
        """Whom this verb planned afresh, as the plan left them."""
        self._activities: list[Activity] = []

    # -- writing ------------------------------------------------------------------------------------------------

    def note(
        self,
        event: str,
        customer_id: str,
        follow_up: FollowUp | None = None,
        at: datetime | None = None,
        **data: object,
    ) -> None:
        """Write one line into the customer's timeline."""
        self.change.timeline(
            TimelineEntry(
                id=self.new_id(),
                customer_id=customer_id,
                at=at or self.now,
                event=event,
                way=self.call.way,
                user_id=self.call.user_id,
                follow_up_id=follow_up.id if follow_up else None,
                kind=follow_up.kind if follow_up else "",
                data={key: str(value) for key, value in data.items() if value not in (None, "")},
            )
        )

    def tell(
        self, type_: str, customer: Customer | None, follow_up: FollowUp | None = None, at: datetime | None = None
    ) -> None:
        """Tell the event entity and the triggers, once it is on disk."""
        self._activities.append(
            Activity(
                type_,
                at or self.now,
                customer.id if customer else None,
                follow_up.id if follow_up else None,
                follow_up.kind if follow_up else None,
                customer.name if customer else "",
                wording.title(follow_up, customer, self.practice) if follow_up and customer else "",
                follow_up.due if follow_up else None,
            )
        )

    def happened(
        self,
        type_: str,
        customer: Customer,
        follow_up: FollowUp | None = None,
        at: datetime | None = None,
        **data: object,
    ) -> None:
        """Both: a line in the timeline, and an activity."""
        self.note(type_, customer.id, follow_up, at, **data)
        self.tell(type_, customer, follow_up, at)

    def repeat(self, answer: Answer) -> Answer:
        """Say that this is the first answer again: nothing was changed."""
        self.repeated = True
        return answer

    def device_for(self, *, favourite: bool) -> bool:
        """Whether a customer without a device gets one: a favourite always, others while there is room."""
        if not favourite and self.devices >= self.practice.device_limit:
            return False
        self.devices += 1
        return True

    # -- settling -----------------------------------------------------------------------------------------------

    def settle(self, *customer_ids: str) -> None:
        """Plan each of these customers afresh from the facts just written."""
        for customer_id in dict.fromkeys(customer_ids):
            self.settle_file(self.look(customer_id))

    def settle_file(self, file: CustomerFile, elsewhere: Mapping[date, int] | None = None) -> tuple[FollowUp, ...]:
        """Plan one customer whose file is at hand, and write what the rules add, move and close; what was added.

        Rules' own closings are lines of the timeline like a person's; their movements are not.
        """
        customer = file.customer
        loads = self.check_ins_elsewhere(customer.id) if elsewhere is None else elsewhere
        follow_ups = {follow_up.id: follow_up for follow_up in file.follow_ups}
        plan = planning.plan(file, self.practice, self.now, self.new_id, loads)
        for follow_up in (*plan.changed, *plan.added):
            was = follow_ups.get(follow_up.id)
            follow_ups[follow_up.id] = follow_up
            self.change.put(follow_up)
            if was is not None and was.status is not follow_up.status:
                self.note(str(follow_up.status), customer.id, follow_up, rule=follow_up.rule, by="rule")
        planned = replace(file, follow_ups=tuple(follow_ups.values()))
        self.settled[customer.id] = planned
        self.change.put(replace(customer, review_at=plan.review_at))
        self.change.put_standing(customer.id, warmth.standing(planned, self.practice, self.now))
        return plan.added

    def check_ins_elsewhere(self, customer_id: str) -> Mapping[date, int]:
        """How many check-ins of other customers are due on each day, as this verb leaves them."""
        return self.desk.check_ins.elsewhere(customer_id, self.change.follow_ups)

    # -- answering ----------------------------------------------------------------------------------------------

    def look(self, customer_id: str) -> CustomerFile:
        """A customer's file as it is now."""
        return self.desk.file_of(customer_id, self.now)

    def open_views(self, customer_id: str) -> list[dict[str, Any]]:
        """The open follow-ups of a customer as an answer shows them, the earliest due first."""
        person = self.book.customer(customer_id)
        assert person is not None
        return [self.view(one, person) for one in in_order(self.book.open_of(customer_id), self.practice)]

    def view(self, follow_up: FollowUp, customer: Customer) -> dict[str, Any]:
        """One follow-up as an answer shows it."""
        return views.follow_up_view(follow_up, customer, self.practice, self.now)

    def receipt(self, answer: Answer) -> Receipt:
        """What was touched, once it is committed."""
        customers = self.change.customers
        gone = {key for key, customer in customers.items() if customer is None}
        return Receipt(
            answer=answer,
            customers=customers,
            standings={key: standing for key, standing in self.change.standings.items() if key not in gone},
            follow_ups=self.change.follow_ups,
            done_before=self.change.done_before,
            promises=self.change.promises,
            noted=self.change.noted,
            tallies=self.book.tallies() if self.change.has_tallies else None,
            activities=tuple(self._activities),
            repeated=self.repeated,
            mail=self.mail,
        )


def in_order(follow_ups: Iterable[FollowUp], practice: Practice) -> list[FollowUp]:
    """Follow-ups, the earliest due first, those that wait without a due last."""
    zone = practice.working.zone
    return sorted(
        follow_ups,
        key=lambda one: (one.due is None, one.due.starts(zone).timestamp() if one.due else 0.0, one.id),
    )


def is_waiting(order: Order) -> bool:
    """Whether an order's delivery is still to come."""
    return order.delivered_at is None and order.cancelled_at is None
