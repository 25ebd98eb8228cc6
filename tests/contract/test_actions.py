"""Every row of the contract's action table: fields, answers, who may, and the same twice."""

from __future__ import annotations

import pytest

from homeassistant.core import SupportsResponse
from homeassistant.exceptions import ServiceValidationError, Unauthorized

from .conftest import DOMAIN, kinds, one

CHANGING = [
    "add_customer",
    "update_customer",
    "pause_customer",
    "resume_customer",
    "mark_lost",
    "reactivate_customer",
    "merge_customers",
    "erase_customer",
    "record_order",
    "record_delivery",
    "cancel_order",
    "log_interaction",
    "log_meeting",
    "make_promise",
    "keep_promise",
    "withdraw_promise",
    "record_feedback",
    "note_need",
    "open_complaint",
    "resolve_complaint",
    "add_follow_up",
    "complete_follow_up",
    "reopen_follow_up",
    "skip_follow_up",
    "snooze_follow_up",
    "reschedule_follow_up",
    "undo",
    "import_customers",
]
QUERIES = ["get_customer", "list_customers", "list_follow_ups", "preview_playbook"]
FIELDS = [
    "id",
    "kind",
    "title",
    "customer",
    "order_id",
    "due",
    "duration_minutes",
    "all_day",
    "status",
    "first_due",
    "snoozed_until",
    "channel",
    "checklist",
    "notes",
    "why",
    "rule",
    "held_by",
    "overdue",
    "tentative",
    "completed_at",
    "outcome",
]


async def test_every_action_that_changes_something_can_return_a_response(hass, entry):
    told = {action: hass.services.supports_response(DOMAIN, action) for action in CHANGING}
    assert told == dict.fromkeys(CHANGING, SupportsResponse.OPTIONAL)


async def test_the_queries_only_return(hass, entry):
    told = {action: hass.services.supports_response(DOMAIN, action) for action in QUERIES}
    assert told == dict.fromkeys(QUERIES, SupportsResponse.ONLY)


async def test_an_action_may_be_called_without_a_response(hass, entry, act):
    await hass.services.async_call(DOMAIN, "add_customer", {"name": "Anna Weber"}, blocking=True)
    assert (await act("list_customers"))["total"] == 1


async def test_add_customer_takes_every_field_and_get_customer_gives_it_back(act):
    referrer = (await act("add_customer", name="Rita Rose"))["customer_id"]
    given = {
        "name": "Anna Weber",
        "company": "Weber GmbH",
        "phone": "+49 30 1234567",
        "email": "anna@example.com",
        "address": "Hauptstr. 1, Berlin",
        "language": "de",
        "channel": "visit",
        "hot_buttons": ["saves time", "quiet"],
        "birthday": "05-17",
        "cadence_days": 40,
        "favourite": True,
        "notes": "Likes tea",
        "external_id": "shop-17",
    }
    added = await act("add_customer", **given, referred_by=referrer)
    assert set(added) == {"customer_id", "follow_ups"}
    file = await act("get_customer", customer=added["customer_id"])
    assert {key: file["customer"][key] for key in given} == given


async def test_add_customer_always_creates(act):
    first = await act("add_customer", name="Anna Weber")
    second = await act("add_customer", name="Anna Weber")
    assert first["customer_id"] != second["customer_id"]


async def test_update_customer_changes_what_is_given_and_leaves_the_rest(act, anna):
    assert await act("update_customer", customer=anna, company="Weber AG") == {"customer_id": anna}
    file = await act("get_customer", customer=anna)
    assert (file["customer"]["company"], file["customer"]["name"]) == ("Weber AG", "Anna Weber")


async def test_get_customer_answers_all_its_keys(act, anna):
    file = await act("get_customer", customer=anna)
    assert set(file) == {"customer", "next_follow_up", "follow_ups", "timeline"}
    assert {"status", "warmth", "warmth_reasons", "last_interaction", "orders", "promises", "complaints"} <= set(
        file["customer"]
    )
    assert file["customer"]["warmth"] is None
    assert file["customer"]["status"] == "active"
    assert set(FIELDS) <= set(file["next_follow_up"])


