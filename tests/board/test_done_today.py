"""Of a busy day the newest is kept, and how much it was."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from custom_components.aftersale.crm.model import FollowUp, Kind, Outcome, Status
from custom_components.aftersale.done_today import KEPT, DoneToday

START = datetime(2026, 11, 2, 8, tzinfo=UTC)


def done(number: int, customer_id: str = "anna") -> FollowUp:
    """What was done so many seconds after eight."""
    at = START + timedelta(seconds=number)
    fields = {"status": Status.DONE, "outcome": Outcome.DONE, "completed_at": at}
    return FollowUp(id=f"f{number:05}", customer_id=customer_id, kind=Kind.CUSTOM, created_at=START, **fields)


def ids(found: list[FollowUp]) -> list[str]:
    return [one.id for one in found]


def test_a_busy_day_is_counted_and_its_newest_are_kept() -> None:
    today = DoneToday()
    for number in range(10 * KEPT):
        today.put(done(number))
    assert len(today) == 10 * KEPT
    assert KEPT <= len(today.newest(10 * KEPT)) <= 2 * KEPT
    assert ids(today.newest(2)) == ["f02998", "f02999"]
    assert today.get("f00000") is None
    assert today.get("f02999") == done(2999)


def test_what_is_opened_again_is_no_longer_done_whether_it_was_kept_or_not() -> None:
    today = DoneToday()
    for number in range(3 * KEPT):
        today.put(done(number))
    for gone in ("f00000", "f00899"):
        today.take_back(1)
        today.drop(gone)
    assert len(today) == 3 * KEPT - 2
    assert ids(today.newest(1)) == ["f00898"]


def test_who_is_forgotten_has_nothing_done() -> None:
    today = DoneToday()
    today.put(done(1))
    today.put(done(2, "marco"))
    today.take_back(1)
    today.drop_customer("marco")
    assert ids(today.newest(5)) == ["f00001"]
    assert len(today) == 1


def test_another_day_begins_with_what_was_done_on_it() -> None:
    today = DoneToday()
    today.put(done(1))
    today.put(done(2))
    today.begin_day(lambda one: one.id == "f00002")
    assert (len(today), ids(today.newest(5))) == (1, ["f00002"])
