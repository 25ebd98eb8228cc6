"""The section "Time" of the practice: cut-off, old news, daylight saving, zones, a clock that was off."""

from __future__ import annotations

import pytest

from .conftest import kinds, one
from .test_rules import order


@pytest.mark.parametrize(
    ("placed", "due"), [("2026-11-02T19:59:00", "2026-11-02"), ("2026-11-02T20:30:00", "2026-11-03")]
)
async def test_an_order_after_the_evening_cut_off_counts_for_the_next_day(act, anna, until, placed, due):
    await until("2026-11-02T21:00:00")
    assert one(await order(act, anna, ordered_at=placed), "thank_you_note")["due"] == due


async def test_old_news_is_history_and_plans_nothing_of_the_past(act, anna):
    planned = await order(act, anna, ordered_at="2026-10-15T12:00:00")
    assert {"thank_you_note", "agree_walkthrough", "next_steps"} & set(kinds(planned)) == set()


@pytest.mark.parametrize(
    ("ordered_at", "is_old"),
    [
        # The clocks went back on 25 October.
        ("2026-10-19T10:00:00", False),
        ("2026-10-19T09:59:00", True),
        ("2026-10-19", False),
        ("2026-10-18", True),
    ],
)
async def test_news_is_old_after_14_days_by_the_clock_on_the_wall(act, anna, ordered_at, is_old):
    planned = kinds(await order(act, anna, ordered_at=ordered_at))
    assert ("thank_you_note" not in planned) is is_old


async def test_old_news_still_counts_for_gates(act, anna):
    await order(act, anna, ordered_at="2026-03-02T12:00:00")
    (order_,) = (await act("get_customer", customer=anna))["customer"]["orders"]
    assert order_["ordered_at"].startswith("2026-03-02")


async def test_an_order_learned_within_14_days_has_its_thank_you_note(act, anna):
    note = one(await order(act, anna, ordered_at="2026-10-20T12:00:00"), "thank_you_note")
    # A rule's due before the day it is planned becomes the day it is planned.
    assert note["due"] == "2026-11-02"


async def test_a_due_that_a_person_gives_is_kept_on_a_day_off(act, anna, open_of):
    await act("add_follow_up", customer=anna, title="Visit", due="2026-11-08")
    assert one(await open_of(anna), "custom")["due"] == "2026-11-08"


async def test_a_local_time_that_does_not_exist_is_moved_on_by_the_gap(act, anna, open_of):
    await act("add_follow_up", customer=anna, title="Night", due="2027-03-28T02:30:00")
    assert one(await open_of(anna), "custom")["due"] == "2027-03-28T03:30:00+02:00"


async def test_a_local_time_that_exists_twice_means_the_first(act, anna, open_of):
    await act("add_follow_up", customer=anna, title="Night", due="2027-10-31T02:30:00")
    assert one(await open_of(anna), "custom")["due"] == "2027-10-31T02:30:00+02:00"


async def test_a_time_given_with_its_offset_is_told_in_the_local_zone(act, anna, open_of):
    await act("add_follow_up", customer=anna, title="Call", due="2026-11-05T12:00:00-05:00")
    assert one(await open_of(anna), "custom")["due"] == "2026-11-05T18:00:00+01:00"


async def test_a_changed_time_zone_keeps_the_moment_and_the_day(hass, act, anna, open_of):
    await act("add_follow_up", customer=anna, title="Timed", due="2026-11-05T14:00:00")
    await act("add_follow_up", customer=anna, title="Day", due="2026-11-06")
    await hass.config.async_update(time_zone="America/New_York")
    await hass.async_block_till_done()
    assert [each["due"] for each in await open_of(anna, kind="custom")] == ["2026-11-05T08:00:00-05:00", "2026-11-06"]


@pytest.mark.parametrize(
    ("zone", "due"),
    [
        ("Asia/Kathmandu", "2026-11-12T09:00:00+05:45"),
        ("Australia/Lord_Howe", "2026-11-12T09:00:00+11:00"),
        ("Pacific/Apia", "2026-11-12T09:00:00+13:00"),
        ("America/New_York", "2026-11-12T09:00:00-05:00"),
    ],
)
async def test_the_first_working_hour_is_local_everywhere(hass, act, anna, zone, due):
    await hass.config.async_update(time_zone=zone)
    await hass.async_block_till_done()
    assert one(await order(act, anna, promised_on="2026-11-12"), "walkthrough")["due"] == due


async def test_working_hours_over_a_change_of_the_clocks(act, anna, until):
    # Friday, 26 March 2027, 16:00: one hour on Friday, the clocks change on Sunday, one hour on Monday... which is Easter
    # Monday, but no country was picked.
    await until("2027-03-26T16:00:00")
    made = await act("open_complaint", customer=anna, what="It leaks")
    assert one(made["follow_ups"], "complaint_response")["due"] == "2027-03-29T10:00:00+02:00"


async def test_what_came_due_while_the_clock_was_off_is_there_once(hass, entry, act, anna, open_of, until):
    await act("add_follow_up", customer=anna, title="Call", due="2026-11-04")
    await hass.config_entries.async_unload(entry.entry_id)
    await until("2026-11-20T12:00:00")
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert one(await open_of(anna), "custom")["overdue"] is True
    assert hass.states.get("sensor.aftersale_overdue").state == "1"


async def test_a_pause_that_ended_while_the_clock_was_off_ended(hass, entry, act, anna, until):
    await act("pause_customer", customer=anna, until="2026-11-10")
    await hass.config_entries.async_unload(entry.entry_id)
    await until("2026-11-20T12:00:00")
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert (await act("get_customer", customer=anna))["customer"]["status"] == "active"


async def test_an_all_day_due_is_overdue_only_the_day_after(act, anna, open_of, until):
    await act("add_follow_up", customer=anna, title="Call", due="2026-11-04")
    await until("2026-11-04T23:59:00")
    assert one(await open_of(anna), "custom")["overdue"] is False
    await until("2026-11-05T00:01:00")
    assert one(await open_of(anna), "custom")["overdue"] is True


async def test_the_order_in_which_news_arrives_does_not_matter(act, until):
    ada = (await act("add_customer", name="Ada"))["customer_id"]
    berta = (await act("add_customer", name="Berta"))["customer_id"]
    await until("2026-11-05T12:00:00")
    await act("record_order", customer=ada, product="Kettle", ordered_at="2026-11-03T12:00:00")
    await act("record_delivery", customer=ada, delivered_at="2026-11-04T12:00:00")
    await act("log_interaction", customer=ada, at="2026-11-04T13:00:00", note="Hi")
    await act("log_interaction", customer=berta, at="2026-11-04T13:00:00", note="Hi")
    await act("record_order", customer=berta, product="Kettle", ordered_at="2026-11-03T12:00:00")
    await act("record_delivery", customer=berta, delivered_at="2026-11-04T12:00:00")
    first = (await act("list_follow_ups", customer=ada))["follow_ups"]
    second = (await act("list_follow_ups", customer=berta))["follow_ups"]
    assert sorted((each["kind"], each["due"] or "") for each in first) == sorted(
        (each["kind"], each["due"] or "") for each in second
    )
