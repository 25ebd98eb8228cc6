"""Letters rewritten by an AI Task: what it is told, what may go wrong, and that nothing leaves the house otherwise."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
import json
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.aftersale import drafting
from homeassistant.components.ai_task import AITaskEntity, AITaskEntityFeature, GenDataTask, GenDataTaskResult
from homeassistant.components.ai_task.const import DATA_COMPONENT
from homeassistant.components.conversation import ChatLog
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.setup import async_setup_component

from .conftest import Act

WRITER = "ai_task.writer"
LETTER = {"subject": "For you,\n Anna", "text": "Dear Anna Weber,\n\nhow lovely."}


class Writer(AITaskEntity):
    """Answers as a test says, and remembers what it was told."""

    _attr_has_entity_name = True

    def __init__(self, name: str, answer: Callable[[], Any], *, able: bool = True) -> None:
        """Able to write, or to draw only."""
        self._attr_name = name
        self._answer = answer
        self.told: list[GenDataTask] = []
        self._attr_supported_features = (
            AITaskEntityFeature.GENERATE_DATA if able else AITaskEntityFeature.GENERATE_IMAGE
        )

    async def _async_generate_data(self, task: GenDataTask, chat_log: ChatLog) -> GenDataTaskResult:
        self.told.append(task)
        answer = self._answer()
        if asyncio.iscoroutine(answer):
            answer = await answer
        return GenDataTaskResult(chat_log.conversation_id, answer)


@pytest.fixture
async def hire(hass: HomeAssistant, practice: MockConfigEntry, act: Act) -> Callable[..., Any]:
    """Have a writer, chosen in the options, and Anna."""
    for component in ("homeassistant", "http", "conversation", "ai_task"):
        assert await async_setup_component(hass, component, {})
    await act("add_customer", name="Anna Weber", language="de", hot_buttons=["kurze Wege"], phone="+49 30 1234567")

    async def have(answer: Callable[[], Any] = lambda: LETTER, *, able: bool = True, name: str = "Writer") -> Writer:
        writer = Writer(name, answer, able=able)
        await hass.data[DATA_COMPONENT].async_add_entities([writer])
        hass.config_entries.async_update_entry(practice, options={"ai_task_entity": writer.entity_id})
        await hass.async_block_till_done()
        return writer

    return have


async def refusal(act: Act, **fields: Any) -> HomeAssistantError:
    with pytest.raises(HomeAssistantError) as refused:
        await act("draft_message", **{"customer": "Anna", "ai": True, **fields})
    return refused.value


async def test_the_draft_comes_back_rewritten(hire: Callable[..., Any], act: Act) -> None:
    writer = await hire()
    plain = await act("draft_message", customer="Anna")
    assert writer.told == []
    assert plain["ai"] is False
    drafted = await act("draft_message", customer="Anna", ai=True)
    assert (drafted["subject"], drafted["text"]) == ("For you, Anna", "Dear Anna Weber,\n\nhow lovely.")
    assert (drafted["letter"], drafted["ai"]) == ("how_is_it_going", True)
    [task] = writer.told
    head, _, data = task.instructions.rpartition("\n")
    assert json.loads(data) == {
        "subject": plain["subject"],
        "text": plain["text"],
        "facts": {"what_matters_to_them": ["kurze Wege"]},
    }
    assert "Write in German" in head
    assert "Sell nothing" in head
    assert "no upgrade" in head
    assert "1234567" not in task.instructions
    assert "Anna" not in head


async def test_courtesy_goes_with_it(hire: Callable[..., Any], act: Act) -> None:
    writer = await hire()
    await act("open_complaint", customer="Anna", what="It wobbles")
    await act("draft_message", customer="Anna", ai=True, language="en")
    assert "Admit the mistake" in writer.told[0].instructions
    assert "not resolved" in writer.told[0].instructions
    assert "German" not in writer.told[0].instructions
    await act("resolve_complaint", customer="Anna")
    for _ in range(2):
        await act("record_order", customer="Anna", product="Website", delivery="done")
    await act("draft_message", customer="Anna", letter="how_did_we_do", ai=True)
    assert "score from 0 to 10" in writer.told[1].instructions
    assert "review" not in writer.told[1].instructions
    assert "no upgrade" not in writer.told[1].instructions


async def test_a_name_is_never_a_template(hire: Callable[..., Any], act: Act) -> None:
    writer = await hire(lambda: {"subject": "{{ states }}", "text": "{name} {{ states('sun.sun') }}"})
    await act("add_customer", name="{{ states }} {name}", hot_buttons=["{{ now() }}"])
    plain = await act("draft_message", customer="{{ states }} {name}", letter="tip")
    assert "Dear {{ states }} {name}," in plain["text"]
    assert "{{ now() }}" in plain["text"]
    drafted = await act("draft_message", customer="{{ states }} {name}", ai=True)
    assert (drafted["subject"], drafted["text"]) == ("{{ states }}", "{name} {{ states('sun.sun') }}")
    assert "{{ states }} {name}" in json.loads(writer.told[0].instructions.rpartition("\n")[2])["text"]


async def test_without_a_choice_it_is_refused(act: Act) -> None:
    await act("add_customer", name="Anna Weber")
    assert (await refusal(act)).translation_key == "no_ai_task"


async def test_one_that_is_gone_or_cannot_write_is_refused(
    hass: HomeAssistant, hire: Callable[..., Any], act: Act, practice: MockConfigEntry
) -> None:
    painter = await hire(able=False, name="Painter")
    refused = await refusal(act)
    assert isinstance(refused, ServiceValidationError)
    assert refused.translation_key == "ai_task_cannot"
    hass.states.async_set(painter.entity_id, "unavailable")
    assert (await refusal(act)).translation_key == "ai_task_gone"
    hass.config_entries.async_update_entry(practice, options={"ai_task_entity": "ai_task.gone"})
    await hass.async_block_till_done()
    refused = await refusal(act)
    assert (refused.translation_key, refused.translation_placeholders) == (
        "ai_task_gone",
        {"entity_id": "ai_task.gone"},
    )
    hass.states.async_set("ai_task.gone", "unknown", {"supported_features": 1})
    assert (await refusal(act)).translation_key == "ai_task_failed"


def _breaks() -> Any:
    raise HomeAssistantError("quota exceeded for Dear Anna Weber")


def _explodes() -> Any:
    raise ValueError("Dear Anna Weber")


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        (_breaks, "ai_task_failed"),
        (_explodes, "ai_task_failed"),
        (lambda: None, "ai_task_empty"),
        (lambda: "Dear Anna", "ai_task_empty"),
        (lambda: {"subject": " ", "text": "Dear"}, "ai_task_empty"),
        (lambda: {"subject": "Hello"}, "ai_task_empty"),
    ],
)
async def test_what_goes_wrong_is_said_and_the_letter_is_not_logged(
    hire: Callable[..., Any], act: Act, answer: Callable[[], Any], key: str, caplog: pytest.LogCaptureFixture
) -> None:
    await hire(answer)
    caplog.clear()
    refused = await refusal(act)
    assert refused.translation_key == key
    assert not isinstance(refused, ServiceValidationError)
    assert refused.translation_placeholders is not None
    assert refused.translation_placeholders["entity_id"] == WRITER
    ours = [one.getMessage() for one in caplog.records if one.name.startswith("custom_components")]
    assert not [one for one in ours if "Anna" in one]


async def test_it_is_not_waited_for_ever(hire: Callable[..., Any], act: Act, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafting, "PATIENCE", 0)
    forever = asyncio.Event()
    await hire(forever.wait)
    refused = await refusal(act)
    assert refused.translation_key == "ai_task_slow"
