"""The entities with their ids, their states, the activity, and the devices."""

from __future__ import annotations

from datetime import timedelta

import pytest

from homeassistant.components.homeassistant.exposed_entities import async_should_expose
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.setup import async_setup_component

from .conftest import ACTIVITY, DOMAIN, TODO, click, one, told, types
from .test_rules import order
from .test_todo import mine

SERVICE = [
    "todo.aftersale_follow_ups",
    "calendar.aftersale_follow_ups",
    "sensor.aftersale_due_today",
    "sensor.aftersale_overdue",
    "sensor.aftersale_customers_at_risk",
    "sensor.aftersale_active_customers",
    "sensor.aftersale_next_follow_up",
    "sensor.aftersale_on_time",
    "sensor.aftersale_promises_kept",
    "sensor.aftersale_satisfaction",
    "event.aftersale_activity",
    "switch.aftersale_reminders",
]
CUSTOMER = [
    "sensor.anna_weber_next_follow_up",
    "sensor.anna_weber_warmth",
    "binary_sensor.anna_weber_at_risk",
    "button.anna_weber_log_interaction",
]
DISABLED = ["sensor.anna_weber_last_interaction", "sensor.anna_weber_open_follow_ups"]


async def test_the_service_device_has_its_entities(hass, entry):
    assert [each for each in SERVICE if hass.states.get(each) is None] == []


async def test_a_customers_device_has_its_entities(hass, anna):
    assert [each for each in CUSTOMER if hass.states.get(each) is None] == []


async def test_some_are_disabled_by_default(hass, anna):
    registry = er.async_get(hass)
    assert [each for each in DISABLED if not registry.async_get(each).disabled] == []


@pytest.mark.parametrize("language", ["de", "fr"])
async def test_the_ids_are_the_same_in_every_language(hass, language):
    hass.config.language = language
    await click(hass)
    await hass.services.async_call(DOMAIN, "add_customer", {"name": "Anna Weber"}, blocking=True)
    await hass.async_block_till_done()
    assert [each for each in (*SERVICE, *CUSTOMER, *DISABLED) if er.async_get(hass).async_get(each) is None] == []


async def test_the_customers_device_is_linked_to_the_service(hass, anna, device_of):
    devices = dr.async_get(hass)
    service = device_of(TODO)
    mine_ = devices.async_get(device_of("sensor.anna_weber_warmth"))
    assert devices.async_get(service).name == "Aftersale"
    assert mine_.via_device_id == service
    assert mine_.name == "Anna Weber"
    assert mine_.entry_type is dr.DeviceEntryType.SERVICE


async def test_due_today_and_overdue_count(hass, act, anna, until):
    await mine(act, anna, due="2026-11-02")
    await mine(act, anna, due="2026-11-03")
    assert hass.states.get("sensor.aftersale_due_today").state == "1"
    assert hass.states.get("sensor.aftersale_overdue").state == "0"
    await until("2026-11-03T00:01:00")
    assert hass.states.get("sensor.aftersale_due_today").state == "1"
    assert hass.states.get("sensor.aftersale_overdue").state == "1"


async def test_the_counts_are_measurements(hass, entry):
    for name in ("due_today", "overdue", "customers_at_risk", "active_customers"):
        assert hass.states.get(f"sensor.aftersale_{name}").attributes["state_class"] == "measurement"


async def test_active_customers(hass, act, anna):
    await act("add_customer", name="Bruno")
    await act("mark_lost", customer="Bruno")
    assert hass.states.get("sensor.aftersale_active_customers").state == "1"


async def test_next_follow_up_of_an_all_day_one_is_the_start_of_that_day(hass, act, anna):
    made = await mine(act, anna, due="2026-11-05")
    state = hass.states.get("sensor.aftersale_next_follow_up")
    assert state.state == "2026-11-04T23:00:00+00:00"
    assert (state.attributes["follow_up_id"], state.attributes["kind"]) == (made, "custom")


async def test_next_follow_up_of_a_customer(hass, act, anna):
    await mine(act, anna, due="2026-11-05T14:00:00")
    assert hass.states.get("sensor.anna_weber_next_follow_up").state == "2026-11-05T13:00:00+00:00"


async def test_the_button_logs_an_interaction(hass, act, anna):
    await hass.services.async_call("button", "press", {"entity_id": "button.anna_weber_log_interaction"}, blocking=True)
    await hass.async_block_till_done()
    assert (await act("get_customer", customer=anna))["customer"]["last_interaction"] == "2026-11-02T10:00:00+01:00"


