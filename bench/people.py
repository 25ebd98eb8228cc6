"""Names and tasks by number: the same ones in every run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

FIRST = (
    *("Anna", "Thomas", "Sarah", "Jürgen", "Emily", "Lukas", "Zoë", "Peter", "Ingrid", "James", "Miriam", "Oliver"),
    *("Katharina", "Søren", "Margaret", "Niklas", "Aylin", "George", "Renée", "Tomasz", "Helga", "Arthur", "Ewa"),
)
LAST = (
    *("Weber", "Müller", "Bennett", "Schäfer", "Carter", "Brandt", "O'Neill", "Lindner", "Vogel", "Grant", "Haas"),
    *("Hoffmann", "Watson", "Nowak", "Yılmaz", "Baker", "Krüger", "Fischer", "Okafor", "Jensen", "Thiele", "Walsh"),
    *("Engel", "Marsh", "Roth", "Bergmann", "Ellis", "Kowalski", "Stein"),
)
MIDDLE = "ABCDEFGHIJKLMNOPRSTUVWZ"
TASKS = (
    "call about the invoice",
    "send the recipe for the noodles",
    "ask how the training went",
    "bring the spare lid along",
    "tell about the new filter",
    "Prospekt vorbeibringen",
    "nach dem Umzug fragen",
)
PRODUCTS = ("Grain mill Nova", "Steam oven Vita", "Water filter", "Mixer Duo", "Küchenmaschine Alva", "Induction wok")
GOLDEN = 0.618033988749895


@dataclass(frozen=True)
class Item:
    """One thing to do, as any to-do list can keep it."""

    uid: str
    person: str
    task: str
    due: date
    notes: str

    @property
    def summary(self) -> str:
        """``Anna Weber: call about the invoice``."""
        return f"{self.person}: {self.task}"


def name(number: int) -> str:
    """A name that nobody else has."""
    rest, first = divmod(number, len(FIRST))
    rest, last = divmod(rest, len(LAST))
    middle = "".join(f" {MIDDLE[(rest // len(MIDDLE) ** place) % len(MIDDLE)]}." for place in range(2 if rest else 0))
    return f"{FIRST[first]}{middle} {LAST[last]}"


def spread_over(number: int, days: int) -> int:
    """A day for each number such that the first N of them lie evenly over so many days, whatever N is."""
    return int(number * GOLDEN % 1 * days)


def item(number: int, people: int, today: date, days: int = 365) -> Item:
    """The thing to do of this number, for one of so many people."""
    return Item(
        uid=f"bench-{number:06d}",
        person=name(number % people),
        task=f"{TASKS[number % len(TASKS)]} ({number})",
        due=today + timedelta(days=spread_over(number, days)),
        notes=f"They asked for it when we last spoke; {PRODUCTS[number % len(PRODUCTS)]}.",
    )
