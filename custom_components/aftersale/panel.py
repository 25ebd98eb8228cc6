"""The panel in the sidebar and the dashboard card: what is served of them, from where, and to whom it is shown.

Only the built folder is served, under an address that holds the build's mark: browsers may keep it for ever, and another
build is another address. Without a build, or without Home Assistant's frontend, everything else works.
"""

from __future__ import annotations

from dataclasses import dataclass
import logging
from pathlib import Path
import re
from typing import Final

from homeassistant.components import frontend, panel_custom
from homeassistant.components.http import StaticPathConfig
from homeassistant.core import HomeAssistant, callback
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN
from .coordinator import AftersaleConfigEntry
from .options import option

_LOGGER = logging.getLogger(__name__)

DIST: Final = Path(__file__).parent / "frontend" / "dist"
SOURCES: Final = "sources.sha256"
"""What the build was made of; its first letters are the build's mark."""
PANEL_MODULE: Final = "panel.js"
CARD_MODULE: Final = "card.js"
STATIC: Final = "/aftersale_static"
ELEMENT: Final = "aftersale-panel"
ICON: Final = "mdi:account-heart"
MARK: Final = re.compile(r"[0-9a-f]{64}")
MARK_LETTERS: Final = 12


@dataclass(frozen=True, slots=True)
class Build:
    """A built panel."""

    folder: Path
    mark: str

    @property
    def url(self) -> str:
        """Where it is served."""
        return f"{STATIC}/{self.mark}"


_SERVED: Final[HassKey[set[str]]] = HassKey(f"{DOMAIN}_served")
"""The addresses that were given out: Home Assistant cannot take one back."""
_BUILD: Final[HassKey[Build]] = HassKey(f"{DOMAIN}_build")
_SAID: Final[HassKey[bool]] = HassKey(f"{DOMAIN}_panel_missing_said")


def find_build(folder: Path) -> Build | None:
    """The build in this folder, if one is there. Reads the disk."""
    try:
        mark = (folder / SOURCES).read_text(encoding="ascii").strip()
    except OSError, ValueError:
        return None
    if not MARK.fullmatch(mark) or not (folder / PANEL_MODULE).is_file():
        return None
    return Build(folder, mark[:MARK_LETTERS])


class Panel:
    """The panel and the card while the practice is open."""

    def __init__(self, hass: HomeAssistant, entry: AftersaleConfigEntry) -> None:
        """Nothing is shown yet."""
        self._hass = hass
        self._entry = entry
        self._admins_only: bool | None = None

    async def async_start(self) -> None:
        """Serve and show them; all but the address ends with the entry."""
        build = await self._hass.async_add_executor_job(find_build, DIST)
        if build is None:
            if not self._hass.data.get(_SAID):
                self._hass.data[_SAID] = True
                _LOGGER.warning("The panel has not been built; all else works: %s", DIST)
            return
        self._hass.data[_BUILD] = build
        if frontend.DOMAIN not in self._hass.config.components:
            return
        await self._async_serve(build)
        await self._async_show(build)
        card = f"{build.url}/{CARD_MODULE}"
        frontend.add_extra_js_url(self._hass, card)

        async def options_changed(_hass: HomeAssistant, _entry: AftersaleConfigEntry) -> None:
            await self._async_show(build)

        @callback
        def hide() -> None:
            frontend.remove_extra_js_url(self._hass, card)
            frontend.async_remove_panel(self._hass, DOMAIN, warn_if_unknown=False)

        self._entry.async_on_unload(self._entry.add_update_listener(options_changed))
        self._entry.async_on_unload(hide)

    async def _async_serve(self, build: Build) -> None:
        served = self._hass.data.setdefault(_SERVED, set())
        if build.url not in served:
            served.add(build.url)
            await self._hass.http.async_register_static_paths([StaticPathConfig(build.url, str(build.folder))])

    async def _async_show(self, build: Build) -> None:
        """Register the panel; anew when it is to be shown to others."""
        admins_only = not option(self._entry.options, "panel_users")
        if admins_only is self._admins_only:
            return
        self._admins_only = admins_only
        frontend.async_remove_panel(self._hass, DOMAIN, warn_if_unknown=False)
        await panel_custom.async_register_panel(
            self._hass,
            frontend_url_path=DOMAIN,
            webcomponent_name=ELEMENT,
            sidebar_title=self._entry.title,
            sidebar_icon=ICON,
            module_url=f"{build.url}/{PANEL_MODULE}",
            require_admin=admins_only,
        )


@callback
def bundle(hass: HomeAssistant) -> str | None:
    """The mark of the build that is served; ``None`` without one."""
    build = hass.data.get(_BUILD)
    return None if build is None else build.mark
