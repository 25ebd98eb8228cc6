/** A customer's warmth over time with what moved it. Asked for, and its picture loaded, when first looked at. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { WarmthCurve } from "../../api/customer";
import { refusal } from "../../api/errors";
import { chartStyle } from "../../charts/style";
import { define, Part } from "../../parts/part";
import { basics } from "../../style/basics";

type Charts = typeof import("../../charts/charts");

@define("aftersale-warmth-curve")
export class WarmthCurvePicture extends Part {
  static override styles = [
    basics,
    chartStyle,
    css`
      :host {
        margin-top: 8px;
        max-width: 420px;
      }
      ul {
        display: grid;
        gap: 4px;
        margin-top: 8px;
      }
    `,
  ];

  @property() customerId = "";
  @property({ attribute: false }) reasons: { text: string; points: number }[] = [];
  /** The warmth now; another one means another curve. */
  @property({ attribute: false }) now: number | null = null;
  @state() private curve: WarmthCurve | undefined;
  @state() private charts: Charts | undefined;
  @state() private error = "";
  private seen: IntersectionObserver | undefined;
  private visible = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.seen?.disconnect();
      this.visible = true;
      void this.load();
    });
    this.seen.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.seen?.disconnect();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.visible && (changed.has("customerId") || changed.has("now")) && this.curve) void this.load();
  }

  protected override render(): TemplateResult {
    const { say, format } = this.shell;
    const { curve, charts } = this;
    if (this.error) return html`<p role="alert">${this.error}</p>`;
    if (!curve || !charts) return html`<p class="quiet" role="status">${say("loading")}</p>`;
    const index = new Map(curve.points.map((point, place) => [point.date, place]));
    const points = curve.points.map(({ date, warmth }) => ({
      label: format.day(date),
      value: warmth,
      said: `${format.day(date)}: ${warmth === null ? say("warmth.unknown") : format.number(warmth)}`,
    }));
    const moves = [...curve.moves].reverse();
    const marks = moves.map((move) => ({ index: index.get(move.date) ?? -1, said: `${format.day(move.date)}: ${move.text}` }));
    return html`${charts.lineChart(say("customer.warmth_curve"), points, { most: 100 }, marks)}
      ${this.reasons.length
        ? html`<ul aria-label=${say("customer.warmth_now")}>
            ${this.reasons.map((reason) => html`<li class="small"><b>${signed(reason.points, format.number.bind(format))}</b> ${reason.text}</li>`)}
          </ul>`
        : nothing}
      <ul aria-label=${say("customer.warmth_moves")}>
        ${moves
          .slice(0, 8)
          .map(
            (move) =>
              html`<li class="small">
                <span class="quiet">${format.day(move.date)}</span> ${move.text}
                <span class="quiet">${this.value(move.before)} → ${this.value(move.after)}</span>
              </li>`,
          )}
      </ul>`;
  }

  private value(warmth: number | null): string {
    return warmth === null ? "–" : this.shell.format.number(warmth);
  }

  private async load(): Promise<void> {
    const customerId = this.customerId;
    try {
      const [charts, curve] = await Promise.all([
        import("../../charts/charts"),
        this.shell.api.ask("aftersale/customer/warmth", { customer_id: customerId }),
      ]);
      if (customerId !== this.customerId) return;
      this.charts = charts;
      this.curve = curve;
      this.error = "";
    } catch (reason) {
      this.error = this.shell.acting.explain(refusal(reason));
    }
  }
}

function signed(points: number, write: (value: number) => string): string {
  return points < 0 ? `−${write(-points)}` : `+${write(points)}`;
}
