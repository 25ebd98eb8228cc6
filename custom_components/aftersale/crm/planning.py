"""From what happened and the playbook to follow-ups: what to add, move and withdraw.

A plan is a *reconciliation*: every rule says what it wants given the whole file (``rules``), courtesy says when it may come
(``courtesy``), and the difference to what is on the books is the plan. So the order in which news arrives does not matter,
repeated news changes nothing, an edited playbook replans what is open and untouched, and planning what was just planned
gives an empty plan (practice.md, "What must always hold" 1, 5, 6, 8).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from . import correspondence, courtesy
from .due import Due
from .follow_up import REOPENED, cancel, lapse
from .model import Channel, CustomerFile, CustomerStatus, FollowUp, Kind, Outcome, Status
from .outlook import Outlook, Wish
from .practice import Practice
from .rules import ALL, LOST
from .rules.relationship import UNANSWERED, check_in_day, clock_start
from .spread import choose_day
from .working_time import Shift

SOON = (Kind.COMPLAINT_RESPONSE, Kind.LATE_NOTICE)
"""What comes back the next working day when nobody answered (C8)."""
_OTHER_CHANNEL = {
    Channel.CALL: Channel.MESSAGE,
    Channel.MESSAGE: Channel.MAIL,
    Channel.MAIL: Channel.CALL,
    Channel.POST: Channel.CALL,
    Channel.VISIT: Channel.CALL,
    Channel.MEETING: Channel.CALL,
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What to write: new follow-ups, changed ones, and when time alone could change this plan (UTC)."""

    added: tuple[FollowUp, ...]
    changed: tuple[FollowUp, ...]
    review_at: datetime | None

    @property
    def empty(self) -> bool:
        """Whether everything is as it should be."""
        return not self.added and not self.changed


def plan(
    file: CustomerFile,
    practice: Practice,
    now: datetime,
    new_id: Callable[[], str],
    check_ins_on: Mapping[date, int],
) -> Plan:
    """Reconcile one customer's follow-ups with the playbook at this moment.

    ``check_ins_on`` counts the open check-ins of *other* customers on each day (P9's spreading).
    """
    outlook = Outlook(file, practice, now)
    before = dict(outlook.follow_ups)
    _grant(outlook, new_id)
    _withdraw(outlook)
    _settle(outlook, before, check_ins_on)
    added = tuple(one for one in outlook.follow_ups.values() if one.id not in before)
    known = ((one, before[one.id]) for one in outlook.follow_ups.values() if one.id in before)
    changed = tuple(one for one, was in known if one is not was and one != was)
    return Plan(added, changed, outlook.review_at)


# -- what the rules want ---------------------------------------------------------------------------


def _grant(outlook: Outlook, new_id: Callable[[], str]) -> None:
    """Bring every wish of every rule onto the books; remember which keys were wished for."""
    gone = outlook.customer.status in (CustomerStatus.LOST, CustomerStatus.ARCHIVED)
    for wishes in LOST if gone else ALL:
        for wish in wishes(outlook):
            if wish.rule.enabled:
                _grant_one(outlook, wish, new_id)
                outlook.wished.add((wish.rule.id, wish.cause))


def _grant_one(outlook: Outlook, wish: Wish, new_id: Callable[[], str]) -> None:
    """Bring one wish onto the books. What is new is looked at like what was there, so that the next look finds nothing to do."""
    current = outlook.latest(wish.rule.id, wish.cause)
    if current is None or current.status is Status.CANCELLED:
        current = _plan_new(outlook, wish, new_id)
    elif current.outcome is Outcome.NO_ANSWER and not _too_old(outlook, wish):
        current = _come_back(outlook, wish, current, new_id())
    if current is not None and current.is_open:
        outlook.put(current)
        _keep_current(outlook, wish, current)


def _plan_new(outlook: Outlook, wish: Wish, new_id: Callable[[], str]) -> FollowUp | None:
    if _too_old(outlook, wish) or (wish.lapses_after is not None and wish.lapses_after < outlook.today):
        return None
    return FollowUp(
        id=new_id(),
        customer_id=outlook.customer.id,
        kind=wish.rule.kind,
        created_at=outlook.now,
        rule=wish.rule.id,
        cause=wish.cause,
        attempt=outlook.next_attempt(wish.rule.id, wish.cause),
        order_id=wish.order_id,
        planned=None if wish.rule.kind is Kind.CHECK_IN else _clamped(wish, outlook.today, outlook),
        limit=wish.limit,
        tentative=wish.tentative,
        channel=_channel(outlook, wish),
        facts=wish.facts,
    )


def _too_old(outlook: Outlook, wish: Wish) -> bool:
    """Whether it is history: due before the day from which plans count."""
    if wish.due is None or wish.not_before is None:
        return False
    return wish.due.local_day(outlook.practice.working.zone) < wish.not_before


