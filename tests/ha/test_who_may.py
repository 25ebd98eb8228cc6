"""Who may do what: an account that is no administrator's, and nobody at all (docs/security.md)."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.aftersale.actions import ACTIONS
from homeassistant.auth.const import GROUP_ID_USER
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError, Unauthorized
from homeassistant.setup import async_setup_component

from .conftest import Act

ONLY_ADMINISTRATORS = {
    "import_customers": {"content": "name\nBen Ito"},
    "export_book": {},
    "merge_customers": {"customer": "Anna Weber", "other": "Ben Ito"},
    "erase_customer": {"customer": "Anna Weber"},
}


@pytest.fixture
async def household(hass: HomeAssistant, practice: MockConfigEntry) -> Context:
    """Somebody of the household: an account, but no administrator's."""
    user = MockUser(name="Somebody").add_to_hass(hass)
    group = await hass.auth.async_get_group(GROUP_ID_USER)
    assert group is not None
    user.groups.append(group)
    return Context(user_id=user.id)


@pytest.mark.parametrize("action", ACTIONS)
async def test_what_takes_the_book_away_needs_an_administrator(
    hass: HomeAssistant, household: Context, act: Act, action: str
) -> None:
    """Nothing else does: everything else can be undone, or is what the house is for."""
    await act("add_customer", name="Anna Weber")
    answers = not ACTIONS[action].changes
    try:
        await hass.services.async_call(
            "aftersale",
            action,
            ONLY_ADMINISTRATORS.get(action, {}),
            blocking=True,
            return_response=answers,
            context=household,
        )
    except Unauthorized:
        refused = True
    except HomeAssistantError:
        refused = False
    else:
        refused = False
    assert refused == (action in ONLY_ADMINISTRATORS)


async def test_without_an_account_there_is_nothing(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, hass_client_no_auth: ClientSessionGenerator
) -> None:
    """Whoever is only on the network gets neither an action nor a state, and a wrong address is like no address."""
    assert await async_setup_component(hass, "api", {})
    await act("add_customer", name="Anna Weber")
    client = await hass_client_no_auth()
    for method, path in (
        ("POST", "/api/services/aftersale/list_customers?return_response"),
        ("POST", "/api/services/aftersale/add_customer"),
        ("GET", "/api/states/todo.aftersale_follow_ups"),
        ("GET", "/api/calendars/calendar.aftersale_follow_ups"),
    ):
        answer = await client.request(method, path, json={"name": "x"} if method == "POST" else None)
        assert answer.status == 401, path
        assert "Anna" not in await answer.text()
    for path in ("/api/aftersale/feed/guessed.ics", "/api/aftersale/feed/.ics", "/aftersale/../aftersale/book.db"):
        assert (await client.get(path)).status in (404, 401), path
    assert (await act("list_customers"))["total"] == 1


async def test_the_books_files_are_served_by_nobody(
    hass: HomeAssistant, practice: MockConfigEntry, hass_client: Any
) -> None:
    """Not even to an administrator: what Home Assistant serves lies elsewhere."""
    client = await hass_client()
    for path in (
        "/local/aftersale/book.db",
        "/aftersale/book.db",
        "/aftersale_files/book.db",
        "/api/aftersale/book.db",
    ):
        answer = await client.get(path)
        assert b"SQLite format 3" not in await answer.read()
