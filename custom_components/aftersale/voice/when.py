"""Days and times as people say them; the words of a language are data (``sentences``)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
import itertools
import re
from typing import Final

from .clock import NOON, read

WEEK: Final = 7
FRIDAY: Final = 4
_DAYS: Final = {"day": 1, "week": WEEK, "fortnight": 2 * WEEK}
_MONTHS: Final = {"month": 1, "year": 12}
_MIDDLE: Final = {True: 2, False: 14}
"""The middle of a week is Wednesday, that of a month the fifteenth."""


@dataclass(frozen=True, slots=True)
class WhenWords:
    """The words of a language for days and times; ``patterns`` are (handler, pattern), the most telling first."""

    days: Mapping[str, int]
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    units: Mapping[str, str]
    next_words: frozenset[str]
    last_words: frozenset[str]
    coming_words: frozenset[str]
    """*Kommenden Freitag* is the nearest one; *kommende Woche* is the next."""
    either: frozenset[str]
    """Between two days of which one is meant."""
    left: str
    """How what stands before a day ends that is left rather than meant: *instead of Thursday*."""
    left_with: tuple[str, ...]
    """What such a day itself begins with."""
    upto: tuple[str, ...]
    """What a day begins with of which the days before it are meant as well."""
    mornings: str
    """How a part of a day ends in which an early hour is of the morning."""
    evenings: str
    patterns: tuple[tuple[str, str], ...]
    minutes: frozenset[str] = frozenset()
    """What is said behind an hour for the minutes."""
    half_is_before: bool = False
    shifts: tuple[str, ...] = ()
    """How far something is moved from where it stands (``shift``)."""
    sooner: str = r"(?!)"
    """Words by which it is moved to an earlier day."""
    from_now: str = r"(?!)"
    """Words by which so long is counted from now on."""


@dataclass(frozen=True, slots=True)
class When:
    """A day (``first`` = ``last``), a stretch of days, a clock time, or a moment, and where it was said."""

    start: int
    end: int
    first: date | None = None
    last: date | None = None
    clock: time | None = None
    moment: datetime | None = None
    past: bool = False
    bare: bool = False
    """A weekday without a word that says which: today counts in a question, not in a plan."""
    unsure: bool = False
    """It may be another day as well: one to be asked about."""
    left: bool = False
    """The day that something is moved from, or not to."""
    upto: bool = False
    """Said with a word that means the days before it as well."""
    added: int | None = None
    """So many hours were added to an hour that was said without the part of the day."""
    lone: bool = False
    """A time only beside a day."""


class WhenReader:
    """Finds the days and times in a sentence of one language."""

    def __init__(self, words: WhenWords) -> None:
        """Compile the patterns of a language."""
        self._words = words
        lists = lists_of(words)
        self._patterns: list[tuple[Callable[[re.Match[str], datetime], When | None], re.Pattern[str]]] = []
        for handler, pattern in words.patterns:
            for name, alternatives in lists.items():
                pattern = pattern.replace(f"?P<{name}>", f"?P<{name}\0").replace(
                    f"<{name}>", f"(?P<{name}>{alternatives})"
                )
                pattern = pattern.replace(f"?P<{name}\0", f"?P<{name}>")
            compiled = re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)
            self._patterns.append((getattr(self, f"_{handler}"), compiled))
        counting = {word for word, number in words.numbers.items() if number != 1}
        self._number = re.compile(rf"(?<!\w)(?:\d{{1,3}}|{_any(counting)})(?!\w)", re.IGNORECASE)
        days = _any({key: unit for key, unit in words.units.items() if unit not in ("hour", "minute")})
        self._length = re.compile(rf"(?<!\w)(?P<num>{lists['num']})\s+(?P<unit>{days})(?!\w)", re.IGNORECASE)

    def number(self, text: str) -> int | None:
        """A number in digits or words."""
        text = text.lower()
        return int(text) if text.isdigit() else self._words.numbers.get(text)

    def says_a_number(self, text: str) -> bool:
        """Whether a number stands in a text, in digits or words."""
        return self._number.search(text) is not None

    def find(self, text: str, now: datetime) -> list[When]:
        """Every day and time in a text, in order; ``now`` is local. Neighbours are one."""
        taken: list[When] = []
        for handler, pattern in self._patterns:
            for match in pattern.finditer(text):
                if any(match.start() < one.end and one.start < match.end() for one in taken):
                    continue
                try:
                    found = handler(match, now)
                except ValueError, OverflowError:
                    found = None
                if found is not None:
                    said, before = match[0].lower(), text[: match.start()].lower()
                    left = said.startswith(self._words.left_with) or re.search(self._words.left, before) is not None
                    taken.append(replace(found, left=left, upto=said.startswith(self._words.upto)))
        return self._doubted(self._joined(sorted(taken, key=lambda one: one.start), text), text)

    def length(self, text: str, now: datetime) -> When | None:
        """How long, said without a word that makes it a day (*three days*, *a week*)."""
        match = self._length.search(text)
        return self._away(match, now, 1) if match is not None else None

    # -- handlers ------------------------------------------------------------------------------------------------

    def _day(self, match: re.Match[str], now: datetime) -> When:
        offset = self._words.days[_key(match["day"])]
        day = now.date() + timedelta(days=offset)
        return When(*match.span(), first=day, last=day, past=offset < 0)

    def _weekday(self, match: re.Match[str], now: datetime) -> When:
        groups = match.groupdict()
        wanted = self._words.weekdays[_key(match["wd"])]
        today = now.date()
        which = _key(groups.get("which") or "")
        ahead = (wanted - today.weekday()) % WEEK or WEEK
        is_next = which in self._words.next_words and which not in self._words.coming_words
        if which in self._words.last_words:
            day = today - timedelta(days=(today.weekday() - wanted) % WEEK or WEEK)
            return When(*match.span(), first=day, last=day, past=True)
        if groups.get("nextweek") or is_next:
            day = today - timedelta(days=today.weekday()) + timedelta(days=WEEK + wanted)
        else:
            day = today + timedelta(days=ahead + (WEEK if groups.get("later") else 0))
        return When(*match.span(), first=day, last=day, bare=not which and not groups.get("nextweek"))

    def _span(self, match: re.Match[str], now: datetime) -> When:
        groups = match.groupdict()
        today, which = now.date(), _key(groups.get("which") or "")
        step = 1 if which in self._words.next_words else -1 if which in self._words.last_words else 0
        step = 2 if groups.get("afternext") else step
        unit = self._words.units[_key(match["unit"])]
        if unit in _MONTHS:
            first = months_on(today.replace(day=1, month=1 if unit == "year" else today.month), step * _MONTHS[unit])
            last = months_on(first, _MONTHS[unit]) - timedelta(days=1)
        else:
            first = today - timedelta(days=today.weekday()) + timedelta(days=WEEK * step)
            last = first + timedelta(days=WEEK - 1)
        return When(*match.span(), *_part(groups, first, last, week=unit not in _MONTHS), past=step < 0)

    def _inmonth(self, match: re.Match[str], now: datetime) -> When:
        groups = match.groupdict()
        number, today = self._words.months[_key(match["month"])], now.date()
        first = date(today.year + (number < today.month), number, 1)
        last = months_on(first, 1) - timedelta(days=1)
        first, last = _part(groups, first, last, week=False)
        return When(*match.span(), first=max(first, today) if last >= today else first, last=last, past=last < today)

    def _weekend(self, match: re.Match[str], now: datetime) -> When:
        groups, today = match.groupdict(), now.date()
        saturday = today - timedelta(days=today.weekday()) + timedelta(days=FRIDAY + 1)
        if _key(groups.get("which") or "") in self._words.next_words - self._words.coming_words:
            saturday += timedelta(days=WEEK)
        if groups.get("after"):
            return When(*match.span(), first=saturday + timedelta(days=2), last=saturday + timedelta(days=2))
        return When(*match.span(), first=saturday, last=saturday + timedelta(days=1))

    def _offset(self, match: re.Match[str], now: datetime) -> When | None:
        """So long after another day: *a week on Tuesday*."""
        groups = match.groupdict()
        if groups.get("wd"):
            ahead = (self._words.weekdays[_key(match["wd"])] - now.weekday()) % WEEK
            base = now + timedelta(days=ahead)
        else:
            base = now + timedelta(days=self._words.days[_key(match["day"])])
        return self._away(match, base, 1)

    def _half(self, match: re.Match[str], now: datetime) -> When | None:
        """*Half a year*, *a week and a half*."""
        groups = match.groupdict()
        said = groups.get("num")
        whole = 0 if not said else self.number(said)
        if whole is None:
            return None
        unit = self._words.units[_key(match["unit"])]
        if unit in ("hour", "minute"):
            moment = now + (whole + 0.5) * (timedelta(hours=1) if unit == "hour" else timedelta(minutes=1))
            return When(*match.span(), moment=moment)
        if unit == "year":
            day = months_on(now.date(), 12 * whole + 6)
        elif unit == "month":
            day = months_on(now.date(), whole) + timedelta(days=15)
        else:
            day = now.date() + timedelta(days=whole * _DAYS[unit] + (_DAYS[unit] + 1) // 2)
        return When(*match.span(), first=day, last=day)

    def _nth(self, match: re.Match[str], now: datetime) -> When | None:
        """*The first Monday in December*; ``last`` is said with a word of its own."""
        groups, today = match.groupdict(), now.date()
        wanted = self._words.weekdays[_key(match["wd"])]
        if month := groups.get("month"):
            number = self._words.months[_key(month)]
            first = date(today.year + (number < today.month), number, 1)
        else:
            first = months_on(today.replace(day=1), int(_key(groups.get("which") or "") in self._words.next_words))
        nth = self._ordinal(groups["nth"]) if groups.get("nth") else None
        if nth is None:
            last = months_on(first, 1) - timedelta(days=1)
            day = last - timedelta(days=(last.weekday() - wanted) % WEEK)
        else:
            day = first + timedelta(days=(wanted - first.weekday()) % WEEK + WEEK * (nth - 1))
        return When(*match.span(), first=day, last=day, past=day < today)

    def _wdord(self, match: re.Match[str], now: datetime) -> When | None:
        """A day of the week with its date; one to be asked about when they do not agree."""
        found = self._date(match, now)
        if found is None or found.first is None:
            return None
        return replace(found, unsure=found.first.weekday() != self._words.weekdays[_key(match["wd"])])

    def _unsure(self, match: re.Match[str], now: datetime) -> When:
        return When(*match.span(), first=now.date(), last=now.date(), unsure=True)

    def _ahead(self, match: re.Match[str], now: datetime) -> When | None:
        return self._away(match, now, 1)

    def _ago(self, match: re.Match[str], now: datetime) -> When | None:
        return self._away(match, now, -1)

    def _away(self, match: re.Match[str], now: datetime, sign: int) -> When | None:
        said = match.groupdict().get("num")
        number = self.number(said) if said else 1
        if number is None:
            return None
        unit = self._words.units[_key(match["unit"])]
        if unit in ("hour", "minute"):
            moment = now + sign * (timedelta(hours=number) if unit == "hour" else timedelta(minutes=number))
            return When(*match.span(), moment=moment, past=sign < 0)
        if unit in _MONTHS:
            day = months_on(now.date(), sign * number * _MONTHS[unit])
        else:
            day = now.date() + timedelta(days=sign * number * _DAYS[unit])
        return When(*match.span(), first=day, last=day, past=sign < 0)

    def _days_on(self, match: re.Match[str], now: datetime) -> When | None:
        number = self.number(match["num"])
        if number is None:
            return None
        days = number * _DAYS.get(self._words.units[_key(match["unit"])], 1)
        return When(*match.span(), first=now.date(), last=now.date() + timedelta(days=days))

    def _date(self, match: re.Match[str], now: datetime) -> When | None:
        groups = match.groupdict()
        day = self._ordinal(groups["ord"])
        if day is None:
            return None
        month = groups.get("month")
        today = now.date()
        if month is None:
            base = today.replace(day=1)
            while monthrange(base.year, base.month)[1] < day or base.replace(day=day) < today:
                base = months_on(base, 1)
            found = base.replace(day=day)
        else:
            number = int(month) if month.isdigit() else self._words.months.get(_key(month)) or self._ordinal(month) or 0
            year = int(groups["year"]) if groups.get("year") else today.year
            if 1 <= number <= 12 and day > monthrange(year, number)[1]:  # *the thirty-first of November*
                return When(*match.span(), first=today, last=today, unsure=True)
            found = date(year, number, day)
            if found < today and not groups.get("year"):
                found = date(year + 1, number, day)
        return When(*match.span(), first=found, last=found)

    def _iso(self, match: re.Match[str], now: datetime) -> When:
        day = date.fromisoformat(match["iso"])
        return When(*match.span(), first=day, last=day, past=day < now.date())

    def _clock(self, match: re.Match[str], now: datetime) -> When | None:
        found = read(match.groupdict(), self.number, half_is_before=self._words.half_is_before)
        return None if found is None else When(*match.span(), clock=found.time, added=found.added)

    def _lone(self, match: re.Match[str], now: datetime) -> When | None:
        """Numbers that are a time only beside a day: *five thirty on Friday*."""
        found = self._clock(match, now)
        return None if found is None else replace(found, lone=True)

    # -- what stands side by side ----------------------------------------------------------------------------------

    def _joined(self, found: list[When], text: str) -> list[When]:
        """A day and a clock time that stand side by side are one."""
        joined: list[When] = []
        for one in found:
            before = joined[-1] if joined else None
            if before is not None and not text[before.end : one.start].strip(" ,"):
                if before.clock is None and one.clock is not None and before.first is not None:
                    joined[-1] = replace(before, end=one.end, clock=self._of_the_part(one, before, text))
                    continue
                if before.first is None and before.clock is not None and one.first is not None:
                    joined[-1] = replace(one, start=before.start, clock=self._of_the_part(before, one, text))
                    continue
            joined.append(one)
        return [one for one in joined if not one.lone]

    def _of_the_part(self, clock: When, day: When, text: str) -> time | None:
        """The time in the part of the day that was said: *tomorrow evening at eight*."""
        if clock.clock is None or clock.added is None:
            return clock.clock
        hour, said = clock.clock.hour, text[day.start : day.end].lower()
        if re.search(self._words.evenings, said) and hour < NOON:
            hour += NOON
        elif re.search(self._words.mornings, said) and clock.added and hour >= NOON:
            hour -= NOON
        return clock.clock.replace(hour=hour)

    def _doubted(self, found: list[When], text: str) -> list[When]:
        """Of two days with an *or* between them neither is sure."""
        doubted = {
            place
            for place, (one, two) in enumerate(itertools.pairwise(found))
            if text[one.end : two.start].strip(" ,").lower() in self._words.either
        }
        return [replace(one, unsure=True) if {place, place - 1} & doubted else one for place, one in enumerate(found)]

    def _ordinal(self, text: str) -> int | None:
        digits = re.match(r"\d+", text)
        number = int(digits[0]) if digits else self._words.ordinals.get(_key(text))
        return number if number and 1 <= number <= 31 else None


def lists_of(words: WhenWords) -> dict[str, str]:
    """What may stand in a pattern of this language for ``<day>``, ``<num>`` and the like."""
    sets = {"day": words.days, "wd": words.weekdays, "month": words.months, "unit": words.units, "mins": words.minutes}
    lists = {name: _any(keys) for name, keys in sets.items()}
    round_ones = _any(word for word, number in words.numbers.items() if number in (5, 10, 20, 25))
    lists["off"] = rf"(?:5|10|20|25|{round_ones})"
    lists["num"] = rf"(?:\d{{1,3}}|{_any(words.numbers)})"
    lists["ord"] = rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.)?|{_any(words.ordinals)})"
    return lists


def _part(groups: Mapping[str, str | None], first: date, last: date, *, week: bool) -> tuple[date, date]:
    """The beginning, the middle or the end of a stretch of days, when one of them was said."""
    if groups.get("end"):
        first = first + timedelta(days=FRIDAY) if week else last
    elif groups.get("middle"):
        first += timedelta(days=_MIDDLE[week])
    elif not groups.get("begin"):
        return first, last
    return first, first


def months_on(day: date, count: int) -> date:
    """The same day so many months on, or the last of its month."""
    index = day.year * 12 + day.month - 1 + count
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _key(text: str) -> str:
    return " ".join(text.lower().split())


def _any(keys: Iterable[str]) -> str:
    return "|".join(re.escape(key).replace(r"\ ", r"\s+") for key in sorted(keys, key=len, reverse=True))
