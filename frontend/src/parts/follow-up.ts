/** A follow-up as a card: what, when, why, what to say, what was last said, and what to do with it. */
import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { Act, Settle } from "../acting/settling";
import type { Fields } from "../api/commands";
import type { FollowUp, TodayItem } from "../api/records";
import { basics } from "../style/basics";
import {
  icon,
  mdiBellSleep,
  mdiCalendarEdit,
  mdiCheck,
  mdiEmailOutline,
  mdiFormatListChecks,
  mdiNoteEditOutline,
  mdiPhone,
  mdiSkipNext,
  mdiUndo,
} from "../style/icons";
import type { Ask, Question } from "./asks";
import { link } from "./link";
import { define, Part } from "./part";
import { Swipe } from "./swipe";

type Shown = FollowUp & Partial<Pick<TodayItem, "answers" | "last_note">> & { customer: { phone?: string | null } };

@define("aftersale-follow-up")
export class FollowUpCard extends Part {
  static override styles = [
    basics,
    css`
      :host {
        position: relative;
        overflow: hidden;
        border-radius: var(--as-round);
        background: var(--as-accent-soft);
      }
      article {
        position: relative;
        display: grid;
        gap: 6px;
        padding: 12px 14px;
        touch-action: pan-y;
      }
      /* The host cuts off what reaches out of it. */
      article:focus-visible {
        outline-offset: -2px;
      }
      article.overdue {
        border-inline-start: 4px solid var(--as-bad-text);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 2px 12px;
      }
      .due {
        font-size: 0.875rem;
        color: var(--as-quiet);
        white-space: nowrap;
      }
      .overdue .due {
        color: var(--as-bad-text);
        font-weight: 500;
      }
      blockquote {
        margin: 0;
        padding: 6px 10px;
        border-inline-start: 3px solid var(--as-accent-text);
        background: var(--as-accent-soft);
        border-radius: 0 8px 8px 0;
        white-space: pre-line;
      }
      .tag {
        font-weight: 500;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-top: 4px;
      }
      .acts > * {
        min-height: 40px;
      }
      .under {
        position: absolute;
        inset: 0;
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: 0 18px;
        color: var(--as-accent-text);
      }
      summary {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 32px;
        font-size: 0.875rem;
        color: var(--as-accent-text);
        cursor: pointer;
      }
      summary::before {
        content: "▸";
      }
      details[open] > summary::before {
        content: "▾";
      }
      li label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 32px;
        color: var(--as-text);
      }
      @media (max-width: 600px) {
        .wide {
          display: none;
        }
        .acts > * {
          flex: 1 1 auto;
          padding: 6px 8px;
        }
      }
    `,
  ];

  @property({ attribute: false }) item!: Shown;
  /** Whether its buttons are off because the backend is away. */
  @property({ type: Boolean }) frozen = false;

  private readonly swipe = new Swipe(this, () => this.renderRoot.querySelector("article"), {
    right: () => this.act("done"),
    left: () => this.ask("snooze"),
  });

  /** Do one of the things that a key stands for. */
  press(key: string): boolean {
    if (this.frozen || this.item.status !== "open") return false;
    const deeds: Record<string, () => void> = {
      d: () => this.act("done"),
      s: () => this.ask("snooze"),
      x: () => this.ask("skip"),
      n: () => this.ask("note"),
      r: () => this.ask("reschedule"),
      c: () => this.renderRoot.querySelector<HTMLAnchorElement>("a.call")?.click(),
      w: () => this.renderRoot.querySelector<HTMLAnchorElement>("a.write")?.click(),
    };
    const deed = deeds[key];
    deed?.();
    return Boolean(deed);
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector("article")?.focus(options);
  }

