"""Follow-ups as iCalendar text (RFC 5545), one at a time, so that each is written once for each of its revisions.

What an event says depends on the follow-up and its customer alone, never on the moment at which it is asked for: it speaks from the
day on which the follow-up was made. The same book gives the same text, byte by byte.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final

from ical.alarm import Alarm
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event
from ical.timezone import Timezone
from ical.tzif.timezoneinfo import TimezoneInfoError

from .. import views, wording
from ..model import Customer, FollowUp
from ..practice import Practice

PRODUCT: Final = "-//Aftersale//Follow-ups//EN"
SHOWN_MINUTES: Final = 30
"""How long a timed follow-up without a duration looks."""
REFRESH: Final = "PT1H"
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
    zone = practice.working.zone
    if due.moment is None:
        start, end = due.day, None
        assert start is not None
        end = start + timedelta(days=1)
    else:
        start = due.moment.astimezone(zone)
        end = (due.moment + timedelta(minutes=due.minutes or SHOWN_MINUTES)).astimezone(zone)
    summary, description = _texts(follow_up, customer, practice, names=names)
    alarms = []
    if due.moment is not None and follow_up.is_open:
        alarms.append(Alarm(action="DISPLAY", trigger=-lead, description=summary))
    made = Event(
        uid=f"{follow_up.id}@aftersale",
        dtstamp=changed,
        last_modified=changed,
        created=follow_up.created_at,
        dtstart=start,
        dtend=end,
        summary=summary if follow_up.is_open else f"✓ {summary}",
        description=description or None,
        sequence=_sequence(follow_up, changed),
        status="TENTATIVE" if follow_up.tentative else "CONFIRMED",
        transparency="TRANSPARENT" if due.all_day or not follow_up.is_open else "OPAQUE",
        classification="PRIVATE",
        alarm=alarms,
    )
    lines = _lines(IcsCalendarStream.calendar_to_ics(Calendar(prodid=PRODUCT, vevent=[made])))
    return _written(lines[lines.index("BEGIN:VEVENT") : -1])


def _sequence(follow_up: FollowUp, changed: datetime) -> int:
    """Grows with each change: with those within a second, and with one that is taken back, which lowers the revision."""
    return follow_up.revision + max(0, int((changed - follow_up.created_at).total_seconds()))


def _texts(follow_up: FollowUp, customer: Customer, practice: Practice, *, names: bool) -> tuple[str, str]:
    """What stands on the event, and below."""
    if not names:
        return wording.kind_name(follow_up.kind, practice.language), ""
    view = views.follow_up_view(follow_up, customer, practice, follow_up.created_at)
    return f"{customer.name}: {view['title']}", views.description(view, practice, phone=customer.phone)


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").rstrip("\n").split("\n")


def _written(lines: list[str]) -> bytes:
    return "".join(f"{line}\r\n" for line in lines).encode()
