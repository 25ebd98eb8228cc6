"""What a change costs does not grow with the book: plans are by index, few bytes are written, loading is quick.

Times and bytes are measured here with wide margins, against accidents; ``scripts/bench`` prints the real ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.crm.model import Kind, Outcome, Status
from custom_components.aftersale.store import Book, CustomerQuery, rows, schema

from .makers import BERLIN, NOW, TODAY, call, customer, entry, follow_up, interaction, put, standing

DAY = timedelta(days=1)
MANY = 5_000
CUSTOMERS = 50


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """5,000 open follow-ups of 50 customers, spread over a year."""
    book = Book.open(tmp_path_factory.mktemp("large") / "aftersale" / "book.db")
    put(book, *(customer(f"customer-{number:012}", review_at=NOW + number * DAY) for number in range(CUSTOMERS)))
    _fill(book, MANY)
    yield book
    book.close()


def _fill(book: Book, count: int) -> None:
    items = (
        follow_up(
            f"follow-up-{number:010}",
            customer_id=f"customer-{number % CUSTOMERS:012}",
            kind=Kind.CUSTOM if number % 2 else Kind.CHECK_IN,
            rule=None if number % 2 else "P9",
            cause=f"silence:{number}",
            due=Due.on(TODAY + (number * 7919 % 365) * DAY),
            first_due=Due.on(TODAY + (number * 7919 % 365) * DAY),
            facts={} if number % 2 else {"last_on": "2026-09-01", "days": "27"},
            revision=1,
        )
        for number in range(count)
    )
    book.disk.begin()
    book.disk.run(insert(schema.follow_ups), [rows.FOLLOW_UP.write(item) for item in items])
    book.disk.commit()


def _complete(book: Book, number: int) -> None:
    """What completing a custom follow-up writes, with the next check-in moved."""
    now = NOW + timedelta(minutes=number)
    done = book.follow_up(f"follow-up-{number * 2 + 1:010}")
    coming = book.follow_up(f"follow-up-{number * 2:010}")
    assert done is not None
    assert coming is not None
    who = book.customer(done.customer_id)
    assert who is not None
    with book.change(call("todo", now=now, user_id="0123456789abcdef0123456789abcdef")) as change:
        change.put(replace(done, status=Status.DONE, outcome=Outcome.DONE, completed_at=now))
        change.put(interaction(f"interaction-{number:08}", customer_id=who.id, at=now, recorded_at=now))
        change.timeline(entry(f"line-{number:012}", customer_id=who.id, at=now, event="completed"))
        change.put(replace(coming, due=Due.on(TODAY + 27 * DAY)))
        change.put(replace(who, review_at=now + 20 * DAY))
        change.put_standing(who.id, standing(last_at=now))


def _scans(book: Book, ask: Callable[[Book], object]) -> list[str]:
    """Where answering reads through a whole table.

    The journal is read from its end, and ends the day before; a virtual table is the list of ids that was asked with;
    ``anon`` is a question within another, which says itself how it is answered.
    """
    seen: list[str] = []
    book.disk.raw.set_trace_callback(seen.append)
    ask(book)
    book.disk.raw.set_trace_callback(None)
    asked = [statement for statement in seen if statement.startswith(("SELECT", "UPDATE", "DELETE"))]
    assert asked != []
    return [
        step
        for statement in asked
        for *_, step in book.disk.raw.execute(f"EXPLAIN QUERY PLAN {statement}")
        if step.startswith("SCAN")
        and not any(part in step for part in ("journal", "VIRTUAL TABLE", "CONSTANT ROW", "anon"))
    ]


def _written() -> int:
    return int(
        next(line for line in Path("/proc/self/io").read_text().splitlines() if line.startswith("wchar")).split()[1]
    )


def test_completing_writes_less_than_twenty_kilobytes(large: Book) -> None:
    """Moving the log into the file included."""
    large.checkpoint()
    before = _written()
    for number in range(200):
        _complete(large, number)
    large.checkpoint()
    assert (_written() - before) / 200 < 20_000


def test_a_journal_row_holds_only_what_changed(large: Book) -> None:
    _complete(large, 300)
    assert large.disk.command("SELECT length(changes) FROM journal ORDER BY id DESC LIMIT 1") < 600


def test_fifty_thousand_rows_are_read_one_by_one(tmp_path: Path) -> None:
    book = Book.open(tmp_path / "aftersale" / "book.db")
    put(book, *(customer(f"customer-{number:012}") for number in range(CUSTOMERS)))
    _fill(book, 50_000)
    assert sum(1 for _ in book.open_follow_ups()) == 50_000
    book.close()


WHO = f"customer-{0:012}"
CHANGE: dict[str, Callable[[Book], object]] = {
    "file": lambda book: book.file(WHO, NOW),
    "open_of": lambda book: book.open_of(WHO),
    "follow_ups_of": lambda book: book.follow_ups_of(WHO),
    "records_of": lambda book: list(book.records_of(WHO)),
    "last_note": lambda book: book.last_note(WHO),
    "timeline": lambda book: book.timeline(WHO, 20),
    "interactions_from": lambda book: book.interactions_from(follow_up(customer_id=WHO)),
    "referred_by": lambda book: book.referred_by(WHO),
    "order_by_reference": lambda book: book.order_by_reference("shop", "R1"),
    "reviews_due": lambda book: book.reviews_due(NOW, 50),
    "next_review_at": lambda book: book.next_review_at(),
    "pauses_over": lambda book: book.pauses_over(TODAY, 50),
    "promises_broken": lambda book: book.promises_broken(TODAY, 50),
    "due_unannounced": lambda book: book.due_unannounced(NOW, TODAY, 200),
    "next_announcement_at": lambda book: book.next_announcement_at(NOW, BERLIN),
    "completed_since": lambda book: book.completed_since(NOW),
    "completed_of": lambda book: book.completed_of([WHO, f"customer-{1:012}"], NOW),
    "completed_for_measures": lambda book: book.completed_for_measures(NOW),
    "promises_due": lambda book: book.promises_due(TODAY, TODAY),
    "last_scores": lambda book: book.last_scores(),
    "orders_since": lambda book: book.orders_since(NOW),
    "list of open": lambda book: book.list_follow_ups(now=NOW, zone=BERLIN),
    "list of a customer": lambda book: book.list_follow_ups(now=NOW, zone=BERLIN, customer_id=WHO),
    "calendar": lambda book: book.follow_ups_between(NOW, NOW + 7 * DAY, BERLIN, tuple(Status)),
    "request": lambda book: book.request("r"),
    "journal_newest": lambda book: book.journal_newest(None, NOW),
    "journal_import": lambda book: book.journal_import("i"),
    "of_tag": lambda book: book.outbox.of_tag("t"),
    "of_token": lambda book: book.outbox.of_token("t"),
    "a change": lambda book: _complete(book, 301),
    "timed": lambda book: book.ledger.timed(NOW),
    "next_timed": lambda book: book.ledger.next_timed(NOW),
}


@pytest.mark.parametrize("ask", CHANGE.values(), ids=CHANGE)
def test_every_question_of_a_change_is_answered_by_an_index(large: Book, ask: Callable[[Book], object]) -> None:
    assert _scans(large, ask) == []


@pytest.mark.parametrize("ask", [CHANGE["timed"], CHANGE["next_timed"]], ids=["timed", "next_timed"])
def test_what_rings_is_found_without_reading_all_that_is_open(large: Book, ask: Callable[[Book], object]) -> None:
    """SQLite's own choice was the index of everything open, sorted for each ring."""
    seen: list[str] = []
    large.disk.raw.set_trace_callback(seen.append)
    ask(large)
    large.disk.raw.set_trace_callback(None)
    plans = [step for one in seen for *_, step in large.disk.raw.execute(f"EXPLAIN QUERY PLAN {one}")]
    assert any("follow_ups_timed" in step for step in plans)
    assert not any("follow_ups_by_due" in step for step in plans)


