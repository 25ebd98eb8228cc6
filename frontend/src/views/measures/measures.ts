/** How the practice keeps its word, in pictures; each is loaded when this view is first shown. */
import { css, html, type TemplateResult } from "lit";
import { Live } from "../../api/live";
import type { Measures } from "../../api/measures";
import { barChart, heatMap, lineChart } from "../../charts/charts";
import { chartStyle } from "../../charts/style";
import { addDays, weekdayOf } from "../../formats/zone";
import "../../parts/banner";
import { define, Part } from "../../parts/part";
import { basics } from "../../style/basics";

const DAYS = 371;

@define("aftersale-measures")
export class MeasuresView extends Part {
  static override styles = [
    basics,
    chartStyle,
    css`
      .numbers,
      .pictures {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(140px, 100%), 1fr));
        gap: 12px;
        margin-bottom: 16px;
      }
      .pictures {
        grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
      }
      .numbers > div {
        display: flex;
        flex-direction: column-reverse;
        justify-content: flex-end;
        padding: 12px 16px;
      }
      .numbers dd {
        font-size: 1.5rem;
        font-weight: 500;
      }
      .pictures > div {
        padding: 12px 16px;
        min-width: 0;
      }
      .whole {
        grid-column: 1 / -1;
      }
      .stack {
        display: flex;
        height: 28px;
        border-radius: 6px;
        overflow: hidden;
        margin-bottom: 8px;
        background: color-mix(in srgb, var(--as-text) 9%, var(--as-surface));
      }
      .early,
      .on_the_day {
        background: var(--as-good-text);
      }
      .on_the_day {
        opacity: 0.65;
      }
      .late {
        background: var(--as-warn-text);
      }
      .broken {
        background: var(--as-bad-text);
      }
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
      }
      .key i {
        display: inline-block;
        width: 12px;
        height: 12px;
        border-radius: 3px;
        margin-inline-end: 6px;
      }
    `,
  ];

  private readonly live = new Live(this, "aftersale/measures/subscribe");
  private atNewest = false;

  protected override willUpdate(): void {
    this.live.want(this.shell.api, {});
  }

  /** Where a year is wider than the screen, its newest days are shown first. */
  protected override updated(): void {
    const year = this.atNewest ? null : this.renderRoot.querySelector(".scroll");
    if (!year) return;
    year.scrollLeft = year.scrollWidth;
    this.atNewest = true;
  }

  protected override render(): TemplateResult {
    const { say, acting } = this.shell;
    const { sections: measures, error, unavailable } = this.live;
    if (error) {
      return html`<aftersale-banner bad .text=${acting.explain(error)} .button=${say("retry")} @retry=${() => this.live.again()}>
      </aftersale-banner>`;
    }
    if (!measures) return html`<p class="quiet" role="status">${say("loading")}</p>`;
    return html`${unavailable ? html`<aftersale-banner .text=${unavailable.message}></aftersale-banner>` : ""} ${this.numbers(measures)}
      <div class="pictures">
        <div class="surface">${this.onTime(measures)}</div>
        <div class="surface">${this.promises(measures)}</div>
        <div class="surface">${this.warmth(measures)}</div>
        <div class="surface">${this.satisfaction(measures)}</div>
        <div class="surface whole">${this.interactions(measures)}</div>
      </div>`;
  }

