"""The panel in a real browser: go somewhere, look for what is wrong, touch."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
"""Every level that WCAG 2.2 AA asks for."""
DESK = {"width": 1280, "height": 800}
PATIENCE_MS = 45_000
PHONE = {"width": 360, "height": 740}

_FIND = """const find = (tag, root = document) => {
  const here = root.querySelector(tag);
  if (here) return here;
  for (const one of root.querySelectorAll('*')) {
    const found = one.shadowRoot && find(tag, one.shadowRoot);
    if (found) return found;
  }
  return null;
};"""
"""An element wherever it is, through all shadow roots."""


class PanelPage:
    """A page that shows the panel, or a dashboard with its card."""

    def __init__(self, page: Any) -> None:
        """Listen to what the browser complains about."""
        self.page = page
        self.complaints: list[str] = []
        page.set_default_timeout(PATIENCE_MS)
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error.stack or error}"))
        page.on("console", self._heard)

    def _heard(self, message: Any) -> None:
        if message.type == "error":
            self.complaints.append(f"console: {message.text} {message.location}")

    @property
    def panel(self) -> Any:
        """The panel's element."""
        return self.page.locator("aftersale-panel")

    async def go(self, path: str, sign: str) -> None:
        """Go to a place in the panel as a link does, and wait for what is to be seen there."""
        await self.page.evaluate(
            "path => { history.pushState(null, '', path); "
            "window.dispatchEvent(new CustomEvent('location-changed', {detail: {replace: false}})); }",
            path,
        )
        await self.page.locator(sign).first.wait_for()
        await self.page.wait_for_function("() => document.fonts.status === 'loaded'")

    async def overflow(self) -> list[str]:
        """What reaches farther to the side than the page does."""
        return await self.page.evaluate(  # type: ignore[no-any-return]  # playwright says Any
            f"""() => {{
              {_FIND}
              const found = [];
              const wide = document.documentElement;
              if (wide.scrollWidth > wide.clientWidth) found.push(`page ${{wide.scrollWidth}} > ${{wide.clientWidth}}`);
              const main = find('aftersale-panel')?.shadowRoot.querySelector('main');
              if (main && main.scrollWidth > main.clientWidth) found.push(`main ${{main.scrollWidth}} > ${{main.clientWidth}}`);
              return found;
            }}"""
        )

    async def violations(self, element: str = "aftersale-panel") -> list[str]:
        """What axe finds in an element of ours."""
        if not await self.page.evaluate("() => 'axe' in window"):
            await self.page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
        found = await self.page.evaluate(
            f"""([element, tags]) => {{
              {_FIND}
              return axe.run(find(element), {{runOnly: {{type: 'tag', values: tags}}, resultTypes: ['violations']}});
            }}""",
            [element, AXE_TAGS],
        )
        return [
            f"{one['id']} ({one['impact']}): {node['failureSummary']} {node['html'][:300]}"
            for one in found["violations"]
            for node in one["nodes"]
        ]

    async def swipe(self, card: Any, by: int) -> None:
        """Draw a finger over a card, sideways."""
        box = await card.bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + 20
        session = await self.page.context.new_cdp_session(self.page)

        async def touch(kind: str, at: float) -> None:
            points = [] if kind == "touchEnd" else [{"x": at, "y": y}]
            await session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

        await touch("touchStart", x)
        for step in range(1, 9):
            await touch("touchMove", x + by * step / 8)
        await touch("touchEnd", x + by)
        await session.detach()

    async def hang_up(self) -> None:
        """Drop the page's connection, as a bad network does."""
        await self.page.evaluate("() => document.querySelector('home-assistant').hass.connection.socket.close()")
