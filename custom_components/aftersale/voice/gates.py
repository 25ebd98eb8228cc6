"""What calls us, of all that is said in the house.

Two kinds. Words that are about the practice in every book (*follow-up*, *who do I have to call*), and the names of this book's
customers: who names one of them most likely speaks of them. What is then not understood is passed on (``voice_door``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
import re
from typing import Final

from ..crm.spelling import spellings
from .compiled import compiled
from .sentences import SENTENCES

BEGINNING: Final = 50
"""So many words of a sentence are tried against the templates: with each further one that takes longer."""
MOST_WORDS: Final = 200
"""So many words of a sentence may name somebody who calls us."""
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
    if len(words) < 2 or not any(knows(spelt) for word in words[:MOST_WORDS] for spelt in _callable(word)):
        return False
    return not _of_the_house(words)


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
def _everyday() -> frozenset[str]:
    """Words that name nobody when they stand alone."""
    return frozenset(word for sentences in SENTENCES.values() for word in (*sentences.common, *sentences.everyday))
