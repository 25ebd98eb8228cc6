"""The past of one customer of the large book: orders and what followed them, check-ins, surveys, greetings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import count
import random
from zoneinfo import ZoneInfo

from bench.people import PRODUCTS, name
from custom_components.aftersale.crm.due import Due, instant
from custom_components.aftersale.crm.model import (
    Birthday,
    Channel,
    Customer,
    CustomerFile,
    Direction,
    FollowUp,
    Interaction,
    Kind,
    Order,
    Outcome,
    Status,
    TimelineEntry,
)

YEARS = 5
AFTER_AN_ORDER = (
    ("P1", Kind.THANK_YOU_NOTE, 0),
    ("P2", Kind.AGREE_WALKTHROUGH, 0),
    ("P6", Kind.NEXT_STEPS, 1),
    ("P4", Kind.DELIVERY_CHECK, 6),
    ("P3", Kind.WALKTHROUGH, 8),
    ("P7", Kind.ORDER_CHECK_IN, 10),
)
"""Rule, kind, and how many days after the order it was done."""
NEWEST_ORDER_AGO = 60
_BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True)
class History:
    """A customer's file, their timeline, and a maker of further ids of theirs."""

    file: CustomerFile
    timeline: list[TimelineEntry]
    new_id: Callable[[], str]


class Past:
    """Writes down what was done for one customer, day by day."""

    def __init__(self, customer: Customer, new_id: Callable[[], str], chance: random.Random, zone: ZoneInfo) -> None:
        """Nothing was done yet."""
        self.customer = customer
        self.new_id = new_id
        self.chance = chance
        self.zone = zone
        self.follow_ups: list[FollowUp] = []
        self.interactions: list[Interaction] = []
        self.timeline: list[TimelineEntry] = []

    def done(
        self, rule: str, kind: Kind, cause: str, day: date, facts: dict[str, str], order_id: str | None = None
    ) -> FollowUp:
        """Somebody did this on that day, sometimes a day late."""
        due = Due.on(day - timedelta(days=self.chance.random() < 0.2))
        at = instant(day, time(self.chance.randrange(9, 18), self.chance.randrange(60)), self.zone)
        one = FollowUp(
            self.new_id(),
            self.customer.id,
            kind,
            at - timedelta(days=9),
            rule=rule,
            cause=cause,
            order_id=order_id,
            due=due,
            planned=due,
            first_due=due,
            channel=Channel.CALL,
            facts=facts,
            status=Status.DONE,
            outcome=Outcome.DONE,
            completed_at=at,
            announced="due",
            revision=2,
        )
        self.follow_ups.append(one)
        self.note("completed", at, {"outcome": "done"}, one)
        if kind.reaches:
            self.interactions.append(
                Interaction(self.new_id(), self.customer.id, at, at, follow_up_id=one.id, revision=1)
            )
        return one

    def heard(self, day: date) -> None:
        """They called."""
        at = instant(day, time(11, self.chance.randrange(60)), self.zone)
        self.interactions.append(
            Interaction(
                self.new_id(), self.customer.id, at, at, direction=Direction.IN, note="All is well.", revision=1
            )
        )
        self.note("interaction_logged", at, {"channel": "call", "direction": "in"})

    def note(self, event: str, at: datetime, data: dict[str, str], one: FollowUp | None = None) -> None:
        """Write a line into the timeline."""
        kind = one.kind.value if one else ""
        follow_up = one.id if one else None
        self.timeline.append(
            TimelineEntry(self.new_id(), self.customer.id, at, event, "todo", None, follow_up, kind, data)
        )


