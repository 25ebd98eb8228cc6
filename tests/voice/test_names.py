"""Who is named by a stretch of a sentence."""

from __future__ import annotations

from hassil.intents import Intents
import pytest

from custom_components.aftersale.crm.identity import Directory, Found, Nobody, Several
from custom_components.aftersale.voice.gates import BEGINNING, MOST_WORDS
from custom_components.aftersale.voice.names import Names
from custom_components.aftersale.voice.sentences import SENTENCES

from .wordings import directory, listening, opens

KNOWN = directory()
ENGLISH = Names(KNOWN, SENTENCES["en"])
GERMAN = Names(KNOWN, SENTENCES["de"])


@pytest.mark.parametrize(
    ("names", "said", "who"),
    [
        (ENGLISH, "the thank-you note for Anna Weber", "Anna Weber"),
        (ENGLISH, "Anna Weber's order", "Anna Weber"),
        (ENGLISH, "the survey for weber gmbh", "Anna Weber"),
        (ENGLISH, "a call with Anna Veber", "Anna Weber"),
        (ENGLISH, "about Zoe O'Brien", "Zo\u00eb O'Brien"),
        (ENGLISH, "with Hans Mueller", "Hans M\u00fcller"),
        (ENGLISH, "with Hans Muller", "Hans M\u00fcller"),
        (ENGLISH, "with Marko", "Marco Rossi"),
        (ENGLISH, "about Mr Baker", "Tom Baker"),
        (ENGLISH, "for Northwind", "Northwind Traders Ltd"),
        (GERMAN, "Annas Karte an Petra", "Petra Schmidt"),
        (GERMAN, "Marcos Dankeskarte", "Marco Rossi"),
        (GERMAN, "mit Fischer und Partner", "Fischer & Partner GmbH"),
        (GERMAN, "bei Frau Lindholm", "Greta Lindholm"),
        (GERMAN, "die B\u00e4ckerei Huber", "B\u00e4ckerei Huber"),
    ],
)
def test_somebody_is_named(names: Names, said: str, who: str) -> None:
    found = names.anywhere(said)
    assert found is not None
    assert found.match == Found(who)


@pytest.mark.parametrize("said", ["den M\u00fcll", "to water the plants", "the moon", "the waiter"])
def test_a_thing_or_a_stranger_is_nobody(said: str) -> None:
    for names in (ENGLISH, GERMAN):
        found = names.anywhere(said)
        assert found is None or isinstance(found.match, Nobody)


def test_a_known_first_name_with_another_last_name_is_somebody_else() -> None:
    for found in (ENGLISH.anywhere("with Petra Smith"), GERMAN.anywhere("mit Petra Schulz")):
        assert found is not None
        assert isinstance(found.match, Nobody)
    for found in (ENGLISH.anywhere("with Petra Schmid"), GERMAN.anywhere("Petra Blumen geschickt")):
        assert found is not None
        assert found.match == Found("Petra Schmidt")


def test_a_thing_is_not_taken_for_a_name_after_a_verb() -> None:
    found = ENGLISH.at_start("the Backer about bread")
    assert found is None or isinstance(found.match, Nobody)


def test_two_of_a_name_are_both_candidates() -> None:
    found = ENGLISH.anywhere("with Anna")
    assert found is not None
    assert isinstance(found.match, Several)
    assert [one.name for one in found.match.candidates] == ["Anna Lindqvist", "Anna Weber"]


def test_no_name_goes_beyond_a_comma() -> None:
    found = ENGLISH.at_start("Marco, Anna Weber says hello")
    assert found is not None
    assert found.match == Found("Marco Rossi")


def test_nobody_comes_with_the_nearest() -> None:
    found = ENGLISH.at_start("Petra Smith about the invoice")
    assert found is not None
    assert isinstance(found.match, Nobody)
    assert "Petra Schmidt" in [one.name for one in found.match.nearest]


def people(*names: str) -> Intents:
    known = Directory()
    for name in names:
        known.add(name, name)
    return listening(known)


@pytest.mark.parametrize(
    "said",
    [
        "lunch was fun, Tom says",
        "ask Tom's wife",
        "ask TOM\u2019S wife",
        "toms Karte",
        "die Sch\u00f6n aus Kiel",
        "Frau Schoen war da",
        "a word with Anna-Lena",
        "und der Kiel-Tom?",
        "O'Briens dog",
        "the dog of O'Brien",
    ],
)
def test_names_call_us_by_whole_words(said: str) -> None:
    assert opens(said, people("Tom Baker", "Sch\u00f6n & Co. (Kiel) | [x] {y}", "Anna-Lena Vogt", "Zo\u00eb O'Brien"))
    assert not opens(said, people("Ottilie Brunner"))


@pytest.mark.parametrize("said", ["tomorrow is fine", "say something", "Tom", "Co. or no Co.", "the x and the y"])
def test_half_a_name_or_a_name_alone_does_not_call_us(said: str) -> None:
    assert not opens(said, people("Tom Baker", "Sch\u00f6n & Co. (Kiel) | [x] {y}"))


def test_everyday_words_of_a_name_do_not_call_us() -> None:
    everyday = people("Mark Light", "The Music House GmbH")
    for said in ("on the mark", "the lights are bright", "a gmbh of music", "music in the house"):
        assert not opens(said, everyday)


@pytest.mark.parametrize(
    "said",
    [
        "turn on Tom's lamp",
        "schalte das Licht bei Tom ein",
        "a timer for the customer",
        "play the song of our customers",
    ],
)
def test_what_is_surely_for_the_house_is_not_heard_whoever_is_named(said: str) -> None:
    assert not opens(said, people("Tom Baker"))
    assert opens(f"I told {said}", people("Tom Baker")) == ("timer" not in said)


def test_of_a_long_sentence_the_first_words_call_us() -> None:
    """A note may be long, but nobody waits for the templates to be tried on a page."""
    note = "so " * BEGINNING
    assert opens(f"I called somebody, {note * 9}", people())
    assert not opens(f"{note} I called somebody", people())
    assert not opens(f"turn on the lamp, {note} I called somebody", people())
    assert opens(f"{note} with Tom", people("Tom Baker"))
    assert not opens(f"{'so ' * MOST_WORDS} with Tom", people("Tom Baker"))


@pytest.mark.parametrize(
    "said",
    [
        "due any telephone calls to make tomorrow",
        "was hab ich nächste Woche an Kundenkram vor mir",
        "zu wem verlier ich grad den Kontakt",
        "wen ruf ich Mittwoch an",
    ],
)
def test_a_question_calls_us_by_what_it_asks(said: str) -> None:
    assert opens(said, people())


@pytest.mark.parametrize(
    "said",
    [
        "what is on tv tomorrow",
        "wie viele Leute sind in der Küche",
        "what do I have in my fridge",
        "was gibt es heute zu essen",
    ],
)
def test_another_question_does_not(said: str) -> None:
    assert not opens(said, people())


def test_an_everyday_name_calls_us_with_its_legal_form() -> None:
    bakers = people("Baker Ltd")
    assert opens("Baker Limited hat Zeit bis Montag", bakers)
    assert not opens("the baker has time until Monday", bakers)


@pytest.mark.parametrize(
    "said", ["off the phone with Mister Baker", "off the phone with mr. baker", "Herr Baker hat Zeit"]
)
def test_an_everyday_name_calls_us_with_a_salutation(said: str) -> None:
    assert opens(said, people("Baker Ltd"))
