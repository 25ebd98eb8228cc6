"""English sentences: what calls us, and how it is understood."""

from __future__ import annotations

from typing import Final

from ..language import DATE, NAME, Rule, Sentences
from ..price import PriceWords
from ..request import Intent
from ..when import WhenWords
from .en_against import AFTER_SCORE, AGAINST
from .en_first import FIRST
from .en_gates import GATES
from .en_loose import LOOSE
from .en_names import AFTER_NAMES, GIFTS, VERBS
from .en_rewrites import REWRITES

_UNITS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_TENS = ("twenty", "thirty", "forty", "fifty")
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_PREP = r"(?:(?:on|(?<!came )(?<!come )(?<!stopped )(?<!dropped )(?<!popped )(?<!swung )by|until|till|til|before|for|to|from|since|starting|over to|(?<!get )(?<!getting )back to|till after)\s+)?"
_PART = r"(?:\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening|night|at\s+the\s+latest))?"

_TO = r"(?:(?:at|around|about|to|until|till|by|for|from)\s+)"
_HOUR_OF = (
    r"(?:\s*(?P<part>a\.?m\.?|p\.?m\.?|(?:o'?clock\s+)?in\s+the\s+(?:morning|afternoon|evening)|(?:o'?clock\s+)?at\s+night)|"
    r"\s+o'?clock|\s+sharp)?"
)

WHEN: Final = WhenWords(
    days={
        "the day after tomorrow": 2,
        "day after tomorrow": 2,
        "tomorrow": 1,
        "today": 0,
        "tonight": 0,
        "this morning": 0,
        "this afternoon": 0,
        "this evening": 0,
        "earlier today": 0,
        "just now": 0,
        "right now": 0,
        "yesterday": -1,
        "last night": -1,
        "the day before yesterday": -2,
        "day before yesterday": -2,
        "the other day": -2,
    },
    weekdays={
        **{name: index for index, name in enumerate(_DAYS)},
        **{f"{name}s": index for index, name in enumerate(_DAYS)},
    },
    months={
        **{name: index for index, name in enumerate(_MONTHS, 1)},
        **{name[:3]: index for index, name in enumerate(_MONTHS, 1) if name != "may"},
        "sept": 9,
    },
    numbers={
        **{name: index for index, name in enumerate(_UNITS, 1)},
        **{f"twenty-{name}": 20 + index for index, name in enumerate(_UNITS[:9], 1)},
        **{f"twenty {name}": 20 + index for index, name in enumerate(_UNITS[:9], 1)},
        "a": 1,
        "an": 1,
        "zero": 0,
        "a couple of": 2,
        "a few": 3,
        **{
            f"{tens}{joint}{name}": number + index
            for number, tens in ((30, "thirty"), (40, "forty"), (50, "fifty"))
            for index, name in enumerate(_UNITS[:9], 1)
            for joint in ("-", " ")
        },
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
        "sixty": 60,
        "ninety": 90,
        "half": 0,
    },
    ordinals={
        **{name: index for index, name in enumerate(_ORDINALS, 1)},
        **{f"twenty-{name}": 20 + index for index, name in enumerate(_ORDINALS[:9], 1)},
        **{f"twenty {name}": 20 + index for index, name in enumerate(_ORDINALS[:9], 1)},
        "thirtieth": 30,
        "thirty-first": 31,
        "thirty first": 31,
    },
    units={
        "day": "day",
        "days": "day",
        "week": "week",
        "weeks": "week",
        "fortnight": "fortnight",
        "fortnights": "fortnight",
        "month": "month",
        "months": "month",
        "hour": "hour",
        "hours": "hour",
        "minute": "minute",
        "minutes": "minute",
        "year": "year",
        "years": "year",
    },
    coming_words=frozenset(),
    minutes=frozenset(
        {
            *(f"{oh} {name}" for oh in ("oh", "o") for name in _UNITS[:9]),
            *_UNITS[9:],
            *(
                f"{tens}{rest}"
                for tens in _TENS
                for rest in ("", *(f"{joint}{name}" for joint in "- " for name in _UNITS[:9]))
            ),
        }
    ),
    either=frozenset({"no", "no wait", "or was it", "or is it", "or", "or maybe", "or perhaps", "or on"}),
    left=r"\b(?:not|instead of|rather than)\s+(?:on\s+|the\s+)?$",
    left_with=("from ",),
    upto=("by ", "until ", "till ", "til ", "before "),
    mornings=r"(?:morning)$",
    evenings=r"(?:evening|night|tonight|afternoon)$",
    next_words=frozenset({"next", "the next", "the following", "following", "the coming", "coming week"}),
    last_words=frozenset({"last", "past", "the last", "this past"}),
    shifts=(
        r"by\s+(?:another\s+|about\s+)?(?:(?P<half>half\s+an?)|<num>(?:\s+more)?)\s+<unit>",
        r"(?:(?P<half>half\s+an?)|<num>)\s+<unit>\s+(?:later|back|out|earlier|sooner|forward|ahead)",
        r"(?:forward|ahead|back|out)\s+(?:(?P<half>half\s+an?)|<num>)\s+<unit>",
        r"(?:move|push|postpone|delay|defer|shift|bump|put off)\b.*?\b(?:for\s+)?(?:another\s+)?(?:(?P<half>half\s+an?)|<num>)\s+<unit>$",
    ),
    sooner=r"earlier|sooner|forward|ahead|(?:bring|pull)\b.*\b(?:by|up)",
    from_now=r"snooze|remind|in\s+<num>\s+<unit>|from now|from today|ago",
    patterns=(
        ("iso", _PREP + r"(?P<iso>\d{4}-\d{2}-\d{2})"),
        (
            "nth",
            _PREP
            + r"(?:the\s+)?(?:(?P<nth>first|second|third|fourth)|last)\s+<wd>\s+(?:in|of)\s+(?:<month>|(?P<which>the|this|next)\s+month)",
        ),
        ("wdord", _PREP + r"<wd>,?\s+the\s+<ord>(?:\s+(?:of\s+)?<month>)?(?:,?\s+(?P<year>\d{4}))?"),
        ("wdord", _PREP + r"<wd>,?\s+<ord>\s+(?:of\s+)?<month>(?:,?\s+(?P<year>\d{4}))?"),
        ("wdord", _PREP + r"<wd>,?\s+<month>\s+(?:the\s+)?<ord>(?:,?\s+(?P<year>\d{4}))?"),
        ("offset", _PREP + r"<num>\s+<unit>\s+(?:from\s+|after\s+)?(?P<day>today|tomorrow)"),
        ("offset", _PREP + r"<num>\s+<unit>\s+(?:from|on|after)\s+(?:this\s+)?<wd>"),
        ("offset", _PREP + r"<wd>\s+(?P<unit>fortnight)"),
        ("unsure", _PREP + r"(?:the\s+)?<wd>\s+after\s+next"),
        ("unsure", _PREP + r"<num>\s+<wd>\s+from\s+(?:now|today)"),
        ("span", _PREP + r"(?:the\s+)?<unit>\s+(?P<afternext>after\s+next)"),
        (
            "span",
            _PREP
            + r"(?:the\s+)?(?P<middle>middle\s+of|mid)[\s-]+(?:(?P<which>the|this|next|the\s+following)\s+)?<unit>",
        ),
        ("span", _PREP + r"(?P<end>late)\s+(?P<which>this|next|the\s+following)\s+<unit>"),
        ("weekend", r"(?:until\s+|till\s+|to\s+)?(?P<after>after\s+)(?:the|this)\s+weekend"),
        ("weekend", _PREP + r"(?:over\s+|at\s+)?(?P<which>the|this|next)\s+weekend"),
        ("half", r"(?:(?:in|for|by|after)\s+)?half\s+an?\s+<unit>"),
        ("half", r"(?:(?:in|for|by|after)\s+)?<num>\s+and\s+a\s+half\s+<unit>"),
        ("half", r"(?:(?:in|for|by|after)\s+)?<num>\s+<unit>\s+and\s+a\s+half"),
        ("day", _PREP + r"<day>" + _PART),
        ("weekday", _PREP + r"(?P<nextweek>next\s+week)\s+(?:on\s+)?<wd>" + _PART),
        ("weekday", _PREP + r"(?:the\s+)?<wd>\s+(?:of\s+)?(?P<nextweek>next\s+week)"),
        ("weekday", _PREP + r"<wd>\s+(?P<later>week)"),
        ("weekday", _PREP + r"(?P<later>a\s+week\s+(?:from|on))\s+<wd>"),
        (
            "weekday",
            _PREP + r"(?:(?P<which>next|this|coming|the\s+coming|last|this\s+past|past|this\s+coming)\s+)?<wd>" + _PART,
        ),
        ("ahead", _PREP + r"(?:in|after)\s+(?:about\s+)?<num>\s+<unit>(?:'?s?\s+time)?"),
        ("ahead", _PREP + r"<num>\s+<unit>\s+(?:from\s+(?:now|today)|later)"),
        ("ago", r"(?:about\s+)?<num>\s+<unit>\s+(?:ago|back)"),
        ("ahead", r"for\s+(?:another\s+)?<num>\s+<unit>"),
        ("ahead", r"by\s+<num>\s+<unit>"),
        ("ahead", r"<num>\s+more\s+<unit>"),
        ("days_on", r"(?:over|within|for|in)?\s*(?:the\s+)?next\s+<num>\s+<unit>"),
        (
            "span",
            _PREP + r"(?:the\s+)?(?P<end>end|close)\s+of\s+(?:(?P<which>the|this|next|the\s+following)\s+)?<unit>",
        ),
        (
            "span",
            _PREP
            + r"(?:the\s+)?(?P<begin>beginning|start|early|first\s+thing)\s+(?:of\s+)?(?P<which>this|next|the\s+following)\s+<unit>",
        ),
        (
            "span",
            (
                r"(?:during\s+|in\s+|the\s+rest\s+of\s+|later\s+|some\s*time\s+|for\s+|until\s+|till\s+|to\s+|by\s+|from\s+)?"
                r"(?P<which>this|next|last|the\s+following|the\s+coming|this\s+coming|following)\s+<unit>"
            ),
        ),
        ("span", r"(?:for\s+)?the\s+rest\s+of\s+the\s+<unit>"),
        ("date", _PREP + r"(?:the\s+)?<ord>\s+(?:of\s+)?<month>(?:,?\s+(?P<year>\d{4}))?"),
        ("date", _PREP + r"<month>\s+(?:the\s+)?<ord>(?:,?\s+(?P<year>\d{4}))?"),
        ("date", r"(?:on|by|until|till|to|before|for)\s+the\s+<ord>"),
        ("inmonth", _PREP + r"(?:the\s+)?(?P<begin>early|beginning\s+of|start\s+of)(?:\s+in)?\s+<month>"),
        ("inmonth", _PREP + r"(?:the\s+)?(?P<middle>mid|middle\s+of)[\s-]+<month>"),
        ("inmonth", _PREP + r"(?:the\s+)?(?P<end>late|end\s+of)\s+<month>"),
        ("inmonth", r"(?:in|until|till|before|during)\s+<month>"),
        (
            "date",
            r"the\s+(?!first|second|third|1st|2nd|3rd)<ord>(?=\s*(?:$|[,;]|at\b))",
        ),
        ("clock", r"from\s+(?!an?\b)<num>(?:\s+<mins>)?(?:\s*(?:o'?clock|a\.?m\.?|p\.?m\.?))?(?=\s+to\b)"),
        ("clock", _TO + r"?(?P<noon>noon|midday)"),
        ("clock", r"(?:at|around|about|over)\s+(?P<noon>lunch\s?time)"),
        (
            "clock",
            _TO
            + r"?(?:a\s+)?(?P<half>half|quarter)\s+(?:(?P<after>past|after)|(?P<to>to|before|of))\s+<num>"
            + _HOUR_OF,
        ),
        ("clock", _TO + r"?<off>(?:\s+minutes)?\s+(?:past|after)\s+<num>" + _HOUR_OF),
        ("clock", _TO + r"<off>(?:\s+minutes)?\s+(?P<to>to|before|of|till)\s+<num>" + _HOUR_OF),
        ("clock", _TO + r"(?P<half>half)\s+(?!an?\b)<num>" + _HOUR_OF),
        (
            "clock",
            r"(?:at|@)\s+(?P<num>[01]\d|2[0-4])(?P<min>[0-5]\d)(?:\s+hours)?(?!\s*(?:percent|euros?|dollars?|pounds?|bucks|%|\w+s\b))",
        ),
        (
            "clock",
            r"(?:at|around|about)\s+<num>\s+hundred(?:\s+hours)?(?!\s+(?:percent|euros?|dollars?|pounds?|\w+s\b))",
        ),
        (
            "clock",
            (
                r"(?:at|around|@)\s+(?!an?\b)<num>(?:[:.]\s?(?P<min>[0-5]\d)|\s+(?P<min2>[0-5]\d)|\s+<mins>)?"
                + _HOUR_OF
                + r"(?!\s+(?:percent|euros?|dollars?|pounds?|bucks|%|days?|weeks?))"
            ),
        ),
        (
            "clock",
            (
                r"about\s+(?!an?\b)<num>(?:[:.]\s?(?P<min>[0-5]\d)|\s+<mins>)?"
                + _HOUR_OF
                + r"(?=\s*(?:$|[,;.]|(?:on|today|tomorrow|this|next)\b|<wd>))"
            ),
        ),
        (
            "clock",
            _TO + r"?(?!an?\b)<num>(?::(?P<min>[0-5]\d)|\s+<mins>|\s+(?P<min2>[0-5]\d))?\s*(?P<part>a\.?m\.?|p\.?m\.?)",
        ),
        ("clock", _TO + r"?(?!an?\b)<num>(?::(?P<min>[0-5]\d))?\s+o'?clock" + _HOUR_OF),
        ("clock", _TO + r"?<num>:(?P<min>[0-5]\d)" + _HOUR_OF),
        ("lone", _TO + r"?(?!an?\b)<num>\s+<mins>" + _HOUR_OF),
        ("lone", r"to\s+(?!an?\b)<num>"),
    ),
)

