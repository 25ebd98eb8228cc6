"""Whatever comes in: no exception, no stall, nobody's name in the log, and after a refusal the book as it was.

A few thousand inputs by default; a hundred thousand with ``AFTERSALE_TRUST=full``. The same seed gives the same inputs.
"""

from __future__ import annotations

import asyncio
from base64 import urlsafe_b64encode
from collections import Counter
from collections.abc import AsyncGenerator, Callable
from datetime import timedelta
import gc
import os
from pathlib import Path
from random import Random
import subprocess
import sys
from types import SimpleNamespace
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import CLIENT_ID, MockConfigEntry, async_fire_time_changed
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator, WebSocketGenerator

from custom_components.aftersale import ids
from custom_components.aftersale.crm.intake import KINDS
from custom_components.aftersale.desk import finding, ground
from homeassistant.auth.models import User
from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from tests.crm.intake.letters import SECRET

from ..figures import FULL, note
from .doors import FEED, TODO, Doors
from .noise import FIRST, MARK, Noise
from .phones import Phones
from .watch import BookWatch, LogWatch, Stalls, reading_along, rows

ROOT = Path(__file__).parents[2]
DOMAIN = "aftersale"
INPUTS = int(os.environ.get("AFTERSALE_INPUTS", "100000")) if FULL else 2_000
SEED = int(os.environ.get("AFTERSALE_SEED", "1"))
MOST_CUSTOMERS = 120
KEEPING = ("aftersale keeper", "aftersale snapshot")
KNOWN = {
    "customer": "SELECT told FROM (SELECT id, 1 AS place, name AS told FROM customers UNION ALL SELECT id, 2, id FROM customers"
    " UNION ALL SELECT id, 3, email FROM customers) ORDER BY id, place",
    "other": "SELECT id FROM customers ORDER BY id",
    "referred_by": "SELECT id FROM customers ORDER BY id",
    "follow_up": "SELECT id FROM follow_ups ORDER BY status = 'open' DESC, id DESC LIMIT 300",
    "order_id": "SELECT id FROM orders ORDER BY id",
    "reference": "SELECT reference FROM orders WHERE reference <> '' ORDER BY id",
    "promise_id": "SELECT id FROM promises ORDER BY id",
    "complaint_id": "SELECT id FROM complaints ORDER BY id",
}
"""What the book has, in the order in which it was made: who is meant is drawn by place."""


@pytest.fixture
async def log(hass: HomeAssistant, enable_custom_integrations: None) -> AsyncGenerator[LogWatch]:
    """Somebody reads the log."""
    with reading_along() as watch:
        yield watch


@pytest.fixture(autouse=True)
def chance(monkeypatch: pytest.MonkeyPatch) -> None:
    """The ids and tokens that the product makes are the seed's as well, for they are sent back to it."""
    ours = Random(f"ids {SEED}")
    monkeypatch.setattr(ids, "secrets", SimpleNamespace(randbits=ours.getrandbits))
    monkeypatch.setattr(
        ground, "secrets", SimpleNamespace(token_urlsafe=lambda: urlsafe_b64encode(ours.randbytes(32)).decode()[:43])
    )


@pytest.fixture
async def phones(hass: HomeAssistant) -> Phones:
    """Two phones."""
    return Phones(hass)


@pytest.fixture
async def entry(
    hass: HomeAssistant, log: LogWatch, phones: Phones, freezer: FrozenDateTimeFactory, tmp_path: Any
) -> MockConfigEntry:
    """A practice with a shop of each kind, a feed, and everything through which it can be reached."""
    freezer.move_to("2026-11-02T09:00:00+00:00")
    hass.loop.set_debug(False)
    hass.config.config_dir = str(tmp_path)
    await hass.config.async_set_time_zone("Europe/Berlin")
    for component in ("homeassistant", "conversation", "webhook", "api"):
        assert await async_setup_component(hass, component, {})
    shops = [
        ConfigSubentryData(
            data={"kind": kind, "secret": SECRET, "webhook_id": f"hook-{kind}", "source": kind, "walkthrough": True},
            subentry_type="shop",
            title=kind,
            unique_id=kind,
        )
        for kind in KINDS
    ]
    feeds = [{"token": FEED, "names": "full", "label": ""}]
    options = {"feeds": feeds, "phones": phones.devices, "daily_limit": 100}
    given = MockConfigEntry(domain=DOMAIN, title="Aftersale", options=options, subentries_data=shops)
    given.add_to_hass(hass)
    assert await hass.config_entries.async_setup(given.entry_id)
    await hass.async_block_till_done()
    for number, first in enumerate(FIRST):
        name = f"{first} {MARK}{number}"
        await hass.services.async_call(DOMAIN, "add_customer", {"name": name, "email": f"{MARK}{number}@example.com"})
    await hass.async_block_till_done()
    return given


