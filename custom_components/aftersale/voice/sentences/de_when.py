"""German days and times."""

from __future__ import annotations

from typing import Final

from ..when import WhenWords

_ONES = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
_UNITS = (
    *_ONES,
    *[
        "zehn",
        "elf",
        "zwölf",
        "dreizehn",
        "vierzehn",
        "fünfzehn",
        "sechzehn",
        "siebzehn",
        "achtzehn",
        "neunzehn",
        "zwanzig",
    ],
)
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig")
_STEMS = [
    "erst",
    "zweit",
    "dritt",
    "viert",
    "fünft",
    "sechst",
    "siebt",
    "acht",
    "neunt",
    "zehnt",
    "elft",
    "zwölft",
    "dreizehnt",
    "vierzehnt",
    "fünfzehnt",
    "sechzehnt",
    "siebzehnt",
    "achtzehnt",
    "neunzehnt",
    "zwanzigst",
]
_MONTHS = [
    "januar",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
]
_DAYS = ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"]
_PARTS = ("", "früh", "morgen", "vormittag", "mittag", "nachmittag", "abend")
_PREP = r"(?:(?:bis\s+zum|bis\s+zur|bis\s+am|bis|am|zum|vom|seit|für|auf\s+den|auf|ab|vor|den|vor\s+dem|von|spätestens)\s+){0,2}"
_PART = r"(?:\s+(?:früh|morgen|vormittag|nachmittag|abend|vormittags|nachmittags|abends|spätestens))?"
_WHICH = r"(?:(?P<which>nächste[nrsm]?|kommende[nrsm]?|diese[nrsm]?|letzte[nrsm]?|vergangene[nrsm]?|vorige[nrsm]?|dieser|folgende[nrsm]?)\s+)"

_UM = r"(?:(?:um|gegen|bis|ab|auf|von|am)\s+(?:punkt\s+|etwa\s+|circa\s+|ungefähr\s+|so\s+)?)"
_HOUR_OF = r"(?:\s+(?P<part>nachmittags|abends|vormittags|morgens|mittags|nachts|früh|am\s+(?:nachmittag|vormittag|abend|morgen)|in\s+der\s+früh))?"

