"""P8-P10, P17, P18 and P20-P23: the relationship itself, order or no order."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from ..due import Due
from ..model import Delivery, FollowUp, Kind, Outcome, Status
from ..outlook import Outlook, Wish, newest
from ..working_time import Shift
from .trouble import days_after

UNANSWERED: int = 3
"""So many tries in a row without an answer raise P23 (and another channel, C8)."""
YEAR = timedelta(days=365)


def meeting_notes(outlook: Outlook) -> Iterator[Wish]:
    """P8: the notes two hours after a meeting ended, at the latest 23:59 that day; missed after five working days."""
    working = outlook.practice.working
    for one in outlook.file.interactions:
        rule = outlook.rule("P8", one.recorded_at)
        if not one.meeting:
            continue
        ended = one.ends_at or one.at
        day = outlook.day(ended)
        moment = min(ended + timedelta(hours=rule.offset), working.at(day, time(23, 59)))
        last = working.after(day, rule.lapse_days) if rule.lapse_days else None
        facts = {"met_on": day.isoformat()}
        yield Wish(rule, f"interaction:{one.id}", Due.at(moment, rule.minutes), facts=facts, lapses_after=last)


def survey(outlook: Outlook) -> Iterator[Wish]:
    """P10: 180 days after the first delivered order, or after the last survey, however that ended."""
    rule = outlook.rule("P10")
    past = outlook.closed(Kind.SURVEY)
    if not outlook.delivered:
        return
    first_day, first = outlook.delivered[0]
    base = outlook.closed_on(past[-1]) if past else first_day
    yield Wish(
        rule,
        outlook.turn(rule.id, "survey"),
        days_after(outlook, base, rule),
        facts={"product": first.product, "last_on": base.isoformat(), "variant": "again" if past else ""},
        not_before=None if past else outlook.not_before(first),
    )


def letter(outlook: Outlook) -> Iterator[Wish]:
    """P20: a letter 180 days after the last order or the last such letter; not while a retainer runs."""
    rule = outlook.rule("P20")
    if not outlook.orders or any(
        one.delivery is Delivery.ONGOING and one.delivered_at is None for one in outlook.orders
    ):
        return
    last = outlook.orders[-1]
    past = outlook.closed(Kind.LETTER)
    base = max([last.counts_for, *(outlook.closed_on(one) for one in past[-1:])])
    yield Wish(
        rule,
        outlook.turn(rule.id, "letter"),
        days_after(outlook, base, rule),
        facts={"product": last.product, "last_on": base.isoformat()},
        not_before=outlook.not_before(last) if base == last.counts_for else None,
    )


def referral_ask(outlook: Outlook) -> Iterator[Wish]:
    """P17: seven days after an order check-in, once several orders were delivered and nobody was asked this year (C3)."""
    if len(outlook.delivered) < outlook.practice.referral_after_orders:
        return
    if outlook.last_score is not None and outlook.last_score < 8:
        return
    done = [one for one in outlook.closed(Kind.ORDER_CHECK_IN) if one.outcome is Outcome.DONE]
    asked = [outlook.closed_on(one) for one in outlook.closed(Kind.REFERRAL_ASK)]
    waiting = [one for one in done if _is_open(outlook.latest("P17", f"follow_up:{one.id}"))]
    for one in waiting or done[-1:]:
        rule = outlook.rule("P17", outlook.recorded_at(one))
        cause = f"follow_up:{one.id}"
        due = days_after(outlook, outlook.closed_on(one), rule)
        day = due.local_day(outlook.practice.working.zone)
        latest = outlook.latest("P17", cause)
        answered = latest is not None and latest.status not in (Status.OPEN, Status.CANCELLED)
        if not answered and any(day - YEAR < when for when in asked):
            continue
        facts = {"last_on": outlook.closed_on(one).isoformat(), **_product(one)}
        yield Wish(rule, cause, due, order_id=one.order_id, facts=facts, not_before=outlook.resumed_on)


def _product(follow_up: FollowUp) -> dict[str, str]:
    product = follow_up.facts.get("product")
    return {"product": product} if product else {}


def _is_open(follow_up: FollowUp | None) -> bool:
    return follow_up is not None and follow_up.is_open


def greeting_days(outlook: Outlook) -> Iterator[tuple[str, int, date, int | None]]:
    """The occurrences around today of dates worth a greeting: (occasion, year, day, how many years)."""
    dates: list[tuple[str, int, int, int | None]] = []
    birthday = outlook.customer.birthday
    if birthday is not None:
        dates.append(("birthday", birthday.month, birthday.day, birthday.year))
    if outlook.orders:
        first = outlook.orders[0].counts_for
        dates.append(("anniversary", first.month, first.day, first.year))
    for occasion, month, day, since in dates:
        for year in range(outlook.today.year - 1, outlook.today.year + 3):
            if since is None or year > since:
                yield occasion, year, _day_of_year(year, month, day), None if since is None else year - since


def _day_of_year(year: int, month: int, day: int) -> date:
    """That day in that year; 29 February falls on 28 February in common years."""
    if (month, day) == (2, 29) and not calendar.isleap(year):
        return date(year, 2, 28)
    return date(year, month, day)


def greeting(outlook: Outlook) -> Iterator[Wish]:
    """P18: nothing but the greeting, on the day; for each date exactly the next occurrence; missed after three days."""
    rule = outlook.rule("P18")
    settled: set[str] = set()
    for occasion, year, day, years in greeting_days(outlook):
        if occasion in settled:
            continue
        cause = f"{occasion}:{outlook.customer.id}:{year}"
        latest = outlook.latest(rule.id, cause)
        last = day + timedelta(days=rule.lapse_days or 0)
        if latest is not None and latest.status not in (Status.OPEN, Status.CANCELLED):
            if latest.outcome is not Outcome.NO_ANSWER:
                continue
        elif day < outlook.today and not _is_open(latest):
            continue
        facts = {"occasion": occasion, **({"years": str(years)} if years else {})}
        due = Due.on(day + timedelta(days=rule.offset))
        yield Wish(rule, cause, due, facts=facts, lapses_after=last)
        lapsed = outlook.latest(rule.id, cause)
        if lapsed is None or lapsed.status is not Status.MISSED:
            settled.add(occasion)


def offer(outlook: Outlook) -> Iterator[Wish]:
    """P21: answer what they asked for, five working days after they said it; not before a first delivered order."""
    if not outlook.delivered:
        return
    for one in outlook.file.needs:
        rule = outlook.rule("P21", one.noted_at)
        noted = outlook.day(one.noted_at)
        facts = {"what": one.what, "noted_on": noted.isoformat()}
        yield Wish(rule, f"need:{one.id}", days_after(outlook, noted, rule), facts=facts)


def thank_referrer(outlook: Outlook) -> Iterator[Wish]:
    """P22: thank whoever sent a customer, the same day."""
    for one in outlook.file.referrals:
        rule = outlook.rule("P22", one.added_at)
        day = outlook.day(one.added_at) + timedelta(days=rule.offset)
        yield Wish(rule, f"customer:{one.customer_id}", Due.on(day), facts={"name": one.name})


def still_with_us(outlook: Outlook) -> Iterator[Wish]:
    """P23: three tries unanswered, or 180 days without a word from them and without an order: decide."""
    rule = outlook.rule("P23")
    if outlook.asleep:
        return
    decided = outlook.closed(Kind.STILL_WITH_US)
    decided_at = [one.completed_at for one in decided[-1:] if one.completed_at is not None]
    reset = max([*decided_at, *([outlook.last_interaction] if outlook.last_interaction else [])], default=None)
    tries = _unanswered(outlook, reset)
    cause = outlook.turn(rule.id, "decision")
    if len(tries) >= UNANSWERED:
        day = outlook.day(tries[UNANSWERED - 1])
        facts = {"attempts": str(len(tries)), "variant": "unanswered"}
        yield Wish(rule, cause, Due.on(outlook.practice.working.shift(day, rule.shift)), facts=facts)
        return
    heard = [outlook.day(one.at) for one in outlook.file.interactions if one.direction == "in"]
    placed = [one.counts_for for one in outlook.orders]
    since = newest(
        [
            outlook.day(outlook.customer.added_at),
            outlook.resumed_on,
            *heard,
            *placed,
            *(outlook.day(moment) for moment in decided_at),
        ]
    )
    assert since is not None
    if any(one.delivery is Delivery.ONGOING and one.delivered_at is None for one in outlook.orders):
        return
    silent = since + timedelta(days=rule.offset)
    if outlook.today < silent:
        outlook.watch(silent)
        return
    facts = {"last_on": since.isoformat()}
    yield Wish(rule, cause, Due.on(outlook.practice.working.shift(silent, rule.shift)), facts=facts)


def _unanswered(outlook: Outlook, since: datetime | None) -> list[datetime]:
    """When tries went unanswered since then, oldest first."""
    return sorted(
        one.completed_at
        for one in outlook.follow_ups.values()
        if one.outcome is Outcome.NO_ANSWER
        and one.completed_at is not None
        and (since is None or one.completed_at > since)
    )


def check_in(outlook: Outlook) -> Iterator[Wish]:
    """P9: last interaction + cadence, earlier; exactly one open for each active customer. ``planning`` places it among others'."""
    rule = outlook.rule("P9")
    limit = clock_start(outlook) + timedelta(days=outlook.practice.cadence(outlook.customer) + rule.offset)
    facts = {"last_on": outlook.day(outlook.last_interaction).isoformat()} if outlook.last_interaction else {}
    yield Wish(rule, outlook.turn(rule.id, "silence"), Due.on(limit), facts=facts, limit=limit, clamped=False)


def check_in_day(outlook: Outlook) -> date:
    """The last working day within the cadence, never on or before the day from which it runs (P9)."""
    working = outlook.practice.working
    start = clock_start(outlook)
    cadence = outlook.practice.cadence(outlook.customer) + outlook.rule("P9").offset
    day = working.shift(start + timedelta(days=cadence), Shift.EARLIER)
    return day if day > start else working.after(start, 1)


def clock_start(outlook: Outlook) -> date:
    """The day from which the cadence runs: the last interaction, or what started the clock again (P9, C5, C8)."""
    past = outlook.closed(Kind.CHECK_IN)
    spoke = outlook.day(outlook.last_interaction) if outlook.last_interaction else None
    restarted = newest([outlook.resumed_on, *(outlook.closed_on(one) for one in past[-1:])])
    known = newest([spoke, restarted])
    if known is not None and spoke is not None:
        return known
    ordered = outlook.orders[0].counts_for if outlook.orders else None
    begun = newest([outlook.customer.clock_from, ordered, restarted])
    assert begun is not None
    return begun
