"""The seal: a checksum of every page of the book's file, kept beside it, so that a flipped byte is never believed.

SQLite notices a page that makes no sense, not a letter that became another one. The file changes only when the log is moved
into it, and ``move_log`` alone does that: it marks the book anew, moves the log, and writes down the checksums of the pages
that moved. A seal holds for the book that bears its mark; any other (the power failed in between, the file was replaced by
hand) says nothing, and the next ``move_log`` seals the file as it is then. Pages that lie in the log are covered by
the log's own checksums; of a log that was cut short in its middle ``Log.is_cut_short`` knows.

A file that SQLite has open is read through one descriptor that stays open as long: closing any other would take the process'
locks away, and let another program believe that it is alone.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator
from contextlib import closing
from dataclasses import dataclass
import os
from pathlib import Path
import secrets
import sqlite3
import struct
from typing import Final
from zlib import crc32

MARK: Final = "seal"
"""The key of the mark among the book's own notes."""
_MAGIC: Final = b"AFTSEAL1"
_HEAD: Final = struct.Struct("<8s16sII")
_TAIL: Final = struct.Struct("<I")
_LOG_HEAD: Final = 32
_FRAME: Final = struct.Struct(">IIII")
_FRAME_HEAD: Final = 24
_INDEX_LAST_FRAME: Final = 16
_AT_ONCE: Final = 4096
"""So many pages are read in one go."""
_NEAR: Final = 64
"""Pages no farther apart than this are read together."""


@dataclass(slots=True)
class Seal:
    """What every page of a file should be."""

    mark: str
    page_size: int
    sums: array[int]

    def wrong(self, file: int, first: int, last: int, exempt: Collection[int] = ()) -> int | None:
        """The first of these pages (counted from 1) that is not what was written, if there is one."""
        last = min(last, len(self.sums))
        for page, found in sums_of(file, self.page_size, first, last):
            if found != self.sums[page - 1] and page not in exempt:
                return page
        return None


@dataclass(frozen=True, slots=True)
class Log:
    """What lies in the log: its pages, how many the book has with them, and whether changes at its end are lost."""

    pages: frozenset[int] = frozenset()
    size: int | None = None
    is_cut_short: bool = False


def place_of(book: Path) -> Path:
    """Where the seal of a book lies."""
    return book.with_name(f"{book.name}-seal")


def log_of(book: Path) -> Path:
    """Where the log of a book lies."""
    return book.with_name(f"{book.name}-wal")


def sums_of(file: int, page_size: int, first: int, last: int) -> Iterator[tuple[int, int | None]]:
    """The checksum of each of these pages of an open file; ``None`` where the file has ended."""
    for begin in range(first, last + 1, _AT_ONCE):
        end = min(begin + _AT_ONCE, last + 1)
        found = memoryview(os.pread(file, (end - begin) * page_size, (begin - 1) * page_size))
        for page in range(begin, end):
            content = found[(page - begin) * page_size : (page - begin + 1) * page_size]
            yield page, crc32(content) if len(content) == page_size else None


def read(book: Path) -> Seal | None:
    """The seal that lies beside a book; ``None`` where none does, or not a whole one."""
    try:
        data = place_of(book).read_bytes()
    except FileNotFoundError:
        return None
    if len(data) < _HEAD.size + _TAIL.size or _TAIL.unpack_from(data, len(data) - _TAIL.size)[0] != crc32(
        data[: -_TAIL.size]
    ):
        return None
    _, mark, page_size, pages = _HEAD.unpack_from(data)
    sums = array("I", data[_HEAD.size : _HEAD.size + 4 * pages])
    return Seal(mark.decode("ascii"), page_size, sums)


def write(book: Path, seal: Seal) -> None:
    """Put this seal beside a book; it is there as a whole or not at all."""
    place = place_of(book)
    part = place.with_name(f"{place.name}.part")
    data = _HEAD.pack(_MAGIC, seal.mark.encode("ascii"), seal.page_size, len(seal.sums)) + seal.sums.tobytes()
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data + _TAIL.pack(crc32(data)))
            file.flush()
            os.fsync(file.fileno())
        part.replace(place)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def mark_of(raw: sqlite3.Connection) -> str | None:
    """The mark that a book bears."""
    row = raw.execute("SELECT value FROM meta WHERE key = ?", (MARK,)).fetchone()
    return None if row is None else str(row[0])


