"""Letters in the book: which a customer has had, by whatever door, and which is next."""

from __future__ import annotations

from datetime import timedelta
import json
from typing import Any

import pytest

from custom_components.aftersale.crm.errors import Invalid
from custom_components.aftersale.crm.exchange import json_book
from custom_components.aftersale.crm.model import Interaction

from .room import Room


def letters(room: Room, customer: str) -> tuple[list[str], str | None]:
    shown = room.desk.get_customer(room.now, customer=customer)["customer"]
    return shown["letters_had"], shown["next_letter"]


def test_what_is_done_with_a_follow_up_is_had_until_it_is_opened_again(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website")
    note = room.one(anna, "thank_you_note")
    room.complete_follow_up(follow_up=note.id)
    assert letters(room, anna)[0] == ["thank_you"]
    room.reopen_follow_up(follow_up=note.id)
    assert letters(room, anna)[0] == []
    room.complete_follow_up(follow_up=note.id, letter="tip")
    assert letters(room, anna)[0] == ["tip"]
    room.undo()
    assert letters(room, anna)[0] == []
    room.complete_follow_up(follow_up=note.id, outcome="no_answer")
    assert letters(room, anna)[0] == []


def test_a_letter_of_ones_own_is_logged_and_kept_for_ever(room: Room) -> None:
    anna = room.anna()
    assert letters(room, anna) == ([], "how_is_it_going")
    room.log_interaction(customer=anna, channel="post", letter="how_is_it_going")
    assert letters(room, anna) == (["how_is_it_going"], None)
    room.later(days=300)
    for _ in range(3):
        room.log_interaction(customer=anna)
    assert letters(room, anna)[0] == ["how_is_it_going"]
    assert room.book.timeline(anna, 50)[-2].data["letter"] == "how_is_it_going"
    other = room.add_customer(name="Annie Weber").answer["customer_id"]
    room.log_interaction(customer=other, letter="tip")
    room.merge_customers(customer=anna, other=other)
    assert letters(room, anna)[0] == ["how_is_it_going", "tip"]


def test_the_draft_is_the_next_letter_unless_another_is_asked_for(room: Room) -> None:
    anna = room.anna()

    def drafted(**fields: Any) -> str:
        return str(room.desk.draft_message(room.now, **fields)["letter"])

    assert drafted(customer=anna) == "how_is_it_going"
    assert drafted(follow_up=room.one(anna, "check_in").id) == "how_is_it_going"
    assert drafted(customer=anna, letter="tip") == "tip"
    room.open_complaint(customer=anna, what="late")
    assert drafted(customer=anna) == "we_got_it_wrong"
    assert drafted(follow_up=room.one(anna, "check_in").id) == "we_got_it_wrong"
    assert drafted(follow_up=room.one(anna, "make_whole").id) == "we_got_it_wrong"


@pytest.mark.parametrize("outcome", ["no_answer", "left_message"])
def test_a_letter_belongs_to_what_reached_them(room: Room, outcome: str) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website", promised_on=room.today + timedelta(days=9))
    before = room.dump()
    with pytest.raises(Invalid) as refused:
        room.complete_follow_up(customer=anna, kind="check_in", outcome=outcome, letter="tip")
    assert refused.value.key == "letter_not_expected"
    with pytest.raises(Invalid):
        room.complete_follow_up(customer=anna, kind="delivery_check", letter="tip")
    with pytest.raises(Invalid):
        room.complete_follow_up(customer=anna, kind="check_in", letter="love")
    assert room.dump() == before


def test_a_book_from_before_letters_were_kept_is_read() -> None:
    contact = {
        "id": "i",
        "customer_id": "c",
        "at": "2026-03-02T09:00:00+00:00",
        "recorded_at": "2026-03-02T09:00:00+00:00",
        "channel": "call",
        "direction": "out",
        "note": "",
        "meeting": False,
        "ends_at": None,
        "follow_up_id": None,
        "revision": 1,
    }
    read: Interaction = json_book._read(Interaction)(json.loads(json.dumps(contact)))
    assert read.letter is None
    kept = json_book._read(Interaction)({**contact, "letter": "tip"})
    assert json_book._write(Interaction)(kept)["letter"] == "tip"
    with pytest.raises(ValueError, match="love"):
        json_book._read(Interaction)({**contact, "letter": "love"})


def test_the_ten_say_which_suit_which_were_had_and_which_is_next(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website")
    note = room.one(anna, "thank_you_note")
    found = room.desk.letters_for(room.now, follow_up=note.id)
    assert (found["customer"]["id"], found["next"], len(found["letters"])) == (anna, "thank_you", 10)
    room.complete_follow_up(follow_up=note.id)
    room.log_interaction(customer=anna, letter="thank_you", at=room.now - timedelta(days=3))
    found = {one["letter"]: one for one in room.desk.letters_for(room.now, customer=anna)["letters"]}
    assert found["thank_you"] == {"letter": "thank_you", "suits": True, "had_on": room.today.isoformat()}
    assert not found["still_love_you"]["suits"]
    assert found["tip"]["had_on"] is None
    room.open_complaint(customer=anna, what="slow")
    found = room.desk.letters_for(room.now, customer=anna)["letters"]
    assert [one["letter"] for one in found if one["suits"]] == ["we_got_it_wrong"]


def test_what_is_printed_remembers_one_thing(room: Room) -> None:
    anna = room.anna()
    room.update_customer(customer=anna, address="Hauptstr. 1\n\n 10115 Berlin ")
    room.record_order(customer=anna, product="Website")
    room.add_follow_up(customer=anna, title="Write")
    note, own = room.one(anna, "thank_you_note"), room.one(anna, "custom")
    [printed, plain] = room.desk.notes_to_print(room.now, follow_ups=[note.id, own.id])
    assert printed["address"] == ["Hauptstr. 1", "10115 Berlin"]
    assert (printed["product"], printed["fact"]) == ("Website", {"what": "product", "text": "Website"})
    assert (plain["product"], plain["fact"]) == (None, None)
    room.log_interaction(customer=anna, note="has a new dog")
    assert room.desk.notes_to_print(room.now, follow_ups=[note.id])[0]["fact"] == {
        "what": "note",
        "text": "has a new dog",
    }
    room.update_customer(customer=anna, hot_buttons=["punctual"])
    assert room.desk.notes_to_print(room.now, follow_ups=[own.id])[0]["fact"] == {
        "what": "hot_button",
        "text": "punctual",
    }


def test_a_model_is_told_the_courtesy_that_binds_the_letter(room: Room) -> None:
    anna = room.anna(language="de", hot_buttons=["kurze Wege"], phone="+49 30 1234567", email="anna@weber.example")

    def told(**fields: Any) -> str:
        return room.desk.how_to_rewrite(room.now, drafted=room.desk.draft_message(room.now, customer=anna, **fields))

    first = told()
    assert "Write in German" in first
    assert "no upgrade" in first
    assert "kurze Wege" in first
    assert "1234567" not in first
    assert "weber.example" not in first
    assert "Write in the language of the draft" in told(language="en")
    room.open_complaint(customer=anna, what="late")
    assert "Admit the mistake" in told()
    assert "not resolved" in told()
    for product in ("Website", "Logo"):
        room.record_order(customer=anna, product=product, delivery="done")
    asking = told(letter="how_did_we_do")
    assert "a referral or a review" not in asking
    assert "Ask nothing else" in asking
    assert "no upgrade" not in asking
