"""Which customer is meant by a text (contract, "Actions").

Tiers, the first with a hit decides: id, e-mail, phone (or external id); the exact name or company; a unique part of it;
a small slip. Two customers in that tier are never guessed between.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Final, NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from .model import Customer
from .spelling import full_name, normal_email, normal_name, sound, spellings, without_honorific
from .telephone import normal_phone, phone_spellings, same_phone
from .text_index import TextIndex

__all__ = [
    "Candidate",
    "Directory",
    "Found",
    "Match",
    "Nobody",
    "Several",
    "normal_email",
    "normal_name",
    "normal_phone",
]

_FEWEST_LETTERS: Final = 3
"""A beginning shorter than this is not a part that anybody would recognise."""
_NEAREST: Final = 3
_NEAR_ENOUGH: Final = 60.0
_NAMED: Final = 5
_TELLING: Final = ("company", "email", "phone")
"""What tells those of one name from each other, the most telling first."""


class Candidate(NamedTuple):
    """One who may be meant; ``detail`` tells them from the others (company, e-mail, phone or id)."""

    id: str
    name: str
    detail: str

    def __str__(self) -> str:
        """As it stands in a sentence."""
        return f"{self.name} ({self.detail})" if self.detail else self.name


@dataclass(frozen=True, slots=True)
class Found:
    """Exactly one is meant."""

    id: str


@dataclass(frozen=True, slots=True)
class Several:
    """More than one may be meant."""

    candidates: tuple[Candidate, ...]

    @property
    def named(self) -> str:
        """The candidates as they stand in a sentence; at most five."""
        return _listed(self.candidates)


@dataclass(frozen=True, slots=True)
class Nobody:
    """No one fits; ``nearest`` are those whose names look most alike."""

    nearest: tuple[Candidate, ...]

    @property
    def named(self) -> str:
        """The nearest as they stand in a sentence."""
        return _listed(self.nearest)


type Match = Found | Several | Nobody


class Entry(NamedTuple):
    """What the directory knows of a customer."""

    id: str
    name: str
    company: str = ""
    email: str = ""
    phone: str = ""
    external_id: str = ""


class Directory:
    """Every customer by every text they may be called by; built once, kept current.

    ``country`` is where phone numbers without a calling code are at home, when that is known.
    """

    __slots__ = ("_country", "_emails", "_entries", "_externals", "_names", "_phones", "_sounds", "_words")

    def __init__(self, country: str | None = None) -> None:
        """An empty directory."""
        self._country = country
        self._entries: dict[str, Entry] = {}
        self._emails = TextIndex()
        self._phones = TextIndex()
        self._externals = TextIndex()
        self._names = TextIndex()  # whole names, without gaps
        self._words = TextIndex()  # single words of names
        self._sounds = TextIndex()  # sound → words, not ids

    @classmethod
    def of(cls, customers: Iterable[Customer], country: str | None = None) -> Directory:
        """The directory of these customers."""
        directory = cls(country)
        for customer in customers:
            directory.put(customer)
        return directory

    def __len__(self) -> int:
        """How many customers it knows."""
        return len(self._entries)

    def put(self, customer: Customer) -> None:
        """Add or replace a customer."""
        self.replace(customer.id, customer.name, customer.company, customer.email, customer.phone, customer.external_id)

    def replace(
        self, customer_id: str, name: str, company: str = "", email: str = "", phone: str = "", external_id: str = ""
    ) -> None:
        """Know this customer by these texts and no longer by earlier ones."""
        entry = Entry(customer_id, name, company, normal_email(email), normal_phone(phone, self._country), external_id)
        if self._entries.get(customer_id) == entry:
            return
        self.remove(customer_id)
        self._entries[customer_id] = entry
        for index, key in self._keys(entry):
            index.add(key, customer_id)
        for word in _words_of(entry):
            self._sounds.add(sound(word), word)

    add = replace

    def remove(self, customer_id: str) -> None:
        """Forget a customer; one it does not know is no mistake."""
        entry = self._entries.pop(customer_id, None)
        if entry is None:
            return
        for index, key in self._keys(entry):
            index.remove(key, customer_id)
        for word in _words_of(entry):
            if word not in self._words:
                self._sounds.remove(sound(word), word)

    # --- questions ------------------------------------------------------------------------------------------------

    def find(self, text: str) -> Match:
        """Who is meant; the tiers of the module's docstring."""
        if text.strip() in self._entries:
            return Found(text.strip())
        return self._first_of((self._by_contact, self._by_name, self._by_part, self._by_slip), text)

    def heard(self, text: str) -> Match:
        """Who is meant by spoken words: whole names and words of names, or a small slip; nobody speaks half a word.

        A lone word must sound the same, for *Hanna* is not *Anna*.
        """
        slip = self._by_slip if len(text.split()) > 1 else self._by_sound
        return self._first_of((self._by_name, self.by_words, slip), text)

    def name(self, customer_id: str) -> str:
        """What a customer that it knows is called."""
        return self._entries[customer_id].name

    def nearest(self, text: str) -> Nobody:
        """Those whose names look most alike, when nobody is meant."""
        return Nobody(self._nearest(text))

    def by_email(self, email: str) -> tuple[str, ...]:
        """Those with this e-mail address."""
        key = normal_email(email)
        return self._emails[key] if key else ()

    def by_phone(self, phone: str) -> tuple[str, ...]:
        """Those with this phone number, in whichever spelling."""
        number = normal_phone(phone, self._country)
        hits = {customer_id: None for key in phone_spellings(number) if key for customer_id in self._phones[key]}
        return tuple(one for one in hits if same_phone(self._entries[one].phone, number))

    def by_external_id(self, external_id: str) -> tuple[str, ...]:
        """Those with this external id."""
        key = external_id.strip()
        return self._externals[key] if key else ()

    def by_name(self, name: str) -> tuple[str, ...]:
        """Those whose name or company is this, case, accents, punctuation and legal forms aside."""
        return _unique(one for key in _whole(name) for one in self._names[key])

    def by_words(self, text: str) -> tuple[str, ...]:
        """Those whose name has every one of these words, whole."""
        return _unique(one for spelling in spellings(text) for one in self._whole_words(spelling.split()))

    def has_word(self, word: str) -> bool:
        """Whether a name or a company has this word, plainly spelt; it may be asked while another thread changes the directory."""
        return word in self._words

    def _first_of(self, tiers: tuple[Callable[[str], tuple[str, ...]], ...], text: str) -> Match:
        if not text.strip():
            return Nobody(())
        for tier in tiers:
            if ids := tier(text):
                return Found(ids[0]) if len(ids) == 1 else Several(self._candidates(ids))
        return Nobody(self._nearest(text))

    # --- tiers ----------------------------------------------------------------------------------------------------

    def _by_contact(self, text: str) -> tuple[str, ...]:
        return _unique((*self.by_email(text), *self.by_phone(text), *self.by_external_id(text)))

    def _by_name(self, text: str) -> tuple[str, ...]:
        """The exact name; of several that differ in the legal form only, the one whose form was said."""
        ids = self.by_name(text)
        if len(ids) > 1 and full_name(text) != normal_name(text):
            said = full_name(text)
            narrowed = tuple(
                one
                for one in ids
                if said in (full_name(self._entries[one].name), full_name(self._entries[one].company))
            )
            return narrowed or ids
        return ids

    def _by_part(self, text: str) -> tuple[str, ...]:
        """Whole words of a name; else beginnings of its words. Mr, Mrs, Herr and Frau may be said along."""
        bare = without_honorific(text)
        if bare != text and (named := self.by_name(bare)):
            return named
        as_said = [spelling.split() for said in dict.fromkeys((text, bare)) for spelling in spellings(said)]
        for part in (self._whole_words, self._beginning):
            if hits := _unique(one for words in as_said for one in part(words)):
                return hits
        return ()

    def _by_slip(self, text: str) -> tuple[str, ...]:
        """Every word a small slip away from a word of the name, or the whole from the whole."""
        hits: dict[str, None] = {}
        for spelling in spellings(without_honorific(text)):
            hits |= dict.fromkeys(_common(self._slipped(word) for word in spelling.split()))
            whole = spelling.replace(" ", "")
            near = process.extract(whole, list(self._names), scorer=OSA.distance, limit=None, score_cutoff=2)
            hits |= {
                one: None for name, distance, _ in near if distance <= _slips(whole, name) for one in self._names[name]
            }
        return tuple(hits)

    def _by_sound(self, text: str) -> tuple[str, ...]:
        heard = (self._sounds[sound(spelling)] for spelling in spellings(text) if len(spelling) > _FEWEST_LETTERS)
        return _unique(one for words in heard for other in words for one in self._words[other])

    def _slipped(self, word: str) -> tuple[str, ...]:
        near = process.extract(word, list(self._words), scorer=OSA.distance, limit=None, score_cutoff=2)
        words = [other for other, distance, _ in near if distance <= _slips(word, other)]
        if len(word) > _FEWEST_LETTERS:
            words.extend(self._sounds[sound(word)])
        return _unique(one for other in words for one in self._words[other])

    def _whole_words(self, words: list[str]) -> tuple[str, ...]:
        return _common(self._words[word] for word in words)

    def _beginning(self, words: list[str]) -> tuple[str, ...]:
        """Those with a word that begins like each of these; one of them must be long enough to mean somebody."""
        if all(len(word) < _FEWEST_LETTERS for word in words):
            return ()
        return _common(
            tuple(_unique(one for other in self._words if other.startswith(word) for one in self._words[other]))
            for word in words
        )

    # --- the rest -------------------------------------------------------------------------------------------------

    def _keys(self, entry: Entry) -> Iterator[tuple[TextIndex, str]]:
        if entry.email:
            yield self._emails, entry.email
        if entry.phone:
            for number in phone_spellings(entry.phone):
                yield self._phones, number
        if external := entry.external_id.strip():
            yield self._externals, external
        for text in (entry.name, entry.company):
            for key in _whole(text):
                yield self._names, key
        for word in _words_of(entry):
            yield self._words, word

    def _nearest(self, text: str) -> tuple[Candidate, ...]:
        whole = normal_name(text).replace(" ", "")
        near = process.extract(whole, list(self._names), scorer=fuzz.ratio, limit=_NEAREST, score_cutoff=_NEAR_ENOUGH)
        ids = _unique(one for name, _, _ in near for one in self._names[name])[:_NEAREST]
        return self._candidates(ids)

    def _candidates(self, ids: Iterable[str]) -> tuple[Candidate, ...]:
        """The customers by name, each with what tells it from the others that are called the same."""
        named = sorted((normal_name(self._entries[one].name), one) for one in ids)
        found: list[Candidate] = []
        for _, group in groupby(named, key=itemgetter(0)):
            namesakes = [self._entries[one] for _, one in group]
            shared = {field: Counter(getattr(entry, field) for entry in namesakes) for field in _TELLING}
            found += [Candidate(entry.id, entry.name, _detail(entry, shared, len(namesakes))) for entry in namesakes]
        return tuple(found)


