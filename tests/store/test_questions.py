"""What can be asked of the book, and that an index answers it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.crm.model import CustomerStatus, Direction, Kind, Letter, Outcome, Referral, Status
from custom_components.aftersale.store import Book, Completed, CustomerQuery, FollowUpQuery, Span

from .makers import (
    BERLIN,
    NOW,
    TODAY,
    call,
    complaint,
    customer,
    entry,
    follow_up,
    interaction,
    need,
    order,
    promise,
    put,
    standing,
)

DAY = timedelta(days=1)


def _ids(found: Any) -> list[str]:
    return [each.id for each in found]


class TestThings:
    """One thing by its key."""

    def test_what_is_there_is_found_and_what_is_not_is_not(self, anna: Book) -> None:
        put(anna, order(reference="R1", source="shop"), follow_up(), promise(), complaint())
        for ask, id_ in (
            (anna.customer, "anna"),
            (anna.order, "order"),
            (anna.follow_up, "call"),
            (anna.promise, "promise"),
            (anna.complaint, "complaint"),
        ):
            found: Any = ask(id_)
            assert found.id == id_
            assert ask("nobody") is None
        found = anna.order_by_reference("shop", "R1")
        assert found is not None
        assert anna.order_by_reference("other shop", "R1") is None
        assert anna.order_by_reference("shop", "") is None

    def test_many_customers_at_once(self, book: Book) -> None:
        put(book, *(customer(f"c{number:04}") for number in range(1200)))
        wanted = [f"c{number:04}" for number in range(1300)]
        found = book.customers([*wanted, *wanted])
        assert len(found) == 1200
        assert found["c0007"].id == "c0007"
        assert book.customers([]) == {}

    def test_customers_in_batches(self, book: Book) -> None:
        put(book, *(customer(each) for each in "abcde"))
        assert book.customer_ids(None, 2) == ("a", "b")
        assert book.customer_ids("b", 2) == ("c", "d")
        assert book.customer_ids("d", 2) == ("e",)
        assert [each.id for each, _ in book.customer_rows()] == list("abcde")

    def test_reviews(self, book: Book) -> None:
        assert book.next_review_at() is None
        put(
            book,
            customer("late", review_at=NOW - DAY),
            customer("now", review_at=NOW),
            customer("later", review_at=NOW + DAY),
            customer("never"),
        )
        assert book.reviews_due(NOW, 10) == ("late", "now")
        assert book.reviews_due(NOW, 1) == ("late",)
        assert book.next_review_at() == NOW - DAY

    def test_pauses_that_are_over(self, book: Book) -> None:
        paused = CustomerStatus.PAUSED
        put(
            book,
            customer("over", status=paused, paused_until=TODAY),
            customer("long over", status=paused, paused_until=TODAY - DAY),
            customer("still", status=paused, paused_until=TODAY + DAY),
            customer("lost", status=CustomerStatus.LOST, paused_until=TODAY - DAY),
        )
        assert _ids(book.pauses_over(TODAY, 10)) == ["long over", "over"]
        assert _ids(book.pauses_over(TODAY, 1)) == ["long over"]

    def test_promises_that_are_broken(self, anna: Book) -> None:
        put(
            anna,
            promise("broken", due=TODAY - DAY),
            promise("told", due=TODAY - DAY, broken_told=True),
            promise("kept", due=TODAY - DAY, kept_at=NOW),
            promise("withdrawn", due=TODAY - DAY, withdrawn_at=NOW),
            promise("today", due=TODAY),
        )
        assert _ids(anna.promises_broken(TODAY, 10)) == ["broken"]

    def test_who_sent_whom(self, anna: Book) -> None:
        put(anna, customer("bob", name="Bob", referred_by="anna"), customer("cleo"))
        assert _ids(anna.referred_by("anna")) == ["bob"]
        file = anna.file("anna", NOW)
        assert file is not None
        assert file.referrals == (Referral("bob", "Bob", NOW),)


class TestFile:
    """Everything about one customer."""

    def test_nobody_has_no_file(self, book: Book) -> None:
        assert book.file("nobody", NOW) is None

    def test_interactions_are_what_a_plan_looks_at(self, anna: Book) -> None:
        file = anna.file("anna", NOW)
        assert file is not None
        assert file.interactions == ()
        long_ago = NOW - timedelta(days=300)
        put(
            anna,
            interaction("oldest", at=long_ago - 2 * DAY),
            interaction("older in", at=long_ago - DAY, direction=Direction.IN),
            interaction("in", at=long_ago, direction=Direction.IN),
            interaction("letter", at=long_ago + DAY, letter=Letter.TIP),
            interaction("met long ago", at=long_ago + 2 * DAY, meeting=True),
            interaction("met", at=NOW - timedelta(days=119), meeting=True),
            interaction("between", at=NOW - DAY),
            interaction("newest"),
        )
        file = anna.file("anna", NOW)
        assert file is not None
        assert _ids(file.interactions) == ["oldest", "in", "letter", "met", "newest"]

    def test_never_more_than_two_hundred_meetings(self, anna: Book) -> None:
        put(
            anna,
            *(interaction(f"i{number:03}", at=NOW - timedelta(hours=number), meeting=True) for number in range(250)),
        )
        file = anna.file("anna", NOW)
        assert file is not None
        assert _ids(file.interactions) == ["i249", *(f"i{number:03}" for number in range(199, -1, -1))]

    def test_of_the_check_ins_that_ended_the_newest(self, anna: Book) -> None:
        ended = [{"status": Status.DONE, "completed_at": NOW - number * DAY} for number in range(40)]
        put(
            anna,
            *(
                follow_up(f"c{number:02}", rule="P9", cause=f"silence:anna:{number}", kind=Kind.CHECK_IN, **fields)
                for number, fields in enumerate(ended)
            ),
            follow_up("open", rule="P9", cause="silence:anna:40", kind=Kind.CHECK_IN),
            follow_up("before P9", rule="P8", cause="1", **ended[39]),
            follow_up("after P9", rule="PX", cause="1", **ended[39]),
        )
        file = anna.file("anna", NOW)
        assert file is not None
        assert sorted(_ids(file.follow_ups)) == sorted(
            ["after P9", "before P9", *(f"c{number:02}" for number in range(24)), "open"]
        )
        assert _ids(anna.open_of("anna")) == ["open"]

    def test_follow_ups_are_those_of_rules_and_named_kinds_and_twenty_custom_ones(self, anna: Book) -> None:
        done = {"status": Status.DONE, "completed_at": NOW}
        put(
            anna,
            customer("bob"),
            follow_up("rule done", rule="P9", cause="1", kind=Kind.CHECK_IN, **done),
            follow_up("named done", kind=Kind.REFERRAL_ASK, **done),
            follow_up("custom done", **done),
            *(follow_up(f"custom {number:02}", due=Due.on(TODAY + number * DAY)) for number in range(30)),
            follow_up("bob's", customer_id="bob"),
        )
        file = anna.file("anna", NOW)
        assert file is not None
        assert sorted(_ids(file.follow_ups)) == sorted(
            [*(f"custom {number:02}" for number in range(20)), "rule done", "named done"]
        )
        assert len(anna.follow_ups_of("anna")) == 33
        assert len(anna.open_of("anna")) == 30

    def test_open_ones_earliest_first(self, anna: Book) -> None:
        put(
            anna,
            follow_up("waiting", due=None),
            follow_up("timed", due=Due.at(NOW)),
            follow_up("all day"),
            follow_up("rule", rule="P9", due=Due.on(TODAY - DAY)),
            follow_up("named", kind=Kind.SURVEY, due=Due.on(TODAY + DAY)),
        )
        assert _ids(anna.open_of("anna")) == ["rule", "all day", "timed", "named", "waiting"]

    def test_what_a_completion_was(self, anna: Book) -> None:
        put(anna, follow_up(), interaction("by it", follow_up_id="call"), interaction("other"))
        assert _ids(anna.interactions_from(follow_up())) == ["by it"]

    def test_the_last_note(self, anna: Book) -> None:
        assert anna.last_note("anna") == ""
        put(
            anna,
            interaction("a", note="tea"),
            interaction("b", at=NOW + DAY, note="sugar"),
            interaction("c", at=NOW + 2 * DAY),
        )
        assert anna.last_note("anna") == "sugar"

    def test_the_timeline_is_newest_first(self, anna: Book) -> None:
        with anna.change(call()) as change:
            for number in range(5):
                change.timeline(entry(f"t{number}", at=NOW + number * DAY))
        assert _ids(anna.timeline("anna", 3)) == ["t4", "t3", "t2"]


class TestLists:
    """Follow-ups by due."""

    @pytest.fixture
    def many(self, anna: Book) -> Book:
        put(
            anna,
            customer("bob"),
            follow_up("yesterday", due=Due.on(TODAY - DAY)),
            follow_up("today", kind=Kind.CHECK_IN),
            follow_up("past hour", due=Due.at(NOW - timedelta(hours=2), 60)),
            follow_up("this hour", due=Due.at(NOW - timedelta(minutes=30), 60)),
            follow_up("tonight", due=Due.at(datetime(2026, 10, 5, 22, 30, tzinfo=UTC)), customer_id="bob"),
            follow_up("tomorrow", due=Due.on(TODAY + DAY), customer_id="bob"),
            follow_up("waiting", due=None),
            follow_up("done", status=Status.DONE, completed_at=NOW),
            follow_up("skipped", status=Status.SKIPPED, due=Due.on(TODAY + DAY)),
        )
        return anna

    def _list(self, book: Book, **given: Any) -> tuple[list[str], int]:
        found, total = book.list_follow_ups(now=NOW, zone=BERLIN, **given)
        return _ids(found), total

    def test_open_ones_by_default_undated_last(self, many: Book) -> None:
        assert self._list(many) == (
            ["yesterday", "today", "past hour", "this hour", "tonight", "tomorrow", "waiting"],
            7,
        )

    def test_a_page_and_the_whole_number(self, many: Book) -> None:
        assert self._list(many, limit=2) == (["yesterday", "today"], 7)
        assert self._list(many, limit=2, offset=5) == (["tomorrow", "waiting"], 7)
        assert self._list(many, limit=0) == ([], 7)

    def test_only_those_kept(self, many: Book) -> None:
        kept = self._list(many, limit=1, offset=1, keep=lambda item: item.due is not None)
        assert kept == (["today"], 6)

    def test_of_a_customer_a_kind_a_status(self, many: Book) -> None:
        assert self._list(many, customer_id="bob") == (["tonight", "tomorrow"], 2)
        assert self._list(many, kind=Kind.CHECK_IN) == (["today"], 1)
        assert self._list(many, status=Status.DONE) == (["done"], 1)
        assert self._list(many, status=Status.MISSED) == ([], 0)

    def test_overdue_and_not(self, many: Book) -> None:
        assert self._list(many, overdue=True) == (["yesterday", "past hour"], 2)
        assert self._list(many, overdue=False) == (["today", "this hour", "tonight", "tomorrow", "waiting"], 5)

    def test_from_and_up_to(self, many: Book) -> None:
        """22:30 UTC on the 5th is half past midnight on the 6th in Berlin."""
        sixth = datetime(2026, 10, 5, 22, 0, tzinfo=UTC)
        assert self._list(many, start=sixth)[0] == ["tonight", "tomorrow"]
        assert self._list(many, end=sixth)[0] == ["yesterday", "today", "past hour", "this hour"]
        assert self._list(many, start=NOW, end=sixth)[0] == ["today", "this hour"]

    def test_several_statuses_are_one_list(self, many: Book) -> None:
        query = FollowUpQuery((Status.OPEN, Status.DONE, Status.SKIPPED), Span.days(TODAY, TODAY + DAY, BERLIN))
        assert _ids(many.follow_ups(query)[0]) == [
            "done",
            "today",
            "past hour",
            "this hour",
            "tonight",
            "skipped",
            "tomorrow",
        ]
        backward = FollowUpQuery((Status.OPEN, Status.SKIPPED), newest_first=True, limit=3)
        found, total = many.follow_ups(backward)
        assert _ids(found) == ["tomorrow", "skipped", "tonight"]
        assert total == 8

    def test_the_calendar_shows_what_is_dated(self, many: Book) -> None:
        start = datetime(2026, 10, 4, 22, 0, tzinfo=UTC)
        found = many.follow_ups_between(start, start + DAY, BERLIN, (Status.OPEN, Status.DONE))
        assert _ids(found) == ["done", "today", "past hour", "this hour"]

    @pytest.mark.parametrize(
        ("first", "last", "days"),
        [(TODAY, None, (TODAY, None)), (None, TODAY, (None, TODAY)), (TODAY, TODAY, (TODAY, TODAY))],
    )
    def test_a_span_of_days_is_one_of_instants(
        self, first: date | None, last: date | None, days: tuple[date | None, date | None]
    ) -> None:
        span = Span.days(first, last, BERLIN)
        assert (span.first_day, span.last_day) == days
        assert Span.of(span.start, span.end, BERLIN) == span

    def test_what_happens_to_be_open(self, many: Book) -> None:
        assert {each.id for each in many.open_follow_ups()} == set(self._list(many)[0])
        assert many.open_count() == 7

    def test_completed_since(self, many: Book) -> None:
        put(many, follow_up("earlier", status=Status.DONE, completed_at=NOW - DAY))
        assert _ids(many.completed_since(NOW)) == ["done"]
        assert _ids(many.completed_since(NOW - DAY)) == ["earlier", "done"]


class TestAnnouncing:
    """What came due or passed, and was not told of yet."""

    def test_what_is_to_tell(self, anna: Book) -> None:
        put(
            anna,
            follow_up("told all", due=Due.on(TODAY - DAY), announced="overdue"),
            follow_up("passed", due=Due.on(TODAY - DAY), announced="due"),
            follow_up("missed it all", due=Due.on(TODAY - DAY)),
            follow_up("today"),
            follow_up("today, told", announced="due"),
            follow_up("now", due=Due.at(NOW, 60)),
            follow_up("now, told", due=Due.at(NOW, 60), announced="due"),
            follow_up("over", due=Due.at(NOW - DAY / 24, 60), announced="due"),
            follow_up("soon", due=Due.at(NOW + DAY / 24)),
            follow_up("tomorrow", due=Due.on(TODAY + DAY)),
            follow_up("waiting", due=None),
            follow_up("closed", status=Status.CANCELLED),
        )
        assert _ids(anna.due_unannounced(NOW, TODAY, 10)) == ["missed it all", "passed", "today", "over", "now"]
        assert len(anna.due_unannounced(NOW, TODAY, 2)) == 2

    @pytest.mark.parametrize("zone", [BERLIN, ZoneInfo("Pacific/Apia"), ZoneInfo("Pacific/Pago_Pago"), UTC], ids=str)
    def test_the_next_moment_is_the_earliest_of_all(self, anna: Book, zone: ZoneInfo) -> None:
        dues = {
            "all day": Due.on(TODAY),
            "next day": Due.on(TODAY + DAY),
            "early": Due.at(NOW - timedelta(hours=9)),
            "late": Due.at(NOW + timedelta(hours=14)),
            "next early": Due.at(NOW + timedelta(hours=15)),
        }
        assert anna.next_announcement_at(NOW, zone) is None
        for id_, due in reversed(dues.items()):
            put(anna, follow_up(id_, due=due))
            there = [item.due.starts(zone) for item in anna.open_of("anna") if item.due]
            assert anna.next_announcement_at(NOW, zone) == min(there)

    def test_passing_comes_after_coming_due(self, anna: Book) -> None:
        put(
            anna,
            follow_up("told", due=Due.at(NOW, 30), announced="due"),
            follow_up("far", due=Due.on(date(2027, 1, 1))),
        )
        assert anna.next_announcement_at(NOW, BERLIN) == NOW + timedelta(minutes=30)
        put(anna, follow_up("told", due=Due.at(NOW, 30), announced="overdue"))
        assert anna.next_announcement_at(NOW, BERLIN) == Due.on(date(2027, 1, 1)).starts(BERLIN)


class TestCustomers:
    """Lists of customers."""

    @pytest.fixture
    def some(self, book: Book) -> Book:
        put(
            book,
            customer("a", name="Ömer Çelik", company="Çelik GmbH"),
            customer("b", name="anna Weber", email="ANNA@example.org"),
            customer("c", name="Zoë", phone="+49 170 12", status=CustomerStatus.LOST),
            customer("d", name="100% Sofa_Haus", external_id="K-77"),
        )
        return book

    def _list(self, book: Book, **given: Any) -> tuple[list[str], int]:
        found, total = book.list_customers(CustomerQuery(**given))
        return [each.id for each, _ in found], total

    def test_by_name_accents_and_case_aside(self, some: Book) -> None:
        assert self._list(some) == (["d", "b", "a", "c"], 4)
        assert self._list(some, limit=2, offset=1) == (["b", "a"], 4)

    @pytest.mark.parametrize(
        ("search", "found"),
        [
            ("omer", ["a"]),
            ("ÇELIK", ["a"]),
            ("  weber ", ["b"]),
            ("anna@", ["b"]),
            ("170 12", ["c"]),
            ("k-77", ["d"]),
            ("%", ["d"]),
            ("_", ["d"]),
            ("'; DROP TABLE customers; --", []),
            (" ", ["d", "b", "a", "c"]),
        ],
    )
    def test_by_a_part_of_what_tells_them_apart(self, some: Book, search: str, found: list[str]) -> None:
        assert self._list(some, search=search)[0] == found

    def test_by_status_and_among_some(self, some: Book) -> None:
        assert self._list(some, statuses=(CustomerStatus.LOST,)) == (["c"], 1)
        assert self._list(some, ids=frozenset({"a", "c", "nobody"})) == (["a", "c"], 2)
        assert self._list(some, ids=frozenset()) == ([], 0)


class TestMeasures:
    """Small rows for the measures."""

    def test_what_was_completed(self, anna: Book) -> None:
        done = {"status": Status.DONE, "completed_at": NOW}
        put(
            anna,
            follow_up("old", status=Status.DONE, completed_at=NOW - 40 * DAY),
            follow_up("one", first_due=Due.on(TODAY), outcome=Outcome.DONE, **done),
            follow_up("two", kind=Kind.SURVEY, **done),
        )
        assert anna.completed_for_measures(NOW - 30 * DAY) == (
            Completed("one", "anna", Kind.CUSTOM, Due.on(TODAY), NOW, Outcome.DONE),
            Completed("two", "anna", Kind.SURVEY, None, NOW, None),
        )

    def test_promises_of_a_stretch_of_days(self, anna: Book) -> None:
        put(anna, promise("a", due=TODAY - DAY), promise("b"), promise("c", due=TODAY + DAY))
        assert _ids(anna.promises_due(TODAY - DAY, TODAY)) == ["a", "b"]

    def test_last_scores(self, anna: Book) -> None:
        put(anna, customer("bob"))
        with anna.change(call()) as change:
            change.put_standing("anna", standing(last_score=0))
        assert anna.last_scores() == (0,)

    def test_who_heard_from_us(self, anna: Book) -> None:
        put(
            anna,
            customer("bob"),
            customer("cleo"),
            interaction("a"),
            interaction("b", at=NOW + DAY),
            interaction("c", customer_id="bob", direction=Direction.IN),
            interaction("d", customer_id="cleo", at=NOW - 40 * DAY),
        )
        with anna.change(call()) as change:
            for id_, at in (("anna", NOW + DAY), ("bob", NOW), ("cleo", NOW - 40 * DAY)):
                change.put_standing(id_, standing(last_at=at))
        assert anna.heard_from_us(NOW, NOW + DAY) == 1
        assert anna.heard_from_us(NOW + 2 * DAY, NOW + 3 * DAY) == 0

    def test_what_came_in(self, anna: Book) -> None:
        put(
            anna,
            customer("bob", referred_by="anna", added_at=NOW + DAY),
            order("new", ordered_at=NOW + DAY),
            order("old"),
            order("cancelled", ordered_at=NOW + DAY, cancelled_at=NOW + DAY),
            need("new need", noted_at=NOW + DAY),
            need("old need"),
        )
        since = NOW + DAY / 2
        assert anna.orders_since(since) == (("anna", NOW + DAY),)
        assert anna.needs_since(since) == (("anna", NOW + DAY),)
        assert anna.referrals_since(since) == (("anna", NOW + DAY),)
