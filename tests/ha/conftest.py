"""A practice in a Home Assistant of its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from homeassistant.core import HomeAssistant

DOMAIN = "aftersale"

type Act = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
def config_dir(hass: HomeAssistant, tmp_path: Path) -> Path:
    """A configuration folder that nobody else writes into."""
    hass.config.config_dir = str(tmp_path)
    return tmp_path


@pytest.fixture
def entry(hass: HomeAssistant, config_dir: Path) -> MockConfigEntry:
    """The entry as one click makes it, not yet set up."""
    given = MockConfigEntry(domain=DOMAIN, title="Aftersale")
    given.add_to_hass(hass)
    return given


@pytest.fixture
async def practice(hass: HomeAssistant, entry: MockConfigEntry) -> MockConfigEntry:
    """The entry, set up."""
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    return entry


@pytest.fixture
def act(hass: HomeAssistant, practice: MockConfigEntry) -> Act:
    """Call an action of ours and have its answer."""

    async def call(action: str, **fields: Any) -> dict[str, Any]:
        answer = await hass.services.async_call(DOMAIN, action, fields, blocking=True, return_response=True)
        await hass.async_block_till_done()
        assert answer is not None
        return dict(answer)

    return call
