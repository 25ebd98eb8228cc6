"""The rules of the practice, as data that its user can read and edit.

One line is one rule: *when this happens* → *plan this follow-up, due then*. What holds a rule back is code, in
``rules/``; how long, how soon and whether at all is here. ``source`` names the seed documents (practice.md).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from .errors import Invalid
from .model import Channel, Kind
from .working_time import Shift

MOST_OFFSET: Final = 1000
"""An offset above this many units is a slip of the keyboard."""


class Unit(StrEnum):
    """What an offset counts."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    HOURS = "hours"
    WORKING_HOURS = "working_hours"


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a playbook.

    ``offset`` counts ``unit`` after what happened (before it for P4 and P19, whose due is a limit; on top of the
    cadence for P9). ``lapse_days`` is how long it may stay open before it counts as missed, in ``lapse_unit``.
    ``without_date`` is P4's wait when no date was promised; ``first`` and ``every`` are P7's days for a retainer.
    """

    id: str
    when: str
    kind: Kind
    offset: int
    unit: Unit
    shift: Shift
    source: str
    enabled: bool = True
    channel: Channel | None = None
    minutes: int | None = None
    lapse_days: int | None = None
    lapse_unit: Unit = Unit.WORKING_DAYS
    without_date: int = 0
    first: int = 0
    every: int = 0


_LINES: Final = (
    Rule(
        "P1",
        "order_placed",
        Kind.THANK_YOU_NOTE,
        0,
        Unit.DAYS,
        Shift.KEEP,
        "000, 003",
        channel=Channel.POST,
        lapse_days=10,
    ),
    Rule("P2", "order_placed", Kind.AGREE_WALKTHROUGH, 0, Unit.DAYS, Shift.KEEP, "000", channel=Channel.CALL),
    Rule("P3", "order_placed", Kind.WALKTHROUGH, 0, Unit.DAYS, Shift.LATER, "000", channel=Channel.VISIT, minutes=60),
    Rule("P4", "order_placed", Kind.DELIVERY_CHECK, 1, Unit.WORKING_DAYS, Shift.EARLIER, "002, 003", without_date=10),
    Rule(
        "P5",
        "promised_date_passed",
        Kind.LATE_NOTICE,
        0,
        Unit.WORKING_DAYS,
        Shift.LATER,
        "001, 002, 003",
        channel=Channel.CALL,
        minutes=15,
    ),
    Rule("P6", "order_placed", Kind.NEXT_STEPS, 1, Unit.WORKING_DAYS, Shift.LATER, "002", channel=Channel.MAIL),
    Rule(
        "P7",
        "order_delivered",
        Kind.ORDER_CHECK_IN,
        2,
        Unit.WORKING_DAYS,
        Shift.LATER,
        "002, 001",
        channel=Channel.CALL,
        first=14,
        every=90,
    ),
    Rule(
        "P8",
        "meeting_logged",
        Kind.MEETING_NOTES,
        2,
        Unit.HOURS,
        Shift.KEEP,
        "003",
        channel=Channel.MAIL,
        lapse_days=5,
    ),
    Rule("P9", "silence", Kind.CHECK_IN, 0, Unit.DAYS, Shift.EARLIER, "004, 001", channel=Channel.CALL),
    Rule("P10", "time_after_delivery", Kind.SURVEY, 180, Unit.DAYS, Shift.LATER, "003, 001", channel=Channel.MESSAGE),
    Rule("P11", "feedback_recorded", Kind.ACT_ON_FEEDBACK, 3, Unit.WORKING_DAYS, Shift.LATER, "003, 004"),
    Rule(
        "P12",
        "complaint_opened",
        Kind.COMPLAINT_RESPONSE,
        2,
        Unit.WORKING_HOURS,
        Shift.LATER,
        "001, 003",
        channel=Channel.CALL,
    ),
    Rule("P13", "complaint_opened", Kind.MAKE_WHOLE, 2, Unit.WORKING_DAYS, Shift.LATER, "001"),
    Rule(
        "P14",
        "complaint_resolved",
        Kind.COMPLAINT_RECHECK,
        7,
        Unit.DAYS,
        Shift.LATER,
        "003",
        channel=Channel.CALL,
    ),
    Rule("P15", "customer_lost", Kind.LOST_CALL, 3, Unit.WORKING_DAYS, Shift.LATER, "001", channel=Channel.CALL),
    Rule("P16", "loss_reason_is_ours", Kind.CORRECT_CAUSE, 5, Unit.WORKING_DAYS, Shift.LATER, "001"),
    Rule("P17", "order_check_in_done", Kind.REFERRAL_ASK, 7, Unit.DAYS, Shift.LATER, "002", channel=Channel.CALL),
    Rule(
        "P18",
        "day_worth_a_greeting",
        Kind.GREETING,
        0,
        Unit.DAYS,
        Shift.KEEP,
        "001",
        channel=Channel.MESSAGE,
        lapse_days=3,
        lapse_unit=Unit.DAYS,
    ),
    Rule("P19", "promise_made", Kind.PROMISE, 1, Unit.WORKING_DAYS, Shift.EARLIER, "003"),
    Rule("P20", "time_after_order", Kind.LETTER, 180, Unit.DAYS, Shift.LATER, "004", channel=Channel.POST),
    Rule("P21", "need_noted", Kind.OFFER, 5, Unit.WORKING_DAYS, Shift.LATER, "003, 001", channel=Channel.MAIL),
    Rule(
        "P22",
        "customer_referred",
        Kind.THANK_REFERRER,
        0,
        Unit.DAYS,
        Shift.KEEP,
        "003, 004",
        channel=Channel.CALL,
    ),
    Rule("P23", "unanswered", Kind.STILL_WITH_US, 180, Unit.DAYS, Shift.LATER, "004, 001"),
)


@dataclass(frozen=True, slots=True)
class Playbook:
    """An ordered set of rules, by id."""

    rules: Mapping[str, Rule]

    def __getitem__(self, rule_id: str) -> Rule:
        """The rule of this id."""
        return self.rules[rule_id]

    def edited(self, switches: Mapping[str, bool], offsets: Mapping[str, int]) -> Playbook:
        """This playbook with some rules switched and some offsets changed.

        Raises ``Invalid`` (``unknown_rule``, ``impossible_offset``) and then changes nothing.
        """
        rules = dict(self.rules)
        for rule_id in (*switches, *offsets):
            if rule_id not in rules:
                raise Invalid("unknown_rule", rule=rule_id)
        for rule_id, on in switches.items():
            rules[rule_id] = replace(rules[rule_id], enabled=on)
        for rule_id, offset in offsets.items():
            if not 0 <= offset <= MOST_OFFSET:
                raise Invalid("impossible_offset", rule=rule_id, offset=offset, most=MOST_OFFSET)
            rules[rule_id] = replace(rules[rule_id], offset=offset)
        return Playbook(MappingProxyType(rules))


DEFAULT: Final = Playbook(MappingProxyType({rule.id: rule for rule in _LINES}))
"""The playbook that comes with the house (practice.md, "The rules of the default playbook")."""
