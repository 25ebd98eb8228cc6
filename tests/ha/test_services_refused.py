"""Bad input at the actions: a clear translated sentence, or the first answer where it is a repeat; and nothing changed."""

from __future__ import annotations

from pathlib import Path
import re
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.aftersale.actions import ACTIONS
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import device_registry as dr

from .conftest import Act

DOMAIN = "aftersale"
NOW = "2026-03-02T10:00:00+01:00"
LONG = "x" * 10_000
HARMLESS = {
    "emoji": "Zoë 🌻🧑‍🍳",
    "right to left": "שרה לוי",
    "html": "<script>alert('x')</script> & Sons",
    "sql": "Robert'); DROP TABLE customers;--",
    "template": "{{ states('sensor.x') }} {% raw %}",
    "format": "{name} %s {0}",
}


@pytest.fixture(autouse=True)
async def monday(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    """A Monday morning in Berlin."""
    await hass.config.async_set_time_zone("Europe/Berlin")
    freezer.move_to(NOW)


@pytest.fixture
async def anna(act: Act) -> str:
    """A customer with an order, a complaint, two promises and a done follow-up."""
    added = await act("add_customer", name="Anna Weber", email="anna@weber.de")
    await act("add_customer", name="Anna Weber", company="Second")
    customer = str(added["customer_id"])
    await act("record_order", customer=customer, product="Oven", reference="1001", source="shop")
    await act("add_follow_up", customer=customer, title="Finished", kind="letter")
    await act("complete_follow_up", customer=customer, kind="letter")
    return customer


async def everything(act: Act) -> Any:
    """All that the book shows."""
    customers = (await act("list_customers"))["customers"]
    return [
        customers,
        [await act("get_customer", customer=one["id"], limit=500) for one in customers],
        [await act("list_follow_ups", status=status) for status in ("open", "done", "skipped", "cancelled", "missed")],
    ]


async def refused(act: Act, action: str, **fields: Any) -> ServiceValidationError:
    """The refusal of a call that must change nothing."""
    before = await everything(act)
    with pytest.raises(ServiceValidationError) as caught:
        await act(action, **fields)
    assert await everything(act) == before
    error = caught.value
    assert error.translation_domain == DOMAIN
    sentence = str(error)
    assert sentence != error.translation_key
    assert not re.search(r"\{[a-z_]+\}", sentence)
    return error


A_PLACE = {"customer": "anna@weber.de"}
REFUSED: list[tuple[str, dict[str, Any], str]] = [
    # who is meant
    ("get_customer", {"customer": "Nobody Known"}, "unknown_customer"),
    ("get_customer", {"customer": "Anna Weber"}, "ambiguous_customer"),
    ("note_need", {"customer": "Nobody", "what": "x"}, "unknown_customer"),
    ("note_need", {"what": "x"}, "customer_missing"),
    ("note_need", {"customer": None, "what": "x"}, "customer_missing"),
    ("note_need", {"customer": "", "what": "x"}, "missing"),
    ("note_need", {**A_PLACE, "device_id": "any", "what": "x"}, "customer_and_device"),
    ("note_need", {"device_id": "no such device", "what": "x"}, "unknown_device"),
    ("add_customer", {"name": "X", "referred_by": "Nobody"}, "unknown_customer"),
    ("merge_customers", {**A_PLACE, "other": "anna@weber.de"}, "merge_with_itself"),
    ("complete_follow_up", {}, "say_which_follow_up"),
    ("complete_follow_up", {"follow_up": "nothing"}, "unknown_follow_up"),
    ("complete_follow_up", {**A_PLACE, "kind": "survey"}, "no_such_follow_up"),
    ("record_delivery", {}, "say_which_order"),
    ("record_delivery", {"order_id": "nothing"}, "unknown_order"),
    ("cancel_order", {**A_PLACE, "reference": "none"}, "unknown_order"),
    ("keep_promise", A_PLACE, "no_open_promise"),
    ("keep_promise", {}, "say_which_promise"),
    ("keep_promise", {"promise_id": "nothing"}, "unknown_promise"),
    ("resolve_complaint", A_PLACE, "no_open_complaint"),
    # fields
    ("add_customer", {}, "field_missing"),
    ("add_customer", {"name": None}, "field_missing"),
    ("add_customer", {"name": "X", "nmae": "Y"}, "field_unknown"),
    ("add_customer", {"name": ["X"]}, "not_text"),
    ("add_customer", {"name": True}, "not_text"),
    ("add_customer", {"name": "X", "favourite": "perhaps"}, "not_yes_or_no"),
    ("add_customer", {"name": "X", "hot_buttons": [{"a": 1}]}, "not_text"),
    ("get_customer", {**A_PLACE, "request_id": "r"}, "field_unknown"),
    ("cancel_order", {**A_PLACE, "delivered_at": "2026-03-01"}, "field_unknown"),
    # texts
    ("add_customer", {"name": ""}, "missing"),
    ("add_customer", {"name": "   "}, "missing"),
    ("add_customer", {"name": "\u200b\u2060"}, "missing"),
    ("add_customer", {"name": LONG}, "text_too_long"),
    ("add_customer", {"name": "Anna\x00Weber"}, "control_characters"),
    ("add_customer", {"name": "Anna\nWeber"}, "control_characters"),
    ("update_customer", {**A_PLACE, "name": ""}, "missing"),
    ("record_order", {**A_PLACE, "product": LONG}, "text_too_long"),
    ("add_follow_up", {**A_PLACE, "title": "a\x1b[31mb"}, "control_characters"),
    ("note_need", {**A_PLACE, "what": " "}, "missing"),
    # numbers
    ("add_customer", {"name": "X", "cadence_days": 0}, "out_of_range"),
    ("add_customer", {"name": "X", "cadence_days": -3}, "out_of_range"),
    ("add_customer", {"name": "X", "cadence_days": "often"}, "not_a_number"),
    ("add_customer", {"name": "X", "cadence_days": 1.5}, "not_a_number"),
    ("add_customer", {"name": "X", "cadence_days": True}, "not_a_number"),
    ("record_feedback", {**A_PLACE, "score": 11}, "out_of_range"),
    ("record_feedback", {**A_PLACE, "score": -1}, "out_of_range"),
    ("record_feedback", {**A_PLACE, "score": float("inf")}, "not_a_number"),
    ("record_feedback", {**A_PLACE, "score": float("nan")}, "not_a_number"),
    ("record_feedback", A_PLACE, "score_or_suggestion"),
    ("get_customer", {**A_PLACE, "limit": -1}, "out_of_range"),
    ("list_follow_ups", {"limit": 501}, "out_of_range"),
    ("list_customers", {"offset": -1}, "out_of_range"),
    ("add_follow_up", {**A_PLACE, "title": "x", "due": "2026-03-04 10:00", "duration_minutes": -5}, "out_of_range"),
    ("record_order", {**A_PLACE, "product": "x", "amount": "a lot"}, "not_an_amount"),
    ("record_order", {**A_PLACE, "product": "x", "currency": "euros"}, "not_a_currency"),
    # words
    ("add_follow_up", {**A_PLACE, "title": "x", "kind": "dance"}, "unknown_choice"),
    ("complete_follow_up", {**A_PLACE, "kind": "dance"}, "unknown_choice"),
    ("list_follow_ups", {"kind": "dance"}, "unknown_choice"),
    ("list_follow_ups", {"status": "lost"}, "unknown_choice"),
    ("list_customers", {"status": "sleepy"}, "unknown_choice"),
    ("mark_lost", {**A_PLACE, "reason": "bored"}, "unknown_choice"),
    ("log_interaction", {**A_PLACE, "channel": "telepathy"}, "unknown_choice"),
    ("log_interaction", {**A_PLACE, "direction": "sideways"}, "unknown_choice"),
    ("record_order", {**A_PLACE, "product": "x", "delivery": "never"}, "unknown_choice"),
    ("record_order", {**A_PLACE, "product": "x", "care": "much"}, "unknown_choice"),
    ("add_customer", {"name": "X", "email": "anna"}, "not_an_email"),
    ("add_customer", {"name": "X", "phone": "call me"}, "not_a_phone_number"),
    ("add_customer", {"name": "X", "language": "Bavarian!"}, "not_a_language"),
    ("import_customers", {"content": "name\nX\n", "format": "xls"}, "unknown_choice"),
    # days and moments
    ("add_customer", {"name": "X", "birthday": "02-31"}, "not_a_birthday"),
    ("add_customer", {"name": "X", "birthday": "1981-02-29"}, "not_a_birthday"),
    ("make_promise", {**A_PLACE, "what": "x", "due": "2026-02-31"}, "not_a_date"),
    ("make_promise", {**A_PLACE, "what": "x", "due": "soon"}, "not_a_date"),
    ("make_promise", {**A_PLACE, "what": "x", "due": 5}, "not_a_date"),
    ("make_promise", {**A_PLACE, "what": "x", "due": {"active_choice": "day"}}, "not_a_date"),
    ("make_promise", {**A_PLACE, "what": "x", "due": "1900-01-01"}, "date_out_of_range"),
    ("record_order", {**A_PLACE, "product": "x", "promised_on": "2026-02-30"}, "not_a_date"),
    ("record_order", {**A_PLACE, "product": "x", "ordered_at": "1900-01-01"}, "date_out_of_range"),
    ("record_order", {**A_PLACE, "product": "x", "ordered_at": "2026-03-09"}, "in_the_future"),
    ("record_order", {**A_PLACE, "product": "x", "promised_on": "2026-02-01"}, "promised_before_order"),
    ("record_delivery", {**A_PLACE, "delivered_at": "2026-02-01"}, "delivery_before_order"),
    ("log_interaction", {**A_PLACE, "at": "2026-03-09"}, "in_the_future"),
    ("log_interaction", {**A_PLACE, "at": "9999-12-31T23:59:59-12:00"}, "not_a_date"),
    ("log_meeting", {**A_PLACE, "start": "2026-03-02 09:00", "end": "2026-03-02 08:00"}, "end_before_start"),
    ("list_follow_ups", {"start": "2026-03-09", "end": "2026-03-02"}, "end_before_start"),
    ("add_follow_up", {**A_PLACE, "title": "x", "due": "1900-01-01"}, "date_out_of_range"),
    ("add_follow_up", {**A_PLACE, "title": "x", "due": "2026-02-31"}, "not_a_date"),
    ("reschedule_follow_up", {**A_PLACE, "kind": "check_in", "due": "31.2.2026"}, "not_a_date"),
    ("pause_customer", {**A_PLACE, "until": "2026-03-01"}, "date_not_ahead"),
    # durations
    ("snooze_follow_up", {**A_PLACE, "kind": "check_in"}, "until_or_duration"),
    ("snooze_follow_up", {**A_PLACE, "kind": "check_in", "for": "-1:00"}, "not_a_duration"),
    ("snooze_follow_up", {**A_PLACE, "kind": "check_in", "for": {"hours": 0}}, "not_a_duration"),
    ("snooze_follow_up", {**A_PLACE, "kind": "check_in", "for": "a while"}, "unreadable_duration"),
    ("snooze_follow_up", {**A_PLACE, "kind": "check_in", "until": "2026-03-01"}, "snooze_in_past"),
    ("snooze_follow_up", {**A_PLACE, "kind": "check_in", "until": "2026-03-09", "for": "1:00"}, "until_or_duration"),
    # not as things stand
    ("undo", {"import_id": "nothing"}, "nothing_to_undo"),
    ("complete_follow_up", {**A_PLACE, "kind": "check_in", "answer": "arrived"}, "answer_not_expected"),
    ("complete_follow_up", {**A_PLACE, "kind": "check_in", "outcome": "perhaps"}, "unknown_choice"),
    # imports
    ("import_customers", {}, "content_or_path"),
    ("import_customers", {"content": "name\nX\n", "path": "/config/x.csv"}, "content_or_path"),
    ("import_customers", {"path": "/etc/passwd"}, "path_not_allowed"),
    ("import_customers", {"path": "\0"}, "path_not_allowed"),
]


@pytest.mark.parametrize(("action", "fields", "key"), REFUSED)
async def test_what_cannot_be_is_refused_and_changes_nothing(
    act: Act, anna: str, action: str, fields: dict[str, Any], key: str
) -> None:
    """With a sentence of its own."""
    assert (await refused(act, action, **fields)).translation_key == key


async def test_a_refusal_names_the_candidates(act: Act, anna: str) -> None:
    """So that the user can tell them apart."""
    error = await refused(act, "note_need", customer="Anna Weber", what="x")
    assert "Second" in str(error)
    assert "anna@weber.de" in str(error)


async def test_a_refusal_names_the_nearest(act: Act, anna: str) -> None:
    """A name that is nearly one is shown."""
    await act("add_customer", name="Benedikt Blumenfeld")
    assert "Benedikt Blumenfeld" in str(await refused(act, "note_need", customer="Bene Blumentopf", what="x"))
    assert "Nearest: –." in str(await refused(act, "note_need", customer="qqq", what="x"))


async def test_a_refused_value_is_not_repeated_at_length(act: Act, anna: str) -> None:
    """A sentence stays readable."""
    for fields in ({"due": LONG}, {"customer": LONG}):
        given = {"customer": anna, "what": "x", "due": "2026-03-09"} | fields
        assert len(str(await refused(act, "make_promise", **given))) < 400


async def test_the_practices_own_device_is_no_customers(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, anna: str
) -> None:
    """Though it is one of ours."""
    device = dr.async_get(hass).async_get_device_by_identifier((DOMAIN, practice.entry_id), practice.entry_id)
    assert device is not None
    assert (await refused(act, "note_need", device_id=device.id, what="x")).translation_key == "unknown_device"


async def test_several_open_promises_or_orders_must_be_told_apart(act: Act, anna: str) -> None:
    """None is guessed."""
    for what in ("First", "Second"):
        await act("make_promise", customer=anna, what=what, due="2026-03-20")
    error = await refused(act, "keep_promise", customer=anna)
    assert error.translation_key == "several_promises"
    assert "First" in str(error)
    await act("record_order", customer=anna, product="Kettle")
    assert (await refused(act, "record_delivery", customer=anna)).translation_key == "several_orders"


async def test_completing_what_is_done_is_the_first_answer_again(act: Act, anna: str) -> None:
    """And changes nothing; another outcome is a contradiction."""
    done = (await act("list_follow_ups", status="done"))["follow_ups"][0]["id"]
    before = await everything(act)
    again = await act("complete_follow_up", follow_up=done)
    assert again["follow_up_id"] == done
    assert await everything(act) == before
    assert (
        await refused(act, "complete_follow_up", follow_up=done, outcome="no_answer")
    ).translation_key == "already_done"
    assert (
        await refused(act, "snooze_follow_up", follow_up=done, until="2026-03-09")
    ).translation_key == "follow_up_has_ended"


async def test_the_same_reference_is_the_same_order(act: Act, anna: str) -> None:
    """The first answer again; of another customer it is a contradiction."""
    before = await everything(act)
    [order] = (await act("get_customer", customer=anna))["customer"]["orders"]
    again = await act("record_order", customer=anna, product="Other words", reference="1001", source="shop")
    assert again["order_id"] == order["id"]
    assert await everything(act) == before
    error = await refused(act, "record_order", customer="Second", product="Oven", reference="1001", source="shop")
    assert error.translation_key == "reference_used"


@pytest.mark.parametrize("name", HARMLESS.values(), ids=HARMLESS)
async def test_text_is_text(hass: HomeAssistant, act: Act, name: str) -> None:
    """Kept as it was said, never interpreted, findable by itself."""
    added = await act("add_customer", name=name, notes=name)
    await act("add_follow_up", customer=added["customer_id"], title=name)
    shown = (await act("get_customer", customer=name))["customer"]
    assert (shown["id"], shown["name"], shown["notes"]) == (added["customer_id"], name, name)
    [one] = (await act("list_follow_ups", kind="custom"))["follow_ups"]
    assert one["title"] == name
    assert (await act("list_customers", search=name))["total"] == 1
    quoted = name.replace('"', '""')
    imported = await act("import_customers", content=f'name,notes\n"{quoted}","{quoted}"\n')
    assert (imported["created"], imported["unchanged"], imported["rejected"]) == (0, 1, [])


async def test_lines_that_an_import_leaves_out_say_why(hass: HomeAssistant, act: Act) -> None:
    """In Home Assistant's language; the others are taken."""
    content = "name,email,referred by\nAnna,anna@weber.de,\nBen,nonsense,\n,nobody@x.de,\nCarla,,Somebody Else\n"
    tried = await act("import_customers", content=content, dry_run=True)
    assert tried["created"] == 1
    assert [(one["line"], set(one)) for one in tried["rejected"]] == [(line, {"line", "why"}) for line in (3, 4, 5)]
    assert "nonsense" in tried["rejected"][0]["why"]
    assert not [one for one in tried["rejected"] if "{" in one["why"]]
    hass.config.language = "de"
    german = await act("import_customers", content=content, dry_run=True)
    assert "keine E-Mail-Adresse" in german["rejected"][0]["why"]


@pytest.mark.parametrize("name", HARMLESS.values(), ids=HARMLESS)
async def test_a_refusal_shows_text_as_text(act: Act, practice: MockConfigEntry, name: str) -> None:
    """Braces in what the user wrote do not break the sentence."""
    with pytest.raises(ServiceValidationError) as caught:
        await act("get_customer", customer=name)
    assert name[:20] in str(caught.value)


async def test_files_that_cannot_be_imported(hass: HomeAssistant, act: Act, tmp_path: Path, anna: str) -> None:
    """Outside of the allowed folders, gone, a folder, or far too large."""
    folder = tmp_path / "allowed"
    folder.mkdir()
    hass.config.allowlist_external_dirs = {str(folder)}
    (tmp_path / "outside.csv").write_text("name\nX\n")
    (folder / "link.csv").symlink_to(tmp_path / "outside.csv")
    large = folder / "large.csv"
    with large.open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    for path, key in {
        tmp_path / "outside.csv": "path_not_allowed",
        folder / ".." / "outside.csv": "path_not_allowed",
        folder / "link.csv": "path_not_allowed",
        folder / "gone.csv": "file_unreadable",
        folder: "file_unreadable",
        large: "file_too_large",
    }.items():
        assert (await refused(act, "import_customers", path=str(path))).translation_key == key


async def test_what_stands_in_each_action_is_checked(act: Act, anna: str) -> None:
    """No action takes a field that it does not know."""
    for action in ACTIONS:
        error = await refused(act, action, no_such_field=1)
        assert error.translation_key in ("field_unknown", "field_missing")
