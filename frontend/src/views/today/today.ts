/** Today: who to look after, why, what to say, and one tap to settle it. */
import { html, nothing, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Settle } from "../../acting/settling";
import { Live } from "../../api/live";
import type { Today } from "../../api/commands";
import "../../parts/banner";
import "../../parts/dialog";
import type { Dialog } from "../../parts/dialog";
import { dialled, FollowUpCard } from "../../parts/follow-up";
import { customerLink, link } from "../../parts/link";
import { define } from "../../parts/part";
import { SettlingView } from "../../parts/settling-view";
import { Shortcuts, shortcutsOn, turnShortcuts } from "../../parts/shortcuts";
import "../../parts/warmth";
import { icon, mdiAccountPlus, mdiAlertDecagram, mdiCheckAll, mdiHelpCircleOutline, mdiPhone, mdiStar } from "../../style/icons";
import { basics } from "../../style/basics";
import { sections, sequence, type CustomerGroup, type Section } from "./order";
import { look } from "./look";

const KEYS = ["j", "k", "d", "s", "x", "n", "r", "c", "w", "u", "?"] as const;

@define("aftersale-today")
export class TodayView extends SettlingView {
  static override styles = [basics, look];

  @state() private selected = "";
  @state() private shortcuts = shortcutsOn();
  @query("#help") private help!: Dialog;
  private readonly live = new Live(this, "aftersale/today/subscribe", (today) => {
    if (today) this.settling.told([...today.items, ...today.done]);
  });

  constructor() {
    super();
    new Shortcuts(this, (key) => this.press(key));
  }

  /** On the shadow root: a focus that moves from card to card never leaves it, so the host hears nothing. */
  protected override firstUpdated(): void {
    this.renderRoot.addEventListener("focusin", (event) => {
      const card = event.composedPath().find((one) => one instanceof FollowUpCard);
      if (card) this.selected = card.item.id;
    });
  }

  protected override willUpdate(): void {
    if (this.shell as unknown) this.live.want(this.shell.api, {}, true);
  }

  protected override render(): TemplateResult {
    const { say } = this.shell;
    const { sections: today, unavailable, error } = this.live;
    return html`
      ${unavailable ? html`<aftersale-banner .text=${unavailable.message}></aftersale-banner>` : nothing}
      ${error
        ? html`<aftersale-banner
            bad
            .text=${this.shell.acting.explain(error)}
            .button=${say("retry")}
            @retry=${() => this.live.again()}
          ></aftersale-banner>`
        : nothing}
      ${today ? this.list(today) : error ? nothing : html`<p class="quiet" role="status">${say("loading")}</p>`}
      ${this.asking()} ${this.helping()}
    `;
  }

  private list(today: Today): TemplateResult {
    const { say, format } = this.shell;
    const items = today.items.filter((item) => !this.settling.isLeaving(item));
    const shown = sections(items);
    return html`
      <header class="row head">
        <h2>${format.longDay(today.date)}</h2>
        <span class="quiet">${say("today.counts", this.counts(today))}</span>
        <button class="plain icon keys" aria-label=${say("help.title")} title=${say("help.title")} @click=${() => this.help.show()}>
          ${icon(mdiHelpCircleOutline)}
        </button>
      </header>
      ${shown.length ? shown.map((section) => this.section(section)) : this.caughtUp(today)} ${this.done(today)}
    `;
  }

  private counts({ counts }: Today): Record<string, string> {
    const { format } = this.shell;
    return { overdue: format.number(counts.overdue), today: format.number(counts.today), done: format.number(counts.done) };
  }

  private section(section: Section): TemplateResult {
    return html`<section aria-labelledby="s-${section.group}">
      <h2 id="s-${section.group}" class="group ${section.group}">${this.shell.say(`group.${section.group}`)}</h2>
      ${repeat(
        section.customers,
        (one) => one.customer.id,
        (one) => this.customer(one),
      )}
    </section>`;
  }

