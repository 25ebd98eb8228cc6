"""What holds for every name, number and file, whatever is in it."""

from __future__ import annotations

import csv
import io

from hypothesis import assume, given, strategies as st

from custom_components.aftersale.crm import validate, wording
from custom_components.aftersale.crm.errors import Invalid
from custom_components.aftersale.crm.exchange import csv_in
from custom_components.aftersale.crm.identity import Directory, Found, Several
from custom_components.aftersale.crm.model import Kind
from custom_components.aftersale.crm.spelling import normal_name, spellings
from custom_components.aftersale.crm.telephone import normal_phone, same_phone
from custom_components.aftersale.crm.words import LANGUAGES

from ..test_wording import ANNA, TODAY, planned
from ..world import practice

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=40).filter(
    lambda text: bool(text.strip())
)
NAMES = TEXT | st.builds(
    "{} {}".format,
    st.sampled_from(["Anna", "Jörg", "Siobhán", "Anna-Lena", "Marco"]),
    st.sampled_from(["Weber", "Müller", "O’Brien", "Rossi GmbH", "Sá"]),
)
PEOPLE = st.lists(NAMES, max_size=8)
LATIN = st.lists(st.text("bcdgjkmnrtäöüßéñçø", min_size=4, max_size=9), min_size=1, max_size=3)
CELLS = TEXT.filter(lambda text: text.strip()[0].isalnum())
NATIONAL = st.from_regex(r"0[1-9]\d{6,10}", fullmatch=True).filter(str.isascii)


def directory(names: list[str]) -> Directory:
    """A book of these customers."""
    book = Directory()
    for number, name in enumerate(names):
        book.add(f"id-{number}", name)
    return book


@given(NAMES, PEOPLE)
def test_everyone_is_found_by_their_own_name(name: str, others: list[str]) -> None:
    assume(name.strip() not in {f"id-{number}" for number in range(9)})
    book = directory([name, *others])
    match = book.find(name)
    ids = [one.id for one in match.candidates] if isinstance(match, Several) else [getattr(match, "id", None)]
    assert "id-0" in ids


@given(NAMES, PEOPLE)
def test_whoever_left_is_never_found(name: str, others: list[str]) -> None:
    book = directory([name, *others])
    book.remove("id-0")
    match = book.find(name)
    assert match != Found("id-0")
    assert not isinstance(match, Several) or "id-0" not in [one.id for one in match.candidates]


@given(PEOPLE, PEOPLE, NAMES)
def test_a_book_kept_current_answers_as_one_built_anew(before: list[str], after: list[str], said: str) -> None:
    kept = directory(before)
    kept_ids = {f"id-{number}" for number in range(len(after))}
    for number, name in enumerate(after):
        kept.replace(f"id-{number}", name)
    for number in range(len(before)):
        if f"id-{number}" not in kept_ids:
            kept.remove(f"id-{number}")
    fresh = directory(after)
    assert kept.find(said) == fresh.find(said) or isinstance(kept.find(said), Several)


@given(
    LATIN, st.sampled_from(["GmbH", "S.p.A.", "Ltd.", "GmbH & Co. KG", ""]), st.sampled_from([" ", "  ", "-", " . "])
)
def test_case_punctuation_and_legal_forms_never_matter(words: list[str], form: str, gap: str) -> None:
    dressed = f" {gap.join(words).upper()}, {form}"
    assert set(spellings(dressed)) == set(spellings(" ".join(words)))
    assert normal_name(dressed) == normal_name(dressed).casefold()


@given(NATIONAL, st.sampled_from([" ", "-", "/", ".", " - "]))
def test_a_number_is_the_same_at_home_and_abroad(national: str, gap: str) -> None:
    spaced = gap.join((national[:4], national[4:7], national[7:]))
    abroad = normal_phone(spaced, "DE")
    assert abroad == f"+49{national[1:]}"
    assert same_phone(abroad, normal_phone(spaced))
    assert normal_phone(f"0049 (0) {national[1:]}") == abroad


@given(st.text(max_size=60))
def test_any_text_is_kept_as_it_is_or_refused(text: str) -> None:
    try:
        kept = validate.text(text, "name")
    except Invalid:
        return
    assert kept in ("", text.strip())


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=6), st.sampled_from([",", ";", "\t"]))
def test_what_a_spreadsheet_writes_is_what_is_read(rows: list[tuple[str, str]], delimiter: str) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerows([("Name", "Notes", "E-Mail"), *((name, notes, "") for name, notes in rows)])
    parsed = csv_in.read(out.getvalue())
    assert not parsed.rejected
    assert [(row.fields["name"], row.fields["notes"]) for row in parsed.rows] == [
        (a.strip(), b.strip()) for a, b in rows
    ]


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        parsed = csv_in.read(text)
    except Invalid:
        return
    lines = [one.line for one in (*parsed.rows, *parsed.rejected)]
    assert len(lines) == len(set(lines))
    assert all(1 <= line <= text.count("\n") + text.count("\r") + 1 for line in lines)


@given(st.sampled_from(list(Kind)), st.sampled_from(list(LANGUAGES)), st.text(max_size=300), st.text(max_size=80))
def test_no_fact_breaks_a_sentence(kind: Kind, code: str, what: str, product: str) -> None:
    facts = {"what": what, "product": product, "suggestion": what, "name": product}
    follow_up = planned(kind, facts)
    title = wording.title(follow_up, ANNA, practice(language=code))
    assert title and len(title) <= 140 and "\n" not in title
    assert wording.why(follow_up, ANNA, practice(language=code), TODAY).endswith(".")
    assert wording.script(follow_up, ANNA, practice(language=code), TODAY)
