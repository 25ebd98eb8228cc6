"""Triggers in the editor's own words: *a follow-up becomes due*, *a customer comes to be at risk* (contract, "Automations").

They attach before the practice is open and survive its reload, for they only wait for news (``news.py``).
"""

from __future__ import annotations

from typing import Any, ClassVar, Final, cast, override

import probatio as vol

from homeassistant.const import CONF_OPTIONS
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.trigger import Trigger, TriggerActionRunner, TriggerConfig, TriggerNotTriggeredReporter
from homeassistant.helpers.typing import ConfigType

from .crm.model import Kind
from .news import SIGNAL_NEWS, News

CONF_KIND: Final = "kind"
CONF_CUSTOMER: Final = "customer"


class NewsTrigger(Trigger):
    """Waits for one type of news, if wanted only about one customer or some kinds of follow-up."""

    happened: ClassVar[str]
    says: ClassVar[str]
    kinds: ClassVar[frozenset[str]] = frozenset()

    @override
    @classmethod
    async def async_validate_config(cls, hass: HomeAssistant, config: ConfigType) -> ConfigType:
        """Check the options: ``customer`` and ``kind``, which no news without a follow-up has."""
        fields: dict[Any, Any] = {
            vol.Optional(CONF_CUSTOMER): cv.string,
            vol.Optional(CONF_KIND): vol.All(cv.ensure_list, [vol.In([kind.value for kind in Kind])]),
        }
        schema = vol.Schema({vol.Optional(CONF_OPTIONS, default={}): fields})
        return cast(ConfigType, schema(config))

    def __init__(self, hass: HomeAssistant, config: TriggerConfig) -> None:
        """Wait for nothing yet."""
        super().__init__(hass, config)
        options = config.options or {}
        self._customer: str | None = options.get(CONF_CUSTOMER)
        self._kinds = frozenset(options.get(CONF_KIND, ()))

    @override
    async def async_attach_runner(
        self, run_action: TriggerActionRunner, did_not_trigger: TriggerNotTriggeredReporter | None = None
    ) -> CALLBACK_TYPE:
        """Run the action at each piece of news that fits."""

        @callback
        def told(news: News) -> None:
            if news.type == self.happened and self._fits(news):
                run_action(news.as_payload(), self.says)

        return async_dispatcher_connect(self._hass, SIGNAL_NEWS, told)

    def _fits(self, news: News) -> bool:
        if any(kinds and news.kind not in kinds for kinds in (self.kinds, self._kinds)):
            return False
        return self._customer is None or news.is_of(self._customer)


class FollowUpDue(NewsTrigger):
    """A follow-up has become due."""

    happened = "due"
    says = "follow-up became due"


class FollowUpOverdue(NewsTrigger):
    """A follow-up has become overdue."""

    happened = "overdue"
    says = "follow-up became overdue"


class FollowUpCompleted(NewsTrigger):
    """A follow-up was completed, by whichever door."""

    happened = "completed"
    says = "follow-up completed"


class CustomerAtRisk(NewsTrigger):
    """A customer has come to be at risk."""

    happened = "customer_at_risk"
    says = "customer at risk"


class OrderPlaced(NewsTrigger):
    """An order was recorded."""

    happened = "order_placed"
    says = "order placed"


class PromiseAtRisk(NewsTrigger):
    """The day aimed for has passed and the promise is still open: what is left is the day that was promised."""

    happened = "overdue"
    says = "promise at risk"
    kinds = frozenset({Kind.PROMISE.value})


class ComplaintOpened(NewsTrigger):
    """A complaint was opened."""

    happened = "complaint_opened"
    says = "complaint opened"


TRIGGERS: Final[dict[str, type[Trigger]]] = {
    "follow_up_due": FollowUpDue,
    "follow_up_overdue": FollowUpOverdue,
    "follow_up_completed": FollowUpCompleted,
    "customer_at_risk": CustomerAtRisk,
    "order_placed": OrderPlaced,
    "promise_at_risk": PromiseAtRisk,
    "complaint_opened": ComplaintOpened,
}


async def async_get_triggers(hass: HomeAssistant) -> dict[str, type[Trigger]]:
    """The triggers of this integration."""
    return TRIGGERS
