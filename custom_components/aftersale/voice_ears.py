"""What calls us, as Home Assistant's recogniser keeps it.

Sentences that are registered as text are read again, in the event loop, at the next one spoken after anybody registered or removed
any. So only one is registered, which nobody says; it leads to where the recogniser keeps ours, and there our templates are put as they
were read once, on another thread. Names need no templates at all: a wildcard for every sentence that has one of their words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING, Final

from .voice.gates import BEGINNING, gates, of_a_question, of_somebody, of_the_practice

if TYPE_CHECKING:
    from hassil.intents import IntentData

CALL: Final = "aftersale listens"
"""The template that is registered."""
SOMEBODY: Final = "aftersale hears somebody"
"""Is heard by the ears, and by nothing else."""
NOBODY: Final = "aftersale hears nobody"
"""Is not heard at all."""
WHATEVER: Final = "{as_n}"
"""The template by which somebody's name calls us, and the words of the practice in a long sentence."""

type Words = list[str]


class _Condition(set[str]):
    """The keywords of which a sentence must have one: a question instead of a list, asked in the event loop."""

    def __init__(self, holds: Callable[[Words], bool]) -> None:
        """Met by a sentence whose words this holds for."""
        super().__init__((CALL,))  # with no keyword at all there would be no condition
        self._holds = holds

    def isdisjoint(self, words: Iterable[object]) -> bool:
        """Whether a sentence of these words does not meet it."""
        return not self._holds([str(word) for word in words])


def ears(knows: Callable[[str], bool]) -> list[IntentData]:
    """By the words of the practice, and by the names of the customers as they are whenever something is said.

    ``knows`` tells whether a plainly spelt word is part of a name. The first call takes a while: not for the event loop.
    """
    somebody = SOMEBODY.split()

    def holds(words: Words) -> bool:
        if words == somebody or of_somebody(words, knows) or of_a_question(words):
            return True
        return len(words) > BEGINNING and _begins(words)

    return [_practice(), _ear((WHATEVER,), holds)]


def _begins(words: Words) -> bool:
    """Whether a long sentence begins with words of the practice."""
    from hassil.intents import Intent, Intents
    from hassil.recognize import recognize

    practice = Intents("en", {"practice": Intent("practice", [_practice()])})
    return recognize(" ".join(words[:BEGINNING]), practice) is not None


@cache
def _practice() -> IntentData:
    return _ear(gates(), of_the_practice)


def _ear(templates: Iterable[str], holds: Callable[[Words], bool]) -> IntentData:
    from hassil.intents import IntentData, WildcardSlotList

    ear = IntentData(sentence_texts=list(templates), required_keywords=_Condition(holds))
    for sentence in ear.sentences:  # which are read now
        sentence.get_required_clauses({})
        ear.slot_lists.update((name, WildcardSlotList(name)) for name in sentence.list_names())
    return ear
