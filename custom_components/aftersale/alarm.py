"""One alarm for the next moment, and one look at the clock a minute.

Home Assistant's timers follow the monotonic clock: after a correction of the time, or a sleep of the machine, they are late.
So the alarm is set anew each minute, and rung at once when its moment has passed unnoticed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from homeassistant.core import CALLBACK_TYPE, HassJob, HomeAssistant, callback
from homeassistant.helpers.event import async_track_point_in_utc_time, async_track_time_interval
from homeassistant.util import dt as dt_util

LOOK_EVERY: Final = timedelta(minutes=1)
SOONEST: Final = timedelta(seconds=1)
BACKWARDS: Final = timedelta(seconds=2)


class Alarm:
    """Rings ``ring`` at the moment set; calls ``look`` once a minute and says whether the clock went back."""

    def __init__(self, hass: HomeAssistant, ring: Callable[[], None], look: Callable[[bool], None]) -> None:
        """Not yet running."""
        self._hass = hass
        self._ring = ring
        self._look = look
        self._seen = dt_util.utcnow()
        self._cancel: CALLBACK_TYPE | None = None
        self._stop_looking: CALLBACK_TYPE | None = None
        self.moment: datetime | None = None

    @callback
    def start(self) -> None:
        """Begin to look at the clock."""
        self._stop_looking = async_track_time_interval(
            self._hass, self._minute, LOOK_EVERY, name="aftersale clock", cancel_on_shutdown=True
        )

    @callback
    def stop(self) -> None:
        """End every timer."""
        if self._stop_looking is not None:
            self._stop_looking()
            self._stop_looking = None
        self._disarm()
        self.moment = None

    @callback
    def set(self, moment: datetime | None) -> None:
        """Ring at this moment instead; one that has passed rings in a second."""
        if self._stop_looking is None:
            return
        if moment is not None:
            moment = max(moment, dt_util.utcnow() + SOONEST)
        if moment == self.moment and self._cancel is not None:
            return
        self._disarm()
        self.moment = moment
        if moment is not None:
            self._cancel = async_track_point_in_utc_time(
                self._hass, HassJob(self._fire, "aftersale alarm", cancel_on_shutdown=True), moment
            )

    @callback
    def _disarm(self) -> None:
        if self._cancel is not None:
            self._cancel()
            self._cancel = None

    @callback
    def _fire(self, _: datetime) -> None:
        self._cancel = None
        self.moment = None
        self._ring()

    @callback
    def _minute(self, _: datetime) -> None:
        now = dt_util.utcnow()
        went_back = now < self._seen - BACKWARDS
        self._seen = now
        moment = self.moment
        if moment is not None and moment <= now:
            self._disarm()
            self.moment = None
            self._ring()
        elif moment is not None:
            self._disarm()
            self.set(moment)
        self._look(went_back)