async def test_get_customer_limits_the_timeline_newest_first(act, anna, until):
    for number in range(1, 5):
        await until(f"2026-11-02T1{number}:00:00")
        await act("log_interaction", customer=anna, note=f"Call {number}")
    timeline = (await act("get_customer", customer=anna, limit=2))["timeline"]
    assert len(timeline) == 2
    assert "Call 4" in str(timeline[0])
    assert "Call 3" in str(timeline[1])


async def test_list_customers_filters_and_pages(act):
    for name in ("Ada", "Berta", "Cora"):
        await act("add_customer", name=name)
    await act("mark_lost", customer="Cora")
    assert {"id", "name", "status"} <= set((await act("list_customers"))["customers"][0])
    assert [each["name"] for each in (await act("list_customers", status="lost"))["customers"]] == ["Cora"]
    assert [each["name"] for each in (await act("list_customers", search="ber"))["customers"]] == ["Berta"]
    page = await act("list_customers", limit=1, offset=1)
    assert (len(page["customers"]), page["total"]) == (1, 3)


async def test_list_customers_at_risk(act, anna):
    await act("add_customer", name="Bruno")
    await act("open_complaint", customer=anna, what="It leaks")
    found = await act("list_customers", at_risk=True)
    assert [each["name"] for each in found["customers"]] == ["Anna Weber"]


async def test_pause_holds_until_its_date_and_resume_plans_afresh(act, anna):
    paused = await act("pause_customer", customer=anna, until="2026-12-01")
    assert set(paused) == {"customer_id", "follow_ups"}
    assert (await act("get_customer", customer=anna))["customer"]["status"] == "paused"
    resumed = await act("resume_customer", customer=anna)
    assert set(resumed) == {"customer_id", "follow_ups"}
    assert (await act("get_customer", customer=anna))["customer"]["status"] == "active"


async def test_pause_without_until_rests(act, anna):
    await act("pause_customer", customer=anna)
    assert (await act("get_customer", customer=anna))["customer"]["status"] == "resting"


async def test_mark_lost_answers_and_a_second_call_adds_the_reason(act, anna):
    lost = await act("mark_lost", customer=anna)
    assert set(lost) == {"customer_id", "follow_ups"}
    assert kinds(lost["follow_ups"]) == ["lost_call"]
    why = await act("mark_lost", customer=anna, reason="promise_not_kept", note="Late twice")
    assert "correct_cause" in kinds(why["follow_ups"])


@pytest.mark.parametrize(
    "reason", ["promise_not_kept", "misunderstood", "staff_failed", "not_wanted", "price", "other"]
)
async def test_mark_lost_takes_each_reason(act, anna, reason):
    await act("mark_lost", customer=anna, reason=reason)
    assert (await act("get_customer", customer=anna))["customer"]["status"] == "lost"


async def test_reactivate_customer(act, anna):
    await act("mark_lost", customer=anna)
    back = await act("reactivate_customer", customer=anna)
    assert set(back) == {"customer_id", "follow_ups"}
    assert kinds(back["follow_ups"]) == ["check_in"]


async def test_merge_keeps_the_first_and_moves_what_the_other_had(act, anna):
    other = (await act("add_customer", name="A. Weber"))["customer_id"]
    await act("record_order", customer=other, product="Kettle")
    assert await act("merge_customers", customer=anna, other=other) == {"customer_id": anna}
    assert [each["product"] for each in (await act("get_customer", customer=anna))["customer"]["orders"]] == ["Kettle"]
    assert (await act("list_customers"))["total"] == 1


async def test_erase_answers_true_and_the_customer_is_gone(act, anna):
    assert (await act("erase_customer", customer=anna))["erased"] is True
    assert (await act("list_customers"))["total"] == 0


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("import_customers", {"content": "name\nBruno\n"}),
        ("merge_customers", {"customer": "Anna Weber", "other": "Anna Weber"}),
        ("erase_customer", {"customer": "Anna Weber"}),
    ],
)
async def test_import_merge_and_erase_need_an_administrator(act, anna, reader, book, action, fields):
    before = await book()
    with pytest.raises(Unauthorized):
        await act(action, reader, **fields)
    assert await book() == before


