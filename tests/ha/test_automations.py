"""Triggers and conditions, through real automations: attached before the practice is there, told once, with their data."""

from __future__ import annotations

from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_mock_service

from custom_components.aftersale.condition import CONDITIONS
from custom_components.aftersale.trigger import TRIGGERS
from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.helpers import condition as conditions, trigger as triggers
from homeassistant.setup import async_setup_component

from .conftest import Act, Pass

DATA = ("customer_id", "customer", "follow_up_id", "kind", "title", "due")


@pytest.fixture
def told(hass: HomeAssistant) -> list[ServiceCall]:
    """What the automation passed on."""
    return async_mock_service(hass, "test", "tell")


async def automate(hass: HomeAssistant, trigger: str, **options: Any) -> None:
    """An automation that passes a trigger's data on."""
    passed = {key: "{{ trigger." + key + " }}" for key in DATA}
    config = {
        "alias": "told",
        "triggers": [{"trigger": f"aftersale.{trigger}", "options": options}],
        "actions": [{"action": "test.tell", "data": passed}],
    }
    assert await async_setup_component(hass, "automation", {"automation": [config]})
    await hass.async_block_till_done()


async def holds(hass: HomeAssistant, condition: str, **options: Any) -> bool:
    """Whether a condition holds now."""
    config = {"condition": f"aftersale.{condition}", "options": options}
    checked = await conditions.async_validate_condition_config(hass, config)
    return bool((await conditions.async_from_config(hass, checked))(hass))


async def test_due_then_overdue_each_once_with_its_data(
    hass: HomeAssistant, told: list[ServiceCall], act: Act, time_passes: Pass
) -> None:
    await automate(hass, "follow_up_due", kind="custom")
    added = await act("add_customer", name="Anna Weber")
    call = await act("add_follow_up", customer="Anna Weber", title="Call her", due="2026-11-02 12:00:00")
    await time_passes(hours=2)
    await time_passes(days=2)
    assert [dict(one.data) for one in told] == [
        {
            "customer_id": added["customer_id"],
            "customer": "Anna Weber",
            "follow_up_id": call["follow_up_id"],
            "kind": "custom",
            "title": "Call her",
            "due": "2026-11-02T12:00:00+01:00",
        }
    ]


async def test_what_a_rule_planned_says_its_title_too(
    hass: HomeAssistant, told: list[ServiceCall], act: Act, time_passes: Pass
) -> None:
    await automate(hass, "follow_up_due", kind="next_steps")
    await act("add_customer", name="Anna Weber")
    await act("record_order", customer="Anna Weber", product="Website")
    await time_passes(days=1)
    assert ["Website" in one.data["title"] for one in told] == [True]


async def test_it_attaches_before_the_practice_is_there_and_survives_its_reload(
    hass: HomeAssistant, told: list[ServiceCall], entry: MockConfigEntry
) -> None:
    await automate(hass, "order_placed")
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    await hass.services.async_call("aftersale", "add_customer", {"name": "Anna Weber"}, blocking=True)
    assert await hass.config_entries.async_reload(entry.entry_id)
    order = {"customer": "Anna Weber", "product": "Website", "request_id": "one"}
    for _ in range(2):
        await hass.services.async_call("aftersale", "record_order", order, blocking=True)
    await hass.async_block_till_done()
    assert [one.data["customer"] for one in told] == ["Anna Weber"]


@pytest.mark.parametrize(
    ("named", "times"), [("anna weber", 1), ("ANNA@example.com", 1), ("Weber GmbH", 1), ("Ben", 0)]
)
async def test_only_the_customer_named(
    hass: HomeAssistant, told: list[ServiceCall], act: Act, named: str, times: int
) -> None:
    await automate(hass, "complaint_opened", customer=named)
    await act("add_customer", name="Anna Weber", company="Weber GmbH", email="anna@example.com")
    await act("open_complaint", customer="Anna Weber", what="scratched")
    assert len(told) == times


async def test_a_completed_follow_up_says_its_title(hass: HomeAssistant, told: list[ServiceCall], act: Act) -> None:
    await automate(hass, "follow_up_completed", kind=["thank_you_note"])
    await act("add_customer", name="Anna Weber")
    await act("record_order", customer="Anna Weber", product="Website")
    await act("complete_follow_up", customer="Anna Weber", kind="agree_walkthrough")
    await act("complete_follow_up", customer="Anna Weber", kind="thank_you_note")
    assert [one.data["kind"] for one in told] == ["thank_you_note"]
    assert "Website" in told[0].data["title"]


