"""Time: the one alarm, clocks that jump, midnight, and what came due while nobody was there."""

from __future__ import annotations

from datetime import timedelta

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_fire_time_changed

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError

from .conftest import ACTIVITY, Act, Pass, told


@pytest.fixture
async def call(act: Act) -> str:
    """A follow-up at noon."""
    await act("add_customer", name="Anna Weber")
    answer = await act("add_follow_up", customer="Anna Weber", title="Call", due="2026-11-02 12:00:00")
    return answer["follow_up_id"]


async def test_due_is_told_at_its_moment(hass: HomeAssistant, call: str, time_passes: Pass) -> None:
    await time_passes(hours=1, minutes=59)
    assert hass.states.get(ACTIVITY).attributes["event_type"] != "due"
    await time_passes(minutes=1)
    shown = hass.states.get(ACTIVITY).attributes
    assert (shown["event_type"], shown["follow_up_id"]) in {("due", call), ("overdue", call)}


async def test_what_came_due_while_home_assistant_was_off_is_told_once(
    hass: HomeAssistant, practice: MockConfigEntry, call: str, monday: FrozenDateTimeFactory, seen: list
) -> None:
    assert await hass.config_entries.async_unload(practice.entry_id)
    monday.tick(timedelta(days=2))
    seen.clear()
    assert await hass.config_entries.async_setup(practice.entry_id)
    await hass.async_block_till_done()
    first = [one for one in told(seen) if one["follow_up_id"] == call]
    assert [one["event_type"] for one in first] == ["due", "overdue"]
    assert await hass.config_entries.async_reload(practice.entry_id)
    await hass.async_block_till_done()
    assert [one for one in told(seen) if one["follow_up_id"] == call] == first


async def test_a_clock_that_jumped_ahead_is_noticed_within_a_minute(
    hass: HomeAssistant, practice: MockConfigEntry, call: str, monday: FrozenDateTimeFactory
) -> None:
    """The timers of Home Assistant do not know of a corrected clock: only the look once a minute does."""
    coordinator = practice.runtime_data
    monday.tick(timedelta(hours=3))
    coordinator._alarm._minute(None)
    await hass.async_block_till_done()
    assert hass.states.get("sensor.aftersale_overdue").state == "1"


async def test_a_clock_that_went_back_takes_back_what_was_overdue(
    hass: HomeAssistant, practice: MockConfigEntry, call: str, monday: FrozenDateTimeFactory, time_passes: Pass
) -> None:
    await time_passes(hours=3)
    assert hass.states.get("sensor.aftersale_overdue").state == "1"
    practice.runtime_data._alarm._minute(None)
    monday.tick(-timedelta(hours=3, minutes=30))
    practice.runtime_data._alarm._minute(None)
    await hass.async_block_till_done()
    assert hass.states.get("sensor.aftersale_overdue").state == "0"
    await time_passes(hours=4)
    assert hass.states.get("sensor.aftersale_overdue").state == "1"


async def test_a_failing_alarm_rings_again_within_a_minute(
    hass: HomeAssistant, practice: MockConfigEntry, call: str, time_passes: Pass, monkeypatch: pytest.MonkeyPatch
) -> None:
    from custom_components.aftersale.crm.errors import BookUnwritable

    def full(*_: object, **__: object) -> None:
        raise BookUnwritable("book_unwritable", path="book.db")

    with monkeypatch.context() as patched:
        patched.setattr(practice.runtime_data.desk.book, "change", full)
        await time_passes(hours=3)
        assert hass.states.get("sensor.aftersale_overdue").state == "unavailable"
    await time_passes(minutes=1)
    await time_passes(minutes=1)
    assert hass.states.get("sensor.aftersale_overdue").state == "1"
    assert hass.states.get(ACTIVITY).attributes["event_type"] == "overdue"


async def test_nothing_runs_while_nothing_happens(
    hass: HomeAssistant, practice: MockConfigEntry, call: str, time_passes: Pass, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs: list[object] = []
    thread = practice.runtime_data._thread
    submit = thread.submit
    await time_passes(minutes=1)
    monkeypatch.setattr(thread, "submit", lambda job, land=None: (jobs.append(job), submit(job, land))[1])
    for _ in range(10):
        await time_passes(minutes=1)
    assert not jobs


async def test_a_caller_who_gave_up_does_not_lose_the_receipt(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    coordinator = practice.runtime_data
    task = hass.async_create_task(coordinator.run(coordinator.desk.add_customer, way="action", name="Anna Weber"))
    task.cancel()
    await coordinator.ask(coordinator.desk.list_customers)
    await hass.async_block_till_done()
    assert task.cancelled()
    assert hass.states.get("sensor.aftersale_active_customers").state == "1"


async def test_receipts_land_in_the_order_of_the_calls(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    coordinator = practice.runtime_data
    landed: list[str] = []
    coordinator.listen("activity", lambda activity: landed.append(activity.name))
    names = [f"Customer {number}" for number in range(20)]
    tasks = [
        hass.async_create_task(coordinator.run(coordinator.desk.add_customer, way="action", name=name))
        for name in names
    ]
    for task in tasks:
        await task
    assert landed == names


async def test_a_refusal_changes_nothing_and_says_why(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    coordinator = practice.runtime_data
    with pytest.raises(HomeAssistantError) as refused:
        await coordinator.run(coordinator.desk.log_interaction, way="action", customer="Nobody")
    assert refused.value.translation_domain == "aftersale"
    assert refused.value.translation_key == "unknown_customer"
    assert refused.value.translation_placeholders["name"] == "Nobody"


@pytest.mark.parametrize("day", ["2026-10-24", "2027-03-27"])
async def test_midnight_comes_right_when_the_clocks_change(
    hass: HomeAssistant, monday: FrozenDateTimeFactory, entry: MockConfigEntry, day: str
) -> None:
    monday.move_to(f"{day}T10:00:00+00:00")
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    coordinator = entry.runtime_data
    await coordinator.run(coordinator.desk.add_customer, way="action", name="Anna Weber")
    for _ in range(3):
        midnight = coordinator._next_midnight()
        monday.move_to(midnight - timedelta(seconds=1))
        async_fire_time_changed(hass)
        await hass.async_block_till_done()
        before = coordinator.board.today
        monday.move_to(midnight)
        async_fire_time_changed(hass)
        await hass.async_block_till_done()
        assert coordinator.board.today == before + timedelta(days=1)


async def test_what_a_ring_leaves_undone_waits_a_minute(
    hass: HomeAssistant, practice: MockConfigEntry, time_passes: Pass, monkeypatch: pytest.MonkeyPatch
) -> None:
    coordinator = practice.runtime_data
    rings: list[object] = []
    wake = coordinator.desk.wake
    monkeypatch.setattr(coordinator.desk, "wake", lambda call: (rings.append(call), wake(call))[1])
    monkeypatch.setattr(coordinator.desk, "next_wake", lambda now: coordinator.board.now - timedelta(days=1))
    await coordinator.run(coordinator.desk.add_customer, way="action", name="Anna Weber")
    await coordinator.run(coordinator.desk.add_follow_up, way="action", customer="Anna Weber", title="Call today")
    await hass.async_block_till_done()
    for _ in range(30):
        await time_passes(seconds=2)
    assert 1 <= len(rings) <= 4
