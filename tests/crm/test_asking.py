"""What is asked aloud, and the answers that are understood: matched here as Home Assistant's satellites match them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hassil import Intents, recognize
import pytest

from custom_components.aftersale.crm import asking
from custom_components.aftersale.crm.asking import Said
from custom_components.aftersale.crm.model import Channel
from custom_components.aftersale.crm.words import asking_de, asking_en

from .world import Delivery, Due, Kind, World, practice

HEARD = {
    ("en", Said.YES): (
        "yes|Yes.|yeah|yep|yup|sure|of course|Yes, I did.|yes I have|I did|I did it|I have|done|already done|it's done|that's done"
        "|yes it has arrived|it arrived|yes it took place|I have done it|all done|yes I did that already"
    ),
    ("en", Said.NOT_YET): (
        "no|No.|nope|not yet|No, not yet.|no I did not|no I have not yet|I haven't|I didn't|not today|not now|later|tomorrow"
        "|I will do it tomorrow|I will do that later|remind me later|remind me again|no I will do it later today|it hasn't arrived yet"
        "|I have not done it yet"
    ),
    ("en", Said.NOT_NEEDED): (
        "not needed|that's not needed|that is not necessary|it is no longer needed|no need|no need for that|skip it|skip that|forget it"
        "|It isn't necessary any more.|I don't need to|no longer necessary|not necessary anymore|no, not needed"
    ),
    ("de", Said.YES): (
        "ja|Ja.|jep|klar|na klar|natürlich|ja habe ich|Ja, hab ich.|ja das habe ich|habe ich|hab ich schon|erledigt|ist erledigt"
        "|das ist erledigt|ja ist schon erledigt|ja ich habe es schon gemacht|ja ist angekommen|schon gemacht|ja sie ist da"
        "|ja es hat schon stattgefunden"
    ),
    ("de", Said.NOT_YET): (
        "nein|Nein.|nee|nö|noch nicht|Nein, noch nicht.|nein habe ich nicht|nein habe ich noch nicht|ich habe es noch nicht gemacht"
        "|später|morgen|nein mache ich später|das mache ich morgen|mach ich gleich|erinnere mich später|heute nicht|nein heute nicht"
        "|noch nicht angekommen|ist noch nicht da|nicht heute"
    ),
    ("de", Said.NOT_NEEDED): (
        "nicht nötig|Das ist nicht nötig.|nein nicht mehr nötig|ist nicht mehr notwendig|das brauche ich nicht mehr|brauch ich nicht"
        "|hat sich erledigt|das hat sich erledigt|überspringen|bitte überspringen|überspring es|streich das|lass es weg|entfällt"
        "|nein, das braucht es nicht mehr|vergiss es"
    ),
}
OTHER = (
    "what is the weather",
    "turn on the light",
    "yes we have no bananas",
    "maybe",
    "wie spät ist es",
    "mach das licht an",
    "vielleicht",
    "",
)


def heard(sentence: str, language: str) -> str | None:
    """The answer that a satellite makes of a sentence."""
    said = [{"sentences": one["sentences"], "metadata": {"answer_id": one["id"]}} for one in asking.answers(language)]
    intents = Intents.from_dict({"language": "en", "intents": {"Question": {"data": said}}})
    found = recognize(sentence, intents)
    return None if found is None or found.intent_metadata is None else str(found.intent_metadata["answer_id"])


@pytest.mark.parametrize(("language", "said"), HEARD)
def test_answers_are_understood(language: str, said: Said) -> None:
    wrong = {one: heard(one, language) for one in HEARD[language, said].split("|")}
    assert {one: got for one, got in wrong.items() if got != said} == {}


@pytest.mark.parametrize("language", ["en", "de-CH"])
def test_nothing_else_is(language: str) -> None:
    assert {one for one in OTHER if heard(one, language)} == set()


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_sentence_belongs_to_two_answers(language: str) -> None:
    """Whatever one language hears in a sentence, the other answers of that language do not."""
    for said in Said:
        for sentence in HEARD[language, said].split("|"):
            for one in asking.answers(language):
                if one["id"] != said:
                    data = [{"sentences": one["sentences"]}]
                    alone = Intents.from_dict({"language": "en", "intents": {"Question": {"data": data}}})
                    assert recognize(sentence, alone) is None, (sentence, one["id"])


def test_every_kind_has_its_question_in_both_languages() -> None:
    others = {Kind.CHECK_IN, Kind.CUSTOM, Kind.STILL_WITH_US}
    for words in (asking_en, asking_de):
        assert set(words.QUESTIONS) == set(Kind) - others
        assert set(words.REACHED) == set(Channel)
        for text in (*words.QUESTIONS.values(), *words.REACHED.values(), words.TITLED):
            assert "{name}" in text
            assert text.endswith("?")


def test_a_name_is_spoken_as_far_as_it_may_be() -> None:
    world = World(company="Weber GmbH")
    world.order(delivery=Delivery.DONE)
    customer = world.file.customer

    def asked(kind: Kind, language: str = "en", *, first_names: bool = False) -> str:
        return asking.question(world.one(kind), customer, world.practice, language, first_names=first_names).text

    assert asked(Kind.THANK_YOU_NOTE) == "Did you send Anna Weber a thank-you note?"
    assert asked(Kind.THANK_YOU_NOTE, "de", first_names=True) == "Hast du Anna eine Dankeskarte geschickt?"
    assert asked(Kind.CHECK_IN) == "Did you call Anna Weber?"
    world.add(title="Send Anna Weber the plan of Weber GmbH!", due=Due.on(world.today))
    assert asked(Kind.CUSTOM) == "For Anna Weber: Send Anna Weber the plan of Weber GmbH. Is that done?"
    assert asked(Kind.CUSTOM, first_names=True) == "For Anna: Send Anna the plan of …. Is that done?"
    world.put(replace(world.one(Kind.CHECK_IN), channel=Channel.POST))
    assert (
        asking.question(
            replace(world.one(Kind.CHECK_IN), channel=Channel.POST), customer, world.practice, "en", first_names=False
        ).text
        == "Did you write to Anna Weber?"
    )


def test_only_what_yes_or_no_settles_is_asked() -> None:
    world = World()
    person = world.file.customer

    def may(**fields: object) -> bool:
        one = replace(world.add(due=Due.on(world.today)), **fields)  # type: ignore[arg-type]  # free-form changes
        return asking.may_be_asked(one, world.now, practice(), person)

    assert may()
    assert may(due=Due.on(world.today - timedelta(days=3)))
    assert may(due=Due.at(world.now))
    assert not may(due=Due.at(world.now + timedelta(hours=1)))
    assert not may(due=Due.on(world.today + timedelta(days=1)))
    assert not may(due=None)
    assert not may(kind=Kind.STILL_WITH_US)
    assert not may(tentative=True)
    assert not may(snoozed_until=Due.at(world.now + timedelta(hours=1)))
