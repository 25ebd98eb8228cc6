"""What is measured of an integration, the same for all of them: asked from outside, as Home Assistant's pages ask."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from bench import practice
from bench.meter import each_ms, median_ms, pinged, written
from bench.people import Item, item, spread_over
from tests.e2e.client import Client
from tests.e2e.home import Home

MEASURED = 1_000_000
"""Numbers from here on belong to the items that are added and ticked off under measurement."""
SET_UPS = 7
SETTLING = 2.0
"""Seconds after filling in which what it set off comes to rest."""


@dataclass
class Figures:
    """What one integration needed at one size; milliseconds, unless it says otherwise."""

    add: float | None = None
    complete: float | None = None
    list: float | None = None
    listed: int = 0
    month: float | None = None
    events: int = 0
    set_up: float | None = None
    bytes: float | None = None
    stall: float | None = None
    action_add: float | None = None
    action_complete: float | None = None
    action_list: float | None = None


@dataclass(frozen=True)
class Lab:
    """A running Home Assistant, a connection that works, and another that only looks whether the loop is there."""

    home: Home
    client: Client
    other: Client
    today: date


@dataclass(frozen=True)
class Place:
    """Where an integration is asked: its list, its calendar, their entries, and the threads that write for it."""

    todo: str
    calendar: str
    entries: tuple[str, ...]
    writers: str


async def measure(lab: Lab, place: Place, repeats: int, people: list[str]) -> Figures:
    """Add, list, tick off, look at a month, set up again."""
    client, pid = lab.client, lab.home.pid
    figures = Figures()
    await asyncio.sleep(SETTLING)
    timed = soon(lab.today, people, 0, repeats)
    figures.add = median(await each_ms(timed, lambda one: practice.add_item(client, place.todo, one)))
    uids = await practice.uids_of(client, place.todo, timed)
    figures.listed = len(await practice.list_items(client, place.todo))
    figures.list = await median_ms(repeats, lambda: practice.list_items(client, place.todo))
    before = written(pid, place.writers)
    figures.complete = median(await each_ms(uids, lambda uid: practice.complete_item(client, place.todo, uid)))
    after = written(pid, place.writers)
    figures.bytes = None if before is None or after is None else (after - before) / len(uids)
    figures.stall = await longest_stall(lab, place, soon(lab.today, people, repeats, repeats // 2 + 2))
    start, end = a_month(lab.today)
    figures.events = len(await practice.month(client, place.calendar, start, end))
    figures.month = await median_ms(repeats, lambda: practice.month(client, place.calendar, start, end))
    await practice.clear_completed(client, place.todo)
    figures.set_up = 0.0
    for entry in place.entries:
        figures.set_up += await median_ms(min(repeats, SET_UPS), lambda entry=entry: practice.reload(client, entry))
    return figures


async def longest_stall(lab: Lab, place: Place, items: list[Item]) -> float:
    """How long another client waited at most while items were added and ticked off."""
    async with pinged(lab.other) as adding:
        for one in items:
            await practice.add_item(lab.client, place.todo, one)
    uids = await practice.uids_of(lab.client, place.todo, items)
    async with pinged(lab.other) as ticking:
        for uid in uids:
            await practice.complete_item(lab.client, place.todo, uid)
    return max(adding.worst, ticking.worst)


async def measure_actions(lab: Lab, figures: Figures, customer_ids: list[str], repeats: int = 30) -> None:
    """The same through Aftersale's own actions, dues all over the year."""
    made: list[str] = []

    async def add(number: int) -> None:
        due = lab.today + timedelta(days=1 + spread_over(number, 360))
        fields = {"title": f"an action's ({number})", "due": due.isoformat()}
        customer = customer_ids[number * 7 % len(customer_ids)]
        made.append((await lab.client.aftersale("add_follow_up", customer=customer, **fields))["follow_up_id"])

    figures.action_add = median(await each_ms(range(repeats), add))
    figures.action_complete = median(
        await each_ms(made, lambda one: lab.client.aftersale("complete_follow_up", follow_up=one))
    )
    figures.action_list = await median_ms(10, lambda: lab.client.aftersale("list_follow_ups", limit=100))


def soon(today: date, people: list[str], skip: int, count: int) -> list[Item]:
    """Items due so soon that every list shows them."""
    made = []
    for number in range(skip, skip + count):
        one = item(MEASURED + number, 1, today)
        due = today + timedelta(days=1 + spread_over(number, 9))
        made.append(Item(one.uid, people[number * 7 % len(people)], one.task, due, one.notes))
    return made


def a_month(today: date) -> tuple[str, str]:
    """The whole month after next, as the calendar page asks for it."""
    ahead = today.replace(day=1) + timedelta(days=70)
    first = ahead.replace(day=1)
    return f"{first}T00:00:00Z", f"{first + timedelta(days=30)}T00:00:00Z"
