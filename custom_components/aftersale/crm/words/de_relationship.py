"""P8-P23 in German: what keeps a relationship, with or without an order."""

from __future__ import annotations

from typing import Final

from ..model import Kind
from .de_orders import HOT_BUTTONS
from .language import KindWords, Variant

RELATIONSHIP: Final = {
    Kind.MEETING_NOTES: KindWords(
        "Gesprächsnotizen",
        ("Notizen vom Gespräch am {met_on} schicken", "Notizen vom Gespräch schicken"),
        (
            "Am {met_on} habt ihr euch getroffen, und Notizen sind am meisten wert, wenn sie bald kommen",
            "Ihr habt euch getroffen, und Notizen sind am meisten wert, wenn sie bald kommen",
        ),
        (
            "Danke für Ihre Zeit. Hier steht, worüber wir gesprochen und was wir vereinbart haben. Habe ich alles richtig verstanden?",
        ),
        {
            "type": ("Sauber getippt, in ihrem gewohnten Format",),
            "decisions": ("Was wurde entschieden, und wer macht was bis wann?",),
            "promises": ("Was du versprochen hast, als Zusage eintragen",),
            "send": ("An alle schicken, die dabei waren",),
        },
    ),
    Kind.CHECK_IN: KindWords(
        "Melden",
        ("Melde dich, ohne etwas zu verkaufen",),
        (
            "Euer letzter Kontakt war {last_ago}, und man wird schneller vergessen, als man denkt",
            "Ihr hattet noch keinen Kontakt, und man wird schneller vergessen, als man denkt",
        ),
        (
            "Ich habe an Sie gedacht und wollte hören, wie es Ihnen geht. Es gibt keinen besonderen Anlass: Wie läuft es?",
        ),
        {
            "using_it": ("Nutzen sie, was sie gekauft haben?",),
            "hot_buttons": HOT_BUTTONS,
            "about_them": ("Was gibt es bei ihnen Neues? Es geht um sie",),
            "nothing_to_sell": ("Heute nichts verkaufen",),
        },
    ),
    Kind.SURVEY: KindWords(
        "Umfrage",
        ("Fragen, wie zufrieden sie sind",),
        (
            "Die erste Bestellung wurde am {last_on} geliefert, und wie es ihnen geht, erfährst du nur, wenn du fragst",
            "Ihr arbeitet schon eine Weile zusammen, und wie es ihnen geht, erfährst du nur, wenn du fragst",
        ),
        ("Wie zufrieden sind Sie mit uns, von 0 bis 10? Und was sollten wir als Erstes besser machen?",),
        {
            "score": ("Nach einer Note von 0 bis 10 fragen",),
            "better": ("Fragen: Was sollen wir besser machen?",),
            "listen": ("Danken und nicht widersprechen",),
            "record": ("Die Antwort als Rückmeldung eintragen",),
        },
        {
            "again": Variant(
                why=(
                    "Zuletzt hast du am {last_on} gefragt, und wie es ihnen jetzt geht, erfährst du nur, wenn du wieder fragst",
                    "Du hast lange nicht gefragt, und wie es ihnen jetzt geht, erfährst du nur, wenn du wieder fragst",
                )
            )
        },
    ),
    Kind.ACT_ON_FEEDBACK: KindWords(
        "Auf Rückmeldung reagieren",
        ("Rückmeldung umsetzen und davon berichten",),
        (
            "Sie haben die Note {score} gegeben und „{suggestion}“ vorgeschlagen, und eine Rückmeldung zählt nur, wenn etwas geschieht",
            "Sie haben „{suggestion}“ vorgeschlagen, und ein Vorschlag zählt nur, wenn etwas geschieht",
            "Sie haben die Note {score} gegeben, und eine niedrige Note ist die Gelegenheit, besser zu werden",
            "Sie haben gesagt, was sie denken, und eine Rückmeldung zählt nur, wenn etwas geschieht",
        ),
        ("Sie haben mir gesagt, was wir besser machen sollen. Danke dafür. Das haben wir geändert.",),
        {
            "understand": ("Verstehen, was dahintersteckt",),
            "do": ("Umsetzen oder ehrlich darauf verzichten",),
            "tell": ("Erzählen, was daraus geworden ist",),
        },
    ),
    Kind.COMPLAINT_RESPONSE: KindWords(
        "Auf Reklamation antworten",
        ("Wegen der Reklamation anrufen: {what}", "Wegen der Reklamation anrufen"),
        (
            "Sie haben sich über „{what}“ beschwert, und eine schnelle, ehrliche Antwort stärkt die Beziehung",
            "Sie haben sich beschwert, und eine schnelle, ehrliche Antwort stärkt die Beziehung",
        ),
        (
            "Danke, dass Sie es mir sagen. Bitte erzählen Sie mir alles. Sie haben recht, das hätte nicht passieren dürfen, und es tut mir leid.",
        ),
        {
            "listen": ("Bis zum Ende zuhören",),
            "admit": ("Den Fehler zugeben, ohne Ausreden",),
            "apologise": ("Um Entschuldigung bitten",),
            "next": ("Sagen, was als Nächstes geschieht und bis wann",),
        },
    ),
    Kind.MAKE_WHOLE: KindWords(
        "In Ordnung bringen",
        ("In Ordnung bringen: {what}", "In Ordnung bringen"),
        (
            "Sie haben sich über „{what}“ beschwert, und jetzt zählt, dass ihnen kein Schaden bleibt",
            "Sie haben sich beschwert, und jetzt zählt, dass ihnen kein Schaden bleibt",
        ),
        ("So bringen wir es in Ordnung, ohne Kosten für Sie. Ist das aus Ihrer Sicht fair?",),
        {
            "ask": ("Fragen, was es für sie wiedergutmacht",),
            "fix": ("In Ordnung bringen",),
            "more": ("Etwas mehr tun, als sie erwarten",),
            "resolve": ("Eintragen, wie es gelöst wurde",),
        },
    ),
    Kind.COMPLAINT_RECHECK: KindWords(
        "Nachfrage zur Reklamation",
        ("Fragen, ob es jetzt wirklich gut ist: {what}", "Fragen, ob es jetzt wirklich gut ist"),
        (
            "Die Reklamation „{what}“ wurde am {resolved_on} gelöst, und deine Nachfrage zeigt, dass es dir ernst war",
            "Die Reklamation wurde gelöst, und deine Nachfrage zeigt, dass es dir ernst war",
        ),
        ("Wir haben neulich etwas für Sie in Ordnung gebracht. Ist es jetzt wirklich gut? Stört Sie noch etwas?",),
        {
            "right_now": ("Ist es jetzt wirklich gut?",),
            "left_over": ("Ist noch etwas offen?",),
            "thank": ("Danken, dass sie es gesagt haben",),
        },
    ),
    Kind.LOST_CALL: KindWords(
        "Anruf nach Verlust",
        ("Herausfinden, warum sie gegangen sind, ohne sie zurückzuholen",),
        (
            "Sie sind am {lost_on} gegangen, und nur sie können dir sagen, warum",
            "Sie sind gegangen, und nur sie können dir sagen, warum",
        ),
        ("Ich rufe nicht an, um Sie umzustimmen. Ich möchte lernen: Was hätten wir besser machen können?",),
        {
            "ask_why": ("Fragen, was schiefgelaufen ist",),
            "listen": ("Zuhören und sich nicht verteidigen",),
            "no_winning_back": ("Nicht versuchen, sie zurückzuholen",),
            "record": ("Den Grund eintragen",),
            "thank": ("Für die gemeinsame Zeit danken",),
        },
    ),
    Kind.CORRECT_CAUSE: KindWords(
        "Ursache beheben",
        ("Beheben, weshalb sie gegangen sind",),
        (
            "Sie sind gegangen, weil {reason}, und was du jetzt änderst, hält den Nächsten",
            "Sie sind aus einem Grund gegangen, der bei dir lag, und was du jetzt änderst, hält den Nächsten",
        ),
        ("Dem Kunden ist nichts zu sagen: Das hier ist für dich.",),
        {
            "cause": ("Was genau ist schiefgelaufen?",),
            "step": ("Welcher Schritt verhindert es beim nächsten Mal?",),
            "take": ("Den Schritt tun und aufschreiben",),
        },
    ),
    Kind.REFERRAL_ASK: KindWords(
        "Um Empfehlung bitten",
        ("Um eine Empfehlung bitten",),
        (
            "Am {last_on} haben sie erzählt, wie es lief, und nach mehreren Bestellungen darfst du fragen",
            "Nach mehreren Bestellungen darfst du fragen",
        ),
        ("Es freut mich, dass es bei Ihnen so gut läuft. Wen kennen Sie, dem das auch gefallen würde?",),
        {
            "happy": ("Sind sie wirklich zufrieden? Wenn nicht, lass es",),
            "ask": ("Fragen, wem es noch helfen würde",),
            "make_easy": ("Es leicht machen: anbieten, die erste Zeile zu schreiben",),
            "thank": ("Danken, wie auch immer die Antwort ist",),
        },
    ),
    Kind.GREETING: KindWords(
        "Gruß",
        ("Einen Gruß schicken",),
        ("Heute ist ein Tag für einen Gruß, und nur für den Gruß",),
        ("Ich denke heute an Sie und wünsche Ihnen alles Gute.",),
        {
            "personal": ("Etwas Persönliches schreiben",),
            "only_greeting": ("Nur der Gruß: kein Angebot, keine Frage",),
        },
        {
            "birthday": Variant(
                ("Zum Geburtstag gratulieren",),
                (
                    "Am {due_on} ist der {years}. Geburtstag, und der Tag gehört allein den guten Wünschen",
                    "Am {due_on} ist Geburtstag, und der Tag gehört allein den guten Wünschen",
                    "Es ist Geburtstag, und der Tag gehört allein den guten Wünschen",
                ),
                ("Herzlichen Glückwunsch zum Geburtstag! Ich wünsche Ihnen einen schönen Tag und ein gutes Jahr.",),
            ),
            "anniversary": Variant(
                ("Für {years_words} Treue danken", "Für ein weiteres Jahr Treue danken"),
                (
                    "Am {due_on} jährt sich die erste Bestellung zum {years}. Mal, und das ist ein Dankeschön wert",
                    "An diesem Tag kam die erste Bestellung, und das ist ein Dankeschön wert",
                ),
                ("An diesem Tag haben Sie zum ersten Mal bei uns bestellt. Danke für Ihr Vertrauen in all der Zeit.",),
            ),
        },
    ),
    Kind.PROMISE: KindWords(
        "Zusage",
        ("Zusage einhalten: {what}", "Zusage einhalten"),
        (
            "Du hast „{what}“ bis zum {promised_on} versprochen, und ein Tag früher bleibt im Gedächtnis",
            "Du hast dein Wort gegeben, und ein Tag früher bleibt im Gedächtnis",
        ),
        (
            "Ich hatte es Ihnen bis zum {promised_on} versprochen. Hier ist es schon.",
            "Ich hatte es Ihnen versprochen. Hier ist es schon.",
        ),
        {
            "do": ("Tun, was du gesagt hast",),
            "early": ("Einen Arbeitstag früher fertig sein",),
            "more": ("Eine Kleinigkeit dazugeben, die sie nicht erwarten",),
            "tell": ("Sagen, dass es erledigt ist",),
        },
    ),
    Kind.LETTER: KindWords(
        "Brief",
        ("Einen Brief schreiben: „Sie sind mir wichtig“",),
        (
            "Seit dem {last_on} ist es still, und ein Brief zeigt, dass sie dir noch wichtig sind",
            "Es ist schon eine Weile still, und ein Brief zeigt, dass sie dir noch wichtig sind",
        ),
        (
            (
                "Es ist eine Weile her seit {product}, und ich habe Sie nicht vergessen. Ich hoffe, Sie haben weiter Freude daran. "
                "Wenn ich etwas für Sie tun kann, bin ich da."
            ),
            "Es ist eine Weile her, und ich habe Sie nicht vergessen. Wenn ich etwas für Sie tun kann, bin ich da.",
        ),
        {
            "personal": ("An etwas erinnern, das ihr zusammen erlebt habt",),
            "nothing_to_sell": ("Nichts verkaufen",),
            "post": ("Mit der Post, von Hand unterschrieben",),
        },
    ),
    Kind.OFFER: KindWords(
        "Angebot",
        ("Antwort auf ihren Bedarf: {what}", "Antwort auf ihren Bedarf"),
        (
            "Am {noted_on} haben sie gesagt, dass sie „{what}“ brauchen, und eine Antwort zeigt, dass du zugehört hast",
            "Sie haben gesagt, was sie brauchen, und eine Antwort zeigt, dass du zugehört hast",
        ),
        ("Sie haben mir erzählt, was Sie suchen, und ich habe darüber nachgedacht. Das schlage ich Ihnen vor.",),
        {
            "their_words": ("In ihren Worten antworten, auf genau das, was sie gefragt haben",),
            "one_offer": ("Ein Angebot, klar und kurz",),
            "someone_better": ("Oder jemanden nennen, der es besser kann: Auch das ist ein gutes Ergebnis",),
        },
    ),
    Kind.THANK_REFERRER: KindWords(
        "Für Empfehlung danken",
        ("Für die Empfehlung an {name} danken", "Für die Empfehlung danken"),
        (
            "Sie haben dich an {name} empfohlen, und ein größeres Lob gibt es nicht",
            "Sie haben dich weiterempfohlen, und ein größeres Lob gibt es nicht",
        ),
        (
            "Sie haben mich an {name} empfohlen. Danke, das bedeutet mir viel. Ich werde mich gut kümmern.",
            "Sie haben mich weiterempfohlen. Danke, das bedeutet mir viel.",
        ),
        {
            "thank": ("Persönlich danken",),
            "no_details": ("Nichts über die Angelegenheiten des anderen erzählen",),
            "token": ("Eine kleine Aufmerksamkeit schicken, wenn es passt",),
        },
    ),
    Kind.STILL_WITH_US: KindWords(
        "Noch dabei?",
        ("Entscheiden: Sind sie noch dabei?",),
        (
            "Seit dem {last_on} hast du nichts von ihnen gehört, und Kunden beschweren sich mit den Füßen",
            "Du hast lange nichts von ihnen gehört, und Kunden beschweren sich mit den Füßen",
        ),
        ("Ich habe eine Weile nichts von Ihnen gehört und wollte offen fragen: Sind wir noch die Richtigen für Sie?",),
        {
            "look_back": ("Die letzten Kontakte durchsehen",),
            "ask": ("Offen fragen, wenn du sie erreichst",),
            "decide": ("Entscheiden: verloren, ruhend oder bleibt",),
        },
        {
            "unanswered": Variant(
                why=("Du hast es {attempts}-mal ohne Antwort versucht, und es ist Zeit zu entscheiden",),
            )
        },
    ),
    Kind.CUSTOM: KindWords(
        "Follow-up",
        ("Nachfassen",),
        ("Das hast du am {created_on} selbst eingetragen", "Das hast du selbst eingetragen"),
        ("Was haben wir beim letzten Mal besprochen, und was hat sich seitdem getan?",),
        {},
    ),
}
