"""An event of the feed says the same, byte by byte, whenever it is asked for; and only what the edition may say."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
import pytest

from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.crm.exchange import ics_out
from custom_components.aftersale.crm.model import Customer, FollowUp, Hold, Kind, Status
from custom_components.aftersale.crm.practice import Practice
from custom_components.aftersale.crm.working_time import WorkingTime

MADE = datetime(2026, 3, 2, 9, tzinfo=UTC)
CHANGED = datetime(2026, 3, 3, 9, tzinfo=UTC)
ZOE = Customer("c1", "Zoë Weber", MADE, MADE.date(), MADE.date(), phone="+49 30 1234567")
CALL = FollowUp(
    "f1", "c1", Kind.CUSTOM, MADE, title="Call; about, the\\ offer", notes="line\nline", changed_at=CHANGED, revision=7
)


def practice(zone: str = "Europe/Berlin") -> Practice:
    return Practice(working=WorkingTime(zone=ZoneInfo(zone)))


def written(follow_up: FollowUp, *, names: bool = True, zone: str = "Europe/Berlin", lead: int = 15) -> str:
    how = practice(zone)
    event = ics_out.event(follow_up, ZOE, how, names=names, lead=timedelta(minutes=lead))
    return (ics_out.head(how) + event + ics_out.END).decode()


def read(text: str) -> Calendar:
    calendar = IcsCalendarStream.calendar_from_ics(text)
    assert len(calendar.events) == 1
    return calendar


def test_a_day() -> None:
    text = written(replace(CALL, due=Due.on(date(2026, 3, 5))))
    (event,) = read(text).events
    assert (event.dtstart, event.dtend) == (date(2026, 3, 5), date(2026, 3, 6))
    assert (event.uid, event.sequence, event.dtstamp) == ("f1@aftersale", 7 + 24 * 60 * 60, CHANGED)
    assert event.summary == "Zoë Weber: Call; about, the\\ offer"
    assert "line\nline" in str(event.description) and "+49 30 1234567" in str(event.description)
    assert not event.alarm and "TRANSP:TRANSPARENT" in text and "CLASS:PRIVATE" in text


@pytest.mark.parametrize(("minutes", "lasts"), [(None, 30), (45, 45)])
@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC"])
def test_a_moment_in_any_zone(minutes: int | None, lasts: int, zone: str) -> None:
    at = datetime(2026, 7, 5, 13, tzinfo=UTC)
    (event,) = read(written(replace(CALL, due=Due.at(at, minutes), tentative=True), zone=zone)).events
    assert event.start_datetime == at
    assert event.end_datetime - event.start_datetime == timedelta(minutes=lasts)
    assert event.status == "TENTATIVE"
    assert [alarm.trigger for alarm in event.alarm] == [timedelta(minutes=-15)]


def test_what_is_done_is_ticked_and_does_not_ring() -> None:
    done = replace(CALL, due=Due.at(MADE, 30), status=Status.DONE, completed_at=CHANGED)
    (event,) = read(written(done)).events
    assert event.summary is not None and event.summary.startswith("✓ ") and not event.alarm


def test_without_names_only_the_kind() -> None:
    text = written(replace(CALL, due=Due.on(date(2026, 3, 5)), kind=Kind.CHECK_IN), names=False)
    assert "Zoë" not in text and "offer" not in text and "line" not in text and "1234567" not in text
    assert "SUMMARY:Check-in" in text


def test_the_same_book_gives_the_same_bytes() -> None:
    due = replace(CALL, due=Due.at(MADE, 30))
    assert written(due) == written(due)
    assert "\n" not in written(due).replace("\r\n", "")
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT1H" in written(due)


def test_an_event_says_when_it_became_so_and_grows_with_every_change() -> None:
    made = replace(CALL, due=Due.on(date(2026, 3, 5)), changed_at=None, revision=1)
    edited = replace(made, revision=2, changed_at=MADE + timedelta(seconds=30))
    at_once = replace(edited, revision=3)
    taken_back = replace(edited, changed_at=MADE + timedelta(minutes=1))
    done_before = replace(made, status=Status.DONE, completed_at=CHANGED)
    stamps, numbers = [], []
    for one in (made, edited, at_once, taken_back, done_before):
        (event,) = read(written(one)).events
        stamps.append(event.dtstamp)
        numbers.append(event.sequence)
    assert stamps == [MADE, edited.changed_at, edited.changed_at, taken_back.changed_at, CHANGED]
    assert numbers == sorted(set(numbers))


def test_a_new_name_is_a_change_of_the_event() -> None:
    moved = replace(ZOE, changed_at=CHANGED + timedelta(days=1))
    assert ics_out.changed_at(CALL, moved) == moved.changed_at
    assert ics_out.changed_at(CALL, replace(ZOE, changed_at=MADE)) == CHANGED


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n"), min_size=1, max_size=300)


@given(
    TEXTS.filter(str.strip),
    TEXTS,
    st.none() | st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),
    st.integers(0, 240),
    st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Europe/London", "UTC"]),
)
def test_whatever_is_written_a_calendar_reads(
    title: str, notes: str, at: datetime | None, lead: int, zone: str
) -> None:
    """No line is longer than 75 octets, and the library reads what we meant."""
    due = Due.on(date(2026, 3, 5)) if at is None else Due.at(at.replace(microsecond=0), 45)
    text = written(replace(CALL, title=title, notes=notes, due=due), zone=zone, lead=lead)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    (event,) = read(text).events
    assert event.summary == f"Zoë Weber: {title}"
    assert notes.strip() in str(event.description)
    if due.moment is not None:
        assert (event.start_datetime, event.end_datetime) == (due.moment, due.moment + timedelta(minutes=45))
        assert [alarm.trigger for alarm in event.alarm] == [-timedelta(minutes=lead)]


def test_an_event_speaks_from_the_day_on_which_it_is_read() -> None:
    """Not from the day on which it was made; yet it says what had moved it (C6)."""
    facts = {"last_on": "2026-03-01", "days": "27"}
    held = (Hold("C7", date(2026, 3, 3), date(2026, 3, 28)),)
    silence = replace(CALL, kind=Kind.CHECK_IN, rule="P9", facts=facts, due=Due.on(date(2026, 3, 28)), holds=held)
    (event,) = read(written(silence)).events
    assert "27 days ago" in str(event.description)
    assert "Held from 3 March until 28 March" in str(event.description)
    done = replace(silence, status=Status.DONE, completed_at=CHANGED, holds=())
    (event,) = read(written(done)).events
    assert "2 days ago" in str(event.description)


def test_a_line_is_never_folded_within_a_letter() -> None:
    """Wherever the fold falls."""
    for extra in range(4):
        title = "x" * extra + "ü€🎉" * 30
        text = written(replace(CALL, title=title, due=Due.on(date(2026, 3, 5))))
        (event,) = read(text).events
        assert event.summary == f"Zoë Weber: {title}"
        assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
