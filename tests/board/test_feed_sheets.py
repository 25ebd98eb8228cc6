"""The sheets of the feed, laid one behind the other, are one text and one gzip file, whichever of them are written anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
import gzip
import random
import zlib
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st
from ical.calendar_stream import IcsCalendarStream

from custom_components.aftersale.checksum import appended, shift_of
from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.crm.exchange import ics_out
from custom_components.aftersale.crm.model import Customer, FollowUp, Kind, Status
from custom_components.aftersale.crm.practice import Practice
from custom_components.aftersale.crm.working_time import WorkingTime
from custom_components.aftersale.feed_sheets import PIECE, SHEETS, Document, Edition, Sheet, sheet_of, written

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
PRACTICE = Practice(working=WorkingTime(zone=ZoneInfo("Europe/Berlin")))
ANNA = Customer("anna", "Anna Weber", NOW, NOW.date(), NOW.date())
CALL = FollowUp("call", "anna", Kind.CUSTOM, NOW, title="Call", due=Due.on(NOW.date()))
LEAD = timedelta(minutes=15)


@given(st.binary(), st.binary())
def test_the_checksum_of_two_texts_is_that_of_one(one: bytes, other: bytes) -> None:
    assert appended(zlib.crc32(one), zlib.crc32(other), shift_of(len(other))) == zlib.crc32(one + other)


@given(st.lists(st.binary(max_size=3000), max_size=6))
def test_sheets_are_one_text_and_one_file(texts: list[bytes]) -> None:
    document = Document.of(map(Sheet.of, texts))
    whole = b"".join(texts)
    assert b"".join(document.plain()) == whole
    packed = b"".join(document.packed())
    assert (document.size, document.packed_size) == (len(whole), len(packed))
    assert gzip.decompress(packed) == whole
    assert Document.of(map(Sheet.of, texts)).tag == document.tag


def test_a_large_document_comes_in_pieces() -> None:
    texts = [random.Random(number).randbytes(PIECE) for number in range(4)]
    pieces = list(Document.of(map(Sheet.of, texts)).packed())
    assert len(pieces) > 2
    assert gzip.decompress(b"".join(pieces)) == b"".join(texts)


def test_another_text_has_another_tag() -> None:
    one, other = Sheet.of(b"one"), Sheet.of(b"other")
    assert Document.of([one]).tag != Document.of([other]).tag != Document.of([one, other]).tag


def test_a_sheet_holds_each_dated_follow_up_once_in_the_order_of_their_ids() -> None:
    """One that was done while the sheet was written comes twice: as it is now."""
    done = replace(CALL, status=Status.DONE, completed_at=NOW)
    waiting = replace(CALL, id="waiting", due=None)
    first = replace(CALL, id="a call")
    sheet = written([(CALL, ANNA), (waiting, ANNA), (first, ANNA), (done, ANNA)], PRACTICE, names=True, lead=LEAD)
    text = (ics_out.head(PRACTICE) + sheet.text + ics_out.END).decode()
    events = IcsCalendarStream.calendar_from_ics(text).events
    assert [one.summary for one in events] == ["Anna Weber: Call", "✓ Anna Weber: Call"]


def test_an_edition_is_empty_until_it_is_written() -> None:
    edition = Edition(names=True)
    assert edition.spoilt == set(range(SHEETS))
    assert b"".join(edition.sealed().plain()) == ics_out.END
    edition.spoilt.clear()
    edition.spoil([sheet_of("anna")])
    assert edition.spoilt == {sheet_of("anna")}
