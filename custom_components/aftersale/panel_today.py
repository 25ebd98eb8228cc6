"""``aftersale/today/subscribe``: the day's work, who and why and what to say; and one follow-up by itself (a push's deep link)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, NamedTuple

import probatio as vol

from homeassistant.util import dt as dt_util

from .board import Board, Now
from .command import Asker, Command, Fields, Picture
from .coordinator import AftersaleCoordinator
from .crm import views, warmth
from .crm.model import Customer, FollowUp
from .crm.practice import Practice
from .crm.warmth import Standing
from .desk.ending import ANSWERS
from .service_fields import text

MOST: Final = 200
"""So many items are shown at most, as on the to-do list."""
MOST_DONE: Final = 100
GROUPS: Final = ("overdue", "today", "soon")


class Sight(NamedTuple):
    """What an item is made of: made again only when one of these is another."""

    follow_up: FollowUp
    customer: Customer
    standing: Standing | None
    last_note: str | None
    group: str
    at_risk: bool
    practice: Practice
    day: date


@dataclass(slots=True)
class _Made:
    sight: Sight
    item: Fields


class Today(Picture):
    """What is overdue, due today or near, and what was done today."""

    lists = frozenset({"items", "done"})

    def __init__(self) -> None:
        """Nothing is made yet."""
        self._made: dict[str, _Made] = {}
        self._practice: Practice | None = None

    async def draw(self, asker: Asker) -> Fields:
        """The day as it stands; only what is new to it is put into words."""
        coordinator = asker.coordinator
        board = coordinator.board
        if self._practice is None or self._practice != asker.practice:
            self._practice = asker.practice
        done = board.done.newest(MOST_DONE)[::-1]
        sights = [self._sight(coordinator, one) for one in board.visible(MOST)]
        finished = [self._sight(coordinator, one) for one in done]
        stale = [one for one in (*sights, *finished) if not self._is_made(one)]
        picture: Fields = {"date": board.today.isoformat(), "counts": _counts(board, len(sights))}
        if stale:
            await self._make(coordinator, stale)
        self._made = {one.follow_up.id: self._made[one.follow_up.id] for one in (*sights, *finished)}
        picture["items"] = [self._made[one.follow_up.id].item for one in sights]
        picture["done"] = [self._made[one.follow_up.id].item for one in finished]
        return picture

    def _sight(self, coordinator: AftersaleCoordinator, one: FollowUp) -> Sight:
        board = coordinator.board
        assert self._practice is not None
        return Sight(
            one,
            board.customers[one.customer_id],
            board.standings.get(one.customer_id),
            coordinator.last_notes.get(one.customer_id),
            group_of(board, one) if one.is_open else "done",
            one.customer_id in board.at_risk,
            self._practice,
            board.today,
        )

    def _is_made(self, sight: Sight) -> bool:
        """The very same records compare at sight."""
        made = self._made.get(sight.follow_up.id)
        return made is not None and made.sight == sight

    async def _make(self, coordinator: AftersaleCoordinator, stale: list[Sight]) -> None:
        """Put these into words on the store thread, where the last notes are, so that the event loop does not wait."""
        now = dt_util.utcnow()

        def make() -> tuple[dict[str, str], dict[str, _Made]]:
            unknown = {one.customer.id for one in stale if one.last_note is None}
            notes = coordinator.desk.last_notes(unknown)
            seen = [one._replace(last_note=notes.get(one.customer.id, one.last_note)) for one in stale]
            return notes, {one.follow_up.id: _Made(one, _item(one, now)) for one in seen}

        notes, made = await coordinator.on_thread(make)
        coordinator.keep_notes(notes)
        self._made |= made


def _item(sight: Sight, now: datetime) -> Fields:
    view = views.follow_up_view(sight.follow_up, sight.customer, sight.practice, now)
    if not sight.follow_up.is_open:
        return view
    return {
        **view,
        "overdue": sight.group == "overdue",
        "group": sight.group,
        "customer": card(sight.customer, sight.standing, sight.practice, now, at_risk=sight.at_risk),
        "last_note": sight.last_note or None,
        "answers": answers(sight.follow_up),
    }


def answers(follow_up: FollowUp) -> list[str]:
    """What else completing it may say."""
    return sorted(ANSWERS.get(follow_up.kind, ()))


def card(
    customer: Customer, standing: Standing | None, practice: Practice, now: datetime, *, at_risk: bool
) -> dict[str, Any]:
    """A customer beside something that is to be done for them."""
    return {
        "id": customer.id,
        "name": customer.name,
        "company": customer.company,
        "phone": customer.phone,
        "email": customer.email,
        "channel": None if customer.channel is None else customer.channel.value,
        "warmth": None if standing is None else warmth.warmth(standing, now, practice.working.zone).value,
        "at_risk": at_risk,
        "favourite": customer.favourite,
        "hot_buttons": list(customer.hot_buttons),
        "open_complaints": 0 if standing is None else standing.open_complaints,
    }


def group_of(board: Board, follow_up: FollowUp) -> str:
    """Where it stands on the list at this moment."""
    flags = board.flags_of(follow_up.id)
    return GROUPS[0 if Now.OVERDUE in flags else 1 if Now.DUE_TODAY in flags else 2]


def _counts(board: Board, shown: int) -> dict[str, int]:
    return {
        "overdue": board.overdue,
        "today": board.due_later_today,
        "soon": board.visible_count - board.overdue - board.due_later_today,
        "done": len(board.done),
        "shown": shown,
        "customers_at_risk": len(board.at_risk),
        "customers": len(board.customers),
    }


async def follow_up(asker: Asker, *, follow_up_id: str) -> Fields:
    """One follow-up, open or ended, with whom it is for and what was told of it (``unknown_follow_up``)."""
    coordinator = asker.coordinator
    practice = asker.practice

    found, customer, reminders, last_note = await coordinator.ask(
        coordinator.desk.follow_up_in_full, follow_up=follow_up_id
    )
    now = dt_util.utcnow()
    standing = coordinator.board.standings.get(customer.id)
    at_risk = customer.id in coordinator.board.at_risk
    return {
        "follow_up": views.follow_up_view(found, customer, practice, now),
        "customer": card(customer, standing, practice, now, at_risk=at_risk),
        "reminders": reminders,
        "last_note": last_note or None,
        "answers": answers(found),
    }


COMMANDS: Final = {
    "today/subscribe": Command({}, picture=Today),
    "follow_up": Command({vol.Required("follow_up_id"): text}, answer=follow_up),
}
