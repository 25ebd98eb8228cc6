"""The harness itself: a home with a phone, people, a page, and a power cut."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.e2e.client import Client, Refused
from tests.e2e.home import Home
from tests.e2e.phone import Phone

MakeHome = Callable[..., Awaitable[Home]]


@pytest.fixture(scope="module")
def home(plain_home: Home) -> Home:
    """Use a home without Aftersale: the harness is looked at alone."""
    return plain_home


async def test_a_new_home_runs_quietly(home: Home, client: Client) -> None:
    """It is up, its owner may do anything, and it logged no error."""
    assert (await client.ws("get_config"))["state"] == "RUNNING"
    assert (await client.ws("auth/current_user"))["is_owner"]
    assert " ERROR " not in home.log()


async def test_a_refusal_is_told(client: Client) -> None:
    """An action that does not exist is refused, with its reason."""
    with pytest.raises(Refused) as refused:
        await client.call("no_such", "action")
    assert refused.value.code == "not_found"


async def test_the_phone_gets_taps_and_answers(client: Client, phone: Phone) -> None:
    """A push arrives with its buttons, a tap names its user, and clearing takes the card away."""
    me = (await client.ws("auth/current_user"))["id"]
    actions = [{"action": "DONE_1", "title": "Done"}, {"action": "NOTE_1", "title": "Note", "behavior": "textInput"}]
    content = {"title": "Due", "message": "Call Anna", "data": {"tag": "one", "actions": actions}}
    await client.call("notify", phone.action, content)
    push = await phone.wait_for_push()
    assert (push.title, push.message, push.tag) == ("Due", "Call Anna", "one")
    async with client.events("mobile_app_notification_action") as events:
        await phone.tap(push, "Note", reply="She is away")
        event = await events.get()
    assert event["data"]["action"] == "NOTE_1"
    assert event["data"]["reply_text"] == "She is away"
    assert event["data"]["device_id"] == phone.device_id
    assert event["context"]["user_id"] == me
    assert list(phone.cards) == ["one"]
    await client.call("notify", phone.action, {"message": "clear_notification", "data": {"tag": "one"}})
    await phone.wait_for_push(lambda push: push.clears)
    assert phone.cards == {}


async def test_an_offline_phone_cannot_be_reached(client: Client, phone: Phone) -> None:
    """Sending to it is refused until it is back."""
    await phone.go_offline()
    with pytest.raises(Refused):
        await client.call("notify", phone.action, {"message": "Nobody there"})
    await phone.go_online()
    await client.call("notify", phone.action, {"message": "Back"})
    assert (await phone.wait_for_push()).message == "Back"


async def test_a_second_person_has_an_own_token(home: Home) -> None:
    """Somebody else logs in without being an administrator."""
    token = await home.add_user("Ben", "ben")
    async with home.client(token) as ben:
        user = await ben.ws("auth/current_user")
    assert (user["name"], user["is_admin"]) == ("Ben", False)


async def test_a_page_opens_logged_in(home: Home, page: Callable[..., Awaitable[Any]]) -> None:
    """The to-do page comes up in a real browser."""
    opened = await page(home, "/todo")
    await opened.locator("ha-panel-todo").get_by_text("To-do lists").first.wait_for()


async def test_a_home_survives_kill_and_restart(make_home: MakeHome) -> None:
    """The same folder starts again after kill -9, with the same token."""
    home = await make_home(aftersale=False)
    token = home.token
    home.kill()
    await home.start()
    assert home.token == token
    async with home.client() as client:
        assert (await client.ws("get_config"))["state"] == "RUNNING"
