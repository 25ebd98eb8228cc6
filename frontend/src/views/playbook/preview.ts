/** What edited rules would change for one customer, with the days. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { refusal } from "../../api/errors";
import type { Edits, Preview, PreviewDue, PreviewLine } from "../../api/playbook";
import type { CustomerRef } from "../../api/records";
import "../../parts/customer-picker";
import { define, Part } from "../../parts/part";
import { basics } from "../../style/basics";

@define("aftersale-playbook-preview")
export class PlaybookPreview extends Part {
  static override styles = [
    basics,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      ul {
        display: grid;
        gap: 8px;
        margin-top: 6px;
      }
      li {
        padding-inline-start: 10px;
        border-inline-start: 3px solid var(--as-line);
      }
      li.moved {
        border-color: var(--as-warn-text);
      }
      li.added {
        border-color: var(--as-good-text);
      }
      li.removed {
        border-color: var(--as-bad-text);
      }
    `,
  ];

  @property({ attribute: false }) edits: Edits = {};
  @state() private customer: CustomerRef | undefined;
  @state() private preview: Preview | undefined;
  @state() private error = "";
  private turn = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("edits") && this.customer) void this.load();
  }

  protected override render(): TemplateResult {
    const { say } = this.shell;
    return html`<aftersale-customer-picker .label=${say("playbook.preview_for")} @picked=${this.picked}></aftersale-customer-picker>
      ${this.error ? html`<p role="alert">${this.error}</p>` : nothing} ${this.preview && this.customer ? this.result(this.preview) : nothing}`;
  }

  private result(preview: Preview): TemplateResult {
    const { say } = this.shell;
    return html`<h3 class="written">${this.customer!.name}</h3>
      <section>
        <h4>${say("playbook.preview_order")}</h4>
        ${this.lines(preview.order)}
      </section>
      <section>
        <h4>${say("playbook.preview_open")}</h4>
        ${this.lines(preview.open)}
      </section>`;
  }

  private lines(lines: PreviewLine[]): TemplateResult {
    const { say } = this.shell;
    if (!lines.length) return html`<p class="quiet">${say("playbook.preview_nothing")}</p>`;
    return html`<ul>
      ${lines.map(
        (line) =>
          html`<li class=${line.change}>
            <span class="written">${line.title}</span>
            <p class="small quiet">${this.said(line)}</p>
          </li>`,
      )}
    </ul>`;
  }

  private said({ before, after, change }: PreviewLine): string {
    const { say } = this.shell;
    const from = this.when(before);
    const to = this.when(after);
    return say(`playbook.line_${change}`, { from, to });
  }

  private when(due: PreviewDue | null): string {
    const { say, format } = this.shell;
    if (!due) return "";
    return due.due === null ? say("due.waiting") : format.due(due.due);
  }

  private readonly picked = (event: CustomEvent<CustomerRef>): void => {
    this.customer = event.detail;
    void this.load();
  };

  private async load(): Promise<void> {
    const turn = (this.turn += 1);
    try {
      const preview = await this.shell.api.ask("aftersale/playbook/preview", { customer_id: this.customer!.id, rules: this.edits });
      if (turn !== this.turn) return;
      this.preview = preview;
      this.error = "";
    } catch (reason) {
      if (turn !== this.turn) return;
      this.preview = undefined;
      this.error = this.shell.acting.explain(refusal(reason));
    }
  }
}