_DID = (
    r"called up|called|phoned|telephoned|rang up|rang|gave a call|spoke|spoken|talked|chatted|met up|met|visited|saw|seen|dropped in|"
    r"stopped by|e-?mailed|mailed|wrote|written|texted|messaged|contacted|reached out|reached|got hold of|caught up|skyped|facetimed|"
    r"checked in|followed up|had lunch|had coffee|had dinner|had breakfast|had (?:a |an |another )?(?:cup of )?(?:\w+ )?(?:tea|call|phone call|chat|"
    r"talk|meeting|conversation|visit|video call|coffee|lunch)|heard back|heard|sent (?:a |an )?(?:e-?mail|text message|message|text|letter)|"
    r"rung|been to see|been to|went to see|went over to|was at|was with|was on the phone|just got off the phone|got off the phone|"
    r"finished (?:a |my )?(?:call|meeting)|dropped (?:a |an )?(?:line|note|e-?mail)"
)
_NOUN = (
    r"phone call|video call|call|telephone call|meeting|visit|e-?mail|mail|message|text message|text|conversation|chat|talk|interaction|"
    r"contact|letter|lunch|coffee|zoom|zoom call"
)
_ME = r"(?:i|we)(?:'ve| have|'d| had)?(?:\s+(?:just|already|also|finally|briefly|quickly|actually|only))*"
_WHENEVER = rf"(?:{DATE}[ ,]*)?"
_GO = r"(?:with|to|by|from|at|for|of|on|in)"

