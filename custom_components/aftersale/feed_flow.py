"""The options' pages about the calendar feed: give out an address, see it again, revoke it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import probatio as vol

from homeassistant.config_entries import ConfigFlowResult, OptionsFlow
from homeassistant.helpers.selector import (
    QrCodeSelector,
    QrCodeSelectorConfig,
    QrErrorCorrectionLevel,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
)

from .feed import address, new_token
from .options import FEED_NAMES, MOST_FEEDS, option

LETTERS_SHOWN = 6


class FeedSteps(OptionsFlow):
    """Two pages: the feeds there are, and the address of one."""

    _token = ""

    async def async_step_feeds(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Add, show or revoke. What is done here holds at once: an address that was shown works."""
        feeds: list[dict[str, Any]] = list(option(self.config_entry.options, "feeds"))
        errors: dict[str, str] = {}
        if user_input is not None:
            left = [feed for feed in feeds if feed["token"] not in user_input.get("revoke", [])]
            self._token = user_input.get("show", "")
            if (names := user_input.get("add")) is not None:
                self._token = new_token()
                left.append({"token": self._token, "names": names, "label": user_input.get("label", "").strip()})
            if len(left) > MOST_FEEDS:
                errors["add"] = "too_many_feeds"
            else:
                return await self._async_keep(left)
        return self.async_show_form(step_id="feeds", data_schema=_schema(feeds), errors=errors)

    async def async_step_feed_address(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """An address, as text and to be read by a phone's camera."""
        if user_input is not None:
            return self.async_create_entry(data=dict(self.config_entry.options))
        url = address(self.hass, self._token)
        code = QrCodeSelector(
            QrCodeSelectorConfig(data=url, scale=6, error_correction_level=QrErrorCorrectionLevel.QUARTILE)
        )
        return self.async_show_form(
            step_id="feed_address",
            data_schema=vol.Schema({vol.Optional("qr_code"): code}),
            description_placeholders={"url": url},
        )

    async def _async_keep(self, feeds: Sequence[Mapping[str, Any]]) -> ConfigFlowResult:
        options = {**self.config_entry.options, "feeds": [dict(feed) for feed in feeds]}
        if not any(feed["token"] == self._token for feed in feeds):
            return self.async_create_entry(data=options)
        self.hass.config_entries.async_update_entry(self.config_entry, options=options)
        return await self.async_step_feed_address()


def _schema(feeds: Sequence[Mapping[str, Any]]) -> vol.Schema:
    fields: dict[vol.Marker, Any] = {
        vol.Optional("add"): SelectSelector(
            SelectSelectorConfig(options=list(FEED_NAMES), translation_key="feed_names", mode=SelectSelectorMode.LIST)
        ),
        vol.Optional("label"): TextSelector(),
    }
    if feeds:
        known = [SelectOptionDict(value=feed["token"], label=_label(feed)) for feed in feeds]
        fields[vol.Optional("show")] = SelectSelector(SelectSelectorConfig(options=known))
        fields[vol.Optional("revoke", default=[])] = SelectSelector(SelectSelectorConfig(options=known, multiple=True))
    return vol.Schema(fields)


def _label(feed: Mapping[str, Any]) -> str:
    return str(feed["label"]) or f"…{feed['token'][-LETTERS_SHOWN:]}"
