"""A change: what it writes, what it says it touched, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from custom_components.aftersale.crm.errors import BookError, Conflict, Invalid
from custom_components.aftersale.crm.model import Customer, Status
from custom_components.aftersale.store import Book

from .makers import (
    NOW,
    TODAY,
    call,
    complaint,
    content,
    customer,
    entry,
    feedback,
    follow_up,
    interaction,
    loss,
    need,
    order,
    promise,
    put,
    standing,
)


def test_a_new_record_has_revision_one_and_each_change_is_one_more(book: Book) -> None:
    with book.change(call()) as change:
        first = change.put(customer(revision=7))
    assert first.revision == 1
    with book.change(call()) as change:
        second = change.put(replace(first, notes="likes espresso"))
        third = change.put(replace(second, notes="likes tea"))
    assert (second.revision, third.revision) == (2, 2)
    assert book.customer("anna") == third


def test_putting_what_is_there_changes_nothing(anna: Book) -> None:
    before = content(anna)
    with anna.change(call()) as change:
        kept = change.put(customer(revision=0))
        change.delete(follow_up("nobody"))
    assert kept.revision == 1
    assert change.changed == {}
    assert content(anna) == before
    assert anna.disk.command("SELECT count(*) FROM journal") == 1


def test_every_noun_is_put_read_and_deleted(anna: Book) -> None:
    records = (
        order(),
        follow_up(),
        interaction(),
        promise(),
        need(),
        feedback(),
        complaint(),
        loss(),
    )
    put(anna, *records)
    file = anna.file("anna", NOW)
    assert file is not None
    found = (
        *file.orders,
        *file.follow_ups,
        *file.interactions,
        *file.promises,
        *file.needs,
        *file.feedback,
        *file.complaints,
        *file.losses,
    )
    assert found == tuple(replace(record, revision=1) for record in records)
    assert sorted(map(repr, anna.records_of("anna"))) == sorted(map(repr, found))
    with anna.change(call()) as change:
        for record in found:
            change.delete(record)
    assert tuple(anna.records_of("anna")) == ()
    assert set(change.changed.values()) == {None}


def test_what_was_touched_is_told_by_table_and_id(anna: Book) -> None:
    with anna.change(call()) as change:
        there = change.put(follow_up())
        change.put(interaction())
        gone = change.put(follow_up("gone"))
        change.delete(gone)
        change.timeline(entry())
        change.put_standing("anna", standing(open_complaints=1))
    assert change.follow_ups == {"call": there, "gone": None}
    assert change.customers == {}
    assert set(change.changed) == {("follow_ups", "call"), ("follow_ups", "gone"), ("interactions", "talk")}
    assert change.standings == {"anna": standing(open_complaints=1)}


def test_whatever_is_raised_leaves_the_book_as_it_was(anna: Book) -> None:
    before = content(anna)
    change_begun = anna.change(call(request_id="r"))
    change = change_begun.__enter__()
    change.put(customer("bob", name="Bob"))
    change.timeline(entry())
    assert change_begun.__exit__(KeyboardInterrupt, KeyboardInterrupt(), None) is False
    assert content(anna) == before
    put(anna, customer("bob"))
    assert anna.customer("bob") is not None


def test_a_change_within_a_change_is_a_mistake_of_ours(anna: Book) -> None:
    with pytest.raises(RuntimeError), anna.change(call()), anna.change(call()):
        pass
    with anna.change(call()):
        pass


def test_questions_see_what_the_change_has_written(anna: Book) -> None:
    with anna.change(call()) as change:
        change.put(follow_up())
        assert anna.open_of("anna") != ()
        change.delete(follow_up())
        assert anna.open_of("anna") == ()
        again = change.put(follow_up())
    assert again.revision == 1


def test_a_record_deleted_and_put_again_in_one_change_is_its_next_revision(anna: Book) -> None:
    put(anna, follow_up())
    with anna.change(call()) as change:
        change.delete(follow_up())
        again = change.put(follow_up(title="Call again"))
    assert again.revision == 2


def test_bookkeeping_is_no_new_revision(anna: Book) -> None:
    put(anna, follow_up(), promise())
    with anna.change(call()) as change:
        assert change.put(replace(customer(), review_at=NOW)).revision == 1
        assert change.put(follow_up(announced="due")).revision == 1
        assert change.put(promise(broken_told=True)).revision == 1
    with anna.change(call()) as change:
        assert change.put(follow_up(announced="", title="Call")).revision == 2
        assert change.put(follow_up(announced="due", title="Call")).revision == 2


def test_the_first_answer_is_kept_for_the_request(anna: Book) -> None:
    with anna.change(call(request_id="one")) as change:
        change.answer = {"customer_id": "anna", "follow_ups": [], "emoji": "🙂"}
    with anna.change(call(request_id="two")):
        pass
    assert anna.request("one") == {"customer_id": "anna", "follow_ups": [], "emoji": "🙂"}
    assert anna.request("two") == {}
    assert anna.request("three") is None
    with pytest.raises(Conflict) as refused, anna.change(call(request_id="one")):
        pass
    assert refused.value.key == "already_recorded"


@pytest.mark.parametrize(
    "twice", [order("second", reference="R1", source="shop"), follow_up("second", rule="P9", cause="c")]
)
def test_what_must_be_unique_is(anna: Book, twice: object) -> None:
    put(anna, order(reference="R1", source="shop"), follow_up(rule="P9", cause="c"))
    with pytest.raises(Conflict) as refused:
        put(anna, twice)
    assert refused.value.key == "already_recorded"


def test_without_a_reference_or_a_rule_nothing_is_unique(anna: Book) -> None:
    put(anna, order("a"), order("b"), follow_up("c"), follow_up("d"))
    assert len(tuple(anna.records_of("anna"))) == 4


def test_a_record_of_nobody_is_refused_at_the_end(anna: Book) -> None:
    """Not before: in one change rows may come in any order."""
    with anna.change(call()) as change:
        change.put(order(customer_id="bob"))
        change.put(customer("bob"))
    with pytest.raises(BookError), anna.change(call()) as change:
        change.put(order("other", customer_id="nobody"))
    assert anna.order("other") is None


@pytest.mark.parametrize(
    "wrong", [customer(name="\ud800"), customer(cadence_days=2**70), customer(hot_buttons=("\ud800",))]
)
def test_what_cannot_be_written_down_is_refused(book: Book, wrong: Customer) -> None:
    with pytest.raises(Invalid) as refused:
        put(book, wrong)
    assert refused.value.key == "unwritable_value"
    assert content(book)["customers"] == []


def test_an_answer_that_is_no_json_is_a_mistake_of_ours(anna: Book) -> None:
    with pytest.raises(TypeError), anna.change(call(request_id="r")) as change:
        change.answer = {"zone": object()}
    assert anna.request("r") is None


def test_a_standing_lies_on_the_customers_row(anna: Book) -> None:
    assert anna.standing("anna") == standing()
    assert anna.standing("bob") is None
    told = standing(
        last_at=NOW,
        last_in_at=NOW - timedelta(days=3),
        open_complaints=2,
        broken_on=TODAY,
        last_score=4,
        cadence_days=14,
        first_at=NOW,
    )
    with anna.change(call()) as change:
        change.put_standing("anna", told)
    with anna.change(call()) as change:
        change.put_standing("anna", told)
    assert anna.standing("anna") == told
    assert [each for _, each in anna.customer_rows()] == [told]
    kept = anna.customer("anna")
    assert kept is not None
    assert kept.revision == 1


def test_moving_a_record_to_another_customer(anna: Book) -> None:
    put(anna, customer("bob"), interaction(), follow_up(), order())
    with anna.change(call()) as change:
        for record in tuple(anna.records_of("anna")):
            change.move(record, replace(record, customer_id="bob"))
        change.timeline(entry())
        change.move_timeline("anna", "bob")
        change.delete(customer())
    assert {record.id for record in anna.records_of("bob")} == {"talk", "call", "order"}
    assert [record.revision for record in anna.records_of("bob")] == [2, 2, 2]
    assert [each.id for each in anna.timeline("bob", 5)] == ["line"]
    assert anna.customer("anna") is None
    assert ("interactions", "talk") in change.changed
    with anna.change(call()) as change:
        fresh = change.move(interaction("new", customer_id="bob"), interaction("new", customer_id="bob", note="hm"))
    assert fresh.revision == 1


def test_an_interaction_of_somebody_else_is_moved_not_put(anna: Book) -> None:
    put(anna, customer("bob"), interaction())
    with pytest.raises(ValueError, match="moved"), anna.change(call()) as change:
        change.put(interaction(customer_id="bob", revision=1))


def test_the_same_line_twice_is_one_line(anna: Book) -> None:
    with anna.change(call()) as change:
        change.timeline(entry(data={"what": "Sofa"}))
        change.timeline(entry(data={"what": "Sofa"}))
    assert anna.timeline("anna", 5) == (entry(data={"what": "Sofa"}),)


def test_own_notes_and_playbooks(anna: Book) -> None:
    assert anna.meta("digest") is None
    assert anna.playbook() is None
    with anna.change(call()) as change:
        change.put_meta("digest", "1")
        change.put_meta("digest", "2")
        change.put_playbook(1, {"P1": False})
        change.put_playbook(2, {"P1": True})
    assert anna.meta("digest") == "2"
    assert anna.playbook() == (2, {"P1": True})


def test_what_is_only_kept_for_a_while_is_forgotten(anna: Book) -> None:
    with anna.change(call(request_id="r")) as change:
        change.import_id = "import"
        change.put(customer("bob"))
    later = NOW + timedelta(days=2)
    with anna.change(call("clock", now=later)) as change:
        change.prune(later)
    assert anna.journal_newest(None, NOW) is not None
    assert anna.journal_import("import") is not None
    assert anna.request("r") is not None
    with anna.change(call("clock", now=later)) as change:
        change.prune(NOW + timedelta(days=100))
    assert anna.journal_newest(None, NOW) is None
    assert anna.request("r") is None


def test_closed_things_can_be_told_from_open_ones(anna: Book) -> None:
    put(anna, follow_up(status=Status.DONE, completed_at=NOW))
    assert anna.open_of("anna") == ()
    assert anna.open_count() == 0


def test_a_revision_says_since_when_it_is(anna: Book) -> None:
    """A calendar shows it; what the practice keeps for itself does not count, and taking a change back does."""
    put(anna, follow_up())
    moments = [_changed_at(anna)]
    later = NOW
    for fields in ({"title": "One"}, {"title": "One"}, {"title": "One", "announced": "due"}, {"title": "Two"}):
        later += timedelta(minutes=1)
        with anna.change(call(now=later)) as change:
            kept = change.put(follow_up(**fields))
        moments.append(kept.changed_at)
        assert _changed_at(anna) == kept.changed_at
    minute = timedelta(minutes=1)
    assert moments == [None, NOW + minute, NOW + minute, NOW + minute, NOW + 4 * minute]
    entry = anna.journal_newest(None, NOW)
    assert entry is not None
    with anna.change(call(now=NOW + 9 * minute)) as change:
        anna.undo(change, entry)
    assert _changed_at(anna) == NOW + 9 * minute


def _changed_at(book: Book) -> datetime | None:
    found = book.follow_up("call")
    assert found is not None
    return found.changed_at
