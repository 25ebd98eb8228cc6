/** The delivery ledger: what the phone was told of each follow-up, when, and what became of it. */
import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { FollowUp, Reminder } from "../../api/records";
import { define, Part } from "../../parts/part";
import { basics } from "../../style/basics";
import type { Key } from "../../words/words";

const EVENTS = ["planned", "held", "handed_over", "not_confirmed", "given_up", "dropped", "acted"] as const;

@define("aftersale-reminders")
export class Reminders extends Part {
  static override styles = [
    basics,
    css`
      details {
        padding: 8px 16px;
      }
      summary {
        cursor: pointer;
        min-height: 32px;
        align-content: center;
        color: var(--as-accent-text);
      }
      ol {
        display: grid;
        gap: 6px;
        margin: 6px 0;
      }
    `,
  ];

  @property({ attribute: false }) lines: Reminder[] = [];
  @property({ attribute: false }) followUps: FollowUp[] = [];

  protected override render(): unknown {
    if (!this.lines.length) return nothing;
    const { say } = this.shell;
    return html`<details class="surface">
      <summary>${say("reminders.title", { count: this.lines.length })}</summary>
      <ol>
        ${this.lines.map((line) => this.line(line))}
      </ol>
    </details>`;
  }

  private line(line: Reminder): TemplateResult {
    const { say, format, label } = this.shell;
    const title = this.followUps.find((one) => one.id === line.follow_up_id)?.title ?? label("kind", line.kind);
    const known = (EVENTS as readonly string[]).includes(line.event);
    const what = known ? say(`reminders.${line.event}` as Key) : line.event.replaceAll("_", " ");
    const why = ["why", "way"].map((name) => line[name]).find((value) => typeof value === "string" && value);
    return html`<li class="small">
      <span class="written">${title}</span>: ${what}${typeof why === "string" ? html` <span class="written quiet">(${why})</span>` : nothing}
      ${line.at ? html`<time class="quiet" datetime=${line.at}>${format.due(line.at)}</time>` : nothing}
    </li>`;
  }
}
