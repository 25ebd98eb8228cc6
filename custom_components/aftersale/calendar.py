"""The calendar: every dated follow-up, open and done; moving one reschedules it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from homeassistant.components.calendar import (
    EVENT_DESCRIPTION,
    EVENT_END,
    EVENT_RRULE,
    EVENT_START,
    EVENT_SUMMARY,
    CalendarEntity,
    CalendarEntityFeature,
    CalendarEvent,
    CalendarEventStatus,
)
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .board import Changed
from .const import DOMAIN
from .coordinator import AftersaleConfigEntry, AftersaleCoordinator
from .crm import views
from .crm.due import Due
from .crm.practice import Practice
from .entity import PracticeEntity
from .item_text import text_of, title_in

PARALLEL_UPDATES = 1

SHOWN_MINUTES: Final = 30
"""How long a timed follow-up without a duration looks."""
MINUTE: Final = timedelta(minutes=1)


async def async_setup_entry(
    hass: HomeAssistant, entry: AftersaleConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the calendar."""
    async_add_entities([FollowUpCalendar(entry.runtime_data)])


class FollowUpCalendar(PracticeEntity, CalendarEntity):
    """Every dated follow-up; an event's uid is the follow-up's id."""

    _unrecorded_attributes = frozenset({"message", "description", "location"})
    """A name, a note, a place: the state machine may show them, the recorder keeps none."""
    _attr_supported_features = (
        CalendarEntityFeature.CREATE_EVENT | CalendarEntityFeature.DELETE_EVENT | CalendarEntityFeature.UPDATE_EVENT
    )

    def __init__(self, coordinator: AftersaleCoordinator) -> None:
        """Of the practice."""
        super().__init__(coordinator, Platform.CALENDAR, "follow_ups")
        self._changes = 0
        self._made: tuple[tuple[Any, ...], CalendarEvent] | None = None

    @property
    def event(self) -> CalendarEvent | None:
        """The event that is on, or else the next one. Home Assistant asks several times for each state that it writes."""
        now = dt_util.utcnow()
        board, practice = self.coordinator.board, self.coordinator.practice
        today = practice.today(now)
        for follow_up in board.from_moment(practice.working.at(today, time.min)):
            if follow_up.due is not None and _ends(follow_up.due, practice) > now:
                made_of = (follow_up, board.customers[follow_up.customer_id], practice, today)
                if self._made is None or self._made[0] != made_of:
                    self._made = made_of, event_of(views.follow_up_view(*made_of[:3], now), practice)
                return self._made[1]
        return None

    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        """Any range, from the book by its index; the events are made on the store thread, because they may be many."""
        now, desk, practice = dt_util.utcnow(), self.coordinator.desk, self.coordinator.practice

        def read() -> list[CalendarEvent]:
            found = desk.calendar(now, start=start_date - SHOWN_MINUTES * MINUTE, end=end_date)["follow_ups"]
            events = (event_of(view, practice) for view in found)
            return [event for event in events if event.end_datetime_local > start_date]

        return await self.coordinator.on_thread(read)

    async def async_create_event(self, **kwargs: Any) -> None:
        """``Anna Weber: call`` belongs to Anna."""
        _refuse_recurrence(kwargs)
        start = kwargs[EVENT_START]
        with self._asker() as user_id:
            await self.coordinator.run(
                self.coordinator.desk.add_from_text,
                way="calendar",
                user_id=user_id,
                text=kwargs[EVENT_SUMMARY],
                due=start,
                duration_minutes=_minutes(start, kwargs[EVENT_END]),
                notes=kwargs.get(EVENT_DESCRIPTION) or "",
            )

    async def async_update_event(
        self,
        uid: str,
        event: dict[str, Any],
        recurrence_id: str | None = None,
        recurrence_range: str | None = None,
    ) -> None:
        """Take over what differs from the event as it is shown, and nothing else."""
        _refuse_recurrence(event)
        view = await self.coordinator.ask(self.coordinator.desk.follow_up, follow_up=uid)
        if differences := _differences(view, event, self.coordinator.practice):
            with self._asker() as user_id:
                await self.coordinator.run(
                    self.coordinator.desk.edit_follow_up, way="calendar", user_id=user_id, follow_up=uid, **differences
                )

    async def async_delete_event(
        self, uid: str, recurrence_id: str | None = None, recurrence_range: str | None = None
    ) -> None:
        """Skip it; one that is done is only hidden from the to-do list."""
        with self._asker() as user_id:
            await self.coordinator.run(
                self.coordinator.desk.remove_follow_up, way="calendar", user_id=user_id, follow_up=uid
            )

    @callback
    def _heard(self, *news: Any) -> None:
        """Any follow-up may lie in a range that somebody looks at: writing the state has them look again."""
        if any(isinstance(changed, Changed) and changed.follow_ups for changed in news):
            self._changes += 1
        super()._heard(*news)

    @callback
    def _look(self) -> None:
        """The event is read from the board whenever the state is written."""

    def _shown(self) -> Any:
        return self._changes


def event_of(view: Mapping[str, Any], practice: Practice) -> CalendarEvent:
    """A dated follow-up as an event."""
    text = text_of(view, practice)
    start, end = _span(view)
    return CalendarEvent(
        start=start,
        end=end,
        summary=text.summary,
        description=text.description,
        uid=view["id"],
        status=CalendarEventStatus.TENTATIVE if view["tentative"] else CalendarEventStatus.CONFIRMED,
    )


def _span(view: Mapping[str, Any]) -> tuple[date, date]:
    """From when until when, the end not included."""
    if view["all_day"]:
        day = date.fromisoformat(view["due"])
        return day, day + timedelta(days=1)
    start = datetime.fromisoformat(view["due"])
    return start, start + (view["duration_minutes"] or SHOWN_MINUTES) * MINUTE


def _ends(due: Due, practice: Practice) -> datetime:
    """The moment at which its event ends."""
    if due.moment is None:
        return due.passes(practice.working.zone)
    return due.moment + (due.minutes or SHOWN_MINUTES) * MINUTE


def _minutes(start: date, end: date) -> int | None:
    """The duration of a timed event."""
    if isinstance(start, datetime) and isinstance(end, datetime):
        return max(1, round((end - start) / MINUTE))
    return None


def _differences(view: Mapping[str, Any], event: Mapping[str, Any], practice: Practice) -> dict[str, Any]:
    """What was changed, as the desk's words."""
    text = text_of(view, practice)
    differences: dict[str, Any] = {}
    start, end = event[EVENT_START], event[EVENT_END]
    was_start, was_end = _span(view) if view["due"] is not None else (None, None)
    stays = type(start) is type(was_start) and start == was_start
    longer = was_start is None or was_end is None or _minutes(start, end) != _minutes(was_start, was_end)
    if not stays or longer:
        differences["due"] = start
        if longer and isinstance(start, datetime):
            differences["duration_minutes"] = _minutes(start, end)
    if event[EVENT_SUMMARY] != text.summary:
        differences["title"] = title_in(event[EVENT_SUMMARY], view["customer"]["name"])
    if EVENT_DESCRIPTION in event:
        notes = text.note_in(event[EVENT_DESCRIPTION] or "")
        if notes != (view["notes"] or ""):
            differences["notes"] = notes
    return differences


def _refuse_recurrence(event: Mapping[str, Any]) -> None:
    if event.get(EVENT_RRULE):
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="no_recurrence")
