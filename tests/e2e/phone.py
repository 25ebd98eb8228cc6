"""A simulated phone with the companion app: it gets pushes over its WebSocket and taps their buttons."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
import json
from pathlib import Path
import secrets
from typing import Any, Literal, Self

from tests.e2e.client import PATIENCE, Client, Refused

CLEAR = "clear_notification"
System = Literal["android", "ios"]


@dataclass(frozen=True)
class Push:
    """One message as it reached the phone."""

    title: str | None
    message: str
    data: dict[str, Any] = field(default_factory=dict)

    @property
    def tag(self) -> str | None:
        """What a later push with the same tag replaces."""
        return self.data.get("tag")

    @property
    def actions(self) -> list[dict[str, Any]]:
        """Its buttons."""
        return list(self.data.get("actions", ()))

    @property
    def clears(self) -> bool:
        """Whether it only takes an earlier card away."""
        return self.message == CLEAR

    def button(self, title: str) -> dict[str, Any]:
        """Find the button with this title."""
        for action in self.actions:
            if action.get("title") == title:
                return action
        raise LookupError(f"no button {title!r} on {self}; there are {[one.get('title') for one in self.actions]}")

    def __str__(self) -> str:
        """Draw it as a terminal shows it."""
        if self.clears:
            return f"(takes away the card {self.tag})"
        return " - ".join(filter(None, (self.title, self.message)))


class Phone:
    """One registered companion app of one user; an async context manager that is online inside."""

    def __init__(
        self,
        url: str,
        token: str,
        name: str = "Simulated Phone",
        *,
        system: System = "android",
        device_id: str | None = None,
        on_push: Callable[[Push], None] | None = None,
    ) -> None:
        """Choose whose phone it is; it registers when it first comes online."""
        self.url = url
        self.token = token
        self.name = name
        self.system = system
        self.device_id = device_id or secrets.token_hex(8)
        self.webhook_id = ""
        self.pushes: list[Push] = []
        self.cards: dict[str, Push] = {}
        self.confirms = True
        self._on_push = on_push
        self._news = asyncio.Event()
        self._online: AsyncExitStack | None = None
        self._listener: asyncio.Task[None] | None = None

    @classmethod
    def remembered(cls, path: Path, url: str, token: str, **options: Any) -> Self:
        """Take the phone that registered here before, if there was one."""
        kept = json.loads(path.read_text()) if path.exists() else {}
        phone = cls(url, token, device_id=kept.get("device_id"), **options)
        phone.webhook_id = kept.get("webhook_id", "")
        return phone

    def remember(self, path: Path) -> None:
        """Keep what the next run needs to be the same phone."""
        path.touch(mode=0o600)
        path.write_text(json.dumps({"device_id": self.device_id, "webhook_id": self.webhook_id}))

    @property
    def action(self) -> str:
        """The notify action that reaches it, without its domain."""
        return "mobile_app_" + "".join(one if one.isalnum() else "_" for one in self.name.lower())

    @property
    def online(self) -> bool:
        """Whether its push channel is open."""
        return self._online is not None and self._listener is not None and not self._listener.done()

    async def __aenter__(self) -> Self:
        """Register where needed and come online."""
        await self.go_online()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Go offline; the registration stays."""
        await self.go_offline()

    async def go_online(self) -> None:
        """Open the push channel."""
        await self.go_offline()
        async with AsyncExitStack() as stack:
            client = await stack.enter_async_context(Client(self.url, self.token))
            await self._register(client)
            channel = {"webhook_id": self.webhook_id, "support_confirm": True}
            queue = await stack.enter_async_context(client.subscribe("mobile_app/push_notification_channel", **channel))
            self._listener = asyncio.create_task(self._listen(client, queue))
            stack.push_async_callback(_cancel, self._listener)
            self._online = stack.pop_all()

    async def go_offline(self) -> None:
        """Close the push channel, as a phone without network does."""
        if self._online is not None:
            online, self._online = self._online, None
            await online.aclose()

    async def wait_for_push(
        self,
        wanted: Callable[[Push], bool] = lambda push: not push.clears,
        *,
        after: int = 0,
        patience: float = PATIENCE,
    ) -> Push:
        """Wait for a push as wanted among those from number `after` on."""
        async with asyncio.timeout(patience):
            while True:
                self._news.clear()
                for push in self.pushes[after:]:
                    if wanted(push):
                        return push
                await self._news.wait()

    async def tap(self, push: Push, title: str, *, reply: str | None = None) -> None:
        """Tap the button with this title; `reply` is what was typed, where it asks for text."""
        button = push.button(title)
        if self.system == "android" and button["action"] == "URI":
            raise LookupError(f"{title!r} opens {button.get('uri')} and tells nobody, as Android's do")
        await self.tap_action(push, button["action"], reply=reply)

    async def tap_action(self, push: Push, action: str, *, reply: str | None = None) -> None:
        """Report a tap with any action string, the way this phone's system does."""
        told: dict[str, Any] = {"action": action}
        if self.system == "android":
            told |= {"title": push.title, "message": push.message, "device_id": self.device_id}
            told |= {key: value for key, value in push.data.items() if isinstance(value, str | int | float | bool)}
            for number, one in enumerate(push.actions, start=1):
                told |= {f"action_{number}_key": one["action"], f"action_{number}_title": one.get("title", "")}
        if "action_data" in push.data:
            told["action_data"] = push.data["action_data"]
        if reply is not None:
            told["reply_text"] = reply
        await self.fire("mobile_app_notification_action", told)

    async def sweep(self, tag: str) -> None:
        """Sweep a card from the screen; Android tells of it."""
        push = self.cards.pop(tag)
        if self.system == "android":
            await self.fire("mobile_app_notification_cleared", {"tag": push.tag, "device_id": self.device_id})

    async def fire(self, event_type: str, event_data: dict[str, Any]) -> None:
        """Fire an event through the app's webhook, online or not."""
        await self._webhook("fire_event", {"event_type": event_type, "event_data": event_data})

    async def _webhook(self, kind: str, data: dict[str, Any]) -> Any:
        async with Client(self.url, self.token) as client:
            return await client.rest("POST", f"/api/webhook/{self.webhook_id}", {"type": kind, "data": data})

    async def _register(self, client: Client) -> None:
        """Register as a companion app, unless this phone is known here."""
        if self.webhook_id and await self._is_known(client):
            return
        android = self.system == "android"
        registration = {
            "device_id": self.device_id,
            "app_id": f"io.homeassistant.companion.{self.system}" if android else "io.robbie.HomeAssistant",
            "app_name": "Home Assistant",
            "app_version": "2026.11.1",
            "device_name": self.name,
            "manufacturer": "Google" if android else "Apple",
            "model": "Pixel 9" if android else "iPhone18,1",
            "os_name": "Android" if android else "iOS",
            "os_version": "16" if android else "26",
            "supports_encryption": False,
            "app_data": {"push_websocket_channel": True},
        }
        made = await client.rest("POST", "/api/mobile_app/registrations", registration)
        self.webhook_id = made["webhook_id"]

    async def _is_known(self, client: Client) -> bool:
        """Whether the registration still stands; an unknown webhook answers with nothing."""
        try:
            answer = await client.rest("POST", f"/api/webhook/{self.webhook_id}", {"type": "get_config", "data": {}})
        except Refused:
            return False
        return isinstance(answer, dict)

    async def _listen(self, client: Client, queue: asyncio.Queue[dict[str, Any]]) -> None:
        """Take each push, confirm it, and keep the cards that are on the screen."""
        while True:
            event = await queue.get()
            push = Push(event.get("title"), event.get("message", ""), event.get("data", {}))
            if self.confirms and (confirm_id := event.get("hass_confirm_id")):
                await client.ws(
                    "mobile_app/push_notification_confirm", webhook_id=self.webhook_id, confirm_id=confirm_id
                )
            if push.tag:
                self.cards.pop(push.tag, None)
            if not push.clears:
                self.cards[push.tag or secrets.token_hex(4)] = push
            self.pushes.append(push)
            self._news.set()
            if self._on_push:
                self._on_push(push)


async def _cancel(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
