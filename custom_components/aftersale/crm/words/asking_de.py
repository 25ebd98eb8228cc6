"""What is asked aloud about a follow-up, in German, and how a person answers. Answers are hassil templates without punctuation."""

from __future__ import annotations

from typing import Final

from ..vocabulary import Channel, Kind

QUESTIONS: Final = {
    Kind.THANK_YOU_NOTE: "Hast du {name} eine Dankeskarte geschickt?",
    Kind.AGREE_WALKTHROUGH: "Hast du mit {name} einen Termin für die Einführung vereinbart?",
    Kind.WALKTHROUGH: "Hat die Einführung mit {name} stattgefunden?",
    Kind.DELIVERY_CHECK: "Ist die Bestellung für {name} angekommen?",
    Kind.LATE_NOTICE: "Hast du {name} gesagt, dass sich die Bestellung verspätet?",
    Kind.NEXT_STEPS: "Hast du {name} die nächsten Schritte geschickt?",
    Kind.ORDER_CHECK_IN: "Hast du {name} gefragt, wie es mit der Bestellung gegangen ist?",
    Kind.MEETING_NOTES: "Hast du {name} die Notizen zu eurem Treffen geschickt?",
    Kind.SURVEY: "Hast du {name} gefragt, ob alles zur Zufriedenheit ist?",
    Kind.ACT_ON_FEEDBACK: "Hast du die Rückmeldung von {name} umgesetzt und Bescheid gesagt?",
    Kind.COMPLAINT_RESPONSE: "Hast du auf die Reklamation von {name} geantwortet?",
    Kind.MAKE_WHOLE: "Hast du die Sache für {name} in Ordnung gebracht?",
    Kind.COMPLAINT_RECHECK: "Hast du {name} gefragt, ob jetzt alles in Ordnung ist?",
    Kind.LOST_CALL: "Hast du {name} nach dem Grund für den Abschied gefragt?",
    Kind.CORRECT_CAUSE: "Hast du abgestellt, weswegen {name} gegangen ist?",
    Kind.REFERRAL_ASK: "Hast du {name} um eine Empfehlung gebeten?",
    Kind.GREETING: "Hast du {name} deinen Gruß geschickt?",
    Kind.PROMISE: "Hast du deine Zusage an {name} eingelöst?",
    Kind.LETTER: "Hast du deinen Brief an {name} geschrieben?",
    Kind.OFFER: "Hast du {name} das Angebot geschickt?",
    Kind.THANK_REFERRER: "Hast du {name} für die Empfehlung gedankt?",
}
REACHED: Final = {
    Channel.CALL: "Hast du {name} angerufen?",
    Channel.VISIT: "Hast du {name} besucht?",
    Channel.MEETING: "Hast du {name} getroffen?",
    Channel.MAIL: "Hast du {name} geschrieben?",
    Channel.POST: "Hast du {name} geschrieben?",
    Channel.MESSAGE: "Hast du {name} geschrieben?",
}
TITLED: Final = "Für {name}: {title}. Ist das erledigt?"
YES: Final = (
    "(ja|jep|jawohl|klar|na klar|natürlich|sicher) [klar|natürlich] [das|es|sie] [habe|hab|hat|ist] [ich|sie|es] [es|das] [schon|bereits] [erledigt|gemacht|getan|angekommen|da|stattgefunden]",
    "[ja] (habe|hab) ich [es|das] [schon|bereits] [erledigt|gemacht|getan]",
    "[ja] ich (habe|hab) [es|das] [schon|bereits] (erledigt|gemacht|getan)",
    "[ja] [das|es|sie] [ist|wurde] [schon|bereits] (erledigt|gemacht|angekommen|passiert|geschehen)",
)
NOT_YET: Final = (
    "(nein|nee|nö|ne) [ich] [habe|hab] [ich] [es|das] [noch nicht|nicht] [gemacht|erledigt]",
    "[nein|nee|nö] [das|es|sie] [ist] noch nicht [erledigt|gemacht|angekommen|da|stattgefunden]",
    "[nein|nee|nö] (habe|hab) ich [es|das] [noch] nicht [gemacht|erledigt]",
    "[nein|nee|nö] ich (habe|hab) [es|das] [noch] nicht [gemacht|erledigt]",
    "[nein|nee|nö] [das] [mache|mach] [ich] [es|das] [noch] (später|nachher|morgen|gleich|heute abend|bald)",
    "[nein|nee|nö] [jetzt|heute] (nicht heute|nicht jetzt|nicht)",
    "[nein|nee|nö] [bitte] erinnere mich [bitte] [später|morgen|nochmal|noch mal|wieder] [daran]",
)
NOT_NEEDED: Final = (
    "[nein|nee|nö] [das|es] [ist] nicht [mehr] (nötig|notwendig|erforderlich)",
    "[nein|nee|nö] [das|es] [ist] unnötig",
    "[nein|nee|nö] [das] (brauche|brauch|muss) ich nicht [mehr]",
    "[nein|nee|nö] [das] (braucht|muss) (es|er|sie) nicht [mehr]",
    "[nein|nee|nö] [das|es] hat sich erledigt",
    "[nein|nee|nö] [das|es] (entfällt|fällt weg)",
    "[nein|nee|nö] [bitte] (überspringen|weglassen|streichen) [bitte]",
    "[nein|nee|nö] (überspring|überspringe|streich|streiche|vergiss) (es|das) [bitte]",
    "[nein|nee|nö] lass (es|das) [weg|bleiben]",
)
