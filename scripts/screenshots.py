"""Take the pictures in docs/images from a real Home Assistant with the demo practice."""

from __future__ import annotations

import asyncio
import importlib.util
import json
from pathlib import Path
import shutil
import tempfile
import time
from typing import Any

from playwright.async_api import Browser, Page, async_playwright

from tests.e2e.home import Home
from tests.e2e.seed import ROOT

IMAGES = ROOT / "docs" / "images"
SIZE = {"width": 1180, "height": 760}
VIEWS = {
    "todo": ("/todo?entity_id=todo.aftersale_follow_ups", "hui-todo-list-card ha-check-list-item"),
    "calendar": ("/calendar", "ha-full-calendar .ha-fc-event"),
}


def demo() -> Any:
    """The module that loads the demo practice."""
    spec = importlib.util.spec_from_file_location("demo", ROOT / "scripts" / "demo.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


async def log_in(browser: Browser, home: Home) -> Page:
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
    context = await browser.new_context(viewport=SIZE, device_scale_factor=1)
    await context.add_init_script(f"localStorage.setItem('hassTokens', {json.dumps(json.dumps(tokens))});")
    return await context.new_page()


async def main() -> None:
    """Start, load, take each picture, stop."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        try:
            await home.start()
            await home.add_aftersale()
            await demo().load(home)
            async with async_playwright() as playwright:
                program = shutil.which("chromium") or shutil.which("google-chrome")
                browser = await playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
                page = await log_in(browser, home)
                for name, (path, sign) in VIEWS.items():
                    await page.goto(f"{home.url}{path}")
                    await page.locator(sign).first.wait_for()
                    await page.wait_for_timeout(1500)
                    await page.screenshot(path=IMAGES / f"{name}.png")
                await browser.close()
        finally:
            await home.stop()


if __name__ == "__main__":
    asyncio.run(main())
