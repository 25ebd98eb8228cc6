"""What can be done in several ways, and that it is the same each time (line 7)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, fields, replace
from datetime import timedelta
from pathlib import Path
from random import Random
import re
from typing import Any, Final
from unittest.mock import patch

from custom_components.aftersale.crm.model import Customer, FollowUp, Kind
from custom_components.aftersale.crm.nudge import Tap
from custom_components.aftersale.crm.rounds import next_digest
from homeassistant.components.todo import TodoItemStatus
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util import dt as dt_util

from .doors import (
    SPOKEN,
    House,
    Way,
    action,
    awaited,
    deleted,
    dragged,
    entered,
    listed,
    panel,
    renamed,
    spoken,
    taken_back,
    taken_off,
    tapped,
    told_by_the_shop,
    undone,
    written_down,
)
from .laws import Laws
from .practice import Running

_CHANCE: Final = re.compile(r"(?<=new)\d{12}|,\"reference\":\"[^\"]*\"")
"""What is made up, and what only a shop knows."""


class Looks:
    """Looks at line 7: in turn at every deed, each by all its ways, each way in a copy of the book of its own."""

    at_once: Final = 3

    def __init__(self, laws: Laws, folder: Path, chance: Random) -> None:
        """No look was had yet."""
        self.laws = laws
        self.folder = folder
        self.chance = chance
        self.times = 0
        self.ways: Counter[str] = Counter()
        self.deeds: Counter[str] = Counter()
        self._next = 0

    def go(self, running: Running) -> None:
        """Some deeds, to whomever chance picks of those that they fit."""
        self.times += 1
        for _ in range(self.at_once):
            deed = DEEDS[self._next % len(DEEDS)]
            self._next += 1
            board = running.board
            pool = list(board.customers.values()) if deed.kinds is None else list(board.follow_ups.values())
            self.chance.shuffle(pool)
            for one in pool:
                follow_up = one if isinstance(one, FollowUp) else None
                who = board.customers[one.id if follow_up is None else one.customer_id]
                if deed.fits(running, who, follow_up):
                    self._compare(running, deed, who, follow_up)
                    break

    def _compare(self, running: Running, deed: Deed, who: Customer, one: FollowUp | None) -> None:
        found = ends(deed, running, who, one, self.folder)
        first, *others = found
        self.deeds[deed.name] += 1
        self.ways.update(found.keys())
        if deed.before is None:
            self.laws.hold("7", told(running, who.id) != found[first], (deed.name, first, "changed nothing", one))
        for other in others:
            apart = [line for line in found[other] if line not in found[first]]
            apart += [f"not {line}" for line in found[first] if line not in found[other]]
            self.laws.hold("7", found[first] == found[other], (deed.name, first, other, apart))


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that can be done in several ways, and what it can be done to."""

    name: str
    ways: Mapping[str, Way]
    kinds: frozenset[Kind] | None = frozenset(Kind)
    """Of follow-ups; ``None`` when it is done to a customer."""
    dated: bool = False
    awaited: bool = False
    before: Way | None = None
    """What is done first, by one way."""

    def fits(self, running: Running, who: Customer, one: FollowUp | None) -> bool:
        """Whether every way can do it to this."""
        if self.awaited and awaited(running, who) is None:
            return False
        if one is None or self.kinds is None:
            return one is None and self.kinds is None
        named = "voice" not in self.ways or self._is_meant(running, one)
        return one.kind in self.kinds and named and (one.due is not None or not self.dated)

    def _is_meant(self, running: Running, one: FollowUp) -> bool:
        """Whether who says its kind can mean nothing else."""
        return one.kind in SPOKEN and sum(each.kind is one.kind for each in running.board.open_of(one.customer_id)) == 1


def _in_days(days: int) -> Callable[[House, Customer], str]:
    return lambda house, who: (house.running.board.today + timedelta(days=days)).isoformat()


def _digest(house: House, who: Customer) -> str:
    running = house.running
    return next_digest(running.now, running.reminders, running.practice).isoformat()


