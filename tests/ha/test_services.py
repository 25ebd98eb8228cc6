"""Every action of the contract against a real Home Assistant: what it takes, what it answers, what it changes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
import json
from pathlib import Path
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser

from custom_components.aftersale.actions import ACTIONS
from homeassistant.core import Context, HomeAssistant, SupportsResponse
from homeassistant.exceptions import ServiceValidationError, Unauthorized
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.config_validation import SCRIPT_SCHEMA
from homeassistant.helpers.script import Script

from .conftest import Act

DOMAIN = "aftersale"
MONDAY = "2026-03-02T10:00:00+01:00"

# The contract's table, but for what comes with later issues.
CHANGING = {
    "add_customer",
    "send_digest",
    "test_reminder",
    "ask_follow_ups",
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
}
ASKING = {"draft_message", "export_book", "get_customer", "list_customers", "list_follow_ups", "preview_playbook"}
FOR_ADMINISTRATORS = {"export_book", "import_customers", "merge_customers", "erase_customer"}
A_FOLLOW_UP = {
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
}


@pytest.fixture(autouse=True)
async def monday(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    """A Monday morning in Berlin."""
    await hass.config.async_set_time_zone("Europe/Berlin")
    freezer.move_to(MONDAY)


@pytest.fixture
async def anna(act: Act) -> str:
    """A customer."""
    added = await act(
        "add_customer", name="Anna Weber", company="Weber GmbH", email="anna@weber.de", phone="+49 30 1234567"
    )
    return str(added["customer_id"])


def device_of(hass: HomeAssistant, practice: MockConfigEntry, customer_id: str) -> str:
    """The device of a customer."""
    device = dr.async_get(hass).async_get_device_by_identifier((DOMAIN, customer_id), practice.entry_id)
    assert device is not None
    return device.id


def of_kind(answer: Mapping[str, Any], kind: str) -> dict[str, Any]:
    """The one follow-up of a kind in an answer."""
    [found] = [one for one in answer["follow_ups"] if one["kind"] == kind]
    return dict(found)


async def timeline(act: Act, customer: str) -> list[dict[str, Any]]:
    """What happened with a customer."""
    found = await act("get_customer", customer=customer)
    return list(found["timeline"])


# -- what there is ------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("practice")
def test_the_contracts_actions_are_there(hass: HomeAssistant) -> None:
    """All of them, and each answers as the contract says."""
    assert set(hass.services.async_services_for_domain(DOMAIN)) == CHANGING | ASKING == set(ACTIONS)
    for name in CHANGING:
        assert hass.services.supports_response(DOMAIN, name) is SupportsResponse.OPTIONAL
    for name in ASKING:
        assert hass.services.supports_response(DOMAIN, name) is SupportsResponse.ONLY
    assert {name for name, action in ACTIONS.items() if action.admin} == FOR_ADMINISTRATORS


async def test_actions_are_there_without_a_practice(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    """And say what is missing."""
    await hass.config_entries.async_unload(practice.entry_id)
    with pytest.raises(ServiceValidationError) as refused:
        await hass.services.async_call(DOMAIN, "add_customer", {"name": "Anna"}, blocking=True)
    assert refused.value.translation_key == "not_loaded"
    await hass.config_entries.async_remove(practice.entry_id)
    with pytest.raises(ServiceValidationError) as refused:
        await hass.services.async_call(DOMAIN, "add_customer", {"name": "Anna"}, blocking=True)
    assert refused.value.translation_key == "not_set_up"
    assert "Devices & services" in str(refused.value)


async def test_an_action_need_not_answer(hass: HomeAssistant, act: Act) -> None:
    """Automations that want no response get none."""
    assert await hass.services.async_call(DOMAIN, "add_customer", {"name": "Anna"}, blocking=True) is None
    assert (await act("list_customers"))["total"] == 1


async def test_some_actions_need_an_administrator(hass: HomeAssistant, act: Act, anna: str) -> None:
    """Import, merge and erase; an automation, which has no user, may."""
    user = MockUser(groups=[]).add_to_hass(hass)
    for name in sorted(FOR_ADMINISTRATORS):
        fields = {"other": anna} if name == "merge_customers" else {}
        with pytest.raises(Unauthorized):
            await hass.services.async_call(
                DOMAIN, name, fields, blocking=True, return_response=True, context=Context(user_id=user.id)
            )
    assert (await act("list_customers"))["total"] == 1


# -- customers ----------------------------------------------------------------------------------------------------------


async def test_add_and_change_a_customer(act: Act) -> None:
    """Every field comes back as it was given; only what is given changes; an empty text clears."""
    referrer = await act("add_customer", name="Ben Blum")
    given = {
        "name": "Anna Weber",
        "company": "Weber GmbH",
        "phone": "+49 30 1234567",
        "email": "anna@weber.de",
        "address": "Gasse 1\n10115 Berlin",
        "language": "de",
        "channel": "visit",
        "hot_buttons": ["quiet", "oak"],
        "birthday": "02-29",
        "cadence_days": 14,
        "favourite": True,
        "notes": "Has a dog 🐕",
        "external_id": "4711",
    }
    added = await act("add_customer", **given, referred_by="Ben Blum")
    assert set(added) == {"customer_id", "follow_ups"}
    shown = (await act("get_customer", customer="4711"))["customer"]
    assert {key: shown[key] for key in given} == given
    assert (shown["id"], shown["status"], shown["warmth"]) == (added["customer_id"], "active", None)
    thanks = await act("list_follow_ups", customer=referrer["customer_id"], kind="thank_referrer")
    assert thanks["total"] == 1

    changed = await act("update_customer", customer="Anna Weber", name="Anna Blau", notes="", cadence_days="")
    assert changed == {"customer_id": added["customer_id"]}
    shown = (await act("get_customer", customer="Anna Blau"))["customer"]
    expected = {**given, "name": "Anna Blau", "notes": "", "cadence_days": None}
    assert {key: shown[key] for key in given} == expected


@pytest.mark.parametrize(
    "said", ["ANNA  WEBER", "weber gmbh", "Weber", "anna@weber.de", "+49301234567", "030 1234567", "Ana Weber"]
)
async def test_a_customer_is_found_by_what_they_are_called(hass: HomeAssistant, act: Act, anna: str, said: str) -> None:
    """Case, accents, punctuation, legal forms and a small slip aside."""
    hass.config.country = "DE"
    assert (await act("get_customer", customer=said))["customer"]["id"] == anna


async def test_a_device_stands_in_for_a_customer(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, anna: str
) -> None:
    """In every action that takes a customer."""
    device_id = device_of(hass, practice, anna)
    assert (await act("get_customer", device_id=device_id))["customer"]["id"] == anna
    noted = await act("note_need", device_id=device_id, what="A quieter machine")
    assert noted["need_id"]
    listed = await act("list_follow_ups", device_id=device_id)
    assert {one["customer"]["id"] for one in listed["follow_ups"]} == {anna}


async def test_the_device_of_a_target_stands_in_for_a_customer(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, anna: str
) -> None:
    """As a script hands it over: in a list. Two devices are no answer to "which customer?"."""
    device_id = device_of(hass, practice, anna)
    script = Script(
        hass,
        SCRIPT_SCHEMA(
            [{"action": "aftersale.note_need", "target": {"device_id": device_id}, "data": {"what": "Shade"}}]
        ),
        "note",
        "test",
    )
    await script.async_run(context=Context())
    needs = [one for one in (await act("get_customer", customer=anna))["timeline"] if one["event"] == "need_noted"]
    assert len(needs) == 1
    with pytest.raises(ServiceValidationError) as refused:
        await act("note_need", device_id=[device_id, device_id], what="Shade")
    assert refused.value.translation_key == "not_text"


async def test_pause_resume_lose_and_return(act: Act, anna: str) -> None:
    """A customer's places in the book."""

    async def status() -> str:
        return str((await act("get_customer", customer=anna))["customer"]["status"])

    await act("pause_customer", customer=anna, until="2026-04-01")
    assert await status() == "paused"
    await act("resume_customer", customer=anna)
    assert await status() == "active"
    await act("pause_customer", customer=anna)
    assert await status() == "resting"
    lost = await act("mark_lost", customer=anna)
    assert [one["kind"] for one in lost["follow_ups"]] == ["lost_call"]
    known = await act("mark_lost", customer=anna, reason="promise_not_kept", note="The oven came late")
    assert {one["kind"] for one in known["follow_ups"]} >= {"correct_cause"}
    assert await status() == "lost"
    returned = await act("reactivate_customer", customer=anna)
    assert await status() == "active"
    assert "check_in" in {one["kind"] for one in returned["follow_ups"]}


