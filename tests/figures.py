"""What a test of trust measured, kept for ``scripts/trust``, which writes it into ``docs/reliability.md``."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Final

FULL: Final = os.environ.get("AFTERSALE_TRUST") == "full"
"""Whether the tests of trust run with their full counts; otherwise with small ones."""


def note(key: str, **figures: Any) -> None:
    """Print a test's figures; and keep them, where ``AFTERSALE_FIGURES`` names a file for it."""
    line = json.dumps({"key": key, **figures}, ensure_ascii=False)
    print(f"\n{line}")  # noqa: T201 - a person who runs the test wants to see them
    if kept := os.environ.get("AFTERSALE_FIGURES"):
        with Path(kept).open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
