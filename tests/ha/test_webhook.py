"""A shop is connected in one form; what it posts is in the book before it hears so, and everything else is refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
import gzip
from http import HTTPStatus
from typing import Any
from unittest.mock import patch

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.aftersale.crm.errors import BookUnwritable
from custom_components.aftersale.crm.intake import KINDS, LARGEST
from homeassistant.components import webhook
from homeassistant.config_entries import SOURCE_USER
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.util import dt as dt_util
from homeassistant.util.aiohttp import MockRequest
from tests.crm.intake.letters import CHECKOUT, FULFILMENT_EVENT, GENERIC, SECRET, SHOPIFY, WOO, raw, signed

from .conftest import Act

TOPICS = {"woocommerce": "order.created", "shopify": "orders/create", "stripe": "", "generic": ""}
LETTERS: Mapping[str, Any] = {"woocommerce": WOO, "shopify": SHOPIFY, "stripe": CHECKOUT, "generic": GENERIC}
BUYERS = {"woocommerce": "Anna Weber", "shopify": "John Smith", "stripe": "Marie Curie", "generic": "Ben Ito"}


async def connect(hass: HomeAssistant, entry: MockConfigEntry, kind: str = "generic", **form: Any) -> Any:
    """Connect a shop as a person does; what the last step said."""
    flow = await hass.config_entries.subentries.async_init((entry.entry_id, "shop"), context={"source": SOURCE_USER})
    assert (flow["type"], flow["menu_options"]) == (FlowResultType.MENU, list(KINDS))
    shown = await hass.config_entries.subentries.async_configure(flow["flow_id"], {"next_step_id": kind})
    assert "/api/webhook/" in shown["description_placeholders"]["url"]
    given = {"name": "My shop", "secret": f" {SECRET} ", "walkthrough": True, **form}
    done = await hass.config_entries.subentries.async_configure(flow["flow_id"], given)
    await hass.async_block_till_done()
    return done


def path(entry: MockConfigEntry) -> str:
    """Where the newest shop posts."""
    return f"/api/webhook/{list(entry.subentries.values())[-1].data['webhook_id']}"


@pytest.mark.parametrize("kind", KINDS)
async def test_a_shop_from_its_form_to_its_order(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, hass_client_no_auth: ClientSessionGenerator, kind: str
) -> None:
    """Once, however often it is sent."""
    done = await connect(hass, practice, kind)
    assert (done["type"], done["title"]) == (FlowResultType.CREATE_ENTRY, "My shop")
    shop = next(iter(practice.subentries.values()))
    assert (shop.data["secret"], shop.data["source"], shop.unique_id) == (SECRET, "my-shop", "my-shop")
    client = await hass_client_no_auth()
    headers = signed(kind, LETTERS[kind], TOPICS[kind], at=dt_util.utcnow())
    for _ in range(2):
        answer = await client.post(path(practice), data=raw(LETTERS[kind]), headers=headers)
        assert (answer.status, await answer.text()) == (HTTPStatus.OK, "Taken in.\n")
    customer = await act("get_customer", customer=BUYERS[kind])
    assert len(customer["customer"]["orders"]) == 1
    assert "check_in" in {one["kind"] for one in customer["follow_ups"]}


async def test_what_is_refused(
    hass: HomeAssistant,
    practice: MockConfigEntry,
    act: Act,
    hass_client_no_auth: ClientSessionGenerator,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """One line, the status that fits, nothing written, nothing in the log but that."""
    await connect(hass, practice)
    client = await hass_client_no_auth()
    fine = signed("generic", GENERIC)
    nonsense = {**GENERIC, "event": "?"}
    early = {**GENERIC, "order": {**GENERIC["order"], "promised_on": "2026-02-01"}}
    deep = b'{"a":' * 100_000
    for headers, body, status in (
        (signed("generic", GENERIC, secret="other"), raw(GENERIC), 403),
        ({}, raw(GENERIC), 403),
        (fine, raw(GENERIC)[:-3], 403),
        (signed("generic", b"{"), b"{", 400),
        (signed("generic", deep), deep, 400),
        ({**fine, "content-type": "text/csv"}, raw(GENERIC), 415),
        (signed("generic", nonsense), raw(nonsense), 422),
        (signed("generic", early), raw(early), 422),
        (fine, b"x" * (LARGEST + 1), 413),
        (fine, b"x" * (17 * 1024 * 1024), 413),
    ):
        answer = await client.post(path(practice), data=body, headers=headers)
        said = await answer.text()
        assert answer.status == status, said
        assert said.count("\n") == 1
    assert (await client.get(path(practice))).status == 405
    assert (await act("list_customers"))["total"] == 0
    ours = [one for one in caplog.records if "aftersale" in one.name or "webhook" in one.name]
    assert not [one for one in ours if one.levelname in ("ERROR", "CRITICAL") or one.exc_info]
    assert not [one for one in ours if "Ben" in one.getMessage() or "ben@" in one.getMessage()]


async def chunks(total: int) -> Any:
    for _ in range(total // 65536 + 1):
        yield b"x" * 65536


async def test_a_body_of_unknown_length_is_read_no_further(
    hass: HomeAssistant, practice: MockConfigEntry, hass_client_no_auth: ClientSessionGenerator
) -> None:
    """Without a length in its head."""
    await connect(hass, practice)
    client = await hass_client_no_auth()
    answer = await client.post(path(practice), data=chunks(LARGEST + 1), headers={"content-type": "application/json"})
    assert answer.status == 413


async def test_through_the_cloud(hass: HomeAssistant, practice: MockConfigEntry, act: Act) -> None:
    """Whose requests have no ``read``."""
    await connect(hass, practice)
    webhook_id = path(practice).rpartition("/")[2]
    request = MockRequest(raw(GENERIC), "cloud", "POST", headers=signed("generic", GENERIC))
    answer = await webhook.async_handle_webhook(hass, webhook_id, request)
    assert answer.status == 200
    assert (await act("list_customers"))["total"] == 1


async def test_a_parcel_that_overtakes_its_order(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, hass_client_no_auth: ClientSessionGenerator
) -> None:
    """It is kept until the order comes."""
    await connect(hass, practice, "shopify", sent_is_delivered=False)
    client = await hass_client_no_auth()
    for letter, topic, said in (
        (FULFILMENT_EVENT, "fulfillment_events/create", "Noted until the order comes.\n"),
        (SHOPIFY, "orders/create", "Taken in.\n"),
        ({"id": 1}, "products/update", "Nothing to do.\n"),
    ):
        answer = await client.post(path(practice), data=raw(letter), headers=signed("shopify", letter, topic))
        assert (answer.status, await answer.text()) == (200, said)
    customer = await act("get_customer", customer="John Smith")
    assert customer["customer"]["orders"][0]["delivered_at"] is not None


async def test_nothing_is_lost_while_the_practice_is_closed(
    hass: HomeAssistant, practice: MockConfigEntry, hass_client_no_auth: ClientSessionGenerator
) -> None:
    """An unknown webhook would be answered with 200; ours says to send again."""
    await connect(hass, practice)
    client = await hass_client_no_auth()
    sent = {"data": raw(GENERIC), "headers": signed("generic", GENERIC)}
    await hass.config_entries.async_unload(practice.entry_id)
    assert (await client.post(path(practice), **sent)).status == 503
    await hass.config_entries.async_setup(practice.entry_id)
    await hass.async_block_till_done()
    desk = practice.runtime_data.desk
    with patch.object(type(desk.book), "change", side_effect=BookUnwritable("book_unwritable", path="", detail="")):
        assert (await client.post(path(practice), **sent)).status == 503
    with patch.object(type(desk), "take_in", side_effect=RuntimeError):
        assert (await client.post(path(practice), **sent)).status == 500
    assert (await client.post(path(practice), **sent)).status == 200


async def test_a_shop_is_changed_and_taken_away(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, hass_client_no_auth: ClientSessionGenerator
) -> None:
    """Its address and what its orders are known by stay when it is renamed; nothing answers once it is gone."""
    await connect(hass, practice)
    (shop,) = practice.subentries.values()
    was = dict(shop.data)
    form = await practice.start_subentry_reconfigure_flow(hass, shop.subentry_id)
    assert was["webhook_id"] in form["description_placeholders"]["url"]
    new = {"name": "Renamed", "secret": "new", "walkthrough": False}
    done = await hass.config_entries.subentries.async_configure(form["flow_id"], new)
    assert done["reason"] == "reconfigure_successful"
    await hass.async_block_till_done()
    (shop,) = practice.subentries.values()
    assert shop.title == "Renamed"
    assert dict(shop.data) == {**was, "secret": "new", "walkthrough": False}
    client = await hass_client_no_auth()
    address = path(practice)
    sent = {"data": raw(GENERIC), "headers": signed("generic", GENERIC, secret="new")}
    assert (await client.post(address, **sent)).status == 200
    hass.config_entries.async_remove_subentry(practice, shop.subentry_id)
    await hass.async_block_till_done()
    ben = await act("update_customer", customer="Ben Ito", name="Ben")
    assert ben["customer_id"]
    assert await (await client.post(address, **sent)).text() == ""
    await hass.config_entries.async_remove(practice.entry_id)


async def test_what_a_form_refuses(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    """No secret, no name, a name that is taken; the form comes back as it was filled in."""
    await connect(hass, practice)
    again = await connect(hass, practice, secret=" ")
    assert (again["type"], again["errors"]) == (FlowResultType.FORM, {"name": "name_taken", "secret": "secret_missing"})
    again = await connect(hass, practice, name="!")
    assert again["errors"] == {"name": "name_missing"}
    assert len(practice.subentries) == 1


BOMB = gzip.compress(b'{"a": "' + b"0" * 50_000_000 + b'"}')


def bad_bodies(kind: str) -> list[tuple[str, dict[str, str], bytes, int]]:
    """What a shop of this kind may be sent by somebody who means ill, or by a shop that is broken."""
    letter = LETTERS[kind]
    fine = raw(letter)

    def sign(body: bytes, **kwargs: Any) -> dict[str, str]:
        return signed(kind, body, TOPICS[kind], at=dt_util.utcnow(), **kwargs)

    return [
        ("forged", sign(fine, secret="guessed"), fine, 403),
        ("unsigned", {"content-type": "application/json"}, fine, 403),
        ("truncated on its way", sign(fine), fine[: len(fine) // 2], 403),
        ("truncated by the shop", sign(fine[:-9]), fine[:-9], 400),
        ("empty", sign(b""), b"", 400),
        ("latin-1", sign('{"a": "é"}'.encode("latin-1")), '{"a": "é"}'.encode("latin-1"), 400),
        ("utf-16", sign(fine.decode().encode("utf-16")), fine.decode().encode("utf-16"), 400),
        ("half a letter", sign(b'{"a": "\\ud800"}'), b'{"a": "\\ud800"}', 200 if kind == "stripe" else 422),
        ("a form", {**sign(fine), "content-type": "application/x-www-form-urlencoded"}, fine, 415),
        ("a list", sign(b"[1]"), b"[1]", 400),
        ("deep", sign(b"[" * 900_000), b"[" * 900_000, 400),
        ("deep objects", sign(b'{"a":' * 200_000), b'{"a":' * 200_000, 400),
        ("17 MB", sign(fine), b" " * (17 * 1024 * 1024), 413),
        ("a bomb", {**sign(BOMB), "content-encoding": "gzip"}, BOMB, 413),
        ("no gzip", {**sign(fine), "content-encoding": "gzip"}, fine, 400),
        ("huge numbers", sign(b'{"id": 1' + b"0" * 5000 + b"}"), b'{"id": 1' + b"0" * 5000 + b"}", 400),
    ]


@pytest.mark.parametrize("kind", KINDS)
async def test_nothing_that_is_sent_harms_a_shop_or_another(
    hass: HomeAssistant,
    practice: MockConfigEntry,
    act: Act,
    hass_client_no_auth: ClientSessionGenerator,
    caplog: pytest.LogCaptureFixture,
    kind: str,
) -> None:
    """A clear answer in one line, nothing in the book, no exception; then both shops are heard as ever."""
    await connect(hass, practice, kind, name="The one")
    await connect(hass, practice, "generic", name="The other")
    mine, other = (f"/api/webhook/{one.data['webhook_id']}" for one in practice.subentries.values())
    client = await hass_client_no_auth()
    for what, headers, body, status in bad_bodies(kind):
        answer = await client.post(mine, data=body, headers={**headers, "connection": "close"})
        said = await answer.text()
        assert answer.status == status, (what, said)
        assert said.count("\n") == 1, (what, said)
    assert (await act("list_customers"))["total"] == 0
    sent = {"data": raw(GENERIC), "headers": signed("generic", GENERIC)}
    assert (await client.post(other, **sent)).status == 200
    letter = {"data": raw(LETTERS[kind]), "headers": signed(kind, LETTERS[kind], TOPICS[kind], at=dt_util.utcnow())}
    for _ in range(2):
        assert (await client.post(mine, **letter)).status == 200
    assert (await act("list_customers"))["total"] == (1 if kind == "generic" else 2)
    ours = [
        one
        for one in caplog.records
        if "aftersale" in one.name or "webhook" in one.name or "aiohttp.server" in one.name
    ]
    assert not [one for one in ours if one.levelname in ("ERROR", "CRITICAL") or one.exc_info]


async def test_a_replay_of_long_ago_is_refused_where_shops_stamp(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, hass_client_no_auth: ClientSessionGenerator
) -> None:
    """Where they do not, the same message changes nothing anyway."""
    await connect(hass, practice, "stripe")
    client = await hass_client_no_auth()
    old = signed("stripe", CHECKOUT, "", at=dt_util.utcnow() - timedelta(hours=1))
    assert (await client.post(path(practice), data=raw(CHECKOUT), headers=old)).status == 403
    assert (await act("list_customers"))["total"] == 0


async def test_an_address_in_the_cloud_ends_with_its_shop(
    hass: HomeAssistant, practice: MockConfigEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And not before; that it is gone already, or that nobody is logged in, is no mistake."""
    from homeassistant.components import cloud

    forgotten: list[str] = []

    async def forget(_: HomeAssistant, webhook_id: str) -> None:
        forgotten.append(webhook_id)
        raise ValueError("Hook is not enabled for the cloud.")

    monkeypatch.setattr(cloud, "async_delete_cloudhook", forget)
    await connect(hass, practice)
    await connect(hass, practice, name="Another")
    first, second = practice.subentries.values()
    hass.config.components.add("cloud")
    await hass.config_entries.async_reload(practice.entry_id)
    await hass.async_block_till_done()
    assert forgotten == []
    hass.config_entries.async_remove_subentry(practice, first.subentry_id)
    await hass.async_block_till_done()
    assert forgotten == [first.data["webhook_id"]]
    await hass.config_entries.async_remove(practice.entry_id)
    await hass.async_block_till_done()
    assert forgotten == [first.data["webhook_id"], second.data["webhook_id"]]
    hass.config.components.remove("cloud")
