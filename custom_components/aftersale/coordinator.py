"""The one bridge between Home Assistant and the desk.

A verb runs on the store thread; its receipt lands in the loop, where the board takes it over and only the entities concerned
are told. Decide, commit, publish: nobody sees what is not on disk.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta
from functools import partial
import logging
from pathlib import Path
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util import dt as dt_util

from .alarm import Alarm
from .board import Board, Changed
from .const import BOOK_FILE, BOOK_FOLDER, DATA_BOOK_ID, DATA_DOUBTED, DATA_REMINDERS, ISSUE_BOOK_DAMAGED
from .crm.call import Call
from .crm.errors import AftersaleError, BookError
from .crm.practice import Practice
from .crm.reminders import Reminders
from .desk import Desk, Receipt
from .devices import CustomerDevices
from .forgetting import forget_history
from .hold import Hold
from .ids import Ids
from .long_lived import let_go, long_lived
from .news import tell_at_risk
from .options import reminders_from
from .publication import Publication, Steps, in_turns, is_large
from .reach import Phones
from .refusals import clear_issues, raise_issue, refused
from .store.book import Book
from .store_thread import Rest, StoreThread
from .topics import ACTIVITY, BOARD, DAY, MAIL, MINUTE, NEW_DEVICES, Topics

__all__ = ["ACTIVITY", "BOARD", "DAY", "MAIL", "MINUTE", "NEW_DEVICES", "AftersaleConfigEntry", "AftersaleCoordinator"]

_LOGGER = logging.getLogger(__name__)

type Landing = tuple[Receipt, datetime | None, dict[str, str], dict[str, Any]]
"""What a verb brings back: its receipt, by when the clock should ring for it, what was noted last with whom, the measures."""

type Reading = tuple[Board, datetime | None, dict[str, Any]]
"""What is read of a book as a whole: the board, when the clock rings first, the measures."""

type AftersaleConfigEntry = ConfigEntry[AftersaleCoordinator]

ALARM_WAYS: Final = frozenset({"clock", "reminder"})
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
        self.phones: Phones
        self.hold: Final = Hold(hass)
        """Shut while a backup copies the book: changes wait, questions do not."""
        self._thread = StoreThread(hass)
        self._alarm = Alarm(hass, self._ring, self._minute)
        self._topics = Topics()
        self._publication = Publication(hass, self.devices, self._topics)
        self.listen: Final = self._topics.listen
        self._tell: Final = self._topics.tell
        self._wake_at: datetime | None = None
        self._rang_at = dt_util.utcnow()
        self._undone: datetime | None = None
        self._ringing = False
        self._ring_again = False
        self.is_started = False

    # -- life -----------------------------------------------------------------------------------------------------

    async def async_open(self, practice: Practice) -> None:
        """Open the book and read what is kept in memory. Raises ``BookError``; then the thread has ended."""
        expected, doubted = DATA_BOOK_ID in self.entry.data, DATA_DOUBTED in self.entry.data
        now = dt_util.utcnow()
        reminders = self._reminders()

        def open_book() -> tuple[Desk, str, *Reading]:
            desk = Desk(Book.open(self.path, expect_existing=expected, thorough=doubted), practice, Ids())
            desk.reminders = reminders
            try:
                return desk, desk.book.id, *_read(desk, now)
            except BaseException:
                desk.book.close()
                raise

        try:
            opened = await self._thread.submit(open_book)
        except BaseException:
            await self._thread.async_close(lambda: None)
            raise
        self.desk, self.book_id, self.board, self._wake_at, self.measures = opened
        self.practice = practice

    @callback
    def start(self) -> None:
        """Begin to watch the clock, once every platform listens; what came due while we were away comes first."""
        self.is_started = True
        self._alarm.start()
        self._ring()

    async def async_close(self) -> None:
        """End every timer and close the book. A second time does nothing."""
        self.is_started = False
        self._alarm.stop()
        self.hold.open()
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

        A refusal comes as Home Assistant's error and has changed nothing, but for an erasure that the disk did not let finish.
        """
        await self.hold.passed()
        call = Call(dt_util.utcnow(), way, user_id, request_id)

        def job() -> Landing:
            receipt = verb(call, **fields)
            notes = self.desk.last_notes(receipt.noted | (receipt.standings.keys() - self.last_notes.keys()))
            return receipt, self.desk.wake_by(call.now, receipt), notes, self.desk.shares(call.now)

        try:
            receipt, *_ = await self._thread.submit(job, partial(self._land, call))
            if receipt.trouble is not None:
                raise receipt.trouble
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

    async def on_thread[T](self, job: Callable[[], T], land: Callable[[T], Rest] | None = None) -> T:
        """Run something that only reads the book (and may take its time) on the store thread."""
        try:
            return await self._thread.submit(job, land)
        except BookError as error:
            self._broken(error)
            raise refused(error) from error
        except AftersaleError as error:
            raise refused(error) from error

    async def async_adopt(self, practice: Practice | None = None) -> None:
        """Work by this practice (or go on by the last) from now on: the board is read afresh; plans follow (``async_replan``)."""
        now = dt_util.utcnow()
        reminders = self._reminders()

        def adopt() -> Reading:
            self.desk.practice = practice or self.desk.practice
            self.desk.reminders = reminders
            return _read(self.desk, now)

        def land(result: Reading) -> None:
            known = self.board.at_risk
            self.board, self._wake_at, self.measures = result
            self.practice = self.desk.practice
            tell_at_risk(self.hass, self.board, self.board.at_risk - known)
            self._tell_all()
            self._arm()
            self._ring()

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
    def next_alarm(self) -> datetime | None:
        """When there is something to do again by the clock."""
        return self._alarm.moment

    @property
    def reminders_on(self) -> bool:
        """Whether pushes may go out."""
        return bool(self.entry.data.get(DATA_REMINDERS, True))

    @callback
    def set_reminders(self, on: bool) -> None:
        """Hold pushes, or let them go."""
        self.hass.config_entries.async_update_entry(self.entry, data={**self.entry.data, DATA_REMINDERS: on})
        self._tell(BOARD)
        self.remind_anew()

    @callback
    def keep_notes(self, read: Mapping[str, str]) -> None:
        """Keep the last notes that were read, unless a newer one is known or the customer has gone meanwhile."""
        for customer_id in read.keys() & self.board.customers.keys():
            self.last_notes.setdefault(customer_id, read[customer_id])

    @callback
    def remind_anew(self) -> None:
        """The reminders' settings changed: look at once what they hold, or let go."""
        self.desk.reminders = self._reminders()
        self._ring()
        self._tell(MAIL)

    def _reminders(self) -> Reminders:
        return reminders_from(self.entry.options, on=self.reminders_on)

    # -- publishing ------------------------------------------------------------------------------------------------

    @callback
    def _land(self, call: Call, result: Landing) -> Rest:
        receipt, _, notes, _ = result
        self.last_notes |= notes
        if is_large(receipt):
            return self._async_land(call, result)
        changed = Changed() if receipt.repeated else self.board.apply(receipt, dt_util.utcnow())
        return in_turns(self._landing(call, result, changed))

    async def _async_land(self, call: Call, result: Landing) -> None:
        """Hundreds of customers: the board with them is made beside the loop, and takes this one's place as a whole."""
        after = partial(_after, self.board, result[0], dt_util.utcnow())
        self.board, changed, before = await self._thread.beside(after)
        del after  # and the board that was
        if (rest := in_turns(self._landing(call, result, changed))) is not None:
            await rest
        self._thread.beside(partial(let_go, before))

    def _landing(self, call: Call, result: Landing, changed: Changed) -> Steps:
        """The board has taken it over: tell everybody, in steps."""
        receipt, wake_by, _, measures = result
        if not receipt.repeated:
            is_news, self.measures = measures != self.measures, measures
            changed.customers |= receipt.noted & self.board.customers.keys()
            history: list[str] = []
            yield from self._publication.forgetting(changed.gone, history)
            for customer_id in changed.gone:
                self.last_notes.pop(customer_id, None)
            yield from self._publication.of(self.board, changed, is_news=is_news)
            if receipt.answer.get("erased"):
                forget_history(self.hass, history)
            yield from self._publication.of_activities(self.board, receipt.activities, receipt, call)
        if receipt.mail:
            self._tell(MAIL)
        if wake_by is not None:
            self._wake_at = wake_by if self._wake_at is None else min(self._wake_at, wake_by)
            if wake_by <= dt_util.utcnow():
                self._undone = None
        self._arm()
        if call.way not in ALARM_WAYS:  # a ring that is under way may not have seen what is not the alarm's own doing
            self._ring_again |= self._ringing

    @callback
    def _land_wake(self, moment: datetime | None) -> None:
        """What the book says after a ring; from then on verbs only bring the next one nearer."""
        self._wake_at = moment

    @callback
    def _tell_all(self) -> None:
        """The practice, the clock or the availability changed: everybody looks again."""
        self._tell(BOARD, Changed(follow_ups=True))
        for customer_id in [topic for topic in self._topics if topic in self.board.customers]:
            self._tell(customer_id)

    @callback
    def _broken(self, error: BookError) -> None:
        issue = raise_issue(self.hass, error, str(self.path))
        if error.key == issue == ISSUE_BOOK_DAMAGED:  # found in the file: it says nothing more, and stays as it is
            self._thread.refuse(error)
            self.desk.book.leave_alone()
            self.hass.config_entries.async_update_entry(self.entry, data={**self.entry.data, DATA_DOUBTED: True})
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
        if self.is_started and not self._ringing:
            wake = self._wake_at
            if wake is not None and wake == self._undone:
                wake = max(wake, self._rang_at + RING_AGAIN)
            moments = (self.board.next_flip(), wake, self._next_midnight())
            self._alarm.set(min(moment for moment in moments if moment is not None))

    def _next_midnight(self) -> datetime:
        return self.practice.working.at(self.board.today + timedelta(days=1), time.min)

    @callback
    def _ring(self) -> None:
        if self._ringing:
            self._ring_again = True
        elif self.is_started:
            self._ringing = True
            self.entry.async_create_task(self.hass, self._async_ring(), "aftersale alarm")

    async def _async_ring(self) -> None:
        """Let time pass on the board, then have the desk do what has come."""
        try:
            day = self.board.today
            more = True
            while more:
                await self._thread.landed()
                changed, more = self.board.advance(dt_util.utcnow())
                for _ in self._publication.of(self.board, changed):  # bounded: all of it at once
                    pass
                await asyncio.sleep(0)
            if self.board.today != day:
                self._tell_all()
                self._tell(DAY)
            while (await self.run(self.desk.wake, way="clock"))["more"]:
                pass
            await self.run(self.desk.ring, way="reminder")
            now = dt_util.utcnow()
            await self.on_thread(lambda: self.desk.next_wake(now), self._land_wake)
        except HomeAssistantError as error:
            _LOGGER.debug("The alarm will ring again: %s", error)
        finally:
            self._ringing = False
            self._rang_at = now = dt_util.utcnow()
            self._undone = self._wake_at if self._wake_at is not None and self._wake_at <= now else None
            self._arm()
            if self._ring_again:
                self._ring_again = False
                self._ring()

    @callback
    def _minute(self, went_back: bool) -> None:
        if went_back:
            self.entry.async_create_task(self.hass, self.async_adopt(), "aftersale clock went back")
        elif not self.available:
            self._ring()
        self._tell(MINUTE)


def _read(desk: Desk, now: datetime) -> Reading:
    """Read everything that is kept in memory (on the store thread)."""
    with long_lived():
        board = Board.of(desk.load(now), desk.practice, now)
    return board, desk.next_wake(now), desk.shares(now)


def _after(board: Board, receipt: Receipt, now: datetime) -> tuple[Board, Changed, list[Any]]:
    """The board with a receipt, what that changes, and the board without it, piece by piece (on the store thread)."""
    records = [*board.customers.values(), *board.standings.values(), *board.follow_ups.values()]
    with long_lived():
        return *board.after(receipt, now), [*records, *vars(board).values(), board]
