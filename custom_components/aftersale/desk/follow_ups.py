"""The verbs that end a follow-up, quiet it or open it again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from ..crm import follow_up as life, validate
from ..crm.due import Due
from ..crm.errors import Conflict, Invalid
from ..crm.model import ChecklistItem, FollowUp, Outcome, Status
from ..crm.wording import checklist_items
from . import ending, finding
from .ground import Ground, verb
from .receipt import Answer
from .work import Work, in_order


class FollowUpVerbs(Ground):
    """Complete, reopen, skip, remove, snooze, tick a line."""

    @verb
    def complete_follow_up(
        self,
        work: Work,
        *,
        follow_up: str | None = None,
        customer: str | None = None,
        kind: str | None = None,
        outcome: str = "done",
        note: str = "",
        at: datetime | None = None,
        answer: str = "",
        letter: str | None = None,
    ) -> Answer:
        """It was done, or tried; ``letter`` says which of the ten they had with it. The same outcome a second time changes nothing; another one is refused."""
        chosen = validate.choice(Outcome, outcome, "outcome")
        if chosen not in life.COMPLETIONS:
            raise Invalid("unknown_outcome", outcome=chosen)
        moment = validate.past(at, work.now, "at")
        words = validate.text(note, "note")
        found = finding.follow_up(self, follow_up, customer, kind)
        said = ending.check_answer(found, answer, chosen)
        sent = ending.check_letter(found, letter, chosen)
        person = finding.by_id(self, found.customer_id)
        if found.status is Status.DONE:
            if found.outcome is not chosen:
                raise Conflict("already_done", outcome=found.outcome)
            return work.repeat(_completed(work, found))
        ended = ending.finish(work, person, found, chosen, moment, words, said, letter=sent)
        work.settle(person.id)
        return _completed(work, ended)

    @verb
    def reopen_follow_up(
        self, work: Work, *, follow_up: str | None = None, customer: str | None = None, kind: str | None = None
    ) -> Answer:
        """It is not done after all; it belongs to the person who opened it again."""
        found = finding.follow_up(self, follow_up, customer, kind, closed=True)
        answer = {"follow_up_id": found.id}
        if found.is_open:
            return work.repeat(answer)
        ending.begin_again(work, finding.by_id(self, found.customer_id), found)
        work.settle(found.customer_id)
        ending.check_open(work, found)
        return answer

    @verb
    def skip_follow_up(
        self,
        work: Work,
        *,
        follow_up: str | None = None,
        customer: str | None = None,
        kind: str | None = None,
        reason: str = "",
    ) -> Answer:
        """Leave it out, on purpose: the clock starts again without an interaction."""
        words = validate.text(reason, "reason")
        found = finding.follow_up(self, follow_up, customer, kind)
        answer = {"follow_up_id": found.id}
        if found.status is Status.SKIPPED:
            return work.repeat(answer)
        ending.leave_out(work, finding.by_id(self, found.customer_id), found, words)
        work.settle(found.customer_id)
        return answer

    @verb
    def remove_follow_up(
        self, work: Work, *, follow_up: str | None = None, customer: str | None = None, kind: str | None = None
    ) -> Answer:
        """Off the list: an open one is skipped, an ended one only hidden (contract, the to-do list's delete)."""
        found = finding.follow_up(self, follow_up, customer, kind)
        answer = {"follow_up_id": found.id}
        if found.is_open:
            ending.leave_out(work, finding.by_id(self, found.customer_id), found, "")
            work.settle(found.customer_id)
            return answer
        return answer if _hide(work, found) else work.repeat(answer)

    @verb
    def snooze_follow_up(
        self,
        work: Work,
        *,
        follow_up: str | None = None,
        customer: str | None = None,
        kind: str | None = None,
        until: date | datetime | None = None,
        duration: timedelta | None = None,
    ) -> Answer:
        """Quiet its reminders until then; its due stays."""
        found = finding.follow_up(self, follow_up, customer, kind)
        quiet = _until(work, until, duration)
        snoozed = life.snooze(found, quiet, work.now, self.practice.working.zone)
        person = finding.by_id(self, found.customer_id)
        answer = {"follow_up_id": found.id, "snoozed_until": work.view(snoozed, person)["snoozed_until"]}
        if snoozed == found:
            return work.repeat(answer)
        work.change.put(snoozed)
        work.happened("snoozed", person, snoozed, until=answer["snoozed_until"])
        return answer

    @verb
    def check_item(
        self,
        work: Work,
        *,
        follow_up: str | None = None,
        customer: str | None = None,
        kind: str | None = None,
        index: int,
        done: bool = True,
    ) -> Answer:
        """Tick one line of the checklist, or take the tick back."""
        found = finding.follow_up(self, follow_up, customer, kind)
        lines = list(checklist_items(found))
        if not 0 <= index < len(lines):
            raise Invalid("no_such_line", index=index)
        lines[index] = ChecklistItem(lines[index].key, lines[index].text, done)
        ticked = replace(found, checklist=tuple(lines))
        answer = {"follow_up_id": found.id}
        if ticked == found:
            return work.repeat(answer)
        work.change.put(ticked)
        work.note("ticked", found.customer_id, ticked, line=index, done=done)
        return answer


def _hide(work: Work, found: FollowUp) -> bool:
    if found.hidden:
        return False
    work.change.put(replace(found, hidden=True))
    work.note("hidden", found.customer_id, found)
    return True


def _until(work: Work, until: date | datetime | None, duration: timedelta | None) -> Due:
    """The end of a snooze, from a day, a moment or a duration: exactly one of them."""
    if (until is None) == (duration is None):
        raise Invalid("until_or_duration")
    if duration is not None:
        return Due.at(work.now + validate.duration(duration, "for"))
    due = validate.due(until, None, "until")
    assert due is not None
    return due


def _completed(work: Work, ended: FollowUp) -> Answer:
    """The answer: what comes next for this customer.

    That is what returns after an unanswered try, else the earliest due open follow-up that nothing withholds.
    """
    person = finding.by_id(work.desk, ended.customer_id)
    coming = _coming(work, ended)
    if ended.outcome is Outcome.NO_ANSWER:
        coming = [one for one in coming if _returned(one, ended)] or coming
    return {"follow_up_id": ended.id, "next": work.view(coming[0], person) if coming else None}


def _coming(work: Work, ended: FollowUp) -> list[FollowUp]:
    """What may come next, the earliest first.

    The file that was just planned holds every open one of a rule and the earliest of those made by hand; only a try
    made by hand may come back further down.
    """
    file = work.settled.get(ended.customer_id)
    if file is None or (ended.rule is None and ended.outcome is Outcome.NO_ANSWER):
        known = work.book.open_of(ended.customer_id)
    else:
        known = tuple(one for one in file.follow_ups if one.is_open)
    return [one for one in in_order(known, work.practice) if one.due is not None and not one.withheld(work.today)]


def _returned(one: FollowUp, ended: FollowUp) -> bool:
    """Whether this is the next try of that one."""
    if ended.rule is None:
        return one.cause == f"{ending.AGAIN}{ended.id}"
    return (one.rule, one.cause) == (ended.rule, ended.cause)