CHANGES: Final = (
    Rule(
        Intent.UNDO,
        r"^(?:that was (?:wrong|a mistake),? )?(?:undo|revert|take back|roll back|reverse|scrap|cancel(?! that$)|delete(?! that$))(?: (?:that|this|it|my|the|our|what|i|just|did|said|very|last|latest|previous|"
        r"most|recent|one|customer|client|follow-?up|change|entry|log|logged|note|thing|action|step|update|edit|input|again|back|command|call|visit))*$",
    ),
    Rule(Intent.UNDO, r"^take (?:that|this|it)(?: (?:one|change|entry|last|thing))* back$"),
    # what happened, at the beginning of a sentence
    Rule(Intent.LOG, rf"^{_WHENEVER}(?:so )?{_ME} (?P<v>{_DID})\b(?: {_GO})?(?: {DATE})?(?: {_GO})? (?P<s>.+)$"),
    Rule(Intent.LOG, rf"^(?:just )?(?P<v>{_DID})\b(?: {_GO})? (?P<s>.+)$"),
    Rule(Intent.LOG, rf"^{_WHENEVER}{_ME} gave (?P<s>.+?) a (?P<v>call|ring)\b(?P<t>.*)$"),
    Rule(
        Intent.LOG,
        rf"^{_WHENEVER}{_ME} (?:sent|dropped|shot|wrote) (?P<s>.+?) (?:a |an )(?P<v>e-?mail|message|text|line|letter)\b(?P<t>.*)$",
    ),
    Rule(Intent.LOG, rf"^{_WHENEVER}{_ME} had (?P<s>.+?) on the (?P<v>phone|line)\b(?P<t>.*)$"),
    Rule(
        Intent.LOG,
        rf"^(?:log|record|note(?: down)?|enter|register|add|save|track|write down|put down|jot down)\b(?: that)?(?: {_ME} had)? "
        rf"(?:a |an |the |my |our |another )?(?:\w+ )?(?P<v>{_NOUN}) (?:{DATE} )?(?:with|to|from|at|by) (?P<s>.+)$",
        {"scope": "noted"},
    ),
    Rule(
        Intent.LOG,
        rf"^(?:log|record|note(?: down)?|enter|add|write down)\b(?: that)? {_ME} (?P<v>{_DID})\b(?: {_GO})?(?: {DATE})? (?P<s>.+)$",
    ),
    # trouble
    Rule(
        Intent.RESOLVE,
        r"^(?!(?:log|record|note|file|add|register|enter|take down|new|another)\b)(?=.*\b(?:complaint|issue|problem)\b)(?=.*\b(?:resolved?|settled?|solved?|sorted|fixed|closed?|dealt with|taken care of|handled|"
        r"done|over|cleared|resolve|settle|put right|made right)\b)(?!.*\b(?:remind|call)\b)(?P<n>.+)$",
    ),
    Rule(Intent.RESOLVE, r"^(?P<n>.+?) is (?:happy|satisfied) again\b"),
    Rule(
        Intent.COMPLAINT,
        r"^(?:log|record|note|open|file|add|register|enter|take down|there(?:'s| is| was)|i got|we got|i have|we have|we received|i received|"
        r"got|received)\b(?: down)? (?:a |an |the )?(?:new |another )?complaint (?:from|for|by|of|made by|on behalf of|against us by) (?P<s>.+)$",
    ),
    Rule(
        Intent.COMPLAINT,
        r"^(?:complaint|new complaint) (?:from|by) (?P<s>.+)$",
    ),
    Rule(
        Intent.COMPLAINT,
        rf"^{_WHENEVER}(?!(?:i|we|was|just|been|had|got|she|he|they)\b)(?P<n>[^,:;]+?) (?:(?:has|have|had|just|is|was|are|were|'s|'re|already|again|really|very|quite|pretty)\s+|'s\s+)*(?:made a complaint|"
        r"filed a complaint|has a complaint|had a complaint|a complaint|complain(?:ed|s|ing)|unhappy|upset|dissatisfied|annoyed|angry|"
        r"not (?:\w+ )?(?:happy|satisfied|pleased|impressed)|(?:isn't|aren't|wasn't|weren't) (?:\w+ )?(?:happy|satisfied|pleased|impressed)|disappointed|displeased|frustrated|furious)\b(?P<t>.*)$",
    ),
    # what was promised
    Rule(
        Intent.KEEP_PROMISE,
        r"^(?:i|we)(?:'ve| have)? kept (?:my|our|the) promise(?: {DATE})? (?:to|for) (?P<n>.+)$",
    ),
    Rule(
        Intent.KEEP_PROMISE, r"^(?:(?:my|the|our) )?promise (?:to|for) (?P<n>.+?) is (?:kept|done|fulfilled|complete)"
    ),
    Rule(
        Intent.PROMISE,
        rf"^{_WHENEVER}(?:(?:log|record|note|add|remember)\b(?: that)? )?(?:{_ME}|i) (?:promised?|assured?|guaranteed?|told(?=.*\b(?:i|we)(?:'d|'ll| would| will)\b)|gave my word to|"
        r"committed to|pledged|made a promise to) (?P<s>(?!to (?:send|give|get|bring|call|write|deliver|have|fix|do|make|finish|prepare)).+)$",
    ),
    Rule(
        Intent.PROMISE,
        rf"^{_WHENEVER}(?:(?:log|record|note|add|remember)\b(?: that)? )?{_ME} (?:promised?|committed|agreed) (?P<t>(?P<n>to .+))$",
    ),
    Rule(
        Intent.PROMISE,
        rf"^{_WHENEVER}{_ME} (?:made|gave|given) {NAME} (?:a |my |our )(?:promise|word|assurance)(?: that| to)?(?P<t>.*)$",
    ),
    Rule(
        Intent.PROMISE,
        r"^(?:log|record|note(?: down)?|add|make|enter|save)? ?(?:a |the |my |another )?promise(?:d)? (?:to|for) (?P<s>.+)$",
    ),
    Rule(Intent.PROMISE, r"^promise (?P<s>.+)$"),
    # numbers
    Rule(
        Intent.FEEDBACK,
        r"(?=.*\b(?:gave|gives|given|score[sd]?|rated?|rates|rating|feedback|out of (?:ten|10)|points|stars|mark)\b)"
        r"(?!.*\b(?:call|remind)\b)^(?P<n>.*?)\b(?P<score>10|\d|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d)\b"
        r"(?!\s+(?:days?|weeks?|months?))(?: out of (?:ten|10)| stars?| points?)?(?P<after>(?: (?:from|by) (?P<n2>[^,:]+))?)(?P<t>.*)$",
    ),
    Rule(
        Intent.FEEDBACK,
        r"^(?:log|record|note|add|enter|there's|i got|we got|got)? ?(?:some |the |a |new )?(?:feedback|suggestion) (?:from|by|of) (?P<s>.+)$",
    ),
    Rule(Intent.FEEDBACK, r"^(?P<n>.+?) (?:has )?(?:suggested|suggests|proposed|recommended)\b(?: that)?(?P<t> .+)$"),
    Rule(
        Intent.FEEDBACK,
        r"^(?:i|we) (?:got|received|have)(?: a| an)? (?P<score>10|\d|zero|one|two|three|four|five|six|seven|eight|nine|ten)(?: out of (?:ten|10))? "
        r"from (?P<n>[^,:]+)(?P<t>.*)$",
    ),
    # moving things
    Rule(
        Intent.SNOOZE,
        r"^(?:snooze|mute|silence|hush|pause|hide|shelve|park)\b(?P<n>.*)$",
    ),
    Rule(
        Intent.SNOOZE,
        r"^(?:remind|nudge|ping|tell|ask) me (?:(?:about|of|with) (?P<n>.+) again|again (?:about|of|for|to \w+) (?P<n2>.+))",
    ),
    Rule(Intent.SNOOZE, rf"^(?:remind|nudge|ping|tell|ask) me (?:{DATE} )?again (?P<n>.*)$"),
    Rule(Intent.SNOOZE, r"^(?:remind|nudge|ping) me later (?P<n>.*)$"),
    Rule(Intent.SNOOZE, r"^(?:leave|let) (?P<n>.+?) (?:alone|rest|wait|be)\b", needs="date"),
    Rule(
        Intent.SNOOZE,
        r"^(?:don't|do not) (?:remind|bother|nudge|bug|ping|disturb|pester) me (?:about|with|of) (?P<n>.+)$",
        needs="date",
    ),
    Rule(
        Intent.RESCHEDULE,
        r"^(?!(?:change|set|put|make|switch)\b(?!.*\b(?:follow|call|visit|meeting|appointment|walk-?through|check-?in|survey|letter|card|note|offer|proposal|date|due|demo|catch-?up)))(?:(?:i|we) (?:need|want|have|would like) to |let's |let me )?(?:move|reschedule|re-schedule|postpone|push|shift|delay|put off|"
        r"bring forward|defer|change|set(?! up| a| me)|put(?! in| a| down)|re-?date|bump|switch|make(?! a| sure))\b(?! (?:for me |for us |me |us )?(?:a|an|another|some)\b)"
        r"(?!.* as (?:done|complete|finished))(?!.*\b(?:note|reminder)\b(?! for))(?P<n>.*)$",
        needs="date",
    ),
    Rule(
        Intent.RESCHEDULE,
        r"^(?:move|reschedule|re-schedule|postpone|push|shift|delay|put off|bring forward|defer)\b(?P<n>.*)$",
    ),
    # new ones
    Rule(
        Intent.ADD,
        r"^(?!.*\b(?:move|reschedule|postpone|push back|snooze|shift|bring forward|put off)\b|.* again$)(?:remind me|don't let me forget|make sure (?:that )?(?:i|we)|i (?:need|have|want|ought) to|i (?:should|must)|"
        r"i've got to|we (?:need|have) to|we (?:should|must)|remember|i'd like to|"
        r"(?:put|add|note)(?: down)? (?:on my list )?(?:to|that i (?:need|have|should|must)(?: to)?))\b"
        rf"(?: {DATE})*(?: (?:to|that i (?:need to|have to|should|must|am to)?|about|of|i (?:need to|have to|should|must)))?(?P<t>(?P<n> .+))$",
    ),
    Rule(
        Intent.ADD,
        r"^(?:(?:please )?(?:schedule|plan|add|create|set up|set|book|make|put in|put|arrange|enter|new|organi[sz]e|i need|give me)\b) (?!.*\b(?:done|complete|completed|finished)$)"
        r"(?:a |an |another |the |me a |in a )?(?:new )?(?P<t>(?P<n>(?:\w+ )?(?:follow[- ]?up|phone call|call|visit|meeting|e-?mail|check[- ]?in|"
        r"walk-?through|reminder|task|appointment|to-?do|survey|letter|catch[- ]?up|message|note)\b.+))$",
    ),
    Rule(
        Intent.ADD,
        r"^(?P<t>(?P<n>(?:follow up|check in|check back|get back|touch base|catch up|circle back) (?:with|to|on) .+))$",
    ),
    Rule(
        Intent.ADD,
        r"^(?P<t>(?P<n>(?:call|phone|ring|visit|e-?mail|write to|text|message|meet|meet with) .+))$",
        needs="date",
    ),
    # done
    Rule(
        Intent.COMPLETE,
        r"^(?!.*\b(?:orders?|delivery|delivered|complaints?|package|parcel|light|timer|alarm)\b)(?:mark|set|tick|check|cross|complete|finish|close|tick off|check off|cross off|flag|i(?:'m| am) (?:done|finished|through) with|"
        r"done with|finished with|that's)\b(?P<n>.*)$",
    ),
    Rule(
        Intent.COMPLETE,
        rf"^{_WHENEVER}(?:{_ME}) (?:sent(?: off| out)?|wrote|written|did|done|finished|completed|made|mailed|posted|delivered|held|ran|run|gave|"
        r"conducted|handed over|taken care of|took care of|dealt with|handled|ticked off|signed|got|been through|went through|had|given|"
        r"shown|showed|put|dropped|answered|carried out|performed|executed|seen to|saw to|attended to|discharged|prepared|submitted|typed up|arranged|agreed|wrapped up|knocked (?:out|off)|got through|crossed off)\b(?P<n>.*)$",
        needs="kind",
    ),
    Rule(
        Intent.COMPLETE,
        r"^(?P<n>.*?)(?: is| are| was| has been| have been| got|'s|'s been| went)? (?:already |now |all |finally )*(?:done|finished|complete|"
        r"completed|sent|sent off|sent out|written|over|taken care of|out the door|posted|mailed|in the (?:mail|post)|handled|dealt with|"
        r"ticked off|out|off|went out|through|went well|took place|happened|behind me|arranged|agreed)$",
        needs="kind",
    ),
    Rule(
        Intent.COMPLETE,
        r"^(?P<n>(?:the |my |our )?(?:follow[- ]?up|call|visit|meeting|task|e-?mail|appointment)\b.*?) (?:is |was |has been )(?:already |now )*"
        r"(?:done|finished|complete|completed|over|taken care of|made|handled|dealt with)$",
    ),
    # orders
    Rule(
        Intent.DELIVERY,
        r"(?=.*\b(?:orders?|deliver(?:y|ed)|package|parcel|shipment|goods|products?)\b)^(?P<n>.*?)\b(?:has |have |is |was |been |just |'s |finally "
        r"|all )*(?:arrived|delivered|came in|came|come in|got there|reached|landed|been received|received|got here|complete)\b(?P<n2>.*)$",
    ),
    Rule(
        Intent.DELIVERY,
        r"^(?P<n>.+?) (?:has |have |just |already )*(?:received|got) (?:(?:her|his|their|its|the) )(?:order|delivery|package|parcel|goods)",
    ),
    Rule(
        Intent.ORDER,
        r"^(?:log|record|note(?: down)?|add|enter|book|register|there(?:'s| is)|we got|i got|we have|i have|we received|got|received|create)?"
        r" ?(?:a |an |the )?(?:new |another )?(?:order|purchase|sale) (?:from|for|by|of|to) (?P<s>.+)$",
    ),
    Rule(
        Intent.ORDER,
        rf"^{_WHENEVER}(?:(?:log|record|note|add)(?: that)? )?(?!(?:i|we|was|just|he|she|they|been|had|got)\b)(?P<n>[^,:;]+?) (?:(?:has|have|had|just|also|again|'s|already)\s+)*(?:(?:re-?)?ordered|bought|"
        r"purchased|placed (?:(?:a|an|another) )?(?:new )?order(?: for)?|booked|signed up for|commissioned|signed for|went for|decided on|"
        r"takes|took out|subscribed to)\b(?P<t>.*)$",
        drop=rf"(?:with |for )?(?:delivery|delivery date)(?=(?:\s|{DATE})*$)",
    ),
    Rule(Intent.ORDER, rf"^{_WHENEVER}{_ME} sold (?P<t>.+?) to (?P<n>.+)$"),
    Rule(Intent.ORDER, rf"^{_WHENEVER}{_ME} sold (?P<s>.+)$"),
    # needs
    Rule(
        Intent.NEED,
        r"^(?:log|record|note(?: down)?|add|remember|write down|save)? ?(?:a |the )?(?:new )?need (?:for|of|from|by) (?P<s>.+)$",
    ),
    Rule(
        Intent.NEED,
        rf"^{_WHENEVER}(?:(?:log|record|note(?: down)?|add|remember|write down|make a note|save|take note|keep in mind)\b(?: that)? )?(?!(?:i|we|was|just|he|she|they|been|had|got)\b)(?P<n>[^,:;]+?) (?!.*\bto (?:order|buy|book|purchase)\b)(?!.*\b(?:move|reschedule|postpone|remind)\b)"
        r"(?:(?:is|was|'s|has|have|just|also|really|still|currently|now|would|could|might|will)\s+|'s\s+|'d\s+)*(?:looking (?:for|to)|"
        r"searching for|in search of|needs?|needed|wants?|wanted|likes? to have|like to have|like|love|could use|use|interested in|asked (?:me |us )?"
        r"(?:for|about)|asking (?:for|about)|after|in need of|in the market for|shopping for|trying to find|wishes for|thinking about|"
        r"considering|has trouble with|struggles with|struggling with|on the lookout for|hunting for|wishing for)\b(?P<t>.*)$",
        needs="name",
    ),
    # they came to us
    Rule(
        Intent.LOG,
        rf"^{_WHENEVER}(?!(?:i|we|was|just|he|she|they|been|had|got|who|you)\b)(?P<n>[^,:;]+?) (?:(?:has|have|just|also|already)\s+)*(?P<v>called|phoned|telephoned|rang|e-?mailed|wrote|texted|messaged|stopped by|came by|"
        r"dropped by|dropped in|visited|came in|got in touch|contacted|replied|answered|reached out|got back)\b(?: back)?(?: to)?(?: me| us)?\b(?P<t>.*)$",
        {"direction": "in"},
        needs="name",
    ),
    Rule(
        Intent.LOG,
        rf"^{_WHENEVER}(?:i|we) (?:got|had|received) (?:a |an )?(?P<v>{_NOUN}) from (?P<s>.+)$",
        {"direction": "in"},
    ),
)

