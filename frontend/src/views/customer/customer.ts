/** A customer on one screen: who they are, what is next and why, what was promised, and everything that was. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { CustomerFile } from "../../api/customer";
import { Live } from "../../api/live";
import "../../parts/banner";
import "../../parts/follow-up";
import "../../parts/form";
import type { FormDialog } from "../../parts/form";
import { define } from "../../parts/part";
import { SettlingView } from "../../parts/settling-view";
import { basics } from "../../style/basics";
import type { ActionForm } from "./forms";
import "./facts";
import "./history";
import "./leaving";
import "./profile";
import "./reminders";

/** Carried by the event `fill`, from a part of the page: a form of an action about this customer, or one of their things. */
export interface Fill {
  form: ActionForm;
  /** What the action is about; the customer, unless this names something of theirs. */
  about?: Record<string, string>;
}

@define("aftersale-customer")
export class CustomerView extends SettlingView {
  static override styles = [
    basics,
    css`
      .page {
        display: grid;
        grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr);
        gap: 16px;
        align-items: start;
      }
      .column,
      .list {
        display: grid;
        gap: 16px;
        min-width: 0;
      }
      .list {
        gap: 10px;
      }
      h2 {
        margin-bottom: 8px;
      }
      @media (max-width: 900px) {
        .page {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property() customerId = "";
  @query("aftersale-form") private form!: FormDialog;
  private readonly live = new Live(this, "aftersale/customer/subscribe", (file) =>
    this.settling.told(file?.follow_ups ?? []),
  );

  constructor() {
    super();
    this.addEventListener("fill", (event) => void this.fill((event as CustomEvent<Fill>).detail));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.customerId) this.live.want(this.shell.api, { customer_id: this.customerId });
  }

  protected override render(): TemplateResult {
    const { say, acting } = this.shell;
    const { sections: file, error, gone, unavailable } = this.live;
    if (error) {
      return html`<aftersale-banner bad .text=${acting.explain(error)} .button=${say("retry")} @retry=${() => this.live.again()}>
      </aftersale-banner>`;
    }
    if (gone) return html`<aftersale-banner .text=${say("customer.gone")}></aftersale-banner>`;
    if (!file) return html`<p class="quiet" role="status">${say("loading")}</p>`;
    const frozen = Boolean(unavailable);
    return html`${unavailable ? html`<aftersale-banner .text=${unavailable.message}></aftersale-banner>` : nothing}
      ${this.page(file, frozen)}
      <aftersale-form></aftersale-form>
      <aftersale-leaving .customer=${file.customer}></aftersale-leaving>
      ${this.asking()}`;
  }

  private page(file: CustomerFile, frozen: boolean): TemplateResult {
    return html`<aftersale-profile .file=${file} .frozen=${frozen}></aftersale-profile>
      <div class="page">
        <div class="column">
          ${this.followUps(file, frozen)}
          <aftersale-history .customerId=${this.customerId} .page=${file.timeline}></aftersale-history>
        </div>
        <div class="column">
          <aftersale-facts .file=${file} .frozen=${frozen}></aftersale-facts>
          <aftersale-reminders .lines=${file.reminders} .followUps=${file.follow_ups}></aftersale-reminders>
        </div>
      </div>`;
  }

  private followUps(file: CustomerFile, frozen: boolean): TemplateResult {
    const { say } = this.shell;
    const shown = file.follow_ups.filter((one) => !this.settling.isLeaving(one));
    return html`<section aria-labelledby="next">
      <h2 id="next">${say("customer.next")}</h2>
      ${shown.length
        ? html`<div class="list">
            ${repeat(
              shown,
              (one) => one.id,
              (one) =>
                html`<aftersale-follow-up
                  .item=${{ ...one, customer: { ...one.customer, phone: file.customer.phone } }}
                  .frozen=${frozen}
                ></aftersale-follow-up>`,
            )}
          </div>`
        : html`<p class="quiet">${say("customer.nothing_next")}</p>`}
    </section>`;
  }

  private fill({ form, about }: Fill): Promise<void> {
    const { say, acting } = this.shell;
    const who = this.live.sections?.customer.name ?? "";
    return this.form.ask({
      heading: say(form.heading),
      ...(form.about && { about: say(form.about, { who }) }),
      fields: form.fields,
      button: say(form.button),
      ...(form.bad && { bad: true }),
      ...(form.onlyChanges && { onlyChanges: true }),
      then: async (fields) => {
        if (form.onlyChanges && !Object.keys(fields).length) return true;
        const data = { ...(about ?? { customer: this.customerId }), ...fields };
        return Boolean(await acting.do(form.action, data, say(form.said, { who })));
      },
    });
  }
}
