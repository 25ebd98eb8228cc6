"""Messages that wait to be handed over."""

from __future__ import annotations

from datetime import timedelta

import pytest

from custom_components.aftersale.crm.errors import Conflict, Invalid
from custom_components.aftersale.store import Book, Message

from .makers import NOW, call

SOON = NOW + timedelta(minutes=15)


def _message(id_: str = "m1", **given: object) -> Message:
    defaults = {"recipient": "phone", "tag": "aftersale-call", "payload": {"title": "Anna 🙂"}}
    return Message(**({"id": id_} | defaults | {"created_at": NOW, "not_before": NOW, "token": id_} | given))  # type: ignore[arg-type]


def _add(book: Book, *messages: Message) -> None:
    with book.change(call()) as change:
        for message in messages:
            change.outbox.add(message)


def test_messages_wait_the_oldest_first(book: Book) -> None:
    later = _message("m2", created_at=SOON, not_before=SOON, customer_id="anna", follow_up_id="call", token="")
    _add(book, later, _message())
    assert book.outbox.waiting() == (_message(), later)


def test_handed_over_waits_no_longer(book: Book) -> None:
    _add(book, _message())
    with book.change(call("reminder")) as change:
        change.outbox.sent("m1", SOON)
    assert book.outbox.waiting() == ()
    (kept,) = book.outbox.of_tag("aftersale-call")
    assert (kept.sent_at, kept.tries) == (SOON, 1)


def test_a_failed_one_is_tried_again_later(book: Book) -> None:
    _add(book, _message())
    with book.change(call("reminder")) as change:
        change.outbox.failed("m1", "no route", SOON)
    (again,) = book.outbox.waiting()
    assert (again.tries, again.last_error, again.not_before) == (1, "no route", SOON)


def test_a_closed_one_waits_no_longer_and_is_known_by_its_token(book: Book) -> None:
    _add(book, _message(), _message("m3", tag="aftersale-other"))
    with book.change(call()) as change:
        change.outbox.close_one("m1", SOON)
    assert [each.id for each in book.outbox.waiting()] == ["m3"]
    assert book.outbox.of_tag("aftersale-call") == ()
    found = book.outbox.of_token("m1")
    assert found is not None
    assert found.closed_at == SOON


def test_a_token_is_given_out_once(book: Book) -> None:
    _add(book, _message("m1", token="secret"), _message("m2", token=""), _message("m3", token=""))
    with pytest.raises(Conflict):
        _add(book, _message("m4", token="secret"))
    assert book.outbox.of_token("") is None
    assert book.outbox.of_token("forged") is None


def test_what_cannot_be_written_is_refused(book: Book) -> None:
    with pytest.raises(Invalid):
        _add(book, _message(payload={"title": "\ud800"}))


def test_closed_ones_are_forgotten_after_a_while(book: Book) -> None:
    _add(book, _message(), _message("m2", tag="open"))
    with book.change(call()) as change:
        change.outbox.close_one("m1", NOW)
        assert change.outbox.prune(NOW) == 0
        assert change.outbox.prune(SOON) == 1
    assert book.outbox.of_token("m1") is None
    assert book.outbox.of_token("m2") is not None
