"""Every word the user reads is there in both languages, and every refusal has a sentence that says what to do."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
import json
from pathlib import Path
import re
from typing import Any, NamedTuple

import pytest
import yaml

from custom_components.aftersale.actions import ACTIONS
from custom_components.aftersale.crm.model import (
    Care,
    Channel,
    CustomerStatus,
    Delivery,
    Direction,
    Kind,
    LossReason,
    Status,
)
from custom_components.aftersale.event import EVENT_TYPES
from custom_components.aftersale.options import FEED_NAMES, LOCK_SCREEN, PLAYBOOK_FORM, SPOKEN_NAMES, STEPS, WORK_DAYS
from homeassistant.core import HomeAssistant
from homeassistant.helpers.icon import async_get_icons
from homeassistant.helpers.selector import validate_selector
from homeassistant.helpers.service import async_get_all_descriptions
from homeassistant.helpers.translation import async_get_translations

HOUSE = Path(__file__).parents[2] / "custom_components" / "aftersale"
EN: dict[str, Any] = json.loads((HOUSE / "translations" / "en.json").read_text(encoding="utf8"))
DE: dict[str, Any] = json.loads((HOUSE / "translations" / "de.json").read_text(encoding="utf8"))
ICONS: dict[str, Any] = json.loads((HOUSE / "icons.json").read_text(encoding="utf8"))
SERVICES: dict[str, Any] = yaml.safe_load((HOUSE / "services.yaml").read_text(encoding="utf8"))

# Who refuses, with the key as the first argument; and what facts each adds by itself.
REFUSERS: Mapping[str, frozenset[str]] = {
    "AftersaleError": frozenset(),
    "NotFound": frozenset(),
    "Ambiguous": frozenset(),
    "Invalid": frozenset(),
    "Conflict": frozenset(),
    "BookError": frozenset(),
    "BookDamaged": frozenset(),
    "BookTooNew": frozenset(),
    "BookUnwritable": frozenset(),
    "refusal": frozenset(),
    "failure": frozenset(),
    "Refusal": frozenset(),
    "Unreadable": frozenset({"field", "value"}),
}
HA_ERRORS = frozenset(
    {"HomeAssistantError", "ServiceValidationError", "ConfigEntryError", "ConfigEntryNotReady", "UpdateFailed"}
)
# Refusals that another one always comes before: they never reach a user.
NEVER_SHOWN = {("desk/sorting.py", "unknown_customer"), ("store/book.py", "unknown_customer")}
PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Refusal(NamedTuple):
    """One place in the code that refuses."""

    key: str
    facts: frozenset[str] | None
    where: str


def refusals(source: str, where: str) -> Iterator[Refusal]:
    """Every refusal of a module, with its key and the names of its facts (``None``: not to be read off)."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        place = f"{where}:{node.lineno}"
        if name in REFUSERS and node.args and isinstance(node.args[0], ast.Constant):
            named = [keyword.arg for keyword in node.keywords]
            facts = None if None in named else frozenset(str(one) for one in named) | REFUSERS[name]
            yield Refusal(str(node.args[0].value), facts, place)
        if name in HA_ERRORS:
            given = {keyword.arg: keyword.value for keyword in node.keywords}
            key, filled = given.get("translation_key"), given.get("translation_placeholders")
            if isinstance(key, ast.Constant):
                names = filled.keys if isinstance(filled, ast.Dict) else [] if filled is None else None
                known = None if names is None else frozenset(n.value for n in names if isinstance(n, ast.Constant))
                yield Refusal(str(key.value), known, place)


ALL_REFUSALS = [
    refusal
    for path in sorted(HOUSE.rglob("*.py"))
    for refusal in refusals(path.read_text(encoding="utf8"), str(path.relative_to(HOUSE)))
    if (str(path.relative_to(HOUSE)), refusal.key) not in NEVER_SHOWN
]


