"""A refusal in the language of the one who was refused: code and sentence for the panel."""

from __future__ import annotations

from collections import Counter
from typing import Final, NamedTuple

from homeassistant.components.websocket_api.const import ERR_UNAUTHORIZED
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.translation import async_get_translations

from .const import DOMAIN
from .options import language_from

NOT_ALLOWED: Final = frozenset({"panel_not_allowed", "administrators_only"})
FAILED: Final = "failed"


class Spoken(NamedTuple):
    """An error as a client is told it."""

    code: str
    message: str
    key: str | None
    facts: dict[str, str]


async def spoken(hass: HomeAssistant, error: HomeAssistantError, language: object) -> Spoken:
    """The error's code, which is its translation key where it is ours, and its sentence in the nearest language.

    A field is called in the sentence what the form for its action calls it; the facts have its key.
    """
    key = error.translation_key
    facts = {name: str(fact) for name, fact in (error.translation_placeholders or {}).items()}
    if key is None or error.translation_domain != DOMAIN:
        return Spoken(FAILED, str(error), None, {})
    nearest = language_from(language if isinstance(language, str) and language else hass.config.language)
    sentences = await async_get_translations(hass, nearest, "exceptions", {DOMAIN})
    sentence = sentences.get(f"component.{DOMAIN}.exceptions.{key}.message", key)
    code = ERR_UNAUTHORIZED if key in NOT_ALLOWED else key
    named = dict(facts)
    if field := facts.get("field"):
        named["field"] = await _name_of(hass, field, nearest)
    return Spoken(code, sentence.format_map(named), key, facts)


async def _name_of(hass: HomeAssistant, field: str, language: str) -> str:
    """What the actions call a field, or most of them where they differ."""
    said = await async_get_translations(hass, language, "services", {DOMAIN})
    names = Counter(name for key, name in said.items() if key.endswith(f".fields.{field}.name"))
    return names.most_common(1)[0][0] if names else field
