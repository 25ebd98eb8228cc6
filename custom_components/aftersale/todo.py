"""The to-do list: what to do for whom, and the simplest way to say that it is done."""

from __future__ import annotations

from collections.abc import Iterable, Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final, Self

from homeassistant.components.todo import TodoItem, TodoItemStatus, TodoListEntity, TodoListEntityFeature
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .board import Changed
from .coordinator import AftersaleConfigEntry, AftersaleCoordinator
from .crm.model import Customer, FollowUp
from .crm.practice import Practice
from .discretion import Refusal
from .entity import PracticeEntity
from .exposure import first_exposure
from .item_text import ItemText, item_text, title_in

PARALLEL_UPDATES = 1

MOST_OPEN: Final = 200
"""Home Assistant compares the list whole, and sends it whole, at each change."""
MOST_DONE: Final = 100
FEW: Final = 20
"""So many items are put into words in the event loop; more of them elsewhere."""


class Item(TodoItem):
    """An item that nobody changes: Home Assistant copies the whole list at each change, and need not copy this.

    It equals nothing but itself: the same moment in another zone is equal, and Home Assistant would keep the old list.
    """

    def __copy__(self) -> Self:
        """Itself."""
        return self

    def __eq__(self, other: object) -> bool:
        """Whether it is this one."""
        return self is other

    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """An item as shown, and what it was made of: while that is the same, so is the item."""

    follow_up: FollowUp
    customer: Customer
    last_note: str
    text: ItemText
    item: TodoItem


