/** A customer's timeline: the newest first, older pages as they are asked for. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Entry, TimelinePage } from "../../api/customer";
import { refusal } from "../../api/errors";
import { define, Part } from "../../parts/part";
import { basics } from "../../style/basics";
import { wrote } from "./entry-text";

@define("aftersale-history")
export class History extends Part {
  static override styles = [
    basics,
    css`
      section {
        padding: 12px 16px;
      }
      ol {
        display: grid;
        gap: 10px;
        margin: 8px 0;
      }
      li {
        display: grid;
        gap: 2px;
        padding-inline-start: 12px;
        border-inline-start: 3px solid var(--as-line);
        content-visibility: auto;
        contain-intrinsic-size: auto 48px;
      }
      p {
        white-space: pre-line;
      }
    `,
  ];

  @property() customerId = "";
  @property({ attribute: false }) page!: TimelinePage;
  @state() private older: Entry[] = [];
  /** Where what was loaded ends; undefined while only the first page is there. */
  @state() private cursor: string | null | undefined;
  @state() private busy = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("customerId")) {
      this.older = [];
      this.cursor = undefined;
    }
  }

  protected override render(): TemplateResult {
    const { say } = this.shell;
    const entries = together(this.page.entries, this.older);
    const more = this.cursor === undefined ? this.page.cursor : this.cursor;
    return html`<section class="surface" aria-labelledby="history">
      <h2 id="history">${say("history.title")}</h2>
      ${entries.length ? nothing : html`<p class="quiet">${say("history.nothing")}</p>`}
      <ol>
        ${repeat(
          entries,
          (entry) => entry.id,
          (entry) => this.entry(entry),
        )}
      </ol>
      ${more ? html`<button ?disabled=${this.busy} @click=${() => this.more(more)}>${say("history.more")}</button>` : nothing}
    </section>`;
  }

  private entry(entry: Entry): TemplateResult {
    const { say, format } = this.shell;
    const { what, texts } = wrote(entry, this.shell);
    return html`<li>
      <span class="written">${what}</span>
      ${texts.map((text) => html`<p class="written quiet">${text}</p>`)}
      <span class="small quiet"
        ><time datetime=${entry.at}>${format.due(entry.at)}</time> · ${say(`way.${known(entry.way)}`)}</span
      >
    </li>`;
  }

  private async more(cursor: string): Promise<void> {
    this.busy = true;
    const customerId = this.customerId;
    try {
      const page = await this.shell.api.ask("aftersale/customer/timeline", { customer_id: customerId, cursor });
      if (customerId !== this.customerId) return;
      this.older = [...this.older, ...page.entries];
      this.cursor = page.cursor;
    } catch (reason) {
      this.shell.acting.complain(refusal(reason));
    } finally {
      this.busy = false;
    }
  }
}

/** The first page with the older ones behind it; what moved from one to the other is there once. */
export function together(first: Entry[], older: Entry[]): Entry[] {
  const there = new Set(first.map((entry) => entry.id));
  return [...first, ...older.filter((entry) => !there.has(entry.id))];
}

const WAYS = [
  "action",
  "assistant",
  "button",
  "calendar",
  "clock",
  "import",
  "meeting",
  "panel",
  "phone",
  "reminder",
  "todo",
  "voice",
  "webhook",
] as const;
type Way = (typeof WAYS)[number] | "other";

function known(way: string): Way {
  return (WAYS as readonly string[]).includes(way) ? (way as Way) : "other";
}
