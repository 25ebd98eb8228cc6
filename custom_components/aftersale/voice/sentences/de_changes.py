"""German sentences that change the book."""

from __future__ import annotations

from typing import Final

from ..language import DATE, NAME, Rule
from ..request import Intent

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
