"""What goes in and out of the real process: the feed, a file for the import, and a calendar whose event ends."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
import gzip
from typing import Any

import aiohttp
import pytest
from yarl import URL

from tests.e2e.client import Client
from tests.e2e.home import Home

OPTIONS = "/api/config/config_entries/options/flow"


@pytest.fixture
async def entry_id(client: Client) -> str:
    """The practice."""
    return str((await client.add_aftersale())["entry_id"])


def _raw(url: str) -> URL:
    """An address that is sent letter by letter."""
    return URL(url, encoded=True)


async def page(client: Client, entry_id: str, step: str) -> tuple[dict[str, Any], str]:
    """One page of the options, and where its answer goes."""
    menu = await client.rest("POST", OPTIONS, {"handler": entry_id, "show_advanced_options": False})
    address = f"{OPTIONS}/{menu['flow_id']}"
    return await client.rest("POST", address, {"next_step_id": step}), address


async def test_a_calendar_reads_the_feed(home: Home, client: Client, entry_id: str) -> None:
    """As calendars do: HEAD, gzip, 304; and who does not know the address finds nothing, whatever they try."""
    await client.aftersale("add_customer", name="Zoë Feed")
    await client.aftersale("add_follow_up", customer="Zoë Feed", title="Call", due="2099-01-05")
    _, address = await page(client, entry_id, "feeds")
    shown = await client.rest("POST", address, {"add": "full", "label": "Google"})
    path = shown["description_placeholders"]["url"].partition("/api/")[2]
    url = f"{home.url}/api/{path}"
    async with aiohttp.ClientSession(auto_decompress=False) as stranger:
        async with stranger.get(url, headers={"Accept-Encoding": "identity"}) as answer:
            assert (answer.status, answer.content_type) == (200, "text/calendar")
            plain, tag = await answer.read(), answer.headers["ETag"]
            assert int(answer.headers["Content-Length"]) == len(plain)
        assert "SUMMARY:Zoë Feed: Call\r\n".encode() in plain
        async with stranger.get(url, headers={"Accept-Encoding": "gzip"}) as answer:
            assert answer.headers["Content-Encoding"] == "gzip"
            assert gzip.decompress(await answer.read()) == plain
        async with stranger.get(url, headers={"If-None-Match": tag}) as answer:
            assert (answer.status, await answer.read()) == (304, b"")
        async with stranger.head(url, headers={"Accept-Encoding": "identity"}) as answer:
            assert (answer.status, await answer.read()) == (200, b"")
            assert int(answer.headers["Content-Length"]) == len(plain)
        token = path.rpartition("/")[2].removesuffix(".ics")
        for wrong in (f"{token}x", token[:-1], token.swapcase(), "x" * 3000, "%ff%fe", ""):
            async with stranger.get(_raw(f"{home.url}/api/aftersale/feed/{wrong}.ics")) as answer:
                assert (answer.status, await answer.read()) == (404, b""), wrong
        for trick in (
            token,
            f"{token}.ICS",
            f"{token}.ics/",
            f"%2e%2e%2f{token}.ics",
            "..%2f..%2f..%2faftersale%2fbook.db",
            f"{token}.ics%00",
            f"{token}.ics%2f..%2f..%2fevents",
        ):
            async with stranger.get(_raw(f"{home.url}/api/aftersale/feed/{trick}")) as answer:
                assert answer.status in (400, 404), trick
                assert b"VCALENDAR" not in await answer.read()
        for method in ("POST", "PUT", "DELETE"):
            async with stranger.request(method, url) as answer:
                assert answer.status == 405
    assert "Traceback" not in home.log()


async def test_a_file_is_uploaded_looked_at_and_taken_in(home: Home, client: Client, entry_id: str) -> None:
    """A spreadsheet of a thousand lines, three of them bad, in the letters of an old Windows."""
    lines = ["Name;E-Mail;Geburtstag"] + [f"Käufer {number};kunde{number}@example.com;" for number in range(997)]
    lines[10:10] = ["Ohne Adresse;kein-mail;"]
    lines[500:500] = [";;31.02.1980"]
    lines.append("Falscher Tag;tag@example.com;99.99.9999")
    form = aiohttp.FormData()
    form.add_field("file", "\r\n".join(lines).encode("cp1252"), filename="Kunden.csv", content_type="text/csv")
    known = {"Authorization": f"Bearer {client.token}"}
    async with (
        aiohttp.ClientSession(headers=known) as session,
        session.post(f"{home.url}/api/file_upload", data=form) as answer,
    ):
        assert answer.status == 200
        file_id = (await answer.json())["file_id"]
    before = (await client.aftersale("list_customers", limit=1))["total"]
    _, address = await page(client, entry_id, "import")
    shown = await client.rest("POST", address, {"file": file_id})
    assert shown["step_id"] == "import_preview", shown
    said = shown["description_placeholders"]
    assert (said["created"], said["updated"], said["rejected"]) == ("997", "0", "3")
    assert [line.split(":")[0] for line in said["lines"].splitlines()] == ["- 11", "- 501", "- 1001"]
    assert (await client.aftersale("list_customers", limit=1))["total"] == before
    done = await client.rest("POST", address, {"cadence_days": int(said["fitting"])})
    assert (done["type"], done["reason"]) == ("abort", "import_done")
    assert (await client.aftersale("list_customers", limit=1))["total"] == before + 997
    found = await client.aftersale("get_customer", customer="kunde5@example.com")
    assert found["customer"]["name"] == "Käufer 5"
    await client.aftersale("undo", import_id=done["description_placeholders"]["import_id"])
    assert (await client.aftersale("list_customers", limit=1))["total"] == before
    assert "Traceback" not in home.log()


async def test_an_event_that_ends_asks_for_its_notes(home: Home, client: Client, entry_id: str) -> None:
    """In Home Assistant's own local calendar, within a minute; once."""
    made = await client.flow("local_calendar", {"calendar_name": "Work", "import": "create_empty"})
    assert made["type"] == "create_entry", made
    await client.wait_for_state("calendar.work", lambda state: state["state"] != "unavailable")
    anna = (await client.aftersale("add_customer", name="Anna Meeting"))["customer_id"]
    _, address = await page(client, entry_id, "calendars")
    await client.rest("POST", address, {"calendars": ["calendar.work"]})
    end = datetime.now().astimezone() + timedelta(seconds=4)
    times = {"start_date_time": (end - timedelta(hours=1)).isoformat(), "end_date_time": end.isoformat()}
    event = {"summary": "Kitchen with Anna Meeting", **times}
    await client.call("calendar", "create_event", event, target={"entity_id": "calendar.work"})
    found: list[dict[str, Any]] = []
    async with asyncio.timeout(90):
        while not found:
            await asyncio.sleep(0.5)
            found = (await client.aftersale("list_follow_ups", kind="meeting_notes", customer=anna))["follow_ups"]
    assert datetime.now().astimezone() > end
    done = await client.aftersale("complete_follow_up", follow_up=found[0]["id"], note="oak")
    assert done["follow_up_id"] == found[0]["id"]
    await client.rest("POST", f"/api/config/config_entries/entry/{entry_id}/reload")
    await client.wait_for_entry("aftersale")
    await asyncio.sleep(3)
    told = await client.aftersale("get_customer", customer=anna, limit=50)
    assert sum(one["event"] == "interaction_logged" for one in told["timeline"]) == 1
    assert "Traceback" not in home.log()
