"""Repairs as a person sees and mends them."""

from __future__ import annotations

from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component

from .conftest import DOMAIN


def told(hass: HomeAssistant) -> dict[str, ir.IssueEntry]:
    """Our issues, by id."""
    return {id_: issue for (domain, id_), issue in ir.async_get(hass).issues.items() if domain == DOMAIN}


class Fixer:
    """Somebody who opens an issue and presses its button."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Sit down in front of it."""
        self.hass = hass
        self._flows = hass.data["repairs"]["flow_manager"]

    @classmethod
    async def of(cls, hass: HomeAssistant) -> Fixer:
        """With Home Assistant's own repairs."""
        assert await async_setup_component(hass, "repairs", {})
        return cls(hass)

    async def begin(self, issue_id: str) -> dict[str, Any]:
        """Open it; what is shown."""
        context = {"issue_id": issue_id}
        shown: dict[str, Any] = await self._flows.async_init(DOMAIN, context=context, data=context)
        return shown

    async def answer(self, shown: dict[str, Any], **form: Any) -> dict[str, Any]:
        """Fill in what is shown; what comes of it."""
        done: dict[str, Any] = await self._flows.async_configure(shown["flow_id"], form)
        await self.hass.async_block_till_done()
        return done

    async def fix(self, issue_id: str, **form: Any) -> dict[str, Any]:
        """Open it and confirm; what comes of it."""
        begun = await self.begin(issue_id)
        assert (begun["type"], begun["step_id"]) == ("form", "confirm")
        return await self.answer(begun, **form)
