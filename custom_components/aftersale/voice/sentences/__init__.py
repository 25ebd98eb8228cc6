"""The sentences of every language: a third language is one more file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ..language import Sentences
from .de import GERMAN
from .en import ENGLISH

SENTENCES: Final[Mapping[str, Sentences]] = MappingProxyType({one.code: one for one in (ENGLISH, GERMAN)})
"""By their code."""
