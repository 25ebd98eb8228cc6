"""A process that is killed before every single statement of a change: what is found afterwards?

``Killed(path, act)`` runs ``act(book)`` in a child process (forked, so that it may be any function) and kills it, with
``SIGKILL``, before its ``n``-th statement reaches SQLite; and, the last time, right after the change. Use it as::

    for moment in Killed(path, act):
        book = Book.open(path)      # moment.before: which statement it never came to
        ...                         # nothing of the change is there, or all of it

Each round begins with the book as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
import os
from pathlib import Path
import shutil
import signal
import warnings

from custom_components.aftersale.store import Book


@dataclass(frozen=True, slots=True)
class Death:
    """When the process died: before this statement (``None``: after the last one), which was its ``number``-th."""

    number: int
    before: str | None


class Killed:
    """Rounds of the same act, each killed one statement later."""

    def __init__(self, path: Path, act: Callable[[Book], object], every: int = 1) -> None:
        """Begin with the book that lies at this path; it must be closed. ``every``: only before each so-manieth."""
        self._path = path
        self._act = act
        self._every = every
        self._kept = path.parent.with_name(path.parent.name + "-before")
        shutil.copytree(path.parent, self._kept)

    def __iter__(self) -> Iterator[Death]:
        """Every death, the last one after the change."""
        number = 1 - self._every
        while True:
            number += self._every
            shutil.rmtree(self._path.parent)
            shutil.copytree(self._kept, self._path.parent)
            told = self._path.with_name("told")
            with warnings.catch_warnings():
                # The test plugin has a thread that sleeps; the child never waits for it.
                warnings.simplefilter("ignore", DeprecationWarning)
                pid = os.fork()
            if pid == 0:
                self._die(number, told)
            _, status = os.waitpid(pid, 0)
            assert os.WIFSIGNALED(status), f"the act failed by itself; see {told.read_text()}"
            assert os.WTERMSIG(status) == signal.SIGKILL
            before = told.read_text() or None
            told.unlink()
            yield Death(number, before)
            if before is None:
                return

    def _die(self, number: int, told: Path) -> None:
        """In the child: act, and be killed. Never returns."""
        try:
            book = Book.open(self._path)
            told.write_text("")
            seen = 0

            def watch(statement: str) -> None:
                nonlocal seen
                seen += 1
                if seen == number:
                    told.write_text(statement)
                    os.kill(os.getpid(), signal.SIGKILL)

            book.disk.raw.set_trace_callback(watch)
            self._act(book)
            os.kill(os.getpid(), signal.SIGKILL)
        except BaseException as error:  # noqa: BLE001 - a forked child must not go on into pytest
            told.write_text(repr(error))
            os._exit(1)
