"""The postman: brings what lies in the outbox to phones, and what is tapped there to the desk.

A phone is a device of the companion app. Which action reaches it, and whose it is, is looked up when something is sent: names change
and phones are registered anew. ``notify.send_message`` knows no buttons, so phones are reached by their own notify action;
other notify entities get title and text, and where nothing is chosen Home Assistant's own screen shows it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
import logging
from typing import Any, Final

from homeassistant.components import persistent_notification
from homeassistant.components.notify import NotifyEntityFeature
from homeassistant.config_entries import ConfigEntry
from homeassistant.const import ATTR_SUPPORTED_FEATURES, EVENT_SERVICE_REGISTERED
from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.event import async_track_point_in_utc_time, async_track_time_interval
from homeassistant.util import dt as dt_util, slugify

from . import issues
from .confirming import MOBILE_APP, Confirming, channels_of, pending
from .coordinator import MAIL, AftersaleCoordinator
from .crm import nudge
from .crm.nudge import Card, System
from .crm.reminders import ENTITY, PHONE, SCREEN
from .desk import Parcel

_LOGGER = logging.getLogger(__name__)

NOTIFY: Final = "notify"
EVENT_TAPPED: Final = "mobile_app_notification_action"
EVENT_SWEPT: Final = "mobile_app_notification_cleared"
LOOK_FOR_CHANNEL: Final = timedelta(seconds=1)
SOONEST: Final = timedelta(seconds=1)
AFTER_TROUBLE: Final = timedelta(minutes=1)
REASON_MOST: Final = 200
PATIENCE: Final = 30
"""Seconds that a notifier may take with one message; the companion app's gives up after ten."""


class Unreachable(Exception):
    """There is no way to this recipient now: a key of what the phone is told, and its facts."""

    def __init__(self, key: str, **facts: object) -> None:
        """Not yet in anybody's language."""
        super().__init__(key)
        self.key = key
        self.facts = facts


