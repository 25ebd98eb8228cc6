"""Memory that stays for as long as the practice is open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
import gc
from typing import Any


@contextmanager
def long_lived() -> Iterator[None]:
    """What is made in here is not walked through by the garbage collector, now or later.

    A large book is a million small objects without a cycle among them. Each full collection would walk through them all while
    the event loop stands still, for a fifth of a second; their reference counts free them just as well.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if was_on:
            gc.enable()


def let_go(records: list[Any]) -> None:
    """Let go of many, one after the other: all at once, no other thread has its turn until the last is gone."""
    while records:
        records.pop()
