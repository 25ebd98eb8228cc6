"""Render brand-src/*.svg to the PNG files that Home Assistant looks for, light and dark.

The wordmark's outlines come from Quicksand Bold (SIL Open Font License), so that rendering
needs no font.
"""

from __future__ import annotations

from pathlib import Path
import shutil

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "brand-src"
IMAGES = ROOT / "custom_components" / "aftersale" / "brand"
# Each colour, and what stands for it on a dark page.
DARK = {"#17616b": "#7fd3d8", "#e8603c": "#ff8562", "#fffaf3": "#1c1c1c"}


def main() -> None:
    """Render every drawing in two sizes, for light and dark pages."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    IMAGES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for source in sorted(SOURCES.glob("*.svg")):
            light = source.read_text()
            dark = light
            for colour, instead in DARK.items():
                dark = dark.replace(colour, instead)
            for prefix, drawing in (("", light), ("dark_", dark)):
                for suffix, scale in (("", 1), ("@2x", 2)):
                    render(browser, drawing, scale, IMAGES / f"{prefix}{source.stem}{suffix}.png")
        browser.close()


def render(browser: Browser, drawing: str, scale: int, image: Path) -> None:
    """Take a picture of one drawing on a transparent page."""
    context = browser.new_context(device_scale_factor=scale)
    page = context.new_page()
    page.set_content(f"<style>body {{ margin: 0 }} svg {{ display: block }}</style>{drawing}")
    page.locator("svg").screenshot(path=image, omit_background=True)
    context.close()
    print(image.relative_to(ROOT))


if __name__ == "__main__":
    main()
