"""A voice satellite asks about what is due: real questions and answers, a mocked speaker and microphone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from unittest.mock import patch

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.aftersale import satellite as asking_aloud
from custom_components.aftersale.crm import asking
from homeassistant.components.assist_pipeline.pipeline import KEY_ASSIST_PIPELINE
from homeassistant.components.assist_satellite import (
    AssistSatelliteAnnouncement,
    AssistSatelliteConfiguration,
    AssistSatelliteEntity,
    AssistSatelliteEntityFeature,
)
from homeassistant.components.assist_satellite.const import DATA_COMPONENT
from homeassistant.components.assist_satellite.services import has_no_punctuation, is_valid_sentence
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError, Unauthorized
from homeassistant.setup import async_setup_component

from .conftest import DOMAIN, Act

KITCHEN = "assist_satellite.kitchen"
SILENCE = "\0"


class MockAssistSatellite(AssistSatelliteEntity):
    """Says what it is to say, and hears what a test puts into its ear."""

    _attr_has_entity_name = True
    _attr_name = "Kitchen"
    _attr_supported_features = AssistSatelliteEntityFeature.ANNOUNCE | AssistSatelliteEntityFeature.START_CONVERSATION

    def __init__(self, pipeline_entity_id: str | None = None) -> None:
        """In silence."""
        self._attr_pipeline_entity_id = pipeline_entity_id
        self.said: list[str] = []
        self.ear: list[Any] = []

    def async_get_configuration(self) -> AssistSatelliteConfiguration:
        raise NotImplementedError

    async def async_set_configuration(self, config: AssistSatelliteConfiguration) -> None:
        raise NotImplementedError

    def on_pipeline_event(self, event: Any) -> None:
        raise NotImplementedError

    async def _resolve_announcement_media_id(self, message: str, *_: Any, **__: Any) -> AssistSatelliteAnnouncement:
        return AssistSatelliteAnnouncement(message, "media", "media", None, "tts")

    async def async_start_conversation(self, start_announcement: AssistSatelliteAnnouncement) -> None:
        self.said.append(start_announcement.message)
        heard = self.ear.pop(0)
        if callable(heard):
            heard = await heard()
        if heard is not SILENCE:
            assert self._ask_question_future is not None
            self._ask_question_future.set_result(heard)


@pytest.fixture(autouse=True)
def no_audio() -> Iterator[None]:
    """No program that plays sounds."""
    with patch("homeassistant.components.ffmpeg.FFVersion.get_version", return_value="6.0"):
        yield


@pytest.fixture
async def kitchen(hass: HomeAssistant, practice: MockConfigEntry, act: Act) -> MockAssistSatellite:
    """A satellite, and Anna, to whom three things are owed today."""
    for component in ("homeassistant", "http", "assist_satellite"):
        assert await async_setup_component(hass, component, {})
    satellite = MockAssistSatellite()
    await hass.data[DATA_COMPONENT].async_add_entities([satellite])
    await act("add_customer", name="Anna Weber")
    await act("record_order", customer="Anna Weber", product="Website")
    await act("add_follow_up", customer="Anna Weber", title="Send the plan", channel="mail")
    return satellite


async def test_yes_not_yet_and_not_needed(kitchen: MockAssistSatellite, act: Act) -> None:
    kitchen.ear = ["Yes, I did.", "not yet", "No, not needed."]
    answer = await act("ask_follow_ups", satellite=KITCHEN)
    assert kitchen.said == [
        "Did you send Anna Weber a thank-you note?",
        "Did you agree a time with Anna Weber for the walkthrough?",
        "For Anna Weber: Send the plan. Is that done?",
    ]
    assert [one["answer"] for one in answer["asked"]] == ["yes", "not_yet", "not_needed"]
    assert [one["question"] for one in answer["asked"]] == kitchen.said
    assert answer["held_by"] is None
    done = await act("list_follow_ups", status="done")
    assert [one["id"] for one in done["follow_ups"]] == [answer["asked"][0]["follow_up_id"]]
    snoozed = [one for one in (await act("list_follow_ups"))["follow_ups"] if one["snoozed_until"]]
    assert [one["id"] for one in snoozed] == [answer["asked"][1]["follow_up_id"]]
    assert snoozed[0]["snoozed_until"].startswith("2026-11-02T16:30")
    skipped = await act("list_follow_ups", status="skipped")
    assert [one["id"] for one in skipped["follow_ups"]] == [answer["asked"][2]["follow_up_id"]]
    ways = {
        one["way"] for one in (await act("get_customer", customer="Anna"))["timeline"] if one["event"] == "completed"
    }
    assert ways == {"voice"}
    assert (await act("ask_follow_ups", satellite=KITCHEN))["asked"] == []


async def test_what_is_not_understood_is_left_and_silence_ends_it(
    hass: HomeAssistant, kitchen: MockAssistSatellite, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking_aloud, "LEAST_SECONDS", 0)
    kitchen.ear = ["what is the weather", SILENCE]
    answer = await act("ask_follow_ups", satellite=KITCHEN, timeout=0)
    assert [one["answer"] for one in answer["asked"]] in (["not_understood", "no_answer"], ["no_answer"])
    kitchen.ear = ["what is the weather", None]
    answer = await act("ask_follow_ups", satellite=KITCHEN)
    assert [one["answer"] for one in answer["asked"]] == ["not_understood", "no_answer"]
    assert (await act("list_follow_ups", status="done"))["total"] == 0
    kitchen._is_announcing = True
    answer = await act("ask_follow_ups", satellite=KITCHEN, limit=2)
    assert [one["answer"] for one in answer["asked"]] == ["failed"]


async def test_what_ended_while_it_was_asked_is_left(
    hass: HomeAssistant, kitchen: MockAssistSatellite, act: Act
) -> None:
    note = (await act("list_follow_ups", kind="thank_you_note"))["follow_ups"][0]["id"]

    async def meanwhile() -> str:
        await hass.services.async_call(DOMAIN, "skip_follow_up", {"follow_up": note}, blocking=True)
        return "yes"

    kitchen.ear = [meanwhile]
    answer = await act("ask_follow_ups", satellite=KITCHEN, limit=1)
    assert [one["answer"] for one in answer["asked"]] == ["changed"]
    assert (await act("list_follow_ups", status="done"))["total"] == 0


async def test_only_first_names_are_heard_when_so_chosen(
    hass: HomeAssistant, kitchen: MockAssistSatellite, practice: MockConfigEntry, act: Act
) -> None:
    hass.config_entries.async_update_entry(practice, options={"spoken_names": "first_name"})
    await hass.async_block_till_done()
    kitchen.ear = [None]
    await act("ask_follow_ups", satellite=KITCHEN)
    assert kitchen.said == ["Did you send Anna a thank-you note?"]


async def test_it_speaks_the_language_of_the_satellites_pipeline(
    hass: HomeAssistant, kitchen: MockAssistSatellite, act: Act
) -> None:
    store = hass.data[KEY_ASSIST_PIPELINE].pipeline_store
    plain = {"conversation_engine": "homeassistant", "conversation_language": "de", "language": "de", "name": "Deutsch"}
    silent = dict.fromkeys(("stt_engine", "stt_language", "tts_engine", "tts_language", "tts_voice"))
    await store.async_create_item({**plain, **silent, "wake_word_entity": None, "wake_word_id": None})
    kitchen._attr_pipeline_entity_id = "select.kitchen_pipeline"
    hass.states.async_set("select.kitchen_pipeline", "Deutsch")
    kitchen.ear = ["nein, noch nicht", None]
    answer = await act("ask_follow_ups", satellite=KITCHEN)
    hass.states.async_set("select.kitchen_pipeline", "preferred")
    assert asking_aloud.language_of(hass, KITCHEN) == "en"
    assert asking_aloud.language_of(hass, "assist_satellite.elsewhere") == "en"
    assert kitchen.said[0] == "Hast du Anna Weber eine Dankeskarte geschickt?"
    assert answer["asked"][0]["answer"] == "not_yet"


@pytest.mark.parametrize("gate", ["switch", "quiet"])
async def test_nothing_is_asked_while_reminders_are_held(
    hass: HomeAssistant, kitchen: MockAssistSatellite, practice: MockConfigEntry, act: Act, gate: str
) -> None:
    if gate == "switch":
        switch = {"entity_id": "switch.aftersale_reminders"}
        await hass.services.async_call("switch", "turn_off", switch, blocking=True)
    else:
        quiet = {"quiet_from": "09:00:00", "quiet_until": "11:00:00"}
        hass.config_entries.async_update_entry(practice, options=quiet)
    await hass.async_block_till_done()
    assert await act("ask_follow_ups", satellite=KITCHEN) == {"held_by": gate, "asked": []}
    assert kitchen.said == []


async def test_a_call_that_cannot_be_is_refused(
    hass: HomeAssistant, kitchen: MockAssistSatellite, act: Act, hass_read_only_user: Any
) -> None:
    hass.states.async_set("assist_satellite.deaf", "idle", {"supported_features": 1})
    hass.states.async_set("assist_satellite.off", "unavailable", {"supported_features": 3})
    for wrong, key in (
        ({"satellite": "assist_satellite.none"}, "unknown_satellite"),
        ({"satellite": "light.kitchen"}, "unknown_satellite"),
        ({"satellite": "assist_satellite.off"}, "unknown_satellite"),
        ({"satellite": "assist_satellite.deaf"}, "satellite_cannot_ask"),
        ({"satellite": KITCHEN, "limit": 4}, "out_of_range"),
        ({"satellite": KITCHEN, "timeout": 3}, "out_of_range"),
        ({}, "field_missing"),
    ):
        with pytest.raises(ServiceValidationError) as refused:
            await act("ask_follow_ups", **wrong)
        assert refused.value.translation_key == key
    with pytest.raises(Unauthorized):
        await hass.services.async_call(
            DOMAIN,
            "ask_follow_ups",
            {"satellite": KITCHEN},
            blocking=True,
            return_response=True,
            context=Context(user_id=hass_read_only_user.id),
        )
    assert kitchen.said == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_home_assistant_takes_the_sentences(language: str) -> None:
    for one in asking.answers(language):
        sentences = one["sentences"]
        assert isinstance(sentences, list)
        assert has_no_punctuation(is_valid_sentence(sentences))
