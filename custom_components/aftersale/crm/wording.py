"""What is said about a follow-up: its title, why it is there, its checklist, what to say, and what courtesy does to it (C6).

Facts become words here: dates as a person says them, what a customer said on one line and cut to a length. A user's text only
ever fills a placeholder.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, tzinfo
import re
from typing import Final

from .model import Channel, ChecklistItem, Customer, FollowUp, Hold, Kind, LossReason
from .practice import Practice
from .words import Language, speak
from .words.language import KindWords, fill

TITLE_CUT: Final = 60
SENTENCE_CUT: Final = 160
"""How much of a user's text stands in a title, or in a sentence."""
_QUOTED: Final = frozenset({"what", "suggestion"})


def title(follow_up: FollowUp, customer: Customer, practice: Practice) -> str:
    """What a person called it, else the words of its kind; a rule's title never holds the customer's own name."""
    if follow_up.title:
        return follow_up.title
    language = speak(practice.language)
    facts = _spoken(follow_up.facts, language, _today(follow_up, practice), TITLE_CUT)
    known = {name: text for name, text in facts.items() if not _names(text, customer.name)}
    return fill(_words(follow_up, language).title, known)


def _names(text: str, name: str) -> bool:
    """Whether a name stands in a text, as words of its own."""
    if name.casefold() not in text.casefold():
        return False
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None


def why(follow_up: FollowUp, customer: Customer, practice: Practice, today: date) -> str:
    """Why it is there, in one sentence."""
    language = speak(practice.language)
    known = _known(follow_up, customer, practice, today, language)
    text = language.by_hand if follow_up.rule is None else _words(follow_up, language).why
    tail = fill(language.unanswered, known) if "tries" in known else ""
    return f"{fill(text, known)}{tail}."


def script(follow_up: FollowUp, customer: Customer, practice: Practice, today: date) -> str:
    """What to say."""
    language = speak(practice.language)
    return fill(_words(follow_up, language).script, _known(follow_up, customer, practice, today, language))


def checklist(follow_up: FollowUp, customer: Customer, practice: Practice, today: date) -> tuple[tuple[str, bool], ...]:
    """The lines to tick, in words, and whether they are."""
    language = speak(practice.language)
    lines = _words(follow_up, language).checklist
    known = _known(follow_up, customer, practice, today, language)
    return tuple(
        (item.text or (fill(lines[item.key], known) if item.key in lines else item.key), item.done)
        for item in checklist_items(follow_up)
    )


def checklist_items(follow_up: FollowUp) -> tuple[ChecklistItem, ...]:
    """The lines to tick: those on the books, else those of its kind, none of them done."""
    if follow_up.checklist:
        return follow_up.checklist
    return tuple(ChecklistItem(key) for key in _words(follow_up, speak("en")).checklist)


def hold_sentence(hold: Hold, practice: Practice, today: date) -> str:
    """C6: which courtesy rule, from when, until when."""
    language = speak(practice.language)
    words = language.courtesies[hold.rule]
    pattern = language.moved if not hold.withheld else language.held_until
    if hold.until is None:
        pattern = language.held_open
    return pattern.format(
        since=language.date(hold.since, today),
        until=language.date(hold.until, today) if hold.until else "",
        because=words.because,
        ends=words.ends,
    )


def reason(key: str, facts: Mapping[str, str], practice: Practice, today: date) -> str:
    """Why a relationship is as warm as it is, or at risk."""
    language = speak(practice.language)
    return fill(language.reasons[key], _spoken(facts, language, today, SENTENCE_CUT))


def kind_name(kind: Kind, language: str) -> str:
    """A kind of follow-up in words."""
    return speak(language).kinds[kind].name


def _words(follow_up: FollowUp, language: Language) -> KindWords:
    variant = follow_up.facts.get("variant") or follow_up.facts.get("occasion") or ""
    return language.kinds[follow_up.kind].varied(variant)


def _today(follow_up: FollowUp, practice: Practice) -> date:
    """The day that a title speaks from: it stays the same for as long as the follow-up does."""
    return practice.today(follow_up.created_at)


def _known(
    follow_up: FollowUp, customer: Customer, practice: Practice, today: date, language: Language
) -> dict[str, str]:
    """Everything that may be said about a follow-up."""
    known = _spoken(follow_up.facts, language, today, SENTENCE_CUT)
    zone = practice.working.zone
    known["created_on"] = language.date(practice.today(follow_up.created_at), today)
    if due := _due_day(follow_up, zone):
        known["due_on"] = language.date(due, today)
    if customer.hot_buttons:
        known["hot_buttons"] = one_line(language.listing(customer.hot_buttons), SENTENCE_CUT)
    if "attempts" in follow_up.facts and follow_up.kind is not Kind.STILL_WITH_US:
        known["tries"] = language.times(int(follow_up.facts["attempts"]))
    return known


def _due_day(follow_up: FollowUp, zone: tzinfo) -> date | None:
    return follow_up.due.local_day(zone) if follow_up.due else None


def _spoken(facts: Mapping[str, str], language: Language, today: date, most: int) -> dict[str, str]:
    """Facts as words."""
    spoken: dict[str, str] = {}
    for name, value in facts.items():
        if name.endswith("_on"):
            day = date.fromisoformat(value)
            spoken[name] = language.date(day, today)
            if name == "last_on":
                spoken["last_ago"] = language.ago((today - day).days)
        elif name == "reason":
            spoken[name] = language.loss_reasons[LossReason(value)]
        elif name == "another_channel":
            spoken[name] = language.channels[Channel(value)]
        else:
            spoken[name] = one_line(value.rstrip(" .!?…,;:") if name in _QUOTED else value, most)
        if name == "years":
            spoken["years_words"] = language.years(int(value))
    return spoken


def one_line(text: str, most: int) -> str:
    """A text on one line, cut between words when it is too long."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    head, _, _ = cut.rpartition(" ")
    return f"{(head if len(head) > most // 2 else cut).rstrip()}…"
