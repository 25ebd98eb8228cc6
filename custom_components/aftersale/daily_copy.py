"""The day's snapshot of the book is taken beside the book's thread: of a large one it takes seconds, for which nobody waits.

Meanwhile the log is kept as it is, so that nothing moves below the copy; an erasure asked for in these seconds waits for it.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import Final

from homeassistant.core import callback
from homeassistant.exceptions import HomeAssistantError

from .coordinator import AftersaleCoordinator

_WHO: Final = "daily_copy"


@callback
def copy_beside(coordinator: AftersaleCoordinator) -> None:
    """From now on, copy the open book elsewhere."""
    hass, book = coordinator.hass, coordinator.desk.book

    def on_store_thread(day: date) -> None:
        book.keep_log(_WHO, move=False)
        hass.loop.call_soon_threadsafe(begin, day)

    @callback
    def begin(day: date) -> None:
        coordinator.entry.async_create_background_task(hass, async_copy(day), "aftersale snapshot")

    async def async_copy(day: date) -> None:
        try:
            await hass.async_add_executor_job(book.copy_day, day)
        finally:
            with suppress(HomeAssistantError):
                await coordinator.on_thread(lambda: book.let_log_go(_WHO))

    book.copy = on_store_thread