def test_what_waits_for_a_phone_is_read_without_all_that_was_sent(large: Book) -> None:
    assert _scans(large, lambda book: book.outbox.waiting()) == ["SCAN outbox USING INDEX outbox_unsent"]


def test_reading_through_a_table_would_be_noticed(large: Book) -> None:
    assert _scans(large, lambda book: book.needs_since(NOW)) == ["SCAN needs"]


def test_searching_reads_every_customer_and_nothing_else(large: Book) -> None:
    """Ten thousand names are read in a moment; nobody needs an index for that."""
    assert large.list_customers(CustomerQuery(search="weber"))[1] == CUSTOMERS


def _steps(book: Book, ask: Callable[[Book], object]) -> int:
    """How many steps SQLite takes to answer."""
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    book.disk.raw.set_progress_handler(count, 1)
    ask(book)
    book.disk.raw.set_progress_handler(None, 0)
    return steps


def test_what_a_plan_reads_does_not_grow_with_years_of_contacts_and_check_ins(tmp_path: Path) -> None:
    book = Book.open(tmp_path / "aftersale" / "book.db")
    ended = {"kind": Kind.CHECK_IN, "rule": "P9", "status": Status.DONE, "outcome": Outcome.DONE}

    def years(who: str, many: int) -> None:
        put(book, customer(who))
        for number in range(many):
            at = NOW - (number + 1) * DAY
            past = follow_up(
                f"{who}{number}", customer_id=who, cause=f"silence:{who}:{number}", completed_at=at, **ended
            )
            put(book, past, interaction(f"{who}{number}", customer_id=who, at=at, note="talked"))
        put(
            book,
            follow_up(f"{who} open", customer_id=who, rule="P9", cause=f"silence:{who}:{many}", kind=Kind.CHECK_IN),
        )

    years("new", 30)
    years("old", 400)
    for ask in (lambda who: book.file(who, NOW), book.open_of, book.last_note):
        few, many = (_steps(book, lambda _, who=who, ask=ask: ask(who)) for who in ("new", "old"))
        assert many <= few + 10
    book.close()
