"""What is said about a follow-up, in every language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
import re

import pytest

from custom_components.aftersale.crm import wording
from custom_components.aftersale.crm.due import Due
from custom_components.aftersale.crm.model import ChecklistItem, Customer, FollowUp, Hold, Kind, LossReason
from custom_components.aftersale.crm.words import LANGUAGES, speak
from custom_components.aftersale.crm.words.language import fill, placeholders

from .world import practice

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
TODAY = date(2026, 3, 2)
ENGLISH, GERMAN = practice(), practice(language="de")
ANNA = Customer("anna", "Anna Weber", NOW, TODAY, TODAY)
KNOWN = {
    *(
        "product",
        "ordered_on",
        "promised_on",
        "delivered_on",
        "what",
        "score",
        "suggestion",
        "name",
        "years",
        "years_words",
    ),
    *(
        "last_on",
        "last_ago",
        "attempts",
        "met_on",
        "resolved_on",
        "lost_on",
        "reason",
        "noted_on",
        "another_channel",
        "tries",
    ),
    *("created_on", "due_on", "hot_buttons", "days", "count"),
}


def planned(kind: Kind, facts: Mapping[str, str] | None = None, rule: str | None = "P0", **more: object) -> FollowUp:
    """A follow-up as a rule plans it."""
    return FollowUp("f", "anna", kind, NOW, rule=rule, due=Due.on(TODAY), facts=facts or {}, **more)  # type: ignore[arg-type]  # free-form


def why(kind: Kind, facts: Mapping[str, str], rule: str | None = "P0", language: str = "en") -> str:
    """Why it is there."""
    return wording.why(planned(kind, facts, rule), ANNA, practice(language=language), TODAY)


# --- every language says everything --------------------------------------------------------------------------------


def variants(code: str) -> list[tuple[Kind, str]]:
    """Every kind with every variant of it."""
    return [(kind, name) for kind, words in LANGUAGES[code].kinds.items() for name in ("", *words.variants)]


def test_every_language_says_everything_that_english_does() -> None:
    english = LANGUAGES["en"]
    for language in LANGUAGES.values():
        assert set(language.kinds) == set(Kind)
        assert variants(language.code) == variants("en")
        assert set(language.loss_reasons) == set(LossReason)
        assert language.courtesies.keys() == english.courtesies.keys() == {f"C{number}" for number in range(1, 10)}
        assert language.reasons.keys() == english.reasons.keys()
        assert language.labels.keys() == english.labels.keys()
        assert language.channels.keys() == english.channels.keys()
        assert len(language.months) == 12
        for kind, variant in variants("en"):
            words, theirs = english.kinds[kind].varied(variant), language.kinds[kind].varied(variant)
            assert list(words.checklist) == list(theirs.checklist)


@pytest.mark.parametrize(("code", "kind", "variant"), [(code, *one) for code in LANGUAGES for one in variants(code)])
def test_every_text_can_be_said_with_nothing_known(code: str, kind: Kind, variant: str) -> None:
    words = LANGUAGES[code].kinds[kind].varied(variant)
    for text in (words.title, words.why, words.script, *words.checklist.values()):
        assert variant == "unanswered" or not placeholders(text[-1])
        assert {name for one in text for name in placeholders(one)} <= KNOWN
    assert not words.why[-1].endswith(".")
    for title in words.title:
        assert len(title) <= 70


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", Kind)
def test_why_is_one_sentence(code: str, kind: Kind) -> None:
    facts = {
        "product": "Website",
        "ordered_on": "2026-02-03",
        "what": "the delay. Again!",
        "last_on": "2026-01-20",
        "attempts": "3",
        "another_channel": "message",
    }
    sentence = why(kind, facts, language=code)
    assert sentence.endswith(".") and not sentence.endswith("..")
    assert not re.search(r"(?<!\d)[.!?]\s+[A-ZÄÖÜ]", re.sub("[“„].*?[”“]", "", sentence))
    assert "{" not in sentence and "\n" not in sentence


# --- choosing and filling --------------------------------------------------------------------------------------------


def test_the_most_telling_text_is_chosen() -> None:
    text = ("{a} and {b}", "{a}", "nothing")
    assert fill(text, {"a": "1", "b": "2"}) == "1 and 2"
    assert fill(text, {"a": "1", "b": ""}) == "1"
    assert fill(text, {}) == "nothing"
    assert fill(("{a}",), {}) == ""


def test_a_users_braces_are_text() -> None:
    follow_up = planned(Kind.PROMISE, {"what": "{due_on} {0} {{x}} {what.__class__}"})
    assert wording.title(follow_up, ANNA, ENGLISH) == "Keep your promise: {due_on} {0} {{x}} {what.__class__}"


def test_a_language_is_found_by_its_beginning() -> None:
    assert [speak(code).code for code in ("de", "de-CH", "DE_at", "en-GB", "fr", "")] == [
        "de",
        "de",
        "de",
        "en",
        "en",
        "en",
    ]


# --- titles ----------------------------------------------------------------------------------------------------------


def test_titles() -> None:
    note = planned(Kind.THANK_YOU_NOTE, {"product": "Website"})
    assert wording.title(note, ANNA, ENGLISH) == "Write a thank-you card for Website"
    assert wording.title(note, ANNA, GERMAN) == "Dankeskarte für Website schreiben"
    light = planned(Kind.THANK_YOU_NOTE, {"product": "Website", "variant": "light"})
    assert wording.title(light, ANNA, ENGLISH) == "Send a short thank-you for Website"
    assert wording.title(planned(Kind.GREETING, {"occasion": "birthday"}), ANNA, GERMAN) == "Zum Geburtstag gratulieren"
    years = planned(Kind.GREETING, {"occasion": "anniversary", "years": "1"})
    assert wording.title(years, ANNA, ENGLISH) == "Thank them for a year together"
    assert wording.title(planned(Kind.CUSTOM), ANNA, ENGLISH) == "Follow up"


def test_a_persons_own_title_wins() -> None:
    assert (
        wording.title(planned(Kind.CHECK_IN, title="Call about the invoice"), ANNA, ENGLISH) == "Call about the invoice"
    )


def test_a_rules_title_never_holds_the_customers_own_name() -> None:
    follow_up = planned(Kind.THANK_YOU_NOTE, {"product": "Portrait of ANNA WEBER"})
    assert wording.title(follow_up, ANNA, ENGLISH) == "Write a thank-you card"
    ann = replace(ANNA, name="Ann")
    assert "Annual report" in wording.title(planned(Kind.NEXT_STEPS, {"product": "Annual report"}), ann, ENGLISH)


def test_a_long_text_is_cut_in_a_title() -> None:
    title = wording.title(planned(Kind.PROMISE, {"what": "word " * 100 + "\nend"}), ANNA, ENGLISH)
    assert len(title) < 85 and title.endswith("word…") and "\n" not in title
    assert wording.one_line("x" * 100, 10) == "x" * 9 + "…"


# --- why -------------------------------------------------------------------------------------------------------------


def test_why_says_what_happened_and_when() -> None:
    assert why(Kind.CHECK_IN, {"last_on": "2026-01-20"}) == (
        "Your last contact was 41 days ago, and people forget you sooner than you think."
    )
    assert "gestern" in why(Kind.CHECK_IN, {"last_on": "2026-03-01"}, language="de")
    assert "yesterday" in why(Kind.CHECK_IN, {"last_on": "2026-03-01"})
    assert "today" in why(Kind.CHECK_IN, {"last_on": "2026-03-02"})
    assert "heute" in why(Kind.CHECK_IN, {"last_on": "2026-03-02"}, language="de")
    assert "3. Februar" in why(Kind.THANK_YOU_NOTE, {"product": "Website", "ordered_on": "2026-02-03"}, language="de")
    assert "3 February 2025" in why(Kind.THANK_YOU_NOTE, {"product": "Website", "ordered_on": "2025-02-03"})
    assert "the price was too high" in why(Kind.CORRECT_CAUSE, {"reason": "price"})
    assert "turn 50 on 2 March" in why(Kind.GREETING, {"occasion": "birthday", "years": "50"})
    assert "it is 3 years since" in why(Kind.GREETING, {"occasion": "anniversary", "years": "3"})
    assert "zum 3. Mal" in why(Kind.GREETING, {"occasion": "anniversary", "years": "3"}, language="de")


def test_what_a_person_added_says_so() -> None:
    assert why(Kind.CUSTOM, {}, rule=None) == "You added this on 2 March."
    assert why(Kind.REFERRAL_ASK, {}, rule=None, language="de") == "Das hast du am 2. März selbst eingetragen."


def test_unanswered_tries_are_counted_and_another_channel_suggested() -> None:
    assert why(Kind.CHECK_IN, {"attempts": "1"}).endswith("; you tried once without an answer.")
    assert why(Kind.CHECK_IN, {"attempts": "3", "another_channel": "message"}).endswith(
        "; you tried 3 times without an answer, so try it by message this time."
    )
    assert why(Kind.CHECK_IN, {"attempts": "1"}, language="de").endswith("; du hast es einmal ohne Antwort versucht.")
    assert "3-mal ohne Antwort" in why(Kind.CHECK_IN, {"attempts": "3"}, language="de")
    assert why(Kind.STILL_WITH_US, {"attempts": "3", "variant": "unanswered"}) == (
        "You tried 3 times without an answer, and it is time to decide."
    )


# --- checklists and scripts --------------------------------------------------------------------------------------------


def lines(follow_up: FollowUp, customer: Customer = ANNA) -> list[str]:
    """The lines to tick."""
    return [text for text, _ in wording.checklist(follow_up, customer, ENGLISH, TODAY)]


def test_the_order_check_in_has_its_five_points() -> None:
    caring = replace(ANNA, hot_buttons=("price", "speed", "a friendly voice"))
    assert lines(planned(Kind.ORDER_CHECK_IN, {"variant": "further_order"}), caring) == [
        "Did everything go well?",
        "Are they getting what matters to them: price, speed and a friendly voice?",
        "Thank them for their business",
        "Which other problem can you solve for them? Note it as a need",
        "Ask for the next order",
    ]
    first = lines(planned(Kind.ORDER_CHECK_IN, {"variant": "first_order"}))
    assert first[4] == "This was their first order: do not offer an upgrade"
    assert first[1] == "Are they getting what matters most to them?"


def test_a_complaint_is_heard_admitted_and_apologised_for() -> None:
    assert lines(planned(Kind.COMPLAINT_RESPONSE))[:3] == [
        "Listen to the end",
        "Admit it, without excuses",
        "Apologise",
    ]


def test_a_checklist_on_the_books_keeps_its_ticks_and_own_lines() -> None:
    items = (ChecklistItem("listen", done=True), ChecklistItem(text="Bring cake"), ChecklistItem("gone"))
    follow_up = planned(Kind.COMPLAINT_RESPONSE, checklist=items)
    assert wording.checklist(follow_up, ANNA, ENGLISH, TODAY) == (
        ("Listen to the end", True),
        ("Bring cake", False),
        ("gone", False),
    )


def test_what_to_say() -> None:
    said = wording.script(planned(Kind.PROMISE, {"promised_on": "2026-03-06"}), ANNA, GERMAN, TODAY)
    assert said == "Ich hatte es Ihnen bis zum 6. März versprochen. Hier ist es schon."


def test_a_kind_has_a_name() -> None:
    assert wording.kind_name(Kind.THANK_YOU_NOTE, "de") == "Dankeskarte"


# --- courtesy (C6) and reasons -----------------------------------------------------------------------------------------


def test_a_hold_says_which_rule_from_when_until_when() -> None:
    until = Hold("C1", TODAY, date(2026, 3, 6), withheld=False)
    assert wording.hold_sentence(until, ENGLISH, TODAY) == (
        "Moved on 2 March to 6 March, because a greeting stands alone, and nothing that asks comes within a day of it."
    )
    withheld = Hold("C5", TODAY, date(2027, 3, 6))
    assert wording.hold_sentence(withheld, GERMAN, TODAY) == (
        "Zurückgehalten vom 2. März bis zum 6. März 2027, weil dieser Kunde gerade Pause hat."
    )
    assert wording.hold_sentence(Hold("C4", TODAY), ENGLISH, TODAY) == (
        "Held from 2 March until the complaint is resolved, because nothing that asks comes while a complaint is open."
    )


def test_reasons_in_words() -> None:
    assert wording.reason("last_interaction", {"last_on": "2026-01-20", "days": "41"}, ENGLISH, TODAY) == (
        "Last contact 41 days ago"
    )
    assert wording.reason("complaint", {"count": "2"}, ENGLISH, TODAY) == "Open complaints: 2"
    assert wording.reason("complaint", {}, GERMAN, TODAY) == "Eine Reklamation ist offen"
