"""When to look at the measures again: at once while a look is quick, now and then in a book where it is not."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.debounce import Debouncer

QUICK: Final = 0.005
"""A look that took no longer than so many seconds may follow every change."""
EVERY: Final = 15.0
"""Seconds between two looks that take longer, at least."""
REST: Final = 100
"""... and so many times as long as the last one took."""


class Measuring:
    """Has the measures looked at after changes; changes that come during a look have one more look together."""

    def __init__(
        self,
        hass: HomeAssistant,
        logger: Any,
        look: Callable[[], Coroutine[Any, Any, float]],
        spawn: Callable[[Coroutine[Any, Any, None]], object],
    ) -> None:
        """``look`` works them out, and says how long the book took; ``spawn`` runs it in the background."""
        self._look = look
        self._spawn = spawn
        self._took = 0.0
        self._looking = False
        self._stale = False
        self._seldom = Debouncer(hass, logger, cooldown=EVERY, immediate=True, function=self._async_look)

    @callback
    def schedule(self) -> None:
        """Something changed that they are made of."""
        if self._took > QUICK:
            self._seldom.async_schedule_call()
            return
        self._stale = True
        if not self._looking:
            self._looking = True
            self._spawn(self._async_look_again())

    @callback
    def stop(self) -> None:
        """Look no more."""
        self._stale = False
        self._seldom.async_shutdown()

    async def _async_look_again(self) -> None:
        try:
            while self._stale:
                self._stale = False
                await self._async_look()
        finally:
            self._looking = False

    async def _async_look(self) -> None:
        self._took = await self._look()
        self._seldom.cooldown = max(EVERY, REST * self._took)
