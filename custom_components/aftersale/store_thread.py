"""The one thread that touches the book, and the way back into the event loop.

Jobs run in the order in which they were given, and what they bring back *lands* in the loop in that same order, whether or
not anybody still waits for it: a caller who gave up does not lose the receipt of what is already on disk.

What lands may need several turns of the loop (``land`` gives the rest of it to await); whatever comes after waits until it has landed.
"""

from __future__ import annotations

from asyncio import Event, Future
from collections import deque
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from functools import partial
import logging
from typing import Any

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError

from .const import DOMAIN

_LOGGER = logging.getLogger(__name__)

type Rest = Coroutine[Any, Any, None] | None
"""What remains to be done of a landing, in turns of the loop; ``None``: nothing."""


class StoreThread:
    """A queue of jobs for the book."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin with an idle thread."""
        self._hass = hass
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="aftersale_book")
        self._closed = False
        self._refusal: Exception | None = None
        self._landings: deque[Callable[[], Rest]] = deque()
        """The first is landing, the others wait for it."""
        self._all_landed = Event()

    @callback
    def refuse(self, error: Exception) -> None:
        """Answer whatever is given from now on with this error: the book is damaged."""
        self._refusal = error

    @callback
    def submit[T](self, job: Callable[[], T], land: Callable[[T], Rest] | None = None) -> Future[T]:
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
                loop.call_soon_threadsafe(self._arrive, partial(_fail, future, error))
            else:
                loop.call_soon_threadsafe(self._arrive, partial(_settle, future, result, land))

        self._executor.submit(work)
        return future

    def beside[T](self, job: Callable[[], T]) -> Future[T]:
        """Run something for a landing that is under way on the thread, after what waits there; nothing lands meanwhile."""
        return self._hass.loop.run_in_executor(self._executor, job)

    async def landed(self) -> None:
        """Wait until nothing is landing. Then nothing is until the caller awaits again."""
        while self._landings:
            self._all_landed.clear()
            await self._all_landed.wait()

    @callback
    def _arrive(self, landing: Callable[[], Rest]) -> None:
        self._landings.append(landing)
        if len(self._landings) == 1:
            self._land_first()

    @callback
    def _land_first(self) -> None:
        rest = self._landings[0]()
        if rest is None:
            self._gone_on()
        else:
            self._hass.async_create_task(self._async_rest(rest), "aftersale landing")

    async def _async_rest(self, rest: Coroutine[Any, Any, None]) -> None:
        try:
            await rest
        finally:
            self._gone_on()

    @callback
    def _gone_on(self) -> None:
        """The first has landed; the next has a callback of its own."""
        self._landings.popleft()
        if self._landings:
            self._hass.loop.call_soon(self._land_first)
        else:
            self._all_landed.set()

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
def _settle[T](future: Future[T], result: T, land: Callable[[T], Rest] | None) -> Rest:
    if land is not None:
        try:
            rest = land(result)
        except Exception as error:  # noqa: BLE001 - as above
            _fail(future, error)
            return None
        if rest is not None:
            return _async_settle(future, result, rest)
    _succeed(future, result)
    return None


async def _async_settle[T](future: Future[T], result: T, rest: Coroutine[Any, Any, None]) -> None:
    try:
        await rest
    except Exception as error:  # noqa: BLE001 - as above
        _fail(future, error)
    else:
        _succeed(future, result)
    finally:
        future.cancel()  # Home Assistant ends the task only as it stops; one that is done stays so.


@callback
def _succeed[T](future: Future[T], result: T) -> None:
    if not future.done():
        future.set_result(result)


@callback
def _fail[T](future: Future[T], error: Exception) -> None:
    if not future.done():
        future.set_exception(error)
    else:
        _LOGGER.debug("Nobody waited any more for a job that failed: %r", error)
