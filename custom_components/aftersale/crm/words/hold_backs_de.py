"""What holds each rule back, in German (practice.md, "The rules of the default playbook" and "Courtesy")."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_NO_CARE: Final = "Nicht bei der Betreuung „keine“."
_FULL_CARE: Final = "Nur bei voller Betreuung."

OF_RULES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "P1": (_NO_CARE, "Bei leichter Betreuung eine Nachricht statt einer Karte."),
        "P2": (_FULL_CARE, "Nicht, wenn keine Einführung gewünscht ist."),
        "P3": (_FULL_CARE, "Nicht, wenn keine Einführung gewünscht ist."),
        "P4": (_FULL_CARE, "Nicht mehr nach der Lieferung."),
        "P5": (_NO_CARE, "Nicht mehr nach der Lieferung."),
        "P6": (_FULL_CARE, "Bei einem laufenden Vertrag nur einmal."),
        "P7": (_NO_CARE, "Nicht vor einer offenen Einführung."),
        "P10": ("Nicht innerhalb von 90 Tagen nach einer anderen Umfrage.",),
        "P11": ("Nur bei einem Vorschlag oder einer Note von höchstens 6.",),
        "P16": ("Nur, wenn der Grund für den Verlust bei dir lag.",),
        "P17": (
            "Nicht, bevor mehrere Bestellungen geliefert sind.",
            "Nicht, wenn die letzte Note unter 8 lag.",
            "Nicht, wenn innerhalb eines Jahres schon gefragt wurde.",
        ),
        "P20": ("Nicht, solange ein Vertrag läuft.",),
        "P21": ("Nicht, bevor eine erste Bestellung geliefert ist.",),
        "P23": ("Nicht, solange ein Vertrag läuft.",),
    }
)
OF_COURTESY: Final[Mapping[str, str]] = MappingProxyType(
    {
        "C1": "Nicht am Tag eines Grußes und nicht am Tag davor oder danach.",
        "C2": "Nicht bei weniger als zwei gelieferten Bestellungen.",
        "C4": "Nicht, solange eine Reklamation offen ist.",
        "C5": "Nicht während einer Pause und nicht nach einem Verlust.",
        "C7": "Nicht, solange etwas anderes sie innerhalb von drei Tagen erreicht.",
        "C9": "Nicht zwischen einer Bestellung und der Nachfrage zu ihr.",
    }
)
