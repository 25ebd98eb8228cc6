"""Bringing an action, whichever door it came by, to the desk's verb of the same name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from homeassistant.core import Context, HomeAssistant

from .actions import ACTIONS, Action, Who
from .coordinator import AftersaleCoordinator
from .desk import Receipt
from .drafting import async_draft
from .forgetting import elsewhere
from .import_text import LARGEST_IMPORT, decoded, reasons
from .satellite import async_ask
from .service_fields import refusal

# What the desk cannot do alone: a language model or a satellite has a part in it.
_ASKS_OTHERS: Final = MappingProxyType({"draft_message": async_draft, "ask_follow_ups": async_ask})
# Where a field's name cannot be the name of a Python argument.
_ARGUMENTS: Final = MappingProxyType({"for": "duration"})


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
