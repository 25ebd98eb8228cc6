"""German questions."""

from __future__ import annotations

from typing import Final

from ..language import DATE, NAME, Rule
from ..request import Intent

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
