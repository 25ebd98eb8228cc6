"""What each action of the domain takes, in one table (contract.md, "Actions").

What a call means, and whether it can be, is the desk's to decide.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType
from typing import Any, Final

import probatio as vol

from .service_fields import day, due, duration, flag, moment, one_text, text, texts, whole, whole_or_empty, written

type Schema = Mapping[vol.Marker, Callable[[Any], Any]]


class Who(Enum):
    """How an action says which customer it means."""

    NOBODY = auto()
    REQUIRED = auto()
    OPTIONAL = auto()


@dataclass(frozen=True, slots=True)
class Action:
    """One action: what it takes beside the customer, and what it may do."""

    fields: Schema
    who: Who = Who.REQUIRED
    changes: bool = True
    admin: bool = False
    repeats: bool = True

    def schema(self) -> vol.Schema:
        """The strict schema of its fields."""
        fields = dict(self.fields)
        if self.who is not Who.NOBODY:
            fields |= {vol.Optional("customer"): text, vol.Optional("device_id"): one_text}
        if self.changes and self.repeats:
            fields[vol.Optional("request_id")] = text
        return vol.Schema(fields)


def _required(**fields: Callable[[Any], Any]) -> dict[vol.Marker, Callable[[Any], Any]]:
    return {vol.Required(field): read for field, read in fields.items()}


def _optional(**fields: Callable[[Any], Any]) -> dict[vol.Marker, Callable[[Any], Any]]:
    return {vol.Optional(field): read for field, read in fields.items()}


_ABOUT_A_CUSTOMER: Final = MappingProxyType(
    {
        "company": text,
        "phone": text,
        "email": text,
        "address": text,
        "language": text,
        "channel": text,
        "hot_buttons": texts,
        "birthday": text,
        "cadence_days": whole,
        "favourite": flag,
        "referred_by": text,
        "notes": text,
        "external_id": text,
    }
)
_AN_ORDER: Final = _optional(order_id=text, reference=text)
_A_FOLLOW_UP: Final = _optional(follow_up=text, kind=text)
_A_FOLLOW_UP_BY_ID: Final = _optional(follow_up=text)
_A_PROMISE: Final = _optional(promise_id=text, at=moment)

ACTIONS: Final[Mapping[str, Action]] = MappingProxyType(
    {
        # customers
        "add_customer": Action(_required(name=text) | _optional(**_ABOUT_A_CUSTOMER), Who.NOBODY),
        "update_customer": Action(_optional(name=text, **{**_ABOUT_A_CUSTOMER, "cadence_days": whole_or_empty})),
        "pause_customer": Action(_optional(until=day)),
        "resume_customer": Action({}),
        "mark_lost": Action(_optional(reason=text, note=text)),
        "reactivate_customer": Action({}),
        "merge_customers": Action(_required(other=text), admin=True),
        "erase_customer": Action({}, admin=True),
        "get_customer": Action(_optional(limit=whole), changes=False),
        "list_customers": Action(
            _optional(status=text, at_risk=flag, search=text, limit=whole, offset=whole), Who.NOBODY, changes=False
        ),
        # orders
        "record_order": Action(
            _required(product=text)
            | _optional(
                ordered_at=moment,
                promised_on=day,
                reference=text,
                source=text,
                walkthrough=flag,
                delivery=text,
                care=text,
                amount=text,
                currency=text,
            )
        ),
        "record_delivery": Action(_AN_ORDER | _optional(delivered_at=moment), Who.OPTIONAL),
        "cancel_order": Action(_AN_ORDER, Who.OPTIONAL),
        # what happened
        "log_interaction": Action(_optional(channel=text, at=moment, note=text, direction=text, letter=text)),
        "log_meeting": Action(_optional(start=moment, end=moment, note=text)),
        "make_promise": Action(_required(what=text, due=day)),
        "keep_promise": Action(_A_PROMISE, Who.OPTIONAL),
        "withdraw_promise": Action(_A_PROMISE, Who.OPTIONAL),
        "record_feedback": Action(_optional(score=whole, suggestion=text)),
        "note_need": Action(_required(what=text)),
        "open_complaint": Action(_required(what=text)),
        "resolve_complaint": Action(_optional(resolution=text, complaint_id=text)),
        # follow-ups
        "add_follow_up": Action(
            _required(title=text) | _optional(due=due, duration_minutes=whole, kind=text, channel=text, notes=text)
        ),
        "complete_follow_up": Action(
            _A_FOLLOW_UP | _optional(outcome=text, note=text, at=moment, answer=text, letter=text), Who.OPTIONAL
        ),
        "reopen_follow_up": Action(_A_FOLLOW_UP, Who.OPTIONAL),
        "skip_follow_up": Action(_A_FOLLOW_UP | _optional(reason=text), Who.OPTIONAL),
        "snooze_follow_up": Action(
            _A_FOLLOW_UP | {vol.Optional("until"): due, vol.Optional("for"): duration}, Who.OPTIONAL
        ),
        "reschedule_follow_up": Action(
            _A_FOLLOW_UP | _required(due=due) | _optional(duration_minutes=whole), Who.OPTIONAL
        ),
        "list_follow_ups": Action(
            _optional(start=due, end=due, overdue=flag, kind=text, status=text, limit=whole),
            Who.OPTIONAL,
            changes=False,
        ),
        "preview_playbook": Action(_optional(product=text, ordered_at=moment, promised_on=day), changes=False),
        # reminders
        "send_digest": Action(_optional(target=texts, dry_run=flag, off_for=duration), Who.NOBODY),
        "test_reminder": Action(_optional(target=texts), Who.NOBODY, repeats=False),
        "ask_follow_ups": Action(
            _required(satellite=text) | _optional(limit=whole, timeout=whole), Who.NOBODY, repeats=False
        ),
        "draft_message": Action(
            _A_FOLLOW_UP_BY_ID | _optional(letter=text, language=text, ai=flag), Who.OPTIONAL, changes=False
        ),
        # the book
        "undo": Action(_optional(import_id=text), Who.NOBODY),
        "import_customers": Action(
            _optional(content=written, path=text, format=text, dry_run=flag), Who.NOBODY, admin=True
        ),
        "export_book": Action(_optional(format=text), Who.NOBODY, changes=False, admin=True),
    }
)