async def async_setup_entry(
    hass: HomeAssistant, entry: AftersaleConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the list."""
    follow_ups = FollowUpList(entry.runtime_data)
    await follow_ups.async_prepare()
    async_add_entities([follow_ups])


class FollowUpList(PracticeEntity, TodoListEntity):
    """Open follow-ups that want doing soon, and those done today."""

    _attr_supported_features = (
        TodoListEntityFeature.CREATE_TODO_ITEM
        | TodoListEntityFeature.DELETE_TODO_ITEM
        | TodoListEntityFeature.UPDATE_TODO_ITEM
        | TodoListEntityFeature.SET_DUE_DATE_ON_ITEM
        | TodoListEntityFeature.SET_DUE_DATETIME_ON_ITEM
        | TodoListEntityFeature.SET_DESCRIPTION_ON_ITEM
    )

    def __init__(self, coordinator: AftersaleCoordinator) -> None:
        """Of the practice."""
        super().__init__(coordinator, Platform.TODO, "follow_ups")
        self._known: dict[str, Shown] = {}
        self._made_on: tuple[Practice, date] | None = None
        """By which practice and on which day the known ones were made: the words speak of tomorrow and of yesterday."""
        self._people: dict[str, tuple[Customer, Customer]] = {}
        """Customers as they are, and as they were when something of them last changed that a list might show."""
        self._preparing = False

    def get_initial_entity_options(self) -> er.EntityOptionsType | None:
        """Start as private as the options say."""
        return first_exposure(self.coordinator.entry)

    async def async_create_todo_item(self, item: TodoItem) -> None:
        """``Anna Weber: call about the invoice`` belongs to Anna."""
        with self._asker() as user_id:
            await self.coordinator.run(
                self.coordinator.desk.add_from_text,
                way="todo",
                user_id=user_id,
                text=item.summary or "",
                due=item.due,
                notes=item.description or "",
            )

    async def async_update_todo_item(self, item: TodoItem) -> None:
        """Take over what differs from the item as it is shown, and nothing else."""
        shown = self._find(item.uid)
        if differences := _differences(shown, item):
            with self._asker() as user_id:
                await self.coordinator.run(
                    self.coordinator.desk.edit_follow_up,
                    way="todo",
                    user_id=user_id,
                    follow_up=shown.follow_up.id,
                    **differences,
                )

    async def async_delete_todo_items(self, uids: list[str]) -> None:
        """Skip the open ones; hide the completed ones."""
        found = [self._find(uid) for uid in uids]
        with self._asker() as user_id:
            for shown in found:
                await self.coordinator.run(
                    self.coordinator.desk.remove_follow_up, way="todo", user_id=user_id, follow_up=shown.follow_up.id
                )

    async def async_prepare(self) -> None:
        """Put many items into words on the store thread, so that the event loop does not wait for it."""
        coordinator = self.coordinator
        practice, today, now = coordinator.practice, coordinator.board.today, dt_util.utcnow()
        stale = [(one, self._person(one.customer_id)) for one in self._stale()]
        notes = dict(coordinator.last_notes)

        def render() -> tuple[list[Shown], dict[str, str]]:
            read = coordinator.desk.last_notes({customer.id for _, customer in stale} - notes.keys())
            known = notes | read
            return [_show(one, customer, practice, known[customer.id], now) for one, customer in stale], read

        made, read = await coordinator.on_thread(render)
        coordinator.keep_notes(read)
        if self._made_on == (practice, today):
            self._known |= {shown.follow_up.id: shown for shown in made}

    @callback
    def _heard(self, *news: Any) -> None:
        """What is new to the list, or in other words since a new day began, may be much, or need a look into the book."""
        stale = self._stale(_whose(news))
        few = len(stale) <= FEW and all(one.customer_id in self.coordinator.last_notes for one in stale)
        if few or self._preparing:
            super()._heard(*news)
        else:
            self._preparing = True
            self.coordinator.entry.async_create_task(self.hass, self._async_prepared(), "aftersale list")

    async def _async_prepared(self) -> None:
        try:
            await self.async_prepare()
        except HomeAssistantError:
            pass
        finally:
            super()._heard()
            self._preparing = False

    @callback
    def _look(self) -> None:
        known = self._known
        shown = [known.get(one.id) or self._show(one) for one in self._listed()]
        self._known = {one.follow_up.id: one for one in shown}
        self._people = {one.customer.id: self._people[one.customer.id] for one in shown}
        self._attr_todo_items = [one.item for one in shown]

    def _shown(self) -> Any:
        return tuple(self._known.values())

    def _find(self, uid: str | None) -> Shown:
        """The item of this id. Raises ``Refusal`` when it is not on the list any longer."""
        if uid is None or (follow_up := self.coordinator.board.known(uid)) is None:
            raise Refusal("unknown_follow_up", follow_up=uid or "")
        return self._known.get(uid) or self._show(follow_up)

    def _listed(self) -> list[FollowUp]:
        """What is on the list, in its order."""
        board = self.coordinator.board
        return [*board.visible(MOST_OPEN), *board.done.newest(MOST_DONE)]

    def _stale(self, whose: AbstractSet[str] | None = None) -> list[FollowUp]:
        """What is on the list and has no item that it could be shown by; ``whose`` may have changed, or anybody's."""
        made_on = self.coordinator.practice, self.coordinator.board.today
        if made_on != self._made_on:
            self._made_on, self._known = made_on, {}
        known = self._known
        listed = self._listed()
        if whose is None:
            self._known = known = {one.id: known[one.id] for one in listed if self._is_fresh(one)}
        else:
            for one in [one for one in listed if one.customer_id in whose and not self._is_fresh(one)]:
                known.pop(one.id, None)
        return [one for one in listed if one.id not in known]

    def _is_fresh(self, follow_up: FollowUp) -> bool:
        """Whether nothing of what its item was made of has changed."""
        shown = self._known.get(follow_up.id)
        return (
            shown is not None
            and shown.follow_up is follow_up
            and shown.customer is self._person(follow_up.customer_id)
            and shown.last_note == self.coordinator.last_notes.get(follow_up.customer_id)
        )

    def _person(self, customer_id: str) -> Customer:
        """The customer, the same one as before while only what the practice keeps for itself has changed."""
        now = self.coordinator.board.customers[customer_id]
        latest, shown = self._people.get(customer_id, (None, now))
        if latest is not now:
            if replace(now, review_at=shown.review_at, changed_at=shown.changed_at, revision=shown.revision) != shown:
                shown = now
            self._people[customer_id] = now, shown
        return shown

    def _show(self, follow_up: FollowUp) -> Shown:
        coordinator = self.coordinator
        person = self._person(follow_up.customer_id)
        last_note = coordinator.last_notes.get(follow_up.customer_id, "")
        return _show(follow_up, person, coordinator.practice, last_note, dt_util.utcnow())


def _whose(news: Iterable[Any]) -> AbstractSet[str] | None:
    """Of whom there is news; ``None``: of anybody, because the board or the day is another."""
    told = [one for one in news if isinstance(one, Changed)]
    return told[0].customers or None if len(told) == 1 else None


def _show(follow_up: FollowUp, customer: Customer, practice: Practice, last_note: str, now: datetime) -> Shown:
    """A follow-up as an item."""
    text = item_text(follow_up, customer, practice, now, last_note=last_note)
    due = follow_up.due
    item = Item(
        summary=text.summary,
        uid=follow_up.id,
        status=TodoItemStatus.NEEDS_ACTION if follow_up.is_open else TodoItemStatus.COMPLETED,
        due=None if due is None else due.day or due.starts(practice.working.zone).astimezone(practice.working.zone),
        description=text.description,
        completed=follow_up.completed_at,
    )
    return Shown(follow_up, customer, last_note, text, item)


def _differences(shown: Shown, item: TodoItem) -> dict[str, Any]:
    """What was changed, as the desk's words.

    Completing by voice sends an item without due and description: while the status changes, their absence means nothing.
    A follow-up always has a due, so taking it away means nothing either.
    """
    was = shown.item
    differences: dict[str, Any] = {}
    flips = item.status is not None and item.status != was.status
    if flips:
        differences["status"] = "done" if item.status == TodoItemStatus.COMPLETED else "open"
    if item.summary is not None and item.summary != was.summary:
        differences["title"] = title_in(item.summary, shown.customer.name)
    if item.due is not None and item.due != was.due:
        differences["due"] = item.due
    if item.description != was.description and not (flips and item.description is None):
        notes = shown.text.note_in(item.description or "")
        if notes != shown.follow_up.notes:
            differences["notes"] = notes
    return differences
