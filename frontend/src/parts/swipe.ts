/** Swiping a card aside with a finger: it follows, and does its deed when let go far enough. */
import type { ReactiveController, ReactiveControllerHost } from "lit";

const FAR_ENOUGH = 96;
const UNDECIDED = 12;

export class Swipe implements ReactiveController {
  private from: { x: number; y: number; id: number } | undefined;
  private sideways = false;

  constructor(
    host: ReactiveControllerHost,
    private readonly card: () => HTMLElement | null,
    private readonly deeds: { left: () => void; right: () => void },
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.end();
  }

  /** A finger (not a mouse, which has buttons to press) comes down on the card. */
  handleEvent(event: PointerEvent): void {
    if (event.pointerType !== "touch" || !event.isPrimary) return;
    this.from = { x: event.clientX, y: event.clientY, id: event.pointerId };
    this.sideways = false;
    const card = this.card();
    card?.addEventListener("pointermove", this.move);
    card?.addEventListener("pointerup", this.up);
    card?.addEventListener("pointercancel", this.cancel);
  }

  private readonly move = (event: PointerEvent): void => {
    if (!this.from || event.pointerId !== this.from.id) return;
    const along = event.clientX - this.from.x;
    if (!this.sideways) {
      if (Math.abs(event.clientY - this.from.y) > UNDECIDED) return this.end();
      if (Math.abs(along) < UNDECIDED) return;
      this.sideways = true;
      this.card()?.setPointerCapture(event.pointerId);
    }
    const card = this.card();
    if (card) card.style.transform = `translateX(${along}px)`;
  };

  private readonly up = (event: PointerEvent): void => {
    const along = this.from && this.sideways ? event.clientX - this.from.x : 0;
    this.end();
    if (along > FAR_ENOUGH) this.deeds.right();
    else if (along < -FAR_ENOUGH) this.deeds.left();
  };

  private readonly cancel = (): void => this.end();

  private end(): void {
    this.from = undefined;
    const card = this.card();
    if (!card) return;
    card.style.transform = "";
    card.removeEventListener("pointermove", this.move);
    card.removeEventListener("pointerup", this.up);
    card.removeEventListener("pointercancel", this.cancel);
  }
}
