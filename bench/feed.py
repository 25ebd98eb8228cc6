"""The calendar feed of a large book: written for the first time, asked again, and after a change.

How long the first time takes is measured with names and undisturbed; how long the loop stands still, without, while another client
asks without pause whether it is there.
"""

from __future__ import annotations

from dataclasses import dataclass
import gzip
import time

import aiohttp

from bench.figures import Lab
from bench.meter import median_ms, pinged
from tests.e2e.client import Client

CHANGES = 10


@dataclass(frozen=True)
class FeedFigures:
    """Times in ms unless it says otherwise."""

    first_s: float
    first_stall: float
    again: float
    changed: float
    changed_stall: float
    plain_mb: float
    packed_mb: float
    events: int


async def measured(lab: Lab, entry_id: str) -> FeedFigures:
    """Give out an address and be the calendar that reads it."""
    url, nameless = [await _address(lab.client, entry_id, names) for names in ("full", "none")]
    packed = {"Accept-Encoding": "gzip"}
    async with aiohttp.ClientSession(auto_decompress=False) as session:

        async def ask(tag: str = "", url: str = url) -> tuple[bytes, str]:
            headers = {**packed, "If-None-Match": tag} if tag else packed
            async with session.get(url, headers=headers, timeout=aiohttp.ClientTimeout(600)) as answer:
                answer.raise_for_status()
                return await answer.read(), answer.headers["ETag"]

        began = time.perf_counter()
        body, tag = await ask()
        first_s = time.perf_counter() - began
        async with pinged(lab.other) as first:
            await ask(url=nameless)
        again = await median_ms(20, lambda: ask(tag))
        someone = (await lab.client.aftersale("list_customers", limit=CHANGES))["customers"]
        numbers = iter(someone * 2)

        async def change() -> None:
            fields = {"title": "for the feed", "due": lab.today.isoformat()}
            await lab.client.aftersale("add_follow_up", customer=next(numbers)["id"], **fields)

        async def changed() -> None:
            await ask(tag)

        took = []
        async with pinged(lab.other) as later:
            for _ in range(min(CHANGES, len(someone))):
                await change()
                took.append(await median_ms(1, changed))
        plain = gzip.decompress(body)
    return FeedFigures(
        first_s=first_s,
        first_stall=first.worst,
        again=again,
        changed=sorted(took)[len(took) // 2],
        changed_stall=later.worst,
        plain_mb=len(plain) / 1024**2,
        packed_mb=len(body) / 1024**2,
        events=plain.count(b"BEGIN:VEVENT"),
    )


async def _address(client: Client, entry_id: str, names: str) -> str:
    """Walk the options as a person does."""
    base = "/api/config/config_entries/options/flow"
    menu = await client.rest("POST", base, {"handler": entry_id, "show_advanced_options": False})
    form = await client.rest("POST", f"{base}/{menu['flow_id']}", {"next_step_id": "feeds"})
    shown = await client.rest("POST", f"{base}/{form['flow_id']}", {"add": names, "label": "bench"})
    url: str = shown["description_placeholders"]["url"]
    await client.rest("POST", f"{base}/{form['flow_id']}", {})
    return client.url + url[url.index("/api/") :]
