"""Reminders: what is due is put into the outbox, and what a tap says is done. Each is one commit."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
import json
from typing import Final

from ..crm import follow_up as life, nudge, rounds, validate
from ..crm.call import Call
from ..crm.due import Due
from ..crm.errors import Invalid
from ..crm.model import Channel, Customer, Direction, FollowUp, Interaction, Outcome, Status
from ..crm.nudge import Tap
from ..crm.reminders import Gate, Push
from ..crm.rounds import Candidate, Told
from ..store import FollowUpQuery, Message, Span
from . import cards, ending, finding
from .ground import Ground, verb
from .receipt import Answer, Receipt
from .work import Work

LEDGER: Final = "reminders"
ALL: Final = 1_000_000
_OUTCOMES: Final = {
    Tap.DONE: Outcome.DONE,
    Tap.REACHED: Outcome.DONE,
    Tap.NO_ANSWER: Outcome.NO_ANSWER,
    Tap.LEFT_MESSAGE: Outcome.LEFT_MESSAGE,
    Tap.ARRIVED: Outcome.DONE,
    Tap.LATE: Outcome.DONE,
    Tap.ON_ITS_WAY: Outcome.DONE,
}
_ANSWERS: Final = frozenset({Tap.ARRIVED, Tap.LATE, Tap.ON_ITS_WAY})


class NudgeVerbs(Ground):
    """Ring, and hear what was tapped."""

    # -- ringing ---------------------------------------------------------------------------------------------------

    def ring(self, call: Call) -> Receipt:
        """Look at the clock: put what is due to be told into the outbox, note what is held, and know when to look again."""
        looks: list[rounds.Round] = []
        receipt = self._ring(call, looks)
        later = self.book.ledger.next_timed(call.now + self.reminders.lead)
        moments = [one.next_at for one in looks] + [None if later is None else later - self.reminders.lead]
        self.rings_at = min((moment for moment in moments if moment is not None), default=None)
        return receipt

    @verb
    def _ring(self, work: Work, looks: list[rounds.Round]) -> Answer:
        before = self.told_so_far()
        timed = self.candidates(self.book.ledger.timed(work.now + self.reminders.lead))
        look = rounds.go(work.now, timed, self.due_up_to, before, self.reminders, self.practice)
        looks.append(look)
        known = self.book.ledger.told(look.told)
        for follow_up_id, told in look.told.items():
            if told == known.get(follow_up_id):
                continue
            if follow_up_id in look.held:
                line = cards.line(work, "held", why=told.held)
            else:
                line = cards.line(work, "planned", push=str(look.push))
            work.change.ledger.put(follow_up_id, told, line)
        if look.push is not None:
            cards.post(work, look.push, [one.follow_up for one in look.follow_ups], self.reminders.recipients)
        if look.ledger != before:
            work.change.put_meta(LEDGER, _ledger_text(look.ledger))
        return {"push": look.push, "follow_ups": [one.follow_up.id for one in look.follow_ups]}

    def told_so_far(self) -> rounds.Ledger:
        """Which digests there were, and how many pushes today."""
        text = self.book.meta(LEDGER)
        if text is None:
            return rounds.Ledger()
        kept = json.loads(text)
        days = {name: date.fromisoformat(kept[name]) if kept[name] else None for name in ("morning", "closing", "day")}
        return rounds.Ledger(**days, pushed=kept["pushed"])

    def candidates(self, follow_ups: Iterable[FollowUp]) -> list[Candidate]:
        """These follow-ups with their customers, and what was told of them."""
        listed = list(follow_ups)
        told = self.book.ledger.told(one.id for one in listed)
        people = self.book.customers(one.customer_id for one in listed)
        return [Candidate(one, people[one.customer_id], told.get(one.id, Told())) for one in listed]

    def due_up_to(self, day: date) -> Sequence[Candidate]:
        """Every open follow-up due up to the end of this day."""
        span = Span.days(None, day, self.practice.working.zone)
        return self.candidates(self.book.follow_ups(FollowUpQuery(span=span, limit=ALL))[0])

    # -- taps ------------------------------------------------------------------------------------------------------

    @verb
    def answer_nudge(
        self, work: Work, *, token: str, tap: str, reply: str = "", recipients: Collection[str] = ()
    ) -> Answer:
        """A button was tapped, by somebody whose phones these are. What is stale, foreign or forged changes nothing."""
        message = self.book.outbox.of_token(token)
        if message is None or message.recipient not in recipients:
            return work.repeat({"said": "unknown"})
        follow_up = self.book.follow_up(message.follow_up_id or "")
        stale = self._stale(work, message, follow_up)
        if stale is not None or follow_up is None:
            key, at = stale or ("already_ended", None)
            cards.say(work, message, key, at)
            return {"said": key}
        chosen = Tap(tap)
        person = finding.by_id(self, follow_up.customer_id)
        if chosen is Tap.SNOOZE:
            return self._snooze(work, person, follow_up)
        if chosen is Tap.CALL:
            return self._called(work, message, follow_up)
        if chosen is Tap.NOTE:
            return self._noted(work, message, person, follow_up, reply)
        answer = chosen.value if chosen in _ANSWERS else ""
        outcome = _OUTCOMES[chosen]
        ending.check_answer(follow_up, answer, outcome)
        reached = not message.payload.get("reached", False)
        ending.finish(work, person, follow_up, outcome, work.now, "", answer, reached=reached)
        work.settle(person.id)
        return {"said": chosen.value, "follow_up_id": follow_up.id}

    @verb
    def say(self, work: Work, *, token: str, key: str) -> Answer:
        """A kind word to the phone that a token was given to."""
        message = self.book.outbox.of_token(token)
        if message is not None:
            cards.say(work, message, key)
        return {"said": key}

    def _stale(self, work: Work, message: Message, follow_up: FollowUp | None) -> tuple[str, datetime | None] | None:
        """What to say to a tap on a card that no longer holds."""
        if follow_up is None:
            return "already_ended", None
        if not follow_up.is_open:
            if follow_up.status is Status.DONE:
                return "already_done", follow_up.completed_at
            return ("already_skipped" if follow_up.status is Status.SKIPPED else "already_ended"), None
        if message.closed_at is None and nudge.fresh(follow_up, message.payload["revision"]):
            return None
        if follow_up.snoozed_until is not None:
            until = follow_up.snoozed_until.starts(self.practice.working.zone)
            if until > work.now:
                return "snoozed_until", until
        return "changed", None

    def _snooze(self, work: Work, person: Customer, follow_up: FollowUp) -> Answer:
        until = Due.at(rounds.next_digest(work.now, self.reminders, self.practice))
        told = ending.quiet(work, person, follow_up, until)
        self._keep_line(work, follow_up, "snoozed")
        return {"said": "snoozed", "follow_up_id": follow_up.id, "snoozed_until": told}

    def _called(self, work: Work, message: Message, follow_up: FollowUp) -> Answer:
        """The dialler is open; the card asks what came of it when the consultant comes back."""
        asked = [
            one
            for one in self.book.outbox.of_tag(message.tag)
            if one.recipient == message.recipient and one.payload["push"] == Push.REACHED
        ]
        if asked:
            return work.repeat({"said": "called", "follow_up_id": follow_up.id})
        cards.post(work, Push.REACHED, [follow_up], [message.recipient])
        self._keep_line(work, follow_up, "called")
        return {"said": "called", "follow_up_id": follow_up.id}

    def _noted(self, work: Work, message: Message, person: Customer, follow_up: FollowUp, reply: str) -> Answer:
        """The reply stays on the follow-up, and is a contact that happened; done it is when the consultant says so."""
        text = validate.text(reply, "note")
        if not text:
            cards.say(work, message, "empty_note")
            return {"said": "empty_note"}
        kept = work.change.put(life.note(follow_up, "\n".join(filter(None, (follow_up.notes, text)))))
        interaction = Interaction(
            id=work.new_id(),
            customer_id=person.id,
            at=work.now,
            recorded_at=work.now,
            channel=follow_up.channel or person.channel or Channel.CALL,
            direction=Direction.OUT,
            note=text,
        )
        work.change.put(interaction)
        work.happened("interaction_logged", person, channel=interaction.channel, direction="out", note=text)
        self._keep_line(work, follow_up, "noted")
        work.settle(person.id)
        now = work.change.follow_ups.get(kept.id)
        if now is not None and now.is_open:
            work.change.outbox.close_one(message.id, work.now)
            cards.post(work, Push.NOTED, [now], [message.recipient], reached=True)
        return {"said": "noted", "follow_up_id": follow_up.id, "interaction_id": interaction.id}

    def _keep_line(self, work: Work, follow_up: FollowUp, what: str) -> None:
        work.change.ledger.note(follow_up.id, cards.line(work, "acted", what=what, way=work.call.way))

    # -- asked for by hand -------------------------------------------------------------------------------------------

    def send_digest(
        self,
        call: Call,
        *,
        target: Sequence[str] = (),
        dry_run: bool = False,
        off_for: timedelta | None = None,
    ) -> Receipt:
        """Today's list now; or what would be sent if Home Assistant had been off that long, which is never sent.

        What is not sent is no change: its ``request_id`` is still good for the digest that follows.
        """
        if dry_run or off_for is not None:
            call = replace(call, request_id=None)
        return self._send_digest(call, target=target, dry_run=dry_run, off_for=off_for)

    @verb
    def _send_digest(self, work: Work, *, target: Sequence[str], dry_run: bool, off_for: timedelta | None) -> Answer:
        recipients = tuple(target) or self.reminders.recipients
        if off_for is not None:
            if off_for < timedelta(0):
                raise Invalid("off_for_in_future")
            return self._drill(work, recipients, off_for)
        shut = rounds.gate(work.now, self.reminders, self.practice)
        listed = rounds.of_today(self.due_up_to(work.today), work.now, self.practice)
        follow_ups = [one.follow_up for one in listed]
        if follow_ups and shut is None and not dry_run:
            cards.post(work, Push.MORNING, follow_ups, recipients, asked=True)
        return self._answer(work, Push.MORNING, listed, recipients, work.now, dry_run=dry_run, held_by=shut)

    def _drill(self, work: Work, recipients: Sequence[str], off_for: timedelta) -> Answer:
        """A round as the first after so long an absence would be."""
        opens = rounds.gate_opens(work.now, self.reminders, self.practice)
        now = opens or work.now
        since = work.now - off_for
        ledger = rounds.as_of(self.told_so_far(), since, self.reminders, self.practice)

        def untold(found: Iterable[Candidate]) -> list[Candidate]:
            return [one if one.told.at is None or one.told.at <= since else replace(one, told=Told()) for one in found]

        look = rounds.go(
            now,
            untold(self.candidates(self.book.ledger.timed(now + self.reminders.lead))),
            lambda day: untold(self.due_up_to(day)),
            ledger,
            self.reminders,
            self.practice,
        )
        shut = rounds.gate(now, self.reminders, self.practice)
        return self._answer(work, look.push, look.follow_ups, recipients, now, dry_run=True, held_by=shut)

    def _answer(
        self,
        work: Work,
        push: Push | None,
        listed: Sequence[Candidate],
        recipients: Sequence[str],
        at: datetime,
        *,
        dry_run: bool,
        held_by: Gate | None,
    ) -> Answer:
        """Who got, or would get, what."""
        pushes = []
        if push is not None and listed:
            setting = nudge.Setting(at, self.practice, self.reminders)
            pairs = [(one.follow_up, one.customer) for one in listed]
            card = nudge.single(push, *pairs[0], setting, "") if len(pairs) == 1 else nudge.digest(push, pairs, setting)
            pushes = [
                {
                    "recipient": recipient,
                    "push": push.value,
                    "at": at.astimezone(self.practice.working.zone).isoformat(),
                    "title": card.title,
                    "message": card.message,
                    "follow_ups": [one.follow_up.id for one in listed],
                }
                for recipient in recipients
            ]
        return {"dry_run": dry_run, "held_by": held_by.value if held_by else None, "pushes": pushes}


def _ledger_text(ledger: rounds.Ledger) -> str:
    days = {"morning": ledger.morning, "closing": ledger.closing, "day": ledger.day}
    kept = {name: day.isoformat() if day else "" for name, day in days.items()}
    return json.dumps({**kept, "pushed": ledger.pushed})
