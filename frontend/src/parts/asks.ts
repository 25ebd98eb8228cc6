/** Asks what must be known before a follow-up can be settled: until when, what note, which day, why not. */
import { css, html, nothing, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import type { Act, Settle } from "../acting/settling";
import { choices } from "../acting/snoozing";
import type { Fields } from "../api/commands";
import type { FollowUp } from "../api/records";
import { addDays, dueDay, isDay, momentOf, timeOf } from "../formats/zone";
import { basics } from "../style/basics";
import "./dialog";
import type { Dialog } from "./dialog";
import { define, Part } from "./part";

export type Question = "snooze" | "note" | "reschedule" | "skip" | "finish";

/** Carried by the event `ask`, from a card to the view that holds it. */
export interface Ask {
  item: FollowUp & { answers?: string[] };
  question: Question;
}

@define("aftersale-asks")
export class Asks extends Part {
  static override styles = [
    basics,
    css`
      form,
      .choices {
        display: grid;
        gap: 12px;
      }
      .choices button {
        justify-content: space-between;
        min-height: 48px;
      }
      .pair {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
      }
      .end {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
      }
      p {
        margin-bottom: 12px;
      }
    `,
  ];

  @state() private asked: Ask | undefined;
  @query("aftersale-dialog") private dialog!: Dialog;

  async ask(asked: Ask): Promise<void> {
    this.asked = asked;
    await this.updateComplete;
    await this.dialog.show();
  }

  protected override render(): TemplateResult {
    const asked = this.asked;
    return html`<aftersale-dialog
      .heading=${asked ? this.shell.say(`ask.${asked.question}`) : ""}
      @closed=${() => (this.asked = undefined)}
    >
      ${asked ? html`<p class="written quiet">${asked.item.customer.name}: ${asked.item.title}</p>${this.body(asked)}` : nothing}
    </aftersale-dialog>`;
  }

  private body(asked: Ask): TemplateResult {
    switch (asked.question) {
      case "snooze":
        return this.snooze();
      case "reschedule":
        return this.reschedule(asked.item);
      case "note":
        return this.text("ask.note", asked.item.notes, (notes) => this.settle("note", { notes }), true);
      case "skip":
        return this.text("ask.reason", "", (reason) => this.settle("skip", reason ? { reason } : {}));
      case "finish":
        return this.finish(asked);
    }
  }

  private snooze(): TemplateResult {
    const { say, format, info } = this.shell;
    return html`<div class="choices">
      ${choices(format, info?.work_days ?? []).map(
        ({ name, until }) =>
          html`<button @click=${() => this.settle("snooze", { until })}>
            <span>${say(name)}</span><span class="quiet">${isDay(until) ? format.day(until) : format.time(until)}</span>
          </button>`,
      )}
      ${this.dayForm("snooze.date", addDays(format.today(), 2), "", (day, time) =>
        this.settle("snooze", { until: time ? momentOf(day, time, format.zone).toISOString() : day }),
      )}
    </div>`;
  }

  private reschedule(item: FollowUp): TemplateResult {
    const { format } = this.shell;
    const day = item.due ? dueDay(item.due, format.zone) : format.today();
    const time = item.due && !isDay(item.due) ? timeOf(new Date(item.due), format.zone) : "";
    return this.dayForm("ask.new_due", day < format.today() ? format.today() : day, time, (chosen, at) =>
      this.settle("reschedule", { due: at ? momentOf(chosen, at, format.zone).toISOString() : chosen }),
    );
  }

  private finish({ item }: Ask): TemplateResult {
    const { say, label } = this.shell;
    const answers = item.answers ?? [];
    return html`<form @submit=${this.finished}>
      <label>${say("ask.outcome_note")}<textarea name="note" dir="auto" maxlength="5000"></textarea></label>
      ${answers.length
        ? html`<label
            >${say("ask.answer")}
            <select name="answer">
              <option value=""></option>
              ${answers.map((answer) => html`<option value=${answer}>${label("answer", answer)}</option>`)}
            </select></label
          >`
        : nothing}
      <div class="end">
        <button type="submit" name="act" value="no_answer">${label("outcome", "no_answer")}</button>
        <button type="submit" name="act" value="left_message">${label("outcome", "left_message")}</button>
        <button type="submit" name="act" value="done" class="main">${say("act.done")}</button>
      </div>
    </form>`;
  }

  private readonly finished = (event: SubmitEvent): void => {
    const data = submitted(event);
    const chosen = (event.submitter as HTMLButtonElement | null)?.value ?? "done";
    this.settle(chosen as Act, {
      ...(data.note && { note: data.note }),
      ...(chosen === "done" && data.answer && { answer: data.answer }),
    });
  };

  private text(name: "ask.note" | "ask.reason", value: string, then: (text: string) => void, area = false): TemplateResult {
    const { say } = this.shell;
    return html`<form @submit=${(event: SubmitEvent) => then(submitted(event).text!)}>
      <label
        >${say(name)}
        ${area
          ? html`<textarea name="text" dir="auto" maxlength="20000" .value=${value}></textarea>`
          : html`<input name="text" dir="auto" maxlength="500" autocomplete="off" .value=${value} />`}
      </label>
      <div class="end"><button class="main">${say("save")}</button></div>
    </form>`;
  }

  private dayForm(
    name: "snooze.date" | "ask.new_due",
    day: string,
    time: string,
    then: (day: string, time: string) => void,
  ): TemplateResult {
    const { say, format } = this.shell;
    const send = (event: SubmitEvent): void => {
      const data = submitted(event);
      then(data.day!, data.time ?? "");
    };
    return html`<form @submit=${send}>
      <div class="pair">
        <label>${say(name)}<input type="date" name="day" required min=${format.today()} .value=${day} /></label>
        <label>${say("ask.time")}<input type="time" name="time" .value=${time} /></label>
      </div>
      <div class="end"><button class="main">${say("save")}</button></div>
    </form>`;
  }

  private settle(act: Act, fields: Fields): void {
    const item = this.asked!.item;
    this.dialog.close();
    this.emit("settle", { item, act, fields } satisfies Settle);
  }
}

/** What was typed into a form, which is not sent anywhere by the browser. */
export function submitted(event: SubmitEvent): Record<string, string> {
  event.preventDefault();
  const entries = [...new FormData(event.currentTarget as HTMLFormElement)];
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === "string" ? value.trim() : ""]));
}
