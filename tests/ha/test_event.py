"""The event entity: everything that happens, none lost, none merged."""

from __future__ import annotations

from homeassistant.core import Event, HomeAssistant

from .conftest import ACTIVITY, Act, Pass, told


async def test_everything_that_happens_is_told_in_order(hass: HomeAssistant, act: Act, seen: list[Event]) -> None:
    anna = (await act("add_customer", name="Anna Weber"))["customer_id"]
    call = (await act("add_follow_up", customer=anna, title="Call"))["follow_up_id"]
    await act("record_order", customer=anna, product="Bicycle")
    await act("make_promise", customer=anna, what="Spare key", due="2026-11-10")
    await act("keep_promise", customer=anna)
    await act("open_complaint", customer=anna, what="Scratched")
    await act("resolve_complaint", customer=anna)
    await act("record_feedback", customer=anna, score=9)
    await act("snooze_follow_up", follow_up=call, until="2026-11-03")
    await act("complete_follow_up", follow_up=call)
    await act("reopen_follow_up", follow_up=call)
    await act("skip_follow_up", follow_up=call)
    await act("record_delivery", customer=anna)
    await act("mark_lost", customer=anna)
    await act("reactivate_customer", customer=anna)
    types = [one["event_type"] for one in told(seen)]
    expected = [
        "customer_added",
        "order_placed",
        "promise_made",
        "promise_kept",
        "complaint_opened",
        "complaint_resolved",
        "feedback_recorded",
        "snoozed",
        "completed",
        "reopened",
        "skipped",
        "order_delivered",
        "customer_lost",
        "customer_returned",
    ]
    remaining = iter(types)
    assert [one for one in expected if one not in remaining] == []
    first = told(seen)[0]
    assert (first["customer_id"], first["customer"]) == (anna, "Anna Weber")


async def test_several_at_the_same_moment_are_several(
    hass: HomeAssistant, act: Act, seen: list[Event], time_passes: Pass
) -> None:
    for name in ("Anna Weber", "Bernd Klein", "Clara Groß"):
        await act("add_customer", name=name)
        await act("add_follow_up", customer=name, title="Call", due="2026-11-03 12:00:00")
    seen.clear()
    await time_passes(days=1, hours=2, minutes=1)
    due = [one for one in told(seen) if one["event_type"] == "due" and one["kind"] == "custom"]
    assert sorted(one["customer"] for one in due) == ["Anna Weber", "Bernd Klein", "Clara Groß"]


async def test_what_was_told_is_not_told_again(hass: HomeAssistant, act: Act, seen: list[Event]) -> None:
    await act("add_customer", name="Anna Weber", request_id="one")
    seen.clear()
    await act("add_customer", name="Anna Weber", request_id="one")
    assert not told(seen)


async def test_an_erased_customer_is_not_named_any_longer(hass: HomeAssistant, act: Act, seen: list[Event]) -> None:
    await act("add_customer", name="Anna Weber")
    before = hass.states.get(ACTIVITY)
    assert before.attributes["customer"] == "Anna Weber"
    seen.clear()
    await act("erase_customer", customer="Anna Weber")
    after = hass.states.get(ACTIVITY)
    assert after.attributes["customer"] is None
    assert after.state == before.state