QUESTIONS: Final = (
    Rule(
        Intent.PROMISES,
        rf"^(?:my |our |open |outstanding |pending )*promises (?:to|for|with) {NAME}$",
    ),
    Rule(
        Intent.PROMISES,
        r"\b(?:what|which|any|anything|something|list|show|read|do|did|have|are|tell|open|outstanding|my|all)\b.*\b(?:promis(?:e|es|ed|ing)|commitments?)\b",
    ),
    Rule(
        Intent.WHY,
        r"^(?:tell me |explain |do you know )?(?:why|how come|what(?:'s| is) the reason|for what reason|what makes|explain)\b(?P<n>.*)$",
    ),
    Rule(Intent.WHY, r"\bwhat do i (?:want|need) (?:from|with) (?P<n>.+)$"),
    Rule(
        Intent.COUNT,
        r"\b(?:how many|what(?:'s| is) the (?:number|count)|number of|count)\b(?=.*\b(?:risk|losing|touch)\b)",
        {"scope": "at_risk"},
    ),
    Rule(
        Intent.COUNT,
        r"\b(?:how many|how much|what(?:'s| is) the (?:number|count)|number of|count)\b(?=.*\b(?:overdue|late|behind|past due|missed)\b)",
        {"scope": "overdue"},
    ),
    Rule(
        Intent.COUNT,
        r"\b(?:how many|what(?:'s| is) the (?:number|count)|number of|count)\b(?=.*\bcustomers|.*\bclients)(?!.*\b(?:call|contact|follow|write|due|talk|reach|see|visit|today|week)\b)",
        {"scope": "customers"},
    ),
    Rule(
        Intent.COUNT,
        r"\b(?:how many|how much|what(?:'s| is) the (?:number|count)|number of|count)\b(?!\s+(?:days?|weeks?|months?|time)\b)(?=.*\b(?:follow[- ]?ups?|followups?|customers?|clients?|calls|visits|e-?mails|letters|cards|offers|proposals|"
        r"surveys|walk-?throughs?|check-?ins?|referrals?|birthdays?|greetings|thank[- ]you|promises|tasks|to-?dos|meetings|complaints?|people|due|open|left|pending)\b|\s+(?:do i have|have i got|of them|are there|to go|i have)\b)"
        r"(?!.*\b(?:live|lights?|doors?|windows?|planets?|energy|calories|timers?|minutes|hours|emails do i have)\b)",
    ),
    Rule(
        Intent.LAST_CONTACT,
        r"^(?:did|have|had) (?:i|we)\b.*\b(?:call|called|phone|phoned|ring|rung|speak|spoke|spoken|talk|talked|meet|met|visit|visited|see|seen|e-?mail|e-?mailed|write|written|text|texted|message|messaged|contact|contacted|"
        r"reach|reached|heard|hear)\b(?P<n>.*)$",
        needs="name",
    ),
    Rule(
        Intent.LAST_CONTACT,
        r"\bhow long (?:has it been|is it|ago|since|have|haven't|did|was)\b|\b(?:when|what day|which day)\b.*\b(?:last|did|was)\b.*|\blast (?:time|contact|spoke|talked|call|"
        r"conversation|interaction|met|saw|meeting|heard)\b.*|\bhow many days since\b",
    ),
    Rule(
        Intent.AT_RISK,
        r"\b(?:losing (?:touch|contact|sight)|lost touch|lose touch|at risk|risky|drifting|slipping|in danger|gone cold|going cold|getting cold|"
        r"cool(?:ing|ed)|churn\w*|jump ship|thinking of leaving|los(?:e|ing)|gone quiet|going quiet|neglect\w*|endangered|about to lose|about to leave|lose (?:contact|track)|out of touch|"
        r"haven't (?:i|we) (?:heard|spoken|talked|been|contacted|called|seen)|have (?:i|we) not (?:heard|spoken|talked|contacted|called)|"
        r"might (?:i|we) lose|slip(?:s|ping)? away|walk(?:ing)? away|worr(?:y|ied) about|looking after|am i losing|are we losing|fading|forgetting|haven't heard from)\b",
    ),
    Rule(
        Intent.BRIEFING,
        rf"^(?:who(?:'s| is| was)|what (?:sort|kind) of (?:customer|person|client) is) {NAME}(?: again)?$",
    ),
    Rule(Intent.BRIEFING, rf"^who {NAME} (?:is|was)(?: again)?$"),
    Rule(Intent.BRIEFING, rf"^what\b.*\bon file\b.*{NAME}"),
    Rule(Intent.BRIEFING, rf"\bwhat (?:do |did |should )?(?:i|we|you) know (?:about|of|on) {NAME}"),
    Rule(Intent.WHY, rf"^(?=.*{NAME})(?=.*\b(?:why|reason|how come|doing on (?:my|the) list|doing here)\b).*$"),
    Rule(
        Intent.NEXT,
        rf"^(?=(?:what|when|which|any|anything|is|are|have|has|do|who)\b)(?=.*{NAME})(?=.*\b(?:plans?|planned|arranged|agreed|next|coming up|pending|open|upcoming|lined up|scheduled|due|to do|owe|outstanding)\b).*$",
    ),
    Rule(
        Intent.LAST_CONTACT,
        rf"^(?=.*{NAME})(?=.*\b(?:last|lately|recently|how long|been long|ago)\b)(?=.*\b(?:contact\w*|speak|spoke|spoken|talk\w*|call\w*|met|meet|saw|see|seen|hear|heard|touch|visit\w*|wrote|write)\b).*$",
    ),
    Rule(
        Intent.BRIEFING,
        rf"^(?=.*{NAME})(?=.*\b(?:know|tell|summary|summari[sz]e|overview|background|briefing|brief|info\w*|details|history|rundown|about to (?:meet|see|call|visit|ring)|refresh|profile|picture|story)\b).*$",
    ),
    Rule(
        Intent.DUE,
        r"^whom?(?: all)? (?:do )?(?:i|we) (?:should|need|must|have|ought|am supposed|are supposed)\b.*\b(?:call|calling|ring|ringing|phone|write|email|emailing|contact|contacting|visit|see|meet|get|getting|follow up|following up|be in touch|hear from|chase|chasing|speak|talk)\b",
        needs="nobody",
    ),
    Rule(Intent.DUE, rf"^(?:who is|who's) (?:up|next|on|in line)[ ,]*{DATE}$"),
    Rule(
        Intent.DUE, r"\b(?:outstanding|left|open|still|pending|unsent)\b(?!.*\b(?:overdue|late|behind)\b)", needs="kind"
    ),
    Rule(
        Intent.NEXT,
        r"(?P<n>.*\b(?:next|coming up|upcoming|planned|scheduled|is on|still open|do i owe|owe|pending|open|due|lined up|have|need)\b.*)",
        needs="name",
    ),
    Rule(
        Intent.OVERDUE,
        r"\b(?:overdue|behind|past due|late|running late|lagging|outstanding|too long)\b",
    ),
    Rule(
        Intent.OVERDUE,
        r"^(?=(?:who|whom|what|which|any|anything|anyone|anybody|is|are|am|did|do|have|has|how|list|show|tell|give|something|everything)\b).*\b(?:missed|dropped the ball|dropped|left (?:\w+ )?(?:hanging|waiting)|(?:kept|keep|keeping) (?:\w+ )?waiting|stood up|leaving (?:\w+ )?(?:hanging|waiting)|overlooked|by the wayside|let (?:\w+ )?(?:down|slip|slide)|slip(?:ped)?|"
        r"should have|should've|ought to have|forgotten|forgot|forget|miss(?:ed)?|by now|past (?:their|its|the) (?:date|due)|catch up on|left over|leftover|not (?:yet )?done|deadline|expired|gone past|ran out|run out|got (?:round|around) to|gotten (?:round|around)? ?to|managed to do)\b",
    ),
    Rule(
        Intent.BRIEFING,
        r"^(?:so )?(?:tell me|brief me|what do (?:i|we|you) know|what do (?:i|we) have|who is|who's|give me|summar\w+|overview|background|"
        r"fill me in|info|information|update me|catch me up|details|what(?:'s| is| has)|what (?:should|can|must|do) i|remind me (?:who|about|what)|"
        r"prepare me|prep me|how(?:'s| is| are|\s+do)|bring me up|get me up|show me|run me through|anything|status|where do|where are we|i want to know|"
        r"let me know|briefing|refresh|walk me|quick|do you know|read me|help me)\b(?P<n>.*)$",
        needs="name",
    ),
    Rule(Intent.NEXT, r"^(?:what|which|who|when|do|is|are|any|anything|list|show)\b(?P<n>.*)$", needs="name"),
    Rule(
        Intent.BRIEFING,
        r"^(?!.*\b(?:everyone|everybody|customers|clients|today|day|week)\b)(?:tell me (?:all |everything |something |more )?(?:about|on)|brief me (?:on|about)|what do (?:i|we|you) know about|fill me in on|"
        r"give me (?:a |an |the )?\w* ?(?:overview|summary|briefing|rundown|background|update) (?:of|on|about|for)|catch me up on)\b(?P<n>.*)$",
    ),
    Rule(Intent.NEXT, r"\bnext\b.*\b(?:for|with)\b(?P<n>.+)$"),
    Rule(
        Intent.DUE,
        r"^(?!(?:add|complete|put|create|set|schedule|move|delete|cancel|make|plan|note|log|turn|play|when|where|why|call)\b)(?!.*\b(?:weather|lights?|temperature|calendar|shopping|timers?|alarms?|joke|music|song|news|recipe|"
        r"sing\w*|dentist|doctor)\b)(?:"
        r"(?=.*\b(?:what|which|who|whom|do|are|is|list|show|read|any|anything|tell|give|have|let me|how|am|run|walk|anyone|anybody|people)\b)(?=.*\b(?:follow up|follow[- ]?ups?|followups?|customers?|clients?|due|surveys?|walk-?throughs?|"
        r"check-?ins?|referrals?|birthdays?|greetings?|anniversar\w*|thank[- ]you|promises)\b)|"
        r"(?=.*\b(?:who|whom|whose|anyone|anybody|everyone|everybody|someone|somebody|people|which ones)\b)(?=.*\b(?:speaking|talking|meeting|got back|gotten back|calling|ringing|phoning|writing|emailing|seeing|visiting|contacting|chasing|call|ring|phone|telephone|contact|contacted|write|written|e-?mail|mail|visit|see|meet|talk|speak|reach|get back|in touch|touch|look after|"
        r"thank|thanked|catch up|check in|check on|message|text|chase|reply|answer|list|schedule|plate|agenda|waiting|hear from|attention|a line|turn|owe|congratulate|follow|think of|think about|deal with|take care of|see to|handle|attend to|remember|following|following up)\b)|"
        r"(?=(?:what|which|do|have|are|is|any|how|list|show|read|tell|give)\b)(?=.*\b(?:calls|visits|e-?mails|meetings|letters|cards|offers|proposals|quotes|tasks|appointments|notes|(?:have|need) to (?:call|ring|phone|write|e-?mail|visit|meet|see|contact))\b)|"
        r"(?=.*\b(?:what|who|anything)\b.*\b(?:my|the) (?:list|plate|agenda)\b)"
        r").*$",
    ),
    Rule(
        Intent.DUE,
        r"^(?:(?:my|all|the|any|list|show|read|today's|tomorrow's|this week's|next week's|open|due|pending|upcoming|outstanding|remaining|next)\s+)*(?:follow[- ]?ups?|followups?|calls|visits|e-?mails|letters|offers|proposals|"
        r"surveys|walk-?throughs|check-?ins|referrals|birthdays|greetings|thank[- ]you (?:notes|cards|letters)|tasks|to-?dos|customers|clients|due|agenda)\b[^:]*$",
    ),
    Rule(
        Intent.DUE,
        r"^(?!.*\b(?:add|create|set|schedule|move|delete|cancel|make|plan|note|log|snooze|remind|undo|done|complete|completed|mark|email|print|export|play|turn)\b).*\b(?:follow[- ]?ups|followups)\b.*$",
    ),
    Rule(
        Intent.DUE,
        r"^(?!.*\b(?:add|create|set|schedule|move|delete|cancel|make|plan|note|log|snooze|remind|undo|mark|ordered|bought|complained|email)\b).*\b(?:follow[- ]?ups?|followups?|customers?|clients?)\b.*$",
        needs="date",
    ),
    Rule(
        Intent.BRIEFING,
        rf"^(?:what|which|who|whom|how|when|where|is|are|was|do|does|did|has|have|any|anything|tell|give|show|can|could)\b.*{NAME}",
    ),
)

