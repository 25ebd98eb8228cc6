"""Setting the practice up (one click) and its options (a menu of flat forms).

The forms are built from ``options.py``: keys, defaults and ranges stand there and nowhere else. A step saves its own
keys only.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

import probatio as vol

from homeassistant.config_entries import ConfigEntry, ConfigFlow, ConfigFlowResult, ConfigSubentryFlow
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import config_validation as cv, device_registry as dr
from homeassistant.helpers.selector import (
    BooleanSelector,
    ChooseSelector,
    ChooseSelectorConfig,
    CountrySelector,
    CountrySelectorConfig,
    DateSelector,
    DeviceFilterSelectorConfig,
    DeviceSelector,
    DeviceSelectorConfig,
    EntitySelector,
    EntitySelectorConfig,
    EntityWithDeviceFilterSelectorConfig,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    ObjectSelector,
    ObjectSelectorConfig,
    SelectOptionDict,
    Selector,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TimeSelector,
)

from .calendar_flow import CalendarSteps
from .const import DOMAIN, SUBENTRY_SHOP
from .crm.playbook import DEFAULT as DEFAULT_PLAYBOOK, MOST_OFFSET
from .feed_flow import FeedSteps
from .import_flow import ImportSteps
from .options import (
    CLOCKS,
    LOCK_SCREEN,
    PLAYBOOK_FORM,
    RANGES,
    SPOKEN_NAMES,
    STEPS,
    WORK_DAYS,
    away_calendar,
    edited_for_all,
    offset_key,
    option,
    playbook_edits,
    switch_key,
)
from .shop_flow import ShopFlow

TITLE: Final = "Aftersale"
MOBILE_APP: Final = "mobile_app"

type Form = dict[str, Any]
type Errors = dict[str, str]

PHONES: Final = DeviceSelector(
    DeviceSelectorConfig(multiple=True, filter=[DeviceFilterSelectorConfig(integration=MOBILE_APP)])
)


class AftersaleConfigFlow(ConfigFlow, domain=DOMAIN):
    """Sets the one practice up."""

    VERSION = 1
    MINOR_VERSION = 1

    @staticmethod
    @callback
    def async_get_options_flow(config_entry: ConfigEntry) -> AftersaleOptionsFlow:
        """The options of the practice."""
        return AftersaleOptionsFlow()

    @classmethod
    @callback
    def async_get_supported_subentry_types(cls, config_entry: ConfigEntry) -> dict[str, type[ConfigSubentryFlow]]:
        """Shops."""
        return {SUBENTRY_SHOP: ShopFlow}

    async def async_step_user(self, user_input: Form | None = None) -> ConfigFlowResult:
        """One click; phones are offered when there are any."""
        phones = _phones(self.hass)
        if user_input is not None:
            return self.async_create_entry(title=TITLE, data={}, options=user_input)
        suggested = phones if len(phones) == 1 else []
        return self.async_show_form(step_id="user", data_schema=_phones_schema(phones, suggested))

    async def async_step_reconfigure(self, user_input: Form | None = None) -> ConfigFlowResult:
        """Choose the phones again; nothing else was asked at set-up."""
        entry = self._get_reconfigure_entry()
        if user_input is not None:
            return self.async_update_and_abort(entry, options={**entry.options, **user_input})
        suggested = list(option(entry.options, "phones"))
        phones = sorted({*_phones(self.hass), *suggested})
        return self.async_show_form(step_id="reconfigure", data_schema=_phones_schema(phones, suggested))


class AftersaleOptionsFlow(FeedSteps, CalendarSteps, ImportSteps):
    """The menu, and one form for each of its steps."""

    async def async_step_init(self, user_input: Form | None = None) -> ConfigFlowResult:
        """Show the menu."""
        return self.async_show_menu(step_id="init", menu_options=[*STEPS, "import"])

    async def async_step_reminders(self, user_input: Form | None = None) -> ConfigFlowResult:
        """Phones, digests, quiet hours."""
        if user_input is not None:
            return self._save("reminders", _tidied(user_input))
        return self._show("reminders", _reminders_schema(self.config_entry.options))

    async def async_step_working_time(self, user_input: Form | None = None) -> ConfigFlowResult:
        """Days, hours, holidays, days away."""
        countries = await self.hass.async_add_executor_job(_countries)
        shown: Mapping[str, Any] = self.config_entry.options
        errors: Errors = {}
        if user_input is not None:
            shown = _tidied(user_input)
            errors = _working_time_errors(shown, countries)
            if not errors:
                return self._save("working_time", shown)
        subdivisions = countries.get(shown.get("country") or self.hass.config.country or "", ())
        schema = _working_time_schema(shown, countries, subdivisions)
        return self._show("working_time", schema, errors, {"subdivisions": ", ".join(subdivisions)})

    async def async_step_practice(self, user_input: Form | None = None) -> ConfigFlowResult:
        """Cadence, horizon and limits."""
        if user_input is not None:
            return self._save("practice", _tidied(user_input))
        return self._show("practice", _numbers_schema(self.config_entry.options, STEPS["practice"]))

    async def async_step_playbook(self, user_input: Form | None = None) -> ConfigFlowResult:
        """A switch and an offset for each rule."""
        if user_input is not None:
            return self._save(
                "playbook", edited_for_all(self.config_entry.options, playbook_edits(_tidied(user_input)))
            )
        return self._show("playbook", _playbook_schema(self.config_entry.options))

    async def async_step_privacy(self, user_input: Form | None = None) -> ConfigFlowResult:
        """What is shown and said, and to whom."""
        if user_input is not None:
            return self._save("privacy", user_input)
        others = await _users_who_are_no_administrators(self.hass)
        return self._show("privacy", _privacy_schema(self.config_entry.options, others))

    def _show(
        self,
        step: str,
        schema: vol.Schema,
        errors: Errors | None = None,
        placeholders: Mapping[str, str] | None = None,
    ) -> ConfigFlowResult:
        return self.async_show_form(
            step_id=step, data_schema=schema, errors=errors or {}, description_placeholders=placeholders
        )

    def _save(self, step: str, form: Mapping[str, Any]) -> ConfigFlowResult:
        """Keep every other step's options as they are; a field left empty goes back to its default."""
        others = {key: value for key, value in self.config_entry.options.items() if key not in STEPS[step]}
        return self.async_create_entry(data={**others, **form})