async def test_merge_and_erase(hass: HomeAssistant, act: Act, anna: str) -> None:
    """Two entries become one; an erased customer is nowhere."""
    other = (await act("add_customer", name="A. Weber", notes="Plays chess"))["customer_id"]
    await act("record_order", customer=other, product="Kettle")
    merged = await act("merge_customers", customer=anna, other=other)
    assert merged == {"customer_id": anna}
    shown = (await act("get_customer", customer=anna))["customer"]
    assert [order["product"] for order in shown["orders"]] == ["Kettle"]
    assert "Plays chess" in shown["notes"]
    assert (await act("erase_customer", customer=anna))["erased"] is True
    assert (await act("list_customers")) == {"customers": [], "total": 0}
    assert not [
        state for state in hass.states.async_all() if "weber" in json.dumps(state.as_dict(), default=str).lower()
    ]


async def test_list_customers(act: Act, anna: str) -> None:
    """By status, risk and search, a page at a time."""
    ben = (await act("add_customer", name="Ben Blum"))["customer_id"]
    await act("mark_lost", customer=ben)
    everybody = await act("list_customers")
    assert everybody["total"] == 2
    assert {"id", "name", "status"} <= set(everybody["customers"][0])
    assert [one["id"] for one in (await act("list_customers", status="lost"))["customers"]] == [ben]
    assert [one["id"] for one in (await act("list_customers", search="weber"))["customers"]] == [anna]
    assert (await act("list_customers", at_risk=True))["total"] == 0
    await act("open_complaint", customer=anna, what="Too loud")
    assert [one["id"] for one in (await act("list_customers", at_risk=True))["customers"]] == [anna]
    page = await act("list_customers", limit=1, offset=1)
    assert (len(page["customers"]), page["total"]) == (1, 2)


