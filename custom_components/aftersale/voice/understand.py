"""What a sentence asks for: which capability, which customer, kind, day, number and text.

Nothing that changes the book is guessed: two customers, no customer, no day or no number make a question.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
import re
from typing import Final
from zoneinfo import ZoneInfo

from ..crm.due import instant
from ..crm.identity import Directory, Found, Nobody, Several
from .language import Rule, Sentences
from .names import Named, Names
from .request import Intent, Request, Unclear
from .sentences import SENTENCES
from .when import When, WhenReader

_MARK: Final = re.compile("\ue000([\ue100-\uefff])\ue001")
_FIRST_MARK: Final = 0xE100
_NAMELESS: Final = frozenset({Intent.DUE, Intent.OVERDUE, Intent.AT_RISK, Intent.COUNT, Intent.PROMISES, Intent.UNDO})
_FREE: Final = frozenset({Intent.LOG, Intent.PROMISE, Intent.COMPLAINT, Intent.NEED, Intent.ORDER, Intent.FEEDBACK})
_DATED: Final = frozenset({Intent.SNOOZE, Intent.RESCHEDULE})
_PUNCTUATION: Final = " ,.;:!?-–—\"'"


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A language, its patterns compiled."""

    data: Sentences
    when: WhenReader
    fillers: re.Pattern[str]
    ours: re.Pattern[str]
    question: re.Pattern[str]
    negation: re.Pattern[str]
    about: re.Pattern[str]
    links: re.Pattern[str]
    subject: re.Pattern[str]
    dangling: re.Pattern[str]
    kinds: tuple[tuple[re.Pattern[str], str], ...]
    channels: tuple[tuple[re.Pattern[str], str], ...]
    questions: tuple[tuple[Rule, re.Pattern[str]], ...]
    changes: tuple[tuple[Rule, re.Pattern[str]], ...]


@cache
def _language(code: str) -> _Compiled:
    data = SENTENCES[code]

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    def pairs(given: Iterable[tuple[str, str]]) -> tuple[tuple[re.Pattern[str], str], ...]:
        return tuple((compiled(rf"(?<!\w)(?:{pattern})(?!\w)"), value) for pattern, value in given)

    def rules(given: Iterable[Rule]) -> tuple[tuple[Rule, re.Pattern[str]], ...]:
        return tuple((rule, compiled(rule.pattern)) for rule in given)

    return _Compiled(
        data,
        WhenReader(data.when),
        compiled(data.fillers),
        compiled(data.ours),
        compiled(data.question),
        compiled(data.negation),
        compiled(data.about),
        compiled(data.links),
        compiled(data.subject),
        compiled(data.dangling),
        pairs(data.kinds),
        pairs(data.channels),
        rules(data.questions),
        rules(data.changes),
    )


def understand(text: str, code: str, directory: Directory, now: datetime) -> Request | Unclear:
    """What is asked for; ``now`` is local, ``code`` one of the languages that there are."""
    language = _language(code)
    said = _clean(text, language)
    return _Sentence(said, language, directory, now).read()


def _clean(text: str, language: _Compiled) -> str:
    said = " ".join(text.replace("’", "'").replace("`", "'").replace("\ue000", "").split())
    said = said.rstrip(" .!?")
    before = None
    while before != said:
        before = said
        said = language.fillers.sub("", said).strip(" ,")
    return " ".join(said.split())


