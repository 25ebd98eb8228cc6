"""The panel in a real browser against a real Home Assistant: how it looks everywhere, and the day's work done with it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import date, timedelta
import importlib.util
import itertools
import sys
from typing import Any

import pytest

from tests.e2e.client import Client
from tests.e2e.conftest import keep
from tests.e2e.home import Home
from tests.e2e.panel_page import DESK, PHONE, PanelPage
from tests.e2e.seed import ROOT

HOSTILE = [
    "<img src=x onerror=\"alert('no')\"><script>alert('no')</script>",
    ("Wolfeschlegelsteinhausenbergerdorff" * 6)[:200],
    "עברית \u202eמימין לשמאל\u202c & Söhne",
    "👩🏽\u200d🔧 Zoë 🏳️\u200d🌈 O'Brien",
]
"""Names that want to be markup, break the line, turn the direction or the ligatures."""

type Open = Callable[..., Awaitable[PanelPage]]


@pytest.fixture(scope="module")
def practice(home: Home) -> Home:
    """The demo practice, and people with names that nobody expects."""
    spec = importlib.util.spec_from_file_location("demo", ROOT / "scripts" / "demo.py")
    assert spec is not None
    assert spec.loader is not None
    demo = importlib.util.module_from_spec(spec)
    sys.modules["demo"] = demo
    spec.loader.exec_module(demo)

    async def load() -> None:
        await demo.load(home)
        async with home.client() as client:
            for name in HOSTILE:
                who = (await client.aftersale("add_customer", name=name, company=name, notes=name))["customer_id"]
                await client.aftersale("log_interaction", customer=who, note=name)
                await client.aftersale("open_complaint", customer=who, what=name)
                await client.aftersale("add_follow_up", customer=who, title=name, notes=name)

    keep(load())
    return home


@pytest.fixture
async def client(practice: Home, sockets: None) -> AsyncIterator[Client]:
    """Connect to the practice's home as its owner."""
    async with practice.client() as client:
        yield client


@pytest.fixture
async def open_panel(practice: Home, page: Callable[..., Awaitable[Any]]) -> Open:
    """Open the panel at a path; on a phone unless told otherwise."""

    async def open_(
        path: str = "/aftersale", *, size: dict[str, int] = DESK, theme: str = "light", language: str = "en"
    ) -> PanelPage:
        opened = await page(
            practice,
            path,
            viewport=size,
            color_scheme=theme,
            has_touch=size is PHONE,
            reduced_motion="reduce",
            meet=PanelPage,
            language=language,
        )
        await opened.panel.locator("main").wait_for()
        return opened

    return open_


async def open_follow_up(client: Client, title: str) -> dict[str, Any]:
    """Somebody new with one thing to do today, and that thing."""
    number = next(_numbers)
    who = await client.aftersale("add_customer", name=f"Flow {number} {title}")
    made = await client.aftersale("add_follow_up", customer=who["customer_id"], title=f"{title} {number}")
    return await look_up(client, made["follow_up_id"])


_numbers = itertools.count(1)


async def look_up(client: Client, follow_up: str) -> dict[str, Any]:
    """A follow-up as the book has it now."""
    found: dict[str, Any] = await client.ws("aftersale/follow_up", follow_up_id=follow_up)
    return found["follow_up"]


async def until(client: Client, follow_up: str, **wanted: Any) -> None:
    """Wait until the book says so."""
    for _ in range(100):
        found = await look_up(client, follow_up)
        if all(found[key] == value for key, value in wanted.items()):
            return
        await asyncio.sleep(0.05)
    pytest.fail(f"{wanted} did not come: {found}")


def card(panel: PanelPage, follow_up: dict[str, Any]) -> Any:
    """A follow-up's card on the page."""
    return panel.page.locator(f"#f-{follow_up['id']}")


