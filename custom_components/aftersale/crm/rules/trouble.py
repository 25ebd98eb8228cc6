"""P11-P16 and P19: complaints, losses, feedback and promises."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ..due import Due
from ..model import CustomerStatus
from ..outlook import Outlook, Wish
from ..playbook import Rule, Unit


def days_after(outlook: Outlook, day: date, rule: Rule) -> Due:
    """A rule's day: so many days or working days after what happened, moved as the rule says."""
    working = outlook.practice.working
    if rule.unit is Unit.WORKING_DAYS and rule.offset:
        return Due.on(working.after(day, rule.offset))
    return Due.on(working.shift(day + timedelta(days=rule.offset), rule.shift))


def act_on_feedback(outlook: Outlook) -> Iterator[Wish]:
    """P11: a suggestion, or a score of six or less: do it and tell them, within three working days."""
    for one in outlook.file.feedback:
        rule = outlook.rule("P11", one.at)
        if one.suggestion or (one.score is not None and one.score <= 6):
            facts = {"suggestion": one.suggestion} if one.suggestion else {}
            if one.score is not None:
                facts["score"] = str(one.score)
            yield Wish(rule, f"feedback:{one.id}", days_after(outlook, outlook.day(one.at), rule), facts=facts)


def complaint_response(outlook: Outlook) -> Iterator[Wish]:
    """P12: listen, admit it, apologise, within two working hours; closes when resolved."""
    for one in outlook.open_complaints:
        rule = outlook.rule("P12", one.opened_at)
        moment = outlook.practice.working.add_hours(one.opened_at, timedelta(hours=rule.offset))
        yield Wish(rule, f"complaint:{one.id}", Due.at(moment, rule.minutes), facts={"what": one.what})


def make_whole(outlook: Outlook) -> Iterator[Wish]:
    """P13: put it right within two working days; closes when resolved."""
    for one in outlook.open_complaints:
        rule = outlook.rule("P13", one.opened_at)
        due = days_after(outlook, outlook.day(one.opened_at), rule)
        yield Wish(rule, f"complaint:{one.id}", due, facts={"what": one.what})


def complaint_recheck(outlook: Outlook) -> Iterator[Wish]:
    """P14: is it really right now? Seven days after it was resolved."""
    for one in outlook.file.complaints:
        rule = outlook.rule("P14", one.opened_at)
        if one.resolved_at is not None:
            resolved = outlook.day(one.resolved_at)
            facts = {"what": one.what, "resolved_on": resolved.isoformat()}
            yield Wish(rule, f"complaint:{one.id}", days_after(outlook, resolved, rule), facts=facts)


def lost_call(outlook: Outlook) -> Iterator[Wish]:
    """P15: find out why they left, no winning back; only while they are gone."""
    if outlook.customer.status is not CustomerStatus.LOST:
        return
    for one in outlook.file.losses:
        rule = outlook.rule("P15", one.lost_at)
        if one.returned_at is None:
            lost = outlook.day(one.lost_at)
            facts = {"lost_on": lost.isoformat()}
            yield Wish(rule, f"loss:{one.id}", days_after(outlook, lost, rule), facts=facts)


def correct_cause(outlook: Outlook) -> Iterator[Wish]:
    """P16: the reason was ours: take the step that prevents the next one. The practice's own task, so it stays."""
    for one in outlook.file.losses:
        rule = outlook.rule("P16", one.lost_at)
        if one.reason is not None and one.reason.ours and one.reason_known_at is not None:
            due = days_after(outlook, outlook.day(one.reason_known_at), rule)
            yield Wish(rule, f"loss:{one.id}", due, facts={"reason": one.reason.value})


def promise(outlook: Outlook) -> Iterator[Wish]:
    """P19: aim a working day early, so that the promise is over-kept."""
    working = outlook.practice.working
    for one in outlook.file.promises:
        rule = outlook.rule("P19", one.made_at)
        if one.withdrawn_at is not None or one.kept_at is not None:
            continue
        outlook.watch(one.due + timedelta(days=1))
        day = working.before(one.due, rule.offset) if rule.offset else working.shift(one.due, rule.shift)
        facts = {"what": one.what, "promised_on": one.due.isoformat()}
        yield Wish(rule, f"promise:{one.id}", Due.on(day), facts=facts)
