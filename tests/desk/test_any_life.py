"""Any sequence of verbs, with the clock moving, replays and late news: what must always hold holds after each step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from custom_components.aftersale.crm import planning, warmth
from custom_components.aftersale.crm.errors import AftersaleError
from custom_components.aftersale.crm.identity import Found
from custom_components.aftersale.crm.model import (
    Customer,
    CustomerFile,
    CustomerStatus,
    FollowUp,
    Kind,
    LossReason,
    Outcome,
    Status,
)
from custom_components.aftersale.desk import Receipt

from .room import Room

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
NAMES = ("Anna Weber", "Marco Rossi", "Lena Klein")
people = st.sampled_from(NAMES)
kinds = st.sampled_from([kind.value for kind in Kind])
some_days = st.integers(-20, 40)


class AnyLife(RuleBasedStateMachine):
    """Three customers, and whatever may happen to them."""

    def __init__(self) -> None:
        """Open a new book."""
        super().__init__()
        self.folder = TemporaryDirectory()
        self.room = Room(Path(self.folder.name))
        self.customers: dict[str, Customer] = {}
        self.follow_ups: dict[str, FollowUp] = {}
        self.standings: dict[str, warmth.Standing] = {}
        self.alarm: datetime | None = None
        self.last: Callable[[], Receipt] | None = None
        self.numbers = 0

    def teardown(self) -> None:
        """Leave nothing behind."""
        self.room.close()
        self.folder.cleanup()

    # -- doing ------------------------------------------------------------------------------------------------------

    def take(self, receipt: Receipt) -> None:
        """What a board makes of a receipt, and an alarm."""
        by = self.room.desk.wake_by(self.room.now, receipt)
        self.alarm = min((moment for moment in (self.alarm, by) if moment is not None), default=None)
        for customer_id, customer in receipt.customers.items():
            if customer is None:
                self.customers.pop(customer_id)
                self.standings.pop(customer_id)
            else:
                self.customers[customer_id] = customer
        self.standings.update(receipt.standings)
        for follow_up_id, follow_up in receipt.follow_ups.items():
            if follow_up is None or not follow_up.is_open:
                self.follow_ups.pop(follow_up_id, None)
            else:
                self.follow_ups[follow_up_id] = follow_up

    def do(self, verb: str, **fields: Any) -> bool:
        """Try a verb with a request id of its own; refused, it has changed nothing."""
        self.numbers += 1
        request = f"request{self.numbers}"
        before = self.room.dump()

        def once() -> Receipt:
            receipt: Receipt = getattr(self.room, verb)(request_id=request, **fields)
            return receipt

        try:
            receipt = once()
        except AftersaleError:
            assert self.room.dump() == before
            return False
        self.take(receipt)
        self.last = once
        return not receipt.repeated

    @initialize()
    def begin(self) -> None:
        """Everybody is there."""
        self.do("add_customer", name=NAMES[0], birthday="03-10")
        self.do("add_customer", name=NAMES[1], referred_by=NAMES[0], cadence_days=9)
        self.do("add_customer", name=NAMES[2], channel="mail")

    @rule(days=st.integers(0, 60), hours=st.integers(0, 23))
    def time_passes(self, days: int, hours: int) -> None:
        """The clock is turned and rings once."""
        self.room.later(days=days, hours=hours)
        self.last = None if days > 14 else self.last
        for receipt in self.room.wake():
            self.take(receipt)
        self.alarm = self.room.desk.next_wake(self.room.now)

    @rule()
    def the_same_again(self) -> None:
        """The last call is repeated: the first answer, and nothing changed."""
        if self.last is not None:
            before = self.room.dump()
            assert self.last().repeated
            assert self.room.dump() == before

    @rule(
        who=people,
        product=st.sampled_from(("Website", "Chair")),
        ago=st.integers(0, 60),
        promised=st.none() | some_days,
        delivery=st.sampled_from(("later", "done", "ongoing")),
        care=st.sampled_from((None, "full", "light", "none")),
        reference=st.sampled_from(("", "", "A1", "A2")),
    )
    def order(
        self, who: str, product: str, ago: int, promised: int | None, delivery: str, care: str | None, reference: str
    ) -> None:
        """They buy; the news may be late, and may come twice."""
        at = self.room.now - timedelta(days=ago)
        day = None if promised is None else self.room.today + timedelta(days=promised)
        fields = {"customer": who, "product": product, "ordered_at": at, "promised_on": day, "reference": reference}
        self.do("record_order", delivery=delivery, care=care, **fields)

    @rule(who=people, verb=st.sampled_from(("record_delivery", "cancel_order")), ago=st.integers(0, 9))
    def order_ends(self, who: str, verb: str, ago: int) -> None:
        """It arrives, or never will."""
        when = {"delivered_at": self.room.now - timedelta(days=ago)} if verb == "record_delivery" else {}
        self.do(verb, customer=who, **when)

    @rule(who=people, direction=st.sampled_from(("in", "out")), ago=st.integers(0, 30), meeting=st.booleans())
    def contact(self, who: str, direction: str, ago: int, meeting: bool) -> None:
        """They speak."""
        at = self.room.now - timedelta(days=ago)
        channel = "meeting" if meeting else None
        self.do("log_interaction", customer=who, direction=direction, at=at, channel=channel)

    @rule(who=people, ahead=st.integers(0, 20))
    def promise(self, who: str, ahead: int) -> None:
        """Something is promised."""
        self.do("make_promise", customer=who, what="a draft", due=self.room.today + timedelta(days=ahead))

    @rule(who=people, verb=st.sampled_from(("keep_promise", "withdraw_promise")))
    def promise_ends(self, who: str, verb: str) -> None:
        """It is kept, or withdrawn."""
        self.do(verb, customer=who)

    @rule(who=people, score=st.none() | st.integers(0, 10), suggestion=st.sampled_from(("", "answer faster")))
    def feedback(self, who: str, score: int | None, suggestion: str) -> None:
        """They say how it was."""
        self.do("record_feedback", customer=who, score=score, suggestion=suggestion)

    @rule(who=people, verb=st.sampled_from(("note_need", "open_complaint")))
    def says(self, who: str, verb: str) -> None:
        """They want something, or something went wrong."""
        self.do(verb, customer=who, what="a screen")

    @rule(
        who=people,
        verb=st.sampled_from(("resolve_complaint", "resume_customer", "reactivate_customer", "release_device")),
    )
    def about_them(self, who: str, verb: str) -> None:
        """What needs no more than a name."""
        self.do(verb, customer=who)

    @rule(who=people, ahead=st.none() | st.integers(1, 40))
    def pause(self, who: str, ahead: int | None) -> None:
        """They want to be left alone."""
        until = None if ahead is None else self.room.today + timedelta(days=ahead)
        self.do("pause_customer", customer=who, until=until)

    @rule(who=people, reason=st.sampled_from((None, *LossReason)))
    def lost(self, who: str, reason: str | None) -> None:
        """They leave."""
        self.do("mark_lost", customer=who, reason=reason)

    @rule(who=people, kind=kinds, ahead=st.integers(0, 20))
    def add(self, who: str, kind: str, ahead: int) -> None:
        """A person adds something to do."""
        due = self.room.today + timedelta(days=ahead)
        self.do("add_follow_up", customer=who, title="Do it", kind=kind, due=due)

    def any_follow_up(self, data: st.DataObject, wanted: Callable[[FollowUp], bool]) -> str | None:
        found = sorted(one.id for name in self.customers for one in self.room.book.follow_ups_of(name) if wanted(one))
        return data.draw(st.sampled_from(found)) if found else None

    @rule(data=st.data(), outcome=st.sampled_from(("done", "done", "no_answer", "left_message")), ago=st.integers(0, 2))
    def complete(self, data: st.DataObject, outcome: str, ago: int) -> None:
        """Something is done, or tried."""
        if (one := self.any_follow_up(data, lambda one: one.is_open)) is not None:
            self.do("complete_follow_up", follow_up=one, outcome=outcome, at=self.room.now - timedelta(days=ago))

    @rule(data=st.data())
    def skip(self, data: st.DataObject) -> None:
        """Something is left out, and not planned again at once."""
        if (one := self.any_follow_up(data, lambda one: one.is_open)) is not None:
            skipped = self.room.follow_up(one)
            self.do("skip_follow_up", follow_up=one)
            if skipped.rule is not None:
                again = [
                    other
                    for other in self.room.book.open_of(skipped.customer_id)
                    if (other.rule, other.cause) == (skipped.rule, skipped.cause)
                ]
                assert not again

    @rule(data=st.data())
    def reopen(self, data: st.DataObject) -> None:
        """It was not done after all."""
        if (one := self.any_follow_up(data, lambda one: not one.is_open)) is not None:
            if self.do("reopen_follow_up", follow_up=one):
                assert self.room.follow_up(one).is_open

    @rule(data=st.data(), ahead=st.integers(0, 30), hour=st.none() | st.integers(0, 23))
    def reschedule(self, data: st.DataObject, ahead: int, hour: int | None) -> None:
        """A person gives it a day, or an hour; there it stays."""
        if (one := self.any_follow_up(data, lambda one: one.is_open)) is None:
            return
        day = self.room.today + timedelta(days=ahead)
        self.do("reschedule_follow_up", follow_up=one, due=day if hour is None else self.room.at(day, hour))
        moved = self.room.follow_up(one)
        assert not moved.is_open or moved.due is None or moved.due.local_day(self.room.practice.working.zone) == day

    @rule(data=st.data(), ahead=st.integers(1, 9))
    def snooze(self, data: st.DataObject, ahead: int) -> None:
        """Its reminders are quiet for a while; the due stays."""
        if (one := self.any_follow_up(data, lambda one: one.is_open)) is not None:
            due = self.room.follow_up(one).due
            self.do("snooze_follow_up", follow_up=one, until=self.room.today + timedelta(days=ahead))
            assert self.room.follow_up(one).due == due

    @rule(data=st.data(), title=st.sampled_from(("Hello", "Call")), notes=st.sampled_from(("", "cat")))
    def edit(self, data: st.DataObject, title: str, notes: str) -> None:
        """A to-do list sends an item back."""
        if (one := self.any_follow_up(data, lambda one: True)) is not None:
            self.do("edit_follow_up", follow_up=one, title=title, notes=notes)

    @precondition(lambda self: len(self.customers) > 2)
    @rule(kept=people, other=people)
    def merge(self, kept: str, other: str) -> None:
        """Two were one."""
        self.do("merge_customers", customer=kept, other=other)

    @rule()
    def undo(self) -> None:
        """The newest change is taken back."""
        self.do("undo")

    @rule(cadence=st.integers(5, 60), letters=st.booleans())
    def options(self, cadence: int, letters: bool) -> None:
        """The consultant changes their mind about everybody."""
        playbook = self.room.practice.playbook.edited({"P20": letters}, {})
        self.room.practice = replace(self.room.practice, cadence_days=cadence, playbook=playbook)
        self.room.desk.practice = self.room.practice
        self.take(self.room.desk.replan(self.room.call("clock"), None, 50))

    # -- what must always hold ----------------------------------------------------------------------------------------

    def files(self) -> list[CustomerFile]:
        return [self.room.file(customer_id) for customer_id in self.customers]

    @invariant()
    def the_board_is_the_book(self) -> None:
        """What receipts told is what a restart would read."""
        rows = list(self.room.book.customer_rows())
        assert {one.id: one for one, _ in rows} == self.customers
        assert {one.id: standing for one, standing in rows} == self.standings
        assert {one.id: one for one in self.room.book.open_follow_ups()} == self.follow_ups
        assert {one.id for one, _ in rows if one.has_device} == self.room.desk.devices
        assert all(self.room.desk.directory.find(one.name) == Found(one.id) for one, _ in rows)
        zone = self.room.practice.working.zone
        due = [(one.customer_id, one.due) for one in self.follow_ups.values() if one.kind is Kind.CHECK_IN]
        for without in ("", *self.customers):
            known = self.room.desk.check_ins.elsewhere(without, {})
            expected = Counter(day.local_day(zone) for who, day in due if day is not None and who != without)
            assert {day: count for day, count in known.items() if count} == expected

    @invariant()
    def the_shares_are_the_measures(self) -> None:
        """What is kept in memory of completions and promises is what the book would answer."""
        measured = self.room.desk.measures(self.room.now)
        assert self.room.desk.shares(self.room.now) == {name: measured[name] for name in ("on_time", "promises")}

    @invariant()
    def the_alarm_rings_in_time(self) -> None:
        """What receipts told of the next ring is never later than what the book says."""
        exact = self.room.desk.next_wake(self.room.now)
        assert exact is None or (self.alarm is not None and self.alarm <= exact)

    @invariant()
    def everything_has_settled(self) -> None:
        """No rule plans again what it just closed: planning once more changes nothing (8)."""
        for file in self.files():
            elsewhere = self.room.desk.check_ins.elsewhere(file.customer.id, {})
            again = planning.plan(file, self.room.practice, self.room.now, lambda: "new", elsewhere)
            assert again.empty, (again.added, again.changed)
            assert file.customer.review_at == again.review_at
            standing = warmth.standing(file, self.room.practice, self.room.now)
            # The oldest *known* interaction moves on with time, because a file does not hold all of them.
            assert replace(self.standings[file.customer.id], first_at=None) == replace(standing, first_at=None)

    @invariant()
    def every_active_customer_has_one_check_in(self) -> None:
        """Exactly one of the rule's is open for each active customer, none for one who left (2, C5)."""
        for file in self.files():
            planned = [one for one in file.follow_ups if one.is_open and one.rule == "P9"]
            if file.customer.status is CustomerStatus.ACTIVE:
                assert len([one for one in planned if not one.by_hand]) <= 1
                assert planned
            if file.customer.status is CustomerStatus.LOST:
                assert all(one.by_hand or "reopened" in one.facts for one in planned)

    @invariant()
    def nothing_asks_while_a_complaint_is_open(self) -> None:
        """C4, and no referral is planned before the third delivered order (3)."""
        for file in self.files():
            complaint = any(one.resolved_at is None for one in file.complaints)
            delivered = [
                one
                for one in file.orders
                if one.cancelled_at is None and (one.delivered_at is not None or one.delivery == "ongoing")
            ]
            for one in file.follow_ups:
                if not one.is_open or one.rule is None or one.by_hand or "reopened" in one.facts:
                    continue
                if one.kind.asks and complaint:
                    assert one.due is None
                if one.kind is Kind.REFERRAL_ASK:
                    assert len(delivered) >= self.room.practice.referral_after_orders

    @invariant()
    def what_is_done_stays_done(self) -> None:
        """An ended follow-up says when and how; one that is open does not."""
        for file in self.files():
            for one in file.follow_ups:
                assert (one.status is Status.OPEN) == (one.outcome is None) == (one.completed_at is None)
                if one.status is Status.DONE:
                    assert one.outcome in (Outcome.DONE, Outcome.NO_ANSWER, Outcome.LEFT_MESSAGE)


TestAnyLife = AnyLife.TestCase
TestAnyLife.settings = settings(
    max_examples=400 if LONG else 20,
    stateful_step_count=25,
    suppress_health_check=list(HealthCheck),
    derandomize=not LONG,
    deadline=None,
)
