"""A card that names several is kept true while it is shown; and what was lost on its way is sent again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from custom_components.aftersale.crm import nudge
from custom_components.aftersale.crm.nudge import System, Tap
from custom_components.aftersale.desk.mail import GAPS

from .room import MONDAY, Room
from .test_nudges import ONE, OTHER, Phones, call, lines, phones  # noqa: F401 - a fixture

TUESDAY = MONDAY + timedelta(days=1)


@pytest.fixture
def listed(room: Room, phones: Phones) -> list[str]:  # noqa: F811 - a fixture
    """Tuesday's morning digest, shown on both phones; what it names."""
    named = []
    for name in ("Anna Weber", "Ben Ito", "Cleo Park"):
        room.add_customer(name=name)
        named.append(str(room.add_follow_up(customer=name, title="Ring", due=TUESDAY).answer["follow_up_id"]))
    phones.until(room.at(TUESDAY, 8, 31))
    assert {phones.shown[one][nudge.DIGEST_TAG].title for one in (ONE, OTHER)} == {"Today: 3"}
    return named


@pytest.mark.parametrize("end", ["complete", "skip", "snooze", "reschedule", "erase"])
def test_a_list_names_what_is_left_without_a_sound(room: Room, phones: Phones, listed: list[str], end: str) -> None:  # noqa: F811
    if end == "complete":
        room.complete_follow_up(follow_up=listed[0])
    elif end == "skip":
        room.skip_follow_up(follow_up=listed[0])
    elif end == "snooze":
        room.snooze_follow_up(follow_up=listed[0], duration=timedelta(hours=3))
    elif end == "reschedule":
        room.reschedule_follow_up(follow_up=listed[0], due=date(2026, 3, 9))
    else:
        room.erase_customer(customer="Anna Weber")
    taken = phones.post()
    assert [to for to, _ in taken] == [ONE, OTHER]
    for _, card in taken:
        assert (card.title, card.tag, card.data["importance"]) == ("Today: 2", nudge.DIGEST_TAG, "low")
        assert "Anna" not in card.message
        assert "Ben Ito" in card.message


def test_it_goes_when_nothing_is_left(room: Room, phones: Phones, listed: list[str]) -> None:  # noqa: F811
    phones.systems[OTHER] = System.IOS
    for one in listed:
        room.complete_follow_up(follow_up=one)
    (one, gone), (other, quiet) = phones.post()
    assert (one, gone.clears, gone.tag) == (ONE, True, nudge.DIGEST_TAG)
    assert (other, quiet.title, quiet.data["push"]["interruption-level"]) == (OTHER, "All done", "passive")
    room.reopen_follow_up(follow_up=listed[0])
    assert phones.post() == []


def test_what_does_not_concern_it_changes_nothing(room: Room, phones: Phones, listed: list[str]) -> None:  # noqa: F811
    room.note_follow_up(follow_up=listed[0], notes="Ask for the garden")
    room.add_follow_up(customer="Anna Weber", title="Another", due=TUESDAY)
    assert phones.post() == []


def test_a_phone_that_was_offline_gets_the_newest_state_only(room: Room, phones: Phones, listed: list[str]) -> None:  # noqa: F811
    phones.offline = {OTHER}
    for one in listed[:2]:
        room.complete_follow_up(follow_up=one)
        phones.post()
    assert phones.shown[ONE][nudge.DIGEST_TAG].title == "Today: 1"
    phones.offline = set()
    [(to, card)] = phones.post(opened=[OTHER])
    assert (to, card.title) == (OTHER, "Today: 1")


def test_a_list_that_was_swept_away_does_not_come_back(room: Room, phones: Phones, listed: list[str]) -> None:  # noqa: F811
    assert room.put_down(way="phone", recipients=[OTHER]).answer == {"swept": 1}
    room.complete_follow_up(follow_up=listed[0])
    assert [to for to, _ in phones.post()] == [ONE]
    assert room.put_down(way="phone", recipients=["phone:foreign"]).answer == {"swept": 0}


def test_the_next_list_takes_its_place(room: Room, phones: Phones, listed: list[str]) -> None:  # noqa: F811
    room.add_follow_up(customer="Anna Weber", title="More", due=date(2026, 3, 4))
    phones.until(room.at(date(2026, 3, 4), 8, 31))
    for recipient in (ONE, OTHER):
        assert phones.shown[recipient][nudge.DIGEST_TAG].title == "Today: 4"
    assert len([one for one in room.book.outbox.of_tag(nudge.DIGEST_TAG) if one.sent_at]) == 2


def test_a_mailbox_gets_no_second_mail(room: Room) -> None:
    phones = Phones(room, "entity:notify.mail")  # noqa: F811 - others than the fixture's
    phones.tick()
    for name in ("Anna Weber", "Ben Ito"):
        room.add_customer(name=name)
        room.add_follow_up(customer=name, title="Ring", due=TUESDAY)
    assert len(phones.until(room.at(TUESDAY, 8, 31))) == 1
    room.complete_follow_up(customer="Anna Weber", kind="custom")
    assert phones.post() == []


def test_what_was_lost_is_sent_again_and_the_ledger_says_so(room: Room, phones: Phones) -> None:  # noqa: F811
    follow_up = call(room, room.at(MONDAY, 14))
    phones.until(room.at(MONDAY, 13, 45))
    [sent] = [one for one in room.book.outbox.of_tag(f"aftersale-{follow_up}") if one.recipient == ONE]
    receipt = room.mark_mail(way="reminder", lost={sent.id: "not confirmed", "unknown": "?"})
    assert receipt.mail
    assert lines(room)[-1].startswith("not_confirmed")
    assert phones.post() == []
    room.now += GAPS[0]
    [(to, card)] = phones.post()
    assert (to, card.tag) == (ONE, f"aftersale-{follow_up}")
    assert phones.tap(ONE, Tap.DONE).answer["said"] == "done"


def test_what_was_lost_and_is_over_is_not_sent_again(room: Room, phones: Phones) -> None:  # noqa: F811
    follow_up = call(room, room.at(MONDAY, 14))
    phones.until(room.at(MONDAY, 13, 45))
    sent = [one.id for one in room.book.outbox.of_tag(f"aftersale-{follow_up}")]
    room.later(minutes=1)
    room.complete_follow_up(follow_up=follow_up)
    room.mark_mail(way="reminder", lost=dict.fromkeys(sent, "not confirmed"))
    assert all(card.clears for _, card in phones.post())
    ended = [one for one in sent if (message := room.book.outbox.get(one)) and message.sent_at is None]
    assert ended == []


def test_whoever_came_in_between_waits_for_the_next_round(room: Room, phones: Phones) -> None:  # noqa: F811
    call(room, room.at(MONDAY, 14))
    room.now = room.at(MONDAY, 13, 45)
    room.ring(way="reminder")
    known = {ONE: System.IOS}
    assert [one.recipient for one in room.desk.parcels(room.now, system_of=known.get)] == [ONE]


def test_a_lost_goodbye_is_said_again(room: Room, phones: Phones) -> None:  # noqa: F811
    follow_up = call(room, room.at(MONDAY, 14))
    phones.until(room.at(MONDAY, 13, 45))
    room.complete_follow_up(follow_up=follow_up)
    waiting = [one.id for one in room.book.outbox.waiting()]
    phones.post()
    room.mark_mail(way="reminder", lost={waiting[0]: "not confirmed"})
    room.now += GAPS[0]
    assert [card.clears for _, card in phones.post()] == [True]
