"""Every door of the product, as its guests use it: actions, the panel's commands, lists, shops, feeds, imports, voice, taps."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
import hashlib
from importlib import import_module
from importlib.util import find_spec
import json
from typing import Any, Final

from aiohttp.test_utils import TestClient
import probatio as vol

from custom_components.aftersale.actions import ACTIONS
from custom_components.aftersale.const import DOMAIN
from custom_components.aftersale.crm.intake import KINDS
from custom_components.aftersale.voice.gates import gates
from homeassistant.components import conversation
from homeassistant.core import Context, HomeAssistant
from tests.crm.intake.letters import CHECKOUT, FULFILMENT_EVENT, GENERIC, REFUND, SECRET, SHOPIFY, WOO, raw, signed

from .noise import MARK, Noise
from .phones import Phones

TODO: Final = "todo.aftersale_follow_ups"
CALENDAR: Final = "calendar.aftersale_follow_ups"
FEED: Final = "feed-token"
_TOPICS: Final = {
    "woocommerce": ("order.created", "order.updated", "order.deleted", "coupon.created", ""),
    "shopify": ("orders/create", "orders/updated", "orders/fulfilled", "orders/cancelled", "fulfillments/create", "x"),
}
_LETTERS: Final = {
    "woocommerce": (WOO,),
    "shopify": (SHOPIFY, FULFILMENT_EVENT),
    "stripe": (CHECKOUT, REFUND),
    "generic": (GENERIC,),
}
_HOUSE: Final[Mapping[str, tuple[str, ...]]] = {
    "todo.add_item": ("item", "due_date", "due_datetime", "description"),
    "todo.update_item": ("item", "rename", "status", "due_date", "due_datetime", "description"),
    "todo.remove_item": ("item",),
    "todo.get_items": ("status",),
    "calendar.create_event": (
        *("summary", "description", "start_date", "end_date", "start_date_time", "end_date_time", "in", "location"),
    ),
    "calendar.get_events": ("start_date_time", "end_date_time", "duration"),
    "button.press": (),
    "switch.turn_on": (),
    "switch.turn_off": (),
}
_COMMANDS: Final[Mapping[str, tuple[str, ...]]] = {
    "todo/item/list": (),
    "todo/item/move": ("uid", "previous_uid"),
    "calendar/event/create": ("event",),
    "calendar/event/update": ("uid", "event"),
    "calendar/event/delete": ("uid",),
}


@dataclass(frozen=True, slots=True)
class Came:
    """What came of one input. ``refused`` is ``None`` where the door does not say."""

    what: str
    refused: bool | None
    failed: str = ""

    def failed_by_us(self, before: tuple[int, int], after: tuple[int, int]) -> bool:
        """Whether it failed, and not because somebody else raised something without us (``LogWatch.seen``)."""
        (ours, others), (ours_now, others_now) = before, after
        return bool(self.failed) and (ours_now > ours or others_now == others)


class Doors:
    """All of them, open."""

    def __init__(
        self, hass: HomeAssistant, noise: Noise, ws: Any, http: TestClient[Any, Any], shops: list[Any], phones: Phones
    ) -> None:
        """Of one Home Assistant, with the shops (kind, path) that are connected, and phones."""
        self.hass = hass
        self.noise = noise
        self.http = http
        self.shops = shops
        self.phones = phones
        self.sent = hashlib.sha256()
        """Of everything that came in so far: the same wherever the same seed is run."""
        self._ws = ws
        self._commands = panel_commands(hass)
        self._sentences = gates()
        self._all: tuple[tuple[int, Callable[[], Awaitable[Came]]], ...] = (
            (40, self.action),
            (15 if self._commands else 0, self.command),
            (6, self.house_action),
            (5, self.house_command),
            (12, self.shop),
            (4, self.feed),
            (6, self.import_),
            (9, self.voice),
            (5, self.tap),
        )

    async def sit_down_anew(self, ws: Any) -> None:
        """Whoever sat before the panel goes, with all that they watch, and another comes."""
        left, self._ws = self._ws, ws
        await left.close()

    async def one(self, number: int) -> Came:
        """Something comes in somewhere."""
        self.noise.begin(number)
        weights, doors = zip(*self._all, strict=True)
        return await self.noise.random.choices(doors, weights)[0]()

    def _note(self, *sent: object) -> None:
        self.sent.update(repr(sent).encode("utf-8", "surrogatepass"))

    async def send(self, **message: Any) -> Came:
        """Over the WebSocket, as the frontend does."""
        self._note(message)
        what = f"{message['type']} {json.dumps(message)[:400]}"
        await self._ws.send_json_auto_id(message)
        while (answer := await self._ws.receive_json())["type"] != "result":
            pass
        if answer["success"]:
            return Came(what, refused=False)
        error = answer["error"]
        return Came(what, refused=True, failed=str(error) if error["code"] == "unknown_error" else "")

    async def call(self, service: str, data: Mapping[str, Any], *, answers: bool = False) -> Came:
        """An action, over the WebSocket."""
        domain, name = service.split(".")
        return await self.send(
            type="call_service", domain=domain, service=name, service_data=dict(data), return_response=answers
        )

    async def action(self) -> Came:
        """One of ours."""
        dice = self.noise.random
        name = dice.choice(list(ACTIONS))
        if name == "erase_customer" and dice.random() < 0.9:
            name = "log_interaction"
        marks = ACTIONS[name].schema().schema
        required = [str(one) for one in marks if isinstance(one, vol.Required)]
        optional = [str(one) for one in marks if not isinstance(one, vol.Required)]
        if "customer" in optional and dice.random() < 0.8:
            required.append("customer")
        data = self.noise.fields(required, [one for one in optional if one not in ("path", "content")])
        if name == "export_book":  # longer than the test's WebSocket client takes
            await self.hass.services.async_call(DOMAIN, name, {"format": "json"}, blocking=True, return_response=True)
            return Came("export_book", refused=False)
        return await self.call(f"{DOMAIN}.{name}", data, answers=not ACTIONS[name].changes or dice.random() < 0.7)

    async def import_(self) -> Came:
        """A file."""
        data = {"content": self.noise.content(), "dry_run": self.noise.random.random() < 0.6}
        if self.noise.random.random() < 0.5:
            data["format"] = self.noise.random.choice(("csv", "vcard", "json", "xlsx"))
        return await self.call(f"{DOMAIN}.import_customers", data, answers=True)

    async def command(self) -> Came:
        """One of the panel's, with whatever fields it says it takes."""
        name, fields = self.noise.random.choice(self._commands)
        required = [one for one, needed in fields.items() if needed]
        optional = [one for one, needed in fields.items() if not needed]
        given = self.noise.fields(required, optional)
        return await self.send(**{**given, "type": name} if isinstance(given, dict) else {"type": name})

    async def house_action(self) -> Came:
        """One of Home Assistant's, on an entity of ours."""
        dice = self.noise.random
        service = dice.choice(list(_HOUSE))
        domain = service.split(".", maxsplit=1)[0]
        entity = {"todo": TODO, "calendar": CALENDAR, "switch": "switch.aftersale_reminders"}.get(domain)
        entity = entity or dice.choice([*sorted(self.hass.states.async_entity_ids(domain)), "button.none"])
        data = self.noise.fields([], list(_HOUSE[service]))
        if service in ("todo.update_item", "todo.remove_item"):
            # An unknown item Home Assistant refuses by itself, and logs what was typed (docs/security.md).
            data["item"] = self.noise.one_of("follow_up") or "nothing"
        return await self.call(service, {**data, "entity_id": entity}, answers=service.split(".")[1].startswith("get_"))

    async def house_command(self) -> Came:
        """One of Home Assistant's, about an entity of ours."""
        name = self.noise.random.choice(list(_COMMANDS))
        given = self.noise.fields(list(_COMMANDS[name]), [])
        if "event" in _COMMANDS[name]:  # without one Home Assistant fails by itself
            wanted = ["summary", "dtstart", "dtend"]
            given["event"] = self.noise.fields(wanted, ["description", "rrule", "location"])
        given["entity_id"] = TODO if name.startswith("todo") else CALENDAR
        if "uid" in given and self.noise.random.random() < 0.7:
            given["uid"] = self.noise.fitting("follow_up")
        return await self.send(**{**given, "type": name})

    async def shop(self) -> Came:
        """What a shop posts: signed or not, of its shape or not."""
        dice = self.noise.random
        kind, path = dice.choice(self.shops)
        letters = _LETTERS[kind if dice.random() < 0.95 else dice.choice(KINDS)]
        message: Any = self.noise.bent(named(dice.choice(letters), self.noise))
        body = raw(message)
        if dice.random() < 0.1:
            body = self.noise.hurt(body.decode()).encode()
        topic = dice.choice(_TOPICS.get(kind, ("",)))
        signer = kind if dice.random() < 0.95 else dice.choice(KINDS)
        secret = SECRET if dice.random() < 0.9 else "another"
        headers = signed(signer, body, topic, secret=secret) if dice.random() < 0.97 else {}
        if dice.random() < 0.03:
            headers["content-type"] = dice.choice(("text/plain", "application/xml", "x"))
        self._note(path, body, headers)
        answer = await self.http.post(path, data=body, headers=headers)
        return self._came(f"{kind} {topic} {body[:400]!r}", answer.status)

    async def feed(self) -> Came:
        """What a calendar asks for, or somebody who guesses."""
        dice = self.noise.random
        token = (
            FEED if dice.random() < 0.4 else dice.choice((FEED[:-1], FEED.upper(), "x", "%00", "..%2f..", "a" * 4_000))
        )
        headers = {"If-None-Match": '"x"'} if dice.random() < 0.3 else {}
        method = dice.choice(("GET", "HEAD", "POST", "OPTIONS"))
        self._note(method, token, headers)
        answer = await self.http.request(method, f"/api/aftersale/feed/{token}.ics", headers=headers)
        failed = f"{answer.status}" if answer.status >= 500 else ""
        leaked = token != FEED and MARK in await answer.text()
        return Came(f"{method} feed {token[:40]}", refused=True, failed="leaked" if leaked else failed)

    async def voice(self) -> Came:
        """Something said that is nearly a sentence of ours."""
        dice = self.noise.random
        if dice.random() < 0.75:
            text = self.noise.random.choice(self._sentences)
            for slot in ("{", "("):
                text = text.replace(slot, f" {slot}")
            text = " ".join(self._word(word) for word in text.split())
        else:
            text = str(self.noise.anything(0))
        text = self.noise.hurt(text) if dice.random() < 0.3 else text
        language = dice.choice(("en", "de", "fr"))
        self._note(text, language)
        result = await conversation.async_converse(self.hass, text, None, Context(), language)
        assert result.response.speech is not None
        return Came(f"said {text[:300]!r}", refused=None)

    def _word(self, word: str) -> str:
        if word.startswith("{"):
            return str(self.noise.fitting(self.noise.random.choice(("customer", "text", "due"))))
        return word.strip("()[]").split("|", maxsplit=1)[0]

    async def tap(self) -> Came:
        """A button on a phone, or somebody who forges one."""
        tapped = self.phones.tap(self.noise)
        self._note(tapped)
        await self.phones.send(tapped)
        return Came(f"tapped {tapped!r}"[:400], refused=None if tapped.real else True)

    @staticmethod
    def _came(what: str, status: int) -> Came:
        return Came(what, refused=status >= 400, failed=f"status {status}" if status >= 500 else "")


