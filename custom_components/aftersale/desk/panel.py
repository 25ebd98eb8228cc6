"""What the panel asks: nothing here changes anything.

Answers in the panel's own language are made of the records that these questions give; the records are the book's.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from ..crm import agenda, views, warmth, wording
from ..crm.errors import Invalid, NotFound
from ..crm.identity import Found, Several
from ..crm.model import Customer, FollowUp, Status, TimelineEntry
from ..crm.practice import Practice
from ..crm.warmth_curve import curve
from . import finding
from .ground import Ground
from .receipt import Answer
from .work import in_order

REMINDERS: Final = 100
"""So many of the newest lines about reminders are shown."""
_EPOCH: Final = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
_TICK: Final = timedelta(microseconds=1)
_LISTS: Final = ("orders", "promises", "complaints", "needs", "feedback")


class PanelQuestions(Ground):
    """One follow-up or one customer with all there is to know; who is spelt alike."""

    def alike(self, text: str) -> tuple[str, ...]:
        """The customers that somebody may mean who wrote this, small slips forgiven."""
        match = self.directory.find(text)
        if isinstance(match, Found):
            return (match.id,)
        return tuple(one.id for one in (match.candidates if isinstance(match, Several) else match.nearest))

    def customer_in_full(
        self, now: datetime, *, customer_id: str, limit: int, practice: Practice
    ) -> dict[str, Any] | None:
        """Everything about a customer, by sections, in the words of this practice; ``None`` when there is none."""
        person = self.book.customer(customer_id)
        if person is None:
            return None
        file = self.file_of(customer_id, now)
        view = views.customer_view(file, warmth.standing(file, practice, now), practice, now)
        coming = in_order(self.book.open_of(customer_id), practice)
        shown = [views.follow_up_view(one, person, practice, now) for one in coming]
        referrer = None if person.referred_by is None else self.book.customer(person.referred_by)
        return {
            "customer": {
                **{key: value for key, value in view.items() if key not in _LISTS},
                "cadence": practice.cadence(person),
                "referrer": None if referrer is None else {"id": referrer.id, "name": referrer.name},
            },
            "next": next((one for one in shown if one["due"] is not None), None),
            "follow_ups": shown,
            "reminders": self.told_of(self.book.follow_ups_of(customer_id), REMINDERS),
            **{name: view[name] for name in _LISTS},
            "referrals": [{"id": one.customer_id, "name": one.name} for one in file.referrals],
            "timeline": _page(self.book.timeline(customer_id, limit + 1), limit, practice),
        }

    def calendar_page(
        self, now: datetime, *, start: datetime, end: datetime, practice: Practice, most: int
    ) -> tuple[list[Answer], int]:
        """The first of what falls into a stretch of time, open and done, as a calendar needs it; and how many there are."""
        found = self.book.follow_ups_between(start, end, practice.working.zone, (Status.OPEN, Status.DONE))
        shown = found[:most]
        people = self.book.customers(one.customer_id for one in shown)
        return [_in_short(one, people[one.customer_id], practice, now) for one in shown], len(found)

    def timeline_page(self, now: datetime, *, customer_id: str, cursor: str, limit: int, practice: Practice) -> Answer:
        """Older lines of what happened with a customer, from where the last page ended."""
        at, entry_id = _place(cursor)
        entries = self.book.timeline_before(customer_id, at, entry_id, limit + 1)
        return _page(entries, limit, practice)

    def warmth_curve(self, now: datetime, *, customer_id: str, days: int, practice: Practice) -> Answer:
        """How warm the relationship was on each of the last days, and what moved it."""
        history = self.book.history(customer_id)
        if history is None:
            raise NotFound("unknown_customer", name=finding.shown(customer_id), nearest="")
        found = curve(history, practice, now, days)
        today = practice.today(now)
        return {
            "points": [{"date": day.isoformat(), "warmth": value} for day, value in found.points],
            "moves": [
                {
                    "date": practice.today(move.at).isoformat(),
                    "what": move.what,
                    "text": wording.reason(move.what, move.facts, practice, today),
                    "before": move.before,
                    "after": move.after,
                }
                for move in found.moves
            ],
        }

    def follow_up_in_full(self, now: datetime, *, follow_up: str) -> tuple[FollowUp, Customer, list[Answer], str]:
        """A follow-up, its customer, what was told of it (newest first), and what was noted last with the customer."""
        found = finding.follow_up_by_id(self, follow_up)
        person = finding.by_id(self, found.customer_id)
        return found, person, self.told_of([found], REMINDERS), self.book.last_note(person.id)


def _in_short(one: FollowUp, person: Customer, practice: Practice, now: datetime) -> Answer:
    """A follow-up without the words that only a single one needs: many are made at a time."""
    today = practice.today(now)
    return {
        "id": one.id,
        "kind": one.kind.value,
        "title": wording.title(one, person, practice),
        "customer": {"id": person.id, "name": person.name},
        "due": views.due_text(one.due, practice),
        "duration_minutes": one.due.minutes if one.due else None,
        "all_day": one.due.all_day if one.due else None,
        "status": one.status.value,
        "channel": None if one.channel is None else one.channel.value,
        "overdue": agenda.is_overdue(one, now, practice, person.status),
        "tentative": one.tentative,
        "held_by": list(dict.fromkeys(one.held_by(today))) if one.is_open else [],
        "rule": one.rule,
    }


def _page(entries: tuple[TimelineEntry, ...], limit: int, practice: Practice) -> Answer:
    """A page of the timeline, and where the next begins; one entry more than the page tells whether there is one."""
    shown = entries[:limit]
    last = shown[-1] if len(entries) > limit else None
    return {
        "entries": [views.timeline_view(one, practice) for one in shown],
        "cursor": None if last is None else f"{(last.at - _EPOCH) // _TICK}.{last.id}",
    }


def _place(cursor: str) -> tuple[datetime, str]:
    """Where a page ended."""
    micros, _, entry_id = cursor.partition(".")
    try:
        return _EPOCH + timedelta(microseconds=int(micros)), entry_id
    except (ValueError, OverflowError) as err:
        raise Invalid("not_a_cursor", cursor=finding.shown(cursor)) from err