VIEWS = {
    "today": ("/aftersale", "aftersale-follow-up article"),
    "customers": ("/aftersale/customers", "aftersale-customers .rows a"),
    "calendar": ("/aftersale/calendar", "aftersale-calendar td"),
    "measures": ("/aftersale/measures", "aftersale-measures svg"),
    "playbook": ("/aftersale/playbook", "aftersale-playbook aftersale-rule"),
    "write": ("/aftersale/write", "aftersale-write h2"),
}


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
async def test_every_view_is_sound(
    open_panel: Open, client: Client, size: dict[str, int], theme: str, language: str
) -> None:
    """No complaint in the console, nothing to scroll sideways, nothing that axe finds."""
    panel = await open_panel(size=size, theme=theme, language=language)
    item = await open_follow_up(client, "Look")
    (long,) = (await client.ws("aftersale/customers/ids", search=HOSTILE[1][:40]))["ids"]
    views = VIEWS | {
        "customer": (f"/aftersale/customer/{long}", "aftersale-customer h2"),
        "follow-up": (f"/aftersale/follow-up/{item['id']}", "aftersale-follow-up-page article"),
    }
    wrong: list[str] = []
    for name, (path, sign) in views.items():
        await panel.go(path, sign)
        wrong += [f"{name}: {one}" for one in (*await panel.overflow(), *await panel.violations())]
    assert [*wrong, *panel.complaints] == []
    expected = "Heute" if language == "de" else "Today"
    await panel.panel.locator("nav").get_by_text(expected, exact=True).wait_for()


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_every_dialog_is_sound(open_panel: Open, client: Client, theme: str) -> None:
    """What opens over a view is as sound as the view, keeps the focus, and closes with Escape."""
    item = await open_follow_up(client, "Dialogs")
    panel = await open_panel(size=PHONE, theme=theme)
    page = panel.page
    wrong: list[str] = []

    async def look(name: str) -> None:
        await page.get_by_role("dialog").wait_for()
        wrong.extend(f"{name}: {one}" for one in (*await panel.overflow(), *await panel.violations("dialog[open]")))
        await page.keyboard.press("Escape")
        await page.get_by_role("dialog").wait_for(state="detached")

    for button in ("Snooze", "How it went…", "Note", "Another day", "Skip"):
        await card(panel, item).get_by_role("button", name=button, exact=True).click()
        await look(button)
    await page.get_by_role("button", name="Keys and gestures").click()
    await look("help")
    await panel.go("/aftersale/customers", "aftersale-customers .rows a")
    await page.get_by_role("button", name="Add a customer").click()
    await look("add")
    await page.get_by_role("checkbox", name="Choose everybody found").check()
    for button in ("Snooze", "Cadence", "Pause"):
        await page.locator("aftersale-customers").get_by_role("button", name=button, exact=True).click()
        await look(button)
    assert [*wrong, *panel.complaints] == []


async def test_done_and_undone(open_panel: Open, client: Client) -> None:
    """A tap settles it in the book; undo opens it again, on the page too."""
    item = await open_follow_up(client, "Tap")
    panel = await open_panel()
    await card(panel, item).get_by_role("button", name="Done").click()
    await card(panel, item).wait_for(state="detached")
    await until(client, item["id"], status="done", outcome="done")
    await panel.page.locator("aftersale-toast").get_by_role("button", name="Undo").click()
    await card(panel, item).wait_for()
    await until(client, item["id"], status="open")
    assert panel.complaints == []


async def test_the_keys_do_the_days_work(open_panel: Open, client: Client) -> None:
    """Snooze, note, skip and undo without a mouse; the next card has the focus."""
    item = await open_follow_up(client, "Keys")
    panel = await open_panel()
    page = panel.page
    await card(panel, item).locator("article").focus()
    await page.keyboard.press("n")
    await page.locator("aftersale-asks").get_by_role("textbox").fill("likes <b>tea</b>")
    await page.locator("aftersale-asks").get_by_role("button", name="Save").click()
    await card(panel, item).get_by_text("likes <b>tea</b>").wait_for()

    await card(panel, item).locator("article").focus()
    await page.keyboard.press("s")
    await page.locator("aftersale-asks").get_by_role("button", name="Tomorrow").click()
    await card(panel, item).wait_for(state="detached")
    tomorrow = (date.fromisoformat((await client.ws("aftersale/info"))["today"]) + timedelta(days=1)).isoformat()
    assert (await look_up(client, item["id"]))["snoozed_until"].startswith(tomorrow)

    await page.keyboard.press("u")
    await card(panel, item).locator("article").focus()
    await page.keyboard.press("x")
    await page.locator("aftersale-asks").get_by_role("textbox").fill("moved away")
    await page.keyboard.press("Enter")
    await until(client, item["id"], status="skipped")
    await page.keyboard.press("j")
    assert (
        await page.evaluate(
            "() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) "
            "at = at.shadowRoot.activeElement; return at.localName; }"
        )
        == "article"
    )
    assert panel.complaints == []


