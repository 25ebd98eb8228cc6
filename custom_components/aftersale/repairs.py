"""What can be done about it, at the click of a button: one flow for each kind of trouble (``issues``, ``refusals``)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import voluptuous as vol

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.selector import DeviceSelector, DeviceSelectorConfig, TextSelector
from homeassistant.util import dt as dt_util

from . import issues
from .const import DOMAIN
from .coordinator import AftersaleConfigEntry
from .options import option, playbook_wrong
from .safekeeping import Offer, async_go_back, async_offer

type Form = dict[str, Any]

UNKNOWN: Final = "?"


async def async_create_fix_flow(
    hass: HomeAssistant, issue_id: str, data: Mapping[str, str | int | float | None] | None
) -> RepairsFlow:
    """The flow for an issue of ours."""
    key = str((data or {}).get("key") or issue_id)
    flow: type[FixFlow] = FLOWS.get(key, RestoreFlow)
    return flow(str((data or {}).get("about") or ""))


class FixFlow(RepairsFlow):
    """What all of them share: the entry, and the thing that is in trouble."""

    def __init__(self, about: str) -> None:
        """Know what it is about."""
        self.about = about

    @property
    def entry(self) -> AftersaleConfigEntry | None:
        """The practice, if it is still there."""
        return next(iter(self.hass.config_entries.async_entries(DOMAIN)), None)

    async def async_step_init(self, user_input: Form | None = None) -> RepairsFlowResult:
        """Begin with the only step."""
        return await self.async_step_confirm()

    async def async_step_confirm(self, user_input: Form | None = None) -> RepairsFlowResult:
        """Say what will be done, and do it."""
        if self.entry is None:
            return self.async_abort(reason="entry_gone")
        if user_input is None:
            return await self._async_show()
        return await self._async_fix(self.entry, user_input)

    async def _async_show(self) -> RepairsFlowResult:
        facts = issues.known(self.hass, self.issue_id)
        return self.async_show_form(step_id="confirm", data_schema=self._schema(), description_placeholders=facts)

    def _schema(self) -> Any:
        """The form's fields; as the flow's manager knows schemas, which is by another name than ours."""
        return vol.Schema({})

    async def _async_fix(self, entry: AftersaleConfigEntry, form: Form) -> RepairsFlowResult:
        return self.async_create_entry(data={})


class RestoreFlow(FixFlow):
    """The book is damaged or gone: back to the newest whole snapshot."""

    _offer: Offer | None = None

    async def _async_show(self) -> RepairsFlowResult:
        try:
            offer = self._offer = await async_offer(self.hass)
        except HomeAssistantError as error:
            return self.async_abort(reason="disk_refused", description_placeholders={"error": str(error)})
        if offer is None:
            return self.async_abort(reason="no_snapshot")
        until = offer.holds_until
        facts = {
            "snapshot": offer.snapshot.name,
            "until": UNKNOWN if until is None else dt_util.as_local(until).strftime("%Y-%m-%d %H:%M"),
            "customers": str(offer.customers),
            "customers_since": _shown(offer.customers_since),
            "orders_since": _shown(offer.orders_since),
            "contacts_since": _shown(offer.contacts_since),
            "completed_since": _shown(offer.completed_since),
        }
        return self.async_show_form(step_id="confirm", data_schema=self._schema(), description_placeholders=facts)

    async def _async_fix(self, entry: AftersaleConfigEntry, form: Form) -> RepairsFlowResult:
        assert self._offer is not None, "a form is shown before it is answered"
        try:
            await async_go_back(self.hass, entry, self._offer.snapshot)
        except HomeAssistantError as error:
            return self.async_abort(reason="disk_refused", description_placeholders={"error": str(error)})
        return self.async_create_entry(data={})


class PhoneGoneFlow(FixFlow):
    """A chosen phone is not there any more: another one in its place, or none."""

    def _schema(self) -> Any:
        phones = DeviceSelector(DeviceSelectorConfig(integration="mobile_app"))
        return vol.Schema({vol.Optional("phone"): phones})

    async def _async_fix(self, entry: AftersaleConfigEntry, form: Form) -> RepairsFlowResult:
        others = [one for one in option(entry.options, "phones") if one != self.about]
        chosen = list(dict.fromkeys([*others, *([form["phone"]] if form.get("phone") else [])]))
        self.hass.config_entries.async_update_entry(entry, options={**entry.options, "phones": chosen})
        return self.async_create_entry(data={})


class PhoneUnreachableFlow(FixFlow):
    """Nothing reaches a phone: try it now."""

    async def _async_fix(self, entry: AftersaleConfigEntry, form: Form) -> RepairsFlowResult:
        (tried,) = await entry.runtime_data.phones.async_test([self.about])
        if tried["reached"]:
            return self.async_create_entry(data={})
        facts = {"phone": tried["name"], "reason": tried["reason"]}
        return self.async_abort(reason="still_unreachable", description_placeholders=facts)


class ShopSignatureFlow(FixFlow):
    """A shop signs with another secret than we know: take the one that it signs with."""

    def _schema(self) -> Any:
        return vol.Schema({vol.Required("secret"): TextSelector()})

    async def _async_fix(self, entry: AftersaleConfigEntry, form: Form) -> RepairsFlowResult:
        shop = entry.subentries.get(self.about)
        secret = form["secret"].strip()
        if shop is not None and not secret:
            return await self._async_show()
        if shop is not None:
            data = {**shop.data, "secret": secret}
            self.hass.config_entries.async_update_subentry(entry, shop, data=data)
        return self.async_create_entry(data={})


class PlaybookFlow(FixFlow):
    """Lines of the playbook that cannot be: back to what the house ships."""

    async def _async_fix(self, entry: AftersaleConfigEntry, form: Form) -> RepairsFlowResult:
        wrong = playbook_wrong(entry.options)
        kept = {key: value for key, value in option(entry.options, "playbook").items() if key not in wrong}
        self.hass.config_entries.async_update_entry(entry, options={**entry.options, "playbook": kept})
        return self.async_create_entry(data={})


class TracesLeftFlow(FixFlow):
    """The disk did not let an erasure be finished: try it now."""

    async def _async_fix(self, entry: AftersaleConfigEntry, form: Form) -> RepairsFlowResult:
        coordinator = entry.runtime_data
        try:
            done = await coordinator.on_thread(coordinator.desk.book.finish_erasing)
        except HomeAssistantError as error:
            return self.async_abort(reason="disk_refused", description_placeholders={"error": str(error)})
        return self.async_create_entry(data={}) if done else self.async_abort(reason="still_left")


FLOWS: Final[Mapping[str, type[FixFlow]]] = {
    issues.CLOCK_JUMPED: FixFlow,
    issues.PHONE_GONE: PhoneGoneFlow,
    issues.PHONE_UNREACHABLE: PhoneUnreachableFlow,
    issues.PLAYBOOK_INVALID: PlaybookFlow,
    issues.SHOP_SIGNATURE: ShopSignatureFlow,
    issues.TRACES_LEFT: TracesLeftFlow,
}


def _shown(count: int | None) -> str:
    return UNKNOWN if count is None else str(count)
