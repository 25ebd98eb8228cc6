"""The shape of a language's sentences: everything that understanding needs to know of it is data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .price import PriceWords
from .request import Intent
from .when import WhenWords

DATE = "\ue000[\ue100-\uefff]\ue001"
"""Stands in a sentence where a day or a time was said."""
NAME = "\ue002"
"""Stands in a sentence where somebody is named; a rule with it is read against such a sentence only."""


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
    ``channel``: only when it says how; ``onto``: only with a day that something is moved to;
    ``ahead``: only with a day that lies ahead; ``upto``: only with a day by which; ``nobody``: only where nobody is named; ``score``: its number is surely one."""
    drop: str = ""
    """Words that are no part of the free text, as alternatives of a pattern."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """Everything about understanding one language."""

    code: str
    gates: tuple[str, ...]
    """Templates that call us (hassil; every list is a wildcard)."""
    when: WhenWords
    prices: PriceWords
    fillers: str
    """What is said and means nothing."""
    ours: str
    """Words that are surely about the practice."""
    question: str
    statement: str
    """How a sentence begins that only looks like a question; days stand in it as marks."""
    telling: str
    """How a sentence begins that tells rather than bids; with a question mark it asks whether that is so."""
    unfinished: str
    """Words with which no sentence ends: who breaks off has said nothing yet."""
    negation: str
    wary: str
    """Words of what did not happen, or not yet, or only perhaps."""
    bidding: str
    """How a clause begins that says what to do, whatever was denied before it: *no time today, ask me again on Friday*."""
    topics: str
    """Where it is no longer told who did what to whom."""
    clauses: str
    """Where what was noted begins, after what happened itself."""
    joins: str
    """Words that may go on with what was noted, where all before them says what happened."""
    about: str
    """How a subject is introduced."""
    subject: str
    """Words after which the subject stands, anywhere."""
    links: str
    """Words between a name and what is noted."""
    kinds: tuple[tuple[str, str], ...]
    channels: tuple[tuple[str, str], ...]
    common: frozenset[str]
    everyday: frozenset[str]
    """Words of names and companies that do not call us: they are said at home too."""
    questions: tuple[Rule, ...]
    changes: tuple[Rule, ...]
    loose: tuple[Rule, ...]
    """Changes by what they contain, in whichever order: tried where no sentence of ``changes`` was heard."""
    rewrites: tuple[tuple[str, str], ...]
    """Ways of speaking that are read as another: politeness, usual slips of grammar."""
    before_name: str
    """What stands before a name and belongs to it."""
    dangling: str
    """What is left over at the ends of a title when name and date are taken out of it."""
    articles: frozenset[str]
    """A word after one of these is a thing rather than a name."""
    verbs: frozenset[str]
    """What a sentence goes on with after the name of somebody who does something."""
    name_follows: frozenset[str]
    """Words after which somebody is named."""
    strange: str
    """Sentences of the house that may name a customer."""
    against: tuple[tuple[frozenset[Intent], str], ...]
    """What speaks against a change; read where the name is a mark."""
    after_score: frozenset[str]
    """Words that may follow a number that is a score: *seven reasons* is none."""
    closed: str
    """Questions to be answered with yes or no: they change nothing, whatever they are about."""
    inverted: str = r"(?!)"
    """How a sentence begins in which somebody is named behind what they did (``before``, ``verb``); nothing where that is not said."""
    after_names: frozenset[str] = frozenset()
    """Words that may follow a name at once and belong to no name."""
    gifts: frozenset[str] = frozenset()
    """Verbs of giving and telling: a person and a thing may stand side by side."""
    onto: tuple[str, ...] = ()
    """What a day begins with to which something is moved."""
    on: tuple[str, ...] = ()
    """What a day begins with on which something was or will be."""
    ahead: tuple[str, ...] = ()
    """What a day begins with that lies ahead."""
    salutations: frozenset[str] = frozenset()
    """After one of these stands a name, whatever else that word means."""
    capitals: bool = False
    """Whether every noun begins with a capital."""
    genitive_s: bool = False
    asking: tuple[str, ...] = ()
    """Words with which a question begins."""
    not_subject: tuple[str, ...] = ()
    """Words that introduce a subject after a name only."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """What a follow-up is called that was given no other words, by channel."""