WHEN: Final = WhenWords(
    days={
        "heute": 0,
        "heute in acht tagen": 7,
        "morgen in acht tagen": 8,
        "heute morgen": 0,
        "heute früh": 0,
        "heute vormittag": 0,
        "heute nachmittag": 0,
        "heute abend": 0,
        "heutige": 0,
        "heutigen": 0,
        "morgige": 1,
        "morgigen": 1,
        "gerade eben": 0,
        "vorhin": 0,
        "morgen": 1,
        "morgen früh": 1,
        "übermorgen": 2,
        "gestern": -1,
        "vorgestern": -2,
        "neulich": -2,
    },
    weekdays={
        **{f"{name}{part}": index for index, name in enumerate(_DAYS) for part in _PARTS},
        "sonnabend": 5,
    },
    months={
        **{name: index for index, name in enumerate(_MONTHS, 1)},
        "jänner": 1,
        "feber": 2,
        "jan": 1,
        "feb": 2,
        "sept": 9,
        "okt": 10,
        "nov": 11,
        "dez": 12,
    },
    numbers={
        **{name: index for index, name in enumerate(_UNITS, 1)},
        **{
            f"{name}und{tens}": number + index
            for tens, number in (("zwanzig", 20), ("dreißig", 30), ("vierzig", 40), ("fünfzig", 50))
            for index, name in enumerate(_ONES, 1)
        },
        "eins": 1,
        "eine": 1,
        "einem": 1,
        "einer": 1,
        "einen": 1,
        "zwo": 2,
        "ein paar": 3,
        "anderthalb": 1,
        "eineinhalb": 1,
        "einundeinhalb": 1,
        "zweieinhalb": 2,
        "dreieinhalb": 3,
        "paar": 3,
        "null": 0,
        "dreißig": 30,
        "vierzig": 40,
        "fünfzig": 50,
        "sechzig": 60,
    },
    ordinals={
        f"{stem}{ending}": number
        for number, stem in enumerate(
            (*_STEMS, *(f"{one}undzwanzigst" for one in _ONES), "dreißigst", "einunddreißigst"), 1
        )
        for ending in ("e", "en", "er", "es", "em")
    },
    units={
        "tag": "day",
        "tage": "day",
        "tagen": "day",
        "woche": "week",
        "wochen": "week",
        "monat": "month",
        "monate": "month",
        "monaten": "month",
        "monats": "month",
        "stunde": "hour",
        "stunden": "hour",
        "minute": "minute",
        "minuten": "minute",
        "jahr": "year",
        "jahre": "year",
        "jahren": "year",
        "jahres": "year",
    },
    coming_words=frozenset({f"kommende{end}" for end in ("", "n", "r", "s", "m")}),
    minutes=frozenset(
        {"eins", *_UNITS, *(f"{one}{tens}" for tens in _TENS for one in ("", *(f"{unit}und" for unit in _ONES)))}
    ),
    either=frozenset(
        {
            "nee",
            "nein",
            "ach nein",
            "oder war's",
            "oder war es",
            "oder ist es",
            "oder",
            "oder vielleicht",
            "oder doch",
            "oder am",
        }
    ),
    left=r"\b(?:nicht|statt|anstatt|anstelle von)\s+(?:am\s+|auf\s+|den\s+)*$",
    left_with=("von ", "vom "),
    upto=("bis ", "vor ", "spätestens "),
    mornings=r"(?:früh|vormittags?|morgens|(?:heute|tag|woch)\s?morgen)$",
    evenings=r"(?:(?<!sonn)abends?|nachmittags?)$",
    next_words=frozenset(
        {f"{stem}{end}" for stem in ("nächste", "folgende") for end in ("", "n", "r", "s", "m")}
        | {f"kommende{end}" for end in ("", "n", "r", "s", "m")}
    ),
    last_words=frozenset(
        {f"{stem}{end}" for stem in ("letzte", "vergangene", "vorige") for end in ("", "n", "r", "s", "m")}
    ),
    shifts=(
        r"um\s+(?:weitere\s+|noch\s+|etwa\s+)?(?:(?P<half>eine?\s+halbe)|<num>)\s+(?:weitere[nr]?\s+)?<unit>",
        r"(?:(?P<half>eine?\s+halbe)|<num>)\s+<unit>\s+(?:später|früher|eher|vor|zurück|nach\s+hinten|nach\s+vorne?|vorziehen|vorverlegen)",
    ),
    sooner=r"früher|eher|vor|vorziehen|vorverlegen|vorgezogen|nach\s+vorne?|vorzuziehen",
    from_now=r"erinner\w*|in\s+<num>\s+<unit>|ab heute",
    patterns=(
        ("iso", _PREP + r"(?P<iso>\d{4}-\d{2}-\d{2})"),
        (
            "nth",
            _PREP
            + r"(?:(?P<nth>erste[nr]?|zweite[nr]?|dritte[nr]?|vierte[nr]?)|letzte[nr]?)\s+<wd>\s+(?:im|des|in)\s+(?:<month>|(?P<which>nächsten\s+|diesen\s+|dieses\s+)?monats?)",
        ),
        (
            "wdord",
            _PREP
            + r"<wd>,?\s+(?:den\s+|dem\s+|der\s+)?(?P<ord>\d{1,2}\.)\s?(?P<month>\d{1,2})\.(?:\s?(?P<year>\d{4}))?",
        ),
        ("wdord", _PREP + r"<wd>,?\s+(?:den|dem|der)\s+<ord>(?:\s+<month>)?(?:\s+(?P<year>\d{4}))?"),
        ("wdord", _PREP + r"<wd>,?\s+<ord>\s+<month>(?:\s+(?P<year>\d{4}))?"),
        ("day", _PREP + r"(?P<day>(?:heute|morgen)\s+in\s+acht\s+tagen)"),
        ("offset", _PREP + r"(?P<day>heute|morgen|übermorgen)\s+in\s+<num>\s+<unit>"),
        ("offset", _PREP + r"<wd>\s+in\s+<num>\s+<unit>"),
        ("unsure", _PREP + r"übernächste[nrsm]?\s+<wd>"),
        ("span", _PREP + r"(?:in\s+der\s+|im\s+)?(?P<afternext>übernächste[nrsm]?)\s+<unit>"),
        ("span", _PREP + r"(?P<middle>mitte)\s+(?:der\s+|des\s+|von\s+)?" + _WHICH + r"?<unit>"),
        ("span", _PREP + r"(?P<unit>monat)s(?P<end>ende)"),
        ("span", _PREP + r"(?P<unit>jahr)es(?P<end>ende)"),
        ("weekend", r"(?:bis\s+|erst\s+)?(?P<after>nach\s+)(?:dem|diesem)\s+wochenende"),
        (
            "weekend",
            _PREP
            + r"(?:übers\s+|das\s+|dem\s+)?(?P<which>dieses\s+|nächstes\s+|nächsten\s+|kommendes\s+|kommenden\s+)?wochenende",
        ),
        ("half", r"(?:(?:in|um|für|nach)\s+)?eine?[mnr]?\s+halbe[ns]?\s+<unit>"),
        (
            "half",
            r"(?:(?:in|um|für|nach)\s+)?(?P<num>anderthalb|eineinhalb|einundeinhalb|zweieinhalb|dreieinhalb)\s+<unit>",
        ),
        (
            "weekday",
            _PREP + r"<wd>\s+(?:in\s+)?(?P<nextweek>nächste[rn]?\s+woche|kommende[rn]?\s+woche|der\s+nächsten\s+woche)",
        ),
        ("weekday", _PREP + r"(?P<nextweek>(?:nächste|kommende)[rn]?\s+woche)\s+(?:am\s+)?<wd>" + _PART),
        ("weekday", _PREP + r"<wd>\s+in\s+(?P<later>einer\s+woche|acht\s+tagen)"),
        ("day", _PREP + r"<day>(?!\s+in\s+(?:einer|zwei))" + _PART),
        ("ahead", r"heute\s+in\s+<num>\s+<unit>"),
        ("weekday", _PREP + _WHICH + r"?<wd>" + _PART),
        ("days_on", r"(?:in\s+den|für\s+die|innerhalb\s+der|die|den)\s+(?:nächsten|kommenden)\s+<num>\s+<unit>"),
        ("ahead", r"(?:erst\s+)?(?:wieder\s+)?in\s+(?:etwa\s+|circa\s+|den\s+nächsten\s+)?<num>\s+<unit>"),
        ("ago", r"vor\s+(?:etwa\s+|ungefähr\s+)?<num>\s+<unit>"),
        ("ahead", r"(?:noch\s+|weitere\s+)?(?:für|um)\s+(?:weitere\s+)?<num>\s+(?:weitere\s+)?<unit>"),
        ("ahead", r"<num>\s+<unit>\s+(?:später|nach\s+hinten|lang)"),
        (
            "span",
            _PREP + r"(?P<end>ende|schluss)\s+(?:der\s+|des\s+|von\s+)?" + _WHICH + r"?<unit>",
        ),
        ("span", _PREP + r"(?P<begin>anfang|beginn)\s+(?:der\s+|des\s+|von\s+)?" + _WHICH + r"<unit>"),
        ("span", _PREP + r"(?:in\s+der\s+|im\s+laufe\s+der\s+|im\s+|den\s+rest\s+)?" + _WHICH + r"<unit>"),
        ("date", _PREP + r"(?:dem\s+|den\s+|der\s+)?(?P<ord>\d{1,2}\.)\s?(?P<month>\d{1,2})\.(?:\s?(?P<year>\d{4}))?"),
        ("date", _PREP + r"(?:dem\s+|den\s+|der\s+)?<ord>\s+<month>(?:\s+(?P<year>\d{4}))?"),
        (
            "date",
            r"(?:am|bis\s+zum|bis\s+den|zum|auf\s+den|für\s+den|vor\s+dem|ab\s+dem)\s+<ord>(?!\s+(?:termin|anruf|besuch))",
        ),
        ("inmonth", _PREP + r"(?:(?P<begin>anfang|beginn)|(?P<middle>mitte)|(?P<end>ende))\s+<month>"),
        ("inmonth", r"(?:im|bis|ab|bis\s+(?:zum|in\s+den|im))\s+<month>"),
        (
            "date",
            _PREP
            + r"(?:dem\s+|den\s+|der\s+)?<ord>\s+(?P<month>"
            + "|".join(f"{stem}en" for stem in _STEMS[:12])
            + ")",
        ),
        (
            "date",
            r"den\s+(?!ersten|zweiten|dritten|[123]\.)<ord>(?=\s*(?:$|[,;]|(?:um|gegen|wegen|noch|wieder|zu)\b|\w+zu\w+))",
        ),
        ("clock", r"von\s+(?!eine[mnr]?\b)<num>(?:\s+uhr)?(?=\s+auf\b)"),
        ("clock", _UM + r"?(?P<noon>zwölf\s+uhr\s+mittags?|(?<!uhr )mittags?)"),
        (
            "clock",
            _UM
            + r"?<off>(?:\s+minuten)?\s+(?:(?P<after>nach)|(?P<to>vor))\s+(?P<before_half>halb)\s+<num>(?:\s+uhr)?"
            + _HOUR_OF,
        ),
        ("clock", _UM + r"<off>(?:\s+minuten)?\s+(?:(?P<after>nach)|(?P<to>vor))\s+<num>(?:\s+uhr)?" + _HOUR_OF),
        ("lone", r"<off>(?:\s+minuten)?\s+(?:(?P<after>nach)|(?P<to>vor))\s+<num>(?:\s+uhr)?" + _HOUR_OF),
        (
            "clock",
            _UM
            + r"?(?P<half>halb|drei\s?viertel|viertel)\s+(?:(?P<after>nach)\s+|(?P<to>vor)\s+)?<num>(?:\s+uhr)?"
            + _HOUR_OF,
        ),
        (
            "clock",
            _UM + r"?<num>(?:[:.]\s?(?P<min>[0-5]\d))?\s+uhr(?:\s+(?P<min2>[0-5]?\d)|\s+<mins>)?(?!\w)" + _HOUR_OF,
        ),
        (
            "clock",
            r"(?:(?:um|gegen|ab)\s+(?:punkt\s+|etwa\s+|circa\s+|ungefähr\s+|so\s+)?|punkt\s+)(?!eine[mnr]?\b)<num>(?:[:.](?P<min>[0-5]\d))?"
            + _HOUR_OF
            + r"(?!\s+(?:tage|wochen|stunden|minuten|prozent|euro))",
        ),
        ("clock", _UM + r"?(?P<num>\d{1,2}):(?P<min>[0-5]\d)(?:\s+uhr)?" + _HOUR_OF),
        ("lone", _UM + r"?(?!eine[mnr]?\b)<num>\s+<mins>"),
    ),
    half_is_before=True,
)
