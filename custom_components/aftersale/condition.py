"""Conditions: *something is due today*, *somebody is at risk*, *anything is overdue* (contract, "Automations").

Nothing of it holds while the practice is closed.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from typing import Any, ClassVar, Final, Unpack, cast, override

import probatio as vol

from homeassistant.const import CONF_OPTIONS
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.condition import Condition, ConditionCheckParams, ConditionConfig
from homeassistant.helpers.typing import ConfigType

from .board import Board, Now
from .const import DOMAIN
from .coordinator import AftersaleConfigEntry
from .crm.model import FollowUp, Kind
from .news import is_named

CONF_KIND: Final = "kind"
CONF_CUSTOMER: Final = "customer"


class PracticeCondition(Condition):
    """Looks at the board, if wanted only at one customer or some kinds of follow-up."""

    with_kind: ClassVar[bool] = True

    @override
    @classmethod
    async def async_validate_config(cls, hass: HomeAssistant, config: ConfigType) -> ConfigType:
        """Check the options: ``customer`` everywhere, ``kind`` where follow-ups are looked at."""
        fields: dict[Any, Any] = {vol.Optional(CONF_CUSTOMER): cv.string}
        if cls.with_kind:
            fields[vol.Optional(CONF_KIND)] = vol.All(cv.ensure_list, [vol.In([kind.value for kind in Kind])])
        schema = vol.Schema({vol.Optional(CONF_OPTIONS, default={}): fields})
        return cast(ConfigType, schema(config))

    def __init__(self, hass: HomeAssistant, config: ConditionConfig) -> None:
        """Look at nothing yet."""
        super().__init__(hass, config)
        options = config.options or {}
        self._customer: str | None = options.get(CONF_CUSTOMER)
        self._kinds = frozenset(options.get(CONF_KIND, ()))

    @override
    def _async_check(self, **kwargs: Unpack[ConditionCheckParams]) -> bool:
        """Whether it holds for the practice as it stands."""
        entries: list[AftersaleConfigEntry] = self._hass.config_entries.async_loaded_entries(DOMAIN)
        return any(self._holds(entry.runtime_data.board) for entry in entries)

    @abstractmethod
    def _holds(self, board: Board) -> bool:
        """Whether it holds for this board."""

    def _wanted(self, board: Board, follow_ups: Iterable[FollowUp]) -> Iterable[FollowUp]:
        for one in follow_ups:
            if self._kinds and one.kind not in self._kinds:
                continue
            if self._customer is None or is_named(board.customers[one.customer_id], self._customer):
                yield one


class FollowUpDueToday(PracticeCondition):
    """A follow-up is due today."""

    @override
    def _holds(self, board: Board) -> bool:
        if not self._kinds and self._customer is None:
            return board.due_today > 0
        return any(True for _ in self._wanted(board, board.flagged(Now.DUE_TODAY)))


class AnythingOverdue(PracticeCondition):
    """A follow-up is overdue."""

    @override
    def _holds(self, board: Board) -> bool:
        if not self._kinds and self._customer is None:
            return board.overdue > 0
        return any(True for _ in self._wanted(board, board.flagged(Now.OVERDUE)))


class CustomerAtRisk(PracticeCondition):
    """A customer is at risk."""

    with_kind = False

    @override
    def _holds(self, board: Board) -> bool:
        if self._customer is None:
            return bool(board.at_risk)
        return any(is_named(board.customers[one], self._customer) for one in board.at_risk)


CONDITIONS: Final[dict[str, type[Condition]]] = {
    "follow_up_due_today": FollowUpDueToday,
    "customer_at_risk": CustomerAtRisk,
    "anything_overdue": AnythingOverdue,
}


async def async_get_conditions(hass: HomeAssistant) -> dict[str, type[Condition]]:
    """The conditions of this integration."""
    return CONDITIONS