async def test_everyone_may_record_an_order(act, anna, reader):
    assert (await act("record_order", reader, customer=anna, product="Kettle"))["order_id"]


async def test_record_order_takes_every_field(act, anna):
    made = await act(
        "record_order",
        customer=anna,
        product="Kettle",
        ordered_at="2026-11-01T12:00:00",
        promised_on="2026-11-12",
        reference="R-1",
        source="shop",
        walkthrough=True,
        delivery="later",
        care="full",
        amount=19.9,
        currency="EUR",
    )
    assert set(made) == {"order_id", "follow_ups"}
    (order,) = (await act("get_customer", customer=anna))["customer"]["orders"]
    assert order["id"] == made["order_id"]
    assert (order["product"], order["reference"], order["promised_on"]) == ("Kettle", "R-1", "2026-11-12")


async def test_a_second_order_with_the_same_reference_is_the_first_answer_again_and_changes_nothing(act, anna, book):
    first = await act("record_order", customer=anna, product="Kettle", reference="R-1", source="shop")
    before = await book()
    second = await act("record_order", customer=anna, product="Kettle", reference="R-1", source="shop")
    assert second["order_id"] == first["order_id"]
    assert await book() == before


async def test_record_delivery_by_order_id(act, anna):
    order = (await act("record_order", customer=anna, product="Kettle"))["order_id"]
    done = await act("record_delivery", order_id=order, delivered_at="2026-11-02T10:00:00")
    assert set(done) == {"order_id", "follow_ups"}
    assert done["order_id"] == order
    assert "order_check_in" in kinds(done["follow_ups"])


async def test_record_delivery_on_the_day_of_the_order_given_as_a_day(act, anna):
    placed = await act("record_order", customer=anna, product="Kettle")
    await act("record_delivery", order_id=placed["order_id"], delivered_at="2026-11-02")
    (order,) = (await act("get_customer", customer=anna))["customer"]["orders"]
    assert order["delivered_at"] == order["ordered_at"] == "2026-11-02T10:00:00+01:00"


async def test_record_delivery_by_reference(act, anna):
    order = (await act("record_order", customer=anna, product="Kettle", reference="R-1"))["order_id"]
    await act("record_order", customer=anna, product="Pan", reference="R-2")
    assert (await act("record_delivery", customer=anna, reference="R-1"))["order_id"] == order


async def test_record_delivery_of_the_only_open_order(act, anna):
    order = (await act("record_order", customer=anna, product="Kettle"))["order_id"]
    assert (await act("record_delivery", customer=anna))["order_id"] == order


async def test_record_delivery_of_one_of_two_open_orders_needs_to_say_which(act, anna, book):
    await act("record_order", customer=anna, product="Kettle")
    await act("record_order", customer=anna, product="Pan")
    before = await book()
    with pytest.raises(ServiceValidationError) as raised:
        await act("record_delivery", customer=anna)
    assert raised.value.translation_key
    assert await book() == before


async def test_cancel_order_closes_what_it_planned(act, anna):
    order = (await act("record_order", customer=anna, product="Kettle"))["order_id"]
    done = await act("cancel_order", order_id=order)
    assert set(done) == {"order_id", "follow_ups"}
    assert kinds(done["follow_ups"]) == ["check_in"]


async def test_delivery_later_done_ongoing(act, anna):
    made = await act("record_order", customer=anna, product="Kettle", delivery="done")
    assert "order_check_in" in kinds(made["follow_ups"])


async def test_log_interaction_takes_every_field(act, anna):
    made = await act(
        "log_interaction", customer=anna, channel="call", at="2026-11-02T09:00:00", note="Hi", direction="in"
    )
    assert set(made) == {"interaction_id", "follow_ups"}
    assert (await act("get_customer", customer=anna))["customer"]["last_interaction"] == "2026-11-02T09:00:00+01:00"


async def test_log_meeting_answers_the_same(act, anna):
    made = await act("log_meeting", customer=anna, start="2026-11-02T08:00:00", end="2026-11-02T09:00:00", note="Plans")
    assert set(made) == {"interaction_id", "follow_ups"}
    assert "meeting_notes" in kinds(made["follow_ups"])


