"""Every parser that reads what others wrote, each behind one function that takes a text and raises only where a parser is wrong.

A parser gives a result or the refusal that is its own; anything else comes through here. ``test_parsers.py`` calls them with
hypothesis, ``scripts/fuzz`` with a fuzzer that is guided by coverage.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
import json
from typing import Any, Final

from custom_components.aftersale.crm import nudge, validate
from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.crm.errors import Invalid
from custom_components.aftersale.crm.exchange import csv_in, json_book, vcard_in
from custom_components.aftersale.crm.identity import Directory
from custom_components.aftersale.crm.intake import KINDS, OrderNews, Refused, Shop, meeting, understand as read_shop
from custom_components.aftersale.crm.model import Birthday, Channel
from custom_components.aftersale.crm.playbook import Playbook
from custom_components.aftersale.feed import feed_of
from custom_components.aftersale.import_text import decoded
from custom_components.aftersale.options import edited_playbook
from custom_components.aftersale.panel_playbook import edits_of, merged
from custom_components.aftersale.refusals import Refusal
from custom_components.aftersale.service_fields import (
    Unreadable,
    choice_of,
    day,
    due,
    duration,
    flag,
    moment,
    number_in,
    text as text_field,
    texts,
    whole,
    whole_or_empty,
    written,
)
from custom_components.aftersale.voice.request import Request, Unclear
from custom_components.aftersale.voice.understand import understand
from tests.crm.intake.letters import NOW, SECRET, signed
from tests.voice.wordings import LANGUAGES, MONDAY, directory

TOPICS: Final[Mapping[str, tuple[str, ...]]] = {
    "woocommerce": ("order.created", "order.updated", "order.deleted"),
    "shopify": ("orders/create", "orders/fulfilled", "orders/cancelled", "fulfillment_events/create"),
    "stripe": ("",),
    "generic": ("",),
}
_READERS: Final[tuple[Callable[[Any], object], ...]] = (
    *(day, moment, due, duration, flag, whole, whole_or_empty, text_field, texts, written),
    *(choice_of(Channel), number_in(0, 10), edits_of),
)
_CHECKS: Final[tuple[Callable[[Any], object], ...]] = (
    *(validate.name, validate.email, validate.phone, validate.language, validate.birthday, validate.cadence),
    *(validate.score, validate.minutes, validate.amount, validate.currency),
    lambda value: validate.text(value, "notes"),
    lambda value: validate.text(value, "title"),
    lambda value: validate.text(value, "text"),
    lambda value: validate.day(value, "due"),
    lambda value: validate.choice(Channel, value, "channel"),
)


@cache
def everybody() -> Directory:
    """The customers of whom the files of wordings speak."""
    return directory()


def value_of(text: str) -> Any:
    """What a text is as JSON; else the text itself."""
    try:
        return json.loads(text)
    except ValueError, RecursionError:
        return text


def rows(read: Callable[[str], csv_in.Parsed], text: str) -> None:
    """Customers, each whole; and of each other record its line and why not."""
    try:
        parsed = read(text)
    except Invalid:
        return
    assert parsed.rows or parsed.rejected or text
    for row in parsed.rows:
        assert row.line >= 1
        assert validate.name(row.fields["name"]) == row.fields["name"]
        assert isinstance(row.fields.get("birthday"), Birthday | None)
        json.dumps([str(value) for value in row.fields.values()], ensure_ascii=False).encode()
    assert all(one.line >= 1 and one.key for one in parsed.rejected)


def book(text: str) -> None:
    """A whole book, which is written again as it was read."""
    with suppress(Invalid):
        whole = json_book.read(text)
        again = json_book.read(json_book.write(whole.standings, whole.records))
        assert again.standings == whole.standings
        assert sorted(map(repr, again.records)) == sorted(map(repr, whole.records))


def file(text: str) -> None:
    """A file's bytes; its callers take a ``ValueError`` for a file that cannot be read."""
    with suppress(ValueError):
        decoded(text.encode("utf-8", "surrogatepass"))
    with suppress(ValueError):
        decoded(b"\xff\xfe" + text.encode("latin-1", "replace"))


def shop(kind: str, text: str) -> None:
    """What a shop posts, signed, about anything it may be about."""
    body = text.encode("utf-8", "surrogatepass")
    for topic in TOPICS[kind]:
        for delivered in (True, False):
            with suppress(Refused):
                news = read_shop(Shop(kind, SECRET, delivered), signed(kind, body, topic), body, NOW)
                assert news is None or (isinstance(news, OrderNews) and news.reference)


def signature(kind: str, text: str) -> None:
    """A signature that is none."""
    names = signed(kind, b"{}", "").keys()
    for name in names:
        with suppress(Refused):
            assert read_shop(Shop(kind, SECRET), {**signed(kind, b"{}", ""), name: text}, b"[]", NOW) is None


def sentence(language: str, text: str) -> None:
    """Something said."""
    found = understand(text, language, everybody(), MONDAY)
    assert isinstance(found, Request | Unclear)


def title(text: str) -> None:
    """A calendar's event."""
    event = meeting.Event("calendar.a", text[:40], "", MONDAY, MONDAY, text, text[::-1])
    with_whom = meeting.with_whom(event, everybody())
    assert with_whom is None or isinstance(with_whom, str)
    assert event.request_id("x") == event.request_id("x")


def fields(text: str) -> None:
    """A field of an action or a command, whatever reads it."""
    value = value_of(text)
    for read in _READERS:
        with suppress(Unreadable):
            read(value)
    for check in _CHECKS:
        with suppress(Invalid):
            check(value)
    with suppress(Invalid):
        validate.hot_buttons(value if isinstance(value, list | str | None) else [value])


def moments(text: str) -> None:
    """A day or a moment, all the way to a due."""
    with suppress(Unreadable, Invalid):
        found = validate.due(due(value_of(text)), None, "due")
        assert isinstance(found, Due | None)
    with suppress(Unreadable, Invalid):
        validate.past(moment(value_of(text)), datetime(2026, 11, 2, tzinfo=UTC), "at")


def playbook(text: str) -> None:
    """Edits of rules, as the panel sends them and as options may hold them."""
    value = value_of(text)
    with suppress(Unreadable, Refusal):
        assert isinstance(merged({}, edits_of(value)), dict)
    if isinstance(value, dict):
        assert isinstance(edited_playbook(value), Playbook)


def token(text: str) -> None:
    """An address of a feed, and the button of a card."""
    assert feed_of({"feeds": [{"token": "feed-token", "names": "full"}]}, text) is None or text == "feed-token.ics"
    for action in (text, value_of(text), f"aftersale.done.{text}"):
        found = nudge.tapped({"action": action})
        assert found is None or len(found[1]) >= 16


PARSERS: Final[Mapping[str, Callable[[str], None]]] = {
    "csv": lambda text: rows(csv_in.read, text),
    "vcard": lambda text: rows(vcard_in.read, text),
    "book": book,
    "file": file,
    **{f"shop-{kind}": lambda text, kind=kind: shop(kind, text) for kind in KINDS},
    **{f"signature-{kind}": lambda text, kind=kind: signature(kind, text) for kind in KINDS},
    **{f"voice-{code}": lambda text, code=code: sentence(code, text) for code in LANGUAGES},
    "title": title,
    "fields": fields,
    "moments": moments,
    "playbook": playbook,
    "token": token,
}
