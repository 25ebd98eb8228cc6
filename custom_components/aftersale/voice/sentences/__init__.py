"""The sentences of every language: a third language is one more file."""

from __future__ import annotations

from collections.abc import Mapping
import re
from types import MappingProxyType
from typing import Final

from ..language import Sentences
from .de import GERMAN
from .en import ENGLISH

SENTENCES: Final[Mapping[str, Sentences]] = MappingProxyType({one.code: one for one in (ENGLISH, GERMAN)})
"""By their code."""


_OPTIONAL: Final = re.compile(r"\[(\{\w+\})\] ?")


def gates() -> list[str]:
    """Every template of every language: Home Assistant keeps them in one pool.

    A wildcard that may be missing is written out as two templates, because an optional one does not end at the end of a word:
    it would hear a *Kunde* in a *Sekunde*.
    """
    return list(
        dict.fromkeys(
            plain for sentences in SENTENCES.values() for template in sentences.gates for plain in _plain(template)
        )
    )


def _plain(template: str) -> list[str]:
    found = _OPTIONAL.search(template)
    if found is None:
        return [" ".join(template.split())]
    before, after = template[: found.start()], template[found.end() :]
    return [*_plain(f"{before}{found[1]} {after}"), *_plain(f"{before}{after}")]
