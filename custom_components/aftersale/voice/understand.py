"""What a sentence asks for: which capability, which customer, kind, day, number and text.

Nothing that changes the book is guessed: two customers, no customer, no day or no number make a question.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cached_property
import re
from typing import Final

from ..crm.identity import Directory, Found, Nobody
from .compiled import Compiled, Rules, compiled
from .guess import Guess
from .language import NAME, Rule
from .request import CHANGES, Intent, Request, Unclear
from .said import FREE, Said

_TOLD: Final = (FREE | {Intent.ADD}) - {Intent.LOG}
"""What all of a sentence is the text of."""
_TELLS_WHAT: Final = frozenset({Intent.COMPLAINT, Intent.PROMISE})
_NOTED_AFTER: Final = frozenset({Intent.LOG, Intent.COMPLETE})
_UNREAD: Final = frozenset({"not_understood", "which_customer", "past_day"})
"""Questions that say that no rule read the sentence, rather than what it lacks."""
_SURE: Final = 0.75
"""So sure is what was learned before it says that a rule read something else than was meant."""
_SURELY_NOT: Final = 0.9
"""So sure before it says that a change that a rule read was not meant at all."""
_PROBABLE: Final = 0.6
"""For a change where no rule spoke."""
_LIKELY: Final = 0.5
"""For a question."""
_NOTE: Final = "\ue003"
_FREELY: Final = re.compile(f"^(?:(?P<h>[^{_NOTE}]*){_NOTE})?(?P<t>.*)$", re.DOTALL)
"""Any sentence: all of it is its text, or what stands behind the first clause."""


def understand(text: str, code: str, directory: Directory, now: datetime) -> Request | Unclear:
    """What is asked for; ``now`` is local, ``code`` one of the languages that there are."""
    language = compiled(code)
    said = _clean(text, language)
    return _Sentence(said, language, directory, now, asked=_is_asked(text, said)).read()


def marked(text: str, code: str, directory: Directory, now: datetime) -> str:
    """The sentence with marks where somebody is named and where days and times are said: what can be learned from it."""
    language = compiled(code)
    return _Sentence(_clean(text, language), language, directory, now).told


def _is_asked(text: str, said: str) -> bool:
    """Whether it ends as a question does, and does not begin as a request in the form of one (those are rewritten)."""
    return text.rstrip().endswith("?") and text.split(maxsplit=1)[0] in said.split()[:2]


def _clean(text: str, language: Compiled) -> str:
    private = {ord(char): None for char in f"\ue000\ue001{NAME}{_NOTE}"}
    said = " ".join(text.replace("’", "'").replace("`", "'").translate(private).split())
    said = said.rstrip(" .!?")
    before = None
    while before != said:
        before = said
        said = " ".join(language.fillers.sub("", said).strip(" ,").split())
        for pattern, instead in language.rewrites:
            said = pattern.sub(instead, said)
    return " ".join(said.split())


class _Sentence(Said):
    """One sentence, and what it asks for."""

    # -- which capability ----------------------------------------------------------------------------------------

    def read(self) -> Request | Unclear:
        """By the rules; by what was learned where they say nothing, or are probably wrong."""
        found = self._weighed_by_words(self._by_rules())
        if isinstance(found, Request) and found.intent in CHANGES:
            allowed = self._guess.allows(found.intent) or self._takes_a_plan_for_a_deed or self._begins_as(found.intent)
            if self._language.unfinished.search(self._said) or not allowed:
                return self._weighed(Unclear("not_understood", self._said))
        return found

    @cached_property
    def _guess(self) -> Guess:
        return self._language.learned.guess(self.told)

    def _weighed_by_words(self, found: Request | Unclear) -> Request | Unclear:
        if self._ends_asking and isinstance(found, Request) and found.intent in CHANGES and self._tells:
            return self._weighed(Unclear("not_done", self._said))
        if self._is_strange or (isinstance(found, Unclear) and found.question not in _UNREAD):
            return found
        guess = self._guess
        if guess.intent is None:
            if isinstance(found, Request) and found.intent in CHANGES:
                doubtful = self._is_doubtful if found.intent not in _TELLS_WHAT else self._begins_doubtful
                if guess.certainty >= (_LIKELY if doubtful else _SURELY_NOT) and not self._begins_as(found.intent):
                    return self._weighed(Unclear("not_done", self._said))
            return found
        if isinstance(found, Request) and (
            guess.means(found.intent) or guess.certainty < _SURE or self._takes_a_plan_for_a_deed
        ):
            return found
        if isinstance(found, Unclear) and not (found.ours or found.likely):
            return found
        other = self._freely(guess.intent, guess.certainty)
        if isinstance(found, Request) and found.intent in CHANGES and not isinstance(other, Request):
            return self._weighed(Unclear("not_understood", self._said))
        return other if isinstance(other, Request) else found

    def _freely(self, intent: Intent, certainty: float) -> Request | Unclear | None:
        """The sentence as one for this, whatever its words; a change only where it is surely one."""
        if intent is Intent.SNOOZE and any(pattern.search(self._marked) for pattern, _ in self._language.kinds):
            intent = Intent.RESCHEDULE
        if intent in CHANGES and (certainty < _PROBABLE or self._is_doubtful):
            return None
        if self._takes_a_plan_for_a_deed:
            return None
        if certainty < _LIKELY:
            return None
        if intent is Intent.FEEDBACK and self._language.when.says_a_number(self._bare):
            return None  # points may have been given, and of how many only a rule knows
        told = self._marked
        head = self._what_happened(intent) if intent in _NOTED_AFTER else "" if intent in _TOLD else told
        if head:
            told = f"{head}{_NOTE}{told[len(head) :]}"
        match = _FREELY.match(told)
        assert match is not None
        found = self._filled(Rule(intent, _FREELY.pattern), match, told, None)
        if isinstance(found, Request) and self._named is not None and self._named.match != Found(found.customer):
            return None if found.customer else found  # two are named, and nothing says who is meant
        return found

    def _what_happened(self, intent: Intent) -> str:
        """How a contact or a deed begins, without what is noted behind it."""
        head = self._language.clauses.split(self._marked)[0]
        named = self._named
        if intent is not Intent.LOG or named is None:
            return head
        for place in self._language.joins.finditer(head, named.end):
            before = head[: place.start()]
            guess = self._language.learned.guess(f"{before[: named.start]}{NAME}{before[named.end :]}")
            if guess.means(intent) and guess.certainty >= _PROBABLE:
                return before
        return head

    @property
    def _takes_a_plan_for_a_deed(self) -> bool:
        """Whether what was learned hears something that happened, though its day lies ahead."""
        return self._guess.intent in _NOTED_AFTER and self._is_planned

    def _begins_as(self, intent: Intent) -> bool:
        """Whether its first clause is surely for this: what is noted behind it may be about anything."""
        head, _, noted = self.told.partition(",")
        if not noted or NAME not in head:
            return False
        guess = self._language.learned.guess(head)
        return guess.means(intent) and guess.certainty >= _SURE

    @cached_property
    def _is_doubtful(self) -> bool:
        """Whether it may be a question, or tell of what did not happen, not yet or only perhaps."""
        if self._is_denied or self._is_asked or self._ends_asking:
            return True
        language, first = self._language, self._bare.split(" ", 1)[0].lower()
        if language.data.capitals and first in language.data.verbs and not self._is_stated:
            return True  # a German sentence that begins with its verb asks
        told = re.split(r"[,:;]", self._bare)[0]
        return language.wary.search(told) is not None and language.bidding.search(self._bare) is None

    @property
    def _begins_doubtful(self) -> bool:
        """The same of what stands before the thing itself that was promised or complained about."""
        if self._is_denied or self._is_asked or self._ends_asking:
            return True
        head = self._language.topics.split(self._bare)[0]
        return self._language.wary.search(head) is not None

    @property
    def _tells(self) -> bool:
        return self._language.telling.search(self.told) is not None

    @cached_property
    def _is_strange(self) -> bool:
        return self._language.strange.search(self._bare) is not None

    @cached_property
    def _is_stated(self) -> bool:
        return self._language.statement.search(self._marked) is not None

    @cached_property
    def _is_closed(self) -> bool:
        return not self._is_stated and self._language.closed.search(self._bare) is not None

    @cached_property
    def _is_asked(self) -> bool:
        return self._is_closed or (not self._is_stated and self._language.question.search(self._bare) is not None)

    @cached_property
    def _is_denied(self) -> bool:
        if self._language.bidding.search(self._bare) is not None:
            return False
        head = self._language.subject.split(re.split(r"[,:;]", self._bare)[0])[0]
        return self._language.negation.search(head) is not None

    def _by_rules(self) -> Request | Unclear:
        language = self._language
        if self._is_strange:
            return Unclear("not_understood", self._said, ours=False)
        changes: tuple[Rules, ...] = ()
        if not self._is_denied and not self._is_closed:
            changes = (language.changes, language.loose)
        doubt: Unclear | None = None
        for table in (language.questions, *changes) if self._is_asked else (*changes, language.questions):
            if doubt is not None and doubt.intent in CHANGES and self._named is not None and self._named.other:
                return doubt  # a change for somebody else is no question either
            for rule, pattern, drop in table:
                if rule.intent is Intent.DUE and doubt is not None and doubt.intent is Intent.BRIEFING:
                    continue  # somebody whom nobody knows was asked about, not what is due
                found = self._read(rule, pattern, drop)
                if isinstance(found, Unclear):
                    found = self._weighed(replace(found, intent=rule.intent))
                    if rule.intent is Intent.PROMISE and found.question == "nobody" and not found.likely:
                        continue  # what was promised stood before the name
                    doubt = doubt or found
                    if found.question != "nobody":
                        return found
                elif found is not None:
                    if doubt is not None and found.intent in CHANGES and doubt.intent in CHANGES:
                        return doubt  # a change for somebody unknown is not another change
                    return found
        if doubt is not None:
            return doubt
        return self._weighed(Unclear("not_done" if self._is_denied else "not_understood", self._said))

    def _weighed(self, doubt: Unclear) -> Unclear:
        """How surely a sentence that is not clear is about the practice."""
        if doubt.question == "nobody":
            known = self._named is not None and self._named.other
            return replace(doubt, ours=self._is_ours, likely=known or self._is_like_a_name(doubt))
        named = self._named is not None and not isinstance(self._named.match, Nobody)
        ours = self._is_ours or (named and doubt.question not in ("which_customer", "not_understood", "not_done"))
        return replace(doubt, ours=ours, likely=named)

    def _is_like_a_name(self, doubt: Unclear) -> bool:
        """Whether a word that names nobody we know was meant as a name: *the moon* was not."""
        before = self._said[: max(0, self._said.find(doubt.said))].lower().split()
        if before and before[-1] in self._language.data.articles:
            return False
        if doubt.intent is Intent.LOG:
            return True
        capital = all(word[:1].isupper() for word in doubt.said.split())
        return capital and (bool(doubt.candidates) or not self._language.data.capitals)

    def _read(self, rule: Rule, pattern: re.Pattern[str], drop: re.Pattern[str] | None) -> Request | Unclear | None:
        """What a rule makes of the sentence; the first of its readings that means something."""
        doubt: Unclear | None = None
        texts = (self._with_name,) if NAME in rule.pattern else dict.fromkeys((self._marked, self._bare))
        for text in texts:
            if text and (match := pattern.search(text)) is not None:
                found = self._filled(rule, match, text, drop)
                if isinstance(found, Request):
                    return found
                doubt = doubt or found
        return doubt

    @property
    def _is_ours(self) -> bool:
        return self._language.ours.search(self._bare) is not None
