"""A practice's year: customers come, buy, complain and leave; a consultant works; shops repeat themselves; the power goes."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any, Final
from zoneinfo import ZoneInfo

from custom_components.aftersale.crm.due import instant
from custom_components.aftersale.crm.intake.news import Buyer, OrderNews, Placed
from custom_components.aftersale.crm.model import Delivery, FollowUp, LossReason, Status
from custom_components.aftersale.crm.practice import Practice
from custom_components.aftersale.crm.working_time import WorkingTime, holidays_of

from .deeds import Looks
from .laws import Laws
from .people import name_of
from .practice import Running

ZONES: Final = ("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland")
BEGIN: Final = date(2026, 1, 5)
DAYS: Final = 365
NEWCOMERS_FOR: Final = 60
"""On each of the first days some come, until everybody is there."""
PRODUCTS: Final = ("Chair", "Lamp", "Desk", "Sofa", "Shelf", "Website")
CADENCES: Final = (None, 60, 90, 180, 180)
EDITS: Final = ("P6", "P10", "P14", "P20", "P23")
_ENDED: Final = """SELECT id, status, outcome, outcome_note, completed_at, due_day, due_at, title, first_due FROM follow_ups
    WHERE status <> 'open' AND rule IS NOT NULL"""


class Post(Running):
    """Notes when the phone rang."""

    def __init__(self, *given: Any) -> None:
        """It has not."""
        self.rang: list[tuple[datetime, int]] = []
        self.per_day: Counter[date] = Counter()
        super().__init__(*given)

    def ring(self) -> None:
        """As always; and whether a push went out that nobody asked for."""
        before = sum(self.handed.values())
        self.pushed = None
        super().ring()
        if self.pushed is not None and sum(self.handed.values()) > before:
            self.per_day[self.board.today] += 1
            self.rang.append((self.now.astimezone(self.practice.working.zone), self.per_day[self.board.today]))

    def take(self, receipt: Any) -> Any:
        """As always; a ring's answer says what it pushed."""
        if receipt.answer.get("push") is not None:
            self.pushed = receipt.answer["push"]
        return super().take(receipt)