def named(letter: Any, noise: Noise) -> Any:
    """A shop's message about somebody else, and another order."""
    text = json.dumps(letter)
    for name in ("Anna", "Weber", "Steve", "Shipper", "John", "Smith", "Marie", "Curie", "Ben", "Ito"):
        text = text.replace(f'"{name}', f'"{MARK} {name}')
    number = str(noise.random.randrange(1, 400))
    for reference in ("727", "820982911946154508", "9999"):
        text = text.replace(reference, f"{number}{reference[-2:]}")
    return json.loads(text)


def panel_commands(hass: HomeAssistant) -> list[tuple[str, dict[str, bool]]]:
    """Every ``aftersale/*`` command that is registered, and its fields (true: required)."""
    module = f"custom_components.{DOMAIN}.websocket"
    ours = getattr(import_module(module), "COMMANDS", {}) if find_spec(module) else {}
    found = []
    for name, (_, schema) in hass.data["websocket_api"].items():
        if name.startswith(f"{DOMAIN}/"):
            known = ours.get(name.removeprefix(f"{DOMAIN}/"))
            marks = known.fields if known is not None else getattr(schema, "schema", None) or {}
            fields = {str(one): isinstance(one, vol.Required) for one in marks if str(one) not in ("id", "type")}
            found.append((name, fields))
    return sorted(found)