_COMMON = [
    "a",
    "about",
    "ad",
    "after",
    "again",
    "ahead",
    "all",
    "also",
    "am",
    "an",
    "and",
    "any",
    "anybody",
    "anyone",
    "anything",
    "appointment",
    "appointments",
    "are",
    "around",
    "as",
    "ask",
    "at",
    "back",
    "be",
    "been",
    "before",
    "behind",
    "brief",
    "briefing",
    "bring",
    "by",
    "call",
    "called",
    "calls",
    "can",
    "card",
    "cards",
    "cell",
    "check",
    "check-in",
    "checkins",
    "clear",
    "client",
    "clients",
    "close",
    "come",
    "coming",
    "complaint",
    "complaints",
    "complete",
    "completed",
    "contact",
    "conversation",
    "could",
    "customer",
    "customers",
    "date",
    "day",
    "days",
    "deal",
    "delivery",
    "did",
    "do",
    "does",
    "doing",
    "don't",
    "done",
    "down",
    "due",
    "e-mail",
    "email",
    "emails",
    "enter",
    "everything",
    "far",
    "feedback",
    "fill",
    "find",
    "finish",
    "finished",
    "first",
    "follow",
    "follow-up",
    "follow-ups",
    "followup",
    "followups",
    "followed",
    "for",
    "forget",
    "forgot",
    "friday",
    "from",
    "get",
    "give",
    "go",
    "going",
    "good",
    "got",
    "had",
    "has",
    "have",
    "haven't",
    "he",
    "hear",
    "heard",
    "hello",
    "her",
    "here",
    "hi",
    "him",
    "his",
    "how",
    "i",
    "i'm",
    "i've",
    "if",
    "in",
    "info",
    "is",
    "it",
    "it's",
    "its",
    "just",
    "keep",
    "kind",
    "know",
    "last",
    "late",
    "later",
    "least",
    "left",
    "let",
    "let's",
    "letter",
    "letters",
    "like",
    "list",
    "log",
    "long",
    "look",
    "looking",
    "lose",
    "losing",
    "lot",
    "love",
    "lunch",
    "made",
    "mail",
    "make",
    "mark",
    "may",
    "me",
    "meet",
    "meeting",
    "meetings",
    "met",
    "monday",
    "month",
    "months",
    "more",
    "most",
    "move",
    "much",
    "must",
    "my",
    "name",
    "need",
    "needs",
    "new",
    "next",
    "no",
    "not",
    "note",
    "notes",
    "nothing",
    "now",
    "of",
    "off",
    "on",
    "one",
    "open",
    "or",
    "order",
    "ordered",
    "orders",
    "our",
    "out",
    "over",
    "overdue",
    "overview",
    "package",
    "past",
    "person",
    "phone",
    "plan",
    "please",
    "point",
    "postpone",
    "post",
    "product",
    "products",
    "promise",
    "promised",
    "promises",
    "push",
    "put",
    "ready",
    "record",
    "referral",
    "remind",
    "reminder",
    "reschedule",
    "resolve",
    "resolved",
    "reviews",
    "right",
    "risk",
    "same",
    "saturday",
    "saw",
    "say",
    "schedule",
    "scheduled",
    "see",
    "send",
    "sent",
    "set",
    "she",
    "should",
    "show",
    "since",
    "snooze",
    "so",
    "some",
    "someone",
    "something",
    "soon",
    "spoke",
    "spoken",
    "start",
    "still",
    "story",
    "summary",
    "sunday",
    "survey",
    "sure",
    "take",
    "talk",
    "talked",
    "task",
    "tell",
    "text",
    "than",
    "thank",
    "thank-you",
    "thanks",
    "that",
    "that's",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "thing",
    "things",
    "this",
    "those",
    "thursday",
    "till",
    "time",
    "to",
    "today",
    "told",
    "tomorrow",
    "too",
    "touch",
    "tuesday",
    "up",
    "us",
    "until",
    "update",
    "upcoming",
    "visit",
    "visited",
    "visits",
    "walk",
    "walkthrough",
    "walk-through",
    "walkthroughs",
    "want",
    "wants",
    "was",
    "we",
    "wednesday",
    "week",
    "weeks",
    "well",
    "went",
    "were",
    "what",
    "what's",
    "when",
    "when's",
    "where",
    "which",
    "who",
    "who's",
    "whom",
    "whose",
    "why",
    "will",
    "with",
    "work",
    "would",
    "write",
    "written",
    "wrote",
    "year",
    "yesterday",
    "yet",
    "you",
    "your",
    "number",
    "open",
    "status",
    "everybody",
    "everyone",
    "many",
    "long",
    "ever",
    "anyway",
    "mister",
    "details",
    "birthday",
    "greeting",
    "greetings",
    "offer",
    "offers",
    "proposal",
    "meeting's",
    "through",
    "due",
    "latest",
    "recent",
    "recently",
    "earlier",
    "background",
    "quick",
    "rundown",
    "done:",
    "step",
    "steps",
    "happened",
    "chat",
    "coffee",
    "forward",
    "morning",
    "afternoon",
    "evening",
    "planned",
    "plate",
    "think",
    "thinking",
    "remember",
    "history",
    "relationship",
    "currently",
    "people",
    "should've",
    "spoken",
    "conversation",
    "interaction",
    "interactions",
    "contacted",
    "reach",
    "reached",
    "ring",
    "rang",
    "reason",
    "explain",
    "come",
    "how's",
    "doing",
    "else",
    "owe",
    "wait",
    "sit",
    "stand",
]

