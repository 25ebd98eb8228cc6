"""The ways in, each on the surface that people really use: an action, the panel, the to-do list, the calendar, a phone, a voice, a shop.

Every deed is done through each of its ways in a copy of the book of its own, by the code that Home Assistant would call; only the event loop
and the thread are left out. What the book holds afterwards is told without what is made up by chance and without the way itself.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from datetime import datetime, time, timedelta
from pathlib import Path
import shutil
from types import SimpleNamespace
from typing import Any, Final

from custom_components.aftersale import panel_doing
from custom_components.aftersale.actions import ACTIONS
from custom_components.aftersale.calendar import FollowUpCalendar
from custom_components.aftersale.crm import nudge
from custom_components.aftersale.crm.call import Call
from custom_components.aftersale.crm.errors import AftersaleError
from custom_components.aftersale.crm.intake import generic
from custom_components.aftersale.crm.model import Customer, Delivery, FollowUp, Kind, Order
from custom_components.aftersale.crm.nudge import Tap
from custom_components.aftersale.crm.reminders import Push
from custom_components.aftersale.desk import Desk, cards
from custom_components.aftersale.desk.ground import verb
from custom_components.aftersale.desk.receipt import Answer, Receipt
from custom_components.aftersale.desk.work import Work
from custom_components.aftersale.performing import async_perform
from custom_components.aftersale.refusals import refused
from custom_components.aftersale.service_fields import checked
from custom_components.aftersale.todo import FollowUpList
from custom_components.aftersale.voice.request import Unclear
from custom_components.aftersale.voice.understand import understand
from custom_components.aftersale.voice_door import async_answer
from homeassistant.components.todo import TodoItem
from homeassistant.exceptions import HomeAssistantError

from .practice import PHONES, Running

SHOP: Final = "shop"
USER: Final = "user"
SPOKEN: Final[Mapping[Kind, str]] = {
    Kind.THANK_YOU_NOTE: "thank-you note",
    Kind.WALKTHROUGH: "walkthrough",
    Kind.NEXT_STEPS: "next steps",
    Kind.ORDER_CHECK_IN: "order check-in",
    Kind.MEETING_NOTES: "meeting notes",
    Kind.COMPLAINT_RESPONSE: "complaint response",
    Kind.COMPLAINT_RECHECK: "recheck",
    Kind.SURVEY: "survey",
    Kind.LOST_CALL: "lost call",
    Kind.REFERRAL_ASK: "referral question",
    Kind.GREETING: "birthday greeting",
    Kind.LETTER: "letter",
    Kind.OFFER: "offer",
}
"""What is said for a kind, where a sentence means no other one by it."""

type Way = Callable[[House, Customer, FollowUp | None], Coroutine[Any, Any, Any]]


class House:
    """A copy of the book, and everything that can be touched around it."""

    def __init__(self, original: Running, folder: Path) -> None:
        """As the original stands."""
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "aftersale").mkdir(parents=True)
        original.book.checkpoint()
        shutil.copy(original.path, folder / "aftersale" / "book.db")
        self.running = Running(folder, original.practice, original.now)
        self.running.new_ids("new")
        self.coordinator: Any = Coordinator(self.running)
        self.to_do = FollowUpList(self.coordinator)
        self.calendar = FollowUpCalendar(self.coordinator)


class Coordinator:
    """Stands in for the bridge: a verb runs at once, and the board takes its receipt."""

    available = is_started = True

    def __init__(self, running: Running) -> None:
        """Around a practice that runs."""
        self._running = running
        self.desk = running.desk
        self.practice = running.practice
        self.last_notes: dict[str, str] = {}
        self.entry = SimpleNamespace(entry_id="entry", options={})
        self.devices = SimpleNamespace(practice_info=None)

    @property
    def board(self) -> Any:
        """Of the practice."""
        return self._running.board

    async def run(
        self, doing: Callable[..., Receipt], /, *, way: str, user_id: str | None = None, **fields: Any
    ) -> Any:
        """As the bridge does."""
        call = Call(self._running.now, way, user_id, fields.pop("request_id", None))
        try:
            return self._running.take(doing(call, **fields)).answer
        except AftersaleError as error:
            raise refused(error) from error

    async def ask(self, question: Callable[..., Any], /, *given: Any, **fields: Any) -> Any:
        """As the bridge does."""
        return question(self._running.now, *given, **fields)

    async def on_thread(self, job: Callable[[], Any], land: Callable[[Any], None] | None = None) -> Any:
        """As the bridge does."""
        return job()


# -- ways --------------------------------------------------------------------------------------------------------------


def action(name: str, **more: Any) -> Way:
    """An action, its fields read as Home Assistant reads them."""

    async def way(house: House, who: Customer, one: FollowUp | None) -> None:
        fields = checked(ACTIONS[name].schema())(_fields(house, who, one, more))
        await async_perform(house.coordinator, name, fields, way="action", user_id=USER, through=lambda verb: verb)

    return way


def panel(name: str, **more: Any) -> Way:
    """A command of the panel."""

    async def way(house: House, who: Customer, one: FollowUp | None) -> None:
        await panel_doing.do(_asker(house), action=name, request_id="tapped", data=_fields(house, who, one, more))

    return way


def listed(**changed: Any) -> Way:
    """The to-do list: the item as it is shown, but for what is changed."""

    async def way(house: House, who: Customer, one: FollowUp | None) -> None:
        assert one is not None
        shown = house.to_do._find(one.id).item  # what Home Assistant sends back is the item as it was shown
        item = {"summary": shown.summary, "due": shown.due, "description": shown.description, "status": shown.status}
        await house.to_do.async_update_todo_item(TodoItem(uid=one.id, **item | _said(house, who, changed)))

    return way


async def taken_off(house: House, who: Customer, one: FollowUp | None) -> None:
    """The to-do list: the item is removed."""
    assert one is not None
    await house.to_do.async_delete_todo_items([one.id])


async def entered(house: House, who: Customer, one: FollowUp | None) -> None:
    """The to-do list: an item is added."""
    day = house.running.board.today + timedelta(days=6)
    await house.to_do.async_create_todo_item(TodoItem(summary=f"{who.name}: Write", due=day))


async def written_down(house: House, who: Customer, one: FollowUp | None) -> None:
    """The calendar: an event is added."""
    day = house.running.board.today + timedelta(days=6)
    await house.calendar.async_create_event(dtstart=day, dtend=day + timedelta(days=1), summary=f"{who.name}: Write")


async def undone(house: House, who: Customer, one: FollowUp | None) -> None:
    """The action that takes back one's newest change, whatever it was."""
    await async_perform(house.coordinator, "undo", {}, way="action", user_id=USER, through=lambda verb: verb)


