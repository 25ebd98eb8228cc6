"""Who goes by a text: an index from texts to customers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

_FEW: Final = 16
"""A text that more people share is kept in another way."""


class TextIndex:
    """Text → the ids of those who go by it.

    Nearly every text is one person's, or a few people's: a tuple. One that many share (a town in company names, *Müller*) has its ids
    in a dictionary, so that one more or less of them costs the same as the first.
    """

    __slots__ = ("_ids",)

    def __init__(self) -> None:
        """Nobody yet."""
        self._ids: dict[str, tuple[str, ...] | dict[str, None]] = {}

    def __iter__(self) -> Iterator[str]:
        """Every text that somebody goes by."""
        return iter(self._ids)

    def __contains__(self, key: str) -> bool:
        """Whether anybody goes by it."""
        return key in self._ids

    def __getitem__(self, key: str) -> tuple[str, ...]:
        """Who goes by it, the first known first."""
        return tuple(self._ids.get(key, ()))

    def add(self, key: str, customer_id: str) -> None:
        """They go by this too; a second time changes nothing."""
        ids = self._ids.get(key, ())
        if isinstance(ids, dict):
            ids[customer_id] = None
        elif customer_id not in ids:
            more = (*ids, customer_id)
            self._ids[key] = more if len(more) <= _FEW else dict.fromkeys(more)

    def remove(self, key: str, customer_id: str) -> None:
        """They go by this no longer."""
        ids = self._ids.get(key, ())
        if isinstance(ids, dict):
            ids.pop(customer_id, None)
        else:
            ids = self._ids[key] = tuple(other for other in ids if other != customer_id)
        if not ids:
            del self._ids[key]
