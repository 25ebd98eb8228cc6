"""The to-do list: what it shows, and what each of its own actions means."""

from __future__ import annotations

import pytest

from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers import intent

from .conftest import TODO, kinds, one
from .test_rules import order


async def mine(act, customer, **fields):
    """Add a follow-up of one's own."""
    return (await act("add_follow_up", customer=customer, **({"title": "Call"} | fields)))["follow_up_id"]


async def test_an_item_is_a_follow_up(act, anna, items):
    made = await mine(act, anna, title="Send the brochure", notes="The red one", due="2026-11-05")
    (item,) = await items()
    assert (item["uid"], item["summary"], item["due"]) == (made, "Anna Weber: Send the brochure", "2026-11-05")
    assert item["status"] == "needs_action"


async def test_a_timed_item_has_its_time(act, anna, items):
    await mine(act, anna, due="2026-11-05T14:00:00")
    assert [each["due"] for each in await items()] == ["2026-11-05T14:00:00+01:00"]


async def test_the_description_has_why_checklist_and_phone_number(act, anna, items):
    made = one(await order(act, anna, delivery="done", walkthrough=False), "order_check_in")
    (item,) = [each for each in await items() if each["uid"] == made["id"]]
    assert made["why"] in item["description"]
    assert all(point["text"] in item["description"] for point in made["checklist"])
    assert "+49 30 1234567" in item["description"]


async def test_the_state_counts_what_needs_action(hass, act, anna):
    await mine(act, anna)
    await mine(act, anna)
    assert hass.states.get(TODO).state == "2"


@pytest.mark.parametrize(("due", "shown"), [("2026-12-02", 1), ("2026-12-03", 0), ("2026-10-20", 1)])
async def test_the_list_reaches_to_the_horizon(act, anna, items, due, shown):
    await mine(act, anna, due=due)
    assert len(await items()) == shown


async def test_some_kinds_show_only_from_two_days_before(act, anna, items, until):
    kinds_ = ("check_in", "letter", "survey", "referral_ask")
    made = {await mine(act, anna, kind=kind, due="2026-11-12") for kind in kinds_}
    await until("2026-11-09T23:00:00")
    assert made & {each["uid"] for each in await items()} == set()
    await until("2026-11-10T00:01:00")
    assert made <= {each["uid"] for each in await items()}


async def test_what_was_completed_today_shows_until_tomorrow(act, anna, items, until):
    made = await mine(act, anna)
    await act("complete_follow_up", follow_up=made)
    assert [(each["uid"], each["status"]) for each in await items()] == [(made, "completed")]
    await until("2026-11-03T00:01:00")
    assert await items() == []


async def test_snoozed_ones_do_not_show(act, anna, items):
    made = await mine(act, anna)
    await act("snooze_follow_up", follow_up=made, until="2026-11-04")
    assert await items() == []


async def test_the_200_earliest_at_most(act, items):
    content = "name\n" + "\n".join(f"Customer {number}" for number in range(41))
    await act("import_customers", content=content)
    customers = (await act("list_customers", limit=100))["customers"]
    for customer in customers:
        for day in range(2, 7):
            await act("add_follow_up", customer=customer["id"], title="Call", due=f"2026-11-0{day}")
    shown = await items()
    assert len(shown) == 200
    assert max(each["due"] for each in shown) == "2026-11-06"
    assert len([each for each in shown if each["due"] == "2026-11-06"]) == 36


async def test_tick_completes(act, anna, todo):
    made = await mine(act, anna)
    await todo("update_item", item=made, status="completed")
    (done,) = (await act("list_follow_ups", status="done"))["follow_ups"]
    assert (done["id"], done["outcome"]) == (made, "done")


async def test_untick_reopens(act, anna, todo, open_of):
    made = await mine(act, anna)
    await todo("update_item", item=made, status="completed")
    await todo("update_item", item=made, status="needs_action")
    assert one(await open_of(anna), "custom")["id"] == made


async def test_unticking_takes_back_what_the_tick_planned(act, anna, todo, open_of):
    await act("reschedule_follow_up", customer=anna, kind="check_in", due="2026-11-02")
    made = one(await open_of(anna), "check_in")["id"]
    await todo("update_item", item=made, status="completed")
    await todo("update_item", item=made, status="needs_action")
    assert [each["id"] for each in await open_of(anna, kind="check_in")] == [made]


async def test_rename_re_titles(act, anna, todo, open_of):
    made = await mine(act, anna)
    await todo("update_item", item=made, rename="Anna Weber: Write")
    assert one(await open_of(anna), "custom")["title"] == "Write"


async def test_rename_without_the_customer_re_titles_too(act, anna, todo, open_of):
    made = await mine(act, anna)
    await todo("update_item", item=made, rename="Write")
    assert one(await open_of(anna), "custom")["title"] == "Write"


async def test_re_date_reschedules(act, anna, todo, open_of):
    made = await mine(act, anna)
    await todo("update_item", item=made, due_date="2026-11-07")
    assert one(await open_of(anna), "custom")["due"] == "2026-11-07"


async def test_re_date_to_a_time(act, anna, todo, open_of):
    made = await mine(act, anna)
    await todo("update_item", item=made, due_datetime="2026-11-07 15:00:00")
    assert one(await open_of(anna), "custom")["due"] == "2026-11-07T15:00:00+01:00"


