"""The words that a language's sentences are made of: none of them is likely to be somebody's last name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
import re
from typing import Final

from .language import Sentences
from .sentences import SENTENCES

_GROUP: Final = re.compile(r"\?P<\w+>|\?P=\w+|\\[bsdSDW.]")
_WORD: Final = re.compile(r"([^\W\d_]{2,})(\\w\*)?")
_ENDING: Final = 4
"""An ending has no more letters than that."""


class Vocabulary:
    """Words, and beginnings of words."""

    def __init__(self, language: Sentences) -> None:
        """Collected from the patterns of a language."""
        words: set[str] = set(language.common) | language.articles | language.name_follows | language.after_names
        stems: set[str] = set()
        for pattern in _patterns(language):
            for word, open_end in _WORD.findall(_GROUP.sub(" ", pattern).lower()):
                (stems if open_end else words).add(word)
        self._words = frozenset(words)
        self._stems = tuple(sorted(stem for stem in stems if len(stem) > 2))

    def __contains__(self, word: str) -> bool:
        """Whether it is a word of the language rather than a name."""
        low = word.lower()
        if low in self._words:
            return True
        return any(low.startswith(stem) and len(low) <= len(stem) + _ENDING for stem in self._stems)


@cache
def vocabulary(code: str) -> Vocabulary:
    """The words of a language; collected once."""
    return Vocabulary(SENTENCES[code])


def _patterns(language: Sentences) -> Iterator[str]:
    rules = (*language.questions, *language.changes, *language.loose)
    yield from (text for rule in rules for text in (rule.pattern, rule.drop))
    yield from (text for pairs in (language.kinds, language.channels) for text, _ in pairs)
    yield from (language.ours, language.question, language.negation, language.links, language.dangling)
    yield from _of_days(language)


def _of_days(language: Sentences) -> Iterable[str]:
    when = language.when
    return (*when.days, *when.weekdays, *when.months, *when.numbers, *when.ordinals, *when.units)
