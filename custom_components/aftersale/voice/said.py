"""One sentence: what stands in it, and which of it fills what a capability needs."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cached_property
import re
from typing import Final

from ..crm.identity import Directory, Found, Nobody, Several
from .against import Against
from .compiled import Compiled
from .dating import Dating
from .language import NAME, Rule
from .names import Named, Names
from .request import CHANGES, Intent, Request, Unclear
from .when import When

_MARK: Final = re.compile("\ue000([\ue100-\uefff])\ue001")
_FIRST_MARK: Final = 0xE100
_NAMELESS: Final = frozenset({Intent.DUE, Intent.OVERDUE, Intent.AT_RISK, Intent.COUNT, Intent.PROMISES, Intent.UNDO})
_NOT_OF_A_KIND: Final = frozenset({Intent.LOG, Intent.ORDER, Intent.NEED, Intent.DELIVERY})
FREE: Final = frozenset({Intent.LOG, Intent.PROMISE, Intent.COMPLAINT, Intent.NEED, Intent.ORDER, Intent.FEEDBACK})
"""What keeps words as they were said."""
_WRITTEN: Final = frozenset({"mail", "message", "post"})
_PUNCTUATION: Final = " ,.;:!?-–—\"'"


class Said:
    """One sentence while it is read."""

    def __init__(
        self, said: str, language: Compiled, directory: Directory, now: datetime, *, asked: bool = False
    ) -> None:
        """Find the days and times in it; ``now`` is local, ``asked`` says that it ends as a question does."""
        self._language = language
        self._ends_asking = asked
        self._names = Names(directory, language.data)
        self._whens = language.when.find(said, now)
        marked, at = [], 0
        for number, one in enumerate(self._whens):
            marked += [said[at : one.start], f"\ue000{chr(_FIRST_MARK + number)}\ue001"]
            at = one.end
        self._said = said
        self._marked = self._straightened("".join((*marked, said[at:])))
        self._bare = " ".join(_MARK.sub(" ", self._marked).split())
        self._dating = Dating(
            said,
            self._whens,
            language.when.length(said, now),
            now,
            language.data.ahead,
            language.data.on,
            language.shift.find(said),
        )

    def _straightened(self, marked: str) -> str:
        """*Gestern hat Anna angerufen* as *gestern Anna hat angerufen*: what is told of somebody is read from their name on."""
        verb = self._language.inverted.match(marked)
        if verb is None:
            return marked
        rest = marked[verb.end() :]
        named = self._names.at_start(_without_marks(rest))
        before = rest[: named.start] if named is not None else ""
        if (
            named is None
            or isinstance(named.match, Nobody)
            or (before and not self._language.before_name.fullmatch(before))
        ):
            return marked
        return f"{verb['before']}{rest[: named.end]} {verb['verb']}{rest[named.end :]}"

    @cached_property
    def _named(self) -> Named | None:
        """Who is named, wherever it is."""
        return self._names.anywhere(_without_marks(self._marked))

    @cached_property
    def _with_name(self) -> str:
        """The sentence with a mark where somebody is named; nothing when nobody is."""
        named = self._named
        if named is None or (isinstance(named.match, Nobody) and not named.other):
            return ""
        before = self._marked[: named.start]
        before = before[: found.start()] if (found := self._language.before_name.search(before)) else before
        return f"{before}{NAME}{self._marked[named.end :]}"

    @property
    def told(self) -> str:
        """The sentence, with marks for the name and the days."""
        return self._with_name or self._marked

    # -- its slots -----------------------------------------------------------------------------------------------

    def _filled(
        self, rule: Rule, match: re.Match[str], text: str, drop: re.Pattern[str] | None
    ) -> Request | Unclear | None:
        kind = self._kind(match, text)
        if rule.given.get("scope") == "noted" and (when := self._noted_day) is not None:
            if self._is_planned:
                return None
            if when.bare or not self._dating.has_come(when):
                return Unclear("past_or_plan", self._said)
        if rule.needs == "upto" and not any(one.upto for one in self._whens):
            return None
        if rule.needs == "ahead" and not self._is_planned:
            return None
        if (rule.needs == "onto" and not self._has_onto) or (rule.needs == "nobody" and self._names_somebody):
            return None
        if (rule.needs == "kind" and not kind) or (rule.needs == "date" and not self._has_date):
            return None
        if rule.intent in _NOT_OF_A_KIND and self._names_kind(match):
            return None
        request = Request(rule.intent, kind=kind, **{key: str(value) for key, value in rule.given.items()})  # type: ignore[arg-type]
        named, rest = self._who(rule, match, text)
        if rule.needs == "name" and (named is None or isinstance(named.match, Nobody)):
            return None
        if named is None and rule.intent not in _NAMELESS:
            return Unclear("which_customer", self._said)
        if named is not None and isinstance(named.match, Found):
            request = replace(request, customer=named.match.id)
            if rule.intent in CHANGES and self._is_a_thing(rule, match, text, named):
                return Unclear("nobody", named.said, self._names.nearest(named.said))
        elif (named is not None and rule.intent not in _NAMELESS) or (
            named is not None and isinstance(named.match, Several) and rule.intent in (Intent.DUE, Intent.PROMISES)
        ):
            return _unclear(named)
        if not request.channel:
            request = replace(request, channel=self._channel(match, text, rule))
        if rule.needs == "channel" and not request.channel:
            return None
        request = self._with_text(request, match, rest, drop)
        if request.intent is Intent.ADD and request.text.lower().startswith(self._language.data.asking):
            return None  # *remind me who that is* asks
        if request.intent in CHANGES and self._against.speaks(request, match, self._named, rule.needs):
            return None
        if request.intent is Intent.FEEDBACK:
            return self._with_score(request, match)
        return self._dating.dated(request)

    @cached_property
    def _against(self) -> Against:
        return Against(self._language, self._names, self._dating, self._whens, self._with_name or self._marked)

    @property
    def _noted_day(self) -> When | None:
        """The first day or time said of a contact itself; what was noted about it has its own."""
        mark = _MARK.search(self._language.clauses.split(self._marked)[0])
        return self._whens[ord(mark[1]) - _FIRST_MARK] if mark else None

    @property
    def _is_planned(self) -> bool:
        when = self._noted_day
        return when is not None and self._dating.is_ahead(when, self._language.data.ahead)

    @property
    def _has_onto(self) -> bool:
        onto = self._language.data.onto
        return any(self._said[one.start : one.end].lower().startswith(onto) for one in self._whens)

    @property
    def _names_somebody(self) -> bool:
        return self._named is not None and (self._named.other or not isinstance(self._named.match, Nobody))

    def _is_a_thing(self, rule: Rule, match: re.Match[str], text: str, named: Named) -> bool:
        """Whether a name stands where a thing of that name would: *the baker*, *den Vogel füttern*."""
        before = self._said[: max(0, self._said.find(named.said))].lower().split()
        if " " in named.said or not before or before[-1] not in self._language.data.articles:
            return False
        if not self._language.data.capitals:
            return named.said.islower()
        assert isinstance(named.match, Found)
        if named.said.casefold().startswith(self._names.first_name(named.match.id).casefold()):
            return False
        return rule.intent is Intent.ADD and not self._channel(match, text, rule)

    @property
    def _has_date(self) -> bool:
        return bool(self._whens) or self._dating.length is not None

    def _who(self, rule: Rule, match: re.Match[str], text: str) -> tuple[Named | None, str]:
        groups = match.groupdict()
        if rule.intent is Intent.UNDO:
            return None, ""
        if NAME in rule.pattern:
            return self._named, ""
        if (start := groups.get("s")) is not None:
            named = self._names.at_start(_without_marks(start))
            return named, start[named.end :] if named else start
        region = groups.get("n") or groups.get("n2")
        if region is None:
            region = text
        named = self._names.anywhere(_without_marks(region))
        return named, region[named.end :] if named is not None and rule.intent is Intent.LOG else ""

    def _kind(self, match: re.Match[str], text: str) -> str:
        groups = match.groupdict()
        region = groups.get("k") or text
        return next((kind for pattern, kind in self._language.kinds if pattern.search(region)), "")

    def _names_kind(self, match: re.Match[str]) -> bool:
        """A contact that is itself a follow-up of a kind (*wrote Anna's thank-you note*), not one about it."""
        groups = match.groupdict()
        head = re.split(r"[,:;]", groups.get("s") or groups.get("n") or groups.get("h") or "")[0]
        head = next((head[: place.start()] for place in self._language.subject.finditer(head)), head)
        return any(pattern.search(head) for pattern, _ in self._language.kinds)

    def _channel(self, match: re.Match[str], text: str, rule: Rule) -> str:
        groups = match.groupdict()
        region = groups.get("v") or ("" if rule.intent in (Intent.COMPLETE, Intent.PROMISE) else text)
        found = next((channel for pattern, channel in self._language.channels if pattern.search(region)), "")
        if found == "mail" and rule.intent is Intent.LOG:  # *written* may be a text or a letter
            told = groups.get("n") or groups.get("h") or (match.string[: match.end("v")] if groups.get("v") else "")
            head = f"{re.split(r'[,:;]', told)[0]} {region}"
            written = (one for one in self._language.channels if one[1] in _WRITTEN)
            return next((channel for pattern, channel in written if channel != found and pattern.search(head)), found)
        if not found and rule.intent is Intent.LOG:
            return next((channel for pattern, channel in self._language.channels if pattern.search(text)), "")
        return found

    def _with_text(self, request: Request, match: re.Match[str], rest: str, drop: re.Pattern[str] | None) -> Request:
        groups = match.groupdict()
        text, about = f"{groups.get('t') or ''} {groups.get('t3') or ''}".strip(), ""
        if drop is not None:
            text = drop.sub(" ", text)
        if request.intent is Intent.LOG and groups.get("n"):
            about = self._subject(groups.get("about") or groups["n"])
        if request.intent is Intent.LOG and NAME in match.re.pattern:
            about = self._subject(groups.get("h") or "")
        if request.intent is Intent.LOG and groups.get("s") is None:
            text = text or ("" if about or request.channel not in _WRITTEN else rest)
        elif request.intent in (Intent.LOG, Intent.COMPLETE) and rest:
            head = self._language.about.match(_without_leading_marks(rest))
            if head:
                about = _without_leading_marks(rest)[head.end() :]
            else:
                text = rest
        elif rest and not text:
            text = rest
        if about and not text:
            about, text = [*re.split(r"[,:;]", about, maxsplit=1), ""][:2]
        if request.intent is Intent.COMPLETE and not text and not about:
            text = self._noted_after(request)
        if request.intent is Intent.ADD:
            text = self._title(request, text or rest or "")
        elif request.intent is Intent.PROMISE and (groups.get("n") or NAME in match.re.pattern):
            text = self._without_name(request, text)
        elif text and (request.intent in FREE or request.intent is Intent.COMPLETE):
            text = self._as_said(text, keep_dates=request.intent not in (Intent.PROMISE, Intent.ORDER))
        return replace(request, text=text.strip(_PUNCTUATION), about=self._as_said(about, keep_dates=False))

    def _noted_after(self, request: Request) -> str:
        """What is told after the comma behind what was done."""
        head, _, tail = self._marked.partition(",")
        named = self._names.anywhere(_without_marks(head))
        return tail if named is not None and named.match == Found(request.customer) else ""

    def _as_said(self, text: str, *, keep_dates: bool) -> str:
        bare = self._without_its_day(text.replace(NAME, " ").strip(_PUNCTUATION))
        if not keep_dates:
            bare = _MARK.sub(" ", bare)
        restored = _MARK.sub(lambda mark: self._spoken(ord(mark[1]) - _FIRST_MARK), bare)
        previous = None
        while previous != restored:
            previous = restored
            restored = self._language.links.sub("", restored).strip(_PUNCTUATION)
        return " ".join(restored.split())

    def _without_its_day(self, text: str) -> str:
        """A note without the day of the contact before it; *Thursday suits her* keeps its own."""
        while (mark := _MARK.match(text)) is not None:
            when, after = self._whens[ord(mark[1]) - _FIRST_MARK], text[mark.end() :]
            if (
                not when.past
                and not self._dating.is_joined(when)
                and when.first != self._dating.now.date()
                and after.strip()
                and after[:1] not in ",;:"
            ):
                break
            text = after.lstrip(" ,")
        return text

    def _spoken(self, number: int) -> str:
        one = self._whens[number]
        return self._said[one.start : one.end]

    def _subject(self, region: str) -> str:
        """What a contact was about, said before the verb: *Marco wegen der Rechnung angerufen*."""
        for place in re.finditer(r"\S+", region):
            if place.start() and (head := self._language.about.match(region[place.start() :])):
                if not head[0].strip().lower().startswith(self._language.data.not_subject):
                    return region[place.start() + head.end() :]
        return ""

    def _without_name(self, request: Request, text: str) -> str:
        """What was said, without who it is for and by when."""
        region = " ".join(_MARK.sub(" ", text).replace(NAME, " ").split())
        named = self._names.anywhere(region)
        if named is not None and isinstance(named.match, Found) and named.match.id == request.customer:
            before = region[: named.start]
            if (title := self._language.before_name.search(before)) and title[
                0
            ].strip().lower() not in self._language.data.articles:
                before = before[: title.start()]
            region = f"{before} {region[named.end :]}"
        previous = None
        while previous != region:
            previous = region
            region = self._language.dangling.sub(" ", f" {region} ").strip(_PUNCTUATION)
        region = " ".join(region.split())
        return re.sub(r"\s+([,.;:])", r"\1", region)

    def _title(self, request: Request, text: str) -> str:
        region = self._without_name(request, text)
        if not region or region.lower() in self._language.data.articles:
            return self._language.data.titles.get(request.channel, self._language.data.titles[""])
        return region[:1].upper() + region[1:]

    def _with_score(self, request: Request, match: re.Match[str]) -> Request | Unclear:
        said = match.groupdict().get("score")
        score = self._language.when.number(said) if said else None
        if (score is None and not request.text) or (score is not None and score > 10):
            return Unclear("which_score", self._said)
        return replace(request, score=score)


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
