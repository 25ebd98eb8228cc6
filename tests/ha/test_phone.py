"""The postman in Home Assistant: phones by device, other notifiers, the screen, taps, trouble."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_fire_time_changed, async_mock_service

from custom_components.aftersale import phone
from custom_components.aftersale.crm.nudge import Card
from homeassistant.components.persistent_notification import _async_get_or_create_notifications
from homeassistant.core import Context, HomeAssistant, ServiceCall
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers import device_registry as dr, issue_registry as ir

from .conftest import DOMAIN, Act, Pass

USER = "the-consultant"


def register(hass: HomeAssistant, name: str, system: str = "Android", user: str = USER) -> str:
    """A phone with the companion app; its device."""
    entry = MockConfigEntry(
        domain="mobile_app",
        title=name,
        data={"device_name": name, "os_name": system, "user_id": user, "webhook_id": f"hook-{name}"},
    )
    entry.add_to_hass(hass)
    device = dr.async_get(hass).async_get_or_create(
        config_entry_id=entry.entry_id, identifiers={("mobile_app", name)}, name=name
    )
    return device.id


@pytest.fixture
def device(hass: HomeAssistant, practice: MockConfigEntry) -> str:
    """The consultant's phone, chosen in the options."""
    return register(hass, "Pixel")


@pytest.fixture
async def chosen(hass: HomeAssistant, practice: MockConfigEntry, device: str) -> str:
    """The device, now in the options."""
    hass.config_entries.async_update_entry(practice, options={"phones": [device]})
    await hass.async_block_till_done()
    return device


@pytest.fixture
def pushes(hass: HomeAssistant, chosen: str) -> list[ServiceCall]:
    """What the phone's notify action was called with."""
    return async_mock_service(hass, "notify", "mobile_app_pixel")


@pytest.fixture
async def call(act: Act) -> str:
    """A follow-up at noon."""
    await act("add_customer", name="Anna Weber", phone="+49 30 1234567")
    answer = await act("add_follow_up", customer="Anna Weber", title="Call", due="2026-11-02 12:00:00")
    return str(answer["follow_up_id"])


def shown(hass: HomeAssistant) -> dict[str, Any]:
    return dict(_async_get_or_create_notifications(hass))


async def tap(hass: HomeAssistant, push: ServiceCall, title: str, user: str = USER, **more: str) -> None:
    """Tap a button, as the app tells it."""
    button = next(one for one in push.data["data"]["actions"] if one["title"] == title)
    keys = {f"action_{number}_key": one["action"] for number, one in enumerate(push.data["data"]["actions"], 1)}
    told = {"action": button["action"], **keys, **more}
    hass.bus.async_fire("mobile_app_notification_action", told, context=Context(user_id=user))
    await hass.async_block_till_done()


async def test_without_a_phone_the_screen_shows_it_until_it_is_done(
    hass: HomeAssistant, call: str, act: Act, time_passes: Pass
) -> None:
    await time_passes(hours=1, minutes=46)
    assert shown(hass)[f"aftersale-{call}"]["title"] == "Anna Weber: Call"
    await act("complete_follow_up", follow_up=call)
    assert f"aftersale-{call}" not in shown(hass)


async def test_a_phone_gets_buttons_and_a_tap_settles_it(
    hass: HomeAssistant, pushes: list[ServiceCall], call: str, act: Act, time_passes: Pass
) -> None:
    await time_passes(hours=1, minutes=46)
    [push] = pushes
    assert push.data["title"] == "Anna Weber: Call"
    assert push.data["data"]["tag"] == f"aftersale-{call}"
    assert [one["title"] for one in push.data["data"]["actions"]] == ["Done", "Snooze", "Call"]
    await tap(hass, push, "Done", user="somebody-else")
    assert hass.states.get("event.aftersale_activity").attributes["event_type"] != "completed"
    await tap(hass, push, "Done")
    assert hass.states.get("event.aftersale_activity").attributes["event_type"] == "completed"
    assert pushes[-1].data["message"] == "clear_notification"
    lines = (await act("get_customer", customer="Anna Weber"))["customer"]["reminders"]
    assert [one["event"] for one in lines] == ["acted", "handed_over", "planned"]
    assert lines[0]["way"] == "phone"


