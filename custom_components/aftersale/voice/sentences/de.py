"""German sentences: what calls us, and how it is understood."""

from __future__ import annotations

from typing import Final

from ..language import DATE, NAME, Rule, Sentences
from ..price import PriceWords
from ..request import Intent
from ..when import WhenWords
from .de_against import AFTER_SCORE, AGAINST
from .de_first import FIRST
from .de_gates import GATES
from .de_loose import LOOSE
from .de_names import AFTER_NAMES, GIFTS, VERBS
from .de_rewrites import REWRITES

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

_DONE_WITH = (
    r"angerufen|angeklingelt|telefoniert|gesprochen|geredet|getroffen|besucht|geschrieben|angeschrieben|gemailt|gemailt|kontaktiert|"
    r"erreicht|gesehen|gequatscht|geplaudert|unterhalten|ausgetauscht|zusammengesessen|gegessen|gechattet|kontakt gehabt|kontakt|"
    r"eine (?:mail|e-mail|nachricht|sms) geschickt|eine (?:mail|e-mail|nachricht|sms) geschrieben|gemeldet|besprochen|beraten|"
    r"am telefon|am apparat|an der strippe|an der leitung|vorbeigeschaut|vorbeigefahren|getextet|telefonisch erreicht|kaffee getrunken|"
    r"einen termin gehabt|ein gespräch gehabt|gehabt|geführt|dran"
)
_NOUN = (
    r"anruf|telefonat|gespräch|telefongespräch|treffen|besuch|termin|besprechung|meeting|mail|e-mail|nachricht|kontakt|brief|sms|"
    r"mittagessen|kaffee|videoanruf|videocall|unterhaltung|call|telko|videokonferenz|zoom|videotelefonat|plausch|schwatz"
)
_NOTE = r"notiere?|notier dir|vermerke?|protokolliere?|logge?|erfasse?|trage?|schreibe?(?: auf)?|speichere?|halte?|halte? fest|merke?|merk dir|füge?|mach(?:e)?|nimm|lege?|buche?|verbuche?|dokumentiere?|registriere?"
_PAST = rf"(?:{DATE}[ ,]*)?"
_DAS = r"(?:,? ?dass )"
_I = r"(?:ich|wir)"
_HAVE = r"(?:habe?|hab'|haben|hatte|hatten|war|waren|bin|sind)"
_JUST = r"(?: (?:gerade|eben|soeben|schon|bereits|kurz|endlich|heute|auch|noch|grad|vorhin|jetzt))*"

