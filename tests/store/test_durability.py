"""Nobody sees what is not on disk, and what is on disk is whole: killed before every statement."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.crm.model import Kind, Outcome, Status
from custom_components.aftersale.store import Book, Message

from .killing import Killed
from .makers import NOW, TODAY, call, content, customer, entry, follow_up, interaction, put, standing


def _complete(book: Book) -> None:
    """What completing a follow-up writes: every kind of row that a change can have."""
    done = book.follow_up("call")
    coming = book.follow_up("check")
    anna = book.customer("anna")
    assert done is not None
    assert coming is not None
    assert anna is not None
    with book.change(call(request_id="tick")) as change:
        change.put(replace(done, status=Status.DONE, outcome=Outcome.DONE, completed_at=NOW))
        change.put(interaction(follow_up_id=done.id))
        change.timeline(entry(event="completed", follow_up_id=done.id))
        change.put(replace(coming, due=Due.on(TODAY + timedelta(days=27))))
        change.put(follow_up("next", due=Due.at(NOW)))
        change.put(replace(anna, review_at=NOW + timedelta(days=1)))
        change.put_standing("anna", standing(last_at=NOW))
        change.outbox.add(Message("nudge", "phone", "aftersale-next", {"title": "Call"}, NOW, NOW, token="t"))
        change.outbox.close_one("nudge", NOW)
        change.delete(follow_up("old"))
        change.answer = {"follow_up_id": "call"}


def _begin(path: Path) -> dict[str, list[tuple[object, ...]]]:
    book = Book.open(path)
    put(
        book,
        customer(),
        follow_up("call"),
        follow_up("old"),
        follow_up("check", kind=Kind.CHECK_IN, rule="P9", cause="silence"),
    )
    before = content(book)
    book.close()
    return before


def test_a_change_is_on_disk_as_a_whole_or_not_at_all(path: Path) -> None:
    before = _begin(path)
    found = []
    log = 0
    for death in Killed(path, _complete):
        log = path.with_name("book.db-wal").stat().st_size
        book = Book.open(path)
        book.integrity_check()
        after = content(book)
        found.append((death.before, after))
        book.close()
    *killed, (last, whole) = found
    assert last is None
    assert whole != before
    assert [statement for statement, after in killed if after != before] == []
    assert [statement.split()[0] for statement, _ in killed[-2:] if statement] == ["INSERT", "COMMIT"]
    assert len(killed) > 15
    assert log > 0, "what was committed lies in the log only: the process never closed the book"


def test_a_book_that_was_being_made_is_made_the_next_time(path: Path) -> None:
    """The file is there, but nothing in it: no book was lost."""
    path.parent.mkdir()
    path.touch()
    book = Book.open(path)
    put(book, customer())
    assert book.customer("anna") is not None
    book.close()
