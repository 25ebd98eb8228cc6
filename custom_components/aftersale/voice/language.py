"""The shape of a language's sentences: everything that understanding needs to know of it is data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .request import Intent
from .when import WhenWords

DATE = "\ue000[\ue100-\uefff]\ue001"
"""Stands in a sentence where a day or a time was said."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A sentence that asks for something, as a pattern.

    Groups: ``s`` begins with the customer's name and goes on with a note; ``n`` holds the name somewhere; ``t`` is free text;
    ``v`` says by which channel; ``k`` names the kind. ``given`` are slots that the wording itself decides.
    """

    intent: Intent
    pattern: str
    given: Mapping[str, str] = field(default_factory=dict)
    needs: str = ""
    """``kind``: only when a kind of follow-up is named; ``date``: only with a date; ``name``: only with a known name;
    ``channel``: only when it says how."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """Everything about understanding one language."""

    code: str
    gates: tuple[str, ...]
    """Templates that call us (hassil; every list is a wildcard)."""
    when: WhenWords
    fillers: str
    """What is said and means nothing."""
    ours: str
    """Words that are surely about the practice."""
    question: str
    negation: str
    about: str
    """How a subject is introduced."""
    subject: str
    """Words after which the subject stands, anywhere."""
    links: str
    """Words between a name and what is noted."""
    kinds: tuple[tuple[str, str], ...]
    channels: tuple[tuple[str, str], ...]
    common: frozenset[str]
    questions: tuple[Rule, ...]
    changes: tuple[Rule, ...]
    dangling: str
    """What is left over at the ends of a title when name and date are taken out of it."""
    genitive_s: bool = False
    titles: Mapping[str, str] = field(default_factory=dict)
    """What a follow-up is called that was given no other words, by channel."""
