"""What is asked aloud about a follow-up, and the answers that are understood: fixed sentences, no language model."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from . import agenda, wording
from .model import Channel, Customer, FollowUp, Kind
from .nudge import discreet, first_name
from .practice import Practice
from .words import asking_de as german, asking_en as english, speak

AT_MOST: Final = 3
"""So many questions in a row, and no more: then it is enough."""


class Said(StrEnum):
    """What a person answers."""

    YES = "yes"
    NOT_YET = "not_yet"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class Question:
    """One question about one follow-up."""

    follow_up_id: str
    customer_id: str
    kind: Kind
    text: str


def answers(language: str) -> list[dict[str, object]]:
    """The sentences that are understood, as Home Assistant's satellites take them."""
    words = german if speak(language).code == "de" else english
    said = {Said.NOT_NEEDED: words.NOT_NEEDED, Said.NOT_YET: words.NOT_YET, Said.YES: words.YES}
    return [{"id": one.value, "sentences": list(sentences)} for one, sentences in said.items()]


def may_be_asked(follow_up: FollowUp, now: datetime, practice: Practice, customer: Customer) -> bool:
    """Whether yes or no could settle it now: due or overdue, not tentative, and no decision (P23)."""
    if follow_up.tentative or follow_up.kind is Kind.STILL_WITH_US or follow_up.due is None:
        return False
    if not agenda.stands(follow_up, now, practice, customer.status):
        return False
    return follow_up.due.starts(practice.working.zone) <= now


def question(
    follow_up: FollowUp, customer: Customer, practice: Practice, language: str, *, first_names: bool
) -> Question:
    """The question about it, with as much of the customer's name as may be heard."""
    words = german if speak(language).code == "de" else english
    name = first_name(customer) if first_names else customer.name
    title = wording.title(follow_up, customer, practice)
    if first_names:
        title = discreet(title, follow_up, customer)
    if follow_up.title or follow_up.kind is Kind.CUSTOM:
        pattern = words.TITLED
    elif follow_up.kind is Kind.CHECK_IN:
        pattern = words.REACHED[follow_up.channel or customer.channel or Channel.CALL]
    else:
        pattern = words.QUESTIONS[follow_up.kind]
    text = pattern.format(name=name, title=title.rstrip(" .!?"))
    return Question(follow_up.id, customer.id, follow_up.kind, wording.one_line(text, wording.SENTENCE_CUT))