@pytest.mark.parametrize(
    ("times", "due"),
    [
        ({}, "2026-11-02T12:00:00+01:00"),
        ({"end": "2026-11-02T09:30:00"}, "2026-11-02T11:30:00+01:00"),
        ({"start": "2026-11-02T08:00:00"}, "2026-11-02T11:00:00+01:00"),
    ],
)
async def test_log_meeting_needs_neither_start_nor_end(act, anna, times, due):
    made = await act("log_meeting", customer=anna, **times)
    assert one(made["follow_ups"], "meeting_notes")["due"] == due


@pytest.mark.parametrize(
    ("at", "kept"),
    [("2026-11-11", "early"), ("2026-11-12", "on_the_day"), ("2026-11-13", "late")],
)
async def test_keep_promise_tells_how_it_was_kept(act, anna, until, at, kept):
    made = await act("make_promise", customer=anna, what="The drawing", due="2026-11-12")
    assert set(made) == {"promise_id", "follow_ups"}
    await until("2026-11-13T12:00:00")
    answer = await act("keep_promise", promise_id=made["promise_id"], at=f"{at}T11:00:00")
    assert (answer["promise_id"], answer["kept"]) == (made["promise_id"], kept)


async def test_keep_promise_of_the_only_open_one(act, anna):
    made = await act("make_promise", customer=anna, what="The drawing", due="2026-11-12")
    assert (await act("keep_promise", customer=anna))["promise_id"] == made["promise_id"]


async def test_withdraw_promise_closes_its_follow_up(act, anna, open_of):
    made = await act("make_promise", customer=anna, what="The drawing", due="2026-11-12")
    assert (await act("withdraw_promise", promise_id=made["promise_id"]))["promise_id"] == made["promise_id"]
    assert await open_of(anna, kind="promise") == []


async def test_record_feedback(act, anna):
    made = await act("record_feedback", customer=anna, score=9)
    assert set(made) == {"feedback_id", "follow_ups"}


async def test_record_feedback_needs_one_of_the_two(act, anna, book):
    before = await book()
    with pytest.raises(Exception):  # noqa: B017
        await act("record_feedback", customer=anna)
    assert await book() == before


async def test_note_need(act, anna):
    assert set(await act("note_need", customer=anna, what="A bigger pan")) == {"need_id", "follow_ups"}


async def test_open_and_resolve_complaint(act, anna):
    opened = await act("open_complaint", customer=anna, what="It leaks")
    assert set(opened) == {"complaint_id", "follow_ups"}
    resolved = await act("resolve_complaint", customer=anna, resolution="Exchanged")
    assert resolved["complaint_id"] == opened["complaint_id"]
    assert set(resolved) == {"complaint_id", "follow_ups"}


async def test_add_follow_up_defaults_to_today_and_custom(act, anna, open_of):
    made = await act("add_follow_up", customer=anna, title="Send the brochure")
    assert {"follow_up_id", "courtesy"} <= set(made)
    assert made["courtesy"] == []
    (mine,) = await open_of(anna, kind="custom")
    assert (mine["id"], mine["due"], mine["all_day"]) == (made["follow_up_id"], "2026-11-02", True)
    assert (mine["title"], mine["rule"], mine["status"]) == ("Send the brochure", None, "open")


async def test_add_follow_up_takes_every_field(act, anna, open_of):
    await act(
        "add_follow_up",
        customer=anna,
        title="Show the pan",
        due="2026-11-05T14:00:00",
        duration_minutes=45,
        kind="offer",
        channel="visit",
        notes="Bring the red one",
    )
    mine = one(await open_of(anna), "offer")
    assert (mine["due"], mine["duration_minutes"], mine["all_day"]) == ("2026-11-05T14:00:00+01:00", 45, False)
    assert (mine["channel"], mine["notes"]) == ("visit", "Bring the red one")


async def test_add_follow_up_tells_the_courtesy_it_breaks(act, anna):
    made = await act("add_follow_up", customer=anna, title="Ask for names", kind="referral_ask")
    assert "C3" in made["courtesy"]


