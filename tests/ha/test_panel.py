"""The panel and the card: what is served, to whom they are shown, and that nothing depends on them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.aftersale import panel
from homeassistant.components.frontend import DATA_EXTRA_MODULE_URL, DATA_PANELS, DOMAIN as FRONTEND, Panel
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.setup import async_setup_component

from .conftest import DOMAIN

MARK = hashlib.sha256(b"the sources").hexdigest()
SERVED = f"/aftersale_static/{MARK[:12]}"


@pytest.fixture
def dist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A built panel."""
    folder = tmp_path / "built" / "dist"
    folder.mkdir(parents=True)
    (folder / "panel.js").write_text("export {};")
    (folder / "card.js").write_text("export {};")
    (folder / "sources.sha256").write_text(f"{MARK}\n")
    (folder.parent / "secret.py").write_text("not served")
    monkeypatch.setattr(panel, "DIST", folder)
    return folder


@pytest.fixture
async def with_frontend(hass: HomeAssistant, monday: FrozenDateTimeFactory) -> None:
    """Home Assistant's own frontend, which the plain test fixture lacks."""
    assert await async_setup_component(hass, FRONTEND, {})
    await hass.async_block_till_done()


def shown(hass: HomeAssistant) -> Panel | None:
    """Our panel as the frontend knows it."""
    found: Panel | None = hass.data[DATA_PANELS].get(DOMAIN)
    return found


async def set_up(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()


@pytest.mark.usefixtures("with_frontend", "dist")
async def test_the_panel_is_there_while_the_practice_is_open(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    await set_up(hass, entry)
    found = shown(hass)
    assert found is not None
    assert (found.sidebar_title, found.require_admin) == ("Aftersale", True)
    assert found.config is not None
    assert found.config["_panel_custom"]["name"] == "aftersale-panel"
    assert found.config["_panel_custom"]["module_url"] == f"{SERVED}/panel.js"
    assert f"{SERVED}/card.js" in hass.data[DATA_EXTRA_MODULE_URL].urls
    assert await hass.config_entries.async_unload(entry.entry_id)
    assert shown(hass) is None
    assert f"{SERVED}/card.js" not in hass.data[DATA_EXTRA_MODULE_URL].urls
    await set_up(hass, entry)
    assert shown(hass) is not None


@pytest.mark.usefixtures("with_frontend", "dist")
async def test_only_the_built_folder_is_served_and_may_be_kept(
    hass: HomeAssistant, entry: MockConfigEntry, hass_client_no_auth: ClientSessionGenerator
) -> None:
    await set_up(hass, entry)
    client = await hass_client_no_auth()
    answer = await client.get(f"{SERVED}/panel.js")
    assert answer.status == 200
    assert "max-age" in answer.headers["Cache-Control"]
    for path in ("../secret.py", "%2e%2e/secret.py", "..%2fsecret.py", "", "panel.py"):
        assert (await client.get(f"{SERVED}/{path}")).status in (400, 403, 404)
    assert (await client.get("/aftersale_static/000000000000/panel.js")).status == 404


@pytest.mark.usefixtures("with_frontend", "dist")
async def test_the_panel_is_shown_to_others_once_the_options_let_somebody_in(
    hass: HomeAssistant, entry: MockConfigEntry
) -> None:
    rita = MockUser(name="Rita", groups=[]).add_to_hass(hass)
    await set_up(hass, entry)
    menu = await hass.config_entries.options.async_init(entry.entry_id)
    form = await hass.config_entries.options.async_configure(menu["flow_id"], {"next_step_id": "privacy"})
    assert form["type"] is FlowResultType.FORM
    given = {"lock_screen": "full", "spoken_names": "full", "expose_to_assistants": False, "panel_users": [rita.id]}
    await hass.config_entries.options.async_configure(form["flow_id"], given)
    await hass.async_block_till_done()
    assert entry.options["panel_users"] == [rita.id]
    found = shown(hass)
    assert found is not None
    assert not found.require_admin


@pytest.mark.usefixtures("with_frontend")
@pytest.mark.parametrize("mark", [None, "not a mark", MARK])
async def test_without_a_build_all_else_works_and_it_is_said_once(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    dist: Path,
    mark: str | None,
    caplog: pytest.LogCaptureFixture,
) -> None:
    (dist / "sources.sha256").unlink()
    if mark is not None:
        (dist / "sources.sha256").write_text(mark)
        (dist / "panel.js").unlink()
    await set_up(hass, entry)
    assert await hass.config_entries.async_reload(entry.entry_id)
    assert entry.state is ConfigEntryState.LOADED
    assert shown(hass) is None
    assert panel.bundle(hass) is None
    assert caplog.text.count("has not been built") == 1


@pytest.mark.usefixtures("dist")
async def test_without_a_frontend_all_else_works(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    await set_up(hass, entry)
    assert entry.state is ConfigEntryState.LOADED
    assert panel.bundle(hass) == MARK[:12]