CHANGES: Final = (
    Rule(
        Intent.UNDO,
        r"^(?=.*\b(?:rückgängig|zurücknehmen|(?:verwirf|verwerfe|lösche?)\b.*\b(?:letzte\w*|änderung|eintrag)|(?:nimm|nehme)\b.*\bzurück|widerruf\w*|undo|storniere?n?\b.*\b(?:letzte\w*|änderung|eintrag))\b)(?:(?:mach|mache|das|die|den|diese|diesen|es|war|falsch|verwirf|verwerfe|lösche?|meine[nr]?|unsere|letzte[nrs]?|allerletzte[nrs]?|vorige[nrs]?|änderung\w*|eintrag\w*|eingabe|aktion|kundenänderung|kundeneintrag|follow-?up|was|ich|eben|gerade|gemacht|eingetragen|gesagt|"
        r"habe|hab|hatte|wieder|bitte|alles|an|bei|für|von|kunden|doch|nochmal|gleich|sofort|rückgängig|machen|nimm|nehme|zurück|zurücknehmen|widerrufe?n?|widerruf|storniere?n?|undo|will|möchte|muss)[ ,]*)+$",
    ),
    # was war
    Rule(
        Intent.LOG,
        rf"^{_PAST}(?:{_I} {_HAVE}|{_HAVE} {_I}){_JUST}(?P<n> .+?) (?P<v>{_DONE_WITH})\b(?! und sie hat bestellt)(?P<t>.*)$",
    ),
    Rule(
        Intent.LOG,
        rf"^{_PAST}(?:{_I} (?:war|waren)|(?:war|waren) {_I}){_JUST} (?:bei|zu besuch bei|beim) (?P<s>.+)$",
        {"channel": "visit"},
    ),
    Rule(
        Intent.LOG,
        rf"^{_PAST}(?!.*\b(?:hat|haben|ist|hatte)\b)(?:gerade |eben )?(?:mit )?(?P<n>.+?) (?P<v>angerufen|telefoniert|gesprochen|getroffen|besucht|gemailt|angeschrieben)\b(?P<t>.*)$",
        needs="name",
    ),
    Rule(
        Intent.LOG,
        rf"^(?!.*\b(?:verschieb|verleg|vertag|schieb|vorzieh|absag|abschlie|abhak|zurückstell)\w*)(?:(?:{_NOTE})\b )?(?:mir |dir )?(?:bitte )?(?:einen |eine |ein |das |den |die |mein |meinen |neuen |neues |(?:kurz|lang|nett|gut|toll|schnell|spontan|erst|zweit|ausführlich)e[rsn]? )*(?P<v>{_NOUN})(?: {DATE})? "
        r"(?:mit|bei|von|an|zu|vom) (?P<s>.+?)(?: (?:ein|auf|fest|hinzu|an))?$",
        {"scope": "noted"},
    ),
    Rule(
        Intent.LOG,
        rf"^(?:{_NOTE})\b(?: mir| dir| bitte)*{_DAS}{_I} (?P<n>.+?) (?P<v>{_DONE_WITH}) (?:habe?|haben|war|waren)\b(?P<t>.*)$",
    ),
    # Beschwerden
    Rule(
        Intent.RESOLVE,
        r"^(?!(?:notier\w*|vermerk\w*|erfass\w*|eröffne\w*|leg\w*|trag\w*|nimm|neue)\b)(?=.*\b(?:beschwerde|reklamation|problem|ärger)\b)(?=.*\b(?:gelöst|erledigt|geklärt|behoben|abgeschlossen|vom tisch|bereinigt|aus der welt|"
        r"gelöste?|schließe?|schließ|beendet|ausgeräumt|beigelegt|geregelt|in ordnung|zumachen|zu machen|schließen|abschließen)\b)(?!.*\berinner)(?P<n>.+)$",
    ),
    Rule(Intent.RESOLVE, r"^(?P<n>.+?) ist (?:jetzt |nun )?wieder (?:zufrieden|glücklich|versöhnt)\b"),
    Rule(
        Intent.COMPLAINT,
        rf"^(?:(?:{_NOTE}|es gibt|ich habe|wir haben|habe|eröffne|öffne)\b )?(?:mir |bitte )*(?:eine |die |neue |'ne )*(?:beschwerde|reklamation) (?:von|für|vom) "
        r"(?P<s>.+?)(?: (?:ein|auf|an|fest|erhalten|bekommen))?$",
    ),
    Rule(
        Intent.COMPLAINT,
        rf"^{_PAST}(?!(?:ich|wir|war|gerade|eben|mit|bei|hab\w*)\b)(?P<n>[^,:;]+?) (?:hat |ist |war |hatte )(?:sich )?(?P<t>.*?)\b(?:beschwert|beklagt|reklamiert|unzufrieden|verärgert|(?:stink|stock)?sauer|enttäuscht|"
        r"wütend|genervt|nicht zufrieden|nicht glücklich|eine beschwerde|ärger)\b(?P<t3>.*)$",
    ),
    Rule(Intent.COMPLAINT, rf"^{_PAST}(?P<n>.+?) (?:beschwert|beklagt|ärgert) sich\b(?P<t>.*)$"),
    Rule(Intent.COMPLAINT, rf"^{_PAST}(?P<n>.+?) reklamiert\b(?P<t>.*)$"),
    # Versprechen
    Rule(
        Intent.KEEP_PROMISE,
        rf"^{_I} (?:habe?|haben) (?:mein|das|unser) versprechen (?:an|gegenüber|bei|für) (?P<n>.+?) (?:gehalten|eingelöst|erfüllt)",
    ),
    Rule(
        Intent.KEEP_PROMISE,
        r"^(?:mein |das |unser )?versprechen (?:an|gegenüber|bei|für) (?P<n>.+?) ist (?:gehalten|eingelöst|erfüllt|erledigt)",
    ),
    Rule(
        Intent.PROMISE,
        rf"^{_PAST}(?:{_I} (?:habe?|haben|hab')|(?:habe?|haben) {_I}){_JUST} (?P<t>(?P<n>.+?)) (?:versprochen|zugesagt|zugesichert|in aussicht gestellt|garantiert)\b[ ,]*(?P<t3>.*)$",
    ),
    Rule(
        Intent.PROMISE,
        rf"^(?:{_NOTE})\b(?: mir| dir| bitte)*{_DAS}{_I} (?P<t>(?P<n>.+?)) (?:versprochen|zugesagt|zugesichert) (?:habe?|haben)\b[ ,]*(?P<t3>.*)$",
    ),
    Rule(
        Intent.PROMISE,
        rf"^(?:(?:{_NOTE})\b )?(?:ein |das |mein |neues )*(?:versprechen|zusage) (?:an|für|gegenüber|bei) (?P<s>.+?)(?: (?:ein|auf|fest|an|hinzu))?$",
    ),
    Rule(Intent.PROMISE, rf"^(?:{_I} )?(?:verspreche|versprach|versprich) (?P<s>.+)$"),
    Rule(Intent.PROMISE, rf"^{_I} sagte (?P<s>.+?) zu$"),
    # Noten
    Rule(
        Intent.FEEDBACK,
        r"(?=.*\b(?:gab|gibt|gegeben|bewertet\w*|bewertung|note|punkte?n?|feedback|rückmeldung|sterne?n?|von zehn|von 10|benotet|vergeben|vergibt)\b)"
        r"(?!.*\b(?:erinnere?|anruf|anzurufen|versprochen|bestellt)\b)^(?P<n>.*?)\b(?P<score>10|\d|null|eins|einen?(?= (?:punkt|stern))|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\d\d)\b"
        r"(?!\s+(?:tage|wochen|monate))(?: (?:von|aus|auf) (?:zehn|10))?(?: sternen?| punkten?)?(?: (?:gegeben|vergeben|bewertet|ein|erhalten|bekommen))?(?P<after>(?: von (?P<n2>[^,:]+))?)(?P<t>.*)$",
    ),
    Rule(
        Intent.FEEDBACK,
        rf"^(?:(?:{_NOTE}|es gibt|ich habe|wir haben)\b )?(?:ein |das |neues |eine |die )*(?:feedback|rückmeldung|anregung|vorschlag) (?:von|vom) (?P<s>.+?)$",
    ),
    Rule(Intent.FEEDBACK, r"^(?P<n>.+?) (?:hat vorgeschlagen|schlägt vor|hat angeregt|regt an)\b(?P<t>.*)$"),
    # Bestellungen
    Rule(
        Intent.DELIVERY,
        r"(?=.*\b(?:bestellung(?:en)?|lieferung|paket|ware|auftrag|sendung|produkt)\b)^(?P<n>.*?)\b(?:angekommen|geliefert|eingetroffen|da|zugestellt|"
        r"erhalten|bekommen|ausgeliefert|abgeholt|übergeben|kam an|kam|gekommen)\b(?P<n2>.*)$",
    ),
    Rule(
        Intent.ORDER,
        rf"^(?:(?:{_NOTE}|es gibt|ich habe|wir haben|habe|haben)\b )?(?:eine |einen |ein |den |die |neue |neuen |neuer |weitere )*(?:bestellung|auftrag|verkauf|kauf) (?:von|für|an|vom|durch) (?!.*\b(?:ist|sind|wurde|kam|angekommen|geliefert|da)$)"
        r"(?P<s>.+?)(?: (?:ein|auf|an|fest|erhalten|bekommen|hinzu))?$",
    ),
    Rule(
        Intent.ORDER,
        rf"^{_PAST}(?:(?:{_NOTE})\b(?: mir| dir)*{_DAS})?(?!(?:ich|wir|war|gerade|eben|mit|bei|hab\w*)\b)(?P<n>[^,:;]+?) (?:hat|haben|hatte) (?:bei (?:mir|uns) )?(?P<t>.+?) (?:nach|nachge|vor|wieder)?(?:bestellt|nachbestellt|gekauft|gebucht|beauftragt|geordert|in auftrag gegeben|erworben|abonniert)\b(?P<t3>.*)$",
        drop=rf"(?:die |mit )?(?:lieferung|liefertermin|lieferzeit)(?=(?:\s|{DATE})*$)",
    ),
    Rule(
        Intent.ORDER,
        rf"^{_PAST}(?:{_NOTE})\b(?: mir| dir)*{_DAS}(?P<s>.+?) (?:bestellt|gekauft|gebucht|beauftragt) hat$",
    ),
    Rule(
        Intent.ORDER,
        rf"^{_PAST}(?P<n>(?:(?!\b(?:sie|er|es)\b).)+?) (?:bestellt|bestellte|kauft|kaufte|bucht|buchte|nimmt(?!.*\b(?:an|ab|auf|teil|weg|wahr|zurück|ernst)$)|ordert|beauftragt)\b(?P<t>.+)$",
        needs="name",
    ),
    Rule(Intent.ORDER, rf"^{_PAST}(?:{_I} {_HAVE}|{_HAVE} {_I}){_JUST} (?P<s>.+?) verkauft$"),
    # verschieben
    Rule(
        Intent.SNOOZE,
        r"^(?:erinnere?|mahne?) mich\b(?=.*\b(?:wieder|erneut|noch ?mal|nochmals|noch einmal|später)\b)(?P<n>.*)$",
    ),
    Rule(Intent.SNOOZE, r"^(?:erinnere?|nerve?|behellige?|störe?) mich\b(?=.*\b(?:nicht|erst)\b)(?P<n>.*)$"),
    Rule(
        Intent.SNOOZE,
        r"^(?:stelle?|leg|lege|setze?|schiebe?|schieb|lass|lasse|pausiere?|schlummere?|stumm|snooze|ruhe|parke?)\b(?=.*\b(?:zurück|schlummern|schlummer\w*|ruhen|auf wiedervorlage|"
        r"wiedervorlage|pause|stumm|liegen|in ruhe|snooze|pausiere?|parke?)\b)(?P<n>.*)$",
    ),
    Rule(Intent.SNOOZE, r"^(?:snooze|schlummere?|pausiere?|parke?)\b(?P<n>.*)$"),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?:(?:ich|wir) (?:möchten?|wollen|will|muss|müssen|würden? gerne?) )?(?P<n0>)(?!.*\b(?:ein|an|fest|auf|hinzu)(?:$|[,:;]))(?:verschiebe?n?|verleg\w*|schiebe?|vertage?|leg|lege|verrücke?|zieh|ziehe|setz|setze|ändere?|terminiere?|mach|mache)\b(?! (?:mir |bitte |{DATE} )*(?:eine?n?|neue\w*)\b)(?P<n>.*)$",
        needs="date",
    ),
    Rule(Intent.RESCHEDULE, r"^(?:verschiebe?|verleg\w*|schiebe?|vertage?)\b(?P<n>.*)$"),
    Rule(
        Intent.RESCHEDULE,
        r"^(?:(?:ich|wir|können wir|kannst du|ich will|ich möchte) )?(?P<n>.+?) (?:verschieben|verlegen|vertagen|vorziehen|verschoben|verlegt)$",
        needs="date",
    ),
    # Neues
    Rule(
        Intent.ADD,
        rf"^(?:erinnere?|mahne?) mich\b(?: {DATE})*(?: (?:bitte|daran|dran))*(?: {DATE})*,?(?: dass ich| daran| dran)?(?: {DATE})*(?P<t>(?P<n> .+))$",
    ),
    Rule(
        Intent.ADD,
        r"^(?!.*\b(?:verschieb\w*|verleg\w*|vertag\w*|zurückstell\w*|schieben)\b)(?:ich|wir) (?:muss|müssen|sollte|sollten|soll|will|wollen|möchte|darf nicht vergessen|werde)\b(?: noch| mal| unbedingt)*(?P<t>(?P<n> .+))$",
        needs="channel",
    ),
    Rule(
        Intent.ADD,
        r"^(?:plane?|erstelle?|lege?|trage?|setze?|mach(?:e)?|füge?|notiere?|neue[rs]?|vereinbare?|terminiere?|organisiere?|merke?|merk|schreibe?|schreib|buche?|ich brauche|nimm)\b(?: mir| dir| bitte| auf)*(?: (?:einen|eine|ein|den|die|das|neuen|neues|neue))* ?"
        rf"(?:{DATE} )*(?:(?:einen|eine|ein) )?(?P<t>(?P<n>(?:follow[- ]?up|anruf|telefonat|besuch|treffen|termin|aufgabe|erinnerung|wiedervorlage|rückruf|e-?mail|mail|brief|gespräch|nachfrage|nachricht|meeting|check-?in|umfrage|einführung)\b.+?))"
        r"(?: (?:ein|an|auf|hinzu|vor|fest))?$",
    ),
    Rule(
        Intent.ADD,
        r"^(?:merke?|merk|notiere?|notier)\b(?: dir| mir)*,? (?:dass )?ich (?P<t>(?P<n>.+?)) (?:muss|soll|sollte|will)$",
    ),
    Rule(
        Intent.ADD, r"^(?P<t>(?P<n>(?:bei|mit) .+? (?:nachfassen|nachfragen|nachhaken|melden|sprechen|telefonieren)))$"
    ),
    Rule(
        Intent.ADD,
        r"^(?P<t>(?P<n>.+? (?:anrufen|zurückrufen|nachfassen|besuchen|anschreiben|kontaktieren|treffen|schreiben)))$",
        needs="date",
    ),
    Rule(Intent.ADD, r"^(?:melde? dich|fass|fasse|hake?|frag|frage)\b(?P<t>(?P<n>.+? (?:nach|bei .+)))$", needs="date"),
    # erledigt
    Rule(
        Intent.COMPLETE,
        r"^(?:markiere?|hake?|setze?|mach(?:e)?|schließe?|schließ|kennzeichne?|streiche?|stelle?|erledige?|trage?)\b(?P<n>.*)(?:erledigt|ab|fertig|gemacht|abgeschlossen|abgehakt|getan|als geschrieben|als verschickt|erledigte?n?)\b.*$",
    ),
    Rule(
        Intent.COMPLETE,
        rf"^{_PAST}(?:{_I} {_HAVE}|{_HAVE} {_I}){_JUST} (?P<n>.+?) (?:ab|weg|raus|los|ein|durch|vor)?(?:geschickt|gesendet|geschrieben|gemacht|erledigt|verschickt|abgeschickt|"
        r"durchgeführt|gegeben|fertig|fertiggestellt|abgeschlossen|versendet|versandt|eingeworfen|übergeben|überreicht|beendet|gehalten|"
        r"abgehakt|gezeigt|durch|rausgeschickt|losgeschickt|zugeschickt|zugesendet|vereinbart|absolviert|hinter mir|geliefert|abgegeben|geführt|weggeschickt|eingeführt|fertiggemacht|fertig gemacht)\b.*$",
        needs="kind",
    ),
    Rule(
        Intent.COMPLETE,
        r"^(?P<n>.+?) (?:ist|sind|wurde|wurden|war|hat|wäre|habe ich)\b(?P<n2>.*?)\b(?:erledigt|fertig|gemacht|geschrieben|verschickt|abgeschickt|abgeschlossen|raus|weg|durch|"
        r"gesendet|geschickt|unterwegs|in der post|auf dem weg|abgehakt|durchgeführt|stattgefunden|versendet|versandt|gut gelaufen|vorbei|eingeworfen|vereinbart)$",
        needs="kind",
    ),
    Rule(
        Intent.COMPLETE,
        r"^(?P<n>(?:das |der |die |den |mein |meine )?(?:follow[- ]?up|anruf|besuch|termin|treffen|aufgabe|mail|e-mail|gespräch|telefonat|rückruf)\b.+?) (?:ist|sind|wurde|war)\b.*\b"
        r"(?:erledigt|fertig|gemacht|abgeschlossen|durch|abgehakt)$",
    ),
    Rule(
        Intent.COMPLETE,
        r"^(?:ich bin )?(?:fertig mit|mit) (?P<n>.+?)(?: (?:bin ich )?(?:fertig|durch))?$",
        needs="kind",
    ),
    Rule(
        Intent.COMPLETE,
        rf"^(?:(?:das |mein |die |den |meine |meinen )?(?:follow[- ]?up|aufgabe|anruf|besuch|termin|rückruf) (?:mit|bei|für|von|an) (?:der |dem |den |die )?)?{NAME} (?:hab|habe) ich(?: (?:jetzt|schon|gerade|heute|auch|soeben))* (?:durch|erledigt|abgehakt|abgearbeitet|hinter mir|fertig|geschafft)$",
    ),
    # Bedarf
    Rule(
        Intent.NEED,
        rf"^(?:(?:{_NOTE})\b )?(?:einen |den |neuen )?(?:bedarf|wunsch) (?:für|von|bei) (?P<s>.+?)(?: (?:ein|auf|an|fest))?$",
    ),
    Rule(
        Intent.NEED,
        rf"^{_PAST}(?:(?:{_NOTE})\b(?: mir| dir| bitte| fest)*{_DAS}){NAME} (?P<t>\S.*?) (?:braucht|sucht|benötigt|möchte|will|haben will|haben möchte|wünscht|interessiert)$",
        needs="name",
    ),
    Rule(
        Intent.NEED,
        rf"^{_PAST}(?:(?:{_NOTE})\b[ ,:]*)?(?!(?:ich|wir|war|gerade|eben|mit|bei|an|für|zu|von|über|nach|wegen|hab\w*)\b)(?P<n>[^,:;]+?) (?:(?:ist|hat) )?(?:(?!(?:möchte|will|würde|könnte|hätte|bräuchte|brauche) (?:ich|wir)\b)(?!.*\b(?:bestellen|kaufen|buchen)$)(?:braucht|sucht|benötigt|möchte|will|wünscht sich|hätte gerne?|interessiert sich|fragt nach|hat nach|ist auf der suche|auf der suche|"
        r"bräuchte|wünscht|würde gerne?|hat gefragt|hat bedarf|hat interesse|interessiert|überlegt|könnte))\b(?P<t>.*)$",
        needs="name",
    ),
    # sie kamen zu uns
    Rule(
        Intent.LOG,
        rf"^{_PAST}(?P<n>.+?) (?:hat|ist|war)\b(?: mich| mir| uns| bei mir| bei uns| sich| heute| gestern| gerade| eben| {DATE})*(?P<about> (?:wegen|über|zu|bezüglich) .+?)?(?: (?:eine mail|eine e-mail|eine nachricht))? (?P<v>angerufen|gemeldet|"
        r"geschrieben|zurückgerufen|vorbeigekommen|besucht|gemailt|geantwortet|kontaktiert|geschickt|da|telefoniert|gesprochen)\b(?P<t>.*)$",
        {"direction": "in"},
        needs="name",
    ),
    Rule(
        Intent.LOG,
        rf"^{_PAST}(?P<n>.+?) (?P<v>rief|schrieb|kam|meldete)\b(?: mich| mir| uns| sich)*(?: an| vorbei)?\b(?P<t>.*)$",
        {"direction": "in"},
        needs="name",
    ),
)