async def test_no_contact_data_or_notes_in_any_attribute(hass, act):
    await act(
        "add_customer",
        name="Anna Weber",
        email="anna@x.example",
        phone="+49301234567",
        notes="Likes tea",
        address="Allee 3",
    )
    await act("log_interaction", customer="Anna Weber", note="Secret talk")
    shown = str([state.as_dict() for state in hass.states.async_all()])
    assert [
        word for word in ("anna@x.example", "1234567", "Likes tea", "Allee 3", "Secret talk") if word in shown
    ] == []


async def test_the_list_starts_unexposed_to_assistants(hass, entry):
    assert await async_setup_component(hass, "homeassistant", {})
    assert async_should_expose(hass, "conversation", TODO) is False


# The activity


async def test_the_event_types_are_those_of_the_contract(hass, entry):
    assert {
        "due",
        "overdue",
        "completed",
        "reopened",
        "snoozed",
        "skipped",
        "order_placed",
        "order_delivered",
        "interaction_logged",
        "promise_made",
        "promise_kept",
        "promise_broken",
        "complaint_opened",
        "complaint_resolved",
        "feedback_recorded",
        "customer_added",
        "customer_lost",
        "customer_returned",
        "import_completed",
    } <= set(hass.states.get(ACTIVITY).attributes["event_types"])


async def test_the_attributes_of_an_event(act, seen, anna):
    made = await mine(act, anna)
    await act("complete_follow_up", follow_up=made)
    (completed,) = [each for each in told(seen) if each["event_type"] == "completed"]
    assert (completed["customer_id"], completed["customer"]) == (anna, "Anna Weber")
    assert (completed["follow_up_id"], completed["kind"]) == (made, "custom")


@pytest.mark.parametrize(
    ("action", "fields", "event"),
    [
        ("record_order", {"product": "Kettle"}, "order_placed"),
        ("log_interaction", {"note": "Hi"}, "interaction_logged"),
        ("make_promise", {"what": "It", "due": "2026-11-12"}, "promise_made"),
        ("open_complaint", {"what": "It"}, "complaint_opened"),
        ("record_feedback", {"score": 9}, "feedback_recorded"),
        ("mark_lost", {}, "customer_lost"),
        ("snooze_follow_up", {"kind": "check_in", "until": "2026-12-10"}, "snoozed"),
        ("skip_follow_up", {"kind": "check_in"}, "skipped"),
        ("complete_follow_up", {"kind": "check_in"}, "completed"),
    ],
)
async def test_each_happening_is_told_once(act, anna, seen, action, fields, event):
    await act(action, customer=anna, **fields)
    assert types(seen).count(event) == 1


async def test_a_customer_added_lost_and_returned_is_told(act, seen):
    await act("add_customer", name="Bruno")
    await act("mark_lost", customer="Bruno")
    await act("reactivate_customer", customer="Bruno")
    assert types(seen) == ["customer_added", "customer_lost", "customer_returned"]


async def test_deliveries_and_resolutions_and_kept_promises_are_told(act, anna, seen):
    await act("record_order", customer=anna, product="Kettle")
    await act("record_delivery", customer=anna)
    await act("make_promise", customer=anna, what="It", due="2026-11-12")
    await act("keep_promise", customer=anna)
    await act("open_complaint", customer=anna, what="It")
    await act("resolve_complaint", customer=anna, resolution="Done")
    assert {"order_delivered", "promise_kept", "complaint_resolved"} <= set(types(seen))


async def test_a_broken_promise_is_told(act, anna, seen, until):
    await act("make_promise", customer=anna, what="It", due="2026-11-04")
    await until("2026-11-05T12:00:00")
    assert types(seen).count("promise_broken") == 1


async def test_due_and_overdue_are_told_once_each(act, anna, seen, until):
    await mine(act, anna, due="2026-11-04")
    await until("2026-11-04T12:00:00")
    await until("2026-11-05T12:00:00")
    await until("2026-11-06T12:00:00")
    assert (types(seen).count("due"), types(seen).count("overdue")) == (1, 1)


async def test_a_timed_one_is_due_at_its_time(act, anna, seen, until):
    await mine(act, anna, due="2026-11-04T14:00:00")
    await until("2026-11-04T13:59:00")
    assert "due" not in types(seen)
    await until("2026-11-04T14:00:01")
    assert types(seen).count("due") == 1


