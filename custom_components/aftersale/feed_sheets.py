"""The calendar feed as sheets: the events of a handful of customers each, written anew only when one of these changed.

Sheets are kept packed (a large practice has tens of megabytes of events), in blocks that make one gzip file when they are laid one
behind the other. Which sheet a customer is on follows from the id alone, so the same book gives the same text, byte by byte.
Nothing here runs in the event loop but what says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from hashlib import sha256
from time import sleep
from typing import Any, Final
import zlib

from .checksum import appended, shift_of
from .crm.exchange import ics_out
from .crm.model import Customer, FollowUp
from .crm.practice import Practice

SHEETS: Final = 512
BREATH: Final = 4
"""After so many events the thread that writes them lets the event loop have its turn."""
BREATH_SECONDS: Final = 0.0002
PIECE: Final = 64 * 1024
_RAW: Final = -zlib.MAX_WBITS
_GZIP_HEAD: Final = b"\x1f\x8b\x08\0\0\0\0\0\0\xff"
_LAST_BLOCK: Final = b"\x03\0"


def sheet_of(customer_id: str) -> int:
    """The number of the sheet that holds a customer's events."""
    return zlib.crc32(customer_id.encode()) % SHEETS


@dataclass(frozen=True, slots=True)
class Sheet:
    """A part of the calendar, packed, and what it is when unpacked."""

    packed: bytes
    size: int
    digest: bytes
    crc: int
    shift: int

    @classmethod
    def of(cls, text: bytes) -> Sheet:
        """Pack a text."""
        packer = zlib.compressobj(wbits=_RAW)
        packed = packer.compress(text) + packer.flush(zlib.Z_FULL_FLUSH)
        return cls(packed, len(text), sha256(text).digest(), zlib.crc32(text), shift_of(len(text)))

    @property
    def text(self) -> bytes:
        """Unpacked."""
        return zlib.decompressobj(_RAW).decompress(self.packed)


NOTHING: Final = Sheet.of(b"")


@dataclass(frozen=True)
class Document:
    """The whole calendar at one moment."""

    sheets: tuple[Sheet, ...]
    checked: int

    @classmethod
    def of(cls, sheets: Iterable[Sheet]) -> Document:
        """Lay the sheets one behind the other."""
        used = tuple(sheet for sheet in sheets if sheet.size)
        checked = 0
        for sheet in used:
            checked = appended(checked, sheet.crc, sheet.shift)
        return cls(used, checked)

    @cached_property
    def size(self) -> int:
        """How many bytes it has."""
        return sum(sheet.size for sheet in self.sheets)

    @cached_property
    def packed_size(self) -> int:
        """How many bytes it has as a gzip file."""
        return sum(len(part) for part in self._file())

    @cached_property
    def tag(self) -> str:
        """The same for the same text."""
        return f'W/"{sha256(b"".join(sheet.digest for sheet in self.sheets)).hexdigest()[:32]}"'

    def plain(self) -> Iterator[bytes]:
        """The text in pieces, each unpacked in an instant (in the event loop)."""
        return (sheet.text for sheet in self.sheets)

    def packed(self) -> Iterator[bytes]:
        """The gzip file in pieces (in the event loop)."""
        piece = bytearray()
        for part in self._file():
            piece += part
            if len(piece) >= PIECE:
                yield bytes(piece)
                piece.clear()
        yield bytes(piece)

    def _file(self) -> Iterator[bytes]:
        yield _GZIP_HEAD
        yield from (sheet.packed for sheet in self.sheets)
        yield _LAST_BLOCK + self.checked.to_bytes(4, "little") + (self.size & 0xFFFFFFFF).to_bytes(4, "little")


@dataclass(slots=True)
class Edition:
    """The calendar with names, or the one without, as far as it is written."""

    names: bool
    settings: tuple[Any, ...] = ()
    head: Sheet = NOTHING
    sheets: list[Sheet] = field(default_factory=lambda: [NOTHING] * SHEETS)
    spoilt: set[int] = field(default_factory=lambda: set(range(SHEETS)))
    document: Document | None = None

    def spoil(self, numbers: Iterable[int]) -> None:
        """These sheets are to be written anew (in the event loop)."""
        self.spoilt.update(numbers)

    def sealed(self) -> Document:
        """All sheets as they are now, with what stands around them."""
        return Document.of((self.head, *self.sheets, _END))


_END: Final = Sheet.of(ics_out.END)


def written(
    follow_ups: Sequence[tuple[FollowUp, Customer]], practice: Practice, *, names: bool, lead: timedelta
) -> Sheet:
    """A sheet with these follow-ups, as far as they are dated; each is there once."""
    events: dict[str, bytes] = {}
    for number, (follow_up, customer) in enumerate(follow_ups):
        if follow_up.due is not None:
            events[follow_up.id] = ics_out.event(follow_up, customer, practice, names=names, lead=lead)
        if number % BREATH == 0:
            sleep(BREATH_SECONDS)
    return Sheet.of(b"".join(events[key] for key in sorted(events)))
