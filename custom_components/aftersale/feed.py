"""The follow-ups as a calendar that other calendars subscribe to: ``GET|HEAD /api/aftersale/feed/<token>.ics``.

What is open comes from the board, what was done in the last 90 days from the book. The text is made off the event loop, an event once
for each of its revisions, and the whole once for each change of the practice; asking again costs nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
import hmac
from http import HTTPStatus
import secrets
from time import sleep
from typing import Any, Final
import zlib

from aiohttp.hdrs import ACCEPT_ENCODING, IF_NONE_MATCH
from aiohttp.web import Request, Response, StreamResponse

from homeassistant.components.http import KEY_HASS, HomeAssistantView
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.network import NoURLAvailableError, get_url
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from .board import Changed
from .const import DOMAIN
from .coordinator import BOARD, AftersaleConfigEntry, AftersaleCoordinator
from .crm.exchange import ics_out
from .crm.model import Customer, FollowUp
from .options import option

PATH: Final = "/api/aftersale/feed"
DONE_FOR: Final = timedelta(days=90)
BREATH: Final = 20
"""After so many new events the thread that writes them lets the event loop have its turn."""
PIECE: Final = 256 * 1024

FEED: Final[HassKey[Feed]] = HassKey(f"{DOMAIN}_feed")


@dataclass(frozen=True, slots=True)
class Document:
    """The whole calendar, plain and compressed."""

    of: tuple[Any, ...]
    plain: bytes
    compressed: bytes
    tag: str


@dataclass(slots=True)
class Written:
    """One event as it was written last, and of which revisions."""

    of: tuple[Any, ...]
    text: bytes


@dataclass(slots=True)
class Edition:
    """The calendar with names, or the one without."""

    names: bool
    settings: tuple[Any, ...] = ()
    events: dict[str, Written] = field(default_factory=dict)
    document: Document | None = None


class Feed:
    """Writes the calendar of a practice, when somebody asks and something changed."""

    def __init__(self, hass: HomeAssistant, coordinator: AftersaleCoordinator) -> None:
        """Nothing is written yet."""
        self._hass = hass
        self._coordinator = coordinator
        self._editions = {names: Edition(names) for names in (True, False)}
        self._lock = asyncio.Lock()
        self._changes = 0

    @callback
    def start(self) -> None:
        """Notice changes; ends with the entry."""
        entry = self._coordinator.entry
        entry.async_on_unload(self._coordinator.listen(BOARD, self._changed))
        self._hass.data[FEED] = self
        entry.async_on_unload(self._end)

    @callback
    def _end(self) -> None:
        self._hass.data.pop(FEED, None)

    @callback
    def _changed(self, *news: Any) -> None:
        if any(isinstance(one, Changed) and (one.follow_ups or one.customers or one.gone) for one in news):
            self._changes += 1

    async def async_document(self, *, names: bool) -> Document:
        """The calendar as things stand."""
        async with self._lock:
            coordinator, edition = self._coordinator, self._editions[names]
            board, practice = coordinator.board, coordinator.practice
            lead = timedelta(minutes=int(option(coordinator.entry.options, "lead_minutes")))
            of = (self._changes, board.today, practice, lead)
            if edition.document is not None and edition.document.of == of:
                return edition.document
            now = dt_util.utcnow()
            follow_ups, customers = list(board.follow_ups.values()), dict(board.customers)
            done = await coordinator.ask(coordinator.desk.done_since, since=now - DONE_FOR)

            def write() -> Document:
                if edition.settings != (practice, lead):
                    edition.settings, edition.events = (practice, lead), {}
                return _document(edition, (*follow_ups, *done), customers, of)

            edition.document = await self._hass.async_add_executor_job(write)
            return edition.document


def _document(
    edition: Edition,
    follow_ups: Sequence[FollowUp],
    customers: Mapping[str, Customer],
    of: tuple[Any, ...],
) -> Document:
    """Write what is new and put everything together (not in the event loop)."""
    practice, lead = edition.settings
    before = edition.events
    events: dict[str, Written] = {}
    for follow_up in follow_ups:
        customer = customers.get(follow_up.customer_id)
        if follow_up.due is None or customer is None:
            continue
        mark = (follow_up.revision, customer.revision, ics_out.changed_at(follow_up, customer))
        written = before.get(follow_up.id)
        if written is None or written.of != mark:
            text = ics_out.event(follow_up, customer, practice, names=edition.names, lead=lead)
            written = Written(mark, text)
            if len(events) % BREATH == 0:
                sleep(0.0005)
        events[follow_up.id] = written
    edition.events = events
    plain = b"".join(
        [ics_out.head(practice), *(events[key].text for key in sorted(events)), ics_out.END],
    )
    packer = zlib.compressobj(wbits=31)
    compressed = packer.compress(plain) + packer.flush()
    return Document(of, plain, compressed, f'W/"{sha256(plain).hexdigest()[:32]}"')


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
    body = document.compressed if packed else document.plain
    headers |= {"Content-Type": "text/calendar; charset=utf-8", "Content-Length": str(len(body))}
    if packed:
        headers["Content-Encoding"] = "gzip"
    response = StreamResponse(headers=headers)
    await response.prepare(request)
    if request.method != "HEAD":
        for begin in range(0, len(body), PIECE):
            await response.write(body[begin : begin + PIECE])
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
