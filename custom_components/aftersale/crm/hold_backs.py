"""What holds a rule of the playbook back, in words, for whoever edits it."""

from __future__ import annotations

from . import courtesy
from .playbook import Rule
from .words import hold_backs_de as german, hold_backs_en as english


def sentences(rule: Rule, language: str) -> list[str]:
    """The rule's own conditions, then the courtesy that it owes."""
    words = german if language.lower().startswith("de") else english
    return [*words.OF_RULES.get(rule.id, ()), *(words.OF_COURTESY[one] for one in courtesy.holding(rule.kind))]
