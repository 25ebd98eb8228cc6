"""The outbox emptied: what waits for which phone, what became of it, and when to try again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from ..crm import agenda, nudge, rounds
from ..crm.model import FollowUp
from ..crm.nudge import Card, System
from ..crm.reminders import LISTS, Push
from ..store import Message
from . import cards, finding
from .ground import Ground, verb
from .receipt import Answer
from .work import Work

GAPS: Final = tuple(timedelta(seconds=one) for one in (5, 30, 120, 600, 1800, 3600, 7200, 14400, 28800))
"""After each failure it is tried again so much later; after the last of them only when the phone's channel opens."""
A_DAY: Final = timedelta(days=1)
NEVER: Final = timedelta(days=3650)
AT_ONCE: Final = 50


@dataclass(frozen=True, slots=True)
class Parcel:
    """One message, ready to be handed over."""

    id: str
    recipient: str
    card: Card


class MailVerbs(Ground):
    """Sort, render, mark."""

    @verb
    def sort_mail(self, work: Work, *, opened: Sequence[str] = ()) -> Answer:
        """Look through what waits: drop what is no longer true, and make one summary of several that ring.

        ``opened`` are recipients whose channel has just opened: what waits for them goes at once.
        """
        for recipient in opened:
            work.change.outbox.hurry(recipient, work.now)
        if rounds.gate(work.now, self.reminders, self.practice) is not None:
            return {}
        waiting: dict[str, list[Message]] = {}
        for message in self.book.outbox.waiting():
            if Push(message.payload["push"]).rings:
                waiting.setdefault(message.recipient, []).append(message)
        for recipient, messages in waiting.items():
            if min(one.not_before for one in messages) <= work.now:
                self._sort(work, recipient, messages)
        return {}

    def _sort(self, work: Work, recipient: str, messages: Sequence[Message]) -> None:
        true = {one.id: self._still(one, work.now) for one in messages}
        keep = recipient in self.reminders.recipients or any(one.payload.get("asked") for one in messages)
        worth = [one for one in messages if true[one.id] and keep]
        for one in messages:
            if one not in worth or len(worth) > 1:
                work.change.outbox.close_one(one.id, work.now)
            if one not in worth:
                for follow_up_id in one.payload["follow_ups"]:
                    work.change.ledger.note(follow_up_id, cards.line(work, "dropped", recipient=recipient))
        if len(worth) > 1:
            told = {each.id: each for one in worth for each in true[one.id]}
            cards.post(work, Push.SUMMARY, list(told.values()), [recipient], tries=max(one.tries for one in worth))

    def _still(self, message: Message, now: datetime) -> list[FollowUp]:
        """Those of a message that are still to be told."""
        found = [self.book.follow_up(id_) for id_ in message.payload["follow_ups"]]
        return [one for one in found if one is not None and self._stands(one, now)]

    def _stands(self, follow_up: FollowUp, now: datetime) -> bool:
        return agenda.stands(follow_up, now, self.practice, finding.by_id(self, follow_up.customer_id).status)

    def parcels(self, now: datetime, *, system_of: Callable[[str], System | None]) -> list[Parcel]:
        """What is to be handed over now, rendered as things stand now. What rings is held while a gate is shut.

        Recipients of whom ``system_of`` does not know yet what they are come in the next round.
        """
        shut = rounds.gate(now, self.reminders, self.practice) is not None
        found = []
        for message in self.book.outbox.waiting():
            rings = Push(message.payload["push"]).rings
            system = system_of(message.recipient)
            if system is not None and message.not_before <= now and not (shut and rings):
                card = self._card(message, now, system)
                found.append(Parcel(message.id, message.recipient, card))
        return found[:AT_ONCE]

    def _card(self, message: Message, now: datetime, system: System) -> Card:
        push = Push(message.payload["push"])
        setting = nudge.Setting(now, self.practice, self.reminders, system)
        ids = message.payload["follow_ups"]
        if push is Push.ANSWER:
            at = message.payload["at"]
            said = datetime.fromisoformat(at) if at else None
            return nudge.answer(message.payload["text"], message.tag, setting, said)
        if push is Push.ENDED and not ids:
            return nudge.all_done(message.tag, setting)
        if push is Push.ENDED:
            return nudge.ended(self.book.follow_up(ids[0]), message.tag, setting)
        pairs = [(one, finding.by_id(self, one.customer_id)) for one in self._known(ids)]
        if message.follow_up_id is None:
            kind = Push(message.payload.get("of", push))
            return nudge.digest(push, [pair for pair in pairs if pair[0].is_open], setting, kind)
        follow_up, person = pairs[0]
        if push is Push.REACHED:
            return nudge.reached(follow_up, person, setting, message.token)
        if push is Push.NOTED:
            return nudge.noted(follow_up, person, setting, message.token)
        return nudge.single(push, follow_up, person, setting, message.token, self.book.last_note(person.id))

    def _known(self, ids: Iterable[str]) -> list[FollowUp]:
        return [one for one in map(self.book.follow_up, ids) if one is not None]

    @verb
    def mark_mail(
        self,
        work: Work,
        *,
        handed: Sequence[str] = (),
        failed: Mapping[str, str] | None = None,
        lost: Mapping[str, str] | None = None,
    ) -> Answer:
        """What became of parcels: handed over; not, and why; or lost after that. ``given_up`` are recipients that nothing reaches."""
        given_up: dict[str, str] = {}
        well: set[str] = set()
        for message in filter(None, map(self.book.outbox.get, handed)):
            work.change.outbox.sent(message.id, work.now)
            well.add(message.recipient)
            if not message.token and not _is_list(message):
                work.change.outbox.close_one(message.id, work.now)
            self._lines(work, message, "handed_over")
        for message_id, why in (failed or {}).items():
            failing = self.book.outbox.get(message_id)
            if failing is None:
                continue
            tries = failing.tries
            gap = GAPS[tries] if tries < len(GAPS) else NEVER
            work.change.outbox.failed(message_id, why, work.now + gap)
            if tries >= len(GAPS):
                given_up[failing.recipient] = why
                self._lines(work, failing, "given_up")
        for message_id, why in (lost or {}).items():
            gone = self.book.outbox.get(message_id)
            # One that was closed since is over; what needs no answer was closed when it was handed over.
            if gone is not None and gone.sent_at is not None and gone.closed_at in (None, gone.sent_at):
                work.change.outbox.lost(message_id, why, work.now + GAPS[0])
                work.mail = True
                self._lines(work, gone, "not_confirmed")
        return {"given_up": given_up, "well": sorted(well)}

    @verb
    def put_down(self, work: Work, *, recipients: Collection[str]) -> Answer:
        """A list was swept from a phone's screen."""
        return {"swept": cards.put_down(work, recipients)}

    def _lines(self, work: Work, message: Message, event: str) -> None:
        """The ledger says it of each follow-up that the message told of."""
        if Push(message.payload["push"]) in (Push.ENDED, Push.ANSWER, Push.RENEWED):
            return
        facts = {"push": message.payload["push"], "recipient": message.recipient}
        for follow_up_id in message.payload["follow_ups"][: nudge.NAMED]:
            work.change.ledger.note(follow_up_id, cards.line(work, event, **facts))

    def next_mail(self, now: datetime) -> datetime | None:
        """When to look into the outbox again; ``None`` while it is empty."""
        opens = rounds.gate_opens(now, self.reminders, self.practice)
        shut = rounds.gate(now, self.reminders, self.practice) is not None
        moments = []
        for message in self.book.outbox.waiting():
            if not (shut and Push(message.payload["push"]).rings):
                moments.append(message.not_before)
            elif opens is not None:
                moments.append(max(opens, message.not_before))
        return min(moments, default=None)

    def waits_for(self, now: datetime) -> list[str]:
        """The recipients for whom something waits."""
        return sorted({message.recipient for message in self.book.outbox.waiting()})

    def given_up(self, now: datetime) -> dict[str, str]:
        """Recipients that nothing reaches: every try failed, or for a day; and the last reason."""
        return {
            message.recipient: message.last_error
            for message in self.book.outbox.waiting()
            if message.tries > len(GAPS) or (message.tries and now - message.created_at >= A_DAY)
        }

    def mail_waiting(self, now: datetime) -> int:
        """How many messages wait to be handed over."""
        return len(self.book.outbox.waiting())


def _is_list(message: Message) -> bool:
    """Whether it names several: such a card is kept true while it is shown."""
    return Push(message.payload["push"]) in LISTS and message.follow_up_id is None
