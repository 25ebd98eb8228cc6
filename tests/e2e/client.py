"""A person's connection to a running Home Assistant: its WebSocket and REST interfaces."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
import itertools
from typing import Any, Self

import aiohttp

DOMAIN = "aftersale"
PATIENCE = 30.0


class Refused(Exception):
    """Home Assistant answered with an error."""

    def __init__(self, error: Mapping[str, Any]) -> None:
        """Keep all that the answer told."""
        super().__init__(f"{error.get('code')}: {error.get('message')}")
        self.code = error.get("code")
        self.message = error.get("message", "")
        self.translation_key = error.get("translation_key")
        self.translation_placeholders = error.get("translation_placeholders")


class Client:
    """One user's WebSocket and REST connection; an async context manager."""

    def __init__(self, url: str, token: str) -> None:
        """Take the address and an access token."""
        self.url = url
        self.token = token
        self._ids = itertools.count(1)
        self._answers: dict[int, asyncio.Future[Any]] = {}
        self._events: dict[int, Callable[[Any], None]] = {}

    async def __aenter__(self) -> Self:
        """Connect and log in."""
        self._session = aiohttp.ClientSession(headers={"Authorization": f"Bearer {self.token}"})
        try:
            self._socket = await self._session.ws_connect(f"{self.url}/api/websocket", max_msg_size=0)
            await self._socket.receive_json()
            await self._socket.send_json({"type": "auth", "access_token": self.token})
            answer = await self._socket.receive_json()
            _expect_login(answer)
        except BaseException:
            await self._session.close()
            raise
        self._reader = asyncio.create_task(self._read())
        return self

    async def __aexit__(self, *_: object) -> None:
        """Hang up."""
        self._reader.cancel()
        with suppress(asyncio.CancelledError):
            await self._reader
        await self._socket.close()
        await self._session.close()

    async def _read(self) -> None:
        """Hand each message to whoever waits for it."""
        try:
            async for message in self._socket:
                if message.type is not aiohttp.WSMsgType.TEXT:
                    continue
                told = message.json()
                for one in told if isinstance(told, list) else [told]:
                    if one["type"] == "event":
                        if deliver := self._events.get(one["id"]):
                            deliver(one["event"])
                    elif (future := self._answers.pop(one["id"], None)) and not future.done():
                        future.set_result(one)
        finally:
            for future in self._answers.values():
                if not future.done():
                    future.set_exception(ConnectionError("Home Assistant hung up"))

    @property
    def closed(self) -> bool:
        """Whether the other side is gone."""
        return self._reader.done()

    async def send(self, message_id: int, **message: Any) -> Any:
        """Send one command under a given id; its result, or Refused."""
        if self.closed:
            raise ConnectionError("Home Assistant hung up")
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._answers[message_id] = answer
        try:
            await self._socket.send_json({"id": message_id, **message})
            async with asyncio.timeout(PATIENCE * 4):
                told = await answer
        finally:
            self._answers.pop(message_id, None)
        if not told.get("success", True):
            raise Refused(told["error"])
        return told.get("result")

    async def ws(self, type: str, **message: Any) -> Any:
        """Send one WebSocket command; its result, or Refused."""
        return await self.send(next(self._ids), type=type, **message)

    async def call(
        self,
        domain: str,
        action: str,
        data: Mapping[str, Any] | None = None,
        *,
        target: Mapping[str, Any] | None = None,
        return_response: bool = False,
    ) -> Any:
        """Call an action and wait for it; its response when one is asked for, else None."""
        message: dict[str, Any] = {"domain": domain, "service": action, "service_data": dict(data or {})}
        if target:
            message["target"] = dict(target)
        result = await self.ws("call_service", **message, return_response=return_response)
        return result["response"] if return_response else None

    async def aftersale(self, action: str, **data: Any) -> Any:
        """Call one of Aftersale's own actions; its response."""
        return await self.call(DOMAIN, action, data, return_response=True)

    async def states(self) -> dict[str, dict[str, Any]]:
        """All states, by entity id."""
        return {state["entity_id"]: state for state in await self.ws("get_states")}

    async def state(self, entity_id: str) -> dict[str, Any]:
        """Tell one entity's state."""
        return (await self.states())[entity_id]

    async def wait_for_state(
        self, entity_id: str, wanted: Callable[[dict[str, Any]], bool], patience: float = PATIENCE
    ) -> dict[str, Any]:
        """Wait until an entity exists and its state is as wanted."""
        async with asyncio.timeout(patience):
            while True:
                state = (await self.states()).get(entity_id)
                if state is not None and wanted(state):
                    return state
                await asyncio.sleep(0.05)

    @asynccontextmanager
    async def subscribe(self, type: str, **message: Any) -> AsyncIterator[asyncio.Queue[Any]]:
        """Subscribe with any command that answers in events; the events arrive in the queue."""
        message_id = next(self._ids)
        queue: asyncio.Queue[Any] = asyncio.Queue()
        self._events[message_id] = queue.put_nowait
        try:
            await self.send(message_id, type=type, **message)
            yield queue
        finally:
            del self._events[message_id]
            if not self.closed:
                with suppress(Refused, ConnectionError):
                    await self.ws("unsubscribe_events", subscription=message_id)

    def events(self, event_type: str) -> Any:
        """Subscribe to the events of one type."""
        return self.subscribe("subscribe_events", event_type=event_type)

    async def rest(self, method: str, path: str, json: Any = None) -> Any:
        """Ask the REST interface; the decoded answer, or Refused."""
        async with self._session.request(method, f"{self.url}{path}", json=json) as response:
            if response.status >= 400:
                raise Refused({"code": response.status, "message": await response.text()})
            if "json" in response.content_type:
                return await response.json()
            return await response.text()

    async def device_id(self, domain: str, identifier: str) -> str:
        """Find the device that an integration knows by an identifier of its own."""
        devices = await self.ws("config/device_registry/list")
        return next(str(one["id"]) for one in devices if [domain, identifier] in one["identifiers"])

    async def entries(self, domain: str) -> list[dict[str, Any]]:
        """Tell the config entries of a domain."""
        return await self.rest("GET", f"/api/config/config_entries/entry?domain={domain}")

    async def flow(self, handler: str, *answers: Mapping[str, Any], context: str = "") -> dict[str, Any]:
        """Walk a flow, answering its forms in turn (with their defaults when answers run out).

        `context` is "" for a config flow and "options/" for an options flow, whose handler is the entry's id.
        """
        base = f"/api/config/config_entries/{context}flow"
        if context:
            base = f"/api/config/config_entries/{context.rstrip('/')}/flow"
        step = await self.rest("POST", base, {"handler": handler, "show_advanced_options": False})
        given = iter(answers)
        for _ in range(20):
            if step["type"] not in ("form", "menu") or step.get("errors"):
                return step
            step = await self.rest("POST", f"{base}/{step['flow_id']}", dict(next(given, {})))
        return step

    async def add_aftersale(self, *phones: str) -> dict[str, Any]:
        """Set Aftersale up with one click, unless it is there; its loaded entry.

        `phones` are the device ids of phones that reminders shall reach.
        """
        if not await self.entries(DOMAIN):
            made = await self.flow(DOMAIN, {"phones": list(phones)} if phones else {})
            if made["type"] != "create_entry":
                raise Refused({"code": made.get("reason") or made["type"], "message": str(made.get("errors"))})
        return await self.wait_for_entry(DOMAIN)

    async def wait_for_entry(self, domain: str, state: str = "loaded", patience: float = PATIENCE) -> dict[str, Any]:
        """Wait until the first entry of a domain is in a state."""
        seen: list[dict[str, Any]] = []
        try:
            async with asyncio.timeout(patience):
                while True:
                    seen = await self.entries(domain)
                    if seen and seen[0]["state"] == state:
                        return seen[0]
                    await asyncio.sleep(0.1)
        except TimeoutError:
            raise Refused({"code": "not_loaded", "message": f"{domain} is not {state}: {seen}"}) from None


def _expect_login(answer: Mapping[str, Any]) -> None:
    """Refuse to go on without having been let in."""
    if answer["type"] != "auth_ok":
        raise Refused({"code": answer["type"], "message": answer.get("message")})
