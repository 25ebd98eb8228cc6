"""The door for voice: what one of our templates called for is read, and done, answered, asked about, or passed on.

A sentence trigger cannot decline. So what only looked like ours goes where it would have gone without us: to Home Assistant's own
intents, or to the assistant that was spoken to. And when a sentence also belongs to a trigger of the user's, that one has it alone.
"""

from __future__ import annotations

import asyncio
from datetime import datetime
from inspect import signature
import logging
from typing import TYPE_CHECKING, Any

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util import dt as dt_util

from .coordinator import AftersaleConfigEntry, AftersaleCoordinator
from .options import language_from, option
from .voice.request import QUERIES, Request, Unclear
from .voice.say import Speaker
from .voice.understand import understand
from .voice_changes import Changes
from .voice_ears import WHATEVER
from .voice_pool import VoicePool
from .voice_questions import Questions

if TYPE_CHECKING:
    from homeassistant.components.conversation import ConversationInput

_LOGGER = logging.getLogger(__name__)


class VoiceDoor:
    """Hears the sentences of one entry."""

    def __init__(self, hass: HomeAssistant, entry: AftersaleConfigEntry) -> None:
        """Nothing is registered yet."""
        self._hass = hass
        self._entry = entry
        self._pool = VoicePool(hass, entry, self._async_hear)

    async def async_start(self) -> None:
        """Listen as soon as there is something to listen with."""
        await self._pool.async_start()

    async def _async_hear(self, user_input: ConversationInput, result: Any) -> str | None:
        """Answer a sentence; nothing unexpected may escape from here, because it would end the whole conversation."""
        try:
            if await self._belongs_to_others(user_input):
                return None
            template = result.intent_sentence.text if result.intent_sentence is not None else ""
            return await async_answer(self._hass, self._entry.runtime_data, user_input, by_name=template == WHATEVER)
        except NotOurs:
            raise
        except Exception:
            _LOGGER.error("A spoken sentence could not be answered")
            _LOGGER.debug("Why a spoken sentence could not be answered", exc_info=True)
            return Speaker(language_from(user_input.language or ""), dt_util.now()).text("failed")

    async def _belongs_to_others(self, user_input: ConversationInput) -> bool:
        """Whether a trigger of somebody else takes this sentence too."""
        from homeassistant.components.conversation.agent_manager import get_agent_manager

        agent = get_agent_manager(self._hass).default_agent
        if agent is None:
            return False
        await asyncio.sleep(0)  # looking through the pool takes a while, and was done just now: let others in between
        matched = await agent.async_recognize_sentence_trigger(user_input)
        return matched is not None and len(matched.matched_triggers) > 1


class NotOurs(HomeAssistantError):
    """A sentence that is not about the practice, and that nobody else understands: its text is what is said."""


async def async_answer(
    hass: HomeAssistant, coordinator: AftersaleCoordinator, user_input: ConversationInput, *, by_name: bool = False
) -> str:
    """What is said to a sentence; what it asks for is done.

    ``by_name``: nothing but somebody's name called us, so Home Assistant's own sentences go first.
    """
    language = language_from(user_input.language or hass.config.language)
    zone = coordinator.practice.working.zone
    now: datetime = dt_util.utcnow().astimezone(zone)
    first_names = option(coordinator.entry.options, "spoken_names") == "first_name"
    speaker = Speaker(language, now, first_names=first_names)
    directory = coordinator.desk.directory

    def read() -> Request | Unclear:
        return understand(user_input.text, language, directory, now)

    request = await coordinator.on_thread(read)
    if isinstance(request, Unclear):
        if not request.ours and (said := await _async_pass_on(hass, user_input, agent=True)):
            return said
        if not (request.ours or request.likely):
            raise NotOurs(speaker.text("not_ours"))
        return speaker.unclear(request)
    if by_name and (said := await _async_pass_on(hass, user_input, agent=False)):
        return said
    questions = Questions(coordinator, speaker, language, now)
    try:
        if request.intent in QUERIES:
            return await questions.answer(request)
        changes = Changes(coordinator, speaker, questions, user_input.context.user_id, now, hass.config.currency)
        return await changes.carry_out(request)
    except HomeAssistantError as error:
        return speaker.error(error.translation_key)


async def _async_pass_on(hass: HomeAssistant, user_input: ConversationInput, *, agent: bool) -> str | None:
    """What others make of a sentence that only looked like ours: the assistant spoken to, or Home Assistant itself."""
    from homeassistant.components import conversation
    from homeassistant.components.conversation.chat_log import async_get_chat_log
    from homeassistant.helpers.chat_session import async_get_chat_session

    if agent and user_input.agent_id not in (conversation.HOME_ASSISTANT_AGENT, "homeassistant", None):
        result = await conversation.async_converse(
            hass,
            user_input.text,
            user_input.conversation_id,
            user_input.context,
            user_input.language,
            user_input.agent_id,
            user_input.device_id,
            user_input.satellite_id,
            user_input.extra_system_prompt,
        )
        return _speech(result.response)
    # From Home Assistant 2026.11 on, a session is told for whom it speaks.
    told = {"context": user_input.context} if "context" in signature(async_get_chat_session).parameters else {}
    with (
        async_get_chat_session(hass, user_input.conversation_id, **told) as session,
        async_get_chat_log(hass, session, user_input) as chat_log,
    ):
        response = await conversation.async_handle_intents(hass, user_input, chat_log)
    return _speech(response) if response is not None else None


def _speech(response: Any) -> str | None:
    speech = response.speech.get("plain", {}).get("speech")
    return str(speech) if speech else None
