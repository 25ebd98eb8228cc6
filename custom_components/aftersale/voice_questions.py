"""What a spoken question is answered with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from .coordinator import AftersaleCoordinator
from .crm import wording
from .crm.model import Channel, Customer, FollowUp, Kind
from .voice.request import Intent, Request
from .voice.say import Speaker


class Questions:
    """Answers in one language, as things stand now."""

    def __init__(self, coordinator: AftersaleCoordinator, speaker: Speaker, language: str, now: datetime) -> None:
        """``now`` is local."""
        self._coordinator = coordinator
        self._say = speaker
        self._practice = replace(coordinator.practice, language=language)
        self._now = now

    async def answer(self, request: Request) -> str:
        """What is said."""
        match request.intent:
            case Intent.OVERDUE:
                return await self._overdue(request)
            case Intent.NEXT:
                return self._next(request)
            case Intent.LAST_CONTACT:
                return self._last(request)
            case Intent.BRIEFING:
                return await self._briefing(request)
            case Intent.WHY:
                return self._why(request)
            case Intent.AT_RISK:
                return self._at_risk()
            case Intent.COUNT:
                return await self._count(request)
            case Intent.PROMISES:
                return await self._promises(request)
            case _:
                return await self._due(request)

    # -- what there is to do ---------------------------------------------------------------------------------------

    async def _due(self, request: Request) -> str:
        today = self._now.date()
        filtered = bool(request.kind or request.channel)
        first, last = request.first, request.last
        if first is None or last is None:
            if request.kind:
                found = await self._listed(kind=request.kind)
                return self._say.number(
                    "due", len(found), when=self._say.word("open_now"), items=self._items(found, True)
                )
            first = last = today
        found = self._between(first, last, request)
        when = self._say.stretch(first, last)
        said = self._say.number("due", len(found), when=when, items=self._items(found, first != last))
        late = 0
        if first <= today <= last:
            late = (
                len(self._fitting(await self._listed(overdue=True), request))
                if filtered
                else self._coordinator.board.overdue
            )
            late -= len([one for one in found if self._is_earlier_today(one)]) if not filtered else 0
        return f"{said} {self._say.number('also_overdue', late)}" if late > 0 else said

    async def _overdue(self, request: Request) -> str:
        found = self._fitting(await self._listed(overdue=True, customer=request.customer or None), request)
        total = (
            max(len(found), self._coordinator.board.overdue)
            if not (request.kind or request.channel or request.customer)
            else len(found)
        )
        return self._say.number("overdue", total, items=self._say.items([self._item(one) for one in found], total))

    async def _count(self, request: Request) -> str:
        board = self._coordinator.board
        counts = {"overdue": board.overdue, "at_risk": len(board.at_risk), "customers": board.active}
        if request.scope in counts:
            return self._say.number(f"count_{request.scope}", counts[request.scope])
        if request.first is not None and request.last is not None:
            found = self._between(request.first, request.last, request)
            when = self._say.stretch(request.first, request.last)
            return self._say.number("count_due", len(found), when=when)
        if request.kind or request.channel or request.customer:
            found = self._fitting(
                await self._listed(kind=request.kind or None, customer=request.customer or None), request
            )
            return self._say.number("count_open", len(found))
        return self._say.number("count_open", len(board.follow_ups))

    async def _promises(self, request: Request) -> str:
        found = await self._listed(kind=Kind.PROMISE.value, customer=request.customer or None)
        items = [
            self._say.word("promise_item").format(
                name=self._name(one.customer_id),
                what=one.facts.get("what", ""),
                day=self._say.due(date.fromisoformat(one.facts["promised_on"])) if "promised_on" in one.facts else "",
            )
            for one in found
        ]
        return self._say.number("promises", len(found), items=self._say.items(items))

    # -- one customer ------------------------------------------------------------------------------------------------

    def _next(self, request: Request) -> str:
        open_ones = self._fitting(self._coordinator.board.open_of(request.customer), replace(request, channel=""))
        if request.first is not None and request.last is not None:
            open_ones = [one for one in open_ones if self._falls(one, request.first, request.last)]
        coming = self._say.earliest_first(open_ones)
        if not coming:
            return self._say.text("next_none", name=self._name(request.customer))
        one = coming[0]
        key = "next" if one.due is not None else "next_undated"
        return self._say.text(key, name=self._name(request.customer), title=self.title(one), day=self._say.due(one.due))

    def _last(self, request: Request) -> str:
        standing = self._coordinator.board.standings.get(request.customer)
        name = self._name(request.customer)
        if standing is None or standing.last_at is None:
            return self._say.text("last_none", name=name)
        return self._say.text("last", name=name, ago=self._say.ago(standing.last_at))

    async def _briefing(self, request: Request) -> str:
        coordinator = self._coordinator
        answer = await coordinator.ask(coordinator.desk.get_customer, customer=request.customer, limit=5)
        person, name = answer["customer"], self._name(request.customer)
        parts = [self._last(request)]
        if f"status_{person['status']}" in ("status_paused", "status_resting", "status_lost", "status_archived"):
            parts.append(self._say.text("brief_status", name=name, status=self._say.word(f"status_{person['status']}")))
        waiting = [one for one in person["complaints"] if one["resolved_at"] is None]
        if waiting:
            parts.append(self._say.text("brief_complaint", what=_short(waiting[0]["what"])))
        orders = [one for one in person["orders"] if one["cancelled_at"] is None]
        if orders:
            parts.append(self._say.text("brief_order", what=_short(orders[0]["product"])))
        if person["hot_buttons"]:
            parts.append(self._say.text("brief_cares", what=_short(", ".join(person["hot_buttons"]))))
        notes = await coordinator.on_thread(lambda: coordinator.desk.last_notes([request.customer]))
        if note := notes.get(request.customer):
            parts.append(self._say.text("brief_note", what=_short(note)))
        parts.append(self._next(replace(request, kind="", first=None, last=None)))
        return " ".join(parts)

    def _why(self, request: Request) -> str:
        coming = self._say.earliest_first(self._coordinator.board.open_of(request.customer))
        if not coming:
            return self._say.text("why_none", name=self._name(request.customer))
        one = coming[0]
        return self._say.text(
            "why",
            name=self._name(one.customer_id),
            title=self.title(one),
            why=wording.why(one, self._person(one), self._practice, self._now.date()),
        )

    def _at_risk(self) -> str:
        board = self._coordinator.board
        silent = sorted(
            board.at_risk,
            key=lambda key: (board.standings[key].last_at or self._now.replace(year=1970), key),
        )
        return self._say.number("risk", len(silent), items=self._say.items([self._name(one) for one in silent]))

    # -- parts ---------------------------------------------------------------------------------------------------------

    def title(self, follow_up: FollowUp) -> str:
        """What it is called, in the speaker's language."""
        return wording.title(follow_up, self._person(follow_up), self._practice)

    def _person(self, follow_up: FollowUp) -> Customer:
        return self._coordinator.board.customers[follow_up.customer_id]

    def _name(self, customer_id: str) -> str:
        return self._say.name(self._coordinator.board.customers[customer_id].name)

    def _item(self, follow_up: FollowUp, with_day: bool = False) -> str:
        key = "item_day" if with_day and follow_up.due is not None else "item"
        facts = {"name": self._name(follow_up.customer_id), "title": self.title(follow_up)}
        return self._say.word(key).format(**facts, day=self._say.due(follow_up.due))

    def _items(self, found: list[FollowUp], with_day: bool) -> str:
        return self._say.items([self._item(one, with_day) for one in found[:6]], len(found))

    async def _listed(
        self, *, overdue: bool | None = None, kind: str | None = None, customer: str | None = None
    ) -> list[FollowUp]:
        """Open ones of the whole book, the earliest due first."""
        desk = self._coordinator.desk
        answer = await self._coordinator.ask(
            desk.list_follow_ups, overdue=overdue, kind=kind, customer=customer, limit=500
        )
        known = (self._coordinator.board.known(one["id"]) for one in answer["follow_ups"])
        return [one for one in known if one is not None and one.is_open]

    def _between(self, first: date, last: date, request: Request) -> list[FollowUp]:
        working = self._coordinator.practice.working
        begin = working.at(first, datetime.min.time())
        end = working.at(last + timedelta(days=1), datetime.min.time())
        found = []
        for one in self._coordinator.board.from_moment(begin):
            if one.due is None or one.due.starts(working.zone) >= end:
                break
            found.append(one)
        quiet = [one for one in found if one.snoozed_until is None or one.snoozed_until.starts(working.zone) < end]
        return self._fitting(quiet, request)

    def _falls(self, one: FollowUp, first: date, last: date) -> bool:
        return one.due is not None and first <= one.due.local_day(self._coordinator.practice.working.zone) <= last

    def _is_earlier_today(self, one: FollowUp) -> bool:
        return one.due is not None and one.due.moment is not None and one.due.moment < self._now

    def _fitting(self, found: Iterable[FollowUp], request: Request) -> list[FollowUp]:
        return [one for one in found if fits(one, request)]


def fits(follow_up: FollowUp, request: Request) -> bool:
    """Whether it is of the kind, or reached by the channel, that was asked for."""
    if request.kind and follow_up.kind.value not in _kinds(request.kind):
        return False
    if request.channel and not request.kind and follow_up.channel is not None:
        return follow_up.channel.value in _channels(request.channel)
    return not (request.channel and not request.kind and follow_up.channel is None)


def _kinds(kind: str) -> tuple[str, ...]:
    """A check-in may be that after an order as well."""
    return (kind, Kind.ORDER_CHECK_IN.value) if kind == Kind.CHECK_IN.value else (kind,)


def _channels(channel: str) -> tuple[str, ...]:
    """Whom to write to is reached by mail, message or post; whom to meet is visited."""
    written = (Channel.MAIL.value, Channel.MESSAGE.value, Channel.POST.value)
    if channel == Channel.MAIL.value:
        return written
    met = (Channel.VISIT.value, Channel.MEETING.value)
    return met if channel in met else (channel,)


def _short(text: str) -> str:
    return wording.one_line(text, 120).rstrip(" .!?")