QUESTIONS: Final = (
    Rule(
        Intent.PROMISES,
        r"(?=.*\b(?:was|welche|habe|hab|zeige?|liste|gibt|offene|meine)\b).*\b(?:versproch\w*|versprechen|zugesagt|zusagen|zugesichert)\b",
    ),
    Rule(
        Intent.WHY,
        r"^(?:sag mir |erkläre? mir |erklär )?(?:,? ?)(?:warum|wieso|weshalb|weswegen|wozu|aus welchem grund|was ist der grund|wie kommt es)\b(?P<n>.*)$",
    ),
    Rule(
        Intent.COUNT,
        r"\b(?:wie ?vielen?|wie ?viele?|anzahl|zahl der)\b(?=.*\b(?:gefährdet\w*|verlier\w*|risiko|auf der kippe)\b)",
        {"scope": "at_risk"},
    ),
    Rule(
        Intent.COUNT,
        r"\b(?:wie ?vielen?|wie ?viele?|anzahl|zahl der)\b(?=.*\b(?:überfällig\w*|verzug|im rückstand|zu spät|versäumt|liegen geblieben|verspätet)\b)",
        {"scope": "overdue"},
    ),
    Rule(
        Intent.COUNT,
        r"\b(?:wie ?viele?|anzahl|zahl der)\b(?=.*\bkunden\b)(?!.*\b(?:anrufen|kontaktieren|melden|schreiben|besuchen|heute|woche|fällig|steht|stehen)\b)",
        {"scope": "customers"},
    ),
    Rule(
        Intent.COUNT,
        r"\b(?:wie ?vielen?|wie ?viele?|anzahl|zahl der)\b(?!.*\b(?:tage|wochen|zeit|monate|lange|leben|lichter|türen|fenster|planeten|strom|kalorien|timer|minuten|uhr)\b)(?=.*\b(?:follow[- ]?ups?|kunden?|\w*anrufe|\w*besuche|\w*mails|briefe|karten|angebote|"
        r"umfragen|einführungen|check-?ins|empfehlungen|geburtstage|grüße|dankes\w*|versprechen|aufgaben|termine|treffen|beschwerden|leute\w*|fällig|offen\w*|wiedervorlagen)\b|\s+(?:habe? ich|hab ich|stehen|sind es|muss ich|noch|heute|morgen)\b)",
    ),
    Rule(
        Intent.LAST_CONTACT,
        r"^(?:habe?|hab|haben|hatte|hatten|war) (?:ich|wir)\b(?P<n>.*)\b(?:angerufen|telefoniert|gesprochen|geredet|getroffen|besucht|geschrieben|gemailt|kontaktiert|erreicht|gesehen|gehört|kontakt|gemeldet)\b",
        needs="name",
    ),
    Rule(
        Intent.LAST_CONTACT,
        r"\bwie lange?\b|\bseit (?:wann|wie viele[nr]? (?:tagen|wochen|monaten))\b|\b(?:wann)\b.*\b(?:zuletzt|letzte[sn]?|das letzte mal|gesprochen|telefoniert|gesehen|getroffen|angerufen|gehört|kontakt|geschrieben|gemeldet|besucht)\b|"
        r"\b(?:letzte[rns]?) (?:kontakt|gespräch|anruf|treffen|mal|telefonat|besuch|unterhaltung)\b|\bwie viele (?:tage|wochen)\b|\bwie viel zeit\b",
    ),
    Rule(
        Intent.AT_RISK,
        r"\b(?:aus den augen|abgesprungen|entgleit\w*|kündigt|kündigen|rutsch\w*(?: mir| uns)?(?: \w+)? weg|weggerutscht|abkühl\w*|beziehung\w*|gefährdet\w*|verlier\w*|abspringen|abzuspringen|springt|springen|auf der kippe|risiko\w*|abzuwandern|droht|drohen|abwander\w*|davonl\w*|l(?:äuft|aufen) (?:mir|uns)(?: \w+)* (?:davon|weg)|kühlt|kühlen|abgekühlt|erkaltet|"
        r"vernachlässig\w*|lange nicht|länger nicht|lange nichts|ewig nicht|ewig nichts|still geworden|ruhig geworden|verstummt|abgetaucht|einschlafen|einschläft|eingeschlafen|schläft|schlafen|pflege|pflegen|sorgen? (?:um|machen)|sorgen|den draht|den kontakt|(?:zu wenig|kaum) gekümmert|wird'?s? (?:es )?(?:\w+ )?(?:kühl|still|ruhig))\b",
    ),
    Rule(
        Intent.OVERDUE,
        r"\b(?:überfällig\w*|spät dran|überschritten\w*|verzug|im verzuge?|rückstand|hinterher|hintendran|hinke|schleifen|durchgerutscht|zu lange)\b",
    ),
    Rule(
        Intent.OVERDUE,
        r"^(?=(?:was|wen|wem|wer|welche\w*|bei|mit|womit|wo|habe?|hab|haben|bin|ist|sind|gibt|zeige?|liste|nenne?|irgend\w*)\b).*\b(?:zu spät|versäumt|liegen geblieben|liegengeblieben|frist\w*|abgelaufen|verstrichen|verschlafen|verpennt|verbummelt|verschusselt|verpasst|vergessen|verschwitzt|verspätet|"
        r"hätte ich (?:mich )?(?:\w+ )?(?:schon|längst)|längst|hängen (?:ge)?lassen|hängenlassen|hängengelassen|warten (?:ge)?lassen|wartenlassen|im stich|sitzen (?:ge)?lassen|versetzt|lasse? ich (?:\w+ )?(?:warten|hängen)|nachholen|aufzuholen|nicht geschafft|nicht dazu gekommen|nicht geschafft habe|hänge ich)\b",
    ),
    Rule(
        Intent.BRIEFING,
        rf"^(?=.*{NAME})(?:bereite\w*\b.*\bvor$|welche (?:angaben|informationen|infos|daten|notizen|unterlagen|einträge)\b).*$",
    ),
    Rule(
        Intent.BRIEFING,
        rf"^(?:wer|was)(?: genau)? (?:ist|war)(?: das)?(?: noch| noch ?mal| nochmals| noch einmal| gleich| eigentlich| denn| nochmal)* {NAME}(?: noch ?mal| nochmal| noch)?$",
    ),
    Rule(
        Intent.BRIEFING,
        rf"\bwas (?:ich|wir|du|sie|man) (?:\w+ )?(?:weißt|weiß|wissen|wissen wir)? ?(?:alles )?(?:über|von|zu) {NAME}",
    ),
    Rule(
        Intent.WHY,
        rf"^(?=.*{NAME})(?=.*\b(?:warum|wieso|weshalb|weswegen|grund|macht(?= .*liste)|sucht(?= .*liste))\b).*$",
    ),
    Rule(
        Intent.NEXT,
        rf"^(?=(?:was|wann|welche\w*|ist|sind|habe?|hab|haben|gibt|steht|wer)\b)(?=.*{NAME})(?=.*\b(?:plan|geplant|vereinbart|ausgemacht|verabredet|als nächstes|nächste\w*|ansteht|an|offen\w*|fällig|zu tun|schuldig)\b).*$",
    ),
    Rule(
        Intent.LAST_CONTACT,
        rf"^(?=.*{NAME})(?=.*\b(?:zuletzt|letzte\w*|wie lange?|lange her|seit wann)\b)(?=.*\b(?:kontakt\w*|gesprochen|geredet|telefonat|telefoniert|gespräch|angerufen|getroffen|gesehen|gehört|gemeldet|besucht|besuch|geschrieben|treffen|anruf)\b).*$",
    ),
    Rule(
        Intent.BRIEFING,
        rf"^(?=.*{NAME})(?=.*\b(?:wissen|weiß|weißt|erzähl\w*|zusammenfassung|kurzfassung|wer war|wer ist|fass\w*|überblick|übersicht|hintergr\w*|briefing|infos?|informationen|details|steckbrief|profil|treffe gleich|sagen|auf den (?:neuesten )?stand)\b).*$",
    ),
    Rule(
        Intent.DUE,
        r"\b(?:offen\w*|noch|aus|ausstehend\w*|ansteh\w*)\b(?!.*\b(?:überfällig\w*|verzug|rückstand)\b)",
        needs="kind",
    ),
    Rule(
        Intent.NEXT,
        r"(?P<n>.*\b(?:als nächstes|als nächste|nächste[rsn]?|demnächst|ansteht|steht|stehen|geplant|vor|fällig|offen\w*|anliegt|ist dran|noch zu tun|zu tun|schuldig|schulde|weiter|muss ich|habe ich|tun)\b.*)",
        needs="name",
    ),
    Rule(
        Intent.BRIEFING,
        r"^(?:was weiß|was wissen|weißt|was weißt|gib|gibt|gebe|erzähle?|sag|informiere?|info\w*|überblick|zusammenfassung|fasse?|wer ist|briefe?|briefing|bring|zeige?|"
        r"was (?:gibt|ist|muss|sollte|soll|haben|habe|weiss|läuft|war)|wie (?:steht|geht|läuft|ist|sieht)|bereite?|stand|status|alles|kurz\w*|details|mach|hast|haben|kläre?|steckbrief|profil|frische?|"
        r"hilf|ich (?:möchte|will|brauche)|was|lies|erinnere? mich|neuigkeiten|gibt's)\b(?P<n>.*)$",
        needs="name",
    ),
    Rule(Intent.NEXT, r"^(?:was|welche\w*|wer|wann|habe|hab|ist|sind|gibt|zeige?|liste)\b(?P<n>.*)$", needs="name"),
    Rule(
        Intent.BRIEFING,
        r"^(?:was weiß ich|was wissen wir|was weißt du|gib mir einen überblick|erzähl\w* mir (?:etwas |alles |was )?|gib mir ein\w* \w+) (?:über|zu|von)\b(?P<n>.*)$",
    ),
    Rule(Intent.NEXT, r"\b(?:als nächstes|nächste[rsn]?)\b.*\b(?:bei|mit|für)\b(?P<n>.+)$"),
    Rule(
        Intent.DUE,
        r"^(?!(?:füge|setz|setze|schreib|schreibe|leg|lege|trag|trage|mach|mache|stell|stelle|schalte?|spiel|spiele|wann|wo|warum|erinnere?|notiere?|plane?|lösche?|verschiebe?)\b)(?!.*\b(?:wetter\w*|lichter?|temperatur\w*|kalender|einkauf\w*|"
        r"timer|wecker|witz|musik|lied|nachrichten|rezept|fenster|türe?n?|zahnarzt\w*|arzt\w*)\b)(?:"
        r"(?=.*\b(?:was|welche\w*|wen|wem|wer|habe?|hab|gibt|steht|stehen|zeige?|liste?|lies|sag|nenne?|muss|sind|ist|meine|hätte|hat|haben|soll|sollte|jemand\w*|liegt|womit|geht|geh)\b)(?=.*\b(?:follow[- ]?ups?|kunden?|kundin\w*|kundschaft|fällig\w*|"
        r"umfrage\w*|einführung\w*|check-?ins?|empfehlung\w*|geburtstag\w*|gruß|grüße|jubilä\w*|versprechen|wiedervorlage\w*|dankes\w*|dankschreiben|danksagung\w*)\b)|"
        r"(?=.*\b(?:wen|wem|wer|jemand\w*|irgendwe\w*|irgendein\w*|irgendjemand\w*|um wen|welche leute)\b)(?=.*\b(?:anrufen|anzurufen|rufen|rühren|telefonieren|hinterhertelefonieren|nachtelefonieren|abtelefonieren|antelefonieren|hinterherlaufen|nachlaufen|zurückrufen|schreiben|schicken|anschreiben|mailen|besuchen|treffen|sehen|kontaktier\w*|melden|kümmern|sprechen|reden|"
        r"telefon\w*|danken|nachfass\w*|nachhaken|dran|denken|bedenken|versorgen|warte\w*|liste|zettel|schulde|schuldig|antworten|gratulieren|betreuen|stehe?n?|ansteht|bescheid|an der reihe|erwarte\w*|rechne\w*|hofft|hoffen|von mir)\b)|"
        r"(?=(?:was|welche\w*|habe?|hab|gibt|stehe?n?|steht|sind|ist|muss|zeige?|liste?|lies|sag|nenne?|liegt)\b)(?=.*\b(?:anrufe|rückrufe|besuche|mails|briefe|karten|angebote|aufgaben|termine|telefonate|treffen|notizen|auf (?:der|meiner) liste|zu tun|erledigen|"
        r"ansteht|bevor|geplant)\b)|"
        r"(?=(?:was|wer)\b.*\b(?:steht|liegt|stehen|kommt)\b.*\b(?:an|bevor|vor)$)"
        r").*$",
    ),
    Rule(
        Intent.DUE,
        rf"^(?:wen|wem|mit wem|bei wem) (?:rufe?|schreibe?|treffe?|besuche?|kontaktiere?|mache?|spreche?|rede?|telefoniere?|melde?) ich(?: mich)?(?: (?:noch|alles|denn|eigentlich|als nächstes))*[ ,]*(?:{DATE}[ ,]*)*(?:an|zurück)?$",
    ),
    Rule(
        Intent.DUE,
        r"^(?:wer|welche\w*)\b.*\b(?:angerufen|zurückgerufen|angeschrieben|kontaktiert|besucht|angemailt) (?:werden (?:muss|müssen|soll|sollen|sollte|will)|gehört|gehören)$",
    ),
    Rule(
        Intent.DUE,
        r"^(?:(?:meine|alle|die|der|offene[nr]?|fällige[nr]?|anstehende[nr]?|ausstehende[nr]?|heutige[nr]?|nächste[nr]?|liste|zeige?)\s+)*(?:follow[- ]?ups?|anrufe|besuche|mails|briefe|angebote|umfragen|einführungen|check-?ins|empfehlungen|"
        r"geburtstage|grüße|dankeskarten|dankesbriefe|aufgaben|kunden|fällig|fällige|wiedervorlagen|rückrufe|termine mit kunden)\b[^:]*$",
    ),
    Rule(
        Intent.DUE,
        r"^(?!.*\b(?:anlegen|erstell\w*|plan\w*|verschieb\w*|lösch\w*|streich\w*|notier\w*|eintragen|trag|trage|leg|lege|erledigt|abhaken|markier\w*|rückgängig|mail\w*|druck\w*|spiel\w*|schalt\w*|erinner\w*)\b).*\bfollow[- ]?ups\b.*$",
    ),
    Rule(
        Intent.DUE,
        r"^(?!.*\b(?:anlegen|erstell\w*|plan\w*|verschieb\w*|lösch\w*|streich\w*|notier\w*|trag|leg|lege|erledigt|markier\w*|rückgängig|erinner\w*|bestellt|beschwert)\b).*\b(?:follow[- ]?ups?|kund\w+|kundschaft)\b.*$",
        needs="date",
    ),
    Rule(
        Intent.BRIEFING,
        rf"^(?:was|welche\w*|wer|wen|wem|wie|wann|wo|ist|sind|war|hat|habe|haben|gibt|steht|zeige?|sag|gib|kann|könn\w*)\b.*{NAME}",
    ),
)

