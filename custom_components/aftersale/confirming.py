"""Whether what a phone's own channel took did arrive.

A phone without a cloud push has only its channel. Home Assistant waits ten seconds for the phone to confirm a message; when it
does not, the channel is torn down and there is nothing to fall back on, but whoever sent the message was told long before that all went
well. So we look: a message whose channel broke before it was confirmed is lost, and is sent again. It carries the same tag, so
that a phone which had it after all shows it once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_track_time_interval

LOOK: Final = timedelta(milliseconds=250)
MOBILE_APP: Final = "mobile_app"


def channels_of(hass: HomeAssistant) -> Mapping[str, Any]:
    """The open push channels, by the webhook of their phone (the companion app keeps them there)."""
    channels: Mapping[str, Any] = hass.data.get(MOBILE_APP, {}).get("push_channel", {})
    return channels


def is_local_only(app: ConfigEntry[Any]) -> bool:
    """Whether a phone is reached by its open channel alone."""
    return "push_url" not in app.data.get("app_data", {})


def pending(channel: Any) -> frozenset[str]:
    """What a channel waits to have confirmed; one that asks for no confirmation never waits."""
    return frozenset(getattr(channel, "pending_confirms", ()))


@dataclass(frozen=True, slots=True)
class _Sent:
    parcel_id: str
    webhook_id: str
    channel: Any
    waits_for: frozenset[str]


class Confirming:
    """Watches what was sent until it is confirmed, or lost."""

    def __init__(self, hass: HomeAssistant, lost: Callable[[list[str]], None]) -> None:
        """Tell ``lost`` of what did not arrive."""
        self._hass = hass
        self._lost = lost
        self._sent: list[_Sent] = []
        self._stop: CALLBACK_TYPE | None = None

    @callback
    def watch(self, parcel_id: str, app: ConfigEntry[Any], channel: Any, before: frozenset[str]) -> None:
        """A parcel went into this channel, which had been waiting for these confirmations before."""
        waits_for = pending(channel) - before
        if not waits_for or not is_local_only(app):
            return
        self._sent.append(_Sent(parcel_id, str(app.data.get("webhook_id")), channel, waits_for))
        if self._stop is None:
            self._stop = async_track_time_interval(self._hass, self._look, LOOK, cancel_on_shutdown=True)

    @callback
    def stop(self) -> None:
        """Watch no longer."""
        self._sent = []
        if self._stop is not None:
            self._stop()
            self._stop = None

    @callback
    def _look(self, _: datetime) -> None:
        open_channels = channels_of(self._hass)
        lost, waiting = [], []
        for one in self._sent:
            broken = open_channels.get(one.webhook_id) is not one.channel
            if broken:
                lost.append(one.parcel_id)
            elif one.waits_for & pending(one.channel):
                waiting.append(one)
        self._sent = waiting
        if not waiting:
            self.stop()
        if lost:
            self._lost(lost)
