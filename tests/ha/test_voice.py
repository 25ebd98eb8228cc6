"""What a consultant says to the built-in agent: the answer, and what it did to the book."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from hassil.expression import Sentence
from hassil.parse_expression import parse_sentence
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser, async_mock_service

from custom_components.aftersale.voice.gates import gates
from custom_components.aftersale.voice_ears import CALL
from homeassistant.components import conversation
from homeassistant.components.conversation.agent_manager import get_agent_manager
from homeassistant.components.conversation.default_agent import SentenceTriggerResult
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import intent
from homeassistant.helpers.chat_session import async_get_chat_session
from homeassistant.setup import async_setup_component

from .conftest import Act

type Say = Callable[..., Awaitable[str]]


@pytest.fixture
async def say(hass: HomeAssistant, practice: MockConfigEntry, act: Act) -> Say:
    """Say something to the built-in agent and have its answer."""
    assert await async_setup_component(hass, "homeassistant", {})
    assert await async_setup_component(hass, "conversation", {})
    await hass.async_block_till_done()
    await act("add_customer", name="Anna Weber", company="Weber GmbH")
    await act("add_customer", name="Marco Rossi")
    await act("add_customer", name="Anna Lindqvist")

    async def speak(text: str, language: str = "en", user_id: str | None = None) -> str:
        result = await conversation.async_converse(hass, text, None, Context(user_id=user_id), language)
        await hass.async_block_till_done()
        said = result.response.speech["plain"]["speech"]
        assert isinstance(said, str)
        return said

    return speak


async def test_a_day_in_the_life(say: Say, act: Act) -> None:
    await act("record_order", customer="Anna Weber", product="Website")
    assert "Anna Weber, Write a thank-you card for Website" in await say("what are my follow-ups today")
    assert "Dankeskarte" in await say("was steht heute bei meinen Kunden an", "de")
    assert (await say("the thank-you note for Anna Weber is done")).startswith("Done: ")
    done = await act("list_follow_ups", customer="Anna Weber", status="done")
    assert [one["kind"] for one in done["follow_ups"]] == ["thank_you_note"]
    assert await say("undo my last follow-up change") == "Undone: your last change, with Anna Weber."
    done = await act("list_follow_ups", customer="Anna Weber", status="done")
    assert done["follow_ups"] == []


async def test_a_call_with_a_note_is_logged_for_the_speaker(
    hass: HomeAssistant, say: Say, act: Act, hass_admin_user: MockUser
) -> None:
    said = await say("I called Marco, she wants the green one", user_id=hass_admin_user.id)
    assert said == "Logged: a call with Marco Rossi, she wants the green one."
    seen = next(one for one in (await act("get_customer", customer="Marco"))["timeline"] if one["way"] == "voice")
    assert (seen["event"], seen["way"], seen["user_id"]) == ("interaction_logged", "voice", hass_admin_user.id)
    assert seen["data"]["note"] == "she wants the green one"


async def test_moving_and_adding(say: Say, act: Act) -> None:
    await act("record_order", customer="Marco Rossi", product="Website")
    assert "Thursday at 15:00" in await say("move the walkthrough with Marco to Thursday at three")
    assert "Freitag" in await say("erinnere mich daran, Marco am Freitag wegen der Rechnung anzurufen", "de")
    listed = await act("list_follow_ups", customer="Marco", kind="walkthrough")
    assert listed["follow_ups"][0]["due"] == "2026-11-05T15:00:00+01:00"


async def test_moving_by_so_much_counts_from_where_it_stands(say: Say, act: Act) -> None:
    async def due() -> Any:
        return (await act("list_follow_ups", customer="Marco", kind="walkthrough"))["follow_ups"][0]["due"]

    await act("record_order", customer="Marco Rossi", product="Website")
    await say("move the walkthrough with Marco to Thursday at three")
    await say("push the walkthrough with Marco by two days")
    assert await due() == "2026-11-07T15:00:00+01:00"
    await say("zieh die Einführung mit Marco um einen Tag vor", "de")
    assert await due() == "2026-11-06T15:00:00+01:00"
    await say("move the walkthrough with Marco an hour later")
    assert await due() == "2026-11-06T16:00:00+01:00"
    assert "in the past" in await say("move the walkthrough with Marco two weeks earlier")
    assert await due() == "2026-11-06T16:00:00+01:00"
    await say("remind me to visit Anna Weber on Monday")
    assert "To when" in await say("push the visit with Anna Weber by an hour")


async def test_the_price_of_an_order_is_kept_apart_from_what_was_ordered(say: Say, act: Act) -> None:
    said = await say("Marco ordered two chairs for £1,250.50")
    assert said.endswith("two chairs for £1,250.50.")
    await say("Anna Weber hat ein Coaching zu 400 Euro bestellt", "de")
    await say("Anna Lindqvist bought a voucher")
    orders = [
        (await act("get_customer", customer=name))["customer"]["orders"][0]
        for name in ("Marco", "Anna Weber", "Anna Lindqvist")
    ]
    assert [(one["product"], one["amount"], one["currency"]) for one in orders] == [
        ("two chairs", "1250.50", "GBP"),
        ("ein Coaching", "400", "EUR"),
        ("a voucher", "", ""),
    ]


async def test_an_undo_says_whose_change_it_was_where_it_was_one_persons(
    hass: HomeAssistant, practice: MockConfigEntry, say: Say, act: Act
) -> None:
    hass.config_entries.async_update_entry(practice, options={"spoken_names": "first_name"})
    await hass.async_block_till_done()
    await say("I called Marco")
    assert await say("mach die letzte Kundenänderung rückgängig", "de") == (
        "Deine letzte Änderung bei Marco ist rückgängig gemacht."
    )
    await act("add_customer", name="Ben Ito")
    assert await say("undo my last follow-up change") == "Undone: your last change."


async def test_two_candidates_make_a_question_and_change_nothing(say: Say, act: Act) -> None:
    said = await say("I called Anna")
    assert "Anna Weber" in said
    assert "Anna Lindqvist" in said
    assert not [one for one in (await act("get_customer", customer="Anna Weber"))["timeline"] if one["way"] == "voice"]


async def test_only_first_names_are_spoken_when_asked(hass: HomeAssistant, practice: MockConfigEntry, say: Say) -> None:
    hass.config_entries.async_update_entry(practice, options={"spoken_names": "first_name"})
    await hass.async_block_till_done()
    assert await say("I called Marco Rossi") == "Logged: a call with Marco."


async def test_a_trigger_of_the_users_has_its_sentence_alone(hass: HomeAssistant, say: Say, act: Act) -> None:
    async def theirs(*_: Any) -> str:
        return "theirs"

    get_agent_manager(hass).register_trigger(["I called {someone}", "good [{x}] night {y}"], theirs)
    await hass.async_block_till_done()
    assert await say("I called Marco Rossi") == "theirs"
    assert not [one for one in (await act("get_customer", customer="Marco"))["timeline"] if one["way"] == "voice"]
    assert await say("I met Marco Rossi") == "Logged: a meeting with Marco Rossi."


async def test_candidates_are_named_in_full_only_where_that_may_be_heard(
    hass: HomeAssistant, practice: MockConfigEntry, say: Say, act: Act
) -> None:
    assert (
        await say("I called Weberling") == "I know no customer called Weberling. Did you mean Anna Weber (Weber GmbH)?"
    )
    hass.config_entries.async_update_entry(practice, options={"spoken_names": "first_name"})
    await hass.async_block_till_done()
    said = await say("I called Anna")
    assert "Lindqvist" not in said
    assert "Weber" not in said
    assert "last name" in said
    said = await say("I called Weberling")
    assert said == "I know no customer called Weberling. Did you mean Anna?"


async def test_a_name_is_enough_to_call_us(say: Say, act: Act) -> None:
    """Whatever else is said; and somebody who was just added, or renamed, can be spoken of at once."""
    assert (await say("bumped into Marco, he is well")).startswith("Logged: ")
    assert "Logged" not in await say("bumped into Ottilie, she is well")
    answer = await act("add_customer", name="Ottilie Brunner")
    assert (await say("bumped into Ottilie, she is well")) == "Logged: a contact with Ottilie Brunner, she is well."
    await act("update_customer", customer=answer["customer_id"], name="Ottokar Brunner")
    assert (await say("bumped into Ottokar, he is well")).endswith("with Ottokar Brunner, he is well.")


async def test_no_sentence_is_read_again_for_a_new_customer(
    hass: HomeAssistant, say: Say, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stalled the event loop: Home Assistant parses all that is registered as text, whenever any of it changes."""
    assert (await say("bumped into Marco, he is well")).startswith("Logged: ")
    read: list[str] = []

    def reading(text: str, **given: Any) -> Sentence:
        read.append(text)
        return parse_sentence(text, **given)

    monkeypatch.setattr("hassil.intents.parse_sentence", reading)
    await act("add_customer", name="Ottilie Brunner")
    assert (await say("bumped into Ottilie, she is well")).startswith("Logged: ")
    assert read == []

    async def theirs(*_: Any) -> str:
        return "theirs"

    unregister = get_agent_manager(hass).register_trigger(["good [{x}] night {y}"], theirs)
    await hass.async_block_till_done()
    assert (await say("bumped into Ottilie again")).startswith("Logged: ")
    assert sorted(read) == [CALL, "good [{x}] night {y}"]
    unregister()
    await hass.async_block_till_done()
    assert (await say("what are my follow-ups today")) == "Nothing is due today."
    assert sorted(read) == [CALL, CALL, "good [{x}] night {y}"]


