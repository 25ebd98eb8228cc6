"""The shape of a language: what has to be said, and how a text is chosen and filled.

A ``Text`` is a tuple of alternatives, the most telling first; the first of them whose ``{placeholders}`` are all known is
taken, so the last has none. What a user wrote goes into placeholders only and is never read as a template.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from string import Formatter
from types import MappingProxyType
from typing import Any, Final

from ..model import Channel, Kind, LossReason

type Text = tuple[str, ...]
type Lines = Mapping[str, Text]

NO_LINES: Final[Lines] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Variant:
    """What is said differently in a variant of a kind; what is empty is said as always."""

    title: Text = ()
    why: Text = ()
    script: Text = ()
    checklist: Lines = NO_LINES


@dataclass(frozen=True, slots=True)
class KindWords:
    """How one kind of follow-up speaks.

    ``name`` is the kind itself; ``why`` is a clause without its full stop; ``checklist`` keys are the same in every language.
    """

    name: str
    title: Text
    why: Text
    script: Text
    checklist: Lines
    variants: Mapping[str, Variant] = field(default_factory=dict)

    def varied(self, variant: str) -> KindWords:
        """These words in a variant; an unknown one changes nothing."""
        other = self.variants.get(variant)
        if other is None:
            return self
        return KindWords(
            self.name,
            other.title or self.title,
            other.why or self.why,
            other.script or self.script,
            {**self.checklist, **other.checklist},
        )


@dataclass(frozen=True, slots=True)
class CourtesyWords:
    """How one courtesy rule explains itself: ``because`` is a clause; ``ends`` is what a hold without a date waits for."""

    because: str
    ends: str


@dataclass(frozen=True, slots=True)
class Language:
    """Everything that the practice says in one language."""

    code: str
    months: tuple[str, ...]
    kinds: Mapping[Kind, KindWords]
    courtesies: Mapping[str, CourtesyWords]
    channels: Mapping[Channel, str]
    loss_reasons: Mapping[LossReason, str]
    reasons: Mapping[str, Text]
    by_hand: Text
    unanswered: Text
    held_until: str
    held_open: str
    moved: str
    labels: Mapping[str, str]
    joined: str
    day: str
    day_and_year: str
    ago: Callable[[int], str]
    times: Callable[[int], str]
    years: Callable[[int], str]

    def date(self, day: date, today: date) -> str:
        """A date as a person would say it; the year only when it is another than this."""
        pattern = self.day if day.year == today.year else self.day_and_year
        return pattern.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def listing(self, several: tuple[str, ...]) -> str:
        """``a, b and c``."""
        if len(several) < 2:
            return "".join(several)
        return f"{', '.join(several[:-1])} {self.joined} {several[-1]}"


def fill(text: Text, known: Mapping[str, str]) -> str:
    """The first alternative whose placeholders are all known, filled in."""
    chosen = next((one for one in text if all(known.get(name) for name in placeholders(one))), text[-1])
    return chosen.format_map(_Known(known))


@lru_cache(maxsize=1024)
def placeholders(text: str) -> tuple[str, ...]:
    """The names of a text's placeholders."""
    return tuple(name for _, name, _, _ in Formatter().parse(text) if name)


class _Known(dict[str, Any]):
    def __missing__(self, name: str) -> str:
        return ""
