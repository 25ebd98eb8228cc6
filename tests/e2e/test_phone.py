"""Reminders on real phones: pushed in time, settled with one tap, once, whatever happens to Home Assistant."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
import os
import random
import time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.e2e.client import Client
from tests.e2e.home import Home
from tests.e2e.phone import Phone, Push

MakeHome = Callable[..., Awaitable[Home]]
BERLIN = ZoneInfo("Europe/Berlin")
ALWAYS = {
    "quiet_from": "00:00:00",
    "quiet_until": "00:00:00",
    "lead_minutes": 0,
    "daily_limit": 100,
    "repeat_limit": 0,
}
KILLS = int(os.environ.get("AFTERSALE_KILLS", "6"))


def in_a_moment(seconds: float = 4) -> datetime:
    return datetime.now(BERLIN) + timedelta(seconds=seconds)


async def set_reminders(home: Home, *devices: str, **options: Any) -> None:
    """Fill in the options' step as the frontend does; digests are far away, so that they stay out of the way."""
    now = datetime.now(BERLIN)
    far = (now - timedelta(minutes=2)).strftime("%H:%M:00")
    chosen = {"phones": list(devices), "digest_time": far, "closing_time": far, **ALWAYS, **options}
    async with home.client() as client:
        entry = (await client.entries("aftersale"))[0]
        done = await client.flow(entry["entry_id"], {"next_step_id": "reminders"}, chosen, context="options/")
        assert done["type"] == "create_entry", done


async def device_of(home: Home, phone: Phone) -> str:
    """The device that the phone's companion app made."""
    async with home.client() as client:
        for _ in range(100):
            for device in await client.ws("config/device_registry/list"):
                if ["mobile_app", phone.device_id] in device["identifiers"]:
                    return str(device["id"])
            await asyncio.sleep(0.1)
    raise LookupError(phone.name)


@pytest.fixture
async def phones(home: Home, sockets: None) -> AsyncIterator[tuple[Phone, Phone]]:
    """The owner's Android phone and iPhone, online and chosen in the options."""
    async with AsyncExitStack() as stack:
        android = await stack.enter_async_context(Phone(home.url, home.token, f"Android {time.time_ns()}"))
        iphone = await stack.enter_async_context(Phone(home.url, home.token, f"iPhone {time.time_ns()}", system="ios"))
        await set_reminders(home, await device_of(home, android), await device_of(home, iphone))
        yield android, iphone


async def call(client: Client, due: datetime, name: str = "Anna Weber", **fields: Any) -> str:
    """A call to a customer who may be new."""
    found = await client.aftersale("list_customers", search=name)
    if not found["total"]:
        await client.aftersale("add_customer", name=name, phone="+49 30 1234567")
    made = await client.aftersale("add_follow_up", customer=name, title="Call", due=due.isoformat(), **fields)
    return str(made["follow_up_id"])


def about(follow_up: str) -> Callable[[Push], bool]:
    return lambda push: push.tag == f"aftersale-{follow_up}"


async def test_a_push_comes_within_two_seconds_of_its_moment(client: Client, phones: tuple[Phone, Phone]) -> None:
    due = in_a_moment()
    follow_up = await call(client, due)
    push = await phones[0].wait_for_push(about(follow_up))
    late = (datetime.now(BERLIN) - due).total_seconds()
    assert -0.1 < late < 2
    assert push.title == "Anna Weber: Call"
    assert [one["title"] for one in push.actions] == ["Done", "Snooze", "Call"]
    await phones[1].wait_for_push(about(follow_up))


async def test_done_on_one_phone_is_done_everywhere(client: Client, phones: tuple[Phone, Phone]) -> None:
    android, iphone = phones
    follow_up = await call(client, in_a_moment(2))
    push = await android.wait_for_push(about(follow_up))
    await iphone.wait_for_push(about(follow_up))
    seen = len(iphone.pushes)
    async with client.events("state_changed") as events:
        await android.tap(push, "Done")
        async with asyncio.timeout(10):
            while True:
                told = (await events.get())["data"]
                if told["entity_id"] == "event.aftersale_activity":
                    break
    assert told["new_state"]["attributes"]["event_type"] == "completed"
    assert told["new_state"]["attributes"]["follow_up_id"] == follow_up
    quiet = await iphone.wait_for_push(about(follow_up), after=seen)
    assert quiet.message.startswith("Done at")
    items = (
        await client.call(
            "todo",
            "get_items",
            {"status": ["completed"]},
            target={"entity_id": "todo.aftersale_follow_ups"},
            return_response=True,
        )
    )["todo.aftersale_follow_ups"]["items"]
    assert follow_up in [one["uid"] for one in items]
    assert f"aftersale-{follow_up}" not in android.cards
    # The queue of a phone without network plays the tap again.
    seen = len(android.pushes)
    await android.tap(push, "Done")
    again = await android.wait_for_push(about(follow_up), after=seen)
    assert again.message.startswith("Already done at")


