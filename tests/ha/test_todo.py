"""The to-do list, through Home Assistant's own actions and its voice intent."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from homeassistant.components.todo import DATA_COMPONENT, TodoItem, TodoItemStatus
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError

from .conftest import Act, Pass

LIST = "todo.aftersale_follow_ups"


@pytest.fixture
async def anna(act: Act) -> str:
    """A customer; her id."""
    return (await act("add_customer", name="Anna Weber", phone="+49 30 1234567"))["customer_id"]


async def items(hass: HomeAssistant) -> list[dict[str, Any]]:
    """What the list shows."""
    answer = await hass.services.async_call(
        "todo", "get_items", {"entity_id": LIST}, blocking=True, return_response=True
    )
    return answer[LIST]["items"]


async def item(hass: HomeAssistant, uid: str) -> dict[str, Any]:
    """One item of the list."""
    return next(one for one in await items(hass) if one["uid"] == uid)


async def update(hass: HomeAssistant, uid: str, **fields: Any) -> None:
    await hass.services.async_call("todo", "update_item", {"entity_id": LIST, "item": uid, **fields}, blocking=True)
    await hass.async_block_till_done()


async def view(act: Act, uid: str) -> dict[str, Any]:
    """The follow-up as the book knows it."""
    for status in ("open", "done", "skipped"):
        found = (await act("list_follow_ups", status=status))["follow_ups"]
        if one := next((one for one in found if one["id"] == uid), None):
            return one
    raise LookupError(uid)


@pytest.fixture
async def call_anna(act: Act, anna: str) -> str:
    """A follow-up of hers, due tomorrow at three, with notes."""
    answer = await act(
        "add_follow_up",
        customer=anna,
        title="Call about the invoice",
        due="2026-11-03 15:00:00",
        notes="She asked twice",
    )
    return answer["follow_up_id"]


async def test_an_item_says_who_what_when_and_why(hass: HomeAssistant, call_anna: str) -> None:
    shown = await item(hass, call_anna)
    assert shown["summary"] == "Anna Weber: Call about the invoice"
    assert shown["due"] == "2026-11-03T15:00:00+01:00"
    assert shown["status"] == "needs_action"
    assert "She asked twice" in shown["description"]
    assert "+49 30 1234567" in shown["description"]


async def test_an_item_tells_the_last_note(hass: HomeAssistant, practice: MockConfigEntry, act: Act, anna: str) -> None:
    await act("log_interaction", customer=anna, note="Her dog is called Rex")
    uid = (await act("add_follow_up", customer=anna, title="Visit"))["follow_up_id"]
    assert "Her dog is called Rex" in (await item(hass, uid))["description"]
    await act("log_interaction", customer=anna, note="Now there are two dogs")
    await act("log_interaction", customer=anna)
    assert "Now there are two dogs" in (await item(hass, uid))["description"]
    assert await hass.config_entries.async_reload(practice.entry_id)
    await hass.async_block_till_done()
    assert "Now there are two dogs" in (await item(hass, uid))["description"]


async def test_an_order_brings_its_follow_ups(hass: HomeAssistant, act: Act, anna: str) -> None:
    await act("record_order", customer=anna, product="Bicycle")
    summaries = [one["summary"] for one in await items(hass)]
    assert summaries
    assert all(one.startswith("Anna Weber: ") for one in summaries)
    assert int(hass.states.get(LIST).state) == len(summaries)


async def test_ticking_completes_and_unticking_reopens(hass: HomeAssistant, act: Act, call_anna: str) -> None:
    await update(hass, call_anna, status="completed")
    assert (await view(act, call_anna))["status"] == "done"
    assert (await item(hass, call_anna))["status"] == "completed"
    await update(hass, call_anna, status="needs_action")
    after = await view(act, call_anna)
    assert after["status"] == "open"
    assert after["notes"] == "She asked twice"
    assert after["due"] == "2026-11-03T15:00:00+01:00"


async def test_completing_by_voice_wipes_neither_due_nor_notes(hass: HomeAssistant, act: Act, call_anna: str) -> None:
    entity = hass.data[DATA_COMPONENT].get_entity(LIST)
    await entity.async_update_todo_item(
        TodoItem(uid=call_anna, summary="Anna Weber: Call about the invoice", status=TodoItemStatus.COMPLETED)
    )
    after = await view(act, call_anna)
    assert after["status"] == "done"
    assert after["notes"] == "She asked twice"
    assert after["due"] == "2026-11-03T15:00:00+01:00"


async def test_renaming_keeps_the_customer_aside(hass: HomeAssistant, act: Act, call_anna: str) -> None:
    await update(hass, call_anna, rename="Anna Weber: Send the invoice")
    assert (await view(act, call_anna))["title"] == "Send the invoice"
    await update(hass, call_anna, rename="Send it again")
    assert (await view(act, call_anna))["title"] == "Send it again"
    assert (await item(hass, call_anna))["summary"] == "Anna Weber: Send it again"


async def test_redating_reschedules(hass: HomeAssistant, act: Act, call_anna: str) -> None:
    await update(hass, call_anna, due_date="2026-11-05")
    assert (await view(act, call_anna))["due"] == "2026-11-05"
    await update(hass, call_anna, due_datetime="2026-11-06 11:30:00")
    assert (await view(act, call_anna))["due"] == "2026-11-06T11:30:00+01:00"


async def test_a_follow_up_keeps_its_due_when_it_is_taken_away(hass: HomeAssistant, act: Act, call_anna: str) -> None:
    await update(hass, call_anna, due_datetime=None)
    assert (await view(act, call_anna))["due"] == "2026-11-03T15:00:00+01:00"


@pytest.mark.parametrize(
    ("change", "notes"),
    [
        (lambda text: text, "She asked twice"),
        (lambda text: text + "\nBring cake", "She asked twice\nBring cake"),
        (lambda text: text.replace("asked twice", "asked three times"), "She asked three times"),
        (lambda text: text.replace("She asked twice", ""), ""),
        (lambda text: "Something else", "Something else"),
        (lambda text: None, ""),
        (lambda text: "", ""),
    ],
    ids=["unchanged", "appended", "mended", "note-removed", "replaced", "cleared", "emptied"],
)
async def test_describing_changes_the_notes_and_nothing_else(
    hass: HomeAssistant, act: Act, call_anna: str, change: Any, notes: str
) -> None:
    before = await view(act, call_anna)
    await update(hass, call_anna, description=change((await item(hass, call_anna))["description"]))
    assert await view(act, call_anna) == {**before, "notes": notes}


async def test_an_unchanged_item_is_no_change_at_all(hass: HomeAssistant, act: Act, call_anna: str) -> None:
    before = await act("get_customer", customer="Anna Weber")
    shown = await item(hass, call_anna)
    await update(
        hass,
        call_anna,
        rename=shown["summary"],
        status=shown["status"],
        due_datetime=shown["due"],
        description=shown["description"],
    )
    assert await act("get_customer", customer="Anna Weber") == before


async def test_a_new_item_belongs_to_whom_it_names(hass: HomeAssistant, act: Act, anna: str) -> None:
    await hass.services.async_call(
        "todo",
        "add_item",
        {
            "entity_id": LIST,
            "item": "Anna Weber: call about the invoice",
            "due_date": "2026-11-04",
            "description": "Soon",
        },
        blocking=True,
    )
    shown = next(one for one in await items(hass) if one["summary"] == "Anna Weber: call about the invoice")
    after = await view(act, shown["uid"])
    assert after["customer"]["id"] == anna
    assert (after["due"], after["notes"]) == ("2026-11-04", "Soon")


async def test_a_new_item_that_names_nobody_says_how_to_write_it(hass: HomeAssistant, anna: str) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await hass.services.async_call("todo", "add_item", {"entity_id": LIST, "item": "Buy stamps"}, blocking=True)
    assert refused.value.translation_domain == "aftersale"
    assert refused.value.translation_key == "name_the_customer"


async def test_deleting_skips_what_is_open_and_hides_what_is_done(
    hass: HomeAssistant, act: Act, call_anna: str
) -> None:
    await update(hass, call_anna, status="completed")
    await hass.services.async_call("todo", "remove_completed_items", {"entity_id": LIST}, blocking=True)
    assert call_anna not in [one["uid"] for one in await items(hass)]
    assert (await view(act, call_anna))["status"] == "done"
    other = (await act("add_follow_up", customer="Anna Weber", title="Visit"))["follow_up_id"]
    await hass.services.async_call("todo", "remove_item", {"entity_id": LIST, "item": other}, blocking=True)
    await hass.async_block_till_done()
    assert other not in [one["uid"] for one in await items(hass)]
    assert (await view(act, other))["status"] == "skipped"


async def test_a_gone_item_is_refused(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    entity = hass.data[DATA_COMPONENT].get_entity(LIST)
    with pytest.raises(ServiceValidationError, match="nowhere"):
        await entity.async_update_todo_item(TodoItem(uid="nowhere", summary="x", status=TodoItemStatus.COMPLETED))


async def test_what_is_done_stays_until_midnight(
    hass: HomeAssistant, act: Act, call_anna: str, time_passes: Pass
) -> None:
    await update(hass, call_anna, status="completed")
    await time_passes(hours=13, minutes=59)
    assert (await item(hass, call_anna))["status"] == "completed"
    await time_passes(minutes=1)
    assert call_anna not in [one["uid"] for one in await items(hass)]


async def test_far_and_snoozed_ones_are_not_listed_until_their_time(
    hass: HomeAssistant, act: Act, anna: str, time_passes: Pass
) -> None:
    far = (await act("add_follow_up", customer=anna, title="Far", due="2026-12-20"))["follow_up_id"]
    near = (await act("add_follow_up", customer=anna, title="Near", due="2026-11-02"))["follow_up_id"]
    assert far not in [one["uid"] for one in await items(hass)]
    await act("snooze_follow_up", follow_up=near, until="2026-11-02 14:00:00")
    assert near not in [one["uid"] for one in await items(hass)]
    await time_passes(hours=4)
    assert near in [one["uid"] for one in await items(hass)]
    await time_passes(days=18)
    assert far in [one["uid"] for one in await items(hass)]


async def test_who_ticked_is_written_down(hass: HomeAssistant, act: Act, call_anna: str, hass_admin_user: Any) -> None:
    await hass.services.async_call(
        "todo",
        "update_item",
        {"entity_id": LIST, "item": call_anna, "status": "completed"},
        blocking=True,
        context=Context(user_id=hass_admin_user.id),
    )
    await hass.async_block_till_done()
    newest = (await act("get_customer", customer="Anna Weber"))["timeline"]
    entry = next(one for one in newest if one["event"] == "completed")
    assert (entry["way"], entry["user_id"]) == ("todo", hass_admin_user.id)


async def test_a_long_list_is_cut_and_says_everything_again_the_next_day(
    hass: HomeAssistant, act: Act, anna: str, time_passes: Pass
) -> None:
    for number in range(30):
        await act("add_follow_up", customer=anna, title=f"Call {number}", due="2026-11-05")
    before = {one["uid"]: one for one in await items(hass)}
    assert len(before) == 30
    await time_passes(days=1)
    after = {one["uid"]: one for one in await items(hass)}
    assert after.keys() == before.keys()
    assert [one["summary"] for one in after.values()] == [one["summary"] for one in before.values()]


async def test_a_due_moves_into_another_zone(hass: HomeAssistant, call_anna: str) -> None:
    """The moment stays, and is told in Home Assistant's zone."""
    assert (await item(hass, call_anna))["due"] == "2026-11-03T15:00:00+01:00"
    await hass.config.async_update(time_zone="Pacific/Auckland")
    await hass.async_block_till_done()
    assert (await item(hass, call_anna))["due"] == "2026-11-04T03:00:00+13:00"
