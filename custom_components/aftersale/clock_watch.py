"""Whether the clock runs: it is compared with the time that passed since the machine was started.

Follow-ups come due by the clock. A machine without a battery for it may start in the past and jump; one that was asleep did not jump.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
import time
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from . import issues

AHEAD: Final = timedelta(hours=1)
"""So far ahead is a jump; less is a clock being set right."""
BACK: Final = timedelta(minutes=2)
FORGOTTEN_AFTER: Final = timedelta(days=1)


def since_start() -> tuple[timedelta, ...]:
    """How long the machine has been running, by each clock that nobody can set: with the time that it slept, and without."""
    return timedelta(seconds=time.clock_gettime(time.CLOCK_BOOTTIME)), timedelta(seconds=time.monotonic())


class ClockWatch:
    """Tells of a jump, until the clock is back, or a day has passed."""

    def __init__(self, hass: HomeAssistant, running: Callable[[], tuple[timedelta, ...]] = since_start) -> None:
        """Believe the clock as it is now."""
        self._hass = hass
        self._running = running
        self._now = dt_util.utcnow()
        self._ran = running()
        self._off = timedelta()
        self._passed = timedelta()
        self._jumped_at: timedelta | None = None

    @callback
    def look(self) -> None:
        """Compare; once a minute."""
        now, ran = dt_util.utcnow(), self._running()
        passed = max(is_now - was for is_now, was in zip(ran, self._ran, strict=True))
        expected = self._now + passed
        by = now - expected
        self._now, self._ran = now, ran
        self._passed += passed
        if by >= AHEAD or by <= -BACK:
            self._off += by
            self._jumped(expected, now)
        elif self._jumped_at is not None and self._passed - self._jumped_at >= FORGOTTEN_AFTER:
            self._over()

    def _jumped(self, expected: datetime, now: datetime) -> None:
        if abs(self._off) < BACK:
            self._over()
            return
        self._jumped_at = self._passed
        issues.tell(
            self._hass,
            issues.CLOCK_JUMPED,
            before=_shown(expected),
            after=_shown(now),
        )

    def _over(self) -> None:
        self._jumped_at, self._off = None, timedelta()
        issues.over(self._hass, issues.CLOCK_JUMPED)


def _shown(moment: datetime) -> str:
    return dt_util.as_local(moment).strftime("%Y-%m-%d %H:%M")