def _tidied(form: Form) -> Form:
    """The form as it is kept: whole numbers, where the selector gives fractions, times in full, no region without a country."""
    tidy = {key: int(value) if isinstance(value, float) else value for key, value in form.items()}
    for key in tidy.keys() & CLOCKS:
        tidy[key] = cv.time(tidy[key]).isoformat()
    if not tidy.get("country"):
        tidy.pop("subdivision", None)
    return tidy


def _phones(hass: HomeAssistant) -> list[str]:
    """The devices of the companion app."""
    devices = dr.async_get(hass)
    return [
        device.id
        for entry in hass.config_entries.async_entries(MOBILE_APP)
        for device in dr.async_entries_for_config_entry(devices, entry.entry_id)
    ]


def _phones_schema(phones: list[str], suggested: list[str]) -> vol.Schema:
    return vol.Schema({vol.Optional("phones", default=suggested): PHONES} if phones else {})


def _reminders_schema(options: Mapping[str, Any]) -> vol.Schema:
    channels = EntitySelector(
        EntitySelectorConfig(multiple=True, filter=[EntityWithDeviceFilterSelectorConfig(domain="notify")])
    )
    return vol.Schema(
        _suggested(options, phones=PHONES, notify_entities=channels)
        | _needed(
            options, **dict.fromkeys(("digest_time", "closing_time", "quiet_from", "quiet_until"), TimeSelector())
        )
        | _numbers(options, ("lead_minutes", "repeat_limit", "daily_limit"))
    )


def _working_time_schema(
    options: Mapping[str, Any], countries: Mapping[str, tuple[str, ...]], subdivisions: tuple[str, ...]
) -> vol.Schema:
    days = SelectSelector(
        SelectSelectorConfig(
            options=list(WORK_DAYS), multiple=True, mode=SelectSelectorMode.LIST, translation_key="work_days"
        )
    )
    # A custom value is checked against the country that was chosen with it, which this list cannot know yet.
    subdivision = SelectSelector(
        SelectSelectorConfig(options=list(subdivisions), custom_value=True, mode=SelectSelectorMode.DROPDOWN)
    )
    return vol.Schema(
        _needed(options, work_days=days, work_start=TimeSelector(), work_end=TimeSelector())
        | _suggested(
            options, country=CountrySelector(CountrySelectorConfig(countries=list(countries))), subdivision=subdivision
        )
        | _needed(options, evening_cutoff=TimeSelector())
        | _suggested(options, away=_away_selector(calendar_first=away_calendar(options) is not None))
    )


def _away_selector(*, calendar_first: bool) -> ChooseSelector:
    """Periods, or a calendar that holds them. The frontend shows what is set under the first choice."""
    periods = ObjectSelector(
        ObjectSelectorConfig(
            multiple=True,
            translation_key="away_period",
            label_field="start",
            description_field="end",
            fields={
                "start": {"selector": DateSelector(), "required": True},
                "end": {"selector": DateSelector(), "required": True},
            },
        )
    )
    calendar = EntitySelector(EntitySelectorConfig(filter=[EntityWithDeviceFilterSelectorConfig(domain="calendar")]))
    choices: list[tuple[str, Selector[Any]]] = [("periods", periods), ("calendar", calendar)]
    if calendar_first:
        choices.reverse()
    return ChooseSelector(
        ChooseSelectorConfig(
            choices={name: {"selector": field.serialize()["selector"]} for name, field in choices},
            translation_key="away",
        )
    )


