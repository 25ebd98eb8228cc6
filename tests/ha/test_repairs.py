"""Each trouble is told once, can be mended where that is possible, and goes away by itself when it is over."""

from __future__ import annotations

from datetime import timedelta
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_mock_service
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.aftersale import keeper as keeping
from custom_components.aftersale.clock_watch import ClockWatch, since_start
from custom_components.aftersale.crm.errors import BookUnwritable
from custom_components.aftersale.store import snapshots
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr, issue_registry as ir
from homeassistant.util import dt as dt_util
from tests.crm.intake.letters import GENERIC, raw, signed

from .conftest import DOMAIN, Act, Pass
from .fixing import Fixer, told
from .test_phone import register
from .test_webhook import connect, path as address_of

HOUSE = Path(__file__).parents[2] / "custom_components" / "aftersale"


@pytest.fixture
async def fixer(hass: HomeAssistant) -> Fixer:
    return await Fixer.of(hass)


@pytest.fixture
def looks(hass: HomeAssistant, time_passes: Pass) -> Pass:
    """Let time pass, and the keeper come to an end with what it does."""

    async def tick(**by: float) -> None:
        await time_passes(**by)
        await hass.async_block_till_done(wait_background_tasks=True)

    return tick


def book_of(config_dir: Path) -> Path:
    return config_dir / "aftersale" / "book.db"


async def test_a_damaged_book_goes_back_to_its_newest_whole_copy(
    hass: HomeAssistant,
    practice: MockConfigEntry,
    act: Act,
    fixer: Fixer,
    config_dir: Path,
    monday: FrozenDateTimeFactory,
) -> None:
    """The date, what would be missing, one click, and everything is there again; the damaged file too."""
    await act("add_customer", name="Anna Weber")
    coordinator = practice.runtime_data
    await coordinator.on_thread(lambda: coordinator.desk.book.snapshot(coordinator.board.today))
    monday.tick(60)
    await act("add_customer", name="Marco Rossi")
    await hass.config_entries.async_unload(practice.entry_id)
    damaged = book_of(config_dir).read_bytes().replace(b"Marco Rossi", b"Marco Bossi")
    book_of(config_dir).write_bytes(damaged)
    await hass.config_entries.async_setup(practice.entry_id)
    assert practice.state is ConfigEntryState.SETUP_ERROR
    assert told(hass)["book_damaged"].is_fixable
    shown = (await fixer.begin("book_damaged"))["description_placeholders"]
    assert shown["snapshot"] == f"book-{coordinator.board.today}.db"
    assert (shown["customers"], shown["customers_since"]) == ("1", "1")
    assert shown["until"] == "2026-11-02 10:00"
    assert book_of(config_dir).read_bytes() == damaged
    done = await fixer.fix("book_damaged")
    assert done["type"] == "create_entry"
    assert practice.state is ConfigEntryState.LOADED
    assert told(hass) == {}
    assert [one["name"] for one in (await act("list_customers"))["customers"]] == ["Anna Weber"]
    (kept,) = (config_dir / "aftersale" / "damaged").glob("*/book.db")
    assert kept.read_bytes() == damaged


async def test_a_vanished_book_comes_back(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, fixer: Fixer, config_dir: Path
) -> None:
    await act("add_customer", name="Anna Weber")
    coordinator = practice.runtime_data
    await coordinator.on_thread(lambda: coordinator.desk.book.snapshot(coordinator.board.today))
    await hass.config_entries.async_unload(practice.entry_id)
    book_of(config_dir).unlink()
    await hass.config_entries.async_setup(practice.entry_id)
    assert set(told(hass)) == {"book_missing"}
    assert (await fixer.fix("book_missing"))["type"] == "create_entry"
    assert (await act("list_customers"))["total"] == 1


async def test_without_a_whole_copy_it_says_so_and_stays(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, fixer: Fixer, config_dir: Path, monkeypatch: Any
) -> None:
    await hass.config_entries.async_unload(practice.entry_id)
    book_of(config_dir).write_bytes(b"Dear diary, " * 100)
    await hass.config_entries.async_setup(practice.entry_id)
    done = await fixer.begin("book_damaged")
    assert (done["type"], done["reason"]) == ("abort", "no_snapshot")
    assert set(told(hass)) == {"book_damaged"}

    def refuse(*_: Any) -> None:
        raise BookUnwritable("book_unwritable", path="x", detail="I/O error")

    monkeypatch.setattr("custom_components.aftersale.store.restoring.newest_good", refuse)
    done = await fixer.begin("book_damaged")
    assert (done["type"], done["reason"]) == ("abort", "disk_refused")


