/** The head of a customer's page: who, how to reach them, how things stand, and what can be done. */
import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Customer, CustomerFile } from "../../api/customer";
import { dialled } from "../../parts/follow-up";
import { nowField } from "../../parts/form";
import { customerLink, link, mailto } from "../../parts/link";
import { define, Part } from "../../parts/part";
import "../../parts/warmth";
import { basics } from "../../style/basics";
import { icon, mdiEmailOutline, mdiPencil, mdiPhone, mdiPlus, mdiStar, mdiStarOutline } from "../../style/icons";
import type { Key } from "../../words/words";
import type { Fill } from "./customer";
import * as forms from "./forms";
import type { ActionForm } from "./forms";
import type { LeavingAct } from "./leaving";
import "./warmth-curve";

@define("aftersale-profile")
export class Profile extends Part {
  static override styles = [
    basics,
    css`
      .card {
        display: grid;
        gap: 10px;
        padding: 16px;
        margin-bottom: 16px;
      }
      .name {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      h1 {
        font-size: 1.5rem;
        font-weight: 500;
      }
      .mark {
        padding: 2px 10px;
        border-radius: 999px;
        background: var(--as-accent-soft);
        font-size: 0.875rem;
      }
      .mark.bad {
        background: var(--as-bad-soft);
        color: var(--as-bad-text);
      }
      details > .row {
        margin-top: 8px;
      }
      summary {
        cursor: pointer;
        min-height: 32px;
        align-content: center;
        color: var(--as-accent-text);
      }
      .hot {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .hot li {
        padding: 2px 10px;
        border: 1px solid var(--as-warn-text);
        border-radius: 999px;
        background: var(--as-warn-soft);
      }
      .notes {
        white-space: pre-line;
      }
    `,
  ];

  @property({ attribute: false }) file!: CustomerFile;
  @property({ type: Boolean }) frozen = false;

  protected override render(): TemplateResult {
    const { customer, complaints } = this.file;
    const { say } = this.shell;
    // Who is at risk is told why, the complaint among the reasons.
    const complained = !customer.risk_reasons.length && complaints.some((complaint) => !complaint.resolved_at);
    return html`<section class="card surface" aria-labelledby="name">
      <div class="name">
        ${this.star(customer)}
        <h1 id="name" class="written">${customer.name}</h1>
      </div>
      ${customer.company && customer.company !== customer.name ? html`<p class="written quiet">${customer.company}</p>` : nothing}
      <div class="row">
        ${customer.status === "active" ? nothing : html`<span class="mark">${this.status(customer)}</span>`}
        <aftersale-warmth .value=${customer.warmth}></aftersale-warmth>
        ${complained ? html`<span class="mark bad">${say("customer.complaint_open")}</span>` : nothing}
        ${customer.risk_reasons.map((risk) => html`<span class="mark bad">${risk.text}</span>`)}
      </div>
      ${this.reach(customer)}${this.hotButtons(customer)}
      ${customer.notes ? html`<p class="written notes">${customer.notes}</p>` : nothing}${this.known(customer)}
      ${this.acts(customer)}
      <details>
        <summary>${say("customer.warmth")}</summary>
        <aftersale-warmth-curve .customerId=${customer.id} .reasons=${customer.warmth_reasons} .now=${customer.warmth}>
        </aftersale-warmth-curve>
      </details>
    </section>`;
  }

  private star(customer: Customer): TemplateResult {
    const { say, acting } = this.shell;
    const set = (): void =>
      void acting.do(
        "update_customer",
        { customer: customer.id, favourite: !customer.favourite },
        say(customer.favourite ? "said.no_favourite" : "said.favourite", { who: customer.name }),
      );
    return html`<button
      class="icon plain"
      aria-label=${say("favourite")}
      title=${say("favourite")}
      aria-pressed=${customer.favourite}
      ?disabled=${this.frozen}
      @click=${set}
    >
      ${icon(customer.favourite ? mdiStar : mdiStarOutline)}
    </button>`;
  }

  private status(customer: Customer): string {
    const { label, format, say } = this.shell;
    const status = label("customer_status", customer.status);
    return customer.paused_until ? say("customer.until", { status, day: format.day(customer.paused_until) }) : status;
  }

