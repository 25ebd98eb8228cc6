"""Days and times as they are said, in both languages."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from custom_components.aftersale.voice.compiled import compiled
from custom_components.aftersale.voice.dating import Dating
from custom_components.aftersale.voice.request import Intent, Request, Unclear

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 11, 2, 10, 0, tzinfo=BERLIN)


def meant(code: str, text: str, now: datetime = MONDAY, intent: Intent = Intent.ADD) -> Request | Unclear:
    """What a sentence with these words and of this capability is dated."""
    reader = compiled(code).when
    return Dating(text, reader.find(text, now), reader.length(text, now), now).dated(
        Request(intent, customer="x", text="x")
    )


def due(code: str, text: str, now: datetime = MONDAY) -> str:
    """The due of a new follow-up."""
    found = meant(code, text, now)
    assert isinstance(found, Request)
    assert found.at is not None
    return (
        found.at.isoformat()
        if not isinstance(found.at, datetime)
        else found.at.astimezone(BERLIN).strftime("%Y-%m-%d %H:%M")
    )


@pytest.mark.parametrize(
    ("code", "said", "day"),
    [
        ("en", "today", "2026-11-02"),
        ("en", "tomorrow", "2026-11-03"),
        ("en", "the day after tomorrow", "2026-11-04"),
        ("en", "on Friday", "2026-11-06"),
        ("en", "by Friday", "2026-11-06"),
        ("en", "on Monday", "2026-11-09"),
        ("en", "next Monday", "2026-11-09"),
        ("en", "next Wednesday", "2026-11-11"),
        ("en", "Friday next week", "2026-11-13"),
        ("en", "a week from Friday", "2026-11-13"),
        ("en", "in three days", "2026-11-05"),
        ("en", "in a week", "2026-11-09"),
        ("en", "in a fortnight", "2026-11-16"),
        ("en", "in two weeks", "2026-11-16"),
        ("en", "in a couple of days", "2026-11-04"),
        ("en", "in twenty-one days", "2026-11-23"),
        ("en", "in a month", "2026-12-02"),
        ("en", "after two days", "2026-11-04"),
        ("en", "three days from now", "2026-11-05"),
        ("en", "next week", "2026-11-09"),
        ("en", "next month", "2026-12-01"),
        ("en", "at the end of the week", "2026-11-06"),
        ("en", "on the fifth of March", "2027-03-05"),
        ("en", "on March 5th", "2027-03-05"),
        ("en", "on the 5th of March 2028", "2028-03-05"),
        ("en", "11 November", "2026-11-11"),
        ("en", "on the twelfth", "2026-11-12"),
        ("en", "on the first", "2026-12-01"),
        ("en", "2026-11-20", "2026-11-20"),
        ("en", "in the middle of next week", "2026-11-11"),
        ("en", "mid next week", "2026-11-11"),
        ("en", "late next week", "2026-11-13"),
        ("en", "the week after next", "2026-11-16"),
        ("en", "a week today", "2026-11-09"),
        ("en", "a week tomorrow", "2026-11-10"),
        ("en", "a week on Tuesday", "2026-11-10"),
        ("en", "three weeks on Friday", "2026-11-27"),
        ("en", "Friday fortnight", "2026-11-20"),
        ("en", "Wednesday the 11th", "2026-11-11"),
        ("en", "on Wednesday, the eleventh of November", "2026-11-11"),
        ("en", "on the first Monday in December", "2026-12-07"),
        ("en", "on the last Friday of the month", "2026-11-27"),
        ("en", "after the weekend", "2026-11-09"),
        ("en", "until December", "2026-12-01"),
        ("en", "mid-January", "2027-01-15"),
        ("en", "at the end of November", "2026-11-30"),
        ("en", "in half a year", "2027-05-02"),
        ("en", "in a year", "2027-11-02"),
        ("en", "in a week and a half", "2026-11-13"),
        ("en", "at the end of the year", "2026-12-31"),
        ("de", "Mitte n\u00e4chster Woche", "2026-11-11"),
        ("de", "\u00fcbern\u00e4chste Woche", "2026-11-16"),
        ("de", "am kommenden Freitag", "2026-11-06"),
        ("de", "morgen in einer Woche", "2026-11-10"),
        ("de", "Freitag in zwei Wochen", "2026-11-20"),
        ("de", "am Mittwoch, den elften November", "2026-11-11"),
        ("de", "am Mittwoch den 11.11.", "2026-11-11"),
        ("de", "am ersten Montag im Dezember", "2026-12-07"),
        ("de", "am letzten Freitag im Monat", "2026-11-27"),
        ("de", "nach dem Wochenende", "2026-11-09"),
        ("de", "Anfang Dezember", "2026-12-01"),
        ("de", "Mitte Januar", "2027-01-15"),
        ("de", "bis zum Monatsende", "2026-11-30"),
        ("de", "in einem halben Jahr", "2027-05-02"),
        ("de", "in anderthalb Wochen", "2026-11-13"),
        ("de", "bis Jahresende", "2026-12-31"),
        ("de", "heute", "2026-11-02"),
        ("de", "morgen", "2026-11-03"),
        ("de", "\u00fcbermorgen", "2026-11-04"),
        ("de", "am Freitag", "2026-11-06"),
        ("de", "bis Freitag", "2026-11-06"),
        ("de", "bis zum Freitag", "2026-11-06"),
        ("de", "am Montag", "2026-11-09"),
        ("de", "n\u00e4chsten Montag", "2026-11-09"),
        ("de", "n\u00e4chste Woche Mittwoch", "2026-11-11"),
        ("de", "Freitag n\u00e4chster Woche", "2026-11-13"),
        ("de", "in drei Tagen", "2026-11-05"),
        ("de", "in vierzehn Tagen", "2026-11-16"),
        ("de", "in einer Woche", "2026-11-09"),
        ("de", "in zwei Wochen", "2026-11-16"),
        ("de", "in ein paar Tagen", "2026-11-05"),
        ("de", "in einem Monat", "2026-12-02"),
        ("de", "n\u00e4chste Woche", "2026-11-09"),
        ("de", "n\u00e4chsten Monat", "2026-12-01"),
        ("de", "bis Ende der Woche", "2026-11-06"),
        ("de", "am f\u00fcnften M\u00e4rz", "2027-03-05"),
        ("de", "am 5. M\u00e4rz 2028", "2028-03-05"),
        ("de", "am 5.3.", "2027-03-05"),
        ("de", "am zw\u00f6lften", "2026-11-12"),
        ("de", "am ersten", "2026-12-01"),
        ("de", "am einundzwanzigsten Dezember", "2026-12-21"),
    ],
)
def test_a_day(code: str, said: str, day: str) -> None:
    assert due(code, said) == day


@pytest.mark.parametrize(
    ("code", "said", "moment"),
    [
        ("en", "tomorrow at three", "2026-11-03 15:00"),
        ("en", "tomorrow at half past three", "2026-11-03 15:30"),
        ("en", "tomorrow at quarter to four", "2026-11-03 15:45"),
        ("en", "on Thursday at 9:30", "2026-11-05 09:30"),
        ("en", "on Thursday at 9 a.m.", "2026-11-05 09:00"),
        ("en", "at noon tomorrow", "2026-11-03 12:00"),
        ("en", "on Friday at five pm", "2026-11-06 17:00"),
        ("en", "tomorrow at ten o'clock", "2026-11-03 10:00"),
        ("en", "in two hours", "2026-11-02 12:00"),
        ("en", "at nine", "2026-11-03 09:00"),
        ("en", "at eleven", "2026-11-02 11:00"),
        ("de", "morgen um drei", "2026-11-03 15:00"),
        ("de", "morgen um halb vier", "2026-11-03 15:30"),
        ("de", "morgen um Viertel nach vier", "2026-11-03 16:15"),
        ("de", "morgen um viertel vor vier", "2026-11-03 15:45"),
        ("de", "am Donnerstag um halb zehn", "2026-11-05 09:30"),
        ("de", "am Donnerstag um 14:30", "2026-11-05 14:30"),
        ("de", "am Freitag um siebzehn Uhr", "2026-11-06 17:00"),
        ("de", "am Freitag 14 Uhr 15", "2026-11-06 14:15"),
        ("de", "morgen Mittag", "2026-11-03 12:00"),
        ("de", "in zwei Stunden", "2026-11-02 12:00"),
        ("en", "tomorrow evening at eight", "2026-11-03 20:00"),
        ("en", "tomorrow morning at seven", "2026-11-03 07:00"),
        ("en", "at nine tomorrow evening", "2026-11-03 21:00"),
        ("en", "tonight at ten", "2026-11-02 22:00"),
        ("en", "in an hour and a half", "2026-11-02 11:30"),
        ("de", "morgen Abend um acht", "2026-11-03 20:00"),
        ("de", "morgen fr\u00fch um sieben", "2026-11-03 07:00"),
        ("de", "am Samstagmorgen um sieben", "2026-11-07 07:00"),
        ("de", "am Sonnabend um neun", "2026-11-07 09:00"),
        ("de", "in einer halben Stunde", "2026-11-02 10:30"),
        ("de", "um neun Uhr", "2026-11-03 09:00"),
    ],
)
def test_a_day_and_a_time(code: str, said: str, moment: str) -> None:
    assert due(code, said) == moment


@pytest.mark.parametrize(
    ("now", "code", "said", "moment"),
    [
        # The clocks go forward on 28 March 2027: half past two does not exist, and is moved on by the gap.
        (datetime(2027, 3, 27, 10, tzinfo=BERLIN), "en", "tomorrow at 2:30 a.m.", "2027-03-28 03:30"),
        (datetime(2027, 3, 27, 10, tzinfo=BERLIN), "de", "morgen um drei", "2027-03-28 15:00"),
        # They go back on 25 October 2026: half past two comes twice, the first is meant.
        (datetime(2026, 10, 24, 10, tzinfo=BERLIN), "en", "tomorrow at 2:30 a.m.", "2026-10-25 02:30"),
        # The year turns.
        (datetime(2026, 12, 30, 10, tzinfo=BERLIN), "en", "in three days", "2027-01-02"),
        (datetime(2026, 12, 30, 10, tzinfo=BERLIN), "en", "on the second of January", "2027-01-02"),
        (datetime(2026, 12, 30, 10, tzinfo=BERLIN), "de", "\u00fcbermorgen", "2027-01-01"),
        (datetime(2026, 12, 30, 10, tzinfo=BERLIN), "de", "n\u00e4chste Woche", "2027-01-04"),
        (datetime(2026, 12, 31, 10, tzinfo=BERLIN), "de", "in einem Monat", "2027-01-31"),
        # Months differ in length.
        (datetime(2027, 1, 31, 10, tzinfo=BERLIN), "en", "in a month", "2027-02-28"),
        (datetime(2027, 1, 31, 10, tzinfo=BERLIN), "en", "on the thirtieth", "2027-03-30"),
    ],
)
def test_clocks_years_and_months_turn(now: datetime, code: str, said: str, moment: str) -> None:
    assert due(code, said, now) == moment


@pytest.mark.parametrize(
    ("code", "said", "first", "last"),
    [
        ("en", "today", date(2026, 11, 2), date(2026, 11, 2)),
        ("en", "on Monday", date(2026, 11, 2), date(2026, 11, 2)),
        ("en", "this week", date(2026, 11, 2), date(2026, 11, 8)),
        ("en", "next week", date(2026, 11, 9), date(2026, 11, 15)),
        ("en", "this month", date(2026, 11, 1), date(2026, 11, 30)),
        ("en", "in the next three days", date(2026, 11, 2), date(2026, 11, 5)),
        ("de", "heute", date(2026, 11, 2), date(2026, 11, 2)),
        ("de", "diese Woche", date(2026, 11, 2), date(2026, 11, 8)),
        ("de", "n\u00e4chste Woche", date(2026, 11, 9), date(2026, 11, 15)),
        ("de", "in den n\u00e4chsten drei Tagen", date(2026, 11, 2), date(2026, 11, 5)),
        ("de", "nichts davon", None, None),
    ],
)
def test_a_question_is_about_a_stretch(code: str, said: str, first: date | None, last: date | None) -> None:
    found = meant(code, said, intent=Intent.DUE)
    assert isinstance(found, Request)
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    ("code", "said", "at"),
    [
        ("en", "yesterday", date(2026, 11, 1)),
        ("en", "on Friday", date(2026, 10, 30)),
        ("en", "last Tuesday", date(2026, 10, 27)),
        ("en", "two days ago", date(2026, 10, 31)),
        ("en", "an hour ago", datetime(2026, 11, 2, 9, tzinfo=BERLIN)),
        ("en", "at nine", datetime(2026, 11, 2, 9, tzinfo=BERLIN)),
        ("en", "at eleven", None),
        ("en", "yesterday at four", datetime(2026, 11, 1, 16, tzinfo=BERLIN)),
        ("en", "tomorrow", None),
        ("de", "gestern", date(2026, 11, 1)),
        ("de", "vorgestern", date(2026, 10, 31)),
        ("de", "am Freitag", date(2026, 10, 30)),
        ("de", "letzten Dienstag", date(2026, 10, 27)),
        ("de", "vor zwei Tagen", date(2026, 10, 31)),
        ("de", "morgen", None),
    ],
)
def test_what_happened_lies_behind(code: str, said: str, at: date | datetime | None) -> None:
    found = meant(code, said, intent=Intent.LOG)
    assert isinstance(found, Request)
    assert found.at == at


@pytest.mark.parametrize(
    ("intent", "said", "question"),
    [
        (Intent.SNOOZE, "", "until_when"),
        (Intent.RESCHEDULE, "", "to_when"),
        (Intent.RESCHEDULE, "yesterday", "past_day"),
        (Intent.PROMISE, "", "by_when"),
        (Intent.PROMISE, "by last Friday", "past_day"),
        (Intent.ADD, "last week", "past_day"),
        (Intent.ADD, "on Wednesday the 12th", "which_day"),
        (Intent.SNOOZE, "until Friday or Monday", "which_day"),
        (Intent.RESCHEDULE, "to the Tuesday after next", "which_day"),
    ],
)
def test_a_day_that_is_needed_is_asked_for(intent: Intent, said: str, question: str) -> None:
    found = meant("en", said, intent=intent)
    assert isinstance(found, Unclear)
    assert found.question == question


def test_a_length_of_time_puts_off() -> None:
    found = meant("en", "two weeks", intent=Intent.SNOOZE)
    assert isinstance(found, Request)
    assert found.at == date(2026, 11, 16)


def test_what_cannot_be_a_day_is_none() -> None:
    reader = compiled("en").when
    assert reader.find("2026-02-31", MONDAY) == []
    assert reader.find("at 25", MONDAY) == []
    assert reader.length("nothing of the kind", MONDAY) is None
    assert [one.clock for one in reader.find("at 4", MONDAY)] == [time(16)]
