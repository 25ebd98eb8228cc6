"""The options' page about calendars whose events become meetings."""

from __future__ import annotations

from typing import Any, Final

import probatio as vol

from homeassistant.config_entries import ConfigFlowResult, OptionsFlow
from homeassistant.const import Platform
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.selector import EntitySelector, EntitySelectorConfig, EntityWithDeviceFilterSelectorConfig

from .options import option

KEY: Final = "calendars"


class CalendarSteps(OptionsFlow):
    """One page: which calendars."""

    async def async_step_calendars(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Any but our own, which shows what is to be done, not what was agreed."""
        entry = self.config_entry
        if user_input is not None:
            return self.async_create_entry(data={**entry.options, KEY: user_input.get(KEY, [])})
        registry = er.async_get(self.hass)
        ours = [
            one.entity_id
            for one in er.async_entries_for_config_entry(registry, entry.entry_id)
            if one.domain == Platform.CALENDAR
        ]
        selector = EntitySelector(
            EntitySelectorConfig(
                multiple=True,
                exclude_entities=ours,
                filter=[EntityWithDeviceFilterSelectorConfig(domain=Platform.CALENDAR)],
            )
        )
        chosen = {"suggested_value": list(option(entry.options, KEY))}
        return self.async_show_form(
            step_id=KEY, data_schema=vol.Schema({vol.Optional(KEY, description=chosen): selector}), errors={}
        )
