/** Today's follow-ups on a dashboard, each with its two usual taps. */
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Hass } from "../home/types";
import { define } from "../parts/part";
import "../parts/toast";
import { ShellMaker } from "../shell-maker";
import { basics } from "../style/basics";
import { checked, TYPE, type CardConfig } from "./config";
import "./list";

@define(TYPE)
export class TodayCard extends LitElement {
  static override styles = [
    basics,
    css`
      ha-card {
        display: block;
        height: 100%;
        box-sizing: border-box;
        overflow: auto;
        padding: 16px;
      }
      h2 {
        margin-bottom: 8px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) hass!: Hass;
  @state() private config: Required<CardConfig> | undefined;
  private readonly maker = new ShellMaker(this);

  static async getConfigElement(): Promise<HTMLElement> {
    await import("./editor");
    return document.createElement("aftersale-today-card-editor");
  }

  static getStubConfig(): Partial<CardConfig> {
    return {};
  }

  setConfig(config: CardConfig): void {
    this.config = checked(config);
  }

  getCardSize(): number {
    return 1 + (this.config?.limit ?? 1);
  }

  getGridOptions(): Record<string, unknown> {
    return { columns: 12, min_columns: 6, rows: "auto" };
  }

  /** Home Assistant hands over a new hass at every change of any state, which is none of ours. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    if (changed.has("hass")) this.maker.take(this.hass, true);
    return changed.size !== 1 || !changed.has("hass") || !this.hasUpdated;
  }

  protected override render(): unknown {
    const { maker, config } = this;
    if (!maker.shell || !config) return nothing;
    const { say, acting } = maker.shell;
    return html`<ha-card>
        <h2 dir="auto">${config.title || say("today_card.title")}</h2>
        ${maker.error && !maker.info
          ? html`<p class="written" role="alert">${acting.explain(maker.error)}</p>`
          : html`<aftersale-today-list .limit=${config.limit} .soon=${config.soon}></aftersale-today-list>`}
      </ha-card>
      ${this.toast()}`;
  }

  private toast(): TemplateResult {
    return html`<aftersale-toast .notices=${this.maker.notices}></aftersale-toast>`;
  }
}