class _Sentence:
    """One sentence while it is read."""

    def __init__(self, said: str, language: _Compiled, directory: Directory, now: datetime) -> None:
        self._language = language
        self._now = now
        self._names = Names(directory, language.data.common, language.data.genitive_s)
        self._whens = language.when.find(said, now)
        marked, at = [], 0
        for number, one in enumerate(self._whens):
            marked += [said[at : one.start], f"\ue000{chr(_FIRST_MARK + number)}\ue001"]
            at = one.end
        self._marked = "".join((*marked, said[at:]))
        self._said = said
        self._bare = " ".join(_MARK.sub(" ", self._marked).split())

    # -- which capability ----------------------------------------------------------------------------------------

    def read(self) -> Request | Unclear:
        language = self._language
        asked = language.question.search(self._bare) is not None
        doubt: Unclear | None = None
        tables = (language.questions, language.changes) if asked else (language.changes, language.questions)
        for table in tables:
            if table is language.changes and language.negation.search(self._bare):
                continue
            for rule, pattern in table:
                for text in dict.fromkeys((self._marked, self._bare)):
                    match = pattern.search(text)
                    if match is None:
                        continue
                    if rule.intent is Intent.DUE and doubt is not None and doubt.intent is Intent.BRIEFING:
                        continue  # somebody whom nobody knows was asked about, not what is due
                    found = self._filled(rule, match, text)
                    if isinstance(found, Unclear):
                        doubt = doubt or replace(found, ours=self._is_ours, intent=rule.intent)
                        if found.question in ("skip", "nobody"):
                            continue
                        return replace(found, ours=True, intent=rule.intent)
                    if found is not None:
                        return found
        if doubt is not None and doubt.question != "skip":
            return doubt
        question = "not_done" if language.negation.search(self._bare) else "not_understood"
        return Unclear(question, self._said, ours=self._is_ours)

    @property
    def _is_ours(self) -> bool:
        return self._language.ours.search(self._bare) is not None

    # -- its slots -----------------------------------------------------------------------------------------------

    def _filled(self, rule: Rule, match: re.Match[str], text: str) -> Request | Unclear | None:
        kind = self._kind(match, text)
        if (rule.needs == "kind" and not kind) or (rule.needs == "date" and not self._whens):
            return None
        if rule.intent is Intent.LOG and self._names_kind(match):
            return None
        request = Request(rule.intent, kind=kind, **{key: str(value) for key, value in rule.given.items()})  # type: ignore[arg-type]
        named, rest = self._who(rule, match, text)
        if rule.needs == "name" and (named is None or isinstance(named.match, Nobody)):
            return None
        if named is None and rule.intent not in _NAMELESS:
            return Unclear("which_customer", self._said)
        if named is not None and isinstance(named.match, Found):
            request = replace(request, customer=named.match.id)
        elif (named is not None and rule.intent not in _NAMELESS) or (
            named is not None and isinstance(named.match, Several) and rule.intent in (Intent.DUE, Intent.PROMISES)
        ):
            return _unclear(named)
        if not request.channel:
            request = replace(request, channel=self._channel(match, text, rule))
        if rule.needs == "channel" and not request.channel:
            return None
        request = self._with_text(request, match, rest)
        return self._with_time(request, match, text)

    def _who(self, rule: Rule, match: re.Match[str], text: str) -> tuple[Named | None, str]:
        groups = match.groupdict()
        if rule.intent is Intent.UNDO:
            return None, ""
        if (start := groups.get("s")) is not None:
            named = self._names.at_start(_without_marks(start))
            return named, _after(start, named) if named else start
        region = groups.get("n") or groups.get("n2")
        if region is None:
            region = text
        return self._names.anywhere(_MARK.sub(" ", region)), ""

    def _kind(self, match: re.Match[str], text: str) -> str:
        groups = match.groupdict()
        region = groups.get("k") or text
        return next((kind for pattern, kind in self._language.kinds if pattern.search(region)), "")

    def _names_kind(self, match: re.Match[str]) -> bool:
        """A contact that is itself a follow-up of a kind (*wrote Anna's thank-you note*), not one about it."""
        groups = match.groupdict()
        head = re.split(r"[,:;]", groups.get("s") or groups.get("n") or "")[0]
        head = next((head[: place.start()] for place in self._language.subject.finditer(head)), head)
        return any(pattern.search(head) for pattern, _ in self._language.kinds)

    def _channel(self, match: re.Match[str], text: str, rule: Rule) -> str:
        groups = match.groupdict()
        region = groups.get("v") or ("" if rule.intent in (Intent.COMPLETE, Intent.PROMISE) else text)
        return next((channel for pattern, channel in self._language.channels if pattern.search(region)), "")

    def _with_text(self, request: Request, match: re.Match[str], rest: str) -> Request:
        groups = match.groupdict()
        text, about = f"{groups.get('t') or ''} {groups.get('t3') or ''}".strip(), ""
        if request.intent is Intent.LOG and groups.get("n"):
            about = self._subject(groups.get("about") or groups["n"])
        if request.intent in (Intent.LOG, Intent.COMPLETE) and rest:
            head = self._language.about.match(_without_leading_marks(rest))
            if head:
                about = _without_leading_marks(rest)[head.end() :]
            else:
                text = rest
        elif rest and not text:
            text = rest
        if request.intent is Intent.ADD:
            text = self._title(request, groups.get("t") or rest or "")
        elif request.intent is Intent.PROMISE and groups.get("n"):
            text = self._without_name(request, text)
        elif text and request.intent in _FREE:
            text = self._as_said(text, keep_dates=request.intent not in (Intent.PROMISE, Intent.ORDER))
        return replace(request, text=text.strip(_PUNCTUATION), about=self._as_said(about, keep_dates=False))

    def _as_said(self, text: str, *, keep_dates: bool) -> str:
        bare = text.strip(_PUNCTUATION)
        bare = re.sub("^(?:\ue000[\ue100-\uefff]\ue001[ ,]*)+", "", bare)
        if not keep_dates:
            bare = _MARK.sub(" ", bare)
        restored = _MARK.sub(lambda mark: self._spoken(ord(mark[1]) - _FIRST_MARK), bare)
        previous = None
        while previous != restored:
            previous = restored
            restored = self._language.links.sub("", restored).strip(_PUNCTUATION)
        return " ".join(restored.split())

    def _spoken(self, number: int) -> str:
        one = self._whens[number]
        return self._said[one.start : one.end]

    def _subject(self, region: str) -> str:
        """What a contact was about, said before the verb: *Marco wegen der Rechnung angerufen*."""
        for place in re.finditer(r"\S+", region):
            if place.start() and self._language.about.match(region[place.start() :]):
                return self._language.about.sub("", region[place.start() :])
        return ""

    def _without_name(self, request: Request, text: str) -> str:
        """What was said, without who it is for and by when."""
        region = " ".join(_MARK.sub(" ", text).split())
        named = self._names.anywhere(region)
        if named is not None and isinstance(named.match, Found) and named.match.id == request.customer:
            region = f"{region[: named.start]} {region[named.end :]}"
        previous = None
        while previous != region:
            previous = region
            region = self._language.dangling.sub(" ", f" {region} ").strip(_PUNCTUATION)
        region = " ".join(region.split())
        return re.sub(r"\s+([,.;:])", r"\1", region)

    def _title(self, request: Request, text: str) -> str:
        region = self._without_name(request, text)
        if not region:
            return self._language.data.titles.get(request.channel, self._language.data.titles[""])
        return region[:1].upper() + region[1:]

    # -- days, times, numbers --------------------------------------------------------------------------------------

    def _with_time(self, request: Request, match: re.Match[str], text: str) -> Request | Unclear:
        intent = request.intent
        if intent is Intent.FEEDBACK:
            return self._with_score(request, match)
        if intent in (Intent.LOG, Intent.COMPLETE):
            return self._with_past(request, text)
        when = self._when(last=intent in (Intent.PROMISE, Intent.SNOOZE, Intent.RESCHEDULE))
        if intent in (Intent.DUE, Intent.COUNT, Intent.NEXT):
            first, last = self._range(when)
            return replace(request, first=first, last=last)
        if when is None or intent in (Intent.KEEP_PROMISE, Intent.COMPLAINT, Intent.RESOLVE, Intent.NEED):
            if intent in _DATED:
                return Unclear("until_when" if intent is Intent.SNOOZE else "to_when", self._said)
            return Unclear("by_when", self._said) if intent is Intent.PROMISE else request
        if intent in (Intent.ORDER, Intent.DELIVERY):
            return replace(request, at=when.first if when.past or when.first == self._now.date() else None)
        due = self._due(when)
        if due is None or (when.past):
            return Unclear("past_day", self._said)
        return replace(request, at=due)

    def _with_score(self, request: Request, match: re.Match[str]) -> Request | Unclear:
        said = match.groupdict().get("score")
        score = self._language.when.number(said) if said else None
        if score is None and not request.text:
            return Unclear("which_score", self._said)
        if score is not None and score > 10:
            return Unclear("which_score", self._said)
        return replace(request, score=score)

    def _with_past(self, request: Request, text: str) -> Request | Unclear:
        """When it happened: the first day or time said, unless it lies ahead; then it is part of the note."""
        if request.scope == "noted" and any(
            one.bare or (not one.past and one.first != self._today) for one in self._whens[:1]
        ):
            return Unclear("past_or_plan", self._said)
        for one in self._whens:
            if one.moment is not None and one.past:
                return replace(request, at=one.moment)
            day = one.first
            if one.bare and day is not None and one.clock is None:
                day -= timedelta(days=7)
                if request.text and self._said[one.start : one.end] in request.text:
                    continue
                return replace(request, at=day, text=request.text)
            if day is not None and day <= self._now.date():
                if one.clock is not None:
                    return replace(request, at=instant(day, one.clock, self._zone))
                return replace(request, at=day)
            if day is None and one.clock is not None:
                moment = instant(self._now.date(), one.clock, self._zone)
                return replace(request, at=moment) if moment <= self._now else request
        return request

    @property
    def _today(self) -> date:
        return self._now.date()

    @property
    def _zone(self) -> ZoneInfo:
        assert isinstance(self._now.tzinfo, ZoneInfo)
        return self._now.tzinfo

    def _when(self, *, last: bool) -> When | None:
        """The day that is meant; with several, a day and a time that stand apart are put together."""
        days = [one for one in self._whens if one.first is not None or one.moment is not None]
        clocks = [one for one in self._whens if one.clock is not None]
        if not days:
            return clocks[-1] if clocks else None
        chosen = days[-1] if last else days[0]
        if chosen.clock is None and chosen.moment is None and clocks:
            chosen = replace(chosen, clock=clocks[-1].clock)
        return chosen

    def _due(self, when: When) -> date | datetime | None:
        if when.moment is not None:
            return when.moment
        day = when.first
        if day is None:
            assert when.clock is not None
            moment = instant(self._now.date(), when.clock, self._zone)
            return (
                moment if moment > self._now else instant(self._now.date() + timedelta(days=1), when.clock, self._zone)
            )
        if day < self._now.date() and when.last is not None and when.last > self._now.date():
            day = when.last if when.last.weekday() < 5 else max(self._now.date(), when.last - timedelta(days=2))
        return instant(day, when.clock, self._zone) if when.clock is not None else day

    def _range(self, when: When | None) -> tuple[date | None, date | None]:
        if when is None or when.first is None or when.last is None:
            return None, None
        if when.bare and when.first == self._now.date() + timedelta(days=7):
            return self._now.date(), self._now.date()
        return when.first, when.last


def _unclear(named: Named) -> Unclear:
    match = named.match
    if isinstance(match, Several):
        return Unclear("several", named.said, match.candidates)
    return Unclear("nobody", named.said, match.nearest if isinstance(match, Nobody) else ())


def _without_marks(text: str) -> str:
    """Marks become gaps of the same length, so that places in the text stay."""
    return _MARK.sub(lambda mark: " " * len(mark[0]), text)


def _without_leading_marks(text: str) -> str:
    return re.sub("^(?:[ ,]*\ue000[\ue100-\uefff]\ue001)+[ ,]*", "", text).lstrip(_PUNCTUATION)


def _after(region: str, named: Named) -> str:
    return region[named.end :]
