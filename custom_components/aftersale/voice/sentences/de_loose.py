"""German changes by what they contain, in whichever order."""

from __future__ import annotations

from typing import Final

from ..language import DATE, NAME, Rule
from ..request import Intent

_AHEAD = (
    r"(?!(?:(?! und (?:sie|er|es|die|der|wir)\b)[^,:;])*\b(?:muss|müssen|müsste|soll|sollte|sollten|will|wollen|möchte|möchten|erinner\w*|werde|werden|würde|kann|könnte|können|vergess\w*|wenn|falls|"
    r"versprochen|anrufen|anzurufen|plane?|planen)\b)"
)
_DID = (
    r"angerufen|angeklingelt|durchgeklingelt|telefoniert|gesprochen|geredet|getroffen|besucht|geschrieben|angeschrieben|zurückgeschrieben|gemailt|angemailt|kontaktiert|"
    r"erreicht|gesehen|gequatscht|geplaudert|unterhalten|ausgetauscht|zusammengesessen|gegessen|getrunken|gechattet|getextet|zurückgerufen|vorbeigeschaut|vorbeigefahren|"
    r"(?:mail|e-mail|nachricht|sms|whatsapp|brief|postkarte|karte|zeilen)(?: \S+){0,6} (?:geschickt|gesendet|geschrieben|hinterlassen|verschickt)|besprochen|beraten|gesimst|zusammengesetzt|"
    r"am telefon|am apparat|an der strippe|in der leitung|an der leitung|am hörer|"
    r"(?:war|waren|komme|bin|sind)(?: \S+){0,3} (?:bei|beim|mit|von)|(?:hatte|hatten|gab)(?: \S+){0,4} (?:treffen|gespräch|telefonat|termin|meeting|besprechung|anruf|unterhaltung|kaffee)|gewesen|abgestattet|gemeldet|gehabt|gefahren|gegangen"
)
_NOUN = (
    r"anruf|telefonat|telefongespräch|gespräch|treffen|besuch|termin|besprechung|meeting|mail|e-mail|nachricht|kontakt|brief|sms|mittagessen|kaffee|videoanruf|videocall|"
    r"unterhaltung|rückruf"
)
_NOTE = (
    r"notiere?n?|notier dir|vermerke?n?|protokolliere?n?|logge?n?|erfasse?n?|trage?n?|trag|schreibe?n?(?: auf)?|schreib|speichere?n?|halte?n?|halt|merke?n?|merk dir|merken sie sich|füge?n?|mache?n?|mach|nimm|lege?n?|leg|buche?n?|verbuche?n?|"
    r"dokumentiere?n?|registriere?n?|neuer?|neues|eintrag|notiz"
)
_MORE = r"(?P<t>(?:[,:;]| - | und (?:sie|er|es|die|der|wir|hat)\b| dass\b).*)?"
_NUMBER = r"(?P<score>10|\d\d|\d|null|eins|einen?(?= (?:punkt|stern))|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)"
_FOR = r"(?: (?:von|vom|für|bei|beim|an|durch|mit|der|des|zu))?"

