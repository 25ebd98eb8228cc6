"""A customer is erased from a real home: no byte of theirs is in any file that Aftersale wrote, nor in the log."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from pathlib import Path
import sqlite3

import pytest

from custom_components.aftersale.store import Book
from tests.e2e.client import Client, Refused
from tests.e2e.home import Home
from tests.e2e.phone import Phone
from tests.e2e.shop import FakeShop
from tests.e2e.test_phone import device_of, in_a_moment, set_reminders

from ..figures import note

MakeHome = Callable[..., Awaitable[Home]]
OTTILIE = {
    "name": "Ottilie Quastenberg",
    "company": "Velvetworks & Töchter",
    "phone": "+49 151 7777123",
    "email": "ottilie@velvetworks.example",
    "address": "Lindenallee 12",
    "notes": "allergic to mohair",
    "hot_buttons": ["seersucker curtains"],
}
SECRETS = ("quastenberg", "ottilie", "velvetworks", "7777123", "lindenallee", "mohair", "seersucker", "squeaking hinge")
RECORDER = ("home-assistant_v2.db", "home-assistant_v2.db-wal", "home-assistant_v2.db-shm")


def traces(folder: Path, *without: str) -> set[tuple[str, str]]:
    """Every file in which something of hers stands."""
    found = set()
    for path in folder.rglob("*"):
        if path.is_file() and path.name not in without:
            content = path.read_bytes().decode("utf-8", "ignore").casefold()
            found |= {(str(path.relative_to(folder)), secret) for secret in SECRETS if secret in content}
    return found


def in_history(folder: Path) -> list[str]:
    """What the recorder still knows of her in states and their attributes."""
    raw = sqlite3.connect(f"file:{folder / RECORDER[0]}?mode=ro", uri=True)
    told = [str(row[0]) for row in raw.execute("SELECT entity_id FROM states_meta")]
    told += [str(row[0]) for row in raw.execute("SELECT shared_attrs FROM state_attributes")]
    told += [str(row[0]) for row in raw.execute("SELECT statistic_id FROM statistics_meta")]
    raw.close()
    return [one for one in told if any(secret in one.casefold() for secret in SECRETS)]


async def measured(client: Client) -> list[str]:
    """What the sensors say of the measures."""
    states = await client.states()
    return [states[f"sensor.aftersale_{name}"]["state"] for name in ("on_time", "promises_kept", "satisfaction")]


async def live(home: Home, client: Client) -> None:
    """She leaves traces at every door."""
    await client.call("logger", "set_default_level", {"level": "info"})
    await client.aftersale("add_customer", **OTTILIE)
    await client.aftersale(
        "add_customer", name="Zacharias Quasten", referred_by="Ottilie Quastenberg", request_id="one"
    )
    await client.aftersale("record_order", customer="Ottilie Quastenberg", product="seersucker curtains")
    await client.aftersale("record_feedback", customer="Ottilie Quastenberg", score=7)
    promised = {"customer": "Ottilie Quastenberg", "what": "squeaking hinge", "due": date.today().isoformat()}
    await client.aftersale("make_promise", **promised)
    await client.aftersale("keep_promise", customer="Ottilie Quastenberg")
    await client.aftersale("complete_follow_up", customer="Ottilie Quastenberg", kind="thank_you_note")
    await client.aftersale("open_complaint", customer="Ottilie Quastenberg", what="squeaking hinge")
    await client.aftersale("log_interaction", customer="Ottilie Quastenberg", note="squeaking hinge", request_id="two")
    await client.aftersale(
        "update_customer", customer="Zacharias Quasten", name="Ben Ito", notes="knows a lot of people"
    )
    shop = await FakeShop.connect(client, "generic", "Shop", "a secret that both know")
    order = {"reference": "A1", "product": "seersucker curtains", "customer": {"email": OTTILIE["email"]}}
    assert (await shop.post({"event": "order.created", "order": order}))[0] in (200, 422)
    for wrong in ({"customer": "Theodor Velvetworks"}, {"customer": "Ottilie Quastenberg", "at": "squeaking hinge"}):
        with pytest.raises(Refused):
            await client.aftersale("log_interaction", **wrong)
    await client.aftersale("export_book", format="json")
    await client.ws("conversation/process", text="I called Ottilie Quastenberg, squeaking hinge", language="en")


async def test_nothing_of_hers_is_left(make_home: MakeHome) -> None:
    home = await make_home()
    async with home.client() as client, Phone(home.url, home.token, "Her consultant's phone") as phone:
        await set_reminders(home, await device_of(home, phone))
        await live(home, client)
        when = in_a_moment(3).isoformat()
        await client.aftersale("add_follow_up", customer="Ottilie Quastenberg", title="squeaking hinge", due=when)
        await phone.wait_for_push()
    await home.stop()
    book = Book.open(home.config / "aftersale" / "book.db")
    for day in range(3):
        book.snapshot(date(2026, 1, 1) + timedelta(days=day))
    book.close()
    before = traces(home.config)
    await home.start()
    async with home.client() as client:
        counted = await measured(client)
        assert not {"unknown", "unavailable"} & {*counted}
        answer = await client.aftersale("erase_customer", customer="Ottilie Quastenberg")
        assert (answer["erased"], answer["history"]) == (True, "purged")
        assert traces(home.config / "aftersale") == set()
        assert not [one for one in await client.states() if any(secret in one.casefold() for secret in SECRETS)]
        assert await measured(client) == counted
        # Notes and names that another customer bears stay theirs.
        assert (await client.aftersale("get_customer", customer="Ben Ito"))["customer"]["name"] == "Ben Ito"
    await home.stop()
    left = traces(home.config, *RECORDER)
    note(
        "forgetting",
        files_before=len({name for name, _ in before}),
        traces_before=len(before),
        traces_after=len(left),
        history_after=len(in_history(home.config)),
    )
    assert {name for name, _ in before} >= {"aftersale/book.db", "aftersale/snapshots/book-2026-01-01.db"}
    assert left == set()
    assert in_history(home.config) == []
