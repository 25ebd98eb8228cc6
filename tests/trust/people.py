"""Who the customers are."""

from __future__ import annotations

from typing import Final

# fmt: off
FIRST: Final = (
    "Anna", "Bruno", "Clara", "Dario", "Elif", "Frank", "Greta", "Hugo", "Irene", "Jonas", "Karla", "Leon", "Mina",
    "Nils", "Olga", "Paul", "Quentin", "Rosa", "Samir", "Tilda", "Umberto", "Vera", "Wanda", "Xaver", "Yasmin",
    "Zora", "Alfred", "Birgit", "Cosima", "Dragan", "Edith", "Fabio", "Gudrun", "Henrik", "Ingrid", "Jakob",
)
LAST: Final = (
    "Albrecht", "Brandt", "Costa", "Dietrich", "Engel", "Fuchs", "Graf", "Hoffmann", "Iversen", "Jansen", "Krause",
    "Lindner", "Moreau", "Neumann", "Olsen", "Pohl", "Quandt", "Richter", "Schubert", "Thalberg", "Ulrich", "Vogel",
    "Weber", "Xenakis", "Yilmaz", "Zimmer", "Arnold", "Bishop", "Carter", "Dupont", "Eriksen", "Ferrari", "Gallo",
    "Haas", "Imhof", "Jensen",
)
# fmt: on


def name_of(number: int) -> str:
    """A name that nobody else has, and that can be said."""
    return f"{FIRST[number % len(FIRST)]} {LAST[number // len(FIRST)]}"
