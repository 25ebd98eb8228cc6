"""Forgotten without a trace: no byte of the book, its log or its snapshots holds a name any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
import sqlite3

import pytest

from custom_components.aftersale.crm.errors import BookDamaged, BookUnwritable, NotFound
from custom_components.aftersale.crm.model import ChecklistItem, Kind
from custom_components.aftersale.store import Book, Message, book as book_module, snapshots

from .killing import Killed
from .makers import (
    NOW,
    TODAY,
    call,
    complaint,
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

SECRETS = (
    "Ottilie Quastenberg",
    "Quastenberg & Töchter",
    "+49 151 7777123",
    "ottilie@quastenberg.example",
    "Lindenallee 12",
    "EXT-90417",
    "allergic to wool",
    "velvet curtains",
    "squeaking hinges",
    "moved to Lisbon",
)
OTTILIE = customer(
    "ottilie-1",
    name=SECRETS[0],
    company=SECRETS[1],
    phone=SECRETS[2],
    email=SECRETS[3],
    address=SECRETS[4],
    external_id=SECRETS[5],
    notes=SECRETS[6],
    hot_buttons=(SECRETS[7],),
    referred_by="anna",
)


def _traces(folder: Path) -> list[tuple[str, str]]:
    return [
        (path.name, secret)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for secret in SECRETS
        if secret.encode() in path.read_bytes()
    ]


def _live_a_little(book: Book) -> None:
    """Everything in which a customer leaves traces, many times over, so that pages split and are given up."""
    hers = {"customer_id": OTTILIE.id}
    put(book, customer(), OTTILIE)
    with book.change(call(request_id="hers")) as change:
        change.put(order("o1", product=SECRETS[7], **hers))
        change.put(promise("p1", what=SECRETS[7], **hers))
        change.put(need("n1", what=SECRETS[7], **hers))
        change.put(feedback("fb1", suggestion=SECRETS[8], **hers))
        change.put(complaint("co1", what=SECRETS[8], resolution=SECRETS[8], **hers))
        change.put(loss("l1", note=SECRETS[9], **hers))
        change.answer = {"customer": {"id": OTTILIE.id, "name": OTTILIE.name}}
    for number in range(60):
        with book.change(call(now=NOW + timedelta(minutes=number))) as change:
            change.put(follow_up(f"f{number}", title=f"{SECRETS[8]} {number}", notes=SECRETS[6] * (number % 9), **hers))
            change.put(interaction(f"i{number}", note=f"{SECRETS[9]} {number}", **hers))
            change.timeline(entry(f"t{number}", data={"what": SECRETS[8]}, **hers))
            change.put(interaction(f"a{number}", note="talked about chairs"))
        if number % 2:
            with book.change(call()) as change:
                change.put(follow_up(f"f{number}", title="short", **hers))
    with book.change(call(request_id="others")) as change:
        change.put(
            follow_up("thanks", kind=Kind.THANK_REFERRER, rule="P22", cause=OTTILIE.id, facts={"name": OTTILIE.name})
        )
        change.put(
            follow_up("lunch", title=f"Lunch with {OTTILIE.name.upper()}?", checklist=(ChecklistItem("", SECRETS[2]),))
        )
        change.put(replace(customer(), notes=f"sister of {OTTILIE.name}, see {SECRETS[3]}", hot_buttons=(SECRETS[1],)))
        change.timeline(entry("told", data={"other": OTTILIE.name, "customer": OTTILIE.id}))
        change.outbox.add(Message("m1", "phone", "aftersale-f1", {"t": "x"}, NOW, NOW, customer_id=OTTILIE.id))
        change.outbox.add(Message("m2", "phone", "aftersale-lunch", {"t": SECRETS[0]}, NOW, NOW))
        change.outbox.add(Message("m3", "phone", "aftersale-other", {"t": "Chairs"}, NOW, NOW))
        change.answer = {"follow_ups": [{"title": f"Lunch with {OTTILIE.name}"}]}
    with book.change(call(request_id="nothing to do with her")) as change:
        change.put(customer("bob", name="Bob", referred_by=OTTILIE.id))
        change.put_standing("bob", standing(last_score=3))
        change.answer = {"customer_id": "bob"}


@pytest.fixture
def lived(book: Book) -> Book:
    """A book in which she left her traces, with snapshots of before and after."""
    book.snapshot(TODAY - timedelta(days=1))
    _live_a_little(book)
    book.snapshot(TODAY)
    return book


def test_no_byte_is_left(lived: Book) -> None:
    assert {name for name, _ in _traces(lived.path.parent)} == {"book.db-wal", "book-2026-10-05.db"}
    lived.erase(OTTILIE.id, call())
    assert _traces(lived.path.parent) == []
    lived.integrity_check()
    assert len(lived.snapshots()) == 2
    lived.close()
    assert _traces(lived.path.parent) == []


def test_what_others_have_stays_without_her(lived: Book) -> None:
    erased = lived.erase(OTTILIE.id, call(request_id="erase"))
    assert erased.customers[OTTILIE.id] is None
    anna, bob = erased.customers["anna"], erased.customers["bob"]
    assert anna is not None
    assert bob is not None
    assert anna.notes == "sister of …, see …"
    assert anna.hot_buttons == ("…",)
    assert bob.referred_by is None
    assert erased.standings["bob"] == standing(last_score=3)
    lunch = erased.follow_ups["lunch"]
    assert lunch is not None
    assert lunch.title == "Lunch with …?"
    assert lunch.checklist == (ChecklistItem("", "…"),)
    thanks = erased.follow_ups["thanks"]
    assert thanks is not None
    assert thanks.facts == {"name": "…"}
    assert erased.follow_ups["f1"] is None
    assert lived.timeline("anna", 1)[0].data == {"other": "…", "customer": OTTILIE.id}
    assert len(lived.timeline("anna", 99)) == 1
    assert list(lived.records_of(OTTILIE.id)) == []


def test_what_the_book_remembers_of_itself(lived: Book) -> None:
    lived.erase(OTTILIE.id, call(request_id="erase"))
    assert lived.request("hers") == {}
    assert lived.request("others") == {}
    assert lived.request("nothing to do with her") == {"customer_id": "bob"}
    assert lived.request("erase") == {}
    assert [each.id for each in lived.outbox.waiting()] == ["m3"]
    newest = lived.journal_newest(None, NOW)
    assert newest is not None
    assert newest.final


def test_the_rest_of_a_change_can_still_be_taken_back(anna: Book) -> None:
    with anna.change(call("import")) as change:
        change.import_id = "i1"
        change.put(OTTILIE)
        change.put(customer("bob"))
        change.put(replace(customer(), notes="a" * 10))
    anna.erase(OTTILIE.id, call())
    row = anna.journal_import("i1")
    assert row is not None
    with anna.change(call()) as change:
        assert anna.undo(change, row) == {"anna", "bob"}
    assert anna.customer("bob") is None


def test_a_change_whose_before_names_her_is_forgotten(anna: Book) -> None:
    put(anna, OTTILIE, follow_up(title=f"Ask {OTTILIE.name}"))
    put(anna, follow_up(title="Ask somebody"))
    anna.erase(OTTILIE.id, call())
    assert _traces(anna.path.parent) == []


def test_nobody_cannot_be_erased(anna: Book) -> None:
    with pytest.raises(NotFound) as refused:
        anna.erase("nobody", call())
    assert refused.value.facts == {"name": "nobody"}
    assert anna.customer("anna") is not None


def test_a_short_name_is_only_taken_where_it_means_her(anna: Book) -> None:
    """Mark is a name and a word: in other people's notes it may mean something else."""
    put(
        anna,
        customer("mark", name="Mark", referred_by="anna", email="m@x"),
        customer("bob", notes="Mark the spot; write to m@x", hot_buttons=("Mark",)),
        follow_up("thanks", rule="P22", cause="mark", facts={"name": "Marcus", "what": "Mark came"}),
        follow_up("note", customer_id="bob", title="Mark the spot", facts={"product": "Mark", "what": "Mark up"}),
        replace(customer(), notes="Friend of Mark"),
        need("need", what="Markers, and a mark"),
    )
    anna.erase("mark", call())
    bob, her = anna.customer("bob"), anna.customer("anna")
    note, thanks = anna.follow_up("note"), anna.follow_up("thanks")
    assert bob is not None
    assert (bob.notes, bob.hot_buttons) == ("Mark the spot; write to …", ("…",))
    assert note is not None
    assert (note.title, note.facts) == ("Mark the spot", {"product": "…", "what": "Mark up"})
    assert her is not None
    assert her.notes == "Friend of …"
    assert thanks is not None
    assert thanks.facts == {"name": "…", "what": "… came"}
    file = anna.file("anna", NOW)
    assert file is not None
    assert file.needs[0].what == "Markers, and a …"


