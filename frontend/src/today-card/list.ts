/** The card's content: the most urgent follow-ups, one line each. */
import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Today } from "../api/commands";
import { Live } from "../api/live";
import type { TodayItem } from "../api/records";
import { customerLink, link } from "../parts/link";
import { define } from "../parts/part";
import { SettlingView } from "../parts/settling-view";
import { basics } from "../style/basics";
import { icon, mdiBellSleep, mdiCheck, mdiCheckAll } from "../style/icons";
import { sections } from "../views/today/order";

@define("aftersale-today-list")
export class TodayList extends SettlingView {
  static override styles = [
    basics,
    css`
      li {
        display: flex;
        align-items: center;
        gap: 6px;
        padding: 6px 0;
        border-bottom: 1px solid var(--as-line);
      }
      .what {
        flex: 1 1 0;
        min-width: 0;
      }
      .what a,
      footer a {
        display: inline-block;
        min-height: 24px;
      }
      .overdue {
        color: var(--as-bad-text);
      }
      .good {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 12px 0;
        color: var(--as-good-text);
      }
      footer {
        padding-top: 10px;
      }
    `,
  ];

  @property({ type: Number }) limit = 5;
  @property({ type: Boolean }) soon = true;
  private readonly live = new Live(this, "aftersale/today/subscribe", (today) => {
    if (today) this.settling.told(today.items);
  });

  protected override willUpdate(): void {
    if (this.shell as unknown) this.live.want(this.shell.api, {}, true);
  }

  protected override render(): TemplateResult {
    const { say, acting } = this.shell;
    const { sections: today, error, unavailable } = this.live;
    return html`
      ${error ? html`<p class="written" role="alert">${acting.explain(error)}</p>` : nothing}
      ${unavailable ? html`<p class="written" role="status">${unavailable.message}</p>` : nothing}
      ${today ? this.list(today) : error ? nothing : html`<p class="quiet">${say("loading")}</p>`} ${this.asking()}
    `;
  }

  private list(today: Today): TemplateResult {
    const { say } = this.shell;
    const open = today.items.filter((item) => !this.settling.isLeaving(item) && (this.soon || item.group !== "soon"));
    const items = sections(open)
      .flatMap((section) => section.customers.flatMap((one) => one.items))
      .slice(0, this.limit);
    const more = open.length - items.length;
    return html`
      ${items.length
        ? html`<ul>
            ${repeat(
              items,
              (item) => item.id,
              (item) => this.line(item),
            )}
          </ul>`
        : html`<p class="good">${icon(mdiCheckAll, 28)} ${say("today.caught_up")}</p>`}
      <footer>
        ${link(this.shell, { view: "today" }, more > 0 ? say("today_card.more", { count: more }) : say("today_card.open"))}
      </footer>
    `;
  }

  private line(item: TodayItem): TemplateResult {
    const { say, format } = this.shell;
    const frozen = Boolean(this.live.unavailable);
    const named = (act: "act.done" | "act.snooze"): string => `${say(act)}: ${item.customer.name}, ${item.title}`;
    return html`<li>
      <div class="what">
        <div class="written">${customerLink(this.shell, item.customer)}</div>
        <div class="written small">${link(this.shell, { view: "follow-up", id: item.id }, html`<bdi>${item.title}</bdi>`)}</div>
        <div class="small ${item.overdue ? "overdue" : "quiet"}">${format.dueText(item.due, say)}</div>
      </div>
      <button
        class="icon"
        aria-label=${named("act.done")}
        title=${say("act.done")}
        ?disabled=${frozen}
        @click=${() => this.emit("settle", { item, act: "done" })}
      >
        ${icon(mdiCheck)}
      </button>
      <button
        class="icon plain"
        aria-label=${named("act.snooze")}
        title=${say("act.snooze")}
        ?disabled=${frozen}
        @click=${() => this.emit("ask", { item, question: "snooze" })}
      >
        ${icon(mdiBellSleep)}
      </button>
    </li>`;
  }
}
