"""Undo, import, erase."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from homeassistant.core import Context
from homeassistant.exceptions import ServiceValidationError

from .conftest import kinds, one, types
from .test_rules import order
from .test_todo import mine

CSV = "name,email,phone,company,birthday\nAda,ada@x.example,+49 30 11,Ada Ltd,05-17\nBerta,berta@x.example,,,\n"


# Undo


async def test_undo_takes_back_the_newest_change(act, anna, book):
    before = await book()
    await order(act, anna)
    await act("undo")
    assert (await book())[1] == before[1]


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("complete_follow_up", {"kind": "check_in"}),
        ("skip_follow_up", {"kind": "check_in"}),
        ("snooze_follow_up", {"kind": "check_in", "until": "2026-12-10"}),
        ("reschedule_follow_up", {"kind": "check_in", "due": "2026-11-10"}),
        ("log_interaction", {"note": "Hi"}),
        ("mark_lost", {"reason": "price"}),
        ("pause_customer", {"until": "2026-12-01"}),
        ("open_complaint", {"what": "It"}),
        ("make_promise", {"what": "It", "due": "2026-11-12"}),
        ("record_feedback", {"score": 3}),
        ("note_need", {"what": "It"}),
        ("update_customer", {"name": "Anna Beck"}),
    ],
)
async def test_undo_of_each_change_leaves_the_book_as_it_was(act, anna, book, action, fields):
    customers, follow_ups, files = await book()
    await act(action, customer=anna, **fields)
    await act("undo")
    again = await book()
    assert again[0] == customers
    assert again[1] == follow_ups
    assert {**again[2][0]["customer"]} == {**files[0]["customer"]}


async def test_undo_is_over_after_ten_minutes(act, anna, until, book):
    await order(act, anna)
    await until("2026-11-02T10:10:30")
    before = await book()
    with pytest.raises(ServiceValidationError) as raised:
        await act("undo")
    assert raised.value.translation_key
    assert await book() == before


async def test_undo_of_nothing_is_a_clear_error(act):
    with pytest.raises(ServiceValidationError) as raised:
        await act("undo")
    assert raised.value.translation_key


async def test_undo_twice_takes_back_two(act, anna, book):
    before = (await book())[1]
    await mine(act, anna, title="One")
    await mine(act, anna, title="Two")
    await act("undo")
    await act("undo")
    assert (await book())[1] == before


async def test_undo_means_the_same_user_where_known(act, anna, hass_admin_user, reader, open_of):
    await act("add_follow_up", Context(user_id=hass_admin_user.id), customer=anna, title="Admin's")
    await act("add_follow_up", reader, customer=anna, title="Reader's")
    await act("undo", Context(user_id=hass_admin_user.id))
    assert [each["title"] for each in await open_of(anna, kind="custom")] == ["Reader's"]


async def test_undo_refuses_when_something_changed_it_since(act, anna, hass_admin_user, reader, book):
    made = await act("add_follow_up", Context(user_id=hass_admin_user.id), customer=anna, title="Call")
    await act("complete_follow_up", reader, follow_up=made["follow_up_id"])
    before = await book()
    with pytest.raises(ServiceValidationError) as raised:
        await act("undo", Context(user_id=hass_admin_user.id))
    assert raised.value.translation_key
    assert await book() == before


async def test_the_clocks_doings_are_no_changes(act, anna, until, open_of):
    await until("2026-11-03T23:57:00")
    await mine(act, anna, title="Call", due="2026-11-04")
    await until("2026-11-04T00:01:00")
    await act("undo")
    assert await open_of(anna, kind="custom") == []


async def test_undo_works_over_every_door(act, anna, todo, open_of):
    made = await mine(act, anna)
    await todo("update_item", item=made, status="completed")
    await act("undo")
    assert one(await open_of(anna), "custom")["id"] == made


async def test_an_erasure_cannot_be_undone(act, anna):
    await act("erase_customer", customer=anna)
    with pytest.raises(ServiceValidationError):
        await act("undo")
    assert (await act("list_customers"))["total"] == 0


async def test_a_whole_import_can_be_undone(act, anna):
    made = await act("import_customers", content=CSV)
    await act("undo", import_id=made["import_id"])
    assert [each["name"] for each in (await act("list_customers"))["customers"]] == ["Anna Weber"]


# Import


async def test_import_counts_and_creates(act):
    made = await act("import_customers", content=CSV)
    assert (made["created"], made["updated"], made["unchanged"], made["rejected"]) == (2, 0, 0, [])
    assert made["import_id"]
    assert "check_ins_per_day" in made
    ada = (await act("get_customer", customer="Ada"))["customer"]
    assert (ada["email"], ada["company"], ada["birthday"]) == ("ada@x.example", "Ada Ltd", "05-17")


async def test_a_second_run_changes_nothing(act, book):
    await act("import_customers", content=CSV)
    before = await book()
    again = await act("import_customers", content=CSV)
    assert (again["created"], again["updated"], again["unchanged"]) == (0, 0, 2)
    assert await book() == before


async def test_a_changed_line_updates(act):
    await act("import_customers", content=CSV)
    again = await act("import_customers", content=CSV.replace("Ada Ltd", "Ada AG"))
    assert (again["created"], again["updated"], again["unchanged"]) == (0, 1, 1)
    assert (await act("get_customer", customer="ada@x.example"))["customer"]["company"] == "Ada AG"


async def test_a_dry_run_counts_and_changes_nothing(act, book):
    before = await book()
    made = await act("import_customers", content=CSV, dry_run=True)
    assert made["created"] == 2
    assert await book() == before


async def test_a_rejected_line_says_which_and_why_and_the_others_come(act):
    made = await act("import_customers", content="name,birthday\nAda,05-17\n,05-17\nBerta,02-31\nCora,\n")
    assert [each["line"] for each in made["rejected"]] == [3, 4]
    assert all(each["why"] for each in made["rejected"])
    assert made["created"] == 2


async def test_semicolons_and_a_byte_order_mark_are_read(act):
    made = await act("import_customers", content="\ufeffname;email\nAda;ada@x.example\n")
    assert made["created"] == 1


async def test_german_headings_are_read(act):
    made = await act("import_customers", content="Name;E-Mail;Telefon;Firma\nAda;ada@x.example;030 11;Ada AG\n")
    assert made["created"] == 1
    assert (await act("get_customer", customer="Ada"))["customer"]["company"] == "Ada AG"


async def test_200_customers_never_make_a_day_with_more_check_ins_than_allowed(act):
    content = "name\n" + "\n".join(f"Customer {number}" for number in range(200))
    await act("import_customers", content=content)
    first = (await act("list_follow_ups", kind="check_in", limit=500))["follow_ups"]
    days = Counter(each["due"] for each in first if each["due"])
    assert sum(days.values()) == 200
    assert max(days.values()) <= 6


async def test_an_import_is_one_event(act, seen):
    await act("import_customers", content=CSV)
    assert types(seen) == ["import_completed"]


async def test_a_path_home_assistant_does_not_allow_is_refused(act, book):
    before = await book()
    with pytest.raises(ServiceValidationError) as raised:
        await act("import_customers", path="/etc/passwd")
    assert raised.value.translation_key
    assert await book() == before


async def test_an_allowed_path_is_read(hass, act):
    file = Path(hass.config.config_dir) / "customers.csv"
    file.write_text(CSV)
    hass.config.allowlist_external_dirs = {hass.config.config_dir}
    assert (await act("import_customers", path=str(file)))["created"] == 2


@pytest.mark.parametrize("content", ["", "\n\n", "no,known,heading\n1,2,3\n", "\x00\x01"])
async def test_content_that_is_no_list_of_customers_changes_nothing(act, book, content):
    before = await book()
    with pytest.raises(ServiceValidationError) as raised:
        await act("import_customers", content=content)
    assert raised.value.translation_key
    assert await book() == before


# Erase


async def test_no_trace_is_left_in_any_file(hass, act, until):
    mine_ = (
        await act(
            "add_customer",
            name="Zachariasson",
            email="zz9@secret.example",
            phone="+4977712345",
            notes="Plays the bassoon",
            address="Quincegasse 7",
            company="Xylocorp",
            hot_buttons=["Quokkas"],
        )
    )["customer_id"]
    await act("add_customer", name="Bruno", referred_by=mine_)
    await act("add_customer", name="Anna Weber", notes="A friend of Zachariasson")
    await act("record_order", customer=mine_, product="Gizmotron")
    await act("log_interaction", customer=mine_, note="Zachariasson likes bassoons")
    await act("add_follow_up", customer=mine_, title="Ask Zachariasson", request_id="r-1")
    await act("open_complaint", customer=mine_, what="Bassoon broken")
    await act("import_customers", content="name,email\nZachariasson,zz9@secret.example\n")
    await until("2026-11-03T12:00:00")
    await until("2026-11-04T12:00:00")
    await act("erase_customer", customer=mine_)
    folder = Path(hass.config.config_dir) / "aftersale"
    files = [file for file in folder.rglob("*") if file.is_file()]
    left = b"".join(file.read_bytes() for file in files).lower()
    words = (b"zz9@secret", b"77712345", b"bassoon", b"quincegasse", b"xylocorp", b"quokka")
    assert [word for word in words if word in left] == []
    assert len([file for file in files if file.parent.name == "snapshots"]) >= 1


async def test_the_name_is_nowhere_after_an_erasure(hass, act, until):
    mine_ = (await act("add_customer", name="Zachariasson"))["customer_id"]
    await act("add_customer", name="Bruno", referred_by=mine_)
    await act("record_order", customer=mine_, product="Gizmotron")
    await until("2026-11-03T12:00:00")
    await until("2026-11-04T12:00:00")
    await act("erase_customer", customer=mine_)
    folder = Path(hass.config.config_dir) / "aftersale"
    left = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file()).lower()
    assert b"zachariasson" not in left
    assert "zachariasson" not in str([state.as_dict() for state in hass.states.async_all()]).lower()


async def test_the_others_stay_after_an_erasure(act, anna, open_of):
    bruno = (await act("add_customer", name="Bruno"))["customer_id"]
    await order(act, bruno)
    before = await open_of(bruno)
    await act("erase_customer", customer=anna)
    assert await open_of(bruno) == before


async def test_merging_joins_the_follow_ups(act, anna, open_of):
    other = (await act("add_customer", name="A. Weber"))["customer_id"]
    await mine(act, other, title="Call")
    await act("merge_customers", customer=anna, other=other)
    assert kinds(await open_of(anna)) == ["check_in", "custom"]


async def test_a_text_tells_itself_what_it_is(act, anna):
    card = "\ufeff\r\nbegin:vcard\r\nVERSION:3.0\r\nFN:Zed Zimmer\r\nEND:VCARD\r\n"
    assert (await act("import_customers", content=card))["created"] == 1
    whole = (await act("export_book"))["content"]
    for name in ("Anna Weber", "Zed Zimmer"):
        await act("erase_customer", customer=name)
    assert (await act("import_customers", content=whole))["created"] == 2
    assert (await act("export_book"))["content"] == whole
