"""Other calendars read the follow-ups from an address that only its owner knows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
import gzip
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from ical.calendar_stream import IcsCalendarStream
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.aftersale.feed import FEED
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from .conftest import Act, Pass

FULL, NAMELESS = "full-token", "nameless-token"
ADDRESS = f"/api/aftersale/feed/{FULL}.ics"


@pytest.fixture
def feeds(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    """One with names, one without."""
    given = [{"token": FULL, "names": "full", "label": ""}, {"token": NAMELESS, "names": "none", "label": "Google"}]
    hass.config_entries.async_update_entry(practice, options={"feeds": given})


def events(text: str) -> dict[str, Any]:
    """The events by their summaries."""
    return {one.summary: one for one in IcsCalendarStream.calendar_from_ics(text).events}


@pytest.mark.usefixtures("feeds")
async def test_what_a_calendar_reads(
    hass: HomeAssistant, act: Act, hass_client_no_auth: ClientSessionGenerator, monday: FrozenDateTimeFactory
) -> None:
    """All-day and timed ones, with alarm, zone, revision; the done one ticked, and gone after ninety days."""
    client = await hass_client_no_auth()
    await act("add_customer", name="Zoë Weber", phone="+49 30 1234567")
    await act("add_follow_up", customer="Zoë Weber", title="Send, the; offer\\n", due="2026-11-05")
    call = await act(
        "add_follow_up", customer="Zoë Weber", title="Call", due="2026-11-04T14:00:00", duration_minutes=45
    )
    answer = await client.get(ADDRESS)
    assert (answer.status, answer.content_type, answer.charset) == (200, "text/calendar", "utf-8")
    assert answer.headers["Cache-Control"] == "private, no-cache"
    text = (await answer.read()).decode()
    assert "\n" not in text.replace("\r\n", "") and "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin" in text
    assert "DTSTART;TZID=Europe/Berlin:20261104T140000" in text and "TRIGGER:-PT15M" in text
    read = events(text)
    timed = read["Zoë Weber: Call"]
    assert timed.uid == f"{call['follow_up_id']}@aftersale"
    assert timed.dtend - timed.dtstart == timedelta(minutes=45) and len(timed.alarm) == 1
    assert timed.dtstamp == datetime(2026, 11, 2, 9, tzinfo=UTC)
    offer = read["Zoë Weber: Send, the; offer\\n"]
    assert str(offer.dtstart) == "2026-11-05" and not offer.alarm

    monday.tick(timedelta(minutes=5))
    await act("reschedule_follow_up", follow_up=call["follow_up_id"], due="2026-11-04T15:00:00")
    moved = events(await (await client.get(ADDRESS)).text())["Zoë Weber: Call"]
    assert (moved.uid, moved.sequence > timed.sequence) == (timed.uid, True)
    assert moved.dtstamp == datetime(2026, 11, 2, 9, 5, tzinfo=UTC)

    await act("complete_follow_up", follow_up=call["follow_up_id"])
    done = events(await (await client.get(ADDRESS)).text())["✓ Zoë Weber: Call"]
    assert not done.alarm
    monday.tick(timedelta(days=91))
    await act("add_customer", name="Somebody else")
    assert "✓ Zoë Weber: Call" not in events(await (await client.get(ADDRESS)).text())


@pytest.mark.usefixtures("feeds")
async def test_without_names_nothing_of_anybody_is_there(act: Act, hass_client_no_auth: ClientSessionGenerator) -> None:
    """Only the kind."""
    client = await hass_client_no_auth()
    await act("add_customer", name="Anna Weber", phone="+49 30 1234567", company="Secret GmbH")
    await act("record_order", customer="Anna Weber", product="Bathroom")
    await act("add_follow_up", customer="Anna Weber", title="Ask Anna", due="2026-11-05", notes="ill at home")
    text = await (await client.get(f"/api/aftersale/feed/{NAMELESS}.ics")).text()
    assert "Thank-you note" in events(text)
    for word in ("Anna", "Weber", "Secret", "1234567", "Bathroom", "ill at home"):
        assert word not in text
    assert "Anna Weber" in await (await client.get(ADDRESS)).text()


@pytest.mark.usefixtures("feeds")
async def test_asking_again_costs_nothing(act: Act, hass_client_no_auth: ClientSessionGenerator) -> None:
    """ETag and 304, HEAD, gzip."""
    client = await hass_client_no_auth()
    await act("add_customer", name="Anna Weber")
    await act("add_follow_up", customer="Anna Weber", title="Call", due="2026-11-05")
    first = await client.get(ADDRESS, headers={"Accept-Encoding": "identity"})
    plain, tag = await first.read(), first.headers["ETag"]
    assert int(first.headers["Content-Length"]) == len(plain)
    for asked in (tag, f'"x", {tag.removeprefix("W/")}', "*"):
        again = await client.get(ADDRESS, headers={"If-None-Match": asked})
        assert (again.status, await again.read(), again.headers["ETag"]) == (304, b"", tag)
    head = await client.head(ADDRESS, headers={"Accept-Encoding": "identity"})
    assert (head.status, await head.read(), head.headers["ETag"]) == (200, b"", tag)
    assert int(head.headers["Content-Length"]) == len(plain)
    packed = await client.get(ADDRESS, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    body = await packed.read()
    assert (gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body) == plain
    await act("add_follow_up", customer="Anna Weber", title="Visit", due="2026-11-06")
    assert (await client.get(ADDRESS, headers={"If-None-Match": tag})).status == 200


@pytest.mark.usefixtures("feeds")
async def test_a_wrong_address_is_not_there(
    hass: HomeAssistant, practice: MockConfigEntry, hass_client_no_auth: ClientSessionGenerator
) -> None:
    """Neither forgeries nor tricks with the path; nor a revoked one."""
    client = await hass_client_no_auth()
    for name in (
        f"{FULL}",
        f"{FULL}.ics.ics",
        f"{FULL.upper()}.ics",
        ".ics",
        "%00.ics",
        "%ff.ics",
        "x" * 4000,
        f"{FULL}.ics/",
        f"../feed/x/{FULL}.ics",
    ):
        answer = await client.get(f"/api/aftersale/feed/{name}")
        assert answer.status == 404, name
    for name in ("..%2f..%2fbook.db", "<script>.ics"):
        assert (await client.get(f"/api/aftersale/feed/{name}")).status in (400, 404)
    assert (await client.post(ADDRESS)).status == 405
    hass.config_entries.async_update_entry(practice, options={"feeds": []})
    assert (await client.get(ADDRESS)).status == 404


@pytest.mark.usefixtures("feeds")
async def test_while_the_practice_is_closed(
    hass: HomeAssistant, practice: MockConfigEntry, hass_client_no_auth: ClientSessionGenerator
) -> None:
    """The calendar keeps what it has: a 404 would have it forget everything."""
    client = await hass_client_no_auth()
    await hass.config_entries.async_unload(practice.entry_id)
    assert (await client.get(ADDRESS)).status == 503
    await hass.config_entries.async_remove(practice.entry_id)
    assert (await client.get(ADDRESS)).status == 404


async def page(hass: HomeAssistant, entry: MockConfigEntry, given: dict[str, Any]) -> Any:
    menu = await hass.config_entries.options.async_init(entry.entry_id)
    form = await hass.config_entries.options.async_configure(menu["flow_id"], {"next_step_id": "feeds"})
    return await hass.config_entries.options.async_configure(form["flow_id"], given)


async def test_addresses_are_given_out_shown_and_revoked(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, hass_client_no_auth: ClientSessionGenerator
) -> None:
    """In the options; an address works from the moment in which it is shown."""
    client = await hass_client_no_auth()
    shown = await page(hass, practice, {"add": "full", "label": "Google"})
    assert (shown["type"], shown["step_id"]) == (FlowResultType.FORM, "feed_address")
    url = shown["description_placeholders"]["url"]
    code = next(iter(shown["data_schema"].schema.values()))
    assert code.config["data"] == url
    address = url[url.index("/api/") :]
    assert (await client.get(address)).status == 200
    done = await hass.config_entries.options.async_configure(shown["flow_id"], {})
    assert done["type"] is FlowResultType.CREATE_ENTRY
    (feed,) = practice.options["feeds"]
    assert (feed["names"], feed["label"]) == ("full", "Google")
    again = await page(hass, practice, {"show": feed["token"]})
    assert again["description_placeholders"]["url"] == url
    await page(hass, practice, {"add": "none"})
    assert len({one["token"] for one in practice.options["feeds"]}) == 2
    gone = await page(hass, practice, {"revoke": [feed["token"]]})
    assert gone["type"] is FlowResultType.CREATE_ENTRY
    assert (await client.get(address)).status == 404
    many = [{"token": str(number), "names": "full", "label": ""} for number in range(20)]
    hass.config_entries.async_update_entry(practice, options={"feeds": many})
    full = await page(hass, practice, {"add": "full"})
    assert full["errors"] == {"add": "too_many_feeds"}


@pytest.mark.usefixtures("feeds")
async def test_after_a_restart_every_event_is_as_it_was(
    hass: HomeAssistant,
    practice: MockConfigEntry,
    act: Act,
    hass_client_no_auth: ClientSessionGenerator,
    monday: FrozenDateTimeFactory,
) -> None:
    """Byte by byte, so that the calendars are told nothing; and what is taken back, is another change."""
    client = await hass_client_no_auth()
    anna = await act("add_customer", name="Anna Weber")
    one = await act("add_follow_up", customer="Anna Weber", title="Call", due="2026-11-05")
    monday.tick(timedelta(minutes=5))
    await act("reschedule_follow_up", follow_up=one["follow_up_id"], due="2026-11-06")
    monday.tick(timedelta(minutes=5))
    await act("update_customer", customer=anna["customer_id"], name="Anna Weber-Klein")
    before = await client.get(ADDRESS)
    text, tag = await before.text(), before.headers["ETag"]
    monday.tick(timedelta(hours=1))
    assert await hass.config_entries.async_reload(practice.entry_id)
    assert (await client.get(ADDRESS, headers={"If-None-Match": tag})).status == 304
    renamed = events(text)["Anna Weber-Klein: Call"]
    assert renamed.dtstamp == datetime(2026, 11, 2, 9, 10, tzinfo=UTC)

    await act("reschedule_follow_up", follow_up=one["follow_up_id"], due="2026-11-09")
    monday.tick(timedelta(minutes=1))
    await act("undo")
    back = events(await (await client.get(ADDRESS)).text())["Anna Weber-Klein: Call"]
    assert (str(back.dtstart), back.sequence > renamed.sequence) == ("2026-11-06", True)
    assert back.dtstamp == datetime(2026, 11, 2, 10, 11, tzinfo=UTC)


@pytest.mark.usefixtures("feeds")
async def test_a_crowd_that_came_at_once_is_there(
    act: Act, hass_client_no_auth: ClientSessionGenerator, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = await hass_client_no_auth()
    assert not events(await (await client.get(ADDRESS)).text())
    monkeypatch.setattr("custom_components.aftersale.feed.CROWD", 2)
    names = ("Anna", "Bo", "Cleo", "Dora")
    await act("import_customers", content="\n".join(["name", *names]))
    shown = events(await (await client.get(ADDRESS)).text())
    assert {one.partition(":")[0] for one in shown} == set(names)


@pytest.mark.usefixtures("feeds")
async def test_the_feed_is_written_before_anybody_asks(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, time_passes: Pass, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the quiet after a start and after midnight."""
    monkeypatch.setattr("custom_components.aftersale.feed.PAUSE", 0)
    await act("add_customer", name="Anna Weber")
    edition = hass.data[FEED]._editions[True]
    assert edition.spoilt
    await time_passes(minutes=1)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert not edition.spoilt and edition.sealed().size > 0
    await time_passes(minutes=1)
    await time_passes(days=1)
    assert edition.spoilt
    await time_passes(minutes=1)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert not edition.spoilt