async def taken_back(house: House, who: Customer, one: FollowUp | None) -> None:
    """The panel's own word: exactly this change, as its answer named it."""
    change = house.running.desk.newest_change()
    assert change is not None
    await panel_doing.undo(_asker(house), change=change, request_id="taken back")


def dragged(days: int) -> Way:
    """The calendar: the event is moved to another day."""

    async def way(house: House, who: Customer, one: FollowUp | None) -> None:
        assert one is not None
        day = house.running.board.today + timedelta(days=days)
        shown = await _event(house, one)
        event = {"dtstart": day, "dtend": day + timedelta(days=1), "summary": shown.summary}
        await house.calendar.async_update_event(one.id, event)

    return way


def renamed(title: str) -> Way:
    """The calendar: the event gets another title."""

    async def way(house: House, who: Customer, one: FollowUp | None) -> None:
        assert one is not None
        shown = await _event(house, one)
        event = {"dtstart": shown.start, "dtend": shown.end, "summary": f"{who.name}: {title}"}
        await house.calendar.async_update_event(one.id, event)

    return way


async def deleted(house: House, who: Customer, one: FollowUp | None) -> None:
    """The calendar: the event is deleted."""
    assert one is not None
    await house.calendar.async_delete_event(one.id)


def tapped(tap: Tap) -> Way:
    """A phone: a button of the follow-up's own card."""

    async def way(house: House, who: Customer, one: FollowUp | None) -> None:
        assert one is not None
        running = house.running
        running.take(_hand_out(running.desk, running.call("reminder"), one))
        token = next(
            each.token
            for each in running.book.outbox.of_tag(nudge.tag_of(one.id))
            if each.recipient == PHONES[0] and each.token
        )
        said = nudge.tapped({"action": f"aftersale.{tap.value}.{token}"})
        assert said == (tap, token)
        desk = running.desk
        await house.coordinator.run(
            desk.answer_nudge, way="phone", user_id=USER, token=token, tap=tap.value, recipients=PHONES[:1]
        )

    return way


