"""``aftersale/playbook``: its rules as cards, what an edit would change, and saving it for everyone or for what is new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
import hashlib
from itertools import pairwise
import json
from typing import Any, Final

import probatio as vol

from homeassistant.helpers.translation import async_get_translations
from homeassistant.util import dt as dt_util

from .command import Asker, Command, Fields, Schema
from .const import DOMAIN
from .crm.errors import Invalid
from .crm.hold_backs import sentences
from .crm.playbook import DEFAULT, MOST_OFFSET, Rule
from .crm.views import moment_text
from .options import (
    earlier_playbooks,
    edited_for_all,
    edited_for_new,
    edited_playbook,
    offset_key,
    option,
    playbook_edits,
    playbook_from,
    switch_key,
)
from .refusals import refused
from .service_fields import Unreadable, day, flag, moment, refusal, text, whole

NEW_ORDERS: Final = "new_orders"
OPEN_UNTOUCHED: Final = "open_untouched"

type RuleEdits = Mapping[str, Mapping[str, Any] | None]


async def playbook(asker: Asker) -> Fields:
    """The rules as they are planned by now, what was edited when, and which older ones still hold for what is older."""
    coordinator = asker.coordinator
    options = coordinator.entry.options
    words = await async_get_translations(asker.hass, asker.language, "options", {DOMAIN})
    versions = await coordinator.ask(coordinator.desk.playbook_versions)
    current = playbook_from(options)
    earlier = earlier_playbooks(options)
    chain = pairwise([*(one for _, one in earlier), current])
    return {
        "version": version_of(options),
        "rules": [_card(rule, asker.language, words) for rule in current.rules.values()],
        "history": [
            {"number": one["number"], "at": moment_text(one["at"], asker.practice), "changed": one["changed"]}
            for one in versions
        ],
        "older": [
            {"until": moment_text(until, asker.practice), "rules": _different(before.rules, after.rules)}
            for (until, _), (before, after) in zip(earlier, chain, strict=True)
        ],
    }


async def preview(
    asker: Asker,
    *,
    customer_id: str,
    rules: RuleEdits,
    product: str = "",
    ordered_at: datetime | None = None,
    promised_on: date | None = None,
) -> Fields:
    """What these edits would change for one customer, with the days; nothing is written."""
    coordinator = asker.coordinator
    edits = merged(coordinator.entry.options, rules)
    practice = replace(asker.practice, playbook=edited_playbook(edits), earlier=())
    answer: Fields = await coordinator.ask(
        coordinator.desk.preview_edit,
        customer=customer_id,
        edited=practice,
        product=product,
        ordered_at=ordered_at,
        promised_on=promised_on,
    )
    return answer


async def save(asker: Asker, *, rules: RuleEdits, applies_to: str, version: str, request_id: str = "") -> Fields:
    """Save an edited playbook, which the options keep: for what is open and untouched, or for what is recorded from now on.

    Sent again after it was saved it finds nothing to change, which is as good as a first answer.
    """
    if not asker.user.is_admin:
        raise refusal("administrators_only")
    if applies_to not in (NEW_ORDERS, OPEN_UNTOUCHED):
        raise refusal("unknown_choice", field="applies_to", value=applies_to, choices=f"{NEW_ORDERS}, {OPEN_UNTOUCHED}")
    entry = asker.coordinator.entry
    before, edits = playbook_from(entry.options), merged(entry.options, rules)
    changed = _different(before.rules, edited_playbook(edits).rules)
    if changed and version != version_of(entry.options):
        raise refusal("playbook_changed")
    if changed:
        keys = (
            edited_for_new(entry.options, edits, dt_util.utcnow())
            if applies_to == NEW_ORDERS
            else edited_for_all(entry.options, edits)
        )
        asker.hass.config_entries.async_update_entry(entry, options={**entry.options, **keys})
    return {"version": version_of(entry.options), "changed": changed}


def merged(options: Mapping[str, Any], rules: RuleEdits) -> dict[str, Any]:
    """The options' edits with these; a rule's ``None`` is its default. Refuses what no playbook can hold."""
    edits = dict(option(options, "playbook"))
    for rule_id, edit in rules.items():
        default = DEFAULT.rules.get(rule_id)
        given = {"enabled": default.enabled, "offset": default.offset} if edit is None and default else edit or {}
        try:
            DEFAULT.edited({rule_id: True}, {rule_id: given["offset"]} if "offset" in given else {})
        except Invalid as error:
            raise refused(error) from error
        if "enabled" in given:
            edits[switch_key(rule_id)] = given["enabled"]
        if "offset" in given:
            edits[offset_key(rule_id)] = given["offset"]
    return playbook_edits(edits)


def version_of(options: Mapping[str, Any]) -> str:
    """Which state of the options' playbook an edit was begun on."""
    state = [dict(option(options, "playbook")), list(option(options, "playbook_earlier"))]
    return hashlib.sha256(json.dumps(state, sort_keys=True).encode()).hexdigest()[:12]


def _card(rule: Rule, language: str, words: Mapping[str, str]) -> Fields:
    default = DEFAULT[rule.id]
    step = f"component.{DOMAIN}.options.step.playbook"
    return {
        "id": rule.id,
        "kind": rule.kind.value,
        "name": words.get(f"{step}.data.{switch_key(rule.id)}", rule.id),
        "what": words.get(f"{step}.data_description.{switch_key(rule.id)}", ""),
        "offset_means": words.get(f"{step}.data_description.{offset_key(rule.id)}", ""),
        "enabled": rule.enabled,
        "offset": rule.offset,
        "unit": rule.unit.value,
        "default_enabled": default.enabled,
        "default_offset": default.offset,
        "least": 0,
        "most": MOST_OFFSET,
        "changed": (rule.enabled, rule.offset) != (default.enabled, default.offset),
        "hold_backs": sentences(rule, language),
        "channel": rule.channel.value if rule.channel else None,
        "asks": "business" if rule.kind.asks_for_business else "opinion" if rule.kind.asks else None,
        "sources": rule.source,
    }


def _different(before: Mapping[str, Rule], after: Mapping[str, Rule]) -> list[str]:
    return [rule_id for rule_id, rule in after.items() if rule != before[rule_id]]


def edits_of(value: Any) -> RuleEdits:
    """Edits by rule: a switch, an offset, or nothing for the default."""
    if not isinstance(value, dict):
        raise Unreadable("not_fields", value)
    return {text(rule_id): None if edit is None else _edit_of(edit) for rule_id, edit in value.items()}


def _edit_of(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict) or value.keys() - {"enabled", "offset"}:
        raise Unreadable("not_fields", value)
    readers = {"enabled": flag, "offset": whole}
    return {name: readers[name](given) for name, given in value.items()}


_RULES: Final[Schema] = {vol.Required("rules"): edits_of}
COMMANDS: Final = {
    "playbook": Command({}, answer=playbook),
    "playbook/preview": Command(
        {
            **_RULES,
            vol.Required("customer_id"): text,
            vol.Optional("product"): text,
            vol.Optional("ordered_at"): moment,
            vol.Optional("promised_on"): day,
        },
        answer=preview,
    ),
    "playbook/save": Command(
        {
            **_RULES,
            vol.Required("applies_to"): text,
            vol.Required("version"): text,
            vol.Optional("request_id"): text,
        },
        answer=save,
    ),
}
