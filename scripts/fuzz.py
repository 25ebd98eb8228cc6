"""Let a fuzzer that is guided by coverage loose on one parser of ``tests/fuzz/parsers.py``; what it finds is kept beside what it learnt."""

from __future__ import annotations

import argparse
from pathlib import Path
import sys

import atheris

with atheris.instrument_imports(include=["custom_components.aftersale"], enable_loader_override=False):
    from tests.fuzz.parsers import PARSERS

from homeassistant.util import dt as dt_util
from tests.fuzz.seeds import SEEDS, TOKENS

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Run until it finds something, or for as many tries as were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parser", choices=sorted(PARSERS))
    parser.add_argument("--runs", type=int, default=100_000, help="so many tries (100,000)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=int, default=20_000, help="so many bytes at most (20,000)")
    options = parser.parse_args()
    dt_util.set_default_time_zone(dt_util.get_time_zone("Europe/Berlin"))
    read = PARSERS[options.parser]
    learnt = ROOT / ".fuzz" / options.parser
    learnt.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(SEEDS.get(options.parser, ())):
        (learnt / f"seed-{number}").write_bytes(seed.encode("utf-8", "surrogatepass"))
    words = learnt.parent / "words"
    words.write_text("\n".join(map(_word, filter(None, TOKENS))) + "\n", encoding="ascii")
    given = [
        f"-runs={options.runs}",
        f"-seed={options.seed}",
        f"-max_len={options.longest}",
        f"-dict={words}",
        f"-artifact_prefix={learnt.parent}/found-{options.parser}-",
    ]
    atheris.Setup(
        [sys.argv[0], *given, str(learnt)],
        lambda data: read(data.decode("utf-8", "surrogateescape")),
        enable_python_coverage=True,
    )
    atheris.Fuzz()


def _word(token: str) -> str:
    """A token as a line of a fuzzer's dictionary."""
    return f'"{"".join(f"\\x{byte:02x}" for byte in token.encode("utf-8", "surrogatepass")[:60])}"'


if __name__ == "__main__":
    main()
