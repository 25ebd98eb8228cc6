"""What the practice says, in every language that it speaks: a third language is a translation, not code."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from .de import GERMAN
from .en import ENGLISH
from .language import Language

__all__ = ["LANGUAGES", "Language", "speak"]

LANGUAGES: Final[Mapping[str, Language]] = MappingProxyType({one.code: one for one in (ENGLISH, GERMAN)})


def speak(code: str) -> Language:
    """The language of a code: ``de-CH`` is German, anything unknown English."""
    return LANGUAGES.get(code.replace("_", "-").partition("-")[0].lower(), ENGLISH)