async def test_androids_dialler_opens_from_the_card_that_asks(
    hass: HomeAssistant, pushes: list[ServiceCall], call: str, time_passes: Pass
) -> None:
    await time_passes(hours=1, minutes=46)
    await tap(hass, pushes[0], "Call")
    assert pushes[-1].data["message"] == "Tap here to call. Did you reach them?"
    assert pushes[-1].data["data"]["clickAction"] == "tel:+49301234567"
    await tap(hass, pushes[-1], "Left a message")
    assert hass.states.get("event.aftersale_activity").attributes["event_type"] == "completed"


async def test_what_cannot_be_done_is_answered(
    hass: HomeAssistant, pushes: list[ServiceCall], call: str, time_passes: Pass
) -> None:
    await time_passes(hours=1, minutes=46)
    key = pushes[0].data["data"]["actions"][0]["action"].replace(".done.", ".arrived.")
    for action in (key, "aftersale.done." + "x" * 30, "aftersale.odd." + "x" * 30, "HELLO", "URI"):
        hass.bus.async_fire("mobile_app_notification_action", {"action": action}, context=Context(user_id=USER))
        await hass.async_block_till_done()
    hass.bus.async_fire("mobile_app_notification_action", {"action": key})
    await hass.async_block_till_done()
    assert [one.data["message"] for one in pushes[1:]] == ["That cannot be done any more; open Aftersale to see why"]


async def test_an_unreachable_phone_is_tried_again_named_and_forgiven(
    hass: HomeAssistant, chosen: str, call: str, time_passes: Pass, practice: MockConfigEntry
) -> None:
    """Its action is not even there; then its channel opens."""
    await time_passes(hours=1, minutes=46)
    issues = ir.async_get(hass)
    issue = f"phone_unreachable_phone_{chosen}"
    for hours in (0.1, 0.2, 0.5, 0.5, 1, 1, 2, 4, 9):
        await time_passes(hours=hours)
        await time_passes(minutes=2)
    for _ in range(8):
        await time_passes(hours=6)
    found = issues.async_get_issue(DOMAIN, issue)
    assert found is not None
    assert found.translation_placeholders == {
        "phone": "Pixel",
        "reason": "the action notify.mobile_app_pixel does not exist",
    }
    taken = async_mock_service(hass, "notify", "mobile_app_pixel")
    hass.data["mobile_app"] = {"push_channel": {"hook-Pixel": SimpleNamespace()}}
    for _ in range(15):
        await time_passes(hours=1)
    assert taken
    assert issues.async_get_issue(DOMAIN, issue) is None


async def test_other_notifiers_get_title_and_text(
    hass: HomeAssistant, practice: MockConfigEntry, call: str, time_passes: Pass
) -> None:
    hass.states.async_set("notify.mail", "unknown", {"supported_features": 1})
    hass.states.async_set("notify.plain", "unknown", {})
    sent = async_mock_service(hass, "notify", "send_message")
    hass.config_entries.async_update_entry(practice, options={"notify_entities": ["notify.mail", "notify.plain"]})
    await hass.async_block_till_done()
    await time_passes(hours=1, minutes=46)
    titled, plain = sorted((one.data for one in sent), key=lambda one: one["entity_id"])
    assert titled["title"] == "Anna Weber: Call"
    assert "title" not in plain
    assert plain["message"].startswith("Anna Weber: Call\n")


async def test_test_reminder_says_whom_it_reaches(
    hass: HomeAssistant, practice: MockConfigEntry, pushes: list[ServiceCall], chosen: str, act: Act
) -> None:
    lost = register(hass, "Lost", system="iOS")
    answer = await act("test_reminder", target=[chosen, lost, "notify.gone"])
    assert [(one["name"], one["reached"], one["buttons"]) for one in answer["phones"]] == [
        ("Pixel", True, True),
        ("Lost", False, True),
        ("notify.gone", False, False),
    ]
    assert pushes[0].data["data"]["tag"] == "aftersale-test"
    assert [one["name"] for one in (await act("test_reminder"))["phones"]] == ["Pixel"]
    with pytest.raises(ServiceValidationError):
        await act("test_reminder", target=["nobody"])