# -- orders -------------------------------------------------------------------------------------------------------------


async def test_an_order_from_placing_to_delivery(act: Act, anna: str) -> None:
    """The follow-ups of an order are planned, and move with its delivery."""
    placed = await act(
        "record_order",
        customer=anna,
        product="Espresso machine",
        ordered_at="2026-03-02 09:30",
        promised_on="2026-03-20",
        reference="1001",
        source="shop",
        amount="899.00",
        currency="EUR",
    )
    kinds = {one["kind"] for one in placed["follow_ups"]}
    assert {"thank_you_note", "agree_walkthrough", "walkthrough", "delivery_check", "next_steps", "check_in"} <= kinds
    assert of_kind(placed, "thank_you_note")["due"] == "2026-03-02"
    for one in placed["follow_ups"]:
        assert set(one) >= A_FOLLOW_UP
    again = await act("record_order", customer=anna, product="Espresso machine", reference="1001", source="shop")
    assert again["order_id"] == placed["order_id"]
    order = (await act("get_customer", customer=anna))["customer"]["orders"][0]
    assert datetime.fromisoformat(order["ordered_at"]) == datetime.fromisoformat("2026-03-02T09:30:00+01:00")
    assert order["ordered_at"].endswith("+01:00")
    delivered = await act("record_delivery", customer=anna, delivered_at="2026-03-02T09:45:00")
    assert delivered["order_id"] == placed["order_id"]
    assert "order_check_in" in {one["kind"] for one in delivered["follow_ups"]}


async def test_cancel_an_order(act: Act, anna: str) -> None:
    """Its follow-ups go."""
    placed = await act("record_order", customer=anna, product="Kettle", reference="7")
    cancelled = await act("cancel_order", customer=anna, reference="7")
    assert cancelled["order_id"] == placed["order_id"]
    assert [one["kind"] for one in cancelled["follow_ups"]] == ["check_in"]


async def test_preview_changes_nothing(act: Act, anna: str) -> None:
    """It only shows what an order would plan."""
    before = await act("get_customer", customer=anna)
    shown = await act(
        "preview_playbook", customer=anna, product="Oven", ordered_at="2026-03-02", promised_on="2026-03-20"
    )
    assert {"thank_you_note", "delivery_check"} <= {one["kind"] for one in shown["follow_ups"]}
    assert await act("get_customer", customer=anna) == before


# -- what happened --------------------------------------------------------------------------------------------------


async def test_interactions_and_meetings(act: Act, anna: str) -> None:
    """They set the clock going again."""
    logged = await act(
        "log_interaction", customer=anna, channel="call", note="All well", direction="in", at="2026-03-01"
    )
    assert set(logged) == {"interaction_id", "follow_ups"}
    shown = (await act("get_customer", customer=anna))["customer"]
    assert shown["last_interaction"] == "2026-03-01T00:00:00+01:00"
    met = await act("log_meeting", customer=anna, start="2026-03-02 08:00", end="2026-03-02 09:00", note="Plans")
    assert of_kind(met, "meeting_notes")["due"] == "2026-03-02T11:00:00+01:00"