def _working_time_errors(form: Form, countries: Mapping[str, tuple[str, ...]]) -> Errors:
    """What cannot be, by field."""
    errors: Errors = {}
    if not form["work_days"]:
        errors["work_days"] = "no_work_day"
    if form["work_end"] <= form["work_start"]:
        errors["work_end"] = "end_before_start"
    country, subdivision = form.get("country"), form.get("subdivision")
    if country and subdivision and subdivision not in countries.get(country, ()):
        errors["subdivision"] = "unknown_subdivision" if countries.get(country) else "no_subdivisions"
    away = form.get("away", [])
    if isinstance(away, list) and any(period["end"] < period["start"] for period in away):
        errors["away"] = "away_end_before_start"
    return errors


def _playbook_schema(options: Mapping[str, Any]) -> vol.Schema:
    shown = {**PLAYBOOK_FORM, **option(options, "playbook")}
    fields: dict[vol.Marker, Any] = {}
    for rule in DEFAULT_PLAYBOOK.rules.values():
        switch, offset = switch_key(rule.id), offset_key(rule.id)
        fields[vol.Required(switch, default=shown[switch])] = BooleanSelector()
        fields[vol.Required(offset, default=shown[offset])] = NumberSelector(
            NumberSelectorConfig(
                min=0,
                max=MOST_OFFSET,
                step=1,
                mode=NumberSelectorMode.BOX,
                unit_of_measurement=rule.unit.value,
                translation_key="offset",
            )
        )
    return vol.Schema(fields)


async def _users_who_are_no_administrators(hass: HomeAssistant) -> dict[str, str]:
    """Their names, by id: those who may be let in to the panel."""
    users = [user for user in await hass.auth.async_get_users() if user.is_active and not user.system_generated]
    return {user.id: user.name or user.id for user in users if not user.is_admin}


def _privacy_schema(options: Mapping[str, Any], others: Mapping[str, str]) -> vol.Schema:
    """Whoever was let in and is gone, or has become an administrator, is no longer among the choices."""
    known = [user_id for user_id in option(options, "panel_users") if user_id in others]
    choices = [SelectOptionDict(value=user_id, label=name) for user_id, name in others.items()]
    users: dict[vol.Marker, Any] = {
        vol.Optional("panel_users", description={"suggested_value": known}): SelectSelector(
            SelectSelectorConfig(options=choices, multiple=True, mode=SelectSelectorMode.LIST)
        )
    }
    return vol.Schema(
        _needed(
            options,
            lock_screen=SelectSelector(SelectSelectorConfig(options=list(LOCK_SCREEN), translation_key="lock_screen")),
            spoken_names=SelectSelector(
                SelectSelectorConfig(options=list(SPOKEN_NAMES), translation_key="spoken_names")
            ),
            expose_to_assistants=BooleanSelector(),
        )
        | users
        | _suggested(
            options,
            ai_task_entity=EntitySelector(
                EntitySelectorConfig(filter=[EntityWithDeviceFilterSelectorConfig(domain="ai_task")])
            ),
        )
    )


def _numbers_schema(options: Mapping[str, Any], keys: Mapping[str, Any]) -> vol.Schema:
    return vol.Schema(_numbers(options, tuple(keys)))


def _numbers(options: Mapping[str, Any], keys: tuple[str, ...]) -> dict[vol.Marker, Any]:
    return _needed(
        options,
        **{
            key: NumberSelector(
                NumberSelectorConfig(min=RANGES[key][0], max=RANGES[key][1], step=1, mode=NumberSelectorMode.BOX)
            )
            for key in keys
        },
    )


def _needed(options: Mapping[str, Any], **selectors: Any) -> dict[vol.Marker, Any]:
    """Fields that always hold something: what is set, or the default."""
    return {vol.Required(key, default=_listed(option(options, key))): field for key, field in selectors.items()}


def _suggested(options: Mapping[str, Any], **selectors: Any) -> dict[vol.Marker, Any]:
    """Fields that may be emptied."""
    return {
        vol.Optional(key, description={"suggested_value": _listed(option(options, key))}): field
        for key, field in selectors.items()
    }


def _listed(value: Any) -> Any:
    """A default that a form can show: lists, where the options keep tuples."""
    return list(value) if isinstance(value, tuple) else value


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    """Every country that the holidays library knows, with its subdivisions.

    The library loads a module for each country from disk: never call this in the event loop.
    """
    from holidays import list_supported_countries

    return {
        country: tuple(subdivisions)
        for country, subdivisions in sorted(list_supported_countries(include_aliases=False).items())
    }