ENGLISH: Final = Sentences(
    code="en",
    gates=GATES,
    when=WHEN,
    prices=PriceWords(
        before=r"for(?: only| just)?|at|costing|worth|priced at|at a price of|for a total of|to the tune of",
        currencies={
            r"€|euros?|eur": ("EUR",),
            r"£|pounds?(?: sterling)?|quid|gbp": ("GBP",),
            r"\$|dollars?|bucks|usd": ("USD", "AUD", "CAD", "NZD", "SGD", "HKD"),
            r"(?:swiss )?francs?|chf": ("CHF",),
        },
        decimal=".",
        grouping=", ",
    ),
    fillers=(
        r"^(?:hey|hi|hello|ok|okay|so|um+|uh+|well|please|alright|right|oh|by the way|also|and|quick question|(?:log|note|record) this|(?:write|put|note|jot) (?:this|it|that) down(?! as)|for the record|quick note|guess what|fyi|good news|bad news|great news|unfortunately|sadly|if you would|if you could|if you don't mind|when you get a chance|be so kind and|it turns out|turns out|i have to say|i must say)[ ,:]+(?!please be)|"
        r"^(?:can|could|would|will) you (?:please )?(?=\w)|^(?:i(?:'d| would) like (?:you )?to (?=log|record|note|move|undo|know|add|schedule|reschedule|snooze))|"
        r"^i(?:'m| am) (?:afraid|sorry to say|happy to say|pleased to say|glad to say)(?: that)?[ ,]+|"
        r"^(?:i want (?:you )?to (?=log|record|note|move|undo|know|add|schedule|reschedule|snooze))|[ ,]+(?:please|thanks|thank you|would you|will you|ok|i'm afraid|i am afraid|i'm happy to say|i'm sorry to say|unfortunately)$|"
        r"\bplease\b(?= \w)"
    ),
    ours=(
        r"\b(?:follow[- ]?ups?|followups?|customers?|clients?|thank[- ]you (?:note|card|letter)s?|walk-?throughs?|complain\w*|overdue|"
        r"check-ins?|referrals?|surveys?|promised)\b"
    ),
    question=(
        r"^(?:what|which|whose|who|whom|when|why|how|am|are|is|do|does|did|have i|have we|has|any|anyone|anything|list|show|tell me|give me|brief|"
        r"read|to whom|with whom|remind me (?:who|what)|last (?:time|contact)|fill me in|catch me up|update me|prep|prepare|summar|overview|briefing|explain|"
        r"in (?:what|which)|whats|whos|let me know|run me|walk me|bring me up|get me up|next|status|background|quick (?:overview|summary))\b"
    ),
    statement=rf"^(?:{DATE}[ ,]*)+(?:i|we)\b",
    wary=(
        r"if|once|unless|as soon as|when|would|wouldn't|could|might|may|\w+n't|cannot|not|never|nobody|almost|nearly|hardly|"
        r"(?:wants?|wanted|hopes?|hoped|plans?|planned|going|tried|trying|supposed|meant) to|thinking (?:of|about)|chang\w+ (?:his|her|their|my|its) mind"
    ),
    bidding=r"(?:so |then |and |please |just )*(?:remind|ask|bring|show|snooze|move|change|push|reschedule|shift|make it|put it|do it)",
    telling=rf"^(?:{DATE}[ ,]*)?(?:(?:i|we|the|my|our|this|that)\b|{NAME})",
    unfinished=r"a|an|the|(?<!care )of|about|and|or|my|his|their|our|because|if|um+|uh+|er+|(?<!what )(?:is|are|was) looking for|to the",
    negation=(
        r"^(?!(?:do not|don't) (?:bother|remind|bug|nudge|disturb|pester)).*(?:\bnot\b(?! (?:\w+ )?(?:happy|satisfied|pleased|amused|impressed|content))|n't\b(?! (?:\w+ )?(?:happy|satisfied|pleased|amused|impressed|content|forget|let me|remind|bother|bug|nudge|ping|working))|"
        r"\b(?:never|no answer|nobody answered|tried (?:to|calling|ringing|phoning)|almost|nearly|forgot to|maybe|perhaps|no longer|without|nothing|hardly|barely|yet to|supposed to|"
        r"some ?day|one of these days|(?:newspaper|paper|news|radio|internet|magazine) (?:says|said|reports|reported|claims)|(?:my|our|his|her|their) (?!customer\b|client\b)\w+ (?:says|said|told|thinks|reckons|heard|claims)|apparently|supposedly|allegedly|probably|presumably|(?:some(?:body|one)|they|people) (?:told|tells?|said|says?)|rumou?r\w*|i heard (?:that|about)|i (?:guess|suppose|hope|wish|wonder|believe|think|doubt)|"
        r"by no means|in no way|far from|anything but|nowhere near|not at all|on no account|under no circumstances|hopefully|if only|(?:should|could|would|might)(?: have|'ve)|somebody else|someone else|elsewhere|competitors?|competition|pretend\w*|imagine|what if|supposing|assuming|presuming|let's say|let us say|dream\w*)\b)"
    ),
    topics=r"[,:;]|\b(?:about|regarding|concerning|because|that|for|on)\b",
    clauses=r"[,:;]|\b(?:because|since|who|she|he|they)\b",
    joins="and|that|but",
    about=r"^[ ,]*(?:about|regarding|concerning|because of|on account of|re|over|on the subject of|to discuss|to talk about|for|on)\s+",
    subject=r"\b(?:about|regarding|concerning|because|that|and|who|she|he|they)\b",
    links=(
        r"^(?:and (?:she|he|they) (?:said|told me|mentioned|says)(?: that)?|and|that|saying(?: that)?|where|who|because of|because|about|with|for|of|from|to say(?: that)?|"
        r"has|have|is|was|as|over|regarding|concerning|: |,|today|me|us|note(?:d)?|that's|they're|she's a|is that|it's)\s+(?=\S)"
    ),
    kinds=(
        (
            r"(?:thank[- ]?you|thanks|thank)[- ]?(?:note|card|letter|message)s?|thank[- ]yous?|thank you",
            "thank_you_note",
        ),
        (r"(?:agree|arrange|set up|fix) (?:a time for )?(?:the )?walk-?through", "agree_walkthrough"),
        (r"walk[- ]?throughs?|demos?|first experience|onboarding|introduction|intro session|training", "walkthrough"),
        (r"delivery checks?|check (?:on )?the delivery", "delivery_check"),
        (r"late notices?|delay notices?", "late_notice"),
        (r"next[- ]steps? (?:page|sheet|mail|email|list|letter)|next-steps|next steps", "next_steps"),
        (r"order check[- ]?ins?|after[- ]order check[- ]?ins?|order follow[- ]?up", "order_check_in"),
        (r"meeting notes?|minutes|notes (?:from|of) (?:the|our) meeting", "meeting_notes"),
        (r"complaint (?:response|reply|answer|call)s?", "complaint_response"),
        (r"make[- ]good|make it right|put(?:ting)? it right", "make_whole"),
        (r"complaint (?:re-?check|check)s?|re-?checks?", "complaint_recheck"),
        (r"check[- ]?ins?", "check_in"),
        (r"surveys?|questionnaires?", "survey"),
        (r"feedback (?:action|task)s?", "act_on_feedback"),
        (r"(?:lost|exit) calls?", "lost_call"),
        (r"referral thanks|thanks? (?:for|you for) the referral", "thank_referrer"),
        (r"referral (?:ask|request|question)s?|referrals?", "referral_ask"),
        (
            r"birthday (?:greeting|card|call|wish|note|message|letter)s?|birthdays?|anniversar(?:y|ies)|greetings?(?: cards?)?|birthday wishes",
            "greeting",
        ),
        (r"promises?", "promise"),
        (r"(?<!\ba )(?<!another )letters?", "letter"),
        (r"offers?|proposals?|quotes?|quotations?", "offer"),
    ),
    channels=(
        (
            r"call(?:s|ed|ing)?(?: up)?|phon(?:e|ed|ing)|rang|rung|ring(?:ing)?|telephoned?|phone calls?|on the phone|(?:on|off) the line|video call|skyped|facetimed|zoom(?: call)?",
            "call",
        ),
        (r"e-?mail(?:s|ed|ing)?|mail(?:ed|ing)?|line", "mail"),
        (r"met|meet(?:ing|ings)?|meet with|lunch|coffee|dinner|breakfast", "meeting"),
        (
            (
                r"visit(?:s|ed|ing)?|dropped in|drop in|stopped by|came by|dropped by|came in|been to(?: see)?|went (?:to see|over to|round to|by)|was (?:at|over at|round at)|been (?:at|over at|round at)|go see|see|saw|seen|"
                r"popped (?:in|over|by|round)|swung by|looked in|called in|at|come from|came from|coming from|back from"
            ),
            "visit",
        ),
        (r"text(?:s|ed|ing)?|messag(?:e|es|ed|ing)|message", "message"),
        (r"post|letters?|cards?", "post"),
        (r"wrote|write|written|dropped (?:a |an )?(?:line|note)", "mail"),
        (
            r"hung up|put the phone down|spoke|spoken|talked|chatted|got hold of|had a word|buzzed|buzz|bell|voicemail",
            "call",
        ),
    ),
    common=frozenset(_COMMON),
    everyday=frozenset(
        [
            "web",
            "media",
            "digital",
            "gardens",
            "motors",
            "homes",
            "foods",
            "coffee",
            "books",
            "print",
            "glass",
            "wood",
            "clinic",
            "travel",
            "training",
            "coaching",
            "company",
            "consulting",
            "design",
            "group",
            "home",
            "house",
            "garden",
            "kitchen",
            "kitchens",
            "bakery",
            "cafe",
            "bar",
            "music",
            "light",
            "lights",
            "heating",
            "power",
            "energy",
            "service",
            "services",
            "solutions",
            "studio",
            "systems",
            "trading",
            "traders",
            "partner",
            "partners",
            "brothers",
            "and",
            "sons",
            "international",
            "the",
            "hotel",
            "school",
            "office",
            "shop",
            "store",
            "solar",
            "water",
            "green",
            "blue",
            "red",
            "white",
            "black",
            "spring",
            "summer",
            "winter",
            "sunny",
            "rain",
            "will",
            "may",
            "june",
            "april",
            "august",
            "summers",
            "rose",
            "grace",
            "hope",
            "joy",
            "dawn",
            "faith",
            "baker",
            "cook",
        ]
    ),
    questions=QUESTIONS,
    changes=(*FIRST, *CHANGES),
    verbs=VERBS,
    after_names=AFTER_NAMES,
    onto=("to ", "onto ", "over to ", "back to ", "until ", "till ", "til "),
    on=("on ",),
    ahead=("for ", "by ", "until ", "till ", "next "),
    gifts=GIFTS,
    salutations=frozenset(["mr", "mrs", "ms", "miss", "mister", "missus", "dr", "doctor", "prof", "professor"]),
    name_follows=frozenset(
        [
            "with",
            "for",
            "from",
            "by",
            "about",
            "of",
            "call",
            "called",
            "phone",
            "phoned",
            "ring",
            "rang",
            "email",
            "emailed",
            "text",
            "texted",
            "visit",
            "visited",
            "meet",
            "met",
            "message",
            "messaged",
            "mr",
            "mrs",
            "ms",
            "and",
            "remind",
            "snooze",
            "move",
            "push",
            "tell",
            "told",
            "ask",
            "send",
            "promised",
            "promise",
            "contact",
            "see",
            "saw",
            "reschedule",
            "postpone",
            "on",
            "log",
        ]
    ),
    strange=(
        r"^(?!(?:open|close|add|put|make|set|start|change) (?:in )?(?:a|an|the|my|another) (?:new )?(?:note|complaint|follow-?up|promise|thank-you|walk-?through|check-?in|survey)\b)(?:turn|switch|dim|brighten|play|open|close|lock|unlock|start|stop|pause|resume|set|put|add|make|change|increase|decrease|raise|lower|run|skip|announce|broadcast|vacuum|clean|arm|disarm)\b.*\b(?:lights?|lamps?|heat\w*|"
        r"thermostat|blinds?|curtains?|shutters?|volume|music|songs?|playlist|radio|tv|television|timers?|alarms?|temperature|percent|degrees|fan|vacuum|plug|shopping list|to-?do list|calendar|door|garage|scene|room)\b"
        r"|^(?:play|turn (?:on|off|up|down)|switch (?:on|off)|dim)\b|\b(?:weather|forecast|rain|snow|traffic)\b|^where (?:is|are)\b(?! we\b)|\btimer\b"
    ),
    against=AGAINST,
    after_score=AFTER_SCORE,
    closed=(
        r"^(?:(?:it|that)(?:'d| would) be|have\b[^,:;]*\b(?:been|arrived|come|turned up|gone|got|gotten|had|replied|answered|complained|ordered|paid|received|called|phoned|written|said|given|bought|reached)\b|did|do(?! not)|does|have (?:i|we|you)|has|had (?:i|we)|is|are|was (?!at|with|over|round|on|in|just|talking|speaking|visiting|seeing|chatting|meeting)\w+|were|should|shall|must i|may i|would|will|can|could|if|whether|suppose|what if|when|while|unless|who|what|which|why|how)\b"
    ),
    articles=frozenset(
        ["a", "an", "the", "my", "your", "our", "some", "any", "this", "these", "those", "his", "her", "their"]
    ),
    loose=LOOSE,
    rewrites=REWRITES,
    before_name=r"mr|mrs|ms|miss|mister|missus|dr|doctor|prof|professor|old|our|the",
    asking=("who ", "what ", "why ", "how ", "when ", "where ", "which "),
    not_subject=("for", "on", "over", "re"),
    dangling=(
        r"^\s+(?:to|that|with|for|about|of|on|and|a|an|the|me|i|again|,)\s+(?=\S)|\s+(?:with|for|to|about|on|and|of|from|at|by|the|a|,|in)\s+$|"
        r"\s(?:with|for|to|from|of)\s+(?=about\b|regarding\b|because\b|and\b|to\b|that\b|,|:)|\s's(?=\s)|^\s*(?:with|for)\s*$"
    ),
    titles={
        "": "Follow up",
        "call": "Call",
        "mail": "Write",
        "visit": "Visit",
        "meeting": "Meet",
        "message": "Message",
        "post": "Write",
    },
)