async def test_a_restore_that_the_disk_refuses_changes_nothing(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, fixer: Fixer, config_dir: Path
) -> None:
    await act("add_customer", name="Anna Weber")
    coordinator = practice.runtime_data
    await coordinator.on_thread(lambda: coordinator.desk.book.snapshot(coordinator.board.today))
    await hass.config_entries.async_unload(practice.entry_id)
    damaged = book_of(config_dir).read_bytes().replace(b"Anna Weber", b"Anna Wever")
    book_of(config_dir).write_bytes(damaged)
    await hass.config_entries.async_setup(practice.entry_id)
    (config_dir / "aftersale" / snapshots.DAMAGED).write_text("in the way")
    done = await fixer.fix("book_damaged")
    assert (done["type"], done["reason"]) == ("abort", "disk_refused")
    assert book_of(config_dir).read_bytes() == damaged
    assert practice.state is ConfigEntryState.SETUP_ERROR


async def test_damage_found_at_night_ends_everything_until_it_is_mended(
    hass: HomeAssistant,
    practice: MockConfigEntry,
    act: Act,
    fixer: Fixer,
    config_dir: Path,
    time_passes: Pass,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing more is said or written; not even a restart believes it, however large the book is."""
    await act("add_customer", name="Anna Weber")
    coordinator = practice.runtime_data
    await coordinator.on_thread(lambda: coordinator.desk.book.snapshot(coordinator.board.today))
    await coordinator.on_thread(coordinator.desk.book.checkpoint)
    damaged = book_of(config_dir).read_bytes().replace(b"Anna Weber", b"Anna Wever")
    book_of(config_dir).write_bytes(damaged)
    monkeypatch.setattr("custom_components.aftersale.store.migrations.CHECKED_WHOLE_UP_TO", 0)
    await time_passes(hours=17)
    await time_passes(minutes=1)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert "book_damaged" in told(hass)
    assert hass.states.get("sensor.aftersale_active_customers").state == "unavailable"
    for action, fields in (("list_customers", {}), ("add_customer", {"name": "Marco"})):
        with pytest.raises(HomeAssistantError) as refused:
            await act(action, **fields)
        assert refused.value.translation_key == "book_damaged"
    assert not await hass.config_entries.async_reload(practice.entry_id)
    assert practice.state is ConfigEntryState.SETUP_ERROR
    assert book_of(config_dir).read_bytes() == damaged
    assert (await fixer.fix("book_damaged"))["type"] == "create_entry"
    assert practice.state is ConfigEntryState.LOADED
    assert "doubted" not in practice.data
    assert (await act("list_customers"))["total"] == 1


async def test_a_whole_book_is_read_through_once_a_night(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, time_passes: Pass
) -> None:
    await act("add_customer", name="Anna Weber")
    book = practice.runtime_data.desk.book
    assert book.checked_at is None
    await time_passes(hours=17)
    await time_passes(minutes=1)
    await hass.async_block_till_done(wait_background_tasks=True)
    first = book.checked_at
    assert first is not None
    await time_passes(minutes=12)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert book.checked_at == first
    assert await hass.config_entries.async_reload(practice.entry_id)
    assert practice.runtime_data.desk.book.checked_at == first
    assert told(hass) == {}


async def test_a_disk_that_fills_up(
    hass: HomeAssistant, practice: MockConfigEntry, time_passes: Pass, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = 10 * 2**20

    def usage(_: Path) -> SimpleNamespace:
        if free < 0:
            raise OSError(5, "Input/output error")
        return SimpleNamespace(free=free)

    monkeypatch.setattr(keeping.shutil, "disk_usage", usage)

    async def look() -> bool:
        await time_passes(minutes=11)
        await hass.async_block_till_done(wait_background_tasks=True)
        return "disk_nearly_full" in told(hass)

    assert await look()
    assert told(hass)["disk_nearly_full"].translation_placeholders["free"] == "10"
    free = -1
    assert await look()
    free = 110 * 2**20
    assert await look(), "not now here, now there"
    free = 2**40
    assert not await look()


async def test_a_copy_that_failed_is_told_until_one_succeeds(
    hass: HomeAssistant, practice: MockConfigEntry, looks: Pass, config_dir: Path
) -> None:
    place = config_dir / "aftersale" / "snapshots"
    place.write_text("in the way")
    await looks(days=1)
    await looks(minutes=30)
    assert "snapshot_failed" in told(hass)
    place.unlink()
    await looks(days=1)
    await looks(minutes=30)
    await looks(minutes=11)
    assert "snapshot_failed" not in told(hass)


async def test_a_phone_that_is_gone_is_replaced(
    hass: HomeAssistant, practice: MockConfigEntry, fixer: Fixer, time_passes: Pass
) -> None:
    old, new = register(hass, "Pixel"), register(hass, "Fairphone")
    hass.config_entries.async_update_entry(practice, options={"phones": [old]})
    await hass.async_block_till_done()
    assert told(hass) == {}
    dr.async_get(hass).async_remove_device(old)
    await time_passes(minutes=1)
    issue = f"phone_gone_{old}"
    assert told(hass)[issue].translation_placeholders == {"phone": "Pixel"}
    assert (await fixer.fix(issue, phone=new))["type"] == "create_entry"
    assert practice.options["phones"] == [new]
    await time_passes(minutes=1)
    assert told(hass) == {}


async def test_the_trouble_of_a_practice_goes_with_it(
    hass: HomeAssistant, practice: MockConfigEntry, time_passes: Pass
) -> None:
    hass.config_entries.async_update_entry(practice, options={"phones": ["gone"]})
    await hass.async_block_till_done()
    ir.async_create_issue(
        hass, "sun", "eclipse", is_fixable=False, severity=ir.IssueSeverity.WARNING, translation_key="eclipse"
    )
    assert set(told(hass)) == {"phone_gone_gone"}
    await hass.config_entries.async_remove(practice.entry_id)
    await hass.async_block_till_done()
    assert told(hass) == {}
    assert ir.async_get(hass).async_get_issue("sun", "eclipse") is not None


async def test_a_phone_that_is_gone_and_let_go(
    hass: HomeAssistant, practice: MockConfigEntry, fixer: Fixer, time_passes: Pass
) -> None:
    """Without another phone; and an issue goes by itself when the options name the phone no more."""
    hass.config_entries.async_update_entry(practice, options={"phones": ["one", "two"]})
    await hass.async_block_till_done()
    assert set(told(hass)) == {"phone_gone_one", "phone_gone_two"}
    await fixer.fix("phone_gone_one")
    assert practice.options["phones"] == ["two"]
    hass.config_entries.async_update_entry(practice, options={"phones": []})
    await hass.async_block_till_done()
    assert told(hass) == {}


async def test_a_phone_that_fails_for_a_day_is_told_again_after_a_restart_and_can_be_tried(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, fixer: Fixer, looks: Pass
) -> None:
    device = register(hass, "Pixel")
    issue = f"phone_unreachable_phone_{device}"
    hass.config_entries.async_update_entry(practice, options={"phones": [device]})
    await hass.async_block_till_done()
    await act("add_customer", name="Anna Weber")
    due = (dt_util.now() + timedelta(hours=2)).isoformat()
    await act("add_follow_up", customer="Anna Weber", title="Call", due=due)
    for _ in range(26):
        await looks(hours=2)
    assert told(hass)[issue].translation_placeholders["phone"] == "Pixel"
    ir.async_delete_issue(hass, DOMAIN, issue)
    assert await hass.config_entries.async_reload(practice.entry_id)
    for _ in range(7):
        await looks(minutes=11)
    assert issue in told(hass)
    begun = await fixer.fix(issue)
    assert (begun["type"], begun["reason"]) == ("abort", "still_unreachable")
    async_mock_service(hass, "notify", "mobile_app_pixel")
    assert (await fixer.fix(issue))["type"] == "create_entry"
    assert issue not in told(hass)


async def test_nobody_is_told_of_a_phone_that_was_let_go(
    hass: HomeAssistant, practice: MockConfigEntry, time_passes: Pass
) -> None:
    practice.runtime_data.phones._tell_trouble({"phone:old": "gone"}, [])
    assert len(told(hass)) == 1
    await time_passes(minutes=61)
    await time_passes(minutes=11)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert told(hass) == {}


async def test_a_shop_that_signs_with_another_secret(
    hass: HomeAssistant, practice: MockConfigEntry, fixer: Fixer, hass_client_no_auth: ClientSessionGenerator
) -> None:
    await connect(hass, practice)
    (shop,) = practice.subentries.values()
    issue = f"shop_signature_{shop.subentry_id.lower()}"
    client = await hass_client_no_auth()

    async def post(secret: str) -> int:
        headers = signed("generic", GENERIC, "", at=dt_util.utcnow(), secret=secret)
        return (await client.post(address_of(practice), data=raw(GENERIC), headers=headers)).status

    for _ in range(2):
        assert await post("another") == 403
    assert told(hass) == {}
    await post("another")
    assert told(hass)[issue].translation_placeholders == {"shop": "My shop"}
    begun = await fixer.begin(issue)
    assert (await fixer.answer(begun, secret="  "))["type"] == "form"
    assert (await fixer.fix(issue, secret=" another "))["type"] == "create_entry"
    assert told(hass) == {}
    assert await post("another") == 200
    for _ in range(3):
        await post("wrong")
    assert issue in told(hass)
    assert await post("another") == 200
    assert told(hass) == {}
    for _ in range(3):
        await post("wrong")
    hass.config_entries.async_remove_subentry(practice, shop.subentry_id)
    await hass.async_block_till_done()
    assert told(hass) == {}


async def test_a_playbook_that_cannot_be(hass: HomeAssistant, entry: MockConfigEntry, fixer: Fixer) -> None:
    """As somebody who edits Home Assistant's own files may leave it: what can be is followed."""
    wrong = {"p1_offset": -3, "p2_offset": "soon", "p3_enabled": "no", "p99_offset": 1, "p5_offset": True}
    options = {"playbook": {**wrong, "p4_offset": 2, "p6_enabled": False, "p7_offset": None}}
    hass.config_entries.async_update_entry(entry, options=options)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    rules = entry.runtime_data.practice.playbook.rules
    assert (rules["P4"].offset, rules["P6"].enabled, rules["P1"].offset) == (2, False, 0)
    assert told(hass)["playbook_invalid"].translation_placeholders == {"lines": ", ".join(wrong)}
    assert (await fixer.fix("playbook_invalid"))["type"] == "create_entry"
    assert told(hass) == {}
    assert set(entry.options["playbook"]) == {"p4_offset", "p6_enabled", "p7_offset"}
    hass.config_entries.async_update_entry(entry, options={"playbook": wrong})
    await hass.async_block_till_done()
    assert "playbook_invalid" in told(hass)
    hass.config_entries.async_update_entry(entry, options={})
    await hass.async_block_till_done()
    assert told(hass) == {}


async def test_a_clock_that_jumped(
    hass: HomeAssistant, practice: MockConfigEntry, monday: FrozenDateTimeFactory, fixer: Fixer
) -> None:
    ran = timedelta(hours=5)
    watch = ClockWatch(hass, lambda: (ran,))

    def pass_by(clock: timedelta, machine: timedelta) -> set[str]:
        nonlocal ran
        monday.tick(clock)
        ran += machine
        watch.look()
        return set(told(hass))

    minute, hour = timedelta(minutes=1), timedelta(hours=1)
    assert pass_by(minute, minute) == set()
    assert pass_by(8 * hour, 8 * hour) == set(), "it was asleep"
    assert pass_by(30 * minute, minute) == set(), "set right"
    assert pass_by(hour + 2 * minute, minute) == {"clock_jumped"}
    assert pass_by(-hour, minute) == set(), "and back"
    assert pass_by(-10 * minute, minute) == {"clock_jumped"}
    assert told(hass)["clock_jumped"].translation_placeholders == {
        "before": dt_util.as_local(dt_util.utcnow() + 11 * minute).strftime("%Y-%m-%d %H:%M"),
        "after": dt_util.now().strftime("%Y-%m-%d %H:%M"),
    }
    assert pass_by(23 * hour, 23 * hour) == {"clock_jumped"}
    assert pass_by(2 * hour, 2 * hour) == set()
    pass_by(5 * hour, minute)
    assert (await fixer.fix("clock_jumped"))["type"] == "create_entry"
    assert told(hass) == {}
    assert min(since_start()) > timedelta()


async def test_without_the_practice_a_flow_ends(hass: HomeAssistant, practice: MockConfigEntry, fixer: Fixer) -> None:
    hass.config_entries.async_update_entry(practice, options={"phones": ["one"]})
    await hass.async_block_till_done()
    begun = await fixer.begin("phone_gone_one")
    await hass.config_entries.async_remove(practice.entry_id)
    assert (await fixer.answer(begun))["reason"] == "entry_gone"


def test_every_issue_has_its_words_and_every_flow_its_ends() -> None:
    """Those that can be mended have a flow instead of a description; no other is left over."""
    from custom_components.aftersale import issues, refusals, repairs
    from custom_components.aftersale.const import BOOK_ISSUES

    words = json.loads((HOUSE / "translations" / "en.json").read_text(encoding="utf-8"))["issues"]
    keys = {value for name, value in vars(issues).items() if name.isupper() and isinstance(value, str)} - {DOMAIN}
    assert set(words) == keys | set(BOOK_ISSUES)
    fixable = issues.FIXABLE | refusals.RESTORABLE
    assert {key for key, texts in words.items() if "fix_flow" in texts} == fixable
    assert set(repairs.FLOWS) == issues.FIXABLE
    for key in fixable:
        assert "entry_gone" in words[key]["fix_flow"]["abort"]
