/** One rule: what it does, whether, after how long, and what holds it back. */
import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { Rule } from "../../api/playbook";
import { define, Part } from "../../parts/part";
import { basics } from "../../style/basics";

/** Carried by the event `edit`. */
export interface RuleEdit {
  enabled?: boolean;
  offset?: number;
  restore?: boolean;
}

@define("aftersale-rule")
export class RuleCard extends Part {
  static override styles = [
    basics,
    css`
      article {
        display: grid;
        align-content: start;
        gap: 8px;
        height: 100%;
        padding: 12px 16px;
      }
      article.edited {
        border-color: var(--as-accent-text);
        box-shadow: inset 4px 0 var(--as-accent-text);
      }
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
      }
      .switch {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        min-height: 40px;
        color: var(--as-text);
      }
      .offset {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        color: var(--as-text);
      }
      .offset input {
        width: 96px;
      }
      .offset > span:first-child {
        flex: 1 1 100%;
      }
      ul {
        padding-inline-start: 18px;
        list-style: disc;
      }
    `,
  ];

  @property({ attribute: false }) rule!: Rule;
  @property({ type: Boolean }) edited = false;

  protected override render(): TemplateResult {
    const { rule } = this;
    const { say, label } = this.shell;
    return html`<article class="surface ${this.edited ? "edited" : ""}" aria-labelledby="name">
      <div class="head">
        <h3 id="name">${rule.name}</h3>
        <label class="switch"
          ><input
            type="checkbox"
            role="switch"
            aria-label="${rule.name}: ${say("playbook.on")}"
            .checked=${live(rule.enabled)}
            @change=${(event: Event) => this.edit({ enabled: (event.target as HTMLInputElement).checked })}
          /><span aria-hidden="true">${say(rule.enabled ? "playbook.on" : "playbook.off")}</span></label
        >
      </div>
      <p>${rule.what}</p>
      ${this.offset(rule)}
      ${rule.hold_backs.length
        ? html`<div>
            <p class="small quiet">${say("playbook.hold_backs")}</p>
            <ul class="small">
              ${rule.hold_backs.map((one) => html`<li>${one}</li>`)}
            </ul>
          </div>`
        : nothing}
      <p class="small quiet">${[rule.channel ? label("channel", rule.channel) : "", rule.changed ? say("playbook.changed") : ""].filter(Boolean).join(" · ")}</p>
      ${rule.changed
        ? html`<div><button @click=${() => this.edit({ restore: true })}>${say("playbook.restore")}</button></div>`
        : nothing}
    </article>`;
  }

  private offset(rule: Rule): unknown {
    if (rule.offset === null) return nothing;
    const { label } = this.shell;
    return html`<label class="offset"
      ><span class="small quiet">${rule.offset_means}</span>
      <input
        type="number"
        inputmode="numeric"
        step="1"
        min=${rule.least ?? nothing}
        max=${rule.most ?? nothing}
        .value=${live(String(rule.offset))}
        @change=${this.changed}
      /><span>${rule.unit ? label("offset", rule.unit) : ""}</span></label
    >`;
  }

  private readonly changed = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input.value === "" || !input.reportValidity()) {
      input.value = String(this.rule.offset);
      return;
    }
    this.edit({ offset: Number(input.value) });
  };

  private edit(edit: RuleEdit): void {
    this.emit("edit", edit);
  }
}
