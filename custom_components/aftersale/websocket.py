"""The panel's commands (``aftersale/*``): every one is registered here, and lets nobody in whom the options do not.

One handler stands before all of them: it looks who asks, what of, and whether the fields can be read; so a command cannot forget to.
What it refuses is told in the asker's language and never logged, because a refusal may name a customer.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

import probatio as vol

from homeassistant.components import websocket_api
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.const import WebSocketCommandHandler
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError

from . import (
    panel_calendar,
    panel_customer,
    panel_customers,
    panel_doing,
    panel_info,
    panel_letters,
    panel_measures,
    panel_playbook,
    panel_today,
)
from .command import Command, Fields, admitted, asker_of
from .const import DOMAIN
from .service_fields import checked
from .spoken_errors import spoken
from .subscription import Subscription

COMMANDS: Final[Mapping[str, Command]] = MappingProxyType(
    {
        **panel_info.COMMANDS,
        **panel_today.COMMANDS,
        **panel_customers.COMMANDS,
        **panel_customer.COMMANDS,
        **panel_doing.COMMANDS,
        **panel_calendar.COMMANDS,
        **panel_measures.COMMANDS,
        **panel_letters.COMMANDS,
        **panel_playbook.COMMANDS,
    }
)

_ANY_FIELDS: Final = vol.Schema({vol.Required("id"): int, vol.Required("type"): str}, extra=vol.ALLOW_EXTRA)
"""The fields are read by us: what Home Assistant refuses by its schema, it logs."""
_ENVELOPE: Final = frozenset({"id", "type", "language"})


@callback
def async_setup_websocket(hass: HomeAssistant) -> None:
    """Register every command, whether or not the practice is set up."""
    for name, command in COMMANDS.items():
        websocket_api.async_register_command(hass, f"{DOMAIN}/{name}", _handler(command), _ANY_FIELDS)


def _handler(command: Command) -> WebSocketCommandHandler:
    read = checked(vol.Schema(dict(command.fields)))

    @websocket_api.async_response
    async def handle(hass: HomeAssistant, connection: ActiveConnection, msg: Fields) -> None:
        language = msg.get("language")
        try:
            admitted(hass, connection.user)
            asker = asker_of(hass, connection.user, language)
            fields = read({name: value for name, value in msg.items() if name not in _ENVELOPE})
            if command.picture is not None:
                picture = command.picture(**fields)
                await Subscription(hass, connection, msg["id"], language, picture).async_begin()
            elif command.answer is not None:
                connection.send_result(msg["id"], await command.answer(asker, **fields))
        except HomeAssistantError as error:
            await _async_refuse(hass, connection, msg["id"], error, language)

    return handle


async def _async_refuse(
    hass: HomeAssistant, connection: ActiveConnection, msg_id: int, error: HomeAssistantError, language: Any
) -> None:
    said = await spoken(hass, error, language)
    domain = None if said.key is None else DOMAIN
    connection.send_error(msg_id, said.code, said.message, said.key, domain, said.facts)
