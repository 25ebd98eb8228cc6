"""Each trigger and condition has its page, and the automation on it is one that Home Assistant accepts."""

from __future__ import annotations

from pathlib import Path
import re

import pytest
import yaml

from custom_components.aftersale.condition import CONDITIONS
from custom_components.aftersale.trigger import TRIGGERS
from homeassistant.components.automation.config import async_validate_config_item
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component

from .conftest import Act

PAGES = sorted((Path(__file__).parents[2] / "docs" / "automations").glob("*.md"))


def test_nothing_lacks_its_page() -> None:
    named = {re.search(r"`aftersale\.(\w+)`", page.read_text(encoding="utf-8")).group(1) for page in PAGES}
    assert named == {*TRIGGERS, *CONDITIONS}
    assert len(PAGES) == len(TRIGGERS) + len(CONDITIONS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
async def test_its_automation_is_accepted(hass: HomeAssistant, act: Act, page: Path) -> None:
    assert await async_setup_component(hass, "automation", {})
    text = await hass.async_add_executor_job(page.read_text, "utf-8")
    (block,) = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    config = await async_validate_config_item(hass, page.stem, yaml.safe_load(block))
    assert config is not None
    assert not config.validation_error
