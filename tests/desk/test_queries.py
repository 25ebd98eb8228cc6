"""The questions, and what a refused or broken change leaves behind."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from custom_components.aftersale.crm.errors import Invalid, NotFound
from custom_components.aftersale.crm.working_time import WorkingTime

from .room import Room


def test_everything_in_memory_is_read_at_the_start(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website")
    done = room.one(anna, "thank_you_note").id
    room.complete_follow_up(follow_up=done)
    room.close()
    room.open()
    assert [one.id for one in room.loaded.customers] == [anna]
    assert room.loaded.standings[anna].last_at == room.now
    assert {one.id for one in room.loaded.follow_ups} == {one.id for one in room.book.open_of(anna)}
    assert [one.id for one in room.loaded.completed_today] == [done]
    assert room.desk.devices == {anna}
    assert room.desk.get_customer(room.now, customer="Anna")["customer"]["id"] == anna


def test_all_about_one_customer(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website")
    room.open_complaint(customer=anna, what="late")
    found = room.desk.get_customer(room.now, customer="anna weber", limit=2)
    assert found["customer"]["status"] == "active"
    assert found["customer"]["warmth"] is None
    assert [order["product"] for order in found["customer"]["orders"]] == ["Website"]
    assert [one["event"] for one in found["timeline"]] == ["complaint_opened", "order_placed"]
    assert found["next_follow_up"] == found["follow_ups"][0]
    dues = [one["due"] for one in found["follow_ups"] if one["due"] is not None]
    assert found["follow_ups"][-1]["due"] is None or dues
    with pytest.raises(Invalid, match="out_of_range"):
        room.desk.get_customer(room.now, customer=anna, limit=501)
    with pytest.raises(Invalid, match="missing"):
        room.desk.get_customer(room.now, customer=" ")


def test_customers_are_listed_by_status_risk_and_words(room: Room) -> None:
    anna, marco = room.anna(company="Weber GmbH"), room.anna(name="Marco Rossi")
    room.anna(name="Émile Zola")
    room.mark_lost(customer=marco)
    room.open_complaint(customer=anna, what="late")

    def names(**fields: object) -> list[str]:
        return [one["name"] for one in room.desk.list_customers(room.now, **fields)["customers"]]

    assert names() == ["Anna Weber", "Émile Zola", "Marco Rossi"]
    assert names(status="lost") == ["Marco Rossi"]
    assert names(at_risk=True) == ["Anna Weber"]
    assert names(at_risk=False, status="active") == ["Émile Zola"]
    assert names(search="gmbh") == ["Anna Weber"]
    page = room.desk.list_customers(room.now, limit=1, offset=1)
    assert ([one["name"] for one in page["customers"]], page["total"]) == (["Émile Zola"], 3)
    with pytest.raises(Invalid):
        names(offset=-1)
    with pytest.raises(Invalid):
        names(status="happy")


def test_follow_ups_are_listed(room: Room) -> None:
    anna, marco = room.anna(), room.anna(name="Marco Rossi")
    room.add_follow_up(customer=anna, title="Call", due=date(2026, 3, 3))
    room.add_follow_up(customer=marco, title="Ring", due=date(2026, 3, 5))
    room.add_follow_up(customer=marco, title="Held", due=date(2026, 3, 3))
    room.pause_customer(customer=marco, until=date(2026, 5, 1))
    room.later(days=2)

    def titles(**fields: object) -> list[str]:
        found = room.desk.list_follow_ups(room.now, **fields)
        assert found["total"] == len(found["follow_ups"])
        return [one["title"] for one in found["follow_ups"] if one["kind"] == "custom"]

    assert sorted(titles()) == ["Call", "Held", "Ring"]
    assert titles(overdue=True) == ["Call"]
    assert sorted(titles(overdue=False)) == ["Held", "Ring"]
    assert titles(customer="Marco", kind="custom", start=date(2026, 3, 4)) == ["Ring"]
    assert titles(start=date(2026, 3, 5), end=date(2026, 3, 5)) == ["Ring"]
    assert sorted(titles(end=room.at(date(2026, 3, 4)))) == ["Call", "Held"]
    assert titles(status="done") == []
    room.complete_follow_up(customer=anna, kind="custom")
    assert titles(status="done") == ["Call"]
    with pytest.raises(Invalid, match="end_before_start"):
        titles(start=date(2026, 3, 5), end=date(2026, 3, 3))
    with pytest.raises(Invalid):
        titles(status="held")


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/St_Johns"])
def test_they_are_listed_by_the_days_of_the_practice(tmp_path: Path, zone: str) -> None:
    """Where the day in UTC is another one: on the evening before in the east, on the morning after in the west."""
    here = ZoneInfo(zone)
    room = Room(tmp_path, working=WorkingTime(zone=here))
    anna = room.anna()
    wanted = [
        ("evening", datetime(2026, 3, 9, 23, 30, tzinfo=here)),
        ("day", date(2026, 3, 10)),
        ("morning", datetime(2026, 3, 10, 9, 0, tzinfo=here)),
        ("late", datetime(2026, 3, 10, 22, 0, tzinfo=here)),
        ("next", date(2026, 3, 11)),
    ]
    for title, due in wanted[::-1]:
        room.add_follow_up(customer=anna, title=title, due=due)
    listed = room.desk.list_follow_ups(room.now, kind="custom")["follow_ups"]
    assert [one["title"] for one in listed] == [title for title, _ in wanted]
    start, end = (datetime(2026, 3, day, tzinfo=here) for day in (9, 12))
    shown = room.desk.calendar(room.now, start=start, end=end)["follow_ups"]
    assert [one["title"] for one in shown if one["kind"] == "custom"] == [title for title, _ in wanted]
    room.close()


def test_the_calendar_shows_what_is_open_and_what_is_done(room: Room) -> None:
    anna = room.anna()
    room.add_follow_up(customer=anna, title="Call", due=date(2026, 3, 3))
    room.add_follow_up(customer=anna, title="Ring", due=date(2026, 3, 4))
    room.add_follow_up(customer=anna, title="Later", due=date(2026, 3, 20))
    room.complete_follow_up(customer=anna, kind="custom")
    room.skip_follow_up(customer=anna, kind="custom")
    found = room.desk.calendar(room.now, start=room.at(date(2026, 3, 1)), end=room.at(date(2026, 3, 8)))
    assert [one["title"] for one in found["follow_ups"]] == ["Call"]
    with pytest.raises(Invalid, match="end_before_start"):
        room.desk.calendar(room.now, start=room.now, end=room.now - timedelta(days=1))


def test_one_follow_up_by_its_id(room: Room) -> None:
    anna = room.anna()
    check_in = room.one(anna, "check_in")
    assert room.desk.follow_up(room.now, follow_up=check_in.id)["kind"] == "check_in"
    with pytest.raises(NotFound, match="unknown_follow_up"):
        room.desk.follow_up(room.now, follow_up="nothing")


def test_a_preview_shows_what_an_order_would_plan_and_changes_nothing(room: Room) -> None:
    anna = room.anna()
    room.record_order(customer=anna, product="Website")
    before = room.dump()
    found = room.desk.preview_playbook(room.now, customer=anna, product="Chair", promised_on=date(2026, 3, 12))
    kinds = [one["kind"] for one in found["follow_ups"]]
    assert {"thank_you_note", "walkthrough", "delivery_check", "next_steps"} <= set(kinds)
    assert all(one["order_id"] is None for one in found["follow_ups"])
    assert room.desk.preview_playbook(room.now, customer=anna)["follow_ups"]
    assert room.dump() == before


def test_the_measures_are_those_of_the_practice(room: Room) -> None:
    anna = room.anna()
    assert room.desk.measures(room.now)["on_time"]["share"] is None
    room.add_follow_up(customer=anna, title="Call")
    room.complete_follow_up(customer=anna, kind="custom")
    room.make_promise(customer=anna, what="a draft", due=date(2026, 3, 6))
    room.keep_promise(customer=anna)
    room.record_feedback(customer=anna, score=9)
    room.later(minutes=1).record_order(customer=anna, product="Website")
    room.note_need(customer=anna, what="a screen")
    room.anna(name="Marco Rossi", referred_by="Anna Weber")
    found = room.desk.measures(room.now)
    assert found["on_time"]["share"] == 100
    assert found["promises"]["early"] == 1
    assert found["satisfaction"] == {"mean": 9.0, "answered": 1}
    assert room.desk.shares(room.now) == {name: found[name] for name in ("on_time", "promises")}
    assert found["month"] == {"heard": 1, "promises_early": 1, "orders": 1, "referrals": 1, "needs": 1}


def test_a_change_that_breaks_leaves_memory_as_it_was(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    anna = room.anna()

    def power_cut() -> None:
        raise OSError("power")

    with monkeypatch.context() as broken:
        broken.setattr(room.book.disk, "commit", power_cut)
        with pytest.raises(OSError, match="power"):
            room.update_customer(customer=anna, name="Someone Else")
        with pytest.raises(OSError, match="power"):
            room.add_customer(name="Marco Rossi")
    assert room.desk.get_customer(room.now, customer="Anna Weber")["customer"]["id"] == anna
    for name in ("Someone Else", "Marco Rossi"):
        with pytest.raises(NotFound):
            room.desk.get_customer(room.now, customer=name)
    assert room.desk.devices == {anna}


def test_what_a_verb_writes_at_one_moment_stands_in_its_order(room: Room) -> None:
    anna = room.anna()
    room.mark_lost(customer=anna)
    room.record_order(customer=anna, product="Chair", delivery="done")
    events = [one for one in room.events(anna) if one not in ("cancelled", "missed")]
    assert events == ["customer_added", "customer_lost", "customer_returned", "order_placed", "order_delivered"]


def test_what_was_done_since_then_but_for_what_was_hidden(room: Room) -> None:
    anna = room.anna()
    made = [room.add_follow_up(customer=anna, title=title).answer["follow_up_id"] for title in ("one", "two", "three")]
    room.complete_follow_up(follow_up=made[0])
    room.later(days=3)
    for one in made[1:]:
        room.complete_follow_up(follow_up=one)
    room.remove_follow_up(follow_up=made[2])
    other = room.add_customer(name="Zoë").answer["customer_id"]
    theirs = room.add_follow_up(customer=other, title="four").answer["follow_up_id"]
    room.complete_follow_up(follow_up=theirs)
    since = room.now - timedelta(days=1)
    assert {one.id for one in room.desk.done_of(room.now, customers=[anna, other], since=since)} == {made[1], theirs}
    done = room.desk.done_of(room.now, customers=[anna], since=since)
    assert [one.id for one in done] == [made[1]]
