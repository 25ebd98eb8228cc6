"""How far something is moved from where it stands: *by two days*, *an hour earlier*, *um eine Woche*, *einen Tag vor*."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
import re
from typing import Final

from ..crm.due import Due
from .when import WhenWords, lists_of, months_on

_MINUTES: Final = {"minute": 1, "hour": 60}
_DAYS: Final = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS: Final = {"month": 1, "year": 12}


@dataclass(frozen=True, slots=True)
class Shift:
    """So much later; earlier where it is negative. One of the three is set."""

    months: int = 0
    days: int = 0
    minutes: int = 0

    def of(self, due: Due, now: datetime) -> date | datetime | None:
        """Where this due comes to lie; ``now`` is local. What has passed is put off from now on.

        ``None``: by minutes a day cannot be moved.
        """
        zone = now.tzinfo
        assert zone is not None
        if self.minutes:
            if due.moment is None:
                return None
            base = max(due.moment, now) if self.minutes > 0 else due.moment
            return base + timedelta(minutes=self.minutes)
        day = due.local_day(zone)
        if self.months + self.days > 0:
            day = max(day, now.date())
        moved = due.moved_to(months_on(day, self.months) + timedelta(days=self.days), zone)
        return moved.day or moved.moment


class ShiftReader:
    """Finds in a sentence of one language how far something is moved."""

    def __init__(self, words: WhenWords) -> None:
        """Compile the patterns of a language."""
        lists = lists_of(words)
        self._numbers = words.numbers
        self._units = words.units

        def pattern(text: str) -> re.Pattern[str]:
            for name in ("num", "unit"):
                text = text.replace(f"<{name}>", f"(?P<{name}>{lists[name]})")
            return re.compile(rf"(?<![\w-])(?:{text})(?!\w)", re.IGNORECASE)

        self._patterns = [pattern(text) for text in words.shifts]
        self._sooner = pattern(words.sooner)
        self._from_now = pattern(words.from_now)

    def find(self, text: str) -> tuple[Shift, int, int] | None:
        """How far, and where that is said."""
        if self._from_now.search(text) is not None:
            return None
        for pattern in self._patterns:
            if (match := pattern.search(text)) is not None and (shift := self._read(match)) is not None:
                sign = -1 if self._sooner.search(text) is not None else 1
                return Shift(sign * shift.months, sign * shift.days, sign * shift.minutes), *match.span()
        return None

    def _read(self, match: re.Match[str]) -> Shift | None:
        groups = match.groupdict()
        unit = self._units[" ".join(match["unit"].lower().split())]
        if groups.get("half"):
            return Shift(minutes=30) if unit == "hour" else None
        said = " ".join((groups.get("num") or "").lower().split())
        number = int(said) if said.isdigit() else self._numbers.get(said)
        if not number:
            return None
        return Shift(number * _MONTHS.get(unit, 0), number * _DAYS.get(unit, 0), number * _MINUTES.get(unit, 0))
