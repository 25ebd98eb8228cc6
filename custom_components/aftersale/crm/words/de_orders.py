"""P1-P7 in German: from the order to the first check-in after it arrived."""

from __future__ import annotations

from typing import Final

from ..model import Kind
from .language import KindWords, Variant

HOT_BUTTONS: Final = (
    "Bekommen sie, was ihnen wichtig ist: {hot_buttons}?",
    "Bekommen sie, was ihnen am wichtigsten ist?",
)

ORDERS: Final = {
    Kind.THANK_YOU_NOTE: KindWords(
        "Dankeskarte",
        ("Dankeskarte für {product} schreiben", "Dankeskarte schreiben"),
        (
            "Am {ordered_on} kam die Bestellung für {product}, und eine Karte von Hand am selben Tag bleibt im Gedächtnis",
            "Gerade kam eine Bestellung, und eine Karte von Hand am selben Tag bleibt im Gedächtnis",
        ),
        (
            (
                "Vielen Dank für Ihre Bestellung und für Ihr Vertrauen. Mir liegt daran, dass Sie an {product} vom ersten Tag an Freude haben. "
                "Wenn etwas ist, rufen Sie mich bitte an: Ich helfe gern."
            ),
            "Vielen Dank für Ihre Bestellung und für Ihr Vertrauen. Wenn etwas ist, rufen Sie mich bitte an: Ich helfe gern.",
        ),
        {
            "by_hand": ("Von Hand schreiben: Drei Sätze reichen",),
            "personal": ("Sagen, warum {product} eine gute Wahl war", "Sagen, warum es eine gute Wahl war"),
            "post": ("Heute noch einwerfen",),
        },
        {
            "light": Variant(
                ("Kurz für {product} danken", "Kurz danken"),
                (
                    "Am {ordered_on} wurde {product} noch einmal bestellt, und diesmal reicht ein kurzer Dank",
                    "Sie haben noch einmal bestellt, und diesmal reicht ein kurzer Dank",
                ),
                ("Danke, dass Sie wieder bestellt haben! Schön, dass Sie zufrieden sind.",),
                {
                    "by_hand": ("Zwei Sätze, in deinen eigenen Worten",),
                    "post": ("Heute noch abschicken",),
                },
            )
        },
    ),
    Kind.AGREE_WALKTHROUGH: KindWords(
        "Einführung vereinbaren",
        ("Termin für die Einführung in {product} ausmachen", "Termin für die Einführung ausmachen"),
        (
            "Am {ordered_on} kam die Bestellung für {product}, und ein Termin, der jetzt steht, macht die erste Erfahrung zu einer guten",
            "Gerade kam eine Bestellung, und ein Termin, der jetzt steht, macht die erste Erfahrung zu einer guten",
        ),
        (
            (
                "Sobald alles da ist, nehme ich mir gern eine Stunde Zeit und gehe alles mit Ihnen durch, damit Sie das Beste daraus machen. "
                "Welcher Tag passt Ihnen?"
            ),
        ),
        {
            "offer_times": ("Zwei Termine anbieten, die dir passen",),
            "with_whom": ("Fragen, wer noch dabei sein soll",),
            "write_down": ("Den Termin hier eintragen",),
        },
    ),
    Kind.WALKTHROUGH: KindWords(
        "Einführung",
        ("Gemeinsam {product} durchgehen", "Gemeinsam alles durchgehen"),
        (
            "{product} wurde am {delivered_on} geliefert, und die erste Erfahrung bleibt: Zeig ihnen alles, was möglich ist",
            "{product} ist für den {promised_on} zugesagt, und die erste Erfahrung bleibt: Zeig ihnen alles, was möglich ist",
            "Die erste Erfahrung mit {product} bleibt lange: Zeig ihnen alles, was möglich ist",
            "Die erste Erfahrung bleibt lange: Zeig ihnen alles, was möglich ist",
        ),
        (
            (
                "Schauen wir es uns zusammen an. Was möchten Sie als Erstes damit machen? Das zeige ich Ihnen, und danach ein paar Dinge, "
                "die Ihnen Zeit sparen."
            ),
        ),
        {
            "expectation": ("Fragen, was sie zuerst damit machen wollen",),
            "all_ways": ("Alle Möglichkeiten zeigen",),
            "hands_on": ("Sie einmal selbst machen lassen",),
            "hot_buttons": (
                "Auf das zurückkommen, was ihnen wichtig ist: {hot_buttons}",
                "Auf den Grund des Kaufs zurückkommen",
            ),
            "reach_you": ("Sagen, wie man dich erreicht",),
        },
    ),
    Kind.DELIVERY_CHECK: KindWords(
        "Lieferung prüfen",
        ("Prüfen, ob {product} pünktlich ankommt", "Prüfen, ob die Lieferung pünktlich ankommt"),
        (
            "{product} ist für den {promised_on} zugesagt: Stell heute sicher, dass alles vollständig und pünktlich ankommt",
            "Die Lieferung steht bevor: Stell sicher, dass alles vollständig und pünktlich ankommt",
        ),
        ("Nur damit Sie es wissen: Alles ist unterwegs und wird wie vereinbart bei Ihnen sein.",),
        {
            "on_time": ("Kommt es am {promised_on} an?", "Kommt es an wie vereinbart?"),
            "right": ("Ist es vollständig und genau das, was bestellt wurde?",),
            "extra": ("Welche kleine Zugabe kommt mit?",),
            "late": ("Wird es später, sag es hier: Als Nächstes erfahren sie es von dir",),
        },
        {
            "has_it_arrived": Variant(
                ("Nachfragen, ob {product} angekommen ist", "Nachfragen, ob die Bestellung angekommen ist"),
                (
                    "Am {ordered_on} kam die Bestellung für {product}, und eine Lieferung ist noch nicht vermerkt",
                    "Eine Lieferung ist noch nicht vermerkt",
                ),
                ("Ich wollte fragen, ob alles bei Ihnen angekommen ist und ob es so ist, wie Sie es erwartet haben.",),
                {
                    "on_time": ("Ist es angekommen?",),
                    "late": ("Kommt es zu spät, sag es hier: Als Nächstes erfahren sie es von dir",),
                },
            )
        },
    ),
    Kind.LATE_NOTICE: KindWords(
        "Verspätung ankündigen",
        ("Verspätung von {product} ankündigen, bevor sie fragen", "Verspätung ankündigen, bevor sie fragen"),
        (
            "{product} war für den {promised_on} zugesagt und ist wohl noch nicht da, und es ist besser, sie hören es von dir",
            "Die Lieferung von {product} verspätet sich, und es ist besser, sie hören es von dir",
            "Die Lieferung verspätet sich, und es ist besser, sie hören es von dir",
        ),
        (
            (
                "Ist es schon bei Ihnen? Dann rufe ich zu spät an. Wenn nicht, tut es mir leid: Wir hatten den {promised_on} zugesagt und nicht "
                "geschafft. Das unternehme ich jetzt, und an diesem Tag haben Sie es."
            ),
            "Es tut mir leid: Es wird später als zugesagt. Das unternehme ich jetzt, und an diesem Tag haben Sie es.",
        ),
        {
            "arrived": ("Zuerst fragen: Ist es angekommen?",),
            "apologise": ("Um Entschuldigung bitten, ohne Ausreden",),
            "new_date": ("Einen neuen Termin nennen, der sicher ist",),
            "make_up": ("Etwas für das Warten anbieten",),
        },
        {
            "said": Variant(
                why=(
                    "Du hast gesagt, dass {product} später kommt, und es ist besser, sie hören es von dir, bevor sie fragen",
                    "Du hast gesagt, dass es später kommt, und es ist besser, sie hören es von dir, bevor sie fragen",
                )
            )
        },
    ),
    Kind.NEXT_STEPS: KindWords(
        "Nächste Schritte",
        ("Nächste Schritte für {product} auf einer Seite schicken", "Nächste Schritte auf einer Seite schicken"),
        (
            "Am {ordered_on} kam die Bestellung für {product}, und was jetzt noch zu tun ist, soll einfach und mühelos sein",
            "Gerade kam eine Bestellung, und was jetzt noch zu tun ist, soll einfach und mühelos sein",
        ),
        (
            "Hier steht auf einer Seite, wie es weitergeht. Was ich von Ihnen brauche, steht ganz oben; um den Rest kümmere ich mich.",
        ),
        {
            "their_part": ("Nur aufschreiben, was sie tun müssen",),
            "dates": ("Zu jedem Schritt ein Datum",),
            "your_part": ("Sagen, worum du dich kümmerst",),
            "one_page": ("Nicht mehr als eine Seite",),
        },
    ),
    Kind.ORDER_CHECK_IN: KindWords(
        "Nachfrage zur Bestellung",
        ("Nachfragen, wie es mit {product} lief", "Nachfragen, wie die Bestellung lief"),
        (
            "{product} wurde am {delivered_on} geliefert, und zu hören, wie es lief, ist der erste Schritt zur nächsten Bestellung",
            "Seit dem {ordered_on} läuft {product}, und es ist Zeit zu hören, wie es geht",
            "Die Bestellung ist da, und zu hören, wie es lief, ist der erste Schritt zur nächsten",
        ),
        (
            "Wie ist es gelaufen? Ist es so, wie Sie es sich erhofft haben? Noch einmal danke für Ihre Bestellung. Was macht Ihnen sonst gerade Kopfzerbrechen?",
        ),
        {
            "went_well": ("Ist alles gut gelaufen?",),
            "hot_buttons": HOT_BUTTONS,
            "thank": ("Für die Bestellung danken",),
            "other_problem": ("Welches andere Problem kannst du lösen? Als Bedarf notieren",),
            "next_order": ("Nach der nächsten Bestellung fragen",),
        },
        {
            "first_order": Variant(
                checklist={"next_order": ("Das war die erste Bestellung: kein Upgrade anbieten",)},
            ),
            "ongoing": Variant(
                ("Nachfragen, wie {product} läuft", "Nachfragen, wie es läuft"),
                (
                    "Seit dem {ordered_on} läuft {product}, und alle 90 Tage lohnt es sich nachzufragen, wie es geht",
                    "Alle 90 Tage lohnt es sich nachzufragen, wie es geht",
                ),
            ),
        },
    ),
}
