/** How warm the relationship is: a number, a bar and words, never colour alone. */
import { css, html, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { basics } from "../style/basics";
import type { Key } from "../words/words";
import { define, Part } from "./part";

/** The words for a warmth: unknown before any interaction. */
export function warmthWord(warmth: number | null): Key {
  if (warmth === null) return "warmth.unknown";
  if (warmth >= 70) return "warmth.warm";
  return warmth >= 40 ? "warmth.mild" : "warmth.cold";
}

@define("aftersale-warmth")
export class Warmth extends Part {
  static override styles = [
    basics,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        white-space: nowrap;
        font-size: 0.875rem;
        color: var(--as-quiet);
      }
      .bar {
        width: 40px;
        height: 6px;
        border-radius: 3px;
        background: color-mix(in srgb, var(--as-text) 16%, var(--as-surface));
        overflow: hidden;
      }
      .bar > div {
        height: 100%;
        background: var(--as-good);
      }
      .bar > .mild {
        background: var(--as-warn);
      }
      .bar > .cold {
        background: var(--as-bad);
      }
    `,
  ];

  @property({ type: Number }) value: number | null = null;

  protected override render(): TemplateResult {
    const { say, format } = this.shell;
    const word = warmthWord(this.value);
    if (this.value === null) return html`<span>${say(word)}</span>`;
    const kind = word.slice("warmth.".length);
    return html`<div class="bar" aria-hidden="true"><div class=${kind} style="width:${Math.max(4, this.value)}%"></div></div>
      <span><span class="only-read">${say("warmth.label")}: </span>${format.number(this.value)} · ${say(word)}</span>`;
  }
}
