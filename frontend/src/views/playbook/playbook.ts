/** The playbook: its rules as cards, what an edit would change before it does, and for whom it holds. */
import { css, html, nothing, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { refusal } from "../../api/errors";
import type { AppliesTo, Edits, Playbook, Rule } from "../../api/playbook";
import "../../parts/banner";
import "../../parts/dialog";
import type { Dialog } from "../../parts/dialog";
import { define, Part } from "../../parts/part";
import { basics } from "../../style/basics";
import { edited, isEdited } from "./edits";
import "./preview";
import "./rule-card";
import type { RuleEdit } from "./rule-card";

@define("aftersale-playbook")
export class PlaybookView extends Part {
  static override styles = [
    basics,
    css`
      .rules {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(320px, 100%), 1fr));
        gap: 12px;
        padding-bottom: 96px;
      }
      .intro {
        margin-bottom: 12px;
      }
      .bar {
        position: sticky;
        bottom: 0;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        padding: 10px 16px;
        box-shadow: 0 -2px 12px rgb(0 0 0 / 20%);
        z-index: 3;
      }
      .bar span {
        flex: 1 1 160px;
      }
      fieldset {
        border: 0;
        margin: 0 0 12px;
        padding: 0;
        display: grid;
        gap: 10px;
      }
      legend {
        padding: 0;
        margin-bottom: 8px;
      }
      fieldset label {
        display: flex;
        align-items: flex-start;
        gap: 10px;
        color: var(--as-text);
        font-size: 1rem;
      }
      .end {
        display: flex;
        justify-content: flex-end;
        gap: 8px;
      }
      .older {
        margin-bottom: 12px;
      }
    `,
  ];

  @state() private playbook: Playbook | undefined;
  @state() private edits: Edits = {};
  @state() private error = "";
  @state() private appliesTo: AppliesTo = "open_untouched";
  @state() private busy = false;
  @query("#preview") private previewing!: Dialog;
  @query("#saving") private saving!: Dialog;
  private stopReady: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => {
      void this.load();
      this.stopReady = this.shell.api.onReady(() => void this.load());
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopReady?.();
  }

  protected override render(): TemplateResult {
    const { say } = this.shell;
    if (this.error) {
      return html`<aftersale-banner bad .text=${this.error} .button=${say("retry")} @retry=${() => this.load()}></aftersale-banner>`;
    }
    const playbook = this.playbook;
    if (!playbook) return html`<p class="quiet" role="status">${say("loading")}</p>`;
    return html`<p class="intro quiet">${say("playbook.intro")}</p>
      ${playbook.older.map((older) => this.older(older))}
      <div class="rules">
        ${repeat(
          playbook.rules,
          (rule) => rule.id,
          (rule) =>
            html`<aftersale-rule
              .rule=${edited(rule, this.edits[rule.id])}
              .edited=${isEdited(rule, this.edits[rule.id])}
              @edit=${(event: CustomEvent<RuleEdit>) => this.edit(rule, event.detail)}
            ></aftersale-rule>`,
        )}
      </div>
      ${this.bar(playbook)} ${this.dialogs()}`;
  }

  private older({ until, rules }: Playbook["older"][number]): TemplateResult {
    const { say, format } = this.shell;
    const names = rules.map((id) => this.playbook!.rules.find((rule) => rule.id === id)?.name ?? id).join(", ");
    return html`<p class="older small quiet">${say("playbook.older", { until: format.due(until), rules: names })}</p>`;
  }

  private bar(playbook: Playbook): unknown {
    const { say } = this.shell;
    const count = Object.keys(this.edits).length;
    const canRestore = playbook.rules.some((rule) => edited(rule, this.edits[rule.id]).changed);
    if (!count && !canRestore) return nothing;
    return html`<div class="bar surface" role="group" aria-label=${say("playbook.changes")}>
      <span role="status">${count ? say("playbook.edited", { count }) : say("playbook.differs")}</span>
      ${canRestore ? html`<button @click=${this.restore}>${say("playbook.restore_all")}</button>` : nothing}
      ${count
        ? html`<button @click=${() => (this.edits = {})}>${say("playbook.discard")}</button>
            <button @click=${() => this.previewing.show()}>${say("playbook.preview")}</button>
            <button class="main" @click=${() => this.saving.show()}>${say("save")}</button>`
        : nothing}
    </div>`;
  }

  private dialogs(): TemplateResult {
    const { say } = this.shell;
    return html`<aftersale-dialog id="preview" wide .heading=${say("playbook.preview")}>
        <aftersale-playbook-preview .edits=${this.edits}></aftersale-playbook-preview>
      </aftersale-dialog>
      <aftersale-dialog id="saving" .heading=${say("playbook.save")}>
        <fieldset>
          <legend>${say("playbook.applies_to")}</legend>
          ${(["open_untouched", "new_orders"] as const).map(
            (choice) =>
              html`<label
                ><input
                  type="radio"
                  name="applies_to"
                  .checked=${this.appliesTo === choice}
                  @change=${() => (this.appliesTo = choice)}
                /><span>${say(`playbook.${choice}`)}<br /><span class="small quiet">${say(`playbook.${choice}_means`)}</span></span></label
              >`,
          )}
        </fieldset>
        <div class="end">
          <button @click=${() => this.saving.close()}>${say("cancel")}</button>
          <button class="main" ?disabled=${this.busy} @click=${this.save}>${say("save")}</button>
        </div>
      </aftersale-dialog>`;
  }

  private edit(rule: Rule, { enabled, offset, restore }: RuleEdit): void {
    const { [rule.id]: earlier, ...edits } = this.edits;
    const before = edited(rule, earlier);
    const after = restore
      ? { ...before, enabled: rule.default_enabled, offset: rule.default_offset }
      : { ...before, enabled: enabled ?? before.enabled, offset: offset ?? before.offset };
    const asSaved = after.enabled === rule.enabled && after.offset === rule.offset;
    if (asSaved) this.edits = edits;
    else if (after.enabled === rule.default_enabled && after.offset === rule.default_offset) this.edits = { ...edits, [rule.id]: null };
    else this.edits = { ...edits, [rule.id]: { enabled: after.enabled, ...(after.offset !== null && { offset: after.offset }) } };
  }

  private readonly restore = (): void => {
    const edits: Edits = {};
    for (const rule of this.playbook!.rules) if (rule.changed) edits[rule.id] = null;
    this.edits = edits;
  };

  private readonly save = async (): Promise<void> => {
    const { api, say, acting } = this.shell;
    this.busy = true;
    try {
      const fields = { rules: this.edits, applies_to: this.appliesTo, version: this.playbook!.version };
      await api.change("aftersale/playbook/save", fields);
      acting.notices.show({ text: say("playbook.saved"), bad: false });
      this.edits = {};
      this.saving.close();
      await this.load();
    } catch (reason) {
      const refused = refusal(reason);
      acting.complain(refused);
      // Somebody else edited it: show theirs, keep what was edited here.
      if (refused.code === "playbook_changed") await this.load();
    } finally {
      this.busy = false;
    }
  };

  private async load(): Promise<void> {
    try {
      this.playbook = await this.shell.api.ask("aftersale/playbook", {});
      this.error = "";
    } catch (reason) {
      this.error = this.shell.acting.explain(refusal(reason));
    }
  }
}