LOOSE: Final = (
    # Ärger zuerst: davon wird in den Worten anderer Dinge erzählt
    Rule(
        Intent.RESOLVE,
        rf"^(?!.*\b(?:erinner\w*|muss|soll|versprochen)\b)(?=.*{NAME})(?=.*\b(?:beschwerde\w*|reklamation|problem\w*|ärger|angelegenheit|sache)\b)(?=.*\b(?:gelöst|erledigt|geklärt|behoben|abgeschlossen|"
        r"vom tisch|bereinigt|aus der welt|gelöste?|schließe?n?|schließ|geschlossen|beendet|ausgeräumt|beigelegt|geregelt|in ordnung|lösen|abschließen|durch|fertig|gefixt)\b).*$",
    ),
    Rule(
        Intent.RESOLVE,
        rf"^{NAME} ist (?:(?:\w+ ){{0,2}}wieder|jetzt|nun|mittlerweile|inzwischen|endlich) (?:zufrieden|glücklich|versöhnt|besänftigt|happy|gut gelaunt|froh)\b.*$",
    ),
    Rule(
        Intent.COMPLAINT,
        rf"^(?:(?:{_NOTE}|es gibt|ich habe|wir haben|habe|eröffne|öffne|es liegt)\b )?(?:mir |bitte |sie )*(?:eine |die |neue |ne )*(?:beschwerde|reklamation){_FOR} {NAME}(?P<t>.*)$",
        drop=r"ein|auf|an|fest|erhalten|bekommen|vor(?=$)",
    ),
    Rule(
        Intent.COMPLAINT,
        rf"^(?:(?:{_NOTE})\b(?: mir| dir| bitte| sie)*(?:,? ?dass )?)?(?:{DATE}[ ,]*)?(?:hat |ist |war )?(?:sich )?{NAME} (?!.*\b(?:wieder (?:zufrieden|glücklich|gut|versöhnt)|bestellt|gekauft)\b)(?P<t>(?=.*\b(?:beschwert|beklagt|beschwerte|beklagte|reklamiert|unzufrieden|verärgert|(?:stink|stock)?sauer|"
        r"enttäuscht|wütend|genervt|nicht zufrieden|nicht glücklich|nicht begeistert|beschwerde|ärgert|ärger|meckert|meckerte|gemeckert|schimpft|geschimpft|stinksauer|angefressen|angepisst|stinkig|empört|frustriert|gereizt|unglücklich|erbost|sauer)\b).+)$",
        drop=r"hat|ist|war|sich|beschwert|beklagt|beschwerte|beklagte|reklamiert|unzufrieden|verärgert|(?:stink|stock)?sauer|enttäuscht|wütend|genervt|sehr|echt|richtig|ziemlich|total|ganz schön|stinksauer|angefressen|angepisst|stinkig|empört|frustriert|gereizt|unglücklich|erbost|"
        r"ärgert|meckert|gemeckert|geschimpft|schimpft|bei mir|bei uns|heute|gerade|leider|eben|darüber",
    ),
    # Versprechen
    Rule(
        Intent.KEEP_PROMISE,
        rf"^(?=.*{NAME})(?=.*\b(?:versprechen|zusage|wort)\b)(?=.*\b(?:gehalten|eingelöst|erfüllt|eingehalten|erledigt)\b)(?!.*\b(?:muss|soll|erinner\w*)\b).*$",
    ),
    Rule(
        Intent.PROMISE,
        rf"^(?!.*\b(?:mir|uns)\b)(?!{NAME} (?:hat|hatte)\b)(?P<t>(?=.*{NAME})(?=.*\b(?:versprochen|zugesagt|zugesichert|in aussicht gestellt|garantiert|wort gegeben|versprach|geschworen|zusage\w*|versprechen)\b).+)$",
        drop=rf"(?:{_NOTE})|ich|wir|habe?|haben|versprochen|zugesagt|zugesichert|in aussicht gestellt|garantiert|mein wort gegeben|mein wort|gegeben|versprach|dass ich (?:ihr|ihm|ihnen)|dass (?:sie|er|wir|ich)|"
        r"bekommt|kriegt|erhält|schicke|schicken|liefere|bringe|mache|dass|ein versprechen an|versprechen",
        needs="date",
    ),
    # Noten
    Rule(
        Intent.FEEDBACK,
        rf"^(?=.*{NAME})(?=.*\b(?:gab|gibt|gegeben|bewert\w*|note|punkte?n?|feedback|rückmeldung|sterne?n?|von zehn|von 10|benotet|vergeben|vergibt|bekommen|erhalten|gekriegt)\b)"
        rf"(?!.*\b(?:erinner\w*|anruf\w*|anzurufen|bestell\w*|gekauft|versprochen|lieferung\w*|paket)\b).*?\b{_NUMBER}\b(?!\s+(?:tage|wochen|monate|stühle|euro|gute?|neue\w*|karte|tolle\w*|schlechte\w*|rückmeldung|bewertung|feedback|mail|nachricht|note))"
        r"(?: (?:von|aus|auf) (?:zehn|10))?(?: sternen?| punkten?)?(?: (?:gegeben|vergeben|bewertet|ein|erhalten|bekommen|gekriegt))?(?P<t>.*)$",
    ),
    Rule(
        Intent.FEEDBACK,
        rf"^(?:(?:{_NOTE}|es gibt|ich habe|wir haben)\b )?(?:ein |das |neues |eine |die |einen )*(?:feedback|rückmeldung|anregung|vorschlag){_FOR} {NAME} ?[:,]? ?(?P<t>.+)$",
    ),
    Rule(Intent.FEEDBACK, rf"^{NAME} (?:hat|hatte) (?P<t>.+) (?:vorgeschlagen|angeregt|empfohlen)(?P<t3>.*)$"),
    # erledigt
    Rule(
        Intent.COMPLETE,
        rf"^(?!.*\b(?:erinner\w*|muss|müssen|soll|sollte|will|möchte|versprochen|verschieb\w*|schieb\w*)\b)(?=.*{NAME})(?=.*\b(?:erledigt|erledigen|fertig|gemacht|geschrieben|verschickt|abgeschickt|raus|weg|durch|gesendet|geschickt|"
        r"unterwegs|in der post|im briefkasten|in den briefkasten|zur post|eingesteckt|aufgegeben|auf dem weg|abgehakt|abhaken|gestellt|hake?|streiche?|gestrichen|durchgeführt|stattgefunden|versendet|versandt|eingeworfen|abgeschlossen|abschließen|schließen|geschlossen|gelaufen|vorbei|hinter mir|"
        r"rausgegangen|hinausgegangen|herausgegangen|rausgeschickt|losgeschickt|weggeschickt|zugeschickt|überreicht|übergeben|gegeben|gehalten|gezeigt|erledigte?|geschafft|abgearbeitet|vom tisch)\b)(?P<h>.*)$",
        needs="kind",
    ),
    # verschieben
    Rule(
        Intent.SNOOZE,
        rf"^(?=.*{NAME})(?=.*\b(?:zurückstellen|zurückgestellt|zurück|wiedervorlage|wiedervorlegen|ruhen|ruhe|schlummern|pausieren?|snoozen?|parken?|nerv\w*|auf eis|hintenan|später wieder|erst wieder|stell\w*|stumm|ausblenden|ausgeblendet|stummschalten|jetzt nicht|heute nicht|gerade nicht|diese woche nicht)\b)"
        r"(?!.*\b(?:rückgängig|rückruf|ruf\w*|bestell\w*|beschwer\w*|versprochen|änderung)\b).*$",
        needs="date",
    ),
    Rule(
        Intent.SNOOZE,
        rf"^(?=.*{NAME})(?=.*\berinner\w*)(?=.*\b(?:wieder|erneut|noch ?mal|nochmals|noch einmal|später|erst)\b)(?!.*\b(?:anzu\w+|zu \w+en|\w+zu\w+en|dass)\b).*$",
        needs="date",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?!.*\b(?:versprochen|beschwer\w*|erinner\w*|bestellt)\b)(?=.*{NAME})(?=.*\b(?:verschieb\w*|verschoben|verleg\w*|vertag\w*|schieb\w*|geschoben|vorzieh\w*|zieh\w* vor|umleg\w*|umbuch\w*|verrück\w*|leg\w*|setz\w*|änder\w*|"
        r"umterminier\w*|rück\w*|pack\w*)\b).*$",
        needs="date",
    ),
    # Neues
    Rule(
        Intent.ADD,
        rf"^(?P<t>(?=.*{NAME})(?=.*\b(?:erinner\w*|mahn\w*)\b).+)$",
        drop=r"erinner\w*|mahn\w*|mich|mir|daran|dran|bitte|dass ich|sie(?= bitte)|ich|würdest|kannst|du|könntest|eine erinnerung|erinnerung",
    ),
    Rule(
        Intent.ADD,
        rf"^(?P<t>(?=[^,:;]*{NAME}|.*\bvergess|.*\bdass)(?=.*{NAME})(?=.*\b(?:nicht (?:zu )?vergessen|nicht vergess\w*|denk\w* (?:dran|daran)|dran denken|daran denken|merk\w*|(?:ich|wir) (?:\S+ ){{0,4}}?(?:muss|müssen|müsste|sollte|sollten|soll|will|wollte|möchte|werde|darf nicht)|(?:muss|müssen|sollte|will|möchte|werde) (?:ich|wir))\b|(?:muss|sollte|müsste)\b)"
        r"(?!.*\b(?:versprochen|bestell\w*|beschwer\w*|sucht|braucht)\b).+)$",
        needs="date",
        drop=r"nicht (?:zu )?vergessen|vergiss nicht|vergiss|lass|lassen|sie|mich|mir|dir|dich|denk\w* (?:dran|daran)|merke?n?|muss|müssen|müsste|sollte|sollten|soll|will|wollte|möchte|werde|darf|ich|wir|bitte|unbedingt|noch|mal|dass|daran|dran",
    ),
    Rule(
        Intent.ADD,
        rf"^(?:(?:{_NOTE}|plane?n?|erstelle?n?|setze?n?|setz|vereinbare?n?|terminiere?n?|organisiere?n?|ich brauche|ich bräuchte|ich hätte gerne?)\b ?)?(?:mir |dir |bitte |sie |auf )*(?:einen |eine |ein |den |die |das |neuen |neues |neue |{DATE} )*"
        rf"(?P<t>(?:follow[- ]?up|anruf|telefonat|besuch|treffen|termin|aufgabe|erinnerung|wiedervorlage|rückruf|e-?mail|mail|brief|gespräch|nachfrage|nachricht|meeting|check-?in|umfrage)\b[^:]*{NAME}.*)$",
        needs="date",
        drop=r"(?:an|ein|auf|vor|hinzu|fest)(?=$)|follow[- ]?up|aufgabe|erinnerung",
    ),
    Rule(Intent.ADD, rf"^(?:erinnerung|aufgabe|follow[- ]?up|to-?do)\b[ :,]*(?P<t>(?=.*{NAME}).+)$", needs="date"),
    Rule(
        Intent.ADD,
        rf"^(?P<t>(?=.*{NAME}).+\b(?:anrufen|zurückrufen|nachfassen|besuchen|anschreiben|kontaktieren|treffen|schreiben|mailen|melden|nachfragen|nachhaken|schicken|fragen|bringen|sprechen|telefonieren|danken))$",
        needs="date",
    ),
    Rule(
        Intent.ADD,
        rf"^(?:ruf|rufe|schreib|schreibe|besuch|besuche|melde?|triff|treffe|frag|frage|schick|schicke|bring|bringe|kontaktiere?)\b(?P<t>(?=.*{NAME}).+)$",
        needs="date",
    ),
    # Bestellungen
    Rule(
        Intent.DELIVERY,
        rf"^(?!.*\b(?:beschwer\w*|beklagt|spät\w*|verspät\w*|kaputt|nicht|noch|versprochen|erinner\w*|(?:stink|stock)?sauer|unzufrieden|wann|wenn|muss|soll)\b)(?=.*{NAME})(?=.*\b(?:bestellung(?:en)?|lieferung(?:en)?|paket\w*|ware|sendung|päckchen|auftrag)\b)"
        r"(?=.*\b(?:angekommen|geliefert|eingetroffen|da|zugestellt|erhalten|bekommen|gekriegt|ausgeliefert|abgeholt|übergeben|kam|gekommen|abgeliefert|an)\b).*$",
    ),
    Rule(
        Intent.DELIVERY,
        rf"^(?=.*{NAME})(?=.*\b(?:ich|wir|habe?|haben)\b)(?=.*\b(?:ausgeliefert|abgeliefert|geliefert)\b)(?!.*\b(?:nicht|noch|muss|soll|versprochen|karte)\b).*$",
    ),
    Rule(
        Intent.ORDER,
        rf"^(?:(?:{_NOTE}|es gibt|ich habe|wir haben|habe|haben)\b )?(?:mir |bitte |sie )*(?:eine |einen |ein |den |die |neue |neuen |neuer |weitere |große |großer |kleine |kleiner |schöne )*(?:bestellung|auftrag|verkauf|kauf){_FOR} {NAME} ?[:,]? ?(?:über )?(?P<t>.+)$",
        drop=r"(?:ein|an|auf|fest|erhalten|bekommen)(?=$)",
    ),
    Rule(
        Intent.ORDER,
        rf"^(?:(?:{_NOTE})\b(?: mir| dir| bitte| sie)*(?:,? ?dass )?)?(?:{DATE}[ ,]*)?(?:hat )?{NAME} (?!.*\b(?:beschwer\w*|geliefert|angekommen)\b)(?P<t>(?=.*\b(?:bestellt|bestellte|bestellen|nachbestellt|gekauft|kaufte|kauft|gebucht|beauftragt|geordert|erworben|"
        r"abonniert|in auftrag gegeben|kaufen|buchen|beauftragte|zugelegt|genommen|mitgenommen|(?:\w*versicherung|\w*abo|\w*vertrag|abonnement|police)\w* abgeschlossen|\w*(?:versicherung|vertrag) abgeschlossen)\b).+)$",
        drop=r"hat|haben|hatte|möchte|will|würde gerne?|bei mir|bei uns|sich|gerade|eben|heute|jetzt|noch|auch|wieder|bestellt|bestellte|bestellen|nachbestellt|gekauft|kaufte|kauft|gebucht|beauftragt|geordert|erworben|abonniert|in auftrag gegeben|kaufen|"
        r"buchen|beauftragte|zugelegt|genommen|mitgenommen|abgeschlossen",
    ),
    Rule(
        Intent.ORDER,
        rf"^(?=.*{NAME})(?=.*\bverkauft$)(?P<t>.+)$",
        drop=r"ich|wir|habe?|haben|verkauft|an|gerade|eben|heute",
    ),
    # Bedarf
    Rule(
        Intent.NEED,
        rf"^(?:(?:{_NOTE})\b )?(?:bitte |sie )*(?:einen |den |neuen |neuer )?(?:bedarf|wunsch){_FOR} {NAME} ?[:,]? ?(?P<t>.+)$",
    ),
    Rule(
        Intent.NEED,
        rf"^(?:(?:{_NOTE})\b(?: mir| dir| bitte| sie| fest| sich)*[ ,:]*(?:dass )?)?(?:{DATE}[ ,]*)?{NAME} (?!.*\b(?:anruf\w*|bestellt|versprochen)\b)(?P<t>(?=.*\b(?:brauchen|suchen|benötigen|möchten|wollen|wünschen|interessieren|bräuchten|braucht|sucht|benötigt|möchte|will|wünscht|hätte gerne?|interessiert|fragt nach|gefragt|suche|bräuchte|"
        r"würde gerne?|bedarf|interesse|überlegt|könnte|verlangt|fehlt|gesucht|wollte)\b).+)$",
        drop=r"brauchen|suchen|benötigen|möchten|wollen|wünschen sich|interessieren sich für|bräuchten|braucht|sucht|benötigt|möchte|will|wünscht sich|wünscht|hätte gerne?|interessiert sich für|interessiert sich|interessiert|fragt nach|hat nach|gefragt|ist auf der suche nach|auf der suche nach|bräuchte|würde gerne?|haben|hat bedarf an|hat interesse an|"
        r"überlegt|könnte|gebrauchen|dringend|unbedingt|noch|gerade|verlangt|hat (?:erwähnt|gesagt|erzählt|gemeint|angedeutet),?(?: dass)? (?:sie|er)|(?:meinte|sagte|erwähnte|meint|erzählte),?(?: dass)? (?:sie|er)|sagt,? (?:sie|er)|dass|jetzt|auch|mal",
    ),
    # Kontakte
    Rule(
        Intent.LOG,
        rf"^(?:(?:{_NOTE})\b )(?:mir |dir |bitte |sie |das |dass |einen |eine |ein |den |die |mein |meinen |neuen |neues |kurzen |kurzes )*(?P<v>{_NOUN})\b(?P<h>[^,:;]*?{NAME}[^,:;]*?){_MORE}$",
        {"scope": "noted"},
    ),
    Rule(
        Intent.LOG,
        rf"^(?:einen |eine |ein |der |die |das )?(?P<v>{_NOUN})(?: (?:mit|bei|beim|von|an|zu|vom|{DATE}))* {NAME}(?: {DATE})? ?[:,] ?(?P<t>.+)$",
        {"scope": "noted"},
    ),
    Rule(
        Intent.LOG,
        rf"^(?:(?:{_NOTE})\b(?: mir| dir| bitte| sie| sich)*[ ,:]*(?:dass )?)?{_AHEAD}(?!{NAME} (?:hat|ist|rief|schrieb|kam|war|hatte|meldete)\b)(?!(?:(?! und (?:sie|er|es|die|der|wir)\b)[^,:;])*\b(?:hat|ist|hatte sich|sie|er)\b)(?=[^,:;]*{NAME})(?P<h>[^,:;]*?\b(?P<v>{_DID})\b(?:(?! und (?:sie|er|es|die|der|wir)\b)[^,:;])*?){_MORE}$",
    ),
    Rule(
        Intent.LOG,
        rf"^{_AHEAD}(?=[^,:;]*\b(?:habe?|hab|haben|hatte|hatten|war|waren|bin|ich|wir)\b)(?![^,:;]*\b(?:hat|ist|er|vereinbart|ausgemacht|abgesagt|verschoben|versprochen|geplant|gebucht|bestellt|vergessen)\b)(?=[^,:;]*{NAME})"
        rf"(?P<h>[^,:;]*?\b(?P<v>telefon|call|anruf|sms|whatsapp|e-?mail|mail|nachricht|brief|postkarte|treffen|meeting|besuch|kaffee|gespräch|videocall|termin|mittagessen|essen|frühstück)\b(?:(?! und (?:sie|er|es|die|der|wir)\b)[^,:;])*?){_MORE}$",
    ),
    Rule(
        Intent.LOG,
        rf"^(?:{DATE}[ ,]*)?(?:hat |ist |eben hat |gerade hat )?{NAME} (?:(?!\b(?:nicht|versprochen)\b)[^,:;])*?\b(?P<v>angerufen|gemeldet|geschrieben|zurückgerufen|vorbeigekommen|vorbeigeschaut|besucht|gemailt|geantwortet|kontaktiert|am telefon|"
        r"telefoniert|mail geschickt|nachricht geschickt|rief|schrieb|meldete|antwortete|da gewesen)\b(?: an| vorbei| zurück)?(?P<t>.*)$",
        {"direction": "in"},
    ),
)
