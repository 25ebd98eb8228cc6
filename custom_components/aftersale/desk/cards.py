"""The cards on the consultant's phones: put there, and taken away when what they tell of is over.

Every verb ends here (``Ground.run``): whatever door a follow-up ended by, its cards go in the same commit.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from ..crm import agenda, nudge, rounds
from ..crm.model import FollowUp
from ..crm.practice import Practice
from ..crm.reminders import ENTITY, LISTS, Push, Reminders
from ..crm.rounds import Told
from ..store import Message
from . import finding
from .work import Work


def follow(work: Work) -> None:
    """Bring the cards after the follow-ups that this verb touched."""
    touched = work.change.follow_ups
    if not touched:
        return
    cards = work.book.outbox.of_tags((nudge.DIGEST_TAG, *map(nudge.tag_of, touched)))
    told = work.book.ledger.told([id_ for id_, one in touched.items() if one is not None and not one.is_open])
    for follow_up_id, follow_up in touched.items():
        shown = [one for one in cards.get(nudge.tag_of(follow_up_id), ()) if one.token]
        if follow_up is None or not follow_up.is_open:
            if follow_up_id in told and follow_up is not None:
                _acted(work, follow_up, told[follow_up_id])
        elif shown and all(one.payload["key"] == rounds.key(follow_up) for one in shown):
            for one in shown:
                if one.payload["revision"] != follow_up.revision:
                    work.change.outbox.rewrite(one.id, {**one.payload, "revision": follow_up.revision})
            continue
        if shown:
            take_away(work, follow_up_id, shown)
    renew(work, cards.get(nudge.DIGEST_TAG, ()), touched)


def renew(work: Work, lists: Iterable[Message], touched: Mapping[str, FollowUp | None]) -> None:
    """A card that named several names what is left of them, without a sound; it goes when nothing is left."""
    for one in lists:
        named = one.payload["follow_ups"]
        if touched.keys().isdisjoint(named) or not _is_shown(one):
            continue
        left = [id_ for id_ in named if id_ not in touched or _still_named(work, touched[id_], one)]
        if len(left) == len(named):
            continue
        payload = {**one.payload, "push": Push.RENEWED.value, "of": one.payload.get("of", one.payload["push"])}
        work.change.outbox.close_one(one.id, work.now)
        if one.recipient.startswith(ENTITY):
            continue
        if not left:
            payload = {"push": Push.ENDED.value, "follow_ups": []}
        _add(work, one.recipient, nudge.DIGEST_TAG, {**payload, "follow_ups": left})


def _is_shown(message: Message) -> bool:
    """Whether a phone shows this list now, or is about to get its newer state."""
    push = Push(message.payload["push"])
    return push is Push.RENEWED or (push in LISTS and message.sent_at is not None)


def _still_named(work: Work, follow_up: FollowUp | None, message: Message) -> bool:
    if follow_up is None or follow_up.due is None:
        return False
    zone = work.practice.working.zone
    if follow_up.due.local_day(zone).isoformat() > message.payload["until"]:
        return False
    return agenda.stands(follow_up, work.now, work.practice, finding.by_id(work.desk, follow_up.customer_id).status)


def put_down(work: Work, recipients: Collection[str]) -> int:
    """Whoever swept the list from their screen is not shown it again; how many that were."""
    swept = [one for one in work.book.outbox.of_tag(nudge.DIGEST_TAG) if one.recipient in recipients and _is_shown(one)]
    for one in swept:
        work.change.outbox.close_one(one.id, work.now)
    return len(swept)


def take_away(work: Work, follow_up_id: str, shown: Sequence[Message]) -> None:
    """Close its cards; phones that have one are told to let it go."""
    tag = nudge.tag_of(follow_up_id)
    for one in shown:
        work.change.outbox.close_one(one.id, work.now)
    for recipient in dict.fromkeys(one.recipient for one in shown if one.sent_at is not None):
        _add(work, recipient, tag, {"push": Push.ENDED.value, "follow_ups": [follow_up_id]})


def _acted(work: Work, follow_up: FollowUp, told: Told) -> None:
    """The ledger says what became of a follow-up that was told of, and by which way."""
    what = follow_up.outcome.value if follow_up.outcome else follow_up.status.value
    event = "dropped" if told.held and told.times == 0 else "acted"
    work.change.ledger.note(follow_up.id, line(work, event, what=what, way=work.call.way))


def post(
    work: Work, push: Push, follow_ups: Sequence[FollowUp], recipients: Iterable[str], tries: int = 0, **more: Any
) -> None:
    """A push for each recipient; an earlier answer under its tag that was not handed over yet is let go.

    Earlier ones that ring are put together with it before they are handed over (``sort_mail``), so that nothing is lost.

    About one follow-up it is that one's card, with a token for its buttons; about several it is the digests' card.
    """
    one = follow_ups[0] if len(follow_ups) == 1 else None
    tag = nudge.DIGEST_TAG if one is None else nudge.tag_of(one.id)
    payload = {"push": push.value, "follow_ups": [each.id for each in follow_ups], **more}
    known = work.book.outbox.of_tag(tag)
    quiet = [each for each in known if each.sent_at is None and not Push(each.payload["push"]).rings]
    if one is not None:
        payload |= {"key": rounds.key(one), "revision": one.revision}
    else:
        payload["until"] = _last_day(work, follow_ups).isoformat()
        quiet += [each for each in known if each.sent_at is not None]
    for recipient in recipients:
        for each in quiet:
            if each.recipient == recipient:
                work.change.outbox.close_one(each.id, work.now)
        _add(work, recipient, tag, payload, one, tries)


def _last_day(work: Work, follow_ups: Iterable[FollowUp]) -> date:
    """The last day that a list speaks of."""
    zone = work.practice.working.zone
    return max([work.today, *(one.due.local_day(zone) for one in follow_ups if one.due is not None)])


def say(work: Work, message: Message, key: str, at: datetime | None = None) -> None:
    """A kind word to the one who tapped."""
    payload = {"push": Push.ANSWER.value, "follow_ups": [], "text": key, "at": at.isoformat() if at else ""}
    _add(work, message.recipient, message.tag, payload)


def line(work: Work, event: str, **facts: str) -> dict[str, str]:
    """A line of the ledger."""
    return {"at": work.now.isoformat(), "event": event, **facts}


def _add(
    work: Work, recipient: str, tag: str, payload: dict[str, Any], one: FollowUp | None = None, tries: int = 0
) -> None:
    work.mail = True
    work.change.outbox.add(
        Message(
            id=work.new_id(),
            recipient=recipient,
            tag=tag,
            payload=payload,
            created_at=work.now,
            not_before=work.now,
            customer_id=one.customer_id if one else None,
            follow_up_id=one.id if one else None,
            token=work.desk.new_token() if one else "",
            tries=tries,
        )
    )


def sooner(
    moment: datetime | None, touched: Iterable[FollowUp | None], reminders: Reminders, practice: Practice
) -> datetime | None:
    """When to look for reminders again, now that these follow-ups are as they are."""
    if moment is None:
        return None
    rings = [
        rounds.ring_at(one, reminders, practice)
        for one in touched
        if one is not None and one.is_open and rounds.is_timed(one)
    ]
    return min([moment, *rings])
