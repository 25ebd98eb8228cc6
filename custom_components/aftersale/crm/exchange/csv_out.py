"""Customers as CSV text, for spreadsheets and other tools; the columns are those that our own import knows best."""

from __future__ import annotations

from collections.abc import Iterable
import csv
from io import StringIO
import re
from typing import Final

from ..model import Customer

COLUMNS: Final = (
    *("name", "company", "phone", "email", "address", "language", "channel", "hot_buttons", "birthday", "cadence_days"),
    *("favourite", "referred_by", "notes", "external_id", "status"),
)
_FORMULA: Final = re.compile(r"[=@\t\r]|[+-](?![\d\s().\-/]*$)|'[=+@-]")
"""What a spreadsheet would work out; a phone number is none, and an apostrophe of our own is doubled."""


def write(customers: Iterable[Customer]) -> str:
    """A line of column names, and a line for each customer."""
    people = {one.id: one for one in customers}
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in people.values():
        sender = people.get(one.referred_by or "")
        writer.writerow([_safe(cell) for cell in _cells(one, sender)])
    return text.getvalue()


def _cells(one: Customer, sender: Customer | None) -> tuple[str, ...]:
    return (
        *(one.name, one.company, one.phone, one.email, one.address, one.language, one.channel or ""),
        "; ".join(one.hot_buttons),
        str(one.birthday or ""),
        str(one.cadence_days or ""),
        "yes" if one.favourite else "",
        (sender.email or sender.phone or sender.external_id or sender.name) if sender else "",
        *(one.notes, one.external_id, one.status),
    )


def _safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell
