"""Tools for assistants with a language model: the practice's verbs, small answers, and refusals that say what to ask.

Offered with the Assist API only, and only when the user exposes the practice to assistants.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

import probatio as vol

from homeassistant.components.llm import LLMTools
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import llm
from homeassistant.helpers.llm import LLM_API_ASSIST, LLMContext, Tool, ToolInput

from .const import DOMAIN
from .coordinator import AftersaleCoordinator
from .crm.vocabulary import Letter
from .exposure import wanted
from .options import language_from
from .service_fields import day, due, flag, text, whole
from .voice.answer import ANSWERS

type Field = tuple[str, Callable[[Any], Any], str]

WAY: Final = "assistant"
MOST: Final = 25
PROMPT: Final = (
    "Aftersale keeps the user's customers and the follow-ups owed to them. Never invent a customer, a date or an outcome: when a tool "
    "says that a name is unknown or fits several customers, ask the user which one is meant. Change something only when the user said "
    "that it happened or asked for it. Nothing is ever sent to a customer."
)
_CUSTOMER: Final[Field] = ("customer", text, "The customer's name as the user said it, or an id from an earlier answer")
_WHICH: Final[tuple[Field, ...]] = (
    ("follow_up", text, "Id of the follow-up from an earlier answer; or give customer and, if known, kind"),
    ("customer", text, "The customer's name, when no id is known"),
    ("kind", text, "Kind of follow-up, for example thank_you_note, walkthrough, check_in"),
)


@dataclass(frozen=True, slots=True)
class Offer:
    """One verb as a tool."""

    title: str
    description: str
    required: tuple[Field, ...] = ()
    optional: tuple[Field, ...] = ()
    changes: bool = True
    destructive: bool = False
    idempotent: bool = False


OFFERS: Final[Mapping[str, Offer]] = MappingProxyType(
    {
        "list_follow_ups": Offer(
            "List follow-ups",
            "What is owed to customers: due in a stretch of days, overdue, of a kind, or for one customer. Earliest first.",
            optional=(
                ("start", day, "First day, ISO"),
                ("end", day, "Last day, ISO"),
                ("overdue", flag, "Only what is overdue"),
                ("kind", text, "Kind of follow-up"),
                ("customer", text, "The customer's name"),
            ),
            changes=False,
        ),
        "get_customer": Offer(
            "Get a customer",
            "How things stand with one customer: last contact, orders, promises, complaints, what comes next.",
            (_CUSTOMER,),
            changes=False,
        ),
        "log_interaction": Offer(
            "Log a contact",
            "Record a contact that has happened with a customer.",
            (_CUSTOMER,),
            (
                ("channel", text, "call, visit, mail, post, message or meeting"),
                ("note", text, "What was said, in the user's words"),
                ("at", due, "When, ISO; now if left out"),
                ("direction", text, "in when the customer began, else out"),
            ),
        ),
        "complete_follow_up": Offer(
            "Complete a follow-up",
            "Mark a follow-up as done, as unanswered (no_answer) or as a left message.",
            optional=(*_WHICH, ("outcome", text, "done, no_answer or left_message"), ("note", text, "What came of it")),
            idempotent=True,
        ),
        "snooze_follow_up": Offer(
            "Snooze a follow-up",
            "Quiet the reminders of a follow-up until a day or moment; its due stays.",
            (("until", due, "ISO day or date-time"),),
            _WHICH,
            idempotent=True,
        ),
        "reschedule_follow_up": Offer(
            "Reschedule a follow-up",
            "Move a follow-up to another day or time.",
            (("due", due, "ISO day or date-time"),),
            _WHICH,
            destructive=True,
            idempotent=True,
        ),
        "add_follow_up": Offer(
            "Add a follow-up",
            "Add something to do for a customer.",
            (_CUSTOMER, ("title", text, "What to do, without the customer's name")),
            (
                ("due", due, "ISO day or date-time; today if left out"),
                ("channel", text, "call, visit, mail, post or message"),
            ),
        ),
        "make_promise": Offer(
            "Make a promise",
            "Record what the user has told a customer would be done by a day.",
            (_CUSTOMER, ("what", text, "What was promised"), ("due", day, "By which day, ISO")),
        ),
        "open_complaint": Offer(
            "Open a complaint",
            "Record that something went wrong for a customer.",
            (_CUSTOMER, ("what", text, "What went wrong")),
        ),
        "record_feedback": Offer(
            "Record feedback",
            "Record a customer's score from 0 to 10, a suggestion, or both.",
            (_CUSTOMER,),
            (("score", whole, "0 to 10"), ("suggestion", text, "What they suggest")),
        ),
        "note_need": Offer(
            "Note a need",
            "Record something a customer wants or has a problem with.",
            (_CUSTOMER, ("what", text, "What they need")),
        ),
        "record_order": Offer(
            "Record an order",
            "Record what a customer has bought; the follow-ups it calls for are planned.",
            (_CUSTOMER, ("product", text, "What was bought")),
            (("ordered_at", due, "When, ISO; now if left out"), ("promised_on", day, "Promised delivery day, ISO")),
        ),
        "draft_message": Offer(
            "Draft a letter",
            "A short, warm letter to a customer for the user to send; nothing is sent.",
            optional=(
                ("follow_up", text, "Id of the follow-up it is for"),
                ("customer", text, "The customer's name, when there is no follow-up"),
                ("letter", text, f"One of {', '.join(Letter)}"),
                ("language", text, "Language code; the customer's if left out"),
            ),
            changes=False,
        ),
        "undo": Offer(
            "Undo the last change",
            "Take back the user's newest change of the last ten minutes.",
            destructive=True,
        ),
    }
)


@callback
def async_get_tools(hass: HomeAssistant, llm_context: LLMContext, api_id: str) -> LLMTools | None:
    """The tools of the practice, when the user exposes it to assistants."""
    if api_id != LLM_API_ASSIST or not llm_context.assistant:
        return None
    entries = hass.config_entries.async_entries(DOMAIN, include_ignore=False)
    if not entries or entries[0].state is not ConfigEntryState.LOADED or not wanted(entries[0]):
        return None
    tools: list[Tool] = [PracticeTool(verb, offer) for verb, offer in OFFERS.items()]
    return LLMTools(tools=tools, prompt=PROMPT)


class PracticeTool(Tool):
    """One verb of the practice."""

    integration = DOMAIN

    def __init__(self, verb: str, offer: Offer) -> None:
        """Take the words of the offer over."""
        self._verb = verb
        self._offer = offer
        self.name = f"{DOMAIN}__{verb}"
        self.title = offer.title
        self.description = offer.description
        self._readers = {name: read for name, read, _ in (*offer.required, *offer.optional)}
        self.parameters = vol.Schema(
            {vol.Required(name, description=about): _plain(read) for name, read, about in offer.required}
            | {vol.Optional(name, description=about): _plain(read) for name, read, about in offer.optional}
        )
        self.annotations = llm.ToolAnnotations(
            read_only=not offer.changes,
            destructive=offer.destructive,
            idempotent=offer.idempotent or not offer.changes,
            open_world=False,
        )

    async def async_call(self, hass: HomeAssistant, tool_input: ToolInput, llm_context: LLMContext) -> Any:
        """Do it; a refusal says what to ask the user."""
        entry = hass.config_entries.async_entries(DOMAIN)[0]
        if entry.state is not ConfigEntryState.LOADED or not wanted(entry):
            return _result({"error": "not_available"}, error=True)
        coordinator: AftersaleCoordinator = entry.runtime_data
        try:
            fields = self._read(tool_input.tool_args)
        except (vol.Invalid, HomeAssistantError, ValueError) as error:
            return _result({"error": "bad_field", "what_to_do": f"Ask the user, or correct it: {error}"}, error=True)
        user_id = llm_context.context.user_id if llm_context.context is not None else None
        verb = getattr(coordinator.desk, self._verb)
        try:
            if not self._offer.changes:
                answer = await coordinator.ask(verb, **fields, **self._few())
            else:
                answer = await coordinator.run(verb, way=WAY, user_id=user_id, **fields)
        except HomeAssistantError as error:
            return _result(_refusal(error, llm_context), error=True)
        return _result(_small(self._verb, answer))

    def _read(self, given: Mapping[str, Any]) -> dict[str, Any]:
        checked = self.parameters(dict(given))
        return {name: self._readers[name](value) for name, value in checked.items() if value != ""}

    def _few(self) -> dict[str, int]:
        if self._verb == "draft_message":
            return {}
        return {"limit": 5 if self._verb == "get_customer" else MOST}


def _plain(read: Callable[[Any], Any]) -> Any:
    """What a model is told a field is; it is read properly after."""
    return bool if read is flag else int if read is whole else str


def _result(data: dict[str, Any], *, error: bool = False) -> Any:
    """A tool's result: Home Assistant's own kind where it has one."""
    kind = getattr(llm, "ToolResult", None)
    return data if kind is None else kind(data=data, error=error)


def _refusal(error: HomeAssistantError, llm_context: LLMContext) -> dict[str, Any]:
    """Why not, and what to ask."""
    key = error.translation_key or "failed"
    facts = dict(error.translation_placeholders or {})
    ask = {
        "ambiguous_customer": "Ask the user which of the candidates is meant.",
        "unknown_customer": "Ask the user for the full name; offer the nearest if there are any.",
        "say_which_follow_up": "Ask the user which customer and which follow-up are meant.",
        "no_such_follow_up": "Tell the user that this customer has no such open follow-up.",
    }.get(key)
    spoken = ANSWERS[language_from(llm_context.language or "en")].errors.get(key)
    return {"error": key, **facts, "what_to_do": ask or spoken or "Tell the user that nothing was changed, and why."}


def _small(verb: str, answer: Mapping[str, Any]) -> dict[str, Any]:
    """Of an answer, what a model needs."""
    if verb == "get_customer":
        person = answer["customer"]
        kept = (
            "id",
            "name",
            "company",
            "status",
            "warmth",
            "last_interaction",
            "at_risk",
            "hot_buttons",
            "notes",
            "next_letter",
        )
        return {
            **{key: person[key] for key in kept},
            "orders": [
                {key: one[key] for key in ("product", "ordered_at", "promised_on", "delivered_at")}
                for one in person["orders"][:3]
            ],
            "open_promises": [
                {"what": one["what"], "due": one["due"]}
                for one in person["promises"]
                if one["kept_at"] is None and one["withdrawn_at"] is None
            ],
            "open_complaints": [one["what"] for one in person["complaints"] if one["resolved_at"] is None],
            "follow_ups": [_line(one) for one in answer["follow_ups"][:5]],
        }
    small = {key: value for key, value in answer.items() if key != "follow_ups"}
    if isinstance(small.get("next"), Mapping):
        small["next"] = _line(small["next"])
    if "follow_ups" in answer:
        lines = answer["follow_ups"][: MOST if verb == "list_follow_ups" else 3]
        small["follow_ups"] = [_line(one) for one in lines]
    return small


def _line(view: Mapping[str, Any]) -> dict[str, Any]:
    """One follow-up, short."""
    kept = ("id", "kind", "title", "due", "overdue")
    return {"customer": view["customer"]["name"], **{key: view[key] for key in kept}}
