"""A drafted letter, rewritten by the language model that the user chose: an AI Task entity, asked only when ``ai`` is true.

This is the one place where something of a customer may leave the house: the draft and what matters to them go to that entity,
and to nobody else. What it answers is shown, not kept and not sent.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Final

from homeassistant.const import ATTR_SUPPORTED_FEATURES, STATE_UNAVAILABLE
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import Unauthorized

from .coordinator import AftersaleCoordinator
from .options import option
from .service_fields import failure, refusal

_LOGGER = logging.getLogger(__name__)

AI_TASK: Final = "ai_task"
GENERATE: Final = "generate_data"
CAN_GENERATE: Final = 1
"""``AITaskEntityFeature.GENERATE_DATA``: the component need not be loaded for the question."""
PATIENCE: Final = 60.0
"""Seconds."""
TASK: Final = "Aftersale: rewrite a letter"
MOST: Final = {"subject": 200, "text": 8000}
_STRUCTURE: Final = {
    "subject": {"description": "The subject, one line", "required": True, "selector": {"text": {}}},
    "text": {"description": "The whole letter", "required": True, "selector": {"text": {"multiline": True}}},
}


async def async_draft(
    hass: HomeAssistant, coordinator: AftersaleCoordinator, context: Context, fields: dict[str, Any]
) -> dict[str, Any]:
    """A letter to a customer, rewritten if ``ai`` is true."""
    ai = fields.pop("ai", False)
    entity_id = _chosen(hass, coordinator) if ai else ""
    drafted: dict[str, Any] = await coordinator.ask(coordinator.desk.draft_message, **fields)
    if ai:
        instructions: str = await coordinator.ask(coordinator.desk.how_to_rewrite, drafted=drafted)
        drafted |= _checked(entity_id, await _async_ask(hass, entity_id, instructions, context))
    return {**drafted, "ai": bool(ai)}


def _chosen(hass: HomeAssistant, coordinator: AftersaleCoordinator) -> str:
    """The entity that rewrites, or a refusal that says what is wrong with it."""
    entity_id: str | None = option(coordinator.entry.options, "ai_task_entity")
    if not entity_id:
        raise refusal("no_ai_task")
    state = hass.states.get(entity_id)
    if state is None or state.state == STATE_UNAVAILABLE:
        raise refusal("ai_task_gone", entity_id=entity_id)
    if not state.attributes.get(ATTR_SUPPORTED_FEATURES, 0) & CAN_GENERATE:
        raise refusal("ai_task_cannot", entity_id=entity_id)
    return entity_id


async def _async_ask(hass: HomeAssistant, entity_id: str, instructions: str, context: Context) -> Any:
    """The model's answer. Whatever goes wrong there may quote the letter: it is neither logged nor passed on."""
    asked = {"task_name": TASK, "entity_id": entity_id, "instructions": instructions, "structure": _STRUCTURE}
    try:
        async with asyncio.timeout(PATIENCE):
            answer = await hass.services.async_call(
                AI_TASK, GENERATE, asked, blocking=True, return_response=True, context=context
            )
        return answer["data"] if isinstance(answer, dict) else None
    except Unauthorized:
        raise
    except TimeoutError:
        raise failure("ai_task_slow", entity_id=entity_id, seconds=int(PATIENCE)) from None
    except Exception as error:  # noqa: BLE001 - an integration of somebody else's may raise anything
        _LOGGER.debug("%s did not rewrite a letter: %s", entity_id, type(error).__name__)
        raise failure("ai_task_failed", entity_id=entity_id) from None


def _checked(entity_id: str, data: Any) -> dict[str, str]:
    """Subject and text of an answer; an answer without them is none."""
    told = data if isinstance(data, dict) else {}
    found = {name: str(told.get(name) or "").strip()[:most] for name, most in MOST.items()}
    if not all(found.values()):
        raise failure("ai_task_empty", entity_id=entity_id)
    return {**found, "subject": " ".join(found["subject"].split())}
