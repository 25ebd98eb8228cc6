"""The book on disk: opened, asked, changed, copied, closed. Nothing else writes to it.

Used from one thread at a time; it has no threads of its own and never waits for anything but the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
import shutil
from threading import Lock
from typing import Final, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import delete

from ..crm.call import Call
from ..crm.errors import AftersaleError, BookDamaged, BookError, BookUnwritable, Conflict, NotFound
from ..crm.model import Customer, FollowUp, Status
from ..crm.warmth import Standing
from . import journal, migrations, schema, seal, snapshots, tallies, values
from .change import Change
from .disk import Disk
from .erasure import erase_rows, sweep
from .journal import Journal, JournalRow
from .ledger import Ledger
from .lists import Lists
from .outbox import Outbox
from .past import Past
from .pictures import Pictures
from .playbooks import Playbooks
from .refusals import refusing
from .steps import STEPS, Step
from .tallies import Tallies
from .whole import Whole

type _Erasing = Sequence[str]

_ERASING: Final = "erasing"
_HOUSE_KEPT: Final = "house_kept"
_CHECKED: Final = "checked"


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure touched, by id; ``None``: gone. ``done_before``: those of the follow-ups that had been done.

    ``trouble`` is why traces may be left in the file, in its snapshots or in damaged books: the disk refused.
    """

    customers: Mapping[str, Customer | None]
    standings: Mapping[str, Standing]
    follow_ups: Mapping[str, FollowUp | None]
    done_before: Mapping[str, FollowUp]
    trouble: BookUnwritable | None


