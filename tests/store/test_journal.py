"""Taking a change back: everything in it, or nothing, and never over somebody's later work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.crm.errors import Conflict
from custom_components.aftersale.crm.model import Outcome, Status
from custom_components.aftersale.store import Book, JournalRow

from .makers import NOW, TODAY, call, content, customer, entry, follow_up, interaction, order, put, standing


def _newest(book: Book) -> JournalRow:
    found = book.journal_newest(None, NOW - timedelta(minutes=10))
    assert found is not None
    return found


def _undo(book: Book, row: JournalRow | None = None) -> frozenset[str]:
    with book.change(call()) as change:
        return book.undo(change, row or _newest(book))


def test_everything_is_as_it_was(anna: Book) -> None:
    put(anna, follow_up(), follow_up("old"), interaction())
    before = content(anna)
    with anna.change(call()) as change:
        change.put(follow_up(status=Status.DONE, outcome=Outcome.DONE, completed_at=NOW, notes="🙂"))
        change.delete(follow_up("old"))
        change.put(interaction("new"))
        change.put(customer("bob"))
        change.put(order(customer_id="bob"))
        change.timeline(entry())
        change.timeline(entry("line", customer_id="bob"))
    assert _newest(anna).follow_up_ids == ("call", "old")
    assert _undo(anna) == {"anna", "bob"}
    call_now = anna.follow_up("call")
    assert call_now is not None
    assert call_now.changed_at == NOW
    anna.disk.raw.execute("UPDATE follow_ups SET changed_at = NULL")
    assert content(anna) == before


def test_the_next_undo_takes_back_the_change_before(anna: Book) -> None:
    put(anna, follow_up())
    put(anna, follow_up(title="One"))
    put(anna, follow_up(title="Two"))
    titles = []
    for _ in range(3):
        _undo(anna)
        found = anna.follow_up("call")
        titles.append(found and found.title)
    assert titles == ["One", "", None]


def test_an_undo_tells_what_it_touched(anna: Book) -> None:
    put(anna, follow_up())
    put(anna, follow_up(title="One"), follow_up("new"))
    with anna.change(call()) as change:
        anna.undo(change, _newest(anna))
    assert {id_: item and item.title for id_, item in change.follow_ups.items()} == {"call": "", "new": None}


def test_whose_change_is_taken_back(anna: Book) -> None:
    put(anna, follow_up("hers"), by=call(user_id="ana"))
    put(anna, follow_up("his"), by=call(user_id="ben"))
    put(anna, follow_up("voice"), by=call("voice"))
    put(anna, follow_up("clock"), by=call("clock"))
    put(anna, follow_up("shop"), by=call("webhook"))
    put(anna, follow_up("nudge"), by=call("reminder"))
    since = NOW - timedelta(minutes=10)

    def newest(user_id: str | None) -> str:
        row = anna.journal_newest(user_id, since)
        assert row is not None
        _undo(anna, row)
        return row.follow_up_ids[0]

    assert newest(None) == "voice"
    assert newest("ana") == "hers"
    assert newest("ben") == "his"
    assert newest_is_gone(anna, NOW + timedelta(seconds=1))


def newest_is_gone(book: Book, since: Any) -> bool:
    return book.journal_newest(None, since) is None


def test_an_import_is_taken_back_by_its_id(anna: Book) -> None:
    with anna.change(call("import")) as change:
        change.import_id = "i1"
        change.put(customer("bob"))
    put(anna, customer("cleo"))
    row = anna.journal_import("i1")
    assert row is not None
    assert (row.import_id, row.way) == ("i1", "import")
    assert _undo(anna, row) == {"bob"}
    assert anna.customer("bob") is None
    assert anna.journal_import("i1") is None


@pytest.mark.parametrize(
    "later",
    [
        lambda change: change.put(follow_up(title="One", notes="asked for Tuesday")),
        lambda change: change.delete(follow_up()),
        lambda change: change.put(follow_up("old", title="Again")),
        lambda change: change.put(follow_up("new", notes="asked for Tuesday")),
        lambda change: change.put(follow_up("planned", rule="P9", status=Status.DONE)),
        lambda change: change.put(follow_up("planned", rule="P9", by_hand=True)),
    ],
    ids=["changed", "deleted", "made again", "new one changed", "planned one done", "planned one re-dated"],
)
def test_refused_when_something_has_changed_since(anna: Book, later: Callable[[Any], object]) -> None:
    put(anna, follow_up(), follow_up("old"))
    with anna.change(call()) as change:
        change.put(follow_up(title="One"))
        change.delete(follow_up("old"))
        change.put(follow_up("new"))
        change.put(follow_up("planned", rule="P9"))
    row = _newest(anna)
    with anna.change(call("clock")) as change:
        later(change)
    before = content(anna)
    with pytest.raises(Conflict) as refused:
        _undo(anna, row)
    assert refused.value.key == "changed_since"
    assert content(anna) == before


def test_what_the_clock_did_stands_in_the_way_of_no_undo(anna: Book) -> None:
    """Announcing, reviewing and moving planned follow-ups is not somebody's later work."""
    with anna.change(call()) as change:
        change.put(follow_up("planned", rule="P9"))
        change.put(follow_up("withdrawn", rule="P10"))
        change.put(follow_up("gone", rule="P7"))
        change.put(replace(customer(), notes="asked for tea"))
    with anna.change(call("clock")) as change:
        change.put(follow_up("planned", rule="P9", due=Due.on(TODAY + timedelta(days=3)), announced="due"))
        change.put(follow_up("withdrawn", rule="P10", status=Status.CANCELLED))
        change.delete(follow_up("gone", rule="P7"))
        change.put(replace(customer(), notes="asked for tea", review_at=NOW))
        change.put_standing("anna", standing(last_score=3))
    _undo(anna)
    assert anna.follow_ups_of("anna") == ()
    found = anna.customer("anna")
    assert found is not None
    assert found.notes == ""


