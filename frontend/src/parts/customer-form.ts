/** The fields of a customer, to add one or to change one: only what differs is sent. */
import { css, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Fields } from "../api/commands";
import { refusal, type Refusal } from "../api/errors";
import type { Channel } from "../api/records";
import { basics } from "../style/basics";
import { submitted } from "./asks";
import "./banner";
import { define, Part } from "./part";

const CHANNELS: Channel[] = ["call", "visit", "mail", "post", "message"];

/** What can be edited of a customer. */
export interface EditedCustomer {
  id: string;
  name: string;
  company: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  language: string | null;
  channel: Channel | null;
  hot_buttons: string[];
  birthday: string | null;
  cadence_days: number | null;
  favourite: boolean;
  notes: string | null;
}

/** What a form says that differs from what was known; of a new customer, what is not empty. */
export function differences(data: Record<string, string>, before: EditedCustomer | undefined): Fields {
  const fields: Fields = {};
  for (const name of ["name", "company", "phone", "email", "address", "language", "channel", "birthday", "notes"] as const) {
    const text = data[name] ?? "";
    if (text !== (before?.[name] ?? "")) fields[name] = text;
  }
  const buttons = (data.hot_buttons ?? "").split("\n").map((line) => line.trim()).filter(Boolean);
  if (buttons.join("\n") !== (before?.hot_buttons ?? []).join("\n")) fields.hot_buttons = buttons;
  const cadence = data.cadence_days ? Number(data.cadence_days) : null;
  if (cadence !== (before?.cadence_days ?? null)) fields.cadence_days = cadence ?? "";
  const favourite = data.favourite === "on";
  if (favourite !== (before?.favourite ?? false)) fields.favourite = favourite;
  return fields;
}

@define("aftersale-customer-form")
export class CustomerForm extends Part {
  static override styles = [
    basics,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
        gap: 12px;
      }
      .whole {
        grid-column: 1 / -1;
      }
      .end {
        display: flex;
        justify-content: flex-end;
        gap: 8px;
      }
      label.inline {
        display: flex;
        gap: 8px;
        color: var(--as-text);
      }
    `,
  ];

  /** The one to change; none to add one. */
  @property({ attribute: false }) customer: EditedCustomer | undefined;
  @state() private refused: Refusal | undefined;
  @state() private busy = false;

  protected override render(): TemplateResult {
    const { say, label, info } = this.shell;
    const one = this.customer;
    const text = (name: "name" | "company" | "phone" | "email" | "birthday", type = "text"): TemplateResult =>
      html`<label
        >${say(`form.${name}`)}
        <input
          name=${name}
          type=${type}
          dir="auto"
          autocomplete="off"
          maxlength="500"
          ?required=${name === "name"}
          placeholder=${name === "birthday" ? "MM-DD" : nothing}
          .value=${one?.[name] ?? ""}
      /></label>`;
    return html`<form @submit=${this.submit}>
      ${this.refused
        ? html`<aftersale-banner class="whole" bad .text=${this.shell.acting.explain(this.refused)}></aftersale-banner>`
        : nothing}
      ${text("name")} ${text("company")} ${text("phone", "tel")} ${text("email", "email")}
      <label class="whole"
        >${say("form.address")}
        <textarea name="address" rows="2" dir="auto" maxlength="2000" .value=${one?.address ?? ""}></textarea>
      </label>
      <label
        >${say("form.channel")}
        <select name="channel">
          <option value=""></option>
          ${CHANNELS.map(
            (channel) =>
              html`<option value=${channel} ?selected=${one?.channel === channel}>${label("channel", channel)}</option>`,
          )}
        </select>
      </label>
      <label
        >${say("form.language")}
        <select name="language">
          <option value=""></option>
          ${languages(info?.languages ?? [], one?.language).map(
            (code) =>
              html`<option value=${code} ?selected=${one?.language === code}>${this.shell.format.languageName(code)}</option>`,
          )}
        </select>
      </label>
      ${text("birthday")}
      <label
        >${say("form.cadence_days", { count: info?.cadence_days ?? 27 })}
        <input name="cadence_days" type="number" min="1" max="365" .value=${String(one?.cadence_days ?? "")}
      /></label>
      <label class="whole"
        >${say("form.hot_buttons")}
        <textarea name="hot_buttons" dir="auto" .value=${(one?.hot_buttons ?? []).join("\n")}></textarea>
      </label>
      <label class="whole"
        >${say("form.notes")}<textarea name="notes" dir="auto" maxlength="20000" .value=${one?.notes ?? ""}></textarea>
      </label>
      <label class="inline whole"
        ><input type="checkbox" name="favourite" .checked=${one?.favourite ?? false} />${say("favourite")}</label
      >
      <div class="end whole"><button class="main" ?disabled=${this.busy}>${say("save")}</button></div>
    </form>`;
  }

  private readonly submit = async (event: SubmitEvent): Promise<void> => {
    const data = submitted(event);
    const fields = differences(data, this.customer);
    const { api, acting, say } = this.shell;
    const action = this.customer ? "update_customer" : "add_customer";
    const who = this.customer ? { customer: this.customer.id } : {};
    this.busy = true;
    try {
      const done = await api.change("aftersale/do", { action, data: { ...who, ...fields } });
      this.refused = undefined;
      const name = data.name ?? "";
      acting.succeed(done, say(this.customer ? "said.customer_saved" : "said.customer_added", { who: name }));
      this.emit("saved", { id: done.answer.customer_id });
    } catch (reason) {
      this.refused = refusal(reason);
    } finally {
      this.busy = false;
    }
  };
}

function languages(known: string[], own: string | null | undefined): string[] {
  return own && !known.includes(own) ? [...known, own] : known;
}
