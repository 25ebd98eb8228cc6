"""The actions of the domain (contract.md, "Actions").

One table says what each action takes; one handler brings a call to the desk's verb of the same name. What a call means, and
whether it can be, is the desk's to decide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import probatio as vol

from homeassistant.core import Context, HomeAssistant, ServiceCall, ServiceResponse, SupportsResponse, callback
from homeassistant.helpers.service import async_register_admin_service

from .command import opened
from .const import DOMAIN
from .coordinator import AftersaleCoordinator
from .desk import Receipt
from .drafting import async_draft
from .forgetting import elsewhere
from .import_text import LARGEST_IMPORT, decoded, reasons
from .satellite import async_ask
from .service_fields import (
    checked,
    day,
    due,
    duration,
    flag,
    moment,
    refusal,
    text,
    texts,
    whole,
    whole_or_empty,
    written,
)

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
            fields |= {vol.Optional("customer"): text, vol.Optional("device_id"): text}
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
        "log_meeting": Action(_required(start=moment) | _optional(end=moment, note=text)),
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

# What the desk cannot do alone: a language model or a satellite has a part in it.
_ASKS_OTHERS: Final = MappingProxyType({"draft_message": async_draft, "ask_follow_ups": async_ask})
# Where a field's name cannot be the name of a Python argument.
_ARGUMENTS: Final = MappingProxyType({"for": "duration"})


@callback
def async_setup_services(hass: HomeAssistant) -> None:
    """Register every action, whether or not the practice is set up."""
    for name, action in ACTIONS.items():
        response = SupportsResponse.OPTIONAL if action.changes else SupportsResponse.ONLY
        if action.admin:
            async_register_admin_service(hass, DOMAIN, name, _async_act, checked(action.schema()), response)
        else:
            hass.services.async_register(DOMAIN, name, _async_act, checked(action.schema()), response)


async def _async_act(call: ServiceCall) -> ServiceResponse:
    """Bring one call to the desk."""
    return await async_perform(
        opened(call.hass),
        call.service,
        call.data,
        way="action",
        user_id=call.context.user_id,
        through=_as_it_is,
        context=call.context,
    )


async def async_perform(
    coordinator: AftersaleCoordinator,
    name: str,
    data: Mapping[str, Any],
    *,
    way: str,
    user_id: str | None,
    through: Callable[[Callable[..., Receipt]], Callable[..., Receipt]],
    context: Context | None = None,
) -> dict[str, Any]:
    """Bring an action, whose fields were checked, to the desk's verb of the same name; ``through`` may watch the verb."""
    action = ACTIONS[name]
    fields = dict(data)
    if action.who is not Who.NOBODY:
        _name_the_customer(coordinator, action, fields)
    if name == "import_customers":
        fields = await _async_read_import(coordinator.hass, fields)
    if "target" in action.fields:
        fields["target"] = _recipients(coordinator, fields.get("target", ()))
    if name == "test_reminder":
        phones: list[Any] = await coordinator.phones.async_test(fields["target"])
        return {"phones": phones}
    if name in _ASKS_OTHERS:
        return await _ASKS_OTHERS[name](coordinator.hass, coordinator, context or Context(user_id=user_id), fields)
    fields = {_ARGUMENTS.get(field, field): value for field, value in fields.items()}
    verb = getattr(coordinator.desk, name)
    if not action.changes:
        found: dict[str, Any] = await coordinator.ask(verb, **fields)
        return found
    request_id = fields.pop("request_id", None)
    answer = await coordinator.run(through(verb), way=way, user_id=user_id, request_id=request_id, **fields)
    for push in answer.get("pushes", ()):
        push["name"] = coordinator.phones.name_of(push["recipient"])
    if "erased" in answer:
        answer |= elsewhere(coordinator.hass)
    if "rejected" in answer:
        answer["rejected"] = await reasons(coordinator.hass, answer["rejected"])
    return answer


def _as_it_is(verb: Callable[..., Receipt]) -> Callable[..., Receipt]:
    return verb


def _name_the_customer(coordinator: AftersaleCoordinator, action: Action, fields: dict[str, Any]) -> None:
    """Put the customer's id where their device was given."""
    device_id = fields.pop("device_id", None)
    if device_id is not None:
        if "customer" in fields:
            raise refusal("customer_and_device")
        fields["customer"] = coordinator.devices.known_customer_of(device_id, coordinator.board.customers)
    elif action.who is Who.REQUIRED and "customer" not in fields:
        raise refusal("customer_missing")


def _recipients(coordinator: AftersaleCoordinator, targets: Iterable[str]) -> list[str]:
    """The recipients that device ids and notify entities mean; all that reminders go to when none is named."""
    recipients = []
    for target in targets:
        if (recipient := coordinator.phones.recipient_of(target)) is None:
            raise refusal("unknown_target", target=target)
        recipients.append(recipient)
    return recipients or list(coordinator.desk.reminders.recipients)


async def _async_read_import(hass: HomeAssistant, fields: dict[str, Any]) -> dict[str, Any]:
    """The fields of an import with the text itself, read from a file where a path was given."""
    path = fields.pop("path", None)
    if (path is None) == ("content" not in fields):
        raise refusal("content_or_path")
    if path is not None:
        fields["content"] = await hass.async_add_executor_job(_read_file, hass, path)
    return fields


def _read_file(hass: HomeAssistant, path: str) -> str:
    """The text of a file that Home Assistant may read. Blocks."""
    try:
        if not hass.config.is_allowed_path(path):
            raise refusal("path_not_allowed", path=path)
        file = Path(path)
        if file.stat().st_size > LARGEST_IMPORT:
            raise refusal("file_too_large", path=path, most=f"{LARGEST_IMPORT // 1024**2} MiB")
        return decoded(file.read_bytes())
    except (OSError, ValueError) as err:
        raise refusal("file_unreadable", path=path, reason=getattr(err, "strerror", None) or err) from err
