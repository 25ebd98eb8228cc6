"""What may be sent with a bug report: counts, sizes, versions and settings, each named here. No customer is in it.

This is an allow-list: whatever is not written down here stays at home.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
import sqlite3
from typing import Any, Final

from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import __version__ as HA_VERSION
from homeassistant.core import HomeAssistant
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
        "practice": _practice(entry.runtime_data) if entry.state is ConfigEntryState.LOADED else None,
        "options": _options(entry),
    }


def _sizes(path: Path) -> dict[str, int | None]:
    """How large the book's files are, in bytes. Blocks."""
    wal = path.with_name(f"{path.name}-wal")
    return {
        "bytes": path.stat().st_size if path.exists() else None,
        "wal_bytes": wal.stat().st_size if wal.exists() else None,
        "snapshots": sum(1 for _ in path.parent.glob("snapshots/*")),
    }


def _practice(coordinator: AftersaleCoordinator) -> dict[str, Any]:
    board = coordinator.board
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
    }


def _options(entry: AftersaleConfigEntry) -> dict[str, Any]:
    options = entry.options
    edits = option(options, "playbook")
    return {
        **{key: option(options, key) for key in AS_THEY_ARE},
        **{key: len(option(options, key)) for key in COUNTED},
        "away": "calendar" if away_calendar(options) else len(away_periods(options)),
        "playbook": {key: edits[key] for key in PLAYBOOK_FORM if key in edits},
    }