async def test_complete_by_id_answers_what_is_next(act, anna):
    mine = (await act("add_follow_up", customer=anna, title="Call"))["follow_up_id"]
    done = await act("complete_follow_up", follow_up=mine, note="Fine", at="2026-11-02T09:30:00")
    assert set(done) == {"follow_up_id", "next"}
    closed = (await act("list_follow_ups", status="done"))["follow_ups"]
    assert [(each["id"], each["outcome"], each["completed_at"]) for each in closed] == [
        (mine, "done", "2026-11-02T09:30:00+01:00")
    ]


async def test_complete_by_customer_and_kind_means_the_earliest_due(act, anna):
    await act("add_follow_up", customer=anna, title="Second", due="2026-11-10")
    first = (await act("add_follow_up", customer=anna, title="First", due="2026-11-05"))["follow_up_id"]
    done = await act("complete_follow_up", customer=anna, kind="custom")
    assert done["follow_up_id"] == first


async def test_reopen(act, anna, open_of):
    mine = (await act("add_follow_up", customer=anna, title="Call"))["follow_up_id"]
    await act("complete_follow_up", follow_up=mine)
    assert await act("reopen_follow_up", follow_up=mine) == {"follow_up_id": mine}
    (again,) = await open_of(anna, kind="custom")
    assert (again["status"], again["outcome"], again["completed_at"]) == ("open", None, None)


async def test_skip_with_a_reason(act, anna):
    mine = (await act("add_follow_up", customer=anna, title="Call"))["follow_up_id"]
    assert await act("skip_follow_up", follow_up=mine, reason="Met her") == {"follow_up_id": mine}
    (skipped,) = (await act("list_follow_ups", status="skipped"))["follow_ups"]
    assert (skipped["id"], skipped["outcome"]) == (mine, "skipped")


async def test_snooze_until_keeps_the_due_date(act, anna, open_of):
    mine = (await act("add_follow_up", customer=anna, title="Call"))["follow_up_id"]
    snoozed = await act("snooze_follow_up", follow_up=mine, until="2026-11-03T15:00:00")
    assert snoozed == {"follow_up_id": mine, "snoozed_until": "2026-11-03T15:00:00+01:00"}
    (again,) = await open_of(anna, kind="custom")
    assert (again["due"], again["snoozed_until"]) == ("2026-11-02", "2026-11-03T15:00:00+01:00")


async def test_snooze_for_a_duration(act, anna):
    mine = (await act("add_follow_up", customer=anna, title="Call"))["follow_up_id"]
    snoozed = await act("snooze_follow_up", follow_up=mine, **{"for": {"hours": 2}})
    assert snoozed["snoozed_until"] == "2026-11-02T12:00:00+01:00"


async def test_snooze_until_a_date(act, anna, items, until):
    mine = (await act("add_follow_up", customer=anna, title="Call"))["follow_up_id"]
    await act("snooze_follow_up", follow_up=mine, until="2026-11-04")
    assert mine not in [each["uid"] for each in await items()]
    await until("2026-11-04T12:00:00")
    assert mine in [each["uid"] for each in await items()]


async def test_reschedule_to_a_date(act, anna):
    mine = (await act("add_follow_up", customer=anna, title="Call"))["follow_up_id"]
    assert await act("reschedule_follow_up", follow_up=mine, due="2026-11-07") == {
        "follow_up_id": mine,
        "due": "2026-11-07",
    }


async def test_reschedule_to_a_time_answers_with_the_offset(act, anna):
    mine = (await act("add_follow_up", customer=anna, title="Call"))["follow_up_id"]
    moved = await act("reschedule_follow_up", follow_up=mine, due="2026-11-05T14:00:00")
    assert moved["due"] == "2026-11-05T14:00:00+01:00"


async def test_list_follow_ups_by_range_overdue_kind_and_limit(act, anna, until):
    for day in ("03", "05", "09"):
        await act("add_follow_up", customer=anna, title=day, due=f"2026-11-{day}")
    ranged = await act("list_follow_ups", start="2026-11-04", end="2026-11-06")
    assert [each["title"] for each in ranged["follow_ups"]] == ["05"]
    few = await act("list_follow_ups", kind="custom", limit=2)
    assert ([each["title"] for each in few["follow_ups"]], few["total"]) == (["03", "05"], 3)
    await until("2026-11-04T12:00:00")
    late = await act("list_follow_ups", overdue=True)
    assert [each["title"] for each in late["follow_ups"]] == ["03"]


