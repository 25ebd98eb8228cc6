/** A message across the view: an error with what to do about it, or that changing must wait. */
import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { basics } from "../style/basics";
import { icon, mdiAlertCircle } from "../style/icons";
import { define, Part } from "./part";

@define("aftersale-banner")
export class Banner extends Part {
  static override styles = [
    basics,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
        margin: 0 0 12px;
        padding: 10px 14px;
        border: 1px solid var(--as-warn-text);
        border-radius: var(--as-round);
        background: var(--as-warn-soft);
      }
      div.bad {
        border-color: var(--as-bad-text);
        background: var(--as-bad-soft);
      }
      span {
        flex: 1 1 200px;
      }
    `,
  ];

  @property() text = "";
  /** The label of its button, which fires "retry". */
  @property() button = "";
  @property({ type: Boolean }) bad = false;

  protected override render(): TemplateResult {
    return html`<div role="alert" class=${this.bad ? "bad" : ""}>
      ${icon(mdiAlertCircle, 24)}
      <span class="written">${this.text}</span>
      ${this.button ? html`<button @click=${() => this.emit("retry")}>${this.button}</button>` : nothing}
    </div>`;
  }
}
