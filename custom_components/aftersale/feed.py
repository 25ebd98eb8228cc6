"""The follow-ups as a calendar that other calendars subscribe to: ``GET|HEAD /api/aftersale/feed/<token>.ics``.

What is open comes from the board, what was done in the last 90 days from the book. The text is made off the event loop, in sheets
(``feed_sheets``), of which a change spoils one; asking again costs nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from datetime import time, timedelta
from functools import partial
from hashlib import sha256
import hmac
from http import HTTPStatus
import secrets
from typing import Any, Final

from aiohttp.hdrs import ACCEPT_ENCODING, IF_NONE_MATCH
from aiohttp.web import Request, Response, StreamResponse

from homeassistant.components.http import KEY_HASS, HomeAssistantView
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.network import NoURLAvailableError, get_url
from homeassistant.util.hass_dict import HassKey

from .board import Changed
from .const import DOMAIN
from .coordinator import BOARD, DAY, MINUTE, AftersaleConfigEntry, AftersaleCoordinator
from .crm.exchange import ics_out
from .crm.practice import Practice
from .feed_sheets import SHEETS, Document, Edition, Sheet, sheet_of, written
from .options import option

PATH: Final = "/api/aftersale/feed"
DONE_FOR: Final = timedelta(days=90)
PAUSE: Final = 0.05
"""Seconds between two sheets that nobody waits for."""

CROWD: Final = 4 * SHEETS
"""So many customers are on nearly every sheet: nobody looks on which."""

FEED: Final[HassKey[Feed]] = HassKey(f"{DOMAIN}_feed")


class Feed:
    """Writes the calendar of a practice: what has changed since somebody last asked, and in the quiet what nobody asked for yet."""

    def __init__(self, hass: HomeAssistant, coordinator: AftersaleCoordinator) -> None:
        """Nothing is written yet."""
        self._hass = hass
        self._coordinator = coordinator
        self._editions = {names: Edition(names) for names in (True, False)}
        self._members: list[set[str]] | None = None
        self._lock = asyncio.Lock()
        self._ahead = True

    @callback
    def start(self) -> None:
        """Notice changes; ends with the entry."""
        entry = self._coordinator.entry
        entry.async_on_unload(self._coordinator.listen(BOARD, self._changed))
        entry.async_on_unload(self._coordinator.listen(DAY, self._new_day))
        self._hass.data[FEED] = self
        entry.async_on_unload(self._end)
        entry.async_on_unload(self._coordinator.listen(MINUTE, self._quiet))

    @callback
    def _end(self) -> None:
        self._hass.data.pop(FEED, None)

    @callback
    def _changed(self, *news: Any) -> None:
        for one in news:
            if isinstance(one, Changed):
                everything = (one.follow_ups and not one.customers) or len(one.customers) > CROWD
                self._spoil(set() if everything else {*one.customers, *one.gone}, everything=everything)

    def _spoil(self, customer_ids: set[str], *, everything: bool) -> None:
        if everything:
            self._members = None
        numbers = set(range(SHEETS)) if everything else {sheet_of(customer_id) for customer_id in customer_ids}
        if self._members is not None:
            for customer_id in customer_ids:
                self._members[sheet_of(customer_id)].add(customer_id)
        for edition in self._editions.values():
            edition.spoil(numbers)

    @callback
    def _new_day(self) -> None:
        """What was done ninety days ago goes."""
        self._spoil(set(), everything=True)
        self._ahead = True

    @callback
    def _quiet(self) -> None:
        """The first minute after a start, or a day's beginning, is over."""
        entry = self._coordinator.entry
        if self._ahead and option(entry.options, "feeds"):
            entry.async_create_background_task(self._hass, self._async_write_ahead(), "aftersale feed")
        self._ahead = False

    async def _async_write_ahead(self) -> None:
        """Write what a calendar will ask for, slowly, so that it need not wait."""
        for names in {feed["names"] == "full" for feed in option(self._coordinator.entry.options, "feeds")}:
            with suppress(HomeAssistantError):
                for number in await self._async_spoilt(self._editions[names]):
                    async with self._lock:
                        await self._async_write(self._editions[names], {number})
                    await asyncio.sleep(PAUSE)

    async def async_document(self, *, names: bool) -> Document:
        """The calendar as things stand; what changes while it is written is there when somebody asks again."""
        edition = self._editions[names]
        async with self._lock:
            await self._async_write(edition, await self._async_spoilt(edition))
            if edition.document is None:
                edition.document = await self._hass.async_add_executor_job(edition.sealed)
            return edition.document

    async def _async_spoilt(self, edition: Edition) -> set[int]:
        """The sheets that are to be written anew."""
        settings = self._settings()
        if edition.settings != settings:
            edition.head = await self._hass.async_add_executor_job(lambda: Sheet.of(ics_out.head(settings[0])))
            edition.settings, edition.document = settings, None
            edition.spoil(range(SHEETS))
        return set(edition.spoilt)

    async def _async_write(self, edition: Edition, numbers: set[int]) -> None:
        for number in sorted(numbers & edition.spoilt):
            await self._async_write_sheet(edition, number)

    async def _async_write_sheet(self, edition: Edition, number: int) -> None:
        coordinator = self._coordinator
        board, (practice, lead) = coordinator.board, edition.settings
        edition.spoilt.discard(number)
        try:
            known = sorted(self._on_sheet(number))
            since = practice.working.at(board.today - DONE_FOR, time.min)
            done = await coordinator.ask(coordinator.desk.done_of, customers=known, since=since) if known else ()
            both = [one for key in known for one in board.open_of(key)]
            customers = board.customers
            pairs = [(one, customers[one.customer_id]) for one in (*both, *done) if one.customer_id in customers]
            sheet = await self._hass.async_add_executor_job(
                partial(written, pairs, practice, names=edition.names, lead=lead)
            )
        except BaseException:
            edition.spoilt.add(number)
            raise
        if sheet != edition.sheets[number]:
            edition.sheets[number], edition.document = sheet, None

    def _on_sheet(self, number: int) -> set[str]:
        """The customers whose events are on a sheet; some of them may be gone."""
        if self._members is None:
            self._members = [set() for _ in range(SHEETS)]
            for customer_id in self._coordinator.board.customers:
                self._members[sheet_of(customer_id)].add(customer_id)
        return self._members[number]

    def _settings(self) -> tuple[Practice, timedelta]:
        """What the words and the alarms depend on."""
        coordinator = self._coordinator
        return coordinator.practice, timedelta(minutes=int(option(coordinator.entry.options, "lead_minutes")))


