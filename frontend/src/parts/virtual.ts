/** Which rows of a long list are in sight, whatever it is that scrolls. */
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** The rows in sight and a few more on both sides: from the first up to, not including, the last. */
export function inSight(top: number, height: number, rowHeight: number, total: number, more = 8): [number, number] {
  const first = Math.floor(-top / rowHeight) - more;
  const last = Math.ceil((-top + height) / rowHeight) + more;
  const within = (row: number): number => Math.min(total, Math.max(0, row));
  return [within(first), within(last)];
}

/** A window of whole pages around the rows in sight, so that a little scrolling asks for nothing new. */
export function pageAround([first, last]: [number, number], page: number, most: number): { offset: number; limit: number } {
  const offset = Math.floor(first / page) * page;
  const limit = Math.ceil((last - offset) / page) * page;
  return { offset, limit: Math.min(most, Math.max(page, limit)) };
}

export class Sight implements ReactiveController {
  range: [number, number] = [0, 20];
  private frame = 0;
  private scrolled: Node[] = [];

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly list: () => HTMLElement | null,
    private readonly size: () => { rowHeight: number; total: number },
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.scrolled = roots(this.host);
    for (const root of this.scrolled) root.addEventListener("scroll", this.look, { capture: true, passive: true });
    window.addEventListener("resize", this.look, { passive: true });
  }

  hostDisconnected(): void {
    for (const root of this.scrolled) root.removeEventListener("scroll", this.look, { capture: true });
    window.removeEventListener("resize", this.look);
    cancelAnimationFrame(this.frame);
  }

  hostUpdated(): void {
    this.look();
  }

  private readonly look = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const list = this.list();
      if (!list) return;
      const { rowHeight, total } = this.size();
      const now = inSight(list.getBoundingClientRect().top, window.innerHeight, rowHeight, total);
      if (now[0] === this.range[0] && now[1] === this.range[1]) return;
      this.range = now;
      this.host.requestUpdate();
    });
  };
}

/** The roots around an element, up to the document: that something scrolls is told in its own root only. */
function roots(element: HTMLElement): Node[] {
  const found: Node[] = [];
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    found.push(root);
    if (!(root instanceof ShadowRoot)) return found;
  }
}
