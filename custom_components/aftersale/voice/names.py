"""Which customer a stretch of a sentence names."""

from __future__ import annotations

from dataclasses import dataclass
import re
from typing import Final

from ..crm.identity import Candidate, Directory, Found, Match, Nobody
from .language import Sentences
from .vocabulary import vocabulary

LONGEST: Final = 6
"""A name has no more words than that."""
SLIPPED: Final = 3
"""A name that is heard wrong is looked for in no more words than that."""
_WORD: Final = re.compile(r"[^\s,;:!?()\"„“”]+")
_STOP: Final = re.compile(r"[,;:!?(]|\s[-–—]\s")
_GENITIVE: Final = re.compile(r"(?:['’]s|s['’]|['’])$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """Who, by which words, and where these stand."""

    match: Match
    said: str
    start: int
    end: int
    other: bool = False
    """Surely a person, of whom one name is known and the other is not."""


class Names:
    """Finds names, tolerant of genitives and of what speech recognition hears."""

    def __init__(self, directory: Directory, language: Sentences) -> None:
        """In this directory, as this language speaks of people."""
        self._directory = directory
        self._language = language
        self._common = language.common
        self._genitive_s = language.genitive_s
        self._vocabulary = vocabulary(language.code)

    def anywhere(self, text: str) -> Named | None:
        """The longest run of words that names somebody; else the unknown words, heard with a slip."""
        words = list(_WORD.finditer(text))
        for length in range(min(LONGEST, len(words)), 0, -1):
            hits = []
            for first in range(len(words) - length + 1):
                run = words[first : first + length]
                if (found := self._exact(text, run)) is not None:
                    hits.append(self._as_a_whole(text, words, first, length) or found)
            if hits:
                return next((one for one in hits if isinstance(one.match, Found) or one.other), hits[0])
        return self._slipped(text, words)

    def at_start(self, text: str) -> Named | None:
        """Who is named by the first words; no name goes beyond a comma or a colon."""
        stop = _STOP.search(text)
        words = list(_WORD.finditer(text[: stop.start()] if stop else text))
        a_thing = False
        while words and words[0][0].lower() in self._common and not self._exact(text, words[:1], bare=True):
            a_thing = words.pop(0)[0].lower() in self._language.articles
        for length in range(min(LONGEST, len(words)), 0, -1):
            if (found := self._exact(text, words[:length])) is not None:
                return self._as_a_whole(text, words, 0, length) or found
        for length in range(min(SLIPPED, len(words)), 1 if a_thing else 0, -1):
            run = words[:length]
            if all(word[0].lower() in self._common for word in run) or run[-1][0].lower() in self._common:
                continue
            if (found := self._heard(text, run)) is not None:
                return found
        unknown = [word for word in words[:SLIPPED] if word[0].lower() not in self._common]
        return self._nobody(text, unknown[:2]) if unknown else None

    def names_another(self, text: str, customer: str) -> bool:
        """Whether a second customer is named in a text, by a word or two of their name."""
        words = list(_WORD.finditer(text))
        for length in (2, 1):
            for first in range(len(words) - length + 1):
                run = words[first : first + length]
                found = self._exact(text, run)
                if found is None or not isinstance(found.match, Found) or found.match.id == customer:
                    continue
                before = words[first - 1][0].lower() if first else ""
                if before in self._language.articles or self._is_of_a_company(run, found.match.id):
                    continue
                return True
        return False

    def _is_of_a_company(self, run: list[re.Match[str]], customer: str) -> bool:
        """Whether it is an everyday word that only their company has: *a new design* is not of Rossi Design."""
        word = run[0][0].casefold()
        known = word in self._language.everyday and len(run) == 1
        return known and word not in self._directory.name(customer).casefold().split()

    def nearest(self, said: str) -> tuple[Candidate, ...]:
        """Whose names look most like it."""
        return self._directory.nearest(said).nearest

    def first_name(self, customer_id: str) -> str:
        """The first word of a customer's name."""
        return self._directory.name(customer_id).split(maxsplit=1)[0]

    def _as_a_whole(self, text: str, words: list[re.Match[str]], first: int, length: int) -> Named | None:
        """A known word with a second one: heard with a slip, or somebody else of that first or last name."""
        found = self._extended(text, words, first, length)
        return found or (self._somebody_else(text, words, first) if length == 1 else None)

    def _somebody_else(self, text: str, words: list[re.Match[str]], at: int) -> Named | None:
        """*Petra Smith* is not the Petra Schmidt whom we know, and *Peter Weber* not Anna Weber."""
        if self._is_last_name(text, words, at):
            return self._nobody(text, words[at : at + 2], other=True)
        if self._is_first_name(text, words, at):
            if (slip := self._heard(text, words[at - 1 : at + 1])) is not None:
                return slip
            return self._nobody(text, words[at - 1 : at + 1], other=True)
        return None

    def _is_last_name(self, text: str, words: list[re.Match[str]], at: int) -> bool:
        """Whether the word after a name is a last name, and not ours."""
        run = words[at : at + 2]
        if len(run) == 1 or not self._may_be_names(text, run) or self._is_genitive(run[0][0]):
            return False
        second = _GENITIVE.sub("", run[1][0].rstrip("."))
        after = words[at + 2][0].lower() if len(words) > at + 2 and _next_to(text, words, at + 1) else ""
        if self._directory.by_words(second) and not second.istitle():
            return False
        if after in self._language.articles or after in self._language.verbs:
            return second.istitle() or second not in self._vocabulary
        if second in self._vocabulary and (self._language.capitals or not second.istitle()):
            return False
        if not self._language.capitals and second.istitle():
            return True
        told = words if self._language.capitals else words[:at]
        if any(word[0].lower() in self._language.gifts for word in told):
            return False  # *sent Petra flowers*
        if text[: run[0].start()].rstrip().endswith(":"):
            return False  # *reminder: Petra invoice*
        return not after or after in self._vocabulary

    def _is_first_name(self, text: str, words: list[re.Match[str]], at: int) -> bool:
        """Whether the word before a last name is a first name, and not theirs."""
        run = words[max(0, at - 1) : at + 1]
        if at == 0 or not self._may_be_names(text, run) or _GENITIVE.search(run[0][0]) or run[0][0] in self._vocabulary:
            return False
        said = _GENITIVE.sub("", run[1][0]) if not self._genitive_s else run[1][0]
        match = self._directory.heard(said)
        if isinstance(match, Nobody) and self._genitive_s:
            match = self._directory.heard(said.removesuffix("'").removesuffix("s"))
        known = [match.id] if isinstance(match, Found) else [one.id for one in getattr(match, "candidates", ())]
        return not any(self.first_name(one).casefold() in (said.casefold(), said.casefold()[:-1]) for one in known)

    def _is_genitive(self, word: str) -> bool:
        """Whether a name is followed by what belongs to it."""
        if _GENITIVE.search(word):
            return True
        return self._genitive_s and word.endswith("s") and not self._directory.by_words(word)

    def _may_be_names(self, text: str, run: list[re.Match[str]]) -> bool:
        """Whether two words stand side by side as a first and a last name do."""
        one, two = (_GENITIVE.sub("", word[0].rstrip(".")) for word in run)
        if text[run[0].end() : run[1].start()] != " " or not (one.isalpha() and two.replace("-", "").isalpha()):
            return False
        if len(two) < SLIPPED or len(one) < SLIPPED or one[:1].isupper() is not two[:1].isupper():
            return False
        return not self._is_common(one) and not self._is_common(two)

    def _extended(self, text: str, words: list[re.Match[str]], first: int, length: int) -> Named | None:
        """A first name that is known and a second that is heard with a slip are one name."""
        longer = words[first : first + length + 1]
        if len(longer) == length or length > 1 or self._is_common(longer[-1][0]) or "\ue000" in longer[-1][0]:
            return None
        if _STOP.search(text[longer[0].start() : longer[-1].end()]):
            return None
        return self._heard(text, longer)

    def _exact(self, text: str, run: list[re.Match[str]], *, bare: bool = False) -> Named | None:
        said = text[run[0].start() : run[-1].end()].rstrip(".")
        if not bare and all(self._is_common(word[0]) for word in run):
            return None
        for spelt in self._forms(said):
            if self._directory.by_name(spelt) or self._directory.by_words(spelt):
                match = self._directory.heard(spelt)
                # *Hans Müller and* I, but *Lindholm AB*
                if len(run) > 1 and self._is_common(run[-1][0]) and not run[-1][0].isupper():
                    shorter = self._exact(text, run[:-1], bare=bare)
                    if shorter is not None and shorter.match == match:
                        return shorter
                return Named(match, said, run[0].start(), run[-1].end())
        return None

    def _forms(self, said: str) -> list[str]:
        forms = [said]
        if (without := _GENITIVE.sub("", said)) != said:
            forms.append(without)
        elif self._genitive_s and said.endswith("s") and len(said) > SLIPPED:
            forms.append(said[:-1])
        return forms

    def _is_common(self, word: str) -> bool:
        return word.lower().strip(".") in self._common or not any(char.isalpha() for char in word)

    def _slipped(self, text: str, words: list[re.Match[str]]) -> Named | None:
        """The longest run of unknown words, with a slip; else who looks most alike."""
        runs: list[list[re.Match[str]]] = []
        for index, word in enumerate(words):
            if self._is_common(word[0]) or "\ue000" in word[0]:
                continue
            if runs and runs[-1][-1] is words[index - 1]:
                runs[-1].append(word)
            else:
                runs.append([word])
        tried = 0
        for run in sorted(runs, key=len, reverse=True):
            for length in range(min(SLIPPED, len(run)), 0, -1):
                for first in range(len(run) - length + 1):
                    if tried >= SLIPPED:
                        break
                    tried += 1
                    if length == 1 and not self._is_where_names_are(words, run[first]):
                        continue
                    if (found := self._heard(text, run[first : first + length])) is not None:
                        return found
        return self._nobody(text, max(runs, key=len)[:SLIPPED]) if runs else None

    def _is_where_names_are(self, words: list[re.Match[str]], word: re.Match[str]) -> bool:
        """Whether a lone word may be a name heard with a slip: *call Wolter*, but not *remind me to water the plants*."""
        if word is words[0]:
            return word[0].lower().endswith("s") and len(word[0]) > SLIPPED
        before = words[words.index(word) - 1][0].lower()
        if before in self._language.articles:
            return False
        return before in self._language.name_follows or (not self._language.capitals and word[0][0].isupper())

    def _heard(self, text: str, run: list[re.Match[str]]) -> Named | None:
        said = text[run[0].start() : run[-1].end()].rstrip(".")
        for spelt in self._forms(said):
            match = self._directory.heard(spelt)
            if not isinstance(match, Nobody):
                return Named(match, said, run[0].start(), run[-1].end())
        return None

    def _nobody(self, text: str, run: list[re.Match[str]], *, other: bool = False) -> Named:
        said = _GENITIVE.sub("", text[run[0].start() : run[-1].end()].rstrip("."))
        return Named(self._directory.nearest(said), said, run[0].start(), run[-1].end(), other)


def _next_to(text: str, words: list[re.Match[str]], at: int) -> bool:
    """Whether nothing but a gap stands between a word and the next."""
    return text[words[at].end() : words[at + 1].start()] == " "
