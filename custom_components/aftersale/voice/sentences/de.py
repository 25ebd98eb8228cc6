"""German sentences: what calls us, and how it is understood."""

from __future__ import annotations

from typing import Final

from ..language import DATE, NAME, Sentences
from ..price import PriceWords
from .de_against import AFTER_SCORE, AGAINST
from .de_changes import CHANGES
from .de_common import COMMON
from .de_first import FIRST
from .de_gates import GATES
from .de_loose import LOOSE
from .de_names import AFTER_NAMES, GIFTS, VERBS
from .de_questions import QUESTIONS
from .de_rewrites import REWRITES
from .de_when import WHEN

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
    common=COMMON,
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