async def test_list_follow_ups_of_each_status(act, anna):
    ids = [(await act("add_follow_up", customer=anna, title=f"N{n}"))["follow_up_id"] for n in range(2)]
    await act("complete_follow_up", follow_up=ids[0])
    await act("skip_follow_up", follow_up=ids[1])
    assert [each["id"] for each in (await act("list_follow_ups", status="done"))["follow_ups"]] == [ids[0]]
    assert [each["id"] for each in (await act("list_follow_ups", status="skipped"))["follow_ups"]] == [ids[1]]
    assert (await act("list_follow_ups", status="missed"))["total"] == 0
    assert (await act("list_follow_ups", status="cancelled"))["total"] == 0


async def test_a_list_of_more_than_500_is_refused(act):
    with pytest.raises(Exception):  # noqa: B017
        await act("list_follow_ups", limit=501)


async def test_preview_playbook_tells_and_changes_nothing(act, anna, book):
    before = await book()
    shown = await act("preview_playbook", customer=anna, product="Kettle", promised_on="2026-11-12")
    assert {"thank_you_note", "agree_walkthrough", "walkthrough", "delivery_check", "next_steps"} <= set(
        kinds(shown["follow_ups"])
    )
    assert await book() == before


async def test_preview_is_what_an_order_then_plans(act, anna):
    shown = await act("preview_playbook", customer=anna, product="Kettle", promised_on="2026-11-12")
    made = await act("record_order", customer=anna, product="Kettle", promised_on="2026-11-12")
    planned = {(each["kind"], each["due"]) for each in made["follow_ups"]}
    assert {(each["kind"], each["due"]) for each in shown["follow_ups"]} <= planned


async def test_a_follow_up_in_an_answer_has_every_field(act, anna):
    made = await act("record_order", customer=anna, product="Kettle", promised_on="2026-11-12")
    assert [set(FIELDS) - set(each) for each in made["follow_ups"]] == [set()] * len(made["follow_ups"])


async def test_the_fields_of_a_timed_follow_up(act, anna):
    made = await act("record_order", customer=anna, product="Kettle", promised_on="2026-11-12")
    walk = one(made["follow_ups"], "walkthrough")
    assert walk["customer"] == {"id": anna, "name": "Anna Weber"}
    assert walk["order_id"] == made["order_id"]
    assert (walk["due"], walk["duration_minutes"], walk["all_day"]) == ("2026-11-12T09:00:00+01:00", 60, False)
    assert (walk["status"], walk["rule"], walk["tentative"]) == ("open", "P3", True)
    assert (walk["first_due"], walk["snoozed_until"]) == ("2026-11-12T09:00:00+01:00", None)
    assert (walk["held_by"], walk["overdue"], walk["completed_at"], walk["outcome"]) == ([], False, None, None)
    assert walk["why"]
    assert all(set(point) == {"text", "done"} for point in walk["checklist"])


async def test_a_waiting_follow_up_has_no_due(act, anna):
    made = await act("record_order", customer=anna, product="Kettle")
    assert one(made["follow_ups"], "walkthrough")["due"] is None


async def test_the_follow_ups_in_an_answer_are_those_open_for_that_customer(act, anna, open_of):
    await act("add_customer", name="Bruno")
    made = await act("record_order", customer=anna, product="Kettle")
    assert {each["id"] for each in made["follow_ups"]} == {each["id"] for each in await open_of(anna)}


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("update_customer", {"company": "X"}),
        ("pause_customer", {}),
        ("mark_lost", {}),
        ("record_order", {"product": "Kettle"}),
        ("log_interaction", {"note": "Hi"}),
        ("log_meeting", {"start": "2026-11-02T08:00:00", "end": "2026-11-02T09:00:00"}),
        ("make_promise", {"what": "It", "due": "2026-11-12"}),
        ("record_feedback", {"score": 3}),
        ("note_need", {"what": "It"}),
        ("open_complaint", {"what": "It"}),
        ("add_follow_up", {"title": "It"}),
        ("complete_follow_up", {"kind": "check_in"}),
        ("skip_follow_up", {"kind": "check_in"}),
        ("snooze_follow_up", {"kind": "check_in", "until": "2026-12-10"}),
        ("reschedule_follow_up", {"kind": "check_in", "due": "2026-11-20"}),
    ],
)
async def test_the_same_request_id_returns_the_first_answer_and_changes_nothing(act, anna, book, action, fields):
    first = await act(action, customer=anna, **fields, request_id="r-1")
    before = await book()
    assert await act(action, customer=anna, **fields, request_id="r-1") == first
    assert await book() == before