async def test_a_finger_settles_a_card(open_panel: Open, client: Client) -> None:
    """To the right is done, to the left asks until when; a little is nothing."""
    done, later = await open_follow_up(client, "Right"), await open_follow_up(client, "Left")
    panel = await open_panel(size=PHONE)
    await card(panel, done).scroll_into_view_if_needed()
    await panel.swipe(card(panel, done), 40)
    assert (await look_up(client, done["id"]))["status"] == "open"
    await panel.swipe(card(panel, done), 160)
    await until(client, done["id"], status="done")
    await card(panel, later).scroll_into_view_if_needed()
    await panel.swipe(card(panel, later), -160)
    await panel.page.locator("aftersale-asks").get_by_role("button", name="Tomorrow").click()
    await card(panel, later).wait_for(state="detached")
    assert (await look_up(client, later["id"]))["snoozed_until"]


async def test_a_change_outlives_the_connection(open_panel: Open, client: Client) -> None:
    """The socket drops under a tap: it is sent again when it is back, acts once, and the list lives on."""
    item, other = await open_follow_up(client, "Drop"), await open_follow_up(client, "After")
    panel = await open_panel()
    await card(panel, item).wait_for()
    await panel.hang_up()
    await card(panel, item).get_by_role("button", name="Done").click()
    await until(client, item["id"], status="done")
    await card(panel, item).wait_for(state="detached")
    await client.aftersale("complete_follow_up", follow_up=other["id"])
    await card(panel, other).wait_for(state="detached")


async def test_two_browsers_change_the_same_one(open_panel: Open, client: Client) -> None:
    """The second hears that it has ended, and sees it as it is."""
    item = await open_follow_up(client, "Twice")
    panel = await open_panel()
    await card(panel, item).get_by_role("button", name="Another day").click()
    await client.aftersale("complete_follow_up", follow_up=item["id"])
    await card(panel, item).wait_for(state="detached")
    await panel.page.locator("aftersale-asks").get_by_role("button", name="Save").click()
    await panel.page.locator("aftersale-toast").get_by_text("changed elsewhere").wait_for()
    assert (await look_up(client, item["id"]))["status"] == "done"


async def test_a_push_leads_to_its_follow_up(open_panel: Open, client: Client) -> None:
    """An ended one can be opened again from there; one that is not there says so."""
    item = await open_follow_up(client, "Link")
    await client.aftersale("complete_follow_up", follow_up=item["id"])
    panel = await open_panel(f"/aftersale/follow-up/{item['id']}")
    await panel.page.get_by_role("button", name="Open again").click()
    await panel.page.get_by_role("button", name="Done", exact=True).wait_for()
    await until(client, item["id"], status="open")
    await panel.go("/aftersale/follow-up/nowhere", "aftersale-banner [role=alert]")
    assert panel.complaints == []


async def test_names_of_any_kind_are_text(open_panel: Open, client: Client) -> None:
    """Markup, 200 letters without a space, another direction, emoji: shown as they are, and nothing breaks."""
    panel = await open_panel(size=PHONE)
    for name in HOSTILE:
        (who,) = (await client.ws("aftersale/customers/ids", search=name[:40]))["ids"]
        await panel.go(f"/aftersale/customer/{who}", f"aftersale-customer >> text={name[:20]}")
        assert await panel.overflow() == [], name
    assert await panel.page.locator("aftersale-panel img, aftersale-panel script").count() == 0
    assert panel.complaints == []


