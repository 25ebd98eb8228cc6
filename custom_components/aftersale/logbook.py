"""The log: what happened with whom, and by which way.

The event that the recorder keeps carries ids, kind and way only. Names are looked up when the log is read: an erased customer is named
nowhere, and a renamed one as today. Who did it, Home Assistant tells by the event's context.
"""

from __future__ import annotations

from collections.abc import Callable

from homeassistant.components.logbook import LOGBOOK_ENTRY_MESSAGE, LOGBOOK_ENTRY_NAME
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import Event, HomeAssistant, callback

from .const import DOMAIN, MANUFACTURER
from .coordinator import AftersaleConfigEntry
from .crm import wording
from .crm.model import Kind
from .crm.words import log
from .news import EVENT_ACTIVITY
from .options import language_from


@callback
def async_describe_events(
    hass: HomeAssistant, async_describe_event: Callable[[str, str, Callable[[Event], dict[str, str]]], None]
) -> None:
    """Tell the log how our events read."""

    @callback
    def describe(event: Event) -> dict[str, str]:
        """One line."""
        data, language = event.data, language_from(hass.config.language)
        kind = str(data.get("kind") or "")
        words = wording.kind_name(Kind(kind), language) if kind in Kind else ""
        message = log.line(str(data.get("type")), str(data.get("way")), words, language)
        return {LOGBOOK_ENTRY_NAME: _name(hass, data.get("customer_id"), language), LOGBOOK_ENTRY_MESSAGE: message}

    async_describe_event(DOMAIN, EVENT_ACTIVITY, describe)


def _name(hass: HomeAssistant, customer_id: str | None, language: str) -> str:
    if customer_id is None:
        return MANUFACTURER
    entry: AftersaleConfigEntry
    for entry in hass.config_entries.async_entries(DOMAIN):
        if entry.state is ConfigEntryState.LOADED:
            customer = entry.runtime_data.board.customers.get(customer_id)
            if customer is not None:
                return customer.name
    return log.SOMEBODY[language]