  private reach(customer: Customer): TemplateResult {
    const { phone, email } = customer;
    return html`<div class="row">
      ${phone ? html`<a class="button" href="tel:${dialled(phone)}">${icon(mdiPhone)} <span class="written">${phone}</span></a>` : nothing}
      ${email
        ? html`<a class="button" href=${mailto(email)}
            >${icon(mdiEmailOutline)} <span class="written">${email}</span></a
          >`
        : nothing}
      ${link(this.shell, { view: "write", customer: customer.id }, html`${icon(mdiPencil)} ${this.shell.say("act.write")}`, "", "button")}
    </div>`;
  }

  private hotButtons(customer: Customer): unknown {
    if (!customer.hot_buttons.length) return nothing;
    return html`<ul class="hot" aria-label=${this.shell.say("hot_buttons")}>
      ${customer.hot_buttons.map((hot) => html`<li class="written">${hot}</li>`)}
    </ul>`;
  }

  private known(customer: Customer): TemplateResult {
    const { say, format, label } = this.shell;
    const said: unknown[] = [];
    said.push(
      customer.last_interaction ? say("customer.last", { ago: format.ago(customer.last_interaction, say) }) : say("customer.never"),
      say("customer.cadence", { count: customer.cadence }),
    );
    if (customer.channel) said.push(say("customer.by", { channel: label("channel", customer.channel) }));
    if (customer.birthday) said.push(say("customer.birthday", { day: this.birthday(customer.birthday) }));
    if (customer.referrer) said.push(html`${say("customer.referred_by")} ${customerLink(this.shell, customer.referrer)}`);
    for (const referral of this.file.referrals) said.push(html`${say("customer.referred")} ${customerLink(this.shell, referral)}`);
    if (customer.address) said.push(html`<span class="written">${customer.address.replaceAll("\n", ", ")}</span>`);
    return html`<p class="quiet">${said.map((one, index) => html`${index ? " · " : ""}${one}`)}</p>`;
  }

  /** A birthday is "05-06" or "1979-05-06". */
  private birthday(birthday: string): string {
    const { format } = this.shell;
    return birthday.length === 10 ? format.longDay(birthday) : format.dayOfYear(birthday);
  }

  private acts(customer: Customer): TemplateResult {
    const { say, info } = this.shell;
    const now = nowField(this.shell);
    const gone = customer.status === "lost" || customer.status === "archived";
    return html`<div class="row">
        ${this.act("do.log_interaction", forms.interactionForm(info, customer, now), "main")}
        ${this.act("do.add_follow_up", forms.followUpForm(info, this.shell.format.today()))}
        ${this.act("do.make_promise", forms.promiseForm())} ${this.act("do.record_order", forms.orderForm(now))}
      </div>
      <details>
        <summary>${say("customer.more")}</summary>
        <div class="row">
          ${this.act("do.log_meeting", forms.meetingForm(hourBefore(now), now))}
          ${this.act("do.open_complaint", forms.complaintForm())} ${this.act("do.record_feedback", forms.feedbackForm())}
          ${this.act("do.note_need", forms.needForm())} ${this.act("do.update_customer", forms.customerForm(info, customer))}
          ${customer.status === "active"
            ? this.act("do.pause_customer", forms.pauseForm())
            : this.leave(gone ? "reactivate_customer" : "resume_customer")}
          ${gone ? nothing : this.act("do.mark_lost", forms.lossForm(info))}
          ${info?.user.is_admin ? html`${this.leave("merge_customers")} ${this.leave("erase_customer")}` : nothing}
        </div>
      </details>`;
  }

  private act(name: Key, form: ActionForm, classes = ""): TemplateResult {
    return html`<button class=${classes} ?disabled=${this.frozen} @click=${() => this.emit("fill", { form } satisfies Fill)}>
      ${classes === "main" ? icon(mdiPlus) : nothing} ${this.shell.say(name)}
    </button>`;
  }

  private leave(act: LeavingAct): TemplateResult {
    const bad = act === "erase_customer";
    return html`<button class=${bad ? "bad" : ""} ?disabled=${this.frozen} @click=${() => this.emit("leave", act)}>
      ${this.shell.say(`do.${act}`)}
    </button>`;
  }
}

/** The same wall-clock day and time an hour earlier, not before midnight. */
function hourBefore(field: string): string {
  const hour = Math.max(0, Number(field.slice(11, 13)) - 1);
  return `${field.slice(0, 11)}${String(hour).padStart(2, "0")}${field.slice(13)}`;
}
