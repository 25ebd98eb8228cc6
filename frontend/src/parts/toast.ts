/** What just happened, and its undo. Read out by screen readers; stays while pointed at or focused. */
import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Notice, Notices } from "../acting/acting";
import { icon, mdiClose, mdiUndo } from "../style/icons";
import { basics } from "../style/basics";
import { define, Part } from "./part";

const SHOWN_MS = 10_000;

@define("aftersale-toast")
export class Toast extends Part {
  static override styles = [
    basics,
    css`
      :host {
        position: fixed;
        inset: auto 0 calc(var(--as-bottom, 0px) + 16px) 0;
        display: flex;
        justify-content: center;
        pointer-events: none;
        z-index: 7;
      }
      .toast {
        pointer-events: auto;
        display: flex;
        align-items: center;
        gap: 8px;
        max-width: min(560px, calc(100vw - 24px));
        width: max-content;
        padding: 8px 8px 8px 16px;
        background: var(--as-surface);
        border: 1px solid var(--as-edge);
        border-radius: 12px;
        box-shadow: 0 4px 16px rgb(0 0 0 / 30%);
      }
      .toast.bad {
        border-color: var(--as-bad-text);
        background: var(--as-bad-soft);
      }
    `,
  ];

  @property({ attribute: false }) notices!: Notices;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly changed = (): void => {
    this.requestUpdate();
    this.wait();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.notices.addEventListener("change", this.changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.notices.removeEventListener("change", this.changed);
    clearTimeout(this.timer);
  }

  protected override render(): TemplateResult {
    const notice = this.notices.present;
    return html`<div
      role="status"
      aria-live="polite"
      @pointerenter=${this.hold}
      @pointerleave=${this.wait}
      @focusin=${this.hold}
      @focusout=${this.wait}
    >
      ${notice ? this.toast(notice) : nothing}
    </div>`;
  }

  private toast(notice: Notice): TemplateResult {
    const { say } = this.shell;
    return html`<div class="toast ${notice.bad ? "bad" : ""}">
      <span class="written">${notice.text}</span>
      ${notice.undo
        ? html`<button class="main" @click=${() => this.undo(notice)}>${icon(mdiUndo)} ${say("undo")}</button>`
        : nothing}
      <button class="plain icon" aria-label=${say("close")} @click=${() => this.notices.show(undefined)}>
        ${icon(mdiClose)}
      </button>
    </div>`;
  }

  private undo(notice: Notice): void {
    this.notices.show(undefined);
    notice.undo?.();
  }

  private hold(): void {
    clearTimeout(this.timer);
  }

  private wait(): void {
    clearTimeout(this.timer);
    // An error stays until it is dismissed or something else happens.
    if (this.notices.present && !this.notices.present.bad) {
      this.timer = setTimeout(() => this.notices.show(undefined), SHOWN_MS);
    }
  }
}