async def test_promises(act: Act, anna: str) -> None:
    """Made, kept, withdrawn."""
    made = await act("make_promise", customer=anna, what="Send the manual", due="2026-03-06")
    assert of_kind(made, "promise")["due"] == "2026-03-05"
    kept = await act("keep_promise", customer=anna)
    assert (kept["promise_id"], kept["kept"]) == (made["promise_id"], "early")
    made = await act("make_promise", customer=anna, what="Call the plumber", due="2026-03-06")
    withdrawn = await act("withdraw_promise", promise_id=made["promise_id"])
    assert withdrawn["promise_id"] == made["promise_id"]
    assert "promise" not in {one["kind"] for one in (await act("get_customer", customer=anna))["follow_ups"]}


async def test_feedback_needs_and_complaints(act: Act, anna: str) -> None:
    """What customers say is acted on."""
    said = await act("record_feedback", customer=anna, score="5", suggestion="Answer sooner")
    assert said["feedback_id"]
    assert "act_on_feedback" in {one["kind"] for one in said["follow_ups"]}
    noted = await act("note_need", customer=anna, what="A grinder")
    assert noted["need_id"]
    opened = await act("open_complaint", customer=anna, what="Leaks")
    assert {"complaint_response", "make_whole"} <= {one["kind"] for one in opened["follow_ups"]}
    resolved = await act("resolve_complaint", customer=anna, resolution="New seal")
    assert resolved["complaint_id"] == opened["complaint_id"]
    assert "complaint_recheck" in {one["kind"] for one in resolved["follow_ups"]}


# -- follow-ups -----------------------------------------------------------------------------------------------------


async def test_a_follow_up_from_adding_to_reopening(act: Act, anna: str) -> None:
    """Add, reschedule, snooze, complete, reopen, skip."""
    added = await act(
        "add_follow_up",
        customer=anna,
        title="Call about the invoice",
        due={"active_choice": "moment", "moment": "2026-03-03 14:00:00"},
        duration_minutes=30,
        channel="call",
        notes="Number 12",
    )
    assert set(added) >= {"follow_up_id", "courtesy"}
    key = added["follow_up_id"]

    async def shown(status: str = "open") -> dict[str, Any]:
        listed = await act("list_follow_ups", kind="custom", status=status)
        [one] = listed["follow_ups"]
        return dict(one)

    assert (await shown())["due"] == "2026-03-03T14:00:00+01:00"
    assert (await shown())["duration_minutes"] == 30
    moved = await act("reschedule_follow_up", follow_up=key, due="2026-03-04")
    assert (moved["follow_up_id"], moved["due"]) == (key, "2026-03-04")
    snoozed = await act("snooze_follow_up", customer=anna, kind="custom", **{"for": {"hours": 2}})
    assert snoozed["snoozed_until"] == "2026-03-02T12:00:00+01:00"
    assert (await shown())["due"] == "2026-03-04"
    snoozed = await act("snooze_follow_up", follow_up=key, until="2026-03-03")
    assert snoozed["snoozed_until"] == "2026-03-03"
    done = await act("complete_follow_up", follow_up=key, note="Paid", at="2026-03-02 09:00")
    assert done["follow_up_id"] == key
    assert done["next"]["kind"] == "check_in"
    assert (await shown("done"))["completed_at"] == "2026-03-02T09:00:00+01:00"
    assert (await act("reopen_follow_up", follow_up=key))["follow_up_id"] == key
    assert (await shown())["outcome"] is None
    assert (await act("skip_follow_up", follow_up=key, reason="Not needed"))["follow_up_id"] == key
    assert (await shown("skipped"))["status"] == "skipped"


async def test_an_unasked_referral_says_which_courtesy_it_breaks(act: Act, anna: str) -> None:
    """It is accepted all the same (C3)."""
    added = await act("add_follow_up", customer=anna, title="Ask for a referral", kind="referral_ask", due="2026-03-10")
    assert "C3" in str(added["courtesy"])


async def test_the_answer_to_a_delivery_check(act: Act, anna: str) -> None:
    """Found out that it arrived, the delivery is recorded."""
    await act("record_order", customer=anna, product="Oven", promised_on="2026-03-20")
    await act("complete_follow_up", customer=anna, kind="delivery_check", answer="arrived")
    [order] = (await act("get_customer", customer=anna))["customer"]["orders"]
    assert order["delivered_at"] is not None


