"""Our place in the pool of sentence triggers.

Home Assistant keeps the templates of every integration and every automation in one pool and stops looking when one trigger
matches a second time. Ours therefore always stands last, so that it hides nobody. It holds the words of the practice and the names
of its customers, and is made anew when somebody comes, goes or is renamed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.setup import async_when_setup

from .board import Changed
from .coordinator import BOARD, AftersaleConfigEntry
from .voice.compiled import prepare
from .voice.gates import gates, name_gates, name_words

if TYPE_CHECKING:
    from homeassistant.components.conversation import ConversationInput

CONVERSATION: Final = "conversation"
MOST_NAMES: Final = 750
"""So many customers call us by their name alone, the newest first; all are understood once one of our words was said."""

type Hear = Callable[[ConversationInput, Any], Awaitable[str | None]]


class VoicePool:
    """Keeps our templates registered, last of all and with the names as they are now."""

    def __init__(self, hass: HomeAssistant, entry: AftersaleConfigEntry, hear: Hear) -> None:
        """Nothing is registered yet."""
        self._hass = hass
        self._entry = entry
        self._hear = hear
        self._remove: CALLBACK_TYPE | None = None
        self._placing = False
        self._open = True
        self._words: dict[str, frozenset[str]] = {}
        self._sentences: list[str] = []

    @callback
    def start(self) -> None:
        """Listen as soon as there is something to listen with."""
        newest = islice(reversed(self._entry.runtime_data.board.customers.values()), MOST_NAMES)
        self._words = {one.id: name_words(one.name, one.company) for one in newest}
        self._entry.async_on_unload(self._stop)
        async_when_setup(self._hass, CONVERSATION, self._async_register)

    async def _async_register(self, hass: HomeAssistant, _: str) -> None:
        if not self._open:
            return
        from homeassistant.components.conversation.agent_manager import get_agent_manager

        await hass.async_add_executor_job(prepare)
        self._write()
        self._place()
        self._entry.async_on_unload(get_agent_manager(hass).subscribe_intents(self._others_changed))
        self._entry.async_on_unload(self._entry.runtime_data.listen(BOARD, self._people_changed))

    # -- the names -------------------------------------------------------------------------------------------------

    @callback
    def _people_changed(self, changed: Changed | None = None) -> None:
        """Somebody came, went or was renamed."""
        people = self._entry.runtime_data.board.customers
        known = dict(self._words)
        for customer_id in changed.customers if changed is not None else people:
            if (customer := people.get(customer_id)) is None:
                self._words.pop(customer_id, None)
            elif customer_id in self._words or len(self._words) < MOST_NAMES:
                self._words[customer_id] = name_words(customer.name, customer.company)
            else:
                del self._words[min(self._words)]
                self._words[customer_id] = name_words(customer.name, customer.company)
        if known != self._words:
            before = self._sentences
            self._write()
            if self._sentences != before and self._open:
                self._place()

    @callback
    def _write(self) -> None:
        self._sentences = [*gates(), *name_gates(frozenset().union(*self._words.values()))]

    # -- the place -------------------------------------------------------------------------------------------------

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
            self._remove = get_agent_manager(self._hass).register_trigger(self._sentences, self._hear)
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

        pool = get_agent_manager(self._hass).trigger_sentences
        if self._open and pool and pool[-1] != self._sentences[-1]:
            self._place()

    @callback
    def _stop(self) -> None:
        self._open = False
        if self._remove is not None:
            self._remove()
            self._remove = None
