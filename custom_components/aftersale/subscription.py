"""Subscriptions of the panel: the whole picture first, then what changes.

A subscription outlives the practice's being reloaded: it says when the picture cannot be kept up to date, and begins anew
with the whole when it can. Ended, it leaves nothing behind.
"""

from __future__ import annotations

import asyncio
from typing import Any, Final

from homeassistant.auth.models import User
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.config_entries import SIGNAL_CONFIG_ENTRY_CHANGED, ConfigEntry, ConfigEntryChange
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.dispatcher import async_dispatcher_connect

from .board import Changed
from .command import Asker, Fields, Picture, admitted, asker_of
from .const import DOMAIN
from .coordinator import BOARD, AftersaleCoordinator
from .difference import difference
from .service_fields import refusal
from .spoken_errors import spoken

APART: Final = 0.25
"""Seconds between the beginnings of two drawings of one picture, at least: a burst of changes is told as one."""


class Subscription:
    """One client's picture."""

    def __init__(
        self, hass: HomeAssistant, connection: ActiveConnection, msg_id: int, language: object, picture: Picture
    ) -> None:
        """Not yet begun."""
        self._hass = hass
        self._connection = connection
        self._id = msg_id
        self._language = language
        self._picture = picture
        self._user: User = connection.user
        self._shown: Fields | None = None
        self._coordinator: AftersaleCoordinator | None = None
        self._stop_listening: CALLBACK_TYPE | None = None
        self._stop_watching: CALLBACK_TYPE | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._drawing = False
        self._stale = False
        self._ended = False

    async def async_begin(self) -> None:
        """Draw the picture for the first time; a refusal is the command's, and nothing has begun."""
        self._connection.subscriptions[self._id] = self.stop
        try:
            asker = self._asker()
            self._listen(asker.coordinator)
            self._drawing = True
            picture = _there(await self._picture.draw(asker))
        except BaseException:
            self._connection.subscriptions.pop(self._id, None)
            self.stop()
            raise
        finally:
            self._drawing = False
        if self._ended:
            return
        self._stop_watching = async_dispatcher_connect(self._hass, SIGNAL_CONFIG_ENTRY_CHANGED, self._entry_changed)
        self._connection.send_result(self._id)
        self._show(picture)
        self._look_again_if_stale()

    @callback
    def stop(self) -> None:
        """End it: no timer, no listener, no further event."""
        self._ended = True
        for stop in (self._stop_listening, self._stop_watching):
            if stop is not None:
                stop()
        self._stop_listening = self._stop_watching = None
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    # -- hearing ------------------------------------------------------------------------------------------------------

    def _asker(self) -> Asker:
        admitted(self._hass, self._user)
        return asker_of(self._hass, self._user, self._language)

    @callback
    def _listen(self, coordinator: AftersaleCoordinator | None) -> None:
        if self._stop_listening is not None:
            self._stop_listening()
            self._stop_listening = None
        self._coordinator = coordinator
        if coordinator is not None:
            self._stop_listening = coordinator.listen(BOARD, self._heard)

    @callback
    def _heard(self, changed: Changed | None = None) -> None:
        if changed is None or self._picture.concerns(changed):
            self._look_soon()

    @callback
    def _entry_changed(self, _: ConfigEntryChange, entry: ConfigEntry) -> None:
        if entry.domain == DOMAIN:
            self._look_soon()

    # -- drawing ------------------------------------------------------------------------------------------------------

    @callback
    def _look_soon(self) -> None:
        """At once when all was quiet; else a moment later, for all that comes until then."""
        if self._drawing or self._timer is not None:
            self._stale = True
        elif not self._ended:
            apart = max(APART, self._picture.apart)
            self._timer = self._hass.loop.call_later(apart, self._rested) if apart else None
            self._drawing = True
            self._hass.async_create_background_task(
                self._async_look(), f"{DOMAIN} panel subscription", eager_start=False
            )

    @callback
    def _rested(self) -> None:
        self._timer = None
        self._look_again_if_stale()

    @callback
    def _look_again_if_stale(self) -> None:
        if self._stale and not self._drawing and self._timer is None:
            self._stale = False
            self._look_soon()

    async def _async_look(self) -> None:
        try:
            asker = self._asker()
            if asker.coordinator is not self._coordinator:
                self._listen(asker.coordinator)
                self._shown = None
            if not asker.coordinator.available:
                raise refusal("book_unusable")
            picture = await self._picture.draw(asker)
        except HomeAssistantError as error:
            await self._async_say_why(error)
        else:
            if not self._ended:
                self._show(picture)
        finally:
            self._drawing = False
            self._look_again_if_stale()

    async def _async_say_why(self, error: HomeAssistantError) -> None:
        """The picture cannot be kept up to date now."""
        said = await spoken(self._hass, error, self._language)
        self._shown = None
        if not self._ended:
            self._tell({"unavailable": {"code": said.code, "message": said.message}})

    @callback
    def _show(self, picture: Fields | None) -> None:
        before, self._shown = self._shown, picture
        if picture is None:
            self._tell({"gone": True})
        elif before is None:
            self._tell({"whole": picture})
        elif news := difference(before, picture, self._picture.lists):
            self._tell(news)

    @callback
    def _tell(self, event: dict[str, Any]) -> None:
        self._connection.send_event(self._id, event)


def _there(picture: Fields | None) -> Fields:
    if picture is None:
        raise refusal("nothing_to_show")
    return picture