class Postman:
    """Empties the outbox whenever something lies in it, and listens for taps."""

    def __init__(self, hass: HomeAssistant, coordinator: AftersaleCoordinator) -> None:
        """Not yet at work."""
        self._hass = hass
        self._coordinator = coordinator
        self._desk = coordinator.desk
        self._under_way = False
        self._again = False
        self._opened: set[str] = set()
        self._waiting: dict[str, Any] = {}
        """Recipients for whom something waits, and the channel that their phone had at the last try."""
        self._confirming = Confirming(hass, self._lost)
        self._stop_timer: CALLBACK_TYPE | None = None
        self._stop_looking: CALLBACK_TYPE | None = None

    @callback
    def start(self) -> None:
        """Go to work; everything ends with the entry."""
        on_unload = self._coordinator.entry.async_on_unload
        on_unload(self._coordinator.listen(MAIL, self._deliver_soon))
        on_unload(self._hass.bus.async_listen(EVENT_TAPPED, self._tapped))
        on_unload(self._hass.bus.async_listen(EVENT_SWEPT, self._swept))
        on_unload(self._hass.bus.async_listen(EVENT_SERVICE_REGISTERED, self._service_registered))
        on_unload(self.stop)
        self._coordinator.phones = self
        self._deliver_soon()

    @callback
    def stop(self) -> None:
        """End every timer."""
        self._confirming.stop()
        for stop in (self._stop_timer, self._stop_looking):
            if stop is not None:
                stop()
        self._stop_timer = self._stop_looking = None

    # -- delivering ------------------------------------------------------------------------------------------------

    @callback
    def _deliver_soon(self, _: datetime | None = None) -> None:
        if self._under_way:
            self._again = True
            return
        self._under_way = True
        self._coordinator.entry.async_create_task(self._hass, self._async_deliver(), "aftersale post")

    async def _async_deliver(self) -> None:
        """Hand over what is to be handed over now, then wait for the next."""
        moment: datetime | None = None
        try:
            while True:
                self._again = False
                opened, self._opened = self._opened, set()
                if not await self._async_round(opened) and not self._again:
                    break
            moment = await self._coordinator.ask(self._desk.next_mail)
            await self._async_watch_channels()
        except HomeAssistantError as error:
            _LOGGER.debug("The outbox is looked into again: %s", error)
            moment = dt_util.utcnow() + AFTER_TROUBLE
        finally:
            self._under_way = False
        if self._coordinator.is_started:
            self._wait_until(moment)

    async def _async_round(self, opened: set[str]) -> bool:
        """Hand over the messages that wait now; whether there were any."""
        coordinator = self._coordinator
        recipients = await coordinator.ask(self._desk.waits_for)
        if not recipients:
            return False
        await coordinator.run(self._desk.sort_mail, way="reminder", opened=sorted(opened))
        systems = {recipient: self.system_of(recipient) for recipient in recipients}
        parcels: list[Parcel] = await coordinator.ask(self._desk.parcels, system_of=systems.get)
        if not parcels:
            return False
        by_recipient: dict[str, list[Parcel]] = {}
        for parcel in parcels:
            by_recipient.setdefault(parcel.recipient, []).append(parcel)
        results = await asyncio.gather(*(self._async_bring(*one) for one in by_recipient.items()))
        failed = {parcel_id: why for result in results for parcel_id, why in result.items() if why}
        handed = [parcel_id for result in results for parcel_id, why in result.items() if not why]
        answer = await coordinator.run(self._desk.mark_mail, way="reminder", handed=handed, failed=failed)
        self._tell_trouble(answer["given_up"], answer["well"])
        return True

    async def _async_bring(self, recipient: str, parcels: Sequence[Parcel]) -> dict[str, str]:
        """Bring one recipient its messages, in order; of each the reason why it was not taken, or nothing."""
        self._waiting[recipient] = self._channel_of(recipient)
        results = {}
        for parcel in parcels:
            channel = self._channel_of(recipient)
            before = pending(channel)
            results[parcel.id] = why = await self.async_send(recipient, parcel.card)
            if not why and channel is not None and (app := self._app_of(recipient.removeprefix(PHONE))) is not None:
                self._confirming.watch(parcel.id, app, channel, before)
        return results

    @callback
    def _lost(self, parcel_ids: Sequence[str]) -> None:
        """A channel broke before what went into it was confirmed."""
        if self._coordinator.is_started:
            task = self._async_lost(dict.fromkeys(parcel_ids, self._word("not_confirmed")))
            self._coordinator.entry.async_create_task(self._hass, task, "aftersale lost post")

    async def _async_lost(self, lost: Mapping[str, str]) -> None:
        try:
            await self._coordinator.run(self._desk.mark_mail, way="reminder", lost=lost)
        except HomeAssistantError as error:
            _LOGGER.debug("What was lost could not be noted: %s", error)

    async def async_send(self, recipient: str, card: Card) -> str:
        """Hand one card over; the reason why not, or nothing. A notifier that never answers must not keep the others' post."""
        patience = asyncio.timeout(PATIENCE)
        try:
            async with patience:
                if recipient == SCREEN:
                    self._show(card)
                elif recipient.startswith(ENTITY):
                    await self._async_send_to_entity(recipient.removeprefix(ENTITY), card)
                else:
                    await self._async_send_to_phone(recipient.removeprefix(PHONE), card)
        except Unreachable as error:
            return self._word(error.key, **error.facts)
        except Exception as error:  # noqa: BLE001 - whatever a notifier raises, it did not take the message
            _LOGGER.debug("Not handed over to %s: %r", recipient, error)
            if patience.expired():
                return self._word("no_answer_within", seconds=PATIENCE)
            return (str(error) or type(error).__name__)[:REASON_MOST]
        return ""

    def _word(self, key: str, **facts: object) -> str:
        """A text in the practice's language."""
        return nudge.word(self._coordinator.practice, key, **facts)

    @callback
    def _show(self, card: Card) -> None:
        if card.clears:
            persistent_notification.async_dismiss(self._hass, card.tag)
        else:
            persistent_notification.async_create(self._hass, card.message, card.title, card.tag)

    async def _async_send_to_entity(self, entity_id: str, card: Card) -> None:
        if card.clears:
            return
        if (state := self._hass.states.get(entity_id)) is None:
            raise Unreachable("no_entity", entity_id=entity_id)
        has_title = state.attributes.get(ATTR_SUPPORTED_FEATURES, 0) & NotifyEntityFeature.TITLE
        content = {"title": card.title, "message": card.message}
        if not has_title:
            content = {"message": f"{card.title}\n{card.message}"}
        await self._hass.services.async_call(NOTIFY, "send_message", {"entity_id": entity_id, **content}, blocking=True)

    async def _async_send_to_phone(self, device_id: str, card: Card) -> None:
        if (entry := self._app_of(device_id)) is None:
            raise Unreachable("not_registered")
        content: dict[str, Any] = {"message": card.message, "data": dict(card.data)}
        if card.title:
            content["title"] = card.title
        action = _action_of(entry)
        if self._has_namesake(entry, action):
            # The action of that name reaches one of them only; the companion app's notifier knows them apart.
            if (notifier := self._hass.data.get(MOBILE_APP, {}).get(NOTIFY)) is None:
                raise Unreachable("namesakes", name=entry.data["device_name"])
            await notifier.async_send_message(**content, target=[entry.data["webhook_id"]])
            return
        if not self._hass.services.has_service(NOTIFY, action):
            raise Unreachable("no_action", action=f"{NOTIFY}.{action}")
        await self._hass.services.async_call(NOTIFY, action, content, blocking=True)

    def _has_namesake(self, app: ConfigEntry[Any], action: str) -> bool:
        """Whether another phone is registered under a name that makes the same action."""
        others = self._hass.config_entries.async_entries(MOBILE_APP)
        return any(one.entry_id != app.entry_id and _action_of(one) == action for one in others)

    # -- waiting ---------------------------------------------------------------------------------------------------

    @callback
    def _wait_until(self, moment: datetime | None) -> None:
        if self._stop_timer is not None:
            self._stop_timer()
            self._stop_timer = None
        if self._again:
            self._deliver_soon()
        elif moment is not None:
            moment = max(moment, dt_util.utcnow() + SOONEST)
            self._stop_timer = async_track_point_in_utc_time(self._hass, self._timer, moment)

    @callback
    def _timer(self, now: datetime) -> None:
        self._stop_timer = None
        self._deliver_soon()

    async def _async_watch_channels(self) -> None:
        """While something waits for a phone, see whether its channel opens."""
        recipients = await self._coordinator.ask(self._desk.waits_for)
        self._waiting = {one: self._waiting.get(one) for one in recipients if one.startswith(PHONE)}
        if self._waiting and self._stop_looking is None and self._coordinator.is_started:
            self._stop_looking = async_track_time_interval(
                self._hass, self._look_for_channels, LOOK_FOR_CHANNEL, cancel_on_shutdown=True
            )
        elif not self._waiting and self._stop_looking is not None:
            self._stop_looking()
            self._stop_looking = None

    @callback
    def _look_for_channels(self, _: datetime) -> None:
        for recipient, known in self._waiting.items():
            channel = self._channel_of(recipient)
            if channel is not None and channel is not known:
                self._waiting[recipient] = channel
                self._opened.add(recipient)
        if self._opened:
            self._deliver_soon()

    def _channel_of(self, recipient: str) -> Any:
        """The open push channel of a phone, if it has one (the companion app keeps it there)."""
        entry = self._app_of(recipient.removeprefix(PHONE)) if recipient.startswith(PHONE) else None
        return None if entry is None else channels_of(self._hass).get(entry.data.get("webhook_id", ""))

    @callback
    def _service_registered(self, event: Event) -> None:
        """At start the companion app's actions come later than we do."""
        if event.data.get("domain") == NOTIFY and self._waiting:
            self._opened.update(self._waiting)
            self._deliver_soon()

    # -- who is who --------------------------------------------------------------------------------------------------

    def _app_of(self, device_id: str) -> ConfigEntry[Any] | None:
        """The companion app's entry of a device."""
        device = dr.async_get(self._hass).async_get(device_id)
        if device is None:
            return None
        entry = self._hass.config_entries.async_get_entry(device.config_entry_id)
        return entry if entry is not None and entry.domain == MOBILE_APP else None

    def system_of(self, recipient: str) -> System:
        """What kind of device a recipient is."""
        if recipient == SCREEN:
            return System.SCREEN
        if recipient.startswith(ENTITY):
            return System.ENTITY
        entry = self._app_of(recipient.removeprefix(PHONE))
        system = str(entry.data.get("os_name", "")) if entry is not None else ""
        return System.IOS if system.casefold() in ("ios", "ipados", "macos") else System.ANDROID

    def name_of(self, recipient: str) -> str:
        """What a person calls a recipient."""
        if recipient.startswith(ENTITY):
            entity_id = recipient.removeprefix(ENTITY)
            state = self._hass.states.get(entity_id)
            return entity_id if state is None else state.name
        if recipient == SCREEN:
            return "Home Assistant"
        device_id = recipient.removeprefix(PHONE)
        device = dr.async_get(self._hass).async_get(device_id)
        return device_id if device is None else device.name_by_user or device.name or device_id

    def recipient_of(self, target: str) -> str | None:
        """The recipient that a device id or a notify entity means."""
        if target.startswith(f"{NOTIFY}."):
            return f"{ENTITY}{target}"
        return f"{PHONE}{target}" if self._app_of(target) is not None else None

    def _phones_of(self, user_id: str, app_device: str = "") -> list[str]:
        """The phones that a user's companion apps are registered on; only the one that calls itself so, when it says."""
        devices = dr.async_get(self._hass)
        return [
            f"{PHONE}{device.id}"
            for entry in self._hass.config_entries.async_entries(MOBILE_APP)
            if entry.data.get("user_id") == user_id and app_device in ("", entry.data.get("device_id"))
            for device in dr.async_entries_for_config_entry(devices, entry.entry_id)
        ]

    # -- taps --------------------------------------------------------------------------------------------------------

    async def _tapped(self, event: Event[Mapping[str, Any]]) -> None:
        """A button was tapped somewhere. Any app may send anything here: only what we gave out, by its owner, counts."""
        said = nudge.tapped(event.data)
        user_id = event.context.user_id
        if said is None or user_id is None or not self._coordinator.is_started:
            return
        tap, token = said
        reply = str(event.data.get("reply_text") or "")
        by: dict[str, Any] = {"way": "phone", "user_id": user_id, "token": token}
        try:
            await self._coordinator.run(
                self._desk.answer_nudge, tap=tap.value, reply=reply, recipients=self._phones_of(user_id), **by
            )
        except HomeAssistantError as error:
            _LOGGER.debug("A tap could not be followed: %s", error)
            if self._coordinator.available:
                await self._coordinator.run(self._desk.say, key="not_possible", **by)

    async def _swept(self, event: Event[Mapping[str, Any]]) -> None:
        """A card was swept away, which Android tells. A list that nobody wants to see is not renewed there."""
        user_id = event.context.user_id
        if event.data.get("tag") != nudge.DIGEST_TAG or user_id is None or not self._coordinator.is_started:
            return
        theirs = self._phones_of(user_id, str(event.data.get("device_id", "")))
        try:
            await self._coordinator.run(self._desk.put_down, way="phone", user_id=user_id, recipients=theirs)
        except HomeAssistantError as error:
            _LOGGER.debug("A card that was swept away could not be noted: %s", error)

    # -- trouble, and trying -------------------------------------------------------------------------------------------

    @callback
    def _tell_trouble(self, given_up: Mapping[str, str], well: Sequence[str]) -> None:
        """A repair issue for whom nothing reaches; gone when something does."""
        for recipient, reason in given_up.items():
            issues.tell(self._hass, issues.PHONE_UNREACHABLE, recipient, phone=self.name_of(recipient), reason=reason)
        for recipient in well:
            issues.over(self._hass, issues.PHONE_UNREACHABLE, recipient)

    async def async_test(self, recipients: Sequence[str]) -> list[dict[str, Any]]:
        """Send a harmless reminder; whom it reached."""
        coordinator = self._coordinator
        answers = []
        for recipient in recipients:
            system = self.system_of(recipient)
            setting = nudge.Setting(dt_util.utcnow(), coordinator.practice, self._desk.reminders, system)
            why = await self.async_send(recipient, nudge.test(setting))
            if not why:
                self._tell_trouble({}, [recipient])
            answers.append(
                {
                    "recipient": recipient,
                    "name": self.name_of(recipient),
                    "buttons": system in (System.ANDROID, System.IOS),
                    "reached": not why,
                    "reason": why or None,
                }
            )
        return answers


def _action_of(app: ConfigEntry[Any]) -> str:
    """The notify action that the companion app makes of a phone's registered name."""
    return slugify(f"{MOBILE_APP}_{app.data.get('device_name', '')}")
