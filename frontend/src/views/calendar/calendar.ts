/** The practice's calendar: what is planned and what was done, by month or as a list of days. */
import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { CalendarRange } from "../../api/commands";
import { Live } from "../../api/live";
import type { LightFollowUp } from "../../api/records";
import { isDay } from "../../formats/zone";
import "../../parts/banner";
import { customerLink, link } from "../../parts/link";
import { define, Part } from "../../parts/part";
import { basics } from "../../style/basics";
import { icon, mdiCheck, mdiChevronLeft, mdiChevronRight } from "../../style/icons";
import { look } from "./look";
import { byDay, nextMonth, weeksOf } from "./month";

const SHOWN_IN_A_CELL = 3;

type ByDay = Map<string, LightFollowUp[]>;

@define("aftersale-calendar")
export class CalendarView extends Part {
  static override styles = [basics, look];

  @property({ type: Boolean, reflect: true }) narrow = false;
  @state() private anchor = "";
  @state() private mode: "month" | "agenda" = "month";
  @state() private chosen = "";
  private readonly live = new Live(this, "aftersale/calendar/subscribe");

  protected override willUpdate(): void {
    if (!(this.shell as unknown)) return;
    const { api, format, narrow, info } = this.shell;
    this.narrow = narrow;
    if (!this.anchor) {
      this.chosen = info?.today ?? format.today();
      this.anchor = this.chosen;
    }
    const days = this.weeks().flat();
    this.live.want(api, { start: days[0]!, end: days.at(-1)! }, true);
  }