  private numbers({ on_time, promises, satisfaction, counts, month }: Measures): TemplateResult {
    const { say, format } = this.shell;
    const share = (value: number | null): string => (value === null ? "–" : `${format.number(value)} %`);
    const numbers: [string, string][] = [
      [say("measures.on_time"), share(on_time.share)],
      [say("measures.promises_kept"), share(promises.share)],
      [say("measures.satisfaction"), satisfaction.mean === null ? "–" : format.number(satisfaction.mean, 1)],
      [say("measures.active"), format.number(counts.active)],
      [say("measures.at_risk"), format.number(counts.at_risk)],
      [say("measures.open"), format.number(counts.open)],
      [say("measures.heard"), format.number(month.heard)],
      [say("measures.orders"), format.number(month.orders)],
      [say("measures.referrals"), format.number(month.referrals)],
    ];
    return html`<dl class="numbers">
      ${numbers.map(
        ([name, value]) =>
          html`<div class="surface">
            <dt class="quiet small">${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`;
  }

  private onTime({ on_time_by_week }: Measures): TemplateResult {
    const { say, format } = this.shell;
    const points = on_time_by_week.map(({ week, share, count, total }) => ({
      label: format.day(week),
      value: share,
      said: say("measures.week_said", { week: format.day(week), share: share === null ? "–" : `${format.number(share)} %`, part: count, all: total }),
    }));
    return lineChart(
      say("measures.on_time_by_week"),
      points,
      { most: 100, unit: "%" },
      points.map((point, index) => ({ index, said: point.said })),
    );
  }

  private promises({ promises }: Measures): TemplateResult {
    const { say, format } = this.shell;
    const parts = (["early", "on_the_day", "late", "broken"] as const).map((name) => ({ name, count: promises[name] }));
    const all = parts.reduce((sum, part) => sum + part.count, 0);
    return html`<figure>
      <figcaption>${say("measures.promises")}</figcaption>
      <div class="stack" aria-hidden="true">
        ${parts.map(({ name, count }) => html`<div class=${name} style="width:${all ? (count / all) * 100 : 0}%"></div>`)}
      </div>
      <ul class="key">
        ${parts.map(({ name, count }) => html`<li><i class=${name} aria-hidden="true"></i>${say(`promise.${name}`)}: ${format.number(count)}</li>`)}
        <li>${say("promise.withdrawn")}: ${format.number(promises.withdrawn)}</li>
      </ul>
    </figure>`;
  }

  private warmth({ warmth_distribution }: Measures): TemplateResult {
    const { say, format } = this.shell;
    const points = warmth_distribution.buckets.map((count, index) => {
      const range = index === 9 ? "90–100" : `${index * 10}–${index * 10 + 9}`;
      return { label: range, value: count, said: say("measures.warmth_said", { range, count }) };
    });
    return html`${barChart(say("measures.warmth"), points)}
      <p class="small quiet">${say("measures.warmth_unknown", { unknown: format.number(warmth_distribution.unknown) })}</p>`;
  }

  private satisfaction({ satisfaction_by_month }: Measures): TemplateResult {
    const { say, format } = this.shell;
    const points = satisfaction_by_month.map(({ month, mean, count }) => {
      const name = format.month(`${month}-01`);
      const value = mean === null ? "–" : format.number(mean, 1);
      return { label: name, value: mean, said: say("measures.satisfaction_said", { month: name, mean: value, count }) };
    });
    return barChart(say("measures.satisfaction_by_month"), points, { most: 10 });
  }

  private interactions({ interactions_by_day }: Measures): TemplateResult {
    const { say, format } = this.shell;
    const today = format.today();
    const first = addDays(today, 1 - DAYS + ((6 - weekdayOf(today) + format.firstWeekday()) % 7));
    const days: { day: string; count: number; said: string }[] = [];
    for (let day = first; day <= today; day = addDays(day, 1)) {
      const count = interactions_by_day[day] ?? 0;
      days.push({ day, count, said: say("measures.day_said", { day: format.day(day), count }) });
    }
    const rows = Array.from({ length: 7 }, (_, index) => {
      const weekday = (format.firstWeekday() + index) % 7;
      return { weekday, name: format.weekday(weekday) };
    });
    const all = days.reduce((sum, day) => sum + day.count, 0);
    const busiest = days.reduce((best, day) => (day.count > best.count ? day : best), days[0]!);
    const summary = say("measures.heat_said", { count: all, busiest: format.longDay(busiest.day), most: busiest.count, since: format.longDay(first) });
    return heatMap(say("measures.interactions"), days, rows, summary);
  }
}

