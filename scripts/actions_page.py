"""Write docs/actions.md: every action with its fields, as the forms and their words have them, and what it answers.

    .venv/bin/python -m scripts.actions_page

A test compares the page with what would be written now.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
import json
from pathlib import Path
from typing import Any, Final

import yaml

from custom_components.aftersale.actions import ACTIONS, Who

ROOT: Final = Path(__file__).parents[1]
HOUSE: Final = ROOT / "custom_components" / "aftersale"
PAGE: Final = ROOT / "docs" / "actions.md"

GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "Customers": (
        "add_customer",
        "update_customer",
        "pause_customer",
        "resume_customer",
        "mark_lost",
        "reactivate_customer",
        "merge_customers",
        "erase_customer",
        "get_customer",
        "list_customers",
    ),
    "Orders": ("record_order", "record_delivery", "cancel_order", "preview_playbook"),
    "What happened": (
        "log_interaction",
        "log_meeting",
        "make_promise",
        "keep_promise",
        "withdraw_promise",
        "record_feedback",
        "note_need",
        "open_complaint",
        "resolve_complaint",
    ),
    "Follow-ups": (
        "add_follow_up",
        "complete_follow_up",
        "reopen_follow_up",
        "skip_follow_up",
        "snooze_follow_up",
        "reschedule_follow_up",
        "list_follow_ups",
    ),
    "Reminders, letters, aloud": ("send_digest", "test_reminder", "draft_message", "ask_follow_ups"),
    "The book": ("undo", "import_customers", "export_book"),
}

_CUSTOMER: Final = "`customer_id`, `follow_ups`"
ANSWERS: Final[Mapping[str, str]] = {
    "add_customer": _CUSTOMER,
    "update_customer": "`customer_id`",
    "pause_customer": _CUSTOMER,
    "resume_customer": _CUSTOMER,
    "mark_lost": _CUSTOMER,
    "reactivate_customer": _CUSTOMER,
    "merge_customers": "`customer_id` of the one that is kept",
    "erase_customer": "`erased`, `history`, `stays_in_home_assistant` ([security](security.md#forgetting))",
    "get_customer": (
        "`customer` (all fields, `status`, `warmth`, `warmth_reasons`, `last_interaction`, `orders`, `promises`, `complaints`, "
        "`reminders` …), `next_follow_up`, `follow_ups`, `timeline`"
    ),
    "list_customers": "`customers` (each with `id`, `name`, `status` …), `total`",
    "record_order": "`order_id`, `follow_ups`",
    "record_delivery": "`order_id`, `follow_ups`",
    "cancel_order": "`order_id`, `follow_ups`",
    "preview_playbook": "`follow_ups`",
    "log_interaction": "`interaction_id`, `follow_ups`",
    "log_meeting": "`interaction_id`, `follow_ups`",
    "make_promise": "`promise_id`, `follow_ups`",
    "keep_promise": "`promise_id`, `kept` (`early`, `on_the_day`, `late`), `follow_ups`",
    "withdraw_promise": "`promise_id`, `kept` (empty), `follow_ups`",
    "record_feedback": "`feedback_id`, `follow_ups`",
    "note_need": "`need_id`, `follow_ups`",
    "open_complaint": "`complaint_id`, `follow_ups`",
    "resolve_complaint": "`complaint_id`, `follow_ups`",
    "add_follow_up": "`follow_up_id`, `courtesy` (the rules of courtesy that it breaks)",
    "complete_follow_up": "`follow_up_id`, `next` (what comes next with this customer)",
    "reopen_follow_up": "`follow_up_id`",
    "skip_follow_up": "`follow_up_id`",
    "snooze_follow_up": "`follow_up_id`, `snoozed_until`",
    "reschedule_follow_up": "`follow_up_id`, `due`",
    "list_follow_ups": "`follow_ups`, `total`",
    "send_digest": "`dry_run`, `held_by` (what keeps it back, if anything does), `pushes` (who got, or would get, what)",
    "test_reminder": "`phones` (each with `name`, `reached` and the `reason` why not)",
    "draft_message": "`customer_id`, `letter`, `language`, `subject`, `text`, `ai`",
    "ask_follow_ups": "`held_by`, `asked` (each with `question` and `answer`)",
    "undo": "`undone`, `customer_ids`",
    "import_customers": (
        "`import_id`, counts `created`, `updated`, `unchanged`, list `rejected` (line and why), `check_ins_per_day` that the book will ask "
        "for, `fitting_cadence_days`"
    ),
    "export_book": "`format`, `content`",
}

HEAD: Final = """\
# The actions

