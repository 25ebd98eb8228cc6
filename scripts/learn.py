"""Learn from the wordings of ``tests/voice`` which words speak for which capability.

Logistic regression over the features of ``voice/guess.py``, one class a capability, with steps of AdaGrad's length and a fixed
order: the same wordings give the same file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
import hashlib
import json
from math import exp, sqrt
from pathlib import Path
from random import Random
import sys

import yaml

from custom_components.aftersale.voice.guess import FOLDER, SCALE, class_of, features
from custom_components.aftersale.voice.request import Intent
from custom_components.aftersale.voice.understand import marked
from tests.voice.wordings import HERE, LANGUAGES, MONDAY, directory

NOT_OURS = (HERE / "traps.yaml", HERE / "strangers.yaml", HERE / "heard" / "not_meant.yaml")
"""What must change nothing, and what is said to the house."""
ROUNDS = 30
STEP = 0.3
FORGETTING = 0.0005
SEEN_AT_LEAST = 2
HEARD = HERE / "heard"
"""What others said: of these only the capability is learned."""


def files(language: str) -> list[Path]:
    """The wordings of a language."""
    return sorted([*HERE.glob(f"*{language}.yaml"), *HEARD.glob(f"*{language}.yaml")])


def digest(language: str) -> str:
    """What a language was learned from, in short."""
    return hashlib.sha256("".join(f"{said}\t{intent}\n" for said, intent in wordings(language)).encode()).hexdigest()


def wordings(language: str) -> Iterator[tuple[str, Intent | None]]:
    """What is said, and what for; ``None``: for nothing of ours."""
    for path in NOT_OURS:
        yield from ((said, None) for said in yaml.safe_load(path.read_text(encoding="utf-8"))[language])
    for path in files(language):
        for one in yaml.safe_load(path.read_text(encoding="utf-8")):
            if (intent := {"move": "snooze"}.get(one.get("intent"), one.get("intent"))) is not None:
                yield one["say"], class_of(Intent(intent))


def learn(language: str) -> dict[str, object]:
    """The weights of a language."""
    everybody = directory()
    told = [(features(marked(said, language, everybody, MONDAY)), intent) for said, intent in wordings(language)]
    seen = Counter(feature for found, _ in told for feature in found)
    intents = sorted({intent for _, intent in told}, key=str)
    place = {intent: number for number, intent in enumerate(intents)}
    samples = [(sorted(one for one in found if seen[one] >= SEEN_AT_LEAST), place[intent]) for found, intent in told]
    weights = {feature: [0.0] * len(intents) for feature in sorted(seen) if seen[feature] >= SEEN_AT_LEAST}
    paces = dict.fromkeys(weights, 0.01)
    order = Random(1)
    for _ in range(ROUNDS):
        order.shuffle(samples)
        for found, right in samples:
            rows = [weights[one] for one in found]
            totals = [sum(column) for column in zip(*rows, strict=True)]
            highest = max(totals)
            odds = [exp(total - highest) for total in totals]
            whole = sum(odds)
            wrong = [one / whole for one in odds]
            wrong[right] -= 1.0
            size = sum(one * one for one in wrong)
            for feature, row in zip(found, rows, strict=True):
                paces[feature] += size
                step = STEP / sqrt(paces[feature])
                for number, one in enumerate(wrong):
                    row[number] -= step * one + FORGETTING * row[number]
    kept = {feature: [round(weight * SCALE) for weight in row] for feature, row in weights.items()}
    return {"intents": intents, "of": digest(language), "weights": kept}


def main() -> int:
    """Learn every language."""
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        text = json.dumps(learn(language), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        (FOLDER / f"{language}.json").write_text(text.replace('],"', '],\n"') + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
