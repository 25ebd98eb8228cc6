"""What calls us: the templates that Home Assistant keeps for us in its one pool.

Two kinds. Words that are about the practice in every book (*follow-up*, *who do I have to call*), and the names of this book's
customers: who names one of them most likely speaks of them. What is then not understood is passed on (``voice_door``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache
import re
from typing import Final

from ..crm.spelling import spellings
from .sentences import SENTENCES

BY_NAME: Final = "as_n"
"""A list that only templates of names have."""
MOST_WORDS: Final = 1500
"""So many words of names at most, so that the pool is quickly made anew; beyond it the words of the practice call us."""
_TOGETHER: Final = 40
"""So many words stand in one template: Home Assistant leaves out whole templates of which it finds no word."""
_FEWEST_LETTERS: Final = 3
_OPTIONAL: Final = re.compile(r"\[(\{\w+\})\] ?(?=\S)")
_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


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


def name_words(*texts: str) -> frozenset[str]:
    """The words by which somebody of this name or company may be called, in every plain spelling."""
    return frozenset(
        word
        for text in texts
        for spelt in (text.casefold(), *spellings(text))
        for word in _WORD.findall(spelt.replace("’", "'"))
        if len(word) >= _FEWEST_LETTERS and word not in _everyday()
    )


def name_gates(words: Collection[str]) -> list[str]:
    """Templates that hear any of these words, with or without a genitive."""
    ordered = sorted(words)[:MOST_WORDS]
    return [
        template
        for first in range(0, len(ordered), _TOGETHER)
        for template in _around("|".join(ordered[first : first + _TOGETHER]))
    ]


def _around(words: str) -> Iterable[str]:
    heard = f"({words})[('s|s)]"
    return (f"{heard} {{{BY_NAME}}}", f"{{{BY_NAME}}} {heard} [{{as_b}}]")


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
