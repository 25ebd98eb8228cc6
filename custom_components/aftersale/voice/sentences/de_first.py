"""German changes whose telling word stands anywhere: tried before those that go by how a sentence begins."""

from __future__ import annotations

from typing import Final

from ..language import DATE, NAME, Rule
from ..request import Intent

_NUMBER: Final = r"(?P<score>10|\d|null|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)"
_THING: Final = (
    r"(?:check-?in|einführung|umfrage|anruf|rückruf|telefonat|besuch|treffen|termin|gespräch|besprechung|follow-?up|brief|karte|dankeskarte|angebot|meeting|"
    r"geburtstags\w+|lieferprüfung|wiedervorlage|erinnerung|nachfrage)"
)
_WITH: Final = r"(?:mit|für|bei|an|von)"

FIRST: Final = (
    Rule(
        Intent.UNDO,
        r"^(?:(?:nimm|nehme|zieh|ziehe)\b(?=.*\b(?:letzte\w*|vorige\w*|änderung|eintrag|eingabe|gerade|eben|zuletzt|das|was ich)\b).*\bzurück|(?:mach|mache)\b.*\brückgängig|"
        r"(?=.*\b(?:letzte\w*|vorige\w*|änderung|eintrag|eingabe|was ich|gerade|eben|das)\b).*\b(?:rückgängig(?: machen)?|zurücknehmen|zurückziehen))$",
        needs="nobody",
    ),
    Rule(
        Intent.COMPLAINT,
        rf"^(?:{DATE}[ ,]*)?{NAME} (?:(?!\b(?:nicht|nie|kein\w*)\b)[^,:;])*? und (?P<t>(?:hat |war )?(?:sich |ist )?[^:;]*?\b(?:beschwerte?|beklagte?|reklamierte?|meckerte|gemeckert|schimpfte|geschimpft|ärgerte)\b.*)$",
        drop=r"hat|sich|ist|war|beschwerte?|beklagte?|reklamierte?|meckerte|gemeckert|schimpfte|geschimpft|ärgerte|dass|darüber",
    ),
    Rule(
        Intent.COMPLAINT,
        rf"^{NAME} gefällt (?P<t>[^,:;]+) (?:gar |überhaupt |leider )*nicht\b(?P<t3>.*)$",
    ),
    Rule(
        Intent.ORDER,
        rf"^(?:{DATE}[ ,]*)?{NAME} hat sich (?:(?:jetzt|nun|heute|endlich|doch|gerade|{DATE}) )*für (?P<t>.+?) entschieden\b(?P<t3>.*)$",
    ),
    Rule(
        Intent.DELIVERY,
        rf"^(?:(?:das|die|der) )?(?:{NAME}(?:s|'s)? (?:bestellung|lieferung|paket|päckchen|ware|sendung)|(?:bestellung|lieferung|paket|päckchen|ware|sendung) (?:für|von|an|bei) {NAME}) (?:ist |sind |wurde |habe ich |haben wir |kam )(?:(?:jetzt|nun|heute|endlich|gerade|eben|gut|{DATE}) )*(?:da|an|angekommen|vorbeigebracht|hingebracht|gebracht|geliefert|ausgeliefert|abgegeben|überbracht|eingetroffen|zugestellt|übergeben)$",
    ),
    Rule(
        Intent.SNOOZE,
        rf"^{NAME} (?:kann|könnte|darf|soll|muss) (?:ruhig |noch )*{DATE} (?:noch )?(?:warten|ruhen|liegen bleiben)$",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?:kann|können|könnte|lass|lassen wir) (?:(?:den|die|das|der|mein|meine|meinen) )?(?:{_THING}(?:e?s)? {_WITH} )?{NAME}(?:s|'s)?(?: {_THING})?[ ,]*{DATE}(?: (?:legen|schieben|setzen|verschoben werden|rücken|stattfinden|warten))?$",
        needs="onto",
    ),
    Rule(
        Intent.FEEDBACK,
        rf"^(?:von |vom )?{NAME}[ ,:]*(?:(?:kam(?:en)?|kommt|kommen|gab's|gab es|gibt's|gibt es|haben wir|habe ich|bekommen wir|kriegen wir|uns|heute|jetzt|nur|immerhin|leider|{DATE})[ ,]*)*"
        rf"(?:eine|ne|'ne|die|glatte|volle|satte|stolze) {_NUMBER}(?: (?:von|aus|auf) (?:zehn|10))?(?: bekommen| erhalten| gekriegt)?(?P<t>(?:[,:;].*)?)$",
    ),
    Rule(
        Intent.FEEDBACK,
        rf"^(?:von |vom )?{NAME}[ ,:]*(?:(?:kam(?:en)?|kommt|kommen|gab's|gab es|gibt's|gibt es|haben wir|habe ich|uns|heute|jetzt|nur|immerhin|leider|sagt|sagte|{DATE})[ ,]*)*"
        rf"{_NUMBER} (?:(?:von|aus|auf) (?:zehn|10)(?: punkten?| sternen?)?|punkte|sterne)(?: bekommen| erhalten| gekriegt)?(?P<t>(?:[,:;].*)?)$",
    ),
    Rule(
        Intent.FEEDBACK,
        rf"^(?:(?:ich|wir) (?:habe?n?|hab) |(?:es )?gab |notiere? |vermerke? )?(?:eine|ne|'ne|glatte|volle) {_NUMBER} (?:von|vom|durch) {NAME}(?: bekommen| erhalten| gekriegt)?(?P<t>(?:[,:;].*)?)$",
    ),
    Rule(
        Intent.PROMISE,
        rf"^{NAME} (?:kriegt|bekommt|erhält)\b(?P<t>(?=.*\b(?:versprochen|zugesagt|mein wort|von (?:mir|uns))\b)(?!.*\b(?:bestellt|gekauft|mir versprochen|uns versprochen|sich)\b).+)$",
        drop=r"(?:das )?(?:ist |habe ich |hab ich )?(?:ihr |ihm |ihnen )?(?:fest )?(?:versprochen|zugesagt)|mein wort drauf|von (?:mir|uns)",
        needs="date",
    ),
    Rule(
        Intent.PROMISE,
        rf"^(?:ich|wir) (?:schulde|schulden) {NAME} (?P<t>.+)$",
        needs="date",
    ),
    Rule(
        Intent.SNOOZE,
        rf"^(?:melde?|frage?|komm|sprich|nerv|nerve|stups|stupse|weck|wecke|gib|sag|zeige?|zeig)\b(?=.*\b(?:dich|mich|mir|auf mich)\b)(?=.*\b(?:wieder|noch ?mal|nochmals|noch einmal|erneut|später)\b)"
        rf".*\b(?:wegen|zu|zum thema|über|an|nach|in sachen|bezüglich|mit) {NAME}(?:(?!\b(?:an|zu|und)\b).)*$",
        needs="date",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?:(?:den|die|das|der|mein|meine|meinen) )?(?:{_THING}(?:e?s)? {_WITH} )?{NAME}(?:s|'s)?(?: {_THING})?[ ,]*{DATE}(?: (?:legen|schieben|setzen|packen|ziehen))?$",
        needs="onto",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?:(?:den|die|das|der|mein|meine|meinen) )?(?:{_THING}(?:e?s)? {_WITH} )?{NAME}(?:s|'s)?(?: {_THING})?[ ,]*(?:(?:doch|lieber|besser|erst|statt ?dessen)[ ,]*)+{DATE}(?: (?:machen|legen|schieben))?$",
    ),
)
