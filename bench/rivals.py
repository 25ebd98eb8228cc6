"""The two integrations of Home Assistant's own that keep a list and a calendar: the same items, in their own files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from bench.people import Item
from tests.e2e.client import Client, Refused

TODO = "local_todo"
CALENDAR = "local_calendar"
NAME = "Rival"
_BEGIN = "BEGIN:VCALENDAR\nPRODID:-//homeassistant.io//{} 2.0//EN\nVERSION:2.0\n"
_END = "END:VCALENDAR\n"


@dataclass(frozen=True)
class Rival:
    """One of them, set up."""

    domain: str
    entry_id: str
    entity_id: str

    def fill(self, config: Path, items: Iterable[Item]) -> None:
        """Write its file; it is read when the entry is set up again."""
        lines = map(_todo if self.domain == TODO else _event, items)
        file = config / ".storage" / f"{self.domain}.{NAME.lower()}.ics"
        file.write_text(_BEGIN.format(self.domain) + "".join(lines) + _END)


async def add(client: Client, domain: str) -> Rival:
    """Set one of them up, empty."""
    answers = {"todo_list_name": NAME} if domain == TODO else {"calendar_name": NAME, "import": "create_empty"}
    made = await client.flow(domain, answers)
    if made["type"] != "create_entry":
        raise Refused({"code": made["type"], "message": str(made)})
    entry_id = made["result"]["entry_id"]
    registered = await client.ws("config/entity_registry/list")
    entity_id = next(one["entity_id"] for one in registered if one["config_entry_id"] == entry_id)
    return Rival(domain, entry_id, entity_id)


def _todo(item: Item) -> str:
    return (
        f"BEGIN:VTODO\nDTSTAMP:20260101T000000Z\nUID:{item.uid}\nCREATED:20260101T000000Z\nDESCRIPTION:{item.notes}\n"
        f"DUE;VALUE=DATE:{_day(item.due, 1)}\nLAST-MODIFIED:20260101T000000Z\nSEQUENCE:0\nSTATUS:NEEDS-ACTION\n"
        f"SUMMARY:{item.summary}\nEND:VTODO\n"
    )


def _event(item: Item) -> str:
    return (
        f"BEGIN:VEVENT\nDTSTAMP:20260101T000000Z\nUID:{item.uid}\nDTSTART;VALUE=DATE:{_day(item.due)}\n"
        f"DTEND;VALUE=DATE:{_day(item.due, 1)}\nCREATED:20260101T000000Z\nDESCRIPTION:{item.notes}\nSEQUENCE:0\n"
        f"SUMMARY:{item.summary}\nEND:VEVENT\n"
    )


def _day(day: date, more: int = 0) -> str:
    return f"{day + timedelta(days=more):%Y%m%d}"