async def test_add_customer_with_the_same_request_id_creates_once(act):
    first = await act("add_customer", name="Anna", request_id="r-1")
    assert await act("add_customer", name="Anna", request_id="r-1") == first
    assert (await act("list_customers"))["total"] == 1


async def test_import_with_the_same_request_id_runs_once(act):
    first = await act("import_customers", content="name\nAda\n", request_id="r-1")
    assert await act("import_customers", content="name\nAda\n", request_id="r-1") == first


async def test_a_request_id_survives_a_reload(hass, entry, act, anna):
    first = await act("add_follow_up", customer=anna, title="Call", request_id="r-1")
    await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done()
    assert await act("add_follow_up", customer=anna, title="Call", request_id="r-1") == first


async def test_device_id_may_stand_in_for_customer(act, anna, device_of):
    device = device_of("sensor.anna_weber_warmth")
    made = await act("record_order", device_id=device, product="Kettle")
    assert one(made["follow_ups"], "thank_you_note")["customer"]["id"] == anna


async def test_a_customer_is_found_by_each_tier(act, anna):
    await act("add_customer", name="Bruno Beck")
    said = ("anna@example.com", "ANNA@example.com", "+49301234567", "030 1234567", "anna weber", "Ánna Weber", "weber")
    found = {who: (await act("get_customer", customer=who))["customer"]["id"] for who in said}
    assert found == dict.fromkeys(said, anna)


async def test_a_small_slip_is_forgiven(act, anna):
    assert (await act("get_customer", customer="Anna Webber"))["customer"]["id"] == anna


async def test_a_company_is_found_without_its_legal_form(act):
    made = await act("add_customer", name="Carl", company="Müller & Söhne GmbH")
    assert (await act("get_customer", customer="muller sohne"))["customer"]["id"] == made["customer_id"]


async def test_the_exact_name_beats_a_part_of_another(act):
    exact = (await act("add_customer", name="Anna"))["customer_id"]
    await act("add_customer", name="Anna Weber")
    assert (await act("get_customer", customer="anna"))["customer"]["id"] == exact


async def test_two_candidates_are_an_error_that_names_them(act, book):
    await act("add_customer", name="Anna Weber")
    await act("add_customer", name="Anna Wagner")
    before = await book()
    with pytest.raises(ServiceValidationError) as raised:
        await act("record_order", customer="Anna", product="Kettle")
    assert "Anna Weber" in str(raised.value)
    assert "Anna Wagner" in str(raised.value)
    assert await book() == before


TEN = [
    "thank you",
    "welcome",
    "how is it going",
    "a useful tip",
    "notes from our meeting",
    "we got it wrong",
    "is it right now",
    "how did we do",
    "thank you for the referral",
    "I still love you",
]


async def test_the_ten_letters_are_known_by_the_practices_own_words(act, anna):
    drafts = [await act("draft_message", customer=anna, letter=words) for words in TEN]
    assert len({draft["letter"] for draft in drafts}) == len(TEN)
    for words, draft in zip(TEN, drafts, strict=True):
        assert draft == await act("draft_message", customer=anna, letter=words.replace(" ", "_").lower())
        assert "Anna Weber" in draft["text"]
        assert draft["subject"]


async def test_a_letter_that_is_none_of_the_ten_is_refused(act, anna):
    with pytest.raises(ServiceValidationError) as refused:
        await act("draft_message", customer=anna, letter="we miss you")
    assert refused.value.translation_key == "unknown_choice"
