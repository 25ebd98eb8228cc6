"""The ten letters in German: subject and text; a line whose placeholders are unknown is left out."""

from __future__ import annotations

from typing import Final

from ..vocabulary import Letter

LETTERS: Final = {
    Letter.THANK_YOU: (
        "Vielen Dank",
        (
            "Guten Tag {name},",
            "vielen Dank, dass Sie sich für {product} entschieden haben. Ihr Vertrauen bedeutet mir viel.",
            "Ich sorge dafür, dass Sie bekommen, was Ihnen wichtig ist: {hot_buttons}.",
            "Wenn etwas ist, rufen Sie mich an. Ich helfe gern.",
        ),
    ),
    Letter.WELCOME: (
        "Willkommen",
        (
            "Guten Tag {name},",
            "herzlich willkommen! Ab jetzt haben Sie einen Menschen, den Sie fragen können: mich.",
            "In den nächsten Tagen bringen wir {product} gemeinsam zum Laufen, Schritt für Schritt.",
        ),
    ),
    Letter.HOW_IS_IT_GOING: (
        "Wie läuft es?",
        (
            "Guten Tag {name},",
            "ich habe an Sie gedacht und mich gefragt, wie Sie mit {product} zurechtkommen.",
            "Ist alles so, wie Sie es erhofft haben? Wenn nicht, sagen Sie es mir, und ich bringe es in Ordnung.",
        ),
    ),
    Letter.TIP: (
        "Ein kleiner Tipp",
        (
            "Guten Tag {name},",
            "eine Kleinigkeit, die Ihnen bei {product} Zeit sparen kann: [Ihr Tipp].",
            "Sie haben mir gesagt, was Ihnen wichtig ist: {hot_buttons}. Deshalb musste ich an Sie denken.",
        ),
    ),
    Letter.MEETING_NOTES: (
        "Notizen zu unserem Gespräch",
        (
            "Guten Tag {name},",
            "danke für Ihre Zeit. Das habe ich mir notiert: {last_note}",
            "Wenn etwas fehlt, sagen Sie es mir. Meinen Teil erledige ich wie besprochen.",
        ),
    ),
    Letter.WE_GOT_IT_WRONG: (
        "Das war unser Fehler",
        (
            "Guten Tag {name},",
            "das war unser Fehler, und es tut mir leid. Diesen Ärger hätten Sie nicht haben dürfen.",
            "Ich bringe es jetzt in Ordnung und rufe Sie an, sobald es erledigt ist.",
        ),
    ),
    Letter.IS_IT_RIGHT_NOW: (
        "Ist jetzt alles gut?",
        (
            "Guten Tag {name},",
            "vor einer Woche haben wir etwas für Sie in Ordnung gebracht. Ich möchte sicher sein: Ist es jetzt wirklich gut?",
            "Alles andere ist für mich nicht erledigt.",
        ),
    ),
    Letter.HOW_DID_WE_DO: (
        "Wie waren wir?",
        (
            "Guten Tag {name},",
            "von 0 bis 10: Wie zufrieden sind Sie mit uns? Und was sollten wir als Erstes besser machen?",
            "Ich lese jede Antwort selbst.",
        ),
    ),
    Letter.REFERRAL_THANKS: (
        "Danke für die Empfehlung",
        (
            "Guten Tag {name},",
            "danke, dass Sie gut über uns sprechen. Ein größeres Lob gibt es nicht.",
            "Ich kümmere mich dort so, wie ich mich um Sie kümmere.",
        ),
    ),
    Letter.STILL_LOVE_YOU: (
        "Schön, dass es Sie gibt",
        (
            "Guten Tag {name},",
            "{product} ist schon eine Weile her, und Sie sollen wissen, dass ich Sie nicht vergessen habe.",
            "Ich möchte heute nichts von Ihnen. Ich freue mich einfach, dass Sie unser Kunde sind.",
        ),
    ),
}
SIGN_OFF: Final = "Herzliche Grüße"
