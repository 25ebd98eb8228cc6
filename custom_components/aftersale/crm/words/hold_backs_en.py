"""What holds each rule back, in English (practice.md, "The rules of the default playbook" and "Courtesy")."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_NO_CARE: Final = "Not when the order's care is “none”."
_FULL_CARE: Final = "Only when the order's care is “full”."

OF_RULES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "P1": (_NO_CARE, "With light care a message instead of a card."),
        "P2": (_FULL_CARE, "Not when no walkthrough is wanted."),
        "P3": (_FULL_CARE, "Not when no walkthrough is wanted."),
        "P4": (_FULL_CARE, "Not once it was delivered."),
        "P5": (_NO_CARE, "Not once it was delivered."),
        "P6": (_FULL_CARE, "Only once for a retainer."),
        "P7": (_NO_CARE, "Not before an open walkthrough."),
        "P10": ("Not within 90 days of another survey.",),
        "P11": ("Only for a suggestion, or a score of 6 or less.",),
        "P16": ("Only when the reason for the loss lies with the practice.",),
        "P17": (
            "Not before several orders were delivered.",
            "Not when the last score was under 8.",
            "Not when they were asked within a year.",
        ),
        "P20": ("Not while a retainer runs.",),
        "P21": ("Not before a first order was delivered.",),
        "P23": ("Not while a retainer runs.",),
    }
)
OF_COURTESY: Final[Mapping[str, str]] = MappingProxyType(
    {
        "C1": "Not on the day of a greeting, nor the day before or after it.",
        "C2": "Not to a customer with fewer than two delivered orders.",
        "C4": "Not while a complaint is open.",
        "C5": "Not during a pause, nor after a loss.",
        "C7": "Not while something else reaches them within three days.",
        "C9": "Not between an order and its order check-in.",
    }
)
