"""The door for voice: one sentence trigger with all our templates, and one callback behind it.

Home Assistant keeps the templates of every integration and every automation in one pool and stops looking when one trigger
matches a second time. Ours therefore always stands last, so that it hides nobody; and when a sentence also belongs to a trigger of
the user's, that one has it alone.
"""

from __future__ import annotations

from datetime import datetime
import logging
from typing import TYPE_CHECKING, Any, Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.setup import async_when_setup
from homeassistant.util import dt as dt_util

from .coordinator import AftersaleConfigEntry, AftersaleCoordinator
from .options import language_from, option
from .voice.request import QUERIES, Request, Unclear
from .voice.say import Speaker
from .voice.sentences import gates
from .voice.understand import understand
from .voice_changes import Changes
from .voice_questions import Questions

if TYPE_CHECKING:
    from homeassistant.components.conversation import ConversationInput

_LOGGER = logging.getLogger(__name__)

CONVERSATION: Final = "conversation"
PASS_ON: Final = frozenset({"nobody", "which_customer", "not_understood", "until_when", "to_when", "not_done"})
"""Doubts that may only mean that the sentence was never ours."""


class VoiceDoor:
    """Hears the sentences of one entry."""

    def __init__(self, hass: HomeAssistant, entry: AftersaleConfigEntry) -> None:
        """Nothing is registered yet."""
        self._hass = hass
        self._entry = entry
        self._remove: CALLBACK_TYPE | None = None
        self._placing = False
        self._open = True

    @callback
    def start(self) -> None:
        """Listen as soon as there is something to listen with."""
        self._entry.async_on_unload(self._stop)
        async_when_setup(self._hass, CONVERSATION, self._async_register)

    async def _async_register(self, hass: HomeAssistant, _: str) -> None:
        if not self._open:
            return
        from homeassistant.components.conversation.agent_manager import get_agent_manager

        self._place()
        self._entry.async_on_unload(get_agent_manager(hass).subscribe_intents(self._others_changed))

    @callback
    def _place(self) -> None:
        """Stand last in the pool."""
        from homeassistant.components.conversation.agent_manager import get_agent_manager

        if not self._open:
            return
        self._placing = True
        try:
            if self._remove is not None:
                self._remove()
            self._remove = get_agent_manager(self._hass).register_trigger(gates(), self._async_hear)
        finally:
            self._placing = False

    @callback
    def _others_changed(self, _: Any) -> None:
        """Somebody else registered or removed a trigger: stand last again, once the change is through."""
        if not self._placing and self._open and self._remove is not None:
            self._hass.loop.call_soon(self._place_again)

    @callback
    def _place_again(self) -> None:
        from homeassistant.components.conversation.agent_manager import get_agent_manager

        if self._open and (pool := get_agent_manager(self._hass).trigger_sentences) and pool[-1] != gates()[-1]:
            self._place()

    @callback
    def _stop(self) -> None:
        self._open = False
        if self._remove is not None:
            self._remove()
            self._remove = None

    async def _async_hear(self, user_input: ConversationInput, result: Any) -> str | None:
        """Answer a sentence; nothing may escape from here, because it would end the whole conversation."""
        try:
            if await self._belongs_to_others(user_input):
                return None
            return await async_answer(self._hass, self._entry.runtime_data, user_input)
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
        matched = await agent.async_recognize_sentence_trigger(user_input)
        return matched is not None and len(matched.matched_triggers) > 1


async def async_answer(hass: HomeAssistant, coordinator: AftersaleCoordinator, user_input: ConversationInput) -> str:
    """What is said to a sentence; what it asks for is done."""
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
        if not request.ours and request.question in PASS_ON and (said := await _async_pass_on(hass, user_input)):
            return said
        return speaker.unclear(request, example="Anna Weber")
    questions = Questions(coordinator, speaker, language, now)
    try:
        if request.intent in QUERIES:
            return await questions.answer(request)
        return await Changes(coordinator, speaker, questions, user_input.context.user_id, now).carry_out(request)
    except HomeAssistantError as error:
        return speaker.error(error.translation_key)


async def _async_pass_on(hass: HomeAssistant, user_input: ConversationInput) -> str | None:
    """What Home Assistant itself makes of a sentence that only looked like ours."""
    from homeassistant.components import conversation
    from homeassistant.components.conversation.chat_log import async_get_chat_log
    from homeassistant.helpers.chat_session import async_get_chat_session

    with (
        async_get_chat_session(hass, user_input.conversation_id) as session,
        async_get_chat_log(hass, session, user_input) as chat_log,
    ):
        response = await conversation.async_handle_intents(hass, user_input, chat_log)
    if response is None:
        return None
    speech = response.speech.get("plain", {}).get("speech")
    return str(speech) if speech else None
