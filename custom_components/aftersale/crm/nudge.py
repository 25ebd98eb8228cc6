"""What a phone may be told: title, body, buttons; and what a tap on one means.

A card is made for one kind of device: a companion app (Android or iOS, whose fields both stand in it), a plain notify entity,
or Home Assistant's own screen. What ``lock_screen`` hides stands nowhere in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
import json
import re
from typing import Any, Final

from . import wording
from .model import Channel, Customer, FollowUp, Kind, Status
from .practice import Practice
from .reminders import LockScreen, Push, Reminders
from .words import speak

TAG: Final = "aftersale-"
DIGEST_TAG: Final = "aftersale-digest"
"""Digests and summaries are one card: the newest says all."""
TEST_TAG: Final = "aftersale-test"
CLEAR: Final = "clear_notification"
PANEL: Final = "/aftersale"
TODAY: Final = "/todo?entity_id=todo.aftersale_follow_ups"
NAMED: Final = 8
"""No digest names more (contract, "Phone")."""
TITLE_MOST: Final = 64
BODY_MOST: Final = 600
LINE_MOST: Final = 90
BUTTONS_MOST: Final = 3
"""Android shows no more."""
PAYLOAD_MOST: Final = 3500
"""Bytes: the channels of Google and Apple take 4096 with their own part."""
_ACTION: Final = re.compile(r"^aftersale\.([a-z_]+)\.([A-Za-z0-9_-]{16,64})$")


class System(StrEnum):
    """What kind of device a card is for."""

    ANDROID = "android"
    IOS = "ios"
    ENTITY = "entity"
    SCREEN = "screen"


class Tap(StrEnum):
    """What a button says."""

    DONE = "done"
    SNOOZE = "snooze"
    CALL = "call"
    NOTE = "note"
    ARRIVED = "arrived"
    LATE = "late"
    ON_ITS_WAY = "on_its_way"
    REACHED = "reached"
    NO_ANSWER = "no_answer"
    LEFT_MESSAGE = "left_message"


@dataclass(frozen=True, slots=True)
class Card:
    """One message as a device takes it."""

    title: str
    message: str
    tag: str
    data: Mapping[str, Any] = field(default_factory=dict)

    @property
    def clears(self) -> bool:
        """Whether it only takes an earlier card away."""
        return self.message == CLEAR


@dataclass(frozen=True, slots=True)
class Setting:
    """Everything that a card depends on beside what it tells."""

    now: datetime
    practice: Practice
    reminders: Reminders
    system: System = System.ANDROID

    def word(self, key: str, **facts: object) -> str:
        """A text in the practice's language."""
        return word(self.practice, key, **facts)

    def clock(self, moment: datetime) -> str:
        """A local time of day."""
        return f"{moment.astimezone(self.practice.working.zone):%H:%M}"

    def date(self, moment: datetime) -> str:
        """A local date."""
        today = self.practice.today(self.now)
        return speak(self.practice.language).date(self.practice.today(moment), today)


def word(practice: Practice, key: str, **facts: object) -> str:
    """A text for a phone, or about one, in the practice's language."""
    return speak(practice.language).phone[key].format(**facts)


def tag_of(follow_up_id: str) -> str:
    """The tag of a follow-up's card, from its first push to its last."""
    return f"{TAG}{follow_up_id}"


def action(tap: Tap, token: str) -> str:
    """What a button sends back: iOS sends nothing else."""
    return f"aftersale.{tap.value}.{token}"


def tapped(data: Mapping[str, Any]) -> tuple[Tap, str] | None:
    """The button and the token of an event, or ``None`` when it is none of ours."""
    match = _ACTION.match(str(data.get("action", "")))
    return (Tap(match[1]), match[2]) if match is not None and match[1] in set(Tap) else None


def fresh(follow_up: FollowUp | None, revision: int) -> bool:
    """Whether a card still speaks of the follow-up as it is."""
    return follow_up is not None and follow_up.is_open and follow_up.revision == revision


# -- single cards ------------------------------------------------------------------------------------------------


def single(
    push: Push, follow_up: FollowUp, customer: Customer, setting: Setting, token: str, last_note: str = ""
) -> Card:
    """One follow-up: who, what, when, why, the last note, what to say, and its buttons."""
    body = [when(follow_up, setting), *_about(follow_up, customer, setting, last_note)]
    rings = push.rings
    return _card(
        setting,
        who(follow_up, customer, setting),
        "\n".join(filter(None, body)),
        tag_of(follow_up.id),
        panel_of(follow_up),
        _buttons(taps_of(follow_up, customer), customer, setting, token),
        rings=rings,
    )


def who(follow_up: FollowUp, customer: Customer, setting: Setting) -> str:
    """The title: as much of the customer as a locked phone may show."""
    shown = setting.reminders.lock_screen
    if shown is LockScreen.HIDDEN:
        return setting.word("somebody")
    title = wording.title(follow_up, customer, setting.practice)
    if shown is LockScreen.FIRST_NAME:
        return f"{first_name(customer)}: {discreet(title, follow_up, customer)}"
    return f"{customer.name}: {title}"


