"""Messages that wait to be handed over: rows of the same commit as what they tell of.

A message *waits* until a phone's channel has taken it, and is *closed* when there is nothing to tell any more.
The outbox is not journalled: what a reminder did is not taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, delete, func, insert, literal_column, select, update

from . import schema, values
from .disk import Disk
from .refusals import refusing
from .statements import fixed

_column: Final = schema.outbox.c
_TAGS: Final = func.json_each(bindparam("tags")).table_valued("value")
_OF_TAGS: Final = fixed(
    select(schema.outbox)
    .where(_column.tag.in_(select(_TAGS.c.value)), _column.closed_at.is_(None))
    .order_by(_column.created_at, _column.id)
)


@dataclass(frozen=True, slots=True)
class Message:
    """One message to one recipient. Of one ``tag`` a recipient shows only the newest."""

    id: str
    recipient: str
    tag: str
    payload: Mapping[str, Any]
    created_at: datetime
    not_before: datetime
    customer_id: str | None = None
    follow_up_id: str | None = None
    token: str = ""
    tries: int = 0
    last_error: str = ""
    sent_at: datetime | None = None
    closed_at: datetime | None = None


def _read(row: Any) -> Message:
    (
        id_,
        recipient,
        tag,
        payload,
        created_at,
        not_before,
        customer_id,
        follow_up_id,
        token,
        tries,
        error,
        sent,
        closed,
    ) = row
    return Message(
        id=id_,
        recipient=recipient,
        tag=tag,
        payload=values.from_json(payload),
        created_at=values.moment(created_at),
        not_before=values.moment(not_before),
        customer_id=customer_id,
        follow_up_id=follow_up_id,
        token=token,
        tries=tries,
        last_error=error,
        sent_at=values.moment_or_none(sent),
        closed_at=values.moment_or_none(closed),
    )


class Outbox:
    """The outbox of an open book. Write to it within a change only."""

    def __init__(self, disk: Disk) -> None:
        """The outbox that lies on this disk."""
        self._disk = disk

    def add(self, message: Message) -> None:
        """Put a message in."""
        with refusing(self._disk.path):
            row = {
                "id": message.id,
                "recipient": message.recipient,
                "tag": message.tag,
                "payload": values.json_text(dict(message.payload)),
                "created_at": values.micros(message.created_at),
                "not_before": values.micros(message.not_before),
                "customer_id": message.customer_id,
                "follow_up_id": message.follow_up_id,
                "token": message.token,
                "tries": message.tries,
                "last_error": message.last_error,
                "sent_at": values.micros_or_none(message.sent_at),
                "closed_at": values.micros_or_none(message.closed_at),
            }
        self._disk.run(insert(schema.outbox), row)

    def of_tag(self, tag: str) -> tuple[Message, ...]:
        """The messages under this tag that are not closed, oldest first."""
        return tuple(self.of_tags((tag,)).get(tag, ()))

    def of_tags(self, tags: Iterable[str]) -> dict[str, list[Message]]:
        """The same of several tags; those without any are left out."""
        found: dict[str, list[Message]] = {}
        for message in map(_read, self._disk.rows(_OF_TAGS, tags=values.json_text(list(tags)))):
            found.setdefault(message.tag, []).append(message)
        return found

    def of_token(self, token: str) -> Message | None:
        """The message that this token was given out with."""
        question = select(schema.outbox).where(_column.token == token, _column.token != literal_column("''"))
        row = self._disk.row(question)
        return None if row is None else _read(row)

    def waiting(self) -> tuple[Message, ...]:
        """All that is neither handed over nor closed, oldest first."""
        question = select(schema.outbox).where(_column.sent_at.is_(None), _column.closed_at.is_(None))
        return tuple(_read(row) for row in self._disk.rows(question.order_by(_column.created_at, _column.id)))

    def get(self, message_id: str) -> Message | None:
        """The message of this id."""
        row = self._disk.row(select(schema.outbox).where(_column.id == message_id))
        return None if row is None else _read(row)

    def rewrite(self, message_id: str, payload: Mapping[str, Any]) -> None:
        """It says something else now."""
        self._set(message_id, payload=values.json_text(dict(payload)))

    def hurry(self, recipient: str, now: datetime) -> int:
        """The recipient's channel has opened: what waits for it need not wait longer; how many."""
        late = (_column.recipient == recipient, _column.sent_at.is_(None), _column.closed_at.is_(None))
        question = update(schema.outbox).where(*late, _column.not_before > values.micros(now))
        return self._disk.run(question.values(not_before=values.micros(now)))

    def close_one(self, message_id: str, at: datetime) -> None:
        """Nothing to tell any more by this one."""
        self._set(message_id, closed_at=values.micros(at))

    def sent(self, message_id: str, at: datetime) -> None:
        """The channel took it."""
        self._set(message_id, sent_at=values.micros(at), tries=_column.tries + 1, last_error="")

    def failed(self, message_id: str, error: str, again_at: datetime) -> None:
        """The channel did not take it; try again then."""
        self._set(message_id, tries=_column.tries + 1, last_error=error, not_before=values.micros(again_at))

    def lost(self, message_id: str, error: str, again_at: datetime) -> None:
        """The channel took it and broke before it arrived; it waits again."""
        self._set(message_id, sent_at=None, closed_at=None, last_error=error, not_before=values.micros(again_at))

    def prune(self, before: datetime) -> int:
        """Forget messages closed before then; how many."""
        limit = values.micros(before)
        return self._disk.run(delete(schema.outbox).where(_column.closed_at < limit))

    def _set(self, message_id: str, **columns: Any) -> None:
        self._disk.run(update(schema.outbox).where(_column.id == message_id).values(**columns))
