"""What automations are told: each thing that happened, with the facts that a trigger passes on (contract, "Automations").

News goes out by a dispatcher signal, so that a trigger can wait for it before the practice is open and while it is reloaded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from homeassistant.core import Context, HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_send
from homeassistant.util.signal_type import SignalType

from .board import Board
from .const import DOMAIN
from .crm import views, wording
from .crm.call import Call
from .crm.model import Customer
from .crm.practice import Practice
from .crm.spelling import spellings
from .crm.telephone import normal_phone, same_phone
from .desk import Activity, Receipt


@dataclass(frozen=True, slots=True)
class News:
    """One thing that happened; ``type`` is the activity's, or ``customer_at_risk``.

    ``also`` are other words for the customer, which a trigger may be set to and does not pass on. The title is put into words
    only when a trigger passes it on.
    """

    type: str
    customer_id: str | None
    customer: str | None
    follow_up_id: str | None = None
    kind: str | None = None
    due: str | None = None
    also: tuple[str, ...] = ()
    phone: str = ""
    title: Callable[[], str] = str

    def is_of(self, customer: str) -> bool:
        """Whether this text names the customer it is about: by id, e-mail address, phone number, or the whole name or company."""
        return _names((self.customer_id or "", self.customer or "", *self.also), self.phone, customer)

    def as_payload(self) -> dict[str, Any]:
        """The trigger's data."""
        return {
            "customer_id": self.customer_id,
            "customer": self.customer,
            "follow_up_id": self.follow_up_id,
            "kind": self.kind,
            "title": self.title() or None,
            "due": self.due,
        }


SIGNAL_NEWS: Final[SignalType[News]] = SignalType(f"{DOMAIN}_news")


EVENT_ACTIVITY: Final = f"{DOMAIN}_activity"
"""What the log reads, and the recorder keeps: ids, kind and way, nobody's name."""


@callback
def tell_log(
    hass: HomeAssistant, activities: Iterable[Activity], call: Call, device_of: Callable[[str | None], str]
) -> None:
    """Write each activity into the log, under the device that it belongs to."""
    for activity in activities:
        data = {
            "type": activity.type,
            "way": call.way,
            "customer_id": activity.customer_id,
            "follow_up_id": activity.follow_up_id,
            "kind": None if activity.kind is None else str(activity.kind),
            "device_id": device_of(activity.customer_id),
        }
        hass.bus.async_fire(EVENT_ACTIVITY, data, context=Context(user_id=call.user_id))


@callback
def tell_receipt(hass: HomeAssistant, receipt: Receipt, activities: Iterable[Activity], board: Board) -> None:
    """Tell these activities of a receipt that the board has taken over, in order."""
    for activity in activities:
        customer = board.customers.get(activity.customer_id or "")
        news = News(
            activity.type,
            activity.customer_id,
            activity.name or None,
            activity.follow_up_id,
            None if activity.kind is None else str(activity.kind),
            views.due_text(activity.due, board.practice),
            _also(customer),
            "" if customer is None else customer.phone,
            partial(_title, activity, receipt, customer, board.practice),
        )
        async_dispatcher_send(hass, SIGNAL_NEWS, news)


@callback
def tell_at_risk(hass: HomeAssistant, board: Board, customer_ids: Iterable[str]) -> None:
    """Tell of those who have just come to be at risk, and still are."""
    for customer_id in board.at_risk.intersection(customer_ids):
        customer = board.customers[customer_id]
        news = News("customer_at_risk", customer.id, customer.name, also=_also(customer), phone=customer.phone)
        async_dispatcher_send(hass, SIGNAL_NEWS, news)


def _title(activity: Activity, receipt: Receipt, customer: Customer | None, practice: Practice) -> str:
    follow_up = receipt.follow_ups.get(activity.follow_up_id or "")
    if activity.title or follow_up is None or customer is None:
        return activity.title
    return wording.title(follow_up, customer, practice)


def is_named(customer: Customer, text: str) -> bool:
    """Whether this text names the customer: by id, e-mail address, phone number, or the whole name or company."""
    return _names((customer.id, customer.name, *_also(customer)), customer.phone, text)


def _names(names: Iterable[str], phone: str, text: str) -> bool:
    number = normal_phone(text)
    if number and same_phone(number, normal_phone(phone)):
        return True
    known = [name for name in names if name]
    if text.casefold() in {name.casefold() for name in known}:
        return True
    wanted = set(spellings(text))
    return any(wanted & set(spellings(name)) for name in known)


def _also(customer: Customer | None) -> tuple[str, ...]:
    return () if customer is None else (customer.email, customer.company)
