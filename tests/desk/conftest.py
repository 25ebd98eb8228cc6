"""A room for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from .room import Room


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """A practice that has just been opened."""
    room = Room(tmp_path)
    yield room
    room.close()
