/** What changes a customer as a whole: back again, two made one, forgotten. The last two are asked about twice. */
import { css, html, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { Customer } from "../../api/customer";
import type { CustomerRef } from "../../api/records";
import "../../parts/customer-picker";
import "../../parts/dialog";
import type { Dialog } from "../../parts/dialog";
import { define, Part } from "../../parts/part";
import { basics } from "../../style/basics";

export type LeavingAct = "resume_customer" | "reactivate_customer" | "merge_customers" | "erase_customer";

@define("aftersale-leaving")
export class Leaving extends Part {
  static override styles = [
    basics,
    css`
      .body {
        display: grid;
        gap: 12px;
      }
      .end {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
      }
      p {
        white-space: pre-line;
      }
    `,
  ];

  @property({ attribute: false }) customer!: Customer;
  @state() private asked: "merge_customers" | "erase_customer" | undefined;
  @state() private other: CustomerRef | undefined;
  @state() private typed = "";
  @state() private busy = false;
  @query("aftersale-dialog") private dialog!: Dialog;
  private view: EventTarget | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    // The page's other parts fire it; this one is their sibling.
    this.view = this.getRootNode();
    this.view.addEventListener("leave", this.begin);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.view?.removeEventListener("leave", this.begin);
  }

  protected override render(): TemplateResult {
    const { say } = this.shell;
    return html`<aftersale-dialog .heading=${this.asked ? say(`do.${this.asked}`) : ""} @closed=${() => (this.asked = undefined)}>
      ${this.asked ? html`<div class="body">${this.asked === "erase_customer" ? this.erasing() : this.merging()}</div>` : nothing}
    </aftersale-dialog>`;
  }

  private erasing(): TemplateResult {
    const { say } = this.shell;
    const { name } = this.customer;
    const sure = this.typed.trim().normalize() === name.trim().normalize();
    return html`<p class="written">${say("about.erase_customer", { who: name })}</p>
      <label
        ><span>${say("erase.type", { who: name })}</span>
        <input
          dir="auto"
          autocomplete="off"
          .value=${this.typed}
          @input=${(event: InputEvent) => (this.typed = (event.target as HTMLInputElement).value)}
        />
      </label>
      <div class="end">
        <button @click=${() => this.dialog.close()}>${say("cancel")}</button>
        <button class="bad" ?disabled=${!sure || this.busy} @click=${this.erase}>${say("erase.sure")}</button>
      </div>`;
  }

  private merging(): TemplateResult {
    const { say } = this.shell;
    const { name, id } = this.customer;
    const other = this.other;
    if (!other) {
      return html`<p class="written">${say("about.merge_customers", { who: name })}</p>
        <aftersale-customer-picker
          .label=${say("merge.other")}
          .except=${id}
          @picked=${(event: CustomEvent<CustomerRef>) => (this.other = event.detail)}
        ></aftersale-customer-picker>`;
    }
    return html`<p class="written">${say("merge.question", { kept: name, other: other.name })}</p>
      <div class="end">
        <button @click=${() => (this.other = undefined)}>${say("back")}</button>
        <button class="bad" ?disabled=${this.busy} @click=${this.merge}>${say("do.merge_customers")}</button>
      </div>`;
  }

  private readonly begin = (event: Event): void => {
    const act = (event as CustomEvent<LeavingAct>).detail;
    if (act === "merge_customers" || act === "erase_customer") {
      this.asked = act;
      this.other = undefined;
      this.typed = "";
      void this.updateComplete.then(() => this.dialog.show());
      return;
    }
    const { say, acting } = this.shell;
    const said = act === "resume_customer" ? "said.resumed" : "said.returned";
    void acting.do(act, { customer: this.customer.id }, say(said, { who: this.customer.name }));
  };

  private readonly erase = async (): Promise<void> => {
    const { say, acting } = this.shell;
    if (await this.done(acting.do("erase_customer", { customer: this.customer.id }, say("said.erased")))) {
      this.shell.go({ view: "customers" }, true);
    }
  };

  private readonly merge = async (): Promise<void> => {
    const { say, acting } = this.shell;
    const data = { customer: this.customer.id, other: this.other!.id };
    await this.done(acting.do("merge_customers", data, say("said.merged", { who: this.customer.name })));
  };

  private async done(act: Promise<unknown>): Promise<boolean> {
    this.busy = true;
    const done = Boolean(await act);
    this.busy = false;
    if (done) this.dialog.close();
    return done;
  }
}
