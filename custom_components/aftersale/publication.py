"""What is told of a change that stands on the board: to devices, entities, automations and the log, in this order.

It is told in steps, each with a weight, so that a change of a whole practice (an import, its undoing) leaves the event loop its
turns: a small one is told at once, a large one as far as one turn goes, and then in further turns.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from typing import Final

from homeassistant.core import HomeAssistant

from .board import Board, Changed
from .crm.call import Call
from .desk import Activity, Receipt
from .devices import CustomerDevices
from .news import tell_at_risk, tell_log, tell_receipt
from .store_thread import Rest
from .topics import ACTIVITY, BOARD, NEW_DEVICES, Topics

LARGE: Final = 1000
"""A receipt of more records than this is taken over beside the event loop: ten milliseconds at the most of it."""
MOST: Final = 50
"""So much weight makes a turn; it is about a quarter of a millisecond a piece, most of which is Home Assistant's."""
DEVICE: Final = 16
"""To bring or to take one away: its entities, their registry, their states."""
PRACTICE: Final = 10
CUSTOMER: Final = 1
NEWS: Final = 1
ALIKE: Final = 20
"""So many customers are as much, where they are only counted."""

type Steps = Iterator[int]


def is_large(receipt: Receipt) -> bool:
    """Whether taking this over would keep the event loop."""
    return len(receipt.customers) + len(receipt.standings) + len(receipt.follow_ups) > LARGE


def in_turns(steps: Steps) -> Rest:
    """Tell as much as one turn has room for; what is left is to be awaited."""
    return None if _turn(steps) else _rest(steps)


async def _rest(steps: Steps) -> None:
    over = False
    while not over:
        await asyncio.sleep(0)
        over = _turn(steps)


def _turn(steps: Steps) -> bool:
    """Whether all is told."""
    weight = 0
    for step in steps:
        weight += step
        if weight >= MOST:
            return False
    return True


class Publication:
    """Tells everybody of one coordinator."""

    def __init__(self, hass: HomeAssistant, devices: CustomerDevices, topics: Topics) -> None:
        """Nothing is told yet."""
        self._hass = hass
        self._devices = devices
        self._topics = topics

    def of(self, board: Board, changed: Changed, *, is_news: bool = False) -> Steps:
        """Devices and entities."""
        tell = self._topics.tell
        for customer_id in changed.lost_devices:
            self._devices.remove([customer_id])
            yield DEVICE
        people = (board.customers.get(customer_id) for customer_id in changed.customers)
        to_name = [one for one in people if one is not None and one.has_device]
        yield len(changed.customers) // ALIKE
        for customer in to_name:
            yield CUSTOMER * self._devices.rename(customer)
        for customer_id in changed.new_devices:
            tell(NEW_DEVICES, [customer_id])
            yield DEVICE
        if changed or changed.gone or is_news:
            yield len(changed.customers) // ALIKE  # a crowd has a turn of its own
            tell(BOARD, changed)
            yield PRACTICE + len(changed.customers) // ALIKE
        for customer_id in [one for one in changed.customers if one in self._topics]:
            tell(customer_id)
            yield CUSTOMER
        for customer_id in changed.newly_at_risk:
            tell_at_risk(self._hass, board, [customer_id])
            yield NEWS

    def forgetting(self, gone: Iterable[str], history: list[str]) -> Steps:
        """Take the names off the devices of those who are gone; the ids of their entities are added to the history."""
        for customer_id in self._devices.among(gone):
            history += self._devices.forget([customer_id])
            yield DEVICE

    def of_activities(self, board: Board, activities: Iterable[Activity], receipt: Receipt, call: Call) -> Steps:
        """What happened, one after the other: to the event entity, to automations, to the log."""
        for activity in activities:
            self._topics.tell(ACTIVITY, activity)
            yield NEWS
        for activity in activities:
            tell_receipt(self._hass, receipt, [activity], board)
            yield NEWS
        for activity in activities:
            tell_log(self._hass, [activity], call, self._devices.id_of)
            yield NEWS
