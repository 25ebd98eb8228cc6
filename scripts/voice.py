"""Says sentences to the built-in agent of a real Home Assistant, and counts what it made of them.

A file is YAML: a list of mappings with ``say`` and, where it is known, what is expected: ``intent`` (as in ``tests/voice``),
``customer``, or ``unclear``. It may also be a mapping of ``people`` (name: company) and such a list as ``wordings``. The language is
the last part of its name before ``.yaml``, unless a wording says its ``language``.

*understood*: it was answered or done; *refused*: it was answered with a question; *misunderstood*: neither. Where something is
expected, *right* is told as well. Days are judged by ``tests/voice``, where it is always the same Monday. Every change is undone
at once, so that no sentence finds what an earlier one left behind.
"""

from __future__ import annotations

import argparse
import asyncio
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
import re
import sys
import tempfile
from typing import Any, Final

import yaml

from custom_components.aftersale.voice.answer import ANSWERS
from tests.e2e.client import Client
from tests.e2e.home import Home

ROOT: Final = Path(__file__).parents[1]
VOICE: Final = ROOT / "tests" / "voice"
QUESTIONS: Final = frozenset(
    [
        "several",
        "several_first",
        "nobody",
        "nearest",
        "which_customer",
        "until_when",
        "to_when",
        "by_when",
        "which_score",
        "past_day",
        "which_day",
        "past_or_plan",
        "not_done",
        "say_what",
    ]
)
ANSWERED: Final[Mapping[str, frozenset[str]]] = {
    **{
        key: frozenset({key})
        for key in ("complete", "snooze", "reschedule", "add", "promise", "keep_promise", "complaint")
    },
    **{key: frozenset({key}) for key in ("resolve", "order", "delivery", "need", "undo", "why", "log")},
    "why_none": frozenset({"why"}),
    "log_note": frozenset({"log"}),
    "complete_none": frozenset({"complete"}),
    "move_none": frozenset({"snooze", "reschedule"}),
    "feedback_score": frozenset({"feedback"}),
    "feedback_text": frozenset({"feedback"}),
    "last": frozenset({"last_contact"}),
    "last_none": frozenset({"last_contact"}),
    "next": frozenset({"next"}),
    "next_undated": frozenset({"next"}),
    "next_none": frozenset({"next"}),
    **{f"due_{number}": frozenset({"due"}) for number in ("none", "one", "many")},
    **{f"overdue_{number}": frozenset({"overdue"}) for number in ("none", "one", "many")},
    **{f"risk_{number}": frozenset({"at_risk"}) for number in ("none", "one", "many")},
    **{f"promises_{number}": frozenset({"promises"}) for number in ("none", "one", "many")},
    **{
        f"count_{what}_{number}": frozenset({"count"})
        for what in ("open", "due", "overdue", "at_risk", "customers")
        for number in ("one", "many")
    },
}
REFUSALS: Final[Mapping[str, frozenset[str]]] = {
    "nothing_to_undo": frozenset({"undo"}),
    "no_open_order": frozenset({"delivery"}),
    "several_orders": frozenset({"delivery"}),
    "no_open_complaint": frozenset({"resolve"}),
    "no_open_promise": frozenset({"keep_promise"}),
    "several_promises": frozenset({"keep_promise"}),
    "due_in_past": frozenset({"snooze", "reschedule", "add", "promise"}),
}
CAPABILITIES: Final[Mapping[str, str]] = {
    "due": "V1",
    "overdue": "V2",
    "next": "V4",
    "last_contact": "V5",
    "briefing": "V6",
    "why": "V7",
    "log": "V8",
    "complete": "V9",
    "snooze": "V10",
    "reschedule": "V10",
    "add": "V11",
    "promise": "V12",
    "keep_promise": "V12",
    "promises": "V12",
    "complaint": "V13",
    "resolve": "V13",
    "order": "V14",
    "delivery": "V14",
    "at_risk": "V15",
    "count": "V16",
    "feedback": "V17",
    "undo": "V18",
    "need": "V19",
}
QUERIES: Final = frozenset(
    ["due", "overdue", "next", "last_contact", "briefing", "why", "at_risk", "count", "promises"]
)
COLUMNS: Final = ("said", "right", "understood", "refused", "misunderstood")


@cache
def patterns(language: str) -> list[tuple[re.Pattern[str], str]]:
    """Every answer of a language as a pattern, the one with most words of its own first."""
    given = ANSWERS[language]
    texts = {**given.texts, **{f"error:{key}": text for key, text in given.errors.items()}}
    known = [
        (key, text)
        for key, text in texts.items()
        if key in ANSWERED
        or key in QUESTIONS
        or key.removeprefix("error:") in REFUSALS
        or key in ("not_understood", "not_ours")
    ]
    known.sort(key=lambda each: -len(re.sub(r"\{\w+(?::[^}]*)?\}", "", each[1])))
    return [(re.compile(re.sub(r"\\\{.*?\\\}", ".*", re.escape(text)), re.IGNORECASE), key) for key, text in known]


