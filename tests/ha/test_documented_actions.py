"""What docs/actions.md says that an action answers is in its answer."""

from __future__ import annotations

import re
from typing import Any, Final

import pytest

from scripts.actions_page import ANSWERS

from .conftest import Act

# One life of two customers; ``$name`` is what an earlier answer gave. Not here: what asks a satellite.
LIFE: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    ("add_customer", {"name": "Anna Weber"}),
    ("update_customer", {"customer": "Anna Weber", "company": "Weber GmbH"}),
    ("pause_customer", {"customer": "Anna Weber"}),
    ("resume_customer", {"customer": "Anna Weber"}),
    ("mark_lost", {"customer": "Anna Weber"}),
    ("reactivate_customer", {"customer": "Anna Weber"}),
    ("preview_playbook", {"customer": "Anna Weber", "product": "Website"}),
    ("record_order", {"customer": "Anna Weber", "product": "Website"}),
    ("record_delivery", {"customer": "Anna Weber"}),
    ("cancel_order", {"order_id": "$order_id"}),
    ("log_interaction", {"customer": "Anna Weber"}),
    ("log_meeting", {"customer": "Anna Weber"}),
    ("make_promise", {"customer": "Anna Weber", "what": "a draft", "due": "2026-11-20"}),
    ("keep_promise", {"promise_id": "$promise_id"}),
    ("make_promise", {"customer": "Anna Weber", "what": "a draft", "due": "2026-11-20"}),
    ("withdraw_promise", {"promise_id": "$promise_id"}),
    ("record_feedback", {"customer": "Anna Weber", "score": 9}),
    ("note_need", {"customer": "Anna Weber", "what": "a bookkeeper"}),
    ("open_complaint", {"customer": "Anna Weber", "what": "late"}),
    ("resolve_complaint", {"customer": "Anna Weber"}),
    ("add_follow_up", {"customer": "Anna Weber", "title": "Call"}),
    ("snooze_follow_up", {"follow_up": "$follow_up_id", "until": "2026-11-05"}),
    ("reschedule_follow_up", {"follow_up": "$follow_up_id", "due": "2026-11-06"}),
    ("complete_follow_up", {"follow_up": "$follow_up_id"}),
    ("reopen_follow_up", {"follow_up": "$follow_up_id"}),
    ("skip_follow_up", {"follow_up": "$follow_up_id"}),
    ("undo", {}),
    ("list_follow_ups", {}),
    ("send_digest", {"dry_run": True}),
    ("test_reminder", {}),
    ("draft_message", {"customer": "Anna Weber"}),
    ("get_customer", {"customer": "Anna Weber"}),
    ("list_customers", {}),
    ("export_book", {}),
    ("import_customers", {"content": "name\nBob Brown\n"}),
    ("merge_customers", {"customer": "Anna Weber", "other": "Bob Brown"}),
    ("erase_customer", {"customer": "Anna Weber"}),
)


def named(answer: str) -> set[str]:
    """The keys that a line of the page names, but for what it tells of each in brackets."""
    return set(re.findall(r"`(\w+)`", re.sub(r"\([^)]*\)", "", answer)))


@pytest.mark.usefixtures("monday")
async def test_every_answer_has_what_the_page_names(act: Act) -> None:
    known: dict[str, Any] = {}
    for name, fields in LIFE:
        given = {
            field: known[value[1:]] if isinstance(value, str) and value.startswith("$") else value
            for field, value in fields.items()
        }
        answer = await act(name, **given)
        assert named(ANSWERS[name]) <= answer.keys(), name
        known |= answer
    assert {name for name, _ in LIFE} == ANSWERS.keys() - {"ask_follow_ups"}
