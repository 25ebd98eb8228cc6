"""The verbs about what happened with a customer: contact, promises, feedback, needs, complaints."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from ..crm import measures, validate
from ..crm.due import Due
from ..crm.errors import Conflict, Invalid, NotFound
from ..crm.model import (
    Channel,
    Complaint,
    Customer,
    Direction,
    Feedback,
    Interaction,
    Kind,
    Letter,
    Need,
    Outcome,
    Promise,
)
from . import ending, finding, leaving
from .changing import LATELY
from .ground import Ground, verb
from .receipt import Answer
from .work import Work

A_MEETING: Final = timedelta(hours=1)
"""How long a meeting was when nobody says."""
ON_THE_LIST: Final = timedelta(days=2)
"""A survey is on the to-do list so long before its due; feedback then answers it."""


class HappeningVerbs(Ground):
    """Log, promise, keep, complain, resolve."""

    @verb
    def log_interaction(
        self,
        work: Work,
        *,
        customer: str,
        channel: str | None = None,
        at: datetime | None = None,
        note: str = "",
        direction: str = "out",
        letter: str | None = None,
    ) -> Answer:
        """A contact that happened; ``letter`` says which of the ten they had with it."""
        person = finding.customer(self, customer)
        way = validate.choice(Channel, channel, "channel") if channel else person.channel or Channel.CALL
        moment = validate.past(at, work.now, "at")
        met = way is Channel.MEETING
        interaction = Interaction(
            id=work.new_id(),
            customer_id=person.id,
            at=moment,
            recorded_at=work.now,
            channel=way,
            direction=validate.choice(Direction, direction, "direction"),
            note=validate.text(note, "note"),
            meeting=met,
            ends_at=moment if met else None,
            letter=validate.choice(Letter, letter, "letter") if letter else None,
        )
        return _logged(work, person, interaction)

    @verb
    def log_meeting(
        self,
        work: Work,
        *,
        customer: str,
        start: datetime | None = None,
        end: datetime | None = None,
        note: str = "",
    ) -> Answer:
        """A meeting; its notes are owed two hours after it ended (P8). Without times it has just ended."""
        person = finding.customer(self, customer)
        last = validate.moment(end, "end")
        first = validate.moment(start, "start")
        if first is None:
            last = last or work.now
            first = last - A_MEETING
        first = validate.past(first, work.now, "start")
        last = last or first + A_MEETING
        zone = self.practice.working.zone
        validate.span(first.astimezone(zone), last.astimezone(zone))
        interaction = Interaction(
            id=work.new_id(),
            customer_id=person.id,
            at=first,
            recorded_at=work.now,
            channel=Channel.MEETING,
            direction=Direction.IN,
            note=validate.text(note, "note"),
            meeting=True,
            ends_at=last,
        )
        return _logged(work, person, interaction)

    @verb
    def make_promise(self, work: Work, *, customer: str, what: str, due: date) -> Answer:
        """Something was told to a customer that will be done by a date."""
        person = finding.customer(self, customer)
        words = validate.text(what, "what", required=True)
        day = validate.needed_day(due, "due")
        if day < work.today - LATELY:
            raise Invalid("due_in_past", due=day.isoformat())
        promise = Promise(work.new_id(), person.id, words, day, work.now)
        work.change.put(promise)
        person = leaving.brought_back(work, person, work.now)
        work.happened("promise_made", person, what=words, due=day)
        return _answer(work, person, "promise_id", promise.id)

    @verb
    def keep_promise(
        self, work: Work, *, promise_id: str = "", customer: str = "", at: datetime | None = None
    ) -> Answer:
        """It is done as promised; the follow-up for it is done too (P19)."""
        promise = finding.promise(work, promise_id, customer)
        moment = validate.past(at, work.now, "at")
        if promise.withdrawn_at is not None:
            raise Conflict("promise_is_withdrawn", what=promise.what)
        person = finding.by_id(self, promise.customer_id)
        if promise.kept_at is not None:
            return work.repeat(_promise_answer(work, promise))
        kept = ending.keep(work, person, promise, moment)
        cause = f"promise:{promise.id}"
        for one in self.book.open_of(person.id):
            if one.kind is Kind.PROMISE and one.cause == cause:
                ending.end(work, person, one, Outcome.DONE, moment)
        work.settle(person.id)
        return _promise_answer(work, kept)

    @verb
    def withdraw_promise(
        self, work: Work, *, promise_id: str = "", customer: str = "", at: datetime | None = None
    ) -> Answer:
        """It no longer holds, as agreed with the customer."""
        promise = finding.promise(work, promise_id, customer)
        moment = validate.past(at, work.now, "at")
        if promise.kept_at is not None:
            raise Conflict("promise_is_kept", what=promise.what)
        if promise.withdrawn_at is not None:
            return work.repeat(_promise_answer(work, promise))
        withdrawn = replace(promise, withdrawn_at=moment)
        work.change.put(withdrawn)
        work.note("promise_withdrawn", promise.customer_id, at=moment, what=promise.what)
        work.settle(promise.customer_id)
        return _promise_answer(work, withdrawn)

    @verb
    def record_feedback(self, work: Work, *, customer: str, score: int | None = None, suggestion: str = "") -> Answer:
        """A score or a suggestion, or both; a survey that is on the list is answered by it."""
        person = finding.customer(self, customer)
        words = validate.text(suggestion, "suggestion")
        points = validate.score(score)
        if points is None and not words:
            raise Invalid("score_or_suggestion")
        feedback = Feedback(work.new_id(), person.id, work.now, points, words)
        work.change.put(feedback)
        person = leaving.brought_back(work, person, work.now)
        work.happened("feedback_recorded", person, score=points, suggestion=words)
        for one in self.book.open_of(person.id):
            if one.kind is Kind.SURVEY and self._on_the_list(work, one.due):
                ending.end(work, person, one, Outcome.DONE, work.now)
        return _answer(work, person, "feedback_id", feedback.id)

    def _on_the_list(self, work: Work, due: Due | None) -> bool:
        return due is not None and due.local_day(self.practice.working.zone) <= work.today + ON_THE_LIST

    @verb
    def note_need(self, work: Work, *, customer: str, what: str) -> Answer:
        """Something they want or have a problem with."""
        person = finding.customer(self, customer)
        need = Need(work.new_id(), person.id, validate.text(what, "what", required=True), work.now)
        work.change.put(need)
        person = leaving.brought_back(work, person, work.now)
        work.note("need_noted", person.id, what=need.what)
        return _answer(work, person, "need_id", need.id)

    @verb
    def open_complaint(self, work: Work, *, customer: str, what: str) -> Answer:
        """Something went wrong for them."""
        person = finding.customer(self, customer)
        complaint = Complaint(work.new_id(), person.id, validate.text(what, "what", required=True), work.now)
        work.change.put(complaint)
        person = leaving.brought_back(work, person, work.now)
        work.happened("complaint_opened", person, what=complaint.what)
        return _answer(work, person, "complaint_id", complaint.id)

    @verb
    def resolve_complaint(
        self, work: Work, *, customer: str = "", resolution: str = "", complaint_id: str = ""
    ) -> Answer:
        """It has been put right: the newest open one, unless ``complaint_id`` says which."""
        words = validate.text(resolution, "resolution")
        complaint = self._complaint(work, customer, complaint_id)
        person = finding.by_id(self, complaint.customer_id)
        if complaint.resolved_at is not None:
            return work.repeat(_answer(work, person, "complaint_id", complaint.id, settle=False))
        work.change.put(replace(complaint, resolved_at=work.now, resolution=words))
        work.happened("complaint_resolved", person, what=complaint.what, resolution=words)
        return _answer(work, person, "complaint_id", complaint.id)

    def _complaint(self, work: Work, customer: str, complaint_id: str) -> Complaint:
        if complaint_id:
            found = self.book.complaint(complaint_id)
            if found is None:
                raise NotFound("unknown_complaint", complaint=finding.shown(complaint_id))
            return found
        person = finding.customer(self, customer)
        fitting = [one for one in work.look(person.id).complaints if one.resolved_at is None]
        if not fitting:
            raise NotFound("no_open_complaint", name=person.name)
        return max(fitting, key=lambda one: (one.opened_at, one.id))


def _logged(work: Work, person: Customer, interaction: Interaction) -> Answer:
    """Write a contact down; it ends a rest, whoever began it."""
    work.change.put(interaction)
    person = leaving.brought_back(work, person, interaction.at)
    work.happened(
        "interaction_logged",
        person,
        at=interaction.at,
        channel=interaction.channel,
        direction=interaction.direction,
        note=interaction.note,
        letter=interaction.letter,
    )
    return _answer(work, person, "interaction_id", interaction.id)


def _answer(work: Work, person: Customer, name: str, record_id: str, *, settle: bool = True) -> Answer:
    if settle:
        work.settle(person.id)
    return {name: record_id, "follow_ups": work.open_views(person.id)}


def _promise_answer(work: Work, promise: Promise) -> Answer:
    return {
        "promise_id": promise.id,
        "kept": measures.kept(promise, work.practice.working.zone),
        "follow_ups": work.open_views(promise.customer_id),
    }
