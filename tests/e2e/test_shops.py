"""A shop posts to the real process: its order plans follow-ups, nothing comes twice, nothing answered is lost."""

from __future__ import annotations

import asyncio
from copy import deepcopy
from datetime import UTC, datetime
from typing import Any

from tests.crm.intake.letters import FULFILMENT_EVENT, GENERIC, SHOPIFY, WOO
from tests.e2e.client import Client
from tests.e2e.home import Home
from tests.e2e.shop import FakeShop


def today(message: dict[str, Any], *path: str) -> dict[str, Any]:
    """The message, of an order placed just now."""
    fresh = deepcopy(message)
    at = fresh
    for name in path[:-1]:
        at = at[name]
    at[path[-1]] = datetime.now(UTC).isoformat()
    return fresh


async def test_shops_post_orders(home: Home, client: Client) -> None:
    """Twice at once, out of order, forged: one order each, the other shop unaffected."""
    woo = await FakeShop.connect(client, "woocommerce", "Woo", "first secret")
    shopify = await FakeShop.connect(client, "shopify", "Shopify", "second secret")
    order = today(WOO, "date_created_gmt")
    answers = await asyncio.gather(*(woo.post(order, "order.created") for _ in range(4)))
    assert answers == [(200, "Taken in.\n")] * 4
    anna = await client.aftersale("get_customer", customer="anna@weber.example")
    assert len(anna["customer"]["orders"]) == 1
    assert "thank_you_note" in {one["kind"] for one in anna["follow_ups"]}

    forged = FakeShop(home.url, "woocommerce", woo.address, "guessed")
    assert (await forged.post(order, "order.created"))[0] == 403
    assert (await woo.post(b"x" * 17_000_000, "order.created"))[0] == 413

    parcel = today(FULFILMENT_EVENT, "happened_at")
    assert await shopify.post(parcel, "fulfillment_events/create") == (200, "Noted until the order comes.\n")
    assert (await shopify.post(today(SHOPIFY, "created_at"), "orders/create"))[0] == 200
    john = await client.aftersale("get_customer", customer="John Smith")
    assert john["customer"]["orders"][0]["delivered_at"] is not None
    assert "Traceback" not in home.log()


async def test_what_a_shop_was_told_survives_kill_9(home: Home) -> None:
    """A 2xx is given after the commit; the same message after the crash changes nothing."""
    async with home.client() as client:
        shop = await FakeShop.connect(client, "generic", "Own shop", "third secret")
        await asyncio.sleep(2)  # Home Assistant writes its configuration a second later
        order = today(GENERIC, "order", "ordered_at")
        order["order"]["promised_on"] = "2099-01-05"
        assert (await shop.post(order))[0] == 200
        home.kill()
    await home.start()
    async with home.client() as client:
        await client.wait_for_entry("aftersale")
        assert (await shop.post(order))[0] == 200
        ben = await client.aftersale("get_customer", customer="Ben Ito")
        assert len(ben["customer"]["orders"]) == 1
