"""The text of an import, whichever door it comes by: how it is read, and how what was left out is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers.translation import async_get_translations

from .const import DOMAIN
from .refusals import NOTHING

LARGEST_IMPORT: Final = 20 * 1024 * 1024


async def reasons(hass: HomeAssistant, rejected: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The lines that an import left out, each with a sentence in Home Assistant's language that says why.

    They may be all lines of a large file, so they are put into words off the event loop.
    """
    sentences = await async_get_translations(hass, hass.config.language, "exceptions", {DOMAIN})
    return await hass.async_add_executor_job(_put, sentences, rejected)


def _put(sentences: Mapping[str, str], rejected: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [
        {
            "line": one["line"],
            "why": sentences[f"component.{DOMAIN}.exceptions.{one['why']}.message"].format_map(
                {name: fact or NOTHING for name, fact in one["facts"].items()}
            ),
        }
        for one in rejected
    ]


def decoded(raw: bytes) -> str:
    """Text in UTF-8, in UTF-16 with its mark, or as older spreadsheets for Windows write it."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
