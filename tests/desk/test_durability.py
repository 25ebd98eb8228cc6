"""A power cut before every statement of every verb leaves all of it or nothing of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
import inspect
import os
from pathlib import Path
import shutil
import signal

import pytest

from custom_components.aftersale.crm.intake.news import Buyer, OrderNews, Placed
from custom_components.aftersale.desk import Desk
from custom_components.aftersale.store import Book

from .room import MONDAY, Room, dump_of

CUSTOMER = "Anna Weber"
TOKEN = "a-token-that-is-long-enough"


def prepare(room: Room) -> None:
    """A little of everything, so that every verb has something to do."""
    room.add_customer(name=CUSTOMER, email="anna@weber.example", birthday="03-10")
    room.add_customer(name="Marco Rossi", referred_by=CUSTOMER)
    room.record_order(customer=CUSTOMER, product="Website", promised_on=date(2026, 3, 10), reference="A1")
    room.make_promise(customer=CUSTOMER, what="a draft", due=date(2026, 3, 6))
    room.open_complaint(customer="Marco Rossi", what="late")
    room.add_follow_up(customer=CUSTOMER, title="Call", due=date(2026, 3, 3))
    room.add_follow_up(customer="Marco Rossi", title="Ring", due=date(2026, 3, 3))
    room.complete_follow_up(customer="Marco Rossi", kind="custom")
    room.add_customer(name="Lena Paused")
    room.pause_customer(customer="Lena Paused", until=date(2026, 3, 4))
    room.add_follow_up(customer=CUSTOMER, title="Talk", due=room.at(MONDAY, 10, 10))
    room.desk.new_token = lambda: TOKEN
    room.ring(way="reminder")
    room.send_digest(target=["phone:list"])
    room.mark_mail(handed=[one.id for one in room.book.outbox.waiting() if one.recipient == "phone:list"])
    room.later(minutes=1)


def awake_after_days(room: Room) -> object:
    """Wake right after a start; keeping the house is a change of its own."""
    room.later(days=3).desk.load(room.now)
    return room.desk.wake(room.call("clock"))


def of_phone(room: Room) -> dict[str, object]:
    """The card that is on the consultant's screen."""
    return {"way": "phone", "token": TOKEN, "recipients": ["screen"]}


VERBS: dict[str, Callable[[Room], object]] = {
    "add_customer": lambda room: room.add_customer(name="Paul Klein", referred_by=CUSTOMER, request_id="r"),
    "update_customer": lambda room: room.update_customer(customer=CUSTOMER, name="Anna Schulz", cadence_days=9),
    "release_device": lambda room: room.release_device(customer=CUSTOMER),
    "merge_customers": lambda room: room.merge_customers(customer=CUSTOMER, other="Marco Rossi"),
    "erase_customer": lambda room: room.erase_customer(customer=CUSTOMER, request_id="r"),
    "pause_customer": lambda room: room.pause_customer(customer=CUSTOMER),
    "resume_customer": lambda room: room.resume_customer(customer="Lena Paused"),
    "mark_lost": lambda room: room.mark_lost(customer=CUSTOMER, reason="price"),
    "reactivate_customer": lambda room: room.reactivate_customer(customer="Lena Paused"),
    "record_order": lambda room: room.record_order(customer=CUSTOMER, product="Chair", delivery="done"),
    "take_in": lambda room: room.take_in(
        source="shop", news=OrderNews("727", Placed(buyer=Buyer(name="Lena Ott"), product="Lamp")), way="webhook"
    ),
    "record_delivery": lambda room: room.record_delivery(customer=CUSTOMER),
    "cancel_order": lambda room: room.cancel_order(customer=CUSTOMER),
    "log_interaction": lambda room: room.log_interaction(customer=CUSTOMER, direction="in"),
    "log_meeting": lambda room: room.log_meeting(customer=CUSTOMER),
    "make_promise": lambda room: room.make_promise(customer=CUSTOMER, what="a call", due=date(2026, 3, 9)),
    "keep_promise": lambda room: room.keep_promise(customer=CUSTOMER),
    "withdraw_promise": lambda room: room.withdraw_promise(customer=CUSTOMER),
    "record_feedback": lambda room: room.record_feedback(customer=CUSTOMER, score=3),
    "note_need": lambda room: room.note_need(customer=CUSTOMER, what="a screen"),
    "open_complaint": lambda room: room.open_complaint(customer=CUSTOMER, what="rude"),
    "resolve_complaint": lambda room: room.resolve_complaint(customer="Marco Rossi"),
    "add_follow_up": lambda room: room.add_follow_up(customer=CUSTOMER, title="Write"),
    "add_from_text": lambda room: room.add_from_text(text=f"{CUSTOMER}: write"),
    "complete_follow_up": lambda room: room.complete_follow_up(customer=CUSTOMER, kind="promise"),
    "reopen_follow_up": lambda room: room.reopen_follow_up(customer="Marco Rossi", kind="custom"),
    "skip_follow_up": lambda room: room.skip_follow_up(customer=CUSTOMER, kind="check_in"),
    "remove_follow_up": lambda room: room.remove_follow_up(customer=CUSTOMER, kind="check_in"),
    "snooze_follow_up": lambda room: room.snooze_follow_up(
        customer=CUSTOMER, kind="check_in", duration=timedelta(hours=1)
    ),
    "check_item": lambda room: room.check_item(customer=CUSTOMER, kind="check_in", index=0),
    "reschedule_follow_up": lambda room: room.reschedule_follow_up(
        customer=CUSTOMER, kind="walkthrough", due=room.at(date(2026, 3, 11))
    ),
    "retitle_follow_up": lambda room: room.retitle_follow_up(customer=CUSTOMER, kind="check_in", title="Hello"),
    "note_follow_up": lambda room: room.note_follow_up(customer=CUSTOMER, kind="check_in", notes="cat"),
    "edit_follow_up": lambda room: room.edit_follow_up(
        customer=CUSTOMER, kind="custom", title="Ring", due=date(2026, 3, 5), notes="n", status="done"
    ),
    "import_customers": lambda room: room.import_customers(
        content="name,email,company\nAnna Weber,anna@weber.example,Weber GmbH\nPaul Klein,,\n"
    ),
    "change_many": lambda room: room.change_many(
        what="pause", customers=[one.id for one, _ in room.book.customer_rows()], until=date(2026, 3, 20)
    ),
    "undo": lambda room: room.undo(),
    "ring": lambda room: room.later(hours=4).ring(way="reminder"),
    "answer_nudge": lambda room: room.answer_nudge(tap="done", **of_phone(room)),
    "answer_question": lambda room: room.answer_question(
        follow_up=room.desk.list_follow_ups(room.now, customer=CUSTOMER)["follow_ups"][0]["id"], said="yes", way="voice"
    ),
    "say": lambda room: room.say(token=TOKEN, key="not_possible"),
    "send_digest": lambda room: room.send_digest(),
    "sort_mail": lambda room: room.later(hours=9).sort_mail(opened=["screen"]),
    "put_down": lambda room: room.put_down(recipients=["phone:list"]),
    "mark_mail": lambda room: room.mark_mail(handed=[one.id for one in room.book.outbox.waiting()]),
    "wake": awake_after_days,
    "replan": lambda room: room.desk.replan(room.call("clock"), None, 50),
}


