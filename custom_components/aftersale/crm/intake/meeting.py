"""What a calendar says of a meeting: which event it is, and with whom. Whoever is not surely meant is not guessed.

An e-mail address in the title or the description is sure. So is a whole name of two words or more anywhere in the title. A name of one
word (``Bosch``, or what ``Weber GmbH`` is without its form) has to stand alone between punctuation, but for words like *meeting with*;
``Frau Weber`` names whoever is the only Weber. Everything said must fit one and the same customer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
import re
from typing import Final

from ..identity import Directory
from ..spelling import spellings, without_honorific

OURS: Final = "@aftersale"
"""Ends the uid of an event that came out of our own feed."""
MOST_LETTERS: Final = 500
"""So much of a title is read."""
MOST_DESCRIBED: Final = 20_000
"""So much of a description is read: invitations carry pages of dial-in numbers."""
LONGEST_NAME: Final = 8
"""So many words a name has at most."""
_EMAIL: Final = re.compile(r"[^\s<>()\[\],;:\"']{1,64}@[^\s<>()\[\],;:\"'@]{1,190}\.[^\s<>()\[\],;:\"'@.]{2,24}")
_BREAKS: Final = re.compile(r"[:;,|/()\[\]<>–—•·]|\s-\s|\s[+@]\s")
_WORDS: Final = """
meeting appointment call visit lunch dinner breakfast coffee demo consultation talk catch up zoom teams video phone
with at for the a re to and
termin treffen besuch gespraech beratung beratungsgespraech mittagessen abendessen fruehstueck kaffee anruf telefonat
abnahme vor ort ortstermin mit bei zu fuer dem der die das im am beim und
"""
_FILLERS: Final = frozenset(_WORDS.split())


@dataclass(frozen=True, slots=True)
class Event:
    """An event of a calendar that has its hours. ``recurs`` names which of a series it is; empty for one that is not in any."""

    calendar: str
    uid: str
    recurs: str
    start: datetime
    end: datetime
    summary: str
    description: str

    @property
    def is_ours(self) -> bool:
        """Whether it came out of our own feed."""
        return self.uid.endswith(OURS)

    def request_id(self, customer_id: str) -> str:
        """The same whenever this event is seen again, also under another title or at another time.

        An event without a uid is known by its start and its customer.
        """
        known = (self.calendar, self.uid, self.recurs) if self.uid else (customer_id, str(self.start.timestamp()))
        return f"meeting:{sha256(repr(known).encode()).hexdigest()[:32]}"


def with_whom(event: Event, directory: Directory) -> str | None:
    """The one customer whom an event names; ``None``: nobody, or who knows whom."""
    said = [set(ids) for ids in _named(event, directory) if ids]
    if not said:
        return None
    fitting = set.intersection(*said)
    return fitting.pop() if len(fitting) == 1 else None


def _named(event: Event, directory: Directory) -> Iterator[tuple[str, ...]]:
    title = event.summary[:MOST_LETTERS]
    for address in _EMAIL.findall(f"{title}\n{event.description[:MOST_DESCRIBED]}"):
        yield directory.by_email(address)
    title = _EMAIL.sub(" ", title)
    yield from _whole_names(title, directory)
    for part in _BREAKS.split(title):
        yield _alone(part, directory)
        yield from _addressed(part, directory)


def _whole_names(title: str, directory: Directory) -> Iterator[tuple[str, ...]]:
    """Whom names of two words or more mean, place by place; the longest name at a place counts."""
    for words in (spelling.split() for spelling in spellings(title)):
        begin = 0
        while begin < len(words):
            for end in range(min(len(words), begin + LONGEST_NAME), begin + 1, -1):
                if ids := directory.by_name(" ".join(words[begin:end])):
                    yield ids
                    begin = end - 1
                    break
            begin += 1


def _alone(part: str, directory: Directory) -> tuple[str, ...]:
    """Whom a part of a title names that is nothing but a name."""
    words = part.split()
    while words and _is_filler(words[0]):
        del words[0]
    while words and _is_filler(words[-1]):
        del words[-1]
    return directory.by_name(" ".join(words)) if words else ()


def _is_filler(word: str) -> bool:
    return spellings(word)[0] in _FILLERS


def _addressed(part: str, directory: Directory) -> Iterator[tuple[str, ...]]:
    """Whom ``Frau Weber`` names, if only one is called so."""
    words = part.split()
    for place in range(len(words) - 1):
        rest = " ".join(words[place:])
        bare = without_honorific(rest)
        if bare != rest and not (place and without_honorific(" ".join(words[place - 1 :])) == bare):
            yield directory.by_words(bare.split()[0])
