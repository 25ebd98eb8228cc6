/** One change for many customers: snooze until, cadence, pause until. */
import { css, html, nothing, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import type { Bulk } from "../../api/commands";
import { choices } from "../../acting/snoozing";
import { addDays, isDay } from "../../formats/zone";
import { submitted } from "../../parts/asks";
import "../../parts/dialog";
import type { Dialog } from "../../parts/dialog";
import { define, Part } from "../../parts/part";
import { basics } from "../../style/basics";

export type BulkKind = Bulk["what"];

@define("aftersale-bulk-dialog")
export class BulkDialog extends Part {
  static override styles = [
    basics,
    css`
      form,
      .choices {
        display: grid;
        gap: 12px;
      }
      .choices button {
        justify-content: space-between;
        min-height: 48px;
      }
      .end {
        display: flex;
        justify-content: flex-end;
      }
      p {
        margin-bottom: 12px;
      }
    `,
  ];

  @state() private kind: BulkKind | undefined;
  @query("aftersale-dialog") private dialog!: Dialog;
  private customers: string[] = [];

  async ask(kind: BulkKind, customers: string[]): Promise<void> {
    this.kind = kind;
    this.customers = customers;
    await this.updateComplete;
    await this.dialog.show();
  }

  protected override render(): TemplateResult {
    const { say } = this.shell;
    return html`<aftersale-dialog
      .heading=${this.kind ? say(`bulk.${this.kind}`) : ""}
      @closed=${() => (this.kind = undefined)}
    >
      ${this.kind ? html`<p class="quiet">${say("bulk.chosen", { count: this.customers.length })}</p>${this.body(this.kind)}` : nothing}
    </aftersale-dialog>`;
  }

  private body(kind: BulkKind): TemplateResult {
    const { say, format, info } = this.shell;
    if (kind === "cadence") {
      return html`<form @submit=${this.cadence}>
        <label
          >${say("bulk.cadence_days", { count: info?.cadence_days ?? 27 })}
          <input name="days" type="number" min="1" max="365" />
        </label>
        <div class="end"><button class="main">${say("save")}</button></div>
      </form>`;
    }
    const pausing = kind === "pause";
    return html`<div class="choices">
      ${pausing
        ? html`<button @click=${() => this.run({ what: "pause", customers: this.customers })}>${say("bulk.rest")}</button>`
        : choices(format, info?.work_days ?? [])
            .filter(({ until }) => isDay(until))
            .map(
              ({ name, until }) =>
                html`<button @click=${() => this.run({ what: "snooze", customers: this.customers, until })}>
                  <span>${say(name)}</span><span class="quiet">${format.day(until)}</span>
                </button>`,
            )}
      <form
        @submit=${(event: SubmitEvent) => this.run({ what: kind, customers: this.customers, until: submitted(event).day! })}
      >
        <label
          >${say("bulk.until")}
          <input
            type="date"
            name="day"
            required
            min=${addDays(format.today(), 1)}
            .value=${addDays(format.today(), pausing ? 28 : 2)}
        /></label>
        <div class="end"><button class="main">${say("save")}</button></div>
      </form>
    </div>`;
  }

  private readonly cadence = (event: SubmitEvent): void => {
    const days = submitted(event).days;
    this.run({ what: "cadence", customers: this.customers, cadence_days: days ? Number(days) : null });
  };

  private run(what: Bulk): void {
    this.dialog.close();
    this.emit("bulk", what);
  }
}
