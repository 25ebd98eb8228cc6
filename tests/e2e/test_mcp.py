"""The tools for assistants through Home Assistant's own MCP server, as a client of that protocol sees them."""

from __future__ import annotations

import json
from typing import Any

import aiohttp

from tests.e2e.client import Client
from tests.e2e.home import Home


async def ask(home: Home, method: str, path: str = "assist", **params: Any) -> dict[str, Any]:
    """One request of the protocol, over its HTTP endpoint."""
    said = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
    headers = {"Authorization": f"Bearer {home.token}", "Accept": "application/json, text/event-stream"}
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.post(f"{home.url}/api/mcp/{path}", json=said) as response,
    ):
        assert response.status == 200, await response.text()
        answer = await response.json()
        assert "error" not in answer, answer
        found: dict[str, Any] = answer["result"]
        return found


async def tools(home: Home) -> dict[str, dict[str, Any]]:
    """Ours, by the name of their verb."""
    listed = (await ask(home, "tools/list"))["tools"]
    return {one["name"].removeprefix("aftersale__"): one for one in listed if one["name"].startswith("aftersale__")}


async def use(home: Home, tool: str, **arguments: Any) -> tuple[bool, dict[str, Any]]:
    """Call a tool: whether it failed, and what it says."""
    result = await ask(home, "tools/call", name=f"aftersale__{tool}", arguments=arguments)
    return bool(result.get("isError")), json.loads(result["content"][0]["text"])


async def expose(client: Client, *, on: bool) -> None:
    """Fill in the options' step as the frontend does."""
    entry = (await client.entries("aftersale"))[0]
    chosen = {"lock_screen": "full", "spoken_names": "full", "expose_to_assistants": on}
    done = await client.flow(entry["entry_id"], {"next_step_id": "privacy"}, chosen, context="options/")
    assert done["type"] == "create_entry", done
    await client.wait_for_entry("aftersale")


async def test_an_assistant_works_through_the_protocol(home: Home, client: Client) -> None:
    made = await client.flow("mcp_server")
    assert made["type"] == "create_entry", made
    await client.aftersale("add_customer", name="Anna Weber")
    await client.aftersale("add_customer", name="Anna Lindqvist")
    assert await tools(home) == {}

    await expose(client, on=True)
    ours = await tools(home)
    assert len(ours) == 14
    reading = {name for name, one in ours.items() if one["annotations"]["readOnlyHint"]}
    assert reading == {"list_follow_ups", "get_customer", "draft_message"}
    assert not any(one["annotations"]["openWorldHint"] for one in ours.values())
    assert ours["make_promise"]["inputSchema"]["required"] == ["customer", "what", "due"]
    assert all(
        one["inputSchema"]["properties"][name]["description"]
        for one in ours.values()
        for name in one["inputSchema"]["properties"]
    )

    failed, ordered = await use(home, "record_order", customer="Anna Weber", product="Website")
    assert not failed, ordered
    failed, listed = await use(home, "list_follow_ups", customer="Anna Weber", kind="thank_you_note")
    assert (failed, len(listed["follow_ups"])) == (False, 1)
    failed, drafted = await use(home, "draft_message", follow_up=listed["follow_ups"][0]["id"])
    assert (failed, drafted["letter"]) == (False, "thank_you")
    failed, both = await use(home, "log_interaction", customer="Anna", note="hello")
    assert failed
    assert "Ask the user" in both["what_to_do"]
    assert "Anna Lindqvist" in both["candidates"]
    failed, wrong = await use(home, "make_promise", customer="Anna Weber", what="a draft", due="someday")
    assert failed, wrong
    failed, done = await use(home, "complete_follow_up", customer="Anna Weber", kind="thank_you_note", note="posted")
    assert not failed, done
    assert not (await use(home, "undo"))[0]
    way = [one["way"] for one in (await client.aftersale("get_customer", customer="Anna Weber"))["timeline"]]
    assert "assistant" in way

    await expose(client, on=False)
    assert await tools(home) == {}
