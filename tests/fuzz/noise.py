"""What people, programs and attackers send: values that fit, nearly fit, or cannot be.

Everything that could be somebody's carries a mark, so that it is found wherever it turns up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
import json
from random import Random
from typing import Any, Final

MARK: Final = "zuqi"
"""Stands in every name, note and address that is ever sent; and, by its letters, in no id."""
FIRST: Final = ("Anna", "Marco", "Zoë", "Øystein", "李", "O'Brien", "Jean-Luc", "ANNA", "Müller & Söhne")
ODD: Final = (
    "",
    " ",
    "\x00",
    "\u202e right to left",
    "a\nb",
    "\ud7ff",
    "\ufeff",
    "e\u0301" * 40,
    "🧶" * 20,
    "'; DROP TABLE customers; --",
    "{{ states | list }}",
    "{name}",
    "{0}",
    "%s %d %n",
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "null",
    "-1",
    "1e309",
    "٣",
    "BEGIN:VCARD",
    "=cmd|' /C calc'!A0",
    "\\",
    '"',
    "x" * 2_000,
    "word " * 600,
)
DAYS: Final = (
    "2026-11-02",
    "2026-11-30",
    "2026-02-29",
    "2028-02-29",
    "0001-01-01",
    "9999-12-31",
    "2026-13-01",
    "02-29",
    "12-24",
    "2026-10-25T02:30:00",
    "2026-03-29T02:30:00",
    "2026-11-03T10:00:00+01:00",
    "2026-11-03T10:00:00Z",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "tomorrow",
    "2026-W45-1",
    "20261103",
)
NUMBERS: Final = (0, 1, -1, 3, 7, 10, 11, 27, 365, 366, 2**31, 2**63, -(2**63), 10**30, 0.5, 1e300, -0.0)
WORDS: Final = (
    *("call", "visit", "mail", "post", "message", "meeting", "in", "out", "done", "no_answer", "left_message"),
    *("skipped", "missed", "cancelled", "open", "later", "ongoing", "full", "light", "none", "check_in", "custom"),
    *("order_check_in", "thank_you_note", "survey", "promise", "promise_not_kept", "price", "other", "csv", "vcard"),
    *("json", "EUR", "USD", "en", "de", "active", "paused", "lost", "yes", "no", "on", "arrived", "late"),
)
_FITTING: Final[Mapping[str, tuple[Any, ...]]] = {
    "score": (0, 3, 7, 10),
    "cadence_days": (1, 14, 27, 365, ""),
    "limit": (1, 5, 50, 500),
    "offset": (0, 5),
    "duration_minutes": (15, 60, 480),
    "for": ("1:00", {"hours": 3}, {"days": 2}, 3600),
    "off_for": ({"days": 3}, "12:00:00"),
    "outcome": ("done", "no_answer", "left_message"),
    "channel": ("call", "visit", "mail", "post", "message"),
    "direction": ("in", "out"),
    "delivery": ("later", "done", "ongoing"),
    "care": ("full", "light", "none"),
    "kind": ("custom", "check_in", "survey", "promise", "order_check_in", "thank_you_note"),
    "status": ("open", "done", "skipped", "missed", "cancelled", "active", "paused", "lost"),
    "reason": ("promise_not_kept", "price", "not_wanted", "other"),
    "letter": ("thank_you", "welcome", "tip"),
    "language": ("en", "de"),
    "format": ("csv", "vcard", "json"),
    "birthday": ("03-10", "1970-11-03", "02-29"),
    "email": ("anna.zuqi@example.com", "zuqi@example.org"),
    "phone": ("+49 30 1234567", "0151 7654321"),
    "currency": ("EUR", "USD"),
    "amount": ("10", "1250.50", 7),
    "hot_buttons": (["zuqi quality", "zuqi speed"], "zuqi price"),
    "item": ("Anna zuqi: call about the invoice",),
}
_SOON: Final = ("2026-11-03", "2026-11-12", "2026-11-04T14:00:00", "2026-12-24", "2027-01-08")
_PAST: Final = ("2026-10-30", "2026-11-01T12:00:00", "2026-09-01", "2026-11-02")
_WHEN: Final = {
    **dict.fromkeys(("due", "until", "promised_on", "end", "due_date", "due_datetime"), _SOON),
    **dict.fromkeys(("at", "ordered_at", "delivered_at", "start"), _PAST),
}
_FLAGS: Final = ("favourite", "walkthrough", "dry_run", "at_risk", "overdue", "ai")


class Noise:
    """A source of values; the same seed gives the same.

    Each input has chance of its own, by its number: what one made of it does not change what the next one is, and any of them
    can be made again alone.
    """

    def __init__(self, seed: int, known: Callable[[str], list[str]]) -> None:
        """``known`` gives what of a field's kind the book has: names, ids, references."""
        self.seed = seed
        self.random = Random()
        self.known = known
        self.begin(0)

    def begin(self, number: int) -> None:
        """Make the values of this input from here on."""
        self.random.seed(f"{self.seed} {number}")
        self._number, self._names = number, 0

    def name(self) -> str:
        """A name that nobody has, or nearly somebody's."""
        self._names += 1
        return f"{self.random.choice(FIRST)} {MARK}{self._number:06}{self._names}"

    def one_of(self, field: str) -> str | None:
        """One of those that the book has, by its place among them; takes as much of chance however many there are."""
        place, known = self.random.random(), self.known(field)
        return known[int(place * len(known))] if known else None

    def text(self) -> str:
        """Words of somebody's."""
        return f"{MARK} {self.random.choice((*ODD, *WORDS, *FIRST))}"

    def anything(self, depth: int = 2) -> Any:
        """Whatever JSON can say."""
        dice = self.random
        roll = dice.random()
        if roll < 0.3:
            return dice.choice(ODD)
        if roll < 0.45:
            return dice.choice(DAYS)
        if roll < 0.6:
            return dice.choice(NUMBERS)
        if roll < 0.7:
            return dice.choice(WORDS)
        if roll < 0.8 or not depth:
            return dice.choice((None, True, False, self.text(), self.name()))
        if roll < 0.9:
            return [self.anything(depth - 1) for _ in range(dice.randrange(4))]
        return {str(dice.choice((*WORDS, *ODD[:6]))): self.anything(depth - 1) for _ in range(dice.randrange(4))}

    def fitting(self, field: str) -> Any:
        """What this field is for."""
        dice = self.random
        known, another = self.one_of(field), dice.random() >= 0.9
        if known is not None and not another:
            return known
        if field in _FITTING:
            return dice.choice(_FITTING[field])
        if field in _WHEN:
            return dice.choice(_WHEN[field])
        if field in _FLAGS:
            return dice.random() < 0.5
        if field == "content":
            return self.content()
        if field == "request_id":
            return f"request {dice.randrange(200)}"
        return self.name() if field in ("name", "other", "customer", "referred_by") else self.text()

    def fields(self, required: list[str], optional: list[str]) -> dict[str, Any]:
        """Fields of a call: mostly as they should be, with something wrong now and then."""
        dice = self.random
        wild = dice.choice((0.0, 0.0, 0.0, 0.1, 0.3, 1.0))
        chosen = [one for one in required if dice.random() < 0.97]
        chosen += [one for one in optional if dice.random() < min(0.6, 2.0 / (1 + len(optional)))]
        given = {one: self.anything() if dice.random() < wild else self.fitting(one) for one in chosen}
        if dice.random() < 0.02:
            given[str(dice.choice((*WORDS, *ODD, self.name())))] = self.anything()
        return given

    def content(self) -> str:
        """A file to import: a table, cards or a book, whole or hurt."""
        dice = self.random
        kind = dice.randrange(4)
        if kind == 0:
            rows = [f"{self.name()},{MARK}{dice.randrange(500)}@example.com,{dice.choice(DAYS)}" for _ in range(3)]
            text = "\n".join((dice.choice(("name,email,birthday", "Name;E-Mail", "a,b", "")), *rows))
        elif kind == 1:
            cards = [f"BEGIN:VCARD\nVERSION:3.0\nFN:{self.name()}\nTEL:+49 30 {dice.randrange(10**6)}\nEND:VCARD"] * 2
            text = "\n".join(cards)
        elif kind == 2:
            text = json.dumps({"aftersale": 1, "customers": [self.anything()], "version": self.anything()})
        else:
            text = str(self.anything())
        return self.hurt(text) if dice.random() < 0.4 else text

    def hurt(self, text: str) -> str:
        """A text with something cut, doubled or put in."""
        dice = self.random
        for _ in range(dice.randrange(1, 4)):
            at, end = sorted((dice.randrange(len(text) + 1), dice.randrange(len(text) + 1)))
            text = dice.choice(
                (
                    text[:at] + text[end:],
                    text[:at] + dice.choice(ODD[:20]) + text[at:],
                    (text[:end] + text[at:])[:20_000],
                    text[:at] + dice.choice('",;:{}[]\\=\n\x00') + text[at:],
                )
            )
        return text

    def bent(self, message: Any, depth: int = 0) -> Any:
        """A message of the right shape with some of its values exchanged."""
        dice = self.random
        if dice.random() < 0.03 * depth:
            return self.anything()
        if isinstance(message, dict):
            return {
                key: self.bent(value, depth + 1) for key, value in message.items() if not depth or dice.random() > 0.02
            }
        if isinstance(message, list):
            return [self.bent(one, depth + 1) for one in message]
        if isinstance(message, str) and dice.random() < 0.1:
            return self.hurt(message)
        return message
