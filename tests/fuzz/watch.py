"""What must not happen, whatever comes in: a secret in the log, an exception, a stall, a changed book after a refusal."""

from __future__ import annotations

from asyncio import Handle
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
import gc
import logging
from pathlib import Path
import re
import sqlite3
import sys
from threading import Event, Thread, get_ident
from time import thread_time_ns
from traceback import extract_stack
from typing import Final

from .noise import MARK

SECRETS: Final = (MARK, "7654321")


BEFORE_US: Final = re.compile(
    r"^homeassistant\.components\.websocket_api\.\S+ \[\d+\] Error handling message: .*\(invalid_format\)", re.DOTALL
)
"""What Home Assistant refuses by a schema of its own, which it logs with the value; we never hear of it (docs/security.md)."""


REFUSES: Final = "homeassistant.components.websocket_api."
"""Where Home Assistant logs each call that was refused."""
OURS: Final = "custom_components/aftersale"
"""Stands in the traceback of every exception that we raised or let through; in no other."""


class LogWatch(logging.Handler):
    """Reads along, as the log file would, at ``INFO`` and above.

    What Home Assistant raises on its own, before it hands anything to us, is kept apart (``before_us``): its schemas do so for
    a few values, and log what was sent.
    """

    def __init__(self) -> None:
        """Nothing was seen yet."""
        super().__init__(logging.INFO)
        self.lines = 0
        self.leaks: list[str] = []
        self.exceptions: list[str] = []
        self.before_us: list[str] = []
        self.warned = Counter[str]()
        """Warnings and worse that are not about something refused, by their beginning."""
        self.setFormatter(logging.Formatter("%(name)s: %(message)s"))

    def seen(self) -> tuple[int, int]:
        """How many exceptions of ours there were so far, and how many of others alone."""
        return len(self.exceptions), len(self.before_us)

    def emit(self, record: logging.LogRecord) -> None:
        """Look at one line."""
        self.lines += 1
        line = self.format(record)
        if record.levelno >= logging.WARNING and not record.name.startswith(REFUSES):
            self.warned[f"{record.levelname} {record.name}: {str(record.msg)[:100]}"] += 1
        if record.exc_info or "Traceback" in line:
            if OURS not in line:
                self.before_us.append(line[-6_000:])
                return
            self.exceptions.append(line[-6_000:])
        if any(secret in line.casefold() for secret in SECRETS) and not BEFORE_US.match(line):
            self.leaks.append(line[:2_000])


class Stalls:
    """How long one callback kept the event loop, in its thread's own time.

    What others do on this machine is not counted, nor what the garbage of the test itself takes to collect, nor the callbacks
    that a test runs within one of its own when it lets time pass: each of those counts for itself.
    """

    def __init__(self) -> None:
        """Nothing was seen yet."""
        self.worst_ms = 0.0
        self.over: list[str] = []
        self.during = ""
        self._number = 0
        self._runs = False
        self._seen = ""
        self._said: list[str] = []
        self._collecting = self._collected = 0.0

    def say(self, what: str) -> None:
        """Say of the stalls that were just seen what came in."""
        said = len(self._said)
        self._said += [f"{stall} {what[:300]}" for stall in self.over[said:]]
        self.over = list(self._said)

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Watch every callback of every loop meanwhile."""
        run, ours = Handle._run, get_ident()

        def timed(handle: Handle) -> None:
            collected, runs = self._collected, self._runs  # a test that lets time pass runs callbacks within its own
            self._seen, self._runs = "", True
            self._number += 1
            begun = thread_time_ns()
            run(handle)
            took = (thread_time_ns() - begun) / 1_000_000 - (self._collected - collected)
            self._runs = runs
            self._collected += took if runs else 0.0
            self.worst_ms = max(self.worst_ms, took)
            if took > 100:
                self.over.append(f"{round(took)} ms: {self.during}: {self._seen or repr(handle)}"[:1_200])

        def collecting(phase: str, _: object) -> None:
            now = thread_time_ns() / 1_000_000
            if get_ident() != ours:
                return
            if phase == "start":
                self._collecting = now
            else:
                self._collected += now - self._collecting

        Handle._run = timed  # type: ignore[method-assign]
        gc.callbacks.append(collecting)
        over = Event()
        looking = Thread(target=self._look, args=(ours, over), daemon=True)
        looking.start()
        try:
            yield
        finally:
            over.set()
            looking.join()
            gc.callbacks.remove(collecting)
            Handle._run = run  # type: ignore[method-assign]

    def _look(self, thread: int, over: Event) -> None:
        """See from another thread what a callback is at that takes long, once it has taken that."""
        number = looked = 0
        while not over.wait(0.02):  # counted, because the clocks are the test's
            number, looked = self._number, looked + 1 if self._runs and number == self._number else 0
            if looked == 4 and (frame := sys._current_frames().get(thread)) is not None:
                stack = extract_stack(frame)
                self._seen = " < ".join(f"{Path(one.filename).stem}.{one.name}:{one.lineno}" for one in stack[:-14:-1])


class BookWatch:
    """Sees from beside whether anything was committed to the book."""

    def __init__(self, path: Path) -> None:
        """Open a second connection, which only reads."""
        self._raw = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None)
        self.version = self._version()

    def _version(self) -> int:
        return int(self._raw.execute("PRAGMA data_version").fetchone()[0])

    def changed(self) -> bool:
        """Whether there was a commit since this was last asked."""
        before, self.version = self.version, self._version()
        return before != self.version

    def column(self, sql: str) -> list[str]:
        """The first column of a question, as text."""
        return [str(row[0]) for row in self._raw.execute(sql)]

    def close(self) -> None:
        """Let go of the file."""
        self._raw.close()


QUIET: Final = ("sqlalchemy.engine", "aiohttp.access")
"""Loggers that Home Assistant itself has silent, and the test plugin has not."""


@contextmanager
def reading_along() -> Iterator[LogWatch]:
    """Every log line at ``INFO`` and above is looked at; the test runner's own handlers keep none of them."""
    root, watch = logging.getLogger(), LogWatch()
    kept = [(one, one.level) for one in (root, *map(logging.getLogger, QUIET), *root.handlers)]
    root.setLevel(logging.INFO)
    for one in QUIET:
        logging.getLogger(one).setLevel(logging.WARNING)
    for handler in root.handlers:
        handler.setLevel(logging.CRITICAL + 1)
    root.addHandler(watch)
    try:
        yield watch
    finally:
        root.removeHandler(watch)
        for one_kept, level in kept:
            one_kept.setLevel(level)


def rows(found: list[str], most: int = 8) -> str:
    """A few findings, each once for how it begins and ends."""
    different = {(one[:60], one[-60:]): one for one in found}
    return "\n".join(["", f"{len(found)} in all", *list(different.values())[:most]])
