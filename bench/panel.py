"""The panel of a large book: what each page costs until it is there, and how long the event loop stood still meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from itertools import batched
from statistics import median
from typing import Any
import uuid

from bench.figures import Lab
from bench.meter import median_ms, pinged
from tests.e2e.client import Client

TIMES = 7
LINES = 2000
"""So many entries the longest timeline has."""
AT_ONCE = 20
WATCHERS = 10
PATIENCE = 60.0


@dataclass(frozen=True)
class PanelFigure:
    """One page: how long it takes, and the longest that another client waited meanwhile, in ms."""

    what: str
    median: float
    stall: float


async def measured(lab: Lab) -> list[PanelFigure]:
    """Open each page as the panel does, time and again."""
    client = lab.client
    listed = await client.aftersale("list_customers", limit=1)
    someone, total = listed["customers"][0], listed["total"]
    await _long_life(client, someone["id"])
    customers = "customers/subscribe"
    pages: dict[str, Callable[[], Awaitable[object]]] = {
        "today": _page(client, "today/subscribe"),
        "customers, the first page": _page(client, customers),
        "... in the middle": _page(client, customers, offset=total // 2),
        "... by warmth": _page(client, customers, sort="warmth"),
        "... by next follow-up": _page(client, customers, sort="next_follow_up"),
        "... at risk": _page(client, customers, filter="at_risk"),
        "... a search": _page(client, customers, search="weber"),
        "... a search with a slip": _page(client, customers, search=f"{someone['name'][:-2]}qx"),
        f"one customer, {LINES:,} entries": _page(client, "customer/subscribe", customer_id=someone["id"]),
        "... an older page": _older(client, someone["id"]),
        "... two years of warmth": _ask(client, "customer/warmth", customer_id=someone["id"], days=730),
        "calendar, six weeks": _page(client, "calendar/subscribe", start=_day(lab, -14), end=_day(lab, 28)),
        "measures": _page(client, "measures/subscribe"),
        "a tap, nobody watching": _tap(client, someone["id"]),
    }
    tap = _tap(client, someone["id"])
    figures = [await _measure(lab, what, page, tap) for what, page in pages.items()]
    async with AsyncExitStack() as stack:
        for _ in range(WATCHERS):
            await stack.enter_async_context(lab.other.subscribe("aftersale/today/subscribe"))
            await stack.enter_async_context(lab.other.subscribe(f"aftersale/{customers}"))
        figures.append(await _measure(lab, f"a tap, {WATCHERS} watching today and customers", tap, tap))
    return figures


async def _measure(
    lab: Lab, what: str, page: Callable[[], Awaitable[object]], tap: Callable[[], Awaitable[object]]
) -> PanelFigure:
    """Each time something has changed just before, so that nothing is found that was kept."""
    took: list[float] = []
    async with pinged(lab.other) as stall:
        for _ in range(TIMES):
            await tap()
            took.append(await median_ms(1, page))
    return PanelFigure(what, median(took), stall.worst)


def _day(lab: Lab, days: int) -> str:
    return lab.today.fromordinal(lab.today.toordinal() + days).isoformat()


@asynccontextmanager
async def _opened(client: Client, command: str, **fields: Any) -> AsyncIterator[dict[str, Any]]:
    async with client.subscribe(f"aftersale/{command}", **fields) as events, asyncio.timeout(PATIENCE):
        event = await events.get()
        yield event["whole"]


def _page(client: Client, command: str, **fields: Any) -> Callable[[], Awaitable[object]]:
    async def page() -> None:
        async with _opened(client, command, **fields) as whole:
            assert whole

    return page


def _ask(client: Client, command: str, **fields: Any) -> Callable[[], Awaitable[object]]:
    return lambda: client.ws(f"aftersale/{command}", **fields)


def _older(client: Client, customer_id: str) -> Callable[[], Awaitable[object]]:
    async def older() -> None:
        async with _opened(client, "customer/subscribe", customer_id=customer_id) as whole:
            cursor = whole["timeline"]["cursor"]
        await client.ws("aftersale/customer/timeline", customer_id=customer_id, cursor=cursor, limit=200)

    return older


def _tap(client: Client, customer_id: str) -> Callable[[], Awaitable[object]]:
    def tap() -> Awaitable[object]:
        data = {"customer": customer_id, "channel": "call", "note": "tapped"}
        return client.ws("aftersale/do", action="log_interaction", data=data, request_id=uuid.uuid4().hex)

    return tap


async def _long_life(client: Client, customer_id: str) -> None:
    """Give a customer a timeline as long as any."""
    tap = _tap(client, customer_id)
    for some in batched(range(LINES), AT_ONCE, strict=False):
        await asyncio.gather(*(tap() for _ in some))
