"""Names that several files of the shell share."""

from __future__ import annotations

from typing import Final

from homeassistant.const import Platform

DOMAIN: Final = "aftersale"
MANUFACTURER: Final = "Aftersale"

PLATFORMS: Final = (
    Platform.BINARY_SENSOR,
    Platform.BUTTON,
    Platform.CALENDAR,
    Platform.EVENT,
    Platform.SENSOR,
    Platform.SWITCH,
    Platform.TODO,
)

BOOK_FOLDER: Final = "aftersale"
BOOK_FILE: Final = "book.db"

DATA_BOOK_ID: Final = "book_id"
"""Entry data: the book that this entry has seen, so that a vanished one is not taken for a first start."""
DATA_DOUBTED: Final = "doubted"
"""Entry data: damage was found in the book, so the whole of it is read before it is believed again."""
DATA_REMINDERS: Final = "reminders"
"""Entry data: whether pushes may go out (``switch.aftersale_reminders``)."""

ISSUE_BOOK_DAMAGED: Final = "book_damaged"
ISSUE_BOOK_TOO_NEW: Final = "book_too_new"
ISSUE_BOOK_UNWRITABLE: Final = "book_unwritable"
ISSUE_BOOK_MISSING: Final = "book_missing"
BOOK_ISSUES: Final = (ISSUE_BOOK_DAMAGED, ISSUE_BOOK_TOO_NEW, ISSUE_BOOK_UNWRITABLE, ISSUE_BOOK_MISSING)

DATA_AWAY: Final = "away"
"""Entry data: the days away that the calendar gave last."""
DATA_PHONES: Final = "phones"
"""Entry data: what the chosen phones were called, for when they are gone."""
DATA_CALENDARS: Final = "calendars"
"""Entry data: since when each calendar that is looked at for meetings counts."""
DATA_PLANNED_BY: Final = "planned_by"
"""Entry data: a mark of the settings by which the book was last planned."""

SUBENTRY_SHOP: Final = "shop"
"""Type of the subentries that hold a shop's webhook."""
