"""What a sentence is probably for, by the words in it: learned from the wordings of ``tests/voice`` (``scripts/learn``).

The rules of a language read a sentence exactly, and know nothing of the ways of speaking that nobody thought of. What is learned
knows no slots, but whatever words it has met: it helps where no rule speaks, and speaks up where a rule is probably wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
import json
from math import exp
from pathlib import Path
import re
from typing import Final

from .language import DATE, NAME
from .request import Intent

FOLDER: Final = Path(__file__).parent / "learned"
SCALE: Final = 32
"""Weights are kept as whole numbers, so many to one."""
_DATE: Final = re.compile(DATE)
_STEM: Final = 5
_AT_ALL: Final = 0.1
_BESIDE: Final = 0.25
_ALIKE: Final = {Intent.RESCHEDULE: Intent.SNOOZE}
"""What the words do not tell apart: whether a kind of follow-up is named does."""


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest capability (``None``: none of ours), and how sure that is (0 to 1)."""

    intent: Intent | None
    certainty: float
    others: Mapping[Intent | None, float] = field(default_factory=dict)
    """How likely each is."""

    def allows(self, intent: Intent) -> bool:
        """Whether it may be this one at all; where nothing is likely, no more is asked of it than of the others."""
        return self.others.get(class_of(intent), 0.0) >= min(_AT_ALL, _BESIDE * self.certainty)

    def means(self, intent: Intent) -> bool:
        """Whether it is this one."""
        return class_of(intent) is self.intent


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned of one language: for each feature, how much it speaks for which capability."""

    intents: tuple[Intent | None, ...]
    weights: Mapping[str, Sequence[int]]
    of: str
    """Which wordings it was learned from, in short."""

    def guess(self, marked: str) -> Guess:
        """What a sentence is for; names and days in it are marks."""
        totals = [0] * len(self.intents)
        for feature in features(marked):
            for place, weight in enumerate(self.weights.get(feature, ())):
                totals[place] += weight
        best = max(range(len(totals)), key=totals.__getitem__)
        odds = [exp((total - totals[best]) / SCALE) for total in totals]
        whole = sum(odds)
        others = {intent: one / whole for intent, one in zip(self.intents, odds, strict=True)}
        return Guess(self.intents[best], 1 / whole, others)


@cache
def learned(code: str) -> Learned:
    """What was learned of this language; read from its file once. Blocks."""
    data = json.loads((FOLDER / f"{code}.json").read_text(encoding="utf-8"))
    return Learned(tuple(None if one is None else Intent(one) for one in data["intents"]), data["weights"], data["of"])


def class_of(intent: Intent) -> Intent:
    """What the words are taken to tell."""
    return _ALIKE.get(intent, intent)


def features(marked: str) -> frozenset[str]:
    """The words of a sentence, what they begin with, and which stand near each other."""
    text = _DATE.sub(" <day> ", marked).replace(NAME, " <name> ")
    words = ["<", *re.findall(r"<day>|<name>|[\w']+", text.lower()), ">"]
    return frozenset(_features(words))


def _features(words: list[str]) -> Iterator[str]:
    yield from words
    yield from (f"{word[:_STEM]}*" for word in words if len(word) > _STEM)
    yield from _joined(pairwise(words), " ")
    yield from _joined(zip(words, words[2:], strict=False), " … ")


def _joined(pairs: Iterable[tuple[str, str]], between: str) -> Iterator[str]:
    return (f"{one}{between}{other}" for one, other in pairs)