def first_name(customer: Customer) -> str:
    """What stands before the rest of a name."""
    return customer.name.split()[0]


def when(follow_up: FollowUp, setting: Setting) -> str:
    """When it is due; of what is late, when it was."""
    due = follow_up.due
    if due is None:
        return ""
    zone = setting.practice.working.zone
    today, day = setting.practice.today(setting.now), due.local_day(zone)
    starts = due.starts(zone)
    if due.all_day:
        key = "due_today" if day == today else "due_on" if day > today else "was_due_day"
        return setting.word(key, date=setting.date(starts))
    if starts >= setting.now:
        return setting.word("due_at", time=setting.clock(starts))
    if day == today:
        return setting.word("was_due_at", time=setting.clock(starts))
    return setting.word("was_due_on", date=setting.date(starts), time=setting.clock(starts))


def panel_of(follow_up: FollowUp) -> str:
    """Where a tap on the card leads."""
    return f"{PANEL}/follow-up/{follow_up.id}"


def taps_of(follow_up: FollowUp, customer: Customer) -> tuple[Tap, ...]:
    """Its buttons: its own answers where its kind has some; else *Done*, *Snooze*, and *Call* or *Note* by its channel."""
    if follow_up.kind is Kind.DELIVERY_CHECK:
        return (Tap.ARRIVED, Tap.LATE, Tap.ON_ITS_WAY)
    if follow_up.kind is Kind.LATE_NOTICE:
        return (Tap.ARRIVED, Tap.DONE, Tap.CALL if customer.phone else Tap.SNOOZE)
    channel = follow_up.channel or customer.channel or Channel.CALL
    by_phone = channel is Channel.CALL and customer.phone
    return (Tap.DONE, Tap.SNOOZE, Tap.CALL if by_phone else Tap.NOTE)


def _about(follow_up: FollowUp, customer: Customer, setting: Setting, last_note: str) -> list[str]:
    if setting.reminders.lock_screen is not LockScreen.FULL:
        return [setting.word("hidden")] if setting.reminders.lock_screen is LockScreen.HIDDEN else []
    practice = setting.practice
    today = practice.today(setting.now)
    labels = speak(practice.language).labels
    note = wording.one_line(last_note, wording.SENTENCE_CUT)
    return [
        wording.why(follow_up, customer, practice, today),
        f"{labels['last_note']}: {note}" if note else "",
        f"{labels['script']}: {wording.script(follow_up, customer, practice, today)}",
    ]


def discreet(text: str, follow_up: FollowUp, customer: Customer) -> str:
    """A title without what tells more of anybody than a first name."""
    for said in (customer.company, customer.email, customer.phone):
        text = text.replace(said, "…") if said.strip() else text
    for name in (customer.name, follow_up.facts.get("name", "")):
        text = text.replace(name, name.split()[0]) if name.strip() else text
    return text


def _buttons(taps: Sequence[Tap], customer: Customer, setting: Setting, token: str) -> list[dict[str, str]]:
    buttons = []
    for tap in taps[:BUTTONS_MOST]:
        button = {"action": action(tap, token), "title": setting.word(tap.value)}
        if tap is Tap.CALL:
            if setting.system is not System.ANDROID:
                button["uri"] = _dial(customer)
        if tap is Tap.NOTE:
            button |= {
                "behavior": "textInput",
                "textInputButtonTitle": setting.word("send"),
                "textInputPlaceholder": setting.word("note_hint"),
            }
        buttons.append(button)
    return buttons


def _dial(customer: Customer) -> str:
    """What opens the dialler."""
    return f"tel:{re.sub(r'[^\d+*#]', '', customer.phone)}"


# -- digests -----------------------------------------------------------------------------------------------------


def digest(push: Push, listed: Sequence[tuple[FollowUp, Customer]], setting: Setting, kind: Push | None = None) -> Card:
    """Several follow-ups on one card, grouped by customer; eight are named, the rest counted.

    ``kind`` is the push that a renewed card was.
    """
    kind = kind or push
    named = listed[:NAMED]
    rest = listed[NAMED:]
    groups: dict[str, list[tuple[FollowUp, Customer]]] = {}
    for follow_up, customer in named:
        groups.setdefault(customer.id, []).append((follow_up, customer))
    lines = [_line(group, setting) for group in groups.values()]
    if setting.reminders.lock_screen is LockScreen.HIDDEN:
        lines = [setting.word("hidden")]
    elif rest:
        lines.append(setting.word("can_wait" if kind is Push.MORNING else "and_more", count=len(rest)))
    key = kind.value if kind in (Push.MORNING, Push.CLOSING) else Push.SUMMARY.value
    title = setting.word(key, count=len(listed))
    return _card(setting, title, "\n".join(lines), DIGEST_TAG, TODAY, [], rings=push.rings)


