"""A client of the panel's commands, and a picture kept as the panel keeps it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from pytest_homeassistant_custom_component.typing import MockHAClientWebSocket, WebSocketGenerator

from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant

from .conftest import DOMAIN


async def client_of(hass: HomeAssistant, ws: WebSocketGenerator, user: User) -> MockHAClientWebSocket:
    """A connection of this user."""
    token = await hass.auth.async_create_refresh_token(user, "http://client.example")
    return await ws(hass, hass.auth.async_create_access_token(token))


async def ask(client: MockHAClientWebSocket, command: str, **fields: Any) -> dict[str, Any]:
    """The answer to one command; the first event of a subscription is left for ``receive_json``."""
    await client.send_json_auto_id({"type": f"{DOMAIN}/{command}", **fields})
    answer: dict[str, Any] = await client.receive_json()
    return answer


async def done(client: MockHAClientWebSocket, action: str, request_id: str = "", **data: Any) -> dict[str, Any]:
    """Do something, on a connection without subscriptions."""
    answer = await ask(client, "do", action=action, request_id=request_id or f"{action} {data}", data=data)
    assert answer["success"], answer
    return dict(answer["result"])


class Seen:
    """What a panel shows of one subscription."""

    def __init__(self, client: MockHAClientWebSocket) -> None:
        """Nothing was seen yet."""
        self.client = client
        self.id = 0
        self.picture: dict[str, Any] = {}
        self.events: list[dict[str, Any]] = []

    async def open(self, command: str, **fields: Any) -> Seen:
        """Subscribe, and take the whole."""
        answer = await ask(self.client, command, **fields)
        assert answer["success"], answer
        self.id = answer["id"]
        await self.next()
        return self

    async def next(self) -> dict[str, Any]:
        """Take the next event."""
        message = await self.client.receive_json()
        assert message["type"] == "event", message
        event: dict[str, Any] = message["event"]
        self.events.append(event)
        if "whole" in event:
            self.picture = event["whole"]
        for section, ids in event.get("removed", {}).items():
            self.picture[section] = [one for one in self.picture[section] if one["id"] not in ids]
        for section, news in event.get("changed", {}).items():
            self._change(section, news)
        for section, ids in event.get("order", {}).items():
            self.picture[section].sort(key=lambda one: ids.index(one["id"]))
        return event

    def _change(self, section: str, news: Any) -> None:
        known = self.picture[section]
        if not (isinstance(news, list) and isinstance(known, list) and all("id" in one for one in news)):
            self.picture[section] = news
            return
        changed = {one["id"]: one for one in news}
        kept = [changed.pop(one["id"], one) for one in known]
        self.picture[section] = kept + list(changed.values())

    def of(self, section: str, name: str = "title") -> list[Any]:
        """One field of each object in a section."""
        return [one[name] for one in self.picture[section]]


@asynccontextmanager
async def opened(client: MockHAClientWebSocket, command: str, **fields: Any) -> AsyncIterator[Seen]:
    """A subscription for a moment; what it still tells is not waited for."""
    seen = await Seen(client).open(command, **fields)
    yield seen
    await client.send_json_auto_id({"type": "unsubscribe_events", "subscription": seen.id})
    while (await client.receive_json())["type"] == "event":
        pass
