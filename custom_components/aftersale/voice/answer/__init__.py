"""The answers of every language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from .de import GERMAN
from .en import ENGLISH
from .language import Answers

__all__ = ["ANSWERS", "Answers"]

ANSWERS: Final[Mapping[str, Answers]] = MappingProxyType({one.code: one for one in (ENGLISH, GERMAN)})
"""By their code."""
