"""``aftersale/customers/*``: the list of customers, searched, filtered, sorted and cut into pages by the server."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import probatio as vol

from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from .command import Asker, Command, Fields, Picture, Schema
from .const import DOMAIN
from .crm.practice import Practice
from .desk.bulk import MOST_AT_ONCE
from .roster import Filter, Roster, Sort, Wanted
from .service_fields import choice_of, flag, number_in, text

PAGE: Final = 50
MOST: Final = 200
"""So many rows make a page at most."""
FURTHEST: Final = 1_000_000
_ROSTER: Final[HassKey[Roster]] = HassKey(f"{DOMAIN}_roster")


def roster_of(asker: Asker) -> Roster:
    """The roster of the board as it is: shared by all who ask."""
    roster = asker.hass.data.get(_ROSTER)
    if roster is None or roster.board is not asker.coordinator.board:
        roster = asker.hass.data[_ROSTER] = Roster(asker.coordinator.board)
    return roster


class Customers(Picture):
    """One page of the list."""

    lists = frozenset({"rows"})
    apart = 0.5

    def __init__(
        self,
        search: str = "",
        filter: Filter = Filter.ALL,
        sort: Sort = Sort.NAME,
        descending: bool = False,
        offset: int = 0,
        limit: int = PAGE,
    ) -> None:
        """The page from ``offset`` on."""
        self._wanted = Wanted(search, filter, sort, descending)
        self._offset = offset
        self._limit = limit
        self._practice: Practice | None = None

    async def draw(self, asker: Asker) -> Fields:
        """The page as things stand."""
        ids, tolerant = await find(asker, self._wanted)
        roster, practice, now = roster_of(asker), self._speaking(asker), dt_util.utcnow()
        page = (roster.sight(one, practice) for one in ids[self._offset : self._offset + self._limit])
        sights = [one for one in page if one is not None]
        async with roster.looking:
            rows = await asker.hass.async_add_executor_job(roster.rows, sights, now)
        return {"rows": rows, "total": len(ids), "offset": self._offset, "tolerant": tolerant}

    def _speaking(self, asker: Asker) -> Practice:
        """The practice in the asker's language, the same one as long as nothing of it changes: rows are kept by it."""
        practice = asker.practice
        if self._practice is None or self._practice != practice:
            self._practice = practice
        return self._practice


async def find(asker: Asker, wanted: Wanted) -> tuple[list[str], bool]:
    """Who is wanted, in order; and whether small slips in the search had to be forgiven."""
    ids = await _look(asker, wanted)
    if ids or not wanted.search.strip():
        return ids, False
    desk = asker.coordinator.desk
    alike = await asker.coordinator.on_thread(lambda: desk.alike(wanted.search))
    ids = await _look(asker, replace(wanted, search="", among=frozenset(alike)))
    return ids, bool(ids)


async def _look(asker: Asker, wanted: Wanted) -> list[str]:
    """Who is wanted: looked for once for all who want the same, and by one after the other."""
    roster = roster_of(asker)
    async with roster.looking:
        ids = roster.found(wanted)
        if ids is None:
            version = roster.board.version
            snapshot = roster.board.snapshot(dt_util.utcnow())
            ids = await asker.hass.async_add_executor_job(roster.ids, snapshot, wanted)
            roster.keep(wanted, version, ids)
    return ids


async def ids(asker: Asker, **fields: Any) -> Fields:
    """Everybody whom a search and a filter give, as far as they can be changed at once."""
    found, _ = await find(asker, Wanted(**fields))
    return {"ids": found[:MOST_AT_ONCE], "total": len(found)}


_WHO: Final[Schema] = {vol.Optional("search"): text, vol.Optional("filter"): choice_of(Filter)}

COMMANDS: Final = {
    "customers/subscribe": Command(
        {
            **_WHO,
            vol.Optional("sort"): choice_of(Sort),
            vol.Optional("descending"): flag,
            vol.Optional("offset"): number_in(0, FURTHEST),
            vol.Optional("limit"): number_in(1, MOST),
        },
        picture=Customers,
    ),
    "customers/ids": Command(_WHO, answer=ids),
}
