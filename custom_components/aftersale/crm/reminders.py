"""When a reminder may come, and to whom (contract, "The config entry", step ``reminders``)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Final

from .due import instant

SCREEN: Final = "screen"
"""The recipient where no phone is chosen: Home Assistant's own notifications."""
PHONE: Final = "phone:"
ENTITY: Final = "entity:"
"""What a recipient's name begins with: a phone by its device id, or a notify entity."""


class Push(StrEnum):
    """Every kind of push there is (docs/reminders.md has a row for each)."""

    TIMED = "timed"
    REPEAT = "repeat"
    SUMMARY = "summary"
    MORNING = "morning"
    CLOSING = "closing"
    RENEWED = "renewed"
    ENDED = "ended"
    REACHED = "reached"
    NOTED = "noted"
    ANSWER = "answer"
    TEST = "test"

    @property
    def rings(self) -> bool:
        """Whether it comes unasked: only such are held, counted and limited."""
        return self in (Push.TIMED, Push.REPEAT, Push.SUMMARY, Push.MORNING, Push.CLOSING)


LISTS: Final = frozenset({Push.MORNING, Push.CLOSING, Push.SUMMARY, Push.RENEWED})
"""Pushes that may name several follow-ups on one card; it stays on the phone, and is kept true."""


class Gate(StrEnum):
    """Everything that can stand between a push and the phone."""

    SWITCH = "switch"
    AWAY = "away"
    QUIET = "quiet"
    DAY_OFF = "day_off"
    PAUSE = "pause"
    SNOOZE = "snooze"
    LIMIT = "limit"
    REPEAT = "repeat"


class LockScreen(StrEnum):
    """How much of a customer a locked phone shows."""

    FULL = "full"
    FIRST_NAME = "first_name"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Reminders:
    """The reminders' settings, and whether their switch is on."""

    recipients: tuple[str, ...] = (SCREEN,)
    on: bool = True
    digest_time: time = time(8, 30)
    closing_time: time = time(16, 30)
    quiet_from: time = time(20)
    quiet_until: time = time(8)
    lead_minutes: int = 15
    repeat_limit: int = 2
    daily_limit: int = 12
    lock_screen: LockScreen = LockScreen.FULL

    @property
    def lead(self) -> timedelta:
        """How long before its time a follow-up is told."""
        return timedelta(minutes=self.lead_minutes)

    def is_quiet(self, clock: time) -> bool:
        """Whether this local time lies in the quiet hours; the window may wrap midnight, an empty one is none."""
        if self.quiet_from <= self.quiet_until:
            return self.quiet_from <= clock < self.quiet_until
        return clock >= self.quiet_from or clock < self.quiet_until

    def quiet_at(self, now: datetime, zone: tzinfo) -> bool:
        """Whether it is quiet at this moment."""
        return self.is_quiet(now.astimezone(zone).time())

    def quiet_ends(self, now: datetime, zone: tzinfo) -> datetime:
        """When the quiet hours of this moment are over (UTC)."""
        local = now.astimezone(zone)
        day = local.date() if local.time() < self.quiet_until else local.date() + timedelta(days=1)
        # The hour that comes twice in autumn: its first pass may be over.
        return max(instant(day, self.quiet_until, zone), now + timedelta(minutes=1))

    def slot(self, clock: time) -> time:
        """The time of a digest: one set into the quiet hours comes when they end."""
        return self.quiet_until if self.is_quiet(clock) else clock
