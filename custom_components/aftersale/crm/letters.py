"""The ten letters (practice.md, "Letters"): which fits a follow-up, and filling one in.

What a customer or a user wrote only ever fills a placeholder; it is never read as a template.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from types import MappingProxyType
from typing import Final

from .model import CustomerFile, Kind
from .vocabulary import Letter
from .wording import one_line
from .words.language import placeholders
from .words.letters_de import LETTERS as GERMAN, SIGN_OFF as GERMAN_SIGN_OFF
from .words.letters_en import LETTERS as ENGLISH, SIGN_OFF as ENGLISH_SIGN_OFF

NOTE_CUT: Final = 400
FOR_KIND: Final[Mapping[Kind, Letter]] = MappingProxyType(
    {
        Kind.THANK_YOU_NOTE: Letter.THANK_YOU,
        Kind.AGREE_WALKTHROUGH: Letter.WELCOME,
        Kind.WALKTHROUGH: Letter.WELCOME,
        Kind.NEXT_STEPS: Letter.WELCOME,
        Kind.ORDER_CHECK_IN: Letter.HOW_IS_IT_GOING,
        Kind.MEETING_NOTES: Letter.MEETING_NOTES,
        Kind.LATE_NOTICE: Letter.WE_GOT_IT_WRONG,
        Kind.COMPLAINT_RESPONSE: Letter.WE_GOT_IT_WRONG,
        Kind.MAKE_WHOLE: Letter.WE_GOT_IT_WRONG,
        Kind.COMPLAINT_RECHECK: Letter.IS_IT_RIGHT_NOW,
        Kind.SURVEY: Letter.HOW_DID_WE_DO,
        Kind.THANK_REFERRER: Letter.REFERRAL_THANKS,
        Kind.LETTER: Letter.STILL_LOVE_YOU,
    }
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter, filled in."""

    subject: str
    text: str


def subject(letter: Letter, language: str) -> str:
    """What a letter is called: its subject."""
    return _in(language)[letter][0]


def _in(language: str) -> Mapping[Letter, tuple[str, tuple[str, ...]]]:
    return GERMAN if language.lower().startswith("de") else ENGLISH


def draft(letter: Letter, file: CustomerFile, last_note: str, language: str) -> Draft:
    """Fill a letter in; what is not known is left out with its line."""
    customer = file.customer
    german = language.lower().startswith("de")
    title, lines = _in(language)[letter]
    orders = [one for one in file.orders if one.cancelled_at is None]
    newest = max(orders, key=lambda one: (one.ordered_at, one.id), default=None)
    known = {
        "name": customer.name,
        "product": newest.product if newest else "",
        "hot_buttons": ", ".join(customer.hot_buttons),
        "last_note": one_line(last_note, NOTE_CUT),
    }
    told = [_filled(line, known) for line in lines if all(known[name] for name in placeholders(line))]
    closing = GERMAN_SIGN_OFF if german else ENGLISH_SIGN_OFF
    return Draft(title, "\n\n".join((*told, closing)))


def _filled(line: str, known: Mapping[str, str]) -> str:
    return Formatter().vformat(line, (), known)