def test_with_a_new_customer_goes_what_was_planned_for_them_since(anna: Book) -> None:
    put(anna, customer("bob"))
    with anna.change(call("clock")) as change:
        change.put(follow_up("planned", customer_id="bob", rule="P9"))
        change.timeline(entry(customer_id="bob"))
    _undo(anna)
    assert anna.customer("bob") is None
    assert anna.follow_up("planned") is None


@pytest.mark.parametrize(
    "since", [interaction(customer_id="bob"), follow_up("custom", customer_id="bob"), order(customer_id="bob")]
)
def test_a_customer_with_whom_something_happened_since_stays(anna: Book, since: Any) -> None:
    put(anna, customer("bob"))
    row = _newest(anna)
    put(anna, since)
    with pytest.raises(Conflict):
        _undo(anna, row)
    assert anna.customer("bob") is not None


def test_an_erasure_is_never_taken_back(anna: Book) -> None:
    put(anna, customer("bob"))
    anna.erase("bob", call())
    row = _newest(anna)
    assert row.final
    with pytest.raises(Conflict) as refused:
        _undo(anna, row)
    assert refused.value.key == "cannot_undo"


def test_what_changes_nothing_is_not_in_the_journal(anna: Book) -> None:
    def rows() -> object:
        return anna.disk.command("SELECT count(*) FROM journal")

    before = rows()
    put(anna, customer())
    put(anna, replace(customer(), review_at=NOW))
    with anna.change(call()) as change:
        change.put(follow_up())
        change.delete(follow_up())
    assert rows() == before


def test_a_change_and_its_opposite_in_one_are_taken_back_to_the_first(anna: Book) -> None:
    put(anna, follow_up())
    with anna.change(call()) as change:
        change.delete(follow_up())
        change.put(follow_up(title="Again"))
    _undo(anna)
    found = anna.follow_up("call")
    assert found is not None
    assert (found.title, found.revision) == ("", 1)


def test_a_line_of_the_timeline_that_is_gone_already(anna: Book) -> None:
    with anna.change(call()) as change:
        change.timeline(entry())
    row = _newest(anna)
    anna.disk.command("DELETE FROM timeline")
    _undo(anna, row)
    assert anna.timeline("anna", 5) == ()