@pytest.mark.parametrize("otherwise", ["copies", "raises", "no condition"])
async def test_where_sentences_are_kept_in_another_way_ours_are_registered_as_text(
    hass: HomeAssistant, practice: MockConfigEntry, say: Say, monkeypatch: pytest.MonkeyPatch, otherwise: str
) -> None:
    agent = get_agent_manager(hass).default_agent
    assert agent is not None
    recognise = agent.async_recognize_sentence_trigger

    async def copying(given: conversation.ConversationInput) -> SentenceTriggerResult | None:
        if otherwise == "raises" and given.text == CALL:
            raise AttributeError
        matched = await recognise(given)
        for one in matched.matched_triggers.values() if matched is not None and otherwise == "copies" else ():
            one.intent = replace(one.intent, data=[*one.intent.data])
        return matched

    monkeypatch.setattr(agent, "async_recognize_sentence_trigger", copying)
    if otherwise == "no condition":
        monkeypatch.setattr("custom_components.aftersale.voice_ears._Condition.isdisjoint", lambda *_: False)
    assert await hass.config_entries.async_reload(practice.entry_id)
    await hass.async_block_till_done()
    assert get_agent_manager(hass).trigger_sentences == [CALL, *gates()]
    assert await say("I called Marco") == "Logged: a call with Marco Rossi."
    assert await say("bumped into the moon") == "Sorry, I couldn't understand that"
    get_agent_manager(hass).register_trigger(["good night {y}"], recognise)
    await hass.async_block_till_done()
    assert get_agent_manager(hass).trigger_sentences == ["good night {y}", CALL, *gates()]
    assert await say("I met Marco") == "Logged: a meeting with Marco Rossi."


