"""Reminders at the desk: what rings, what is held, what a tap does; and that each is told once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from custom_components.aftersale.crm import nudge
from custom_components.aftersale.crm.errors import Invalid
from custom_components.aftersale.crm.identity import Found
from custom_components.aftersale.crm.nudge import Card, System, Tap
from custom_components.aftersale.crm.reminders import LockScreen, Reminders
from custom_components.aftersale.desk.mail import GAPS

from .room import MONDAY, Room

ONE, OTHER = "phone:one", "phone:other"


class Phones:
    """Phones that take everything, unless they are offline."""

    def __init__(self, room: Room, *recipients: str, **settings: Any) -> None:
        """Chosen in the options, online."""
        self.room = room
        self.shown: dict[str, dict[str, Card]] = {one: {} for one in recipients}
        self.rung: list[tuple[str, Card]] = []
        self.offline: set[str] = set()
        self.systems: dict[str, System] = {}
        room.desk.reminders = Reminders(recipients=recipients, **settings)
        self.tokens = (f"token-{number:012d}" for number in range(100_000))
        room.desk.new_token = lambda: next(self.tokens)

    def tick(self) -> list[tuple[str, Card]]:
        """Let the alarm ring now, and the postman go."""
        self.room.wake()
        self.room.ring(way="reminder")
        return self.post()

    def post(self, opened: Iterable[str] = ()) -> list[tuple[str, Card]]:
        """Let the postman go; what the phones took."""
        room, taken = self.room, []
        room.sort_mail(way="reminder", opened=list(opened))
        parcels = room.desk.parcels(room.now, system_of=lambda one: self.systems.get(one, System.ANDROID))
        handed, failed = [], {}
        for parcel in parcels:
            if parcel.recipient in self.offline:
                failed[parcel.id] = "offline"
                continue
            handed.append(parcel.id)
            taken.append((parcel.recipient, parcel.card))
            cards = self.shown[parcel.recipient]
            cards.pop(parcel.card.tag, None)
            if not parcel.card.clears:
                cards[parcel.card.tag] = parcel.card
        room.mark_mail(way="reminder", handed=handed, failed=failed)
        return taken

    def until(self, moment: datetime) -> list[tuple[datetime, str, Card]]:
        """Let time pass as the alarm would: from one moment to the next that the desk asks for."""
        taken = []
        room = self.room
        while True:
            moments = [room.desk.next_wake(room.now), room.desk.next_mail(room.now)]
            ahead = [one for one in moments if one is not None]
            soonest = max(min(ahead), room.now + timedelta(seconds=1)) if ahead else moment
            if soonest > moment:
                room.now = moment
                return taken
            room.now = soonest
            taken += [(room.now, *one) for one in self.tick()]

    def tap(self, recipient: str, tap: Tap, tag: str | None = None, reply: str = "", mine: Any = None) -> Any:
        """Tap a button of a card that is shown there."""
        cards = self.shown[recipient]
        card = cards[tag] if tag else next(iter(cards.values()))
        token = token_of(card)
        allowed = [recipient] if mine is None else mine
        by = {"way": "phone", "user_id": "u", "recipients": allowed}
        return self.room.answer_nudge(token=token, tap=tap, reply=reply, **by)


def token_of(card: Card) -> str:
    said = [nudge.tapped({"action": one["action"]}) for one in card.data["actions"]]
    return next(one[1] for one in said if one is not None)


@pytest.fixture
def phones(room: Room) -> Phones:
    found = Phones(room, ONE, OTHER)
    found.tick()
    return found


def call(room: Room, due: datetime, name: str = "Anna Weber", **fields: Any) -> str:
    """A follow-up with a time."""
    if not isinstance(room.desk.directory.find(name), Found):
        room.add_customer(name=name, phone="+49 30 1234567")
    answer = room.add_follow_up(customer=name, title="Talk", due=due, **fields).answer
    return str(answer["follow_up_id"])


def lines(room: Room, name: str = "Anna Weber") -> list[str]:
    """The ledger, oldest first."""
    found = room.desk.get_customer(room.now, customer=name, limit=200)["customer"]["reminders"]
    return [
        f"{line['event']}:{line.get('push') or line.get('why') or line.get('what') or ''}" for line in reversed(found)
    ]


def test_a_timed_one_is_pushed_at_its_lead_to_each_phone(room: Room, phones: Phones) -> None:
    follow_up = call(room, room.at(MONDAY, 14))
    assert phones.tick() == []
    taken = phones.until(room.at(MONDAY, 13, 45))
    assert [(at, to) for at, to, _ in taken] == [(room.at(MONDAY, 13, 45), ONE), (room.at(MONDAY, 13, 45), OTHER)]
    card = taken[0][2]
    assert card.tag == f"aftersale-{follow_up}"
    assert card.title == "Anna Weber: Talk"
    assert card.message.startswith("Due at 14:00\n")
    assert [one["title"] for one in card.data["actions"]] == ["Done", "Snooze", "Call"]
    assert lines(room)[:2] == ["planned:timed", "handed_over:timed"]


def test_done_on_one_phone_takes_the_card_from_the_other(room: Room, phones: Phones) -> None:
    follow_up = call(room, room.at(MONDAY, 14))
    phones.until(room.at(MONDAY, 13, 45))
    phones.systems[OTHER] = System.IOS
    room.later(minutes=5)
    receipt = phones.tap(ONE, Tap.DONE)
    assert [one.type for one in receipt.activities] == ["completed"]
    assert receipt.mail
    phones.post()
    assert phones.shown[ONE] == {}
    quiet = phones.shown[OTHER][f"aftersale-{follow_up}"]
    assert quiet.message == "Done at 13:50"
    assert quiet.data["push"]["interruption-level"] == "passive"
    assert "acted:done" in lines(room)


def test_done_by_any_other_door_takes_the_cards_too(room: Room, phones: Phones) -> None:
    follow_up = call(room, room.at(MONDAY, 14))
    phones.until(room.at(MONDAY, 13, 45))
    room.complete_follow_up(follow_up=follow_up, way="todo")
    assert all(card.clears for _, card in phones.post())
    assert phones.shown == {ONE: {}, OTHER: {}}


def test_a_tap_that_no_longer_holds_changes_nothing_and_answers(room: Room, phones: Phones) -> None:
    call(room, room.at(MONDAY, 14))
    phones.until(room.at(MONDAY, 13, 45))
    old = token_of(phones.shown[ONE][next(iter(phones.shown[ONE]))])
    room.later(minutes=5)
    phones.tap(ONE, Tap.DONE)
    phones.post()
    before = room.book.journal_newest(None, room.now - timedelta(days=1))
    room.later(hours=5)
    receipt = room.answer_nudge(way="phone", user_id="u", token=old, tap="done", recipients=[ONE])
    assert receipt.answer == {"said": "already_done"}
    assert phones.post()[0][1].message == "Already done at 13:50"
    assert room.book.journal_newest(None, room.now - timedelta(days=1)) == before


@pytest.mark.parametrize("recipients", [[], [OTHER]])
def test_a_foreign_or_forged_tap_changes_nothing(room: Room, phones: Phones, recipients: list[str]) -> None:
    follow_up = call(room, room.at(MONDAY, 14))
    phones.until(room.at(MONDAY, 13, 45))
    before = room.dump()
    assert phones.tap(ONE, Tap.DONE, mine=recipients).repeated
    assert room.answer_nudge(way="phone", token="x" * 20, tap="done", recipients=[ONE]).repeated
    assert room.dump() == before
    assert room.follow_up(follow_up).is_open


def test_a_card_of_something_that_was_moved_is_stale(room: Room, phones: Phones) -> None:
    follow_up = call(room, room.at(MONDAY, 14))
    phones.until(room.at(MONDAY, 13, 45))
    token = token_of(next(iter(phones.shown[ONE].values())))
    room.reschedule_follow_up(follow_up=follow_up, due=room.at(MONDAY, 15))
    phones.post()
    assert phones.shown[ONE] == {}
    assert room.answer_nudge(way="phone", token=token, tap="done", recipients=[ONE]).answer == {"said": "changed"}
    taken = phones.until(room.at(MONDAY, 14, 45))
    assert len({card.tag for _, _, card in taken if not card.clears}) == 1


def test_a_note_at_the_desk_leaves_the_card_alive(room: Room, phones: Phones) -> None:
    follow_up = call(room, room.at(MONDAY, 14))
    phones.until(room.at(MONDAY, 13, 45))
    room.note_follow_up(follow_up=follow_up, notes="Ask for the garden")
    assert phones.post() == []
    assert phones.tap(ONE, Tap.DONE).answer["said"] == "done"


def test_snooze_quiets_until_the_next_digest(room: Room, phones: Phones) -> None:
    follow_up = call(room, room.at(MONDAY, 14))
    phones.until(room.at(MONDAY, 13, 45))
    phones.tap(OTHER, Tap.SNOOZE)
    snoozed = room.follow_up(follow_up).snoozed_until
    assert snoozed is not None and snoozed.moment == room.at(MONDAY, 16, 30)
    again = room.answer_nudge(way="phone", token="token-000000000001", tap="snooze", recipients=[OTHER])
    assert again.answer["said"] == "snoozed_until"
    taken = phones.until(room.at(MONDAY, 17))
    rung = [(at, to, card.tag) for at, to, card in taken if card.data.get("importance") == "high"]
    assert rung == [(room.at(MONDAY, 16, 30), to, f"aftersale-{follow_up}") for to in (ONE, OTHER)]


def test_call_asks_whether_they_were_reached(room: Room, phones: Phones) -> None:
    follow_up = call(room, room.at(MONDAY, 14))
    phones.until(room.at(MONDAY, 13, 45))
    phones.tap(ONE, Tap.CALL)
    assert phones.tap(ONE, Tap.CALL).repeated
    (to, card), *more = phones.post()
    assert (to, card.message, more) == (ONE, "Tap here to call. Did you reach them?", [])
    assert [one["title"] for one in card.data["actions"]] == ["Reached", "No answer", "Left a message"]
    phones.tap(ONE, Tap.NO_ANSWER)
    assert room.follow_up(follow_up).outcome == "no_answer"


def test_a_typed_note_stays_and_is_a_contact(room: Room, phones: Phones) -> None:
    follow_up = call(room, room.at(MONDAY, 14), channel="visit", notes="Bring the key")
    phones.until(room.at(MONDAY, 13, 45))
    receipt = phones.tap(ONE, Tap.NOTE, reply="Happy, wants a second one")
    assert room.follow_up(follow_up).notes == "Bring the key\nHappy, wants a second one"
    assert [one.type for one in receipt.activities] == ["interaction_logged"]
    assert phones.tap(ONE, Tap.NOTE, reply="Happy, wants a second one").answer["said"] == "changed"
    (_, _), (to, card) = phones.post()
    assert (to, card.message) == (ONE, "Noted") or card.message.startswith("This has changed")
    file = room.file(room.follow_up(follow_up).customer_id)
    assert [one.note for one in file.interactions] == ["Happy, wants a second one"]


def test_a_note_without_words_changes_nothing(room: Room, phones: Phones) -> None:
    follow_up = call(room, room.at(MONDAY, 14), channel="visit")
    phones.until(room.at(MONDAY, 13, 45))
    assert phones.tap(ONE, Tap.NOTE, reply="  ").answer == {"said": "empty_note"}
    assert room.follow_up(follow_up).notes == ""
    assert phones.post()[0][1].message.startswith("Nothing was written")


def test_done_after_a_note_is_one_contact_not_two(room: Room, phones: Phones) -> None:
    follow_up = call(room, room.at(MONDAY, 14), channel="visit")
    phones.until(room.at(MONDAY, 13, 45))
    phones.tap(ONE, Tap.NOTE, reply="Happy")
    phones.post()
    phones.tap(ONE, Tap.DONE)
    found = room.follow_up(follow_up)
    assert not found.is_open
    assert len(room.file(found.customer_id).interactions) == 1


def test_500_due_at_once_are_one_push(room: Room, phones: Phones) -> None:
    room.add_customer(name="Anna Weber")
    for number in range(500):
        room.add_follow_up(customer="Anna Weber", title=f"Call {number}", due=room.at(MONDAY, 14))
    taken = phones.until(room.at(MONDAY, 14))
    assert [to for _, to, _ in taken] == [ONE, OTHER]
    assert taken[0][2].title == "Due: 500"
    assert taken[0][2].message.endswith("and 492 more")


def test_a_phone_offline_for_a_day_gets_one_summary(room: Room, phones: Phones) -> None:
    phones.offline = {OTHER}
    done = call(room, room.at(MONDAY, 11))
    for hour in (13, 14, 15):
        call(room, room.at(MONDAY, hour), name=f"Customer {hour}")
    taken = phones.until(room.at(date(2026, 3, 3), 13))
    assert {to for _, to, _ in taken} == {ONE}
    room.complete_follow_up(follow_up=done)
    phones.offline = set()
    back = [card for to, card in phones.post(opened=[OTHER]) if to == OTHER]
    assert [card.tag for card in back] == ["aftersale-digest"]
    assert "Customer 13" in back[0].message and "Anna" not in back[0].message


def test_what_is_tried_in_vain_is_given_up_and_taken_up_again(room: Room, phones: Phones) -> None:
    phones.offline = {ONE, OTHER}
    call(room, room.at(MONDAY, 11))
    phones.until(room.at(MONDAY, 10, 45))
    given_up: dict[str, str] = {}
    first = room.desk.next_mail(room.now)
    assert first is not None and first - room.now <= timedelta(seconds=10)
    for _ in range(len(GAPS) + 1):
        later = room.desk.next_mail(room.now)
        assert later is not None
        room.now = later
        parcels = room.desk.parcels(room.now, system_of=lambda _: System.ANDROID)
        answer = room.mark_mail(failed={one.id: "offline" for one in parcels}).answer
        given_up |= answer["given_up"]
    assert given_up == {ONE: "offline", OTHER: "offline"}
    assert any(line.startswith("given_up") for line in lines(room))
    phones.offline = set()
    phones.room.now = room.at(date(2026, 3, 3), 10)
    assert {to for to, _ in phones.post(opened=[ONE])} == {ONE}


@pytest.mark.parametrize(
    ("settings", "why"),
    [({"on": False}, "switch"), ({"quiet_from": time(9), "quiet_until": time(15)}, "quiet")],
)
def test_what_is_held_is_said_so_and_comes_once_when_it_may(room: Room, settings: Any, why: str) -> None:
    phones = Phones(room, ONE, **settings)
    for hour in (11, 12):
        call(room, room.at(MONDAY, hour))
    gone = call(room, room.at(MONDAY, 13), name="Ben Arndt")
    assert phones.until(room.at(MONDAY, 14)) == []
    room.complete_follow_up(follow_up=gone)
    assert lines(room, "Ben Arndt") == [f"held:{why}", "dropped:done"]
    room.desk.reminders = replace(room.desk.reminders, on=True)
    room.now = room.at(MONDAY, 15)
    (_, card), *more = phones.tick()
    assert (card.title, more) == ("Due: 2", [])
    assert "Was due at 11:00" in card.message
    assert phones.tick() == []
    assert lines(room).count(f"held:{why}") == 2


def test_off_for_days_it_arrives_once_and_says_when_it_was_due(room: Room, phones: Phones) -> None:
    call(room, room.at(MONDAY, 14))
    room.now = room.at(date(2026, 3, 4), 10)
    taken = phones.tick()
    assert [to for to, _ in taken] == [ONE, OTHER]
    assert taken[0][1].message.startswith("Was due on 2 March at 14:00")
    assert phones.tick() == []
    assert phones.until(room.at(date(2026, 3, 4), 10, 30)) == []


def test_a_clock_that_goes_back_sends_nothing_twice(room: Room, phones: Phones) -> None:
    call(room, room.at(MONDAY, 14))
    assert phones.until(room.at(MONDAY, 14))
    room.later(hours=-3)
    assert phones.until(room.at(MONDAY, 14)) == []


def test_a_clock_months_wrong_at_start_tells_nothing_early_and_loses_nothing(room: Room, phones: Phones) -> None:
    follow_up = call(room, room.at(MONDAY, 14))
    room.now = room.at(date(2025, 7, 7), 9)
    assert phones.until(room.at(date(2025, 7, 7), 9, 30)) == []
    room.now = room.at(MONDAY, 13, 50)
    assert [card.tag for _, card in phones.tick()] == [f"aftersale-{follow_up}"] * 2


def test_repeats_grow_apart_and_end(room: Room) -> None:
    phones = Phones(room, ONE, quiet_from=time(0), quiet_until=time(0))
    phones.tick()
    call(room, room.at(MONDAY, 11))
    taken = phones.until(room.at(date(2026, 3, 3), 8))
    assert [at for at, _, _ in taken] == [
        room.at(MONDAY, 10, 45),
        room.at(MONDAY, 11, 45),
        room.at(MONDAY, 14, 45),
        room.at(MONDAY, 16, 30),
    ]


def test_the_daily_limit_leaves_room_for_the_digests(room: Room) -> None:
    phones = Phones(room, ONE, daily_limit=3)
    phones.tick()
    for hour in range(11, 16):
        call(room, room.at(MONDAY, hour), name=f"Customer {hour}")
    taken = phones.until(room.at(MONDAY, 23))
    assert len(taken) == 3
    assert taken[-1][2].title == "Still today: 5"


def test_lock_screen_keeps_the_name(room: Room) -> None:
    phones = Phones(room, ONE, lock_screen=LockScreen.HIDDEN)
    phones.tick()
    call(room, room.at(MONDAY, 14), notes="secret")
    (_, _, card), *_ = phones.until(room.at(MONDAY, 13, 45))
    assert "Anna" not in card.title + card.message
    room.desk.reminders = replace(room.desk.reminders, lock_screen=LockScreen.FIRST_NAME)


def test_the_request_of_a_digest_that_was_not_sent_is_still_good(room: Room, phones: Phones) -> None:
    room.add_follow_up(customer=room.anna(), title="Call", due=MONDAY)
    assert room.send_digest(dry_run=True, request_id="one").answer["dry_run"]
    assert room.send_digest(off_for=timedelta(hours=3), request_id="one").answer["dry_run"]
    assert not room.send_digest(request_id="one").answer["dry_run"]
    assert room.send_digest(request_id="one").repeated


def test_send_digest_tells_who_gets_what(room: Room, phones: Phones) -> None:
    room.add_customer(name="Anna Weber")
    room.add_follow_up(customer="Anna Weber", title="Letter")
    dry = room.send_digest(dry_run=True).answer
    assert dry["dry_run"] and [one["recipient"] for one in dry["pushes"]] == [ONE, OTHER]
    assert phones.post() == []
    room.send_digest(target=[ONE])
    assert [(to, card.title) for to, card in phones.post()] == [(ONE, "Anna Weber: Letter")]


def test_the_drill_says_what_would_come_and_sends_nothing(room: Room, phones: Phones) -> None:
    for hour in (11, 12):
        call(room, room.at(MONDAY, hour))
    phones.until(room.at(MONDAY, 13))
    before = room.dump()
    answer = room.send_digest(off_for=timedelta(hours=3)).answer
    assert [one["title"] for one in answer["pushes"]] == ["Due: 2", "Due: 2"]
    assert room.send_digest(off_for=timedelta(0)).answer["pushes"] == []
    with pytest.raises(Invalid):
        room.send_digest(off_for=timedelta(hours=-1))
    assert room.dump() == before


@pytest.mark.parametrize(("tap", "delivered"), [(Tap.ARRIVED, True), (Tap.LATE, False), (Tap.ON_ITS_WAY, False)])
def test_a_delivery_check_carries_its_own_answers(room: Room, phones: Phones, tap: Tap, delivered: bool) -> None:
    anna = room.anna()
    order = room.record_order(customer=anna, product="Kettle", promised_on=date(2026, 3, 20)).answer["order_id"]
    check = room.one(anna, "delivery_check")
    room.reschedule_follow_up(follow_up=check.id, due=room.at(MONDAY, 14))
    phones.until(room.at(MONDAY, 13, 45))
    card = phones.shown[ONE][f"aftersale-{check.id}"]
    assert [one["title"] for one in card.data["actions"]] == ["It arrived", "It will be late", "On its way"]
    phones.tap(ONE, tap, tag=card.tag)
    assert (room.book.order(order).delivered_at is not None) is delivered
    assert not room.follow_up(check.id).is_open


@pytest.mark.parametrize(
    ("verb", "said"),
    [("skip_follow_up", "already_skipped"), ("mark_lost", "already_ended"), ("erase_customer", "unknown")],
)
def test_a_tap_on_what_ended_otherwise_is_answered(room: Room, phones: Phones, verb: str, said: str) -> None:
    follow_up = call(room, room.at(MONDAY, 14))
    phones.until(room.at(MONDAY, 13, 45))
    token = token_of(phones.shown[ONE][f"aftersale-{follow_up}"])
    named = {"follow_up": follow_up} if verb == "skip_follow_up" else {"customer": "Anna Weber"}
    getattr(room, verb)(**named)
    phones.post()
    assert phones.shown == {ONE: {}, OTHER: {}}
    answer = room.answer_nudge(way="phone", token=token, tap="done", recipients=[ONE]).answer
    assert answer == {"said": said}
    assert room.say(token="unknown-token-of-nobody", key="changed").answer == {"said": "changed"}


def test_an_undone_import_takes_its_cards_along(room: Room, phones: Phones) -> None:
    room.add_customer(name="Anna Weber")
    room.add_follow_up(customer="Anna Weber", title="Talk", due=room.at(MONDAY, 10, 10))
    assert len(phones.tick()) == 2
    room.undo()
    assert all(card.clears for _, card in phones.post())
    assert phones.shown == {ONE: {}, OTHER: {}}


def test_what_is_not_true_any_more_is_dropped_and_said_so(room: Room, phones: Phones) -> None:
    phones.offline = {OTHER}
    call(room, room.at(MONDAY, 11))
    phones.until(room.at(MONDAY, 10, 45))
    room.pause_customer(customer="Anna Weber")
    phones.offline = set()
    assert phones.post(opened=[OTHER]) == []
    assert "dropped:" in lines(room)


def test_a_phone_that_was_taken_out_of_the_options_gets_nothing_more(room: Room, phones: Phones) -> None:
    phones.offline = {OTHER}
    call(room, room.at(MONDAY, 11))
    phones.until(room.at(MONDAY, 10, 45))
    room.desk.reminders = replace(room.desk.reminders, recipients=(ONE,))
    phones.offline = set()
    assert phones.post(opened=[OTHER]) == []


def test_an_old_answer_is_let_go_for_the_next_push(room: Room, phones: Phones) -> None:
    follow_up = call(room, room.at(MONDAY, 11))
    phones.until(room.at(MONDAY, 10, 45))
    phones.offline = {ONE, OTHER}
    room.complete_follow_up(follow_up=follow_up)
    phones.post()
    room.reopen_follow_up(follow_up=follow_up)
    phones.until(room.at(MONDAY, 12, 30))
    phones.offline = set()
    back = phones.post(opened=[ONE, OTHER])
    assert {to for to, card in back if not card.clears} == {ONE, OTHER}
    assert phones.shown[ONE].keys() == {f"aftersale-{follow_up}"}


def test_what_waits_behind_a_shut_gate_waits_for_it(room: Room, phones: Phones) -> None:
    phones.offline = {ONE, OTHER}
    call(room, room.at(MONDAY, 19))
    phones.until(room.at(MONDAY, 18, 45))
    phones.offline = set()
    room.now = room.at(MONDAY, 21)
    assert room.desk.next_mail(room.now) == room.at(date(2026, 3, 3), 8)
    assert phones.post(opened=[ONE]) == []
    room.desk.reminders = replace(room.desk.reminders, on=False)
    assert room.desk.next_mail(room.now) is None
    assert room.desk.waits_for(room.now) == [ONE, OTHER]


def test_what_became_of_an_unknown_message_is_no_matter(room: Room, phones: Phones) -> None:
    assert room.mark_mail(failed={"nobody": "offline"}, handed=["nobody"]).answer == {"given_up": {}, "well": []}


def test_a_note_that_ends_it_brings_no_card_back(room: Room, phones: Phones) -> None:
    """A contact moves a check-in that no person touched: its card goes."""
    anna = room.anna(cadence_days=1)
    check = room.one(anna, "check_in")
    order = Card("", "", "")
    assert not order.clears
    room.reschedule_follow_up(follow_up=check.id, due=room.at(MONDAY, 14))
    phones.until(room.at(MONDAY, 13, 45))
    phones.tap(ONE, Tap.NOTE if "note" in str(phones.shown[ONE]) else Tap.DONE, reply="Spoke")
    phones.post()
    assert f"aftersale-{check.id}" not in phones.shown[OTHER] or room.follow_up(check.id).is_open


def test_the_ledger_forgets_what_ended_long_ago(room: Room, phones: Phones) -> None:
    ended, still = call(room, room.at(MONDAY, 11)), call(room, room.at(MONDAY, 12))
    phones.until(room.at(MONDAY, 12))
    room.complete_follow_up(follow_up=ended)
    room.later(days=200)
    with room.book.change(room.call("clock")) as change:
        change.prune(room.now)
    assert set(room.book.ledger.all_lines([ended, still])) == {still}


def test_a_tap_on_what_was_undone_is_answered(room: Room, phones: Phones) -> None:
    room.add_customer(name="Anna Weber")
    room.add_follow_up(customer="Anna Weber", title="Talk", due=room.at(MONDAY, 10, 10))
    phones.tick()
    token = token_of(next(iter(phones.shown[ONE].values())))
    room.undo()
    assert room.answer_nudge(way="phone", token=token, tap="done", recipients=[ONE]).answer == {"said": "already_ended"}


def test_a_tap_after_the_snooze_has_ended_is_stale_all_the_same(room: Room, phones: Phones) -> None:
    call(room, room.at(MONDAY, 14))
    phones.until(room.at(MONDAY, 13, 45))
    token = token_of(next(iter(phones.shown[ONE].values())))
    phones.tap(OTHER, Tap.SNOOZE)
    room.later(hours=5)
    assert room.answer_nudge(way="phone", token=token, tap="done", recipients=[ONE]).answer == {"said": "changed"}


def test_a_note_that_settles_the_question_leaves_no_card(room: Room, phones: Phones) -> None:
    """Three tries went unanswered; the note says that they were reached, so there is nothing to decide (P23)."""
    anna = room.anna()
    for _ in range(3):
        room.complete_follow_up(customer=anna, kind="check_in", outcome="no_answer")
    decide = room.one(anna, "still_with_us")
    room.reschedule_follow_up(follow_up=decide.id, due=room.at(MONDAY, 14))
    phones.until(room.at(MONDAY, 13, 45))
    token = token_of(phones.shown[ONE][f"aftersale-{decide.id}"])
    said = room.answer_nudge(way="phone", token=token, tap="note", reply="She was away", recipients=[ONE]).answer[
        "said"
    ]
    phones.post()
    assert said == "noted"
    assert not room.follow_up(decide.id).is_open
    assert f"aftersale-{decide.id}" not in phones.shown[OTHER]


def test_whom_nothing_reaches_is_known(room: Room) -> None:
    """Until something does: by the number of tries, or by the time that it takes."""
    room.anna()
    room.add_follow_up(customer="Anna Weber", title="Talk", due=room.at(MONDAY, 10, 10))
    room.ring(way="reminder")
    assert room.desk.mail_waiting(room.now) == 1
    (message,) = room.book.outbox.waiting()
    assert room.desk.given_up(room.now) == {}
    room.mark_mail(failed={message.id: "nobody there"})
    assert room.desk.given_up(room.now) == {}
    room.later(days=1)
    assert room.desk.given_up(room.now) == {message.recipient: "nobody there"}
    room.mark_mail(handed=[message.id])
    assert room.desk.given_up(room.now) == {}
