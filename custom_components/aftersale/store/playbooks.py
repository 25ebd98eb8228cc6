"""The playbooks by which was planned so far: versions that never change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select

from . import schema, values
from .questions import Questions


class Playbooks(Questions):
    """Questions about them."""

    def playbooks(self) -> tuple[tuple[int, datetime, Mapping[str, Any]], ...]:
        """(version, since when, its rules' switches and offsets), the oldest first."""
        column = schema.playbooks.c
        question = select(column.version, column.at, column.data).order_by(column.version)
        return tuple(
            (version, values.moment(at), values.from_json(data)) for version, at, data in self.disk.rows(question)
        )
