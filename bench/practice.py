"""Aftersale, filled and asked through its public actions and Home Assistant's own."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from bench.people import Item, name
from tests.e2e.client import Client

TODO = "todo.aftersale_follow_ups"
CALENDAR = "calendar.aftersale_follow_ups"
AT_ONCE = 32
"""So many calls are under way at a time while a book is filled."""


async def begin_afresh(client: Client, config: Path) -> str:
    """Take the entry and its book away and set it up with an empty one; the entry's id."""
    for entry in await client.entries("aftersale"):
        await remove_entry(client, entry["entry_id"])
    for file in (config / "aftersale").glob("book.db*"):
        file.unlink()
    entry = await client.add_aftersale()
    return str(entry["entry_id"])


async def fill(client: Client, known: dict[str, str], people: int, items: Iterable[Item]) -> None:
    """Bring the book up to so many customers (their ids go into ``known``, by name), and add these follow-ups."""
    if lacking := [name(number) for number in range(len(known), people)]:
        await client.aftersale("import_customers", content="\n".join(("name", *lacking)), format="csv")
        known.update(await customer_ids(client))
    gate = asyncio.Semaphore(AT_ONCE)

    async def add(item: Item) -> None:
        async with gate:
            fields = {"title": item.task, "due": item.due.isoformat(), "notes": item.notes}
            await client.aftersale("add_follow_up", customer=known[item.person], **fields)

    await asyncio.gather(*map(add, items))


async def customer_ids(client: Client, at_most: int | None = None) -> dict[str, str]:
    """The customers' ids by name; of a large book only the first."""
    found: dict[str, str] = {}
    while True:
        page = await client.aftersale("list_customers", limit=500, offset=len(found))
        found |= {one["name"]: one["id"] for one in page["customers"]}
        if len(found) >= (page["total"] if at_most is None else min(at_most, page["total"])):
            return found


async def open_count(client: Client) -> int:
    """How many follow-ups are open."""
    return int((await client.aftersale("list_follow_ups", limit=1))["total"])


async def add_item(client: Client, entity_id: str, item: Item) -> None:
    """Home Assistant's own way to add an item to a list."""
    fields = {"item": item.summary, "due_date": item.due.isoformat(), "description": item.notes}
    await client.call("todo", "add_item", fields, target={"entity_id": entity_id})


async def complete_item(client: Client, entity_id: str, uid: str) -> None:
    """Home Assistant's own way to tick an item off."""
    await client.call("todo", "update_item", {"item": uid, "status": "completed"}, target={"entity_id": entity_id})


async def list_items(client: Client, entity_id: str) -> list[dict[str, Any]]:
    """What the to-do page asks for."""
    answer = await client.ws("todo/item/list", entity_id=entity_id)
    items: list[dict[str, Any]] = answer["items"]
    return items


async def uids_of(client: Client, entity_id: str, items: Sequence[Item]) -> list[str]:
    """The ids under which a list keeps these open items."""
    wanted = {item.summary for item in items}
    listed = await list_items(client, entity_id)
    return [one["uid"] for one in listed if one["summary"] in wanted and one["status"] == "needs_action"]


async def clear_completed(client: Client, entity_id: str) -> None:
    """Take what was ticked off from the list again."""
    await client.call("todo", "remove_completed_items", target={"entity_id": entity_id})


async def month(client: Client, entity_id: str, start: str, end: str) -> list[dict[str, Any]]:
    """What the calendar page asks for."""
    events: list[dict[str, Any]] = await client.rest("GET", f"/api/calendars/{entity_id}?start={start}&end={end}")
    return events


async def remove_entry(client: Client, entry_id: str) -> None:
    """Take an entry away."""
    await client.rest("DELETE", f"/api/config/config_entries/entry/{entry_id}")


async def reload(client: Client, entry_id: str) -> None:
    """Set an entry up again."""
    await client.rest("POST", f"/api/config/config_entries/entry/{entry_id}/reload")


async def switch_entry(client: Client, entry_id: str, *, on: bool) -> None:
    """Disable an entry, or enable it again, which sets it up."""
    await client.ws("config_entries/disable", entry_id=entry_id, disabled_by=None if on else "user")