class Year:
    """The year, day by day."""

    def __init__(self, folder: Path, customers: int, *, days: int = DAYS, doors_every: int = 7, seed: int = 11) -> None:
        """200 (or fewer) are imported on the first morning; the others come in the weeks after."""
        self.folder = folder
        self.chance = Random(seed)
        self.laws = Laws()
        working = WorkingTime(zone=ZoneInfo(ZONES[0]), holidays=holidays_of("DE", "BE"))
        practice = Practice(working=working, check_ins_per_day=max(6, customers // 20))
        self.running = Post(folder, practice, instant(BEGIN, time(7), working.zone))
        self.most = customers
        self.days = days
        self.lived = self.told = 0
        self.doors_every = doors_every
        self.touched: set[str] = set()
        self.looks = Looks(self.laws, folder / "copy", Random(seed + 1))
        self.late: list[tuple[date, str, OrderNews]] = []
        self.did: Counter[str] = Counter()
        self._number = 0
        self._import(min(200, customers))

    def _import(self, many: int) -> None:
        lines = "\n".join(f"{name_of(number)},p{number}@example.com" for number in range(many))
        self.running.do("import_customers", content=f"name,email\n{lines}", format="csv")
        self.touched |= set(self.running.board.customers)
        self._number = many
        due = [
            one.due.local_day(self.running.practice.working.zone)
            for one in self.running.board.follow_ups.values()
            if one.due
        ]
        weeks = Counter((day - BEGIN).days // 7 for day in due)
        usual = sum(weeks[week] for week in (1, 2, 3)) / 3
        self.laws.hold("9", weeks[0] <= 1.5 * usual + 1, ("the first week", weeks))

    def live(self) -> None:
        """All of its days, with everything asked on each."""
        while (number := (self.running.board.today - BEGIN).days) < self.days:
            self._one_day(number)
            tomorrow = self.running.board.today + timedelta(days=1)
            self.running.until(instant(tomorrow, time(6), self.running.practice.working.zone))
            self.ask(number)
            self.lived += 1
            if number // 30 != self.told:
                self.told = number // 30
                print(f"day {number}: {self.running.changes} changes, {self.laws.so_far()}", flush=True)  # noqa: T201 - it takes a while

    # -- one day ------------------------------------------------------------------------------------------------------

    def _one_day(self, number: int) -> None:
        running, chance = self.running, self.chance
        day, zone = running.board.today, running.practice.working.zone
        for _ in range(-(-(self.most - 200) // NEWCOMERS_FOR) if number < NEWCOMERS_FOR else 0):
            self._somebody_new(chance.choice(list(running.board.customers)))
        if chance.random() < 0.03:
            self._off_until(instant(day + timedelta(days=chance.choice((0, 0, 0, 1, 3))), time(22), zone))
            return
        minutes = sorted(chance.randrange(8 * 60, 21 * 60) for _ in range(self._events()))
        for minute in minutes:
            running.until(instant(day, time(minute // 60, minute % 60), zone))
            self._something()
        running.until(max(running.now, instant(day, time(17), zone)))
        if running.practice.working.is_working(day):
            self._work()
        if chance.random() < 0.1:
            self._restart()
        self._hear_again()
        if number // 60 > self.did["move"]:
            self._move(ZONES[(self.did["move"] + 1) % len(ZONES)])
        if number // 28 > self.did["playbook"]:
            self._edit_the_playbook()
        if number // self.doors_every > self.looks.times:
            self.looks.go(self.running)

    def _events(self) -> int:
        return max(1, round(len(self.running.board.customers) * 0.045 * self.chance.uniform(0.3, 1.7)))

    def do(self, verb: str, customer: str, **fields: Any) -> Any:
        """A verb about a customer, who is looked at in the evening."""
        receipt = self.running.do(verb, customer=customer, **fields)
        self.touched.add(customer)
        self.did[verb] += receipt is not None
        return receipt

    def _something(self) -> None:
        chance, running = self.chance, self.running
        who = chance.choice(list(running.board.customers))
        ago = running.now - timedelta(days=chance.choice((0, 0, 0, 1, 3, 40)), minutes=chance.randrange(600))
        ahead = running.board.today + timedelta(days=chance.randrange(1, 25))
        roll = chance.random()
        if roll < 0.10 and self._number < self.most:
            self._somebody_new(who)
        elif roll < 0.34:
            self._order(who, ago, ahead)
        elif roll < 0.44:
            self._deliver(who)
        elif roll < 0.66:
            way = chance.choice(("in", "in", "out"))
            self.do("log_interaction", who, direction=way, at=ago, note="talked")
        elif roll < 0.70:
            self.do("log_meeting", who, start=running.now - timedelta(hours=1))
        elif roll < 0.75:
            self.do("make_promise", who, what="a draft", due=ahead)
        elif roll < 0.78:
            self.do(chance.choice(("keep_promise", "withdraw_promise")), who)
        elif roll < 0.83:
            self.do("record_feedback", who, score=chance.randrange(11), suggestion=chance.choice(("", "be faster")))
        elif roll < 0.86:
            self.do("note_need", who, what="a lamp")
        elif roll < 0.89:
            self.do("open_complaint", who, what="it squeaks")
        elif roll < 0.93:
            self.do("resolve_complaint", who)
        elif roll < 0.945:
            self.do("pause_customer", who, until=chance.choice((None, ahead)))
        elif roll < 0.96:
            self.do("mark_lost", who, reason=chance.choice((None, *LossReason)))
        elif roll < 0.98:
            self.do(chance.choice(("reactivate_customer", "resume_customer")), who)
        elif roll < 0.99:
            self.do("add_follow_up", who, title="Call", kind="custom", due=ahead)
        else:
            receipt = running.do("undo")
            self.touched |= set(receipt.customers) if receipt is not None else set()

    def _somebody_new(self, who: str) -> None:
        chance = self.chance
        self._number += 1
        given = {
            "name": name_of(self._number),
            "email": f"p{self._number}@example.com",
            "cadence_days": chance.choice(CADENCES),
            "birthday": chance.choice((None, "02-29", f"{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}")),
            "referred_by": who if chance.random() < 0.3 else "",
        }
        receipt = self.running.do("add_customer", **given)
        if receipt is not None:
            self.touched |= {receipt.answer["customer_id"], who}
            self.did["add_customer"] += 1

    # -- orders, and shops that repeat themselves ---------------------------------------------------------------------

    def _order(self, who: str, ago: datetime, ahead: date) -> None:
        chance, running = self.chance, self.running
        person = running.board.customers[who]
        promised = ahead if chance.random() < 0.5 else None
        if chance.random() < 0.5 or not person.email:
            kind = chance.choice(("later", "later", "done", "ongoing"))
            self.do(
                "record_order",
                who,
                product=chance.choice(PRODUCTS),
                ordered_at=ago,
                promised_on=promised,
                delivery=kind,
            )
            return
        reference = f"R{self.did['shop']}"
        self.did["shop"] += 1
        buyer = Buyer(name=person.name, email=person.email)
        placed = OrderNews(reference, Placed(buyer, chance.choice(PRODUCTS), ordered_at=ago, promised_on=promised))
        later = OrderNews(reference, delivered_at=ago + timedelta(hours=1))
        news = [placed, later] if chance.random() < 0.4 else [placed]
        chance.shuffle(news)
        self.did["delivery by a shop"] += len(news) - 1
        for one in news:
            self._twice(who, one)

    def _deliver(self, who: str) -> None:
        """One of those that are awaited, named where there are several; or none, which is refused."""
        file = self.running.book.file(who, self.running.now)
        orders = file.orders if file is not None else ()
        awaited = [one.id for one in orders if one.delivered_at is None and one.delivery is Delivery.LATER]
        self.do("record_delivery", who, order_id=self.chance.choice(awaited) if len(awaited) > 1 else "")

    def _twice(self, who: str, news: OrderNews) -> None:
        """What a shop tells; told again, it changes nothing."""
        before = self._done(who)
        self.running.do("take_in", way="webhook", source="shop", news=news)
        self.laws.hold("5", before <= self._done(who), (news, before - self._done(who)))
        if self.chance.random() < 0.7:
            self._again(news)
        if self.chance.random() < 0.1:
            self.late.append((self.running.board.today + timedelta(days=self.chance.randrange(1, 40)), who, news))
        self.touched.add(who)

    def _again(self, news: OrderNews) -> None:
        rows = self._rows()
        again = self.running.do("take_in", way="webhook", source="shop", news=news)
        self.laws.hold("5", again is not None and again.repeated and rows == self._rows(), news)
        self.did["webhook twice"] += 1

    def _hear_again(self) -> None:
        """A shop sends once more what it has sent weeks ago."""
        today = self.running.board.today
        for _, who, news in (one for one in self.late if one[0] <= today):
            self._again(news)
            self.touched.add(who)
        self.late = [one for one in self.late if one[0] > today]

    def _done(self, customer_id: str) -> set[tuple[str, Status]]:
        return {
            (one.id, one.status)
            for one in self.running.book.follow_ups_of(customer_id)
            if one.status in (Status.DONE, Status.SKIPPED)
        }

    def _rows(self) -> int:
        """How many rows were ever written."""
        counted = "SELECT (SELECT count(*) FROM timeline) + (SELECT coalesce(max(id), 0) FROM journal)"
        return int(self.running.book.disk.raw.execute(counted).fetchone()[0])

    # -- the consultant -----------------------------------------------------------------------------------------------

    def _work(self) -> None:
        """At the end of the day most of the list is done."""
        chance, running = self.chance, self.running
        for one in list(running.board.visible(200)):
            if not running.board.follow_ups.get(one.id, one).is_open or one.due is None:
                continue
            if one.due.local_day(running.practice.working.zone) > running.board.today:
                continue
            self._deal_with(one, chance.random())

    def _deal_with(self, one: FollowUp, roll: float) -> None:
        running = self.running
        who = one.customer_id
        self.touched.add(who)
        if roll < 0.55:
            running.do("complete_follow_up", follow_up=one.id)
        elif roll < 0.65:
            running.do("complete_follow_up", follow_up=one.id, outcome="no_answer")
        elif roll < 0.69:
            running.do("complete_follow_up", follow_up=one.id, outcome="left_message")
        elif roll < 0.74:
            running.do("edit_follow_up", way="todo", follow_up=one.id, status="done")
        elif roll < 0.78:
            running.do("skip_follow_up", follow_up=one.id)
        elif roll < 0.82:
            running.do("snooze_follow_up", follow_up=one.id, duration=timedelta(days=2))
        elif roll < 0.86:
            running.do("reschedule_follow_up", follow_up=one.id, due=running.board.today + timedelta(days=3))
        elif roll < 0.87:
            running.do("complete_follow_up", follow_up=one.id)
            running.do("reopen_follow_up", follow_up=one.id)

    # -- what happens to the machine ----------------------------------------------------------------------------------

    def _off_until(self, moment: datetime) -> None:
        """The machine is off, for hours or for days."""
        self.running.stop()
        self.running.now = max(self.running.now, moment)
        self.running.start()
        self.running.ring()
        self.did["off"] += 1

    def _restart(self) -> None:
        running = self.running
        running.ring()
        before = (running.board.customers, running.board.follow_ups, running.board.overdue, running.board.at_risk)
        running.stop()
        running.start()
        after = (running.board.customers, running.board.follow_ups, running.board.overdue, running.board.at_risk)
        self.laws.hold("board", before == after, "after a restart")
        running.ring()
        self.did["restart"] += 1

    def _move(self, zone: str) -> None:
        working = replace(self.running.practice.working, zone=ZoneInfo(zone))
        self.running.adopt(replace(self.running.practice, working=working))
        self.touched |= set(self.running.board.customers)
        self.did["move"] += 1

    def _edit_the_playbook(self) -> None:
        running, chance = self.running, self.chance
        history = self._ended()
        switches = {rule: chance.random() < 0.7 for rule in EDITS}
        playbook = running.practice.playbook.edited(
            switches, {"P6": chance.randrange(1, 5), "P14": chance.randrange(14)}
        )
        running.adopt(replace(running.practice, playbook=playbook))
        now = self._ended()
        self.laws.hold("6", all(now.get(key) == row for key, row in history.items()), "history")
        for one in running.board.follow_ups.values():
            if one.rule is not None and not one.by_hand and "reopened" not in one.facts:
                self.laws.hold("6", switches.get(one.rule, True), one)
        self.did["playbook"] += 1

    def _ended(self) -> dict[str, Any]:
        return {row[0]: row for row in self.running.book.disk.raw.execute(_ENDED)}

    # -- asking -------------------------------------------------------------------------------------------------------

    def ask(self, number: int) -> None:
        """Every line: of everybody who was touched since yesterday, and of each seventh of the others, so that a week sees all."""
        for index, customer_id in enumerate(sorted(self.running.board.customers)):
            if customer_id in self.touched or index % 7 == number % 7:
                self.laws.of_customer(self.running, customer_id)
        self.touched = set()
        self.laws.of_the_days(self.running)
        self.laws.of_the_board(self.running)
        self.laws.of_the_clock(self.running, self.running.rang)
        self.running.rang.clear()
