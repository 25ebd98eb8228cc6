"""What a spoken change does: one verb of the desk, and an answer that says what happened."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from .coordinator import AftersaleCoordinator
from .crm.due import instant
from .crm.model import FollowUp, Kind
from .voice.compiled import compiled
from .voice.request import Intent, Request
from .voice.say import Speaker
from .voice_questions import Questions, fits

WAY = "voice"


class Changes:
    """Carries out requests for one speaker."""

    def __init__(
        self,
        coordinator: AftersaleCoordinator,
        speaker: Speaker,
        questions: Questions,
        user_id: str | None,
        now: datetime,
        currency: str,
    ) -> None:
        """``now`` is local; ``currency`` is the code of the money at home."""
        self._coordinator = coordinator
        self._desk = coordinator.desk
        self._say = speaker
        self._questions = questions
        self._user_id = user_id
        self._now = now
        self._currency = currency

    async def carry_out(self, request: Request) -> str:
        """Do it; the answer names the customer and says what happened."""
        doing = getattr(self, f"_{request.intent.value}")
        said: str = await doing(request)
        return said

    async def _run(self, verb: Any, **fields: Any) -> dict[str, Any]:
        return await self._coordinator.run(verb, way=WAY, user_id=self._user_id, **fields)

    # -- contacts ------------------------------------------------------------------------------------------------------

    async def _log(self, request: Request) -> str:
        if request.about and (found := self._about(request)) is not None:
            return await self._done(request, found, note=request.text)
        note = request.text or request.about
        fields: dict[str, Any] = {"note": note, "direction": request.direction, "at": self._moment(request.at)}
        channel = request.channel or None
        if channel == "meeting" and fields["at"] is not None:
            fields.pop("direction")
            await self._run(self._desk.log_meeting, customer=request.customer, start=fields["at"], note=note)
        else:
            await self._run(self._desk.log_interaction, customer=request.customer, channel=channel, **fields)
        how = self._say.word(f"by_{request.channel}")
        if note:
            return self._say.text("log_note", channel=how, name=self._name(request), note=note)
        return self._say.text("log", channel=how, name=self._name(request))

    async def _complete(self, request: Request) -> str:
        found = self._about(request) if request.about and not request.kind else self._meant(request)
        if found is None:
            return self._say.text("complete_none", name=self._name(request))
        return await self._done(request, found, note="")

    async def _done(self, request: Request, found: FollowUp, *, note: str) -> str:
        title = self._questions.title(found)
        await self._run(self._desk.complete_follow_up, follow_up=found.id, note=note, at=self._moment(request.at))
        said = self._say.text("complete", title=title, name=self._name(request))
        coming = self._coordinator.board.next_of(request.customer)
        if coming is None:
            return said
        return f"{said} {self._say.text('then', title=self._questions.title(coming), day=self._say.due(coming.due))}"

    # -- dates ---------------------------------------------------------------------------------------------------------

    async def _snooze(self, request: Request) -> str:
        if (found := self._meant(request)) is None:
            return self._say.text("move_none", name=self._name(request))
        at = self._moved(found, request)
        if isinstance(at, str):
            return self._say.text(at)
        await self._run(self._desk.snooze_follow_up, follow_up=found.id, until=at)
        facts = {"title": self._questions.title(found), "name": self._name(request)}
        return self._say.text("snooze", **facts, day=self._say.due(at))

    async def _reschedule(self, request: Request) -> str:
        if (found := self._meant(request)) is None:
            return self._say.text("move_none", name=self._name(request))
        at = self._moved(found, request)
        if isinstance(at, str):
            return self._say.text(at)
        await self._run(self._desk.reschedule_follow_up, follow_up=found.id, due=at)
        facts = {"title": self._questions.title(found), "name": self._name(request)}
        return self._say.text("reschedule", **facts, day=self._say.due(at))

    def _moved(self, found: FollowUp, request: Request) -> date | datetime | str:
        """Where it is moved to; the question where that cannot be told."""
        at = request.at
        if request.shift is not None and found.due is not None:
            at = request.shift.of(found.due, self._now)
        if at is None:
            return "to_when"
        if request.shift is None:
            return at  # whether a day that was said lies ahead was asked when it was read
        passed = at < self._now if isinstance(at, datetime) else at < self._now.date()
        return "past_day" if passed else at

    async def _add(self, request: Request) -> str:
        due = request.at or self._now.date()
        answer = await self._run(
            self._desk.add_follow_up,
            customer=request.customer,
            title=request.text,
            due=due,
            kind=request.kind if request.kind and request.kind != Kind.PROMISE.value else "custom",
            channel=request.channel or None,
        )
        said = self._say.text("add", name=self._name(request), title=request.text, day=self._say.due(due))
        if answer["courtesy"]:
            rules = ", ".join(one if isinstance(one, str) else str(one["rule"]) for one in answer["courtesy"])
            return f"{said} {self._say.text('courtesy', rules=rules)}"
        return said

    # -- what happened -------------------------------------------------------------------------------------------------

    async def _promise(self, request: Request) -> str:
        if not request.text or request.at is None:
            return self._say.text("say_what")
        day = self._day(request.at)
        await self._run(self._desk.make_promise, customer=request.customer, what=request.text, due=day)
        return self._say.text("promise", name=self._name(request), what=request.text, day=self._say.day(day))

    async def _keep_promise(self, request: Request) -> str:
        await self._run(self._desk.keep_promise, customer=request.customer)
        return self._say.text("keep_promise", name=self._name(request))

    async def _complaint(self, request: Request) -> str:
        what = request.text or self._say.word("complaint_plain")
        await self._run(self._desk.open_complaint, customer=request.customer, what=what)
        return self._say.text("complaint", name=self._name(request), what=what)

    async def _resolve(self, request: Request) -> str:
        await self._run(self._desk.resolve_complaint, customer=request.customer)
        return self._say.text("resolve", name=self._name(request))

    async def _order(self, request: Request) -> str:
        if not request.text:
            return self._say.text("say_what")
        priced = compiled(self._say.language).prices.read(request.text, self._currency)
        await self._run(
            self._desk.record_order,
            customer=request.customer,
            product=priced.what,
            amount=priced.amount,
            currency=priced.currency,
            ordered_at=self._moment(request.at),
            source=WAY,
        )
        return self._say.text("order", name=self._name(request), what=request.text)

    async def _delivery(self, request: Request) -> str:
        await self._run(self._desk.record_delivery, customer=request.customer, delivered_at=self._moment(request.at))
        return self._say.text("delivery", name=self._name(request))

    async def _feedback(self, request: Request) -> str:
        await self._run(
            self._desk.record_feedback, customer=request.customer, score=request.score, suggestion=request.text
        )
        if request.score is None:
            return self._say.text("feedback_text", name=self._name(request), what=request.text)
        return self._say.text("feedback_score", name=self._name(request), score=request.score)

    async def _need(self, request: Request) -> str:
        if not request.text:
            return self._say.text("say_what")
        await self._run(self._desk.note_need, customer=request.customer, what=request.text)
        return self._say.text("need", name=self._name(request), what=request.text)

    async def _undo(self, request: Request) -> str:
        answer = await self._run(self._desk.undo)
        concerned = [self._coordinator.board.customers.get(id_) for id_ in answer["customer_ids"]]
        if len(concerned) != 1 or concerned[0] is None:  # an import, or somebody who was only just added
            return self._say.text("undo")
        return self._say.text("undo_of", name=self._say.name(concerned[0].name))

    # -- what is meant ---------------------------------------------------------------------------------------------------

    def _name(self, request: Request) -> str:
        customer = self._coordinator.board.customers.get(request.customer)
        return self._say.name(customer.name) if customer is not None else ""

    def _meant(self, request: Request) -> FollowUp | None:
        """Of several that fit, the earliest due."""
        open_ones = self._coordinator.board.open_of(request.customer)
        fitting = [one for one in open_ones if fits(one, request)]
        if not fitting and not request.kind and request.intent is not Intent.COMPLETE:
            fitting = open_ones
        return next(iter(self._say.earliest_first(fitting)), None)

    def _about(self, request: Request) -> FollowUp | None:
        """The open follow-up that speaks of what was said: of its kind, or with the same words."""
        wanted = {word for word in _words(request.about) if len(word) > 3}
        fitting = []
        for one in self._coordinator.board.open_of(request.customer):
            known = _words(" ".join((self._questions.title(one), one.notes, *one.facts.values())))
            if (request.kind and one.kind.value == request.kind) or (wanted and wanted <= known):
                fitting.append(one)
        return next(iter(self._say.earliest_first(fitting)), None)

    def _day(self, at: date | datetime) -> date:
        return at.astimezone(self._now.tzinfo).date() if isinstance(at, datetime) else at

    def _moment(self, at: date | datetime | None) -> datetime | None:
        """A day in the past is meant at noon; today is now."""
        if at is None or isinstance(at, datetime):
            return at
        zone = self._coordinator.practice.working.zone
        return None if at >= self._now.date() else instant(at, time(12), zone)


def _words(text: str) -> set[str]:
    return {"".join(char for char in word if char.isalnum()) for word in text.casefold().split()}
