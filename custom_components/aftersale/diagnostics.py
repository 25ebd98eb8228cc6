"""What may be sent with a bug report: counts, sizes, versions and settings, each named here. No customer is in it.

This is an allow-list: whatever is not written down here stays at home.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
import shutil
import sqlite3
from typing import Any, Final

from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import __version__ as HA_VERSION
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir
from homeassistant.loader import async_get_integration

from .const import BOOK_FILE, BOOK_FOLDER, DOMAIN
from .coordinator import AftersaleConfigEntry, AftersaleCoordinator
from .options import CLOCKS, PLAYBOOK_FORM, RANGES, away_calendar, away_periods, option

AS_THEY_ARE: Final = (
    *sorted(CLOCKS),
    *RANGES,
    "work_days",
    "country",
    "subdivision",
    "lock_screen",
    "spoken_names",
    "expose_to_assistants",
)
COUNTED: Final = ("phones", "notify_entities", "feeds")


async def async_get_config_entry_diagnostics(hass: HomeAssistant, entry: AftersaleConfigEntry) -> dict[str, Any]:
    """The practice in numbers."""
    integration = await async_get_integration(hass, DOMAIN)
    path = Path(hass.config.path(BOOK_FOLDER, BOOK_FILE))
    return {
        "versions": {
            "aftersale": str(integration.version),
            "home_assistant": HA_VERSION,
            "sqlite": sqlite3.sqlite_version,
        },
        "state": entry.state.value,
        "book": await hass.async_add_executor_job(_sizes, path),
        "practice": await _async_practice(entry.runtime_data) if entry.state is ConfigEntryState.LOADED else None,
        "repairs": _repairs(hass),
        "options": _options(entry),
    }


def _sizes(path: Path) -> dict[str, int | None]:
    """How large the book's files are, in bytes. Blocks."""
    wal = path.with_name(f"{path.name}-wal")
    return {
        "bytes": path.stat().st_size if path.exists() else None,
        "wal_bytes": wal.stat().st_size if wal.exists() else None,
        "snapshots": sum(1 for _ in path.parent.glob("snapshots/*.db")),
        "damaged": sum(1 for _ in path.parent.glob("damaged/*")),
        "disk_free": _free(path.parent),
    }


def _free(folder: Path) -> int | None:
    """The bytes that are free where the book lies."""
    return shutil.disk_usage(folder).free if folder.exists() else None


async def _async_practice(coordinator: AftersaleCoordinator) -> dict[str, Any]:
    board = coordinator.board
    try:
        mail: int | None = await coordinator.ask(coordinator.desk.mail_waiting)
    except HomeAssistantError:
        mail = None
    book, alarm = coordinator.desk.book, coordinator.next_alarm
    checked, trouble = book.checked_at, book.trouble
    customers, follow_ups = board.customers.values(), board.follow_ups.values()
    return {
        "available": coordinator.available,
        "reminders_on": coordinator.reminders_on,
        "customers": dict(Counter(customer.status.value for customer in customers)),
        "with_device": sum(customer.has_device for customer in customers),
        "open_follow_ups": dict(Counter(follow_up.kind.value for follow_up in follow_ups if follow_up.is_open)),
        "by_hand": sum(follow_up.by_hand for follow_up in follow_ups),
        "due_today": board.due_today,
        "overdue": board.overdue,
        "mail_waiting": mail,
        "last_check": None if checked is None else checked.isoformat(),
        "snapshot_trouble": None if trouble is None else trouble.key,
        "next_alarm": None if alarm is None else alarm.isoformat(),
    }


def _repairs(hass: HomeAssistant) -> dict[str, int]:
    """How often there is which trouble; what it is about stays at home."""
    mine = (issue for (domain, _), issue in ir.async_get(hass).issues.items() if domain == DOMAIN and issue.active)
    return dict(Counter(str(issue.translation_key) for issue in mine))


def _options(entry: AftersaleConfigEntry) -> dict[str, Any]:
    options = entry.options
    edits = option(options, "playbook")
    return {
        **{key: option(options, key) for key in AS_THEY_ARE},
        **{key: len(option(options, key)) for key in COUNTED},
        "away": "calendar" if away_calendar(options) else len(away_periods(options)),
        "playbook": {key: edits[key] for key in PLAYBOOK_FORM if key in edits},
    }
