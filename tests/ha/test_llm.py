"""The tools that an assistant with a language model gets."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import llm
from homeassistant.setup import async_setup_component

from .conftest import Act

CHANGING = {
    "log_interaction",
    "complete_follow_up",
    "snooze_follow_up",
    "reschedule_follow_up",
    "add_follow_up",
    "make_promise",
    "open_complaint",
    "record_feedback",
    "note_need",
    "record_order",
    "undo",
}
ASKING = {"list_follow_ups", "get_customer", "draft_message"}


@pytest.fixture
async def api(hass: HomeAssistant, practice: MockConfigEntry, act: Act) -> Any:
    """The Assist API as a model sees it, of a practice that is exposed."""
    assert await async_setup_component(hass, "homeassistant", {})
    assert await async_setup_component(hass, "llm", {})
    hass.config_entries.async_update_entry(practice, options={"expose_to_assistants": True})
    await hass.async_block_till_done()
    await act("add_customer", name="Anna Weber")
    await act("add_customer", name="Anna Lindqvist")
    await act("record_order", customer="Anna Weber", product="Website")
    return await ask_api(hass)


async def ask_api(hass: HomeAssistant) -> Any:
    context = llm.LLMContext("test", Context(), "en", "conversation", None)
    return await llm.async_get_api(hass, "assist", context)


async def use(api: Any, tool: str, **fields: Any) -> Any:
    return await api.async_call_tool(llm.ToolInput(f"aftersale__{tool}", fields))


async def test_the_tools_say_honestly_what_they_do(api: Any) -> None:
    ours = {one.name.removeprefix("aftersale__"): one for one in api.tools if one.name.startswith("aftersale__")}
    assert ours.keys() == CHANGING | ASKING
    assert {name for name, one in ours.items() if one.annotations.read_only} == ASKING
    assert not any(one.annotations.open_world for one in ours.values())
    assert {name for name, one in ours.items() if one.annotations.destructive} == {"reschedule_follow_up", "undo"}
    assert all(one.integration == "aftersale" for one in ours.values())


async def test_nothing_is_offered_unless_exposed(hass: HomeAssistant, practice: MockConfigEntry, api: Any) -> None:
    hass.config_entries.async_update_entry(practice, options={"expose_to_assistants": False})
    await hass.async_block_till_done()
    assert not [one for one in (await ask_api(hass)).tools if one.name.startswith("aftersale__")]
    assert (await use(api, "get_customer", customer="Anna Weber")).error


async def test_a_model_lists_completes_and_undoes(api: Any, act: Act) -> None:
    listed = (await use(api, "list_follow_ups", customer="Anna Weber", kind="thank_you_note")).data["follow_ups"]
    assert [one["customer"] for one in listed] == ["Anna Weber"]
    done = await use(api, "complete_follow_up", follow_up=listed[0]["id"], note="posted")
    assert not done.error
    assert (await act("list_follow_ups", customer="Anna Weber", status="done"))["total"] == 1
    assert not (await use(api, "undo")).error
    assert (await act("list_follow_ups", customer="Anna Weber", status="done"))["total"] == 0
    anna = (await use(api, "get_customer", customer="Anna Weber")).data
    assert anna["orders"][0]["product"] == "Website"
    assert anna["next_letter"] == "how_is_it_going"


async def test_a_refusal_says_what_to_ask(api: Any) -> None:
    assert "Website" in (await use(api, "draft_message", customer="Anna Weber", letter="thank_you")).data["text"]
    both = await use(api, "log_interaction", customer="Anna")
    assert both.error
    assert "Ask the user" in both.data["what_to_do"]
    assert "Anna Lindqvist" in both.data["candidates"]
    assert (await use(api, "make_promise", customer="Anna Weber", what="a draft", due="someday")).error
    assert (await use(api, "make_promise", customer="Anna Weber")).error