def test_words_of_the_book_are_nobodys_name(anna: Book) -> None:
    """Whoever is called like a date, a variant or a reason: what the book reads again stays readable."""
    put(anna, customer("x", name="2026-03-02", company="light", external_id="price", address="2026-03-02"))
    facts = {"product": "light", "ordered_on": "2026-03-02", "variant": "light", "reason": "price"}
    with anna.change(call()) as change:
        change.put(follow_up("f", facts=facts, title="Look at 2026-03-02"))
        change.put(follow_up("g", facts={"reason": "as price said to me"}, checklist=(ChecklistItem("price"),)))
    anna.erase("x", call())
    kept = anna.follow_up("f")
    assert kept is not None
    assert kept.facts == {**facts, "product": "…"}
    assert kept.title == "Look at …"
    other = anna.follow_up("g")
    assert other is not None
    assert other.checklist[0].key == "price"


def test_a_name_that_somebody_else_bears_too_is_theirs(anna: Book) -> None:
    put(
        anna,
        customer("other", name=OTTILIE.name),
        OTTILIE,
        follow_up(
            "note", customer_id="other", title=f"Call {OTTILIE.name}", checklist=(ChecklistItem("k", "x", True),)
        ),
    )
    anna.erase(OTTILIE.id, call())
    kept, note = anna.customer("other"), anna.follow_up("note")
    assert kept is not None
    assert note is not None
    assert (kept.name, note.title) == (OTTILIE.name, f"Call {OTTILIE.name}")