async def test_call_asks_and_a_note_is_kept(client: Client, phones: tuple[Phone, Phone]) -> None:
    android, iphone = phones
    follow_up = await call(client, in_a_moment(2))
    push = await iphone.wait_for_push(about(follow_up))
    assert push.button("Call")["uri"] == "tel:+49301234567"
    seen = len(iphone.pushes)
    await iphone.tap(push, "Call")
    asked = await iphone.wait_for_push(about(follow_up), after=seen)
    assert asked.message == "Did you reach them?"
    await iphone.tap(asked, "No answer")
    await android.wait_for_push(lambda one: one.clears and about(follow_up)(one))
    visit = await call(client, in_a_moment(2), channel="visit")
    push = await android.wait_for_push(about(visit))
    await android.tap(push, "Note", reply="Wants a second one")
    await android.wait_for_push(lambda one: one.message == "Noted")
    found = await client.aftersale("list_follow_ups", customer="Anna Weber", kind="custom")
    assert "Wants a second one" in {one["notes"] for one in found["follow_ups"]}


async def test_androids_call_opens_the_dialler_and_asks(client: Client, phones: tuple[Phone, Phone]) -> None:
    android, _ = phones
    follow_up = await call(client, in_a_moment(2))
    push = await android.wait_for_push(about(follow_up))
    seen = len(android.pushes)
    await android.tap(push, "Call")
    asked = await android.wait_for_push(about(follow_up), after=seen)
    assert asked.message == "Tap here to call. Did you reach them?"
    assert asked.data["clickAction"] == "tel:+49301234567"
    await android.tap(asked, "Reached")
    await android.wait_for_push(lambda one: one.clears and about(follow_up)(one))


async def test_a_note_that_ends_it_takes_the_own_card_away(client: Client, phones: tuple[Phone, Phone]) -> None:
    android, iphone = phones
    added = await client.aftersale("add_customer", name="Flora Noack")
    for _ in range(3):
        await client.aftersale("complete_follow_up", customer="Flora Noack", kind="check_in", outcome="no_answer")
    decide = (await client.aftersale("list_follow_ups", customer="Flora Noack", kind="still_with_us"))["follow_ups"][0]
    await client.aftersale("reschedule_follow_up", follow_up=decide["id"], due=in_a_moment(2).isoformat())
    push = await android.wait_for_push(about(decide["id"]))
    await iphone.wait_for_push(about(decide["id"]))
    await android.tap(push, "Note", reply="Was on holiday")
    await android.wait_for_push(lambda one: one.clears and about(decide["id"])(one))
    assert f"aftersale-{decide['id']}" not in android.cards
    await iphone.wait_for_push(lambda one: about(decide["id"])(one) and one.title == "No longer needed")
    assert added["customer_id"]


async def test_a_list_names_what_is_left(client: Client, phones: tuple[Phone, Phone]) -> None:
    android, iphone = phones
    made = []
    for name in ("Gero One", "Gero Two"):
        await client.aftersale("add_customer", name=name)
        made.append((await client.aftersale("add_follow_up", customer=name, title="Ring"))["follow_up_id"])
    await client.aftersale("send_digest")
    digest = await android.wait_for_push(lambda one: one.tag == "aftersale-digest" and "Gero One" in one.message)
    seen, other = len(android.pushes), len(iphone.pushes)
    await client.aftersale("complete_follow_up", follow_up=made[0])
    renewed = await android.wait_for_push(lambda one: one.tag == "aftersale-digest", after=seen)
    assert "Gero One" not in renewed.message
    assert (renewed.data["importance"], digest.data["importance"]) == ("low", "high")
    await iphone.wait_for_push(lambda one: one.tag == "aftersale-digest", after=other)
    await android.sweep("aftersale-digest")
    await asyncio.sleep(0.5)
    await client.aftersale("complete_follow_up", follow_up=made[1])
    await iphone.wait_for_push(lambda one: one.tag == "aftersale-digest" and "Gero" not in one.message, after=other)
    await asyncio.sleep(0.5)
    assert "aftersale-digest" not in android.cards


