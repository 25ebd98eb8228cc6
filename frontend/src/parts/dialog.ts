/** A dialog on the browser's own: it keeps the focus inside, closes with Escape and gives the focus back. */
import { css, html, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import { icon, mdiClose } from "../style/icons";
import { basics } from "../style/basics";
import { define, Part } from "./part";

@define("aftersale-dialog")
export class Dialog extends Part {
  static override styles = [
    basics,
    css`
      :host {
        display: contents;
      }
      dialog {
        width: min(460px, calc(100vw - 24px));
        max-height: calc(100dvh - 48px);
        overflow: auto;
        padding: 16px;
        color: var(--as-text);
        background: var(--as-surface);
        border: 1px solid var(--as-line);
        border-radius: 16px;
      }
      dialog.wide {
        width: min(720px, calc(100vw - 24px));
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 50%);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
        margin-bottom: 12px;
      }
      h2 {
        overflow-wrap: anywhere;
      }
      @media (max-width: 600px) {
        dialog {
          margin-bottom: 12px;
        }
      }
    `,
  ];

  @property() heading = "";
  @property({ type: Boolean }) wide = false;
  @query("dialog") private dialog!: HTMLDialogElement;

  get isOpen(): boolean {
    return this.dialog.open;
  }

  /** Open it; the first field or button in it has the focus. */
  async show(): Promise<void> {
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  close(): void {
    this.dialog.close();
  }

  protected override render(): TemplateResult {
    return html`<dialog
      class=${this.wide ? "wide" : ""}
      aria-labelledby="heading"
      @close=${this.closed}
      @click=${this.clicked}
      @keydown=${stop}
    >
      <header>
        <h2 id="heading" dir="auto">${this.heading}</h2>
        <button class="plain icon" aria-label=${this.shell.say("close")} @click=${this.close}>${icon(mdiClose)}</button>
      </header>
      <slot></slot>
    </dialog>`;
  }

  private closed(event: Event): void {
    event.stopPropagation();
    this.emit("closed");
  }

  /** A click on the backdrop is one on the dialog itself, outside of its box. */
  private clicked(event: MouseEvent): void {
    if (event.target !== this.dialog) return;
    const box = this.dialog.getBoundingClientRect();
    const inside =
      event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
    if (!inside && event.detail > 0) this.close();
  }
}

/** Home Assistant's own single-key shortcuts must not act on what is typed into a dialog. */
function stop(event: Event): void {
  event.stopPropagation();
}
