"""Which follow-ups are asked about aloud, and what the answer to one does."""

from __future__ import annotations

from datetime import datetime

from ..crm import asking, rounds, validate
from ..crm.asking import Said
from ..crm.due import Due
from ..crm.model import Kind, Outcome
from . import ending, finding
from .ground import verb
from .nudges import NudgeVerbs
from .receipt import Answer
from .work import Work


class AskingVerbs(NudgeVerbs):
    """Ask, and hear the answer."""

    def to_ask(self, now: datetime, *, limit: int, language: str, first_names: bool) -> Answer:
        """At most so many questions about what is due, obligations first; none while a gate holds reminders."""
        most = validate.whole(limit, "limit", 1, asking.AT_MOST)
        shut = rounds.gate(now, self.reminders, self.practice)
        if shut is not None:
            return {"held_by": shut.value, "questions": []}
        due = rounds.of_today(self.due_up_to(self.practice.today(now)), now, self.practice)
        fitting = [one for one in due if asking.may_be_asked(one.follow_up, now, self.practice, one.customer)]
        questions = [
            asking.question(one.follow_up, one.customer, self.practice, language, first_names=first_names)
            for one in fitting[:most]
        ]
        return {"held_by": None, "questions": questions}

    @verb
    def answer_question(self, work: Work, *, follow_up: str, said: str) -> Answer:
        """What was answered: done, quiet until the next digest, or left out. What has ended meanwhile stays as it is."""
        chosen = validate.choice(Said, said, "answer")
        found = finding.follow_up_by_id(self, follow_up)
        person = finding.by_id(self, found.customer_id)
        answer = {"follow_up_id": found.id, "said": chosen.value}
        if not found.is_open:
            return work.repeat({**answer, "changed": False})
        if chosen is Said.YES:
            arrived = "arrived" if found.kind is Kind.DELIVERY_CHECK else ""
            ending.finish(work, person, found, Outcome.DONE, work.now, "", arrived)
        elif chosen is Said.NOT_NEEDED:
            ending.leave_out(work, person, found, "")
        else:
            until = Due.at(rounds.next_digest(work.now, self.reminders, self.practice))
            ending.quiet(work, person, found, until)
        work.settle(person.id)
        return {**answer, "changed": True}
