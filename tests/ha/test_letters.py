"""Letters: the one that fits, filled in with what is known, in the customer's language."""

from __future__ import annotations

import pytest

from homeassistant.exceptions import ServiceValidationError

from .conftest import Act


async def test_a_letter_fits_its_follow_up_and_speaks_the_customers_language(act: Act) -> None:
    await act("add_customer", name="Anna Weber", language="de", hot_buttons=["kurze Wege"])
    ordered = await act("record_order", customer="Anna Weber", product="{name} Website")
    note = next(one for one in ordered["follow_ups"] if one["kind"] == "thank_you_note")
    drafted = await act("draft_message", follow_up=note["id"])
    assert (drafted["letter"], drafted["subject"]) == ("thank_you", "Vielen Dank")
    assert "{name} Website" in drafted["text"]
    assert "kurze Wege" in drafted["text"]
    english = await act("draft_message", customer="Anna Weber", letter="still_love_you", language="en")
    assert english["text"].startswith("Dear Anna Weber,")


async def test_what_is_not_known_is_left_out(act: Act) -> None:
    await act("add_customer", name="Marco Rossi")
    for letter in ("thank_you", "tip", "meeting_notes"):
        drafted = await act("draft_message", customer="Marco", letter=letter)
        assert "{" not in drafted["text"]
        assert ": ." not in drafted["text"]


async def test_rewriting_without_an_ai_task_is_refused(act: Act) -> None:
    await act("add_customer", name="Marco Rossi")
    with pytest.raises(ServiceValidationError, match="AI"):
        await act("draft_message", customer="Marco", ai=True)
