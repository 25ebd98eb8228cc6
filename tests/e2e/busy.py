"""A consultant in a hurry: several hands that change the book at once, and a memory of what was acknowledged.

Each change bears an id of its own (`request_id`), which also stands in what it writes. So after a power cut the book itself
tells of every change whether it is there, and whether all of it is.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
import random
from typing import Any

from tests.e2e.client import Client, Refused

HANDS = 3
IMPORTED = 8
ENDED = "follow_up_has_ended"
"""A rule may cancel what another hand wants to complete: that is refused, and must leave no trace."""


@dataclass(slots=True)
class Change:
    """One change that was asked for: what, on whom, and the answer if one came."""

    kind: str
    id: str
    about: str = ""
    answer: dict[str, Any] | None = None


@dataclass
class Consultant:
    """Adds, orders, completes, snoozes and imports until the other side is gone."""

    chance: random.Random
    changes: list[Change] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    customers: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    _known: set[str] = field(default_factory=set)
    _numbers: count[int] = field(default_factory=count)

    @property
    def acknowledged(self) -> list[Change]:
        """What was answered."""
        return [one for one in self.changes if one.answer is not None]

    async def work(self, client: Client) -> None:
        """Be busy with all hands; ends when the connection does."""
        with suppress(ConnectionError, TimeoutError):
            async with asyncio.TaskGroup() as hands:
                for _ in range(HANDS):
                    hands.create_task(self._hand(client))

    async def _hand(self, client: Client) -> None:
        while not client.closed:
            try:
                await self.one(client)
            except Refused as refusal:
                if refusal.translation_key != ENDED:
                    self.refused.append(f"{refusal.code}: {refusal.message}")
            except ConnectionError, OSError:
                return

    async def one(self, client: Client) -> Change:
        """Make one change of any kind; it is kept, with its answer when there is one."""
        kinds: dict[str, Callable[[Client, Change], Awaitable[dict[str, Any]]]] = {"add": self._add}
        if self.customers:
            kinds |= {"order": self._order, "import": self._import}
        if self.open:
            kinds |= {"complete": self._complete, "snooze": self._snooze}
        kind = self.chance.choices(list(kinds), [4, 4, 1, 4, 3][: len(kinds)])[0]
        change = Change(kind, f"r{next(self._numbers):06d}x{self.chance.getrandbits(24):06x}")
        self.changes.append(change)
        answer = await kinds[kind](client, change)
        told = {one["id"]: None for one in answer.get("follow_ups", ()) if one["status"] == "open"}
        self.open += [id_ for id_ in told if id_ not in self._known]
        self._known.update(told)
        change.answer = answer
        return change

    async def _add(self, client: Client, change: Change) -> dict[str, Any]:
        answer: dict[str, Any] = await client.aftersale(
            "add_customer", request_id=change.id, name=f"Customer {change.id}", email=f"{change.id}@example.com"
        )
        self.customers.append(answer["customer_id"])
        return answer

    async def _order(self, client: Client, change: Change) -> dict[str, Any]:
        change.about = self.chance.choice(self.customers)
        fields = {"customer": change.about, "product": f"Product {change.id}", "reference": change.id}
        answer: dict[str, Any] = await client.aftersale("record_order", request_id=change.id, **fields)
        return answer

    async def _import(self, client: Client, change: Change) -> dict[str, Any]:
        lines = [f"Imported {change.id} {number},{change.id}-{number}@example.com" for number in range(IMPORTED)]
        content = "\n".join(["name,email", *lines])
        answer: dict[str, Any] = await client.aftersale("import_customers", request_id=change.id, content=content)
        return answer

    async def _complete(self, client: Client, change: Change) -> dict[str, Any]:
        change.about = self._take()
        answer: dict[str, Any] = await client.aftersale(
            "complete_follow_up", request_id=change.id, follow_up=change.about, note=change.id
        )
        return answer

    async def _snooze(self, client: Client, change: Change) -> dict[str, Any]:
        change.about = self._take()
        answer: dict[str, Any] = await client.aftersale(
            "snooze_follow_up", request_id=change.id, follow_up=change.about, **{"for": {"hours": 30}}
        )
        return answer

    def _take(self) -> str:
        """A follow-up that nobody else works on."""
        return self.open.pop(self.chance.randrange(len(self.open)))