async def test_none_is_lost_and_none_is_merged(hass, act, seen):
    customers = [(await act("add_customer", name=f"Customer {number}"))["customer_id"] for number in range(10)]
    for customer in customers:
        hass.async_create_task(
            hass.services.async_call(DOMAIN, "add_follow_up", {"customer": customer, "title": "Call"}, blocking=True)
        )
    await hass.async_block_till_done()
    for customer in customers:
        hass.async_create_task(
            hass.services.async_call(
                DOMAIN, "complete_follow_up", {"customer": customer, "kind": "custom"}, blocking=True
            )
        )
    await hass.async_block_till_done()
    assert {each["customer_id"] for each in told(seen) if each["event_type"] == "completed"} == set(customers)


async def test_each_event_has_its_own_moment(hass, act, seen, until):
    for number in range(5):
        await act("add_customer", name=f"Customer {number}")
    stamps = [each.data["new_state"].state for each in seen if each.data["entity_id"] == ACTIVITY]
    assert len(set(stamps)) == len(stamps)


async def test_many_due_at_once_are_all_told(act, anna, seen, until):
    ids = {await mine(act, anna, title=f"Call {number}", due="2026-11-04") for number in range(10)}
    await until("2026-11-04T12:00:00")
    assert {each["follow_up_id"] for each in told(seen) if each["event_type"] == "due"} == ids


# Devices


async def limit(hass, entry, number):
    menu = await hass.config_entries.options.async_init(entry.entry_id)
    form = await hass.config_entries.options.async_configure(menu["flow_id"], {"next_step_id": "practice"})
    await hass.config_entries.options.async_configure(form["flow_id"], {"device_limit": number})
    await hass.async_block_till_done()


def names(hass, entry):
    """The names of the customers' devices."""
    return sorted(
        device.name
        for device in dr.async_entries_for_config_entry(dr.async_get(hass), entry.entry_id)
        if device.via_device_id
    )


async def test_no_more_devices_than_the_limit_first_come(hass, entry, act):
    await limit(hass, entry, 2)
    for name in ("Ada", "Berta", "Cora"):
        await act("add_customer", name=name)
    assert names(hass, entry) == ["Ada", "Berta"]


async def test_a_favourite_always_has_one(hass, entry, act):
    await limit(hass, entry, 1)
    await act("add_customer", name="Ada")
    await act("add_customer", name="Berta", favourite=True)
    assert names(hass, entry) == ["Ada", "Berta"]


async def test_a_device_never_goes_because_another_became_more_active(hass, entry, act):
    await limit(hass, entry, 1)
    await act("add_customer", name="Ada")
    await act("add_customer", name="Berta")
    await act("record_order", customer="Berta", product="Kettle")
    await act("mark_lost", customer="Ada")
    assert names(hass, entry) == ["Ada"]


async def test_a_device_is_sticky_over_a_reload(hass, entry, act, anna):
    await limit(hass, entry, 1)
    await act("add_customer", name="Aaron")
    await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done()
    assert names(hass, entry) == ["Anna Weber"]


async def test_an_erased_customers_device_goes_and_frees_its_place(hass, entry, act):
    await limit(hass, entry, 1)
    await act("add_customer", name="Ada")
    await act("erase_customer", customer="Ada")
    assert names(hass, entry) == []
    await act("add_customer", name="Berta")
    assert names(hass, entry) == ["Berta"]


async def test_a_renamed_customers_device_is_renamed_and_keeps_its_ids(hass, entry, act, anna):
    await act("update_customer", customer=anna, name="Anna Beck")
    assert names(hass, entry) == ["Anna Beck"]
    assert hass.states.get("sensor.anna_weber_warmth") is not None


async def test_a_customer_without_a_device_is_reached_through_the_list(hass, entry, act, items):
    await limit(hass, entry, 0)
    made = (await act("add_customer", name="Ada"))["customer_id"]
    await mine(act, made)
    assert names(hass, entry) == []
    assert [each["summary"] for each in await items()] == ["Ada: Call"]


async def test_held_ones_are_no_overdue(hass, act, anna, until):
    await mine(act, anna, due="2026-11-03")
    await act("pause_customer", customer=anna, until="2026-12-01")
    await until("2026-11-10T12:00:00")
    assert hass.states.get("sensor.aftersale_overdue").state == "0"


# Measures


async def test_warmth_is_unknown_before_any_interaction(hass, anna):
    assert hass.states.get("sensor.anna_weber_warmth").state == "unknown"