class FeedView(HomeAssistantView):
    """Gives the calendar to whoever knows a token. Any other address is simply not there."""

    url = PATH + "/{name}"
    name = "api:aftersale:feed"
    requires_auth = False

    async def get(self, request: Request, name: str) -> StreamResponse:
        """The calendar."""
        return await _answer(request, name)

    async def head(self, request: Request, name: str) -> StreamResponse:
        """Only what it is like."""
        return await _answer(request, name)


async def _answer(request: Request, name: str) -> StreamResponse:
    hass = request.app[KEY_HASS]
    entry: AftersaleConfigEntry | None = next(iter(hass.config_entries.async_entries(DOMAIN)), None)
    known = feed_of(entry.options if entry else {}, name)
    if entry is None or known is None:
        return Response(status=HTTPStatus.NOT_FOUND)
    if entry.state is not ConfigEntryState.LOADED or (feed := hass.data.get(FEED)) is None:
        return Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
    try:
        document = await feed.async_document(names=known["names"] == "full")
    except HomeAssistantError:
        return Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
    headers = {"ETag": document.tag, "Cache-Control": "private, no-cache", "Vary": ACCEPT_ENCODING}
    if _has(request.headers.get(IF_NONE_MATCH, ""), document.tag):
        return Response(status=HTTPStatus.NOT_MODIFIED, headers=headers)
    packed = "gzip" in request.headers.get(ACCEPT_ENCODING, "").lower()
    size = document.packed_size if packed else document.size
    headers |= {"Content-Type": "text/calendar; charset=utf-8", "Content-Length": str(size)}
    if packed:
        headers["Content-Encoding"] = "gzip"
    response = StreamResponse(headers=headers)
    await response.prepare(request)
    if request.method != "HEAD":
        for piece in document.packed() if packed else document.plain():
            await response.write(piece)
        await response.write_eof()
    return response


def _has(asked: str, tag: str) -> bool:
    """Whether the one who asks has this already."""
    tags = [one.strip().removeprefix("W/") for one in asked.split(",")]
    return "*" in tags or tag.removeprefix("W/") in tags


def feed_of(options: Mapping[str, Any], name: str) -> Mapping[str, Any] | None:
    """The feed whose token this is; as long to find for a wrong one as for a right one."""
    given = sha256(name.encode(errors="replace")).digest()
    found = None
    for feed in option(options, "feeds"):
        expected = sha256(f"{feed['token']}.ics".encode()).digest()
        if hmac.compare_digest(given, expected):
            found = feed
    return found


def new_token() -> str:
    """An address that nobody guesses."""
    return secrets.token_urlsafe(24)


def address(hass: HomeAssistant, token: str) -> str:
    """Where a calendar finds the feed; the outer address where there is one."""
    path = f"{PATH}/{token}.ics"
    try:
        return get_url(hass, prefer_external=True, allow_cloud=True) + path
    except NoURLAvailableError:
        return path