def _clamped(wish: Wish, planned_on: date, outlook: Outlook) -> Due | None:
    """A rule's due before the day it is planned becomes that day (P9 excepted), or the working day after it."""
    working = outlook.practice.working
    if wish.due is None or not wish.clamped or wish.due.local_day(working.zone) >= planned_on:
        return wish.due
    return Due.on(working.shift(planned_on, Shift.LATER) if wish.rule.shift is Shift.LATER else planned_on)


def _channel(outlook: Outlook, wish: Wish) -> Channel | None:
    if wish.light:
        return Channel.MESSAGE
    if wish.rule.channel is Channel.CALL and outlook.customer.channel is not None:
        return outlook.customer.channel
    return wish.rule.channel


def _keep_current(outlook: Outlook, wish: Wish, latest: FollowUp) -> None:
    """Let an open follow-up follow its cause, unless it belongs to a person; let it lapse when it is too late."""
    if _belongs_to_person(outlook, latest):
        return
    last = _last_day(outlook, wish, latest)
    if last is not None:
        outlook.watch(last + timedelta(days=1))
        if outlook.today > last:
            outlook.put(lapse(latest, outlook.now))
            return
    if outlook.came_back(latest):
        outlook.put(_with(latest, limit=wish.limit))
        return
    planned = _clamped(wish, outlook.day(latest.created_at), outlook)
    if latest.kind is Kind.CHECK_IN:
        planned = latest.planned if latest.limit == wish.limit else None
    facts = {**wish.facts, REOPENED: latest.facts[REOPENED]} if REOPENED in latest.facts else wish.facts
    outlook.put(_with(latest, planned=planned, limit=wish.limit, tentative=wish.tentative, facts=facts, by_hand=False))


def _last_day(outlook: Outlook, wish: Wish, latest: FollowUp) -> date | None:
    """The last day on which it is worth doing. A pause stops that clock, but for a greeting, whose day will not come back."""
    last = wish.lapses_after
    if last is None or latest.attempt > 1 or REOPENED in latest.facts or wish.due is None:
        return None
    if latest.kind is Kind.GREETING:
        return last
    if outlook.asleep:
        return None
    due = wish.due.local_day(outlook.practice.working.zone)
    if outlook.resumed_on is not None and due < outlook.resumed_on:
        return last + (outlook.resumed_on - due)
    return last


def _belongs_to_person(outlook: Outlook, latest: FollowUp) -> bool:
    """Whether a person fixed it. A walkthrough fixed for a time before its product arrived cannot have taken place (P3)."""
    if not latest.by_hand:
        return False
    if latest.kind is not Kind.WALKTHROUGH or latest.due is None:
        return True
    arrived = next((one.delivered_at for one in outlook.orders if one.id == latest.order_id), None)
    return arrived is None or latest.due.passes(outlook.practice.working.zone) > arrived


def _come_back(outlook: Outlook, wish: Wish, tried: FollowUp, new_id: str) -> FollowUp:
    """C8: nobody answered: the next working day for what is urgent, else after three; the third time by another channel."""
    chain = outlook.chain(wish.rule.id, wish.cause)
    tries = sum(one.outcome is Outcome.NO_ANSWER for one in chain)
    back = come_back(tried, outlook.practice, outlook.now, new_id, tries)
    return replace(back, attempt=outlook.next_attempt(wish.rule.id, wish.cause))


def come_back(tried: FollowUp, practice: Practice, now: datetime, new_id: str, tries: int) -> FollowUp:
    """The follow-up that returns after an unanswered try (C8); also used for one that a person had made."""
    assert tried.completed_at is not None
    day = practice.working.after(practice.working.today(tried.completed_at), 1 if tried.kind in SOON else 3)
    channel, facts = tried.channel, {**tried.facts, "attempts": str(tries)}
    if tries >= UNANSWERED:
        channel = _OTHER_CHANNEL[channel or Channel.CALL]
        facts["another_channel"] = channel.value
    due = Due.on(max(day, practice.working.today(now)))
    return FollowUp(
        id=new_id,
        customer_id=tried.customer_id,
        kind=tried.kind,
        created_at=now,
        rule=tried.rule,
        cause=tried.cause if tried.rule is not None else f"again:{tried.id}",
        attempt=tried.attempt + 1,
        order_id=tried.order_id,
        due=due,
        planned=due,
        first_due=due,
        tentative=tried.tentative,
        channel=channel,
        title=tried.title,
        notes=tried.notes,
        facts=facts,
    )


# -- what nobody wants any more ----------------------------------------------------------------------


def _withdraw(outlook: Outlook) -> None:
    """Close what has lost its cause; a customer who left loses everything else (C5)."""
    for one in list(outlook.follow_ups.values()):
        if one.is_open and _unwanted(outlook, one):
            outlook.put(cancel(one, outlook.now))