_COMMON = [
    "kaffee",
    "tee",
    "bier",
    "wein",
    "essen",
    "mittagessen",
    "abendessen",
    "frühstück",
    "videocall",
    "call",
    "meeting",
    "zoom",
    "skype",
    "whatsapp",
    "sms",
    "ab",
    "aber",
    "alle",
    "allem",
    "alles",
    "als",
    "also",
    "am",
    "an",
    "ansteht",
    "anliegt",
    "anruf",
    "anrufe",
    "anrufen",
    "anzurufen",
    "arbeit",
    "auch",
    "auf",
    "aufgabe",
    "aufgaben",
    "auftrag",
    "aus",
    "bei",
    "beim",
    "bereits",
    "beschwerde",
    "beschwerden",
    "bestellung",
    "bestellungen",
    "besuch",
    "besuche",
    "besuchen",
    "bin",
    "bis",
    "brauche",
    "brief",
    "briefe",
    "bitte",
    "da",
    "dabei",
    "dankeskarte",
    "dankeskarten",
    "danke",
    "dank",
    "dann",
    "daran",
    "das",
    "dass",
    "dazu",
    "dein",
    "dem",
    "den",
    "denn",
    "der",
    "des",
    "die",
    "dies",
    "diese",
    "diesem",
    "diesen",
    "dieser",
    "doch",
    "dran",
    "dringend",
    "du",
    "e-mail",
    "e-mails",
    "ein",
    "eine",
    "einem",
    "einen",
    "einer",
    "eines",
    "einführung",
    "einführungen",
    "einladung",
    "er",
    "erledigt",
    "erinnere",
    "erinnern",
    "erinnerung",
    "erneut",
    "erst",
    "es",
    "etwas",
    "fällig",
    "fälligen",
    "fertig",
    "follow-up",
    "follow-ups",
    "followup",
    "followups",
    "freitag",
    "fürs",
    "für",
    "gab",
    "geben",
    "gegen",
    "gehört",
    "gerade",
    "gerne",
    "gerade",
    "geschickt",
    "geschrieben",
    "gespräch",
    "gesprochen",
    "gestern",
    "gibt",
    "gib",
    "grund",
    "habe",
    "haben",
    "hab",
    "hast",
    "hat",
    "hatte",
    "heute",
    "hier",
    "ich",
    "ihm",
    "ihn",
    "ihr",
    "ihre",
    "ihrem",
    "ihren",
    "im",
    "in",
    "info",
    "informationen",
    "ins",
    "ist",
    "ja",
    "jemand",
    "jemandem",
    "jetzt",
    "kann",
    "kannst",
    "karte",
    "karten",
    "kein",
    "keine",
    "kommende",
    "kommenden",
    "kontakt",
    "kontaktieren",
    "könnte",
    "kunde",
    "kunden",
    "kundin",
    "lange",
    "langem",
    "letzte",
    "letzten",
    "letzter",
    "letztes",
    "lieferung",
    "liste",
    "mach",
    "mache",
    "machen",
    "mail",
    "mails",
    "mal",
    "man",
    "markiere",
    "mehr",
    "mein",
    "meine",
    "meinem",
    "meinen",
    "meiner",
    "mich",
    "mir",
    "mit",
    "mittwoch",
    "möchte",
    "montag",
    "morgen",
    "muss",
    "müssen",
    "nach",
    "nachfassen",
    "nachricht",
    "nachrichten",
    "neue",
    "neuen",
    "neuer",
    "neues",
    "nicht",
    "nichts",
    "noch",
    "note",
    "notiere",
    "notiz",
    "nun",
    "nur",
    "nächste",
    "nächsten",
    "nächster",
    "nächstes",
    "ob",
    "oder",
    "offen",
    "offene",
    "offenen",
    "ohne",
    "paket",
    "per",
    "plane",
    "post",
    "rechnung",
    "reklamation",
    "rückgängig",
    "rückruf",
    "sag",
    "samstag",
    "schick",
    "schicken",
    "schieb",
    "schon",
    "schreib",
    "schreiben",
    "seit",
    "sein",
    "seine",
    "selbst",
    "sich",
    "sie",
    "sind",
    "so",
    "sollte",
    "soll",
    "sonntag",
    "sonst",
    "sprechen",
    "spreche",
    "stand",
    "status",
    "stehe",
    "stehen",
    "steht",
    "tag",
    "tage",
    "tagen",
    "termin",
    "termine",
    "treffen",
    "tun",
    "um",
    "umfrage",
    "umfragen",
    "und",
    "uns",
    "unser",
    "unsere",
    "unter",
    "vergessen",
    "verlegen",
    "verschieb",
    "verschiebe",
    "versprechen",
    "verzug",
    "viel",
    "viele",
    "vom",
    "von",
    "vor",
    "wann",
    "war",
    "waren",
    "warum",
    "was",
    "weg",
    "wegen",
    "weiß",
    "welche",
    "welchem",
    "welchen",
    "welcher",
    "welches",
    "wem",
    "wen",
    "wenn",
    "wer",
    "werden",
    "wichtig",
    "wie",
    "wieder",
    "wieso",
    "will",
    "wir",
    "wird",
    "wo",
    "woche",
    "wochen",
    "wurde",
    "zeig",
    "zeige",
    "zeigen",
    "zu",
    "zuletzt",
    "zum",
    "zur",
    "zurück",
    "zusammenfassung",
    "über",
    "überblick",
    "überfällig",
    "übermorgen",
    "angebot",
    "angebote",
    "glückwunsch",
    "geburtstag",
    "geburtstagskarte",
    "gruß",
    "grüße",
    "bewertung",
    "feedback",
    "punkte",
    "punkten",
    "sterne",
    "nummer",
    "leute",
    "leuten",
    "menschen",
    "personen",
    "melden",
    "gemeldet",
    "mal",
    "anderes",
    "bescheid",
    "frau",
    "herr",
    "herrn",
    "gefährdet",
    "verliere",
    "verloren",
    "augen",
    "telefoniert",
    "telefonieren",
    "telefonat",
    "nächstem",
    "demnächst",
    "als",
    "anstehend",
    "anstehende",
    "lieferprüfung",
    "briefing",
    "kurz",
    "kurzen",
    "kurze",
    "grade",
    "eben",
    "eigentlich",
    "denn",
    "dienstag",
    "donnerstag",
    "sonnabend",
    "dir",
    "verschoben",
    "verlegt",
    "setz",
    "setze",
    "leg",
    "lege",
    "stell",
    "stelle",
    "gebracht",
    "bring",
    "bringe",
    "erzähl",
    "erzähle",
    "los",
    "passiert",
    "neuigkeiten",
    "läuft",
    "geht",
    "geschichte",
    "hintergrund",
    "details",
    "alles",
    "steckbrief",
    "profil",
    "datum",
    "tagen",
    "monat",
    "monate",
    "monaten",
    "uhr",
    "nachfrage",
    "empfehlung",
    "gegenüber",
    "beim",
    "hinweis",
    "ebenfalls",
    "bisher",
    "lang",
    "her",
    "ganze",
    "ganzen",
    "laufende",
    "laufenden",
    "aktuell",
    "aktuelle",
    "aktuellen",
]

