"""``aftersale/letters``, ``letter/draft`` and ``print``: what the consultant writes, drafted; nothing is sent from here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import probatio as vol

from .command import WAY, Asker, Command, Fields, Schema
from .crm import letters as ten
from .crm.vocabulary import Letter
from .options import LANGUAGES
from .performing import async_perform
from .service_fields import flag, refusal, text, texts

MOST_NOTES: Final = 100
_WHOM: Final[Schema] = {vol.Optional("follow_up_id"): text, vol.Optional("customer_id"): text}


async def letters(asker: Asker, *, follow_up_id: str | None = None, customer_id: str | None = None) -> Fields:
    """The ten for this customer, each by its name in the asker's language."""
    coordinator = asker.coordinator
    whom = {"follow_up": follow_up_id} if follow_up_id else {"customer": _given(customer_id)}
    found: Fields = await coordinator.ask(coordinator.desk.letters_for, **whom)
    named = [{**one, "name": ten.subject(Letter(one["letter"]), asker.language)} for one in found["letters"]]
    return {**found, "letters": named, "languages": list(LANGUAGES), "ai": can_rewrite(asker)}


async def draft(
    asker: Asker,
    *,
    follow_up_id: str | None = None,
    customer_id: str | None = None,
    letter: str | None = None,
    letter_language: str | None = None,
    ai: bool = False,
) -> Fields:
    """A draft, as the action gives it, and where it could be mailed to."""
    coordinator = asker.coordinator
    whom = {"follow_up": follow_up_id} if follow_up_id else {"customer": _given(customer_id)}
    wanted = {"letter": letter, "language": letter_language, "ai": ai or None}
    fields = {**whom, **{name: value for name, value in wanted.items() if value is not None}}
    drafted = await async_perform(
        coordinator, "draft_message", fields, way=WAY, user_id=asker.user.id, through=_unwatched
    )
    person = coordinator.board.customers.get(drafted["customer_id"])
    return {**drafted, "email": person.email if person else ""}


async def print_notes(asker: Asker, *, follow_up_ids: list[str]) -> Fields:
    """What belongs on the print sheet of these follow-ups."""
    if len(follow_up_ids) > MOST_NOTES:
        raise refusal("too_many", field="follow_up_ids", most=MOST_NOTES)
    coordinator = asker.coordinator
    question = coordinator.desk.notes_to_print
    return {"notes": await coordinator.ask(question, follow_ups=follow_up_ids, practice=asker.practice)}


def can_rewrite(asker: Asker) -> bool:
    """Whether an assistant was chosen that may rewrite drafts."""
    return bool(asker.coordinator.entry.options.get("ai_task_entity"))


def _given(customer_id: str | None) -> str:
    if not customer_id:
        raise refusal("field_missing", field="customer_id")
    return customer_id


def _unwatched(verb: Callable[..., Any]) -> Callable[..., Any]:
    return verb


COMMANDS: Final = {
    "letters": Command(_WHOM, answer=letters),
    "letter/draft": Command(
        {
            **_WHOM,
            vol.Optional("letter"): text,
            vol.Optional("letter_language"): text,
            vol.Optional("ai"): flag,
        },
        answer=draft,
    ),
    "print": Command({vol.Required("follow_up_ids"): texts}, answer=print_notes),
}
