"""How a name or an e-mail address may be written, and when two spellings mean the same.

Names are compared without case, accents, punctuation, legal forms and word gaps (contract, "Actions"). A letter that
has two plain spellings (``ü``: ``ue`` in German, ``u`` elsewhere) gives a name two spellings; two names are the same when
they share one.
"""

from __future__ import annotations

import re
from typing import Final
import unicodedata


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_LEGAL_FORMS: Final = _set(
    # Germany, Austria, Switzerland
    "gmbh mbh ggmbh ag se kg kgaa ohg og gbr gesbr ug haftungsbeschränkt ev ek eu eg co partg partgmbb sàrl "
    # English-speaking countries
    "ltd limited llc llp lp plc inc incorporated corp corporation company pty pte cic "
    # France, Belgium, Netherlands, Luxembourg
    "sarl sas sasu sa eurl snc sci scop scs sprl bvba srl cvba nv bv vof asbl vzw "
    # Italy, Spain, Portugal, Latin America
    "spa srls sapa sl slu sau slne lda ltda eirl eireli sadecv derl cv "
    # The North and the Baltic states
    "ab hb as asa aps ivs oy oyj ky ehf hf uab sia oü "
    # Middle and eastern Europe, Turkey
    "sro vos ks spz zoo doo jdoo dd kft zrt nyrt bt ood eood ooo zao pao oao jsc aş şti "
    # Asia
    "kk gk bhd sdn pvt private tbk fze fzco fzc"
)
_FEW_LETTERS: Final = 2
"""A legal form of so many letters may be any word: *as*, *ab*."""
_LEADING_FORMS: Final = _set("ооо зао пао оао ао тов ип ooo zao pao oao pt")
_ATTACHED_FORMS: Final = re.compile("株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限公司|주식회사|유한회사")
_JOINING: Final = frozenset(("and", "und"))
_HONORIFICS: Final = _set(
    "mr mrs ms miss mx sir madam dr doctor prof professor herr herrn frau fräulein doktor ing dipl mag"
)
_GERMAN: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d"}
    | {"ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ß": "ss"}
)
_PLAIN: Final = str.maketrans(
    {"ä": "a", "ö": "o", "ü": "u", "ø": "o", "å": "a", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d"}
    | {"ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ß": "ss"}
)
_APOSTROPHES: Final = frozenset("'’‘ʼʹ`´′＇")
_SOUNDS: Final = (
    (re.compile("ph|v|w"), "f"),
    (re.compile("sch|sh|tsch|ch"), "x"),
    (re.compile("ai|ay|ey|ei|ie|ee"), "i"),
    (re.compile("ou|oo"), "u"),
    (re.compile("th|dt|d"), "t"),
    (re.compile("ck|q|c|g"), "k"),
    (re.compile("tz|z"), "s"),
    (re.compile("y|j"), "i"),
    (re.compile("b"), "p"),
    (re.compile("(?<=.)h"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


def _words(text: str) -> list[str]:
    """The casefolded words of a text; apostrophes join, other punctuation parts, lone letters in a row are one word."""
    joined = "".join(char for char in text if char not in _APOSTROPHES)
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", joined).casefold())
    folded = _ATTACHED_FORMS.sub(" ", folded)
    spaced = "".join(_kept(char) for char in folded)
    words: list[str] = []
    initials = False
    for word in spaced.split():
        if initials and len(word) == 1:
            words[-1] += word
        else:
            words.append(word)
        initials = len(word) == 1 and word.isascii()
    return words


def _kept(char: str) -> str:
    if unicodedata.category(char) == "Cf":
        return ""
    return char if unicodedata.category(char)[0] in "LNM" else " "


def _without_forms(words: list[str]) -> list[str]:
    """Leave legal forms and joining words aside, as long as something else remains."""
    kept = [word for word in words if word not in _JOINING] or words
    while len(kept) > 1 and kept[-1] in _LEGAL_FORMS:
        kept = kept[:-1]
        if kept[-1] == "sp":
            kept = kept[:-1] or kept
    while len(kept) > 1 and kept[0] in _LEADING_FORMS:
        kept = kept[1:]
    return kept


def _without_accents(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not "\u0300" <= char <= "\u036f")


def _render(words: list[str], table: dict[int, str]) -> str:
    return " ".join(_without_accents(" ".join(words).translate(table)).split())


def spellings(text: str) -> tuple[str, ...]:
    """Every plain spelling of a name: words parted by one space, the German one first.

    A name without a single letter or digit (an emoji) is spelt as itself.
    """
    words = _without_forms(_words(text))
    german, plain = _render(words, _GERMAN), _render(words, _PLAIN)
    if not german:
        return (" ".join(text.casefold().split()),)
    return (german,) if german == plain else (german, plain)


def normal_name(text: str) -> str:
    """A name without case, accents, punctuation and legal forms; umlauts written out the German way."""
    return spellings(text)[0]


def full_name(text: str) -> str:
    """As ``normal_name``, with its legal form: tells ``Weber GmbH`` from ``Weber AG``."""
    return _render(_words(text), _GERMAN)


def without_honorific(text: str) -> str:
    """``Frau Dr. Weber`` is ``weber``; a text without honorifics, or of nothing else, stays."""
    words = _words(text)
    start = 0
    while start < len(words) - 1 and words[start] in _HONORIFICS:
        start += 1
    return " ".join(words[start:]) if start else text


def is_legal_form(word: str) -> bool:
    """Whether a word is said behind the name of a company, and as such only."""
    return len(word) > _FEW_LETTERS and word.casefold() in _LEGAL_FORMS


def sound(word: str) -> str:
    """Roughly how a plain word sounds, so that ``Maier`` and ``Meyer`` agree."""
    for pattern, letter in _SOUNDS:
        word = pattern.sub(letter, word)
    return word


def plain(text: str) -> str:
    """A text for sorting and searching: case and accents aside."""
    return _without_accents(text.casefold())


def normal_email(text: str) -> str:
    """An e-mail address without case, spaces around, ``mailto:`` and angle brackets."""
    bare = unicodedata.normalize("NFC", text).strip().casefold().removeprefix("mailto:")
    return bare.strip("<> ")