def _line(group: Iterable[tuple[FollowUp, Customer]], setting: Setting) -> str:
    parts = []
    name = ""
    zone = setting.practice.working.zone
    today = setting.practice.today(setting.now)
    for follow_up, customer in group:
        title = wording.title(follow_up, customer, setting.practice)
        name = customer.name
        if setting.reminders.lock_screen is LockScreen.FIRST_NAME:
            title, name = discreet(title, follow_up, customer), first_name(customer)
        due = follow_up.due
        late = due is not None and (not due.all_day or due.local_day(zone) != today)
        when_ = when(follow_up, setting)
        parts.append(f"{wording.one_line(title, LINE_MOST)} ({when_})" if late else wording.one_line(title, LINE_MOST))
    return f"{name}: {', '.join(parts)}"


# -- what follows a tap, or an end somewhere else ------------------------------------------------------------------


def ended(follow_up: FollowUp | None, tag: str, setting: Setting) -> Card:
    """The card goes: Android takes it away; iOS does not reliably, and gets a quiet one in its place."""
    if setting.system is not System.IOS:
        return Card("", CLEAR, tag, {"tag": tag})
    if follow_up is None or follow_up.is_open:
        text = setting.word("changed" if follow_up is not None else "ended_other")
    elif follow_up.status is Status.DONE and follow_up.completed_at is not None:
        text = setting.word("ended_done", time=setting.clock(follow_up.completed_at))
    else:
        text = setting.word("ended_skipped" if follow_up.status is Status.SKIPPED else "ended_other")
    return _card(setting, text, text, tag, PANEL, [], rings=False)


def all_done(tag: str, setting: Setting) -> Card:
    """Nothing is left of a card that named several."""
    if setting.system is not System.IOS:
        return Card("", CLEAR, tag, {"tag": tag})
    text = setting.word("all_done")
    return _card(setting, text, text, tag, PANEL, [], rings=False)


def reached(follow_up: FollowUp, customer: Customer, setting: Setting, token: str) -> Card:
    """The call, and after it: did you reach them?

    A button of Android's that opens something tells nobody that it was tapped. So there *Call* brings this card first, and a tap on
    the card itself opens the dialler.
    """
    taps = (Tap.REACHED, Tap.NO_ANSWER, Tap.LEFT_MESSAGE)
    dials = setting.system is System.ANDROID
    card = _card(
        setting,
        who(follow_up, customer, setting),
        setting.word("tap_to_call" if dials else "did_you_reach"),
        tag_of(follow_up.id),
        panel_of(follow_up),
        _buttons(taps, customer, setting, token),
        rings=False,
    )
    return replace(card, data={**card.data, "clickAction": _dial(customer)}) if dials else card


def noted(follow_up: FollowUp, customer: Customer, setting: Setting, token: str) -> Card:
    """The note is kept; it may be done with that, or not yet."""
    return _card(
        setting,
        who(follow_up, customer, setting),
        setting.word("noted"),
        tag_of(follow_up.id),
        panel_of(follow_up),
        _buttons((Tap.DONE, Tap.SNOOZE), customer, setting, token),
        rings=False,
    )


def answer(key: str, tag: str, setting: Setting, at: datetime | None = None) -> Card:
    """A kind word to a tap that changed nothing."""
    text = setting.word(key, time=setting.clock(at) if at else "")
    return _card(setting, text, text, tag, PANEL, [], rings=False)


def test(setting: Setting) -> Card:
    """A harmless one."""
    return _card(setting, setting.word("test"), setting.word("test_text"), TEST_TAG, PANEL, [], rings=False)


def _card(
    setting: Setting,
    title: str,
    message: str,
    tag: str,
    path: str,
    buttons: Sequence[Mapping[str, str]],
    *,
    rings: bool,
) -> Card:
    """A card within the platforms' limits, with the fields of both."""
    title = wording.one_line(title, TITLE_MOST)
    message = _cut(message, BODY_MOST)
    if setting.system in (System.ENTITY, System.SCREEN):
        return Card(title, message, tag)
    data: dict[str, Any] = {
        "tag": tag,
        "group": "aftersale",
        "url": path,
        "clickAction": path,
        "channel": "Aftersale" if rings else "Aftersale, quiet",
        "importance": "high" if rings else "low",
        "ttl": 0,
        "priority": "high",
        "push": {"interruption-level": "active"} if rings else {"interruption-level": "passive", "sound": "none"},
    }
    if setting.reminders.lock_screen is not LockScreen.FULL:
        data["visibility"] = "private"
    if buttons:
        data["actions"] = [dict(button) for button in buttons]
    while message and _size(title, message, data) > PAYLOAD_MOST:
        message = _cut(message, len(message) * 3 // 4)
    return Card(title, message, tag, data)


def _size(title: str, message: str, data: Mapping[str, Any]) -> int:
    return len(json.dumps([title, message, data], ensure_ascii=False).encode())


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
