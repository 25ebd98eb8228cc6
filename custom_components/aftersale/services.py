"""The actions of the domain, as Home Assistant calls them (contract.md, "Actions")."""

from __future__ import annotations

from collections.abc import Callable

from homeassistant.core import HomeAssistant, ServiceCall, ServiceResponse, SupportsResponse, callback
from homeassistant.helpers.service import async_register_admin_service

from .actions import ACTIONS
from .command import opened
from .const import DOMAIN
from .desk import Receipt
from .performing import async_perform
from .service_fields import checked


@callback
def async_setup_services(hass: HomeAssistant) -> None:
    """Register every action, whether or not the practice is set up."""
    for name, action in ACTIONS.items():
        response = SupportsResponse.OPTIONAL if action.changes else SupportsResponse.ONLY
        if action.admin:
            async_register_admin_service(hass, DOMAIN, name, _async_act, checked(action.schema()), response)
        else:
            hass.services.async_register(DOMAIN, name, _async_act, checked(action.schema()), response)


async def _async_act(call: ServiceCall) -> ServiceResponse:
    """Bring one call to the desk."""
    return await async_perform(
        opened(call.hass),
        call.service,
        call.data,
        way="action",
        user_id=call.context.user_id,
        through=_as_it_is,
        context=call.context,
    )


def _as_it_is(verb: Callable[..., Receipt]) -> Callable[..., Receipt]:
    return verb
