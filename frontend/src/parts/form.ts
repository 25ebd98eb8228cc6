/** A dialog that asks for the fields of one action. What is asked is data; the caller decides what becomes of it. */
import { css, html, nothing, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Fields } from "../api/commands";
import { momentOf, timeOf } from "../formats/zone";
import type { Shell } from "../shell";
import { basics } from "../style/basics";
import type { Key } from "../words/words";
import { submitted } from "./asks";
import "./banner";
import "./dialog";
import type { Dialog } from "./dialog";
import { define, Part } from "./part";

export type Kind = "text" | "area" | "lines" | "day" | "moment" | "number" | "money" | "choice" | "check" | "email" | "phone";

export interface Field {
  name: string;
  label: Key;
  kind: Kind;
  required?: boolean;
  /** The values of a choice, and the integration's own word list that names them. */
  choices?: readonly string[];
  wording?: string;
  value?: string;
  least?: number;
  most?: number;
  longest?: number;
}

export interface Form {
  heading: string;
  /** Said above the fields. */
  about?: string;
  fields: Field[];
  button: string;
  bad?: boolean;
  /** Send only what differs from what was shown; an emptied field is sent empty, which clears it. */
  onlyChanges?: boolean;
  /** What to do with what was filled in; whether it was accepted. */
  then: (fields: Fields) => Promise<boolean>;
}

const LONGEST: Partial<Record<Kind, number>> = { text: 500, area: 20_000, lines: 5_000, email: 254, phone: 60 };

@define("aftersale-form")
export class FormDialog extends Part {
  static override styles = [
    basics,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
        gap: 12px;
      }
      .whole,
      .end {
        grid-column: 1 / -1;
      }
      .end {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
      }
      .check {
        display: flex;
        align-items: center;
        gap: 8px;
        color: var(--as-text);
        font-size: 1rem;
      }
      p {
        margin-bottom: 12px;
        white-space: pre-line;
      }
    `,
  ];

  @state() private form: Form | undefined;
  @state() private busy = false;
  @state() private problem = "";
  @query("aftersale-dialog") private dialog!: Dialog;

  /** Ask for the fields of a form. */
  async ask(form: Form): Promise<void> {
    this.form = form;
    this.busy = false;
    this.problem = "";
    await this.updateComplete;
    await this.dialog.show();
  }

  protected override render(): TemplateResult {
    const form = this.form;
    return html`<aftersale-dialog
      .heading=${form?.heading ?? ""}
      .wide=${(form?.fields.length ?? 0) > 4}
      @closed=${() => (this.form = undefined)}
    >
      ${form ? keyed(form, this.body(form)) : nothing}
    </aftersale-dialog>`;
  }

  private body(form: Form): TemplateResult {
    return html`${form.about ? html`<p class="written">${form.about}</p>` : nothing}
      ${this.problem ? html`<aftersale-banner bad .text=${this.problem}></aftersale-banner>` : nothing}
      <form @submit=${this.send}>
        ${form.fields.map((field) => this.field(field))}
        <div class="end">
          <button type="button" @click=${() => this.dialog.close()}>${this.shell.say("cancel")}</button>
          <button class=${form.bad ? "bad" : "main"} ?disabled=${this.busy}>${form.button}</button>
        </div>
      </form>`;
  }

  private field(field: Field): TemplateResult {
    if (field.kind === "check") {
      return html`<label class="check"
        ><input type="checkbox" name=${field.name} value="yes" ?checked=${field.value === "yes"} /><span
          >${this.shell.say(field.label)}</span
        ></label
      >`;
    }
    const whole = field.kind === "area" || field.kind === "lines";
    return html`<label class=${whole ? "whole" : ""}
      ><span>${this.shell.say(field.label)}${field.required ? " *" : ""}</span>${this.input(field)}</label
    >`;
  }

  /** A value is set once: what was typed since then stays, also when the form was refused. */
  private input(field: Field): TemplateResult {
    const { name, kind, value = "", required = false } = field;
    const longest = field.longest ?? LONGEST[kind] ?? 500;
    switch (kind) {
      case "area":
      case "lines":
        return html`<textarea name=${name} dir="auto" maxlength=${longest} ?required=${required} .value=${value}></textarea>`;
      case "choice":
        return html`<select name=${name} ?required=${required}>
          ${required ? nothing : html`<option value="" ?selected=${!value}></option>`}
          ${(field.choices ?? []).map(
            (choice) =>
              html`<option value=${choice} ?selected=${choice === value}>
                ${field.wording ? this.shell.label(field.wording, choice) : choice}
              </option>`,
          )}
        </select>`;
      case "number":
        return html`<input
          type="number"
          inputmode="numeric"
          name=${name}
          ?required=${required}
          min=${field.least ?? nothing}
          max=${field.most ?? nothing}
          .value=${value}
        />`;
      default:
        return html`<input
          type=${{ day: "date", moment: "datetime-local", email: "email", phone: "tel", text: "text", money: "text", check: "text" }[kind]}
          inputmode=${kind === "money" ? "decimal" : nothing}
          name=${name}
          dir=${kind === "text" ? "auto" : nothing}
          maxlength=${kind === "day" || kind === "moment" ? nothing : longest}
          autocomplete="off"
          ?required=${required}
          .value=${value}
        />`;
    }
  }

  private readonly send = async (event: SubmitEvent): Promise<void> => {
    const form = this.form!;
    const given = submitted(event);
    this.busy = true;
    const accepted = await form.then(filled(form, given, this.shell.format.zone));
    this.busy = false;
    if (this.form !== form) return;
    // Under an open dialog nobody sees or hears the notice that says why.
    this.problem = accepted ? "" : (this.shell.acting.notices.present?.text ?? "");
    if (accepted) this.dialog.close();
  };
}

/** What the backend takes for what was typed: empty fields left out, or sent empty where they were not before. */
export function filled(form: Pick<Form, "fields" | "onlyChanges">, given: Record<string, string>, zone: string): Fields {
  const fields: Fields = {};
  for (const field of form.fields) {
    const typed = given[field.name] ?? "";
    const shown = (field.value ?? "").trim();
    if (form.onlyChanges ? typed === shown : typed === "" && field.kind !== "check") continue;
    fields[field.name] = read(field, typed, zone);
  }
  return fields;
}

function read(field: Field, typed: string, zone: string): unknown {
  switch (field.kind) {
    case "check":
      return typed === "yes";
    case "lines":
      return typed
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean);
    case "number":
      return typed === "" ? "" : Number(typed);
    case "money":
      return plainAmount(typed);
    case "moment":
      return typed === "" ? "" : momentOf(typed.slice(0, 10), typed.slice(11, 16), zone).toISOString();
    default:
      return typed;
  }
}

/** An amount with a decimal comma as the backend reads it; any other is left for it to judge. */
function plainAmount(typed: string): string {
  return /,\d{1,2}$/.test(typed) && !/,.*,/.test(typed) ? typed.replace(/[.\s]/g, "").replace(",", ".") : typed;
}

/** This moment as a field of kind "moment" shows it. */
export function nowField(shell: Shell, now = new Date()): string {
  return `${shell.format.dayOf(now.toISOString())}T${timeOf(now, shell.format.zone)}`;
}
