"""Texts of the kind that each parser reads, from which what hurts it is made."""

from __future__ import annotations

from collections.abc import Mapping
import json
from pathlib import Path
import tempfile
from typing import Final

from custom_components.aftersale.crm.intake import KINDS
from custom_components.aftersale.crm.playbook import DEFAULT
from custom_components.aftersale.options import offset_key, switch_key
from tests.crm import test_vcard as cards
from tests.crm.intake.letters import CHECKOUT, FULFILMENT_EVENT, GENERIC, REFUND, SHOPIFY, WOO
from tests.desk.room import Room
from tests.voice.wordings import HERE, LANGUAGES, read as wordings

from .noise import DAYS, ODD

LETTERS: Final = {
    "woocommerce": (WOO,),
    "shopify": (SHOPIFY, FULFILMENT_EVENT),
    "stripe": (CHECKOUT, REFUND),
    "generic": (GENERIC, {**GENERIC, "event": "order_delivered"}, {**GENERIC, "event": "order_cancelled"}),
}
TABLE: Final = (
    'Name;E-Mail;Birthday;Favourite;Notes;Channel\r\nAnna;a@b.de;3/4/80;x;"a\nb";call\r\nBen;;24. Dez 1980;;;\r\n'
)
TOKENS: Final = (
    *ODD[:24],
    *DAYS,
    *("sep=", '"', '""', "\r", "\n", ";", ",", "\t", ":::", "--", "=", "=\n", "\\", "\\n", "\ud800", "\x85", "\u2028"),
    *(
        "BEGIN:VCARD\n",
        "END:VCARD\n",
        "ENCODING=QUOTED-PRINTABLE",
        ";CHARSET=undefined",
        ";CHARSET=idna",
        "PREF=",
        "BDAY:",
    ),
    *(
        "{",
        "}",
        "[",
        "]",
        "null",
        "true",
        "-0",
        "1e400",
        "NaN",
        "9" * 30,
        "9" * 5000,
        "²",
        "٣",
        "0001-01-01",
        "9999-12-31",
    ),
    *("²:30", "25:61", "in 999 months", "am 31. Februar", "32nd", "last", "Herr", "Frau", "'s", "next", "und", "?"),
)
"""What parsers stumble over."""
SAID: Final = [
    one["say"] for language in LANGUAGES for path in sorted(HERE.glob(f"*{language}.yaml")) for one in wordings(path)
]
CARDS: Final = (cards.GOOGLE, cards.ICLOUD, cards.OUTLOOK, cards.FOUR)
EDITS: Final = {rule_id: {"enabled": False, "offset": 3} for rule_id in DEFAULT.rules}
OPTIONS: Final = {offset_key(one): 3 for one in DEFAULT.rules} | {switch_key(one): True for one in DEFAULT.rules}


def _a_book() -> str:
    with tempfile.TemporaryDirectory() as folder:
        room = Room(Path(folder))
        room.add_customer(name="Anna Weber", birthday="1980-03-09", email="anna@weber.example", favourite=True)
        room.add_customer(name="Ben Ito", cadence_days=14, referred_by="Anna Weber")
        room.record_order(customer="Anna Weber", product="Website", promised_on=room.today)
        room.add_follow_up(customer="Anna Weber", title="Call", due=room.at(room.today, 15), duration_minutes=30)
        room.log_interaction(customer="Ben Ito", channel="call", direction="out", note="spoke")
        room.make_promise(customer="Ben Ito", what="an offer", due=room.today)
        room.note_need(customer="Ben Ito", what="a logo")
        room.record_feedback(customer="Anna Weber", score=3)
        room.open_complaint(customer="Anna Weber", what="late")
        text: str = room.desk.export_book(room.now)["content"]
        room.close()
    return text


BOOK: Final = _a_book()


SEEDS: Final[Mapping[str, tuple[str, ...]]] = {
    "csv": (TABLE, TABLE.replace(";", ","), "sep=|\nname|company\na|b\n"),
    "vcard": CARDS,
    "book": (BOOK,),
    "file": (TABLE,),
    **{f"shop-{kind}": tuple(map(json.dumps, LETTERS[kind])) for kind in KINDS},
    **{f"signature-{kind}": ("sha256=" + "0" * 64, "t=1772442000,v1=" + "a" * 64) for kind in KINDS},
    **{f"voice-{code}": tuple(SAID) for code in LANGUAGES},
    "title": ("Meeting with Anna Weber", "Weber GmbH: Abnahme", "Lunch / anna@weber.example"),
    "fields": (*DAYS, '{"active_choice": "date", "date": "2026-11-02"}'),
    "moments": (*DAYS, "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"),
    "playbook": (json.dumps(EDITS), json.dumps(OPTIONS)),
    "token": ("feed-token.ics", "aftersale.done.AAAAAAAAAAAAAAAAAAAAAA"),
}
