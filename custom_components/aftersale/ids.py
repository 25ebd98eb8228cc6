"""Ids of records: short, unguessable enough not to collide, and in the order in which they were made."""

from __future__ import annotations

import secrets
import time
from typing import Final

LETTERS: Final = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's: in the order of their codes, and none that looks like another."""
LETTER_BITS: Final = 5
LENGTH: Final = 20
RANDOM_BITS: Final = 50


class Ids:
    """Makes ids: the millisecond, then chance; never one that is not after the last. For one thread at a time."""

    def __init__(self) -> None:
        """None made yet."""
        self._last = 0

    def __call__(self) -> str:
        """The next id."""
        now = time.time_ns() // 1_000_000
        self._last = max(now << RANDOM_BITS | secrets.randbits(RANDOM_BITS), self._last + 1)
        places = range((LENGTH - 1) * LETTER_BITS, -1, -LETTER_BITS)
        return "".join(LETTERS[self._last >> place & 31] for place in places)
