"""Records that are valid by default, for tests of the book."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from custom_components.aftersale.crm.call import Call
from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.crm.model import (
    Complaint,
    Customer,
    Feedback,
    FollowUp,
    Interaction,
    Kind,
    Loss,
    Need,
    Order,
    Promise,
    TimelineEntry,
)
from custom_components.aftersale.crm.warmth import Standing
from custom_components.aftersale.store import Book

NOW: Final = datetime(2026, 10, 5, 9, 30, tzinfo=UTC)
TODAY: Final = date(2026, 10, 5)
BERLIN: Final = ZoneInfo("Europe/Berlin")


def call(way: str = "action", **given: Any) -> Call:
    return Call(**({"now": NOW, "way": way} | given))


def customer(id_: str = "anna", **given: Any) -> Customer:
    return Customer(
        **({"id": id_, "name": "Anna Weber", "added_at": NOW, "active_since": TODAY, "clock_from": TODAY} | given)
    )


def follow_up(id_: str = "call", **given: Any) -> FollowUp:
    defaults = {"id": id_, "customer_id": "anna", "kind": Kind.CUSTOM, "created_at": NOW, "due": Due.on(TODAY)}
    return FollowUp(**(defaults | given))


def order(id_: str = "order", **given: Any) -> Order:
    defaults = {"customer_id": "anna", "product": "Sofa", "ordered_at": NOW, "recorded_at": NOW, "counts_for": TODAY}
    return Order(**({"id": id_} | defaults | given))


def interaction(id_: str = "talk", **given: Any) -> Interaction:
    return Interaction(**({"id": id_, "customer_id": "anna", "at": NOW, "recorded_at": NOW} | given))


def promise(id_: str = "promise", **given: Any) -> Promise:
    defaults = {"id": id_, "customer_id": "anna", "what": "Send the fabric", "due": TODAY, "made_at": NOW}
    return Promise(**(defaults | given))


def need(id_: str = "need", **given: Any) -> Need:
    return Need(**({"id": id_, "customer_id": "anna", "what": "A second chair", "noted_at": NOW} | given))


def feedback(id_: str = "feedback", **given: Any) -> Feedback:
    return Feedback(**({"id": id_, "customer_id": "anna", "at": NOW, "score": 9} | given))


def complaint(id_: str = "complaint", **given: Any) -> Complaint:
    return Complaint(**({"id": id_, "customer_id": "anna", "what": "It wobbles", "opened_at": NOW} | given))


def loss(id_: str = "loss", **given: Any) -> Loss:
    return Loss(**({"id": id_, "customer_id": "anna", "lost_at": NOW} | given))


def entry(id_: str = "line", **given: Any) -> TimelineEntry:
    return TimelineEntry(**({"id": id_, "customer_id": "anna", "at": NOW, "event": "customer_added"} | given))


def standing(**given: Any) -> Standing:
    defaults: dict[str, Any] = {
        "last_at": None,
        "last_in_at": None,
        "open_complaints": 0,
        "broken_on": None,
        "last_score": None,
        "cadence_days": 27,
        "clock_from": TODAY,
        "first_at": None,
    }
    return Standing(**(defaults | given))


def put(book: Book, *records: Any, by: Call | None = None) -> None:
    """Put records in one change."""
    with book.change(by or call()) as change:
        for record in records:
            change.put(record)


def content(book: Book) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but the book's own notes."""
    return {
        name: [tuple(row) for row in book.disk.raw.execute(f"SELECT * FROM {name} ORDER BY 1, 2")]  # noqa: S608 - a table's own name
        for (name,) in book.disk.raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        if name not in ("meta", "journal")
    }