async def test_list_follow_ups(act: Act, anna: str) -> None:
    """By range, kind, customer and lateness."""
    for day in ("2026-03-05", "2026-03-06", "2026-03-07"):
        await act("add_follow_up", customer=anna, title=day, due=day)
    ranged = await act("list_follow_ups", start="2026-03-06", end="2026-03-06")
    assert [one["title"] for one in ranged["follow_ups"]] == ["2026-03-06"]
    timed = await act("list_follow_ups", start="2026-03-05T00:00:00+01:00", end="2026-03-06T23:00:00+01:00")
    assert timed["total"] == 2
    assert (await act("list_follow_ups", kind="custom", limit=2))["total"] == 3
    assert (await act("list_follow_ups", overdue=True))["total"] == 0
    assert (await act("list_follow_ups", overdue=False, kind="custom"))["total"] == 3


# -- the book ------------------------------------------------------------------------------------------------------------


async def test_the_same_request_twice_returns_the_first_answer(act: Act, anna: str) -> None:
    """And changes nothing."""
    first = await act("note_need", customer=anna, what="A grinder", request_id="r-1")
    before = await timeline(act, anna)
    assert await act("note_need", customer=anna, what="A grinder", request_id="r-1") == first
    assert await timeline(act, anna) == before


async def test_undo_takes_back_the_users_own_newest_change(hass: HomeAssistant, act: Act) -> None:
    """Another user's stays."""
    admin, other = MockUser().add_to_hass(hass), MockUser().add_to_hass(hass)

    async def by(user: MockUser, action: str, **fields: Any) -> Any:
        return await hass.services.async_call(
            DOMAIN, action, fields, blocking=True, return_response=True, context=Context(user_id=user.id)
        )

    anna = (await by(admin, "add_customer", name="Anna"))["customer_id"]
    await by(admin, "note_need", customer=anna, what="A grinder")
    with pytest.raises(ServiceValidationError) as refused:
        await by(other, "undo")
    assert refused.value.translation_key == "nothing_to_undo"
    noted = {"offer", "need_noted"} & {one["event"] for one in await timeline(act, anna)}
    assert noted
    await by(admin, "undo")
    assert not noted & {one["event"] for one in await timeline(act, anna)}


CSV = "name;company;email\nAnna Weber;Weber GmbH;anna@weber.de\nBen Blüm;;ben@bluem.de\n"


async def test_import_a_text(act: Act) -> None:
    """Tried first, then done, then taken back."""
    tried = await act("import_customers", content=CSV, dry_run=True)
    assert (tried["created"], tried["rejected"]) == (2, [])
    assert (await act("list_customers"))["total"] == 0
    done = await act("import_customers", content=CSV, format="csv")
    assert set(done) >= {"import_id", "created", "updated", "unchanged", "rejected", "check_ins_per_day"}
    assert (await act("list_customers"))["total"] == 2
    again = await act("import_customers", content=CSV)
    assert (again["created"], again["unchanged"]) == (0, 2)
    await act("undo", import_id=done["import_id"])
    assert (await act("list_customers"))["total"] == 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
async def test_import_a_file(hass: HomeAssistant, act: Act, tmp_path: Path, encoding: str) -> None:
    """As spreadsheets write it."""
    folder = tmp_path / "allowed"
    folder.mkdir()
    (folder / "customers.csv").write_text(CSV, encoding=encoding)
    hass.config.allowlist_external_dirs = {str(folder)}
    done = await act("import_customers", path=str(folder / "customers.csv"))
    assert done["created"] == 2
    assert (await act("get_customer", customer="ben@bluem.de"))["customer"]["name"] == "Ben Blüm"


async def test_answers_are_json_and_their_moments_carry_an_offset(act: Act, anna: str) -> None:
    """In Home Assistant's zone."""
    await act("record_order", customer=anna, product="Oven", promised_on="2026-03-20")
    await act("log_interaction", customer=anna)
    answers = [
        await act("get_customer", customer=anna),
        await act("list_customers"),
        await act("list_follow_ups"),
        await act("preview_playbook", customer=anna),
    ]
    assert json.loads(json.dumps(answers)) == answers
    for text in _texts(answers):
        if "T" in text and text[:2] == "20" and text[10:11] == "T":
            assert text.endswith(("+01:00", "+02:00")), text


def _texts(value: Any) -> list[str]:
    """Every text in an answer."""
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    return [value] if isinstance(value, str) else []
