"""What time alone does: pauses end, promises break, plans fall due for review, follow-ups come due (contract, ``event``)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from ..crm.model import CustomerStatus, FollowUp
from . import finding, leaving
from .ground import Ground, verb
from .playbook import rules_data
from .receipt import Answer, Receipt
from .work import Work

if TYPE_CHECKING:
    from ..crm.call import Call

BATCH: Final = 50
"""So many customers are planned afresh in one go."""
TOLD: Final = 200
"""So many follow-ups are announced in one go."""
QUIET: Final = timedelta(minutes=10)
"""After a start the house is kept so much later, when nobody waits any more."""


class ClockVerbs(Ground):
    """Wake, and replan after the options have changed."""

    def wake(self, call: Call) -> Receipt:
        """Do what has come due; ``more`` says that there is more to do at once.

        Once a day, when nothing else is to do, it keeps the house; ``trouble`` is the key of what stood in the way.
        """
        receipt = self._wake(call)
        if receipt.answer["more"] or call.now < self.loaded_at + QUIET:
            return receipt
        trouble = self.book.keep_house(call.now, self.practice.today(call.now))
        return replace(receipt, answer={**receipt.answer, "trouble": trouble.key}) if trouble else receipt

    @verb
    def _wake(self, work: Work) -> Answer:
        resumed = self.book.pauses_over(work.today, BATCH)
        for person in resumed:
            leaving.resume(work, person)
        broken = self.book.promises_broken(work.today, BATCH)
        for promise in broken:
            work.change.put(replace(promise, broken_told=True))
            person = finding.by_id(self, promise.customer_id)
            work.happened("promise_broken", person, what=promise.what, due=promise.due)
        due = self.book.reviews_due(work.now, BATCH)
        work.settle(*(one.id for one in resumed), *(one.customer_id for one in broken), *due)
        told = self._untold(work.now)
        for follow_up in told:
            self._announce(work, follow_up)
        return {"more": max(len(resumed), len(broken), len(due)) == BATCH or len(told) == TOLD}

    def _untold(self, now: datetime) -> list[FollowUp]:
        """What has come due or passed and was not told yet; what courtesy withholds is told when it comes."""
        today = self.practice.today(now)
        limit = TOLD
        while True:
            found = self.book.due_unannounced(now, today, limit)
            told = [one for one in found if not one.withheld(today)]
            if told or len(found) < limit:
                return told[:TOLD]
            limit *= 4

    def _announce(self, work: Work, follow_up: FollowUp) -> None:
        """Tell that it is due, and that it is overdue: each once, whatever was slept through."""
        assert follow_up.due is not None
        person = finding.by_id(self, follow_up.customer_id)
        overdue = follow_up.due.passes(self.practice.working.zone) <= work.now
        if follow_up.announced == "":
            work.tell("due", person, follow_up)
        if overdue:
            work.tell("overdue", person, follow_up)
        work.change.put(replace(follow_up, announced="overdue" if overdue else "due"))

    def next_wake(self, now: datetime) -> datetime | None:
        """The earliest moment at which ``wake`` or ``ring`` has something to do; it may have passed."""
        moments = (self.book.next_review_at(), self._next_announcement(now), self.rings_at)
        return min((moment for moment in moments if moment is not None), default=None)

    def wake_by(self, now: datetime, receipt: Receipt) -> datetime | None:
        """When ``wake`` or ``ring`` may have to do with what a verb touched: no later than it must, without asking the book."""
        zone, today = self.practice.working.zone, self.practice.today(now)
        moments = [self.rings_at, *(one.review_at for one in receipt.customers.values() if one is not None)]
        for one in receipt.follow_ups.values():
            if one is None or not one.is_open or one.due is None or one.announced == "overdue":
                continue
            moment = one.due.passes(zone) if one.announced else one.due.starts(zone)
            if moment > now or not one.withheld(today):
                moments.append(moment)
        return min((moment for moment in moments if moment is not None), default=None)

    def _next_announcement(self, now: datetime) -> datetime | None:
        """When something comes due, or passes, that nobody was told of. What is only withheld rings no alarm."""
        zone = self.practice.working.zone
        soonest = self.book.next_announcement_at(now, zone)
        if soonest is None or soonest > now or self._untold(now):
            return soonest
        coming, _ = self.book.list_follow_ups(now=now, zone=zone, start=now, limit=BATCH)
        starts = [one.due.starts(zone) for one in coming if one.due is not None and one.announced == ""]
        return min((moment for moment in starts if moment > now), default=None)

    @verb
    def replan(self, work: Work, after: str | None = None, limit: int = BATCH) -> Answer:
        """Plan the next customers afresh, because the options changed; ``next`` is where to go on."""
        self._keep_playbook(work)
        ids = self.book.customer_ids(after, limit)
        for customer_id in ids:
            file = work.look(customer_id)
            person = file.customer
            if self.device_limit_raised and not person.has_device and person.status is CustomerStatus.ACTIVE:
                file = replace(file, customer=replace(person, has_device=work.device_for(favourite=False)))
            work.settle_file(file)
        return {"next": ids[-1] if len(ids) == limit else None}

    def _keep_playbook(self, work: Work) -> None:
        """Keep the version of the playbook by which is planned from now on, if it is another than the last."""
        data = rules_data(self.practice.playbook)
        version, known = self.book.playbook() or (0, None)
        if known != data:
            work.change.put_playbook(version + 1, data)
