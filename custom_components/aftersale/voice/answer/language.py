"""The shape of a language's answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answers:
    """What is said in one language: ``texts`` with placeholders; ``plural`` picks a text by a number."""

    code: str
    texts: Mapping[str, str]
    weekdays: tuple[str, ...]
    ago: Callable[[int], str]
    days: Mapping[int, str]
    """Today, tomorrow, yesterday, by their distance."""
    errors: Mapping[str, str]
    joined: str
    clock: str
