"""A language, its patterns compiled once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
import re

from .guess import Learned, learned
from .language import Rule, Sentences
from .price import PriceReader
from .request import Intent
from .sentences import SENTENCES
from .shift import ShiftReader
from .vocabulary import vocabulary
from .when import WhenReader

type Rules = tuple[tuple[Rule, re.Pattern[str], re.Pattern[str] | None], ...]
"""Each with its pattern, and with what is no part of its text."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A language, its patterns compiled."""

    data: Sentences
    learned: Learned
    when: WhenReader
    shift: ShiftReader
    prices: PriceReader
    fillers: re.Pattern[str]
    rewrites: tuple[tuple[re.Pattern[str], str], ...]
    ours: re.Pattern[str]
    question: re.Pattern[str]
    strange: re.Pattern[str]
    closed: re.Pattern[str]
    against: tuple[tuple[frozenset[Intent], re.Pattern[str]], ...]
    statement: re.Pattern[str]
    telling: re.Pattern[str]
    unfinished: re.Pattern[str]
    negation: re.Pattern[str]
    wary: re.Pattern[str]
    bidding: re.Pattern[str]
    topics: re.Pattern[str]
    clauses: re.Pattern[str]
    joins: re.Pattern[str]
    about: re.Pattern[str]
    links: re.Pattern[str]
    subject: re.Pattern[str]
    dangling: re.Pattern[str]
    before_name: re.Pattern[str]
    inverted: re.Pattern[str]
    kinds: tuple[tuple[re.Pattern[str], str], ...]
    channels: tuple[tuple[re.Pattern[str], str], ...]
    questions: Rules
    changes: Rules
    loose: Rules


@cache
def compiled(code: str) -> Compiled:
    """The language of this code; its sentences are read once."""
    data = SENTENCES[code]

    def pattern(text: str) -> re.Pattern[str]:
        return re.compile(text, re.IGNORECASE)

    def pairs(given: Iterable[tuple[str, str]]) -> tuple[tuple[re.Pattern[str], str], ...]:
        return tuple((pattern(rf"(?<!\w)(?:{text})(?!\w)"), value) for text, value in given)

    def rules(given: Iterable[Rule]) -> Rules:
        return tuple(
            (rule, pattern(rule.pattern), pattern(rf"(?<!\w)(?:{rule.drop})(?!\w)") if rule.drop else None)
            for rule in given
        )

    return Compiled(
        data,
        learned(code),
        WhenReader(data.when),
        ShiftReader(data.when),
        PriceReader(data.prices),
        pattern(data.fillers),
        tuple((pattern(text), instead) for text, instead in data.rewrites),
        pattern(data.ours),
        pattern(data.question),
        pattern(data.strange),
        pattern(data.closed),
        tuple((intents, pattern(text)) for intents, text in data.against),
        pattern(data.statement),
        pattern(data.telling),
        pattern(rf"(?<!\w)(?:{data.unfinished})\s*$"),
        pattern(data.negation),
        pattern(rf"(?<!\w)(?:{data.wary})(?!\w)"),
        pattern(rf"[,;]\s*(?:{data.bidding})(?!\w)"),
        pattern(data.topics),
        pattern(data.clauses),
        pattern(rf"(?<!\w)(?:{data.joins})(?!\w)"),
        pattern(data.about),
        pattern(data.links),
        pattern(data.subject),
        pattern(data.dangling),
        pattern(rf"(?<!\w)(?:{data.before_name})\s+$"),
        pattern(data.inverted),
        pairs(data.kinds),
        pairs(data.channels),
        rules(data.questions),
        rules(data.changes),
        rules(data.loose),
    )


def prepare() -> None:
    """Compile every language, so that the first sentence need not wait for it."""
    for code in SENTENCES:
        compiled(code)
        vocabulary(code)
