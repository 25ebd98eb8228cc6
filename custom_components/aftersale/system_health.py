"""How the practice is, in Home Assistant's own overview of its health: numbers and moments, nobody's name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from homeassistant.components import system_health
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from .const import BOOK_FILE, BOOK_FOLDER, DOMAIN
from .coordinator import AftersaleConfigEntry
from .refusals import NOTHING


@callback
def async_register(hass: HomeAssistant, register: system_health.SystemHealthRegistration) -> None:
    """Have ourselves asked."""
    register.async_register_info(async_health, f"/config/integrations/integration/{DOMAIN}")


async def async_health(hass: HomeAssistant) -> dict[str, Any]:
    """The book, who is in it, and what comes next."""
    path = Path(hass.config.path(BOOK_FOLDER, BOOK_FILE))
    size, snapshot = await hass.async_add_executor_job(_look, path)
    entry: AftersaleConfigEntry | None = next(iter(hass.config_entries.async_entries(DOMAIN)), None)
    told: dict[str, Any] = {
        "book_size": NOTHING if size is None else f"{size / 2**20:.1f} MiB",
        "last_snapshot": snapshot or NOTHING,
    }
    if entry is None or entry.state is not ConfigEntryState.LOADED:
        return {"state": NOTHING if entry is None else entry.state.value, **told}
    coordinator = entry.runtime_data
    board, checked, alarm = coordinator.board, coordinator.desk.book.checked_at, coordinator.next_alarm
    return {
        "state": entry.state.value if coordinator.available else "unavailable",
        **told,
        "customers": len(board.customers),
        "open_follow_ups": sum(one.is_open for one in board.follow_ups.values()),
        "last_check": NOTHING if checked is None else dt_util.as_local(checked),
        "outbox_waiting": coordinator.ask(coordinator.desk.mail_waiting),
        "next_alarm": NOTHING if alarm is None else dt_util.as_local(alarm),
    }


def _look(path: Path) -> tuple[int | None, str | None]:
    """The size of the book with its log, and the day of the newest snapshot. Blocks."""
    files = [one for one in (path, path.with_name(f"{path.name}-wal")) if one.exists()]
    snapshots = sorted(one.name for one in path.parent.glob("snapshots/book-*.db"))
    day = snapshots[-1].removeprefix("book-")[: len("2026-01-01")] if snapshots else None
    return sum(one.stat().st_size for one in files) if path.exists() else None, day
