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
        r"^(?=.*\b(?:rückgängig|zurücknehmen|zurückziehen|zurück)\b)(?=.*\b(?:letzte\w*|allerletzte\w*|vorige\w*|änderung\w*|eintrag\w*|eingabe|gerade|eben|vorhin|zuletzt|das|es|mach's|was ich|kunden\w*|follow-?ups?\S*)\b)"
        r"(?:(?:nimm|nehme|nehmen|zieh|ziehe|mach|mache|machen|mach's|bitte|die|das|den|der|dem|diese\w*|letzte\w*|allerletzte\w*|vorige\w*|meine\w*|unsere\w*|\w*änderung\w*|\S*eintrag\w*|eintragung|eingabe|aktion|notiz|sache|schritt|"
        r"bei|mit|an|für|zu|von|im|in|am|beim|vom|kunden?|kundin|kundinnen|kunden\w+|follow-?ups?|was|ich|wir|eben|gerade|vorhin|zuletzt|gesagt|gemacht|eingetragen|notiert|geändert|erfasst|habe?|hab|haben|es|wieder|doch|nochmal|"
        r"gleich|sofort|alles|rückgängig|zurück|zurücknehmen|zurückziehen|falsch|war|und|buch|liste|vor|einer|minute|jetzt)[ ,]*)+$",
        needs="nobody",
    ),
    Rule(
        Intent.SNOOZE,
        rf"^(?=.*{NAME})(?=.*\b(?:wieder|noch ?mal|nochmals|noch einmal|erneut|später)\b).*\berinnert werden$",
        needs="date",
    ),
    Rule(
        Intent.ADD,
        rf"^(?P<t>(?=.*{NAME}).*)\berinnert werden$",
        needs="date",
        drop=r"möchte|will|würde|gerne?|ich|an|daran|bitte|muss|wieder",
    ),
    Rule(
        Intent.KEEP_PROMISE,
        rf"^(?!.*\b(?:nicht|nie|noch|muss|soll|wenn|wann|falls|werde|kein\w*)\b)(?=.*{NAME})(?=.*\b(?:versprechen|zusage|versprochen|versprochene\w*|zugesagt|zugesagte\w*|wort)\b).*\b(?:gehalten|eingelöst|erfüllt|eingehalten|raus|verschickt|geliefert|fertig|erledigt|da|angekommen|abgegeben|bei (?:ihr|ihm|ihnen)|unterwegs|rausgeschickt|übergeben|geschickt)$",
    ),
    Rule(
        Intent.PROMISE,
        rf"^(?:mein|unser) wort (?:an|gegenüber|für) {NAME}[ ,:]*(?P<t>.+)$",
        drop=r"dass",
        needs="date",
    ),
    Rule(
        Intent.PROMISE,
        rf"^(?:{DATE}[ ,]*)?(?:ich |wir )?(?:habe?|hab|haben) (?:ich |wir )?(?:der |dem |den )?{NAME} (?:{DATE} )?(?:mein|unser|das) (?:wort|versprechen) gegeben\b[ ,:]*(?P<t>.*)$",
        drop=r"dass",
    ),
    Rule(
        Intent.PROMISE,
        rf"^{NAME} hat (?:mein|unser) wort\b[ ,:]*(?P<t>.+)$",
        drop=r"dass",
        needs="date",
    ),
    Rule(
        Intent.PROMISE,
        rf"^(?:{DATE}[ ,]*)?(?:ich|wir) (?:habe?|hab|haben) (?:das |es )?{NAME} gesagt,? (?:dass )?(?P<t>(?!.*\b(?:muss|müssen|soll\w*|kann|können|darf|dürfen|will|wollen|nicht|kein\w*)\b)(?:(?:sie|er) .+ (?:hat|haben|bekommt|bekommen|kriegt|kriegen|erhält|erhalten)|(?:ich|wir) .+))$",
        needs="upto",
    ),
    Rule(
        Intent.NEED,
        rf"^{NAME} (?:hält|halten) (?:gerade |schon |noch |immer noch )*ausschau nach (?P<t>.+)$",
    ),
    Rule(
        Intent.LOG,
        rf"^(?:die |das |der |ein |eine |mein |meine |unser |unsere )?(?P<v>treffen|gespräch|meeting|besprechung|telefonat|besuch|termin|videocall|telko|mittagessen) (?:mit|bei) {NAME} (?:hat|fand) (?:{DATE} )?(?:statt|stattgefunden)\b(?: {DATE})?(?P<t>.*)$",
    ),
    Rule(
        Intent.LOG,
        rf"^(?:{DATE}[ ,]*)?(?:ich|wir)? ?(?:stand|standen|war|waren|bin|sind|stehe) (?:ich |wir )?(?:{DATE} )?mit {NAME} (?:{DATE} )?(?:kurz )?in (?:kontakt|verbindung|korrespondenz)\b(?: gewesen)?(?P<t>.*)$",
    ),
    Rule(
        Intent.LOG,
        rf"^(?:{DATE}[ ,]*)?{NAME} (?:hat|hatte) (?:mir |uns |{DATE} )*(?P<v>(?:etwas |eine nachricht )?auf (?:den|meinen|unseren|die|meine) (?:anrufbeantworter|mailbox|ab|band|voicemail) (?:gesprochen|hinterlassen))\b(?P<t>.*)$",
        {"channel": "call", "direction": "in"},
    ),
    Rule(
        Intent.LOG,
        rf"^(?:{DATE}[ ,]*)?(?:fand|hat) (?:{DATE} )?(?:ein|das|mein|unser|eine|die) (?:\w+ )?(?P<v>treffen|gespräch|meeting|besprechung|telefonat|besuch|termin|videocall|telko|mittagessen) (?:mit|bei) {NAME}(?: {DATE})? (?:statt|stattgefunden)\b(?P<t>.*)$",
    ),
    Rule(
        Intent.ORDER,
        rf"^(?:{DATE}[ ,]*)?{NAME} hat (?:(?:heute|gestern|gerade|eben|uns|mir|bei mir|bei uns|jetzt|nun|endlich|wieder|noch|auch|{DATE}) )*(?:eine|einen|ihre|seine|ihren|seinen|die|den|noch eine|noch einen) (?:\w+ )?(?:bestellung|auftrag|order)\b"
        r"(?P<t>.*?) ?(?:aufgegeben|erteilt|getätigt|abgegeben|gemacht|platziert|unterschrieben|gegeben|bestätigt)$",
    ),
    Rule(
        Intent.ORDER,
        rf"^(?:{DATE}[ ,]*)?(?:(?:es|da|eben|gerade) )?(?:ist|kam|ging) (?:{DATE} |gerade |eben )*(?:eine|ein|noch eine|noch ein) (?:\w+ )?(?:bestellung|auftrag|order) (?:von|durch) (?:der |dem )?{NAME}(?P<t>.*?) ?(?:eingegangen|gekommen|reingekommen|hereingekommen|rein|ein|herein|eingetroffen)$",
    ),
    Rule(
        Intent.DELIVERY,
        rf"^(?!.*\b(?:nicht|noch|spät|falsch\w*|kaputt\w*)\b)(?:das|die|der|den|ihr|ihre|sein|seine) (?P<n2>[^,:;]+?) (?:wurde|wurden|ist|sind) (?:(?:jetzt|nun|endlich|gerade|eben|gut|heute|{DATE}) )*(?:bei|an|zu) (?:der |dem )?{NAME}[ ,]*(?:{DATE} )?(?:angeliefert|abgeladen|abgegeben|aufgebaut|montiert)$",
    ),
    Rule(
        Intent.LOG,
        rf"^(?:{DATE}[ ,]*)?(?:(?:haben|hatten|waren) (?:{NAME} und ich|ich und {NAME})|(?:{NAME} und ich|ich und {NAME}) (?:haben|hatten|waren))(?P<h>[^,:;]*?\b(?P<v>telefoniert|gesprochen|geredet|getroffen|unterhalten|gegessen|getrunken|gemailt|geschrieben|gesehen|essen|kaffee|zusammengesessen|ausgetauscht)\b)(?P<t>.*)$",
    ),
    Rule(
        Intent.LOG,
        rf"^(?:{DATE}[ ,]*)?mit {NAME} (?:habe?|hab|haben) (?:ich|wir)(?: {DATE})? (?P<t>(?!(?:gerade|eben|kurz|lange|alles)\b).+) (?:besprochen|durchgesprochen|abgestimmt|abgeklärt|geklärt|beredet)$",
    ),
    Rule(
        Intent.LOG,
        rf"^(?:{DATE}[ ,]*)?(?:ich |wir )?(?:habe?|hab|haben) (?:ich |wir )?(?:{DATE} )?mit {NAME} (?:{DATE} )?(?P<t>(?!(?:gerade|eben|kurz|lange|alles)\b).+) (?:besprochen|durchgesprochen|abgestimmt|abgeklärt|geklärt|beredet)$",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?:(?:den|die|das|der|mein|meine|meinen) )?(?:{_THING}(?:e?s)? (?:mit|für|bei|an|von|beim)? ?)?{NAME}(?:s|'s)?(?: {_THING})?[ ,:]*(?:neuer termin|neues datum|neue zeit)(?: ist| wäre)?[ ,:]*{DATE}$",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?:(?:den|die|das|der|mein|meine|meinen) )?(?:{_THING}(?:e?s)? (?:mit|für|bei|an|von|beim) )?{NAME}(?:s|'s)?(?: {_THING})? (?:(?:ist|wird|findet|jetzt|nun|doch|erst)[ ,]*)+{DATE}(?: (?:verschoben|verlegt|vertagt|statt|vorgezogen|gelegt))?$",
        needs="kind",
    ),
    Rule(
        Intent.ORDER,
        rf"^(?:{DATE}[ ,]*)?(?:ich |wir )?(?:habe?|hab|haben)? ?(?:ich |wir )?(?:{DATE} )?(?:einen |eine |den |die |neuen |neue |weiteren |weitere )+(?:auftrag|bestellung) von (?:der |dem )?{NAME}[ ,]*(?:{DATE} )?(?:bekommen|erhalten|reinbekommen|gekriegt|reingeholt)\b[ ,:]*(?P<t>.*)$",
    ),
    Rule(
        Intent.DELIVERY,
        rf"^(?!.*\b(?:nicht|noch|spät|falsch\w*|kaputt\w*)\b)(?:das|die|der|ihr|ihre|sein|seine) (?P<n2>[^,:;]+?) (?:ist|sind|wurde|wurden|kam|kamen) (?:(?:jetzt|nun|endlich|gerade|eben|gut|{DATE}) )*(?:bei |an |zu )(?:der |dem )?{NAME}[ ,]*(?:{DATE} )?(?:eingetroffen|angekommen|geliefert|zugestellt|abgeliefert|ausgeliefert|übergeben|gebracht|an)$",
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
        Intent.COMPLAINT,
        rf"^(?:neue )?(?:beschwerde|reklamation) ?[,:] (?:von )?{NAME} ?[,:] ?(?P<t>(?!(?:ist|wurde)\b).+)$",
    ),
    Rule(
        Intent.ORDER,
        rf"^(?:neue )?(?:bestellung|auftrag) ?[,:] (?:von )?{NAME} ?[,:] ?(?P<t>(?!(?:ist|wurde|kam)\b).+)$",
    ),
    Rule(
        Intent.COMPLAINT,
        rf"^{NAME} (?:hat|ist) (?:(?:echt|langsam|wirklich|total|so|jetzt) )*(?:die nase voll|es satt|bedient|mit der geduld am ende)\b(?P<t>.*)$",
    ),
    Rule(
        Intent.DELIVERY,
        rf"^{NAME} hat alles (?:bekommen|erhalten|gekriegt)\b.*$",
    ),
    Rule(
        Intent.COMPLAINT,
        rf"^{NAME} hat (?:(?:leider|schon wieder|wieder|immer noch|auch|gerade) )*(?:ein |große |einige )?probleme? mit (?P<t>.+)$",
    ),
    Rule(
        Intent.FEEDBACK,
        rf"^(?:note|bewertung|wertung|feedback)[ :]*(?:eine )?{_NUMBER}(?: (?:von|aus) (?:zehn|10))? (?:von|vom|für) {NAME}(?P<t>.*)$",
    ),
    Rule(
        Intent.FEEDBACK,
        rf"^{NAME} (?:würde|gäbe) (?:uns |mir )?(?:nur |höchstens |sogar )?(?:eine |ne )?{_NUMBER}(?: (?:von|aus) (?:zehn|10))?(?: punkte)?(?: geben)?(?P<t>(?:[,:;].*)?)$",
    ),
    Rule(
        Intent.LOG,
        rf"^(?:notiere?|notier|vermerke?|schreibe?(?: auf)?|halte? fest|merke?|protokolliere?|trage? ein)(?: dir| mir| bitte)*,? dass {NAME} (?P<t>[^,:;]*?)\b(?P<v>angerufen|geschrieben|gemailt|gemeldet|vorbeigekommen|vorbeigeschaut|dagewesen|da gewesen|zurückgerufen|geantwortet) (?:hat|ist|war)\b(?P<t3>.*)$",
        {"direction": "in"},
        drop=r"mich|mir|uns|sich|bei mir|bei uns|wegen|heute|gerade|eben",
    ),
    Rule(
        Intent.PROMISE,
        rf"^(?:ich|wir) (?:habe?|haben|hab) {NAME} (?:fest )?gesagt,? dass (?P<t>(?=.*\b(?:bekomm\w*|krieg\w*|erhält|fertig|schick\w*|liefer\w*|bring\w*|geliefert|geschickt)\b).+)$",
        needs="upto",
    ),
    Rule(
        Intent.DELIVERY,
        rf"^{NAME} (?P<h>[^,:;]+?) (?:ist|sind|wurde|wurden|kam|kamen) (?:(?:jetzt|nun|endlich|gerade|eben|gut|heute|{DATE}) )*(?:geliefert|angekommen|eingetroffen|zugestellt|ausgeliefert)$",
    ),
    Rule(
        Intent.ADD,
        rf"^{NAME} (?:möchte|will|wünscht sich|bittet(?: darum)?|hat (?:darum )?gebeten|erwartet|wünscht),? dass (?:ich|wir) (?P<t>(?!.*\b(?:nicht|nie|kein\w*)\b)(?=.*\b(?:anrufen?|zurückrufen?|schreiben?|melden?|vorbeikommen?|vorbeischauen?|besuchen?|schicken?|mailen?)\b).+)$",
        drop=r"sie|ihn|ihr|ihm|ihnen|mich|uns|bei|anrufen?|nochmal",
        needs="date",
    ),
    Rule(
        Intent.ADD,
        rf"^{NAME} (?:möchte|will|wollte|muss|soll)(?: gerne?| unbedingt)? (?P<t>(?!.*\b(?:nicht|nie|kein\w*|von (?!mir|uns)\w+)\b)(?:{DATE} )?(?:[^,:;]* )?(?:an|zurück|noch ?mal an)gerufen) werden$",
        drop=r"(?:an|zurück|noch ?mal an)gerufen|gerne?|wieder",
        needs="date",
    ),
    Rule(
        Intent.ADD,
        rf"^{NAME} (?:erwartet|bekommt|kriegt|wartet auf|möchte|will) (?P<t>(?:{DATE} )?(?:einen |eine |meinen |meine |unseren )?(?:anruf|rückruf|mail|e-mail|besuch|brief|nachricht|antwort)\b.*)$",
        drop=r"von (?:mir|uns)|einen|eine|meinen|meine|unseren|anruf",
        needs="date",
    ),
    Rule(
        Intent.LOG,
        rf"^{NAME} (?:hat|haben) (?:(?:mir|uns|gerade|eben|soeben|schon|auch|{DATE}) )*(?P<v>geschrieben|gemailt|angerufen|geantwortet|getextet|gesimst|zurückgeschrieben|zurückgerufen)(?: {DATE})? (?P<t>(?:sie|er|es|die|der|dass) .+)$",
        given={"direction": "in"},
    ),
    Rule(
        Intent.COMPLAINT,
        rf"^{NAME} (?P<t>(?:will|möchte|verlangt|fordert|hätte gerne?) (?:ihr|sein|das|unser) geld zurück\b.*)$",
    ),
    Rule(
        Intent.RESOLVE,
        rf"^(?:mit |bei )?(?:der |dem )?{NAME} ist (?:jetzt |nun )?(?:wieder alles|alles wieder) (?:gut|in ordnung|okay|ok|im lot|im reinen|im grünen bereich)\b.*$",
    ),
    Rule(
        Intent.COMPLETE,
        rf"^(?:(?:die|das|der|mein|meine|unser|unsere) )?{_THING} {_WITH} (?:der |dem |den )?{NAME} (?:hat|ist|lief|liegt) (?:(?:gut|super|prima|bestens|wunderbar|reibungslos|schon|jetzt|soweit|{DATE})[ ,]*)*"
        r"(?:geklappt|hingehauen|funktioniert|stattgefunden|gelaufen|verlaufen|über die bühne(?: gegangen)?|hinter (?:mir|uns)|(?<=lief )(?:gut|super|prima))$",
        needs="kind",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?:machen wir|lass uns|wir machen|ich mache) (?:(?:den|die|das|der|mein|meine|meinen) )?(?:{_THING}(?:e?s)? {_WITH} )?{NAME}(?:s|'s)?(?: {_THING})?[ ,]*(?:(?:doch|lieber|besser|erst|stattdessen)[ ,]*)+{DATE}(?: machen)?$",
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
        rf"^{NAME} (?:kriegt|bekommt|erhält)\b(?P<t>(?=.*\b(?:versprochen|zugesagt|mein wort|(?:hab|habe|haben) (?:ich|wir)(?: (?:ihr|ihm|ihnen))? gesagt|von (?:mir|uns))\b)(?!.*\b(?:bestellt|gekauft|mir versprochen|uns versprochen|sich)\b).+)$",
        drop=r"(?:das )?(?:ist |habe ich |hab ich |haben wir )?(?:ihr |ihm |ihnen )?(?:fest )?(?:versprochen|zugesagt|gesagt)|,?(?: den| die| das)? (?:ich|wir) (?:ihr |ihm |ihnen )?(?:versprochen|zugesagt) hab(?:e|en)?|mein wort drauf|von (?:mir|uns)",
        needs="date",
    ),
    Rule(
        Intent.PROMISE,
        rf"^(?:ich|wir) (?:schulde|schulden) {NAME} (?P<t>.+)$",
        needs="date",
    ),
    Rule(
        Intent.SNOOZE,
        rf"^(?:melde?|frage?|komm|sprich|nerv|nerve|stups|stupse|weck|wecke|gib|sag|zeige?|zeig)\b(?:(?=.*\b(?:dich|mich|mir|auf mich)\b)|(?<=komm)|(?<=frag)|(?<=frage))(?=.*\b(?:wieder|noch ?mal|nochmals|noch einmal|erneut|später)\b)"
        rf".*\b(?:wegen|zu|zum thema|über|an|nach|in sachen|bezüglich|mit) {NAME}(?:(?!\b(?:an|zu|und)\b).)*$",
        needs="date",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?:(?:den|die|das|der|mein|meine|meinen) )?(?:{_THING}(?:e?s)? {_WITH} )?{NAME}(?:s|'s)?(?: {_THING})?(?: muss| soll| sollte| kann)?[ ,]*{DATE}(?: (?:legen|schieben|setzen|packen|ziehen|verlegt werden|verschoben werden))?$",
        needs="onto",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?:(?:den|die|das|der|mein|meine|meinen) )?(?:{_THING}(?:e?s)? {_WITH} )?{NAME}(?:s|'s)?(?: {_THING})?[ ,]*(?:(?:doch|lieber|besser|erst|statt ?dessen)[ ,]*)+{DATE}(?: (?:machen|legen|schieben))?$",
    ),
)
