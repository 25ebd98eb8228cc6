"""Times of the day as they are said, in both languages: every hour with every minute, and every way to say them."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from custom_components.aftersale.voice.compiled import compiled

MONDAY = datetime(2026, 11, 2, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))
TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
ENGLISH = ["", *(f"oh {one}" for one in UNITS), *TEENS]
ENGLISH += [
    f"{tens}{rest}" for tens in ("twenty", "thirty", "forty", "fifty") for rest in ("", *(f" {one}" for one in UNITS))
]
ZEHNER = ["zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"]
EINER = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
DEUTSCH = ["", *("eins", *EINER[1:]), *ZEHNER]
DEUTSCH += [
    f"{one}{tens}"
    for tens in ("zwanzig", "dreißig", "vierzig", "fünfzig")
    for one in ("", *(f"{unit}und" for unit in EINER))
]


def clocks(code: str, text: str) -> list[time]:
    """The times in a text that are not left."""
    return [one.clock for one in compiled(code).when.find(text, MONDAY) if one.clock is not None and not one.left]


@pytest.mark.parametrize("hour", range(1, 13))
def test_every_minute_of_every_hour(hour: int) -> None:
    english, deutsch = [*UNITS, *TEENS[:3]][hour - 1], ["ein", *DEUTSCH[2:13]][hour - 1]
    for minute in range(60):
        spoken, digits = ENGLISH[minute], f"{hour}:{minute:02}"
        later = time(hour % 12 + 12, minute)
        assert clocks("en", f"on friday at {english} {spoken} pm".replace("  ", " ")) == [later], spoken
        assert clocks("en", f"on friday at {digits} pm") == [later]
        assert clocks("en", f"on friday at {hour % 12 + 12}{minute:02}") == [later]
        assert clocks("de", f"am Freitag um {deutsch} Uhr {DEUTSCH[minute]} nachmittags".replace("  ", " ")) == [
            later
        ], minute
        assert clocks("de", f"am Freitag um {digits} Uhr nachmittags") == [later]
        if minute:
            assert clocks("en", f"{english} {spoken} pm on friday") == [later]
            assert clocks(
                "de", f"am Freitag {DEUTSCH[hour % 12 + 12] if hour < 8 else deutsch} Uhr {DEUTSCH[minute]}"
            ) == [later if hour < 8 or hour == 12 else time(hour, minute)]


@pytest.mark.parametrize(
    ("code", "said", "expected"),
    [
        ("en", "friday at three thirty", "15:30"),
        ("en", "friday at nine in the morning", "09:00"),
        ("en", "friday at 12 am", "00:00"),
        ("en", "friday at 12:30 a.m.", "00:30"),
        ("en", "friday at 12 p.m.", "12:00"),
        ("de", "am Freitag um zehn Uhr vormittags", "10:00"),
        ("de", "am Freitag um zehn Uhr am Vormittag", "10:00"),
        ("de", "am Freitag um zwei Uhr mittags", "14:00"),
        ("en", "friday three thirty", "15:30"),
        ("en", "five thirty on friday", "17:30"),
        ("en", "friday at half four", "16:30"),
        ("en", "friday at half past four", "16:30"),
        ("en", "friday at ten past five", "17:10"),
        ("en", "friday at twenty minutes past five", "17:20"),
        ("en", "friday at twenty to six", "17:40"),
        ("en", "friday at twenty-five to eleven", "10:35"),
        ("en", "friday at five to eight", "07:55"),
        ("en", "friday at a quarter past two", "14:15"),
        ("en", "friday at quarter after two", "14:15"),
        ("en", "friday at quarter to nine in the morning", "08:45"),
        ("en", "friday at a quarter of three", "14:45"),
        ("en", "friday at eight thirty in the evening", "20:30"),
        ("en", "friday evening at seven thirty", "19:30"),
        ("en", "friday morning at seven fifteen", "07:15"),
        ("en", "friday at 4 30", "16:30"),
        ("en", "friday at 3.30", "15:30"),
        ("en", "friday at fifteen hundred hours", "15:00"),
        ("en", "friday around lunchtime", "12:00"),
        ("en", "friday at three sharp", "15:00"),
        ("en", "from ten to eleven on friday", "11:00"),
        ("en", "from three to four thirty on friday", "16:30"),
        ("en", "about three on friday", "15:00"),
        ("de", "Freitag um halb vier", "15:30"),
        ("de", "Freitag um viertel nach zwei", "14:15"),
        ("de", "Freitag um viertel vor drei", "14:45"),
        ("de", "Freitag um viertel drei", "14:15"),
        ("de", "Freitag um dreiviertel drei", "14:45"),
        ("de", "Freitag um drei viertel elf", "10:45"),
        ("de", "Freitag um zehn nach fünf", "17:10"),
        ("de", "Freitag zwanzig vor sechs", "17:40"),
        ("de", "Freitag um fünf vor halb vier", "15:25"),
        ("de", "Freitag um fünf nach halb vier", "15:35"),
        ("de", "Freitag um fünf vor zwölf", "11:55"),
        ("de", "Freitag fünfzehn Uhr dreißig", "15:30"),
        ("de", "Freitag fünfzehn dreißig", "15:30"),
        ("de", "Freitag um 9.15 Uhr", "09:15"),
        ("de", "Freitag um acht Uhr abends", "20:00"),
        ("de", "Freitag Punkt zehn", "10:00"),
        ("de", "Freitag um Punkt zehn", "10:00"),
        ("de", "von zehn auf elf Uhr am Freitag", "11:00"),
    ],
)
def test_the_ways_to_say_a_time(code: str, said: str, expected: str) -> None:
    assert clocks(code, said) == [time.fromisoformat(expected)]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "about two chairs"),
        ("en", "about a quarter of the invoice"),
        ("en", "two to three weeks"),
        ("en", "ten to fifteen chairs"),
        ("en", "five to ten people came"),
        ("en", "at 1500 euros"),
        ("en", "gave us a five thirty"),
        ("en", "at a good price"),
        ("de", "wegen zwei Stühlen"),
        ("de", "zehn bis fünfzehn Stühle"),
        ("de", "in fünf zwanzig Euro Scheinen"),
    ],
)
def test_numbers_that_are_no_time(code: str, said: str) -> None:
    assert clocks(code, said) == []


@pytest.mark.parametrize(
    ("code", "said", "expected"),
    [
        ("en", "call Marco the eleventh", "2026-11-11"),
        ("en", "the sixth at ten", "2026-11-06"),
        ("de", "den zwölften anzurufen", "2026-11-12"),
        ("de", "den sechsten um zehn", "2026-11-06"),
        ("de", "am zehnten elften", "2026-11-10"),
        ("de", "heute in acht Tagen", "2026-11-09"),
    ],
)
def test_days_without_their_month(code: str, said: str, expected: str) -> None:
    assert [one.first.isoformat() for one in compiled(code).when.find(said, MONDAY) if one.first] == [expected]


@pytest.mark.parametrize(("code", "said"), [("en", "the second screen"), ("de", "den ersten Entwurf")])
def test_an_ordinal_that_counts_things_is_no_day(code: str, said: str) -> None:
    assert compiled(code).when.find(said, MONDAY) == []


@pytest.mark.parametrize(
    ("code", "said"),
    [("en", "on the thirty-first of November"), ("de", "am einunddreißigsten November"), ("de", "am 30.2.")],
)
def test_a_day_that_there_is_not_is_asked_about(code: str, said: str) -> None:
    assert [one.unsure for one in compiled(code).when.find(said, MONDAY)] == [True]