async def test_a_customer_comes_to_be_at_risk_once(
    hass: HomeAssistant, told: list[ServiceCall], act: Act, time_passes: Pass
) -> None:
    await automate(hass, "customer_at_risk")
    await act("add_customer", name="Anna Weber")
    await time_passes(days=26)
    assert told == []
    await time_passes(days=3)
    await act("open_complaint", customer="Anna Weber", what="scratched")
    assert [one.data["customer"] for one in told] == ["Anna Weber"]


async def test_a_promise_is_at_risk_when_the_day_aimed_for_has_passed(
    hass: HomeAssistant, told: list[ServiceCall], act: Act, time_passes: Pass
) -> None:
    await automate(hass, "promise_at_risk", kind="promise")
    await act("add_customer", name="Anna Weber")
    await act("make_promise", customer="Anna Weber", what="the draft", due="2026-11-06")
    await time_passes(days=3)
    assert told == []
    await time_passes(days=1)
    assert [one.data["kind"] for one in told] == ["promise"]


@pytest.mark.parametrize("number", ["+49 30 1234567", "030 1234567"])
async def test_a_phone_number_names_a_customer_too(
    hass: HomeAssistant, told: list[ServiceCall], act: Act, number: str
) -> None:
    await automate(hass, "order_placed", customer=number)
    await act("add_customer", name="Anna Weber", phone="+493012 34567")
    await act("add_customer", name="Ben Ito")
    for name in ("Ben Ito", "Anna Weber"):
        await act("record_order", customer=name, product="Kettle")
        await act("open_complaint", customer=name, what="scratched")
    assert [one.data["customer"] for one in told] == ["Anna Weber"]
    assert await holds(hass, "customer_at_risk", customer=number)
    assert not await holds(hass, "customer_at_risk", customer="+49 30 7654321")


async def test_a_promise_at_risk_is_of_no_other_kind(
    hass: HomeAssistant, told: list[ServiceCall], act: Act, time_passes: Pass
) -> None:
    await automate(hass, "promise_at_risk", kind="custom")
    await act("add_customer", name="Anna Weber")
    await act("make_promise", customer="Anna Weber", what="the draft", due="2026-11-06")
    await act("add_follow_up", customer="Anna Weber", title="Call", due="2026-11-02")
    await time_passes(days=4)
    assert told == []


@pytest.mark.parametrize("trigger", list(TRIGGERS))
async def test_every_trigger_takes_both_options(
    hass: HomeAssistant, told: list[ServiceCall], act: Act, trigger: str
) -> None:
    await automate(hass, trigger, kind=["promise"], customer="Anna Weber")
    state = hass.states.get("automation.told")
    assert state is not None and state.state == "on"


async def test_conditions_tell_how_the_practice_stands(hass: HomeAssistant, act: Act, time_passes: Pass) -> None:
    assert not await holds(hass, "follow_up_due_today")
    await act("add_customer", name="Anna Weber")
    await act("add_customer", name="Ben Ito")
    await act("add_follow_up", customer="Anna Weber", title="Call", due="2026-11-02")
    assert await holds(hass, "follow_up_due_today")
    assert await holds(hass, "follow_up_due_today", kind="custom", customer="anna weber")
    assert not await holds(hass, "follow_up_due_today", customer="Ben Ito")
    assert not await holds(hass, "anything_overdue")
    await time_passes(days=1)
    assert await holds(hass, "anything_overdue")
    assert not await holds(hass, "anything_overdue", kind="letter")
    assert not await holds(hass, "customer_at_risk")
    await act("open_complaint", customer="Ben Ito", what="scratched")
    assert await holds(hass, "customer_at_risk")
    assert not await holds(hass, "customer_at_risk", customer="Anna Weber")


async def test_nothing_holds_while_the_practice_is_closed(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act
) -> None:
    await act("add_customer", name="Anna Weber")
    await act("add_follow_up", customer="Anna Weber", title="Call", due="2026-11-02")
    assert await hass.config_entries.async_unload(practice.entry_id)
    assert not await holds(hass, "follow_up_due_today")


async def test_the_editor_can_describe_them(
    hass: HomeAssistant, practice: MockConfigEntry, monday: FrozenDateTimeFactory
) -> None:
    """Their yaml loads, and names exactly what the code offers."""
    assert await async_setup_component(hass, "automation", {})
    offered = await triggers.async_get_all_descriptions(hass)
    described = {key.removeprefix("aftersale.") for key in offered if key.startswith("aftersale.")}
    assert described == set(TRIGGERS)
    offered = await conditions.async_get_all_descriptions(hass)
    described = {key.removeprefix("aftersale.") for key in offered if key.startswith("aftersale.")}
    assert described == set(CONDITIONS)