def _detail(entry: Entry, shared: Mapping[str, Counter[str]], called_so: int) -> str:
    """The first of company, e-mail, phone and id that nobody else of that name has."""
    for field in _TELLING:
        own: str = getattr(entry, field)
        if own and own != entry.name and shared[field][own] == 1:
            return own
    return entry.id if called_so > 1 else ""


def _listed(candidates: tuple[Candidate, ...]) -> str:
    listed = ", ".join(str(candidate) for candidate in candidates[:_NAMED])
    return f"{listed}, …" if len(candidates) > _NAMED else listed


def _whole(text: str) -> list[str]:
    return [spelling.replace(" ", "") for spelling in spellings(text)] if text.strip() else []


def _words_of(entry: Entry) -> set[str]:
    return {
        word
        for text in (entry.name, entry.company)
        if text.strip()
        for spelling in spellings(text)
        for word in spelling.split()
    }


def _unique(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _common(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Those in every part; nobody when there is no part."""
    common: dict[str, None] | None = None
    for part in parts:
        common = dict.fromkeys(part) if common is None else {one: None for one in part if one in common}
        if not common:
            return ()
    return tuple(common or ())


def _slips(one: str, other: str) -> int:
    """How many letters of a word of this length may be wrong, missing, doubled or swapped."""
    length = max(len(one), len(other))
    if length <= _FEWEST_LETTERS:
        return 0
    return 1 if length < 8 else 2