async def test_send_digest_names_its_recipients(
    hass: HomeAssistant, pushes: list[ServiceCall], call: str, act: Act
) -> None:
    dry = await act("send_digest", dry_run=True)
    assert [one["name"] for one in dry["pushes"]] == ["Pixel"]
    assert not pushes
    await act("send_digest")
    assert len(pushes) == 1
    drill = await act("send_digest", off_for={"hours": 5})
    assert drill["dry_run"]
    assert len(pushes) == 1


async def test_the_switch_holds_and_lets_go_once(
    hass: HomeAssistant, pushes: list[ServiceCall], call: str, act: Act, time_passes: Pass
) -> None:
    switch = {"entity_id": "switch.aftersale_reminders"}
    await hass.services.async_call("switch", "turn_off", switch, blocking=True)
    await act("add_follow_up", customer="Anna Weber", title="Again", due="2026-11-02 12:30:00")
    await time_passes(hours=4)
    assert not pushes
    await hass.services.async_call("switch", "turn_on", switch, blocking=True)
    await hass.async_block_till_done()
    await time_passes(seconds=2)
    assert [one.data["title"] for one in pushes] == ["Due: 2"]


async def test_a_phone_that_refuses_is_tried_within_ten_seconds(
    hass: HomeAssistant, chosen: str, call: str, time_passes: Pass, monday: FrozenDateTimeFactory
) -> None:
    tries: list[ServiceCall] = []

    async def refuse(service: ServiceCall) -> None:
        tries.append(service)
        if len(tries) < 2:
            raise HomeAssistantError("not connected to local push notifications")

    hass.services.async_register("notify", "mobile_app_pixel", refuse)
    await time_passes(hours=1, minutes=45)
    assert len(tries) == 1
    monday.tick(timedelta(seconds=8))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()
    assert len(tries) == 2
    await time_passes(minutes=10)
    assert len(tries) == 2


