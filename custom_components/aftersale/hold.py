"""Changes that wait for a moment, while the book is copied by somebody else."""

from __future__ import annotations

import asyncio
from datetime import datetime

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later


class Hold:
    """A gate that is open, or opens by itself before long."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Open."""
        self._hass = hass
        self._open = asyncio.Event()
        self._open.set()
        self._stop_timer: CALLBACK_TYPE | None = None

    @callback
    def shut(self, most: float) -> None:
        """Have changes wait, for so many seconds at the most."""
        self.open()
        self._open.clear()
        self._stop_timer = async_call_later(self._hass, most, self._time_is_up)

    @callback
    def _time_is_up(self, _: datetime) -> None:
        self._stop_timer = None
        self._open.set()

    @callback
    def open(self) -> None:
        """Let changes go on."""
        if self._stop_timer is not None:
            self._stop_timer()
            self._stop_timer = None
        self._open.set()

    async def passed(self) -> None:
        """Wait until the gate is open."""
        await self._open.wait()
