"""What the book remembers of itself: its id, its notes, first answers, the playbook that it was planned by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import bindparam, select

from ..crm.errors import BookDamaged
from . import schema, values
from .disk import Disk
from .statements import fixed

_ANSWER: Final = fixed(select(schema.requests.c.answer).where(schema.requests.c.id == bindparam("id")))
_META: Final = fixed(select(schema.meta.c.value).where(schema.meta.c.key == bindparam("name")))


class Itself:
    """Asking the book about itself."""

    disk: Disk

    @property
    def id(self) -> str:
        """What tells this book from every other, from its beginning on."""
        found = self.meta("id")
        if found is None:
            raise BookDamaged("book_unreadable", table="meta", id="id")
        return found

    def request(self, request_id: str) -> Mapping[str, Any] | None:
        """The first answer to a call with this id."""
        answer = self.disk.value(_ANSWER, id=request_id)
        return None if answer is None else values.from_json(answer)

    def meta(self, key: str) -> str | None:
        """One of the book's own notes."""
        value: str | None = self.disk.value(_META, name=key)
        return value

    def playbook(self) -> tuple[int, Mapping[str, Any]] | None:
        """The newest playbook's version, and what was edited in it."""
        column = schema.playbooks.c
        row = self.disk.row(select(column.version, column.data).order_by(column.version.desc()).limit(1))
        return None if row is None else (row[0], values.from_json(row[1]))
