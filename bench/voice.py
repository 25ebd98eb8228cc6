"""What spoken sentences cost with a large practice: how soon they are answered, and what understanding them keeps in memory."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
import gc
from itertools import islice
import statistics
import time
import tracemalloc

from hassil.intents import IntentData, Intents
from hassil.recognize import recognize_all

from bench import practice
from bench.figures import Lab
from bench.people import name
from bench.tables import Cell, table
from custom_components.aftersale.crm.identity import Directory
from custom_components.aftersale.voice.compiled import compiled
from custom_components.aftersale.voice_ears import CALL, ears

CUSTOMERS = 10_000
QUICK = 500
ROUNDS = 3
SETTLED = 10.0
"""Seconds in which what an import set off comes to rest."""
AT_MOST_MS = 150.0
AT_MOST_MB = 30.0
AT_MOST_LOOKING_MS = 20.0
SENTENCES = (
    ("en", "what are my follow-ups today"),
    ("en", "which follow-ups are overdue"),
    ("en", "who am I losing touch with"),
    ("en", "how many follow-ups are open"),
    ("en", "what's next for {name}"),
    ("en", "when did I last talk to {name}"),
    ("en", "tell me about {name}"),
    ("en", "I called {name}, she wants the green one"),
    ("en", "remind me to call {name} on Friday about the invoice"),
    ("en", "I called Xaverius Quorn"),
    ("en", "turn on the kitchen light"),
    ("en", "remind me to take out the trash"),
    ("de", "was steht heute bei meinen Kunden an"),
    ("de", "wann habe ich zuletzt mit {name} gesprochen"),
    ("de", "was weiß ich über {name}"),
    ("de", "ich habe {name} angerufen"),
    ("de", "verschiebe den Check-in mit {name} auf Donnerstag um drei"),
    ("de", "{name} hat sich über die Verspätung beschwert"),
)


@dataclass(frozen=True)
class Voice:
    """Milliseconds, megabytes."""

    customers: int
    median: float
    worst: float
    slowest: str
    first: float
    newcomer: float
    newcomer_known: bool
    names: float
    templates: float
    patterns: float
    looking: float

    @property
    def memory(self) -> float:
        """All that understanding keeps."""
        return self.names + self.templates + self.patterns


async def measured(lab: Lab, customers: int) -> Voice:
    """Fill a practice with so many customers and speak to it."""
    client = lab.client
    await practice.begin_afresh(client, lab.home.config)
    rows = "\n".join(("name", *(name(number) for number in range(customers))))
    await client.aftersale("import_customers", content=rows, format="csv")

    async def say(text: str, language: str = "en") -> tuple[float, str]:
        began = time.perf_counter()
        answer = await client.ws("conversation/process", text=text, language=language)
        return (time.perf_counter() - began) * 1000, str(answer["response"]["speech"]["plain"]["speech"])

    await asyncio.sleep(SETTLED)
    first, _ = await say("what are my follow-ups today")
    for language in ("en", "de"):  # Home Assistant reads its own sentences when it first needs them
        await say("turn on the kitchen light", language)
        await say("remind me to take out the trash", language)
    took: list[tuple[float, str]] = []
    for turn in range(ROUNDS):
        for number, (language, text) in enumerate(SENTENCES):
            said = text.format(name=name((turn * 997 + number * 131) % customers))
            took.append(((await say(said, language))[0], said))
    await client.aftersale("add_customer", name="Quirin Zabel")
    newcomer, answer = await say("I called Quirin Zabel")
    by_name, answer_by_name = await say("bumped into Quirin, he is well")
    names, templates, patterns, looking = _kept(customers)
    return Voice(
        customers,
        statistics.median(one for one, _ in took),
        *max(took),
        first,
        max(newcomer, by_name),
        "Quirin Zabel" in answer and "no customer" not in answer and "Quirin Zabel" in answer_by_name,
        names,
        templates,
        patterns,
        looking,
    )


def _kept(customers: int) -> tuple[float, float, float, float]:
    """What the names, the templates and the patterns keep, each built once more here; and what the event loop computes."""
    gc.collect()
    tracemalloc.start()
    directory = Directory()
    for number in range(customers):
        directory.add(str(number), name(number))
    names = tracemalloc.get_traced_memory()[0]
    kept = [compiled(language) for language in ("en", "de")]
    patterns = tracemalloc.get_traced_memory()[0]
    heard = ears(directory.has_word)
    templates = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert len(directory) == customers
    assert kept
    gc.disable()
    looking = [_looking(text.format(name=name(number)), heard) for number, (_, text) in enumerate(SENTENCES)]
    gc.enable()
    return names / 1e6, (templates - patterns) / 1e6, (patterns - names) / 1e6, max(looking)


def _looking(text: str, heard: list[IntentData]) -> float:
    """Milliseconds of the event loop, in its own time: the pool is made anew, as after somebody changed it, and looked through."""
    began = time.thread_time_ns()
    pool = Intents.from_dict({"language": "en", "intents": {"ours": {"data": [{"sentences": [CALL]}]}}})
    pool.intents["ours"].data.extend(heard)
    list(islice(recognize_all(text, pool), 2))
    return (time.thread_time_ns() - began) / 1e6


def report(found: Voice) -> str:
    """The figures, and whether they keep what is promised."""

    def kept(good: bool) -> str:
        return "kept" if good else "MISSED"

    rows: list[list[Cell]] = [
        ["answered, median, ms", found.median, None],
        ["answered, slowest, ms", found.worst, kept(found.worst <= AT_MOST_MS)],
        [f"   it was: {found.slowest}", None, None],
        ["the first sentence after a start, ms", found.first, None],
        ["somebody just added is known, ms", found.newcomer, kept(found.newcomer_known)],
        [
            "called, with the pool made anew, ms of the event loop's own time",
            found.looking,
            kept(found.looking <= AT_MOST_LOOKING_MS),
        ],
        ["memory: names, MB", found.names, None],
        ["memory: templates, MB", found.templates, None],
        ["memory: patterns, MB", found.patterns, None],
        ["memory: together, MB", found.memory, kept(found.memory <= AT_MOST_MB)],
    ]
    return table(f"Spoken sentences with {found.customers:,} customers", ["", "measured", "promise"], rows)