def leaves(tree: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    """Every text with its path."""
    for key, value in tree.items():
        path = f"{above}.{key}" if above else key
        if isinstance(value, dict):
            yield from leaves(value, path)
        else:
            yield path, value


def test_both_languages_have_the_same_keys() -> None:
    """Nothing is missing in one of them."""
    assert [path for path, _ in leaves(EN)] == [path for path, _ in leaves(DE)]


def test_no_text_is_empty_or_the_same_by_oversight() -> None:
    """A German sentence is not an English one."""
    german = dict(leaves(DE))
    for path, text in leaves(EN):
        assert text.strip() == text != ""
        assert german[path].strip() == german[path] != ""
        if " " in text:
            assert german[path] != text, path


def test_both_languages_fill_in_the_same_facts() -> None:
    """A placeholder that only one of them has would stay empty in the other."""
    german = dict(leaves(DE))
    for path, text in leaves(EN):
        assert sorted(PLACEHOLDER.findall(text)) == sorted(PLACEHOLDER.findall(german[path])), path


@pytest.mark.parametrize("refusal", ALL_REFUSALS, ids=lambda refusal: f"{refusal.key}-{refusal.where}")
def test_every_refusal_has_a_sentence_whose_facts_it_gives(refusal: Refusal) -> None:
    """What it cannot fill in would be shown with braces."""
    assert refusal.key in EN["exceptions"], refusal.where
    wanted = set(PLACEHOLDER.findall(EN["exceptions"][refusal.key]["message"]))
    assert refusal.facts is None or wanted <= refusal.facts, refusal.where


def test_every_sentence_is_used() -> None:
    """No sentence outlives its refusal."""
    assert set(EN["exceptions"]) - {refusal.key for refusal in ALL_REFUSALS} == set()


def test_the_walk_finds_a_planted_refusal() -> None:
    """A guard that cannot fail is worse than none."""
    planted = """
raise Invalid("planted", field="x")
raise ServiceValidationError(translation_domain=D, translation_key="also", translation_placeholders={"a": 1})
raise HomeAssistantError(translation_domain=D, translation_key="bare")
raise NotFound("open", **facts)
"""
    assert [(one.key, one.facts) for one in refusals(planted, "planted.py")] == [
        ("planted", frozenset({"field"})),
        ("also", frozenset({"a"})),
        ("bare", frozenset()),
        ("open", None),
    ]


def test_every_option_has_its_words() -> None:
    """A name and a description for each field of each page."""
    pages = EN["options"]["step"]
    assert set(pages) == {"init", "feed_address", "import", "import_preview", *STEPS}
    assert set(pages["init"]["menu_options"]) == {*STEPS, "import"}
    for step, keys in STEPS.items():
        fields = {"playbook": set(PLAYBOOK_FORM), "feeds": {"add", "label", "show", "revoke"}}.get(step, set(keys))
        assert set(pages[step]["data"]) == fields
        assert set(pages[step]["data_description"]) == fields


def test_every_choice_has_its_words() -> None:
    """Every value that a list offers, and no other."""
    offered = {name: set(words["options"]) for name, words in EN["selector"].items() if "options" in words}
    assert offered["kind"] == set(Kind)
    assert offered["channel"] == set(Channel)
    assert offered["direction"] == set(Direction)
    assert offered["loss_reason"] == set(LossReason)
    assert offered["delivery"] == set(Delivery)
    assert offered["care"] == set(Care)
    assert offered["customer_status"] == set(CustomerStatus)
    assert offered["follow_up_status"] == set(Status)
    assert offered["work_days"] == set(WORK_DAYS)
    assert offered["lock_screen"] == set(LOCK_SCREEN)
    assert offered["spoken_names"] == set(SPOKEN_NAMES)
    assert offered["feed_names"] == set(FEED_NAMES)


def test_every_event_type_has_its_words() -> None:
    """Of the event entity."""
    words = EN["entity"]["event"]["activity"]["state_attributes"]["event_type"]["state"]
    assert set(words) == set(EVENT_TYPES)


def test_actions_fields_forms_and_words_agree() -> None:
    """Schema, form and words of an action have the same fields."""
    assert set(ACTIONS) == set(SERVICES) == set(EN["services"]) == set(ICONS["services"])
    for name, action in ACTIONS.items():
        schema = action.schema().schema
        form = SERVICES[name]["fields"]
        assert {str(marker) for marker in schema} == set(form) == set(EN["services"][name]["fields"]), name
        required = {str(marker) for marker in schema if type(marker).__name__ == "Required"}
        assert required == {field for field, shown in form.items() if shown.get("required")}, name


def test_forms_of_actions_offer_what_selectors_know() -> None:
    """Every selector is one, and every choice of it has its words."""
    for service in SERVICES.values():
        for field in service["fields"].values():
            validate_selector(field["selector"])
            chosen = field["selector"].get("select")
            if chosen is not None:
                words = EN["selector"][chosen["translation_key"]]["options"]
                assert set(chosen["options"]) <= set(words)


def test_every_entity_with_words_has_an_icon() -> None:
    """And none is left over."""
    assert {(platform, key) for platform, keys in EN["entity"].items() for key in keys} == {
        (platform, key) for platform, keys in ICONS["entity"].items() for key in keys
    }


@pytest.mark.usefixtures("practice")
@pytest.mark.parametrize("language", ["en", "de"])
async def test_home_assistant_reads_them(hass: HomeAssistant, language: str) -> None:
    """As it does for the frontend."""
    for category in (
        "config",
        "config_subentries",
        "options",
        "entity",
        "exceptions",
        "issues",
        "services",
        "selector",
    ):
        assert await async_get_translations(hass, language, category, {"aftersale"}), category
    descriptions = (await async_get_all_descriptions(hass))["aftersale"]
    assert set(descriptions) == set(ACTIONS)
    assert "aftersale" in await async_get_icons(hass, "services", {"aftersale"})


GERMAN_WORDS: Mapping[str, str] = {
    "follow-up": r"(?<!KI-)Aufgabe(?!nlisten)",
    "playbook": "Regelbuch",
    "complaint": "Beschwerde",
    "promise": "Versprechen",
    "order": "Auftrag|Aufträge",
    "walkthrough": "Vorführung",
    "privacy (the step of the options)": "Datenschutz",
    "you (du, as Home Assistant says it)": r"\w+n Sie\b|\bSie sie\b",
}


@pytest.mark.parametrize("word", GERMAN_WORDS)
def test_one_word_has_one_german_word(word: str) -> None:
    """The forms, the actions and the panel call a thing by the same name; a reader of both would look for two things."""
    panel: dict[str, str] = json.loads((HOUSE.parents[1] / "frontend/src/words/de.json").read_text(encoding="utf8"))
    texts = [*(text for _, text in leaves(DE)), *panel.values()]
    assert [text for text in texts if re.search(GERMAN_WORDS[word], text)] == []
