"""The one bridge between Home Assistant and the desk.

A verb runs on the store thread; its receipt lands in the loop, where the board takes it over and only the entities concerned
are told. Decide, commit, publish: nobody sees what is not on disk.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Coroutine, Iterable
from datetime import datetime, time, timedelta
import logging
from pathlib import Path
from time import monotonic
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.util import dt as dt_util

from .alarm import Alarm
from .board import Board, Changed
from .const import BOOK_FILE, BOOK_FOLDER, DATA_BOOK_ID, DATA_REMINDERS, DOMAIN
from .crm.call import Call
from .crm.errors import AftersaleError, BookError
from .crm.practice import Practice
from .desk import Activity, Desk, Receipt
from .devices import CustomerDevices
from .ids import Ids
from .long_lived import long_lived
from .measuring import Measuring
from .refusals import clear_issues, raise_issue, refused
from .store.book import Book
from .store_thread import StoreThread

_LOGGER = logging.getLogger(__name__)

type Landing = tuple[Receipt, datetime | None, dict[str, str]]
"""What a verb brings back: its receipt, by when the clock should ring for it, and what was noted last with whom."""

type AftersaleConfigEntry = ConfigEntry[AftersaleCoordinator]

BOARD: Final = "board"
"""Topic: something in the practice changed."""
MINUTE: Final = "minute"
"""Topic: a minute passed."""
DAY: Final = "day"
"""Topic: a new day began."""
NEW_DEVICES: Final = "new_devices"
"""Topic: customers got a device."""
ACTIVITY: Final = "activity"
"""Topic: things happened, in order."""

MEASURED: Final = frozenset(
    {"completed", "reopened", "promise_kept", "promise_broken", "promise_made", "import_completed"}
)
RING_AGAIN: Final = timedelta(minutes=1)
REPLAN_BATCH: Final = 25


class AftersaleCoordinator:
    """Runs verbs, keeps the board and the alarm, and tells the entities."""

    def __init__(self, hass: HomeAssistant, entry: AftersaleConfigEntry) -> None:
        """Nothing is open yet."""
        self.hass = hass
        self.entry = entry
        self.path = Path(hass.config.path(BOOK_FOLDER, BOOK_FILE))
        self.available = True
        self.measures: dict[str, Any] = {}
        self.book_id = ""
        self.last_notes: dict[str, str] = {}
        self.devices = CustomerDevices(hass, entry.entry_id)
        self.desk: Desk
        self.board: Board
        self.practice: Practice
        self._thread = StoreThread(hass)
        self._alarm = Alarm(hass, self._ring, self._minute)
        self._listeners: defaultdict[str, list[Callable[..., None]]] = defaultdict(list)
        self._wake_at: datetime | None = None
        self._rang_at = dt_util.utcnow()
        self._undone: datetime | None = None
        self._ringing = False
        self._started = False
        self._measuring = Measuring(hass, _LOGGER, self._async_measure, self._spawn)

    # -- life -----------------------------------------------------------------------------------------------------

    async def async_open(self, practice: Practice) -> None:
        """Open the book and read what is kept in memory. Raises ``BookError``; then the thread has ended."""
        expected = DATA_BOOK_ID in self.entry.data
        now = dt_util.utcnow()

        def open_book() -> tuple[Desk, Board, datetime | None, str]:
            desk = Desk(Book.open(self.path, expect_existing=expected), practice, Ids())
            try:
                with long_lived():
                    board = Board.of(desk.load(now), practice, now)
                return desk, board, desk.next_wake(now), desk.book.id
            except BaseException:
                desk.book.close()
                raise

        try:
            self.desk, self.board, self._wake_at, self.book_id = await self._thread.submit(open_book)
        except BaseException:
            await self._thread.async_close(lambda: None)
            raise
        self.practice = practice

    @callback
    def start(self) -> None:
        """Begin to watch the clock, once every platform listens; what came due while we were away comes first."""
        self._started = True
        self._alarm.start()
        self._ring()
        self._measuring.schedule()

    async def async_close(self) -> None:
        """End every timer and close the book. A second time does nothing."""
        self._started = False
        self._alarm.stop()
        self._measuring.stop()
        await self._thread.async_close(self.desk.book.close)

    # -- verbs and questions ----------------------------------------------------------------------------------------

    async def run(
        self,
        verb: Callable[..., Receipt],
        /,
        *,
        way: str,
        user_id: str | None = None,
        request_id: str | None = None,
        **fields: Any,
    ) -> dict[str, Any]:
        """Have the desk do something; its answer, once it is on disk and on the board.

        A refusal comes as Home Assistant's error and has changed nothing.
        """
        call = Call(dt_util.utcnow(), way, user_id, request_id)

        def job() -> Landing:
            receipt = verb(call, **fields)
            return receipt, self.desk.wake_by(call.now, receipt), self.desk.last_notes(receipt.standings)

        try:
            receipt, *_ = await self._thread.submit(job, self._land)
        except BookError as error:
            self._broken(error)
            raise refused(error) from error
        except AftersaleError as error:
            raise refused(error) from error
        self._mended()
        return dict(receipt.answer)

    async def ask(self, question: Callable[..., Any], /, *args: Any, **fields: Any) -> Any:
        """Ask the desk something, as things stand now."""
        now = dt_util.utcnow()
        return await self.on_thread(lambda: question(now, *args, **fields))

    async def on_thread[T](self, job: Callable[[], T], land: Callable[[T], None] | None = None) -> T:
        """Run something that only reads the book (and may take its time) on the store thread."""
        try:
            return await self._thread.submit(job, land)
        except BookError as error:
            self._broken(error)
            raise refused(error) from error
        except AftersaleError as error:
            raise refused(error) from error

    async def async_adopt(self, practice: Practice) -> None:
        """Work by this practice from now on: the board is read afresh; plans follow (``async_replan``)."""
        now = dt_util.utcnow()

        def adopt() -> tuple[Board, datetime | None]:
            self.desk.practice = practice
            with long_lived():
                board = Board.of(self.desk.load(now), practice, now)
            return board, self.desk.next_wake(now)

        def land(result: tuple[Board, datetime | None]) -> None:
            self.board, self._wake_at = result
            self.practice = practice
            self._tell_all()
            self._arm()

        try:
            await self._thread.submit(adopt, land)
        except BookError as error:
            self._broken(error)
            raise refused(error) from error

    async def async_replan(self) -> None:
        """Plan every customer afresh, a few at a time, with whatever else is asked in between."""
        after: str | None = None
        while True:
            answer = await self.run(self.desk.replan, way="clock", after=after, limit=REPLAN_BATCH)
            if (after := answer["next"]) is None:
                return

    # -- what the platforms read -------------------------------------------------------------------------------------

    @property
    def reminders_on(self) -> bool:
        """Whether pushes may go out."""
        return bool(self.entry.data.get(DATA_REMINDERS, True))

    @callback
    def set_reminders(self, on: bool) -> None:
        """Hold pushes, or let them go."""
        self.hass.config_entries.async_update_entry(self.entry, data={**self.entry.data, DATA_REMINDERS: on})
        self._tell(BOARD)

    def customer_of_device(self, device_id: str) -> str:
        """The customer whose device this is. Raises ``ServiceValidationError``."""
        customer_id = self.devices.customer_of(device_id)
        if customer_id is None or customer_id not in self.board.customers:
            raise ServiceValidationError(
                translation_domain=DOMAIN,
                translation_key="unknown_device",
                translation_placeholders={"device_id": device_id},
            )
        return customer_id

    @callback
    def listen(self, topic: str, listener: Callable[..., None]) -> CALLBACK_TYPE:
        """Be told about a topic: one of the above, or a customer's id."""
        self._listeners[topic].append(listener)

        def stop() -> None:
            self._listeners[topic].remove(listener)
            if not self._listeners[topic]:
                del self._listeners[topic]

        return stop

    # -- publishing ------------------------------------------------------------------------------------------------

    @callback
    def _land(self, result: Landing) -> None:
        receipt, wake_by, notes = result
        self.last_notes |= notes
        if not receipt.repeated:
            self._publish(self.board.apply(receipt, dt_util.utcnow()), receipt.activities)
        if wake_by is not None:
            self._wake_at = wake_by if self._wake_at is None else min(self._wake_at, wake_by)
            if wake_by <= dt_util.utcnow():
                self._undone = None
        self._arm()

    @callback
    def _land_wake(self, moment: datetime | None) -> None:
        """What the book says after a ring; from then on verbs only bring the next one nearer."""
        self._wake_at = moment

    @callback
    def _publish(self, changed: Changed, activities: Iterable[Activity] = ()) -> None:
        self.devices.forget(changed.gone)
        for customer_id in changed.gone:
            self.last_notes.pop(customer_id, None)
        self.devices.remove(changed.lost_devices)
        for customer_id in changed.customers:
            if (customer := self.board.customers.get(customer_id)) is not None and customer.has_device:
                self.devices.rename(customer)
        if changed.new_devices:
            self._tell(NEW_DEVICES, changed.new_devices)
        if changed or changed.gone:
            self._tell(BOARD, changed)
        for customer_id in changed.customers:
            self._tell(customer_id)
        measured = False
        for activity in activities:
            self._tell(ACTIVITY, activity)
            measured |= activity.type in MEASURED
        if measured and self._started:
            self._measuring.schedule()

    @callback
    def _tell(self, topic: str, *news: Any) -> None:
        for listener in tuple(self._listeners.get(topic, ())):
            listener(*news)

    @callback
    def _tell_all(self) -> None:
        """The practice, the clock or the availability changed: everybody looks again."""
        self._tell(BOARD, Changed(follow_ups=True))
        for customer_id in [topic for topic in self._listeners if topic in self.board.customers]:
            self._tell(customer_id)

    @callback
    def _broken(self, error: BookError) -> None:
        issue = raise_issue(self.hass, error, str(self.path))
        if self.available:
            _LOGGER.error("The book cannot be used now (%s): %s", issue, self.path)
            self.available = False
            self._tell_all()

    @callback
    def _mended(self) -> None:
        if not self.available:
            _LOGGER.info("The book can be used again: %s", self.path)
            clear_issues(self.hass)
            self.available = True
            self._tell_all()

    # -- the clock -------------------------------------------------------------------------------------------------

    @callback
    def _arm(self) -> None:
        """Set the alarm; what the last ring left undone waits a minute, everything else that has come rings at once."""
        if self._started and not self._ringing:
            wake = self._wake_at
            if wake is not None and wake == self._undone:
                wake = max(wake, self._rang_at + RING_AGAIN)
            moments = (self.board.next_flip(), wake, self._next_midnight())
            self._alarm.set(min(moment for moment in moments if moment is not None))

    def _next_midnight(self) -> datetime:
        return self.practice.working.at(self.board.today + timedelta(days=1), time.min)

    @callback
    def _ring(self) -> None:
        if not self._ringing and self._started:
            self._ringing = True
            self.entry.async_create_task(self.hass, self._async_ring(), "aftersale alarm")

    async def _async_ring(self) -> None:
        """Let time pass on the board, then have the desk do what has come."""
        try:
            day = self.board.today
            more = True
            while more:
                changed, more = self.board.advance(dt_util.utcnow())
                self._publish(changed)
                await asyncio.sleep(0)
            if self.board.today != day:
                self._tell_all()
                self._tell(DAY)
                self._measuring.schedule()
            while (await self.run(self.desk.wake, way="clock"))["more"]:
                pass
            now = dt_util.utcnow()
            await self.on_thread(lambda: self.desk.next_wake(now), self._land_wake)
        except HomeAssistantError as error:
            _LOGGER.debug("The alarm will ring again: %s", error)
        finally:
            self._ringing = False
            self._rang_at = now = dt_util.utcnow()
            self._undone = self._wake_at if self._wake_at is not None and self._wake_at <= now else None
            self._arm()

    @callback
    def _minute(self, went_back: bool) -> None:
        if went_back:
            self.entry.async_create_task(self.hass, self.async_adopt(self.practice), "aftersale clock went back")
        elif not self.available:
            self._ring()
        self._tell(MINUTE)

    async def _async_measure(self) -> float:
        """Work out what needs the past; the seconds that the book took for it."""
        now = dt_util.utcnow()

        def measure() -> tuple[dict[str, Any], float]:
            begun = monotonic()
            return self.desk.shares(now), monotonic() - begun

        try:
            self.measures, took = await self.on_thread(measure)
        except HomeAssistantError as error:
            _LOGGER.debug("The measures stay as they were: %s", error)
            return 0.0
        self._tell(BOARD, Changed())
        return took

    @callback
    def _spawn(self, task: Coroutine[Any, Any, None]) -> None:
        self.entry.async_create_task(self.hass, task, "aftersale measures")
