"""Voice in a real Home Assistant, with the built-in agent: our sentences, and nobody else's."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from tests.e2e.client import Client


async def say(client: Client, text: str, language: str = "en") -> str:
    answer: dict[str, Any] = await client.ws("conversation/process", text=text, language=language)
    said = answer["response"]["speech"]["plain"]["speech"]
    assert isinstance(said, str)
    return said


async def test_a_consultant_speaks_with_the_built_in_agent(client: Client) -> None:
    await client.aftersale("add_customer", name="Anna Weber")
    await client.aftersale("record_order", customer="Anna Weber", product="Website")
    today = datetime.now(ZoneInfo("Europe/Berlin")).date()  # in the evening an order counts for the next day
    await client.aftersale("add_follow_up", customer="Anna Weber", title="Bring the plans", due=today.isoformat())
    assert "Anna Weber" in await say(client, "what are my follow-ups today")
    assert "Anna Weber" in await say(client, "was steht heute bei meinen Kunden an", "de")
    assert (await say(client, "I called Anna, she wants the green one")).startswith("Logged: a call with Anna Weber")
    assert (await say(client, "die Dankeskarte für Anna Weber ist erledigt", "de")).startswith("Erledigt: ")
    assert await say(client, "undo my last follow-up change") == "Undone: your last change, with Anna Weber."
    assert "no customer called Ben" in await say(client, "I called Ben")
    assert "Logged" not in await say(client, "bumped into Ben, he is well")
    await client.aftersale("add_customer", name="Ben Okafor")
    assert "Ben Okafor" in await say(client, "I called Ben")
    assert "Logged: a contact with Ben Okafor" in await say(client, "bumped into Ben, he is well")
    registered = await client.ws("conversation/sentences/list")
    assert len(registered["trigger_sentences"]) == 1  # all others are kept where nothing reads them again


async def test_what_is_not_ours_is_left_alone(client: Client) -> None:
    for text in ("turn on the kitchen light", "set a timer for five minutes", "add milk to my shopping list"):
        said = await say(client, text)
        assert "customer" not in said
        assert "Logged" not in said