class Book(Lists, Past, Pictures, Playbooks, Journal, Tallies, Whole):
    """An open book."""

    def __init__(self, disk: Disk) -> None:
        """Take over an open connection (use ``open``)."""
        self.disk = disk
        self.path = disk.path
        self.outbox = Outbox(disk)
        self.ledger = Ledger(disk)
        self.trouble: AftersaleError | None = None
        """What stood in the way of the last daily snapshot, if anything did."""
        self.traces_left = False
        """Whether files may still hold somebody who was erased, because the disk refused to write them anew."""
        self.checked_at: datetime | None = None
        """When the whole book was last read through and found well."""
        self.copy: Callable[[date], None] = self.copy_day
        """How the day's snapshot is taken: at once, unless somebody sees to it that it is taken elsewhere."""
        self._copying = Lock()
        self._readers: set[str] = set()
        self._changing = False

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        create: bool = True,
        expect_existing: bool = False,
        thorough: bool = False,
        steps: Sequence[Step] = STEPS,
    ) -> Self:
        """Open the book at this path, made or brought up to date where need be; of an older kind a copy is taken first.

        ``BookDamaged``, ``BookTooNew``, ``BookUnwritable`` when that cannot be; the file then stays as it was. With
        ``expect_existing`` (or without ``create``) a missing or empty book is ``BookDamaged`` (``book_missing``).
        ``thorough`` reads every page, however large the book is.
        """
        if create:
            migrations.prepare_folder(path.parent)
        disk = migrations.open_disk(
            path, create=create, expect_existing=expect_existing, thorough=thorough, keep_copy=True, steps=steps
        )
        try:
            book = cls(disk)
            with suppress(BookUnwritable):  # A full disk: the book can be read all the same (``traces_left``).
                book._finish_erasing()
            checked = book.meta(_CHECKED)
            book.checked_at = None if checked is None else datetime.fromisoformat(checked)
        except BaseException:
            disk.close()
            raise
        return book

    def close(self) -> None:
        """Close the book; its log is moved into the file. What is being copied is copied to the end."""
        with self._copying:
            self.disk.close()

    # Changing

    @contextmanager
    def change(self, call: Call) -> Iterator[Change]:
        """One transaction: on disk when the block has ended, undone when it raises anything."""
        if self._changing:
            raise RuntimeError("a change within a change")
        self.disk.begin()
        self._changing = True
        change = Change(self.disk, call)
        self._held = change.record
        try:
            yield change
            change.finish()
            self.disk.commit()
        except BaseException:
            self.disk.roll_back()
            raise
        finally:
            self._changing = False
            self._held = None

    def undo(self, change: Change, entry: JournalRow) -> frozenset[str]:
        """Take a change back within another; the customers concerned. ``Conflict`` when it can no longer be."""
        return journal.take_back(change, entry)

    def erase(
        self, customer_id: str, call: Call, then: Callable[[Change], None] | None = None, zone: tzinfo = UTC
    ) -> Erased:
        """Forget a customer without a trace, here and in the snapshots; the erasure can never be taken back.

        What they did stays counted without them, by the days of this zone (``tallies``). ``then`` writes what follows from
        it, in the same commit.

        Takes as long as writing the whole book anew. When the power fails on the way it goes on at the next opening; when
        the disk refuses that (``trouble``), at the next opening, erasure or day.
        It waits for a copy of our own that is being taken, for they would come back with that one, and has the next one wait.
        ``Conflict`` while somebody else copies the book, for then its log cannot be emptied.
        """
        if self.disk.keeping_log - self._readers:
            raise Conflict("book_being_copied")
        with self._copying, self.disk.moving_log():
            return self._erase(customer_id, call, then, zone)

    def _erase(self, customer_id: str, call: Call, then: Callable[[Change], None] | None, zone: tzinfo) -> Erased:
        known = self.follow_ups_of(customer_id)
        with self.change(call) as change:
            touched = erase_rows(self.disk, customer_id, call.now, zone)
            if touched is None:
                raise NotFound("unknown_customer", name=customer_id)
            erasing = (customer_id, call.now.isoformat(), str(zone))
            change.put_meta(_ERASING, values.json_text([*self._erasing(), erasing]))
            journal.write(
                self.disk, JournalRow(0, call.now, call.way, call.user_id, import_id=None, final=True, touched=())
            )
            if then is not None:
                then(change)
        trouble = None
        try:
            self._finish_erasing()
        except BookUnwritable as error:
            trouble = BookUnwritable("erasure_unfinished", **error.facts)
        customers: dict[str, Customer | None] = {customer_id: None}
        customers.update(self.customers(touched.customers))
        follow_ups = {id_: self.follow_up(id_) for id_ in sorted(touched.gone | touched.follow_ups)}
        stayed = (one for one in follow_ups.values() if one is not None)
        return Erased(
            customers,
            {id_: standing for id_ in sorted(touched.customers) if (standing := self.standing(id_)) is not None},
            follow_ups,
            {one.id: one for one in (*known, *stayed) if one.status is Status.DONE},
            trouble,
        )

    def _erasing(self) -> list[_Erasing]:
        """Who was erased (id, when, in which zone) and may still be in a snapshot."""
        erasing: list[_Erasing] = values.from_json(self.meta(_ERASING) or "[]")
        return erasing

    def finish_erasing(self) -> bool:
        """Erase what the disk refused before; whether nothing is left. ``BookUnwritable`` where it refuses again."""
        self._take_up_erasing()
        return not self.traces_left

    def _take_up_erasing(self) -> None:
        """Finish what the disk refused before, unless somebody else copies the book: then another day."""
        if self._erasing() and not self.disk.keeping_log - self._readers:
            with self._copying, self.disk.moving_log():
                self._finish_erasing()

    def _finish_erasing(self) -> None:
        erasing = self._erasing()
        self.traces_left = bool(erasing)
        if not erasing:
            return
        sweep(self.disk)
        for path in snapshots.snapshots_of(self.path):
            _erase_in_snapshot(path, erasing)
        kept = self.path.parent / snapshots.DAMAGED
        shutil.rmtree(kept, ignore_errors=True)
        if kept.exists():  # The disk does not let go of it now: it is tried again (``erase``).
            return
        self.disk.run(delete(schema.meta).where(schema.meta.c.key == _ERASING))
        self.traces_left = False
        self.disk.checkpoint()

    # Keeping

    def checkpoint(self) -> None:
        """Move the log into the file (before a backup)."""
        self.disk.checkpoint()

    def keep_log(self, who: str, *, move: bool = True) -> None:
        """Move the log into the file, if that can be, and leave it from then on: file and log are being copied.

        A reader of the book needs no ``move``: it sees file and log as one.
        """
        if move:
            with suppress(BookError):
                self.disk.checkpoint()
        else:
            self._readers.add(who)
        self.disk.keeping_log.add(who)

    def let_log_go(self, who: str) -> None:
        """They are not being copied any more."""
        self.disk.keeping_log.discard(who)
        self._readers.discard(who)

    def keep_house(self, now: datetime, today: date) -> AftersaleError | None:
        """Once a day: forget what was only kept for a while, finish erasing, and take the day's snapshot.

        Trouble (no room for the snapshot, a damaged page) is the answer, not raised: nothing that was changed before
        is in doubt, and it is tried again tomorrow.
        """
        if self.meta(_HOUSE_KEPT) == today.isoformat():
            return None
        try:
            with self.change(Call(now, "clock")) as change:
                change.put_meta(_HOUSE_KEPT, today.isoformat())
                change.prune(now)
                tallies.prune(self.disk, today)
            self._take_up_erasing()
        except AftersaleError as trouble:
            self.trouble = trouble
        else:
            self.copy(today)
        return self.trouble

    def copy_day(self, day: date) -> None:
        """Take the day's snapshot; what stood in the way of it is ``trouble``.

        From any thread: it reads through a connection of its own. Elsewhere, the log is to be kept meanwhile (``keep_log``).
        """
        with self._copying:
            try:
                self.snapshot(day)
            except AftersaleError as trouble:
                self.trouble = trouble
            else:
                self.trouble = None

    def integrity_check(self) -> None:
        """Whether every page and every index makes sense; ``BookDamaged`` when not."""
        verdict = self.disk.command("PRAGMA integrity_check(1)")
        if verdict != "ok":
            raise BookDamaged("book_damaged", path=self.path, detail=verdict)

    def check_pages(self, first: int, many: int) -> int | None:
        """Compare some pages of the file with what was written; where to go on, ``None`` at the end.

        A large book is checked in many small goes, so that nobody waits. ``BookDamaged`` when a byte is not what it was.
        """
        wrong = self.disk.wrong_page(first, first + many - 1)
        if wrong is not None:
            raise BookDamaged("book_damaged", path=self.path, detail=f"page {wrong} is not what was written")
        return first + many if first + many <= self.disk.pages else None

    def finish_check(self, now: datetime) -> None:
        """Every page is what was written (``check_pages``): note it; what a small book says is looked at as a whole besides."""
        if self.path.stat().st_size <= migrations.CHECKED_WHOLE_UP_TO:
            self.integrity_check()
        with self.change(Call(now, "clock")) as change:
            change.put_meta(_CHECKED, now.isoformat())
        self.checked_at = now

    def leave_alone(self) -> None:
        """Write nothing more to a damaged book, not even when it is closed."""
        self.disk.is_left_alone = True

    def snapshot(self, day: date, before: str = "") -> Path:
        """A snapshot of this day, or from before something: a consistent, checked copy; seven are kept."""
        return snapshots.take(self.path, day, before)

    def snapshots(self) -> tuple[Path, ...]:
        """The snapshots there are, oldest first."""
        return snapshots.snapshots_of(self.path)


def _zone(name: str) -> tzinfo:
    """The zone of this name; where it is not known (any longer), UTC: a count may then be a day beside."""
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError, ValueError:
        return UTC


def _erase_in_snapshot(path: Path, erasing: Sequence[_Erasing]) -> None:
    """Erase in a snapshot as in the book; one that cannot be read is given up, because it may hold traces."""
    try:
        disk = migrations.open_disk(path, create=False, expect_existing=True)
        try:
            disk.begin()
            for customer_id, at, zone in erasing:
                erase_rows(disk, customer_id, datetime.fromisoformat(at), _zone(zone))
            disk.commit()
            sweep(disk)
            disk.command("PRAGMA journal_mode = DELETE")
            disk.is_left_alone = True
        finally:
            disk.close()
        with refusing(path):
            seal.seal_copy(path, path)
    except BookError:
        with refusing(path):
            snapshots.forget(path)
