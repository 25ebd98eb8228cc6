"""What the coordinator knows of whoever brings reminders to phones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol


class Phones(Protocol):
    """Who brings reminders to phones (``phone.py``), as far as actions ask."""

    def recipient_of(self, target: str) -> str | None:
        """The recipient that a device id or a notify entity means."""

    def name_of(self, recipient: str) -> str:
        """What a person calls a recipient."""

    async def async_test(self, recipients: Sequence[str]) -> list[dict[str, Any]]:
        """Send a harmless reminder; whom it reached."""
