"""Nothing that others write makes a parser do anything but give a result or its own refusal.

A few hundred texts for each by default; ``AFTERSALE_TRUST=full`` tries 20,000 (``AFTERSALE_EXAMPLES`` another number).
"""

from __future__ import annotations

from contextlib import suppress
import json
import os
from pathlib import Path
import tempfile
from typing import Any, Final

from hypothesis import HealthCheck, given, settings, strategies as st
import pytest

from custom_components.aftersale.crm.errors import AftersaleError
from custom_components.aftersale.crm.intake import KINDS
from homeassistant.util import dt as dt_util
from tests.desk.room import Room

from ..figures import FULL
from .parsers import PARSERS
from .seeds import BOOK, EDITS, LETTERS, OPTIONS, SEEDS, TOKENS

EXAMPLES: Final = int(os.environ.get("AFTERSALE_EXAMPLES", "20000" if FULL else "150"))
LIVES: Final = max(25, EXAMPLES // 20)
WORDS: Final = st.text(max_size=12) | st.text(st.characters(), max_size=4) | st.sampled_from(TOKENS)
"""Surrogates among them, which JSON can bring."""
JSON: Final = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats()
    | st.sampled_from(TOKENS)
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture(autouse=True, scope="module")
def zone() -> Any:
    """Days are Berlin's."""
    before = dt_util.get_default_time_zone()
    dt_util.set_default_time_zone(dt_util.get_time_zone("Europe/Berlin"))
    yield
    dt_util.set_default_time_zone(before)


@st.composite
def hurt(draw: st.DrawFn, *seeds: str) -> str:
    """A text of the right kind with some of it exchanged, or any text."""
    text = draw(st.sampled_from(seeds) if seeds else WORDS)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        end = min(len(text), at + draw(st.integers(0, 12)))
        text = text[:at] + draw(WORDS) + text[end:]
    return text


@st.composite
def bent(draw: st.DrawFn, *seeds: Any) -> Any:
    """A message of the right shape with a few of its values exchanged or left out."""
    message = json.loads(json.dumps(draw(st.sampled_from(seeds))))
    for _ in range(draw(st.integers(0, 4))):
        here, key = message, None
        while isinstance(here, dict | list) and here:
            within, key = here, draw(st.sampled_from(sorted(here) if isinstance(here, dict) else range(len(here))))
            here = within[key]
            if draw(st.integers(0, 2)) == 0:
                break
        if key is None:
            break
        if draw(st.integers(0, 4)):
            within[key] = draw(JSON)
        else:
            del within[key]
    return message


def texts(messages: st.SearchStrategy[Any]) -> st.SearchStrategy[str]:
    return messages.map(json.dumps)


GIVEN: Final[dict[str, st.SearchStrategy[str]]] = {name: hurt(*seeds) | hurt() for name, seeds in SEEDS.items()}
GIVEN |= {f"shop-{kind}": texts(bent(*LETTERS[kind])) | texts(JSON) | GIVEN[f"shop-{kind}"] for kind in KINDS}
GIVEN |= {"book": texts(bent(json.loads(BOOK))) | GIVEN["book"]}
GIVEN |= {"playbook": texts(bent(EDITS, OPTIONS)) | texts(JSON)}
GIVEN |= {"fields": texts(JSON) | GIVEN["fields"] | texts(st.fixed_dictionaries({"active_choice": JSON, "date": JSON}))}


@pytest.mark.parametrize("name", sorted(GIVEN))
def test_a_parser_gives_a_result_or_its_refusal(name: str) -> None:
    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
    @given(GIVEN[name])
    def law(text: str) -> None:
        PARSERS[name](text)

    law()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("csv", 'sep="\nname\nAnna\n'),
        ("csv", "sep=\r\nname\nAnna\n"),
        ("vcard", "BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=undefined:Anna\nEND:VCARD"),
        ("vcard", "BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=a\0b:Anna\nEND:VCARD"),
        ("vcard", f"BEGIN:VCARD\nFN:Anna\nEMAIL;PREF={'1' * 5000}:a@b.de\nEND:VCARD"),
        ("vcard", "BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:\ud800\nEND:VCARD"),
        ("fields", '{"active_choice": []}'),
        ("fields", "9999-12-31T23:59:59Z"),
        ("playbook", '{"p1_offset": Infinity, "p2_offset": NaN, "p1_enabled": 3}'),
    ],
)
def test_what_was_once_found_stays_mended(name: str, text: str) -> None:
    PARSERS[name](text)


def test_every_parser_is_tried() -> None:
    assert set(GIVEN) == set(PARSERS)


@settings(max_examples=LIVES, deadline=None, suppress_health_check=list(HealthCheck))
@given(bent(json.loads(BOOK)))
def test_a_book_that_was_taken_in_can_be_lived_with(said: Any) -> None:
    with tempfile.TemporaryDirectory() as folder:
        room = Room(Path(folder), again=True)
        try:
            room.import_customers(content=json.dumps(said), format="json")
        except AftersaleError:
            assert room.book.is_empty
        else:
            for days in (0, 1, 40, 400):
                room.later(days=days).wake()
                room.ring()
            room.close()
            room.open()
            for one in said["customers"]:
                with suppress(AftersaleError):
                    room.log_interaction(customer=one["id"], note="spoke")
            for format_ in ("json", "csv", "vcard"):
                assert room.desk.export_book(room.now, format=format_)["content"]
        finally:
            room.close()
