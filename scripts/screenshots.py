"""Take the pictures in docs/images from a real Home Assistant with the demo practice."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
import importlib.util
import json
from pathlib import Path
import shutil
import sys
import tempfile
import time
from typing import Any

from playwright.async_api import Browser, Page, async_playwright

from tests.e2e.home import Home
from tests.e2e.seed import ROOT

IMAGES = ROOT / "docs" / "images"
SIZE = {"width": 1180, "height": 760}
PHONE = {"width": 390, "height": 780}


@dataclass(frozen=True)
class View:
    """A picture: where to go, what tells that it is there, and how to look at it."""

    path: str
    sign: str
    phone: bool = False
    dark: bool = False


VIEWS = {
    "todo": View("/todo?entity_id=todo.aftersale_follow_ups", "hui-todo-list-card ha-check-list-item"),
    "calendar": View("/calendar", "ha-full-calendar .ha-fc-event"),
    "panel-today": View("/aftersale", "aftersale-follow-up article"),
    "panel-today-phone": View("/aftersale", "aftersale-follow-up article", phone=True, dark=True),
    "panel-customers": View("/aftersale/customers", "aftersale-customers .rows a"),
    "panel-customer": View("/aftersale/customer/{customer}", "aftersale-customer aftersale-follow-up article"),
    "panel-customer-phone": View(
        "/aftersale/customer/{customer}", "aftersale-customer aftersale-follow-up article", phone=True
    ),
    "panel-calendar": View("/aftersale/calendar", "aftersale-calendar td a"),
    "panel-measures": View("/aftersale/measures", "aftersale-measures svg"),
    "panel-playbook": View("/aftersale/playbook", "aftersale-rule"),
    "panel-write": View("/aftersale/write/customer/{customer}", "aftersale-write textarea"),
}
SHOWN = "Anna Weber"
"""The customer of the demo who is looked at."""


def demo() -> Any:
    """The module that loads the demo practice."""
    spec = importlib.util.spec_from_file_location("demo", ROOT / "scripts" / "demo.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


async def log_in(browser: Browser, home: Home, view: View) -> Page:
    """A page that is the owner's from the start."""
    tokens = {
        "access_token": home.token,
        "token_type": "Bearer",
        "expires_in": 31_536_000,
        "hassUrl": home.url,
        "clientId": f"{home.url}/",
        "expires": int(time.time() * 1000) + 31_536_000_000,
        "refresh_token": "",
    }
    context = await browser.new_context(
        viewport=PHONE if view.phone else SIZE,
        color_scheme="dark" if view.dark else "light",
        has_touch=view.phone,
        device_scale_factor=1,
    )
    await context.add_init_script(f"localStorage.setItem('hassTokens', {json.dumps(json.dumps(tokens))});")
    return await context.new_page()


async def take(browser: Browser, home: Home, name: str, view: View, customer: str) -> None:
    """Take one picture."""
    page = await log_in(browser, home, view)
    await page.goto(f"{home.url}{view.path.format(customer=customer)}")
    await page.locator(view.sign).first.wait_for()
    await page.wait_for_timeout(1500)
    await page.screenshot(path=IMAGES / f"{name}.png")
    await page.context.close()


async def main(wanted: list[str]) -> None:
    """Start, load, take each picture (or those named), stop."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        try:
            await home.start()
            await home.add_aftersale()
            await demo().load(home)
            async with home.client() as client:
                customer = (await client.aftersale("get_customer", customer=SHOWN))["customer"]["id"]
            async with async_playwright() as playwright:
                program = shutil.which("chromium") or shutil.which("google-chrome")
                browser = await playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
                for name, view in VIEWS.items():
                    if not wanted or name in wanted:
                        await take(browser, home, name, view, customer)
                await browser.close()
        finally:
            await home.stop()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