_DELIVERY: Final = frozenset({Kind.DELIVERY_CHECK})
_ORDINARY: Final = frozenset(Kind) - {Kind.DELIVERY_CHECK, Kind.LATE_NOTICE, Kind.STILL_WITH_US}
DEEDS: Final = (
    Deed(
        "complete",
        {
            "action": action("complete_follow_up"),
            "panel": panel("complete_follow_up"),
            "to-do": listed(status=TodoItemStatus.COMPLETED),
            "phone": tapped(Tap.DONE),
            "voice": spoken("mark the {kind} for {name} as done"),
        },
    ),
    Deed(
        "complete anything",
        {
            "action": action("complete_follow_up"),
            "panel": panel("complete_follow_up"),
            "to-do": listed(status=TodoItemStatus.COMPLETED),
            "phone": tapped(Tap.REACHED),
        },
        _ORDINARY,
    ),
    Deed(
        "no answer",
        {
            "action": action("complete_follow_up", outcome="no_answer"),
            "panel": panel("complete_follow_up", outcome="no_answer"),
            "phone": tapped(Tap.NO_ANSWER),
        },
    ),
    Deed(
        "left a message",
        {
            "action": action("complete_follow_up", outcome="left_message"),
            "panel": panel("complete_follow_up", outcome="left_message"),
            "phone": tapped(Tap.LEFT_MESSAGE),
        },
    ),
    Deed(
        "it arrived",
        {
            "action": action("complete_follow_up", answer="arrived"),
            "panel": panel("complete_follow_up", answer="arrived"),
            "phone": tapped(Tap.ARRIVED),
        },
        _DELIVERY,
    ),
    Deed(
        "it will be late",
        {
            "action": action("complete_follow_up", answer="late"),
            "panel": panel("complete_follow_up", answer="late"),
            "phone": tapped(Tap.LATE),
        },
        _DELIVERY,
    ),
    Deed(
        "skip",
        {
            "action": action("skip_follow_up"),
            "panel": panel("skip_follow_up"),
            "to-do": taken_off,
            "calendar": deleted,
        },
    ),
    Deed(
        "snooze",
        {
            "action": action("snooze_follow_up", until=_in_days(2)),
            "panel": panel("snooze_follow_up", until=_in_days(2)),
            "voice": spoken("snooze the {kind} for {name} for two days"),
        },
    ),
    Deed(
        "not now",
        {
            "action": action("snooze_follow_up", until=_digest),
            "panel": panel("snooze_follow_up", until=_digest),
            "phone": tapped(Tap.SNOOZE),
        },
    ),
    Deed(
        "re-date",
        {
            "action": action("reschedule_follow_up", due=_in_days(4)),
            "panel": panel("reschedule_follow_up", due=_in_days(4)),
            "to-do": listed(due=lambda house, who: house.running.board.today + timedelta(days=4)),
            "calendar": dragged(4),
            "voice": spoken("move the {kind} for {name} to in four days"),
        },
        dated=True,
    ),
    Deed(
        "re-title",
        {
            "panel": panel("retitle_follow_up", title="Write"),
            "to-do": listed(summary=lambda house, who: f"{who.name}: Write"),
            "calendar": renamed("Write"),
        },
        dated=True,
    ),
    Deed(
        "reopen",
        {
            "action": action("reopen_follow_up"),
            "panel": panel("reopen_follow_up"),
            "to-do": listed(status=TodoItemStatus.NEEDS_ACTION),
        },
        _ORDINARY,
        before=action("complete_follow_up"),
    ),
    Deed(
        "undo",
        {
            "action": undone,
            "panel": taken_back,
            "voice": spoken("undo my last follow-up change"),
        },
        _ORDINARY,
        before=action("complete_follow_up"),
    ),
    Deed(
        "add",
        {
            "action": action("add_follow_up", title="Write", due=_in_days(6), kind="custom"),
            "panel": panel("add_follow_up", title="Write", due=_in_days(6), kind="custom"),
            "to-do": entered,
            "calendar": written_down,
        },
        None,
    ),
    Deed(
        "talked",
        {
            "action": action("log_interaction", channel="call", direction="out"),
            "panel": panel("log_interaction", channel="call", direction="out"),
            "voice": spoken("I called {name}"),
        },
        None,
    ),
    Deed(
        "promise",
        {
            "action": action("make_promise", what="the draft", due=_in_days(5)),
            "panel": panel("make_promise", what="the draft", due=_in_days(5)),
            "voice": spoken("I promised {name} the draft in five days"),
        },
        None,
    ),
    Deed(
        "complaint",
        {
            "action": action("open_complaint", what="the delay"),
            "panel": panel("open_complaint", what="the delay"),
            "voice": spoken("{name} complained about the delay"),
        },
        None,
    ),
    Deed(
        "order",
        {
            "action": action("record_order", product="a lamp"),
            "panel": panel("record_order", product="a lamp"),
            "voice": spoken("{name} ordered a lamp"),
            "webhook": told_by_the_shop("order_placed", product="a lamp"),
        },
        None,
    ),
    Deed(
        "delivery",
        {
            "action": action("record_delivery"),
            "panel": panel("record_delivery"),
            "voice": spoken("{name}'s order has arrived"),
            "webhook": told_by_the_shop("order_delivered"),
        },
        None,
        awaited=True,
    ),
)


def ends(deed: Deed, original: Running, who: Customer, one: FollowUp | None, folder: Path) -> dict[str, list[str]]:
    """What the book says of the customer after each way of doing it; a refusal is told as what it is."""
    found = {}
    for name, way in deed.ways.items():
        house = House(original, folder)
        try:
            with patch.object(dt_util, "utcnow", lambda now=house.running.now: now):
                for each in (way,) if deed.before is None else (deed.before, way):
                    at_once(each(house, who, one))
            found[name] = told(house.running, who.id)
        except HomeAssistantError as refusal:
            found[name] = [f"refused: {refusal.translation_key or refusal}", *told(house.running, who.id)]
        finally:
            house.running.stop()
    return found


def told(running: Running, who: str) -> list[str]:
    """What the book says about a customer now, in an order of its own, and without what a way is known by."""
    file = running.book.file(who, running.now)
    assert file is not None
    plain = replace(file, orders=tuple(replace(order, source="", reference="") for order in file.orders))
    lines = [f"customer {plain.customer}"]
    for field in fields(plain):
        if field.name != "customer":
            lines += [f"{field.name} {record}" for record in getattr(plain, field.name)]
    question = "SELECT event, at, follow_up_id, kind, data FROM timeline WHERE customer_id = ?"
    lines += [f"timeline {tuple(row)}" for row in running.book.disk.raw.execute(question, (who,))]
    return sorted(_CHANCE.sub("", line) for line in lines)


def at_once(doing: Coroutine[Any, Any, Any]) -> Any:
    """Run what never has to wait, because nobody else is there."""
    try:
        doing.send(None)
    except StopIteration as end:
        return end.value
    raise AssertionError("it waits for something")
