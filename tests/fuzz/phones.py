"""Two phones with the companion app: what they were sent, and what is tapped on them, by their owners and by others."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.aftersale.crm.nudge import DIGEST_TAG, Tap
from homeassistant.core import Context, HomeAssistant, ServiceCall
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr

from .noise import MARK, ODD, WORDS, Noise

TAPPED: Final = "mobile_app_notification_action"
SWEPT: Final = "mobile_app_notification_cleared"
OWNERS: Final[Mapping[str, str]] = {"pixel": "the consultant", "iphone": "the partner"}
KEPT: Final = 120
"""So many cards lie on a phone; older ones were swept away, unseen."""


@dataclass(frozen=True, slots=True)
class Button:
    """One on a card, and whose phone shows it."""

    owner: str
    action: str
    reply: bool


@dataclass(frozen=True, slots=True)
class Tapped:
    """What was told to Home Assistant, by whom; and whether a person with that phone could have."""

    event: str
    told: Mapping[str, Any]
    user: str | None
    real: bool


class Phones:
    """Both of them."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Registered, and told nothing yet."""
        self.hass = hass
        self.off = False
        """Whether the second one refuses what it is sent."""
        self.cards = 0
        self._buttons: deque[Button] = deque(maxlen=KEPT * 3)
        self.devices = [self._register(name, owner) for name, owner in OWNERS.items()]

    def _register(self, name: str, owner: str) -> str:
        system = "iOS" if name == "iphone" else "Android"
        data = {"device_name": name, "os_name": system, "user_id": owner, "webhook_id": f"phone-{name}"}
        app = MockConfigEntry(domain="mobile_app", title=name, data={**data, "device_id": name})
        app.add_to_hass(self.hass)

        async def take(call: ServiceCall) -> None:
            if self.off and name == "iphone":
                raise HomeAssistantError("no way to the phone")
            self.cards += 1
            self._buttons += [
                Button(owner, one["action"], one.get("behavior") == "textInput")
                for one in call.data["data"].get("actions", ())
                if one["action"] != "URI"
            ]

        self.hass.services.async_register("notify", f"mobile_app_{name}", take)
        identifiers = {("mobile_app", name)}
        devices = dr.async_get(self.hass)
        return devices.async_get_or_create(config_entry_id=app.entry_id, identifiers=identifiers, name=name).id

    def tap(self, noise: Noise) -> Tapped:
        """Somebody taps what a phone shows, or forges it, or sweeps a card away."""
        dice, place = noise.random, noise.random.random()
        roll = dice.random()
        user = dice.choice((*OWNERS.values(), "somebody else", None))
        reply = noise.text() if dice.random() < 0.7 else noise.anything()
        if roll < 0.1:
            swept = {"tag": dice.choice((DIGEST_TAG, MARK, noise.anything())), "device_id": dice.choice(list(OWNERS))}
            return Tapped(SWEPT, swept, user, real=True)
        if roll < 0.7 and self._buttons:
            button = self._buttons[int(place * len(self._buttons))]
            if roll < 0.6:
                user = button.owner
            more = {"reply_text": reply} if button.reply or dice.random() < 0.2 else {}
            return Tapped(TAPPED, {"action": button.action, **more}, user, real=user == button.owner)
        token = dice.choice(("x" * 22, "A" * 43, "-" * 16, MARK, str(dice.choice(ODD))))
        name = dice.choice((*Tap, *WORDS, ""))
        action = dice.choice((f"aftersale.{name}.{token}", f"AFTERSALE.{name}.{token}", dice.choice(ODD), None, 7, []))
        return Tapped(TAPPED, {"action": action, "reply_text": reply}, user, real=False)

    async def send(self, tapped: Tapped) -> None:
        """Tell Home Assistant, as the companion app does."""
        self.hass.bus.async_fire(tapped.event, tapped.told, context=Context(user_id=tapped.user))
        await self.hass.async_block_till_done()
