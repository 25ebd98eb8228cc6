"""Bad input: a clear translated error, and nothing changed."""

from __future__ import annotations

import contextlib

import pytest

from homeassistant.exceptions import ServiceValidationError

from .test_todo import mine

ANNA = {"customer": "Anna Weber"}


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("record_order", {"customer": "Nobody", "product": "Kettle"}),
        ("get_customer", {"customer": "Nobody"}),
        ("get_customer", {"customer": ""}),
        ("record_order", ANNA | {"product": ""}),
        ("record_order", ANNA | {"product": "   "}),
        ("record_order", ANNA | {"product": "x" * 10000}),
        ("add_customer", {"name": ""}),
        ("add_customer", {"name": "  \t "}),
        ("add_customer", {"name": "x" * 10000}),
        ("add_customer", {"name": "Bruno", "birthday": "02-30"}),
        ("add_customer", {"name": "Bruno", "birthday": "2001-02-29"}),
        ("add_customer", {"name": "Bruno", "birthday": "yesterday"}),
        ("add_customer", {"name": "Bruno", "cadence_days": 0}),
        ("add_customer", {"name": "Bruno", "cadence_days": 366}),
        ("add_customer", {"name": "Bruno", "channel": "pigeon"}),
        ("add_customer", {"name": "Bruno", "email": "no address"}),
        ("add_customer", {"name": "Bruno", "referred_by": "Nobody"}),
        ("update_customer", ANNA | {"name": ""}),
        ("pause_customer", ANNA | {"until": "2026-02-31"}),
        ("pause_customer", ANNA | {"until": "2020-01-01"}),
        ("mark_lost", ANNA | {"reason": "bored"}),
        ("merge_customers", ANNA | {"other": "Anna Weber"}),
        ("record_order", ANNA | {"product": "Kettle", "promised_on": "2026-02-31"}),
        ("record_order", ANNA | {"product": "Kettle", "ordered_at": "2027-02-01T12:00:00"}),
        ("record_order", ANNA | {"product": "Kettle", "ordered_at": "1850-01-01T12:00:00"}),
        ("record_order", ANNA | {"product": "Kettle", "delivery": "maybe"}),
        ("record_order", ANNA | {"product": "Kettle", "care": "much"}),
        ("record_delivery", ANNA),
        ("record_delivery", {"order_id": "nothing"}),
        ("record_delivery", {}),
        ("cancel_order", {"order_id": "nothing"}),
        ("log_interaction", ANNA | {"at": "2027-02-01T12:00:00"}),
        ("log_interaction", ANNA | {"direction": "up"}),
        ("log_interaction", ANNA | {"note": "x" * 100001}),
        ("log_meeting", ANNA | {"start": "2026-11-02T09:00:00", "end": "2026-11-02T08:00:00"}),
        ("log_meeting", ANNA | {"start": "2026-02-31T09:00:00", "end": "2026-11-02T08:00:00"}),
        ("make_promise", ANNA | {"what": "It", "due": "2026-02-31"}),
        ("make_promise", ANNA | {"what": "It", "due": "1900-01-01"}),
        ("make_promise", ANNA | {"what": "", "due": "2026-11-12"}),
        ("keep_promise", ANNA),
        ("keep_promise", {"promise_id": "nothing"}),
        ("record_feedback", ANNA | {"score": 11}),
        ("record_feedback", ANNA | {"score": -1}),
        ("note_need", ANNA | {"what": ""}),
        ("resolve_complaint", ANNA | {"resolution": "Done"}),
        ("add_follow_up", ANNA | {"title": ""}),
        ("add_follow_up", ANNA | {"title": "x" * 10000}),
        ("add_follow_up", ANNA | {"title": "Call", "due": "1900-01-01"}),
        ("add_follow_up", ANNA | {"title": "Call", "due": "2026-02-31"}),
        ("add_follow_up", ANNA | {"title": "Call", "due": "soon"}),
        ("add_follow_up", ANNA | {"title": "Call", "due": "9999-12-31"}),
        ("add_follow_up", ANNA | {"title": "Call", "duration_minutes": -5}),
        ("add_follow_up", ANNA | {"title": "Call", "kind": "dance"}),
        ("complete_follow_up", {"follow_up": "nothing"}),
        ("complete_follow_up", ANNA | {"kind": "letter"}),
        ("complete_follow_up", ANNA | {"kind": "check_in", "outcome": "missed"}),
        ("complete_follow_up", ANNA | {"kind": "check_in", "at": "2027-02-01T12:00:00"}),
        ("snooze_follow_up", ANNA | {"kind": "check_in", "until": "2020-01-01"}),
        ("snooze_follow_up", ANNA | {"kind": "check_in", "for": {"hours": -2}}),
        ("snooze_follow_up", ANNA | {"kind": "check_in"}),
        ("reschedule_follow_up", ANNA | {"kind": "check_in", "due": "1900-01-01"}),
        ("reschedule_follow_up", ANNA | {"kind": "check_in", "due": "2026-13-01"}),
        ("list_follow_ups", {"start": "2026-11-10", "end": "2026-11-01"}),
        ("list_follow_ups", {"kind": "dance"}),
        ("list_customers", {"status": "sleepy"}),
        ("undo", {"import_id": "nothing"}),
        ("preview_playbook", {"customer": "Nobody"}),
    ],
)
async def test_a_bad_call_raises_a_translated_error_and_changes_nothing(act, anna, book, action, fields):
    before = await book()
    with pytest.raises(ServiceValidationError) as raised:
        await act(action, **fields)
    assert raised.value.translation_domain == "aftersale"
    assert raised.value.translation_key
    assert "{" not in str(raised.value)
    assert await book() == before


