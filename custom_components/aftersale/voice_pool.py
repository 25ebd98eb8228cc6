"""Our place in the pool of sentence triggers.

Home Assistant keeps the sentences of every integration and every automation in one pool and stops looking when one trigger matches a
second time. Ours therefore always stands last, so that it hides nobody. Whenever the pool was made anew, our ears are put into it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
import logging
from typing import TYPE_CHECKING, Any, Final

from homeassistant.core import CALLBACK_TYPE, Context, HomeAssistant, callback
from homeassistant.setup import async_when_setup

from .coordinator import AftersaleConfigEntry
from .voice.compiled import prepare
from .voice.gates import gates
from .voice_ears import CALL, NOBODY, SOMEBODY, ears

if TYPE_CHECKING:
    from hassil.intents import IntentData
    from hassil.recognize import RecognizeResult

    from homeassistant.components.conversation import ConversationInput

_LOGGER = logging.getLogger(__name__)
CONVERSATION: Final = "conversation"

type Hear = Callable[[ConversationInput, Any], Awaitable[str | None]]


class VoicePool:
    """Keeps our sentences registered, last of all."""

    def __init__(self, hass: HomeAssistant, entry: AftersaleConfigEntry, hear: Hear) -> None:
        """Nothing is registered yet."""
        self._hass = hass
        self._entry = entry
        self._hear = hear
        self._remove: CALLBACK_TYPE | None = None
        self._placing = False
        self._settling = False
        self._open = True
        self._begun = asyncio.Event()
        self._ears: list[IntentData] = []
        self._sentences = [CALL]

    async def async_start(self) -> None:
        """Listen as soon as there is something to listen with; where there is, nothing that is said from now on is missed."""
        self._entry.async_on_unload(self._stop)
        async_when_setup(self._hass, CONVERSATION, self._async_begin)
        if CONVERSATION in self._hass.config.components:
            await self._begun.wait()

    async def _async_begin(self, hass: HomeAssistant, _: str) -> None:
        try:
            await hass.async_add_executor_job(prepare)
            self._ears = await hass.async_add_executor_job(ears, self._knows)
            if self._open:
                await self._async_register()
        finally:
            self._begun.set()

    async def _async_register(self) -> None:
        from homeassistant.components.conversation.agent_manager import get_agent_manager

        self._place()
        await self._async_attach()
        if self._open:  # else the entry was unloaded meanwhile, and nobody would unsubscribe
            self._entry.async_on_unload(get_agent_manager(self._hass).subscribe_intents(self._others_changed))

    def _knows(self, word: str) -> bool:
        """Whether somebody is called so at this moment."""
        return self._entry.runtime_data.desk.directory.has_word(word)

    # -- the place -------------------------------------------------------------------------------------------------

    @callback
    def _place(self) -> None:
        """Stand last in the pool."""
        from homeassistant.components.conversation.agent_manager import get_agent_manager

        self._placing = True
        try:
            if self._remove is not None:
                self._remove()
            self._remove = get_agent_manager(self._hass).register_trigger(self._sentences, self._hear)
        finally:
            self._placing = False

    @callback
    def _others_changed(self, _: Any) -> None:
        """Somebody else registered or removed a trigger: settle again, once the change is through."""
        if self._open and not (self._placing or self._settling):
            self._settling = True
            self._hass.loop.call_soon(self._settle)

    @callback
    def _settle(self) -> None:
        from homeassistant.components.conversation.agent_manager import get_agent_manager

        self._settling = False
        if not self._open:
            return
        if get_agent_manager(self._hass).trigger_sentences[-1] != self._sentences[-1]:
            self._place()
        self._entry.async_create_task(self._hass, self._async_attach(), "aftersale listens")

    @callback
    def _stop(self) -> None:
        self._open = False
        if self._remove is not None:
            self._remove()
            self._remove = None

    # -- the ears --------------------------------------------------------------------------------------------------

    async def _async_attach(self) -> None:
        """Put the ears where the recogniser keeps what it made of our sentence; where that is not possible, register all as text.

        The names of the customers then call us no longer by themselves.
        """
        try:
            attached = await self._async_attached()
        except Exception:
            _LOGGER.debug("Why sentences are registered as text", exc_info=True)
            attached = False
        if self._open and not attached and len(self._sentences) == 1:
            _LOGGER.info("This Home Assistant keeps its sentences in another way: ours are registered as text")
            self._sentences = [*self._sentences, *gates()]
            self._place()

    async def _async_attached(self) -> bool:
        """Whether the ears hear, and only what they should; a trigger that takes every sentence leaves them nothing to hear."""
        if (call := await self._async_recognise(CALL)) is None:
            return True
        kept = call.intent.data
        if self._ears[-1] not in kept:
            kept.extend(self._ears)
        if await self._async_recognise(SOMEBODY) and not await self._async_recognise(NOBODY):
            return True
        kept[:] = [one for one in kept if one not in self._ears]
        return False

    async def _async_recognise(self, text: str) -> RecognizeResult | None:
        """What our trigger makes of a sentence."""
        from homeassistant.components import conversation
        from homeassistant.components.conversation.agent_manager import get_agent_manager

        manager = get_agent_manager(self._hass)
        if manager.default_agent is None:
            return None
        said = conversation.ConversationInput(
            text, Context(), None, None, None, self._hass.config.language, conversation.HOME_ASSISTANT_AGENT
        )
        matched = await manager.default_agent.async_recognize_sentence_trigger(said)
        for name, result in matched.matched_triggers.items() if matched is not None else ():
            if manager.get_trigger_callback(name) is self._hear:
                return result
        return None