def _unwanted(outlook: Outlook, one: FollowUp) -> bool:
    customer = outlook.customer
    gone = customer.status in (CustomerStatus.LOST, CustomerStatus.ARCHIVED)
    if one.rule is None:
        return gone and _is_from_before(one, outlook)
    if (one.rule, one.cause) in outlook.wished:
        current = outlook.latest(one.rule, one.cause)
        return current is not None and current.id != one.id and not one.by_hand
    if gone or one.kind is Kind.CHECK_IN:
        return True
    if REOPENED in one.facts:
        return False
    return not (one.by_hand and outlook.is_switched_off(one))


def _is_from_before(one: FollowUp, outlook: Outlook) -> bool:
    """Whether a person made it before the customer left; of one and the same moment, ids tell which came first."""
    left = outlook.customer.status_since
    if one.created_at == left:
        return any(loss.lost_at == left and one.id < loss.id for loss in outlook.file.losses)
    return left is not None and one.created_at < left


# -- when it may come --------------------------------------------------------------------------------


def _settle(outlook: Outlook, before: Mapping[str, FollowUp], check_ins_on: Mapping[date, int]) -> None:
    """Give everything open its due: the rule's, after courtesy; check-ins placed among the others'.

    Greetings come first, because the rest keeps clear of them (C1).
    """
    opened = [one for one in outlook.follow_ups.values() if one.is_open]
    mine = [one.id for one in opened if one.rule is not None and not one.by_hand]
    for one in opened:
        if one.rule is None or one.by_hand:
            outlook.put(_with(one, holds=courtesy.keep_fixed(one, outlook).holds))
    for one_id in sorted(mine, key=lambda one_id: outlook.follow_ups[one_id].kind is not Kind.GREETING):
        one = outlook.follow_ups[one_id]
        if one.kind is Kind.CHECK_IN:
            one = _place_check_in(one, outlook, check_ins_on)
        settled = courtesy.settle(one, outlook)
        outlook.put(_with(one, due=settled.due, holds=settled.holds))
    for kind in courtesy.YIELDS:
        for one_id in mine:
            if outlook.follow_ups[one_id].kind is kind:
                outlook.put(_one_touch(outlook.follow_ups[one_id], outlook, before.get(one_id)))
    for one_id in mine:
        outlook.put(_told_anew(outlook.follow_ups[one_id], before.get(one_id)))
    for one in [one for one in outlook.follow_ups.values() if one.is_open and one.kind is Kind.CHECK_IN]:
        outlook.put(_with_letter(one, outlook))


def _with(one: FollowUp, **changes: Any) -> FollowUp:
    """The follow-up with these; itself, if it has them (most things stay as they are, and a copy costs)."""
    return one if all(getattr(one, name) == value for name, value in changes.items()) else replace(one, **changes)


def _place_check_in(one: FollowUp, outlook: Outlook, check_ins_on: Mapping[date, int]) -> FollowUp:
    """P9's day: the last working day within the cadence that has room; a day once found is kept while it is right."""
    if outlook.came_back(one):
        return one
    working = outlook.practice.working
    start, latest = clock_start(outlook), check_in_day(outlook)
    current = one.planned.day if one.planned is not None else None
    if current is not None and start < current <= latest and working.is_working(current):
        return one
    day = latest
    if latest >= outlook.today:
        earliest = max(start + timedelta(days=1), outlook.today)
        day = choose_day(latest, earliest, outlook.practice.check_ins_per_day, check_ins_on, working)
    return replace(one, planned=Due.on(day))


def _one_touch(one: FollowUp, outlook: Outlook, before: FollowUp | None) -> FollowUp:
    """C7, and its end: on the last day within the cadence what was held until then is due."""
    cap = check_in_day(outlook)
    hold = courtesy.one_touch(one, outlook, cap)
    if hold is not None:
        return replace(one, holds=(*one.holds, hold))
    waited = next((hold for hold in before.holds if hold.rule == "C7"), None) if before is not None else None
    zone = outlook.practice.working.zone
    if waited is None or waited.until != cap or outlook.today < cap or one.due is None:
        return one
    if one.due.local_day(zone) < cap:
        return replace(one, due=one.due.moved_to(cap, zone), holds=(*one.holds, waited))
    return replace(one, holds=(*one.holds, waited))


def _told_anew(one: FollowUp, before: FollowUp | None) -> FollowUp:
    """A due that a rule moved is what lateness is measured by, and is told again when it comes."""
    if before is not None and one.due == before.due:
        return one
    return replace(one, first_due=one.due or one.first_due, announced="")


def _with_letter(one: FollowUp, outlook: Outlook) -> FollowUp:
    """A check-in suggests the next letter that this customer has not had."""
    due = one.due
    letter = None if due is None else correspondence.suggested(outlook, due.local_day(outlook.practice.working.zone))
    others = {name: fact for name, fact in one.facts.items() if name != correspondence.FACT}
    return _with(one, facts=others if letter is None else {**others, correspondence.FACT: letter.value})
