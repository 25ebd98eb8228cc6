"""The one thread that touches the book, and the way back into the event loop.

Jobs run in the order in which they were given, and what they bring back *lands* in the loop in that same order, whether or
not anybody still waits for it: a caller who gave up does not lose the receipt of what is already on disk.
"""

from __future__ import annotations

from asyncio import Future
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
import logging

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError

from .const import DOMAIN

_LOGGER = logging.getLogger(__name__)


class StoreThread:
    """A queue of jobs for the book."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin with an idle thread."""
        self._hass = hass
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="aftersale_book")
        self._closed = False
        self._refusal: Exception | None = None

    @callback
    def refuse(self, error: Exception) -> None:
        """Answer whatever is given from now on with this error: the book is damaged."""
        self._refusal = error

    @callback
    def submit[T](self, job: Callable[[], T], land: Callable[[T], None] | None = None) -> Future[T]:
        """Run ``job`` on the thread, then ``land`` with its result in the loop; the future has the result.

        Raises ``HomeAssistantError`` once the book is closed.
        """
        if self._closed:
            raise HomeAssistantError(translation_domain=DOMAIN, translation_key="book_closed")
        loop = self._hass.loop
        future: Future[T] = loop.create_future()
        if self._refusal is not None:
            future.set_exception(self._refusal)
            return future

        def work() -> None:
            try:
                result = job()
            except Exception as error:  # noqa: BLE001 - it is handed on, whatever it is
                loop.call_soon_threadsafe(_fail, future, error)
            else:
                loop.call_soon_threadsafe(_settle, future, result, land)

        self._executor.submit(work)
        return future

    async def async_close(self, last: Callable[[], None]) -> None:
        """Let the waiting jobs finish, run ``last``, and end the thread. A second time does nothing."""
        if self._closed:
            return
        self._refusal = None
        done = self.submit(last)
        self._closed = True
        try:
            await done
        finally:
            await self._hass.async_add_executor_job(self._executor.shutdown)


@callback
def _settle[T](future: Future[T], result: T, land: Callable[[T], None] | None) -> None:
    if land is not None:
        try:
            land(result)
        except Exception as error:  # noqa: BLE001 - as above
            _fail(future, error)
            return
    if not future.done():
        future.set_result(result)


@callback
def _fail[T](future: Future[T], error: Exception) -> None:
    if not future.done():
        future.set_exception(error)
    else:
        _LOGGER.debug("Nobody waited any more for a job that failed: %r", error)
