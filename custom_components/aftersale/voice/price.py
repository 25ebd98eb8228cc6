"""The price that was said behind what was ordered: *two chairs for 400 euros*, *ein Coaching zu 1.250,50 Euro*."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
import re
from typing import Final

_MOST_DIGITS: Final = 12


@dataclass(frozen=True, slots=True)
class PriceWords:
    """How a language says prices."""

    before: str
    """What stands between a thing and its price, as alternatives of a pattern."""
    currencies: Mapping[str, tuple[str, ...]]
    """Words and signs, as patterns, and the codes that they may mean: the first, unless another of them is one's own."""
    decimal: str
    """What parts the whole from its hundredths."""
    grouping: str
    """What may part thousands, as a class of characters."""


@dataclass(frozen=True, slots=True)
class Priced:
    """What was ordered and for how much: ``amount`` as plain decimal text, ``currency`` a code, both empty where nothing was said."""

    what: str
    amount: str = ""
    currency: str = ""


class PriceReader:
    """Finds the price at the end of what was ordered. What is *each*, *a month* or without a currency is none."""

    def __init__(self, words: PriceWords) -> None:
        """Compile the pattern of a language."""
        point, group = re.escape(words.decimal), words.grouping
        whole = rf"(?:\d{{1,3}}(?:[{group}]\d{{3}})+|\d+)"
        money = "|".join(words.currencies)
        self._currencies = tuple((re.compile(one, re.IGNORECASE), codes) for one, codes in words.currencies.items())
        self._decimal = words.decimal
        self._pattern = re.compile(
            rf"(?P<what>\S.*?)(?:\s*,\s*(?:(?:{words.before})\s+)?|\s+(?:{words.before})\s+)"
            rf"(?:(?P<ahead>{money})\s?)?(?P<sum>{whole}(?:{point}\d{{1,2}})?)(?:\s?(?P<behind>{money}))?",
            re.IGNORECASE,
        )

    def read(self, said: str, own: str = "") -> Priced:
        """What was ordered, without its price; ``own`` is the code of the currency at home."""
        match = self._pattern.fullmatch(said.strip().rstrip(".,!"))
        if match is None or bool(match["ahead"]) == bool(match["behind"]):
            return Priced(said)
        whole, _, hundredths = match["sum"].partition(self._decimal)
        digits = re.sub(r"\D", "", whole)
        if len(digits) > _MOST_DIGITS:
            return Priced(said)
        amount = f"{digits}.{hundredths:0<2}" if hundredths else digits
        money = match["ahead"] or match["behind"]
        codes = next(codes for pattern, codes in self._currencies if pattern.fullmatch(money))
        return Priced(match["what"].rstrip(" ,"), amount, own if own in codes else codes[0])