def heard_as(answer: str, language: str) -> tuple[frozenset[str], str]:
    """Which capabilities an answer shows, and which of our texts it is."""
    keys = [key for pattern, key in patterns(language) if pattern.match(answer)]
    parts = {key for pattern, key in patterns(language) if pattern.search(answer)}
    if parts & {"next", "next_undated", "next_none"} and parts & {"last", "last_none"}:
        return frozenset({"briefing"}), "briefing"
    if not keys:
        return frozenset(), ""
    return ANSWERED.get(keys[0]) or REFUSALS.get(keys[0].removeprefix("error:"), frozenset()), keys[0]


def judged(wording: Mapping[str, Any], answer: str, language: str) -> tuple[str, bool | None]:
    """*understood*, *refused* or *misunderstood*; and whether that is right, where something is expected."""
    intents, key = heard_as(answer, language)
    outcome = "understood" if intents else "refused" if key in QUESTIONS else "misunderstood"
    if "unclear" in wording:
        return outcome, not intents
    if "intent" not in wording:
        return outcome, None
    named = wording.get("customer", "") in answer or wording["intent"] in (
        "resolve",
        "delivery",
        "keep_promise",
        "promises",
        "overdue",
    )
    return outcome, wording["intent"] in intents and named


async def say(client: Client, wording: Mapping[str, Any], language: str, somebody: str) -> str:
    """Say a sentence; the answer. What it changed is undone; where it undoes, there is something to undo."""
    undoes = wording.get("intent") == "undo"
    if undoes:
        await client.aftersale("log_interaction", customer=somebody, channel="call")
    answer = await client.ws("conversation/process", text=wording["say"], language=language)
    said = str(answer["response"]["speech"]["plain"]["speech"])
    intents, key = heard_as(said, language)
    changed = key in ANSWERED and not key.endswith("_none") and not intents & QUERIES and key != "undo"
    if changed or (undoes and key != "undo"):
        await client.aftersale("undo")
    return said


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="scripts/voice", description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path, help="files of sentences (default: those of tests/voice)")
    parser.add_argument(
        "--people", type=Path, default=VOICE / "people.yaml", help="the customers: a YAML file of name: company"
    )
    parser.add_argument(
        "-v", "--verbose", action="store_true", help="print every sentence that was not right, and its answer"
    )
    return parser.parse_args()


def read(files: list[Path]) -> tuple[dict[str, str], list[tuple[str, dict[str, Any]]]]:
    """The people that the files bring along, and every wording with its language."""
    people: dict[str, str] = {}
    wordings: list[tuple[str, dict[str, Any]]] = []
    for file in files:
        given = yaml.safe_load(file.read_text(encoding="utf-8"))
        if isinstance(given, dict):
            people |= given.get("people", {})
            given = given["wordings"]
        language = file.name.split(".")[-2]
        wordings += [(one.get("language", language), one) for one in given]
    return people, wordings


async def run(options: argparse.Namespace) -> int:
    """Start Home Assistant, say everything, print the figures; the number of sentences that were not right."""
    files = options.files or sorted(file for code in ANSWERS for file in VOICE.glob(f"*{code}.yaml"))
    brought, wordings = read(files)
    people = brought or yaml.safe_load(options.people.read_text(encoding="utf-8"))
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    with tempfile.TemporaryDirectory(prefix="aftersale-voice-") as folder:
        home = Home(Path(folder))
        await home.start()
        try:
            async with home.client() as client:
                await client.add_aftersale()
                for name, company in people.items():
                    await client.aftersale("add_customer", name=name, **({"company": company} if company else {}))
                for language, wording in wordings:
                    answer = await say(client, wording, language, next(iter(people)))
                    outcome, right = judged(wording, answer, language)
                    rows = [(language, capability(wording)), (language, "queries" if is_query(wording) else "changes")]
                    for row in rows:
                        counts[row].update(["said", outcome, *(["right"] if right else [])])
                    if options.verbose and not right:
                        print(f"{language}  {wording['say']}\n    {answer}", flush=True)
        finally:
            await home.stop()
    print(table(counts))
    return sum(each["said"] - each["right"] for (_, row), each in counts.items() if row in ("queries", "changes"))


def capability(wording: Mapping[str, Any]) -> str:
    """Its number, as the documentation has it."""
    if "unclear" in wording:
        return "asks"
    if wording.get("intent") == "due" and ("kind" in wording or "channel" in wording):
        return "V3"
    return CAPABILITIES.get(wording.get("intent", ""), "-")


def is_query(wording: Mapping[str, Any]) -> bool:
    """Whether it asks rather than changes."""
    return wording.get("intent") in QUERIES


def table(counts: Mapping[tuple[str, str], Counter[str]]) -> str:
    """The figures, a line for each capability of each language."""
    lines = ["".join((f"{'':12}", *(f"{column:>15}" for column in COLUMNS)))]
    for (language, row), each in sorted(counts.items(), key=lambda one: (one[0][0], len(one[0][1]), one[0][1])):
        share = f"{100 * each['right'] / each['said']:5.1f} %"
        lines.append("".join((f"{language} {row:9}", *(f"{each[column]:>15}" for column in COLUMNS), f"  {share}")))
    return "\n".join(lines)


if __name__ == "__main__":
    asyncio.run(run(arguments()))
    sys.exit(0)
