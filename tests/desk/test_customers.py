"""Who a customer is: add, update, merge, erase, release the device."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from custom_components.aftersale.crm.errors import Ambiguous, Conflict, Invalid, NotFound
from custom_components.aftersale.crm.model import Birthday, Channel, CustomerStatus, Status

from .room import Room, types


def test_a_customer_is_added_with_a_check_in(room: Room) -> None:
    receipt = room.add_customer(
        name="  Anna Weber ",
        company="Weber GmbH",
        email="anna@weber.example",
        channel="mail",
        hot_buttons=["speed", "speed", " quiet "],
        birthday="1980-02-29",
        cadence_days=20,
    )
    anna = room.customer(receipt.answer["customer_id"])
    assert (anna.name, anna.channel, anna.hot_buttons) == ("Anna Weber", Channel.MAIL, ("speed", "quiet"))
    assert anna.birthday == Birthday(2, 29, 1980)
    assert (anna.added_at, anna.active_since, anna.clock_from) == (room.now, room.today, room.today)
    assert "check_in" in [one["kind"] for one in receipt.answer["follow_ups"]]
    assert types(receipt) == ["customer_added"]
    assert receipt.activities[0].name == "Anna Weber"
    assert receipt.customers[anna.id] == anna
    assert anna.id in receipt.standings
    assert {one.id for one in room.file(anna.id).follow_ups} == set(receipt.follow_ups)
    assert room.events(anna.id) == ["customer_added"]


def test_adding_always_creates_except_for_the_same_request(room: Room) -> None:
    first = room.add_customer(name="Anna Weber", external_id="7", request_id="r1")
    again = room.add_customer(name="Anna Weber", external_id="7", request_id="r1")
    assert again.answer == first.answer
    assert again.repeated and not again.activities and not again.customers
    other = room.add_customer(name="Anna Weber", external_id="7", request_id="r2")
    assert other.answer["customer_id"] != first.answer["customer_id"]


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"name": "  "}, "missing"),
        ({"name": "x" * 10_000}, "text_too_long"),
        ({"name": "A\x00B"}, "control_characters"),
        ({"name": "A", "email": "nobody"}, "not_an_email"),
        ({"name": "A", "birthday": "02-31"}, "not_a_birthday"),
        ({"name": "A", "cadence_days": 0}, "out_of_range"),
        ({"name": "A", "channel": "pigeon"}, "unknown_choice"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(room: Room, fields: dict[str, object], key: str) -> None:
    before = room.dump()
    with pytest.raises(Invalid) as refused:
        room.add_customer(**fields)
    assert refused.value.key == key
    assert room.dump() == before


@pytest.mark.parametrize("name", ["Zoë 🌷", "שלום", "<b>bold</b>", "'; DROP TABLE customers; --", "{{ 1 + 1 }}"])
def test_any_text_is_only_text(room: Room, name: str) -> None:
    customer_id = room.anna(name=name)
    assert room.customer(customer_id).name == name
    assert room.desk.get_customer(room.now, customer=name)["customer"]["name"] == name


def test_who_sent_them_is_thanked(room: Room) -> None:
    anna = room.anna()
    receipt = room.add_customer(name="Marco Rossi", referred_by="anna weber")
    marco = receipt.answer["customer_id"]
    assert room.customer(marco).referred_by == anna
    thanks = room.one(anna, "thank_referrer")
    assert thanks.facts["name"] == "Marco Rossi"
    assert {anna, marco} <= set(receipt.customers) | set(receipt.standings)


def test_an_unknown_or_ambiguous_customer_is_refused_with_names(room: Room) -> None:
    room.anna(company="Weber GmbH")
    room.anna(email="anna@home.example")
    with pytest.raises(Ambiguous) as refused:
        room.update_customer(customer="Anna Weber", notes="x")
    assert refused.value.facts["candidates"] == "Anna Weber (Weber GmbH); Anna Weber (anna@home.example)"
    with pytest.raises(NotFound) as unknown:
        room.add_customer(name="Marco", referred_by="Anna Wieber-Schulz")
    assert unknown.value.key == "unknown_customer"
    assert "Anna Weber" in unknown.value.facts["nearest"]


def test_a_customer_the_book_no_longer_has_is_unknown(room: Room) -> None:
    anna = room.anna()
    room.desk.book.disk.raw.execute("PRAGMA foreign_keys = OFF")
    room.desk.book.disk.raw.execute("DELETE FROM customers")
    with pytest.raises(NotFound) as unknown:
        room.update_customer(customer=anna, notes="x")
    assert unknown.value.facts["nearest"] == ""


def test_only_what_is_given_changes_and_nothing_clears(room: Room) -> None:
    anna = room.anna(company="Weber GmbH", phone="+49 30 1234567", cadence_days=20, channel="mail")
    receipt = room.update_customer(customer=anna, company="", cadence_days=None, channel=None, notes="likes tea")
    after = room.customer(anna)
    assert receipt.answer == {"customer_id": anna}
    assert (after.company, after.phone, after.cadence_days, after.channel) == ("", "+49 30 1234567", None, None)
    assert after.notes == "likes tea"
    assert room.events(anna)[-1] == "customer_updated"
    again = room.update_customer(customer=anna, notes="likes tea")
    assert again.repeated and not again.customers
    with pytest.raises(Invalid, match="missing"):
        room.update_customer(customer=anna, name="")
    with pytest.raises(Invalid, match="unknown_field"):
        room.update_customer(customer=anna, shoe_size=43)


def test_a_new_cadence_moves_the_check_in(room: Room) -> None:
    anna = room.anna()
    before = room.one(anna, "check_in").due
    room.update_customer(customer=anna, cadence_days=10)
    assert room.one(anna, "check_in").due != before


def test_the_name_they_go_by_now_is_known_and_the_old_one_no_longer(room: Room) -> None:
    anna = room.anna(email="anna@weber.example")
    room.update_customer(customer="anna@weber.example", name="Anna Schulz")
    assert room.desk.get_customer(room.now, customer="anna schulz")["customer"]["id"] == anna
    with pytest.raises(NotFound):
        room.desk.get_customer(room.now, customer="Weberlein")


def test_the_referrer_can_be_set_changed_and_cleared(room: Room) -> None:
    anna, marco = room.anna(), room.anna(name="Marco Rossi")
    paul = room.anna(name="Paul Klein")
    room.update_customer(customer=paul, referred_by="Marco")
    assert room.kinds(marco).count("thank_referrer") == 1
    room.update_customer(customer=paul, referred_by="Anna")
    assert "thank_referrer" not in room.kinds(marco)
    assert room.kinds(anna).count("thank_referrer") == 1
    room.update_customer(customer=paul, referred_by="")
    assert "thank_referrer" not in room.kinds(anna)
    with pytest.raises(Invalid, match="referred_by_self"):
        room.update_customer(customer=paul, referred_by="Paul")


def test_devices_are_given_to_favourites_always_and_else_first_come(tmp_path: Path) -> None:
    room = Room(tmp_path, device_limit=2)
    first, second, third = room.anna(name="A A"), room.anna(name="B B"), room.anna(name="C C")
    assert [room.customer(one).has_device for one in (first, second, third)] == [True, True, False]
    favourite = room.anna(name="D D", favourite=True)
    assert room.customer(favourite).has_device
    room.update_customer(customer=third, favourite=True)
    assert room.customer(third).has_device
    room.release_device(customer=third)
    assert not room.customer(third).has_device
    assert room.release_device(customer=third).repeated
    room.release_device(customer=second)
    room.release_device(customer=first)
    assert room.customer(room.anna(name="E E")).has_device
    assert not room.customer(second).has_device
    room.close()


def test_a_higher_limit_gives_devices_at_the_next_replanning(tmp_path: Path) -> None:
    room = Room(tmp_path, device_limit=1)
    first, second, third = room.anna(name="A A"), room.anna(name="B B"), room.anna(name="C C")
    room.release_device(customer=first)
    room.desk.replan(room.call("clock"), None, 10)
    assert not room.customer(first).has_device
    room.mark_lost(customer=second)
    room.desk.practice = replace(room.practice, device_limit=2)
    receipt = room.desk.replan(room.call("clock"), None, 2)
    assert receipt.answer == {"next": second}
    assert room.desk.replan(room.call("clock"), second, 2).answer == {"next": None}
    assert [room.customer(one).has_device for one in (first, second, third)] == [True, False, True]
    room.close()


def test_two_entries_become_one(room: Room) -> None:
    kept = room.anna(email="anna@weber.example", hot_buttons=["Speed"], notes="tea")
    gone = room.anna(
        company="Weber GmbH", phone="+49 30 1234567", hot_buttons=["speed", "price"], notes="coffee", favourite=True
    )
    room.record_order(customer=gone, product="Website", reference="A1")
    room.make_promise(customer=gone, what="a draft", due=date(2026, 3, 9))
    sent = room.anna(name="Marco Rossi", referred_by=gone)
    room.mark_lost(customer=gone)
    receipt = room.merge_customers(customer=kept, other=gone)
    assert receipt.answer == {"customer_id": kept}
    one = room.customer(kept)
    assert (one.company, one.phone, one.email) == ("Weber GmbH", "+49 30 1234567", "anna@weber.example")
    assert one.hot_buttons == ("Speed", "price")
    assert one.notes == "tea\n\ncoffee"
    assert one.favourite and one.has_device and one.status is CustomerStatus.ACTIVE
    assert room.book.customer(gone) is None
    file = room.file(kept)
    assert [order.reference for order in file.orders] == ["A1"]
    assert [promise.what for promise in file.promises] == ["a draft"]
    assert all(loss.returned_at is not None for loss in file.losses)
    assert room.kinds(kept).count("check_in") == 1
    assert room.customer(sent).referred_by == kept
    assert receipt.customers[gone] is None
    assert gone not in receipt.standings
    assert "customers_merged" in room.events(kept)
    with pytest.raises(NotFound):
        room.update_customer(customer=gone, notes="x")
    with pytest.raises(Invalid, match="merge_with_itself"):
        room.merge_customers(customer=kept, other=kept)


def test_a_merge_of_one_who_sent_the_other_leaves_nobody_sent_by_themselves(room: Room) -> None:
    anna = room.anna()
    paul = room.anna(name="Paul Klein")
    marco = room.anna(name="Marco Rossi", referred_by=anna)
    other = room.anna(name="M. Rossi", referred_by=paul)
    room.merge_customers(customer=anna, other=marco)
    assert room.customer(anna).referred_by is None
    room.merge_customers(customer=anna, other=other)
    assert room.customer(anna).referred_by == paul
    assert room.kinds(paul).count("thank_referrer") >= 1


def test_merging_a_lost_customer_into_a_lost_one_keeps_the_loss(room: Room) -> None:
    one, two = room.anna(), room.anna(name="A. Weber")
    room.mark_lost(customer=one)
    room.mark_lost(customer=two)
    room.merge_customers(customer=one, other=two)
    assert room.customer(one).status is CustomerStatus.LOST
    assert any(loss.returned_at is None for loss in room.file(one).losses)


def test_a_merge_can_be_undone(room: Room) -> None:
    one, two = room.anna(), room.anna(name="Anna W.", phone="+49 30 1234567")
    room.record_order(customer=two, product="Website")
    before = {line for line in room.undated() if '"journal"' not in line and '"timeline"' not in line}
    room.later(minutes=1).merge_customers(customer=one, other=two)
    room.later(minutes=1).undo()
    after = {line for line in room.undated() if '"journal"' not in line and '"timeline"' not in line}
    assert before == after
    assert room.desk.get_customer(room.now, customer=two)["customer"]["name"] == "Anna W."


def test_an_erased_customer_leaves_no_trace(room: Room) -> None:
    anna = room.anna(name="Annabella Weberknecht", email="annabella@weber.example", notes="secret tea")
    room.add_customer(name="Marco Rossi")
    receipt = room.erase_customer(customer=anna, request_id="e1")
    assert receipt.answer["erased"] is True
    assert receipt.customers == {anna: None}
    assert set(receipt.follow_ups.values()) == {None}
    again = room.erase_customer(customer=anna, request_id="e1")
    assert again.repeated and again.answer["erased"] is True
    with pytest.raises(NotFound):
        room.erase_customer(customer=anna)
    room.close()
    for path in room.path.parent.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert b"Weberknecht" not in content and b"annabella" not in content and b"secret tea" not in content
    room.open()
    with pytest.raises(Conflict, match="cannot_undo"):
        room.undo()


def test_erasing_one_who_was_sent_changes_the_one_who_sent_them(room: Room) -> None:
    anna = room.anna()
    marco = room.anna(name="Marco Rossi", referred_by=anna)
    thanks = room.one(anna, "thank_referrer")
    receipt = room.erase_customer(customer=marco)
    assert receipt.follow_ups[thanks.id] is not None
    assert "Marco" not in str(room.follow_up(thanks.id).facts)
    paul = room.anna(name="Paul Klein", referred_by=anna)
    receipt = room.erase_customer(customer=anna)
    assert receipt.customers[paul] == room.customer(paul)
    assert room.customer(paul).referred_by is None


def test_status_words_of_a_timeline_are_those_of_the_rules(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website")
    room.mark_lost(customer=anna)
    assert room.events(anna).count("cancelled") == len(
        [one for one in room.file(anna).follow_ups if one.status is Status.CANCELLED]
    )


def test_merging_two_who_each_sent_the_same_customer(room: Room) -> None:
    kept, gone = room.anna(), room.anna(name="A. Weber")
    marco = room.anna(name="Marco Rossi", referred_by=gone)
    room.update_customer(customer=marco, referred_by=kept)
    room.merge_customers(customer=kept, other=gone)
    assert room.kinds(kept).count("thank_referrer") == 1
    assert room.kinds(kept, Status.CANCELLED).count("thank_referrer") == 1


def test_other_people_s_check_ins_are_counted_day_by_day(room: Room) -> None:
    anna, marco = room.anna(), room.anna(name="Marco Rossi")
    due = room.one(marco, "check_in").due
    assert due is not None and due.day is not None
    assert room.desk.check_ins.elsewhere(anna, {})[due.day] == 1
    assert room.desk.check_ins.elsewhere(marco, {})[due.day] == int(room.one(anna, "check_in").due == due)
    assert room.desk.check_ins.elsewhere("nobody", {room.one(marco, "check_in").id: None})[due.day] == int(
        room.one(anna, "check_in").due == due
    )


def test_a_check_in_at_midnight_counts_on_the_day_that_begins_then(room: Room) -> None:
    anna = room.anna()
    tomorrow = room.today + timedelta(days=1)
    room.reschedule_follow_up(follow_up=room.one(anna, "check_in").id, due=room.at(tomorrow, 0))
    counts = {day: count for day, count in room.desk.check_ins.elsewhere("", {}).items() if count}
    assert counts == {tomorrow: 1}
