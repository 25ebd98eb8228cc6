/** Pick one customer: type a part of the name, choose from what fits. Fires "picked" with the customer. */
import { css, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { Live } from "../api/live";
import type { CustomerRef } from "../api/records";
import { basics } from "../style/basics";
import { define, Part } from "./part";

const SHOWN = 8;
const PAUSE_MS = 200;

@define("aftersale-customer-picker")
export class CustomerPicker extends Part {
  static override styles = [
    basics,
    css`
      ul {
        display: grid;
        gap: 4px;
        margin-top: 6px;
      }
      li button {
        width: 100%;
        justify-content: flex-start;
        text-align: start;
      }
    `,
  ];

  @property() label = "";
  /** One who cannot be picked. */
  @property() except = "";
  @state() private search = "";
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly found = new Live(this, "aftersale/customers/subscribe");

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected override willUpdate(): void {
    if (this.search) this.found.want(this.shell.api, { search: this.search, limit: SHOWN + 1 }, true);
  }

  protected override render(): TemplateResult {
    return html`<label
        >${this.label}
        <input type="search" dir="auto" maxlength="200" autocomplete="off" @input=${this.typed} />
      </label>
      <div role="status">${this.search ? this.results() : nothing}</div>`;
  }

  private results(): unknown {
    const sections = this.found.sections;
    if (!sections) return nothing;
    const rows = sections.rows.filter((row) => row.id !== this.except).slice(0, SHOWN);
    if (!rows.length) return html`<p class="quiet">${this.shell.say("picker.nobody")}</p>`;
    return html`<ul>
      ${rows.map(
        (row) =>
          html`<li>
            <button type="button" @click=${() => this.emit("picked", { id: row.id, name: row.name } satisfies CustomerRef)}>
              <span class="written">${row.name}</span>
              ${row.company && row.company !== row.name ? html`<span class="written quiet small">${row.company}</span>` : nothing}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  private readonly typed = (event: InputEvent): void => {
    const text = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.search = text), PAUSE_MS);
  };
}