@pytest.mark.slow
@pytest.mark.timeout(4 * 3600)
async def test_nonsense_at_every_door(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    log: LogWatch,
    phones: Phones,
    hass_ws_client: WebSocketGenerator,
    hass_client_no_auth: ClientSessionGenerator,
    hass_admin_user: User,
    freezer: FrozenDateTimeFactory,
) -> None:
    book = BookWatch(entry.runtime_data.path)
    known: dict[str, list[str]] = {}
    doors = await _open(hass, entry, phones, hass_ws_client, hass_client_no_auth, lambda field: known.get(field, []))
    stalls, seen = Stalls(), Counter[str]()
    failures: list[str] = []
    changed: list[str] = []
    gc.collect()
    gc.freeze()
    with stalls.watched():
        for number in range(INPUTS):
            if number % 200 == 0:
                print(number, end=" ", flush=True)  # noqa: T201 - how far it is, for whoever runs it
                known = {field: [one for one in book.column(sql) if one] for field, sql in KNOWN.items()}
                stalls.during = f"keeping it small before {number}"
                await _keep_small(hass, entry)
                await doors.sit_down_anew(await hass_ws_client(hass, await _let_in(hass, hass_admin_user)))
                phones.off = number % 1_000 == 600
            if number % 40 == 0:
                stalls.during = f"time passes before {number}"
                await _let_time_pass(hass, entry, freezer, number)
                book.changed()
            stalls.during = f"input {number}"
            seen_before = log.seen()
            came = await doors.one(number)
            await hass.async_block_till_done()
            stalls.say(came.what)
            seen["refused" if came.refused else "accepted"] += 1
            if came.failed_by_us(seen_before, log.seen()):
                failures.append(f"{came.failed}: {came.what}")
            if book.changed():
                seen["changed"] += 1
                seen["taps"] += came.what.startswith("tapped")
                if came.refused:
                    changed.append(came.what)
    gc.unfreeze()
    book.close()
    note(
        "fuzz",
        inputs=INPUTS,
        seed=SEED,
        refused=seen["refused"],
        changes=seen["changed"],
        cards=phones.cards,
        taps=seen["taps"],
        sent=doors.sent.hexdigest()[:16],
        unhandled=len(failures) + len(log.exceptions),
        before_us=len(log.before_us),
        changed_though_refused=len(changed),
        log_lines=log.lines,
        leaks=len(log.leaks),
        over_100_ms=len(stalls.over),
        worst_ms=round(stalls.worst_ms),
    )
    told = {"warned": [f"{times} x {line}" for line, times in log.warned.items()], "before us": log.before_us}
    for what, them in {**told, "over 100 ms": stalls.over}.items():
        print(f"{what}: {rows(them)}")  # noqa: T201 - told, and not held against us
    found = {
        "failed": failures,
        "raised": log.exceptions,
        "changed though refused": changed,
        "named in the log": log.leaks,
        "stalled": stalls.over if FULL else [],
    }
    assert not any(found.values()), "\n".join(f"{what}: {rows(them)}" for what, them in found.items() if them)
    assert seen["refused"] > INPUTS / 5
    assert seen["changed"] > INPUTS / 20
    assert seen["taps"] > INPUTS / 500


async def test_what_home_assistant_raises_alone_is_told_apart(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    log: LogWatch,
    phones: Phones,
    hass_ws_client: WebSocketGenerator,
    hass_client_no_auth: ClientSessionGenerator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    doors = await _open(hass, entry, phones, hass_ws_client, hass_client_no_auth, lambda field: [])
    before = log.seen()
    # That moment is after the last one there is; Home Assistant's own schema of this action stumbles over it.
    late = {"item": f"Anna {MARK}", "due_datetime": "9999-12-31T23:59:59-14:00", "entity_id": TODO}
    came = await doors.call("todo.add_item", late)
    assert came.failed
    assert log.seen() == (0, 1)
    assert not came.failed_by_us(before, log.seen())
    assert not log.leaks

    def stumble(*_: object, **__: object) -> None:
        raise OverflowError("planted")

    monkeypatch.setattr(finding, "customer", stumble)
    before = log.seen()
    came = await doors.call("aftersale.log_interaction", {"customer": "Anna"})
    assert log.seen() == (1, 1)
    assert came.failed_by_us(before, log.seen())


def test_the_same_seed_gives_the_same_values_in_every_process() -> None:
    made = "[noise.begin(n) or noise.fields(['customer', 'due'], ['note', 'amount', 'content']) for n in range(300)]"
    program = f"from tests.fuzz.noise import Noise; noise = Noise(3, lambda field: ['a', 'b']); print(ascii({made}))"
    first, second = (
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, check=True, capture_output=True, cwd=ROOT
        ).stdout
        for seed in ("1", "2")
    )
    assert first == second
    assert len(first) > 10_000


async def _open(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    phones: Phones,
    hass_ws_client: WebSocketGenerator,
    hass_client_no_auth: ClientSessionGenerator,
    known: Callable[[str], list[str]],
) -> Doors:
    shops = [(one.data["kind"], f"/api/webhook/{one.data['webhook_id']}") for one in entry.subentries.values()]
    ws, http = await hass_ws_client(hass), await hass_client_no_auth()
    return Doors(hass, Noise(SEED, known), ws, http, shops, phones)


async def _let_in(hass: HomeAssistant, user: User) -> str:
    """A token for today: the clock of this test runs on for months."""
    known = [one for one in user.refresh_tokens.values() if one.client_id == CLIENT_ID]
    return hass.auth.async_create_access_token(
        known[0] if known else await hass.auth.async_create_refresh_token(user, CLIENT_ID)
    )


async def _keep_small(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    """Forget the oldest customers when there are many, so that a hundred thousand inputs stay a matter of minutes."""
    customers = sorted(entry.runtime_data.board.customers)
    for customer in customers[:-MOST_CUSTOMERS]:
        await hass.services.async_call(DOMAIN, "erase_customer", {"customer": customer}, blocking=True)
    await hass.async_block_till_done()


async def _let_time_pass(
    hass: HomeAssistant, entry: MockConfigEntry, freezer: FrozenDateTimeFactory, number: int
) -> None:
    freezer.tick(timedelta(minutes=number * 7 % 150))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()
    # What looks after the book marks it, in the background: that is not what an input did that is refused meanwhile.
    await asyncio.gather(*(one for one in entry._background_tasks if one.get_name() in KEEPING))
