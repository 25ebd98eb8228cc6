"""``aftersale/do``, ``undo`` and ``bulk``: everything that the panel changes, by the same door and the same table as the actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

import probatio as vol

from homeassistant.util import dt as dt_util

from .actions import ACTIONS, Action, Who
from .command import WAY, Asker, Command, Fields, Schema
from .crm.call import Call
from .crm.views import moment_text
from .desk import Desk, Receipt
from .desk.undo import HOW_LONG
from .performing import async_perform
from .service_fields import Unreadable, checked, due, flag, refusal, text, texts, whole, whole_or_empty

_A_FOLLOW_UP: Final[Schema] = MappingProxyType({vol.Required("follow_up"): text})
OWN: Final[Mapping[str, Action]] = MappingProxyType(
    {
        "check_item": Action({**_A_FOLLOW_UP, vol.Required("index"): whole, vol.Optional("done"): flag}, Who.NOBODY),
        "retitle_follow_up": Action({**_A_FOLLOW_UP, vol.Required("title"): text}, Who.NOBODY),
        "note_follow_up": Action({**_A_FOLLOW_UP, vol.Required("notes"): text}, Who.NOBODY),
    }
)
"""What the panel can do beside the actions."""
NOT_TAKEN_BACK: Final = frozenset({"undo", "erase_customer"})


class Watched:
    """A verb, and what there is to know about its one run: the change it made, and whether it was a repeat."""

    def __init__(self, desk: Desk, verb: Callable[..., Receipt]) -> None:
        """It has not run yet."""
        self._desk = desk
        self._verb = verb
        self.change: str | None = None
        self.repeated = False

    def __call__(self, call: Call, **fields: Any) -> Receipt:
        """Run on the store thread, with nobody in between."""
        before = self._desk.newest_change()
        receipt = self._verb(call, **fields)
        after = self._desk.newest_change()
        self.change = None if after == before else after
        self.repeated = receipt.repeated
        return receipt


async def do(asker: Asker, *, action: str, request_id: str, data: Mapping[str, Any] | None = None) -> Fields:
    """Do what an action does. The same ``request_id`` again acts once and gives the first answer."""
    known = ACTIONS.get(action) or OWN.get(action)
    if known is None or not known.changes:
        raise refusal("unknown_action", action=action)
    if known.admin and not asker.user.is_admin:
        raise refusal("administrators_only")
    given = {**(data or {}), **({"request_id": request_id} if known.repeats else {})}
    fields: Fields = checked(known.schema())(given)
    desk = asker.coordinator.desk
    watched: list[Watched] = []

    def through(verb: Callable[..., Receipt]) -> Watched:
        watched.append(Watched(desk, verb))
        return watched[0]

    if action in OWN:
        verb = through(getattr(desk, action))
        answer = await asker.coordinator.run(verb, way=WAY, user_id=asker.user.id, **fields)
    else:
        answer = await async_perform(asker.coordinator, action, fields, way=WAY, user_id=asker.user.id, through=through)
    return _done(asker, answer, watched[0] if watched and action not in NOT_TAKEN_BACK else None)


async def undo(asker: Asker, *, change: str, request_id: str) -> Fields:
    """Take back exactly this change; refused when something has changed it since."""
    coordinator = asker.coordinator
    answer = await coordinator.run(
        coordinator.desk.undo, way=WAY, user_id=asker.user.id, request_id=request_id, change=change
    )
    return {"answer": answer}


async def bulk(asker: Asker, *, request_id: str, **fields: Any) -> Fields:
    """The same for many customers, in one step."""
    coordinator = asker.coordinator
    watched = Watched(coordinator.desk, coordinator.desk.change_many)
    answer = await coordinator.run(watched, way=WAY, user_id=asker.user.id, request_id=request_id, **fields)
    return _done(asker, answer, watched)


def _done(asker: Asker, answer: Fields, watched: Watched | None) -> Fields:
    change = None if watched is None else watched.change
    until = None if change is None else moment_text(dt_util.utcnow() + HOW_LONG, asker.practice)
    return {
        "answer": answer,
        "change": change,
        "undo_until": until,
        "repeated": watched is not None and watched.repeated,
    }


def record(value: Any) -> Mapping[str, Any]:
    """The fields of an action."""
    if not isinstance(value, dict):
        raise Unreadable("not_fields", value)
    return value


COMMANDS: Final = {
    "do": Command(
        {vol.Required("action"): text, vol.Required("request_id"): text, vol.Optional("data"): record}, answer=do
    ),
    "undo": Command({vol.Required("change"): text, vol.Required("request_id"): text}, answer=undo),
    "bulk": Command(
        {
            vol.Required("what"): text,
            vol.Required("customers"): texts,
            vol.Required("request_id"): text,
            vol.Optional("until"): due,
            vol.Optional("cadence_days"): whole_or_empty,
        },
        answer=bulk,
    ),
}