def life_of(number: int, past: int, now: datetime, zone: ZoneInfo) -> History:
    """The customer of this number, with so many follow-ups done in the last years."""
    chance = random.Random(number)
    today = now.astimezone(zone).date()
    begin = today - timedelta(days=365 * YEARS - chance.randrange(90))
    new_id = _ids(number, begin)
    customer = _customer(number, begin, new_id(), chance, zone)
    was = Past(customer, new_id, chance, zone)
    placed = max(1, past // 10)
    orders = [
        _ordered(was, _day(begin, today - timedelta(days=NEWEST_ORDER_AGO), each, placed)) for each in range(placed)
    ]
    newest = was.follow_ups[-1]
    if len(was.follow_ups) < past:
        asked = newest.completed_at
        assert asked is not None
        was.done("P17", Kind.REFERRAL_ASK, f"follow_up:{newest.id}", asked.date() + timedelta(days=7), {})
    for turn in range(min(YEARS, max(0, past - len(was.follow_ups)))):
        day = _day(begin + timedelta(days=180), today - timedelta(days=100), turn, YEARS)
        was.done("P10", Kind.SURVEY, f"survey:{customer.id}:{turn}", day, {"last_on": day.isoformat()})
    lacking = past - len(was.follow_ups)
    for turn in range(lacking):
        day = _day(begin + timedelta(days=20), today - timedelta(days=1 + chance.randrange(25)), turn, lacking)
        was.done("P9", Kind.CHECK_IN, f"silence:{customer.id}:{turn}", day, {"last_on": day.isoformat()})
    was.heard(today - timedelta(days=chance.randrange(2, 26)))
    file = CustomerFile(
        customer,
        orders=tuple(orders),
        interactions=tuple(sorted(was.interactions, key=lambda one: one.at)),
        follow_ups=tuple(was.follow_ups),
    )
    return History(file, was.timeline, new_id)


def _customer(number: int, begin: date, customer_id: str, chance: random.Random, zone: ZoneInfo) -> Customer:
    return Customer(
        customer_id,
        name(number),
        instant(begin, time(10), zone),
        begin,
        begin,
        phone=f"+49 30 23125 {number:05d}",
        email=f"customer{number}@example.com",
        address=f"Lindenallee {number % 200 + 1}, 10115 Berlin",
        language="de" if number % 3 else "en",
        hot_buttons=("quiet", "easy to clean")[: chance.randrange(3)],
        birthday=Birthday(chance.randrange(1, 13), chance.randrange(1, 29), 1970) if number % 2 else None,
        external_id=f"bench-{number}",
        has_device=number < 50,
        revision=1,
    )


def _ordered(was: Past, day: date) -> Order:
    """They bought something, got it, and were looked after."""
    at, arrived = instant(day, time(14), was.zone), day + timedelta(days=7)
    product = was.chance.choice(PRODUCTS)
    order = Order(
        was.new_id(),
        was.customer.id,
        product,
        at,
        at,
        day,
        promised_on=arrived,
        delivered_at=instant(arrived, time(12), was.zone),
        delivery_recorded_at=instant(arrived, time(12), was.zone),
        amount="189.00",
        currency="EUR",
        revision=2,
    )
    was.note("order_placed", at, {"product": product})
    was.note("order_delivered", order.delivered_at or at, {"product": product})
    facts = {"product": product, "ordered_on": day.isoformat(), "promised_on": arrived.isoformat()}
    for rule, kind, days in AFTER_AN_ORDER:
        was.done(rule, kind, f"order:{order.id}", day + timedelta(days=days), facts, order.id)
    return order


def _day(first: date, last: date, turn: int, turns: int) -> date:
    """The days of so many turns lie evenly between two days, the last of them on the last."""
    return last - (last - first) * (turns - 1 - turn) // max(1, turns)


def _ids(number: int, begin: date) -> Callable[[], str]:
    """Ids of 26 letters that sort by time, as those of the product do."""
    prefix = _letters(begin.toordinal() * 86_400_000, 10) + _letters(number, 6)
    numbers = count()
    return lambda: prefix + _letters(next(numbers), 10)


def _letters(number: int, width: int) -> str:
    letters = ""
    for _ in range(width):
        number, rest = divmod(number, 32)
        letters = _BASE32[rest] + letters
    return letters