  protected override render(): TemplateResult {
    const { item, shell } = this;
    const { say } = shell;
    return html`<div class="under" aria-hidden="true">${icon(mdiCheck, 28)}${icon(mdiBellSleep, 28)}</div>
      <article
        class="surface ${item.overdue ? "overdue" : ""}"
        tabindex="-1"
        aria-labelledby="title"
        @pointerdown=${this.swipe}
      >
        <div class="head">
          <h3 id="title" class="written">${item.title}</h3>
          <span class="due">${this.when()}</span>
        </div>
        <p class="written small quiet">${item.why}</p>
        ${item.held.map((hold) => html`<p class="written small quiet">${hold.why}</p>`)}
        ${item.script ? html`<blockquote class="written" aria-label=${say("card.say")}>${item.script}</blockquote>` : nothing}
        ${item.notes ? html`<p class="written small"><span class="tag">${say("card.note")}:</span> ${item.notes}</p>` : nothing}
        ${item.last_note
          ? html`<p class="written small">
              <span class="tag">${say("card.last_note")}:</span> ${item.last_note}
            </p>`
          : nothing}
        ${this.checklist()} ${item.status === "open" ? this.acts() : this.ended()}
      </article>`;
  }

  private when(): string {
    const { say, format, label } = this.shell;
    const { item } = this;
    if (item.status !== "open") return label("follow_up_status", item.status);
    const due = format.dueText(item.due, say);
    return item.tentative ? `${due} (${say("due.tentative")})` : due;
  }

  private checklist(): unknown {
    const { item } = this;
    if (!item.checklist.length) return nothing;
    const done = item.checklist.filter((point) => point.done).length;
    const progress = { done, all: item.checklist.length };
    return html`<details>
      <summary>${this.shell.say("card.checklist", progress)}</summary>
      <ul>
        ${item.checklist.map(
          (point, index) =>
            html`<li>
              <label
                ><input
                  type="checkbox"
                  .checked=${live(point.done)}
                  ?disabled=${this.frozen || item.status !== "open"}
                  @change=${(event: Event) => this.act("check", { index, done: (event.target as HTMLInputElement).checked })}
                /><span class="written">${point.text}</span></label
              >
            </li>`,
        )}
      </ul>
    </details>`;
  }

  private acts(): TemplateResult {
    const { item, shell, frozen } = this;
    const { say } = shell;
    const { phone } = item.customer;
    return html`<div class="acts">
      <button class="main" ?disabled=${frozen} @click=${() => this.act("done")}>${icon(mdiCheck)} ${say("act.done")}</button>
      <button ?disabled=${frozen} @click=${() => this.ask("snooze")}>${icon(mdiBellSleep)} ${say("act.snooze")}</button>
      ${phone
        ? html`<a class="button call" href="tel:${dialled(phone)}">${icon(mdiPhone)} ${say("act.call")}</a>`
        : nothing}
      ${item.letter
        ? link(
            shell,
            { view: "write", followUp: item.id },
            html`${icon(mdiEmailOutline)} ${say("act.write")}`,
            `${say("act.write")}: ${shell.label("letter", item.letter)}`,
            "button write",
          )
        : nothing}
      ${this.small("finish", mdiFormatListChecks, "act.finish")} ${this.small("note", mdiNoteEditOutline, "act.note")}
      ${this.small("reschedule", mdiCalendarEdit, "act.reschedule")} ${this.small("skip", mdiSkipNext, "act.skip")}
    </div>`;
  }

  private small(question: Question, path: string, name: "act.finish" | "act.note" | "act.reschedule" | "act.skip"): TemplateResult {
    const text = this.shell.say(name);
    return html`<button
      class="icon plain"
      aria-label=${text}
      title=${text}
      ?disabled=${this.frozen}
      @click=${() => this.ask(question)}
    >
      ${icon(path)}
    </button>`;
  }

  private ended(): unknown {
    const { item, shell, frozen } = this;
    if (item.status !== "done" && item.status !== "skipped") return nothing;
    return html`<div class="acts">
      <button ?disabled=${frozen} @click=${() => this.act("reopen")}>${icon(mdiUndo)} ${shell.say("act.reopen")}</button>
    </div>`;
  }

  private act(act: Act, fields: Fields = {}): void {
    if (!this.frozen) this.emit("settle", { item: this.item, act, fields } satisfies Settle);
  }

  private ask(question: Question): void {
    if (!this.frozen) this.emit("ask", { item: this.item, question } satisfies Ask);
  }
}

/** A phone number as `tel:` takes it. */
export function dialled(phone: string): string {
  return phone.replace(/[^\d+*#,]/g, "");
}
