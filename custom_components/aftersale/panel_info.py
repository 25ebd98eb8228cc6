"""``aftersale/info``: what the panel must know before it shows anything."""

from __future__ import annotations

from typing import Any, Final

from homeassistant.loader import async_get_loaded_integration
from homeassistant.util import dt as dt_util

from .command import Asker, Command
from .const import DOMAIN
from .crm.follow_up import COMPLETIONS
from .crm.model import Channel, Kind, LossReason
from .crm.views import moment_text
from .crm.vocabulary import Letter
from .desk.bulk import MOST_AT_ONCE
from .desk.undo import HOW_LONG
from .options import LANGUAGES, WORK_DAYS, option
from .panel import bundle


async def info(asker: Asker) -> dict[str, Any]:
    """Versions, the user, the day, and the settings that views need."""
    options = asker.coordinator.entry.options
    integration = async_get_loaded_integration(asker.hass, DOMAIN)
    now = dt_util.utcnow()
    return {
        "version": str(integration.version),
        "bundle": bundle(asker.hass),
        "user": {"id": asker.user.id, "name": asker.user.name, "is_admin": asker.user.is_admin},
        "now": moment_text(now, asker.practice),
        "today": asker.practice.today(now).isoformat(),
        "time_zone": asker.hass.config.time_zone,
        "language": asker.language,
        "work_days": [day for day in WORK_DAYS if day in option(options, "work_days")],
        **{name: option(options, name) for name in ("work_start", "work_end", "cadence_days", "todo_horizon_days")},
        "lead_minutes": option(options, "lead_minutes"),
        "reminders_on": asker.coordinator.reminders_on,
        "languages": list(LANGUAGES),
        "letters": [letter.value for letter in Letter],
        "channels": [channel.value for channel in Channel],
        "loss_reasons": [reason.value for reason in LossReason],
        "outcomes": [outcome.value for outcome in COMPLETIONS],
        "kinds": [kind.value for kind in Kind],
        "undo_minutes": int(HOW_LONG.total_seconds() // 60),
        "most_at_once": MOST_AT_ONCE,
        "ai": bool(option(options, "ai_task_entity")),
    }


COMMANDS: Final = {"info": Command({}, answer=info)}
