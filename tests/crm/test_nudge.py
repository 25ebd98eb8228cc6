"""What a phone is told: words, buttons, limits, privacy; and what a tap means."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
import json
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from custom_components.aftersale.crm import nudge
from custom_components.aftersale.crm.due import Due, instant
from custom_components.aftersale.crm.model import Channel, Customer, FollowUp, Kind, Status
from custom_components.aftersale.crm.nudge import Setting, System, Tap
from custom_components.aftersale.crm.practice import Practice
from custom_components.aftersale.crm.reminders import LockScreen, Push, Reminders
from custom_components.aftersale.crm.words import LANGUAGES
from custom_components.aftersale.crm.working_time import WorkingTime

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 3, 2)
NOON = instant(MONDAY, time(12), BERLIN)
TOKEN = "t" * 43
ANNA = Customer("anna", "Anna Weber", NOON, MONDAY, MONDAY, company="Weber GmbH", phone="+49 (30) 12-34")


def at(hour: int, day: date = MONDAY) -> Due:
    return Due.at(instant(day, time(hour), BERLIN))


def talk(**fields: Any) -> FollowUp:
    given = {"kind": Kind.CUSTOM, "title": "Talk", "due": at(14)} | fields
    return FollowUp("f1", "anna", created_at=NOON, **given)


def setting(
    system: System = System.ANDROID, *, language: str = "en", now: datetime = NOON, **reminders: Any
) -> Setting:
    practice = Practice(working=WorkingTime(zone=BERLIN), language=language)
    return Setting(now, practice, Reminders(**reminders), system)


def card(follow_up: FollowUp, customer: Customer = ANNA, **how: Any) -> nudge.Card:
    return nudge.single(Push.TIMED, follow_up, customer, setting(**how), TOKEN, "Her dog is called Rex")


def test_a_card_says_who_what_when_why_the_last_note_and_what_to_say() -> None:
    shown = card(talk())
    assert shown.title == "Anna Weber: Talk"
    lines = shown.message.splitlines()
    assert lines[0] == "Due at 14:00"
    assert lines[2] == "Last note: Her dog is called Rex"
    assert lines[3].startswith("What to say: ")
    assert shown.data["url"] == shown.data["clickAction"] == "/aftersale/follow-up/f1"
    assert not shown.clears


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (at(14), "Due at 14:00"),
        (at(11), "Was due at 11:00"),
        (at(11, date(2026, 2, 27)), "Was due on 27 February at 11:00"),
        (Due.on(MONDAY), "Due today"),
        (Due.on(date(2026, 3, 4)), "Due on 4 March"),
        (Due.on(date(2026, 2, 27)), "Was due on 27 February"),
        (None, ""),
    ],
)
def test_when_it_is_due(due: Due | None, said: str) -> None:
    assert nudge.when(talk(due=due), setting()) == said


def test_androids_dialler_and_the_iphones() -> None:
    android, iphone = card(talk()), card(talk(), system=System.IOS)
    # Android's buttons that open something tell nobody: there the card that follows opens the dialler.
    assert android.data["actions"][2] == {"action": f"aftersale.call.{TOKEN}", "title": "Call"}
    assert iphone.data["actions"][2]["action"] == f"aftersale.call.{TOKEN}"
    assert iphone.data["actions"][2]["uri"] == "tel:+49301234"


def test_a_note_is_typed() -> None:
    button = card(talk(channel=Channel.VISIT)).data["actions"][2]
    assert (button["action"], button["behavior"]) == (f"aftersale.note.{TOKEN}", "textInput")
    assert nudge.taps_of(talk(), replace(ANNA, phone=""))[2] is Tap.NOTE


def test_kinds_with_answers_of_their_own_carry_them() -> None:
    assert nudge.taps_of(talk(kind=Kind.DELIVERY_CHECK), ANNA) == (Tap.ARRIVED, Tap.LATE, Tap.ON_ITS_WAY)
    assert nudge.taps_of(talk(kind=Kind.LATE_NOTICE), ANNA) == (Tap.ARRIVED, Tap.DONE, Tap.CALL)
    assert nudge.taps_of(talk(kind=Kind.LATE_NOTICE), replace(ANNA, phone=""))[2] is Tap.SNOOZE


@pytest.mark.parametrize("kind", list(Kind))
def test_no_kind_has_more_buttons_than_android_shows(kind: Kind) -> None:
    assert len(nudge.taps_of(talk(kind=kind), ANNA)) <= nudge.BUTTONS_MOST


def test_the_lock_screen_keeps_what_it_must() -> None:
    about = talk(
        title="Talk to Anna Weber of Weber GmbH about Paul Klein", notes="secret", facts={"name": "Paul Klein"}
    )
    first = card(about, lock_screen=LockScreen.FIRST_NAME)
    assert first.title == "Anna: Talk to Anna of … about Paul"
    assert first.message == "Due at 14:00"
    assert first.data["visibility"] == "private"
    hidden = card(about, lock_screen=LockScreen.HIDDEN)
    everything = json.dumps([hidden.title, hidden.message])
    assert not any(word in everything for word in ("Anna", "Weber", "Paul", "Rex", "secret"))
    listed = [(about, ANNA)] * 3
    several = nudge.digest(Push.SUMMARY, listed, setting(lock_screen=LockScreen.HIDDEN))
    assert "Anna" not in several.title + several.message
    several = nudge.digest(Push.SUMMARY, listed, setting(lock_screen=LockScreen.FIRST_NAME))
    assert "Weber" not in several.message


def test_a_digest_is_grouped_and_names_eight() -> None:
    bob = replace(ANNA, id="bob", name="Bob Arndt")
    listed = [(talk(title=f"T{number}"), (ANNA, bob)[number % 2]) for number in range(22)]
    shown = nudge.digest(Push.MORNING, listed, setting())
    assert shown.title == "Today: 22"
    first, second, rest = shown.message.splitlines()
    assert first == "Anna Weber: T0 (Due at 14:00), T2 (Due at 14:00), T4 (Due at 14:00), T6 (Due at 14:00)"
    assert second.startswith("Bob Arndt: T1")
    assert rest == "14 can wait"
    assert nudge.digest(Push.CLOSING, listed, setting()).message.endswith("and 14 more")
    assert nudge.digest(Push.MORNING, [(talk(due=Due.on(MONDAY)), ANNA)], setting()).message == "Anna Weber: Talk"


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("system", list(System))
def test_every_card_stays_within_the_platforms_limits(system: System, language: str) -> None:
    long = replace(ANNA, name="Ä" * 300, phone="1" * 40)
    how = setting(system, language=language)
    listed = [(talk(title="ß" * 500), replace(long, id=f"c{number}")) for number in range(40)]
    every = [
        nudge.single(Push.TIMED, talk(title="ß" * 500), long, how, TOKEN, "é" * 5000),
        nudge.digest(Push.MORNING, listed, how),
        nudge.reached(talk(), long, how, TOKEN),
        nudge.noted(talk(), long, how, TOKEN),
        nudge.answer("already_done", "aftersale-f1", how, NOON),
        nudge.test(how),
        nudge.ended(replace(talk(), status=Status.DONE, completed_at=NOON), "aftersale-f1", how),
    ]
    for one in every:
        assert len(one.title) <= nudge.TITLE_MOST
        assert len(json.dumps([one.title, one.message, dict(one.data)], ensure_ascii=False).encode()) < 4096
        assert len(one.data.get("actions", ())) <= 3


def test_a_card_too_large_loses_words_not_buttons() -> None:
    buttons = [{"action": TOKEN * 10, "title": "Done"}] * 3
    shown = nudge._card(setting(), "𝕏" * 80, "𝕏" * 900, "aftersale-f1", "/aftersale", buttons, rings=True)
    assert len(shown.data["actions"]) == 3
    assert shown.message.endswith("…")
    assert len(shown.message) < nudge.BODY_MOST


@pytest.mark.parametrize(
    ("follow_up", "said"),
    [
        (replace(talk(), status=Status.DONE, completed_at=NOON), "Done at 12:00"),
        (replace(talk(), status=Status.SKIPPED), "Skipped"),
        (replace(talk(), status=Status.CANCELLED), "No longer needed"),
        (None, "No longer needed"),
        (talk(), "This has changed since; open Aftersale to see it as it is now"),
    ],
)
def test_what_is_over_is_cleared_or_said_quietly(follow_up: FollowUp | None, said: str) -> None:
    assert nudge.ended(follow_up, "aftersale-f1", setting()).clears
    quiet = nudge.ended(follow_up, "aftersale-f1", setting(System.IOS))
    assert quiet.message == said
    assert quiet.data["push"] == {"interruption-level": "passive", "sound": "none"}


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ({"action": f"aftersale.done.{TOKEN}"}, (Tap.DONE, TOKEN)),
        ({"action": f"aftersale.fly.{TOKEN}"}, None),
        ({"action": "aftersale.done.short"}, None),
        ({"action": "SOMETHING"}, None),
        ({}, None),
    ],
)
def test_what_a_tap_means(told: dict[str, str], meant: tuple[Tap, str] | None) -> None:
    assert nudge.tapped(told) == meant


def test_a_tap_is_fresh_for_the_revision_it_was_given_to() -> None:
    follow_up = replace(talk(), revision=3)
    assert nudge.fresh(follow_up, 3)
    assert not nudge.fresh(follow_up, 2)
    assert not nudge.fresh(replace(follow_up, status=Status.DONE), 3)
    assert not nudge.fresh(None, 3)


def test_every_language_has_the_same_words_for_the_phone() -> None:
    english, german = LANGUAGES["en"].phone, LANGUAGES["de"].phone
    assert set(english) == set(german)
    for key, text in english.items():
        assert text.count("{") == german[key].count("{"), key
    assert {tap.value for tap in Tap} <= set(english)
    shown = nudge.single(Push.TIMED, talk(), ANNA, setting(language="de", now=NOON + timedelta(hours=3)), TOKEN)
    assert shown.message.startswith("War fällig um 14:00")
