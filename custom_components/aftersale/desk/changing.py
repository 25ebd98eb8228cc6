"""The verbs that add a follow-up by hand or change when and what it is (practice.md, "Manual changes")."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from ..crm import courtesy, follow_up as life, validate
from ..crm.due import Due
from ..crm.errors import Conflict, Invalid
from ..crm.model import Channel, Customer, FollowUp, Kind, Outcome, Status
from . import ending, finding
from .ground import Ground, verb
from .receipt import Answer
from .work import Work

SEPARATOR: Final = ":"
LATELY: Final = timedelta(days=366)
"""A due may lie so far back: it shows as overdue."""


class ChangingVerbs(Ground):
    """Add, reschedule, retitle, note, edit."""

    @verb
    def add_follow_up(
        self,
        work: Work,
        *,
        customer: str,
        title: str,
        due: date | datetime | None = None,
        duration_minutes: int | None = None,
        kind: str = "custom",
        channel: str | None = None,
        notes: str = "",
    ) -> Answer:
        """Something to do for a customer, by a person's own wish; the answer says which courtesies it breaks (C3)."""
        person = finding.customer(self, customer)
        return self._add(work, person, title, due, duration_minutes, kind, channel, notes)

    @verb
    def add_from_text(
        self,
        work: Work,
        *,
        text: str,
        due: date | datetime | None = None,
        duration_minutes: int | None = None,
        notes: str = "",
    ) -> Answer:
        """``Anna Weber: call about the invoice`` belongs to Anna; a text that names nobody says how to write it."""
        said = validate.text(text, "text", required=True)
        name, separator, title = said.partition(SEPARATOR)
        if not (separator and name.strip() and title.strip()):
            raise Invalid("name_the_customer", text=finding.shown(said))
        person = finding.customer(self, name)
        return self._add(work, person, title, due, duration_minutes, "custom", None, notes)

    def _add(
        self,
        work: Work,
        person: Customer,
        title: str,
        due: date | datetime | None,
        minutes: int | None,
        kind: str,
        channel: str | None,
        notes: str,
    ) -> Answer:
        wanted = validate.due(due, minutes, "due") or Due.on(work.today)
        self._not_past(work, wanted)
        added = FollowUp(
            id=work.new_id(),
            customer_id=person.id,
            kind=validate.choice(Kind, kind, "kind"),
            created_at=work.now,
            due=wanted,
            planned=wanted,
            first_due=wanted,
            channel=validate.choice(Channel, channel, "channel") if channel else None,
            title=validate.text(title, "title", required=True),
            notes=validate.text(notes, "notes"),
            by_hand=True,
        )
        broken = courtesy.broken_by(added.kind, added.due, work.look(person.id), self.practice, work.now)
        work.change.put(added)
        work.note("follow_up_added", person.id, added, title=added.title)
        work.settle(person.id)
        return {"follow_up_id": added.id, "courtesy": list(broken)}

    @verb
    def reschedule_follow_up(
        self,
        work: Work,
        *,
        follow_up: str | None = None,
        customer: str | None = None,
        kind: str | None = None,
        due: date | datetime,
        duration_minutes: int | None = None,
    ) -> Answer:
        """It belongs to that day or time now, by a person's wish. A walkthrough's time is fixed with the customer."""
        found = finding.follow_up(self, follow_up, customer, kind)
        person = finding.by_id(self, found.customer_id)
        wanted = validate.due(due, duration_minutes, "due")
        if wanted is None:
            raise Invalid("missing", field="due")
        moved = self._move(work, person, found, wanted)
        answer = {"follow_up_id": found.id, "due": work.view(moved, person)["due"]}
        if moved is found:
            return work.repeat(answer)
        work.settle(person.id)
        return answer

    def _move(self, work: Work, person: Customer, found: FollowUp, due: Due) -> FollowUp:
        """Put it on another due; the very same one, given by a person before, is no change."""
        moved = life.reschedule(found, due)
        if found.by_hand and not found.tentative and moved.due == found.due:
            return found
        self._not_past(work, due)
        work.change.put(moved)
        work.note("rescheduled", person.id, moved, due=work.view(moved, person)["due"])
        if moved.kind is Kind.WALKTHROUGH:
            ending.agreed(work, person, moved)
        return moved

    def _not_past(self, work: Work, due: Due) -> None:
        """What should have been done lately may be written down; what is further back is a slip of the pen."""
        day = due.local_day(self.practice.working.zone)
        if day < work.today - LATELY:
            raise Invalid("due_in_past", due=day.isoformat())

    @verb
    def retitle_follow_up(
        self,
        work: Work,
        *,
        follow_up: str | None = None,
        customer: str | None = None,
        kind: str | None = None,
        title: str,
    ) -> Answer:
        """Call it something else; it then belongs to that person."""
        found = finding.follow_up(self, follow_up, customer, kind)
        person = finding.by_id(self, found.customer_id)
        words = validate.text(title, "title", required=True)
        return self._edited(work, found, self._retitle(work, person, found, words))

    @verb
    def note_follow_up(
        self,
        work: Work,
        *,
        follow_up: str | None = None,
        customer: str | None = None,
        kind: str | None = None,
        notes: str,
    ) -> Answer:
        """Write its notes anew."""
        found = finding.follow_up(self, follow_up, customer, kind)
        return self._edited(work, found, self._annotate(work, found, validate.text(notes, "notes")))

    def _edited(self, work: Work, before: FollowUp, after: FollowUp) -> Answer:
        answer = {"follow_up_id": before.id}
        if after is before:
            return work.repeat(answer)
        work.settle(before.customer_id)
        return answer

    def _retitle(self, work: Work, person: Customer, found: FollowUp, title: str) -> FollowUp:
        if title == work.view(found, person)["title"]:
            return found
        retitled = life.retitle(found, title)
        work.change.put(retitled)
        work.note("retitled", person.id, retitled, title=title)
        return retitled

    def _annotate(self, work: Work, found: FollowUp, notes: str) -> FollowUp:
        if notes == found.notes:
            return found
        noted = life.note(found, notes)
        work.change.put(noted)
        work.note("noted", found.customer_id, noted, notes=notes)
        return noted

    @verb
    def edit_follow_up(
        self,
        work: Work,
        *,
        follow_up: str | None = None,
        customer: str | None = None,
        kind: str | None = None,
        title: str | None = None,
        due: date | datetime | None = None,
        duration_minutes: int | None = None,
        notes: str | None = None,
        status: str | None = None,
    ) -> Answer:
        """Take over what a to-do list or calendar sends whole: only what differs changes, all of it at once."""
        found = finding.follow_up(self, follow_up, customer, kind)
        person = finding.by_id(self, found.customer_id)
        wanted = validate.choice(Status, status, "status") if status else found.status
        now = found
        if wanted is Status.OPEN and not now.is_open:
            now = ending.begin_again(work, person, now)
        if title is not None:
            now = self._retitle(work, person, now, validate.text(title, "title", required=True))
        if notes is not None:
            now = self._annotate(work, now, validate.text(notes, "notes"))
        now = self._moved(work, person, now, due, duration_minutes)
        if wanted is not now.status:
            now = self._ended(work, person, now, wanted)
        answer = {"follow_up_id": found.id, "changed": _differences(found, now)}
        if now is found:
            return work.repeat(answer)
        work.settle(person.id)
        if now.is_open:
            ending.check_open(work, now)
        return answer

    def _moved(
        self, work: Work, person: Customer, found: FollowUp, due: date | datetime | None, minutes: int | None
    ) -> FollowUp:
        wanted = validate.due(due, minutes, "due")
        if wanted is None or _same_time(found.due, wanted):
            return found
        return self._move(work, person, found, wanted)

    def _ended(self, work: Work, person: Customer, found: FollowUp, wanted: Status) -> FollowUp:
        if not found.is_open:
            raise Conflict("follow_up_has_ended", status=found.status)
        if wanted is Status.DONE:
            return ending.finish(work, person, found, Outcome.DONE, work.now, "", "")
        if wanted is Status.SKIPPED:
            return ending.leave_out(work, person, found, "")
        raise Invalid("impossible_status", status=wanted)


def _same_time(now: Due | None, wanted: Due) -> bool:
    """Whether a door sent back the due that it was shown; without a duration, it said nothing about that."""
    if now is None or (now.day, now.moment) != (wanted.day, wanted.moment):
        return False
    return wanted.minutes is None or wanted.minutes == now.minutes


def _differences(before: FollowUp, after: FollowUp) -> list[str]:
    return [name for name in ("title", "due", "notes", "status") if getattr(before, name) != getattr(after, name)]
