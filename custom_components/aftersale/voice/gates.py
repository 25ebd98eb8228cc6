"""What calls us, of all that is said in the house.

Three kinds. Words that are about the practice in every book (*follow-up*, *who do I have to call*); the names of this book's
customers: who names one of them most likely speaks of them; and what is surely one of our questions, in whatever words. What is then
not understood is passed on (``voice_door``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import cache, lru_cache
import re
from typing import Final
from zoneinfo import ZoneInfo

from ..crm.identity import Directory
from ..crm.spelling import is_legal_form, spellings
from .compiled import compiled
from .request import QUERIES, Request
from .sentences import SENTENCES
from .understand import marked, understand

BEGINNING: Final = 50
"""So many words of a sentence are tried against the templates: with each further one that takes longer."""
MOST_WORDS: Final = 200
"""So many words of a sentence may name somebody who calls us."""
LONGEST_QUESTION: Final = 20
"""A question that calls us by nothing but what it asks has no more words."""
_SURE: Final = 0.8
_NOBODY: Final = Directory()
_SOME_DAY: Final = datetime(2026, 11, 2, 12, tzinfo=ZoneInfo("UTC"))
"""Which day it is says nothing of whether a question is ours."""
_FEWEST_LETTERS: Final = 3
_REMEMBERED: Final = 1024
_OPTIONAL: Final = re.compile(r"\[(\{\w+\})\] ?(?=\S)")


@cache
def gates() -> tuple[str, ...]:
    """Every template of every language.

    A wildcard that may be missing before a word is written out as two templates, because an optional one does not end at the end of
    a word: it would hear a *Kunde* in a *Sekunde*.
    """
    return tuple(
        dict.fromkeys(
            plain for sentences in SENTENCES.values() for template in sentences.gates for plain in _plain(template)
        )
    )


def of_the_practice(words: Sequence[str]) -> bool:
    """Whether a sentence of these words may be tried against the templates."""
    return len(words) <= BEGINNING and not _of_the_house(words)


def of_somebody(words: Sequence[str], knows: Callable[[str], bool]) -> bool:
    """Whether somebody is spoken of: one of several words is, as a whole, one of a name, with or without a genitive.

    ``knows`` tells whether a plainly spelt word is part of the name or company of a customer.
    """
    if len(words) < 2 or not any(map(knows, _names_in(words[:MOST_WORDS]))):
        return False
    return not _of_the_house(words)


def _names_in(words: Sequence[str]) -> Iterator[str]:
    """Words that may be part of a name; an everyday one is in *Baker Limited* and in *Mister Baker*."""
    for before, word, after in zip(("", *words[:-1]), words, (*words[1:], ""), strict=True):
        is_name = is_legal_form(after) or before.casefold().rstrip(".") in _salutations()
        if is_name:
            for form in _forms(word.casefold()):
                yield from spellings(form)
        else:
            yield from _callable(word)


def of_a_question(words: Sequence[str]) -> bool:
    """Whether these words, of which none calls us, are a question that is ours: read by its rule and by what was learned.

    A change is never heard like this, for it names somebody.
    """
    if not 2 < len(words) <= LONGEST_QUESTION or _of_the_house(words):
        return False
    said = " ".join(words)
    return any(_asks(said, code) for code in SENTENCES)


def _asks(said: str, code: str) -> bool:
    guess = compiled(code).learned.guess(marked(said, code, _NOBODY, _SOME_DAY))
    if guess.intent not in QUERIES or guess.certainty < _SURE:
        return False
    found = understand(said, code, _NOBODY, _SOME_DAY)
    return isinstance(found, Request) and guess.means(found.intent)


def _of_the_house(words: Sequence[str]) -> bool:
    """Whether this is surely for the lights, the weather or a timer, whoever is named."""
    said = " ".join(words)
    return any(compiled(code).strange.search(said) for code in SENTENCES)


@lru_cache(_REMEMBERED)
def _callable(word: str) -> tuple[str, ...]:
    """The plain spellings of words by which this may call somebody."""
    return tuple(
        dict.fromkeys(
            part
            for form in _forms(word.casefold())
            if form not in _everyday()
            for spelt in spellings(form)
            for part in spelt.split()
            if len(part) >= _FEWEST_LETTERS and part not in _everyday()
        )
    )


def _forms(word: str) -> Iterator[str]:
    yield word
    if without := word.removesuffix("s"):
        yield without.rstrip("'’")


def _plain(template: str) -> list[str]:
    found = _OPTIONAL.search(template)
    if found is None:
        return [" ".join(template.split())]
    before, after = template[: found.start()], template[found.end() :]
    return [*_plain(f"{before}{found[1]} {after}"), *_plain(f"{before}{after}")]


@cache
def _salutations() -> frozenset[str]:
    return frozenset().union(*(sentences.salutations for sentences in SENTENCES.values()))


@cache
def _everyday() -> frozenset[str]:
    """Words that name nobody when they stand alone."""
    return frozenset(word for sentences in SENTENCES.values() for word in (*sentences.common, *sentences.everyday))
