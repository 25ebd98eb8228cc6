"""What the practice says, in German: to the consultant with *du*, as Home Assistant does; scripts, said to the customer, with *Sie*."""

from __future__ import annotations

from typing import Final

from ..model import Channel, LossReason
from .de_orders import ORDERS
from .de_phone import PHONE
from .de_relationship import RELATIONSHIP
from .language import CourtesyWords, Language


def _ago(days: int) -> str:
    if days <= 0:
        return "heute"
    return "gestern" if days == 1 else f"vor {days} Tagen"


def _years(count: int) -> str:
    return "ein Jahr" if count == 1 else f"{count} Jahre"


def _times(count: int) -> str:
    return "einmal" if count == 1 else f"{count}-mal"


GERMAN: Final = Language(
    code="de",
    months=(
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    kinds={**ORDERS, **RELATIONSHIP},
    courtesies={
        "C1": CourtesyWords(
            "ein Gruß für sich allein steht und am Tag davor und danach nichts fragt", "der Gruß vorbei ist"
        ),
        "C2": CourtesyWords(
            "nach einer ersten Bestellung um nichts weiter gebeten wird", "eine zweite Bestellung geliefert ist"
        ),
        "C3": CourtesyWords(
            "um eine Empfehlung erst nach mehreren Bestellungen gebeten wird", "genug Bestellungen geliefert sind"
        ),
        "C4": CourtesyWords("bei einer offenen Reklamation nichts gefragt wird", "die Reklamation gelöst ist"),
        "C5": CourtesyWords("dieser Kunde gerade Pause hat", "sich wieder etwas tut"),
        "C6": CourtesyWords("es die Höflichkeit verlangt", "es die Höflichkeit erlaubt"),
        "C7": CourtesyWords(
            "eine Berührung auf einmal genügt und vorher schon etwas anderes kommt", "das andere erledigt ist"
        ),
        "C8": CourtesyWords("beim letzten Mal niemand geantwortet hat", "der nächste Versuch ansteht"),
        "C9": CourtesyWords(
            "sie gerade Ja gesagt haben und jetzt nichts mehr verkauft wird",
            "die Nachfrage zur Bestellung erledigt ist",
        ),
    },
    channels={
        Channel.CALL: "per Telefon",
        Channel.VISIT: "persönlich",
        Channel.MAIL: "per E-Mail",
        Channel.POST: "per Post",
        Channel.MESSAGE: "per Nachricht",
        Channel.MEETING: "bei einem Treffen",
    },
    loss_reasons={
        LossReason.PROMISE_NOT_KEPT: "eine Zusage nicht gehalten wurde",
        LossReason.MISUNDERSTOOD: "sie etwas anderes verstanden hatten",
        LossReason.STAFF_FAILED: "jemand von euch sie im Stich gelassen hat",
        LossReason.NOT_WANTED: "sie es eigentlich nicht wollten",
        LossReason.PRICE: "der Preis zu hoch war",
        LossReason.OTHER: "es einen anderen Grund gab",
    },
    reasons={
        "no_interaction": ("Bisher kein Kontakt",),
        "last_interaction": ("Letzter Kontakt {last_ago}",),
        "one_sided": ("Alle Kontakte der letzten {days} Tage kamen von dir",),
        "complaint": ("Offene Reklamationen: {count}", "Eine Reklamation ist offen"),
        "broken_promise": ("Eine Zusage für den {promised_on} wurde nicht gehalten",),
        "score": ("Die letzte Note war {score}",),
        "past_cadence": ("Länger kein Kontakt, als es der Kontaktrhythmus vorsieht",),
        "cold": ("Die Beziehung ist abgekühlt",),
        "interaction_in": ("Sie haben sich gemeldet, {another_channel}",),
        "interaction_out": ("Du hast dich gemeldet, {another_channel}",),
        "complaint_opened": ("Reklamation: {what}",),
        "complaint_resolved": ("Reklamation erledigt: {what}",),
        "promise_broken": ("Zusage nicht gehalten: {what}",),
        "scored": ("Note {score}",),
    },
    by_hand=("Das hast du am {created_on} selbst eingetragen", "Das hast du selbst eingetragen"),
    unanswered=(
        "; du hast es {tries} ohne Antwort versucht, versuch es diesmal {another_channel}",
        "; du hast es {tries} ohne Antwort versucht",
    ),
    held_until="Zurückgehalten vom {since} bis zum {until}, weil {because}.",
    held_open="Zurückgehalten seit dem {since}, bis {ends}, weil {because}.",
    moved="Am {since} auf den {until} verschoben, weil {because}.",
    labels={
        "checklist": "Checkliste",
        "script": "Was du sagen kannst",
        "last_note": "Letzte Notiz",
        "phone": "Telefon",
        "letter": "Brief, den sie noch nicht hatten",
    },
    phone=PHONE,
    joined="und",
    day="{day}. {month}",
    day_and_year="{day}. {month} {year}",
    ago=_ago,
    times=_times,
    years=_years,
)
