"""What a phone is told, in English. Buttons are short: a watch shows them too."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

PHONE: Final[Mapping[str, str]] = MappingProxyType(
    {
        # buttons
        "done": "Done",
        "snooze": "Snooze",
        "call": "Call",
        "note": "Note",
        "arrived": "It arrived",
        "late": "It will be late",
        "on_its_way": "On its way",
        "reached": "Reached",
        "no_answer": "No answer",
        "left_message": "Left a message",
        "send": "Keep",
        "note_hint": "What happened?",
        # titles
        "morning": "Today: {count}",
        "closing": "Still today: {count}",
        "summary": "Due: {count}",
        "somebody": "A customer is waiting",
        "test": "A reminder from Aftersale",
        "did_you_reach": "Did you reach them?",
        "tap_to_call": "Tap here to call. Did you reach them?",
        # lines
        "due_at": "Due at {time}",
        "was_due_at": "Was due at {time}",
        "was_due_on": "Was due on {date} at {time}",
        "due_today": "Due today",
        "due_on": "Due on {date}",
        "was_due_day": "Was due on {date}",
        "can_wait": "{count} can wait",
        "and_more": "and {count} more",
        "hidden": "Open Aftersale to see what is to be done",
        "test_text": "Reminders reach this device. There is nothing to do.",
        "all_done": "All done",
        "ended_done": "Done at {time}",
        "ended_skipped": "Skipped",
        "ended_other": "No longer needed",
        # answers to a tap
        "already_done": "Already done at {time}",
        "already_skipped": "Already skipped",
        "already_ended": "This is no longer needed",
        "changed": "This has changed since; open Aftersale to see it as it is now",
        "snoozed_until": "Quiet until {time}",
        "noted": "Noted",
        "not_possible": "That cannot be done any more; open Aftersale to see why",
        "empty_note": "Nothing was written, and nothing was changed",
        # why nothing reaches somebody
        "no_answer_within": "no answer within {seconds} seconds",
        "no_entity": "{entity_id} does not exist",
        "not_registered": "the phone is not registered with Home Assistant any more",
        "namesakes": "several phones are called {name}",
        "no_action": "the action {action} does not exist",
        "not_confirmed": "the phone did not confirm it, and it has no other way than its open connection",
    }
)
