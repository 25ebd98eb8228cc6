"""English days and times."""

from __future__ import annotations

from typing import Final

from ..when import WhenWords

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