@pytest.mark.parametrize(
    ("direction", "days", "warmth"),
    [("in", 0, 100), ("out", 0, 70), ("in", 27, 50), ("in", 54, 25), ("in", 81, 0), ("in", 100, 0)],
)
async def test_warmth_falls_to_half_at_the_cadence_and_to_nothing_at_three(
    act, anna, freezer, until, direction, days, warmth
):
    await act("log_interaction", customer=anna, direction=direction, note="Hi")
    freezer.tick(timedelta(days=days))
    file = await act("get_customer", customer=anna)
    assert round(file["customer"]["warmth"]) == warmth


async def test_warmth_less_20_while_a_complaint_is_open(act, anna):
    await act("log_interaction", customer=anna, direction="in", note="Hi")
    await act("open_complaint", customer=anna, what="It leaks")
    file = (await act("get_customer", customer=anna))["customer"]
    assert file["warmth"] == 80
    assert len(file["warmth_reasons"]) >= 2


async def test_warmth_with_the_last_score(act, anna):
    await act("log_interaction", customer=anna, direction="in", at="2026-10-20T12:00:00", note="Hi")
    before = (await act("get_customer", customer=anna))["customer"]["warmth"]
    await act("record_feedback", customer=anna, score=5)
    assert round((await act("get_customer", customer=anna))["customer"]["warmth"]) in (round(before - 6), 94)


async def test_warmth_less_10_for_a_broken_promise(act, anna, until):
    await act("make_promise", customer=anna, what="It", due="2026-11-03")
    await until("2026-11-05T12:00:00")
    await act("log_interaction", customer=anna, direction="in", note="Hi")
    assert (await act("get_customer", customer=anna))["customer"]["warmth"] == 90


async def test_at_risk_with_an_open_complaint(hass, act, anna):
    assert hass.states.get("binary_sensor.anna_weber_at_risk").state == "off"
    assert hass.states.get("sensor.aftersale_customers_at_risk").state == "0"
    await act("open_complaint", customer=anna, what="It leaks")
    assert hass.states.get("binary_sensor.anna_weber_at_risk").state == "on"
    assert hass.states.get("sensor.aftersale_customers_at_risk").state == "1"


async def test_at_risk_past_the_cadence(hass, act, anna, until):
    await act("log_interaction", customer=anna, direction="in", note="Hi")
    await until("2026-11-29T11:00:00")
    assert hass.states.get("binary_sensor.anna_weber_at_risk").state == "off"
    await until("2026-12-01T11:00:00")
    assert hass.states.get("binary_sensor.anna_weber_at_risk").state == "on"


async def test_on_time_is_the_share_done_by_their_first_due(hass, act, anna, until):
    first = await mine(act, anna, due="2026-11-02")
    second = await mine(act, anna, due="2026-11-02")
    await act("complete_follow_up", follow_up=first)
    assert float(hass.states.get("sensor.aftersale_on_time").state) == 100
    await act("reschedule_follow_up", follow_up=second, due="2026-11-04")
    await until("2026-11-04T12:00:00")
    await act("complete_follow_up", follow_up=second)
    assert float(hass.states.get("sensor.aftersale_on_time").state) == 50


async def test_on_time_after_an_undo_is_as_before(hass, act, anna):
    made = await mine(act, anna)
    await act("complete_follow_up", follow_up=made)
    await act("undo")
    assert hass.states.get("sensor.aftersale_on_time").state == "unknown"


async def test_promises_kept_is_the_share_early_or_on_the_day(hass, act, anna, until):
    for due in ("2026-11-03", "2026-11-12", "2026-11-12", "2026-11-12"):
        await act("make_promise", customer=anna, what=f"By {due}", due=due)
    promises = (await act("get_customer", customer=anna))["customer"]["promises"]
    await until("2026-11-05T12:00:00")
    for promise in promises:
        await act("keep_promise", promise_id=promise["id"])
    assert float(hass.states.get("sensor.aftersale_promises_kept").state) == 75


async def test_satisfaction_is_the_mean_of_each_customers_last_score(hass, act, anna):
    bruno = (await act("add_customer", name="Bruno"))["customer_id"]
    await act("record_feedback", customer=anna, score=2)
    await act("record_feedback", customer=anna, score=9)
    await act("record_feedback", customer=bruno, score=8)
    assert float(hass.states.get("sensor.aftersale_satisfaction").state) == 8.5


async def test_an_order_shows_in_the_next_follow_up(hass, act, anna):
    note = one(await order(act, anna), "thank_you_note")
    assert hass.states.get("sensor.aftersale_next_follow_up").attributes["kind"] in (note["kind"], "agree_walkthrough")
