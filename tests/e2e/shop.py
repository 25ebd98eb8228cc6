"""A shop that posts to a running Home Assistant as the vendors' shops do: signed, impatient, and more than once."""

from __future__ import annotations

from typing import Any

import aiohttp

from tests.crm.intake.letters import raw, signed
from tests.e2e.client import Client


class FakeShop:
    """One connected shop."""

    def __init__(self, url: str, kind: str, address: str, secret: str) -> None:
        """Know where to post, and what to sign with."""
        self.url = url
        self.kind = kind
        self.address = address
        self.secret = secret

    @classmethod
    async def connect(cls, client: Client, kind: str, name: str, secret: str) -> FakeShop:
        """Connect a shop through the same forms as a person."""
        entries = await client.ws("config_entries/get", domain="aftersale")
        flows = "/api/config/config_entries/subentries/flow"
        begun = await client.rest("POST", flows, {"handler": [entries[0]["entry_id"], "shop"]})
        form = await client.rest("POST", f"{flows}/{begun['flow_id']}", {"next_step_id": kind})
        url = form["description_placeholders"]["url"]
        given = {"name": name, "secret": secret, "walkthrough": True}
        made = await client.rest("POST", f"{flows}/{begun['flow_id']}", given)
        assert made["type"] == "create_entry", made
        return cls(client.url, kind, url[url.index("/api/") :], secret)

    async def post(self, message: Any, topic: str = "", **headers: str) -> tuple[int, str]:
        """Post a message, signed; what the shop is told."""
        sent = {**signed(self.kind, message, topic, secret=self.secret), **headers}
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"{self.url}{self.address}", data=raw(message), headers=sent) as answer,
        ):
            return answer.status, await answer.text()