  protected override render(): TemplateResult {
    const { say } = this.shell;
    const { sections, error, unavailable } = this.live;
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
      ${this.tools()} ${sections ? this.page(sections) : error ? nothing : html`<p class="quiet">${say("loading")}</p>`}
    `;
  }

  private tools(): TemplateResult {
    const { say, format, info } = this.shell;
    const mode = (which: "month" | "agenda"): TemplateResult =>
      html`<button aria-pressed=${this.mode === which ? "true" : "false"} @click=${() => (this.mode = which)}>
        ${say(`calendar.${which}`)}
      </button>`;
    return html`<div class="tools">
      <button class="icon" aria-label=${say("calendar.previous")} @click=${() => this.turn(-1)}>${icon(mdiChevronLeft)}</button>
      <button class="icon" aria-label=${say("calendar.next")} @click=${() => this.turn(1)}>${icon(mdiChevronRight)}</button>
      <h2 aria-live="polite">${format.month(this.anchor)}</h2>
      <button
        @click=${() => {
          this.chosen = info?.today ?? format.today();
          this.anchor = this.chosen;
        }}
      >
        ${say("calendar.today")}
      </button>
      <div class="modes" role="group" aria-label=${say("calendar.view")}>${mode("month")} ${mode("agenda")}</div>
    </div>`;
  }

  private page(sections: CalendarRange): TemplateResult {
    const { say, format } = this.shell;
    const days = byDay(sections.follow_ups, format.zone);
    const missing = sections.total - sections.follow_ups.length;
    return html`
      ${this.mode === "agenda" ? this.agenda(days, this.monthDays(days)) : this.month(days, sections)}
      ${this.mode === "month" && this.narrow ? this.agenda(days, [this.chosen]) : nothing}
      ${missing > 0 ? html`<p class="quiet" role="status">${say("calendar.missing", { count: missing })}</p>` : nothing}
    `;
  }

  private month(days: ByDay, sections: CalendarRange): TemplateResult {
    const { format } = this.shell;
    const off = new Map(sections.days_off.map((one) => [one.date, one]));
    const first = format.firstWeekday();
    return html`<table>
      <caption class="only-read">
        ${format.month(this.anchor)}
      </caption>
      <thead>
        <tr>
          ${[0, 1, 2, 3, 4, 5, 6].map((at) => {
            const index = (first + at) % 7;
            return html`<th scope="col" abbr=${format.weekday(index, "long")}>${format.weekday(index)}</th>`;
          })}
        </tr>
      </thead>
      <tbody>
        ${this.weeks().map(
          (week) =>
            html`<tr>
              ${week.map((day) => this.cell(day, days.get(day) ?? [], sections.today, off.get(day)))}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private cell(day: string, items: LightFollowUp[], today: string, off: CalendarRange["days_off"][number] | undefined): TemplateResult {
    const classes = [
      off ? "off" : "",
      day === today ? "today" : "",
      day.slice(0, 7) === this.anchor.slice(0, 7) ? "" : "other",
    ].join(" ");
    return html`<td class=${classes} aria-current=${day === today ? "date" : nothing}>
      ${this.narrow ? this.dayButton(day, items) : this.dayItems(day, items, off)}
    </td>`;
  }

  private dayItems(day: string, items: LightFollowUp[], off: CalendarRange["days_off"][number] | undefined): TemplateResult {
    const { say, format } = this.shell;
    const more = items.length - SHOWN_IN_A_CELL;
    const shown = more > 0 ? items.slice(0, SHOWN_IN_A_CELL - 1) : items;
    return html`<div class="date">
        <span class="number" aria-label=${format.longDay(day)}>${Number(day.slice(8))}</span>
        ${off ? html`<span class="off-name" title=${this.offName(off)}>${off.why === "weekend" ? "" : this.offName(off)}</span>` : nothing}
      </div>
      <ul>
        ${shown.map((item) => html`<li>${this.itemLink(item)}</li>`)}
        ${more > 0
          ? html`<li>
              <button class="more" @click=${() => this.unfold(day)}>
                ${say("calendar.more", { count: more + 1 })}<span class="only-read">, ${format.longDay(day)}</span>
              </button>
            </li>`
          : nothing}
      </ul>`;
  }

  private dayButton(day: string, items: LightFollowUp[]): TemplateResult {
    const { say, format } = this.shell;
    const open = items.filter((item) => item.status === "open");
    const overdue = open.some((item) => item.overdue);
    return html`<button
      class="day"
      aria-pressed=${day === this.chosen ? "true" : "false"}
      aria-label="${format.longDay(day)}, ${say("calendar.count", { count: items.length })}"
      @click=${() => (this.chosen = day)}
    >
      <span class="number">${Number(day.slice(8))}</span>
      ${items.length ? html`<span class="count ${overdue ? "overdue" : ""}">${format.number(items.length)}</span>` : nothing}
    </button>`;
  }

  private itemLink(item: LightFollowUp): TemplateResult {
    const time = this.time(item);
    const text = html`${item.status === "done" ? icon(mdiCheck, 14) : nothing}${time ? `${time} ` : ""}<bdi>${item.customer.name}</bdi>:
      <bdi>${item.title}</bdi>`;
    return link(this.shell, { view: "follow-up", id: item.id }, text, this.told(item), this.classes(item));
  }

  private agenda(days: ByDay, shown: string[]): TemplateResult {
    const { say, format } = this.shell;
    if (!shown.length) return html`<p class="quiet">${say("calendar.nothing")}</p>`;
    return html`<div class="agenda">
      ${shown.map(
        (day) =>
          html`<section id="d-${day}" tabindex="-1" aria-label=${format.longDay(day)}>
            <h3>${format.longDay(day)}</h3>
            ${days.has(day)
              ? html`<ul class="surface">
                  ${days.get(day)!.map((item) => this.agendaItem(item))}
                </ul>`
              : html`<p class="quiet">${say("calendar.nothing")}</p>`}
          </section>`,
      )}
    </div>`;
  }

  private agendaItem(item: LightFollowUp): TemplateResult {
    const { say, label } = this.shell;
    const when = item.status === "open" ? this.time(item) || say("calendar.all_day") : label("follow_up_status", item.status);
    return html`<li>
      <span class="small ${item.overdue ? "overdue" : "quiet"}">${when}${item.tentative ? ` (${say("due.tentative")})` : ""}</span>
      <span class="written">
        ${customerLink(this.shell, item.customer)}:
        ${link(this.shell, { view: "follow-up", id: item.id }, html`<bdi>${item.title}</bdi>`, "", item.status === "open" ? "" : "ended")}
      </span>
    </li>`;
  }

  private time(item: LightFollowUp): string {
    return item.due && !isDay(item.due) ? this.shell.format.time(item.due) : "";
  }

  /** What a screen reader says of a follow-up in the grid, where colours and lines say the rest. */
  private told(item: LightFollowUp): string {
    const { say, label } = this.shell;
    const state = item.status !== "open" ? label("follow_up_status", item.status) : item.overdue ? say("group.overdue") : "";
    return [this.time(item), `${item.customer.name}: ${item.title}`, state, item.tentative ? say("due.tentative") : ""]
      .filter(Boolean)
      .join(", ");
  }

  private classes(item: LightFollowUp): string {
    if (item.status !== "open") return "ended";
    return [item.overdue ? "overdue" : "", item.tentative ? "tentative" : ""].join(" ");
  }

  private offName(off: CalendarRange["days_off"][number]): string {
    return off.name ?? this.shell.say(`calendar.${off.why}`);
  }

  private weeks(): string[][] {
    return weeksOf(this.anchor, this.shell.format.firstWeekday());
  }

  /** The month's days that have anything. */
  private monthDays(days: ByDay): string[] {
    return [...days.keys()].filter((day) => day.startsWith(this.anchor.slice(0, 7))).sort();
  }

  private turn(by: number): void {
    this.anchor = nextMonth(this.anchor, by);
    this.chosen = this.anchor;
  }

  /** Show a day whole, in the list of days. */
  private async unfold(day: string): Promise<void> {
    this.anchor = day;
    this.chosen = day;
    this.mode = "agenda";
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#d-${day}`)?.focus();
  }
}