async def test_a_notifier_that_never_answers_keeps_nobody_elses_post(
    hass: HomeAssistant,
    practice: MockConfigEntry,
    chosen: str,
    call: str,
    act: Act,
    time_passes: Pass,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tablet = register(hass, "Tablet")
    hass.config_entries.async_update_entry(practice, options={"phones": [chosen, tablet]})
    arrived = async_mock_service(hass, "notify", "mobile_app_tablet")

    async def hang(_: ServiceCall) -> None:
        await asyncio.Event().wait()

    hass.services.async_register("notify", "mobile_app_pixel", hang)
    monkeypatch.setattr(phone, "PATIENCE", 0)
    await time_passes(hours=1, minutes=46)
    assert [one.data["data"]["tag"] for one in arrived] == [f"aftersale-{call}"]
    await act("complete_follow_up", follow_up=call)
    assert arrived[-1].data["message"] == "clear_notification"
    [answer] = (await act("test_reminder", target=[chosen]))["phones"]
    assert (answer["reached"], answer["reason"]) == (False, "no answer within 0 seconds")


async def test_a_phone_that_is_gone_is_said_to_be(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    phones = practice.runtime_data.phones
    assert phones.name_of("phone:gone") == "gone"
    assert phones.name_of("screen") == "Home Assistant"
    assert phones.recipient_of("gone") is None
    assert "not registered" in await phones.async_send("phone:gone", Card("a", "b", "c"))
    assert await phones.async_send("entity:notify.gone", Card("", "clear_notification", "c")) == ""


async def test_why_a_phone_was_not_reached_is_said_in_the_language_of_the_practice(
    hass: HomeAssistant, practice: MockConfigEntry, chosen: str
) -> None:
    await hass.config.async_update(language="de")
    await hass.async_block_till_done()
    [answer] = await practice.runtime_data.phones.async_test([f"phone:{chosen}"])
    assert answer["reason"] == "die Aktion notify.mobile_app_pixel gibt es nicht"


class Channel:
    """A phone's own channel, as the companion app's integration keeps it."""

    def __init__(self) -> None:
        """Open, with nothing in it."""
        self.pending_confirms: dict[str, Any] = {}


def open_channel(hass: HomeAssistant, **channels: Channel) -> dict[str, Channel]:
    found: dict[str, Channel] = hass.data.setdefault("mobile_app", {}).setdefault("push_channel", {})
    found.update({f"hook-{name}": channel for name, channel in channels.items()})
    return found


async def test_what_a_phone_with_nothing_but_its_channel_did_not_confirm_is_sent_again(
    hass: HomeAssistant, chosen: str, call: str, act: Act, time_passes: Pass
) -> None:
    channel = Channel()
    channels = open_channel(hass, Pixel=channel)
    taken: list[ServiceCall] = []

    async def take(service: ServiceCall) -> None:
        taken.append(service)
        channel.pending_confirms[f"confirm-{len(taken)}"] = {}

    hass.services.async_register("notify", "mobile_app_pixel", take)
    await time_passes(hours=1, minutes=46)
    assert len(taken) == 1
    await time_passes(seconds=8)
    assert len(taken) == 1
    # Ten seconds are over: Home Assistant tears the channel down; then the phone opens another.
    del channels["hook-Pixel"]
    channel.pending_confirms.clear()
    await time_passes(seconds=1)
    channel = Channel()
    open_channel(hass, Pixel=channel)
    await time_passes(seconds=2)
    assert [one.data["data"]["tag"] for one in taken] == [f"aftersale-{call}"] * 2
    channel.pending_confirms.clear()
    await time_passes(seconds=1)
    del channels["hook-Pixel"]
    await time_passes(minutes=2)
    assert len(taken) == 2
    lines = (await act("get_customer", customer="Anna Weber"))["customer"]["reminders"]
    assert [one["event"] for one in lines] == ["handed_over", "not_confirmed", "handed_over", "planned"]


async def test_a_phone_with_a_cloud_push_needs_no_second_try(
    hass: HomeAssistant, practice: MockConfigEntry, chosen: str, call: str, time_passes: Pass
) -> None:
    [app] = hass.config_entries.async_entries("mobile_app")
    hass.config_entries.async_update_entry(app, data={**app.data, "app_data": {"push_url": "https://push.example"}})
    channel = Channel()
    channels = open_channel(hass, Pixel=channel)
    taken: list[ServiceCall] = []

    async def take(service: ServiceCall) -> None:
        taken.append(service)
        channel.pending_confirms["one"] = {}

    hass.services.async_register("notify", "mobile_app_pixel", take)
    await time_passes(hours=1, minutes=46)
    del channels["hook-Pixel"]
    await time_passes(minutes=1)
    assert len(taken) == 1


async def test_two_phones_of_one_name_are_told_apart(
    hass: HomeAssistant, practice: MockConfigEntry, call: str, time_passes: Pass
) -> None:
    first, second = register(hass, "Pixel"), register(hass, "pixel")
    both = {"phones": [first, second]}
    wrong = async_mock_service(hass, "notify", "mobile_app_pixel")
    hass.config_entries.async_update_entry(practice, options=both)
    await hass.async_block_till_done()
    assert "called" in await practice.runtime_data.phones.async_send(f"phone:{first}", Card("a", "b", "c"))
    told: list[tuple[list[str], str]] = []

    class Notifier:
        async def async_send_message(self, message: str, target: list[str], **_: Any) -> None:
            told.append((target, message))

    hass.data.setdefault("mobile_app", {})["notify"] = Notifier()
    await time_passes(hours=1, minutes=46)
    assert sorted(target for target, _ in told) == [["hook-Pixel"], ["hook-pixel"]]
    assert wrong == []


async def test_a_list_that_was_swept_away_stays_away(
    hass: HomeAssistant, pushes: list[ServiceCall], call: str, act: Act
) -> None:
    await act("add_follow_up", customer="Anna Weber", title="Again")
    await act("send_digest")
    assert pushes[-1].data["data"]["tag"] == "aftersale-digest"
    await act("complete_follow_up", follow_up=call)
    assert (pushes[-1].data["title"], pushes[-1].data["data"]["importance"]) in (("Today: 1", "low"), (None, None))
    seen = len(pushes)
    for told, user in (
        ({"tag": "aftersale-digest"}, None),
        ({"tag": "aftersale-digest"}, "somebody-else"),
        ({"tag": "other"}, USER),
        ({"tag": "aftersale-digest", "device_id": "another"}, USER),
        ({"tag": "aftersale-digest"}, USER),
    ):
        hass.bus.async_fire("mobile_app_notification_cleared", told, context=Context(user_id=user))
        await hass.async_block_till_done()
    await act("complete_follow_up", customer="Anna Weber", kind="custom")
    assert [one for one in pushes[seen:] if one.data["data"]["tag"] == "aftersale-digest"] == []
