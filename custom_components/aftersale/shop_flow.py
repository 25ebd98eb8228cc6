"""Connecting a shop: one form per kind, with the address to which the shop has to post."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
import secrets
from typing import Any, Final

import probatio as vol

from homeassistant.components import webhook
from homeassistant.config_entries import ConfigSubentryFlow, SubentryFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.helpers.network import NoURLAvailableError
from homeassistant.helpers.selector import BooleanSelector, TextSelector, TextSelectorConfig, TextSelectorType
from homeassistant.util import slugify

from .const import SUBENTRY_SHOP
from .crm.intake import KINDS, SENDS_PARCELS

NAMES: Final[Mapping[str, str]] = {
    "woocommerce": "WooCommerce",
    "shopify": "Shopify",
    "stripe": "Stripe",
    "generic": "Shop",
}
MADE_HERE: Final = frozenset({"woocommerce", "generic"})
"""Kinds whose secret is chosen by us and typed into the shop; the others give theirs."""

type Form = dict[str, Any]


class ShopFlow(ConfigSubentryFlow):
    """Adds a shop, or changes one."""

    def __init__(self) -> None:
        """An address for the shop, should it be added."""
        self._webhook_id = webhook.async_generate_id()

    async def async_step_user(self, user_input: Form | None = None) -> SubentryFlowResult:
        """Which kind of shop."""
        return self.async_show_menu(step_id="user", menu_options=list(KINDS))

    async def async_step_woocommerce(self, user_input: Form | None = None) -> SubentryFlowResult:
        """A WooCommerce shop."""
        return await self._async_form("woocommerce", user_input)

    async def async_step_shopify(self, user_input: Form | None = None) -> SubentryFlowResult:
        """A Shopify shop."""
        return await self._async_form("shopify", user_input)

    async def async_step_stripe(self, user_input: Form | None = None) -> SubentryFlowResult:
        """Stripe's checkout."""
        return await self._async_form("stripe", user_input)

    async def async_step_generic(self, user_input: Form | None = None) -> SubentryFlowResult:
        """Anything that posts our JSON."""
        return await self._async_form("generic", user_input)

    async def async_step_reconfigure(self, user_input: Form | None = None) -> SubentryFlowResult:
        """See the address again; change what was set. What orders are known by stays."""
        return await self._async_form(self._get_reconfigure_subentry().data["kind"], user_input)

    async def _async_form(self, kind: str, form: Form | None) -> SubentryFlowResult:
        known: Mapping[str, Any] = {}
        if self.source == "reconfigure":
            subentry = self._get_reconfigure_subentry()
            known = {**subentry.data, "name": subentry.title}
        errors: dict[str, str] = {}
        if form is not None:
            errors = self._errors(form)
            if not errors:
                return self._save(kind, known, {**form, "secret": form["secret"].strip()})
        url = await async_address(self.hass, known.get("webhook_id", self._webhook_id))
        return self.async_show_form(
            step_id="reconfigure" if known else kind,
            data_schema=_schema(kind, form or known),
            errors=errors,
            description_placeholders={"url": url},
        )

    def _errors(self, form: Form) -> dict[str, str]:
        """What cannot be, by field."""
        errors: dict[str, str] = {}
        if not form["secret"].strip():
            errors["secret"] = "secret_missing"  # the key of a sentence, not a secret
        if not any(char.isalnum() for char in form["name"]):
            errors["name"] = "name_missing"
        elif self.source != "reconfigure" and _source(form["name"]) in self._sources():
            errors["name"] = "name_taken"
        return errors

    def _sources(self) -> set[str]:
        shops = self._get_entry().subentries.values()
        return {one.data["source"] for one in shops if one.subentry_type == SUBENTRY_SHOP}

    def _save(self, kind: str, known: Mapping[str, Any], form: Form) -> SubentryFlowResult:
        name = form.pop("name").strip()
        if known:
            return self.async_update_and_abort(
                self._get_entry(), self._get_reconfigure_subentry(), title=name, data_updates=form
            )
        made = {"kind": kind, "source": _source(name), "webhook_id": self._webhook_id}
        return self.async_create_entry(title=name, data={**made, **form}, unique_id=made["source"])


async def async_address(hass: HomeAssistant, webhook_id: str) -> str:
    """Where a shop has to post; through Home Assistant Cloud where there is one. Worked out whenever it is shown."""
    if "cloud" in hass.config.components:
        from homeassistant.components import cloud

        with suppress(cloud.CloudNotAvailable):
            if cloud.async_active_subscription(hass):
                return await cloud.async_get_or_create_cloudhook(hass, webhook_id)
    try:
        return webhook.async_generate_url(hass, webhook_id)
    except NoURLAvailableError:
        return webhook.async_generate_path(webhook_id)


def _source(name: str) -> str:
    """What orders of this shop are known by, also when it is connected anew under its name."""
    return slugify(name.strip(), separator="-")


def _schema(kind: str, shown: Mapping[str, Any]) -> vol.Schema:
    secret = shown.get("secret") or (secrets.token_urlsafe(32) if kind in MADE_HERE else None)
    asked: vol.Marker = vol.Required("secret") if secret is None else vol.Required("secret", default=secret)
    fields: dict[vol.Marker, Any] = {
        vol.Required("name", default=shown.get("name") or NAMES[kind]): TextSelector(),
        asked: TextSelector(TextSelectorConfig(type=TextSelectorType.TEXT)),
        vol.Required("walkthrough", default=shown.get("walkthrough", True)): BooleanSelector(),
    }
    if kind in SENDS_PARCELS:
        shipped = shown.get("sent_is_delivered", True)
        fields[vol.Required("sent_is_delivered", default=shipped)] = BooleanSelector()
    if kind == "stripe":
        fields[vol.Optional("product", description={"suggested_value": shown.get("product", "")})] = TextSelector()
    return vol.Schema(fields)