def test_every_verb_is_tried() -> None:
    verbs = {
        name
        for name, method in inspect.getmembers(Desk, inspect.isfunction)
        if not name.startswith("_") and list(inspect.signature(method).parameters)[1:2] in (["call"], ["work"])
    }
    assert verbs - {"run"} == set(VERBS)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a prepared book, closed."""
    folder = tmp_path_factory.mktemp("prepared")
    room = Room(folder)
    prepare(room)
    room.close()
    return folder


def opened(prepared: Path, folder: Path) -> Room:
    """A room on a copy of the prepared book."""
    shutil.copytree(prepared, folder, dirs_exist_ok=True)
    room = Room(folder, again=True)
    return room.later(minutes=1)


def found_in(folder: Path) -> list[str]:
    """What is in the book of a folder when it is opened again."""
    book = Book.open(folder / "aftersale" / "book.db", expect_existing=True)
    book.integrity_check()
    lines = dump_of(book)
    book.close()
    return lines


@pytest.mark.parametrize("name", VERBS)
def test_a_power_cut_leaves_all_or_nothing(prepared: Path, tmp_path: Path, name: str) -> None:
    """Before each statement the files are copied as they are: what a process killed there leaves behind."""
    room = opened(prepared, tmp_path / "running")
    before = room.dump()
    states: dict[tuple[bytes, ...], int] = {}
    statements = 0

    def copy(_: str) -> None:
        nonlocal statements
        statements += 1
        files = (room.path, room.path.with_name("book.db-wal"))
        states.setdefault(tuple(file.read_bytes() for file in files), statements)

    room.book.disk.raw.set_trace_callback(copy)
    VERBS[name](room)
    room.book.disk.raw.set_trace_callback(None)
    copy("the end")
    after = room.dump()
    room.close()
    assert statements > 4
    kinds = []
    for (data, log), number in states.items():
        folder = tmp_path / f"cut{number}"
        (folder / "aftersale").mkdir(parents=True)
        (folder / "aftersale" / "book.db").write_bytes(data)
        (folder / "aftersale" / "book.db-wal").write_bytes(log)
        found = found_in(folder)
        assert found in (before, after), number
        kinds.append(found == after)
    assert kinds == sorted(kinds)
    assert kinds[-1]


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_process_killed_before_each_statement_leaves_all_or_nothing(prepared: Path, tmp_path: Path) -> None:
    room = opened(prepared, tmp_path / "whole")
    before = room.dump()
    seen: list[str] = []
    room.book.disk.raw.set_trace_callback(seen.append)
    VERBS["record_order"](room)
    room.book.disk.raw.set_trace_callback(None)
    after = room.dump()
    room.close()
    outcomes = []
    for number in range(0, len(seen) + 1, 3):
        folder = tmp_path / f"killed{number}"
        child = os.fork()
        if child == 0:
            die_before(number, opened(prepared, folder))
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        found = found_in(folder)
        assert found in (before, after)
        outcomes.append(found == after)
    assert not outcomes[0]


def die_before(number: int, room: Room) -> None:
    """Run the verb and be killed before its statement of this number, or at its end."""
    left = number

    def count(_: str) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    room.book.disk.raw.set_trace_callback(count)
    try:
        VERBS["record_order"](room)
    finally:
        os.kill(os.getpid(), signal.SIGKILL)
