"""Asking aloud: a voice satellite asks about what is due, a few fixed answers are understood, and the desk does what they say.

No language model has a part in it. Home Assistant's own ``assist_satellite.ask_question`` speaks, listens and matches; here it is
decided whether, how often and how long it may.
"""

from __future__ import annotations

import asyncio
from enum import StrEnum
import logging
from typing import Any, Final

from homeassistant.const import ATTR_SUPPORTED_FEATURES, STATE_UNAVAILABLE
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError, Unauthorized

from .coordinator import AftersaleCoordinator
from .crm import asking, validate
from .crm.asking import Question, Said
from .crm.errors import AftersaleError
from .options import language_from, option
from .refusals import refused
from .service_fields import refusal

_LOGGER = logging.getLogger(__name__)

SATELLITE: Final = "assist_satellite"
CAN_ASK: Final = 2
"""``AssistSatelliteEntityFeature.START_CONVERSATION``: the component need not be loaded for the question."""
WAY: Final = "voice"
SECONDS: Final = 30
LEAST_SECONDS: Final = 5
MOST_SECONDS: Final = 120


class Unanswered(StrEnum):
    """Why there is no answer."""

    NOT_UNDERSTOOD = "not_understood"
    SILENCE = "no_answer"
    CHANGED = "changed"
    FAILED = "failed"


async def async_ask(
    hass: HomeAssistant, coordinator: AftersaleCoordinator, context: Context, fields: dict[str, Any]
) -> dict[str, Any]:
    """Ask at a satellite about what is due; what was asked and answered.

    After an answer that is missing nobody is there: nothing more is asked.
    """
    satellite: str = fields["satellite"]
    try:
        seconds = validate.whole(fields.get("timeout", SECONDS), "timeout", LEAST_SECONDS, MOST_SECONDS)
    except AftersaleError as error:
        raise refused(error) from error
    _check(hass, satellite)
    language = language_of(hass, satellite)
    first_names = option(coordinator.entry.options, "spoken_names") == "first_name"
    limit = fields.get("limit", asking.AT_MOST)
    found = await coordinator.ask(coordinator.desk.to_ask, limit=limit, language=language, first_names=first_names)
    asked: list[dict[str, Any]] = []
    for question in found["questions"]:
        answer = await _async_ask_one(hass, satellite, question, language, seconds, context)
        if isinstance(answer, Said):
            answer = await _async_do(coordinator, question, answer, context)
        asked.append(
            {
                "follow_up_id": question.follow_up_id,
                "customer_id": question.customer_id,
                "kind": question.kind.value,
                "question": question.text,
                "answer": str(answer),
            }
        )
        if answer in (Unanswered.SILENCE, Unanswered.FAILED):
            break
    return {"held_by": found["held_by"], "asked": asked}


def _check(hass: HomeAssistant, satellite: str) -> None:
    state = hass.states.get(satellite) if satellite.startswith(f"{SATELLITE}.") else None
    if state is None or state.state == STATE_UNAVAILABLE:
        raise refusal("unknown_satellite", satellite=satellite)
    if not state.attributes.get(ATTR_SUPPORTED_FEATURES, 0) & CAN_ASK:
        raise refusal("satellite_cannot_ask", satellite=satellite)


def language_of(hass: HomeAssistant, satellite: str) -> str:
    """The language in which a satellite listens: its pipeline's; Home Assistant's where that cannot be told."""
    from homeassistant.components.assist_pipeline import async_get_pipeline, async_get_pipelines
    from homeassistant.components.assist_satellite.const import DATA_COMPONENT

    try:
        entity = hass.data[DATA_COMPONENT].get_entity(satellite)
        chosen = hass.states.get((entity.pipeline_entity_id if entity else None) or "")
        named = [one.id for one in async_get_pipelines(hass) if chosen is not None and one.name == chosen.state]
        pipeline = async_get_pipeline(hass, named[0] if named else None)
    except (KeyError, HomeAssistantError) as error:
        _LOGGER.debug("The pipeline of %s is not known: %r", satellite, error)
        return language_from(hass.config.language)
    return language_from(pipeline.stt_language or pipeline.language)


async def _async_ask_one(
    hass: HomeAssistant, satellite: str, question: Question, language: str, seconds: int, context: Context
) -> Said | Unanswered:
    """One question; never longer than that."""
    asked = {"entity_id": satellite, "question": question.text, "answers": asking.answers(language)}
    try:
        async with asyncio.timeout(seconds):
            heard = await hass.services.async_call(
                SATELLITE, "ask_question", asked, blocking=True, return_response=True, context=context
            )
    except Unauthorized:
        raise
    except TimeoutError:
        return Unanswered.SILENCE
    except HomeAssistantError as error:
        _LOGGER.debug("%s did not ask: %s", satellite, type(error).__name__)
        silent = type(error) is HomeAssistantError and error.translation_key in (None, "no_answer")
        return Unanswered.SILENCE if silent else Unanswered.FAILED
    said = heard.get("id") if isinstance(heard, dict) else None
    return Said(str(said)) if said in set(Said) else Unanswered.NOT_UNDERSTOOD


async def _async_do(
    coordinator: AftersaleCoordinator, question: Question, said: Said, context: Context
) -> Said | Unanswered:
    """Have the desk do it; what cannot be done any more is left."""
    verb = coordinator.desk.answer_question
    try:
        answer = await coordinator.run(
            verb, way=WAY, user_id=context.user_id, follow_up=question.follow_up_id, said=said.value
        )
    except HomeAssistantError as error:
        _LOGGER.debug("An answer could not be followed: %s", error.translation_key)
        return Unanswered.CHANGED
    return said if answer["changed"] else Unanswered.CHANGED