async def test_many_at_once_and_one_undo(open_panel: Open, client: Client) -> None:
    """Search, choose, pause: one change, taken back as one."""
    for name in ("Bulk Abel", "Bulk Berta"):
        await client.aftersale("add_customer", name=name)
    panel = await open_panel("/aftersale/customers")
    view = panel.page.locator("aftersale-customers")
    await view.get_by_role("searchbox").fill("bulk")
    await view.get_by_role("link", name="Bulk Berta").wait_for()
    await view.get_by_role("row", name="Anna Weber").wait_for(state="detached")
    await view.get_by_role("checkbox", name="Choose everybody found").check()
    await view.get_by_text("2 customers chosen").first.wait_for()
    await view.get_by_role("button", name="Pause").click()
    await view.get_by_role("button", name="Let them rest").click()
    await view.get_by_role("row", name="Bulk Abel").get_by_text("Resting").wait_for()
    await view.get_by_role("row", name="Bulk Berta").get_by_text("Resting").wait_for()
    await panel.page.locator("aftersale-toast").get_by_role("button", name="Undo").click()
    await view.get_by_role("row", name="Bulk Abel").get_by_text("Active").wait_for()
    await view.get_by_role("row", name="Bulk Berta").get_by_text("Active").wait_for()
    assert panel.complaints == []


async def test_a_new_customer_is_found_at_the_end_of_a_long_list(open_panel: Open, client: Client) -> None:
    """Hundreds are imported; the page holds a few rows of them, and shows the last when scrolled there."""
    lines = "\n".join(f"Long List {number:03}" for number in range(400))
    await client.aftersale("import_customers", content=f"name\n{lines}\n")
    panel = await open_panel("/aftersale/customers")
    view = panel.page.locator("aftersale-customers")
    await view.get_by_role("button", name="Add a customer").click()
    form = view.locator("aftersale-form")
    await form.get_by_label("Name").fill("Zyx Last")
    await form.get_by_role("button", name="Save").click()
    await panel.page.locator("aftersale-customer").get_by_text("Zyx Last").first.wait_for()

    await panel.go("/aftersale/customers", "aftersale-customers .rows a")
    await panel.page.locator("aftersale-panel main").evaluate("main => main.scrollTo(0, main.scrollHeight)")
    await view.get_by_role("link", name="Zyx Last").wait_for()
    assert await view.locator(".rows [role=row]").count() < 60
    assert panel.complaints == []


CARD = {"type": "custom:aftersale-today-card", "limit": 50}


async def test_the_card_on_a_dashboard(practice: Home, page: Callable[..., Awaitable[Any]], client: Client) -> None:
    """A dashboard shows today and settles with a tap; the picker offers the card, and its editor opens."""
    await client.ws("lovelace/dashboards/create", url_path="my-day", title="My day", mode="storage")
    await client.ws("lovelace/config/save", url_path="my-day", config={"views": [{"title": "Day", "cards": [CARD]}]})
    item = await open_follow_up(client, "Card")
    panel = await page(practice, "/my-day", viewport=PHONE, color_scheme="dark", language="de", meet=PanelPage)
    line = panel.page.locator("aftersale-today-card li").filter(has_text=item["title"])
    await line.wait_for()
    assert await panel.violations("aftersale-today-card") == []
    assert await panel.overflow() == []
    await line.get_by_role("button", name="Erledigt").click()
    await line.wait_for(state="detached")
    await until(client, item["id"], status="done")
    offered = await panel.page.evaluate(
        "() => window.customCards.find(card => card.type === 'aftersale-today-card')"
        ".getEntitySuggestion(document.querySelector('home-assistant').hass, 'todo.aftersale_follow_ups')"
    )
    assert offered == {"config": {"type": "custom:aftersale-today-card"}}
    assert panel.complaints == []

    await panel.page.goto(f"{practice.url}/my-day/0?edit=1")
    await panel.page.locator("hui-card-options").get_by_role("button", name="Bearbeiten").click()
    await panel.page.locator("aftersale-today-card-editor input[name=title]").fill("Heute dran")
    await panel.page.locator("hui-dialog-edit-card aftersale-today-card").get_by_text("Heute dran").wait_for()