@pytest.mark.parametrize(
    "name",
    [
        "Zoë 🚀",
        "شركة الأمل",
        "<script>alert(1)</script>",
        "Robert'); DROP TABLE customers;--",
        "{{ states('sun.sun') }}",
        "{name} %s {0}",
        "O’Brien & Söhne",
    ],
)
async def test_any_name_is_kept_as_it_is(act, name):
    made = (await act("add_customer", name=name))["customer_id"]
    assert (await act("get_customer", customer=made))["customer"]["name"] == name
    assert (await act("list_customers", search=name[:4]))["total"] == 1


@pytest.mark.parametrize("name", ["Anna\x00Weber", "Anna\x07", "Anna\nWeber"])
async def test_control_characters_never_get_into_the_book(act, book, name):
    with contextlib.suppress(ServiceValidationError):
        await act("add_customer", name=name)
    kept = "".join(each["name"] for each in (await act("list_customers"))["customers"])
    assert [character for character in "\x00\x07\n" if character in kept] == []


async def test_braces_in_a_name_do_not_break_an_error(act, anna):
    await act("add_customer", name="{x} One")
    await act("add_customer", name="{x} Two")
    with pytest.raises(ServiceValidationError) as raised:
        await act("get_customer", customer="{x}")
    assert "{x} One" in str(raised.value)


async def test_completing_what_is_done_is_refused_or_the_first_answer_and_changes_nothing(act, anna, book):
    made = await mine(act, anna)
    await act("complete_follow_up", follow_up=made)
    before = await book()
    answer = await act("complete_follow_up", follow_up=made)
    assert answer["follow_up_id"] == made
    assert await book() == before


async def test_a_delivery_before_the_order_is_refused(act, anna, book):
    await act("record_order", customer=anna, product="Kettle", ordered_at="2026-11-01T12:00:00")
    before = await book()
    with pytest.raises(ServiceValidationError) as raised:
        await act("record_delivery", customer=anna, delivered_at="2026-10-30T12:00:00")
    assert raised.value.translation_key
    assert "+00:00" not in str(raised.value)
    assert await book() == before


async def test_a_second_delivery_of_one_order_changes_nothing(act, anna, book):
    made = (await act("record_order", customer=anna, product="Kettle"))["order_id"]
    await act("record_delivery", order_id=made)
    before = await book()
    assert (await act("record_delivery", order_id=made))["order_id"] == made
    assert await book() == before


async def test_keeping_a_promise_twice_changes_nothing(act, anna, book):
    made = (await act("make_promise", customer=anna, what="It", due="2026-11-12"))["promise_id"]
    first = await act("keep_promise", promise_id=made)
    before = await book()
    assert (await act("keep_promise", promise_id=made))["kept"] == first["kept"]
    assert await book() == before


@pytest.mark.parametrize(
    ("action", "fields"),
    [("add_customer", {}), ("record_order", {"product": "Kettle"}), ("log_interaction", {"customer": "Anna", "x": 1})],
)
async def test_a_missing_or_unknown_field_is_refused(act, anna, book, action, fields):
    before = await book()
    with pytest.raises(Exception):  # noqa: B017
        await act(action, **fields)
    assert await book() == before
