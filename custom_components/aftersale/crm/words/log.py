"""What happened, in a few words for a log: each activity, and the way it came by.

Home Assistant takes the lines of its log as they are and translates none, so they are in the practice's language.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_EN_HAPPENED: Final = {
    "due": "{kind} due",
    "overdue": "{kind} overdue",
    "completed": "{kind} done",
    "reopened": "{kind} opened again",
    "snoozed": "{kind} snoozed",
    "skipped": "{kind} skipped",
    "order_placed": "order placed",
    "order_delivered": "order delivered",
    "interaction_logged": "contact logged",
    "promise_made": "promise made",
    "promise_kept": "promise kept",
    "promise_broken": "promise broken",
    "complaint_opened": "complaint opened",
    "complaint_resolved": "complaint resolved",
    "feedback_recorded": "feedback recorded",
    "customer_added": "added",
    "customer_lost": "lost",
    "customer_returned": "came back",
    "import_completed": "customers imported",
}
_DE_HAPPENED: Final = {
    "due": "{kind} fällig",
    "overdue": "{kind} überfällig",
    "completed": "{kind} erledigt",
    "reopened": "{kind} wieder geöffnet",
    "snoozed": "{kind} zurückgestellt",
    "skipped": "{kind} übersprungen",
    "order_placed": "Bestellung aufgegeben",
    "order_delivered": "Bestellung geliefert",
    "interaction_logged": "Kontakt eingetragen",
    "promise_made": "Zusage gemacht",
    "promise_kept": "Zusage eingelöst",
    "promise_broken": "Zusage gebrochen",
    "complaint_opened": "Reklamation aufgenommen",
    "complaint_resolved": "Reklamation abgeschlossen",
    "feedback_recorded": "Rückmeldung eingetragen",
    "customer_added": "angelegt",
    "customer_lost": "verloren",
    "customer_returned": "zurückgekommen",
    "import_completed": "Kunden importiert",
}
_EN_WAYS: Final = {
    "action": "by an action",
    "todo": "on the to-do list",
    "calendar": "in the calendar",
    "button": "by a button",
    "phone": "on the phone",
    "voice": "by voice",
    "assistant": "by the assistant",
    "panel": "in the panel",
    "webhook": "by the shop",
    "meeting": "from a calendar",
    "import": "by an import",
}
_DE_WAYS: Final = {
    "action": "durch eine Aktion",
    "todo": "auf der To-do-Liste",
    "calendar": "im Kalender",
    "button": "mit einer Taste",
    "phone": "am Telefon",
    "voice": "per Sprache",
    "assistant": "durch den Assistenten",
    "panel": "im Panel",
    "webhook": "durch den Shop",
    "meeting": "aus einem Kalender",
    "import": "durch einen Import",
}
HAPPENED: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType({"en": _EN_HAPPENED, "de": _DE_HAPPENED})
WAYS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType({"en": _EN_WAYS, "de": _DE_WAYS})
SOMEBODY: Final[Mapping[str, str]] = MappingProxyType({"en": "A customer", "de": "Ein Kunde"})
SOMETHING: Final[Mapping[str, str]] = MappingProxyType({"en": "Follow-up", "de": "Follow-up"})
"""A follow-up of a kind that is not known (any longer)."""


def line(type_: str, way: str, kind: str, language: str) -> str:
    """One thing that happened; what came by itself (the clock, the rules) has no way. ``kind`` is in words."""
    said = HAPPENED[language].get(type_, type_).format(kind=kind or SOMETHING[language])
    by = WAYS[language].get(way)
    return f"{said}, {by}" if by else said