@pytest.mark.parametrize("name", ['Anna "Anni" O\'Neil', "100%_sure\\", "a.*b[c]|d", "Ünsal\nÇelik", "🙂🙂🙂🙂🙂🙂"])
def test_a_name_of_any_kind(anna: Book, name: str) -> None:
    put(
        anna,
        customer("odd", name=name),
        follow_up(title=f"Call {name}", facts={"what": f"with {name}"}),
        replace(customer(), notes=f"knows {name}."),
    )
    anna.erase("odd", call())
    found, her = anna.follow_up("call"), anna.customer("anna")
    assert found is not None
    assert her is not None
    assert (found.title, found.facts, her.notes) == ("Call …", {"what": "with …"}, "knows ….")


def test_a_snapshot_that_cannot_be_read_is_given_up(lived: Book) -> None:
    old, new = lived.snapshots()
    with new.open("r+b") as file:
        file.seek(512)
        file.write(b"\xff" * 2048)
    lived.erase(OTTILIE.id, call())
    assert lived.snapshots() == (old,)
    assert _traces(lived.path.parent) == []


def test_snapshots_stay_whole_and_alone(lived: Book) -> None:
    lived.erase(OTTILIE.id, call())
    for path in lived.snapshots():
        raw = sqlite3.connect(path)
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        raw.close()
    assert {path.suffix for path in lived.snapshots()[0].parent.iterdir()} == {".db", ".db-seal"}
    assert all(snapshots.is_whole(path) for path in lived.snapshots())


def test_an_erasure_that_was_cut_short_is_finished_at_the_next_opening(path: Path) -> None:
    book = Book.open(path)
    put(book, customer(), OTTILIE, follow_up(customer_id=OTTILIE.id, title=SECRETS[8]))
    book.snapshot(TODAY)
    book.close()
    outcomes = set()
    for _ in Killed(path, lambda book: book.erase(OTTILIE.id, call()), every=6):
        book = Book.open(path)
        is_gone = book.customer(OTTILIE.id) is None
        book.close()
        assert bool(_traces(path.parent)) is not is_gone
        outcomes.add(is_gone)
    assert outcomes == {True, False}


def test_a_damaged_book_the_disk_holds_on_to_is_removed_at_the_next_opening(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = Book.open(path)
    put(book, replace(OTTILIE, referred_by=None))
    kept = path.parent / snapshots.DAMAGED / "book.db"
    kept.parent.mkdir()
    kept.write_text(SECRETS[0])

    def held(*_: object, **__: object) -> None:
        """Remove nothing, as ``rmtree`` does with its errors ignored."""

    with monkeypatch.context() as patch:
        patch.setattr("shutil.rmtree", held)
        book.erase(OTTILIE.id, call())
        book.close()
        assert kept.exists()
    Book.open(path).close()
    assert not kept.parent.exists()


def full(_: object) -> None:
    """There is no room to write the book anew."""
    raise BookUnwritable("book_unwritable", path="book", detail="full")


def test_what_the_disk_refused_is_finished_with_the_house(lived: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(book_module, "sweep", full)
        lived.erase(OTTILIE.id, call())
        assert _traces(lived.path.parent)
        assert lived.keep_house(NOW, TODAY) is lived.trouble is not None
    lived.keep_log("backup")
    lived.keep_house(NOW + timedelta(days=1), TODAY + timedelta(days=1))
    assert _traces(lived.path.parent), "a copy that somebody takes needs the log as it is"
    lived.let_log_go("backup")
    assert lived.keep_house(NOW + timedelta(days=2), TODAY + timedelta(days=2)) is None
    assert _traces(lived.path.parent) == []


def test_what_the_disk_refused_is_finished_at_the_next_opening_that_it_allows(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = Book.open(path)
    put(book, replace(OTTILIE, referred_by=None))

    with monkeypatch.context() as patch:
        patch.setattr(book_module, "sweep", full)
        erased = book.erase(OTTILIE.id, call())
        assert erased.customers == {OTTILIE.id: None}
        assert erased.trouble is not None
        assert (erased.trouble.key, erased.trouble.facts) == ("erasure_unfinished", {"path": "book", "detail": "full"})
        assert book.traces_left
        with pytest.raises(BookUnwritable):
            book.finish_erasing()
        book.close()
        book = Book.open(path)
        assert (book.traces_left, book.customer(OTTILIE.id)) == (True, None), "it can be worked with all the same"
        book.close()

    def damaged(_: object) -> None:
        raise BookDamaged("book_damaged", path="book", detail="page 3")

    with monkeypatch.context() as patch:
        patch.setattr(book_module, "sweep", damaged)
        with pytest.raises(BookDamaged):
            Book.open(path)
    book = Book.open(path)
    assert not book.traces_left
    assert _traces(path.parent) == []
    book.close()