async def test_describe_notes(act, anna, todo, open_of):
    made = await mine(act, anna)
    await todo("update_item", item=made, description="Ask for Mr Beck")
    assert one(await open_of(anna), "custom")["notes"] == "Ask for Mr Beck"


async def test_saving_the_form_unchanged_changes_nothing(act, anna, todo, items, book):
    await mine(act, anna, notes="Hi")
    before = await book()
    (item,) = await items()
    await todo(
        "update_item", item=item["uid"], rename=item["summary"], due_date=item["due"], description=item["description"]
    )
    assert await book() == before


async def test_delete_skips(act, anna, todo):
    made = await mine(act, anna)
    await todo("remove_item", item=made)
    assert [each["id"] for each in (await act("list_follow_ups", status="skipped"))["follow_ups"]] == [made]


async def test_deleting_a_completed_one_only_hides_it(act, anna, todo, items):
    made = await mine(act, anna)
    await todo("update_item", item=made, status="completed")
    await todo("remove_completed_items")
    assert await items() == []
    assert [each["id"] for each in (await act("list_follow_ups", status="done"))["follow_ups"]] == [made]


async def test_a_new_item_belongs_to_the_customer_it_names(act, anna, todo, open_of):
    await todo("add_item", item="Anna Weber: call about the invoice", due_date="2026-11-05", description="No. 17")
    made = one(await open_of(anna), "custom")
    assert (made["title"], made["due"], made["notes"]) == ("call about the invoice", "2026-11-05", "No. 17")


async def test_a_new_item_without_a_date_is_due_today(act, anna, todo, open_of):
    await todo("add_item", item="anna: call")
    assert one(await open_of(anna), "custom")["due"] == "2026-11-02"


async def test_a_new_item_with_a_time(act, anna, todo, open_of):
    await todo("add_item", item="anna: call", due_datetime="2026-11-05 14:00:00")
    assert one(await open_of(anna), "custom")["due"] == "2026-11-05T14:00:00+01:00"


@pytest.mark.parametrize("summary", ["call about the invoice", "Nobody: call", "Anna Weber:"])
async def test_a_new_item_that_names_nobody_gets_a_clear_error(act, anna, todo, book, summary):
    before = await book()
    with pytest.raises(HomeAssistantError) as raised:
        await todo("add_item", item=summary)
    assert raised.value.translation_key
    assert await book() == before


async def test_the_error_says_how_to_write_it(act, anna, todo):
    with pytest.raises(ServiceValidationError) as raised:
        await todo("add_item", item="call about the invoice")
    assert ": " in str(raised.value)


async def test_the_voice_intent_completes_and_keeps_due_and_description(hass, act, anna, talk):
    made = await mine(act, anna, title="Call about the invoice", due="2026-11-05", notes="No. 17")
    await intent.async_handle(
        hass,
        "test",
        "HassListCompleteItem",
        {"item": {"value": "Anna Weber: Call about the invoice"}, "name": {"value": "Aftersale Follow-ups"}},
        assistant=None,
    )
    await hass.async_block_till_done()
    (done,) = (await act("list_follow_ups", status="done"))["follow_ups"]
    assert (done["id"], done["due"], done["notes"]) == (made, "2026-11-05", "No. 17")


async def test_the_voice_intent_adds_for_the_customer_it_names(hass, act, anna, talk, open_of):
    await intent.async_handle(
        hass,
        "test",
        "HassListAddItem",
        {"item": {"value": "anna weber: call"}, "name": {"value": "Aftersale Follow-ups"}},
        assistant=None,
    )
    await hass.async_block_till_done()
    assert one(await open_of(anna), "custom")["title"] == "call"


async def test_ticking_twice_is_one_completion(act, anna, todo, book):
    made = await mine(act, anna)
    await todo("update_item", item=made, status="completed")
    before = await book()
    await todo("update_item", item=made, status="completed")
    assert await book() == before


async def test_a_tick_with_a_new_note_does_both(act, anna, todo):
    made = await mine(act, anna)
    await todo("update_item", item=made, status="completed", description="She was glad")
    (done,) = (await act("list_follow_ups", status="done"))["follow_ups"]
    assert (done["id"], done["notes"]) == (made, "She was glad")


async def test_the_due_shown_is_that_of_the_rule(act, anna, items):
    made = one(await order(act, anna), "next_steps")
    assert [each["due"] for each in await items() if each["uid"] == made["id"]] == ["2026-11-03"]


async def test_a_follow_up_always_has_a_due(act, anna, todo, open_of):
    made = await mine(act, anna, due="2026-11-05")
    await todo("update_item", item=made, due_date=None)
    assert one(await open_of(anna), "custom")["due"] == "2026-11-05"


async def test_summaries_hold_any_name_as_it_is(act, items):
    made = (await act("add_customer", name="<b>Zoë {{ 1 }}</b> 🚀"))["customer_id"]
    await mine(act, made)
    assert [each["summary"] for each in await items()] == ["<b>Zoë {{ 1 }}</b> 🚀: Call"]


async def test_kinds_of_an_order_are_on_the_list(act, anna, items):
    planned = await order(act, anna)
    shown = {each["uid"] for each in await items()}
    assert kinds([each for each in planned if each["id"] in shown]) == [
        "agree_walkthrough",
        "delivery_check",
        "next_steps",
        "thank_you_note",
    ]
