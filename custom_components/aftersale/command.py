"""What a command of the panel is: the fields it takes, and what answers it (``websocket.py`` registers them all)."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import probatio as vol

from homeassistant.auth.models import User
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, callback

from .board import Changed
from .const import DOMAIN
from .coordinator import AftersaleConfigEntry, AftersaleCoordinator
from .crm.practice import Practice
from .options import language_from, option
from .service_fields import refusal

WAY: Final = "panel"
"""How the timeline and the journal name this door."""

type Fields = dict[str, Any]
type Schema = Mapping[vol.Marker, Callable[[Any], Any]]


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, in which language, of which practice."""

    hass: HomeAssistant
    coordinator: AftersaleCoordinator
    user: User
    language: str

    @property
    def practice(self) -> Practice:
        """The practice, speaking the asker's language."""
        return replace(self.coordinator.practice, language=self.language)


class Picture(ABC):
    """What a subscription shows: drawn whole, and drawn again when something that concerns it has changed."""

    lists: frozenset[str] = frozenset()
    """The sections that are lists of objects with an ``id``."""

    apart: float = 0.0
    """Seconds between two drawings, at least, where drawing costs more than others do."""

    def concerns(self, changed: Changed) -> bool:
        """Whether this news may change the picture."""
        return bool(changed)

    @abstractmethod
    async def draw(self, asker: Asker) -> Fields | None:
        """The picture as things stand now; ``None`` when what it shows is gone."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command: either it answers, or it opens a subscription to a picture."""

    fields: Schema
    answer: Callable[..., Awaitable[Any]] | None = None
    picture: Callable[..., Picture] | None = None


@callback
def admitted(hass: HomeAssistant, user: User) -> None:
    """Let an administrator pass, and whom the options let in; refuse everybody else (``panel_not_allowed``)."""
    if user.is_admin:
        return
    for entry in hass.config_entries.async_entries(DOMAIN):
        if user.id in option(entry.options, "panel_users"):
            return
    raise refusal("panel_not_allowed")


@callback
def opened(hass: HomeAssistant) -> AftersaleCoordinator:
    """The practice's coordinator, or a refusal that says what is missing (``not_set_up``, ``not_loaded``)."""
    entries: list[AftersaleConfigEntry] = hass.config_entries.async_entries(DOMAIN, include_ignore=False)
    if not entries:
        raise refusal("not_set_up")
    if entries[0].state is not ConfigEntryState.LOADED:
        raise refusal("not_loaded", reason=entries[0].reason or entries[0].state.value)
    return entries[0].runtime_data


@callback
def asker_of(hass: HomeAssistant, user: User, language: object) -> Asker:
    """Who asks; the language is the nearest to the user's, Home Assistant's where none was said."""
    wanted = language if isinstance(language, str) and language else hass.config.language
    return Asker(hass, opened(hass), user, language_from(wanted))