async def test_whoever_takes_every_sentence_has_it_until_they_go(hass: HomeAssistant, say: Say) -> None:
    async def theirs(*_: Any) -> str:
        return "theirs"

    unregister = get_agent_manager(hass).register_trigger(["[{x}] {y}"], theirs)
    await hass.async_block_till_done()
    assert await say("I called Marco Rossi") == "theirs"
    unregister()
    await hass.async_block_till_done()
    assert await say("bumped into Marco") == "Logged: a contact with Marco Rossi."


async def test_what_only_looked_like_ours_goes_where_it_belongs(hass: HomeAssistant, say: Say) -> None:
    hass.states.async_set("light.marco", "off", {"friendly_name": "Marco lamp"})
    turned_on = async_mock_service(hass, "light", "turn_on")
    await hass.async_block_till_done()
    assert "customer" not in await say("turn on the Marco lamp")
    assert len(turned_on) == 1
    for stranger in ("remind me to take out the trash", "tell me about the moon", "we ordered a pizza"):
        result = await conversation.async_converse(hass, stranger, None, Context(), "en")
        assert result.response.response_type is intent.IntentResponseType.ERROR
        assert result.response.speech["plain"]["speech"] == "Sorry, I couldn't understand that."


async def test_the_conversation_is_told_for_whom_it_speaks(
    hass: HomeAssistant, practice: MockConfigEntry, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Context | None] = []

    def newer(hass: HomeAssistant, conversation_id: str | None = None, *, context: Context | None = None) -> Any:
        told.append(context)
        return async_get_chat_session(hass, conversation_id)

    monkeypatch.setattr("homeassistant.helpers.chat_session.async_get_chat_session", newer)
    speaking = Context(user_id="owner")
    await conversation.async_converse(hass, "tell me about the moon", None, speaking, "en")
    assert told == [speaking]


async def test_an_assistant_that_was_spoken_to_gets_what_is_not_ours(hass: HomeAssistant, say: Say) -> None:
    class Assistant(conversation.AbstractConversationAgent):
        supported_languages = "*"

        async def async_process(self, user_input: conversation.ConversationInput) -> conversation.ConversationResult:
            response = intent.IntentResponse(language=user_input.language)
            response.async_set_speech(f"assistant: {user_input.text}")
            return conversation.ConversationResult(response=response)

    entry = MockConfigEntry(domain="assistant")
    entry.add_to_hass(hass)
    conversation.async_set_agent(hass, entry, Assistant())
    given = conversation.ConversationInput("tell me about the moon", Context(), None, None, None, "en", entry.entry_id)
    with (
        async_get_chat_session(hass, None) as session,
        conversation.async_get_chat_log(hass, session, given) as chat_log,
    ):
        said = await conversation.async_handle_sentence_triggers(hass, given, chat_log)
    assert said == "assistant: tell me about the moon"


async def test_what_is_said_right_after_setting_up_is_heard(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    assert await async_setup_component(hass, "homeassistant", {})
    assert await async_setup_component(hass, "conversation", {})
    await hass.async_block_till_done()
    assert await hass.config_entries.async_setup(entry.entry_id)
    result = await conversation.async_converse(hass, "what are my follow-ups today", None, Context(), "en")
    assert result.response.speech["plain"]["speech"] == "Nothing is due today."


async def test_nothing_is_heard_after_unload(hass: HomeAssistant, practice: MockConfigEntry, say: Say) -> None:
    assert await hass.config_entries.async_unload(practice.entry_id)
    await hass.async_block_till_done()
    assert get_agent_manager(hass).trigger_sentences == []


async def test_no_exception_escapes(
    hass: HomeAssistant, practice: MockConfigEntry, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(practice.runtime_data, "on_thread", None)
    assert await say("what are my follow-ups today") == "That did not work, and nothing was changed."
