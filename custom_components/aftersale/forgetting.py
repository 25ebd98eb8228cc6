"""What Home Assistant itself remembers of an erased customer: their history goes, and what stays with it is said.

The book forgets without a trace (``store/erasure.py``), entities and devices go nameless (``devices.py``). The recorder is asked
to forget by its own action; it works through its queue, and nobody waits for it here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.recorder import DATA_INSTANCE

RECORDER: Final = "recorder"
PURGE_ENTITIES: Final = "purge_entities"
STAYS: Final = ("registry", "recorded_calls", "notifications", "traces", "backups")
"""What only Home Assistant or the user can remove (docs/security.md, "Forgetting")."""


@callback
def forget_history(hass: HomeAssistant, entity_ids: Sequence[str]) -> None:
    """Have the recorder drop the states and statistics of these entities, if there is one that records."""
    if not entity_ids or not records(hass):
        return
    data = {"entity_id": list(entity_ids), "keep_days": 0}
    hass.async_create_task(hass.services.async_call(RECORDER, PURGE_ENTITIES, data), "aftersale forget history")
    hass.data[DATA_INSTANCE].async_clear_statistics(list(entity_ids))


@callback
def records(hass: HomeAssistant) -> bool:
    """Whether there is a recorder that can be asked to forget."""
    return DATA_INSTANCE in hass.data and hass.services.has_service(RECORDER, PURGE_ENTITIES)


@callback
def elsewhere(hass: HomeAssistant) -> dict[str, Any]:
    """What the answer to an erasure says of Home Assistant's own memory."""
    return {"history": "purged" if records(hass) else "not_recorded", "stays_in_home_assistant": list(STAYS)}