_ADVERB: Final = r"(?:leider|übrigens|inzwischen|mittlerweile|endlich|eben|soeben|gerade|vorhin|jetzt|nun|also|tatsächlich|erfreulicherweise|bedauerlicherweise|zum glück)"
"""What may stand before the verb and says nothing of who or when."""

GERMAN: Final = Sentences(
    code="de",
    gates=GATES,
    when=WHEN,
    prices=PriceWords(
        before=r"für(?: nur| zusammen| insgesamt)?|zu|zum preis von|à|im wert von|um",
        currencies={
            r"€|euro|eur": ("EUR",),
            r"(?:schweizer )?(?:franken|fränkli|stutz)|chf": ("CHF",),
            r"£|(?:britische )?pfund|gbp": ("GBP",),
            r"\$|dollar|usd": ("USD", "AUD", "CAD", "NZD", "SGD", "HKD"),
        },
        decimal=",",
        grouping=". '’",
    ),
    fillers=(
        r"^(?:hey|hi|hallo|ok|okay|also|ähm+|äh+|na|bitte|so|nun|gut|oh|übrigens|und|ach|du|stell dir vor|weißt du was|pass auf|hör mal|fürs protokoll|kurze notiz|notier das|gute nachrichten?|schlechte nachrichten?|gute neuigkeiten|leider)[ ,:]+(?!(?:hat|haben|hatte|hatten|ist|war|waren|sind)\b)|"
        r"^(?:kannst|könntest|würdest|könnten|können) (?:du|sie) (?:mir )?(?:bitte )?(?:mal )?(?=(?:sagen|zeigen))|\bbitte\b ?|^(?:ich würde gerne? wissen|ich möchte wissen|sag(?: mir)?(?: mal)?|"
        r"weißt du|kannst du mir sagen|zeig mir|kannst du mir sagen|könntest du mir sagen|mich würde interessieren|ich will wissen|verrate mir|verrat mir|würdest du mir sagen),? (?=(?:was|wer|wen|wem|bei|welche|wann|wie|warum|wieso|ob)\b)|"
        r"(?<!noch)(?<=\w) mal(?= (?:was|wer|wen|den|die|das|eben|bei|mit|an))|[ ,]+(?:danke|ja|okay)$"
    ),
    ours=(
        r"\b(?:follow[- ]?ups?|kunden?|kundin\w*|kundenänderung|dankeskarten?|dankesbriefe?|einführung\w*|beschwer\w*|reklamation\w*|reklamiert|überfällig\w*|wiedervorlage\w*|"
        r"versprochen|nachfassen|empfehlung\w*|umfragen?)\b"
    ),
    question=(
        r"^(?:hilf mir|geh|was|welche\w*|wer|wen|wem|wessen|wann|warum|wieso|weshalb|weswegen|wozu|wie|wo|(?:bei|mit|von|an|zu|für|seit|um|nach|in) (?:we[mnr]|wann|welche\w*)|habe? ich (?!.*\b(?:angerufen|telefoniert|geschrieben|geschickt|gesprochen|"
        r"getroffen|besucht|versprochen)$)|hab ich noch|gibt|ist|sind|stehe?n?|steht|muss ich|soll ich|bin ich|zeige?|liste|lies|nenne?|sag mir|gib mir|erzähl|informiere?|briefe?|"
        r"überblick|zusammenfassung|briefing|letzte[rs]? (?:kontakt|gespräch|anruf|treffen)|nächste[rs]? (?:schritt\w*|termin|kontakt|anruf|aufgabe|follow|besuch|treffen)|hat (?:einer|eine|jemand|irgend\w*|noch)\b|haben (?:heute|morgen|diese|welche|noch)\b|haben wir|verliere|fasse?|bereite?|bring mich|aus welchem|liegt|status|stand|infos?|details|meine (?:überfälligen|offenen)|erkläre?|übersicht|habe ich (?:heute|morgen|noch|diese|nächste|am|etwas|jemand\w*|was|über|offene|irgend\w*))"
    ),
    inverted=(
        rf"^(?=(?:{_ADVERB}|{DATE})[ ,])(?:{_ADVERB}[ ,]+)*(?P<before>(?:{DATE}[ ,]*)*)(?:{_ADVERB}[ ,]+)*"
        r"(?P<verb>(?:hat|hatte|haben|ist|war)(?: sich)?)\s+(?=\S)"
    ),
    statement=rf"^(?:{DATE}[ ,]*)+(?:habe?|hab|haben|hatte|hatten|muss|soll|sollte|war|waren|bin|will|möchte|ich|wir|hat)\b",
    wary=(
        r"wenn|falls|sobald|sofern|bis|bevor|würde?n?|hätte?n?|wäre?n?(?! (?:\w+ )?(?:erledigt|durch|fertig|raus)\b)|könnten?|sollten?|dürften?|nicht|nix|kein\w*|nie|niemals|niemand|fast|beinahe|vielleicht|eventuell|"
        r"anders überlegt|wollten?|versucht\w*|vor(?:habe|hat|gehabt)|hoff\w+"
    ),
    bidding=r"(?:sondern |also )*(?:erst )?wieder$|(?:also |und |dann |bitte |lieber )*(?:erinner\w*|frag\w*|leg\w*|stell\w*|setz\w*|zeig\w*|verschieb\w*|verleg\w*|schieb\w*|bring\w*|[^,;]*\b(?:verlegen|verschieben|zurückstellen|vertagen))",
    telling=rf"^(?:{DATE}[ ,]*)?(?:(?:ich|wir|der|die|das|den|dem|mein\w*|unser\w*)\b|{NAME})",
    unfinished=r"eine|einen|einem|eines|der|den|dem|des|und|oder|für|über|wegen|von|dass|weil|wenn|mein|meine[nmrs]?|seine[nmrs]?|ihre[nmrs]?|unsere[nmrs]?|äh+m?|öh+m?",
    negation=(
        r"^(?!(?:nerv\w*|behellig\w*|stör\w*|erinner\w*|lass\w*)\b).*(?:\bnicht\b(?! (?:\w+ )?(?:zufrieden|glücklich|begeistert|vergessen|vor|mehr)\b)(?! vor)|\b(?:nie|niemals|vergeblich|niemand|keiner|kein|(?<!nicht )vergessen|fast|beinahe|"
        r"keine\w*|nichts|nix|weder|kaum|versucht|vielleicht|eventuell|angeblich|anscheinend|vermutlich|wahrscheinlich|wohl|hoffentlich|bloß|womöglich|möglicherweise|"
        r"(?:ich|wir) (?:glaub|denk|schätz|hoff|vermut|wünscht|meine|hört)(?:e|en|n)?\b|(?:in der |laut )(?:zeitung|nachrichten|radio)|eines tages|irgendwann(?: mal)?(?! wieder)|(?:mein|unser|sein|ihr)e? (?!kunde\b|kundin\b)\w+ (?:sagt|sagte|meint|meinte|erzählt|erzählte|behauptet|glaubt|findet|hat (?:erzählt|gesagt|gehört|gemeint))|(?:jemand|man|einer|die leute) (?:hat|sagt|sagte|erzählt\w*|meint\w*|behauptet\w*)|gehört,? dass|gerücht\w*|keineswegs|mitnichten|keinesfalls|in keiner weise|alles andere als|längst nicht|(?:ich |davon )träume?n?\b|geträumt|"
        r"hätten? (?:ich|wir)|wären? (?:ich|wir)|woanders|jemand anders?\w*|jemand anderem|konkurrenz|angenommen)\b)"
    ),
    topics=r"[,:;]|\b(?:wegen|über|bezüglich|weil|dass|für|zum thema|zu|in sachen|um)\b",
    clauses=(
        r"[,:;]|\b(?:weil|denn|da|sie|er)\b|"
        r"(?<=\w )(?:der|die|das|den|seine?|ihre?|alles|wir) (?:\w+ )?(?:ist|sind|war|waren|wird|läuft|geht|kommt|passt|gefällt|gefallen|freut|freuen|mag|mögen|lieben|will|wollen|kann|können|muss|müssen|braucht|brauchen|möchte|möchten)\b"
    ),
    about=r"^[ ,]*(?:wegen|über|bezüglich|zum thema|zu|um|betreffs|in sachen|zwecks|aufgrund)\s+(?:de[rms]\s+)?",
    joins="und|dass",
    subject=r"\b(?:wegen|über|bezüglich|weil|dass|und|zum thema|sie|er)\b",
    links=(
        r"^(?:und (?:sie|er|es) (?:hat gesagt|meinte|sagte)(?:,? dass)?|und|dass|weil|da|wegen|über|mit|von|für|an|zu|nach|um|bezüglich|es geht um|notiz|mich|mir|uns|"
        r"(?:ein|auf|fest)(?= (?:er|sie|die|der|das|es|ich|wir|dass|seine?|ihre?)\b)|sich|hat|haben|ist|noch|auch|dem|gerade|eben|heute|aus|auf|ihm|ihr|ihnen|gern|gerne|danach|dafür)\s+(?=\S)"
    ),
    kinds=(
        (
            r"dankeskarten?|dankesbriefe?|dankschreiben|danksagung\w*|dankeskärtchen|dankes\w+|die karten?|karten?(?! zum geburtstag)",
            "thank_you_note",
        ),
        (
            r"(?:termin für die )?einführung (?:vereinbaren|vereinbart|ausmachen|ausgemacht)|einführungstermin (?:vereinbart|ausgemacht)",
            "agree_walkthrough",
        ),
        (r"einführung\w*|einweisung\w*|schulung|vorführung|walkthrough|rundgang|demo", "walkthrough"),
        (r"lieferprüfung\w*|lieferkontrolle|lieferung prüfen", "delivery_check"),
        (r"verspätungsmeldung\w*|verzögerungsmeldung\w*|verspätungsnachricht", "late_notice"),
        (r"nächste(?:n)? schritte", "next_steps"),
        (r"nachfrage zur bestellung|bestell-?nachfrage\w*|bestell-?check\w*", "order_check_in"),
        (
            r"besprechungsnotiz\w*|protokolle?|meeting-?notizen|notizen (?:zur|vom|von der) (?:besprechung|treffen|meeting)",
            "meeting_notes",
        ),
        (
            r"antwort auf die (?:beschwerde|reklamation)|beschwerdeantwort|reklamationsantwort|reklamationsanruf",
            "complaint_response",
        ),
        (r"wiedergutmachung", "make_whole"),
        (r"nachprüfung\w*|nachkontrolle", "complaint_recheck"),
        (r"check-?ins?|kontaktanruf\w*|meldung|lebenszeichen", "check_in"),
        (r"umfragen?|befragung\w*|fragebögen|fragebogen|zufriedenheitsumfrage\w*", "survey"),
        (r"abschiedsanruf|abschiedsgespräch", "lost_call"),
        (r"dank für die empfehlung|empfehlungsdank", "thank_referrer"),
        (r"empfehlung\w*|empfehlungsfrage\w*|empfehlungsbitte\w*", "referral_ask"),
        (
            r"geburtstags\w+|geburtstage?|glückwunsch\w*|glückwünsche|grußkarten?|gruß|grüße|jubiläum\w*|karten? zum geburtstag",
            "greeting",
        ),
        (r"versprechen|zusagen?", "promise"),
        (r"(?<!einen )(?<!ein )(?<!\bnen )briefe?|schreiben an", "letter"),
        (r"angebote?", "offer"),
    ),
    channels=(
        (
            r"(?:kunden)?anruf\w*|angerufen|an(?:zu)?rufen|telefon\w*|telefoniert|zurückruf\w*|zurück(?:zu)?rufen|rückruf\w*|zurückgerufen|rief|ruf|rufe|videocall|angeklingelt|am apparat|an der strippe",
            "call",
        ),
        (
            r"e-?mails?|mails?|gemailt|maile|mailen|geschrieben|schreiben|anschreiben|angeschrieben|schrieb|anzuschreiben|schreibe",
            "mail",
        ),
        (
            r"getroffen|treffen|termin\w*|meeting\w*|besprechung\w*|mittagessen|kaffee\w*|gegessen|getrunken|zusammengesessen|zusammengesetzt|zu treffen|verabredet",
            "meeting",
        ),
        (
            r"besuch\w*|besucht|zu besuch bei|vorbeigeschaut|vorbeigekommen|vorbeigefahren|gesehen|zu besuchen|(?:bei|beim) \S+ gewesen|(?:war|waren|komme|bin|sind|gefahren|gegangen)(?: \w+){0,3} (?:bei|beim|von)",
            "visit",
        ),
        (r"nachricht\w*|sms|getextet|gechattet|whatsapp", "message"),
        (r"briefe?|karten?|post", "post"),
        (r"gesprochen|sprechen|gespräch|geredet|unterhalten|erreicht|geplaudert", "call"),
    ),
    common=frozenset(_COMMON),
    everyday=frozenset(
        [
            "design",
            "mode",
            "glas",
            "holz",
            "bau",
            "praxis",
            "werkstatt",
            "web",
            "media",
            "immobilien",
            "service",
            "reisen",
            "hof",
            "firma",
            "beratung",
            "gruppe",
            "haus",
            "garten",
            "küche",
            "küchen",
            "bäckerei",
            "bäcker",
            "café",
            "bar",
            "musik",
            "licht",
            "heizung",
            "strom",
            "energie",
            "dienst",
            "lösungen",
            "studio",
            "system",
            "handel",
            "partner",
            "brüder",
            "söhne",
            "hotel",
            "schule",
            "büro",
            "laden",
            "solar",
            "wasser",
            "grün",
            "blau",
            "rot",
            "weiß",
            "schwarz",
            "frühling",
            "sommer",
            "winter",
            "herbst",
            "regen",
            "schreiner",
            "tischlerei",
            "gasthof",
            "möbel",
            "optik",
            "mai",
        ]
    ),
    questions=QUESTIONS,
    changes=(*FIRST, *CHANGES),
    verbs=VERBS,
    after_names=AFTER_NAMES,
    onto=("auf ", "nach ", "bis auf ", "erst "),
    on=("am ",),
    ahead=("für ", "bis ", "auf ", "ab ", "nächst", "kommend", "spätestens "),
    gifts=GIFTS,
    salutations=frozenset(["herr", "herrn", "frau", "dr", "doktor", "prof", "professor"]),
    name_follows=frozenset(
        [
            "mit",
            "bei",
            "für",
            "von",
            "vom",
            "beim",
            "zu",
            "zum",
            "zur",
            "an",
            "frau",
            "herr",
            "herrn",
            "hab",
            "habe",
            "haben",
            "ich",
            "über",
            "wegen",
            "ruf",
            "rufe",
            "und",
            "versprochen",
            "hat",
            "ist",
            "dass",
            "verschiebe",
            "verschieb",
            "stell",
            "stelle",
            "erinnere",
            "gerade",
            "eben",
        ]
    ),
    strange=(
        r"^(?!(?:öffne|schließe?|mache?|stelle?|setze?|füge|schreibe?|starte?) (?:mir )?(?:ein\w*|die|das|den|noch ein\w*) (?:neue\w* )?(?:beschwerde|reklamation|follow-?up|zusage|versprechen|dankeskarte|einführung|check-?in|umfrage)\b)(?:schalte?|mach|mache|spiele?|öffne|schließe?|stelle?|setze?|dreh\w*|dimme?|fahre?|füge|schreibe?|starte?|stoppe?|pausiere?|erhöhe?|senke?|sauge?|sag allen)\b.*\b(?:lichte?r?|lampen?|heizung\w*|thermostat|rollläden|rollladen|jalousien?|"
        r"vorh[aä]ng\w*|lautstärke|musik|lieder|lied|playlist|radio|fernseher|timer|wecker|temperatur|prozent|grad|ventilator|staubsauger|steckdose|einkaufsliste|to-?do-liste|kalender|tür|tor|garage|szene|zimmer)\b"
        r"|^(?:spiele?|schalte?|dimme?)\b|\b(?:wetter\w*|regnet|schneit|verkehr)\b|^wo (?:ist|sind)\b|\btimer\b|^wie viele (?:leute|personen|menschen) sind\b"
    ),
    against=AGAINST,
    after_score=AFTER_SCORE,
    closed=(
        r"^(?:(?:stimmt(?:'s| es)?|trifft es zu|ist es (?:wahr|richtig)|kann es sein|könnte es sein|heißt das|soll das heißen),? ?(?:dass)?\b|(?:habe?|hab|haben|hatte|hatten|bin|war|waren|soll|sollte|muss|darf|kann) (?:ich|wir)\b(?!.*\b(?:gerade|eben|soeben)\b)|(?:ist|sind|hat|wurde|wurden|wird|hast|hätt\w*|wär\w*|würd\w*|wer|was|wen|wem|wann|wo|wie|warum|wieso|welche\w*|ob|wenn|falls)\b)"
    ),
    articles=frozenset(
        [
            "ein",
            "eine",
            "einen",
            "einem",
            "einer",
            "der",
            "die",
            "das",
            "den",
            "dem",
            "des",
            "mein",
            "meine",
            "meinen",
            "meinem",
            "meiner",
            "dein",
            "deine",
            "unser",
            "unsere",
            *("ihr", "ihre", "ihren", "ihrem", "ihrer", "sein", "seine", "seinen", "seinem", "seiner"),
            "kein",
            "keine",
            "dieser",
            "diese",
            "dieses",
        ]
    ),
    capitals=True,
    loose=LOOSE,
    rewrites=REWRITES,
    before_name=r"(?:(?:der|die|den|dem|das|zum|zur|vom|unsere[rmn]?|firma|die firma)\s+)?(?:frau|herrn?|dr|doktor|prof|professor|firma)|der|die|den|dem|das|unsere[rmn]?",
    asking=("wer ", "was ", "warum ", "wieso ", "wie ", "wann ", "wo ", "wen ", "wem ", "welche"),
    not_subject=("zu", "um"),
    dangling=(
        r"^\s+(?:daran|beim|vom|zum|zur|dass|muss|müssen|soll|sollte|sollten|will|wollte|möchte|werde|dich|dir|unbedingt|dringend|bitte|mit|bei|für|wegen(?= zu)|an|um|und|ein|eine|einen|die|das|den|dem|der|mich|ich|mal|noch|wieder|zu|,)\s+(?=\S)|\s+(?:mit|für|zu|bei|an|und|von|die|der|ein|,|muss|soll|in)\s+$|"
        r"\s(?:mit|für|bei|von|an)\s+(?=wegen\b|über\b|zu\b|und\b|um\b|bezüglich\b|,|:|zum\b)|^\s*(?:mit|für|bei)\s*$"
    ),
    genitive_s=True,
    titles={
        "": "Nachfassen",
        "call": "Anrufen",
        "mail": "Schreiben",
        "visit": "Besuchen",
        "meeting": "Treffen",
        "message": "Nachricht",
        "post": "Schreiben",
    },
)
