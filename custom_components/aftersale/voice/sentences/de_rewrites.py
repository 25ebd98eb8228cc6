"""German ways of speaking that are read as another: politeness, slips of grammar, what is said before the point."""

from __future__ import annotations

from typing import Final

_POLITE: Final = r"(?:(?:ich|wir) (?:möchte|würde|darf|muss|wollte|will)n? (?:sie|dich|euch)(?: gern| gerne| herzlich| höflich)*(?: darum)? (?:bitten|ersuchen)|(?:darf|dürfte|kann|könnte) ich (?:sie|dich) (?:darum |höflich )*bitten|ich bitte (?:sie|dich)(?: darum| höflich)*)"

_NOTE: Final = r"(?:trage?n?|notiere?n?|vermerke?n?|schreibe?n?|merke?n?|halte?n?)(?: mir| dir| dich| sich| ein| auf| fest| bitte| sie)*"

REWRITES: Final = (
    # höflich gebeten
    (rf"^{_POLITE}[ ,]+(.+?) zu (\w+en)$", r"\1 \2"),
    (rf"^{_POLITE}[ ,]+(.+?) (\w{{2,}})zu(\w+en)$", r"\1 \2\3"),
    (
        r"^(?:wären|wärst|wär|wäre|seien|sei|sind|bist|würden|würdest) (?:sie|du)(?: bitte| wohl| vielleicht)* so (?:gut|lieb|nett|freundlich|liebenswürdig)(?: sein)?(?: und)?[ ,]+(?:und )?(?!\w+ zu )(?=\w)",
        "",
    ),
    (r"^(?:seien|sei|sind) (?:sie |du )?so (?:gut|lieb|nett|freundlich)(?: und)?[ ,]+", ""),
    (
        r"^(?:es|das) wäre (?:sehr |wirklich |ganz )*(?:nett|schön|lieb|gut|toll|freundlich|hilfreich)(?: von (?:ihnen|dir))?,? wenn (?:sie|du|wir|man) (?:mir |bitte )*(.+) (?:könntest|könnten|würdest|würden|könnte|würde)$",
        r"\1",
    ),
    (
        r"^(?:ich wäre (?:ihnen|dir) (?:sehr )?(?:dankbar|verbunden)|ich würde mich freuen),? wenn (?:sie|du|wir) (?:mir |bitte )*(.+) (?:könntest|könnten|würdest|würden)$",
        r"\1",
    ),
    (
        r"^(?:sorgen?|schauen?|achten?)(?: sie)?(?: bitte)? (?:dafür|darauf|drauf),? dass (?=(?:ich|wir)\b)",
        "erinnere mich daran, dass ",
    ),
    (
        r"^(?:ich|wir) (?:würde|möchte|will|wollte|muss)n?(?: gerne?)? (.*?)daran erinnert werden,? (?:dass ich )?",
        r"erinnere mich \1daran, ",
    ),
    (
        r"^[^,:;]{1,40}, (?:bitte )?(?=(?:(?:mach|mache|nimm|nehme|machen sie|nehmen sie)\b.*(?:rückgängig|zurück)|(?:die |meine |das )?letzte\w* .*(?:zurücknehmen|rückgängig machen|widerrufen))$)",
        "",
    ),
    (
        r"^(?!würden? (?:ich|wir)\b)(?:könnten|könntest|könnte|kannst|können|würdest|würden|würde|magst|möchtest) (?:sie|du|ich|man|wir)(?: (?:mir|mich|bitte|mal|kurz|vielleicht|eben|doch))* (?=\w)",
        "",
    ),
    (
        r"^lass(?:e|en sie|t)? (?:mich|uns) (?:bloß |ja |nur |bitte |auf keinen fall |auf gar keinen fall )*nicht vergessen,? ",
        "erinnere mich daran, ",
    ),
    (
        rf"^{_NOTE},? dass (?=(?:ich|wir)\b.*\b(?:muss|müssen|soll|sollte|will|möchte|sollten|wollen)\b)",
        "erinnere mich daran, dass ",
    ),
    (
        r"^((?:setze?|schreibe?|packe?|nimm|stelle?)\b.*\b(?:anruf|telefonat|besuch|termin|rückruf|treffen|check-in|follow-?up)\b.*) (?:auf|in) (?:die|meine|den|meinen) (?:(?:to-?do-?)?liste|agenda|kalender|terminkalender|plan)$",
        r"\1",
    ),
    # das Objekt voran: *den Marco lass bis Montag liegen*
    (
        r"^((?:den|die|das|der) [^,:;]{2,40}?) (lass|leg|schieb|stell|setz|verschieb|verleg|pack|zieh|hak|streich)e? (?!(?:ich|wir|er|sie|es|sich)\b)(.+)$",
        r"\2 \1 \3",
    ),
    (rf"^{_NOTE},? dass (ich|wir) ([^,:;]+) (habe|hab|haben|bin|war|sind|waren)$", r"\1 \3 \2"),
    (rf"^({_NOTE}), dass ", r"\1 dass "),
    (r"^(?:notieren?|vermerken?|festhalten|eintragen|aufschreiben|merken|notier)[,:] (?!dass\b)", ""),
    (r"^(?:erinnern|erinner) sie\b", "erinnere"),
    (r"^(?:geben) sie\b", "gib"),
    (r"^(?:nehmen) sie\b", "nimm"),
    (r"^(?:vergessen) sie\b", "vergiss"),
    (r"^(\w{3,}e)n sie\b", r"\1"),
    (
        r"^(?!würden? (?:ich|wir)\b)(?:könnten|könntest|könnte|kannst|können|würdest|würden|würde|magst|möchtest) (?:sie|du|ich|man|wir)(?: (?:mir|mich|bitte|mal|kurz|vielleicht|eben|doch))* (?=\w)",
        "",
    ),
    (r"^(?:mir|mich) (?:sagen|zeigen|nennen|verraten|erklären|erzählen)[ ,]+", ""),
    (r"^(?:die|meine) (.+) (?:nennen|zeigen|vorlesen|auflisten|sagen|aufzählen)$", r"zeige \1"),
    (
        r"^(?:sagen|zeigen|nennen|verraten|vorlesen|erklären|erzählen)[ ,]+(?=(?:was|wer|wen|wem|bei|mit|welche\w*|wann|wie|warum|wieso|ob|die|meine|alle)\b)",
        "zeige ",
    ),
    (r"^zeige (?=(?:was|wer|wen|wem|bei|mit|welche\w*|wann|wie|warum|wieso|ob)\b)", ""),
    (
        (
            r"^(?:ich (?:würde|möchte|will|wüsste) (?:gerne? )?(?:wissen)?|ich wüsste gerne?|sag mal|sag mir(?: mal)?|sagen sie mir|weißt du|kannst du mir sagen|mich würde interessieren|verrate? mir|gib mir (?:mal )?bescheid|mal sehen)[ ,]+"
            r"(?=(?:was|wer|wen|wem|bei|mit|welche\w*|wann|wie|warum|wieso|ob|um wen)\b)"
        ),
        "",
    ),
    (
        r"^(?:(?:jetzt|heute|gerade|im moment|diese woche|morgen) )?nicht(?: (?:jetzt|heute))?[ ,]+(?=stell|schieb|erinner|leg|verschieb|komm|meld|frag|sprich|gib|sag|lass|setz)",
        "",
    ),
    (
        r"^(?:ich habe mich (?:geirrt|vertan)|ich hab mich (?:geirrt|vertan)|falsch|(?:das|es|so) war (?:falsch|nicht richtig|nicht gemeint|verkehrt|ein fehler|ein versehen|nicht so gemeint)|das stimmt(?:e)? nicht|mein fehler|und|aber|ups|hoppla|warte|warte mal|moment|stopp|halt|ey|o+h+|huch|hups|nein|nee|oje|mist|oh je|oh nein|ach du je|hallo|hi|hey|guten morgen|guten tag|moin|servus|so|also|gut|okay|ok|na ja|naja|tja|genau|perfekt|super|danke|ähm?|hm+|pass auf|hör mal|schau mal|ach ja|ach so|noch was|kurze frage|eine frage|entschuldigung|sorry)[ ,]+",
        "",
    ),
    (r"(?<=\w)[ ,]+(?:ähm?|öh+|hm+|halt|sozusagen|quasi|denn|eigentlich|(?<!noch )mal)(?=[ ,])", ""),
    (r"(?<=\w) (?:bitte|danke|ja|okay|gell|ne|oder)$", ""),
    (r"^(habe?|bin)(?= (?!ich\b|wir\b))", r"ich \1"),
    (r"^(?=war (?:gestern|heute|eben|gerade|grad|vorhin|vorgestern|kurz|am|bei|beim|mit|letzte[nr]?)\b)", "ich "),
    (
        r"(?P<why>\b(?:keine zeit|nicht da|im urlaub|krank|verreist|unterwegs|nicht erreichbar|beschäftigt)\b[^,]*?) (?=(?:also |dann |bitte )*(?:stell|verschieb|schieb|verleg|leg|erinner|frag)\w* (?:ihn|sie|es|das|mich)\b)",
        r"\g<why>, ",
    ),
    (
        r"(?<=\w),? (?:deshalb|deswegen|darum|daher|also)(?: bitte)? (?=.*\b(?:verlegen|verschieben|zurückstellen|vertagen)$)",
        ", ",
    ),
    (r"\bheut\b", "heute"),
    (r"\b(?:grad|grade)\b", "gerade"),
    (r"\b(?:hab's)\b", "habe es"),
    (r"\bfuer\b", "für"),
    (r"\bueber(\w*)\b", r"über\1"),
    (r"\bnaechst(\w*)\b", r"nächst\1"),
    (r"\bfaellig(\w*)\b", r"fällig\1"),
    (r"\bueberfaellig(\w*)\b", r"überfällig\1"),
    (r"\büberfaellig(\w*)\b", r"überfällig\1"),
    (r"\beinfuehrung(\w*)\b", r"einführung\1"),
    (r"\brueckgaengig\b", "rückgängig"),
    (r"\baenderung\b", "Änderung"),
    (r"\bgefaehrdet(\w*)\b", r"gefährdet\1"),
    (r"\bgespraech\b", "Gespräch"),
    (r"\bmoechte\b", "möchte"),
    (r"\bhaette\b", "hätte"),
    (r"\bzurueck(\w*)\b", r"zurück\1"),
    (r"\bbenoetigt\b", "benötigt"),
    (r"\bmaerz\b", "März"),
    (r"\bzwoelf(\w*)\b", r"zwölf\1"),
    (r"\bfuenf(\w*)\b", r"fünf\1"),
)
