"""What speaks against a change: a sentence that says what was only heard, wished or planned, or what somebody else did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
import re
from typing import Final

from ..crm.identity import Found
from .compiled import Compiled
from .dating import Dating
from .language import DATE, NAME
from .names import Named, Names
from .request import Intent, Request
from .when import When

_SEEN_WHOLE: Final = frozenset({Intent.NEED, Intent.SNOOZE, Intent.RESCHEDULE})
"""What speaks against one of these may stand anywhere in a sentence."""
_HAPPENED: Final = frozenset({Intent.COMPLETE, Intent.DELIVERY})
"""Such a change has happened on no day to come."""
_AFTER: Final = re.compile(r"\s*(?:(?:/|(?:out )?of |von |aus )(?:10|ten|zehn)\b\s*)?+([^\W\d]+)")


@dataclass(frozen=True, slots=True)
class Against:
    """A sentence, with marks where its days and its name stand."""

    language: Compiled
    names: Names
    dating: Dating
    whens: Sequence[When]
    marked: str

    def speaks(self, request: Request, match: re.Match[str], named: Named | None, needs: str) -> bool:
        """Whether this change would be a guess; ``match`` is what a rule found, and ``needs`` what it asks."""
        if request.intent is Intent.NEED and not request.text:
            return True
        if request.intent is Intent.FEEDBACK and self._counts_things(match, needs):
            return True
        if request.intent in _HAPPENED and any(self.dating.is_surely_ahead(one) for one in self.whens):
            return True
        told = self.marked
        if request.intent not in _SEEN_WHOLE:
            told = self.language.clauses.split(told)[0]
        if any(request.intent in intents and against.search(told) for intents, against in self.language.against):
            return True
        return named is not None and named.match == Found(request.customer) and self._tells_of_two(request)

    def _counts_things(self, match: re.Match[str], needs: str) -> bool:
        """Whether the number is one of things: *seven reasons*."""
        if not match.groupdict().get("score") or needs == "score":
            return False
        after = _AFTER.match(match.string[match.end("score") :])
        return after is not None and after[1].lower() not in self.language.data.after_score

    def _tells_of_two(self, request: Request) -> bool:
        """Whether one customer does something to another."""
        told = re.sub(f"{DATE}|{NAME}", " | ", self.language.topics.split(self.marked)[0])
        return self.names.names_another(told, request.customer)
