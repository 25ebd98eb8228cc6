"""Answers as a person would speak them: short, most urgent first, at most five of a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from ..crm.due import Due
from ..crm.model import FollowUp
from ..crm.words import speak
from .answer import ANSWERS
from .request import Unclear

AT_MOST: Final = 5
_WEEK: Final = 7


class Speaker:
    """Says things in one language, on one day, with as much of a name as may be heard."""

    def __init__(self, code: str, now: datetime, *, first_names: bool = False) -> None:
        """``now`` is local."""
        self.language = code
        self._answers = ANSWERS[code]
        self._words = speak(code)
        self._now = now
        self._first_names = first_names

    def text(self, key: str, /, **facts: object) -> str:
        """One of the texts, filled in; it begins with a capital."""
        said = self._answers.texts[key].format(**facts)
        return said[:1].upper() + said[1:]

    def word(self, key: str) -> str:
        """A text that stands inside another."""
        return self._answers.texts[key]

    def number(self, key: str, count: int, /, **facts: object) -> str:
        """The text for none, one or many."""
        if count == 0 and f"{key}_none" in self._answers.texts:
            return self.text(f"{key}_none", **facts)
        return self.text(f"{key}_one" if count == 1 else f"{key}_many", count=count, **facts)

    def name(self, name: str) -> str:
        """A customer's name, as far as it may be spoken."""
        return name.split(maxsplit=1)[0] if self._first_names and name.strip() else name

    def items(self, said: Sequence[str], total: int | None = None) -> str:
        """At most five, then how many more."""
        count = len(said) if total is None else total
        shown = list(said[:AT_MOST])
        if count > len(shown):
            shown.append(self.word("and_more").format(count=count - len(shown)))
        return "; ".join(shown)

    def error(self, key: str | None) -> str:
        """A refusal of the desk."""
        return self._answers.errors.get(key or "") or self.text("failed")

    def ago(self, moment: datetime) -> str:
        """How many days ago."""
        return self._answers.ago((self._now.date() - moment.astimezone(self._now.tzinfo).date()).days)

    def day(self, day: date) -> str:
        """A day as a person would say it."""
        distance = (day - self._now.date()).days
        if distance in self._answers.days:
            return self._answers.days[distance]
        if 0 < distance < _WEEK:
            return self._answers.weekdays[day.weekday()]
        return self._words.date(day, self._now.date())

    def due(self, due: Due | date | datetime | None) -> str:
        """A due: a day, or a day and a time."""
        value = (due.day or due.moment) if isinstance(due, Due) else due
        if value is None:
            return ""
        if isinstance(value, datetime):
            local = value.astimezone(self._now.tzinfo)
            clock = self._answers.clock.format(hour=local.hour, minute=local.minute)
            return self.word("at_clock").format(day=self.day(local.date()), clock=clock)
        return self.day(value)

    def stretch(self, first: date, last: date) -> str:
        """From a day to a day."""
        monday = self._now.date() - timedelta(days=self._now.weekday())
        if last - first == timedelta(days=_WEEK - 1):
            if first == monday:
                return self.word("this_week")
            if first == monday + timedelta(days=_WEEK):
                return self.word("next_week")
        if first == last:
            distance = (first - self._now.date()).days
            said = self.day(first)
            return said if distance in self._answers.days else self.word("on_day").format(day=said)
        return self.word("between").format(first=self.day(first), last=self.day(last))

    def unclear(self, doubt: Unclear, *, example: str = "") -> str:
        """A question, with the phrase that settles it."""
        if doubt.question in ("several", "nobody"):
            return self._who(doubt)
        return self.text(doubt.question, name=example)

    def _who(self, doubt: Unclear) -> str:
        if self._first_names:
            names = list(dict.fromkeys(self.name(one.name) for one in doubt.candidates[:AT_MOST]))
            if doubt.question == "several" and len(names) < len(doubt.candidates):
                return self.text("several_first", said=doubt.said, count=len(doubt.candidates))
            key = doubt.question if doubt.question == "several" else "nearest" if names else "nobody"
            return self.text(key, said=doubt.said, items=self._either(names), example=names[0] if names else "")
        names = [str(one) for one in doubt.candidates[:AT_MOST]]
        listed = self._either(names)
        if doubt.question == "several":
            alike = len({one.name for one in doubt.candidates}) < len(doubt.candidates)
            first = doubt.candidates[0]
            return self.text("several", said=doubt.said, items=listed, example=first.detail if alike else first.name)
        return self.text("nearest" if names else "nobody", said=doubt.said, items=listed)

    def _either(self, names: Sequence[str]) -> str:
        return f" {self.word('or')} ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""

    def earliest_first(self, follow_ups: Iterable[FollowUp]) -> list[FollowUp]:
        """In the order of their dues, those without one last."""
        zone = self._now.tzinfo
        assert zone is not None
        return sorted(
            follow_ups,
            key=lambda one: (one.due is None, one.due.starts(zone) if one.due else self._now, one.id),
        )
