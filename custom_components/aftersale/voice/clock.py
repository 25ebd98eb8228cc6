"""Times of the day as people say them: *half past three*, *ten to six*, *three thirty*, *viertel vier*, *fünf vor halb*."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time
from typing import Final

HOUR: Final = 60
NOON: Final = 12
DAY: Final = 24
EARLIEST_HOUR: Final = 8
"""An hour before this one, said without morning or evening, is of the afternoon."""
_LATER: Final = frozenset(
    {"pm", "afternoon", "evening", "night", "nachmittags", "nachmittag", "abends", "abend", "mittags"}
)
_BEFORE_NOON: Final = frozenset({"am"})


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day."""

    time: time
    added: int | None = None
    """So many hours were added to an hour that was said without the part of the day."""


def read(
    groups: Mapping[str, str | None], number: Callable[[str], int | None], *, half_is_before: bool
) -> Clock | None:
    """The time that the parts of a match say; ``None`` where there is no such time.

    ``num`` is the hour, ``min`` and ``mins`` are minutes in digits and in words, ``half`` halves and quarters, ``off`` so many
    minutes before (``to``) or after it, ``before_half`` says that the hour is the half one before (*fünf vor halb vier*).
    ``half_is_before``: *halb vier* is half past three.
    """
    if groups.get("noon"):
        return Clock(time(NOON))
    hour, minute = number(groups.get("num") or ""), _minutes(groups, number, half_is_before=half_is_before)
    if hour is None or minute is None or hour > DAY:
        return None
    part = (groups.get("part") or "").lower().replace(".", "").replace("p m", "pm").replace("a m", "am")
    last = part.rsplit(maxsplit=1)[-1:]
    if _LATER.intersection(last):
        hour += NOON if hour < NOON else 0
    elif hour == NOON and _BEFORE_NOON.intersection(last):
        hour = 0
    added = None
    if not part and hour <= NOON and not groups.get("exact"):
        added = NOON if hour < EARLIEST_HOUR else 0
        hour += added
    total = (hour * HOUR + minute) % (DAY * HOUR)
    return Clock(time(total // HOUR, total % HOUR), added)


def _minutes(
    groups: Mapping[str, str | None], number: Callable[[str], int | None], *, half_is_before: bool
) -> int | None:
    """How far from the hour."""
    minute: int | None = int(groups.get("min") or groups.get("min2") or 0)
    if words := groups.get("mins"):
        minute = number(words.lower().removeprefix("oh ").removeprefix("o "))
    if half := (groups.get("half") or "").lower().replace(" ", ""):
        minute = _part_of_an_hour(half, groups, half_is_before=half_is_before)
    if minute is not None and (off := groups.get("off")):
        minutes = number(off)
        minute = None if minutes is None else minute + (-minutes if groups.get("to") else minutes)
        if minute is not None and groups.get("before_half"):
            minute -= HOUR // 2
    return None if minute is None or minute >= HOUR else minute


def _part_of_an_hour(half: str, groups: Mapping[str, str | None], *, half_is_before: bool) -> int:
    if half.startswith("hal"):
        return -(HOUR // 2) if half_is_before or groups.get("to") else HOUR // 2
    quarter = HOUR // 4
    if half.startswith("drei"):
        return -quarter
    if groups.get("to"):
        return -quarter
    return quarter if groups.get("after") or not half_is_before else -3 * quarter