All are in domain `aftersale`, for *Developer tools → Actions*, scripts, automations and dashboards. This page is made of the forms and their words (`scripts/actions_page.py`).

* **Who is meant.** `customer` is an id, an e-mail address, a phone number or a name as you would say it; the first of these with a hit decides, then a unique part of the name, then a small slip. Two that fit are an error
  that names both. `device_id`, a customer's device, may stand in for `customer`.
* **Which follow-up.** `follow_up` is an id; or give `customer`, with `kind` where it matters: the earliest due open one is meant.
* **Dates** are `YYYY-MM-DD`, date-times `YYYY-MM-DD HH:MM` in Home Assistant's time zone, or with an offset.
* **Twice is once.** Every change of the book accepts `request_id`: the same id again returns the first answer and changes nothing.
* **A bad call** is an error that says what to do, and has changed nothing. Those marked *administrators* refuse everybody else.
* **Answers** come with `response_variable`. A `follow_up` in an answer has `id`, `kind`, `title`, `customer`, `due`, `status`, `why`, `rule`, `held_by`, `checklist`, `notes`, `overdue`, `snoozed_until`, `outcome` and more; `follow_ups` are those
  open for that customer.

```yaml
sequence:
  - action: aftersale.complete_follow_up
    data:
      customer: Anna Weber
      kind: thank_you_note
      note: She liked the picture
    response_variable: done
  - action: aftersale.make_promise
    data:
      customer: Anna Weber
      what: the second draft
      due: "2026-12-04"
      request_id: "{{ context.id }}-draft"
```
"""


def page() -> str:
    """The page as it should be."""
    return "\n".join([HEAD, *_body()])


def _body() -> Iterator[str]:
    words = json.loads((HOUSE / "translations" / "en.json").read_text(encoding="utf-8"))["services"]
    forms = yaml.safe_load((HOUSE / "services.yaml").read_text(encoding="utf-8"))
    for group, names in GROUPS.items():
        yield f"## {group}\n"
        for name in names:
            yield from _action(name, words[name], forms[name]["fields"])


def _action(name: str, words: Mapping[str, Any], form: Mapping[str, Any]) -> Iterator[str]:
    """One action: what it does, its fields but for those that all have, and its answer."""
    action = ACTIONS[name]
    marks = [*(["administrators"] if action.admin else []), *([] if action.changes else ["only asks"])]
    yield f"### `{name}`{f' ({", ".join(marks)})' if marks else ''}\n"
    yield f"{words['description']}\n"
    hidden = {"request_id", "device_id"}
    shown = [field for field in form if field not in hidden]
    if shown:
        yield "| field | takes | |"
        yield "| --- | --- | --- |"
        for field in shown:
            needed = form[field].get("required") or (field == "customer" and action.who is Who.REQUIRED)
            takes = _takes(form[field]["selector"])
            yield f"| `{field}`{' *' if needed else ''} | {takes} | {words['fields'][field]['description']} |"
        yield ""
    yield f"Answers {ANSWERS[name]}.\n"


def _takes(selector: Mapping[str, Any]) -> str:
    """What a field takes, in a word or two."""
    ((kind, given),) = selector.items()
    given = given or {}
    if kind == "select":
        return ", ".join(f"`{one}`" for one in given["options"])
    if kind == "number":
        return f"{given['min']} to {given['max']}" if "max" in given else f"from {given['min']}"
    plain = {
        "boolean": "true or false",
        "choose": "date or date-time",
        "datetime": "date-time",
        "entity": "entity",
        "language": "language code",
    }
    return "list of texts" if given.get("multiple") else plain.get(kind, kind)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
