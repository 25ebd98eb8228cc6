"""German words that speak against a change: what is only heard, planned, of somebody else, or of the house."""

from __future__ import annotations

from typing import Final

from ..language import DATE, NAME
from ..request import CHANGES, Intent

_TOLD: Final = frozenset(
    {Intent.ORDER, Intent.COMPLAINT, Intent.NEED, Intent.FEEDBACK, Intent.LOG, Intent.DELIVERY, Intent.PROMISE}
)
_MOVES: Final = frozenset({Intent.RESCHEDULE, Intent.SNOOZE})
_KIN: Final = r"(?:mann|frau|partner\w*|bruder|schwester|sohn|tochter|mutter|vater|mama|papa|nachbar\w*|freund\w*|kumpel|cousin\w*|onkel|tante|neffe\w*|nichte|kleine\w*|große\w*|chefin|chef|vermieter\w*|mitbewohner\w*|hund|hündin|katze|kater|hamster|pferd|papagei|lehrer\w*|trainer\w*|zahnarzt|ärztin|arzt)"

AGAINST: Final = (
    # das eigene Haus
    (
        _MOVES | {Intent.NEED, Intent.ORDER, Intent.DELIVERY, Intent.COMPLETE, Intent.ADD},
        (
            r"\b(?:\w*tabletten?|medizin|medikamente?|hustensaft|impfung|geimpft|hausaufgaben|schlafenszeit|mittagsschlaf|windeln?|pausenbrot|taschengeld|"
            r"(?:von der|in die|zur|aus der) (?:schule|kita|krippe)|(?:vom|in den|zum|aus dem) (?:kindergarten|hort|fußball|training|ballett|bahnhof|flughafen|zahnarzt|kinderarzt|tierarzt|turnen))\b"
        ),
    ),
    # im selben Atemzug zurückgenommen
    (
        CHANGES - {Intent.UNDO},
        r"\S.*\b(?:nein,? warte|warte,? nein|ach nein|ach nee|nee,? warte|vergiss (?:es|das)|doch lieber nicht|lieber doch nicht|ach egal|quatsch)\b",
    ),
    # jemand anders
    (CHANGES, rf"\b(?:mein|unser|sein|ihr)\w* (?:\w+ )?{_KIN},? {NAME}"),
    (
        _TOLD,
        rf"{NAME} (?:mann|frau|bruder|schwester|sohn|tochter|mutter|vater|mama|papa|nachbar\w*|freund\w*|cousin\w*|onkel|tante|kinder|kind|eltern|konkurrent\w*|mitbewohner\w*|kolleg\w*|chefin|chef|mieter\w*|anwalt\w*|anwältin)\b",
    ),
    (frozenset({Intent.LOG}), rf"\b(?:wegen|bezüglich|über|in sachen) (?:der |dem |des |von )?{NAME}"),
    (
        frozenset({Intent.PROMISE}),
        r"^(?:der|die|das|ein|eine|mein|meine|unser|unsere|sein|seine|ihr|ihre) (?!(?:versprechen|zusage)\b)\w+ (?:hat|haben|hatte)\b.*\b(?:versprochen|zugesagt|zugesichert)\b",
    ),
    (
        frozenset({Intent.LOG, Intent.COMPLETE}),
        rf"{NAME} (?:hat |hatte )?(?:mir |uns )?(?:erzählt|gesagt|gemeint|berichtet|behauptet|erwähnt|sagt|meint|erzählte|sagte),?(?: dass)?(?: (?:er|sie|sein|seine|ihr|ihre)\b|\s*$)",
    ),
    (
        frozenset({Intent.LOG}),
        r"^(?:mein|meine|unser|unsere|dein|deine|sein|seine|ihr|ihre) (?!(?:anruf|telefonat|gespräch|treffen|besuch|termin|meeting|mail|brief|nachricht)\b)\w+ (?:hat|haben|hatte|war|ist|will|wollte|wird|kennt|trifft)\b",
    ),
    (
        frozenset({Intent.COMPLAINT}),
        (
            r"\b(?:über|wegen) (?:seine|seinen|seinem|seiner|ihre|ihren|ihrem|ihrer) (?:schwiegermutter|schwiegervater|schwiegereltern|mutter|vater|bruder|schwester|eltern|frau|mann|freundin|freund|kinder[n]?|kind|sohn|tochter|nachbar\w*|vermieter\w*|"
            r"chefin|chef|rücken|knie|zähne|gewicht|liebesleben|frisur)\b|\b(?:das|dem|übers) wetter\b|\b(?:den|die|der) (?:verkehr|regen|stau|regierung|nachrichten|schiedsrichter)\b"
        ),
    ),
    (frozenset({Intent.ORDER}), r"\bmein\w* (?:alt|eigen|gebraucht)\w*\b"),
    (
        frozenset({Intent.LOG}),
        rf"{NAME} (?:hat|hatte|haben) (?:{DATE} )*(?:sein|ihr|einen|eine|den|die|das)\w* \w+ (?:angerufen|besucht|getroffen|kontaktiert|gesehen|angeschrieben)$",
    ),
    (
        frozenset({Intent.LOG}),
        r"\b(?:schwimmen|tanzen|wandern|joggen|klettern|kegeln|bowlen|im kino|im theater|im stadion|im freibad|im urlaub|im konzert|auf dem spielplatz|beim sport|beim fußball|beim yoga|beim elternabend|mit den kindern)\b",
    ),
    # Was jemand gern hat, ist kein Kontakt.
    (
        frozenset({Intent.LOG}),
        rf"^(?:notier|vermerk|schreib|merk|halt)\w*\b.*\bdass (?=.*{NAME})(?!.*\b(?:ich|wir|hat|habe?|haben|hatten?|ist|sind|war|waren|kam|rief|schrieb|meldete|wurde)\b)",
    ),
    (frozenset({Intent.ORDER}), r"\b(?:kauft|kaufte)\b.*\bein$"),
    (
        frozenset({Intent.NEED}),
        r"\bbraucht (?:\w+ )?(?:ewig|lange|länger|zeit|stunden|eine pause|ne pause|pause|ruhe|urlaub|schlaf|eine auszeit|liebe|luft)\b",
    ),
    (
        frozenset({Intent.ADD}),
        r"^(?!.*\berinner).*\b(?:überlegen|nachdenken|entscheiden|abwarten),? (?:ob|wann|wie|was)\b",
    ),
    # abgebrochen
    (frozenset({Intent.ADD}), rf"\bdass (?:ich|wir)(?: (?:die|den|der|dem|das|mit|bei|zu))* {NAME}$"),
    (
        frozenset({Intent.NEED}),
        r"\bsucht (?:schon |gerade |grad |immer noch )*(?:sein|ihr|mein|unser)e?n? (?:schlüssel|handy|telefon|brille|geldbeutel|portemonnaie|hund|katze|kater|jacke|tasche|schirm|ausweis|pass|auto|kinder|sohn|tochter)\b",
    ),
    (frozenset({Intent.ORDER}), r"\bnimmt\b.*\b(?:an|ab|auf|teil|weg|wahr|zurück|ernst)$"),
    (frozenset({Intent.LOG}), r"\b(?:geträumt|traum|fernsehen|zeitung|fernseher|nicht mehr)\b"),
    (
        frozenset({Intent.ORDER, Intent.DELIVERY}),
        r"\b(?:verloren|verspätet|verschwunden|storniert|zurückgeschickt|fehlt|beschädigt|verzögert|verzögerung|rede)\b",
    ),
    (
        frozenset({Intent.DELIVERY}),
        (
            r"\b(?:gast|gäste|besuch|besucher|polizei|eltern|kinder|familie|freunde?|freundin|arzt|notarzt|krankenwagen|feuerwehr|zug|bus|bahn|flieger|flug|taxi|pizza|nachbarn?|verwandte\w*|verwandtschaft|"
            r"großeltern|oma|opa|handwerker|klempner|elektriker|nachricht|botschaft|neuigkeit|regen|sturm|schnee|frühling|sommer|herbst|winter)\b"
        ),
    ),
    (frozenset({Intent.DELIVERY}), r"\b(?:müsste|müsste|sollte|soll|wird|werden|kommt|erwartet|dürfte)\b"),
    (
        frozenset({Intent.ORDER, Intent.COMPLAINT, Intent.DELIVERY}),
        rf"{NAME} (?:sagt|meint|sagte|meinte|behauptet|glaubt)\b|\bwollten?\b",
    ),
    (_TOLD | {Intent.COMPLETE}, r"^(?:weißt du noch|erinnerst du dich)\b"),
    (frozenset({Intent.FEEDBACK}), r"\b(?:dem|das|den) (?:hotel|film|buch|restaurant|serie|lied)\b"),
    (
        frozenset({Intent.NEED}),
        r"\b(?:kindergeburtstag|(?:geburtstags|weihnachts|hochzeits|abschieds)?geschenk(?:e|papier)? für)\b",
    ),
    (
        frozenset({Intent.NEED}),
        rf"\b(?:kleine[nrs]?|baby) {NAME}|\b(?:neue (?:schuhe|turnschuhe|socken|windeln)|haarschnitt|schulranzen|pflaster)\b",
    ),
    (
        frozenset({Intent.NEED}),
        (
            r"\bnach (?:\w+ )?(?:tagen?|wochen|monaten|jahren|stunden)\b|\bbraucht (?:mich|dich|uns|ihn)\b|\bnicht mehr\b|\b(?:will|möchte|wollte)\b.*\b(?:beschweren|reden|sprechen|gehen|kommen|bleiben|warten|zahlen|wissen|umziehen|"
            r"aufhören|kündigen|werden)$"
        ),
    ),
    (
        frozenset({Intent.ORDER, Intent.DELIVERY}),
        r"\b(?:von|bei|beim|im|auf|aus dem) (?:amazon|ebay|ikea|zalando|temu|etsy|otto|internet|netz|supermarkt|katalog|apotheker|apotheke|baumarkt|lieferdienst|restaurant)\b",
    ),
    (frozenset({Intent.ORDER}), r"\b(?:den|die) (?:bus|zug|bahn|treppe|straßenbahn|flieger)\b"),
    (_MOVES, r"^setze? (?:dich|mich)\b"),
    # nur gefragt, gewünscht oder noch nicht geschehen
    (
        _MOVES | {Intent.COMPLETE, Intent.ADD, Intent.ORDER},
        rf"{NAME} (?:hat |wollte |will )?(?:\w+ )?(?:gefragt|fragt|fragte|wissen),? ob\b",
    ),
    (
        frozenset({Intent.ORDER, Intent.COMPLAINT, Intent.DELIVERY}),
        r"\b(?:hätten?|wären?|könnten?|würden?(?! gerne?)|wenn|falls|ob|überlegt|plant)\b",
    ),
    (
        frozenset({Intent.COMPLETE}),
        r"\b(?:wird|werden|werde|muss|müssen|soll|sollen|sollte|will|wollen|möchte|kann|könnte|noch)\b",
    ),
    (frozenset({Intent.NEED}), r"\bob (?:ich|wir)\b(?=.*\b(?:kann|könnten?|können|darf|soll)\b)|\bdass (?:ich|wir)\b"),
    (frozenset({Intent.NEED}), r"\bsucht (?:\w+ )*(?:die nadel|das weite|streit|das gespräch|sein glück|ihr glück)\b"),
    (frozenset({Intent.NEED}), r"\b(?:könnte|wollte)\b.*\b(?:bestellen|kaufen|buchen)$"),
    (frozenset({Intent.ADD}), r"\bist\b.*\b(?:fertig|erledigt|raus|durch)$"),
    (frozenset({Intent.COMPLETE}), rf"^{NAME} (?:hat|hatte|gab|schickte|brachte) (?:mir|uns)\b"),
    (frozenset({Intent.ADD}), r"\b(?:sollte|müsste|hätte)\b.*\b(?:haben|sollen|müssen)$"),
    # etwas anderes in diesen Worten
    (
        _MOVES,
        (
            r"^(?:ich|wir) (?:habe?n?|hab)\b(?!.*\b(?:check-?in|einführung|umfrage|anruf|rückruf|telefonat|besuch|treffen|termin|gespräch|besprechung|follow-?up|brief|karte|\w*karte|angebot|meeting|geburtstags\w+|"
            r"lieferprüfung|wiedervorlage|erinnerung|nachfrage|sache|demo)\b)(?=.*\b(?:das|die|den|ein|eine|einen) \w)"
        ),
    ),
    (_MOVES | {Intent.ADD}, r"\b(?:gäste|einkaufs|einladungs|warte|verteiler|weihnachts)\w*liste\b"),
    (
        frozenset({Intent.NEED, Intent.ORDER}),
        r"\b(?:das licht|die lampen?|toilette|klo|bad|bett|musik|fernseher|heizung|pizzas?|taxi|um \S+ (?:essen|schlafen)|(?:schlafen|essen|trinken|gehen|kommen|spielen|fernsehen)$)",
    ),
)
AFTER_SCORE: Final = frozenset(
    (
        "von",
        "aus",
        "auf",
        "punkt",
        "punkte",
        "punkten",
        "stern",
        "sterne",
        "sternen",
        "gegeben",
        "geben",
        "vergeben",
        "bekommen",
        "erhalten",
        "gekriegt",
        "bewertet",
        "benotet",
        "ein",
        "wegen",
        "weil",
        "und",
        "aber",
        "für",
        "als",
        "heute",
        "gestern",
        "raus",
        "gibt",
        "gab",
        "mit",
        "bei",
        "uns",
        "mir",
        "dafür",
        "insgesamt",
        "diesmal",
        "wieder",
        "an",
        "zu",
        "vom",
        "da",
        "denn",
        "obwohl",
        "note",
        "noten",
        "eingetragen",
        "ausgestellt",
        "abgegeben",
    )
)
"""What follows a number that is a score."""