  private customer({ customer, items }: CustomerGroup): TemplateResult {
    const { say } = this.shell;
    return html`<div class="customer">
      <div class="who">
        <h3 class="written">
          ${customer.favourite ? html`<span role="img" aria-label=${say("favourite")}>${icon(mdiStar, 18)}</span>` : nothing}
          ${customerLink(this.shell, customer)}
        </h3>
        ${customer.company ? html`<span class="written quiet small">${customer.company}</span>` : nothing}
        <aftersale-warmth .value=${customer.warmth}></aftersale-warmth>
        ${customer.open_complaints
          ? html`<span class="flag">${icon(mdiAlertDecagram, 18)} ${say("complaints", { count: customer.open_complaints })}</span>`
          : nothing}
        ${customer.phone
          ? html`<a class="small" href="tel:${dialled(customer.phone)}">${icon(mdiPhone, 16)} <bdi>${customer.phone}</bdi></a>`
          : nothing}
        ${customer.hot_buttons.length
          ? html`<p class="written small quiet hot">${say("hot_buttons")}: ${customer.hot_buttons.join(" · ")}</p>`
          : nothing}
      </div>
      <ul class="cards">
        ${repeat(
          items,
          (item) => item.id,
          (item) => html`<li><aftersale-follow-up
              id="f-${item.id}"
              .item=${item}
              .frozen=${Boolean(this.live.unavailable)}
            ></aftersale-follow-up></li>`,
        )}
      </ul>
    </div>`;
  }

  private caughtUp(today: Today): TemplateResult {
    const { say } = this.shell;
    if (!today.counts.customers) return this.beginning();
    return html`<div class="caught-up" role="status">
      ${icon(mdiCheckAll, 56)}
      <h2>${say("today.caught_up")}</h2>
      <p class="quiet">${today.counts.done ? say("today.caught_up_done", { count: today.counts.done }) : say("today.caught_up_none")}</p>
    </div>`;
  }

  private beginning(): TemplateResult {
    const { say } = this.shell;
    return html`<div class="caught-up" role="status">
      ${icon(mdiAccountPlus, 56)}
      <h2>${say("today.beginning")}</h2>
      <p class="quiet">${say("today.beginning_means")}</p>
      <p>${link(this.shell, { view: "customers" }, say("customers.add"))}</p>
    </div>`;
  }

  private done(today: Today): unknown {
    if (!today.done.length) return nothing;
    const { say, format } = this.shell;
    return html`<details class="done">
      <summary>${say("today.done", { count: today.counts.done })}</summary>
      <ul>
        ${repeat(
          today.done.filter((item) => !this.settling.isLeaving(item)),
          (item) => item.id,
          (item) =>
            html`<li class="row">
              <span class="written">${customerLink(this.shell, item.customer)}: ${item.title}</span>
              ${item.completed_at ? html`<span class="quiet small">${format.time(item.completed_at)}</span>` : nothing}
              <button class="plain" @click=${() => this.settle({ item, act: "reopen" })}>${say("act.reopen")}</button>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  private helping(): TemplateResult {
    const { say } = this.shell;
    const turn = (event: Event): void => {
      this.shortcuts = (event.target as HTMLInputElement).checked;
      turnShortcuts(this.shortcuts);
    };
    return html`<aftersale-dialog id="help" .heading=${say("help.title")}>
      <dl class="help">
        ${KEYS.map((key) => html`<dt><kbd>${key}</kbd></dt><dd>${say(`help.${key}`)}</dd>`)}
      </dl>
      <p class="quiet">${say("help.swipe")}</p>
      <label class="inline"><input type="checkbox" .checked=${this.shortcuts} @change=${turn} /> ${say("help.on")}</label>
    </aftersale-dialog>`;
  }

  /** Settle, and move on to the next card, so that the keyboard user stays where the work is. */
  protected override async settle(wanted: Settle): Promise<boolean> {
    const order = this.order();
    const at = order.indexOf(wanted.item.id);
    const hadFocus = this.selected === wanted.item.id;
    const settled = super.settle(wanted);
    await this.updateComplete;
    if (this.settling.isLeaving(wanted.item) && hadFocus && at >= 0) this.select(order[at + 1] ?? order[at - 1]);
    return settled;
  }

  private press(key: string): boolean {
    if (key === "?") void this.help.show();
    else if (key === "u") void this.shell.acting.undo();
    else if (key === "j" || key === "k") this.step(key === "j" ? 1 : -1);
    else return this.card(this.selected)?.press(key) ?? false;
    return true;
  }

  private step(by: number): void {
    const order = this.order();
    const at = order.indexOf(this.selected);
    this.select(order[at < 0 ? 0 : Math.min(order.length - 1, Math.max(0, at + by))]);
  }

  private select(id: string | undefined): void {
    this.selected = id ?? "";
    const card = this.card(this.selected);
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: "nearest" });
  }

  private order(): string[] {
    const items = this.live.sections?.items ?? [];
    return sequence(sections(items.filter((item) => !this.settling.isLeaving(item))));
  }

  private card(id: string): FollowUpCard | null {
    return id ? this.renderRoot.querySelector<FollowUpCard>(`#f-${CSS.escape(id)}`) : null;
  }
}
