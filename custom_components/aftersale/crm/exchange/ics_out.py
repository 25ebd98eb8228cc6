"""Follow-ups as iCalendar text (RFC 5545), one at a time, so that each is written once for each of its revisions.

What an event says depends on the follow-up and its customer alone, never on the moment at which it is asked for: it speaks from the
day on which it is due ("your last contact was 27 days ago"), or was done. The same book gives the same text, byte by byte.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.parsing.property import ParsedProperty as _Property, ParsedPropertyParameter as _Parameter
from ical.timezone import Timezone
from ical.types.duration import DurationEncoder
from ical.types.text import TextEncoder
from ical.tzif.timezoneinfo import TimezoneInfoError

from .. import views, wording
from ..due import Due
from ..model import Customer, FollowUp
from ..practice import Practice

PRODUCT: Final = "-//Aftersale//Follow-ups//EN"
SHOWN_MINUTES: Final = 30
"""How long a timed follow-up without a duration looks."""
REFRESH: Final = "PT1H"
DONE_MARK: Final = "✓ "
FOLDED_AT: Final = 75
AT_ONCE: Final = "PT0S"
END: Final = b"END:VCALENDAR\r\n"


def head(practice: Practice) -> bytes:
    """Everything before the events: what this is, how often to look, and the zone."""
    zone = str(practice.working.zone)
    calendar = Calendar(prodid=PRODUCT)
    with suppress(TimezoneInfoError, ValueError):  # calendars know most zones by their names
        calendar.timezones.append(Timezone.from_tzif(zone))
    lines = _lines(IcsCalendarStream.calendar_to_ics(calendar))
    named = ["X-WR-CALNAME:Aftersale", f"X-WR-TIMEZONE:{zone}"]
    often = [f"REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}", f"X-PUBLISHED-TTL:{REFRESH}"]
    begin = lines.index("VERSION:2.0") + 1
    return _written([*lines[:begin], "METHOD:PUBLISH", *named, *often, *lines[begin:-1]])


def changed_at(follow_up: FollowUp, customer: Customer) -> datetime:
    """When what its event says became so."""
    own = follow_up.changed_at or follow_up.completed_at or follow_up.created_at
    return own if customer.changed_at is None else max(own, customer.changed_at)


def event(follow_up: FollowUp, customer: Customer, practice: Practice, *, names: bool, lead: timedelta) -> bytes:
    """One dated follow-up; without ``names`` only its kind is said, nobody's name and nothing that anybody wrote."""
    due = follow_up.due
    assert due is not None
    changed = changed_at(follow_up, customer)
    summary, description = _texts(follow_up, customer, practice, names=names)
    tick = "" if follow_up.is_open else DONE_MARK
    properties = [
        _stamp("dtstamp", changed),
        _Property("uid", f"{follow_up.id}@aftersale"),
        *_times(due, practice),
        _text("summary", f"{tick}{summary}"),
        _stamp("created", follow_up.created_at),
        _stamp("last-modified", changed),
        _Property("sequence", str(_sequence(follow_up, changed))),
        _Property("status", "TENTATIVE" if follow_up.tentative else "CONFIRMED"),
        _Property("transp", "TRANSPARENT" if due.all_day or not follow_up.is_open else "OPAQUE"),
        _Property("class", "PRIVATE"),
    ]
    if description:
        properties.append(_text("description", description))
    alarm = due.moment is not None and follow_up.is_open
    return b"".join(
        [b"BEGIN:VEVENT\r\n", *map(_line, properties), _alarm(summary, lead) if alarm else b"", b"END:VEVENT\r\n"]
    )


def _alarm(summary: str, lead: timedelta) -> bytes:
    """Rings as the reminder does."""
    trigger = _Property("trigger", DurationEncoder.__encode_property_json__(-lead) if lead else AT_ONCE)
    properties = [_Property("action", "DISPLAY"), trigger, _text("description", summary)]
    return b"".join([b"BEGIN:VALARM\r\n", *map(_line, properties), b"END:VALARM\r\n"])


def _times(due: Due, practice: Practice) -> tuple[_Property, _Property]:
    """From when until when: whole days, or in the zone that the head explains."""
    zone = practice.working.zone
    if due.moment is None:
        day = due.local_day(zone)
        return _day("dtstart", day), _day("dtend", day + timedelta(days=1))
    end = due.moment + timedelta(minutes=due.minutes or SHOWN_MINUTES)
    return _moment("dtstart", due.moment, zone), _moment("dtend", end, zone)


def _day(name: str, day: date) -> _Property:
    return _Property(name, day.strftime("%Y%m%d"), [_Parameter("VALUE", ["DATE"])])


def _moment(name: str, moment: datetime, zone: ZoneInfo) -> _Property:
    local = moment.astimezone(zone)
    if not local.utcoffset():
        return _stamp(name, moment)
    return _Property(name, local.strftime("%Y%m%dT%H%M%S"), [_Parameter("TZID", [zone.key])])


def _stamp(name: str, moment: datetime) -> _Property:
    return _Property(name, moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ"))


def _text(name: str, value: str) -> _Property:
    return _Property(name, TextEncoder.__encode_property__(value).value)


def _line(made: _Property) -> bytes:
    """A property on its line, folded where it has more than 75 octets (the library would count letters)."""
    line = made.ics().encode()
    if len(line) <= FOLDED_AT:
        return line + b"\r\n"
    parts, begin, most = [], 0, FOLDED_AT
    while begin < len(line):
        end = begin + most
        while end < len(line) and line[end] & 0xC0 == 0x80:  # never within a letter
            end -= 1
        parts.append(line[begin:end])
        begin, most = end, FOLDED_AT - 1
    return b"\r\n ".join(parts) + b"\r\n"


def _sequence(follow_up: FollowUp, changed: datetime) -> int:
    """Grows with each change: with those within a second, and with one that is taken back, which lowers the revision."""
    return follow_up.revision + max(0, int((changed - follow_up.created_at).total_seconds()))


def _texts(follow_up: FollowUp, customer: Customer, practice: Practice, *, names: bool) -> tuple[str, str]:
    """What stands on the event, and below."""
    if not names:
        return wording.kind_name(follow_up.kind, practice.language), ""
    assert follow_up.due is not None
    read_on = follow_up.completed_at or follow_up.due.starts(practice.working.zone)
    view = views.follow_up_view(follow_up, customer, practice, read_on)
    if follow_up.holds:  # on that day they are over
        since = views.follow_up_view(follow_up, customer, practice, changed_at(follow_up, customer))
        view = {**view, "held": since["held"]}
    return f"{customer.name}: {view['title']}", views.description(view, practice, phone=customer.phone)


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").rstrip("\n").split("\n")


def _written(lines: list[str]) -> bytes:
    return "".join(f"{line}\r\n" for line in lines).encode()
