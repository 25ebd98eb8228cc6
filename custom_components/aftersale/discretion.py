"""No customer in the log (docs/security.md): refusals that name people for whoever asked, and not for whoever reads the log.

A refusal has to say whom it could mean ("Anna Weber or Anna Wagner?"), to the person who asked. But Home Assistant writes
the text of every refused call into its log as well, at ``ERROR``, and logs are pasted into bug reports. So what a refusal says is
remembered for a moment, and where the log is about to repeat it, it says the same sentence without the words that are
somebody's. The caller still gets every word.
"""

from __future__ import annotations

from collections import OrderedDict
import logging
from typing import Final, override

from homeassistant.core import ServiceCall
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers.translation import async_get_exception_message

from .const import DOMAIN

KEPT_BACK: Final = "…"
"""What stands in the log for somebody's words."""
PUBLIC: Final = frozenset({"cells", "choices", "least", "length", "most", "offset", "rule", "status"})
"""Facts that are the practice's own and never anybody's; all others are kept out of the log."""
REMEMBERED: Final = 64
"""So many sentences back; the log repeats one at once."""
REGISTRY: Final = "homeassistant.helpers.entity_registry"


class _Said:
    """The last refusals, each with what the log says instead."""

    def __init__(self) -> None:
        self._instead: OrderedDict[str, str] = OrderedDict()

    def remember(self, sentence: str, instead: str) -> None:
        self._instead[sentence] = instead
        self._instead.move_to_end(sentence)
        while len(self._instead) > REMEMBERED:
            self._instead.popitem(last=False)

    def without(self, text: str) -> str:
        """A text with every such sentence in its discreet form; long ones first, because one may contain another."""
        found = sorted((one for one in self._instead.copy() if one in text), key=len, reverse=True)
        for sentence in found:
            text = text.replace(sentence, self._instead.get(sentence, KEPT_BACK))
        return text


_SAID: Final = _Said()


class Refusal(ServiceValidationError):
    """A refusal of ours: whoever asked reads all of it, the log only what is nobody's."""

    def __init__(self, key: str, **facts: str) -> None:
        """Of this sentence, filled with these facts."""
        super().__init__(translation_domain=DOMAIN, translation_key=key, translation_placeholders=facts)
        self._key = key
        self._facts = facts

    @override
    def __str__(self) -> str:
        """All of it; and the log is to leave out what is somebody's."""
        said = super().__str__()
        instead = self.discreet()
        if said != instead:
            _SAID.remember(said, instead)
        return said

    def discreet(self) -> str:
        """The sentence without anybody's words."""
        facts = {name: fact if name in PUBLIC else KEPT_BACK for name, fact in self._facts.items()}
        try:
            return async_get_exception_message(DOMAIN, self._key, facts)
        except HomeAssistantError:  # sentences are at hand in the event loop only
            return self._key


class Discretion(logging.Filter):
    """Lets every record through, but not what is somebody's."""

    @override
    def filter(self, record: logging.LogRecord) -> bool:
        """Put a record at ``INFO`` or above into words that may be shown to anybody."""
        if record.levelno >= logging.INFO:
            try:
                _make_discreet(record)
            except TypeError, ValueError:  # a record whose arguments do not fit: its handler reports that
                return True
        return True


def _make_discreet(record: logging.LogRecord) -> None:
    refused = _refusal_behind(record)
    if isinstance(record.args, tuple):
        if record.name == REGISTRY and record.args[1:2] == (DOMAIN,):
            record.args = (record.args[0], DOMAIN, *(_entity(str(one)) for one in record.args[2:]))
        record.args = tuple(_call(one, refused) for one in record.args)
    if refused is not None:
        record.exc_info = record.exc_text = None  # a refusal is an answer: where in the code it was given helps nobody
    said = record.getMessage()
    discreet = _SAID.without(said)
    if refused is not None and not isinstance(record.msg, HomeAssistantError):
        discreet = f"{discreet} ({refused.discreet()})"
    if discreet != said:
        record.msg, record.args = discreet, None


def _refusal_behind(record: logging.LogRecord) -> Refusal | None:
    """The refusal of ours whose traceback a record would show."""
    error = record.exc_info[1] if record.exc_info else None
    while error is not None:
        if isinstance(error, Refusal):
            return error
        error = error.__cause__ or error.__context__
    return None


def _call(given: object, refused: Refusal | None) -> object:
    """A call without its data, when it is one of ours or one that we refused."""
    if isinstance(given, ServiceCall) and (given.domain == DOMAIN or refused is not None):
        return f"{given.domain}.{given.service}"
    return given


def _entity(entity_id: str) -> str:
    """An entity's id, unless it is made of a customer's name."""
    domain, _, name = entity_id.partition(".")
    return entity_id if name.startswith(f"{DOMAIN}_") else f"{domain}.{KEPT_BACK}"


def keep_discreet() -> None:
    """Look at whatever reaches the log from now on; once is enough for each of its handlers.

    On the handlers of the root, because automations and scripts have loggers of their own; and for good, because
    actions can be refused before a practice is set up and after it is unloaded.
    """
    for handler in logging.getLogger().handlers:
        handler.addFilter(_DISCRETION)


_DISCRETION: Final = Discretion()
