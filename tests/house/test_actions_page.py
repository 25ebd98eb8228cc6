"""docs/actions.md has every action with its fields, as they are now."""

from __future__ import annotations

from custom_components.aftersale.actions import ACTIONS
from scripts.actions_page import ANSWERS, GROUPS, PAGE, page


def test_the_page_is_what_the_forms_and_their_words_say() -> None:
    """Written anew by ``python -m scripts.actions_page``."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_action_has_its_place_and_its_answer() -> None:
    assert sorted(name for names in GROUPS.values() for name in names) == sorted(ACTIONS) == sorted(ANSWERS)
