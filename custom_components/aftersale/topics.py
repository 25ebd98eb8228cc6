"""What the coordinator tells, and to whom: topics, and those who listen to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any, Final

from homeassistant.core import CALLBACK_TYPE, callback

BOARD: Final = "board"
"""Topic: something in the practice changed."""
MINUTE: Final = "minute"
"""Topic: a minute passed."""
DAY: Final = "day"
"""Topic: a new day began."""
NEW_DEVICES: Final = "new_devices"
"""Topic: customers got a device."""
ACTIVITY: Final = "activity"
"""Topic: things happened, in order."""
MAIL: Final = "mail"
"""Topic: something is to be told to a phone."""


class Topics:
    """Who listens to what: one of the above, or a customer's id."""

    def __init__(self) -> None:
        """Nobody listens yet."""
        self._listeners: defaultdict[str, list[Callable[..., None]]] = defaultdict(list)

    def __iter__(self) -> Iterator[str]:
        """The topics that somebody listens to."""
        return iter(self._listeners)

    def __contains__(self, topic: str) -> bool:
        """Whether somebody listens to it."""
        return topic in self._listeners

    @callback
    def listen(self, topic: str, listener: Callable[..., None]) -> CALLBACK_TYPE:
        """Be told about a topic: one of the above, or a customer's id."""
        self._listeners[topic].append(listener)

        def stop() -> None:
            self._listeners[topic].remove(listener)
            if not self._listeners[topic]:
                del self._listeners[topic]

        return stop

    @callback
    def tell(self, topic: str, *news: Any) -> None:
        """Tell everybody who listens to this topic."""
        for listener in tuple(self._listeners.get(topic, ())):
            listener(*news)