def mark_anew(raw: sqlite3.Connection) -> str:
    """Give a book another mark: whatever seal there was holds no longer."""
    mark = secrets.token_hex(8)
    raw.execute("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (MARK, mark))
    return mark


def seal_whole(raw: sqlite3.Connection, file: int, mark: str) -> Seal:
    """The seal of a file as it is now, when it has no log."""
    page_size = _page_size(raw)
    pages: int = raw.execute("PRAGMA page_count").fetchone()[0]
    return Seal(mark, page_size, array("I", (each or 0 for _, each in sums_of(file, page_size, 1, pages))))


def move_log(raw: sqlite3.Connection, path: Path, file: int, known: Seal | None) -> Seal | None:
    """Move the log into the file and seal what moved; the seal that holds from now on.

    ``known`` is the seal that held until now. The answer is ``None``, and the log stays, while somebody else reads the file.
    """
    if raw.execute("SELECT count(*) FROM sqlite_master WHERE name = 'meta'").fetchone()[0] == 0:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return None
    if known is not None and not _has_content(log_of(path)):
        return known
    mark = mark_anew(raw)
    busy, log, moved = raw.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    if busy or log != moved:
        return None
    pages = look_into_log(path, log, _page_size(raw)).pages
    seal = seal_whole(raw, file, mark) if known is None else _renewed(raw, file, known, mark, pages)
    write(path, seal)
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return seal


def _page_size(raw: sqlite3.Connection) -> int:
    size: int = raw.execute("PRAGMA page_size").fetchone()[0]
    return size


def _has_content(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _renewed(raw: sqlite3.Connection, file: int, known: Seal, mark: str, moved: frozenset[int]) -> Seal:
    """The seal with the checksums of the pages that moved; the others must still be what they were."""
    pages: int = raw.execute("PRAGMA page_count").fetchone()[0]
    sums = array("I", known.sums[:pages])
    sums.extend([0] * (pages - len(sums)))
    for first, last in _runs(sorted(page for page in moved if page <= pages)):
        for page, found in sums_of(file, known.page_size, first, last):
            if page in moved:
                sums[page - 1] = found or 0
    return Seal(mark, known.page_size, sums)


def _runs(pages: list[int]) -> Iterator[tuple[int, int]]:
    """Pages that lie near each other, as first and last: one read for each."""
    begin = 0
    for index, page in enumerate(pages):
        if index + 1 == len(pages) or pages[index + 1] - page > _NEAR:
            yield pages[begin], page
            begin = index + 1


def look_into_log(book: Path, whole: int, page_size: int) -> Log:
    """What lies in the log of a book, of which SQLite takes so many frames for whole."""
    if not _has_content(log_of(book)):
        return Log()
    data = log_of(book).read_bytes()
    step = _FRAME_HEAD + page_size
    frames = [_FRAME.unpack_from(data, place) for place in range(_LOG_HEAD, len(data) - step + 1, step)]
    counted = frames[:whole]
    size = next((frame[1] for frame in reversed(counted) if frame[1]), None)
    return Log(frozenset(frame[0] for frame in counted), size, _is_cut_short(frames, data[16:24], whole))


def _is_cut_short(frames: list[tuple[int, ...]], salt: bytes, whole: int) -> bool:
    """Whether behind the last whole frame lies one that was on disk before another change began.

    A power cut tears at most the change that was being written. When the beginning of the log itself cannot be read, its
    frames know each other by what they share.
    """
    left = frames[whole:]
    ours = struct.unpack(">II", salt)
    if whole == 0 and left and ours not in {frame[2:] for frame in left}:
        ours = left[0][2:]
    ends = [bool(frame[1]) for frame in left if frame[2:] == ours]
    return any(ends[:-1])


def check(looked_at: sqlite3.Connection, path: Path, *, whole: bool) -> str | None:
    """What is wrong with a book by its seal and its log; ``None`` when nothing is. ``whole``: read every page.

    Only while nobody has opened the book to write.
    """
    mark = mark_of(looked_at)
    log = look_into_log(path, _whole_frames(path), _page_size(looked_at))
    if log.is_cut_short:
        return "changes at the end of the log are lost"
    seal = read(path)
    if not whole or seal is None or mark != seal.mark:
        return None
    last = len(seal.sums) if log.size is None else min(log.size, len(seal.sums))
    with path.open("rb") as file:
        page = seal.wrong(file.fileno(), 1, last, log.pages)
    return None if page is None else f"page {page} is not what was written"


def _whole_frames(book: Path) -> int:
    """How many frames of the log SQLite takes for whole: it says so in the index, which somebody has open."""
    index = book.with_name(f"{book.name}-shm")
    if not _has_content(index):
        return 0
    with index.open("rb") as file:
        file.seek(_INDEX_LAST_FRAME)
        return int(struct.unpack("=I", file.read(4))[0])


def seal_copy(path: Path, part: Path) -> None:
    """Seal a file that stands alone (a snapshot), still under another name; its seal lies beside ``path``."""
    with closing(sqlite3.connect(part, isolation_level=None)) as raw, part.open("rb") as file:
        mark = mark_anew(raw)
        write(path, seal_whole(raw, file.fileno(), mark))
