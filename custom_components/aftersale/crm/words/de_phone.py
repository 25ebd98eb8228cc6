"""What a phone is told, in German. Buttons are short: a watch shows them too."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

PHONE: Final[Mapping[str, str]] = MappingProxyType(
    {
        # buttons
        "done": "Erledigt",
        "snooze": "Später",
        "call": "Anrufen",
        "note": "Notiz",
        "arrived": "Ist angekommen",
        "late": "Kommt später",
        "on_its_way": "Unterwegs",
        "reached": "Erreicht",
        "no_answer": "Nicht erreicht",
        "left_message": "Nachricht da",
        "send": "Behalten",
        "note_hint": "Was war?",
        # titles
        "morning": "Heute: {count}",
        "closing": "Heute noch: {count}",
        "summary": "Fällig: {count}",
        "somebody": "Ein Kunde wartet",
        "test": "Eine Erinnerung von Aftersale",
        "did_you_reach": "Hast du jemanden erreicht?",
        "tap_to_call": "Zum Anrufen hier tippen. Hast du jemanden erreicht?",
        # lines
        "due_at": "Fällig um {time}",
        "was_due_at": "War fällig um {time}",
        "was_due_on": "War fällig am {date} um {time}",
        "due_today": "Heute fällig",
        "due_on": "Fällig am {date}",
        "was_due_day": "War fällig am {date}",
        "can_wait": "{count} können warten",
        "and_more": "und {count} weitere",
        "hidden": "In Aftersale steht, was zu tun ist",
        "test_text": "Erinnerungen erreichen dieses Gerät. Es ist nichts zu tun.",
        "all_done": "Alles erledigt",
        "ended_done": "Erledigt um {time}",
        "ended_skipped": "Übersprungen",
        "ended_other": "Nicht mehr nötig",
        # answers to a tap
        "already_done": "Schon erledigt um {time}",
        "already_skipped": "Schon übersprungen",
        "already_ended": "Das ist nicht mehr nötig",
        "changed": "Das hat sich geändert; in Aftersale steht, wie es jetzt ist",
        "snoozed_until": "Ruht bis {time}",
        "noted": "Notiert",
        "not_possible": "Das geht nicht mehr; in Aftersale steht, warum",
        "empty_note": "Es wurde nichts geschrieben und nichts geändert",
        # why nothing reaches somebody
        "no_answer_within": "keine Antwort in {seconds} Sekunden",
        "no_entity": "{entity_id} gibt es nicht",
        "not_registered": "das Telefon ist nicht mehr bei Home Assistant registriert",
        "namesakes": "mehrere Telefone heißen {name}",
        "no_action": "die Aktion {action} gibt es nicht",
        "not_confirmed": "das Telefon hat es nicht bestätigt, und außer seiner offenen Verbindung führt kein Weg zu ihm",
    }
)