async def test_what_a_phone_did_not_confirm_comes_again(client: Client, phones: tuple[Phone, Phone]) -> None:
    """It has no other way than its open channel, and that was half dead."""
    android, _ = phones
    android.confirms = False
    follow_up = await call(client, in_a_moment(2))
    await android.wait_for_push(about(follow_up))
    seen = len(android.pushes)
    await asyncio.sleep(11.5)
    android.confirms = True
    await android.go_offline()
    await android.go_online()
    await android.wait_for_push(about(follow_up), after=seen, patience=15)
    assert list(android.cards).count(f"aftersale-{follow_up}") == 1
    await asyncio.sleep(2)
    assert len([one for one in android.pushes[seen:] if about(follow_up)(one)]) == 1


async def test_somebody_elses_tap_changes_nothing(home: Home, client: Client, phones: tuple[Phone, Phone]) -> None:
    follow_up = await call(client, in_a_moment(2), name="Ben Arndt")
    push = await phones[0].wait_for_push(about(follow_up))
    token = await home.add_user("Cleo", f"cleo{time.time_ns()}")
    async with Phone(home.url, token, f"Cleo {time.time_ns()}") as foreign:
        await foreign.tap(push, "Done")
        await foreign.fire("mobile_app_notification_action", {"action": "aftersale.done." + "x" * 40})
        await asyncio.sleep(1)
    found = await client.aftersale("list_follow_ups", customer="Ben Arndt")
    assert follow_up in [one["id"] for one in found["follow_ups"]]


async def test_an_offline_phone_gets_one_summary_when_it_is_back(client: Client, phones: tuple[Phone, Phone]) -> None:
    android, iphone = phones
    for name in ("Eva One", "Eva Two"):
        await client.aftersale("add_customer", name=name, phone="+49 30 1234567")
    await android.go_offline()
    for name in ("Eva One", "Eva Two"):
        await iphone.wait_for_push(about(await call(client, in_a_moment(2), name=name)))
    seen = len(android.pushes)
    await asyncio.sleep(1)
    await android.go_online()
    push = await android.wait_for_push(after=seen, patience=15)
    assert push.title == "Due: 2"
    await asyncio.sleep(2)
    assert len(android.pushes) == seen + 1


async def test_test_reminder_says_whom_it_reaches(client: Client, phones: tuple[Phone, Phone]) -> None:
    await phones[1].go_offline()
    answer = await client.aftersale("test_reminder")
    assert [one["reached"] for one in answer["phones"]] == [True, False]
    assert (await phones[0].wait_for_push()).tag == "aftersale-test"


async def test_500_due_at_once_are_one_push(client: Client, phones: tuple[Phone, Phone]) -> None:
    names = [f"Dora {number}" for number in range(20)]
    for name in names:
        await client.aftersale("add_customer", name=name)

    async def add(due: datetime, count: int) -> None:
        for number in range(count):
            await client.aftersale("add_follow_up", customer=names[number % 20], title="Call", due=due.isoformat())

    start = time.monotonic()
    await add(in_a_moment(86400), 40)
    due = in_a_moment(5 + (time.monotonic() - start) / 40 * 500 * 2)
    seen = len(phones[0].pushes)
    await add(due, 500)
    assert datetime.now(BERLIN) < due, "this machine is too slow to be in time for the moment"
    push = await phones[0].wait_for_push(after=seen, patience=300)
    assert push.title == "Due: 500"
    await asyncio.sleep(3)
    assert len(phones[0].pushes) == seen + 1


@pytest.mark.slow
async def test_killed_at_any_point_each_reaches_the_phone_and_shows_one_card(make_home: MakeHome) -> None:
    """SIGKILL before, at and after the due moment, at random points (AFTERSALE_KILLS times; fifty were run)."""
    home = await make_home()
    chance = random.Random(20261122)
    phone = Phone(home.url, home.token, "Killed Phone")
    await phone.go_online()
    await set_reminders(home, await device_of(home, phone))
    # Home Assistant keeps its registries in memory for ten seconds.
    await home.wait_for_disk("core.device_registry", phone.device_id)
    for number in range(KILLS):
        due = in_a_moment(3)
        async with home.client() as client:
            follow_up = await call(client, due, name=f"Customer {number}")
        await asyncio.sleep(max(0.0, (due - datetime.now(BERLIN)).total_seconds() + chance.uniform(-0.6, 0.8)))
        home.kill()
        await phone.go_offline()
        await home.start()
        await phone.go_online()
        await phone.wait_for_push(about(follow_up), patience=20)
        assert list(phone.cards).count(f"aftersale-{follow_up}") == 1
        async with home.client() as client:
            await client.aftersale("complete_follow_up", follow_up=follow_up)
    await phone.go_offline()
