/** What a customer has with us: promises, orders, complaints, needs and what they said. */
import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Complaint, CustomerFile, Order, PromiseMade } from "../../api/customer";
import { nowField } from "../../parts/form";
import { define, Part } from "../../parts/part";
import { basics } from "../../style/basics";
import type { Key } from "../../words/words";
import type { Fill } from "./customer";
import { canBeDelivered, cancellationForm, deliveryForm, resolutionForm, type ActionForm } from "./forms";

const SHOWN = 5;

@define("aftersale-facts")
export class Facts extends Part {
  static override styles = [
    basics,
    css`
      :host {
        display: grid;
        gap: 16px;
      }
      section {
        padding: 12px 16px;
      }
      section > ul {
        display: grid;
        gap: 10px;
        margin-top: 8px;
      }
      li p {
        white-space: pre-line;
      }
      .late {
        color: var(--as-bad-text);
        font-weight: 500;
      }
      .row {
        margin-top: 6px;
      }
      details > summary {
        cursor: pointer;
        min-height: 32px;
        align-content: center;
        color: var(--as-accent-text);
      }
      details ul {
        display: grid;
        gap: 10px;
      }
    `,
  ];

  @property({ attribute: false }) file!: CustomerFile;
  @property({ type: Boolean }) frozen = false;

  protected override render(): TemplateResult {
    const { promises, orders, complaints, needs, feedback } = this.file;
    return html`${this.section("facts.promises", sorted(promises, (one) => [openPromise(one) ? 0 : 1, one.due]), this.promise)}
    ${this.section("facts.complaints", sorted(complaints, (one) => [one.resolved_at ? 1 : 0, one.opened_at]), this.complaint)}
    ${this.section("facts.orders", sorted(orders, (one) => [0, one.ordered_at]).reverse(), this.order)}
    ${this.section(
      "facts.needs",
      sorted(needs, (one) => [0, one.noted_at]).reverse(),
      (need) => html`<p class="written">${need.what}</p>${this.when("facts.noted", need.noted_at)}`,
    )}
    ${this.section(
      "facts.feedback",
      sorted(feedback, (one) => [0, one.at]).reverse(),
      (one) =>
        html`${one.score === null ? nothing : html`<p>${this.shell.say("facts.score", { score: one.score })}</p>`}
          <p class="written">${one.suggestion}</p>
          ${this.when("facts.said", one.at)}`,
    )}`;
  }

  private section<T extends { id: string }>(name: Key, all: T[], one: (thing: T) => TemplateResult): unknown {
    if (!all.length) return nothing;
    const item = (thing: T): TemplateResult => html`<li>${one(thing)}</li>`;
    const rest = all.slice(SHOWN);
    return html`<section class="surface" aria-label=${this.shell.say(name)}>
      <h2>${this.shell.say(name)}</h2>
      <ul>
        ${all.slice(0, SHOWN).map(item)}
      </ul>
      ${rest.length
        ? html`<details>
            <summary>${this.shell.say("facts.more", { count: rest.length })}</summary>
            <ul>
              ${rest.map(item)}
            </ul>
          </details>`
        : nothing}
    </section>`;
  }

  private readonly promise = (promise: PromiseMade): TemplateResult => {
    const { say, format } = this.shell;
    const late = openPromise(promise) && promise.due < format.today();
    let state = say("facts.promise_due", { day: format.day(promise.due) });
    if (promise.kept) state = say(`kept.${promise.kept}`, { day: format.due(promise.kept_at!) });
    if (promise.withdrawn_at) state = say("facts.withdrawn", { day: format.day(format.dayOf(promise.withdrawn_at)) });
    return html`<p class="written">${promise.what}</p>
      <p class="small ${late ? "late" : "quiet"}">${late ? `${say("facts.broken")} ` : nothing}${state}</p>
      ${openPromise(promise)
        ? html`<div class="row">
            ${this.deed("do.keep_promise", "keep_promise", "said.kept", { promise_id: promise.id }, "main")}
            ${this.deed("do.withdraw_promise", "withdraw_promise", "said.withdrawn", { promise_id: promise.id })}
          </div>`
        : nothing}`;
  };

  private readonly order = (order: Order): TemplateResult => {
    const { say, format, label } = this.shell;
    const facts = [say("facts.ordered", { day: format.day(format.dayOf(order.ordered_at)) })];
    if (order.cancelled_at) facts.push(say("facts.cancelled", { day: format.day(format.dayOf(order.cancelled_at)) }));
    else if (order.delivered_at) facts.push(say("facts.delivered", { day: format.day(format.dayOf(order.delivered_at)) }));
    else if (order.delivery === "ongoing") facts.push(label("delivery", "ongoing"));
    else if (order.promised_on) facts.push(say("facts.promised_on", { day: format.day(order.promised_on) }));
    if (order.amount) facts.push(`${order.amount} ${order.currency ?? ""}`.trim());
    if (order.reference) facts.push(order.reference);
    return html`<p class="written">${order.product}</p>
      <p class="small quiet written">${facts.join(" · ")}</p>
      ${canBeDelivered(order)
        ? html`<div class="row">
            ${this.fill("do.record_delivery", deliveryForm(nowField(this.shell)), { order_id: order.id }, "main")}
            ${this.fill("do.cancel_order", cancellationForm(), { order_id: order.id })}
          </div>`
        : nothing}`;
  };

  private readonly complaint = (complaint: Complaint): TemplateResult => {
    const { say, format } = this.shell;
    return html`<p class="written">${complaint.what}</p>
      ${complaint.resolved_at
        ? html`<p class="written quiet">${complaint.resolution}</p>
            <p class="small quiet">${say("facts.resolved", { day: format.day(format.dayOf(complaint.resolved_at)) })}</p>`
        : html`<p class="small late">${say("facts.open_since", { ago: format.ago(complaint.opened_at, say) })}</p>
            <div class="row">${this.fill("do.resolve_complaint", resolutionForm(), undefined, "main")}</div>`}`;
  };

  private when(name: Key, at: string): TemplateResult {
    const { say, format } = this.shell;
    return html`<p class="small quiet">${say(name, { day: format.day(format.dayOf(at)) })}</p>`;
  }

  private fill(name: Key, form: ActionForm, about?: Record<string, string>, classes = ""): TemplateResult {
    const wanted: Fill = about ? { form, about } : { form };
    return html`<button class=${classes} ?disabled=${this.frozen} @click=${() => this.emit("fill", wanted)}>${this.shell.say(name)}</button>`;
  }

  private deed(name: Key, action: string, said: Key, data: Record<string, string>, classes = ""): TemplateResult {
    const { say, acting } = this.shell;
    const who = this.file.customer.name;
    return html`<button
      class=${classes}
      ?disabled=${this.frozen}
      @click=${() => void acting.do(action, data, say(said, { who }))}
    >
      ${say(name)}
    </button>`;
  }
}

function openPromise(promise: PromiseMade): boolean {
  return !promise.kept_at && !promise.withdrawn_at;
}

/** In the order of a rank, then of a text. */
export function sorted<T>(things: T[], by: (thing: T) => [number, string]): T[] {
  return [...things].sort((a, b) => {
    const [rankA, textA] = by(a);
    const [rankB, textB] = by(b);
    return rankA - rankB || (textA < textB ? -1 : Number(textA > textB));
  });
}
