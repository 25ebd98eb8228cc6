"""What the panel asks the book."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from custom_components.aftersale.crm.errors import Invalid, NotFound

from .room import MONDAY, Room


def test_one_follow_up_with_all_there_is_to_know(room: Room) -> None:
    anna = room.anna()
    room.log_interaction(customer=anna, note="likes tea")
    call = room.add_follow_up(customer=anna, title="Call", due=room.at(MONDAY, 10, 10)).answer["follow_up_id"]
    room.ring(way="reminder")
    found, person, told, note = room.desk.follow_up_in_full(room.now, follow_up=call)
    assert (found.id, person.id, note) == (call, anna, "likes tea")
    assert {line["follow_up_id"] for line in told} == {call}
    assert told[0]["at"].endswith("+01:00")
    with pytest.raises(NotFound, match="unknown_follow_up"):
        room.desk.follow_up_in_full(room.now, follow_up="nothing")


def test_one_customer_in_full(room: Room) -> None:
    paul = room.anna(name="Paul Klein")
    anna = room.anna(name="Anna Weber", referred_by="Paul Klein", hot_buttons=["punctual"])
    room.anna(name="Lena Ott", referred_by="Anna Weber")
    room.record_order(customer=anna, product="Lamp")
    page = room.desk.customer_in_full(room.now, customer_id=anna, limit=50, practice=room.practice)
    assert page is not None
    assert page["customer"]["referrer"] == {"id": paul, "name": "Paul Klein"}
    assert (page["customer"]["cadence_days"], page["customer"]["cadence"]) == (None, 27)
    assert "orders" not in page["customer"]
    assert [one["product"] for one in page["orders"]] == ["Lamp"]
    assert [one["name"] for one in page["referrals"]] == ["Lena Ott"]
    assert page["next"] == page["follow_ups"][0]
    assert page["timeline"]["cursor"] is None
    german = room.desk.customer_in_full(
        room.now, customer_id=anna, limit=50, practice=replace(room.practice, language="de")
    )
    assert german is not None
    assert german["next"]["why"] != page["next"]["why"]
    assert room.desk.customer_in_full(room.now, customer_id=paul, limit=1, practice=room.practice) is not None
    assert room.desk.customer_in_full(room.now, customer_id="nobody", limit=50, practice=room.practice) is None


def test_the_timeline_page_by_page(room: Room) -> None:
    anna = room.anna()
    for number in range(130):
        room.later(minutes=number % 2).log_interaction(customer=anna, note=f"n{number}")
    page = room.desk.customer_in_full(room.now, customer_id=anna, limit=50, practice=room.practice)
    assert page is not None
    entries = list(page["timeline"]["entries"])
    cursor = page["timeline"]["cursor"]
    while cursor is not None:
        older = room.desk.timeline_page(room.now, customer_id=anna, cursor=cursor, limit=50, practice=room.practice)
        entries += older["entries"]
        cursor = older["cursor"]
    assert [one["data"]["note"] for one in entries if "note" in one["data"]] == [f"n{one}" for one in range(130)][::-1]
    assert len({one["id"] for one in entries}) == len(entries) == 131
    for wrong in ("", "x.y", "9" * 30 + ".a"):
        with pytest.raises(Invalid, match="not_a_cursor"):
            room.desk.timeline_page(room.now, customer_id=anna, cursor=wrong, limit=50, practice=room.practice)


def test_the_curve_of_warmth_in_words(room: Room) -> None:
    anna = room.anna()
    room.log_interaction(customer=anna)
    room.open_complaint(customer=anna, what="late")
    found = room.desk.warmth_curve(room.now, customer_id=anna, days=7, practice=room.practice)
    assert found["points"][-1] == {"date": "2026-03-02", "warmth": 50}
    assert [(one["what"], one["text"], one["after"]) for one in found["moves"]] == [
        ("interaction_out", "You were in touch by phone", 50),
        ("complaint_opened", "They complained: late", 50),
    ]
    with pytest.raises(NotFound, match="unknown_customer"):
        room.desk.warmth_curve(room.now, customer_id="nobody", days=7, practice=room.practice)


def test_who_is_meant_though_it_is_misspelt(room: Room) -> None:
    anna = room.anna(name="Anna Weber")
    others = {room.anna(name="Carl Meyer"), room.anna(name="Karl Meyer")}
    assert room.desk.alike("Anna Webr") == (anna,)
    assert set(room.desk.alike("Meyer")) == others
    assert room.desk.alike("Qqqqq Zzzzz") == ()


def test_a_calendar_in_short_says_what_the_answers_say(room: Room) -> None:
    anna = room.anna(birthday="03-04")
    room.record_order(customer=anna, product="Lamp", promised_on=MONDAY + timedelta(days=3))
    room.note_need(customer=anna, what="a screen")
    room.complete_follow_up(customer=anna, kind="thank_you_note")
    start, end = room.at(MONDAY), room.at(MONDAY + timedelta(days=60))
    whole = room.desk.calendar(room.now, start=start, end=end)["follow_ups"]
    short, total = room.desk.calendar_page(room.now, start=start, end=end, practice=room.practice, most=100)
    assert total == len(short) == len(whole) > 4
    assert short == [{name: view[name] for name in short[0]} for view in whole]
    few, total = room.desk.calendar_page(room.now, start=start, end=end, practice=room.practice, most=2)
    assert (few, total) == (short[:2], len(whole))
