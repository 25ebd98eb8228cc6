"""What is done on the panel, on a phone or by voice ends where the action ends (the other ways: ``tests/contract/test_doors.py``)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
import re
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from homeassistant.components import conversation
from homeassistant.core import Context, HomeAssistant, ServiceCall
from homeassistant.setup import async_setup_component

from .conftest import Act, Pass
from .panel_client import client_of, done
from .test_phone import chosen, device, pushes, tap  # noqa: F401 - the fixtures of a phone

MADE = re.compile(r"[0-9a-hjkmnp-tv-z]{20}|(?<='way': ')[a-z]+|(?<='user_id': )(?:None|'\w+')|'reminders': \[.*?\]")
"""What is made up, the way itself and who went it, and what was sent to the phone of the one whose card it is."""

type Way = Callable[[Home, str], Awaitable[Any]]


class Home:
    """Everything that a follow-up can be done with."""

    def __init__(
        self, hass: HomeAssistant, act: Act, ws: WebSocketGenerator, user: MockUser, cards: list[ServiceCall]
    ) -> None:
        """In this Home Assistant."""
        self.hass, self.act, self.ws, self.user, self.pushes = hass, act, ws, user, cards

    async def told(self, customer: str, name: str) -> str:
        """What is told of a customer, named and timed as the other one."""
        told = [
            (await self.act("list_follow_ups", customer=customer, status=status))["follow_ups"]
            for status in ("open", "done", "skipped", "missed", "cancelled")
        ]
        text = str((told, (await self.act("get_customer", customer=customer))["customer"]))
        return MADE.sub("", text).replace(name, "Somebody").replace("T12:30", "T12:00")


def action(name: str, **fields: Any) -> Way:
    async def way(home: Home, follow_up: str) -> None:
        await home.act(name, follow_up=follow_up, **fields)

    return way


def panel(name: str, **fields: Any) -> Way:
    async def way(home: Home, follow_up: str) -> None:
        await done(await client_of(home.hass, home.ws, home.user), name, follow_up=follow_up, **fields)

    return way


def phone(button: str) -> Way:
    async def way(home: Home, follow_up: str) -> None:
        [push] = home.pushes
        await tap(home.hass, push, button)

    return way


def voice(sentence: str) -> Way:
    async def way(home: Home, follow_up: str) -> None:
        await conversation.async_converse(home.hass, sentence, None, Context(), "en")
        await home.hass.async_block_till_done()

    return way


COMPLETE = action("complete_follow_up")
SNOOZE = action("snooze_follow_up", until="2026-11-04")
MOVE = action("reschedule_follow_up", due="2026-11-05")
PAIRS = {
    "complete-panel": (COMPLETE, panel("complete_follow_up")),
    "complete-phone": (COMPLETE, phone("Done")),
    "complete-voice": (COMPLETE, voice("mark the call with Anna Weber as done")),
    "skip-panel": (action("skip_follow_up"), panel("skip_follow_up")),
    "snooze-panel": (SNOOZE, panel("snooze_follow_up", until="2026-11-04")),
    "snooze-phone": (action("snooze_follow_up", until="2026-11-02 16:30:00"), phone("Snooze")),
    "snooze-voice": (SNOOZE, voice("snooze Anna Weber until Wednesday")),
    "move-panel": (MOVE, panel("reschedule_follow_up", due="2026-11-05")),
    "move-voice": (MOVE, voice("move the call with Anna Weber to Thursday")),
}


@pytest.mark.parametrize(("reference", "way"), PAIRS.values(), ids=PAIRS.keys())
async def test_each_way_ends_where_the_action_ends(
    hass: HomeAssistant,
    act: Act,
    hass_ws_client: WebSocketGenerator,
    hass_admin_user: MockUser,
    pushes: list[ServiceCall],  # noqa: F811
    time_passes: Pass,
    reference: Way,
    way: Way,
) -> None:
    """Anna's and Marco's calls are alike, but that Marco's comes later, so that Anna's has a card of its own."""
    assert await async_setup_component(hass, "homeassistant", {})
    assert await async_setup_component(hass, "conversation", {})
    calls, people = {}, {}
    for name, at in (("Anna Weber", "12:00"), ("Marco Rossi", "12:30")):
        people[name] = (await act("add_customer", name=name, phone="+49 30 1234567"))["customer_id"]
        made = await act(
            "add_follow_up", customer=people[name], title="Call", channel="call", due=f"2026-11-02 {at}:00"
        )
        calls[name] = made["follow_up_id"]
    await time_passes(hours=1, minutes=46)
    home = Home(hass, act, hass_ws_client, hass_admin_user, pushes)
    before = await home.told(people["Anna Weber"], "Anna Weber")
    await reference(home, calls["Marco Rossi"])
    await way(home, calls["Anna Weber"])
    ended = await home.told(people["Anna Weber"], "Anna Weber")
    assert ended != before
    assert ended == await home.told(people["Marco Rossi"], "Marco Rossi")
