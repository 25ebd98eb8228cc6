"""Every line of "What must always hold" (practice.md), asked of a running practice; how often it was asked, and how often it did not hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from custom_components.aftersale.crm import planning
from custom_components.aftersale.crm.model import Care, CustomerFile, CustomerStatus, Delivery, FollowUp, Kind
from custom_components.aftersale.crm.outlook import Outlook
from custom_components.aftersale.crm.rules.relationship import check_in_day

from .practice import Running

LINES: Final[Mapping[str, str]] = {
    "1": "a full-care order has its thank-you note on the day it counts for",
    "2": "an active customer has a check-in open within the cadence",
    "3": "no referral before the third delivered order; nothing asks with a complaint open",
    "4": "nothing asks within a day of a greeting, nor between an order and its check-in",
    "5": "the same event again changes nothing; late news deletes nothing that was done",
    "6": "an edited playbook replans what is open and untouched, and never history",
    "7": "done by action, panel, to-do list, calendar, phone, voice or webhook, it ends in the same state",
    "8": "no rule plans again what it just closed: everything settles",
    "9": "no day has more check-ins than it may",
    "board": "the board is the book; a restart finds what was there",
    "clock": "nothing that has come due goes untold; no push in quiet hours or above the day's limit",
}
RECENT: Final = timedelta(days=14)
C9: Final = timedelta(days=30)


class Laws:
    """The table that the year prints."""

    def __init__(self) -> None:
        """Nothing was asked yet."""
        self.asked: Counter[str] = Counter()
        self.broken: dict[str, list[str]] = {}

    def hold(self, line: str, holds: bool, what: object = "") -> None:
        """One look at one line."""
        self.asked[line] += 1
        if not holds:
            self.broken.setdefault(line, []).append(str(what)[:1_500])

    def table(self) -> str:
        """Line, times asked, times broken."""
        rows = [f"| {'line':<5} | {'asked':>9} | {'broken':>6} | what must hold |", "| --- | ---: | ---: | --- |"]
        rows += [
            f"| {line:<5} | {self.asked[line]:>9} | {len(self.broken.get(line, ())):>6} | {sentence} |"
            for line, sentence in LINES.items()
        ]
        return "\n".join(rows)

    def so_far(self) -> str:
        """In a few words."""
        return f"{sum(self.asked.values())} checks, {sum(map(len, self.broken.values()))} broken"

    # -- of one customer ----------------------------------------------------------------------------------------------

    def of_customer(self, running: Running, customer_id: str) -> None:
        """Everything that can be asked of one customer's file."""
        file = running.book.file(customer_id, running.now)
        if file is None:
            return
        outlook = Outlook(file, running.practice, running.now)
        untouched = [
            one
            for one in file.follow_ups
            if one.is_open and one.rule is not None and not one.by_hand and "reopened" not in one.facts
        ]
        self._thanks(running, file)
        self._check_in(running, file, outlook)
        self._asking(running, file, untouched)
        self._settled(running, file)

    def _thanks(self, running: Running, file: CustomerFile) -> None:
        if file.customer.status is not CustomerStatus.ACTIVE:
            return
        for order in file.orders:
            known = running.practice.today(order.recorded_at)
            fresh = known >= running.board.today - timedelta(days=1) and order.recorded_at - order.ordered_at <= RECENT
            if order.care is not Care.FULL or not fresh or order.cancelled_at is not None:
                continue
            first = [one for one in file.follow_ups if one.rule == "P1" and one.attempt == 1]
            notes = [one for one in first if one.order_id == order.id]
            days = {_day(running, one) for one in notes if not one.by_hand and one.is_open}
            right = {max(order.counts_for, known)}
            if days:  # a pause plans afresh from the day that it ends on (C5)
                right |= {hold.until for one in notes for hold in one.holds if hold.rule == "C5" and hold.until}
            self.hold("1", len(notes) == 1 and days <= right, (order, notes))

    def _check_in(self, running: Running, file: CustomerFile, outlook: Outlook) -> None:
        if file.customer.status is not CustomerStatus.ACTIVE:
            return
        found = [one for one in file.follow_ups if one.rule == "P9" and one.is_open]
        self.hold("2", len(found) == 1, (file.customer.id, found))
        for one in found:
            if not one.by_hand and not outlook.came_back(one) and "reopened" not in one.facts:
                latest = max(check_in_day(outlook), running.board.today)
                self.hold("2", one.due is not None and _day(running, one) <= latest, (one, latest))

    def _asking(self, running: Running, file: CustomerFile, untouched: list[FollowUp]) -> None:
        delivered = [
            one
            for one in file.orders
            if one.cancelled_at is None and (one.delivered_at is not None or one.delivery is Delivery.ONGOING)
        ]
        complaint = any(one.resolved_at is None for one in file.complaints)
        greetings = [_day(running, one) for one in untouched if one.kind is Kind.GREETING and one.due is not None]
        awaited = {
            one.order_id
            for one in file.follow_ups
            if one.is_open and one.rule == "P7" and one.cause.count(":") == 1 and one.due is not None
        }
        asked = {one.order_id for one in file.follow_ups if one.rule == "P7"}
        said_yes = [  # and nobody has recorded a delivery: so it is for thirty days (C9)
            one.counts_for + C9
            for one in file.orders
            if one.delivered_at is None and one.cancelled_at is None and one.delivery is not Delivery.ONGOING
            if one.care is not Care.NONE and one.id not in asked
        ]
        for one in untouched:
            if one.kind is Kind.REFERRAL_ASK:
                self.hold("3", len(delivered) >= running.practice.referral_after_orders, one)
            if not one.kind.asks:
                continue
            self.hold("3", one.due is None or not complaint, (one, file.complaints))
            if one.due is None:
                continue
            day = _day(running, one)
            self.hold("4", all(abs((day - other).days) > 1 for other in greetings), (one, greetings))
            if one.kind is not Kind.ORDER_CHECK_IN:
                self.hold("4", all(day >= end for end in said_yes), (one, said_yes))
            if one.kind is not Kind.ORDER_CHECK_IN and awaited:
                self.hold("4", day > running.board.today, (one, awaited))

    def _settled(self, running: Running, file: CustomerFile) -> None:
        elsewhere = running.desk.check_ins.elsewhere(file.customer.id, {})
        again = planning.plan(file, running.practice, running.now, lambda: "new", elsewhere)
        self.hold("8", again.empty, (again.added, again.changed))
        keys = Counter((one.rule, one.cause, one.attempt) for one in file.follow_ups if one.rule is not None)
        self.hold("8", max(keys.values(), default=1) == 1, keys.most_common(1))

    # -- of everybody -------------------------------------------------------------------------------------------------

    def of_the_days(self, running: Running) -> None:
        """What the coming days hold, by the rule's own planning."""
        planned = Counter(
            _day(running, one)
            for one in running.board.follow_ups.values()
            if one.rule == "P9" and not one.by_hand and one.due is not None and "reopened" not in one.facts
        )
        for day, many in planned.items():
            if day > running.board.today:
                self.hold("9", many <= running.practice.check_ins_per_day, (running.board.today, day, many))

    def of_the_board(self, running: Running) -> None:
        """What receipts told is what a restart would read."""
        self.hold("board", {one.id: one for one, _ in running.book.customer_rows()} == running.board.customers, "who")
        self.hold("board", {one.id: one for one in running.book.open_follow_ups()} == running.board.follow_ups, "what")

    def of_the_clock(self, running: Running, pushes: Iterable[tuple[datetime, int]]) -> None:
        """Everything that came due was told; every push came when it may."""
        today = running.board.today
        untold = [one for one in running.book.due_unannounced(running.now, today, 500) if not one.withheld(today)]
        self.hold("clock", not untold, untold[:2])
        for local, that_day in pushes:
            self.hold("clock", not running.reminders.is_quiet(local.time()), local)
            self.hold("clock", that_day <= running.reminders.daily_limit, (local, that_day))


def _day(running: Running, one: FollowUp) -> date:
    assert one.due is not None
    return one.due.local_day(running.practice.working.zone)