def spoken(sentence: str) -> Way:
    """A satellite hears a sentence, and what it says is what it did."""

    async def way(house: House, who: Customer, one: FollowUp | None) -> None:
        words = sentence.format(name=who.name, kind=SPOKEN.get(one.kind) if one is not None else "")
        running = house.running
        now = running.now.astimezone(running.practice.working.zone)
        if isinstance(request := understand(words, "en", running.desk.directory, now), Unclear):
            raise HomeAssistantError(f"Not understood: {words}: {request}")
        heard: Any = SimpleNamespace(text=words, language="en", context=SimpleNamespace(user_id=USER))
        house_is: Any = SimpleNamespace(config=SimpleNamespace(language="en", currency="EUR"))
        await async_answer(house_is, house.coordinator, heard)

    return way


def told_by_the_shop(event: str, **order: Any) -> Way:
    """A shop's message, read as it comes."""

    async def way(house: House, who: Customer, one: FollowUp | None) -> None:
        running = house.running
        waits = awaited(running, who)
        reference = waits.reference if event == "order_delivered" and waits is not None else "another"
        message: dict[str, Any] = {"event": event, "order": {"reference": reference, **order}}
        if event == "order_placed":
            message["customer"] = {"name": who.name, "email": who.email}
        news = generic.read(message, running.now)
        await house.coordinator.run(running.desk.take_in, way="webhook", source=SHOP, news=news)

    return way


def _asker(house: House) -> Any:
    user = SimpleNamespace(id=USER, is_admin=True)
    return SimpleNamespace(coordinator=house.coordinator, user=user, practice=house.running.practice)


@verb
def _hand_out(desk: Desk, work: Work, one: FollowUp) -> Answer:
    """A card for one follow-up, as a round posts it."""
    cards.post(work, Push.TIMED, [one], PHONES[:1])
    return {}


async def _event(house: House, one: FollowUp) -> Any:
    zone = house.running.practice.working.zone
    assert one.due is not None
    begin = datetime.combine(one.due.local_day(zone), time.min, zone)
    found = await house.calendar.async_get_events(None, begin, begin + timedelta(days=1))  # type: ignore[arg-type]
    return next(each for each in found if each.uid == one.id)


def _fields(house: House, who: Customer, one: FollowUp | None, more: Mapping[str, Any]) -> dict[str, Any]:
    about = {"customer": who.id} if one is None else {"follow_up": one.id}
    return about | _said(house, who, more)


def _said(house: House, who: Customer, more: Mapping[str, Any]) -> dict[str, Any]:
    """Fields that depend on today or on the name are given as what reckons them."""
    return {name: value(house, who) if callable(value) else value for name, value in more.items()}


def awaited(running: Running, who: Customer) -> Order | None:
    """The one order of a shop that has yet to arrive, if there is but one that has."""
    file = running.book.file(who.id, running.now)
    assert file is not None
    orders = [
        one
        for one in file.orders
        if one.delivered_at is None and one.cancelled_at is None and one.delivery is Delivery.LATER
    ]
    return orders[0] if len(orders) == 1 and orders[0].source == SHOP else None
